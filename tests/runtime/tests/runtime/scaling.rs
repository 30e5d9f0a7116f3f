//! Capacity that is bought and attracted, among nodes, bills, the treasury and rewards.

use crate::{
	billing::{open, receipt},
	chain::{account, balance, has_event, next_block, power, run_to_block, submit, Chain},
	nodes::{alive, register, register_gift, register_of, GIFT, NOTARY},
};
use frame_support::{assert_noop, assert_ok};
use immortal_primitives::{
	money::{Balance, Coin, CoinAmounts, COIN},
	nodes::{Gift, Kind, NodeId, Resources},
	responsibility::Responsibility::EconomicManagement,
	scaling::{Contract, DecisionStatus, Roi, Strategy, TreasuryBooks, Trigger},
	treasury::Treasury as _,
};
use immortal_runtime::{
	Billing, GiftedNodes, Incentives, Rotation, Runtime, RuntimeEvent, RuntimeOrigin, Scaling, System, Treasury,
};
use pallet_rotation::Periods;
use pallet_scaling::{BoostedNodes, Call, Contracts, Decisions, Ending, Error, Event, Kinds, Policy, Prices};
use pallet_treasury::Funds;
use sp_keyring::Sr25519Keyring::{Alice, Bob, BobStash, Charlie, Dave, Two};
use sp_runtime::Perbill;

/// Windows of four blocks, eras of three windows.
const PERIODS: Periods = Periods {
	slots_per_window: 4,
	windows_per_era: 3,
};

/// Blocks of an era.
const ERA: u32 = 12;

/// What a fifth of the node that [`register`] makes is half of.
const LOT: Resources = Resources::all(100);

/// Contracts of two eras, for notaries only: validators there are enough of.
pub fn policy() -> Policy {
	Policy {
		lot: LOT,
		eras: 2,
		failures: 1,
		validators: 1,
		rising: 8,
		open: 20,
		offers: 20,
		gifts_from: Perbill::one(),
		..Default::default()
	}
}

pub fn short_periods(policy: Policy) {
	pallet_rotation::Lengths::<Runtime>::put(PERIODS);
	pallet_scaling::Terms::<Runtime>::put(policy);
}

pub fn by_two() -> RuntimeOrigin {
	RuntimeOrigin::signed(account(Two))
}

/// Goes on for so many blocks, in each of which the nodes are there.
pub fn go_on(blocks: u32, nodes: &[NodeId]) {
	for _ in 0..blocks {
		run_to_block(System::block_number() + 1);
		nodes.iter().for_each(|node| alive(*node));
	}
}

/// In the last era so much of notaries was used and paid for, as bills tell.
pub fn billed(used: u64, revenue: Balance) {
	Kinds::<Runtime>::mutate(Kind::BpciNotary, |state| {
		state.work.used = Resources::all(used);
		state.before = state.work.used;
		state.work.revenue = revenue;
		state.earning = revenue;
	});
}

/// What the treasury has of a coin.
pub fn funds(coin: Coin) -> Funds {
	Treasury::balances()
		.into_iter()
		.find(|funds| funds.coin == coin)
		.expect("all are there")
}

/// Goes on, with no node there, until the contract of one ends. Gives why, what was paid of it, and what returned.
fn ended(node: NodeId) -> (Ending, Balance, Balance) {
	let ending = |event| match event {
		RuntimeEvent::Scaling(Event::ContractEnded {
			node: of,
			ending,
			paid,
			returned,
			..
		}) if of == node => Some((ending, paid, returned)),
		_ => None,
	};
	for _ in 0..5 * ERA {
		// It ends when a block does.
		let events = next_block(System::events);
		if let Some(ended) = events.into_iter().find_map(|record| ending(record.event)) {
			return ended;
		}
	}
	panic!("the contract goes on");
}

/// A node of `Two` gets a contract of two eras, which begins in the next window.
fn contracted() -> (NodeId, Contract) {
	assert_ok!(Scaling::request(power(EconomicManagement), Kind::BpciNotary, 1));
	let (node, _) = register(NOTARY);
	alive(node);
	assert_ok!(Scaling::take_order(by_two(), 0, node, 0));
	go_on(1, &[node]);
	(node, Scaling::contract(node).expect("it was awarded"))
}

