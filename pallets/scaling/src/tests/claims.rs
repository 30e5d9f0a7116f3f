//! Who gets what is asked for: of the claims of a block the best, in the next.

use crate::{mock::*, BoostedNodes, Claims, Contracts, Error, Event, MAX_CLAIMS};
use frame_support::assert_ok;
use immortal_primitives::{
	money::Coin,
	nodes::{Kind, NodeId, Resources},
	scaling::{DecisionId, DecisionStatus},
};
use sp_runtime::DispatchError;

/// Those that have a contract or a boost by now, of these.
fn lucky(nodes: &[NodeId]) -> Vec<NodeId> {
	let has = |node: &NodeId| Contracts::<Test>::contains_key(node) || BoostedNodes::<Test>::contains_key(node);
	nodes.iter().copied().filter(has).collect()
}

/// All claim in this order, and the block ends; gives who has got something. The others were refused for these came first.
fn claim(id: DecisionId, orders: &[NodeId], offers: &[NodeId]) -> Vec<NodeId> {
	let orders = orders.iter().map(|node| (*node, true));
	claim_each(id, orders.chain(offers.iter().map(|node| (*node, false))).collect())
}

/// The same, in any order: of each whether it claims an order.
fn claim_each(id: DecisionId, claims: Vec<(NodeId, bool)>) -> Vec<NodeId> {
	for (node, is_order) in &claims {
		let who = Registered::get(node).unwrap().operator;
		assert_ok!(if *is_order {
			take_order(who, id, *node, 0)
		} else {
			take_offer(who, id, *node)
		});
	}
	let all: Vec<_> = claims.into_iter().map(|(node, _)| node).collect();
	assert!(lucky(&all).is_empty(), "nothing is given before the block is over");
	next_block();
	let lucky = lucky(&all);
	let mut refused = refusals();
	refused.sort_unstable_by_key(|(node, _)| *node);
	let unlucky = all.into_iter().filter(|node| !lucky.contains(node));
	let mut unlucky: Vec<_> = unlucky.map(|node| (node, Error::<Test>::AllTaken.into())).collect();
	unlucky.sort_unstable_by_key(|(node, _): &(NodeId, DispatchError)| *node);
	assert_eq!(refused, unlucky);
	assert_eq!(Claims::<Test>::get().len(), 0);
	lucky
}

#[test]
fn a_claim_has_its_contract_in_the_next_block() {
	chain().run(|| {
		let id = decide_for(1);
		let node = node_of(ADA).serve();
		assert_eq!(claim(id, &[node], &[]), [node]);
		let price = contract(node).price;
		assert_eq!(set_aside(Coin::Flx), price);
		assert!(is_told(&Event::ContractAwarded {
			node,
			operator: ADA,
			contract: contract(node),
		}));
		let ours = contract(node);
		assert_eq!((ours.decision, ours.kind, ours.coin), (id, Kind::EncCluster, Coin::Flx));
		assert_eq!((ours.begins, ours.windows), (window() + 1, ERAS * ERA_WINDOWS));
		assert_eq!((ours.earned, ours.held, ours.paid, ours.failures), (0, 0, 0, 0));
		assert_eq!((ours.judged, ours.renewal), (None, None));
	});
}

#[test]
fn whoever_was_first_is() {
	chain().run(|| {
		let id = decide_for(2);
		let nodes = [ADA, BOB, ADA, POOR].map(|who| node_of(who).serve());
		assert_eq!(claim(id, &nodes, &[]), [nodes[0], nodes[1]]);
		assert_eq!(record(id).status, DecisionStatus::Fulfilled);
	});
}

#[test]
fn of_orders_the_highest_priority_is() {
	chain().run(|| {
		let id = decide_for(3);
		let plain = node_of(ADA).serve();
		let low = node_of(ADA).of_deployer(3, 10).serve();
		let high = node_of(BOB).of_deployer(9, 90).serve();
		let generous = node_of(BOB).of_deployer(3, 5).serve();
		let miner = node_of(BOB).of_miner(0).serve();
		assert_eq!(
			claim(id, &[miner, plain, low, generous, high], &[]),
			[low, generous, high]
		);
		let id = {
			cancel(OWNER, alive(Kind::EncCluster).unwrap_or(id)).ok();
			request(SPENDER, Kind::EncCluster, 1).unwrap();
			alive(Kind::EncCluster).unwrap()
		};
		let nodes =
			[(3, 10), (3, 5), (3, 10)].map(|(priority, keeps)| node_of(ADA).of_deployer(priority, keeps).serve());
		// Equals by what they give away.
		assert_eq!(claim(id, &nodes, &[]), [nodes[1]]);
	});
}

