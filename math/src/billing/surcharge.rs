//! What scarcity adds (design, section 6, *charge*, *scaling surcharge*).

use super::exp::{exp, ONE};
use sp_arithmetic::Perbill;

/// No target is below this: else ordinary use would be scarce.
pub const MIN_TARGET: Perbill = Perbill::from_percent(50);

/// The most that a charge grows to, in 10^-12: ten times the base. [`exp`] reaches twice as far.
pub const MAX_FACTOR: u64 = 10 * ONE;

/// The steepest that prices rise, in thousandths: at 50, ten times the base is 4.6 % of the capacity above the target.
pub const MAX_STEEPNESS: u32 = 50_000;

/// How charges grow where capacity is scarce: by `exp(K (use - target))`.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub struct SurchargeTerms {
	/// Up to this share of the capacity in use, nothing is added.
	pub target: Perbill,
	/// K, in thousandths. With none, nothing is ever added.
	pub steepness: u32,
	/// The most that a charge grows to, as a factor in 10^-12.
	pub most: u64,
}

impl SurchargeTerms {
	/// Whether they are such that anybody may set them.
	pub fn in_bounds(&self) -> bool {
		self.target >= MIN_TARGET && self.steepness <= MAX_STEEPNESS && (ONE..=MAX_FACTOR).contains(&self.most)
	}

	/// What is added to one of the base, in 10^-12: `exp(K (use - target)) - 1`, never less than nothing and, with the base,
	/// never more than `most` and [`MAX_FACTOR`]. Rounded down, by less than (1 + 10^-9) x 10^-12.
	///
	/// `used`: the share of the capacity that is in use; of more than there is, all of it.
	pub fn extra(&self, used: Perbill) -> u64 {
		let above = used.deconstruct().saturating_sub(self.target.deconstruct());
		// Thousandths of billionths are 10^-12, exactly. Two `u32` never saturate a `u64`.
		let exponent = u64::from(self.steepness).saturating_mul(above.into());
		exp(exponent).min(self.most).min(MAX_FACTOR).saturating_sub(ONE)
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::billing::MAX_EXPONENT;
	use proptest::prelude::*;

	const TERMS: SurchargeTerms = SurchargeTerms {
		target: Perbill::from_percent(80),
		steepness: 10_000,
		most: MAX_FACTOR,
	};

	fn share() -> impl Strategy<Value = Perbill> {
		(0..=1_000_000_000u32).prop_map(Perbill::from_parts)
	}

	/// Such as may be set.
	fn terms() -> impl Strategy<Value = SurchargeTerms> {
		let parts = (500_000_000..=1_000_000_000u32, 0..=MAX_STEEPNESS, ONE..=MAX_FACTOR);
		parts.prop_map(|(target, steepness, most)| SurchargeTerms {
			target: Perbill::from_parts(target),
			steepness,
			most,
		})
	}

	#[test]
	fn nothing_up_to_the_target_and_e_a_tenth_above() {
		assert_eq!(TERMS.extra(Perbill::zero()), 0);
		assert_eq!(TERMS.extra(TERMS.target), 0);
		assert_eq!(TERMS.extra(Perbill::from_percent(90)), 1_718_281_828_459);
		assert_eq!(TERMS.extra(Perbill::one()), 6_389_056_098_930);
	}

	#[test]
	fn the_largest_factor_is_within_the_largest_exponent() {
		assert!(exp(MAX_EXPONENT) > 2 * MAX_FACTOR);
	}

	#[test]
	fn bounds() {
		assert!(TERMS.in_bounds());
		let refused = [
			SurchargeTerms {
				target: Perbill::from_percent(49),
				..TERMS
			},
			SurchargeTerms {
				steepness: MAX_STEEPNESS + 1,
				..TERMS
			},
			SurchargeTerms {
				most: MAX_FACTOR + 1,
				..TERMS
			},
			SurchargeTerms { most: ONE - 1, ..TERMS },
		];
		assert!(refused.iter().all(|terms| !terms.in_bounds()));
	}

	proptest! {
		#![proptest_config(ProptestConfig::with_cases(10_000))]

		/// To one 10^-12; a twentieth is for what floats are off themselves.
		#[test]
		fn it_is_the_formula(terms in terms(), used in share()) {
			let billionths = |share: Perbill| f64::from(share.deconstruct());
			let above = (billionths(used) - billionths(terms.target)).max(0.0) / 1e9;
			let factor = (f64::from(terms.steepness) / 1e3 * above).exp().min(terms.most as f64 / 1e12);
			let short = (factor - 1.0) * 1e12 - terms.extra(used) as f64;
			prop_assert!(-0.05 < short && short < 1.05, "{} short", short);
		}

		#[test]
		fn scarcer_steeper_or_a_lower_target_never_adds_less(
			terms in terms(), used in share(), more in share(), steeper in 0..1_000u32, lower in 0..100_000_000u32,
		) {
			let extra = terms.extra(used);
			let lower = Perbill::from_parts(terms.target.deconstruct() - lower);
			prop_assert!(terms.extra(used.max(more)) >= extra);
			let steeper = SurchargeTerms { steepness: terms.steepness + steeper, ..terms };
			let lower = SurchargeTerms { target: lower, ..terms };
			prop_assert!(steeper.extra(used) >= extra && lower.extra(used) >= extra);
		}

		/// Whatever the terms, in their bounds or not.
		#[test]
		fn it_starts_at_nothing_and_has_an_end(target in share(), steepness: u32, most: u64, used in share()) {
			let terms = SurchargeTerms { target, steepness, most };
			let extra = terms.extra(used);
			prop_assert!(extra <= most.saturating_sub(ONE) && extra <= MAX_FACTOR - ONE);
			prop_assert!(used > target || extra == 0);
		}
	}
}
