//! What missing costs (design, section 5, *uptime* and *slashing*).
//!
//! A node misses a window in which it gave no sign of life. Its misses of an era are judged by two measures: what it
//! promised, and what the class, all nodes together, missed in the era before; the laxer one counts.

use sp_arithmetic::{traits::Saturating, PerThing, Perbill};

/// Parts that misses are sorted into to know the class.
pub const BUCKETS: usize = 64;

/// No class is so bad that more than this is let pass.
pub const MAX_CLASS_THRESHOLD: Perbill = Perbill::from_percent(10);

/// How many nodes missed which part of an era.
pub type Histogram = [u32; BUCKETS];

/// The part of `windows` that was missed; nothing of nothing.
pub fn missed_share(missed: u32, windows: u32) -> Perbill {
	if windows == 0 {
		return Perbill::zero();
	}
	Perbill::from_rational(missed, windows)
}

/// The bucket of a share: bucket `i` holds shares from `i / 64` on, the last one all of it.
pub fn bucket(share: Perbill) -> usize {
	let bucket = u64::from(share.deconstruct()) * BUCKETS as u64 / 1_000_000_000;
	(bucket as usize).min(BUCKETS - 1)
}

/// The share that at least three quarters of the nodes stayed within: the upper edge of their bucket, so that whoever is in
/// it is within. Nothing if there was no node.
pub fn third_quartile(histogram: &Histogram) -> Perbill {
	let nodes: u64 = histogram.iter().map(|count| u64::from(*count)).sum();
	if nodes == 0 {
		return Perbill::zero();
	}
	let mut within = 0u64;
	for (bucket, count) in histogram.iter().enumerate() {
		within = within.saturating_add(u64::from(*count));
		if within.saturating_mul(4) >= nodes.saturating_mul(3) {
			return Perbill::from_rational(bucket as u32 + 1, BUCKETS as u32);
		}
	}
	Perbill::one()
}

/// Misses up to this share are let pass, whatever was promised: the class's third quartile of the era before, but not more
/// than [`MAX_CLASS_THRESHOLD`]; which it is, too, where there was no era before.
pub fn class_threshold(before: Option<&Histogram>) -> Perbill {
	before.map_or(MAX_CLASS_THRESHOLD, |histogram| {
		third_quartile(histogram).min(MAX_CLASS_THRESHOLD)
	})
}

/// How a node's era is judged.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub struct Verdict {
	/// Whether it missed no more than it was allowed to: only then the era is paid.
	pub kept: bool,
	/// The share of its bond that it loses.
	pub slashed: Perbill,
}

/// The share that may be missed: what the node did not promise, or what the class was allowed, whichever is more.
pub fn allowed_share(commitment: Perbill, class: Perbill) -> Perbill {
	class.max(commitment.left_from_one())
}

/// Of so many windows missed, those that are more than may be. What may be is rounded down.
pub fn missed_too_many(missed: u32, windows: u32, allowed: Perbill) -> u32 {
	missed.saturating_sub(allowed.mul_floor(windows))
}

