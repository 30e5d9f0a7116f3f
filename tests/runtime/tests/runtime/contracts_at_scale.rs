//! What scaling costs with few and with many nodes and contracts. `scripts/measure scaling` prints it; no part of the tests.

use crate::{
	chain::{account, Chain},
	scale::fill,
};
use frame_support::{traits::Hooks as _, weights::Weight};
use immortal_primitives::{
	money::{Coin, COIN},
	nodes::{Kind, NodeId, Resources},
	scaling::{Contract, FundingSource, Trigger},
	time::SLOTS_PER_SESSION,
	treasury::Treasury as _,
};
use immortal_runtime::{Runtime, Scaling, System, Treasury};
use pallet_rotation::Periods;
use pallet_scaling::{Contracts, KindWork, Kinds};
use sp_consensus_aura::Slot;
use sp_keyring::Sr25519Keyring::Two;
use sp_runtime::Perbill;
use std::time::Instant;

/// Blocks that a mean is taken over.
const BLOCKS: u32 = 1_000;

/// Sessions that a mean is taken over.
const SESSIONS: u32 = 100;

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

/// Mean microseconds of what `hook` does, so many times.
fn mean(times: u32, mut hook: impl FnMut(u32)) -> f64 {
	let mut total = 0.0;
	for i in 0..times {
		System::reset_events();
		let begun = Instant::now();
		hook(i);
		total += begun.elapsed().as_secs_f64() * 1e6;
	}
	total / f64::from(times)
}

fn slot(slot: u32) {
	pallet_aura::CurrentSlot::<Runtime>::put(Slot::from(u64::from(slot)));
}

#[test]
#[ignore = "a measurement: scripts/measure scaling"]
fn hooks_cost_the_same_whatever_is_registered_and_bought() {
	println!("   nodes | contracts |  weight, ps | a block, us | a session's first, us | paying two, us | looking at two, us");
	let mut few = None;
	for (nodes, contracts) in [(10, 3), (1_000, 900), (10_000, 10), (10_000, 1_000)] {
		let mut chain = Chain::new("local_testnet").into_externalities();
		chain.execute_with(|| {
			pallet_rotation::Lengths::<Runtime>::put(Periods::default());
			fill(nodes);
			contract_all(nodes, contracts);
			load_all();
		});
		// Into the trie, where a block finds it.
		chain.commit_all().expect("nothing is open");
		chain.execute_with(|| {
			slot(2);
			Scaling::on_initialize(2);
			let block = mean(BLOCKS, |i| {
				Scaling::on_initialize(3 + i);
				Scaling::on_finalize(3 + i);
			});
			let weight = Scaling::on_initialize(3).ref_time();
			let session = mean(SESSIONS, |i| {
				slot((i + 1) * SLOTS_PER_SESSION + 2);
				Scaling::on_initialize(3 + i);
			});
			let idle = |blocks| {
				mean(blocks, |i| {
					Scaling::on_idle(i, Weight::MAX);
				})
			};
			// The first round pays, a later one finds nothing due.
			let paying = idle(contracts.div_ceil(2).min(BLOCKS));
			idle(contracts);
			let looking = idle(BLOCKS);
			let few = few.get_or_insert(weight);
			assert_eq!(weight, *few, "hooks weigh the same");
			println!(
				"{nodes:>8} | {contracts:>9} | {weight:>11} | {block:>11.1} | {session:>21.1} | {paying:>14.1} | {looking:>18.1}"
			);
		});
	}
}
