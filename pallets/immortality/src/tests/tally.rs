//! Reports are counted in constant time, and rightly.

use crate::{mock::*, tally::*, CurrentTallies, LeaseUntil, Voices};
use immortal_primitives::{
	immortality::{Finding, Finding::*, Report},
	nodes::NodeId,
};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

fn counted() -> Tallies {
	CurrentTallies::<Test>::get().at(now())
}

#[test]
fn a_report_can_put_the_owner_out_of_office_for_six_to_ten_slots() {
	for late in 0..5 {
		Chain::of(4).run(|| {
			slots(late);
			they_report([0], Unreachable);
			go_to(FIRST + 9);
			assert_eq!(counted().brief.total().against, 1);
			slot();
			assert_eq!(counted().brief.total(), Counts::default());
		});
	}
}

#[test]
fn it_tells_how_things_stand_for_fifty_to_a_hundred() {
	for late in [0, 1, 49] {
		Chain::of(4).run(|| {
			slots(late);
			they_report([0], Reachable);
			go_to(FIRST + 99);
			assert_eq!(counted().long.total().of(Reachable), 1);
			slot();
			assert_eq!(counted().long.total(), Counts::default());
		});
	}
}

#[test]
fn a_seat_that_says_the_same_again_is_counted_once_and_longer() {
	Chain::of(4).run(|| {
		slots(4);
		they_report([0], Unreachable);
		slots(3);
		they_report([0], Unreachable);
		assert_eq!(counted().brief.total().against, 1);
		go_to(FIRST + 14);
		let total = counted().brief.total();
		assert_eq!((total.against, total.operators), (1, 1));
	});
}

#[derive(Clone, Debug)]
enum Step {
	Report { node: NodeId, finding: Finding, age: u64 },
	Slots(u64),
	Leave(NodeId),
	Join(NodeId),
	Revoke(u8),
	EndLease,
	RenewLease,
}

const NODES: NodeId = 8;
const OPERATORS: u8 = 4;

fn step() -> impl Strategy<Value = Step> {
	let finding = prop_oneof![3 => Just(Unreachable), 1 => Just(Reachable), 1 => Just(Unknown)];
	let report = (0..NODES, finding, 0..5u64).prop_map(|(node, finding, age)| Step::Report { node, finding, age });
	prop_oneof![
		20 => report,
		8 => (1..4u64).prop_map(Step::Slots),
		1 => (4..120u64).prop_map(Step::Slots),
		2 => (0..NODES).prop_map(Step::Leave),
		3 => (0..NODES).prop_map(Step::Join),
		1 => (0..OPERATORS).prop_map(Step::Revoke),
		1 => Just(Step::EndLease),
		1 => Just(Step::RenewLease),
	]
}

/// What a seat last said: whose it is, when, what, and whether that is against the owner.
type Said = (u8, u64, Finding, bool);

/// Whose seat a node is when it has one.
fn holder(node: NodeId) -> u8 {
	node as u8 % OPERATORS
}

/// Counts those reports that are of this span or of the one before, one by one.
fn recount(said: &BTreeMap<NodeId, Said>, length: u64) -> Counts {
	let recent: Vec<_> = said
		.values()
		.filter(|(_, noted, ..)| noted / length + 1 >= now() / length)
		.collect();
	let found = |wanted| recent.iter().filter(|(_, _, finding, _)| *finding == wanted).count() as u32;
	let against: Vec<u8> = recent.iter().filter(|said| said.3).map(|said| said.0).collect();
	Counts {
		findings: [found(Reachable), found(Unreachable), found(Unknown)],
		against: against.len() as u32,
		operators: against.into_iter().collect::<BTreeSet<_>>().len() as u32,
	}
}

/// Seats of an operator that are against the owner by reports of this brief span and of the one before.
fn voice(n: u8) -> (u32, u32) {
	let voice = Voices::<Test>::get(operator(n)).unwrap_or_default();
	match (now() / BRIEF).checked_sub(voice.span) {
		Some(0) => (voice.now, voice.before),
		Some(1) => (0, voice.now),
		_ => (0, 0),
	}
}

fn compare(said: &BTreeMap<NodeId, Said>) {
	let (brief, long) = (counted().brief.total(), counted().long.total());
	assert_eq!(brief, recount(said, BRIEF));
	let expected = recount(said, LONG);
	assert_eq!((long.findings, long.against), (expected.findings, expected.against));
	for n in 0..OPERATORS {
		let seats = |span: u64| {
			let of_span = |(who, noted, _, against): &&Said| *who == n && *against && noted / BRIEF == span;
			said.values().filter(of_span).count() as u32
		};
		let span = now() / BRIEF;
		assert_eq!(voice(n), (seats(span), seats(span - 1)), "of {n}");
		let has_seats = nodes().into_iter().any(|node| holder(node) == n);
		assert!(
			has_seats || !Voices::<Test>::contains_key(operator(n)),
			"of {n}, who left"
		);
	}
}

proptest! {
	#![proptest_config(ProptestConfig { cases: 200, max_shrink_iters: 2_000, ..Default::default() })]

	#[test]
	fn tallies_and_voices_are_what_all_seats_said(steps in proptest::collection::vec(step(), 1..120)) {
		let holders: Vec<u8> = (0..NODES).map(holder).collect();
		Chain::held_by(&holders).run(|| {
			// Nothing comes of it.
			Mature::set(false);
			let mut said: BTreeMap<NodeId, Said> = BTreeMap::new();
			for step in steps {
				match step {
					Step::Report { node, finding, age } => {
						let sent = Report { slot: now() - age, ..finding_of(node, finding) };
						if Immortality::do_report(sent).is_ok() {
							let is_over = now() >= lease_until();
							let against = finding == Unreachable || is_over && finding == Reachable;
							said.insert(node, (holder(node), now(), finding, against));
						}
					},
					Step::Slots(count) => skip(count - 1),
					Step::Leave(node) => if nodes().contains(&node) {
						leave(node);
						said.remove(&node);
					},
					Step::Join(node) => if !nodes().contains(&node) {
						join(node, holder(node));
					},
					Step::Revoke(n) => {
						revoke(n);
						said.retain(|node, _| holder(*node) != n);
					},
					Step::EndLease => LeaseUntil::<Test>::put(now()),
					Step::RenewLease => LeaseUntil::<Test>::put(now() + 1_000),
				}
				compare(&said);
				check();
			}
		});
	}
}
