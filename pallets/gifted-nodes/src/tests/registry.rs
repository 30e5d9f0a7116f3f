//! What is asked by those who buy capacity or attract it.

use crate::{mock::*, Bond, Call, Candidates, Error, Node, Nodes, Operators, Status, Terms};
use frame_support::{assert_err, assert_noop, assert_ok};
use immortal_primitives::{
	money::{Balance, Coin, COIN},
	nodes::{Availability, BilledWork, Gift, Kind, KindCapacity, NodeFacts, NodeId, NodeWork, Registry, Resources},
	time::{Clock, WindowIndex},
};
use proptest::prelude::*;
use sp_runtime::Perbill;

type Facts = NodeFacts<AccountId, u64>;

fn facts(node: NodeId) -> Option<Facts> {
	<GiftedNodes as Registry<_, _>>::facts(node)
}

fn availability(node: NodeId) -> Availability {
	facts(node).expect("the node is registered").availability
}

fn capacity(kind: Kind) -> KindCapacity {
	<GiftedNodes as Registry<AccountId, u64>>::capacity(kind)
}

fn live_validators() -> u32 {
	<GiftedNodes as Registry<AccountId, u64>>::live_validators()
}

fn withholds(operator: &AccountId, node: NodeId) -> bool {
	// Whatever it did lately.
	<GiftedNodes as Registry<_, u64>>::withholds(operator, node, WindowIndex::MAX)
}

fn standing(kind: Kind, verified: &Resources) -> Balance {
	<GiftedNodes as Registry<AccountId, u64>>::standing(kind, verified)
}

fn active_below(end: NodeId) -> u32 {
	<GiftedNodes as Registry<AccountId, u64>>::active_below(end)
}

/// A validator of this operator that is heard of, and stands by.
fn standby(who: &AccountId) -> NodeId {
	let node = validator(who, 10_000);
	beat(node).expect("it is awaited");
	assert_eq!(status(node), Status::Standby);
	node
}

/// What is counted agrees with what is found by looking at every node.
pub fn agrees() {
	let nodes: Vec<(NodeId, Facts)> = Nodes::<Test>::iter_keys()
		.map(|id| (id, facts(id).expect("it is there")))
		.collect();
	let is_live = |of: &Facts| of.kind == Kind::BpciCoreValidator && of.availability == Availability::Serving;
	let live = nodes.iter().filter(|(_, of)| is_live(of)).count();
	assert_eq!(live_validators(), live as u32);
	for operator in Operators::<Test>::iter_keys() {
		for id in nodes.iter().map(|(id, _)| *id).chain([NodeId::MAX]) {
			let does_not_serve = |(other, of): &(NodeId, Facts)| {
				*other != id && of.operator == operator && of.availability != Availability::Serving
			};
			assert_eq!(withholds(&operator, id), nodes.iter().any(does_not_serve));
		}
	}
}

#[test]
fn what_is_known_of_a_node() {
	Chain::new().run(|| {
		let gift = Gift::AppDeployer {
			dedicated: Resources::all(500),
			deployment_priority: 7,
			economic_share: 0,
		};
		blocks(3);
		let registration = Registration {
			gift,
			..Registration::of(&ADA)
		};
		assert_ok!(registration.send(&ADA));
		let known = NodeFacts {
			operator: ADA,
			kind: Kind::BpciNotary,
			gift,
			verified: Resources::all(100),
			availability: Availability::Awaited,
			registered_at: 4,
		};
		assert_eq!(facts(0), Some(known));
		assert_eq!(facts(1), None);
	});
}

#[test]
fn a_service_node_can_be_had_while_it_is_active() {
	Chain::new().run(|| {
		let node = service(&ADA);
		assert_eq!(availability(node), Availability::Awaited);
		assert_ok!(beat(node));
		assert_eq!(availability(node), Availability::Serving);
		kill(node);
		run_to_window(6);
		assert_eq!(
			(status(node), availability(node)),
			(Status::Standby, Availability::Away)
		);
		revive(node);
		assert_ok!(beat(node));
		assert_eq!(availability(node), Availability::Serving);
		assert_ok!(start_maintenance(&ADA, node));
		assert_eq!(availability(node), Availability::Away);
		assert_ok!(end_maintenance(&ADA, node));
		assert_eq!(availability(node), Availability::Awaited);
		assert_ok!(jail(node));
		assert_eq!(availability(node), Availability::Jailed);
		run_to_era(3);
		assert_ok!(unjail(&ADA, node));
		assert_ok!(retire(&ADA, node));
		assert_eq!(availability(node), Availability::Leaving);
		run_to_era(6);
		assert_ok!(withdraw(&ADA, node));
		assert_eq!(facts(node), None);
	});
}