#[test]
fn of_gifts_whoever_keeps_less_is() {
	chain().with_spendable(0).run(|| {
		let id = decide_for(3);
		let nodes = [50, 20, 80, 20].map(|keeps| node_of(ADA).of_miner(keeps).serve());
		// Two places are for miners.
		assert_eq!(claim(id, &[], &nodes), [nodes[1], nodes[3]]);
		let deployers = [(0, 20), (9, 20), (9, 10)];
		let nodes = deployers.map(|(priority, keeps)| node_of(ADA).of_deployer(priority, keeps).serve());
		assert_eq!(claim(id, &[], &nodes), [nodes[2]]);
	});
	chain().with_spendable(0).run(|| {
		let id = decide_for(1);
		let nodes = [(0, 20), (9, 20)].map(|(priority, keeps)| node_of(ADA).of_deployer(priority, keeps).serve());
		assert_eq!(claim(id, &[], &nodes), [nodes[1]]);
	});
}

#[test]
fn what_costs_less_is_first() {
	// An order below what a gift costs.
	chain().with_generous_gifters().run(|| {
		let id = decide_for(1);
		next_blocks(2);
		let bought = node_of(ADA).serve();
		let gift = node_of(BOB).of_deployer(9, 0).serve();
		assert_eq!(claim_each(id, vec![(gift, false), (bought, true)]), [bought]);
	});
	// A gift before an order at that.
	chain().with_generous_gifters().run(|| {
		let id = decide_for(1);
		next_blocks(3);
		let bought = node_of(ADA).of_deployer(9, 0).serve();
		let gift = node_of(BOB).of_deployer(0, 100).serve();
		assert_eq!(claim(id, &[bought], &[gift]), [gift]);
	});
	// Without gifts there is nothing to compare with.
	chain().run(|| {
		let id = decide_for(1);
		next_blocks(10);
		let bought = node_of(ADA).serve();
		assert_eq!(claim(id, &[bought], &[]), [bought]);
	});
}

#[test]
fn claims_of_several_decisions_do_not_disturb_each_other() {
	chain().run(|| {
		be_short_of(Kind::BpciNotary, 1);
		be_short_of(Kind::EncCluster, 1);
		next_session();
		let cluster = node_of(ADA).of_deployer(9, 0).serve();
		let notary = node_of(BOB).kind(Kind::BpciNotary).serve();
		assert_ok!(take_order(ADA, 1, cluster, 0));
		assert_ok!(take_order(BOB, 0, notary, 0));
		next_block();
		assert_eq!(lucky(&[cluster, notary]), [cluster, notary]);
		assert_eq!((contract(cluster).coin, contract(notary).coin), (Coin::Flx, Coin::Nex));
	});
}

#[test]
fn gifts_and_orders_share_the_lots() {
	chain().with_generous_gifters().run(|| {
		let id = decide_for(2);
		let miners = [1, 2].map(|_| node_of(ADA).of_miner(10).serve());
		let deployer = node_of(ADA).of_deployer(1, 10).serve();
		let bought = node_of(BOB).serve();
		let claims = vec![
			(miners[0], false),
			(deployer, false),
			(miners[1], false),
			(bought, true),
		];
		// Of equals the higher priority.
		assert_eq!(claim_each(id, claims), [deployer, bought]);
		assert_eq!((record(id).bought, record(id).gifted), (1, 1));
	});
}

/// A claim that was good when it was made, and what became of it.
fn spoiled(spoil: impl FnOnce(DecisionId, NodeId)) -> DispatchError {
	let mut error = None;
	chain().run(|| {
		let id = decide_for(1);
		let node = node_of(ADA).serve();
		assert_ok!(take_order(ADA, id, node, 0));
		spoil(id, node);
		next_block();
		let refused = refusals();
		assert_eq!((refused.len(), refused[0].0), (1, node));
		assert_eq!((record(id).bought, Contracts::<Test>::count()), (0, 0));
		assert_eq!(set_aside(Coin::Flx), 0);
		error = Some(refused[0].1);
	});
	error.expect("it was refused")
}

