//! The owner's return after powers were handed over: claimed by the cold key, open to objection, complete but for new code.

use crate::*;
use frame_support::{ensure, pallet_prelude::DispatchResult};
use immortal_primitives::{
	immortality::HandoverStep,
	responsibility::Offices as _,
	time::{Clock as _, Slot},
};

/// The time to object doubles so often at most.
const MAX_DOUBLINGS: u32 = 5;

impl<T: Config> Pallet<T> {
	/// How long a return takes after so many failures or objections.
	fn cool_down(times: u32) -> Slot {
		let period = Slot::from(Terms::<T>::get().objection_period);
		period.saturating_mul(1 << times.min(MAX_DOUBLINGS))
	}

	pub(crate) fn do_claim_return() -> DispatchResult {
		let mut activation = CurrentActivation::<T>::get().ok_or(Error::<T>::NotActivated)?;
		ensure!(activation.step > HandoverStep::Vacant, Error::<T>::NothingHandedOver);
		ensure!(activation.return_at.is_none(), Error::<T>::AlreadyClaimed);
		let slot = T::Clock::slot();
		ensure!(slot >= activation.barred_until, Error::<T>::CoolingDown);
		let failures = Failures::<T>::get().activations.saturating_sub(1);
		let at = slot.saturating_add(Self::cool_down(failures));
		activation.return_at = Some(at);
		CurrentActivation::<T>::put(activation);
		Self::deposit_event(Event::ReturnClaimed { at });
		Ok(())
	}

	pub(crate) fn do_object() -> DispatchResult {
		let mut activation = CurrentActivation::<T>::get().ok_or(Error::<T>::NotActivated)?;
		ensure!(activation.return_at.is_some(), Error::<T>::NotClaimed);
		let barred_until = T::Clock::slot().saturating_add(Self::cool_down(activation.objections));
		activation.return_at = None;
		activation.objections = activation.objections.saturating_add(1);
		activation.barred_until = barred_until;
		CurrentActivation::<T>::put(activation);
		Self::deposit_event(Event::ReturnRefused { barred_until });
		Ok(())
	}

	/// Nobody objected in time.
	pub(crate) fn finish_return() {
		let tenure = T::Offices::give_back();
		Self::end_activation();
		// The cold key has just been heard.
		let until = T::Clock::slot().saturating_add(Terms::<T>::get().lease.into());
		LeaseUntil::<T>::put(until);
		Self::deposit_event(Event::OwnerReturned { tenure });
	}
}