#[test]
fn a_validator_that_stands_by_can_be_had_too() {
	Chain::new().of_owner_and(3).run(|| {
		let node = validator(&ADA, 10_000);
		assert_eq!((availability(node), live_validators()), (Availability::Awaited, 4));
		assert_ok!(beat(node));
		assert_eq!(
			(status(node), availability(node)),
			(Status::Standby, Availability::Serving)
		);
		assert_eq!(live_validators(), 5);
		run_to_window(3);
		assert_eq!(
			(status(node), availability(node)),
			(Status::Active, Availability::Serving)
		);
		assert_eq!(live_validators(), 5);
		assert_ok!(start_maintenance(&ADA, node));
		assert_eq!((availability(node), live_validators()), (Availability::Away, 4));
		assert_ok!(jail(1));
		assert_eq!((availability(1), live_validators()), (Availability::Jailed, 3));
		assert_eq!(live_validators(), Candidates::<Test>::get().len() as u32);
	});
}

#[test]
fn other_nodes_are_no_validators_that_live() {
	Chain::new().run(|| {
		working_service(&ADA);
		assert_eq!(live_validators(), 0);
	});
}

#[test]
fn who_has_one_node_withholds_no_other() {
	Chain::new().run(|| {
		assert!(!withholds(&ADA, 0), "it has none");
		let node = service(&ADA);
		assert!(!withholds(&ADA, node));
		assert_ok!(beat(node));
		assert!(!withholds(&ADA, node));
		assert_ok!(start_maintenance(&ADA, node));
		assert!(!withholds(&ADA, node));
		assert_ok!(jail(node));
		assert!(!withholds(&ADA, node));
		// Of another node than its own, or of none, all of its nodes are others.
		assert!(withholds(&ADA, node + 1));
		let others = working_service(&BOB);
		assert!(withholds(&ADA, others));
		assert!(!withholds(&BOB, others));
		assert!(!withholds(&BOB, node));
	});
}

#[test]
fn who_took_capacity_away_or_brought_it_back_is_known() {
	let since =
		|window| Operators::<Test>::get(&ADA).is_some_and(|known| known.moved.is_some_and(|moved| moved >= window));
	let now = TestClock::window;
	let moved_now = || since(now()) && !since(now() + 1);
	Chain::new().run(|| {
		let node = working_service(&ADA);
		assert!(!since(0), "a new node is neither");
		run_to_window(2);
		let shrink = |resources| call(&ADA, Call::set_resources { node, resources });
		assert_ok!(shrink(Resources::all(2_000)));
		assert!(!since(0), "it is more");
		assert_ok!(shrink(Resources::all(1_000)));
		assert!(moved_now());

		run_to_window(4);
		assert_ok!(start_maintenance(&ADA, node));
		assert!(moved_now());
		run_to_window(5);
		assert_ok!(end_maintenance(&ADA, node));
		assert!(moved_now());
		kill(node);
		run_to_window(7);
		assert_eq!(status(node), Status::Pending);
		assert!(!since(6), "it is awaited");
		revive(node);
		run_to_window(9);
		assert_eq!(status(node), Status::Active);
		assert!(since(7), "it is back only now");

		kill(node);
		run_to_window(14);
		assert_eq!(status(node), Status::Standby);
		assert!(since(10));
		assert!(<GiftedNodes as Registry<_, u64>>::withholds(&ADA, node, 10));
		assert!(!<GiftedNodes as Registry<_, u64>>::withholds(&ADA, node, now() + 1));
		revive(node);
		run_to_window(20);
		assert_ok!(jail(node));
		assert!(moved_now());
		assert!(!since(now() + 1));
	});
}

