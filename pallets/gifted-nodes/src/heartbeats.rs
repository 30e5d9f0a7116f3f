//! What a heartbeat must prove before it may enter a block. Cheap checks come first, the signature last.

use crate::{presence::Sign, *};
use frame_support::{
	ensure,
	pallet_prelude::{DispatchResult, InvalidTransaction, TransactionSource, ValidTransaction, Weight},
};
use frame_system::pallet_prelude::BlockNumberFor;
use immortal_primitives::{
	node_key,
	nodes::{account_of, NodeId, NodeKeys},
	time::{Clock, Slot},
};
use sp_runtime::{
	traits::{AppVerify, Zero},
	transaction_validity::TransactionValidityWithRefund,
};

/// A heartbeat is dropped from pools after this many blocks: its node sends another one.
const LONGEVITY: u64 = 4;

/// Before any transaction that pays: a node that does its duty is not to be blamed for a flood.
const PRIORITY: u64 = u64::MAX / 2;

/// Custom refusal: the heartbeat is of another chain.
pub const OTHER_CHAIN: u8 = 1;
/// Custom refusal: there is no such node.
pub const UNKNOWN_NODE: u8 = 2;
/// Custom refusal: the node retires, or is in jail or in maintenance.
pub const OFF_DUTY: u8 = 3;

impl<T: Config> Pallet<T> {
	pub(crate) fn authorize_heartbeat(
		_source: TransactionSource,
		heartbeat: &Heartbeat<T::Hash>,
		signature: &node_key::Signature,
	) -> TransactionValidityWithRefund {
		let now = T::Clock::slot();
		let window_begun = now.saturating_sub(T::Clock::slot_of_window().into());
		let window_ends = window_begun.saturating_add(T::Clock::slots_per_window().into());
		// A pool may be some blocks behind the one that sends.
		let latest = now.saturating_add(LONGEVITY).min(window_ends.saturating_sub(1));
		ensure!(heartbeat.slot <= latest, InvalidTransaction::Future);
		ensure!(heartbeat.slot >= window_begun, InvalidTransaction::Stale);
		let genesis = frame_system::Pallet::<T>::block_hash(BlockNumberFor::<T>::zero());
		ensure!(heartbeat.genesis == genesis, InvalidTransaction::Custom(OTHER_CHAIN));
		let id = heartbeat.node;
		let node = Nodes::<T>::get(id).ok_or(InvalidTransaction::Custom(UNKNOWN_NODE))?;
		ensure!(node.status.is_on_duty(), InvalidTransaction::Custom(OFF_DUTY));
		ensure!(Self::is_news(id, heartbeat.slot), InvalidTransaction::Stale);
		let key = T::NodeKeys::node_key(&account_of(id)).ok_or(InvalidTransaction::BadSigner)?;
		ensure!(
			signature.verify(&heartbeat.payload()[..], &key),
			InvalidTransaction::BadProof
		);
		ValidTransaction::with_tag_prefix("ImmortalHeartbeat")
			.priority(PRIORITY)
			.and_provides((id, T::Clock::window()))
			.longevity(LONGEVITY)
			.build()
			.map(|validity| (validity, Weight::zero()))
	}

	/// Whether a sign of life that the node gave in `slot` of this window tells something new. One from before it fell silent
	/// does not tell that it is back.
	pub(crate) fn is_news(id: NodeId, slot: Slot) -> bool {
		Presences::<T>::get(id).is_some_and(|presence| match presence.silent_since {
			Some(since) => slot >= since,
			None => presence.seen != Some(T::Clock::window()),
		})
	}

	pub(crate) fn do_heartbeat(id: NodeId) -> DispatchResult {
		let mut node = Nodes::<T>::get(id).ok_or(Error::<T>::UnknownNode)?;
		Self::note_present(id, &mut node, Sign::Heartbeat);
		Nodes::<T>::insert(id, node);
		Ok(())
	}
}
