//! The windows of the chain: which is it, and which of them counted.

use crate::*;
use frame_support::traits::Get;
use immortal_primitives::time::{Clock, EraIndex, WindowIndex};
use sp_runtime::Perbill;

/// A block is full from this share of its weight on: a heartbeat may not have found room.
const FULL: Perbill = Perbill::from_percent(90);

impl<T: Config> Pallet<T> {
	/// In the first block of a window: closes the one before. Whoever asks for windows in a block calls it first.
	pub(crate) fn enter_window() {
		let window = T::Clock::window();
		let mut tally = Windows::<T>::get();
		if tally.window == window {
			return;
		}
		if Self::counts(&tally) {
			// One a window.
			tally.counted = tally.counted.saturating_add(1);
			tally.in_a_row = if window == tally.window.saturating_add(1) {
				tally.in_a_row.saturating_add(1)
			} else {
				0
			};
		} else {
			tally.in_a_row = 0;
			Self::remember_void(tally.window);
		}
		let era = T::Clock::era();
		if era != tally.era {
			EraEnds::<T>::insert(tally.era, tally.counted);
			Self::forget_old_eras(tally.era, era);
			tally.era = era;
			tally.counted_before_era = tally.counted;
		}
		Windows::<T>::put(Tally {
			window,
			blocks: 0,
			full: 0,
			..tally
		});
	}

	/// The era that begins when so many whole eras have passed after this one.
	pub(crate) fn era_after(eras: EraIndex) -> EraIndex {
		T::Clock::era().saturating_add(eras).saturating_add(1)
	}

	/// Whether a window that is over counts.
	fn counts(tally: &Tally) -> bool {
		tally.blocks >= T::Clock::slots_per_window().div_ceil(2) && tally.full <= tally.blocks / 2
	}

	fn remember_void(window: WindowIndex) {
		VoidWindows::<T>::mutate(|void| {
			if void.is_full() {
				void.remove(0);
			}
			// There is room now.
			let _ = void.try_push(window);
		});
	}

	/// An era is forgotten once [`KEPT_ERAS`] later ones have begun. Eras that passed without blocks have no entries.
	fn forget_old_eras(ended: EraIndex, begun: EraIndex) {
		// Before the first of these, all are forgotten already.
		let forgotten = ended.saturating_sub(KEPT_ERAS)..begun.saturating_sub(KEPT_ERAS).min(ended.saturating_add(1));
		for old in forgotten {
			EraEnds::<T>::remove(old);
			Misses::<T>::remove(old);
		}
	}

	/// At the end of a block: counts it.
	pub(crate) fn note_block() {
		let used = frame_system::Pallet::<T>::block_weight().total();
		let full = FULL * T::BlockWeights::get().max_block.ref_time();
		Windows::<T>::mutate(|tally| {
			tally.blocks = tally.blocks.saturating_add(1);
			if used.ref_time() >= full {
				tally.full = tally.full.saturating_add(1);
			}
		});
	}
}
