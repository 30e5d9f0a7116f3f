//! The node's side: signs heartbeats with the `node` keys that it has, when they are due.

use crate::*;
use codec::Encode;
use frame_system::{offchain::SubmitTransaction, pallet_prelude::BlockNumberFor};
use immortal_primitives::{
	node_key::NodeKey,
	nodes::{node_of, NodeId, NodeKeys},
	time::{Clock, Slot},
};
use sp_application_crypto::RuntimeAppPublic;
use sp_runtime::{
	offchain::storage::StorageValueRef,
	traits::{Hash, Zero},
};

/// Slots after which a heartbeat that is in no block is sent again: pools have dropped it by then.
const RETRY: Slot = 5;

/// A heartbeat may be late by one part of so many of a quarter of a window.
const LATE: u32 = 10;

impl<T: Config> Pallet<T> {
	/// Sends a heartbeat for each node whose key is here, if one is due.
	pub(crate) fn send_heartbeats() {
		for key in NodeKey::all() {
			let node = T::NodeKeys::account_of(&key).and_then(|account| node_of(&account));
			if let Some(id) = node.filter(|id| Self::is_due(*id) && !Self::was_just_sent(*id)) {
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

	/// Whether this machine sent one within the last few slots of this window; notes that it does now if not.
	fn was_just_sent(id: NodeId) -> bool {
		let now = T::Clock::slot();
		// What was sent in the window before is not for this one.
		let within = RETRY.min(Slot::from(T::Clock::slot_of_window()).saturating_add(1));
		let key = (b"immortal/heartbeat/sent", id).encode();
		let noted = StorageValueRef::persistent(&key).mutate(|sent: Result<Option<Slot>, _>| match sent {
			Ok(Some(sent)) if now < sent.saturating_add(within) => Err(()),
			_ => Ok(now),
		});
		noted.is_err()
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
		// A pool that has it already says no; it is sent again if need be.
		let _ = SubmitTransaction::<T, Call<T>>::submit_transaction(transaction);
	}
}
