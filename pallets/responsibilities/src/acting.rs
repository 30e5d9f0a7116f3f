//! Making privileged calls: the owner alone, or a referendum. The only way to Root.

use crate::{origins::try_power, *};
use frame_support::{
	dispatch::{DispatchErrorWithPostInfo, DispatchResultWithPostInfo, GetDispatchInfo},
	ensure,
	traits::OriginTrait,
	weights::Weight,
};
use frame_system::{pallet_prelude::OriginFor, RawOrigin};
use immortal_primitives::responsibility::Responsibility;
use sp_runtime::{
	traits::{BadOrigin, Dispatchable, Hash},
	DispatchError,
};

/// Who acts with a power alone.
pub(crate) enum Actor<AccountId> {
	/// The owner, who holds it.
	Owner(AccountId),
	/// A referendum.
	Decided,
}

impl<AccountId> Actor<AccountId> {
	/// As whom it is known to have decided.
	pub(crate) fn decider(self) -> Decider<AccountId> {
		match self {
			Self::Owner(owner) => Decider::Owner(owner),
			Self::Decided => Decider::Voters,
		}
	}
}

impl<T: Config> Pallet<T> {
	/// Who `origin` is, if it may use `responsibility` on its own.
	pub(crate) fn ensure_actor(
		origin: OriginFor<T>,
		responsibility: Responsibility,
	) -> Result<Actor<T::AccountId>, DispatchError> {
		if let Some(who) = origin.as_signer() {
			ensure!(Self::is_owners(responsibility, who), Error::<T>::NotHolder);
			return Ok(Actor::Owner(who.clone()));
		}
		let given: Result<Origin, OriginFor<T>> = origin.into();
		match given {
			Ok(Origin::Responsible {
				responsibility: of,
				tenure,
			}) => {
				ensure!(tenure == CurrentTenure::<T>::get(), Error::<T>::OldTenure);
				ensure!(of == responsibility, Error::<T>::WrongResponsibility);
				Ok(Actor::Decided)
			},
			_ => Err(BadOrigin.into()),
		}
	}

	/// Lets a power through, in this tenure.
	pub(crate) fn ensure_power(origin: OriginFor<T>, responsibility: Responsibility) -> Result<(), BadOrigin> {
		try_power::<T>(origin, Self::power(responsibility)).map_err(|_| BadOrigin)
	}

	/// Checks that a call belongs to a power.
	pub(crate) fn ensure_covered(responsibility: Responsibility, call: &CallOf<T>) -> Result<(), DispatchError> {
		match T::Rules::access(call) {
			Access::Responsible(of) | Access::Root(of) => {
				ensure!(of == responsibility, Error::<T>::WrongResponsibility);
				Ok(())
			},
			Access::Open => Err(Error::<T>::NotPrivileged.into()),
			Access::Electorate | Access::Closed => Err(Error::<T>::Unreachable.into()),
		}
	}

	pub(crate) fn do_act(
		origin: OriginFor<T>,
		responsibility: Responsibility,
		call: CallOf<T>,
	) -> DispatchResultWithPostInfo {
		let actor = Self::ensure_actor(origin, responsibility)?;
		Self::ensure_covered(responsibility, &call)?;
		let call_hash = T::Hashing::hash_of(&call);
		let by = match actor {
			Actor::Owner(owner) => {
				let decider = Decider::Owner(owner.clone());
				if Self::hold_if_it_waits(responsibility, &call, call_hash, decider)? {
					return Ok(Some(T::WeightInfo::act()).into());
				}
				Some(owner)
			},
			Actor::Decided => None,
		};
		let post = Self::dispatch_with_power(call, T::WeightInfo::act())?;
		Self::deposit_event(Event::Acted {
			responsibility,
			by,
			call_hash,
		});
		Ok(post)
	}

	/// Makes a call with the power that it needs, and says what it weighed together with `ours`. Whoever calls this has seen that
	/// it may be made. Fails as the call fails.
	pub(crate) fn dispatch_with_power(call: CallOf<T>, ours: Weight) -> DispatchResultWithPostInfo {
		let origin: OriginFor<T> = match T::Rules::access(&call) {
			Access::Responsible(responsibility) => Self::power(responsibility).into(),
			Access::Root(_) => RawOrigin::Root.into(),
			Access::Open => return Err(Error::<T>::NotPrivileged.into()),
			Access::Electorate | Access::Closed => return Err(Error::<T>::Unreachable.into()),
		};
		let info = call.get_dispatch_info();
		let with_ours = |actual: Weight| Some(ours.saturating_add(actual));
		match call.dispatch(origin) {
			Ok(mut post) => {
				post.actual_weight = with_ours(post.calc_actual_weight(&info));
				Ok(post)
			},
			Err(DispatchErrorWithPostInfo { mut post_info, error }) => {
				post_info.actual_weight = with_ours(post_info.calc_actual_weight(&info));
				Err(DispatchErrorWithPostInfo { post_info, error })
			},
		}
	}
}
