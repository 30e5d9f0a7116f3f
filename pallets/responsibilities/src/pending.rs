//! Acts that wait: those of holders, for the seated operators to veto; and new code, for somebody to bring it.

use crate::{acting::Actor, *};
use frame_support::{
	dispatch::{DispatchClass, DispatchResultWithPostInfo, Pays},
	ensure,
	pallet_prelude::DispatchResult,
	traits::{Get, IsSubType},
	BoundedVec,
};
use frame_system::{pallet_prelude::OriginFor, RawOrigin};
use immortal_primitives::{nodes::Seats, responsibility::Responsibility};
use sp_runtime::{
	traits::{Hash, Saturating, Zero},
	DispatchError,
};

impl<T: Config> Pallet<T> {
	/// Keeps an act until its time. On a mature chain that of holders waits; what coin holders decided does not, nor can holders
	/// keep it out.
	pub(crate) fn hold(subject: Subject, hash: T::Hash, decider: Decider<T::AccountId>) -> DispatchResult {
		let by_voters = decider == Decider::Voters;
		if let Some(known) = Pending::<T>::get(hash) {
			let gives_way = Self::is_void(&known) || (by_voters && known.decider != Decider::Voters);
			ensure!(gives_way, Error::<T>::AlreadyPending);
		}
		let room = T::MaxPending::get();
		let most = if by_voters { room.saturating_mul(2) } else { room };
		ensure!(Pending::<T>::count() < most, Error::<T>::TooManyPending);
		let policy = Terms::<T>::get();
		let delay = if by_voters || !T::Seats::is_mature() {
			Zero::zero()
		} else {
			policy.act_delay
		};
		let not_before = Self::now().saturating_add(delay);
		let tenure = CurrentTenure::<T>::get();
		let act = PendingAct {
			subject,
			tenure,
			not_before,
			until: not_before.saturating_add(policy.act_lifetime),
			decider,
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

	/// Keeps a call of holders for later if it must wait: on a mature chain, and code, which somebody has to bring, on any. Gives
	/// whether it does.
	pub(crate) fn hold_if_it_waits(
		responsibility: Responsibility,
		call: &CallOf<T>,
		call_hash: T::Hash,
		decider: Decider<T::AccountId>,
	) -> Result<bool, DispatchError> {
		if !T::Rules::waits(call) {
			return Ok(false);
		}
		let (subject, hash) = match call.is_sub_type() {
			Some(Call::authorize_upgrade { code_hash }) => (Subject::Upgrade, *code_hash),
			_ if T::Seats::is_mature() => (Subject::Call(responsibility), call_hash),
			_ => return Ok(false),
		};
		Self::hold(subject, hash, decider)?;
		Ok(true)
	}

	/// Whether whoever decided on it still could.
	fn is_still_held(act: &PendingAct<T>) -> bool {
		let responsibility = act.subject.responsibility();
		match &act.decider {
			Decider::Owner(owner) => Self::is_owners(responsibility, owner),
			Decider::Members => !Self::members_of(responsibility).is_empty(),
			Decider::Voters => true,
		}
	}

	/// Whether it can never be done.
	fn is_void(act: &PendingAct<T>) -> bool {
		Self::is_over(act.tenure, act.until) || !Self::is_still_held(act)
	}

	/// The act that waits under `hash`, if its time has come.
	fn due(hash: T::Hash) -> Result<PendingAct<T>, DispatchError> {
		let act = Pending::<T>::get(hash).ok_or(Error::<T>::UnknownAct)?;
		ensure!(act.tenure == CurrentTenure::<T>::get(), Error::<T>::OldTenure);
		ensure!(Self::is_still_held(&act), Error::<T>::NotHolder);
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
			by: act.decider.owner(),
			call_hash,
		});
		Ok(post)
	}

	pub(crate) fn do_apply_upgrade(code: alloc::vec::Vec<u8>) -> DispatchResultWithPostInfo {
		let code_hash = T::Hashing::hash(&code);
		let act = Self::due(code_hash)?;
		ensure!(act.subject == Subject::Upgrade, Error::<T>::UnknownAct);
		Pending::<T>::remove(code_hash);
		frame_system::Pallet::<T>::set_code(RawOrigin::Root.into(), code)?;
		Self::fill_block();
		Self::deposit_event(Event::UpgradeApplied { code_hash });
		Ok(Pays::No.into())
	}

	/// Lets no more transactions into this block: those that follow are for the new code. The SDK's call says that it weighed a whole
	/// block, which is more than it said before.
	fn fill_block() {
		let rest = frame_system::Pallet::<T>::remaining_block_weight().remaining();
		frame_system::Pallet::<T>::register_extra_weight_unchecked(rest, DispatchClass::Operational);
	}

	pub(crate) fn do_veto(by: T::AccountId, hash: T::Hash) -> DispatchResult {
		ensure!(T::Seats::is_seated(&by), Error::<T>::NotSeated);
		let mut act = Pending::<T>::get(hash).ok_or(Error::<T>::UnknownAct)?;
		ensure!(act.decider != Decider::Voters, Error::<T>::NotVetoable);
		ensure!(!act.vetoes.contains(&by), Error::<T>::AlreadyVetoed);
		// Who lost its seat no longer counts, and makes room.
		act.vetoes.retain(T::Seats::is_seated);
		act.vetoes.try_push(by.clone()).map_err(|_| Error::<T>::AlreadyVetoed)?;
		let (vetoes, seated) = (act.vetoes.len() as u32, T::Seats::seated());
		let is_vetoed = vetoes.saturating_mul(2) >= seated;
		if is_vetoed {
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
		if is_vetoed {
			Self::deposit_event(Event::Vetoed { hash });
		}
		Ok(())
	}

	pub(crate) fn do_withdraw(origin: OriginFor<T>, hash: T::Hash) -> DispatchResult {
		let act = Pending::<T>::get(hash).ok_or(Error::<T>::UnknownAct)?;
		let actor = Self::ensure_actor(origin, act.subject.responsibility())?;
		let may = matches!(actor, Actor::Decided) || act.decider == actor.decider();
		ensure!(may, Error::<T>::NotDecider);
		Pending::<T>::remove(hash);
		Self::deposit_event(Event::Withdrawn { hash });
		Ok(())
	}

	pub(crate) fn do_discard(hash: T::Hash) -> DispatchResult {
		let act = Pending::<T>::get(hash).ok_or(Error::<T>::UnknownAct)?;
		ensure!(Self::is_void(&act), Error::<T>::StillValid);
		Pending::<T>::remove(hash);
		Self::deposit_event(Event::Withdrawn { hash });
		Ok(())
	}
}

impl<AccountId: Clone> Decider<AccountId> {
	/// The owner who decided alone.
	pub fn owner(&self) -> Option<AccountId> {
		match self {
			Self::Owner(owner) => Some(owner.clone()),
			Self::Members | Self::Voters => None,
		}
	}
}
