//! What a node's bond must be worth (design, section 5, *bond*).

/// What a bond must be worth, in 10^-12 units: `base` and, of each resource, its amount times its rate. Exact.
///
/// `priced`: amount of a resource, and 10^-12 units for one of it. `None` if no bond could be worth that.
pub fn required(base: u128, priced: impl IntoIterator<Item = (u64, u128)>) -> Option<u128> {
	priced.into_iter().try_fold(base, |sum, (amount, rate)| {
		sum.checked_add(u128::from(amount).checked_mul(rate)?)
	})
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	#[test]
	fn base_and_each_resource() {
		assert_eq!(required(10, [(2, 3), (4, 5)]), Some(36));
		assert_eq!(required(10, []), Some(10));
	}

	#[test]
	fn nothing_wraps() {
		assert_eq!(required(u128::MAX, [(1, 1)]), None);
		assert_eq!(required(0, [(2, u128::MAX)]), None);
	}

	proptest! {
		#[test]
		fn two_nodes_bond_no_less_than_one_of_both_sizes(
			base in 0..10u128.pow(18), rate in 0..10u128.pow(15), a in 0..10u64.pow(9), b in 0..10u64.pow(9),
		) {
			let one = required(base, [(a + b, rate)]).unwrap();
			let two = required(base, [(a, rate)]).unwrap() + required(base, [(b, rate)]).unwrap();
			prop_assert_eq!(two - one, base);
		}

		#[test]
		fn more_never_bonds_less(base in 0..10u128.pow(18), rate in 0..10u128.pow(15), a in 0..10u64.pow(9), more in 0..10u64.pow(9)) {
			prop_assert!(required(base, [(a + more, rate)]) >= required(base, [(a, rate)]));
		}
	}
}
