//! What must always hold.

use crate::{Config, Demanded, LastRotation, Lengths, Pallet, STEPS};
use frame_support::ensure;
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_try_state() -> Result<(), TryRuntimeError> {
		let lengths = Lengths::<T>::get();
		ensure!(lengths.slots_per_window > 0, "a window has no slot");
		ensure!(lengths.windows_per_era > 0, "an era has no window");
		ensure!(
			LastRotation::<T>::get() <= Self::window(),
			"a session ended in a window to come"
		);
		ensure!(
			Demanded::<T>::get().is_none_or(|demand| (1..=STEPS).contains(&demand.steps_left)),
			"a rotation that is done is not forgotten"
		);
		Ok(())
	}
}
