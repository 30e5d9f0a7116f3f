//! What seats report of the owner: by fee-less messages, and by the inherents of their own blocks, which nobody can keep out.

use crate::{
	health::{LONGEVITY, PRIORITY},
	*,
};
use frame_support::{
	dispatch::DispatchResult,
	ensure,
	pallet_prelude::{InvalidTransaction, TransactionSource, ValidTransaction, Weight},
	traits::Get,
};
use immortal_primitives::{
	immortality::{Finding, Report},
	node_key,
	nodes::{account_of, node_of, NodeId, NodeKeys as _, OnSeatLeft, Seats as _},
	responsibility::Offices as _,
	time::{Clock as _, Slot},
};
use sp_runtime::{traits::AppVerify, transaction_validity::TransactionValidityWithRefund};

/// Custom refusal: the report is about another tenure.
pub const OTHER_TENURE: u8 = 3;
/// Custom refusal: the node has no seat.
pub const NOT_A_SEAT: u8 = 4;
/// Custom refusal: there is no drill.
pub const NO_DRILL: u8 = 5;
/// Custom refusal: the seat has said that already.
pub const ALREADY_REPORTED: u8 = 6;

/// Slots after which a seat can say the same again while nobody is investigated.
pub(crate) const REPEAT: Slot = 10;

impl<T: Config> Pallet<T> {
	pub(crate) fn authorize_report(
		_source: TransactionSource,
		report: &Report<T::Hash>,
		signature: &node_key::Signature,
	) -> TransactionValidityWithRefund {
		Self::ensure_current(report.slot, &report.genesis)?;
		ensure!(
			report.tenure == T::Offices::tenure(),
			InvalidTransaction::Custom(OTHER_TENURE)
		);
		let node = report.node;
		ensure!(
			T::Seats::holder_of(node).is_some(),
			InvalidTransaction::Custom(NOT_A_SEAT)
		);
		let record = SeatRecords::<T>::get(node).unwrap_or_default();
		let is_news = if report.drill {
			let drill = Self::drill_in_progress().ok_or(InvalidTransaction::Custom(NO_DRILL))?;
			record.drilled != Some(drill.started)
		} else {
			Self::is_news(&record, report.slot, report.finding)
		};
		ensure!(is_news, InvalidTransaction::Custom(ALREADY_REPORTED));
		let key = T::NodeKeys::node_key(&account_of(node)).ok_or(InvalidTransaction::BadSigner)?;
		ensure!(
			signature.verify(&report.payload()[..], &key),
			InvalidTransaction::BadProof
		);
		ValidTransaction::with_tag_prefix("ImmortalReport")
			.priority(PRIORITY)
			.and_provides((node, report.drill, report.slot))
			.longevity(LONGEVITY)
			.build()
			.map(|validity| (validity, Weight::zero()))
	}

	/// Whether a report tells something: another finding, or the same after a while; in every slot while it matters.
	pub(crate) fn is_news(record: &SeatRecord, made: Slot, finding: Finding) -> bool {
		let Some(last) = record.reported else { return true };
		let is_forgotten = last.generation != CurrentTallies::<T>::get().generation;
		let is_due = is_forgotten || made >= last.made.saturating_add(REPEAT) || finding != last.finding;
		made > last.made && (is_due || Self::is_investigating())
	}

	pub(crate) fn is_investigating() -> bool {
		CurrentInvestigation::<T>::exists()
	}

	pub(crate) fn do_report(report: Report<T::Hash>) -> DispatchResult {
		// Who sent it had a seat; it may have lost it in this block.
		let operator = T::Seats::holder_of(report.node).ok_or(Error::<T>::NotASeat)?;
		if report.drill {
			Self::note_drilled(report.node, &operator);
		} else {
			Self::note(report.node, operator, report.slot, report.finding);
		}
		Ok(())
	}

	/// Takes what the author's node found. A block may bring it once.
	pub(crate) fn do_note_finding(finding: Finding) -> DispatchResult {
		let now = frame_system::Pallet::<T>::block_number();
		ensure!(FindingNotedIn::<T>::get() != Some(now), Error::<T>::AlreadyNoted);
		FindingNotedIn::<T>::put(now);
		let Some(node) = T::Author::get().and_then(|author| node_of(&author)) else {
			return Ok(());
		};
		let slot = T::Clock::slot();
		let record = SeatRecords::<T>::get(node).unwrap_or_default();
		if let Some(operator) = T::Seats::holder_of(node).filter(|_| Self::is_news(&record, slot, finding)) {
			Self::note(node, operator, slot, finding);
		}
		Ok(())
	}

	/// Counts a seat's report instead of the one before.
	pub(crate) fn note(node: NodeId, operator: T::AccountId, made: Slot, finding: Finding) {
		let now = T::Clock::slot();
		// Once the cold key is silent for so long that nothing else counts, whoever can tell tells that.
		let is_over = now >= LeaseUntil::<T>::get();
		let against = finding == Finding::Unreachable || is_over && finding == Finding::Reachable;
		let is = Reported {
			made,
			noted: now,
			finding,
			against,
			generation: CurrentTallies::<T>::get().generation,
		};
		let was = SeatRecords::<T>::mutate(node, |record| record.get_or_insert_default().reported.replace(is));
		Self::recount(&operator, was.as_ref(), Some(&is));
		Self::deposit_event(Event::OwnerReported {
			node,
			operator,
			finding,
		});
	}

	/// Counts what a seat says instead of what it said.
	fn recount(operator: &T::AccountId, was: Option<&Reported>, is: Option<&Reported>) {
		let mut tallies = CurrentTallies::<T>::get().at(T::Clock::slot());
		if let Some(was) = was {
			tallies.subtract(was);
		}
		if let Some(is) = is {
			tallies.add(is);
		}
		if [was, is].into_iter().flatten().any(|report| report.against) {
			Voices::<T>::mutate(operator, |voice| {
				voice.get_or_insert_default().change(&mut tallies, was, is);
			});
		}
		CurrentTallies::<T>::put(tallies);
	}
}

impl<T: Config> Pallet<T> {
	/// The operator has no seats any more. What they said counts until each of them is told of.
	pub(crate) fn forget_operator(operator: &T::AccountId) {
		Ballots::<T>::remove(operator);
		let tallies = CurrentTallies::<T>::get().at(T::Clock::slot());
		Voices::<T>::mutate_exists(operator, |voice| {
			*voice = voice.filter(|voice| !voice.clone().is_silent(&tallies));
		});
	}

	/// Nothing that was reported so far counts.
	pub(crate) fn forget_reports() {
		CurrentTallies::<T>::mutate(|tallies| *tallies = tallies.forgotten());
	}
}

impl<T: Config> OnSeatLeft<T::AccountId> for Pallet<T> {
	fn on_seat_left(node: NodeId, operator: &T::AccountId) {
		if let Some(record) = SeatRecords::<T>::take(node) {
			Self::recount(operator, record.reported.as_ref(), None);
		}
		if T::Seats::seats_of(operator) == 0 {
			Self::forget_operator(operator);
		}
	}
}