/// Judges an era by the [`allowed_share`]. Of what it missed beyond that, `slope` is lost of the bond: with a slope of 10 %, a
/// node that promised everything and was never there loses almost 10 %. Rounded down.
pub fn judge(missed: u32, windows: u32, commitment: Perbill, class: Perbill, slope: Perbill) -> Verdict {
	let allowed = allowed_share(commitment, class);
	let share = missed_share(missed, windows);
	Verdict {
		kept: share <= allowed,
		slashed: Perbill::from_parts(slope.mul_floor(share.saturating_sub(allowed).deconstruct())),
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	fn percent(share: u32) -> Perbill {
		Perbill::from_percent(share)
	}

	#[test]
	fn three_quarters_stay_within_the_third_quartile() {
		let mut histogram = [0; BUCKETS];
		assert_eq!(third_quartile(&histogram), Perbill::zero());
		histogram[0] = 3;
		histogram[63] = 1;
		assert_eq!(third_quartile(&histogram), Perbill::from_rational(1u32, 64));
		histogram[63] = 2;
		assert_eq!(third_quartile(&histogram), Perbill::one());
		assert_eq!(class_threshold(Some(&histogram)), percent(10));
		assert_eq!(class_threshold(None), percent(10));
	}

	#[test]
	fn all_of_it_is_in_the_last_bucket() {
		assert_eq!(bucket(Perbill::zero()), 0);
		assert_eq!(bucket(Perbill::from_rational(1u32, 64)), 1);
		assert_eq!(bucket(Perbill::from_parts(999_999_999)), 63);
		assert_eq!(bucket(Perbill::one()), 63);
	}

	#[test]
	fn only_windows_beyond_what_is_allowed_are_too_many() {
		// A tenth of 95 is nine and a half.
		for (missed, too_many) in [(0, 0), (9, 0), (10, 1), (95, 86)] {
			assert_eq!(missed_too_many(missed, 95, percent(10)), too_many);
		}
		assert_eq!(missed_too_many(0, 0, percent(10)), 0);
		assert_eq!(missed_too_many(100, 100, Perbill::one()), 0);
		assert_eq!(missed_too_many(100, 100, Perbill::zero()), 100);
	}

	#[test]
	fn the_laxer_measure_counts_and_only_the_excess_costs() {
		let judge = |missed, commitment| judge(missed, 100, percent(commitment), percent(5), percent(10));
		let keeps = Verdict {
			kept: true,
			slashed: Perbill::zero(),
		};
		assert_eq!(judge(5, 100), keeps);
		assert_eq!(judge(20, 80), keeps);
		let slashed = |parts| Verdict {
			kept: false,
			slashed: Perbill::from_parts(parts),
		};
		assert_eq!(judge(6, 100), slashed(1_000_000));
		assert_eq!(judge(100, 100), slashed(95_000_000));
		assert_eq!(judge(100, 80), slashed(80_000_000));
	}

	#[test]
	fn an_era_without_windows_is_kept() {
		assert!(judge(0, 0, percent(100), percent(0), percent(10)).kept);
	}

	proptest! {
		#[test]
		fn missing_more_never_costs_less(
			windows in 1..10_000u32, missed in 0..10_000u32, more in 0..100u32,
			commitment in 0..=100u32, class in 0..=10u32, slope in 0..=100u32,
		) {
			let missed = missed.min(windows);
			let judge = |missed: u32| judge(missed.min(windows), windows, percent(commitment), percent(class), percent(slope));
			let (less, worse) = (judge(missed), judge(missed + more));
			prop_assert!(worse.slashed >= less.slashed);
			prop_assert!(less.kept || !worse.kept);
			prop_assert!(!less.kept || less.slashed == Perbill::zero());
			prop_assert!(less.slashed <= percent(slope));
		}

		#[test]
		fn nobody_is_judged_below_the_class(windows in 1..10_000u32, missed in 0..10_000u32, commitment in 0..=100u32) {
			let missed = missed.min(windows);
			let class = missed_share(missed, windows);
			prop_assert!(judge(missed, windows, percent(commitment), class, percent(100)).kept);
		}

		#[test]
		fn three_quarters_are_at_or_below(counts in proptest::collection::vec(0..1_000u32, BUCKETS)) {
			let mut histogram = [0; BUCKETS];
			histogram.copy_from_slice(&counts);
			let edge = third_quartile(&histogram);
			let nodes: u64 = counts.iter().map(|count| u64::from(*count)).sum();
			let within: u64 = (0..BUCKETS)
				.filter(|bucket| Perbill::from_rational(*bucket as u32 + 1, BUCKETS as u32) <= edge)
				.map(|bucket| u64::from(counts[bucket]))
				.sum();
			prop_assert!(4 * within >= 3 * nodes);
		}
	}
}
