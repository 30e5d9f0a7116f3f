//! Time in which the owner is away with notice.

use crate::*;
use frame_support::{ensure, pallet_prelude::DispatchResult};
use immortal_primitives::{
	immortality::Maintenance,
	nodes::Seats as _,
	time::{Clock as _, EraIndex, Slot},
};

impl<T: Config> Pallet<T> {
	/// Whether the owner may be silent in this slot. Forgets what is over.
	pub(crate) fn is_away(slot: Slot) -> bool {
		let Some(maintenance) = CurrentMaintenance::<T>::get() else {
			return false;
		};
		if slot >= maintenance.until {
			CurrentMaintenance::<T>::kill();
			Overrides::<T>::kill();
			Self::deposit_event(Event::MaintenanceEnded);
			return false;
		}
		slot >= maintenance.from
	}

	pub(crate) fn do_announce_maintenance(from: Slot, slots: u32) -> DispatchResult {
		ensure!(!CurrentActivation::<T>::exists(), Error::<T>::OutOfOffice);
		ensure!(!CurrentMaintenance::<T>::exists(), Error::<T>::AlreadyAnnounced);
		let policy = Terms::<T>::get();
		let earliest = T::Clock::slot().saturating_add(policy.maintenance_notice.into());
		ensure!(from >= earliest, Error::<T>::MaintenanceTooSoon);
		ensure!(slots > 0, Error::<T>::MaintenanceEmpty);
		ensure!(slots <= policy.maintenance_longest, Error::<T>::MaintenanceTooLong);
		let period = Self::era_of(from) / policy.maintenance_period_eras.max(1);
		let mut book = MaintenanceSpent::<T>::get();
		// One that was overridden may have been later.
		if book.period < period {
			book = MaintenanceBook { period, used: 0 };
		}
		book.used = book.used.saturating_add(slots);
		ensure!(
			book.used <= policy.maintenance_credit,
			Error::<T>::MaintenanceCreditExhausted
		);
		MaintenanceSpent::<T>::put(book);
		let maintenance = Maintenance {
			from,
			until: from.saturating_add(slots.into()),
		};
		CurrentMaintenance::<T>::put(maintenance);
		Self::deposit_event(Event::MaintenanceAnnounced { maintenance });
		Ok(())
	}

	/// The era of a slot that is to come.
	fn era_of(slot: Slot) -> EraIndex {
		let slots = slot
			.saturating_sub(T::Clock::slot())
			.saturating_add(T::Clock::slot_of_window().into());
		let windows = slots
			.checked_div(T::Clock::slots_per_window().into())
			.unwrap_or_default();
		let windows = u32::try_from(windows).unwrap_or(u32::MAX);
		T::Clock::era_of(T::Clock::window().saturating_add(windows))
	}

	/// An operator would not have the owner away. Two thirds of the seats are enough.
	pub(crate) fn do_override_maintenance(who: T::AccountId) -> DispatchResult {
		ensure!(T::Seats::is_seated(&who), Error::<T>::NotSeated);
		ensure!(CurrentMaintenance::<T>::exists(), Error::<T>::NoMaintenance);
		let mut by = Overrides::<T>::get();
		ensure!(!by.contains(&who), Error::<T>::AlreadyOverridden);
		// Who lost its seats makes room.
		by.retain(T::Seats::is_seated);
		by.try_push(who.clone()).map_err(|_| Error::<T>::AlreadyOverridden)?;
		let seats = by.iter().fold(0u32, |seats, operator| {
			seats.saturating_add(T::Seats::seats_of(operator))
		});
		let all = T::Seats::seats();
		Self::deposit_event(Event::MaintenanceOpposed {
			operator: who,
			seats,
			all,
		});
		if seats.saturating_mul(3) >= all.saturating_mul(2) {
			CurrentMaintenance::<T>::kill();
			Overrides::<T>::kill();
			Self::deposit_event(Event::MaintenanceOverridden);
		} else {
			Overrides::<T>::put(by);
		}
		Ok(())
	}
}
