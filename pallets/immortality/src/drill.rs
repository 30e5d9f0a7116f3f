//! Drills: the seats report as if the owner had failed, for a purpose of their own, and the chain notes how long they took. A
//! drill moves nothing.

use crate::*;
use frame_support::{ensure, pallet_prelude::DispatchResult};
use immortal_primitives::{
	immortality::{DrillOutcome, DrillRecord, ImmortalityStatus},
	nodes::{NodeId, Seats as _},
	time::Clock as _,
};

/// A drill fails when so many slots were not enough.
pub(crate) const DRILL_SLOTS: u32 = 20;

/// With such a staleness it might be no drill.
const ABORT_AT: u32 = 2;

impl<T: Config> Pallet<T> {
	/// The drill that goes on.
	pub(crate) fn drill_in_progress() -> Option<DrillRecord> {
		LastDrill::<T>::get().filter(|drill| drill.outcome.is_none())
	}

	pub(crate) fn do_start_drill() -> DispatchResult {
		ensure!(T::Seats::is_mature(), Error::<T>::NotMature);
		ensure!(
			Self::current_status() == ImmortalityStatus::OwnerHealthy,
			Error::<T>::OwnerNotHealthy
		);
		let started = T::Clock::slot();
		if let Some(last) = LastDrill::<T>::get() {
			let next = last.started.saturating_add(Terms::<T>::get().drill_interval.into());
			ensure!(started >= next, Error::<T>::DrillTooSoon);
		}
		LastDrill::<T>::put(DrillRecord {
			started,
			outcome: None,
			slots: 0,
			seats: 0,
			operators: 0,
		});
		Self::deposit_event(Event::DrillStarted { slot: started });
		Ok(())
	}

	/// Counts a seat that takes part, once.
	pub(crate) fn note_drilled(node: NodeId, operator: &T::AccountId) {
		let Some(mut drill) = Self::drill_in_progress() else {
			return;
		};
		let now = Some(drill.started);
		let before = SeatRecords::<T>::mutate(node, |record| {
			core::mem::replace(&mut record.get_or_insert_default().drilled, now)
		});
		if before == now {
			return;
		}
		// No more than there are seats.
		drill.seats = drill.seats.saturating_add(1);
		let spoke = Voices::<T>::mutate(operator, |voice| {
			core::mem::replace(&mut voice.get_or_insert_default().drilled, now)
		});
		if spoke != now {
			drill.operators = drill.operators.saturating_add(1);
		}
		LastDrill::<T>::put(drill);
	}

	/// At the end of each block.
	pub(crate) fn follow_drill(staleness: u32) {
		let Some(drill) = Self::drill_in_progress() else { return };
		let slots = T::Clock::slot().saturating_sub(drill.started) as u32;
		if staleness >= ABORT_AT {
			Self::abort_drill();
		} else if Self::is_enough(drill.seats, drill.operators) {
			Self::end_drill(drill, DrillOutcome::Passed);
		} else if slots >= DRILL_SLOTS {
			Self::end_drill(drill, DrillOutcome::Failed);
		}
	}

	/// It is no drill any more.
	pub(crate) fn abort_drill() {
		if let Some(drill) = Self::drill_in_progress() {
			Self::end_drill(drill, DrillOutcome::Aborted);
		}
	}

	fn end_drill(mut drill: DrillRecord, outcome: DrillOutcome) {
		// A drill goes on for [`DRILL_SLOTS`] at most, or until the first block after a halt.
		drill.slots = T::Clock::slot().saturating_sub(drill.started).min(u32::MAX.into()) as u32;
		drill.outcome = Some(outcome);
		LastDrill::<T>::put(drill);
		Self::deposit_event(Event::DrillEnded { drill });
	}
}
