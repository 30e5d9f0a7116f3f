//! Whether it is worth it to have more (design, section 6, *scaling*).

use super::{change::change, Each, BILLION};
use crate::incentives::SELF_BILLING_CAP;
use sp_arithmetic::{helpers_128bit::multiply_by_rational_with_rounding, PerThing, Perbill, Rounding};

/// Return on investment. Where nothing is spent it is more than any other.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Ord, PartialOrd)]
pub enum Roi {
	/// `(income - cost) / cost`, in billionths.
	Finite(i64),
	/// Nothing is spent, so whatever comes of it is no multiple of that: so it is with a gift.
	Unbounded,
}

/// What comes back of `cost` beyond it, the design's *ROI*: `(income - cost) / cost`, the return on investment of engineering economics
/// (E. L. Grant, *Principles of engineering economy*, 1930). Rounded down, and what is more than an `i64` holds is its
/// largest.
pub fn roi(income: u128, cost: u128) -> Roi {
	change(cost, income).map_or(Roi::Unbounded, Roi::Finite)
}

/// What `added` earns in an era, for the design's *ROI*, if it comes to be used up to the target, and a use of it earns what a use of what
/// there is now does:
///
/// ```text
/// revenue x added x target / used        of that of which it is the least
/// ```
///
/// Of that, since a customer needs something of each: fixed proportions (W. Leontief, *The structure of American economy*, 1941). What is
/// not used says nothing, and where nothing is used, nothing is known to be earned. Rounded down.
pub fn income(revenue: u128, used: Each, added: Each, target: Perbill) -> u128 {
	let pairs = used.into_iter().zip(added).filter(|(used, _)| *used > 0);
	let incomes = pairs.map(|(used, added)| {
		// In billionths. Nothing saturates: an amount is below 2^64, and a billion below 2^30.
		let serves = u128::from(target.deconstruct()).saturating_mul(added.into());
		let served = u128::from(used).saturating_mul(BILLION);
		// Fails only if the result is no `u128`, and then any cost is worth it.
		multiply_by_rational_with_rounding(revenue, serves, served, Rounding::Down).unwrap_or(u128::MAX)
	});
	incomes.min().unwrap_or_default()
}

/// What is had for what is spent, the design's *cost-benefit*: `benefit / cost`, in billionths, the benefit-cost ratio of engineering
/// economics (E. L. Grant, as above). Rounded down; the largest `u64` where nothing is spent, or
/// where it is more.
pub fn cost_benefit(benefit: u128, cost: u128) -> u64 {
	// Fails if nothing is spent or if the result is no `u128`.
	let parts = multiply_by_rational_with_rounding(benefit, BILLION, cost, Rounding::Down);
	parts.and_then(|parts| u64::try_from(parts).ok()).unwrap_or(u64::MAX)
}

