//! Counting reports that are forgotten after a while, in constant time whatever the number of seats: a tally counts two spans
//! of slots, this one and the one before, so a report counts for more than one span and less than two.

use crate::Reported;
use codec::{Decode, Encode, MaxEncodedLen};
use immortal_primitives::{immortality::Finding, time::Slot};
use scale_info::TypeInfo;

/// Slots of a span of those reports that can put the owner out of office: they count for 10 slots at most.
pub const BRIEF: Slot = 5;

/// Slots of a span of those that tell how it stands: seats that are content report that seldom.
pub const LONG: Slot = 50;

/// Reports of a span.
#[derive(Copy, Clone, Debug, Default, Eq, PartialEq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Counts {
	/// Seats by what they found: reachable, unreachable, unknown.
	pub findings: [u32; 3],
	/// Seats whose reports count against the owner.
	pub against: u32,
	/// Operators of these.
	pub operators: u32,
}

impl Counts {
	/// Seats that found this.
	pub const fn of(&self, finding: Finding) -> u32 {
		self.findings[finding as usize]
	}

	fn change(&mut self, reported: &Reported, by: impl Fn(u32) -> u32) {
		let count = &mut self.findings[reported.finding as usize];
		*count = by(*count);
		if reported.against {
			self.against = by(self.against);
		}
	}

	fn plus(&self, other: &Self) -> Self {
		let [a, b, c] = self.findings;
		let [x, y, z] = other.findings;
		// Each is no more than there are seats.
		Self {
			findings: [a.saturating_add(x), b.saturating_add(y), c.saturating_add(z)],
			against: self.against.saturating_add(other.against),
			operators: self.operators.saturating_add(other.operators),
		}
	}
}

/// The reports of this span and of the one before.
#[derive(Copy, Clone, Debug, Default, Eq, PartialEq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Tally {
	/// Which span this is.
	pub span: u64,
	/// Its reports.
	pub now: Counts,
	/// Those of the one before.
	pub before: Counts,
}

impl Tally {
	/// Forgets what is too old in the span `span`.
	pub fn enter(&mut self, span: u64) {
		if span == self.span.saturating_add(1) {
			self.before = core::mem::take(&mut self.now);
		} else if span > self.span {
			(self.now, self.before) = Default::default();
		}
		self.span = self.span.max(span);
	}

	/// All that count.
	pub fn total(&self) -> Counts {
		self.now.plus(&self.before)
	}

	/// The counts of a span, if they count still.
	pub fn counts_of(&mut self, span: u64) -> Option<&mut Counts> {
		if span == self.span {
			Some(&mut self.now)
		} else if span.saturating_add(1) == self.span {
			Some(&mut self.before)
		} else {
			None
		}
	}
}

/// What all seats reported.
#[derive(Copy, Clone, Debug, Default, Eq, PartialEq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Tallies {
	/// How often all reports were forgotten.
	pub generation: u32,
	/// In the last slots.
	pub brief: Tally,
	/// In a longer time.
	pub long: Tally,
}

impl Tallies {
	/// As of a slot.
	pub fn at(mut self, slot: Slot) -> Self {
		self.brief.enter(slot / BRIEF);
		self.long.enter(slot / LONG);
		self
	}

	/// Forgets all reports at once: they were about another owner, or another tenure.
	pub fn forgotten(&self) -> Self {
		Self {
			// Changes of office and leases, each its own transaction or block: it cannot overflow.
			generation: self.generation.saturating_add(1),
			..Self::default()
		}
	}

	/// Counts a report that came in this slot.
	pub fn add(&mut self, reported: &Reported) {
		self.change(reported, |count| count.saturating_add(1));
	}

	/// Counts a report no longer that was counted.
	pub fn subtract(&mut self, reported: &Reported) {
		self.change(reported, |count| count.saturating_sub(1));
	}

	fn change(&mut self, reported: &Reported, by: impl Fn(u32) -> u32 + Copy) {
		if reported.generation != self.generation {
			return;
		}
		for (tally, length) in [(&mut self.brief, BRIEF), (&mut self.long, LONG)] {
			if let Some(counts) = tally.counts_of(reported.noted / length) {
				counts.change(reported, by);
			}
		}
	}
}

/// How many of an operator's seats are against the owner.
#[derive(Copy, Clone, Debug, Default, Eq, PartialEq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Voice {
	/// Which generation of [`Tallies`] this is.
	pub generation: u32,
	/// Which brief span this is.
	pub span: u64,
	/// By reports in it.
	pub now: u32,
	/// By reports in the one before.
	pub before: u32,
	/// The last drill that it took part in: the slot in which that began.
	pub drilled: Option<Slot>,
}

impl Voice {
	fn enter(&mut self, tallies: &Tallies) {
		let span = tallies.brief.span;
		if self.generation != tallies.generation || span > self.span.saturating_add(1) {
			(self.now, self.before) = (0, 0);
		} else if span > self.span {
			self.before = core::mem::take(&mut self.now);
		}
		self.generation = tallies.generation;
		self.span = span;
	}

	/// Whether nothing that it says counts.
	pub fn is_silent(&mut self, tallies: &Tallies) -> bool {
		self.enter(tallies);
		self.last().is_none()
	}

	/// The last span in which it was against the owner.
	fn last(&self) -> Option<u64> {
		if self.now > 0 {
			Some(self.span)
		} else if self.before > 0 {
			self.span.checked_sub(1)
		} else {
			None
		}
	}

	/// One of its seats says `is` instead of `was`. Counts the operator once, where it was last against the owner.
	pub fn change(&mut self, tallies: &mut Tallies, was: Option<&Reported>, is: Option<&Reported>) {
		self.enter(tallies);
		let before = self.last();
		if let Some(count) = was
			.filter(|report| report.against)
			.and_then(|report| self.count_of(report))
		{
			*count = count.saturating_sub(1);
		}
		if let Some(count) = is
			.filter(|report| report.against)
			.and_then(|report| self.count_of(report))
		{
			*count = count.saturating_add(1);
		}
		let after = self.last();
		if before != after {
			if let Some(counts) = before.and_then(|span| tallies.brief.counts_of(span)) {
				counts.operators = counts.operators.saturating_sub(1);
			}
			if let Some(counts) = after.and_then(|span| tallies.brief.counts_of(span)) {
				counts.operators = counts.operators.saturating_add(1);
			}
		}
	}

	fn count_of(&mut self, reported: &Reported) -> Option<&mut u32> {
		if reported.generation != self.generation {
			return None;
		}
		let span = reported.noted / BRIEF;
		if span == self.span {
			Some(&mut self.now)
		} else if span.saturating_add(1) == self.span {
			Some(&mut self.before)
		} else {
			None
		}
	}
}
