//! What was settled in epochs that are no longer kept, forgotten bit by bit.

use crate::{Channels, Config, CurrentEpochs, Pallet, Pruned, Spent, WeightInfo};
use frame_support::weights::WeightMeter;
use immortal_primitives::billing::PriceEpoch;

/// Entries of a map that are forgotten in a block, at most: there is other idle work.
pub const PRUNED_PER_BLOCK: u32 = 512;

impl<T: Config> Pallet<T> {
	/// Forgets some of what can be.
	pub(crate) fn prune(meter: &mut WeightMeter) {
		if meter.try_consume(T::WeightInfo::prune_begin()).is_err() {
			return;
		}
		let oldest = CurrentEpochs::<T>::get().oldest;
		let begin = Pruned::<T>::get();
		let mut epoch = begin;
		let mut left = PRUNED_PER_BLOCK;
		while epoch < oldest {
			// As many as there is weight for, but for less than half.
			while left > 0 && !meter.can_consume(T::WeightInfo::prune_some(left)) {
				left /= 2;
			}
			if left == 0 {
				break;
			}
			let (removed, is_all) = Self::prune_epoch(epoch, left);
			// An epoch without entries costs as much as one with one.
			meter.consume(T::WeightInfo::prune_some(removed.max(1)));
			left = left.saturating_sub(removed.max(1));
			// What was forgotten in this block would be looked at again, so there is no going on with the same epoch.
			if !is_all {
				break;
			}
			epoch = epoch.saturating_add(1);
		}
		if epoch != begin {
			Pruned::<T>::put(epoch);
		}
	}

	/// Forgets so much of an epoch in each map; gives how much it was, at most, and whether that was all.
	pub(crate) fn prune_epoch(epoch: PriceEpoch, limit: u32) -> (u32, bool) {
		let channels = Channels::<T>::clear_prefix((epoch,), limit, None);
		let spent = Spent::<T>::clear_prefix(epoch, limit, None);
		(
			channels.loops.max(spent.loops),
			channels.maybe_cursor.is_none() && spent.maybe_cursor.is_none(),
		)
	}
}
