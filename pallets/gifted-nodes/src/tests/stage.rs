//! When the chain is mature.

use crate::{mock::*, CurrentStage, Event, Nodes, Stage};
use frame_support::assert_ok;
use immortal_primitives::{nodes::NodeId, time::Clock};

fn stage() -> Stage {
	// A session ends, another begins.
	run_to_window(TestClock::window() + 1);
	GiftedNodes::stage()
}

#[test]
fn a_chain_that_others_carry_is_mature() {
	Chain::new().of_owner_and(3).run(|| {
		assert_eq!(GiftedNodes::stage(), Stage::Mature);
	});
}

#[test]
fn a_chain_without_validators_is_not() {
	Chain::new().run(|| assert_eq!(stage(), Stage::Bootstrapping));
}

#[test]
fn three_others_than_the_owner_carry_it() {
	Chain::new()
		.of_owner_and(2)
		.run(|| assert_eq!(stage(), Stage::Bootstrapping));
	Chain::new()
		.founding(&[OWNER, founder(1), founder(2), founder(2), founder(1)])
		.run(|| assert_eq!(stage(), Stage::Bootstrapping));
	Chain::new()
		.founding(&[OWNER, founder(1), founder(2), founder(2), founder(3)])
		.run(|| assert_eq!(stage(), Stage::Mature));
}

#[test]
fn four_validators_carry_it() {
	Chain::new()
		.founding(&[founder(1), founder(2), founder(3)])
		.run(|| assert_eq!(stage(), Stage::Bootstrapping));
	Chain::new()
		.founding(&[founder(1), founder(2), founder(3), founder(4)])
		.run(|| assert_eq!(stage(), Stage::Mature));
}

#[test]
fn it_could_go_on_without_the_owner() {
	for (of_owner, others, expected) in [
		(2, 3, Stage::Bootstrapping),
		(2, 4, Stage::Bootstrapping),
		(1, 4, Stage::Mature),
		(2, 5, Stage::Mature),
		(3, 6, Stage::Bootstrapping),
		(3, 7, Stage::Mature),
	] {
		let operators: Vec<_> = vec![OWNER; of_owner]
			.into_iter()
			.chain((1..=others).map(founder))
			.collect();
		Chain::new().founding(&operators).run(|| assert_eq!(stage(), expected));
	}
}

#[test]
fn those_who_carry_it_are_proven() {
	Chain::new().of_owner_and(2).run(|| {
		let node = validator(&ADA, 10_000);
		assert_eq!(beat(node), Ok(()));
		run_to_window(3);
		assert_eq!(set().len(), 4);
		for (eras, expected) in [(0, Stage::Bootstrapping), (2, Stage::Bootstrapping), (3, Stage::Mature)] {
			Nodes::<Test>::mutate(node, |node| node.as_mut().expect("it is registered").eras_kept = eras);
			assert_eq!(stage(), expected);
		}
		System::assert_has_event(Event::Matured.into());
	});
}

#[test]
fn without_an_owner_it_does_not_change() {
	Chain::new().of_owner_and(5).run(|| {
		CurrentStage::<Test>::kill();
		InOffice::set(None);
		assert_eq!(stage(), Stage::Bootstrapping);
		InOffice::set(Some(OWNER));
		assert_eq!(stage(), Stage::Mature);
	});
}

#[test]
fn a_mature_chain_stays_mature() {
	Chain::new().of_owner_and(3).run(|| {
		assert_eq!(GiftedNodes::stage(), Stage::Mature);
		for n in 1..4 {
			assert_ok!(retire(&founder(n), NodeId::from(n)));
		}
		run_to_window(5);
		assert_eq!(set(), [0]);
		assert_eq!(GiftedNodes::stage(), Stage::Mature);
		assert!(!System::events()
			.iter()
			.any(|record| record.event == Event::Matured.into()));
	});
}
