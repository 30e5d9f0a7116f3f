//! How long things take, within bounds.

use crate::*;
use frame_support::{ensure, pallet_prelude::DispatchResult};
use frame_system::pallet_prelude::BlockNumberFor;
use immortal_primitives::responsibility::Tenure;
use sp_runtime::traits::{Saturating, Zero};

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

	/// Whether what was decided in `tenure`, and could be done until block `until`, can be done no more.
	pub(crate) fn is_over(tenure: Tenure, until: BlockNumberFor<T>) -> bool {
		tenure != CurrentTenure::<T>::get() || Self::now() > until
	}

	pub(crate) fn check_policy(policy: &Policy<BlockNumberFor<T>>) -> Result<(), Error<T>> {
		let founding = FoundingTerms::<T>::get();
		let is_period = |blocks: BlockNumberFor<T>, at_genesis: BlockNumberFor<T>| {
			let change = MAX_CHANGE.into();
			let is_near = blocks <= at_genesis.saturating_mul(change) && blocks.saturating_mul(change) >= at_genesis;
			is_near && !blocks.is_zero() && blocks <= MAX_PERIOD.into()
		};
		let is_delay = is_period(policy.act_delay, founding.act_delay);
		ensure!(is_delay, Error::<T>::DelayOutOfBounds);
		let is_lifetime = is_period(policy.act_lifetime, founding.act_lifetime);
		ensure!(is_lifetime, Error::<T>::LifetimeOutOfBounds);
		let is_day = is_period(policy.voting_day, founding.voting_day) && policy.voting_day >= MIN_VOTING_DAY.into();
		ensure!(is_day, Error::<T>::VotingDayOutOfBounds);
		Ok(())
	}
}
