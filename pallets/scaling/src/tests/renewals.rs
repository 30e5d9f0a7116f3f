//! Contracts that are followed by another.

use crate::{mock::*, Contracts, Ending, Error, Event, Kinds, Spent};
use frame_support::assert_ok;
use immortal_primitives::{
	money::{Balance, Coin, COIN},
	nodes::{Kind, NodeId, Resources},
	scaling::FundingSource,
};
use sp_runtime::Perbill;

/// A contract of four units for windows 2 to 25, in its last quarter: at window 20.
fn in_its_last_quarter() -> NodeId {
	let id = decide_for(1);
	next_blocks(4);
	let node = contract_of(ADA, id);
	serve_for(node, 3);
	while window() < 20 {
		next_session();
	}
	node
}

fn price() -> Balance {
	units(Coin::Flx, 4)
}

#[test]
fn a_faithful_node_goes_on_without_a_gap() {
	chain().run(|| {
		let before = has(Coin::Flx, ADA);
		let node = in_its_last_quarter();
		let first = contract(node);
		let pot = in_pot(Coin::Flx);
		assert_ok!(renew(ADA, node));
		assert!(is_told(&Event::ContractRenewed {
			node,
			coin: Coin::Flx,
			price: price(),
		}));
		assert_eq!(pot - in_pot(Coin::Flx), price());
		serve_for(node, 1);
		assert_eq!(contract(node).spend, first.spend);
		// Era 4 has two windows of the first and four of the second.
		next_era();
		judge_faithful(node);
		assert_eq!(contract(node).renewal.unwrap().earned, price() * 4 / 24);
		next_block();
		let second = contract(node);
		assert_eq!((second.begins, second.ends(), second.windows), (26, 50, 24));
		assert_eq!(
			(second.earned, second.judged, second.failures),
			(price() / 6, Some(4), 0)
		);
		assert_eq!(
			(second.held, second.renewal),
			(second.earned - second.earned * 4 / 5, None)
		);
		assert_ne!(second.spend, first.spend);
		assert_eq!(Kinds::<Test>::get(Kind::EncCluster).contracts, 1);
		assert_eq!(second.revenue, 0);
		earns(node, 1_000 * COIN);
		let second = contract(node);
		// The same era is not paid twice.
		judge_era(4, node, 6, 6, true);
		assert_eq!(contract(node), second);
		serve_for(node, 4);
		assert_eq!(Contracts::<Test>::count(), 0);
		let lost = 2 * price() - (has(Coin::Flx, ADA) - before);
		assert!(lost <= 10, "{lost} planck are lost by rounding");
		assert_eq!(set_aside(Coin::Flx), 0);
	});
}

#[test]
fn the_last_quarter_begins_at_its_first_window() {
	chain().run(|| {
		let id = decide_for(1);
		let node = contract_of(ADA, id);
		while window() < 19 {
			next_session();
		}
		refused(|| renew(ADA, node), Error::<Test>::TooEarly);
		next_session();
		assert_ok!(renew(ADA, node));
		refused(|| renew(ADA, node), Error::<Test>::AlreadyRenewed);
	});
}

#[test]
fn it_costs_no_more_than_a_lot_does_now_and_no_more_than_before() {
	let renewed_at = |factor: fn(u128) -> u128| {
		let mut renewed = 0;
		chain().run(|| {
			let node = in_its_last_quarter();
			change_policy(|policy| policy.prices.cpu_millicore = factor(policy.prices.cpu_millicore));
			assert_ok!(renew(ADA, node));
			renewed = contract(node).renewal.unwrap().price;
		});
		renewed
	};
	assert_eq!(renewed_at(|price| price), price());
	assert_eq!(renewed_at(|price| price * 2), price());
	assert_eq!(renewed_at(|_| 0), price() * 3 / 4);
	// Of validators it is what a validator costs.
	chain().policy(|policy| policy.validators = 2).run(|| {
		next_session();
		let node = contract_of(ADA, 0);
		let first = contract(node).price;
		assert_eq!(first, units(Coin::Gen, 16));
		while window() < 20 {
			next_session();
		}
		change_policy(|policy| policy.prices.validator /= 8);
		assert_ok!(renew(ADA, node));
		assert_eq!(contract(node).renewal.unwrap().price, units(Coin::Gen, 5));
	});
}

#[test]
fn it_counts_as_spent_without_approval() {
	chain().run(|| {
		let node = in_its_last_quarter();
		assert_eq!(Scaling::spent(), 0);
		assert_ok!(renew(ADA, node));
		assert_eq!(Scaling::spent(), LOT_COST);
		assert_eq!(Spent::<Test>::get().era, era());
	});
}

