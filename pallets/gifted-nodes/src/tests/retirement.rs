//! How nodes leave.

use crate::{mock::*, Error, Nodes, Operators, Presences, Status};
use frame_support::{assert_noop, assert_ok};
use immortal_primitives::{
	money::Coin,
	nodes::{account_of, NodeId, NodeKeys},
};
use sp_runtime::DispatchResult;

#[test]
fn a_bond_is_free_after_the_unbonding_eras() {
	Chain::new().run(|| {
		let node = working_service(&ADA);
		run_to_window(9);
		assert_noop!(withdraw(&ADA, node), Error::<Test>::NotRetiring);
		assert_ok!(retire(&ADA, node));
		assert_eq!(status(node), Status::Retiring { until: 4 });
		assert_noop!(retire(&ADA, node), Error::<Test>::Retiring);
		run_to_era(4);
		assert_ok!(withdraw(&ADA, node));
		assert_noop!(withdraw(&ADA, node), Error::<Test>::UnknownNode);
	});
}

#[test]
fn a_bond_is_not_free_before() {
	Chain::new().run(|| {
		let node = working_service(&ADA);
		assert_ok!(retire(&ADA, node));
		run_to_window(3 * WINDOWS_PER_ERA - 1);
		blocks(9);
		assert_noop!(withdraw(&ADA, node), Error::<Test>::StillUnbonding);
		next_block();
		assert_ok!(withdraw(&ADA, node));
	});
}

#[test]
fn a_change_of_terms_does_not_keep_who_leaves() {
	Chain::new().run(|| {
		let node = working_service(&ADA);
		assert_ok!(retire(&ADA, node));
		assert_ok!(change_policy(|policy| policy.unbonding_eras = 365));
		run_to_era(3);
		assert_ok!(withdraw(&ADA, node));
	});
}

#[test]
fn who_never_came_may_leave() {
	Chain::new().run(|| {
		let node = service(&ADA);
		assert_ok!(retire(&ADA, node));
		run_to_era(3);
		assert_ok!(withdraw(&ADA, node));
	});
}

#[test]
fn who_is_maintained_may_leave() {
	Chain::new().run(|| {
		let node = working_service(&ADA);
		assert_ok!(start_maintenance(&ADA, node));
		assert_ok!(retire(&ADA, node));
		assert_noop!(end_maintenance(&ADA, node), Error::<Test>::NotInMaintenance);
		run_to_era(3);
		assert_ok!(withdraw(&ADA, node));
	});
}

#[test]
fn who_is_jailed_may_not() {
	Chain::new().run(|| {
		let node = working_service(&ADA);
		assert_ok!(jail(node));
		assert_noop!(retire(&ADA, node), Error::<Test>::Jailed);
		run_to_era(2);
		assert_noop!(retire(&ADA, node), Error::<Test>::Jailed);
		assert_ok!(unjail(&ADA, node));
		assert_ok!(retire(&ADA, node));
	});
}

#[test]
fn the_keys_of_who_left_are_free_and_its_id_is_not() {
	Chain::new().run(|| {
		let registration = Registration::of(&ADA);
		assert_ok!(registration.clone().send(&ADA));
		assert_ok!(retire(&ADA, 0));
		run_to_era(3);
		assert!(TestKeys::node_key(&account_of(0)).is_some());
		assert_ok!(withdraw(&ADA, 0));
		assert_eq!(TestKeys::node_key(&account_of(0)), None);
		assert_ok!(registration.send(&ADA));
		assert!(Nodes::<Test>::contains_key(1) && !Nodes::<Test>::contains_key(0));
	});
}

#[test]
fn an_operator_is_forgotten_with_its_last_node() {
	Chain::new().run(|| {
		let (first, second) = (service(&ADA), service(&ADA));
		assert_ok!(retire(&ADA, first));
		assert_ok!(retire(&ADA, second));
		run_to_era(3);
		assert_ok!(withdraw(&ADA, first));
		assert_eq!(GiftedNodes::operator(ADA).map(|operator| operator.nodes), Some(1));
		assert_ok!(withdraw(&ADA, second));
		assert!(!Operators::<Test>::contains_key(ADA));
		assert_eq!(held(Coin::Nex, &ADA), 0);
		assert!(Presences::<Test>::iter_keys().next().is_none());
	});
}

#[test]
fn an_admitted_operator_is_remembered_without_nodes() {
	Chain::new().of_owner_and(4).run(|| {
		assert_ok!(retire(&founder(2), 2));
		run_to_era(3);
		assert_ok!(withdraw(&founder(2), 2));
		let known = GiftedNodes::operator(founder(2)).expect("it is admitted");
		assert_eq!((known.admitted, known.nodes, known.seats), (true, 0, 0));
	});
}

#[test]
fn a_validator_leaves_the_set_two_blocks_later() {
	Chain::new().of_owner_and(6).run(|| {
		assert_ok!(retire(&founder(2), 2));
		assert!(set().contains(&2));
		blocks(2);
		assert!(!set().contains(&2));
	});
}

#[test]
fn who_still_validates_keeps_its_bond_on_hold() {
	Chain::new().of_owner_and(6).run(|| {
		Frozen::set(true);
		assert_ok!(retire(&founder(2), 2));
		run_to_era(2);
		assert!(set().contains(&2));
		run_to_era(3);
		assert_noop!(withdraw(&founder(2), 2), Error::<Test>::StillValidating);
		Frozen::set(false);
		blocks(20);
		assert!(!set().contains(&2));
		// What it did until now, it answers for as long as anybody.
		assert_noop!(withdraw(&founder(2), 2), Error::<Test>::StillUnbonding);
		assert_eq!(status(2), Status::Retiring { until: 6 });
		run_to_era(6);
		assert_ok!(withdraw(&founder(2), 2));
	});
}

#[test]
fn who_was_chosen_and_leaves_is_out_of_the_set_as_soon_as_it_is_in() {
	let ways: [fn(&AccountId, NodeId) -> DispatchResult; 2] = [retire, start_maintenance];
	for leaves in ways {
		Chain::new().of_owner_and(6).run(|| {
			run_to_window(3);
			let node = validator(&ADA, 10_000);
			assert_ok!(beat(node));
			run_to_window(4);
			assert!(!set().contains(&node), "it is chosen, and waits for the next session");
			assert_ok!(leaves(&ADA, node));
			run_to_window(5);
			assert!(set().contains(&node));
			blocks(2);
			assert!(!set().contains(&node));
		});
	}
}

#[test]
fn what_was_missed_before_leaving_is_still_judged() {
	Chain::new().run(|| {
		let node = working_service(&ADA);
		run_to_era(1);
		kill(node);
		run_to_window(10);
		assert_ok!(retire(&ADA, node));
		run_to_era(4);
		let eras: Vec<_> = judged(node)
			.into_iter()
			.map(|era| (era.era, era.windows, era.present))
			.collect();
		assert_eq!(eras, [(0, 6, 6), (1, 4, 0)]);
		assert!(bonded(node) < units(Coin::Nex, 100));
	});
}