#[test]
fn a_node_under_contract_declares_no_less() {
	Chain::new().run(|| {
		let node = working_service(&ADA);
		let set = |amount| {
			call(
				&ADA,
				Call::set_resources {
					node,
					resources: Resources::all(amount),
				},
			)
		};
		assert_ok!(set(1_000));
		let verified = facts(node).expect("it is registered").verified;
		PromisedBy::set(vec![(node, verified)]);
		assert_noop!(set(999), Error::<Test>::LessThanPromised);
		assert_ok!(set(1_001));
		assert_ok!(set(1_000));
		PromisedBy::set(vec![]);
		assert_ok!(set(1));
	});
}

#[test]
fn a_second_node_must_serve() {
	Chain::new().run(|| {
		let first = working_service(&ADA);
		let second = service(&ADA);
		assert!(withholds(&ADA, first), "the second is awaited");
		assert!(!withholds(&ADA, second), "the first serves");
		assert_ok!(beat(second));
		assert!(!withholds(&ADA, first) && !withholds(&ADA, second));

		kill(second);
		run_to_window(6);
		assert_eq!(status(second), Status::Standby);
		assert!(withholds(&ADA, first) && !withholds(&ADA, second));
		revive(second);
		assert_ok!(beat(second));
		assert!(!withholds(&ADA, first));

		assert_ok!(start_maintenance(&ADA, second));
		assert!(withholds(&ADA, first) && !withholds(&ADA, second));
		assert_ok!(start_maintenance(&ADA, first));
		assert!(withholds(&ADA, first) && withholds(&ADA, second));
		assert_ok!(end_maintenance(&ADA, first));
		assert_ok!(end_maintenance(&ADA, second));
		assert!(withholds(&ADA, first) && withholds(&ADA, second), "they are awaited");
		run_to_window(7);
		assert!(!withholds(&ADA, first) && !withholds(&ADA, second));

		assert_ok!(jail(second));
		assert!(withholds(&ADA, first) && !withholds(&ADA, second));
		run_to_era(3);
		assert_ok!(unjail(&ADA, second));
		assert!(withholds(&ADA, first));
		assert_ok!(beat(second));
		assert!(!withholds(&ADA, first));

		// Who lets a node go leaves a gap that it could be paid for filling, until its bond is paid back.
		assert_ok!(retire(&ADA, second));
		assert!(withholds(&ADA, first) && !withholds(&ADA, second));
		run_to_era(6);
		assert!(withholds(&ADA, first));
		assert_ok!(withdraw(&ADA, second));
		assert!(!withholds(&ADA, first));
	});
}

#[test]
fn a_validator_in_the_queue_serves() {
	Chain::new().of_owner_and(3).run(|| {
		let node = working_service(&ADA);
		let second = validator(&ADA, 10_000);
		assert!(withholds(&ADA, node));
		assert_ok!(beat(second));
		assert_eq!(status(second), Status::Standby);
		assert!(!withholds(&ADA, node) && !withholds(&ADA, second));
		run_to_window(3);
		// It is counted among those with seats, and must not be so twice.
		assert_eq!(status(second), Status::Active);
		service(&ADA);
		assert!(withholds(&ADA, node) && withholds(&ADA, second));
		assert_ok!(revoke(&ADA));
		assert!(withholds(&ADA, node), "its validator is awaited");
	});
}

#[test]
fn an_operator_of_validators_alone() {
	Chain::new().of_owner_and(3).run(|| {
		let nodes = [standby(&ADA), standby(&ADA)];
		assert!(nodes.iter().all(|node| !withholds(&ADA, *node)));
		assert_ok!(start_maintenance(&ADA, nodes[0]));
		assert!(!withholds(&ADA, nodes[0]) && withholds(&ADA, nodes[1]));
	});
}

#[test]
fn what_a_kind_has_that_is_active() {
	Chain::new().run(|| {
		let (node, awaited) = (working_service(&ADA), service(&BOB));
		let of = |nodes| KindCapacity {
			nodes,
			verified: Resources::all(200),
		};
		assert_eq!(capacity(Kind::BpciNotary), of(2));
		assert_eq!(capacity(Kind::EncCluster), KindCapacity::default());
		assert_ok!(retire(&BOB, awaited));
		assert_eq!(capacity(Kind::BpciNotary), of(1));
		<GiftedNodes as BilledWork>::note_billed(&NodeWork {
			node,
			era: 0,
			used: Resources::all(800),
			payers: 3,
			revenue: 0,
		});
		assert_eq!(capacity(Kind::BpciNotary).verified, Resources::all(1_000));
	});
}