/// A contract that was renewed and ends badly: what was set aside for both returns.
fn ends_badly(spoil: fn(NodeId), ending: Ending) {
	chain().run(|| {
		let node = in_its_last_quarter();
		assert_ok!(renew(ADA, node));
		let paid = contract(node).paid;
		spoil(node);
		next_block();
		assert!(is_told(&Event::ContractEnded {
			node,
			ending,
			coin: Coin::Flx,
			paid,
			returned: 2 * price() - paid,
		}));
		assert_eq!((set_aside(Coin::Flx), Contracts::<Test>::count()), (0, 0));
	});
}

#[test]
fn if_it_ends_badly_there_is_no_other() {
	ends_badly(|node| now_is(node, Is::Jailed), Ending::Gone);
	ends_badly(leave, Ending::Gone);
	ends_badly(
		|node| {
			for era in [3, 4] {
				judge_era(era, node, 0, 6, false);
			}
		},
		Ending::Failed,
	);
}

#[test]
fn if_it_ends_late_it_goes_on() {
	chain().run(|| {
		let node = in_its_last_quarter();
		assert_ok!(renew(ADA, node));
		pass(4 * ERA);
		next_block();
		assert_eq!((contract(node).begins, contract(node).price), (26, price()));
		// Nobody judged it: it has earned nothing of the second.
		assert_eq!((contract(node).earned, contract(node).paid), (0, 0));
		pass(4 * ERA);
		next_block();
		assert_eq!((Contracts::<Test>::count(), set_aside(Coin::Flx)), (0, 0));
	});
}

#[test]
fn whoever_breaks_a_promise_after_renewing_still_has_the_next() {
	chain().run(|| {
		let node = in_its_last_quarter();
		assert_ok!(renew(ADA, node));
		next_era();
		judge_faithful(node);
		next_era();
		judge(node, 0, 6, false);
		next_block();
		// Nothing of the era is paid, of neither.
		assert_eq!((contract(node).begins, contract(node).earned), (26, 0));
	});
}

#[test]
fn it_can_be_renewed_again_and_again() {
	chain().run(|| {
		let before = has(Coin::Flx, ADA);
		let node = in_its_last_quarter();
		for round in 1..=5 {
			assert_ok!(renew(ADA, node));
			serve_for(node, 4);
			assert_eq!(
				contract(node).begins,
				2 + 24 * round - if contract(node).renewal.is_some() { 24 } else { 0 }
			);
			while window() < contract(node).ends() - 6 {
				next_session();
			}
		}
		assert!(has(Coin::Flx, ADA) > before);
	});
}

#[test]
fn what_scarcity_brought_in_pays_again_while_there_is_enough() {
	for (brought, source) in [(8, FundingSource::ScalingBudget), (7, FundingSource::Treasury)] {
		chain().run(|| {
			pay_surcharge(Coin::Flx, units(Coin::Flx, brought));
			let node = in_its_last_quarter();
			assert_eq!(contract(node).source, FundingSource::ScalingBudget);
			let paid = contract(node).paid;
			assert_ok!(renew(ADA, node));
			let renewal = contract(node).renewal.unwrap();
			assert_eq!(
				(contract(node).source, renewal.source),
				(FundingSource::ScalingBudget, source)
			);
			let rest = units(Coin::Flx, brought - 4);
			let drawn = if source == FundingSource::ScalingBudget {
				price()
			} else {
				0
			};
			assert_eq!(crate::Budget::<Test>::get().flx, rest - drawn);
			now_is(node, Is::Jailed);
			next_block();
			// What the first one did not earn was of it in any case.
			let returned = price() - paid + drawn;
			assert_eq!(crate::Budget::<Test>::get().flx, rest - drawn + returned);
		});
	}
}

#[test]
fn who_may_not_renew() {
	chain().run(|| {
		let node = in_its_last_quarter();
		refused(|| renew(BOB, node), Error::<Test>::NotOperator);
		refused(|| renew(ADA, 1_000), Error::<Test>::UnknownNode);
		let other = node_of(ADA).serve();
		refused(|| renew(ADA, other), Error::<Test>::NoContract);
		for is in [Is::Awaited, Is::Away, Is::Jailed, Is::Leaving] {
			now_is(node, is);
			refused(|| renew(ADA, node), Error::<Test>::NotServing);
		}
		now_is(node, Is::Serving);
		change_policy(|policy| policy.uptime = Perbill::from_percent(1));
		refused(|| renew(ADA, node), Error::<Test>::PromisesTooLittle);
		change_policy(|policy| policy.uptime = Perbill::zero());
		let has = |verified| Registered::mutate(node, |node| node.as_mut().unwrap().verified = verified);
		has(Resources::all(99));
		refused(|| renew(ADA, node), Error::<Test>::TooSmall);
		has(LOT);
		leave_to_spend(0);
		refused(|| renew(ADA, node), Error::<Test>::TreasuryShort);
		leave_to_spend(100);
		pallet_treasury::Terms::<Test>::mutate(|terms| terms.automatic_limit = LOT_COST * 2 - 1);
		refused(|| renew(ADA, node), Error::<Test>::AboveCap);
		pallet_treasury::Terms::<Test>::mutate(|terms| terms.automatic_limit = LOT_COST * 2);
		let policy = crate::Terms::<Test>::get();
		crate::Terms::<Test>::mutate(|terms| terms.prices.cpu_millicore = u128::MAX);
		refused(|| renew(ADA, node), Error::<Test>::CostOverflow);
		crate::Terms::<Test>::put(policy);
		assert_ok!(renew(ADA, node));
	});
}

