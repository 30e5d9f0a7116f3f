//! How far forecasts are to be trusted (design, section 6, *scaling*).

use sp_arithmetic::{PerThing, Perbill};

/// How far a forecast was off (the design's *forecast and outcome are compared*): `|forecast - outcome| / max(forecast, outcome)`, and
/// nothing where both are nothing. Rounded down, but it is nothing only if both are the same.
///
/// A relative change (L. Törnqvist, P. Vartia and Y. Vartia, *How should relative changes be measured?*, 1985) of the larger, so that it is
/// never more than all, and the same whichever of both was too large.
pub fn error(forecast: Perbill, outcome: Perbill) -> Perbill {
	let (forecast, outcome) = (forecast.deconstruct(), outcome.deconstruct());
	match forecast.max(outcome) {
		0 => Perbill::zero(),
		larger => Perbill::from_rational(forecast.abs_diff(outcome), larger),
	}
}

/// How far the next forecast is trusted, the design's *confidence*: `1 - mean error`.
pub fn confidence(mean_error: Perbill) -> Perbill {
	mean_error.left_from_one()
}

/// What may be spent in an era by forecasts alone, the design's *spending cap*: `limit x max(least, confidence)`. Rounded down.
///
/// Not less than `least`: a chain that trusted itself with nothing would make no forecast that could turn out right.
pub fn cap(limit: u128, mean_error: Perbill, least: Perbill) -> u128 {
	confidence(mean_error).max(least).mul_floor(limit)
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::scaling::arbitrary::{amount, share};
	use proptest::prelude::*;

	fn percent(share: u32) -> Perbill {
		Perbill::from_percent(share)
	}

	#[test]
	fn of_the_larger() {
		assert_eq!(error(percent(60), percent(80)), percent(25));
		assert_eq!(error(percent(80), percent(60)), percent(25));
		assert_eq!(error(percent(80), percent(80)), percent(0));
		assert_eq!(error(percent(0), percent(1)), percent(100));
		assert_eq!(error(percent(0), percent(0)), percent(0));
	}

	#[test]
	fn the_cap_shrinks_with_the_error() {
		let cap = |error| cap(1_000, percent(error), percent(20));
		assert_eq!([0, 30, 80, 100].map(cap), [1_000, 700, 200, 200]);
		assert_eq!(super::cap(u128::MAX, percent(0), percent(0)), u128::MAX);
		assert_eq!(super::cap(u128::MAX, percent(100), percent(0)), 0);
	}

	proptest! {
		#![proptest_config(ProptestConfig::with_cases(2_000))]

		#[test]
		fn an_error_is_the_same_either_way_and_nothing_only_of_the_same(forecast in share(), outcome in share()) {
			let error = error(forecast, outcome);
			prop_assert_eq!(error, super::error(outcome, forecast));
			prop_assert!(error <= Perbill::one());
			prop_assert_eq!(error == Perbill::zero(), forecast == outcome);
			prop_assert_eq!(confidence(error).deconstruct() + error.deconstruct(), 1_000_000_000);
		}

		#[test]
		fn a_billionth_is_an_error(outcome in 0..1_000_000_000u32) {
			let near = error(Perbill::from_parts(outcome + 1), Perbill::from_parts(outcome));
			prop_assert!(near > Perbill::zero());
		}

		#[test]
		fn further_off_is_never_less_of_an_error(outcome in share(), a in share(), b in share()) {
			let (near, far) = (a.min(b), a.max(b));
			let error = |forecast| error(forecast, outcome);
			prop_assert!(near < outcome || error(near) <= error(far));
			prop_assert!(far > outcome || error(far) <= error(near));
		}

		#[test]
		fn a_cap_is_between_the_least_and_the_limit(limit in amount(128), error in share(), least in share()) {
			let cap = cap(limit, error, least);
			prop_assert!(least.mul_floor(limit) <= cap && cap <= limit);
			prop_assert!(cap >= confidence(error).mul_floor(limit));
			prop_assert_eq!(super::cap(limit, Perbill::zero(), least), limit);
			prop_assert_eq!(super::cap(limit, Perbill::one(), least), least.mul_floor(limit));
		}

		#[test]
		fn a_cap_never_rises_with_the_error(limit in amount(128), error in share(), other in share(), least in share()) {
			prop_assert!(cap(limit, error.max(other), least) <= cap(limit, error.min(other), least));
		}
	}
}
