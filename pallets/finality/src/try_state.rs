//! What must always hold.

use crate::{Config, Finalized, Pallet, Reports};
use alloc::collections::BTreeSet;
use frame_support::ensure;
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_try_state() -> Result<(), TryRuntimeError> {
		let now = frame_system::Pallet::<T>::block_number();
		let known = Reports::<T>::get();
		ensure!(Finalized::<T>::get() <= now, "a block is final that was not made");
		ensure!(
			known.reports.iter().all(|(_, report)| report.number < now),
			"a block was reported that was not made"
		);
		let authors: BTreeSet<_> = known.reports.iter().map(|(who, _)| who.clone()).collect();
		ensure!(
			authors.len() == known.reports.len(),
			"a validator's report is there twice"
		);
		ensure!(
			authors.len() <= known.validators as usize,
			"there are more reports than validators"
		);
		Ok(())
	}
}
