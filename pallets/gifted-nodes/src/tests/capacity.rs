//! How much there is.

use crate::{mock::*, Capacity, Event, Nodes};
use frame_support::assert_ok;
use immortal_primitives::nodes::{BilledWork, Gift, Kind, NodeId, NodeWork, Resources};
use sp_runtime::Perbill;

fn notaries() -> Capacity {
	GiftedNodes::capacity(Kind::BpciNotary)
}

fn verified(node: NodeId) -> Resources {
	Nodes::<Test>::get(node).expect("the node is registered").verified
}

fn bill(node: NodeId, used: u64, payers: u32) {
	<GiftedNodes as BilledWork>::note_billed(&NodeWork {
		node,
		era: 0,
		used: Resources::all(used),
		payers,
		revenue: 0,
	});
}

#[test]
fn what_is_declared_counts_in_part_and_works_once_active() {
	Chain::new().run(|| {
		let first = service(&ADA);
		let second = service(&BOB);
		let expected = |active| Capacity {
			nodes: 2,
			declared: Resources::all(2_000),
			verified: Resources::all(400),
			active: Resources::all(active),
		};
		assert_eq!(notaries(), expected(0));
		assert_eq!(beat(first), Ok(()));
		assert_eq!(notaries(), expected(200));
		assert_eq!(beat(second), Ok(()));
		assert_eq!(notaries(), expected(400));
		for kind in Kind::ALL.into_iter().filter(|kind| *kind != Kind::BpciNotary) {
			assert_eq!(GiftedNodes::capacity(kind), Capacity::default());
		}
	});
}

#[test]
fn of_a_machine_given_in_part_that_part_counts() {
	Chain::new().run(|| {
		let gift = Gift::AppDeployer {
			dedicated: Resources::all(500),
			deployment_priority: 0,
			economic_share: 0,
		};
		assert_ok!(Registration {
			gift,
			..Registration::of(&ADA)
		}
		.send(&ADA));
		assert_eq!(notaries().declared, Resources::all(500));
		assert_eq!(verified(0), Resources::all(100));
		bill(0, 900, 3);
		assert_eq!(verified(0), Resources::all(500));
	});
}

#[test]
fn a_quarter_more_than_was_billed_counts() {
	Chain::new().run(|| {
		let node = working_service(&ADA);
		for (billed, counts) in [
			(100, 200),
			(160, 200),
			(161, 201),
			(400, 500),
			(300, 500),
			(800, 1_000),
			(u64::MAX, 1_000),
		] {
			bill(node, billed, 3);
			assert_eq!(verified(node), Resources::all(counts));
			assert_eq!(notaries().verified, Resources::all(counts));
			assert_eq!(notaries().active, Resources::all(counts));
		}
	});
}

#[test]
fn work_for_fewer_than_three_payers_proves_nothing() {
	Chain::new().run(|| {
		let node = working_service(&ADA);
		for payers in [0, 1, 2] {
			bill(node, 800, payers);
			assert_eq!(verified(node), Resources::all(200));
		}
		bill(node, 800, 3);
		System::assert_last_event(
			Event::CapacityVerified {
				node,
				verified: Resources::all(1_000),
			}
			.into(),
		);
	});
}

#[test]
fn nobody_is_told_when_nothing_changes() {
	Chain::new().run(|| {
		let node = working_service(&ADA);
		System::reset_events();
		bill(node, 100, 3);
		bill(99, 100, 3);
		assert_eq!(System::events(), []);
	});
}

#[test]
fn other_resources_are_verified_anew() {
	Chain::new().run(|| {
		let node = working_service(&ADA);
		bill(node, 400, 3);
		let set = |resources| {
			assert_ok!(call(&ADA, crate::Call::set_resources { node, resources }));
			(
				notaries().declared.memory_mib,
				notaries().verified.memory_mib,
				notaries().active.memory_mib,
			)
		};
		assert_eq!(set(Resources::all(300)), (300, 300, 300));
		assert_eq!(set(Resources::all(10_000)), (10_000, 2_000, 2_000));
		assert_eq!(set(Resources::all(1_000)), (1_000, 500, 500));
	});
}

#[test]
fn an_allowance_of_everything_verifies_everything() {
	Chain::new()
		.with_policy(|policy| policy.allowance = Perbill::one())
		.run(|| {
			let node = service(&ADA);
			assert_eq!(verified(node), SOME);
		});
}

#[test]
fn only_who_works_is_active() {
	let ways: [fn(NodeId) -> frame_support::dispatch::DispatchResult; 2] = [jail, |node| start_maintenance(&ADA, node)];
	for leave in ways {
		Chain::new().run(|| {
			let node = working_service(&ADA);
			assert_ok!(leave(node));
			let capacity = notaries();
			assert_eq!((capacity.nodes, capacity.declared), (1, SOME));
			assert_eq!(
				(capacity.verified, capacity.active),
				(Resources::all(200), Resources::all(0))
			);
		});
	}
}

#[test]
fn who_leaves_no_longer_counts() {
	Chain::new().run(|| {
		let (node, other) = (working_service(&ADA), working_service(&BOB));
		assert_ok!(retire(&ADA, node));
		let of_other = notaries();
		assert_eq!(
			(of_other.nodes, of_other.declared, of_other.active),
			(1, SOME, Resources::all(200))
		);
		bill(node, 1_000, 3);
		assert_eq!(notaries(), of_other);
		run_to_era(3);
		assert_ok!(withdraw(&ADA, node));
		assert_eq!(notaries(), of_other);
		assert_ok!(retire(&BOB, other));
		assert_eq!(notaries(), Capacity::default());
	});
}
