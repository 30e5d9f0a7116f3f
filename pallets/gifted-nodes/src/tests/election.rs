//! Who is in the next set.

use crate::{mock::*, CurrentStage, Nodes, Seats, Stage, Status};
use frame_support::assert_ok;
use immortal_primitives::{
	money::{Balance, COIN},
	nodes::NodeId,
};
use pallet_session::SessionManager;
use std::collections::BTreeSet;

/// A validator of this operator that is heard of.
fn candidate(who: &AccountId, bonded: Balance) -> NodeId {
	let node = validator(who, bonded);
	assert_eq!(beat(node), Ok(()));
	node
}

/// The same, proven.
fn proven(who: &AccountId, bonded: Balance) -> NodeId {
	let node = candidate(who, bonded);
	Nodes::<Test>::mutate(node, |node| node.as_mut().expect("it is registered").eras_kept = 3);
	node
}

fn elected() -> BTreeSet<NodeId> {
	GiftedNodes::elect().into_iter().collect()
}

fn mature() {
	CurrentStage::<Test>::put(Stage::Mature);
}

/// Without validators at first.
fn of(size: u32) -> Chain {
	Chain::new().with_policy(|policy| {
		policy.validators = size;
		policy.validator_bond = 100 * COIN;
	})
}

#[test]
fn the_higher_bond_is_first_and_among_equals_the_older() {
	of(3).run(|| {
		let nodes =
			[(ADA, 100), (ADA, 300), (ADA, 200), (BOB, 200), (BOB, 200)].map(|(of, bonded)| candidate(&of, bonded));
		assert_eq!(elected(), [nodes[1], nodes[2], nodes[3]].into());
		assert_ok!(bond_more(&BOB, nodes[4], 1));
		assert_eq!(elected(), [nodes[1], nodes[2], nodes[4]].into());
	});
}

#[test]
fn a_set_is_as_large_as_the_policy_says() {
	for size in [1, 5, 8, 20] {
		of(size).run(|| {
			let nodes: Vec<_> = (0..8).map(|_| candidate(&ADA, 100)).collect();
			assert_eq!(elected().len(), nodes.len().min(size as usize));
		});
	}
}

#[test]
fn while_bootstrapping_nobodys_share_is_limited() {
	of(10).run(|| {
		for _ in 0..7 {
			candidate(&ADA, 100);
		}
		assert_eq!(elected().len(), 7);
		mature();
		assert_eq!(elected().len(), 0, "nobody is proven");
	});
}

#[test]
fn once_mature_an_operator_has_less_than_a_third() {
	of(10).run(|| {
		let of_ada: Vec<_> = (0..9).map(|_| proven(&ADA, 900)).collect();
		let others: Vec<_> = (1..8).map(|n| proven(&founder(n), 100)).collect();
		mature();
		let expected: BTreeSet<_> = of_ada[..3].iter().chain(&others).copied().collect();
		assert_eq!(elected(), expected);
	});
}

#[test]
fn the_owner_is_limited_as_all_are() {
	of(10).run(|| {
		for _ in 0..9 {
			proven(&OWNER, 900);
		}
		for n in 1..8 {
			proven(&founder(n), 100);
		}
		mature();
		let of_owner = elected().into_iter().filter(|node| *node < 9).count();
		assert_eq!(of_owner, 3);
	});
}

#[test]
fn once_mature_the_unproven_are_fewer_than_a_third() {
	of(10).run(|| {
		let new: Vec<_> = (1..10).map(|n| candidate(&founder(n), 900)).collect();
		let old: Vec<_> = (10..18).map(|n| proven(&founder(n), 100)).collect();
		mature();
		let elected = elected();
		assert_eq!(elected.len(), 10);
		assert_eq!(elected.iter().filter(|node| new.contains(node)).count(), 3);
		assert_eq!(elected.iter().filter(|node| old.contains(node)).count(), 7);
	});
}

#[test]
fn a_node_is_proven_after_its_eras_of_service() {
	Chain::new().of_owner_and(3).run(|| {
		assert!(
			crate::Nodes::<Test>::iter_values().all(|node| GiftedNodes::is_proven(&node, &crate::Terms::<Test>::get()))
		);
		let node = candidate(&ADA, 10_000);
		let is_proven = || {
			let stored = Nodes::<Test>::get(node).expect("it is registered");
			GiftedNodes::is_proven(&stored, &crate::Terms::<Test>::get())
		};
		run_to_window(17);
		blocks(9);
		assert!(!is_proven());
		run_to_era(3);
		blocks(2);
		assert!(is_proven());
	});
}

#[test]
fn many_accounts_of_one_person_are_many_operators() {
	// What admission is for: the chain cannot tell who is behind accounts.
	of(10).run(|| {
		for n in 1..11 {
			proven(&founder(n), 100);
		}
		mature();
		assert_eq!(elected().len(), 10);
	});
}

