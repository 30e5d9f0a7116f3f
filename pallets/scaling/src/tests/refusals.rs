//! Claims that are refused, each for its own reason, and nothing has changed.

use crate::{mock::*, Error};
use frame_support::{assert_noop, assert_ok};
use immortal_primitives::{
	nodes::{Kind, NodeId, Resources},
	scaling::DecisionId,
};
use sp_runtime::DispatchError;

type Why = Error<Test>;

/// An order and an offer of a lot are open; the best claims on either come from nodes like these, but for what is said.
fn both_open(test: impl FnOnce(DecisionId)) {
	chain().with_generous_gifters().run(|| test(decide_for(1)));
}

fn good() -> Node {
	node_of(ADA).of_miner(10)
}

/// Neither the order nor the offer can be taken by `who` for a node.
fn neither(who: AccountId, id: DecisionId, node: NodeId, why: fn() -> Why) {
	refused(|| take_order(who, id, node, 0), why());
	refused(|| take_offer(who, id, node), why());
}

/// The same for a node of [`ADA`]'s that this registers.
fn unfit(node: fn() -> NodeId, why: fn() -> Why) {
	both_open(|id| neither(ADA, id, node(), why));
}

#[test]
fn but_for_what_is_wrong_they_would_be_good() {
	both_open(|id| take_order(ADA, id, good().serve(), 0).unwrap());
	both_open(|id| take_offer(ADA, id, good().serve()).unwrap());
	both_open(|id| take_offer(ADA, id, good().be(Is::Awaited)).unwrap());
}

#[test]
fn calls_of_nobody() {
	both_open(|id| {
		let node = good().serve();
		let origin = RuntimeOrigin::none;
		assert_noop!(Scaling::take_order(origin(), id, node, 0), DispatchError::BadOrigin);
		assert_noop!(Scaling::take_offer(origin(), id, node), DispatchError::BadOrigin);
		assert_noop!(Scaling::renew(origin(), node), DispatchError::BadOrigin);
	});
}

#[test]
fn decisions_that_are_not_there() {
	both_open(|id| {
		neither(ADA, id + 1, good().serve(), || Why::UnknownDecision);
		neither(ADA, u32::MAX, good().serve(), || Why::UnknownDecision);
	});
}

#[test]
fn orders_and_offers_that_are_not_open() {
	both_open(|id| {
		let node = good().serve();
		assert_ok!(cancel(OWNER, id));
		refused(|| take_order(ADA, id, node, 0), Why::NoOrder);
		refused(|| take_offer(ADA, id, node), Why::NoOffer);
	});
	chain().run(|| {
		let (id, node) = (decide_for(1), good().serve());
		refused(|| take_offer(ADA, id, node), Why::NoOffer);
	});
	chain().with_spendable(0).run(|| {
		let id = decide_for(1);
		let node = good().serve();
		refused(|| take_order(ADA, id, node, 0), Why::NoOrder);
	});
	// Nor while approval is awaited.
	chain().with_automatic_limit(0).run(|| {
		let id = decide_for(1);
		let node = good().serve();
		refused(|| take_order(ADA, id, node, 0), Why::NoOrder);
	});
	// When all is taken.
	chain().run(|| {
		let id = decide_for(1);
		contract_of(ADA, id);
		let node = good().serve();
		refused(|| take_order(ADA, id, node, 0), Why::NoOrder);
	});
}

#[test]
fn offers_for_other_gifts() {
	both_open(|id| {
		let node = node_of(ADA).serve();
		refused(|| take_offer(ADA, id, node), Why::NoOffer);
		assert_ok!(take_offer(BOB, id, node_of(BOB).of_miner(10).serve()));
	});
	// Of which every place is taken.
	chain().with_spendable(0).run(|| {
		let id = decide_for(2);
		good().register();
		next_block();
		let node = node_of(BOB).of_miner(10).serve();
		refused(|| take_offer(BOB, id, node), Why::NoOffer);
		assert_ok!(take_offer(BOB, id, node_of(BOB).of_deployer(1, 10).serve()));
	});
}

#[test]
fn orders_and_offers_that_have_closed() {
	both_open(|id| {
		let node = good().serve();
		System::set_block_number(record(id).decision.timeline.closes.into());
		neither(ADA, id, node, || Why::Expired);
		System::set_block_number(System::block_number() - 1);
		assert_ok!(take_order(ADA, id, node, 0));
	});
}

#[test]
fn nodes_of_nobody_of_others_and_of_the_owner() {
	both_open(|id| {
		neither(ADA, id, 1_000, || Why::UnknownNode);
		let node = good().serve();
		neither(BOB, id, node, || Why::NotOperator);
		neither(OWNER, id, node, || Why::NotOperator);
		let owners = node_of(OWNER).of_miner(10).serve();
		neither(OWNER, id, owners, || Why::OwnersNode);
	});
}

