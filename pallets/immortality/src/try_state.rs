//! What must always hold.

use crate::*;
use frame_support::ensure;
use immortal_primitives::{
	immortality::HandoverStep, nodes::Seats as _, responsibility::Offices as _, time::Clock as _,
};
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_try_state() -> Result<(), TryRuntimeError> {
		ensure!(
			Self::check_policy(&Terms::<T>::get()).is_ok(),
			"the policy is out of bounds"
		);
		Self::try_tallies()?;
		Self::try_activation()?;
		Self::try_drill()
	}

	/// The tallies are what the records add up to.
	fn try_tallies() -> Result<(), TryRuntimeError> {
		let slot = T::Clock::slot();
		let tallies = CurrentTallies::<T>::get().at(slot);
		let mut sum = Tallies {
			generation: tallies.generation,
			..Default::default()
		}
		.at(slot);
		let mut against = alloc::collections::BTreeSet::new();
		for (node, record) in SeatRecords::<T>::iter() {
			let Some(reported) = record
				.reported
				.filter(|reported| reported.generation == tallies.generation)
			else {
				continue;
			};
			let operator = T::Seats::holder_of(node).ok_or("a report of a node without a seat counts")?;
			ensure!(reported.noted <= slot, "a report of the future");
			sum.add(&reported);
			let is_brief = reported.noted / tally::BRIEF + 1 >= slot / tally::BRIEF;
			if reported.against && is_brief {
				against.insert(operator);
			}
		}
		for (is, should) in [
			(tallies.brief.total(), sum.brief.total()),
			(tallies.long.total(), sum.long.total()),
		] {
			ensure!(is.findings == should.findings, "findings are miscounted");
			ensure!(is.against == should.against, "reports against the owner are miscounted");
		}
		ensure!(
			tallies.brief.total().operators == against.len() as u32,
			"operators against the owner are miscounted"
		);
		ensure!(
			tallies.brief.total().against <= T::Seats::seats(),
			"more seats are against the owner than there are"
		);
		Ok(())
	}

	fn try_activation() -> Result<(), TryRuntimeError> {
		let council = Council::<T>::get();
		ensure!(
			council.windows(2).all(|pair| pair[0] < pair[1]),
			"the council is out of order"
		);
		let Some(activation) = CurrentActivation::<T>::get() else {
			ensure!(council.is_empty(), "a council while the owner is in office");
			ensure!(
				Given::<T>::iter_keys().next().is_none(),
				"powers are given while the owner is in office"
			);
			return Ok(());
		};
		ensure!(
			activation.tenure == T::Offices::tenure(),
			"another is in office than was put out of it"
		);
		ensure!(
			!CurrentInvestigation::<T>::exists() && !CurrentMaintenance::<T>::exists(),
			"an owner out of office is awaited"
		);
		ensure!(
			(activation.step == HandoverStep::Vacant) == activation.handed_over.is_none(),
			"a step without its time"
		);
		ensure!(
			activation.step > HandoverStep::Vacant || Given::<T>::iter_keys().next().is_none(),
			"powers are given before they are handed over"
		);
		ensure!(
			activation.step > HandoverStep::Vacant || activation.return_at.is_none(),
			"a return before the handover"
		);
		Ok(())
	}

	fn try_drill() -> Result<(), TryRuntimeError> {
		if let Some(drill) = LastDrill::<T>::get() {
			ensure!(drill.operators <= drill.seats, "more operators drill than seats");
		}
		ensure!(
			Self::drill_in_progress().is_none() || !CurrentActivation::<T>::exists(),
			"a drill after the failure"
		);
		Ok(())
	}
}
