//! What the registry costs with few and with many nodes. `scripts/measure nodes` prints it; no part of the tests.

use crate::{
	chain::Chain,
	nodes::{register, NOTARY},
};
use frame_support::{dispatch::GetDispatchInfo, traits::Hooks, weights::Weight};
use frame_system::RawOrigin;
use immortal_primitives::{node_key::Signature, nodes::NodeId, time::SLOTS_PER_SESSION};
use immortal_runtime::{GiftedNodes, Rotation, Runtime, RuntimeCall, System};
use pallet_gifted_nodes::{Call, Heartbeat, NextNode, Nodes, Presences};
use pallet_rotation::Periods;
use sp_consensus_aura::Slot;
use std::{collections::BTreeMap, time::Instant};

/// Blocks that a mean is taken over.
const BLOCKS: u32 = 2_000;

/// Fills the registry with copies of a service node that works, until there are `count`.
fn fill(count: NodeId) {
	let (original, _) = register(NOTARY);
	let heartbeat = Heartbeat {
		genesis: System::block_hash(0),
		node: original,
		window: Rotation::window(),
	};
	GiftedNodes::heartbeat(RawOrigin::Authorized.into(), heartbeat, unsigned()).expect("it works");
	let node = Nodes::<Runtime>::get(original).expect("it was registered");
	let presence = Presences::<Runtime>::get(original).expect("it was registered");
	for id in original + 1..count {
		Nodes::<Runtime>::insert(id, node.clone());
		Presences::<Runtime>::insert(id, presence);
	}
	NextNode::<Runtime>::put(count);
}

/// No signature: who calls has checked it.
fn unsigned() -> Signature {
	sp_core::sr25519::Signature::default().into()
}

/// Bytes of all keys and values of the state.
fn state_size() -> usize {
	let mut size = 0;
	let mut key = Vec::new();
	while let Some(next) = sp_io::storage::next_key(&key) {
		size += next.len() + sp_io::storage::get(&next).map_or(0, |value| value.len());
		key = next;
	}
	size
}

/// What the registry's hooks of a block weigh, by their own word, and how long they take, in microseconds: slots pass, windows
/// end, the sweep goes round. Without the state root, which a node works out from what a block changed.
fn hooks(count: NodeId) -> (Weight, f64) {
	let mut result = (Weight::zero(), 0.0);
	Chain::new("local_testnet").run_unchecked(|| {
		fill(count);
		let mut weight = Weight::zero();
		let begun = Instant::now();
		for block in 2..2 + BLOCKS {
			pallet_aura::CurrentSlot::<Runtime>::put(Slot::from(u64::from(block)));
			weight += GiftedNodes::on_initialize(block);
			weight += GiftedNodes::on_idle(block, Weight::MAX);
			GiftedNodes::on_finalize(block);
		}
		result = (
			weight / BLOCKS.into(),
			begun.elapsed().as_secs_f64() * 1e6 / f64::from(BLOCKS),
		);
	});
	result
}

#[test]
#[ignore = "a measurement: scripts/measure nodes"]
fn hooks_cost_the_same_whatever_is_registered() {
	println!(
		"{:>8} | {:>16} | {:>10} | {:>6} | {:>14} | {:>6}",
		"nodes", "weight, ps", "proof, B", "ratio", "time, us", "ratio"
	);
	let few = hooks(10);
	for count in [10, 1_000, 10_000] {
		let (weight, wall) = if count == 10 { few } else { hooks(count) };
		let by_weight = weight.ref_time() as f64 / few.0.ref_time() as f64;
		println!(
			"{count:>8} | {:>16} | {:>10} | {by_weight:>6.2} | {wall:>14.0} | {:>6.2}",
			weight.ref_time(),
			weight.proof_size(),
			wall / few.1
		);
		assert!(by_weight <= 1.2, "hooks weigh more with {count} nodes");
	}
}

#[test]
#[ignore = "a measurement: scripts/measure nodes"]
fn a_node_takes_little_room() {
	Chain::new("local_testnet").run(|| {
		register(NOTARY);
		let before = state_size();
		register(NOTARY);
		println!("state per node, keys and values: {} bytes", state_size() - before);
	});
}

#[test]
#[ignore = "a measurement: scripts/measure nodes"]
fn ten_thousand_heartbeats_fill_no_block() {
	Chain::new("local_testnet").run_unchecked(|| {
		pallet_rotation::Lengths::<Runtime>::put(Periods::default());
		let heartbeat = Heartbeat {
			genesis: System::block_hash(0),
			node: 0,
			window: 0,
		};
		let call = RuntimeCall::GiftedNodes(Call::heartbeat {
			heartbeat,
			signature: unsigned(),
		});
		let each = call.get_dispatch_info().total_weight();
		let limits = <Runtime as frame_system::Config>::BlockWeights::get();
		let room = limits.max_block.saturating_sub(limits.base_block);
		let mut per_slot: BTreeMap<u32, u64> = BTreeMap::new();
		for id in 0..10_000 {
			*per_slot.entry(GiftedNodes::own_slot(id)).or_default() += 1;
		}
		let most = per_slot.values().max().copied().unwrap_or_default();
		let share = |count: u64| 100.0 * (each.ref_time() * count) as f64 / room.ref_time() as f64;
		println!(
			"a heartbeat weighs {} ps, its share of a block is {:.3} %",
			each.ref_time(),
			share(1)
		);
		println!("10,000 at once would fill {:.1} blocks", share(10_000) / 100.0);
		println!(
			"in a window of {SLOTS_PER_SESSION} slots they are spread over {} blocks",
			per_slot.len()
		);
		println!("the fullest of these has {most}, {:.1} % of it", share(most));
		assert!(share(most) < 50.0);
	});
}
