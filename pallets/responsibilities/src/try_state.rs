//! What must always hold.

use crate::{Config, Owner, Pallet};
use frame_support::ensure;
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_try_state() -> Result<(), TryRuntimeError> {
		ensure!(Owner::<T>::exists(), "nobody is in office");
		Ok(())
	}
}
