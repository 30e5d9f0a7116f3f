//! How full blocks are. Only what pays a fee counts: signs of life and inherents fill no block.

use crate::{Config, Fullness, Pallet};
use frame_support::{dispatch::DispatchClass, traits::Get};
use immortal_math::scaling::average;
use sp_runtime::Perbill;

/// Blocks of which the average is: an hour of them.
pub(crate) const BLOCKS: u32 = 1_200;

impl<T: Config> Pallet<T> {
	/// At the end of a block.
	pub(crate) fn note_fullness() {
		let limits = T::BlockWeights::get();
		let room = limits
			.get(DispatchClass::Normal)
			.max_total
			.unwrap_or(limits.max_block)
			.ref_time();
		let used = frame_system::Pallet::<T>::block_weight()
			.get(DispatchClass::Normal)
			.ref_time();
		let full = match room {
			0 => Perbill::zero(),
			room => Perbill::from_rational(used, room),
		};
		Fullness::<T>::mutate(|mean| *mean = average(*mean, full, BLOCKS));
	}
}
