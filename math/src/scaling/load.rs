//! How much of what there is is in use, and how much will be (design, section 6, *scaling*).

use super::Each;
use sp_arithmetic::{traits::Saturating, Perbill};

/// The share in use of what is scarcest, the design's *billed use against verified capacity*: the largest `used / available`, and all
/// where more is used than there is. Rounded down. The dominant share of A. Ghodsi and others, *Dominant resource fairness*, 2011.
///
/// What there is nothing of does not count, and where there is nothing at all, nothing is in use: no share of it would be
/// scarcer than another.
pub fn utilization(used: Each, available: Each) -> Perbill {
	let pairs = used.into_iter().zip(available);
	let shares = pairs.filter(|(_, available)| *available > 0);
	shares
		.map(|(used, available)| Perbill::from_rational(used, available))
		.max()
		.unwrap_or_default()
}

/// What will be in use: as much more than now as now is more than before, `now + (now - before)`, and never less than now. A
/// linear extrapolation by one step, for the design's *forecast*.
///
/// Never less: whoever sells capacity off because of one quiet era has to buy it back.
pub fn expected(now: Each, before: Each) -> Each {
	let mut expected = now;
	for (expected, before) in expected.iter_mut().zip(before) {
		// More than can be counted is counted as the most.
		*expected = expected.saturating_add(expected.saturating_sub(before));
	}
	expected
}

/// An exponential moving average over about `over` values: `mean + (value - mean) / over`, with none as with one. It stays
/// between both. R. G. Brown, *Exponential smoothing for predicting demand*, 1956; S. W. Roberts, *Control chart tests based on geometric
/// moving averages*, 1959. The design's *moving average* and mean *error*.
///
/// What is added is rounded down, but to no less than a billionth: else it would stop `over` billionths short of a value that
/// stays.
pub fn average(mean: Perbill, value: Perbill, over: u32) -> Perbill {
	let gap = mean.deconstruct().abs_diff(value.deconstruct());
	let step = Perbill::from_parts((gap / over.max(1)).max(1).min(gap));
	// Neither saturates: no step is longer than the gap.
	if value > mean {
		mean.saturating_add(step)
	} else {
		mean.saturating_sub(step)
	}
}

