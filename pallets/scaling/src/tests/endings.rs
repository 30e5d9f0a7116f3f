//! How contracts end before they are over, or long after.

use crate::{mock::*, Contracts, Ending, Event, Kinds};
use frame_support::assert_ok;
use immortal_primitives::{
	money::{Balance, Coin},
	nodes::{Kind, NodeId},
};

/// A contract that ran for an era, and its price. It was paid for four of 24 windows.
fn running() -> (NodeId, Balance) {
	let id = decide_for(1);
	next_blocks(4);
	let node = contract_of(ADA, id);
	serve_for(node, 1);
	let ours = contract(node);
	assert_eq!(ours.paid, ours.price / 6 * 4 / 5);
	(node, ours.price)
}

/// The contract of a node has ended in this block: what was paid of its price, and the rest returned, so that nothing is set aside.
fn has_ended(node: NodeId, ending: Ending, price: Balance, paid: Balance) {
	assert!(is_told(&Event::ContractEnded {
		node,
		ending,
		coin: Coin::Flx,
		paid,
		returned: price - paid,
	}));
	assert!(!Contracts::<Test>::contains_key(node));
	assert_eq!(Kinds::<Test>::get(Kind::EncCluster).contracts, 0);
	assert_eq!(set_aside(Coin::Flx), 0);
}

#[test]
fn too_many_broken_promises_end_it() {
	chain().run(|| {
		let (node, price) = running();
		let paid = contract(node).paid;
		for failures in 1..=2 {
			next_era();
			judge(node, 0, 6, false);
			assert_eq!(contract(node).failures, failures);
			assert!(Contracts::<Test>::contains_key(node));
			next_block();
		}
		has_ended(node, Ending::Failed, price, paid);
		// It can have another one.
		assert_eq!(has(Coin::Flx, ADA), units(Coin::Flx, 1_000) + paid);
	});
}

#[test]
fn what_was_earned_before_is_paid_but_not_what_is_held_back() {
	chain().run(|| {
		let (node, price) = running();
		let paid = contract(node).paid;
		next_era();
		judge_faithful(node);
		// It was earned and has not been paid yet.
		now_is(node, Is::Jailed);
		next_block();
		has_ended(node, Ending::Gone, price, paid + price / 4 * 4 / 5);
	});
}

#[test]
fn jailed_leaving_and_gone() {
	for go in [
		|node| now_is(node, Is::Jailed),
		|node| now_is(node, Is::Leaving),
		leave as fn(NodeId),
	] {
		chain().run(|| {
			let (node, price) = running();
			let paid = contract(node).paid;
			go(node);
			next_block();
			has_ended(node, Ending::Gone, price, paid);
		});
	}
}

#[test]
fn silence_and_maintenance_do_not_end_it() {
	chain().run(|| {
		let (node, _) = running();
		now_is(node, Is::Away);
		next_blocks(3);
		now_is(node, Is::Awaited);
		next_blocks(3);
		assert!(Contracts::<Test>::contains_key(node));
	});
}

#[test]
fn whoever_leaves_after_it_is_over_has_earned_all() {
	chain().run(|| {
		let (node, price) = running();
		serve_for(node, 3);
		let before = contract(node);
		// Its last window is 25; era 4 is not over.
		pass(ERA / 2);
		assert_eq!(window(), 27);
		now_is(node, Is::Leaving);
		next_blocks(5);
		assert_eq!(contract(node), before);
		next_era();
		judge_faithful(node);
		next_block();
		let earned = price / 6 + 3 * (price / 4) + price / 12;
		has_ended(node, Ending::Done, price, earned);
	});
}

#[test]
fn what_nobody_judges_ends_late() {
	chain().run(|| {
		let (node, price) = running();
		// The contract ends at window 26, and is waited for two eras.
		while window() < 37 {
			next_session();
		}
		next_blocks(2);
		assert!(Contracts::<Test>::contains_key(node));
		next_session();
		next_block();
		has_ended(node, Ending::Done, price, price / 6);
	});
}