#[test]
fn how_many_there_ever_were_and_how_many_are_active() {
	Chain::new().of_owner_and(3).run(|| {
		let registered = <GiftedNodes as Registry<AccountId, u64>>::registered;
		assert_eq!((registered(), active_below(NodeId::MAX)), (4, 4));
		let (awaited, active) = (service(&ADA), working_service(&ADA));
		assert_eq!((registered(), active_below(NodeId::MAX)), (6, 5));
		assert_eq!((active_below(0), active_below(3), active_below(active)), (0, 3, 4));
		assert_eq!(active_below(active + 1), 5);
		assert_ok!(retire(&ADA, awaited));
		run_to_era(3);
		assert_ok!(withdraw(&ADA, awaited));
		assert_eq!((registered(), active_below(NodeId::MAX)), (6, 5));
		assert_ok!(jail(active));
		assert_eq!(active_below(NodeId::MAX), 4);
	});
}

#[test]
fn each_registration_is_told_of_once_when_it_is_done() {
	// What fails is not dispatched as a transaction is, which would undo what it had told; so it leaves things half done.
	Chain::new().of_owner_and(2).into_externalities().execute_with(|| {
		assert_eq!(registered(), Vec::<NodeId>::new(), "founding nodes are not");
		let too_small = register_with(&ADA, NOTARY, bond(Coin::Nex, 99));
		assert_err!(too_small, crate::Error::<Test>::BondTooSmall);
		let not_admitted = register_with(&ADA, VALIDATOR, bond(Coin::Gen, 10_000));
		assert_err!(not_admitted, crate::Error::<Test>::NotAdmitted);
		assert!(register_with(&POOR, NOTARY, bond(Coin::Nex, 100)).is_err());
		// The last thing that can fail: the keys are a founding node's.
		let (by, keys) = (RuntimeOrigin::signed(ADA), 1_000);
		let bond = bond(Coin::Nex, 100);
		assert!(GiftedNodes::register(by, GIFT, NOTARY, SOME, bond, keys, proof(&ADA, keys)).is_err());
		assert_eq!(registered(), Vec::<NodeId>::new());
	});
	Chain::new().of_owner_and(2).run(|| {
		let first = service(&ADA);
		assert_eq!(registered(), [first]);
		let second = validator(&BOB, 10_000);
		assert_eq!(registered(), [first, second]);
		// Nothing else is a registration.
		assert_ok!(beat(first));
		let keys = 77;
		let proof = proof(&ADA, keys);
		assert_ok!(call(
			&ADA,
			Call::set_keys {
				node: first,
				keys,
				proof
			}
		));
		assert_ok!(retire(&ADA, first));
		assert_eq!(registered(), [first, second]);
	});
}

#[test]
fn what_a_bond_proves_of_what_is_verified() {
	let a_unit_for_a_core = |policy: &mut crate::Policy| policy.bond_per_millicore = COIN / 1_000;
	Chain::new().with_policy(a_unit_for_a_core).run(|| {
		// A fifth of 100 units and of 10,000, and a core that is verified, whatever was declared for it.
		assert_eq!(standing(Kind::BpciNotary, &Resources::default()), 20 * COIN);
		assert_eq!(standing(Kind::BpciNotary, &Resources::all(1_000)), 21 * COIN);
		assert_eq!(standing(Kind::BpciCoreValidator, &Resources::all(2_000)), 2_002 * COIN);
		for kind in Kind::ALL.into_iter().filter(|kind| *kind != Kind::BpciCoreValidator) {
			assert_eq!(standing(kind, &Resources::default()), 20 * COIN);
		}
	});
}

#[test]
fn no_standing_is_too_large() {
	let dear = |policy: &mut crate::Policy| policy.bond_per_millicore = Balance::MAX / 2;
	Chain::new().with_policy(|_| ()).run(|| {
		Terms::<Test>::mutate(dear);
		assert_eq!(standing(Kind::BpciNotary, &Resources::all(u64::MAX)), Balance::MAX);
		Terms::<Test>::mutate(|policy| policy.bond_per_millicore = 0);
	});
}

