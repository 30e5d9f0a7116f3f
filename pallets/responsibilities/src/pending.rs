//! Acts that wait: the owner's, for the seated operators to veto; and new code, for somebody to bring it.

use crate::*;
use frame_support::{
	dispatch::DispatchResultWithPostInfo, ensure, pallet_prelude::DispatchResult, traits::Get, BoundedVec,
};
use frame_system::{pallet_prelude::OriginFor, RawOrigin};
use immortal_primitives::nodes::Seats;
use sp_runtime::{
	traits::{Hash, Saturating, Zero},
	DispatchError,
};

impl<T: Config> Pallet<T> {
	/// Keeps an act until its time: an owner's waits, what others decided does not.
	pub(crate) fn hold(subject: Subject, hash: T::Hash, owner: Option<T::AccountId>) -> DispatchResult {
		ensure!(!Pending::<T>::contains_key(hash), Error::<T>::AlreadyPending);
		ensure!(Pending::<T>::count() < T::MaxPending::get(), Error::<T>::TooManyPending);
		let policy = Terms::<T>::get();
		let delay = if owner.is_some() {
			policy.act_delay
		} else {
			Zero::zero()
		};
		let not_before = Self::now().saturating_add(delay);
		let tenure = CurrentTenure::<T>::get();
		let act = PendingAct {
			subject,
			tenure,
			not_before,
			until: not_before.saturating_add(policy.act_lifetime),
			owner,
			vetoes: BoundedVec::new(),
		};
		Pending::<T>::insert(hash, act);
		Self::deposit_event(Event::Held {
			subject,
			hash,
			tenure,
			not_before,
		});
		Ok(())
	}

	/// The act that waits under `hash`, if its time has come.
	fn due(hash: T::Hash) -> Result<PendingAct<T>, DispatchError> {
		let act = Pending::<T>::get(hash).ok_or(Error::<T>::UnknownAct)?;
		ensure!(act.tenure == CurrentTenure::<T>::get(), Error::<T>::OldTenure);
		// The owner may have lost the power since.
		if let Some(owner) = &act.owner {
			ensure!(
				Self::is_owners(act.subject.responsibility(), owner),
				Error::<T>::NotHolder
			);
		}
		ensure!(Self::now() >= act.not_before, Error::<T>::TooEarly);
		ensure!(Self::now() <= act.until, Error::<T>::Expired);
		Ok(act)
	}

	pub(crate) fn do_enact(call: CallOf<T>) -> DispatchResultWithPostInfo {
		let call_hash = T::Hashing::hash_of(&call);
		let act = Self::due(call_hash)?;
		let Subject::Call(responsibility) = act.subject else {
			return Err(Error::<T>::UnknownAct.into());
		};
		// An upgrade since may have given the call to another power.
		Self::ensure_covered(responsibility, &call)?;
		Pending::<T>::remove(call_hash);
		let post = Self::dispatch_with_power(call, T::WeightInfo::enact())?;
		Self::deposit_event(Event::Acted {
			responsibility,
			by: act.owner,
			call_hash,
		});
		Ok(post)
	}

	pub(crate) fn do_apply_upgrade(code: alloc::vec::Vec<u8>) -> DispatchResultWithPostInfo {
		let code_hash = T::Hashing::hash(&code);
		let act = Self::due(code_hash)?;
		ensure!(act.subject == Subject::Upgrade, Error::<T>::UnknownAct);
		Pending::<T>::remove(code_hash);
		let post = frame_system::Pallet::<T>::set_code(RawOrigin::Root.into(), code)?;
		Self::deposit_event(Event::UpgradeApplied { code_hash });
		Ok(post)
	}

	pub(crate) fn do_veto(by: T::AccountId, hash: T::Hash) -> DispatchResult {
		ensure!(T::Seats::is_seated(&by), Error::<T>::NotSeated);
		let mut act = Pending::<T>::get(hash).ok_or(Error::<T>::UnknownAct)?;
		ensure!(act.owner.is_some(), Error::<T>::NotVetoable);
		ensure!(!act.vetoes.contains(&by), Error::<T>::AlreadyVetoed);
		// Who lost its seat no longer counts, and makes room.
		act.vetoes.retain(T::Seats::is_seated);
		act.vetoes.try_push(by.clone()).map_err(|_| Error::<T>::AlreadyVetoed)?;
		let (vetoes, seated) = (act.vetoes.len() as u32, T::Seats::seated());
		if vetoes.saturating_mul(2) >= seated {
			Pending::<T>::remove(hash);
		} else {
			Pending::<T>::insert(hash, act);
		}
		Self::deposit_event(Event::VetoCast {
			hash,
			by,
			vetoes,
			seated,
		});
		if !Pending::<T>::contains_key(hash) {
			Self::deposit_event(Event::Vetoed { hash });
		}
		Ok(())
	}

	pub(crate) fn do_withdraw(origin: OriginFor<T>, hash: T::Hash) -> DispatchResult {
		let act = Pending::<T>::get(hash).ok_or(Error::<T>::UnknownAct)?;
		Self::ensure_actor(origin, act.subject.responsibility())?;
		Pending::<T>::remove(hash);
		Self::deposit_event(Event::Withdrawn { hash });
		Ok(())
	}

	pub(crate) fn do_discard(hash: T::Hash) -> DispatchResult {
		let act = Pending::<T>::get(hash).ok_or(Error::<T>::UnknownAct)?;
		let lost = |owner: &T::AccountId| !Self::is_owners(act.subject.responsibility(), owner);
		let is_void =
			act.tenure != CurrentTenure::<T>::get() || Self::now() > act.until || act.owner.as_ref().is_some_and(lost);
		ensure!(is_void, Error::<T>::StillValid);
		Pending::<T>::remove(hash);
		Self::deposit_event(Event::Withdrawn { hash });
		Ok(())
	}

	/// Whoever decided on an upgrade, it is held until somebody brings the code.
	pub(crate) fn do_authorize_upgrade(code_hash: T::Hash) -> DispatchResult {
		Self::hold(Subject::Upgrade, code_hash, None)
	}
}