#[test]
fn what_has_changed_since_a_claim_was_made_counts() {
	let spoiled_by = |error: Error<Test>, spoil: fn(DecisionId, NodeId)| assert_eq!(spoiled(spoil), error.into());
	spoiled_by(Error::UnknownNode, |_, node| leave(node));
	spoiled_by(Error::NodeJailed, |_, node| now_is(node, Is::Jailed));
	spoiled_by(Error::NodeLeaving, |_, node| now_is(node, Is::Leaving));
	spoiled_by(Error::NotServing, |_, node| now_is(node, Is::Away));
	spoiled_by(Error::WithholdsCapacity, |_, _| {
		node_of(ADA).be(Is::Away);
	});
	spoiled_by(Error::TooSmall, |_, node| {
		Registered::mutate(node, |node| node.as_mut().unwrap().verified = Resources::all(99))
	});
	spoiled_by(Error::NotOperator, |_, node| {
		Registered::mutate(node, |node| node.as_mut().unwrap().operator = BOB)
	});
	spoiled_by(Error::NoOrder, |id, _| cancel(OWNER, id).unwrap());
	spoiled_by(Error::WithholdsCapacity, |_, _| MovedIn::insert(ADA, window()));
	assert_eq!(
		spoiled(|_, _| leave_to_spend(0)),
		pallet_treasury::Error::<Test>::BelowThreshold.into()
	);
}

#[test]
fn an_order_is_closed_but_not_to_claims_of_the_block_before() {
	chain().run(|| {
		let id = decide_for(1);
		next_blocks(19);
		let node = node_of(ADA).serve();
		assert_eq!(claim(id, &[node], &[]), [node]);
		assert_eq!(record(id).status, DecisionStatus::Fulfilled);
	});
}

#[test]
fn a_block_has_room_for_some_claims() {
	chain().run(|| {
		let id = decide_for(16);
		let nodes: Vec<_> = (0..=MAX_CLAIMS).map(|_| node_of(ADA).serve()).collect();
		for node in &nodes[1..] {
			assert_ok!(take_order(ADA, id, *node, 0));
		}
		refused(|| take_order(ADA, id, nodes[0], 0), Error::<Test>::TooManyClaims);
		next_block();
		// As many contracts run as can.
		assert_eq!(lucky(&nodes).len(), MAX_CONTRACTS as usize);
		let too_many = |(_, error): &(NodeId, DispatchError)| *error == Error::<Test>::TooManyContracts.into();
		assert!(refusals().iter().all(too_many));
		assert_eq!(refusals().len(), (MAX_CLAIMS - MAX_CONTRACTS) as usize);
		assert_eq!(record(id).bought, MAX_CONTRACTS);
	});
}

#[test]
fn a_registration_that_fits_claims_by_itself() {
	chain().with_spendable(0).run(|| {
		let id = decide_for(2);
		let node = node_of(ADA).of_miner(10).register();
		assert_eq!(Claims::<Test>::get().len(), 1);
		next_block();
		assert_eq!(lucky(&[node]), [node]);
		assert_eq!(record(id).gifted, 1);
	});
}

#[test]
fn a_registration_that_does_not_fit_claims_nothing() {
	let claims = |chain: Chain, register: fn() -> NodeId| {
		chain.run(|| {
			decide_for(1);
			register();
			assert_eq!(Claims::<Test>::get().len(), 0);
			next_block();
			assert_eq!(refusals(), []);
		});
	};
	let poor = || chain().with_spendable(0);
	let small = Resources { memory_mib: 99, ..LOT };
	claims(poor(), || node_of(ADA).register());
	claims(poor(), || node_of(ADA).of_miner(10).kind(Kind::BpciNotary).register());
	claims(poor(), || node_of(OWNER).of_miner(10).register());
	claims(poor(), || {
		node_of(ADA).be(Is::Away);
		node_of(ADA).of_miner(10).register()
	});
	// Orders are taken by whoever asks for them, and by nodes that serve.
	claims(chain(), || node_of(ADA).of_miner(10).register());
	poor().run(|| {
		decide_for(1);
		node_of(ADA).of_miner(10).verified(small).register();
		assert_eq!(Claims::<Test>::get().len(), 0);
	});
	// Before anything is decided.
	poor().run(|| {
		node_of(ADA).of_miner(10).register();
		assert_eq!(Claims::<Test>::get().len(), 0);
	});
	// After it closed.
	poor().run(|| {
		decide_for(1);
		next_blocks(5);
		pass(WINDOW.into());
		next_blocks(14);
		System::set_block_number(System::block_number() + 1);
		node_of(ADA).of_miner(10).register();
		assert_eq!(Claims::<Test>::get().len(), 0);
	});
}