#[test]
fn who_broke_a_promise_may_not() {
	chain().run(|| {
		let id = decide_for(1);
		let node = contract_of(ADA, id);
		next_era();
		judge(node, 0, 6, false);
		serve_for(node, 3);
		refused(|| renew(ADA, node), Error::<Test>::NotFaithful);
	});
}

#[test]
fn what_is_not_needed_is_not_renewed() {
	chain().run(|| {
		let node = in_its_last_quarter();
		usual(Kind::EncCluster, Resources::all(10), 1);
		next_session();
		refused(|| renew(ADA, node), Error::<Test>::NotNeeded);
		usual(Kind::EncCluster, Resources::all(500), 1);
		next_session();
		assert_ok!(renew(ADA, node));
	});
}

#[test]
fn it_costs_no_more_than_its_work_bears() {
	let renewed_at = |earning: Balance, contracts: u32| {
		let mut renewed = None;
		chain().run(|| {
			let node = in_its_last_quarter();
			Kinds::<Test>::mutate(Kind::EncCluster, |state| {
				state.earning = earning;
				state.contracts = contracts;
			});
			renewed = renew(ADA, node).map(|()| contract(node).renewal.unwrap().price).ok();
			if renewed.is_none() {
				refused(|| renew(ADA, node), Error::<Test>::TreasuryShort);
			}
			Kinds::<Test>::mutate(Kind::EncCluster, |state| state.contracts = 1);
		});
		renewed
	};
	// Half of what is earned in four eras, each its share.
	assert_eq!(renewed_at(2 * COIN, 1), Some(price()));
	assert_eq!(renewed_at(COIN, 1), Some(price() / 2));
	assert_eq!(renewed_at(8 * COIN, 8), Some(price() / 2));
	assert_eq!(renewed_at(0, 1), None);
	// What was asked for need not earn anything.
	chain().run(|| {
		request(SPENDER, Kind::BpciNotary, 1).unwrap();
		next_blocks(4);
		let node = contract_of(ADA, 0);
		while window() < 20 {
			next_session();
		}
		usual(Kind::BpciNotary, Resources::all(500), 0);
		next_session();
		assert_ok!(renew(ADA, node));
		assert_eq!(contract(node).renewal.unwrap().price, units(Coin::Nex, 4));
	});
}

#[test]
fn the_next_is_on_the_terms_of_the_day_it_was_renewed() {
	chain().run(|| {
		let node = in_its_last_quarter();
		change_policy(|policy| (policy.held_back, policy.failures) = (Perbill::from_percent(50), 3));
		assert_ok!(renew(ADA, node));
		change_policy(|policy| (policy.held_back, policy.failures) = (Perbill::zero(), 0));
		let first = contract(node);
		assert_eq!((first.held_back, first.tolerates), (Perbill::from_percent(20), 1));
		serve_for(node, 2);
		let second = contract(node);
		assert_eq!((second.held_back, second.tolerates), (Perbill::from_percent(50), 3));
		assert_eq!(second.held, second.earned - second.earned / 2);
	});
}

#[test]
fn it_costs_what_its_own_lot_does_now() {
	chain().run(|| {
		let node = in_its_last_quarter();
		change_policy(|policy| {
			policy.lot = Resources::all(1);
			policy.prices.cpu_millicore /= 2;
		});
		assert_ok!(renew(ADA, node));
		assert_eq!(contract(node).renewal.unwrap().price, price() * 7 / 8);
	});
}

#[test]
fn what_is_over_is_not_renewed() {
	chain().run(|| {
		let node = in_its_last_quarter();
		while window() < contract(node).ends() {
			next_session();
		}
		assert!(Contracts::<Test>::contains_key(node), "its last era is awaited");
		refused(|| renew(ADA, node), Error::<Test>::Expired);
	});
}
