//! What gifts earn more, and for how long.

use crate::{mock::*, BoostedNodes, Event, Offers};
use frame_support::assert_ok;
use immortal_primitives::{
	nodes::{Kind, NodeId},
	scaling::{Boosted, Boosts, DecisionStatus, Package},
	time::EraIndex,
};
use sp_runtime::Perbill;

/// A gift that has taken an offer of so many lots.
fn gift(lots: u32) -> NodeId {
	decide_for(lots);
	let node = node_of(ADA).of_miner(10).register();
	next_block();
	now_is(node, Is::Serving);
	assert!(BoostedNodes::<Test>::contains_key(node));
	node
}

fn boost(node: NodeId, era: EraIndex) -> Perbill {
	<Scaling as Boosts>::boost(node, era)
}

const HALF: Perbill = Perbill::from_percent(50);

#[test]
fn a_gift_earns_more_for_the_era_that_there_is_and_some_whole_ones() {
	chain().with_spendable(0).run(|| {
		let node = gift(1);
		let boosted = Boosted {
			decision: 0,
			kind: Kind::EncCluster,
			boost: HALF,
			until: ERAS + 1,
		};
		assert_eq!(BoostedNodes::<Test>::get(node), Some(boosted));
		assert!(is_told(&Event::GiftBoosted {
			node,
			operator: ADA,
			boosted,
		}));
		for era in 0..=ERAS {
			assert_eq!(boost(node, era), HALF);
			next_era();
			judge_faithful(node);
			assert_eq!(BoostedNodes::<Test>::contains_key(node), era < ERAS);
		}
		assert!(is_told(&Event::BoostEnded { node, kept: true }));
		assert_eq!(boost(node, 0), Perbill::zero());
	});
}

#[test]
fn nobody_earns_more_after_that_though_nobody_judged() {
	chain().with_spendable(0).run(|| {
		let node = gift(1);
		assert_eq!((boost(node, ERAS), boost(node, ERAS + 1)), (HALF, Perbill::zero()));
		assert_eq!(boost(1_000, 0), Perbill::zero());
	});
}

#[test]
fn a_broken_promise_ends_it() {
	chain().with_spendable(0).run(|| {
		let node = gift(1);
		next_era();
		judge_faithful(node);
		next_era();
		judge(node, 1, ERA_WINDOWS, false);
		assert!(is_told(&Event::BoostEnded { node, kept: false }));
		assert!(!BoostedNodes::<Test>::contains_key(node));
		// Its end is told of once.
		next_era();
		judge(node, 1, ERA_WINDOWS, false);
		assert_eq!(events(), []);
	});
}

#[test]
fn so_does_leaving() {
	chain().with_spendable(0).run(|| {
		let node = gift(1);
		leave(node);
		assert!(is_told(&Event::BoostEnded { node, kept: true }));
		assert_eq!(BoostedNodes::<Test>::count(), 0);
		leave(1_000);
	});
}

#[test]
fn half_of_the_lots_are_for_each_package() {
	chain().with_spendable(0).run(|| {
		let id = decide_for(3);
		let places = || {
			let views = Scaling::scaling_view().offers;
			assert_eq!([views[0].package, views[1].package], Package::ALL);
			[views[0].places, views[1].places]
		};
		assert_eq!(places(), [2, 2]);
		node_of(ADA).of_miner(10).register();
		next_block();
		assert_eq!((places(), Offers::<Test>::get(id).unwrap().places), ([1, 2], [1, 2]));
		node_of(BOB).of_miner(10).register();
		next_block();
		// A lot is left, for a deployer.
		assert_eq!((places(), Offers::<Test>::get(id).unwrap().places), ([0, 1], [0, 2]));
		let late = node_of(POOR).of_miner(10).register();
		next_block();
		assert!(!BoostedNodes::<Test>::contains_key(late));
		Registered::remove(late);
		node_of(POOR).of_deployer(1, 10).register();
		next_block();
		assert_eq!((record(id).gifted, record(id).status), (3, DecisionStatus::Fulfilled));
		assert!(!Offers::<Test>::contains_key(id));
	});
}

#[test]
fn a_gift_that_claimed_not_at_once_may_later() {
	chain().with_spendable(0).run(|| {
		let id = decide_for(1);
		let node = node_of(ADA).of_deployer(1, 10).serve();
		next_blocks(5);
		assert_ok!(take_offer(ADA, id, node));
		next_block();
		assert!(BoostedNodes::<Test>::contains_key(node));
	});
}

#[test]
fn the_terms_of_an_offer_stay() {
	chain().with_spendable(0).run(|| {
		let id = decide_for(1);
		change_policy(|policy| {
			policy.boost = Perbill::one();
			policy.eras = 2;
		});
		let node = node_of(ADA).of_miner(10).register();
		next_block();
		assert_eq!(record(id).gifted, 1);
		assert_eq!((boost(node, ERAS), boost(node, ERAS + 1)), (HALF, Perbill::zero()));
	});
}
