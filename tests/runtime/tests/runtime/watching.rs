//! What the watch over the owner costs with few and with many seats. `scripts/measure seats` prints it; no part of the tests.

use crate::chain::Chain;
use frame_support::{assert_ok, traits::Hooks as _};
use frame_system::RawOrigin;
use immortal_primitives::{
	immortality::{Finding, Report},
	nodes::{NodeId, Seats},
	time::Slot,
};
use immortal_runtime::{GiftedNodes, Immortality, Responsibilities, Runtime, System};
use pallet_gifted_nodes::{Candidates, Nodes, Operators, Presences, SeatCount, SeatedOperators};
use std::time::{Duration, Instant};

/// Blocks and reports that a mean is taken over.
const TIMES: u32 = 1_000;

/// Copies a founding validator until there are so many seats, each another operator's.
fn fill(seats: u32) {
	let node = Nodes::<Runtime>::get(1).expect("it is a founding validator");
	let presence = Presences::<Runtime>::get(1).expect("it is there");
	let operator = Operators::<Runtime>::get(&node.operator).expect("it is there");
	for id in 7..=seats {
		let mut copy = node.clone();
		copy.operator = immortal_primitives::nodes::account_of(1_000_000 + id);
		Operators::<Runtime>::insert(&copy.operator, operator);
		Nodes::<Runtime>::insert(id, copy);
		Presences::<Runtime>::insert(id, presence);
		Candidates::<Runtime>::mutate(|candidates| candidates.try_push(id)).expect("there is room");
		SeatCount::<Runtime>::mutate(|count| *count += 1);
		SeatedOperators::<Runtime>::mutate(|count| *count += 1);
	}
	assert_eq!(GiftedNodes::seats(), seats);
}

/// Mean microseconds of what is done so many times, each in its slot. Going there is not counted: to forget a block's events
/// the test's storage looks at all that was ever changed.
fn mean(slot_of: impl Fn(u32) -> Slot, act: impl Fn(u32, Slot)) -> f64 {
	let spent = (0..TIMES).map(|i| {
		let slot = slot_of(i);
		go_to(slot);
		let begun = Instant::now();
		act(i, slot);
		begun.elapsed()
	});
	spent.sum::<Duration>().as_secs_f64() * 1e6 / f64::from(TIMES)
}

fn go_to(slot: Slot) {
	System::reset_events();
	pallet_aura::CurrentSlot::<Runtime>::put(sp_consensus_aura::Slot::from(slot));
}

fn report(node: NodeId, slot: Slot, finding: Finding) {
	let report = Report {
		genesis: System::block_hash(0),
		tenure: Responsibilities::tenure(),
		drill: false,
		node,
		slot,
		finding,
	};
	let unsigned = sp_core::sr25519::Signature::default().into();
	assert_ok!(Immortality::report(RawOrigin::Authorized.into(), report, unsigned));
}

#[test]
#[ignore = "measures: scripts/measure seats"]
fn the_watch_costs_the_same_however_many_seats_there_are() {
	println!("| seats | a report, us | hooks of a block, us |");
	for seats in [6, 100, 990] {
		Chain::new("local_testnet").run_unchecked(|| {
			fill(seats);
			// Half of the seats say one thing, half another, and each changes its mind.
			let reports = mean(
				|i| 100 + Slot::from(i / 20),
				|i, slot| {
					let finding = if i % 2 == 0 {
						Finding::Unreachable
					} else {
						Finding::Reachable
					};
					report(1 + i % seats, slot, finding);
				},
			);
			let blocks = mean(
				|i| 200 + Slot::from(i),
				|i, _| {
					Immortality::on_initialize(100 + i);
					Immortality::on_finalize(100 + i);
				},
			);
			println!("| {seats} | {reports:.1} | {blocks:.1} |");
		});
	}
}
