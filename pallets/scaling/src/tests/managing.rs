//! What whoever manages the economy can do: ask for capacity, approve decisions, cancel them.

use crate::{mock::*, Error, Event, Offers, Orders, MAX_LOTS};
use frame_support::assert_ok;
use immortal_primitives::{
	money::COIN,
	nodes::Kind,
	scaling::{DecisionStatus, Strategy, Trigger},
};
use sp_runtime::DispatchError;

type Why = Error<Test>;

const KIND: Kind = Kind::EncCluster;

#[test]
fn what_is_asked_for_is_open_at_once() {
	chain().with_automatic_limit(0).run(|| {
		assert_ok!(request(SPENDER, KIND, 3));
		let decision = record(0).decision;
		assert_eq!(
			(decision.trigger, decision.strategy, decision.lots, decision.lot),
			(Trigger::Request, Strategy::TreasuryFunded, 3, LOT)
		);
		assert_eq!((record(0).status, decision.automatic), (DecisionStatus::Open, false));
		assert_eq!(decision.timeline.closes, now() + 20);
		let order = Orders::<Test>::get(0).unwrap();
		assert_eq!((order.reserve, order.counts_in), (units(order.coin, 4), None));
		contract_of(ADA, 0);
		// Nobody's limit but the spender's.
		assert_eq!(Scaling::spent(), 0);
	});
	chain().run(|| {
		assert_ok!(request(SPENDER, Kind::BpciCoreValidator, 1));
		assert_eq!(record(0).decision.reserve, 40 * COIN);
		assert_eq!(record(0).decision.lot, LOT);
	});
	chain().with_generous_gifters().run(|| {
		assert_ok!(request(SPENDER, KIND, 3));
		assert!(Offers::<Test>::contains_key(0));
	});
}

#[test]
fn what_is_asked_for_is_bought_however_cheap_gifts_are() {
	chain().with_generous_gifters().run(|| {
		Presence::put(1);
		assert_ok!(request(SPENDER, KIND, 1));
		assert_eq!(record(0).decision.strategy, Strategy::TreasuryFunded);
	});
}

#[test]
fn what_cannot_be_asked_for() {
	chain().run(|| {
		refused(|| request(SPENDER, KIND, 0), Why::ZeroDemand);
		refused(|| request(SPENDER, KIND, MAX_LOTS + 1), Why::AbsurdDemand);
		refused(|| request(SPENDER, KIND, u32::MAX), Why::AbsurdDemand);
		refused(|| request(ADA, KIND, 1), DispatchError::BadOrigin);
		refused(|| request(OWNER, KIND, 1), DispatchError::BadOrigin);
		let policy = crate::Terms::<Test>::get();
		crate::Terms::<Test>::mutate(|terms| terms.prices.cpu_millicore = u128::MAX);
		refused(|| request(SPENDER, KIND, 1), Why::CostOverflow);
		crate::Terms::<Test>::put(policy);
		// A small spender may spend 5 units: that is a lot, and not two.
		refused(
			|| request(SMALL_SPENDER, KIND, 2),
			pallet_treasury::Error::<Test>::AboveLimit,
		);
		assert_ok!(request(SMALL_SPENDER, KIND, 1));
		refused(|| request(SPENDER, KIND, 1), Why::AlreadyDeciding);
		assert_ok!(request(SPENDER, Kind::BpciNotary, 1));
	});
	for rest in [0, 3] {
		chain()
			.with_spendable(rest)
			.run(|| refused(|| request(SPENDER, KIND, 1), Why::TreasuryShort));
	}
}

#[test]
fn what_has_run_out_stands_in_nobodys_way() {
	chain().run(|| {
		assert_ok!(request(SPENDER, KIND, 1));
		// Sessions end rarely.
		System::set_block_number(System::block_number() + 19);
		refused(|| request(SPENDER, KIND, 2), Why::AlreadyDeciding);
		System::set_block_number(System::block_number() + 1);
		assert_ok!(request(SPENDER, KIND, 2));
		assert_eq!(record(0).status, DecisionStatus::Expired);
		assert_eq!((record(1).status, alive(KIND)), (DecisionStatus::Open, Some(1)));
	});
}

