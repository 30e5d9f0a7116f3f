//! A node's life, from gift to goodbye.

use crate::{mock::*, Event, Nodes, Presences, Stage, Status};
use frame_support::assert_ok;
use immortal_primitives::money::Coin;

#[test]
fn a_service_node_works_with_its_first_heartbeat_and_leaves_nothing_behind() {
	Chain::new().of_owner_and(6).run(|| {
		let before = free(Coin::Nex, &ADA);
		let node = service(&ADA);
		assert_eq!(status(node), Status::Pending);
		assert!(GiftedNodes::is_due(node), "at once");
		assert_eq!(beat(node), Ok(()));
		assert_eq!(status(node), Status::Active);
		run_to_era(1);
		assert_ok!(GiftedNodes::retire(RuntimeOrigin::signed(ADA), node));
		assert_eq!(status(node), Status::Retiring { until: 4 });
		run_to_era(4);
		assert_ok!(GiftedNodes::withdraw_bond(RuntimeOrigin::signed(ADA), node));
		System::assert_last_event(
			Event::BondWithdrawn {
				node,
				returned: units(Coin::Nex, 100),
				repaid: 0,
			}
			.into(),
		);
		assert_eq!(free(Coin::Nex, &ADA), before);
		assert!(!Nodes::<Test>::contains_key(node) && !Presences::<Test>::contains_key(node));
	});
}

#[test]
fn a_validator_stands_by_and_validates_from_the_second_end_of_a_session_on() {
	Chain::new().of_owner_and(6).run(|| {
		run_to_window(3);
		let node = validator(&ADA, 10_000);
		assert_eq!(beat(node), Ok(()));
		assert_eq!(status(node), Status::Standby);
		// It is new, and so one of the fewer than a third that may be.
		assert_eq!(GiftedNodes::stage(), Stage::Mature);
		run_to_window(4);
		assert!(!set().contains(&node));
		run_to_window(5);
		assert!(set().contains(&node));
		assert_eq!(status(node), Status::Active);
	});
}