#[test]
fn a_standstill_ends_it_late_too() {
	chain().run(|| {
		let (node, price) = running();
		pass(ERA * 40);
		next_block();
		has_ended(node, Ending::Done, price, price / 6);
	});
}

#[test]
fn what_was_set_aside_is_lost() {
	chain().run(|| {
		let (node, price) = running();
		let paid = contract(node).paid;
		// Anyone may have returned to the pot what has expired; so long no contract lasts, unless the chain goes wrong.
		System::set_block_number(100_000);
		assert_ok!(Treasury::reclaim(RuntimeOrigin::signed(POOR), contract(node).spend));
		next_block();
		assert!(is_told(&Event::ContractEnded {
			node,
			ending: Ending::Lost,
			coin: Coin::Flx,
			paid,
			returned: 0,
		}));
		assert_eq!(set_aside(Coin::Flx), 0);
		assert!(price > paid);
	});
}

#[test]
fn nothing_expires_before_it_is_paid() {
	// With a block in each slot, and as much time as there can be: a contract that is renewed on its first day.
	chain().run(|| {
		let id = decide_for(1);
		let node = contract_of(ADA, id);
		let spend = pallet_treasury::Spends::<Test>::get(contract(node).spend).unwrap();
		let last_slot = u64::from((contract(node).ends() + 2 * ERA_WINDOWS) * WINDOW);
		assert!(spend.expires - System::block_number() > last_slot - slot());
		while window() < contract(node).ends() - ERA_WINDOWS {
			next_session();
			judge_era(era().saturating_sub(1), node, 6, 6, true);
		}
		assert_ok!(renew(ADA, node));
		let renewal = contract(node).renewal.unwrap();
		let spend = pallet_treasury::Spends::<Test>::get(renewal.spend).unwrap();
		let ends = contract(node).ends() + contract(node).windows;
		let last_slot = u64::from((ends + 2 * ERA_WINDOWS) * WINDOW);
		assert!(spend.expires - System::block_number() > last_slot - slot());
	});
}

#[test]
fn the_longest_contract_is_no_longer_than_the_treasury_keeps_anything() {
	let chain = chain().policy(|policy| policy.eras = 180).with_automatic_limit(1_000);
	chain.run(|| {
		let id = decide_for(1);
		contract_of(ADA, id);
	});
}

#[test]
fn the_owners_node_is_not_paid() {
	chain().run(|| {
		let (node, price) = running();
		let paid = contract(node).paid;
		while window() < 20 {
			next_session();
		}
		InOffice::set(Some(ADA));
		refused(|| renew(ADA, node), crate::Error::<Test>::OwnersNode);
		next_block();
		has_ended(node, Ending::Gone, price, paid);
	});
}

#[test]
fn of_the_era_that_it_ends_in_no_promise_counts_as_broken() {
	let failures = |is_renewed: bool| {
		let mut failures = None;
		chain().policy(|policy| policy.failures = 0).run(|| {
			let (node, _) = running();
			serve_for(node, 3);
			while window() < 22 {
				next_session();
			}
			if is_renewed {
				assert_ok!(renew(ADA, node));
			}
			// Two windows of six are its own.
			next_era();
			judge(node, 3, 6, false);
			failures = Some(contract(node).failures);
			next_block();
		});
		failures.unwrap()
	};
	assert_eq!((failures(false), failures(true)), (0, 1));
}

#[test]
fn a_validator_that_may_not_be_seated_breaks_its_promise() {
	chain().run(|| {
		let node = contract_of(ADA, decide_about(Kind::BpciCoreValidator, 1));
		serve_for(node, 1);
		assert_eq!(contract(node).failures, 0);
		let earned = contract(node).earned;
		next_era();
		judge_seated(1, node, 6, 6, true, false);
		assert_eq!((contract(node).failures, contract(node).earned), (1, earned));
	});
}