/// The same of amounts, for what the design's *ROI* rests on: `mean - mean / over + value / over`, each part rounded up or down so that it
/// is never more than the exact one. What comes in once is counted for `over` at most in all: `value / over`, and less in each step that
/// follows.
pub fn average_amount(mean: u128, value: u128, over: u32) -> u128 {
	let over = u128::from(over.max(1));
	// No more than what is there goes, and no more than the larger of both is left.
	mean.saturating_sub(mean.div_ceil(over)).saturating_add(value / over)
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::scaling::arbitrary::{count, each, share, sum};
	use proptest::prelude::*;

	#[test]
	fn the_scarcest_counts() {
		let available = [1_000, 2_000, 3_000, 4_000];
		assert_eq!(utilization([100, 100, 100, 100], available), Perbill::from_percent(10));
		assert_eq!(
			utilization([100, 100, 2_400, 100], available),
			Perbill::from_percent(80)
		);
		assert_eq!(utilization([0, 0, 0, 4_001], available), Perbill::one());
		assert_eq!(utilization([0; 4], available), Perbill::zero());
	}

	#[test]
	fn what_there_is_nothing_of_does_not_count() {
		assert_eq!(utilization([1, 0, 0, 7], [2, 0, 0, 0]), Perbill::from_percent(50));
		assert_eq!(utilization([u64::MAX; 4], [0; 4]), Perbill::zero());
	}

	#[test]
	fn it_goes_on_rising_but_not_falling() {
		assert_eq!(expected([12, 10, 8, u64::MAX], [10, 10, 10, 1]), [14, 10, 8, u64::MAX]);
	}

	#[test]
	fn a_tenth_of_the_way() {
		let average =
			|mean, value, over| average(Perbill::from_parts(mean), Perbill::from_parts(value), over).deconstruct();
		assert_eq!(average(500_000_000, 900_000_000, 10), 540_000_000);
		assert_eq!(average(500_000_000, 100_000_000, 10), 460_000_000);
		assert_eq!(average(500, 509, 10), 501);
		assert_eq!(average(500, 491, 10), 499);
		assert_eq!(average(500, 500, 10), 500);
		assert_eq!(average(500, 900, 0), 900);
	}

	#[test]
	fn what_comes_in_once_is_never_counted_for_more() {
		// 1,000 over ten steps: a tenth, then nine tenths of what is left.
		assert_eq!(average_amount(0, 1_000, 10), 100);
		assert_eq!(average_amount(100, 0, 10), 90);
		assert_eq!((average_amount(7, 0, 1), average_amount(7, 9, 0)), (0, 9));
		assert_eq!(average_amount(u128::MAX, u128::MAX, 1), u128::MAX);
	}

	proptest! {
		/// Whatever has been before, a year of nothing after it.
		#[test]
		fn one_value_adds_no_more_than_itself_to_the_sum_of_means(value in 0..10u128.pow(24), over in 1..200u32) {
			let mut mean = average_amount(0, value, over);
			let mut sum = 0u128;
			for _ in 0..365 {
				sum += mean;
				mean = average_amount(mean, 0, over);
			}
			prop_assert!(sum <= value);
		}

		#[test]
		fn it_is_never_above_the_larger_and_arrives(mean in 0..10u128.pow(24), value in 0..10u128.pow(24), over in 1..200u32) {
			let next = average_amount(mean, value, over);
			prop_assert!(next <= mean.max(value));
			prop_assert!(value < mean || next + 2 >= mean.min(value));
		}
	}

	proptest! {
		#![proptest_config(ProptestConfig::with_cases(2_000))]

		/// No share is more, to a billionth, and one is no less.
		#[test]
		fn it_is_the_largest_share(used in each(64), available in each(64)) {
			let parts = u128::from(utilization(used, available).deconstruct());
			let pairs = || used.into_iter().zip(available).filter(|(_, available)| *available > 0);
			let billionths = |used: u64, available: u64| u128::from(used.min(available)) * 1_000_000_000;
			for (used, available) in pairs() {
				prop_assert!(billionths(used, available) < (parts + 1) * u128::from(available));
			}
			let mut reached = pairs().map(|(used, available)| parts * u128::from(available) <= billionths(used, available));
			prop_assert!(parts == 0 || reached.any(|reached| reached));
		}

		#[test]
		fn more_use_is_never_less_utilized(used in each(64), more in each(64), available in each(64)) {
			prop_assert!(utilization(sum(used, more), available) >= utilization(used, available));
		}

		/// Unless there was nothing of it before.
		#[test]
		fn more_capacity_is_never_more_utilized(used in each(64), available in each(63), more in each(63)) {
			let available = available.map(|available| available.max(1));
			prop_assert!(utilization(used, sum(available, more)) <= utilization(used, available));
		}

		#[test]
		fn the_next_rise_is_the_last_one(now in each(64), before in each(64)) {
			for (expected, (now, before)) in expected(now, before).into_iter().zip(now.into_iter().zip(before)) {
				let rise = now.saturating_sub(before);
				prop_assert!(expected >= now);
				prop_assert!(expected - now == rise || expected == u64::MAX);
			}
		}

		#[test]
		fn an_average_stays_between_and_moves(mean in share(), value in share(), over in count(32)) {
			let next = average(mean, value, over);
			prop_assert!(next >= mean.min(value) && next <= mean.max(value));
			prop_assert_eq!(next == mean, mean == value);
			let gap = |of: Perbill| u64::from(of.deconstruct().abs_diff(value.deconstruct()));
			let (moved, over) = (gap(mean) - gap(next), u64::from(over.max(1)));
			prop_assert!(moved * over <= gap(mean) || moved == 1);
			prop_assert!((moved + 1) * over > gap(mean));
		}

		#[test]
		fn an_average_of_more_is_never_less(
			mean in share(), value in share(), other_mean in share(), other in share(), over in count(32),
		) {
			let less = average(mean.min(other_mean), value.min(other), over);
			prop_assert!(less <= average(mean.max(other_mean), value.max(other), over));
		}

		/// Of a value that stays.
		#[test]
		fn an_average_arrives(mean in share(), value in share(), over in 0..64u32) {
			prop_assert_eq!((0..2_000).fold(mean, |mean, _| average(mean, value, over)), value);
		}
	}
}
