//! The exponential function.
//!
//! The series `e^x = 1 + x/1 + x^2/2! + ...`, each term from the one before, in 10^-24, rounded down:
//!
//! ```text
//! t(0) = 10^24        t(n) = floor(t(n - 1) x / n)        until a term is nothing
//! ```
//!
//! **How far it is off.** Rounding takes less than 1 from a term. What is missing there is missing in the terms that come of it:
//! less than `1 + x + x^2/2! + ... = e^x` in all. There is no other error: the terms that are left out are nothing by the last
//! rounding, which is among those. There are at most [`TERMS`] of them, so less than `40 e^3 < 1000` is missing of the sum,
//! which is 10^-21. Rounding that down to 10^-12 takes less than 10^-12 more. So, in 10^-12,
//!
//! ```text
//! exp(x)  <=  e^x  <  exp(x) + 1 + 10^-9
//! ```
//!
//! **It never falls** where `x` rises: no term does.

/// One, in 10^-12.
pub const ONE: u64 = 1_000_000_000_000;

/// The largest exponent, in 10^-12: `e^3` is twice the largest factor that anything is multiplied by.
pub const MAX_EXPONENT: u64 = 3 * ONE;

/// Of [`ONE`], how much finer the series is reckoned.
const GUARD: u128 = ONE as u128;

/// Terms after the first, of which the last is nothing whatever the exponent.
const TERMS: u128 = 40;

/// `e` to the power of `exponent`; above [`MAX_EXPONENT`], as there. Both in 10^-12; rounded down, at most 10^-21 too far.
pub fn exp(exponent: u64) -> u64 {
	// At most e^3.
	u64::try_from(series(exponent) / GUARD).unwrap_or(u64::MAX)
}

/// The same in 10^-24, at most 1000 too small.
fn series(exponent: u64) -> u128 {
	let x = u128::from(exponent.min(MAX_EXPONENT));
	let mut term = GUARD.saturating_mul(GUARD);
	let mut sum = term;
	for n in 1..=TERMS {
		// Nothing saturates: no term is above 3^3/3! x 10^24, and x is at most 3 x 10^12.
		term = term.saturating_mul(x) / GUARD.saturating_mul(n);
		if term == 0 {
			break;
		}
		sum = sum.saturating_add(term);
	}
	sum
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	/// Exponents in 10^-12, and `e` to their power in 10^-24, rounded down: by Python's `Decimal` with 60 digits.
	const KNOWN: [(u64, u128); 13] = [
		(0, 1_000_000_000_000_000_000_000_000),
		(1, 1_000_000_000_001_000_000_000_000),
		(100_000_000_000, 1_105_170_918_075_647_624_811_707),
		(142_857_142_857, 1_153_564_994_894_942_958_462_068),
		(500_000_000_000, 1_648_721_270_700_128_146_848_650),
		(693_147_180_559, 1_999_999_999_998_109_381_165_536),
		(1_000_000_000_000, 2_718_281_828_459_045_235_360_287),
		(1_618_033_988_749, 5_043_165_643_355_515_783_590_489),
		(2_000_000_000_000, 7_389_056_098_930_650_227_230_427),
		(2_302_585_092_994, 9_999_999_999_999_543_159_820_085),
		(2_302_585_092_995, 10_000_000_000_009_543_159_820_090),
		(2_718_281_828_459, 15_154_262_241_478_578_681_248_046),
		(3_000_000_000_000, 20_085_536_923_187_667_740_928_529),
	];

	#[test]
	fn the_series_is_within_its_bound_of_known_values() {
		for (exponent, known) in KNOWN {
			let sum = series(exponent);
			assert!(sum <= known && known - sum < 1_000, "{exponent}: {sum}");
			assert_eq!(u128::from(exp(exponent)), known / GUARD, "{exponent}");
		}
	}

	/// Else the bound would not be proven.
	#[test]
	fn the_last_term_is_nothing() {
		let whole = GUARD * GUARD;
		let last = (1..=TERMS).fold(whole, |term, n| term * u128::from(MAX_EXPONENT) / (GUARD * n));
		assert_eq!(last, 0);
	}

	#[test]
	fn beyond_the_largest_exponent_it_stays() {
		assert_eq!(exp(MAX_EXPONENT + 1), exp(MAX_EXPONENT));
		assert_eq!(exp(u64::MAX), exp(MAX_EXPONENT));
	}

	proptest! {
		#![proptest_config(ProptestConfig::with_cases(10_000))]

		/// To one 10^-12; a twentieth is for what floats are off themselves.
		#[test]
		fn it_is_what_floats_say(exponent in 0..=MAX_EXPONENT) {
			let short = (exponent as f64 / ONE as f64).exp() * ONE as f64 - exp(exponent) as f64;
			prop_assert!(-0.05 < short && short < 1.05, "{} short", short);
		}

		#[test]
		fn it_never_falls(exponent in 0..=MAX_EXPONENT, more in 0..=MAX_EXPONENT, step in 0..10u64) {
			prop_assert!(exp(exponent) <= exp(exponent + more));
			prop_assert!(exp(exponent) <= exp(exponent + step));
		}

		/// `e^(a + b) = e^a e^b`, as near as the bounds of the three allow.
		#[test]
		fn sums_are_products(a in 0..=MAX_EXPONENT / 2, b in 0..=MAX_EXPONENT / 2) {
			let (a, b, both) = (u128::from(exp(a)), u128::from(exp(b)), u128::from(exp(a + b)));
			prop_assert!(a * b <= (both + 2) * GUARD);
			prop_assert!((a + 2) * (b + 2) >= both * GUARD);
		}
	}
}
