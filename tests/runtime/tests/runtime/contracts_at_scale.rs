//! What scaling costs with few and with many nodes and contracts. `scripts/measure scaling` prints it; no part of the tests.

use crate::{
	chain::{account, power, undone, Chain},
	scale::{fill, micros},
	scaling::{by_two, policy},
};
use frame_support::{assert_ok, traits::Hooks as _, weights::Weight};
use immortal_primitives::{
	money::{Coin, COIN},
	nodes::{Kind, NodeId, Resources},
	responsibility::Responsibility::EconomicManagement,
	scaling::{Contract, FundingSource, Trigger},
	time::SLOTS_PER_SESSION,
	treasury::Treasury as _,
};
use immortal_runtime::{Runtime, Scaling, System, Treasury};
use pallet_rotation::Periods;
use pallet_scaling::{Claims, Contracts, KindWork, Kinds, Terms, MAX_CLAIMS};
use sp_consensus_aura::Slot;
use sp_keyring::Sr25519Keyring::Two;
use sp_runtime::Perbill;
use std::time::Instant;

/// Hooks that a mean is taken over, and means of which the least counts: whatever else the machine does only adds.
const TIMES: u32 = 100;
const MEANS: u32 = 9;

/// With many, nothing may take more times as long as with few. What grew with nodes or contracts would, a hundred times.
const MOST: f64 = 2.0;

/// What a hook costs.
#[derive(Clone, Copy)]
struct Cost {
	of: &'static str,
	/// What it says that it weighs, at most; in ps.
	weight: u64,
	/// How long it takes, in us.
	time: f64,
}

impl Cost {
	fn of(of: &'static str, mut hook: impl FnMut(u32) -> Weight) -> Self {
		let mut cost = Self {
			of,
			weight: 0,
			time: f64::INFINITY,
		};
		for round in 0..MEANS {
			let mut total = 0.0;
			for i in 0..TIMES {
				System::reset_events();
				let begun = Instant::now();
				let weight = hook(round * TIMES + i);
				total += micros(begun);
				cost.weight = cost.weight.max(weight.ref_time());
			}
			cost.time = cost.time.min(total / f64::from(TIMES));
		}
		cost
	}
}

/// Puts the last `count` nodes under contract. Each has earned something that is due.
fn contract_all(nodes: NodeId, count: u32) {
	for node in nodes - count..nodes {
		let (coin, price) = (Coin::Flx, COIN);
		let spend = Treasury::encumber(coin, price, account(Two), 1_000_000).expect("the treasury is rich");
		Contracts::<Runtime>::insert(
			node,
			Contract {
				decision: 0,
				trigger: Trigger::Load,
				kind: Kind::BpciNotary,
				lot: Resources::default(),
				spend,
				coin,
				price,
				earned: price / 2,
				held: 0,
				paid: 0,
				revenue: 0,
				source: FundingSource::Treasury,
				begins: 0,
				windows: 1_000_000,
				held_back: Perbill::zero(),
				failures: 0,
				tolerates: 0,
				judged: None,
				renewal: None,
			},
		);
	}
	Kinds::<Runtime>::mutate(Kind::BpciNotary, |state| state.contracts = count);
}

/// As many nodes as can claim in a block do, from `first` on.
fn claim_all(first: NodeId) {
	assert_ok!(Scaling::request(
		power(EconomicManagement),
		Kind::BpciNotary,
		MAX_CLAIMS
	));
	for node in first..first + MAX_CLAIMS {
		assert_ok!(Scaling::take_order(by_two(), 0, node, 0));
	}
}

/// All kinds are short of capacity: each session has something to decide.
fn load_all() {
	for kind in Kind::ALL {
		Kinds::<Runtime>::mutate(kind, |state| {
			state.work = KindWork {
				era: 0,
				used: Resources::all(1 << 40),
				revenue: 1_000 * COIN,
			};
			state.earning = state.work.revenue;
		});
	}
}

fn slot(slot: u32) {
	pallet_aura::CurrentSlot::<Runtime>::put(Slot::from(u64::from(slot)));
}

/// What hooks cost while so many contracts run, all claims of a block are made, and all kinds are short.
fn costs(contracts: u32) -> [Cost; 5] {
	slot(2);
	let awarded = undone(|| {
		Scaling::on_initialize(2);
		Contracts::<Runtime>::count() - contracts
	});
	assert_eq!(awarded, MAX_CLAIMS);
	let awarding = Cost::of("a block's claims, 16", |i| undone(|| Scaling::on_initialize(i)));
	Claims::<Runtime>::kill();
	let block = Cost::of("a block", |i| {
		let weight = Scaling::on_initialize(i);
		Scaling::on_finalize(i);
		weight
	});
	let session = Cost::of("a session's first", |i| {
		slot((i + 1) * SLOTS_PER_SESSION + 2);
		Scaling::on_initialize(i)
	});
	let idle = |i: u32| Scaling::on_idle(i, Weight::MAX);
	let paying = Cost::of("paying two", |i| undone(|| idle(i)));
	// The first round pays, a later one finds nothing due.
	for i in 0..=contracts {
		idle(i);
	}
	assert!(Contracts::<Runtime>::iter_values().all(|contract| contract.paid > 0));
	[block, session, awarding, paying, Cost::of("looking at two", idle)]
}

#[test]
#[ignore = "a measurement: scripts/measure scaling"]
fn hooks_cost_the_same_whatever_is_registered_and_bought() {
	println!("   nodes | contracts | what                 |  weight, ps |   time, us | ratio");
	let mut few = None;
	// With an odd number of contracts, the last block of a round looks at one.
	for (nodes, contracts) in [(32, 9), (1_000, 900), (10_000, 9), (10_000, 1_000 - MAX_CLAIMS)] {
		let mut chain = Chain::new("local_testnet").into_externalities();
		chain.execute_with(|| {
			pallet_rotation::Lengths::<Runtime>::put(Periods::default());
			Terms::<Runtime>::put(policy());
			let first = fill(nodes);
			contract_all(nodes, contracts);
			claim_all(first);
			load_all();
		});
		// Into the trie, where a block finds it.
		chain.commit_all().expect("nothing is open");
		let many = chain.execute_with(|| costs(contracts));
		let few = *few.get_or_insert(many);
		let ratios = many.iter().zip(&few).map(|(many, few)| many.time / few.time);
		for (Cost { of, weight, time }, ratio) in many.iter().zip(ratios.clone()) {
			println!("{nodes:>8} | {contracts:>9} | {of:<20} | {weight:>11} | {time:>10.1} | {ratio:>5.2}");
		}
		assert_eq!(
			many.map(|cost| cost.weight),
			few.map(|cost| cost.weight),
			"hooks weigh the same"
		);
		assert!(ratios.into_iter().all(|ratio| ratio <= MOST), "hooks take as long");
	}
}