fn resources(most: u64) -> impl Strategy<Value = Resources> {
	[1..=most, 1..=most, 1..=most, 1..=most].prop_map(|[cpu_millicores, memory_mib, storage_gib, bandwidth_mbit]| {
		Resources {
			cpu_millicores,
			memory_mib,
			storage_gib,
			bandwidth_mbit,
		}
	})
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(64))]

	/// Of a node whose bond is its own, and enough, and alone verifies what it has.
	#[test]
	fn what_is_verified_stands_for_as_much_as_the_bond_that_verifies_it(
		all in resources(1_000_000),
		dedicated in proptest::option::of(resources(1_000)),
		rates in [0..=10 * COIN, 0..=10 * COIN, 0..=10 * COIN, 0..=10 * COIN],
		bases in [COIN..=1_000_000 * COIN, COIN..=1_000_000 * COIN],
		allowance in 0..=1_000_000_000u32,
		coin in 0..4usize,
		specialization in 0..2usize,
	) {
		Chain::new().run(|| {
			let terms = Terms::<Test>::mutate(|terms| {
				[terms.validator_bond, terms.service_bond] = bases;
				[
					terms.bond_per_millicore,
					terms.bond_per_memory_mib,
					terms.bond_per_storage_gib,
					terms.bond_per_bandwidth_mbit,
				] = rates;
				terms.allowance = Perbill::from_parts(allowance);
				*terms
			});
			assert!(terms.is_within_bounds());
			let (specialization, coin) = ([VALIDATOR, NOTARY][specialization], Coin::ALL[coin]);
			let gift = dedicated.map_or(GIFT, |dedicated| Gift::AppDeployer {
				dedicated,
				deployment_priority: 0,
				economic_share: 0,
			});
			let kind = specialization.kind();
			let mut node = Node {
				operator: ADA,
				gift,
				specialization,
				resources: all,
				best_billed: Resources::default(),
				verified: Resources::default(),
				steady: 0,
				bond: Bond {
					coin,
					amount: GiftedNodes::bond_required(kind, &all, coin).expect("it is small"),
					borrowed: 0,
				},
				status: Status::Active,
				registered_at: 1,
				eras_kept: 0,
				punished: None,
				founding: false,
			};
			GiftedNodes::verify(&mut node);
			let (by_bond, by_verified) = (GiftedNodes::proven(&node), standing(kind, &node.verified));
			// Of each resource less than one is rounded off, and of the base less than one of 10^-12.
			let rounded_off = rates.iter().sum::<Balance>() + 1;
			assert!(by_verified <= by_bond && by_bond <= by_verified + rounded_off);
		});
	}

	#[test]
	fn more_stands_for_no_less(one in resources(u64::MAX / 2), more in resources(u64::MAX / 2), kind in 0..5usize) {
		let (terms, kind) = (crate::Policy::default(), Kind::ALL[kind]);
		prop_assert!(terms.standing(kind, &one.plus(&more)) >= terms.standing(kind, &one));
	}
}

#[cfg(feature = "runtime-benchmarks")]
#[test]
fn a_node_for_benchmarks_is_one_like_any_other() {
	Chain::new().run(|| {
		for (id, kind) in (10..).zip(Kind::ALL) {
			let verified = Resources::all(u64::from(id) + 1);
			<GiftedNodes as Registry<_, u64>>::set_serving(id, &ADA, kind, verified);
			let known = facts(id).expect("it was made");
			assert_eq!((known.operator, known.kind, known.verified), (ADA, kind, verified));
			assert_eq!(
				(known.availability, status(id)),
				(Availability::Serving, Status::Active)
			);
			assert_eq!(capacity(kind), KindCapacity { nodes: 1, verified });
			assert!(!withholds(&ADA, id));
			assert_eq!((crate::NextNode::<Test>::get(), live_validators()), (id + 1, 1));
			// It stays so when it is looked at anew.
			<GiftedNodes as BilledWork>::note_billed(&NodeWork {
				node: id,
				era: 0,
				used: Resources::all(1),
				payers: 3,
				revenue: 0,
			});
			assert_eq!(capacity(kind).verified, verified);
			check();
		}
		assert_eq!(active_below(NodeId::MAX), 5);
	});
}
