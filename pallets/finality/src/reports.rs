//! What a report does.

use crate::{Config, Error, Event, Finalized, Pallet, Reports, SessionReports};
use alloc::{collections::BTreeSet, vec::Vec};
use frame_support::{ensure, traits::Get};
use frame_system::pallet_prelude::BlockNumberFor;
use immortal_primitives::consensus::{includes_honest, FinalityReport, OnChainFinality};
use sp_runtime::{traits::Saturating, DispatchError};

impl<T: Config> Pallet<T> {
	/// Takes the author's report; gives how many reports were looked at.
	pub(crate) fn do_report(report: FinalityReport<BlockNumberFor<T>>) -> Result<u32, DispatchError> {
		T::Author::get().map_or(Ok(0), |author| Self::do_report_by(author, report))
	}

	pub(crate) fn do_report_by(
		author: T::AccountId,
		report: FinalityReport<BlockNumberFor<T>>,
	) -> Result<u32, DispatchError> {
		let now = frame_system::Pallet::<T>::block_number();
		Reports::<T>::try_mutate(|known| {
			// An author could fill its block with them, for they are not limited by weight.
			ensure!(known.last != now, Error::<T>::AlreadyReported);
			known.last = now;
			if report.number >= now {
				Self::deposit_event(Event::ImpossibleReportIgnored {
					author,
					number: report.number,
				});
				return Ok(0);
			}
			// In the block in which the set changes, the author is one of the old set.
			if Self::follow_session(known, &author) {
				Self::take(known, author, report);
			}
			if let Some(number) = Self::reached_by_enough(known) {
				Finalized::<T>::mutate(|finalized| *finalized = number.max(*finalized));
			}
			Ok(known.reports.len() as u32)
		})
	}

	/// In a new session, drops the reports of those who no longer validate; gives whether `author` does.
	pub(crate) fn follow_session(known: &mut SessionReports<T>, author: &T::AccountId) -> bool {
		let session = T::Session::get();
		if known.session == session && known.validators > 0 {
			return true;
		}
		let validators = T::Validators::get();
		known.validators = validators.len() as u32;
		let validators: BTreeSet<_> = validators.into_iter().collect();
		known.reports.retain(|(who, _)| validators.contains(who));
		known.session = session;
		validators.contains(author)
	}

	fn take(known: &mut SessionReports<T>, author: T::AccountId, report: FinalityReport<BlockNumberFor<T>>) {
		match known.reports.iter_mut().find(|(who, _)| *who == author) {
			// A node that lost its database knows less than it did; what it knew is final all the same.
			Some((_, last)) => {
				*last = FinalityReport {
					number: report.number.max(last.number),
					set_id: report.set_id,
				};
			},
			// There is room for every validator; whoever is none was dropped.
			None => drop(known.reports.try_push((author, report))),
		}
	}

	/// The highest number that so many validators have reported that one of them is honest.
	fn reached_by_enough(known: &SessionReports<T>) -> Option<BlockNumberFor<T>> {
		let mut numbers: Vec<_> = known.reports.iter().map(|(_, report)| report.number).collect();
		numbers.sort_unstable_by(|a, b| b.cmp(a));
		let enough = includes_honest(known.validators) as usize;
		numbers.get(enough.checked_sub(1)?).copied()
	}
}

impl<T: Config> OnChainFinality<BlockNumberFor<T>> for Pallet<T> {
	fn finalized() -> BlockNumberFor<T> {
		Finalized::<T>::get()
	}

	fn lag() -> BlockNumberFor<T> {
		// So many reports take one block each.
		let reporting = includes_honest(Reports::<T>::get().validators);
		frame_system::Pallet::<T>::block_number()
			.saturating_sub(Finalized::<T>::get())
			.saturating_sub(reporting.into())
	}
}
