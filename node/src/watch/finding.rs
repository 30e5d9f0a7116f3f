//! What a node makes of whom it saw.

use immortal_primitives::immortality::Finding;

/// In so many slots in a row the owner's node must not have answered.
const FAILURES: u32 = 2;

/// Half of so many other seats are enough to trust one's own connection, however many there are.
const ENOUGH: u32 = 20;

/// Whom a node saw in a slot.
#[derive(Copy, Clone, Debug)]
pub struct Sight {
	/// Whether the owner's node proved that it is there.
	pub owner: bool,
	/// Other seats that were seen lately.
	pub seats: u32,
	/// Other seats that there are.
	pub of: u32,
}

/// Judges slot by slot.
#[derive(Debug, Default)]
pub struct Judge {
	failures: u32,
	last: Option<Finding>,
}

impl Judge {
	/// The finding after another slot; none until there is one.
	pub fn judge(&mut self, sight: Sight) -> Option<Finding> {
		self.failures = if sight.owner {
			0
		} else {
			self.failures.saturating_add(1)
		};
		let finding = if sight.owner {
			Some(Finding::Reachable)
		} else if sight.seats.saturating_mul(2) < sight.of.min(ENOUGH) {
			Some(Finding::Unknown)
		} else if self.failures >= FAILURES {
			Some(Finding::Unreachable)
		} else {
			None
		};
		self.last = finding.or(self.last);
		self.last
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use Finding::*;

	/// The findings of slots in which the owner answered or not, and so many of six other seats were seen.
	fn findings(slots: &[(bool, u32)]) -> Vec<Option<Finding>> {
		let mut judge = Judge::default();
		slots
			.iter()
			.map(|&(owner, seats)| judge.judge(Sight { owner, seats, of: 6 }))
			.collect()
	}

	#[test]
	fn one_lost_answer_changes_nothing() {
		assert_eq!(
			findings(&[(true, 6), (false, 6), (true, 6), (false, 6)]),
			[Some(Reachable); 4]
		);
	}

	#[test]
	fn two_in_a_row_are_unreachable_until_it_answers() {
		assert_eq!(
			findings(&[(true, 6), (false, 6), (false, 6), (false, 3), (true, 0)]),
			[Reachable, Reachable, Unreachable, Unreachable, Reachable].map(Some)
		);
	}

	#[test]
	fn who_sees_less_than_half_of_the_seats_cannot_tell() {
		assert_eq!(
			findings(&[(true, 2), (false, 2), (false, 2), (false, 3)]),
			[Reachable, Unknown, Unknown, Unreachable].map(Some)
		);
	}

	#[test]
	fn nothing_is_found_too_soon() {
		assert_eq!(findings(&[(false, 6), (false, 6)]), [None, Some(Unreachable)]);
	}

	#[test]
	fn ten_seats_are_enough_and_none_if_there_are_none() {
		for (seats, of, finding) in [(9, 1_000, Unknown), (10, 1_000, Unreachable), (0, 0, Unreachable)] {
			let mut judge = Judge::default();
			let sight = Sight {
				owner: false,
				seats,
				of,
			};
			judge.judge(sight);
			assert_eq!(judge.judge(sight), Some(finding));
		}
	}
}
