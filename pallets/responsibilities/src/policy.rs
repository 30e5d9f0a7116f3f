//! How long things take, within bounds.

use crate::*;
use frame_support::{ensure, pallet_prelude::DispatchResult};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::traits::Zero;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_set_policy(policy: Policy<BlockNumberFor<T>>) -> DispatchResult {
		Self::check_policy(&policy)?;
		Terms::<T>::put(&policy);
		Self::deposit_event(Event::PolicySet { policy });
		Ok(())
	}

	pub(crate) fn now() -> BlockNumberFor<T> {
		frame_system::Pallet::<T>::block_number()
	}

	pub(crate) fn check_policy(policy: &Policy<BlockNumberFor<T>>) -> Result<(), Error<T>> {
		let is_period = |blocks: BlockNumberFor<T>| !blocks.is_zero() && blocks <= MAX_PERIOD.into();
		ensure!(is_period(policy.act_delay), Error::<T>::DelayOutOfBounds);
		ensure!(is_period(policy.act_lifetime), Error::<T>::LifetimeOutOfBounds);
		let is_day = is_period(policy.voting_day) && policy.voting_day >= MIN_VOTING_DAY.into();
		ensure!(is_day, Error::<T>::VotingDayOutOfBounds);
		Ok(())
	}
}
