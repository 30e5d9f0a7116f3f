//! From slots to windows and eras.

use crate::{Config, Lengths, Pallet, Start};
use frame_support::traits::Get;
use immortal_primitives::time::{Clock, EraIndex, Slot, WindowIndex};
use sp_runtime::SaturatedConversion;

impl<T: Config> Pallet<T> {
	/// In the first block: begins to count.
	pub(crate) fn start() {
		if !Start::<T>::exists() {
			Start::<T>::put(T::Slot::get());
		}
	}

	/// Slots since the first block.
	fn age() -> Slot {
		let slot = T::Slot::get();
		// Slots never fall, so this subtraction is exact; before the first block there is no age.
		slot.saturating_sub(Start::<T>::get().unwrap_or(slot))
	}
}

impl<T: Config> Clock for Pallet<T> {
	fn slot() -> Slot {
		T::Slot::get()
	}

	fn slots_per_window() -> u32 {
		Lengths::<T>::get().slots_per_window.max(1)
	}

	fn window() -> WindowIndex {
		// 2^32 windows of one slot are four centuries.
		(Self::age() / Slot::from(Self::slots_per_window())).saturated_into()
	}

	fn slot_of_window() -> u32 {
		(Self::age() % Slot::from(Self::slots_per_window())).saturated_into()
	}

	fn windows_per_era() -> u32 {
		Lengths::<T>::get().windows_per_era.max(1)
	}

	fn era() -> EraIndex {
		Self::era_of(Self::window())
	}
}
