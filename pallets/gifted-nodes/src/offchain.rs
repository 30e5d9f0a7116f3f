//! The node's side: signs heartbeats with the `node` keys that it has, when they are due.

use crate::*;
use codec::Encode;
use frame_system::{offchain::SubmitTransaction, pallet_prelude::BlockNumberFor};
use immortal_primitives::{
	node_key::NodeKey,
	nodes::{node_of, NodeId, NodeKeys},
	time::Clock,
};
use sp_application_crypto::RuntimeAppPublic;
use sp_runtime::traits::{Hash, Zero};

/// A heartbeat may be late by one part of so many of a quarter of a window.
const LATE: u32 = 10;

impl<T: Config> Pallet<T> {
	/// Sends a heartbeat for each node whose key is here, if one is due: with every block until a block has it, for a pool that is still
	/// at the block before takes none for a window that has just begun, or of a node that was just registered.
	pub(crate) fn send_heartbeats() {
		for key in NodeKey::all() {
			let node = T::NodeKeys::account_of(&key).and_then(|account| node_of(&account));
			if let Some(id) = node.filter(|id| Self::is_due(*id)) {
				Self::send_heartbeat(id, &key);
			}
		}
	}

	/// Whether the node must send: at once if it is awaited, else in its own slot of the window and every quarter of a window
	/// after that, so that all together fill no block, also when the chain was halted. The last quarter is left for sending
	/// again.
	pub(crate) fn is_due(id: NodeId) -> bool {
		let Some(node) = Nodes::<T>::get(id).filter(|node| node.status.is_on_duty()) else {
			return false;
		};
		// One that is sent after a window's last block comes too late for it.
		let in_time = T::Clock::slot_of_window().saturating_add(1) < T::Clock::slots_per_window();
		if !in_time || !Self::is_news(id, T::Clock::slot()) {
			return false;
		}
		let silent = Presences::<T>::get(id).is_some_and(|presence| presence.silent_since.is_some());
		node.status == Status::Pending || silent || Self::is_turn(id)
	}

	/// Whether a slot of the node's own was within the last few.
	fn is_turn(id: NodeId) -> bool {
		let quarter = (T::Clock::slots_per_window() / 4).max(1);
		let since = T::Clock::slot_of_window().checked_sub(Self::own_slot(id));
		// A slot may have no block.
		since.is_some_and(|since| since % quarter <= quarter / LATE)
	}

	/// The slot of each window in which the node's heartbeat is due.
	pub fn own_slot(id: NodeId) -> u32 {
		let spread = (T::Clock::slots_per_window() / 4).saturating_mul(3).max(1);
		let hash = T::Hashing::hash(&id.encode());
		let [a, b, c, d, ..] = hash.as_ref() else { return 0 };
		u32::from_le_bytes([*a, *b, *c, *d]) % spread
	}

	fn send_heartbeat(id: NodeId, key: &NodeKey) {
		let heartbeat = Heartbeat {
			genesis: frame_system::Pallet::<T>::block_hash(BlockNumberFor::<T>::zero()),
			node: id,
			slot: T::Clock::slot(),
		};
		let Some(signature) = key.sign(&heartbeat.payload()) else {
			return;
		};
		let call = Call::<T>::heartbeat { heartbeat, signature };
		let transaction = T::create_authorized_transaction(call.into());
		// A pool that has one of this window already says no.
		let _ = SubmitTransaction::<T, Call<T>>::submit_transaction(transaction);
	}
}
