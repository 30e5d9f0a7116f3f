//! What other pallets are told of nodes: who pays them relies on it.

use crate::{mock::*, Bond, Nodes};
use immortal_primitives::{
	money::{Balance, Coin, COIN},
	nodes::{BondLoans, NodeEra, NodeId, Resources},
	time::Clock,
};
use sp_runtime::Perbill;

/// What a node's bond proved in each of its eras, in 10^-12 units.
fn standing(node: NodeId) -> Vec<Balance> {
	judged(node).into_iter().map(|era| era.standing).collect()
}

fn a_core_is_a_unit(policy: &mut crate::Policy) {
	policy.bond_per_millicore = COIN / 1_000;
}

fn set_resources(node: NodeId, amount: u64) {
	let resources = Resources::all(amount);
	call(&ADA, crate::Call::set_resources { node, resources }).expect("the bond is enough");
}

#[test]
fn each_era_once_with_what_the_node_was_in_it() {
	Chain::new().run(|| {
		let node = working_service(&ADA);
		kill(node);
		run_to_window(3);
		revive(node);
		run_to_era(2);
		blocks(2);
		let told = |era, windows, present, kept, proven| NodeEra {
			operator: ADA,
			era,
			windows,
			present,
			kept,
			standing: proven,
			given: Perbill::from_percent(50),
			seated: false,
		};
		// The allowance of a fifth of 100 units; and of a bond that was slashed a little less.
		let less = standing(node)[1];
		assert!((19 * COIN..20 * COIN).contains(&less));
		assert_eq!(
			judged(node),
			[told(0, 6, 4, false, 20 * COIN), told(1, 6, 6, true, less)]
		);
	});
}

#[test]
fn a_seat_is_a_validators_and_not_the_owners() {
	Chain::new().of_owner_and(6).run(|| {
		let (mine, others) = (0, 1);
		run_to_era(1);
		blocks(10);
		assert!(!judged(mine)[0].seated);
		assert!(judged(others)[0].seated);
		// Founding validators need no bond, so nothing proves what they have.
		assert_eq!(standing(others), [0]);
	});
}

#[test]
fn more_resources_count_from_the_next_era_on_and_fewer_at_once() {
	Chain::new().with_policy(a_core_is_a_unit).run(|| {
		let bond = Bond {
			amount: units(Coin::Nex, 1_000),
			..bond(Coin::Nex, 0)
		};
		let node = register_with(&ADA, NOTARY, bond).expect("the bond is enough");
		beat(node).expect("it is awaited");
		run_to_window(5);
		set_resources(node, 2_000);
		run_to_era(2);
		set_resources(node, 500);
		set_resources(node, 2_000);
		run_to_era(3);
		blocks(2);
		// A fifth of a base of 100 units and of one, two, half a core.
		assert_eq!(
			standing(node),
			[1_000, 2_000, 500].map(|milli| (100_000 + milli) * COIN / 5_000)
		);
	});
}

#[test]
fn resources_that_change_after_an_era_do_not_change_what_it_was() {
	Chain::new().with_policy(a_core_is_a_unit).run(|| {
		let bond = bond(Coin::Nex, 1_000);
		let node = register_with(&ADA, NOTARY, bond).expect("the bond is enough");
		beat(node).expect("it is awaited");
		run_to_window(5);
		// Nobody looks at it before its operator does.
		crate::NextNode::<Test>::put(0);
		while judged(node).is_empty() && TestClock::era() < 1 {
			next_block();
		}
		crate::NextNode::<Test>::put(1);
		set_resources(node, 10);
		assert_eq!(standing(node), [101 * COIN / 5]);
	});
}

#[test]
fn half_of_a_bond_proves_half() {
	Chain::new().run(|| {
		let node = working_service(&ADA);
		run_to_window(1);
		change_policy(|policy| policy.service_bond *= 2).expect("it is within bounds");
		run_to_era(2);
		blocks(2);
		// From the era after the change on: a fifth of half of what it must be.
		assert_eq!(standing(node), [20 * COIN, 20 * COIN]);
		bond_more(&ADA, node, units(Coin::Nex, 100)).expect("Ada has it");
		run_to_era(4);
		blocks(2);
		assert_eq!(standing(node)[2..], [20 * COIN, 40 * COIN]);
	});
}

#[test]
fn what_is_borrowed_proves_nothing_until_it_is_repaid() {
	Chain::new().run(|| {
		let bond = Bond {
			borrowed: units(Coin::Nex, 50),
			..bond(Coin::Nex, 100)
		};
		let node = register_with(&ADA, NOTARY, bond).expect("half of it may be borrowed");
		beat(node).expect("it is awaited");
		run_to_era(1);
		blocks(2);
		<GiftedNodes as BondLoans>::note_repaid(node, units(Coin::Nex, 50));
		run_to_era(3);
		blocks(2);
		assert_eq!(standing(node), [10 * COIN, 10 * COIN, 20 * COIN]);
	});
}

#[test]
fn an_era_is_over_when_every_node_is_judged() {
	Chain::new().run(|| {
		// The sweep looks at four in a block.
		let nodes: Vec<NodeId> = (0..10).map(|_| working_service(&ADA)).collect();
		// So that no heartbeat has one judged before the sweep comes by.
		nodes.iter().for_each(|node| kill(*node));
		run_to_era(1);
		let rounds = (0..10)
			.find(|_| {
				assert!(all_judged_before().is_empty());
				next_block();
				nodes.iter().all(|node| !judged(*node).is_empty())
			})
			.expect("the sweep comes round");
		blocks(6);
		assert!(rounds >= 1, "one block was enough for ten nodes");
		assert_eq!(all_judged_before(), [1]);
		run_to_era(2);
		blocks(9);
		assert_eq!(all_judged_before(), [1, 2]);
	});
}

#[test]
fn nodes_that_left() {
	Chain::new().run(|| {
		let node = working_service(&ADA);
		retire(&ADA, node).expect("it works");
		assert_eq!(left(), Vec::<NodeId>::new());
		run_to_era(8);
		withdraw(&ADA, node).expect("it is unbonded");
		assert_eq!(left(), [node]);
	});
}

#[test]
fn a_loan_that_is_repaid_leaves_the_bond_as_large_as_it_is() {
	Chain::new().run(|| {
		let bond = Bond {
			borrowed: units(Coin::Nex, 50),
			..bond(Coin::Nex, 100)
		};
		let node = register_with(&ADA, NOTARY, bond).expect("half of it may be borrowed");
		let outstanding = || <GiftedNodes as BondLoans>::outstanding(node);
		assert_eq!(outstanding(), Some((Coin::Nex, units(Coin::Nex, 50))));
		<GiftedNodes as BondLoans>::note_repaid(node, units(Coin::Nex, 20));
		assert_eq!(outstanding(), Some((Coin::Nex, units(Coin::Nex, 30))));
		<GiftedNodes as BondLoans>::note_repaid(node, units(Coin::Nex, 30));
		assert_eq!(outstanding(), None);
		assert_eq!(bonded(node), units(Coin::Nex, 100));
		assert_eq!(Nodes::<Test>::get(node).expect("it is there").bond.borrowed, 0);
		assert_eq!(<GiftedNodes as BondLoans>::outstanding(99), None);
	});
}
