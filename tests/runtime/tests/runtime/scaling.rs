//! Capacity that is bought and attracted, among nodes, bills, the treasury and rewards.

use crate::{
	chain::{account, balance, has_event, power, run_to_block, submit, Chain},
	nodes::{alive, register, register_gift, NOTARY},
};
use frame_support::{assert_noop, assert_ok};
use immortal_primitives::{
	money::{Balance, Coin, CoinAmounts, COIN},
	nodes::{Gift, Kind, NodeId, Resources},
	responsibility::Responsibility::EconomicManagement,
	scaling::{DecisionStatus, Roi, Strategy, TreasuryBooks, Trigger},
	treasury::Treasury as _,
};
use immortal_runtime::{
	GiftedNodes, Incentives, Rotation, Runtime, RuntimeEvent, RuntimeOrigin, Scaling, System, Treasury,
};
use pallet_rotation::Periods;
use pallet_scaling::{BoostedNodes, Call, Contracts, Decisions, Ending, Error, Event, Kinds, Policy};
use sp_keyring::Sr25519Keyring::{Bob, Two};
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
fn policy() -> Policy {
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

fn short_periods(policy: Policy) {
	pallet_rotation::Lengths::<Runtime>::put(PERIODS);
	pallet_scaling::Terms::<Runtime>::put(policy);
}

fn by_two() -> RuntimeOrigin {
	RuntimeOrigin::signed(account(Two))
}

/// Goes on for so many blocks, in each of which the nodes are there.
fn go_on(blocks: u32, nodes: &[NodeId]) {
	for _ in 0..blocks {
		run_to_block(System::block_number() + 1);
		nodes.iter().for_each(|node| alive(*node));
	}
}

/// In the last era so much of notaries was used and paid for, as bills tell.
fn billed(used: u64, revenue: Balance) {
	Kinds::<Runtime>::mutate(Kind::BpciNotary, |state| {
		state.work.used = Resources::all(used);
		state.before = state.work.used;
		state.work.revenue = revenue;
		state.earning = revenue;
	});
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
		let funds = |coin| {
			Treasury::balances()
				.into_iter()
				.find(|funds| funds.coin == coin)
				.expect("all are there")
		};
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
fn whoever_takes_an_order_and_leaves_gives_back_what_it_did_not_earn() {
	Chain::new("local_testnet").run(|| {
		short_periods(policy());
		assert_ok!(Scaling::request(power(EconomicManagement), Kind::BpciNotary, 1));
		let (node, _) = register(NOTARY);
		alive(node);
		assert_noop!(
			Scaling::take_order(RuntimeOrigin::signed(account(Bob)), 0, node, 0),
			Error::<Runtime>::NotOperator
		);
		assert_ok!(Scaling::take_order(by_two(), 0, node, 0));
		go_on(1, &[node]);
		let contract = Scaling::contract(node).expect("it was awarded");
		go_on(ERA + 4, &[node]);
		assert_ok!(GiftedNodes::retire(by_two(), node));
		let spend = contract.spend;
		go_on(3, &[]);
		assert_eq!((Contracts::<Runtime>::count(), Treasury::left(spend)), (0, 0));
		let ended = System::events().into_iter().find_map(|record| match record.event {
			RuntimeEvent::Scaling(Event::ContractEnded {
				ending, paid, returned, ..
			}) => Some((ending, paid, returned)),
			_ => None,
		});
		if let Some((ending, paid, returned)) = ended {
			assert_eq!(ending, Ending::Gone);
			assert_eq!(paid + returned, contract.price);
		}
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
