//! How much must be added (design, section 6, *scaling*, *needs*).

use super::{Each, BILLION};
use sp_arithmetic::Perbill;

/// The fewest lots with which no more than the target is in use of anything:
///
/// ```text
/// used  <=  target x (available + lots x lot)        of each that is used
/// lots   =  (used - target x available) / (target x lot)        rounded up; the most of all
/// ```
///
/// The rule by which replicas are counted that are to keep a target (Kubernetes, *Horizontal Pod Autoscaling*: `ceil(replicas x
/// use / target)`). Exact, whatever is rounded elsewhere: one lot fewer would not do. `None` if no number would, because a lot has nothing of
/// what is short or because nothing may be in use, or if it is more than a `u32` holds.
pub fn lots_needed(used: Each, available: Each, target: Perbill, lot: Each) -> Option<u32> {
	// In billionths. Nothing saturates: an amount is below 2^64, a target below 2^30.
	let counts = |amount: u64| u128::from(target.deconstruct()).saturating_mul(amount.into());
	let mut most = 0;
	for ((used, available), lot) in used.into_iter().zip(available).zip(lot) {
		let short = u128::from(used)
			.saturating_mul(BILLION)
			.saturating_sub(counts(available));
		if short > 0 {
			// A share of nothing is nothing.
			let adds = Some(counts(lot)).filter(|adds| *adds > 0)?;
			most = short.div_ceil(adds).max(most);
		}
	}
	u32::try_from(most).ok()
}

