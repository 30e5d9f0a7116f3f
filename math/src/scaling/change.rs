//! How much more or less something became, of what it was.

use super::BILLION;
use sp_arithmetic::{helpers_128bit::multiply_by_rational_with_rounding, Rounding};

/// `(is - was) / was` in billionths; `None` of nothing. Rounded down, so that what became less is below nothing however little
/// less it is. Nothing is less than 10^9 below; what is more than an `i64` holds is its largest.
pub(super) fn change(was: u128, is: u128) -> Option<i64> {
	if was == 0 {
		return None;
	}
	let (rounding, falls) = match is < was {
		true => (Rounding::Up, true),
		false => (Rounding::Down, false),
	};
	// Fails only if the result is no `u128`.
	let parts = multiply_by_rational_with_rounding(is.abs_diff(was), BILLION, was, rounding);
	let parts = parts.and_then(|parts| i64::try_from(parts).ok()).unwrap_or(i64::MAX);
	// An `i64` that is not below nothing has an opposite.
	Some(if falls { parts.saturating_neg() } else { parts })
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::scaling::arbitrary::amount;
	use proptest::prelude::*;

	#[test]
	fn of_what_it_was() {
		assert_eq!(change(200, 250), Some(250_000_000));
		assert_eq!(change(200, 150), Some(-250_000_000));
		assert_eq!(change(3, 4), Some(333_333_333));
		assert_eq!(change(3, 2), Some(-333_333_334));
		assert_eq!(change(7, 7), Some(0));
		assert_eq!((change(0, 0), change(0, 7)), (None, None));
	}

	#[test]
	fn the_ends() {
		assert_eq!(change(u128::MAX, 0), Some(-1_000_000_000));
		assert_eq!(change(u128::MAX, u128::MAX - 1), Some(-1));
		assert_eq!(change(u128::MAX - 1, u128::MAX), Some(0));
		assert_eq!(change(1, u128::MAX), Some(i64::MAX));
		// The largest that an `i64` holds, and one more.
		assert_eq!(change(1_000_000_000, 1_000_000_000 + (1 << 63) - 1), Some(i64::MAX));
		assert_eq!(change(1_000_000_000, 1_000_000_000 + (1 << 63) - 2), Some(i64::MAX - 1));
		assert_eq!(change(1_000_000_000, 1_000_000_000 + (1 << 63)), Some(i64::MAX));
	}

	proptest! {
		#![proptest_config(ProptestConfig::with_cases(2_000))]

		#[test]
		fn it_is_the_formula(was in amount(62), is in amount(62)) {
			let was = was.max(1);
			let parts = i128::from(change(was, is).unwrap());
			let (was, is) = (was as i128, is as i128);
			let billionths = (is - was) * 1_000_000_000;
			prop_assert!(parts * was <= billionths);
			prop_assert!(parts == i128::from(i64::MAX) || billionths < (parts + 1) * was);
		}

		#[test]
		fn its_sign_says_which_is_more(was in amount(128), is in amount(128)) {
			let was = was.max(1);
			let parts = change(was, is).unwrap();
			prop_assert_eq!(parts < 0, is < was);
			prop_assert!(parts <= 0 || is > was);
			prop_assert!(parts >= -1_000_000_000);
		}
	}
}
