//! Each invariant notices when it is broken.

use crate::{mock::*, *};
use immortal_primitives::{
	nodes::{Kind, NodeId},
	scaling::{Contract, DecisionId, Record, Renewal},
};
use sp_runtime::{Perbill, TryRuntimeError};

const KIND: Kind = Kind::EncCluster;

/// A chain with an order of which a lot is under contract, offers that a gift has taken, a decision that waits, and one that is over.
fn broken(breaks: impl FnOnce(NodeId), message: &'static str) {
	chain().with_generous_gifters().into_externalities().execute_with(|| {
		let id = decide_for(4);
		let node = contract_of(ADA, id);
		node_of(BOB).of_miner(10).register();
		next_block();
		Kinds::<Test>::mutate(Kind::BpciNotary, |state| state.likelihood = Perbill::zero());
		pallet_treasury::Terms::<Test>::mutate(|terms| terms.automatic_limit = 0);
		be_short_of(Kind::BpciNotary, 1);
		next_session();
		request(SPENDER, Kind::BpciRegistry, 1).unwrap();
		cancel(OWNER, OVER).unwrap();
		next_era();
		judge_faithful(node);
		next_block();
		check();
		breaks(node);
		assert_eq!(Scaling::do_try_state(), Err(TryRuntimeError::Other(message)));
	});
}

const OPEN: DecisionId = 0;
const WAITS: DecisionId = 1;
const OVER: DecisionId = 2;

fn change_record(id: DecisionId, change: impl FnOnce(&mut Record<u32>)) {
	Decisions::<Test>::mutate(id, |record| change(record.as_mut().unwrap()));
}

fn change_contract(node: NodeId, change: impl FnOnce(&mut Contract)) {
	Contracts::<Test>::mutate(node, |contract| change(contract.as_mut().unwrap()));
}

#[test]
fn the_terms() {
	broken(
		|_| Terms::<Test>::mutate(|terms| terms.eras = 0),
		"the policy is out of bounds",
	);
}

#[test]
fn decisions() {
	broken(|_| NextDecision::<Test>::put(2), "a decision is beyond the last");
	broken(
		|_| change_record(OPEN, |record| record.gifted = 4),
		"more lots are taken than there are",
	);
	let lost = "a decision is lost, or lives on";
	broken(|_| Kinds::<Test>::mutate(KIND, |state| state.alive = None), lost);
	broken(
		|_| {
			change_record(OPEN, |record| {
				record.status = immortal_primitives::scaling::DecisionStatus::Expired
			})
		},
		lost,
	);
	broken(
		|_| Kinds::<Test>::mutate(Kind::BpciRegistry, |state| state.alive = Some(OVER)),
		lost,
	);
	broken(
		|_| NextDecision::<Test>::put(OVER + KEPT_DECISIONS + 1),
		"an old decision is kept",
	);
	broken(
		|_| Kinds::<Test>::mutate(Kind::BpciRegistry, |state| state.alive = Some(1_000)),
		"a kind has a decision that is not there",
	);
}

#[test]
fn orders_and_offers() {
	let order = "an order is open that should not be, or is not";
	broken(|_| Orders::<Test>::remove(OPEN), order);
	broken(
		|_| Orders::<Test>::insert(WAITS, Orders::<Test>::get(OPEN).unwrap()),
		order,
	);
	broken(
		|_| Orders::<Test>::insert(OVER, Orders::<Test>::get(OPEN).unwrap()),
		order,
	);
	let offer = "an offer is open that should not be, or is not";
	broken(|_| Offers::<Test>::remove(OPEN), offer);
	broken(
		|_| Offers::<Test>::insert(WAITS, Offers::<Test>::get(OPEN).unwrap()),
		offer,
	);
	let nobodys = "an order or an offer is of no decision";
	broken(
		|_| Orders::<Test>::insert(9, Orders::<Test>::get(OPEN).unwrap()),
		nobodys,
	);
	broken(
		|_| Offers::<Test>::insert(9, Offers::<Test>::get(OPEN).unwrap()),
		nobodys,
	);
}

#[test]
fn contracts() {
	let earned = "more was earned than was promised";
	broken(
		|node| change_contract(node, |contract| contract.earned = contract.price + 1),
		earned,
	);
	broken(
		|node| {
			change_contract(node, |contract| {
				contract.renewal = Some(Renewal {
					spend: 9,
					price: 1,
					earned: 2,
					source: contract.source,
					held_back: contract.held_back,
					tolerates: contract.tolerates,
				})
			})
		},
		earned,
	);
	broken(
		|node| change_contract(node, |contract| contract.held = contract.earned + 1),
		"more is held back than was earned",
	);
	broken(
		|node| change_contract(node, |contract| contract.paid += 1),
		"more was paid than was earned",
	);
	let set_aside = "what is set aside is not what is left to pay";
	broken(|node| change_contract(node, |contract| contract.paid -= 1), set_aside);
	broken(|node| change_contract(node, |contract| contract.price += 1), set_aside);
	let miscounted = "contracts are miscounted";
	broken(|_| Kinds::<Test>::mutate(KIND, |state| state.contracts = 0), miscounted);
	broken(
		|_| Kinds::<Test>::mutate(Kind::BpiParachain, |state| state.contracts = 1),
		miscounted,
	);
	broken(Contracts::<Test>::remove, miscounted);
	broken(
		|node| {
			for other in 100..100 + MAX_CONTRACTS {
				let spend = other;
				Contracts::<Test>::insert(
					other,
					Contract {
						spend,
						..contract(node)
					},
				);
			}
			Kinds::<Test>::mutate(KIND, |state| state.contracts = MAX_CONTRACTS + 1);
		},
		"there are too many contracts",
	);
}

#[test]
fn what_nobody_may_have_twice() {
	let twice = "something is promised twice";
	broken(
		|node| {
			Contracts::<Test>::insert(100, contract(node));
			Kinds::<Test>::mutate(KIND, |state| state.contracts = 2);
		},
		twice,
	);
	let renew = |node, price| {
		let Contract {
			spend,
			source,
			paid,
			held_back,
			tolerates,
			..
		} = contract(node);
		let next = Renewal {
			spend,
			price: contract(node).price - paid + price,
			earned: 0,
			source,
			held_back,
			tolerates,
		};
		change_contract(node, |contract| contract.renewal = Some(next));
	};
	broken(|node| renew(node, 0), twice);
	broken(|node| renew(node, 1), "what is set aside for later is not all of it");
	broken(
		|node| {
			let boosted = BoostedNodes::<Test>::iter_values().next().unwrap();
			BoostedNodes::<Test>::insert(node, boosted);
		},
		"a node is boosted and under contract",
	);
	broken(
		|_| {
			let claim = Claim {
				decision: OPEN,
				node: 7,
				operator: ADA,
				price: None,
				priority: 0,
				given: Perbill::zero(),
			};
			Claims::<Test>::mutate(|claims| {
				claims.try_push(claim.clone()).unwrap();
				claims.try_push(claim).unwrap();
			});
		},
		"a node claims twice",
	);
}
