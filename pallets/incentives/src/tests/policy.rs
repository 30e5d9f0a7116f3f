//! The terms on which nodes are paid.

use crate::{mock::*, Error, Event, Policy, Terms};
use frame_support::{assert_noop, assert_ok};
use immortal_primitives::money::COIN;
use sp_runtime::{DispatchError::BadOrigin, Perbill};

#[test]
fn only_economic_management_changes_the_terms() {
	Chain::new().run(|| {
		for origin in [RuntimeOrigin::signed(ADA), RuntimeOrigin::none(), RuntimeOrigin::root()] {
			assert_noop!(Incentives::set_policy(origin, Policy::default()), BadOrigin);
		}
		let policy = Policy {
			reserve_parts: 1_000,
			..Default::default()
		};
		assert_ok!(Incentives::set_policy(RuntimeOrigin::signed(OWNER), policy));
		assert_eq!(Terms::<Test>::get(), policy);
		System::assert_last_event(Event::PolicyChanged { policy }.into());
	});
}

#[test]
fn each_value_has_bounds() {
	let bad: [fn(&mut Policy); 3] = [
		|policy| policy.era_rate = Perbill::from_parts(10_000_001),
		|policy| policy.reserve_parts = 364,
		|policy| policy.reserve_parts = 14_601,
	];
	Chain::new().run(|| {
		for change in bad {
			let mut policy = Policy::default();
			change(&mut policy);
			assert_noop!(
				Incentives::set_policy(RuntimeOrigin::signed(OWNER), policy),
				Error::<Test>::PolicyOutOfBounds
			);
		}
	});
}

#[test]
fn the_dearest_era_of_the_largest_bond_overflows_nothing() {
	let dearest = Policy {
		era_rate: Perbill::from_percent(1),
		..Default::default()
	};
	assert!(dearest.is_within_bounds());
	// More than a bond can have to be worth: all of the largest machine at the highest rates.
	let value = dearest.era_value(4 * (100 << 20) * 10 * COIN);
	// For as many nodes as there can be, in as many windows.
	assert!(value.checked_mul(u128::from(u32::MAX)).is_some());
}