#[test]
fn neighbours_differ() {
	of(10).run(|| {
		for n in [1, 1, 1, 2, 2, 2, 3, 3, 3, 4] {
			proven(&founder(n), 100);
		}
		mature();
		let operator = |node: NodeId| Nodes::<Test>::get(node).expect("it is registered").operator;
		let operators: Vec<_> = GiftedNodes::elect().into_iter().map(operator).collect();
		assert_eq!(operators.len(), 10);
		for (place, operator) in operators.iter().enumerate() {
			assert_ne!(*operator, operators[(place + 1) % operators.len()]);
		}
	});
}

#[test]
fn who_was_not_heard_of_lately_is_not_chosen() {
	of(10).run(|| {
		let (node, silent) = (candidate(&ADA, 100), candidate(&BOB, 100));
		kill(silent);
		// Nobody is in the set meanwhile.
		Frozen::set(true);
		run_to_window(1);
		assert_eq!(elected(), [node, silent].into(), "the last window is late enough");
		run_to_window(2);
		send_due();
		while !elected().contains(&node) {
			next_block();
			send_due();
		}
		assert_eq!(elected(), [node].into());
	});
}

#[test]
fn who_never_came_is_not_chosen() {
	of(10).run(|| {
		validator(&ADA, 100);
		assert_eq!(elected(), [].into());
	});
}

#[test]
fn who_is_in_the_set_stays_through_a_halt() {
	Chain::new().of_owner_and(6).run(|| {
		let node = candidate(&ADA, 10_000);
		run_to_window(2);
		assert!(set().contains(&node));
		halt(500);
		assert_eq!(elected(), (0..8).collect());
	});
}

#[test]
fn who_is_not_admitted_is_not_chosen() {
	of(10).run(|| {
		let (node, other) = (candidate(&ADA, 100), candidate(&BOB, 100));
		assert_ok!(revoke(&ADA));
		assert_eq!(elected(), [other].into());
		assert_ok!(admit(&ADA));
		assert_eq!(elected(), [node, other].into());
	});
}

#[test]
fn whose_bond_is_too_small_is_not_chosen() {
	of(10).run(|| {
		let (small, large) = (candidate(&ADA, 100), candidate(&BOB, 200));
		assert_ok!(change_policy(|policy| policy.validator_bond = 200 * COIN));
		assert_eq!(elected(), [large].into());
		assert_ok!(bond_more(
			&ADA,
			small,
			units(immortal_primitives::money::Coin::Gen, 100)
		));
		assert_eq!(elected(), [small, large].into());
	});
}

#[test]
fn founding_nodes_need_no_bond() {
	Chain::new().of_owner_and(3).run(|| {
		assert_ok!(change_policy(|policy| policy.validator_bond = 1_000_000 * COIN));
		assert_eq!(elected(), (0..4).collect());
	});
}

#[test]
fn the_set_is_never_empty() {
	Chain::new().of_owner_and(3).run(|| {
		for node in 0..4 {
			assert_ok!(jail(node));
		}
		assert_eq!(GiftedNodes::new_session(9), None);
		run_to_window(5);
		assert_eq!(members(), [0, 1, 2, 3].into());
	});
}

#[test]
fn the_same_go_on_unasked() {
	Chain::new().of_owner_and(3).run(|| {
		assert_eq!(GiftedNodes::new_session(9), None);
		candidate(&ADA, 10_000);
		assert_eq!(GiftedNodes::new_session(9).map(|chosen| chosen.len()), Some(5));
	});
}

#[test]
fn who_is_outdone_stands_by() {
	Chain::new()
		.with_policy(|policy| policy.validators = 4)
		.of_owner_and(3)
		.run(|| {
			let node = candidate(&ADA, 10_000);
			run_to_window(2);
			assert_eq!(members(), [0, 1, 2, node].into());
			assert_eq!((status(node), status(3)), (Status::Active, Status::Standby));
			assert_eq!(Seats::<Test>::get().len(), 4);
			assert_ok!(retire(&ADA, node));
			blocks(2);
			assert!(set().contains(&3));
			assert_eq!(status(3), Status::Active);
		});
}

#[test]
fn of_more_candidates_than_there_is_room_for_the_last_waits() {
	of(20).run(|| {
		for n in 0..20 {
			assert_eq!(status(candidate(&founder(n % 19 + 1), 100)), Status::Standby);
		}
		let late = candidate(&ADA, 900);
		assert_eq!(status(late), Status::Pending);
		assert_ok!(retire(&founder(1), 0));
		blocks(10);
		assert_eq!(beat(late), Ok(()));
		assert_eq!(status(late), Status::Standby);
	});
}