#[test]
fn what_is_asked_for_is_bought_set_aside_and_paid_by_being_there() {
	Chain::new("local_testnet").run(|| {
		short_periods(policy());
		// It is paid for the contract only.
		pallet_incentives::Terms::<Runtime>::mutate(|terms| terms.era_rate = Perbill::zero());
		let worth = Treasury::worth();
		assert_ok!(Scaling::request(power(EconomicManagement), Kind::BpciNotary, 1));
		let record = Scaling::decision(0).expect("it was decided");
		assert_eq!(record.decision.strategy, Strategy::TreasuryFunded);
		assert_eq!(
			(record.decision.trigger, record.status),
			(Trigger::Request, DecisionStatus::Open)
		);
		assert_eq!(record.decision.roi_gifted, Roi::Unbounded);
		let (node, _) = register(NOTARY);
		assert_noop!(Scaling::take_order(by_two(), 0, node, 0), Error::<Runtime>::NotServing);
		alive(node);
		let before = funds(Coin::Nex);
		let price = Scaling::overview().orders[0].price;
		assert_ok!(submit(
			Two,
			Call::take_order {
				decision: 0,
				node,
				limit: 1
			}
		)
		.expect("the transaction is valid"));
		go_on(1, &[node]);
		let contract = Scaling::contract(node).expect("it was awarded");
		assert!(contract.price <= price && contract.price > 0);
		let after = funds(Coin::Nex);
		assert_eq!(after.encumbered, before.encumbered + contract.price);
		assert_eq!(after.spendable, before.spendable - contract.price);
		assert!(Treasury::worth() >= worth, "what is set aside is the treasury's");

		let had = balance(Coin::Nex, Two);
		go_on(5 * ERA, &[node]);
		assert!(Scaling::contract(node).is_none(), "its time is over");
		// Each era's part is rounded down.
		assert!((had + contract.price).abs_diff(balance(Coin::Nex, Two)) <= 3);
		assert_eq!(funds(Coin::Nex).encumbered, before.encumbered);
		assert!(GiftedNodes::node(node).is_some(), "the node stays");
	});
}

#[test]
fn load_is_met_without_anybodys_approval_and_the_poor_attract() {
	Chain::new("local_testnet").run(|| {
		short_periods(policy());
		let (first, _) = register(NOTARY);
		alive(first);
		// Of 200 verified, 190.
		billed(190, 10 * COIN);
		go_on(4, &[first]);
		let record = Scaling::decision(0).expect("it was decided");
		assert_eq!(record.decision.strategy, Strategy::TreasuryFunded);
		assert_eq!((record.decision.trigger, record.decision.lots), (Trigger::Load, 1));
		assert!(record.decision.automatic);
		assert_ok!(Scaling::cancel(power(EconomicManagement), 0));

		// Nothing can be spent any more.
		pallet_treasury::Terms::<Runtime>::mutate(|terms| {
			terms.thresholds = CoinAmounts::from_fn(Coin::cap);
		});
		assert!(Coin::ALL.into_iter().all(|coin| Treasury::spendable(coin) == 0));
		go_on(4, &[first]);
		let record = Scaling::decision(1).expect("it was decided");
		assert_eq!(record.decision.strategy, Strategy::GiftedNodeBased);
		assert_eq!(record.decision.expected_roi, Roi::Unbounded);

		// Into a block in which no session ends: that is full.
		go_on(1, &[first]);
		let gift = Gift::NotaryMiner {
			reward_share: 1_000_000_000,
			uptime_commitment: 900_000_000,
		};
		let (node, _) = register_gift(gift, NOTARY);
		alive(node);
		go_on(1, &[first, node]);
		assert!(has_event(|event| matches!(
			event,
			RuntimeEvent::Scaling(Event::GiftBoosted { node: boosted, .. }) if *boosted == node
		)));
		assert_eq!(
			Scaling::decision(1).map(|record| record.status),
			Some(DecisionStatus::Fulfilled)
		);
		let era = Rotation::era();
		while Incentives::earnings(node).is_none_or(|view| view.last.era <= era) {
			go_on(1, &[first, node]);
			assert!(Rotation::era() < era + 4, "no era is judged");
		}
		let of = |node| Incentives::earnings(node).expect("it was judged").last;
		assert_eq!(of(node).boost, policy().boost);
		assert!(of(node).presence.operational > of(first).presence.operational * 14 / 10);
		// The boost ends with its eras.
		go_on(3 * ERA, &[first, node]);
		assert_eq!(BoostedNodes::<Runtime>::count(), 0);

		pallet_treasury::Terms::<Runtime>::mutate(|terms| *terms = Default::default());
	});
}