#[test]
fn nodes_that_do_not_fit() {
	unfit(|| good().kind(Kind::BpciNotary).serve(), || Why::WrongKind);
	type Change = fn(&mut Resources);
	let smaller: [Change; 4] = [
		|verified| verified.cpu_millicores -= 1,
		|verified| verified.memory_mib -= 1,
		|verified| verified.storage_gib -= 1,
		|verified| verified.bandwidth_mbit -= 1,
	];
	for change in smaller {
		both_open(|id| {
			let mut verified = LOT;
			change(&mut verified);
			let node = good().verified(verified).serve();
			neither(ADA, id, node, || Why::TooSmall);
		});
	}
}

#[test]
fn nodes_that_do_not_serve() {
	unfit(|| good().be(Is::Away), || Why::NotServing);
	unfit(|| good().be(Is::Jailed), || Why::NodeJailed);
	unfit(|| good().be(Is::Leaving), || Why::NodeLeaving);
	// A gift may be awaited, but what is paid serves.
	both_open(|id| {
		let node = good().be(Is::Awaited);
		refused(|| take_order(ADA, id, node, 0), Why::NotServing);
		assert_ok!(take_offer(ADA, id, node));
	});
}

#[test]
fn nodes_that_were_there_before() {
	both_open(|id| {
		let decided = u64::from(record(id).decision.timeline.decided);
		let old = good().registered_at(decided - 1).serve();
		neither(ADA, id, old, || Why::NotNew);
		let new = good().registered_at(decided).serve();
		assert_ok!(take_order(ADA, id, new, 0));
	});
}

#[test]
fn nodes_of_operators_that_withhold_others() {
	for is in [Is::Awaited, Is::Away, Is::Jailed, Is::Leaving] {
		both_open(|id| {
			node_of(ADA).kind(Kind::BpciNotary).be(is);
			neither(ADA, id, good().serve(), || Why::WithholdsCapacity);
		});
	}
	both_open(|id| {
		node_of(BOB).be(Is::Away);
		node_of(ADA).serve();
		assert_ok!(take_order(ADA, id, good().serve(), 0));
	});
}

#[test]
fn nodes_of_operators_that_took_capacity_away_lately() {
	let refused_if_moved = |short_since: Option<u32>, is_refused: bool, moved: u32| {
		both_open(|id| {
			next_era();
			next_era();
			crate::Decisions::<Test>::mutate(id, |record| {
				record.as_mut().unwrap().decision.timeline.closes = now() + 9
			});
			crate::Orders::<Test>::mutate(id, |order| order.as_mut().unwrap().closes = now() + 9);
			crate::Offers::<Test>::mutate(id, |offer| offer.as_mut().unwrap().closes = now() + 9);
			crate::Kinds::<Test>::mutate(Kind::EncCluster, |state| {
				(state.decided_in, state.short_since) = (10, short_since);
			});
			assert_eq!(window(), 12);
			MovedIn::insert(ADA, moved);
			let node = good().serve();
			if is_refused {
				neither(ADA, id, node, || Why::WithholdsCapacity);
			} else {
				assert_ok!(take_order(ADA, id, node, 0));
			}
		});
	};
	for short_since in [None, Some(10)] {
		refused_if_moved(short_since, false, 7);
		refused_if_moved(short_since, true, 8);
		refused_if_moved(short_since, true, 10);
		refused_if_moved(short_since, true, 100);
	}
	// It was decided once there had been too little for a while: for an era at most.
	refused_if_moved(Some(9), false, 6);
	refused_if_moved(Some(9), true, 7);
	refused_if_moved(Some(1), false, 3);
	refused_if_moved(Some(1), true, 4);
}

#[test]
fn nodes_that_promise_too_little() {
	both_open(|id| {
		change_policy(|policy| policy.uptime = sp_runtime::Perbill::from_percent(90));
		neither(ADA, id, good().serve(), || Why::PromisesTooLittle);
		// It is held to as much as is asked for.
		assert_ok!(take_offer(BOB, id, node_of(BOB).of_deployer(0, 50).serve()));
	});
}

#[test]
fn nodes_that_have_something_already() {
	chain().with_generous_gifters().run(|| {
		let id = decide_for(16);
		let bought = good().serve();
		assert_ok!(take_order(ADA, id, bought, 0));
		next_block();
		neither(ADA, id, bought, || Why::UnderContract);
		let node = good().register();
		next_block();
		now_is(node, Is::Serving);
		neither(ADA, id, node, || Why::IsBoosted);
		// Nor of another decision.
		assert_ok!(cancel(OWNER, id));
		assert_ok!(request(SPENDER, Kind::EncCluster, 4));
		let id = alive(Kind::EncCluster).unwrap();
		for node in [bought, node] {
			Registered::mutate(node, |node| node.as_mut().unwrap().registered_at = now().into());
		}
		refused(|| take_order(ADA, id, bought, 0), Why::UnderContract);
		refused(|| take_order(ADA, id, node, 0), Why::IsBoosted);
	});
}

