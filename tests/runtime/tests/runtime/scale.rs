//! What the registry costs with few and with many nodes. `scripts/measure nodes` prints it; no part of the tests.

use crate::{
	chain::{account, Chain},
	nodes::{alive, register, NOTARY},
};
use frame_support::{assert_ok, dispatch::GetDispatchInfo, traits::Hooks as _, weights::Weight};
use immortal_primitives::{
	nodes::NodeId,
	time::{SESSIONS_PER_ERA, SLOTS_PER_SESSION},
};
use immortal_runtime::{GiftedNodes, Incentives, Runtime, RuntimeCall, RuntimeOrigin, System};
use pallet_gifted_nodes::{Call, Heartbeat, NextNode, Nodes, Presence, Presences};
use pallet_incentives::{OpenRound, Policy};
use pallet_rotation::Periods;
use sp_consensus_aura::Slot;
use sp_keyring::Sr25519Keyring::Alice;
use std::{collections::BTreeMap, time::Instant};

/// Blocks that a mean is taken over.
const BLOCKS: u32 = 1_000;

/// Fills the registry with copies of a service node that works, until there are `count`. Gives the first of them.
pub fn fill(count: NodeId) -> NodeId {
	let (original, _) = register(NOTARY);
	alive(original);
	let node = Nodes::<Runtime>::get(original).expect("it was registered");
	let presence = Presences::<Runtime>::get(original).expect("it was registered");
	for id in original + 1..count {
		Nodes::<Runtime>::insert(id, node.clone());
		Presences::<Runtime>::insert(id, presence);
	}
	NextNode::<Runtime>::put(count);
	original
}

/// Microseconds that have passed.
pub fn micros(begun: Instant) -> f64 {
	begun.elapsed().as_secs_f64() * 1e6
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

/// Mean microseconds of a block's hooks, of so many blocks from `first` on. Without the state root, which a node works out from
/// what a block changed.
struct Hooks {
	/// What every block does: slots that passed, windows that end.
	mandatory: f64,
	/// The sweep, in what room a block leaves.
	idle: f64,
}

fn hooks(first: u32) -> Hooks {
	let mut total = Hooks {
		mandatory: 0.0,
		idle: 0.0,
	};
	let timed = |total: &mut f64, hook: &mut dyn FnMut()| {
		let begun = Instant::now();
		hook();
		*total += micros(begun) / f64::from(BLOCKS);
	};
	for block in first..first + BLOCKS {
		System::reset_events();
		pallet_aura::CurrentSlot::<Runtime>::put(Slot::from(u64::from(block)));
		timed(&mut total.mandatory, &mut || {
			GiftedNodes::on_initialize(block);
		});
		timed(&mut total.idle, &mut || {
			GiftedNodes::on_idle(block, Weight::MAX);
		});
		timed(&mut total.mandatory, &mut || GiftedNodes::on_finalize(block));
	}
	total
}

#[test]
#[ignore = "a measurement: scripts/measure nodes"]
fn hooks_cost_the_same_whatever_is_registered() {
	println!("   nodes |  weight, ps | mandatory, us | ratio | sweep in an era, us | sweep after an era, us");
	let mut few = None;
	for count in [10, 1_000, 10_000] {
		let mut chain = Chain::new("local_testnet").into_externalities();
		chain.execute_with(|| {
			pallet_rotation::Lengths::<Runtime>::put(Periods::default());
			fill(count);
		});
		// Into the trie, where a block finds it.
		chain.commit_all().expect("nothing is open");
		chain.execute_with(|| {
			let in_era = hooks(2);
			let weight = GiftedNodes::on_initialize(3).ref_time();
			let after_era = hooks(SLOTS_PER_SESSION * SESSIONS_PER_ERA + 2);
			let few = few.get_or_insert((weight, in_era.mandatory));
			assert_eq!(weight, few.0, "hooks weigh the same");
			println!(
				"{count:>8} | {weight:>11} | {:>13.1} | {:>5.2} | {:>19.1} | {:>22.1}",
				in_era.mandatory,
				in_era.mandatory / few.1,
				in_era.idle,
				after_era.idle,
			);
		});
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
			slot: 0,
		};
		let call = RuntimeCall::GiftedNodes(Call::heartbeat {
			heartbeat,
			signature: sp_core::sr25519::Signature::default().into(),
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

/// Every node was there in each window of the era that is over.
fn era_is_over(nodes: NodeId) {
	for id in 0..nodes {
		Presences::<Runtime>::mutate(id, |presence| {
			let presence = presence.get_or_insert_default();
			*presence = Presence {
				present: SESSIONS_PER_ERA,
				windows: SESSIONS_PER_ERA,
				..*presence
			};
		});
	}
	pallet_aura::CurrentSlot::<Runtime>::put(Slot::from(u64::from(SLOTS_PER_SESSION * SESSIONS_PER_ERA + 2)));
}

#[test]
#[ignore = "a measurement: scripts/measure nodes"]
fn nodes_are_paid_at_the_same_cost_however_many_there_are() {
	println!("   nodes | blocks to close | sweep, % of a block at most | hooks, us | close, us | claim, us | blocks to pay all");
	let full = <Runtime as frame_system::Config>::BlockWeights::get()
		.max_block
		.ref_time() as f64;
	for count in [10, 1_000, 10_000] {
		let mut chain = Chain::new("local_testnet").into_externalities();
		chain.execute_with(|| {
			pallet_rotation::Lengths::<Runtime>::put(Periods::default());
			pallet_incentives::Terms::<Runtime>::put(Policy {
				automatic_from: 1,
				..Default::default()
			});
			fill(count);
			era_is_over(count);
		});
		chain.commit_all().expect("nothing is open");
		chain.execute_with(|| {
			let (mut blocks, mut share, mut hooks, mut close) = (0u32, 0f64, 0f64, 0f64);
			while OpenRound::<Runtime>::get().index == 0 {
				System::reset_events();
				blocks += 1;
				GiftedNodes::on_initialize(blocks);
				let due = pallet_incentives::Due::<Runtime>::exists();
				let begun = Instant::now();
				Incentives::on_initialize(blocks);
				*(if due { &mut close } else { &mut hooks }) += micros(begun);
				let used = GiftedNodes::on_idle(blocks, Weight::MAX);
				share = share.max(100.0 * used.ref_time() as f64 / full);
				assert!(blocks < 10_000, "no round closes");
			}
			let begun = Instant::now();
			// The founders' nodes come before them.
			let claims = count.saturating_sub(100).max(7)..count;
			for node in claims.clone() {
				assert_ok!(Incentives::claim(RuntimeOrigin::signed(account(Alice)), node));
			}
			let claim = micros(begun) / f64::from(claims.len() as u32);
			let mut paying = 0u32;
			while pallet_incentives::Promised::<Runtime>::get() != Default::default() {
				paying += 1;
				Incentives::on_idle(blocks + paying, Weight::MAX);
				assert!(paying < 20_000, "not all are paid");
			}
			println!(
				"{count:>8} | {blocks:>15} | {share:>27.2} | {:>9.1} | {close:>9.1} | {claim:>9.1} | {paying:>17}",
				hooks / f64::from(blocks),
			);
		});
	}
}
