//! What it costs to have more (design, section 6, *scaling*).

use crate::bond::required;
use sp_arithmetic::Perbill;

/// What a lot costs for so many eras, in 10^-12 units: `(base + amount x rate + ...) x eras`. A linear tariff; the design's *costs*.
/// Exact.
///
/// `priced`: an amount of what is in the lot, and 10^-12 units an era for one of it. `None` if that, or an era of it, is more
/// than a `u128` holds.
pub fn lot_cost(base: u128, priced: impl IntoIterator<Item = (u64, u128)>, eras: u32) -> Option<u128> {
	required(base, priced)?.checked_mul(eras.into())
}

/// What so many lots cost: `lots x lot`, of the design's *costs*. Exact; `None` if it is more than a `u128` holds.
pub fn total_cost(lots: u32, lot: u128) -> Option<u128> {
	u128::from(lots).checked_mul(lot)
}

/// What it costs at most to pay `boost` more for so many eras: `boost x presence x eras`. The price of the design's *offer*.
///
/// `presence`: the most that being there is worth in an era, all four impacts in full (see [`crate::incentives`]). Each era is
/// rounded up, so that whatever is set aside is enough.
pub fn gift_cost(boost: Perbill, presence: u128, eras: u32) -> u128 {
	// More than there is in the world is as unaffordable as any more.
	boost.mul_ceil(presence).saturating_mul(eras.into())
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::scaling::arbitrary::{amount, count, number, share};
	use proptest::{collection::vec, prelude::*};

	#[test]
	fn a_lot_for_a_month() {
		assert_eq!(lot_cost(10, [(2, 3), (4, 5)], 30), Some(1_080));
		assert_eq!(lot_cost(10, [], 30), Some(300));
		assert_eq!(lot_cost(10, [(2, 3)], 0), Some(0));
		assert_eq!(total_cost(7, 1_080), Some(7_560));
	}

	#[test]
	fn nothing_wraps() {
		assert_eq!(lot_cost(u128::MAX, [(1, 1)], 1), None);
		assert_eq!(lot_cost(0, [(2, u128::MAX)], 1), None);
		assert_eq!(lot_cost(u128::MAX, [], 2), None);
		assert_eq!(total_cost(2, u128::MAX), None);
		assert_eq!(total_cost(1, u128::MAX), Some(u128::MAX));
		assert_eq!(gift_cost(Perbill::one(), u128::MAX, 2), u128::MAX);
		assert_eq!(gift_cost(Perbill::one(), u128::MAX, 1), u128::MAX);
	}

	#[test]
	fn a_boost_of_a_quarter_for_a_month() {
		assert_eq!(gift_cost(Perbill::from_percent(25), 1_000, 30), 7_500);
		assert_eq!(gift_cost(Perbill::from_percent(25), 1_001, 30), 251 * 30);
		assert_eq!(gift_cost(Perbill::zero(), u128::MAX, u32::MAX), 0);
	}

	proptest! {
		#![proptest_config(ProptestConfig::with_cases(2_000))]

		#[test]
		fn it_is_the_formula(base in amount(90), priced in vec((number(40), amount(50)), 0..5), eras in count(32), lots in count(5)) {
			let era: u128 = base + priced.iter().map(|(amount, rate)| u128::from(*amount) * rate).sum::<u128>();
			let lot = lot_cost(base, priced, eras);
			prop_assert_eq!(lot, era.checked_mul(eras.into()));
			let lot = lot.unwrap_or_default();
			prop_assert_eq!(total_cost(lots, lot), lot.checked_mul(lots.into()));
		}

		#[test]
		fn no_input_is_too_large(base in amount(128), priced in vec((number(64), amount(128)), 0..5), eras in count(32)) {
			if let Some(cost) = lot_cost(base, priced, eras) {
				prop_assert!(cost >= base || eras == 0);
			}
		}

		/// Neither an era at a time nor a lot at a time is cheaper.
		#[test]
		fn it_adds_up(base in amount(60), priced in vec((number(30), amount(30)), 0..5), a in count(16), b in count(16)) {
			let cost = |eras| lot_cost(base, priced.clone(), eras).unwrap();
			prop_assert_eq!(cost(a) + cost(b), cost(a + b));
			let total = |lots| total_cost(lots, base).unwrap();
			prop_assert_eq!(total(a) + total(b), total(a + b));
		}

		/// By less than a planck an era too much, and never too little.
		#[test]
		fn a_gift_is_the_formula(boost in share(), presence in amount(60), eras in count(32)) {
			let billionths = u128::from(boost.deconstruct()) * presence * u128::from(eras);
			let cost = gift_cost(boost, presence, eras) * 1_000_000_000;
			prop_assert!(cost >= billionths);
			prop_assert!(cost - billionths < 1_000_000_000 * u128::from(eras.max(1)));
		}

		#[test]
		fn a_gift_of_more_never_costs_less(
			boost in share(), other in share(), presence in amount(128), more in amount(128), eras in count(32), later in count(32),
		) {
			let cost = gift_cost(boost, presence, eras);
			prop_assert!(gift_cost(boost.max(other), presence, eras) >= cost);
			prop_assert!(gift_cost(boost, presence.saturating_add(more), eras) >= cost);
			prop_assert!(gift_cost(boost, presence, eras.saturating_add(later)) >= cost);
		}
	}
}