/// The share that is missing of nodes that are counted, not measured by load: `(wanted - nodes) / wanted`, rounded down; nothing where
/// none is wanted. So it is of validators (the design's *live validators*), and forecast of them with the lots that will be there.
pub fn missing_share(wanted: u32, nodes: u32) -> Perbill {
	Perbill::from_rational(wanted.saturating_sub(nodes), wanted.max(1))
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::scaling::{
		arbitrary::{count, each, number, share, sum},
		utilization,
	};
	use proptest::{array::uniform4, prelude::*};

	const LOT: Each = [1_000, 1_024, 100, 10];

	/// The definition. A target of less than 2^30 times less than 2^97 is a `u128`.
	fn enough(used: Each, available: Each, target: Perbill, lot: Each, lots: u32) -> bool {
		let pairs = used.into_iter().zip(available.into_iter().zip(lot));
		pairs.into_iter().all(|(used, (available, lot))| {
			let then = u128::from(available) + u128::from(lots) * u128::from(lot);
			u128::from(used) * 1_000_000_000 <= u128::from(target.deconstruct()) * then
		})
	}

	/// A lot that has something of everything.
	fn full_lot() -> impl Strategy<Value = Each> {
		uniform4(number(40).prop_map(|amount| amount + 1))
	}

	#[test]
	fn as_many_as_the_scarcest_needs() {
		let target = Perbill::from_percent(80);
		// A fifth of twelve cores is what ten cores are short of.
		assert_eq!(lots_needed([9_600, 0, 0, 0], [10_000, 0, 0, 0], target, LOT), Some(2));
		assert_eq!(lots_needed([9_601, 0, 0, 0], [10_000, 0, 0, 0], target, LOT), Some(3));
		assert_eq!(lots_needed([9_600, 0, 0, 40], [10_000, 0, 0, 0], target, LOT), Some(5));
		assert_eq!(lots_needed([8_000, 0, 0, 0], [10_000, 0, 0, 0], target, LOT), Some(0));
		assert_eq!(lots_needed([0; 4], [0; 4], target, LOT), Some(0));
	}

	#[test]
	fn a_billionth_too_little_is_too_little() {
		let needed = |available| lots_needed([1, 0, 0, 0], [available, 0, 0, 0], Perbill::from_parts(1), [1; 4]);
		assert_eq!(
			[1_000_000_000, 999_999_999, 999_999_998].map(needed),
			[Some(0), Some(1), Some(2)]
		);
	}

	#[test]
	fn no_number_is_enough() {
		let half = Perbill::from_percent(50);
		assert_eq!(lots_needed([0, 1, 0, 0], [0; 4], half, [1, 0, 1, 1]), None);
		assert_eq!(lots_needed([1, 0, 0, 0], [u64::MAX; 4], Perbill::zero(), LOT), None);
		assert_eq!(lots_needed([0; 4], [0; 4], Perbill::zero(), [0; 4]), Some(0));
		// One of which nothing is short may be missing in a lot.
		assert_eq!(lots_needed([1, 1, 0, 0], [0, 2, 0, 0], half, [1, 0, 0, 0]), Some(2));
	}

	#[test]
	fn no_more_than_can_be_counted() {
		let most = u64::from(u32::MAX);
		assert_eq!(
			lots_needed([most, 0, 0, 0], [0; 4], Perbill::one(), [1; 4]),
			Some(u32::MAX)
		);
		assert_eq!(lots_needed([most + 1, 0, 0, 0], [0; 4], Perbill::one(), [1; 4]), None);
		assert_eq!(lots_needed([u64::MAX; 4], [0; 4], Perbill::from_parts(1), [1; 4]), None);
	}

	#[test]
	fn of_seven_validators_two_are_missing() {
		assert_eq!(missing_share(7, 5), Perbill::from_rational(2u32, 7));
		assert_eq!(
			(missing_share(7, 0), missing_share(7, 7)),
			(Perbill::one(), Perbill::zero())
		);
		assert_eq!(
			(missing_share(7, u32::MAX), missing_share(0, 0)),
			(Perbill::zero(), Perbill::zero())
		);
		assert_eq!(missing_share(u32::MAX, 0), Perbill::one());
	}

	proptest! {
		#![proptest_config(ProptestConfig::with_cases(2_000))]

		/// To a billionth, and never more for more of them.
		#[test]
		fn a_missing_share_is_the_formula(wanted in count(32), nodes in count(32), more in count(32)) {
			let parts = u64::from(missing_share(wanted, nodes).deconstruct());
			let missing = u64::from(wanted.saturating_sub(nodes)) * 1_000_000_000;
			let of = u64::from(wanted.max(1));
			prop_assert!(parts * of <= missing && missing < (parts + 1) * of);
			prop_assert!(missing_share(wanted, nodes.saturating_add(more)) <= missing_share(wanted, nodes));
		}

		/// And where none is known, not even the largest number would be enough.
		#[test]
		fn it_is_enough_and_one_fewer_is_not(used in each(64), available in each(64), target in share(), lot in each(64)) {
			let enough = |lots| enough(used, available, target, lot, lots);
			match lots_needed(used, available, target, lot) {
				Some(lots) => prop_assert!(enough(lots) && (lots == 0 || !enough(lots - 1))),
				None => prop_assert!(!enough(u32::MAX)),
			}
		}

		/// The same where there is always a number.
		#[test]
		fn it_is_the_fewest_of_a_full_lot(
			used in each(50), available in each(50), target in 100_000_000..=1_000_000_000u32, lot in full_lot(),
		) {
			let target = Perbill::from_parts(target);
			if let Some(lots) = lots_needed(used, available, target, lot) {
				prop_assert!(enough(used, available, target, lot, lots));
				prop_assert!(lots == 0 || !enough(used, available, target, lot, lots - 1));
				let then = sum(available, lot.map(|lot| lot.saturating_mul(lots.into())));
				prop_assert!(utilization(used, then) <= target);
			} else {
				prop_assert!(!enough(used, available, target, lot, u32::MAX));
			}
		}

		#[test]
		fn more_use_never_needs_fewer(
			used in each(30), more in each(30), available in each(30), target in 1..=1_000_000_000u32, lot in full_lot(),
		) {
			let target = Perbill::from_parts(target);
			let needed = |used| lots_needed(used, available, target, lot).map_or(u64::MAX, u64::from);
			prop_assert!(needed(sum(used, more)) >= needed(used));
		}
	}
}
