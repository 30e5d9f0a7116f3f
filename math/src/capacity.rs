//! How much of what a node declares counts (design, section 5, *verified capacity*).

use sp_arithmetic::Perbill;

/// What counts of a declared amount: no more than a quarter over the best that was ever billed of it, or, until then, the
/// share of it that the bond is taken as proof of. Rounded down.
pub fn verified(declared: u64, best_billed: u64, allowance: Perbill) -> u64 {
	let proven = best_billed.saturating_add(best_billed / 4);
	declared.min(proven.max(allowance.mul_floor(declared)))
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	#[test]
	fn what_was_billed_and_a_quarter_more() {
		let allowance = Perbill::from_percent(20);
		assert_eq!(verified(1_000, 0, allowance), 200);
		assert_eq!(verified(1_000, 100, allowance), 200);
		assert_eq!(verified(1_000, 400, allowance), 500);
		assert_eq!(verified(1_000, 2_000, allowance), 1_000);
	}

	proptest! {
		#[test]
		fn never_more_than_declared_and_never_less_for_more_work(
			declared: u64, billed: u64, more: u64, allowance in 0..=1_000_000_000u32,
		) {
			let allowance = Perbill::from_parts(allowance);
			let counts = verified(declared, billed, allowance);
			prop_assert!(counts <= declared);
			prop_assert!(verified(declared, billed.saturating_add(more), allowance) >= counts);
		}

		#[test]
		fn declaring_more_does_not_prove_more_than_its_bond(declared in 0..u64::MAX / 2, allowance in 0..=1_000_000_000u32) {
			let allowance = Perbill::from_parts(allowance);
			prop_assert!(verified(declared, 0, allowance) <= allowance * declared);
		}
	}
}
