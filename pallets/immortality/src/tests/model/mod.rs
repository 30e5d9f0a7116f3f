//! Whatever happens on a chain, in whatever order, the rules of safety hold after every step.
//!
//! What happens is in `world`. The rules are in `law`, which keeps a log of its own of what was said, heard and done.

mod law;
mod world;

use crate::mock::*;
use immortal_primitives::{immortality::Finding::*, nodes::NodeId};
use proptest::{
	prelude::*,
	test_runner::{TestCaseError, TestRunner},
};
use std::{
	cell::RefCell,
	collections::{BTreeMap, BTreeSet},
};
use world::{character, step, World};

thread_local! {
	/// How often what happened, in all cases together.
	static HAPPENED: RefCell<BTreeMap<&'static str, u32>> = const { RefCell::new(BTreeMap::new()) };
}

/// Notes that something happened: a model in which nothing does proves nothing.
fn note(what: &'static str) {
	HAPPENED.with_borrow_mut(|happened| *happened.entry(what).or_default() += 1);
}

#[test]
fn whatever_happens_the_rules_hold() {
	let mut runner = TestRunner::new(ProptestConfig {
		cases: 64,
		max_shrink_iters: 400,
		failure_persistence: None,
		..Default::default()
	});
	let seats = proptest::collection::vec((0..6u8, character()), 4..10);
	let steps = proptest::collection::vec(step(), 300..400);
	let ran = runner.run(&(seats, steps), |(seats, steps)| {
		let (holders, characters): (Vec<u8>, Vec<_>) = seats.into_iter().unzip();
		Chain::held_by(&holders)
			.with_policy(|policy| *policy = world::short())
			.run(|| {
				let mut world = World::new(holders, characters);
				for step in steps {
					world.take(step);
					check();
				}
			});
		Ok::<(), TestCaseError>(())
	});
	if let Err(failed) = ran {
		panic!("{failed}");
	}
	let happened = HAPPENED.take();
	println!("{happened:?}");
	for what in [
		"failed",
		"failed by lease",
		"failed cut off",
		"cancelled",
		"cancelled by cold key",
		"elected",
		"dissolved",
		"handed over",
		"not handed over",
		"complete",
		"returned",
		"objected",
		"drill passed",
		"drill failed",
		"drill aborted",
		"maintenance",
		"overridden",
		"seat left",
		"holder replaced",
	] {
		let times = happened.get(what).copied().unwrap_or_default();
		assert!(times > 0, "never {what}");
	}
}

/// Seats by whose they are, and those of them that lie.
fn crowd() -> impl Strategy<Value = (Vec<u8>, BTreeSet<NodeId>)> {
	proptest::collection::vec((0..6u8, any::<bool>()), 4..12).prop_map(|seats| {
		let lies = |(node, (_, lies)): (NodeId, (u8, bool))| lies.then_some(node);
		let liars = (0..).zip(seats.iter().copied()).filter_map(lies).collect();
		(seats.into_iter().map(|(holder, _)| holder).collect(), liars)
	})
}

proptest! {
	#![proptest_config(ProptestConfig { cases: 128, max_shrink_iters: 400, ..Default::default() })]

	/// Nothing of the owner comes through, and seats lie: that is enough if they are more than half, and else never.
	#[test]
	fn a_lying_minority_never_puts_the_owner_out_of_office(
		(holders, liars) in crowd(),
		honest in proptest::collection::vec(any::<u16>(), 40),
		stalls in proptest::collection::vec(prop_oneof![4 => Just(0u64), 1 => 1..15u64], 40),
	) {
		let operators: BTreeSet<u8> = holders.iter().copied().collect();
		let lying: BTreeSet<u8> = liars.iter().map(|node| holders[*node as usize]).collect();
		let is_minority = liars.len() * 2 <= holders.len() || lying.len() * 2 <= operators.len() || lying.len() < 3;
		Chain::held_by(&holders).run(|| {
			for (heard, stall) in honest.into_iter().zip(stalls) {
				// Those who lie have time enough.
				skip(if is_minority { stall } else { 0 });
				for node in nodes() {
					if liars.contains(&node) {
						say(node, Unreachable);
					} else if heard >> node & 1 == 1 {
						say(node, if heard >> 15 == 1 { Unknown } else { Reachable });
					}
				}
			}
			slot();
			assert_eq!(is_activated(), !is_minority);
		});
	}
}
