//! How fast the network grows (design, section 10).

use super::change::change;

/// A month, in eras.
const MONTH: i128 = 30;

/// How much more it is than it was, the rate of growth `(is - was) / was` in billionths, as the design's *capacity growth* is told. Rounded
/// down; what is more than an `i64` holds is its largest. So is something that was nothing; what was nothing and still is did not grow.
pub fn growth(was: u128, is: u128) -> i64 {
	change(was, is).unwrap_or(if is == 0 { 0 } else { i64::MAX })
}

/// What was gained in so many eras, scaled to a month of 30: `gained x 30 / eras`, without what a gain gains itself, as simple interest
/// is reckoned; for the design's metrics *per month*. Rounded towards nothing, within what an `i64` holds; in no era, nothing was gained.
pub fn per_month(gained: i64, eras: u32) -> i64 {
	// Nothing saturates: an `i128` holds 2^64 of any `i64`.
	let month = i128::from(gained).saturating_mul(MONTH);
	let month = month.checked_div(eras.into()).unwrap_or_default();
	let most = if gained < 0 { i64::MIN } else { i64::MAX };
	i64::try_from(month).unwrap_or(most)
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::scaling::arbitrary::{amount, count};
	use core::cmp::Ordering;
	use proptest::prelude::*;

	#[test]
	fn half_as_much_again_and_back() {
		assert_eq!(growth(200, 300), 500_000_000);
		assert_eq!(growth(300, 200), -333_333_334);
		assert_eq!(growth(300, 300), 0);
		assert_eq!(growth(300, 0), -1_000_000_000);
	}

	#[test]
	fn from_nothing() {
		assert_eq!(growth(0, 0), 0);
		assert_eq!(growth(0, 1), i64::MAX);
		assert_eq!(growth(1, u128::MAX), i64::MAX);
	}

	#[test]
	fn scaled_to_a_month() {
		assert_eq!(per_month(100, 15), 200);
		assert_eq!(per_month(100, 60), 50);
		assert_eq!((per_month(100, 7), per_month(-100, 7)), (428, -428));
		assert_eq!(per_month(100, 0), 0);
		assert_eq!((per_month(i64::MAX, 1), per_month(i64::MIN, 1)), (i64::MAX, i64::MIN));
		assert_eq!(
			(per_month(i64::MAX, u32::MAX), per_month(i64::MIN, 30)),
			(64_424_509_454, i64::MIN)
		);
	}

	proptest! {
		#![proptest_config(ProptestConfig::with_cases(2_000))]

		#[test]
		fn growth_has_the_sign_of_what_came_or_went(was in amount(128), is in amount(128), more in amount(128)) {
			let grown = growth(was, is);
			match is.cmp(&was) {
				Ordering::Less => prop_assert!((-1_000_000_000..0).contains(&grown)),
				Ordering::Equal => prop_assert_eq!(grown, 0),
				Ordering::Greater => prop_assert!(grown >= 0),
			}
			prop_assert!(growth(was, is.saturating_add(more)) >= grown);
		}

		#[test]
		fn a_month_has_the_sign_of_what_was_gained(gained: i64, eras in count(32)) {
			let month = per_month(gained, eras);
			prop_assert!(month == 0 || month.signum() == gained.signum());
			prop_assert_eq!(per_month(gained, 30), gained);
		}

		/// To one, unless it is more than an `i64` holds.
		#[test]
		fn a_month_is_the_formula(gained: i64, eras in count(32)) {
			let eras = eras.max(1);
			let month = per_month(gained, eras);
			let (parts, eras) = (i128::from(gained).abs() * 30, i128::from(eras));
			let size = i128::from(month).abs();
			prop_assert!(size * eras <= parts);
			prop_assert!(parts < (size + 1) * eras || month == i64::MAX || month == i64::MIN);
		}

		/// What is lost is scaled as what is gained.
		#[test]
		fn a_loss_is_a_gain_reversed(gained in 0..=i64::MAX / 30, eras in count(32)) {
			prop_assert_eq!(per_month(-gained, eras), -per_month(gained, eras));
		}
	}
}