#[test]
fn nobody_takes_an_order_for_the_node_of_another() {
	Chain::new("local_testnet").run(|| {
		short_periods(policy());
		assert_ok!(Scaling::request(power(EconomicManagement), Kind::BpciNotary, 1));
		let (node, _) = register(NOTARY);
		alive(node);
		assert_noop!(
			Scaling::take_order(RuntimeOrigin::signed(account(Bob)), 0, node, 0),
			Error::<Runtime>::NotOperator
		);
	});
}

#[test]
fn whoever_takes_an_order_and_leaves_gives_back_what_it_did_not_earn() {
	Chain::new("local_testnet").run(|| {
		short_periods(policy());
		let before = funds(Coin::Nex).encumbered;
		let (node, contract) = contracted();
		assert_eq!(funds(Coin::Nex).encumbered, before + contract.price);
		go_on(ERA + 4, &[node]);
		assert_ok!(GiftedNodes::retire(by_two(), node));
		let (ending, paid, returned) = ended(node);
		assert_eq!((ending, paid + returned), (Ending::Gone, contract.price));
		// Two of six windows are over and judged; half of what they are worth is held back.
		assert!(paid > 0 && paid <= contract.price / 6, "{paid} of {}", contract.price);
		assert_eq!((Contracts::<Runtime>::count(), Treasury::left(contract.spend)), (0, 0));
		assert_eq!(funds(Coin::Nex).encumbered, before);
	});
}

#[test]
fn whoever_takes_an_order_and_is_silent_for_more_eras_than_are_borne_fails() {
	Chain::new("local_testnet").run(|| {
		short_periods(Policy {
			failures: 0,
			..policy()
		});
		let before = funds(Coin::Nex).encumbered;
		let (node, contract) = contracted();
		// To the end of the first era.
		go_on(ERA - System::block_number(), &[node]);
		let (ending, paid, returned) = ended(node);
		assert_eq!((ending, paid + returned), (Ending::Failed, contract.price));
		// For the era that it was there in.
		assert!(paid > 0 && paid <= contract.price / 6, "{paid} of {}", contract.price);
		assert_eq!((Contracts::<Runtime>::count(), Treasury::left(contract.spend)), (0, 0));
		assert_eq!(funds(Coin::Nex).encumbered, before);
	});
}

#[test]
fn who_made_the_need_by_what_its_nodes_billed_gets_nothing_of_it() {
	Chain::new("local_testnet").run(|| {
		// An era of 36 seconds earns little.
		let prices = Prices {
			cpu_millicore: 1_000,
			memory_mib: 1_000,
			storage_gib: 1_000,
			bandwidth_mbit: 1_000,
			validator: 1_000,
		};
		short_periods(Policy { prices, ..policy() });
		let (old, _) = register(NOTARY);
		alive(old);
		let customers = [Alice, Bob, Charlie];
		customers.into_iter().for_each(open);
		// Three tenths of a core for all of this era.
		let receipts = customers.map(|key| receipt(key, old, 3_600));
		assert_ok!(Billing::settle(RuntimeOrigin::signed(account(Dave)), receipts.to_vec()));
		while Scaling::decision(0).is_none() {
			go_on(1, &[old]);
			assert!(System::block_number() < 3 * ERA, "nothing is decided");
		}
		let decision = Scaling::decision(0).expect("it was just made").decision;
		let used = Resources {
			cpu_millicores: 300,
			..Default::default()
		};
		assert_eq!((decision.trigger, decision.measure.used), (Trigger::Load, used));
		assert!(decision.measure.revenue > 0 && decision.strategy == Strategy::TreasuryFunded);

		// Into a block in which no session ends: that is full.
		go_on(1, &[old]);
		let (own, _) = register(NOTARY);
		let (other, _) = register_of(BobStash, GIFT, NOTARY);
		[own, other].into_iter().for_each(alive);
		assert_noop!(Scaling::take_order(by_two(), 0, own, 0), Error::<Runtime>::MadeTheNeed);
		assert_ok!(Scaling::take_order(
			RuntimeOrigin::signed(account(BobStash)),
			0,
			other,
			0
		));
		go_on(1, &[old, own, other]);
		assert!(Scaling::contract(other).is_some());
	});
}

#[test]
fn an_order_that_nobody_takes_closes_and_costs_nothing() {
	Chain::new("local_testnet").run(|| {
		short_periods(policy());
		let before = Treasury::balances();
		assert_ok!(Scaling::request(power(EconomicManagement), Kind::EncCluster, 2));
		go_on(25, &[]);
		let record = Decisions::<Runtime>::get(0).expect("it is kept");
		assert_eq!(
			(record.status, record.bought, record.gifted),
			(DecisionStatus::Expired, 0, 0)
		);
		assert_eq!(Treasury::balances(), before);
	});
}
