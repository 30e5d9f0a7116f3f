//! What of a contract's price is paid when: by measured uptime (design, section 6, *scaling*, *TreasuryFunded*).
//!
//! An era pays the part of the price that is the part of the contract's windows in it, for the part of them in which the node was
//! there. All eras together never pay more than the price; what is not earned stays the treasury's. Part of what is earned is held
//! back until the end, and of a contract that load called for released as far as the node worked.

use super::most_payable;
use crate::incentives::{proportion, split};
use sp_arithmetic::Perbill;

/// Windows that `[begin, begin + length)` and `[from, from + count)` have in common: an intersection of intervals, for what an era has of
/// a contract.
pub fn windows_in_common(begin: u32, length: u32, from: u32, count: u32) -> u32 {
	// Ends may be beyond a `u32`. Two of them never saturate a `u64`.
	let end = |start: u32, windows: u32| u64::from(start).saturating_add(windows.into());
	let common = end(begin, length)
		.min(end(from, count))
		.saturating_sub(begin.max(from).into());
	// No more than either has.
	u32::try_from(common).unwrap_or(u32::MAX)
}

/// What `covered` of a contract's `length` windows earn of its price if the node was there in `present` of the `windows` that
/// counted:
///
/// ```text
/// price x covered / length x present / windows
/// ```
///
/// Pay by the day (*pro rata temporis*), for the share of time in service of an agreement on a level of service: the design's *measured
/// uptime*. Rounded down once, in the treasury's favour. Nothing of no windows; no more is covered than there is, and nobody is there more
/// than always.
pub fn earned(price: u128, covered: u32, length: u32, present: u32, windows: u32) -> u128 {
	// Two `u32` never saturate a `u64`.
	let product = |a: u32, b: u32| u64::from(a).saturating_mul(b.into()).into();
	let part = product(covered.min(length), present.min(windows));
	proportion(price, part, product(length, windows))
}

/// What of it is paid at once, rounded down, and what is held back until the end: `share` of it. Together they are all of it. The
/// retention of works contracts: the design's *clawed back on failure*.
pub fn hold_back(earned: u128, share: Perbill) -> (u128, u128) {
	split(earned, share)
}