#[test]
fn nodes_that_have_claimed_already() {
	both_open(|id| {
		let node = good().serve();
		assert_ok!(take_offer(ADA, id, node));
		neither(ADA, id, node, || Why::AlreadyClaimed);
	});
	both_open(|id| {
		let node = good().serve();
		assert_ok!(take_order(ADA, id, node, 0));
		neither(ADA, id, node, || Why::AlreadyClaimed);
	});
}

#[test]
fn a_treasury_that_is_empty_or_has_only_what_must_stay() {
	for rest in [0, 1] {
		both_open(|id| {
			leave_to_spend(rest);
			let node = good().serve();
			refused(|| take_order(ADA, id, node, 0), Why::TreasuryShort);
			assert_ok!(take_offer(ADA, id, node));
		});
	}
	both_open(|id| {
		leave_to_spend(2);
		assert_ok!(take_order(ADA, id, good().serve(), 0));
	});
}

#[test]
fn nobody_takes_anything_for_nothing() {
	// Of so little, two fifths are less than a planck.
	let chain = chain().policy(|policy| {
		let prices = &mut policy.prices;
		(
			prices.cpu_millicore,
			prices.memory_mib,
			prices.storage_gib,
			prices.bandwidth_mbit,
		) = (1, 0, 0, 0);
		policy.lot.cpu_millicores = 5;
	});
	chain.run(|| {
		usual(Kind::EncCluster, Resources::all(880), 10_000);
		next_session();
		let node = good().serve();
		refused(|| take_order(ADA, 0, node, 0), Why::TreasuryShort);
	});
}

/// In two eras in a row, `others` of what is used was used of [`CARL`]'s nodes, and `own` of those of [`ADA`].
fn used(others: u64, own: u64) -> DecisionId {
	let node = node_of(ADA).serve();
	for era in 0..2 {
		bill(era, 3, Resources::all(others), 1_000);
		if own > 0 {
			bill(era, node, Resources::all(own), 1_000);
		}
		told(era);
	}
	next_session();
	alive(Kind::EncCluster).expect("more is wanted")
}

#[test]
fn operators_who_made_the_need() {
	// There are 1,100, of which 880 may be used.
	chain().with_generous_gifters().run(|| {
		let id = used(880, 20);
		let node = good().serve();
		neither(ADA, id, node, || Why::MadeTheNeed);
		assert_ok!(take_order(BOB, id, node_of(BOB).serve(), 0));
	});
	chain().run(|| {
		let id = used(881, 20);
		assert_ok!(take_order(ADA, id, good().serve(), 0));
	});
	// Of two lots that are short its own work made one: it may have one if the other is taken, as others have both.
	chain().with_generous_gifters().run(|| {
		let id = used(900, 60);
		assert_eq!(record(id).decision.lots, 1);
		crate::Decisions::<Test>::mutate(id, |record| record.as_mut().unwrap().decision.lots = 2);
		let (first, second) = (good().serve(), good().serve());
		assert_ok!(take_order(ADA, id, first, 0));
		next_block();
		neither(ADA, id, second, || Why::MadeTheNeed);
		assert_ok!(take_order(BOB, id, node_of(BOB).serve(), 0));
	});
	// If it was asked for, nobody made it.
	chain().run(|| {
		let id = used(880, 20);
		assert_ok!(cancel(OWNER, id));
		assert_ok!(request(SPENDER, Kind::EncCluster, 1));
		assert_ok!(take_order(ADA, id + 1, good().serve(), 0));
	});
}

#[test]
fn operators_who_made_the_need_in_a_single_era() {
	chain().with_generous_gifters().run(|| {
		let node = node_of(ADA).serve();
		bill(0, 3, Resources::all(1), 1_000);
		told(0);
		bill(1, 3, Resources::all(1), 1_000);
		bill(1, node, Resources::all(900), 1_000);
		told(1);
		next_session();
		let id = alive(Kind::EncCluster).unwrap();
		// That it would be used twice as much soon is its own work, too.
		assert_eq!(record(id).decision.measure.expected, Resources::all(1_801));
		let new = good().serve();
		neither(ADA, id, new, || Why::MadeTheNeed);
		// Nor when a later era is told of, in which they did nothing.
		told(2);
		next_block();
		neither(ADA, id, new, || Why::MadeTheNeed);
		assert_ok!(take_order(BOB, id, node_of(BOB).serve(), 0));
	});
}