/// The most that is paid for capacity that earns `income`, the bound of the design's *reserve*: what cannot come back of it as incentives,
/// which is half. So whoever bills himself to be bought from never gets back more than he paid. Rounded down.
///
/// That is so as far as `income` is what bills pay to the pool and the treasury in the eras that are paid for: not a provider's
/// share, which he has back anyhow, nor more than was billed.
pub fn most_payable(income: u128) -> u128 {
	SELF_BILLING_CAP.left_from_one().mul_floor(income)
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::scaling::arbitrary::{amount, each, share, sum};
	use proptest::prelude::*;

	#[test]
	fn a_half_back_on_top_or_not() {
		assert_eq!(roi(150, 100), Roi::Finite(500_000_000));
		assert_eq!(roi(50, 100), Roi::Finite(-500_000_000));
		assert_eq!(roi(100, 100), Roi::Finite(0));
		assert_eq!(roi(0, 100), Roi::Finite(-1_000_000_000));
		assert_eq!(roi(u128::MAX, 1), Roi::Finite(i64::MAX));
		assert_eq!((roi(0, 0), roi(1, 0)), (Roi::Unbounded, Roi::Unbounded));
	}

	#[test]
	fn nothing_is_more_than_unbounded() {
		assert!(Roi::Unbounded > Roi::Finite(i64::MAX));
		assert!(Roi::Finite(1) > Roi::Finite(-1));
	}

	#[test]
	fn what_earns_least_counts() {
		let used = [100, 0, 400, 0];
		let income = |added, percent| income(1_000, used, added, Perbill::from_percent(percent));
		assert_eq!(income([50, 0, 200, 0], 80), 400);
		assert_eq!(income([50, 0, 100, 0], 80), 200);
		assert_eq!(income([50, 9, 0, 9], 80), 0);
		assert_eq!(income([100, 0, 400, 0], 100), 1_000);
		assert_eq!(super::income(1_000, [0; 4], [100; 4], Perbill::one()), 0);
	}

	#[test]
	fn the_largest_amounts() {
		let income = |revenue, used, added| income(revenue, [used; 4], [added; 4], Perbill::one());
		assert_eq!(income(u128::MAX, u64::MAX, u64::MAX), u128::MAX);
		assert_eq!(income(u128::MAX, 1, 2), u128::MAX);
		assert_eq!(income(u128::MAX, 2, 1), u128::MAX / 2);
		assert_eq!(most_payable(u128::MAX), u128::MAX / 2);
	}

	#[test]
	fn benefit_over_cost() {
		assert_eq!(cost_benefit(150, 100), 1_500_000_000);
		assert_eq!(cost_benefit(2, 3), 666_666_666);
		assert_eq!(cost_benefit(0, 3), 0);
		assert_eq!((cost_benefit(0, 0), cost_benefit(u128::MAX, 1)), (u64::MAX, u64::MAX));
		assert_eq!(cost_benefit(u128::MAX, u128::MAX), 1_000_000_000);
		assert_eq!(cost_benefit((1 << 64) - 1, 1_000_000_000), u64::MAX);
		assert_eq!(cost_benefit((1 << 64) - 2, 1_000_000_000), u64::MAX - 1);
	}

	proptest! {
		#![proptest_config(ProptestConfig::with_cases(2_000))]

		#[test]
		fn a_return_is_below_nothing_where_less_comes_back(income in amount(128), cost in amount(128)) {
			match roi(income, cost) {
				Roi::Unbounded => prop_assert_eq!(cost, 0),
				Roi::Finite(parts) => {
					prop_assert_eq!(parts < 0, income < cost);
					prop_assert!(parts <= 0 || income > cost);
					prop_assert!(cost > 0 && parts >= -1_000_000_000);
				},
			}
		}

		#[test]
		fn more_back_or_less_spent_is_never_worse(income in amount(128), cost in amount(128), other in amount(128)) {
			prop_assert!(roi(income.max(other), cost) >= roi(income, cost));
			prop_assert!(roi(income, cost.min(other)) >= roi(income, cost));
			prop_assert!(cost_benefit(income.max(other), cost) >= cost_benefit(income, cost));
			prop_assert!(cost_benefit(income, cost.min(other)) >= cost_benefit(income, cost));
		}

		/// What is had beyond what is spent is the return.
		#[test]
		fn both_measures_agree(benefit in amount(128), cost in amount(128)) {
			let ratio = cost_benefit(benefit, cost);
			match roi(benefit, cost) {
				Roi::Unbounded => prop_assert_eq!(ratio, u64::MAX),
				Roi::Finite(i64::MAX) => prop_assert!(ratio >= i64::MAX as u64),
				Roi::Finite(parts) => prop_assert_eq!(i128::from(ratio), i128::from(parts) + 1_000_000_000),
			}
		}

		/// Of everything in use no more, to a planck, and of one thing no less.
		#[test]
		fn an_income_is_the_formula(revenue in amount(32), used in each(64), added in each(64), target in share()) {
			let earns = income(revenue, used, added, target);
			let parts = |added: u64| revenue * u128::from(added) * u128::from(target.deconstruct());
			let of = |used: u64| u128::from(used) * 1_000_000_000;
			let pairs = || used.into_iter().zip(added).filter(|(used, _)| *used > 0);
			prop_assert!(pairs().all(|(used, added)| earns <= parts(added) / of(used)));
			let mut reached = pairs().map(|(used, added)| earns == parts(added) / of(used));
			prop_assert!(earns == 0 || reached.any(|reached| reached));
		}

		#[test]
		fn an_income_never_falls_for_more(
			revenue in amount(128), used in each(64), added in each(64), target in share(),
			more in amount(128), add in each(64), other in share(),
		) {
			let earns = income(revenue, used, added, target);
			prop_assert!(income(revenue.saturating_add(more), used, added, target) >= earns);
			prop_assert!(income(revenue, used, sum(added, add), target) >= earns);
			prop_assert!(income(revenue, used, added, target.max(other)) >= earns);
		}

		/// The same revenue from more that is in use is less from each of it.
		#[test]
		fn an_income_never_rises_with_use(
			revenue in amount(128), used in each(64), more in each(64), added in each(64), target in share(),
		) {
			let used = used.map(|used| used.max(1));
			prop_assert!(income(revenue, sum(used, more), added, target) <= income(revenue, used, added, target));
		}

		/// Of two halves of one kind it is all but a planck.
		#[test]
		fn parts_earn_no_more_than_the_whole(
			revenue in amount(64), used in each(64), a in each(62), b in each(62), target in share(),
		) {
			let used = sum(used, [1, 0, 0, 0]);
			let earns = |added| income(revenue, used, added, target);
			let (one, other) = (earns(a), earns(b));
			prop_assert!(one + other <= earns(sum(a, b)));
			prop_assert!(earns(sum(a, a)) - 2 * one <= 1);
		}

		/// What is added to a network that is full as the target wants it earns that of its revenue that it is of the network.
		#[test]
		fn as_much_again_earns_the_target_of_it(revenue in amount(128), used in each(64), target in share()) {
			let used = sum(used, [1, 0, 0, 0]);
			prop_assert_eq!(income(revenue, used, used, target), target.mul_floor(revenue));
		}

		/// What he is paid for capacity and what comes back of his bills as incentives, even if that were rounded up.
		#[test]
		fn billing_oneself_to_be_bought_from_never_pays(income in amount(128)) {
			let back = SELF_BILLING_CAP.mul_ceil(income);
			prop_assert!(most_payable(income).checked_add(back).is_some_and(|back| back <= income));
			prop_assert_eq!(most_payable(income), income / 2);
		}
	}
}
