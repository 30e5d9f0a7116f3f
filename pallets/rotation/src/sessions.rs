//! When sessions end, and who validates after that.

use crate::{Config, Demand, Demanded, Event, LastRotation, Pallet, STEPS};
use alloc::vec::Vec;
use frame_support::{
	traits::{EstimateNextSessionRotation, Get},
	weights::Weight,
};
use frame_system::pallet_prelude::BlockNumberFor;
use immortal_primitives::{
	consensus::{Freeze, OnChainFinality, RotateOnDemand},
	time::Clock,
};
use pallet_session::{historical, SessionManager, ShouldEndSession};
use sp_runtime::{traits::Saturating, Permill};
use sp_staking::SessionIndex;

impl<T: Config> RotateOnDemand for Pallet<T> {
	fn rotate(freeze: Freeze) -> bool {
		if freeze == Freeze::Respected && Self::is_frozen() {
			return false;
		}
		// What was asked for to override the freeze still does.
		let overrides_freeze =
			freeze == Freeze::Overridden || Demanded::<T>::get().is_some_and(|demand| demand.overrides_freeze);
		Demanded::<T>::put(Demand {
			steps_left: STEPS,
			overrides_freeze,
		});
		Self::deposit_event(Event::RotationDemanded { overrides_freeze });
		true
	}

	fn is_frozen() -> bool {
		T::Finality::lag() > T::MaxLag::get()
	}
}

impl<T: Config> ShouldEndSession<BlockNumberFor<T>> for Pallet<T> {
	fn should_end_session(_: BlockNumberFor<T>) -> bool {
		// GRANDPA takes one change of voters at a time, and would never hear of this one.
		!T::ChangePending::get() && (Demanded::<T>::exists() || Self::window() > LastRotation::<T>::get())
	}
}

impl<T: Config> EstimateNextSessionRotation<BlockNumberFor<T>> for Pallet<T> {
	fn average_session_length() -> BlockNumberFor<T> {
		Self::slots_per_window().into()
	}

	fn estimate_current_session_progress(_: BlockNumberFor<T>) -> (Option<Permill>, Weight) {
		let progress = Permill::from_rational(Self::slot_of_window(), Self::slots_per_window());
		(Some(progress), T::DbWeight::get().reads(2))
	}

	fn estimate_next_session_rotation(now: BlockNumberFor<T>) -> (Option<BlockNumberFor<T>>, Weight) {
		let slots = Self::slots_per_window().saturating_sub(Self::slot_of_window());
		(Some(now.saturating_add(slots.into())), T::DbWeight::get().reads(2))
	}
}

impl<T: Config> SessionManager<T::AccountId> for Pallet<T> {
	fn new_session_genesis(index: SessionIndex) -> Option<Vec<T::AccountId>> {
		T::Elect::new_session_genesis(index)
	}

	fn new_session(index: SessionIndex) -> Option<Vec<T::AccountId>> {
		let overrides_freeze = Demanded::<T>::get().is_some_and(|demand| demand.overrides_freeze);
		if Self::is_frozen() && !overrides_freeze {
			return None;
		}
		T::Elect::new_session(index)
	}

	fn start_session(index: SessionIndex) {
		T::Elect::start_session(index);
	}

	fn end_session(index: SessionIndex) {
		LastRotation::<T>::put(Self::window());
		Demanded::<T>::mutate_exists(|demanded| {
			*demanded = demanded.and_then(|demand| {
				let steps_left = demand.steps_left.saturating_sub(1);
				(steps_left > 0).then_some(Demand { steps_left, ..demand })
			});
		});
		T::Elect::end_session(index);
	}
}

/// Validators are identified by their account alone.
impl<T: Config> historical::SessionManager<T::AccountId, ()> for Pallet<T> {
	fn new_session_genesis(index: SessionIndex) -> Option<Vec<(T::AccountId, ())>> {
		identify(<Self as SessionManager<_>>::new_session_genesis(index))
	}

	fn new_session(index: SessionIndex) -> Option<Vec<(T::AccountId, ())>> {
		identify(<Self as SessionManager<_>>::new_session(index))
	}

	fn start_session(index: SessionIndex) {
		<Self as SessionManager<_>>::start_session(index);
	}

	fn end_session(index: SessionIndex) {
		<Self as SessionManager<_>>::end_session(index);
	}
}

fn identify<AccountId>(validators: Option<Vec<AccountId>>) -> Option<Vec<(AccountId, ())>> {
	Some(validators?.into_iter().map(|validator| (validator, ())).collect())
}
