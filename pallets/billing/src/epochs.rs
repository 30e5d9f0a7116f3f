//! Price epochs: each has its table, which never changes.

use crate::{ComingRates, Config, CurrentEpochs, EpochWindows, Epochs, Event, Pallet, PriceTable, Tables, Terms};
use immortal_primitives::{billing::PriceEpoch, time::Clock};

impl<T: Config> Pallet<T> {
	/// At genesis: the first epoch, whatever the clock says by then.
	pub(crate) fn open_first_epoch() {
		let epoch = Self::epoch_of_clock();
		CurrentEpochs::<T>::put(Epochs {
			oldest: epoch,
			current: epoch,
		});
		Tables::<T>::insert(epoch, Self::coming_table());
	}

	/// The epoch of the block being made, by the clock.
	fn epoch_of_clock() -> PriceEpoch {
		T::Clock::window() / EpochWindows::<T>::get().max(1)
	}

	/// The first epoch that has no table.
	pub(crate) fn next_epoch() -> PriceEpoch {
		// Epochs are windows at most.
		CurrentEpochs::<T>::get().current.saturating_add(1)
	}

	/// The prices in force.
	pub(crate) fn current_table() -> PriceTable {
		Tables::<T>::get(CurrentEpochs::<T>::get().current).unwrap_or_default()
	}

	/// The prices of the next epoch, if it began now.
	fn coming_table() -> PriceTable {
		let terms = Terms::<T>::get();
		PriceTable {
			rates: ComingRates::<T>::get(),
			on_chain: terms.on_chain,
			split: terms.split,
			extra: terms.scarcity.formula().extra(Self::utilization()),
		}
	}

	/// In the first block of an epoch: begins it. Gives how many tables that wrote or deleted.
	pub(crate) fn begin_epoch_if_due() -> Option<u32> {
		let known = CurrentEpochs::<T>::get();
		let epoch = Self::epoch_of_clock();
		(epoch > known.current).then(|| Self::begin_epoch(known, epoch))
	}

	/// Begins `epoch`. An epoch without a block has the table of the one before it: what was used while the chain stood still
	/// can be billed. So every epoch that is kept has a table of its own, and is found at once.
	pub(crate) fn begin_epoch(known: Epochs, epoch: PriceEpoch) -> u32 {
		let Epochs { oldest, current } = known;
		let kept_from = epoch.saturating_sub(Terms::<T>::get().kept_epochs);
		let mut written = 1u32;
		if let Some(table) = Tables::<T>::get(current) {
			for passed in current.saturating_add(1).max(kept_from)..epoch {
				Tables::<T>::insert(passed, &table);
				written = written.saturating_add(1);
			}
		}
		let mut deleted = 0u32;
		for old in oldest..kept_from.min(current.saturating_add(1)) {
			Tables::<T>::remove(old);
			deleted = deleted.saturating_add(1);
		}
		let table = Self::coming_table();
		Tables::<T>::insert(epoch, &table);
		CurrentEpochs::<T>::put(Epochs {
			// It never falls: what was forgotten could be settled again.
			oldest: oldest.max(kept_from),
			current: epoch,
		});
		Self::deposit_event(Event::EpochBegan {
			epoch,
			extra: table.extra,
		});
		written.max(deleted)
	}
}
