//! What is shown to whoever asks.

use crate::{mock::*, Current};
use immortal_primitives::{
	money::Coin,
	nodes::{Kind, NodeId, Resources},
	scaling::{DecisionStatus, NoDecision, Package, Scenario, Strategy},
};
use sp_runtime::Perbill;

#[test]
fn of_a_chain_that_has_just_begun() {
	chain().run(|| {
		let view = Scaling::overview();
		assert_eq!(
			(view.current, view.alive.len(), view.orders.len(), view.offers.len()),
			(vec![], 0, 0, 0)
		);
		assert_eq!((view.contracts, view.boosted, view.fullness), (0, 0, Perbill::zero()));
		assert_eq!(
			(Scaling::decision(0), Scaling::contract(0), Scaling::boost_of(0)),
			(None, None, None)
		);
		assert_eq!(Scaling::policy(), chain().policy);
	});
}

#[test]
fn what_was_decided_last_and_what_is_alive() {
	chain().with_generous_gifters().run(|| {
		let id = decide_for(3);
		let view = Scaling::overview();
		assert_eq!(view.current.len(), Kind::ALL.len());
		assert_eq!(view.current[3], Current::<Test>::get(Kind::EncCluster).unwrap());
		assert_eq!(view.alive, [(id, record(id))]);
		assert_eq!(Scaling::decision(id), Some(record(id)));
		assert_eq!((view.orders.len(), view.offers.len()), (1, 2));
		for (offer, package) in view.offers.iter().zip(Package::ALL) {
			assert_eq!((offer.package, offer.places, offer.decision), (package, 2, id));
			assert_eq!((offer.boost, offer.eras), (Perbill::from_percent(50), ERAS));
			assert_eq!(
				(offer.closes, offer.lot, offer.kind),
				(now() + 20, LOT, Kind::EncCluster)
			);
		}
		contract_of(ADA, id);
		let gift = node_of(BOB).of_miner(10).register();
		next_block();
		let view = Scaling::overview();
		assert_eq!((view.contracts, view.boosted), (1, 1));
		assert_eq!(
			(view.orders[0].lots, view.offers[0].places, view.offers[1].places),
			(1, 1, 1)
		);
		assert_eq!(Scaling::boost_of(gift).map(|boosted| boosted.decision), Some(id));
	});
}

#[test]
fn what_waits_is_alive_and_neither_order_nor_offer() {
	chain().with_automatic_limit(0).with_generous_gifters().run(|| {
		let id = decide_for(1);
		let view = Scaling::overview();
		assert_eq!(view.alive[0].1.status, DecisionStatus::Waiting);
		assert_eq!((view.alive[0].0, view.orders.len(), view.offers.len()), (id, 0, 0));
	});
}

#[test]
fn what_if() {
	chain().run(|| {
		let scenario = Scenario {
			kind: Kind::BpiParachain,
			used: Some(Resources::all(880)),
			lots: None,
			spendable: None,
		};
		let decision = Scaling::what_if(scenario).unwrap();
		// Nothing was earned, so nothing is worth its price.
		assert_eq!((decision.strategy, decision.lots), (Strategy::GiftedNodeBased, 1));
		let lots = Some(0);
		assert_eq!(
			Scaling::what_if(Scenario { lots, ..scenario }),
			Err(NoDecision::ZeroDemand)
		);
	});
}

#[test]
fn contracts_by_pages() {
	chain().run(|| {
		let id = decide_for(5);
		let nodes: Vec<NodeId> = (0..5).map(|_| contract_of(ADA, id)).collect();
		let on_page = |from| {
			Scaling::contracts(from)
				.into_iter()
				.map(|(node, _)| node)
				.collect::<Vec<_>>()
		};
		assert_eq!(on_page(0), nodes);
		assert_eq!(on_page(nodes[2]), nodes[2..]);
		assert_eq!(on_page(nodes[4] + 1), Vec::<NodeId>::new());
		assert_eq!(Scaling::contracts(0)[1].1, contract(nodes[1]));
		assert_eq!(Scaling::contract(nodes[3]), Some(contract(nodes[3])));
	});
}

#[test]
fn a_page_has_a_hundred_contracts() {
	let mut externalities = chain().into_externalities();
	externalities.execute_with(|| {
		let ours = {
			let id = decide_for(1);
			let node = contract_of(ADA, id);
			contract(node)
		};
		assert_eq!(ours.coin, Coin::Flx);
		for node in (1_000..1_200).rev() {
			crate::Contracts::<Test>::insert(node, ours);
		}
		let page = Scaling::contracts(1_050);
		assert!(page.iter().map(|(node, _)| *node).eq(1_050..1_150));
	});
}