/// A decision about three lots, 12 units, that waits.
fn waiting() -> u32 {
	let id = decide_for(3);
	assert_eq!(record(id).status, DecisionStatus::Waiting);
	id
}

#[test]
fn what_is_approved_opens() {
	chain().with_automatic_limit(2).run(|| {
		let id = waiting();
		next_blocks(39);
		assert_ok!(approve(SPENDER, id));
		assert_eq!(record(id).status, DecisionStatus::Open);
		assert_eq!(record(id).decision.timeline.closes, now() + 20);
		let order = Orders::<Test>::get(id).unwrap();
		assert_eq!((order.opened, order.closes, order.counts_in), (now(), now() + 20, None));
		let told = [
			Event::DecisionApproved { id },
			Event::OrderOpened {
				id,
				kind: KIND,
				lots: 3,
				order,
			},
		];
		assert!(told.iter().all(is_told));
		// A node that came while it waited is new.
		let node = node_of(ADA)
			.registered_at(record(id).decision.timeline.decided.into())
			.serve();
		assert_ok!(take_order(ADA, id, node, 0));
		next_block();
		assert_eq!((record(id).bought, Scaling::spent()), (1, 0));
	});
}

#[test]
fn what_cannot_be_approved() {
	chain().with_automatic_limit(2).run(|| {
		let id = waiting();
		refused(|| approve(ADA, id), DispatchError::BadOrigin);
		refused(|| approve(OWNER, id), DispatchError::BadOrigin);
		refused(|| approve(SPENDER, id + 1), Why::UnknownDecision);
		refused(
			|| approve(SMALL_SPENDER, id),
			pallet_treasury::Error::<Test>::AboveLimit,
		);
		leave_to_spend(11);
		refused(|| approve(SPENDER, id), Why::TreasuryShort);
		leave_to_spend(12);
		System::set_block_number(record(id).decision.timeline.closes.into());
		refused(|| approve(SPENDER, id), Why::Expired);
		System::set_block_number(System::block_number() - 1);
		assert_ok!(approve(SPENDER, id));
		refused(|| approve(SPENDER, id), Why::NotWaiting);
		assert_ok!(cancel(OWNER, id));
		refused(|| approve(SPENDER, id), Why::NotWaiting);
	});
	// What opened by itself needs no approval.
	chain().run(|| {
		let id = decide_for(1);
		refused(|| approve(SPENDER, id), Why::NotWaiting);
	});
}

#[test]
fn what_is_cancelled_closes_and_what_was_taken_stays() {
	chain().with_generous_gifters().run(|| {
		let id = decide_for(4);
		let bought = contract_of(ADA, id);
		let gift = node_of(BOB).of_miner(10).register();
		next_block();
		assert_ok!(cancel(OWNER, id));
		assert_eq!(record(id).status, DecisionStatus::Cancelled);
		assert!(is_told(&Event::DecisionEnded {
			id,
			status: DecisionStatus::Cancelled,
			bought: 1,
			gifted: 1,
		}));
		assert_eq!((Orders::<Test>::get(id), Offers::<Test>::get(id)), (None, None));
		assert_eq!(contract(bought).decision, id);
		assert!(crate::BoostedNodes::<Test>::contains_key(gift));
	});
	chain().with_automatic_limit(0).run(|| {
		let id = waiting();
		assert_ok!(cancel(OWNER, id));
		assert_eq!(record(id).status, DecisionStatus::Cancelled);
	});
}

#[test]
fn what_cannot_be_cancelled() {
	chain().run(|| {
		let id = decide_for(1);
		refused(|| cancel(ADA, id), DispatchError::BadOrigin);
		refused(|| cancel(SPENDER, id), DispatchError::BadOrigin);
		refused(|| cancel(OWNER, id + 1), Why::UnknownDecision);
		assert_ok!(cancel(OWNER, id));
		refused(|| cancel(OWNER, id), Why::NotAlive);
	});
}