/// The most that is released in the end of what was held back of a contract that load called for, if its node's own work earned the
/// network `revenue`: the part of [the most that is payable](most_payable) of that which is held back, `held_back x revenue / 2`.
///
/// It matches the price: a lot costs half of what it is expected to earn at most, so a node that earns that has all of it. And nobody
/// gains by feigned work. Of what it costs, `R`, come back at most, with `h` for `held_back`,
///
/// ```text
/// R/2            as reward (incentives::SELF_BILLING_CAP)
/// h R/2          released: this
/// (1 - h) R/2    of the R/2 that later lots cost more, for it raises what the kind earns, what is for being there alone
/// ```
///
/// which is `R`. What these lots hold back takes work again.
pub fn most_released(revenue: u128, held_back: Perbill) -> u128 {
	hold_back(most_payable(revenue), held_back).1
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::{
		incentives::SELF_BILLING_CAP,
		scaling::arbitrary::{amount, count, share},
	};
	use proptest::{collection::vec, prelude::*};
	use sp_arithmetic::PerThing;

	#[test]
	fn what_overlaps() {
		assert_eq!(windows_in_common(10, 20, 0, 15), 5);
		assert_eq!(windows_in_common(10, 20, 15, 5), 5);
		assert_eq!(windows_in_common(10, 20, 25, 100), 5);
		assert_eq!(windows_in_common(10, 20, 0, 100), 20);
		assert_eq!(windows_in_common(10, 20, 30, 5), 0);
		assert_eq!(windows_in_common(10, 20, 0, 10), 0);
		assert_eq!(windows_in_common(10, 0, 0, 100), 0);
	}

	#[test]
	fn beyond_the_last_window() {
		let end = u32::MAX;
		assert_eq!(windows_in_common(end, end, end, end), end);
		assert_eq!(windows_in_common(end - 10, 20, end - 5, 100), 15);
		assert_eq!(windows_in_common(0, end, end, end), 0);
		assert_eq!(windows_in_common(0, end, end - 1, end), 1);
	}

	#[test]
	fn the_part_that_is_covered_for_the_part_that_was_there() {
		assert_eq!(earned(1_000, 100, 400, 100, 100), 250);
		assert_eq!(earned(1_000, 100, 400, 90, 100), 225);
		assert_eq!(earned(1_000, 100, 400, 1, 3), 83);
		assert_eq!(earned(1_000, 100, 400, 0, 100), 0);
		assert_eq!(earned(1_000, 500, 400, 200, 100), 1_000);
		assert_eq!((earned(1_000, 1, 0, 1, 1), earned(1_000, 1, 1, 1, 0)), (0, 0));
		assert_eq!(earned(u128::MAX, u32::MAX, u32::MAX, u32::MAX, u32::MAX), u128::MAX);
	}

	#[test]
	fn a_tenth_is_held_back() {
		assert_eq!(hold_back(1_000, Perbill::from_percent(10)), (900, 100));
		assert_eq!(hold_back(1_009, Perbill::from_percent(10)), (908, 101));
		assert_eq!(hold_back(u128::MAX, Perbill::zero()), (u128::MAX, 0));
		assert_eq!(hold_back(u128::MAX, Perbill::one()), (0, u128::MAX));
	}

	#[test]
	fn of_what_is_held_back_work_releases_its_part_of_half() {
		assert_eq!(most_released(1_000, Perbill::from_percent(50)), 250);
		assert_eq!(most_released(1_000, Perbill::from_percent(10)), 50);
		assert_eq!(most_released(1_000, Perbill::zero()), 0);
		assert_eq!(most_released(0, Perbill::one()), 0);
		assert_eq!(most_released(u128::MAX, Perbill::one()), u128::MAX / 2);
	}

	proptest! {
		#![proptest_config(ProptestConfig::with_cases(2_000))]

		#[test]
		fn in_common_are_those_in_both(begin in 0..50u32, length in 0..50u32, from in 0..50u32, count in 0..50u32) {
			let both = (from..from + count).filter(|window| (begin..begin + length).contains(window)).count();
			prop_assert_eq!(windows_in_common(begin, length, from, count) as usize, both);
		}

		#[test]
		fn in_common_is_no_more_than_either(begin in count(32), length in count(32), from in count(32), count in count(32)) {
			let common = windows_in_common(begin, length, from, count);
			prop_assert!(common <= length.min(count));
			prop_assert_eq!(common, windows_in_common(from, count, begin, length));
		}

		/// Whatever eras are like.
		#[test]
		fn eras_in_a_row_have_all_of_it(start in count(30), late in 0..100u32, eras in vec(1..1_000u32, 1..30)) {
			let all: u32 = eras.iter().sum();
			let begin = start + late.min(all);
			let length = all - late.min(all);
			let mut from = start;
			let mut covered = 0;
			for era in eras {
				covered += windows_in_common(begin, length, from, era);
				from += era;
			}
			prop_assert_eq!(covered, length);
		}

		#[test]
		fn it_is_the_formula(
			price in amount(60), covered in count(32), length in count(32), present in count(32), windows in count(32),
		) {
			let (length, windows) = (length.max(1), windows.max(1));
			let pays = earned(price, covered, length, present, windows);
			let parts = price * u128::from(covered.min(length)) * u128::from(present.min(windows));
			let of = u128::from(length) * u128::from(windows);
			prop_assert!(pays * of <= parts && parts < (pays + 1) * of);
		}

		#[test]
		fn no_more_than_what_is_covered(
			price in amount(128), covered in count(32), length in count(32), present in count(32), windows in count(32),
			more in count(32),
		) {
			let pays = earned(price, covered, length, present, windows);
			prop_assert!(pays <= proportion(price, covered.into(), length.into()));
			prop_assert!(earned(price, covered.saturating_add(more), length, present, windows) >= pays);
			prop_assert!(earned(price, covered, length, present.saturating_add(more), windows) >= pays);
		}

		/// However the contract lies over eras of whatever length, and whenever the node was there; one that always was gets
		/// all of it but a planck an era.
		#[test]
		fn all_eras_together_never_earn_more_than_the_price(
			price in amount(128), late in count(9), length in 1..10_000u32, eras in vec((1..1_000u32, count(10), count(10)), 1..30),
		) {
			let (mut from, mut sum, mut most, mut covers) = (0u32, 0u128, 0u128, 0u32);
			let number = eras.len() as u128;
			for (era, present, windows) in eras {
				let covered = windows_in_common(late, length, from, era);
				sum = sum.checked_add(earned(price, covered, length, present, windows)).unwrap();
				most = most.checked_add(earned(price, covered, length, 1, 1)).unwrap();
				covers += covered;
				from += era;
			}
			prop_assert!(sum <= most && most <= price);
			prop_assert!(covers < length || price - most <= number);
		}

		#[test]
		fn paid_and_held_are_all_of_it(earned in amount(128), share in share(), other in share()) {
			let (paid, held) = hold_back(earned, share);
			prop_assert_eq!(paid.checked_add(held), Some(earned));
			prop_assert!(paid <= share.left_from_one().mul_floor(earned));
			prop_assert!(held - share.mul_floor(earned) <= 1);
			prop_assert!(hold_back(earned, share.max(other)).0 <= paid);
		}

		/// To the planck, if nothing else is earned; beside what is, halves are rounded twice.
		#[test]
		fn whoever_feigns_work_gains_nothing(feigned in amount(127), earned in amount(127), held_back in share()) {
			let reward = SELF_BILLING_CAP.mul_ceil(feigned);
			let comes_back = |earned: u128| {
				let all = earned + feigned;
				let released = most_released(all, held_back) - most_released(earned, held_back);
				let being_there = |earned| hold_back(most_payable(earned), held_back).0;
				reward + released + (being_there(all) - being_there(earned))
			};
			prop_assert_eq!(comes_back(0), feigned);
			prop_assert!(comes_back(earned) <= feigned + 1);
		}

		#[test]
		fn more_work_or_more_held_back_never_releases_less(
			revenue in amount(128), more in amount(128), held_back in share(), other in share(),
		) {
			let released = most_released(revenue, held_back);
			prop_assert!(most_released(revenue.saturating_add(more), held_back) >= released);
			prop_assert!(most_released(revenue, held_back.max(other)) >= released);
		}

		/// A lot is bought for no more than is payable of what it is expected to earn.
		#[test]
		fn whoever_earns_what_was_expected_has_all_of_it(income in amount(128), price in amount(128), held_back in share()) {
			let price = price.min(most_payable(income));
			prop_assert!(hold_back(price, held_back).1 <= most_released(income, held_back));
		}
	}
}
