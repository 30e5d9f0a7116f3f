//! How nodes ask each other whether they are there: who is asked signs what was never signed before.

use super::{Keys, LOG_TARGET};
use crate::service::{Block, Hash};
use codec::{Decode, Encode};
use immortal_primitives::{
	immortality::{
		heartbeat_key::{self, HeartbeatKey},
		Challenge,
	},
	node_key::{self, NodeKey},
};
use sc_network::{request_responses::IncomingRequest, NetworkBackend, ProtocolName};
use sp_core::Pair;
use std::time::Duration;

/// How long an answer may take.
pub const TIMEOUT: Duration = Duration::from_secs(2);

/// Seats that a node answers for, at most.
const MAX_SEATS: usize = 8;

/// Bytes of a question, at most: a challenge has 64.
const MAX_QUESTION: u64 = 128;

/// Bytes of an answer, at most: with all seats it has 834.
const MAX_ANSWER: u64 = 1024;

/// Questions that wait, at most. Those beyond are refused.
const QUEUE: usize = 128;

/// What others ask this node.
pub type Questions = async_channel::Receiver<IncomingRequest>;

/// The protocol as a network back end wants it, and what is asked by it.
pub fn define<N: NetworkBackend<Block, Hash>>(genesis: Hash) -> (N::RequestResponseProtocolConfig, Questions) {
	let (sender, questions) = async_channel::bounded(QUEUE);
	let config = N::request_response_config(
		name(genesis),
		Vec::new(),
		MAX_QUESTION,
		MAX_ANSWER,
		TIMEOUT,
		Some(sender),
	);
	(config, questions)
}

/// The name of the protocol on a chain.
pub fn name(genesis: Hash) -> ProtocolName {
	format!("/{genesis:x}/immortal/probe/1").into()
}

/// What a node says to a [`Challenge`].
#[derive(Debug, Decode, Encode)]
pub struct Answer {
	/// By the heartbeat key, if it is the owner's node.
	owner: Option<heartbeat_key::Signature>,
	/// By the `node` keys of its seats.
	seats: Vec<(NodeKey, node_key::Signature)>,
}

/// What an answer proves.
#[derive(Debug, Default, Eq, PartialEq)]
pub struct Heard {
	/// That the owner's node is there.
	pub owner: bool,
	/// That nodes with these keys are there.
	pub seats: Vec<NodeKey>,
}

impl Answer {
	/// What `keys` say for the owner, whose key is `owner`, and for `seats`; none if that is nothing.
	pub fn to(
		challenge: &Challenge<Hash>,
		keys: &Keys,
		owner: Option<&HeartbeatKey>,
		seats: &[NodeKey],
	) -> Option<Self> {
		let payload = challenge.seat_payload();
		let answer = Self {
			owner: owner.and_then(|key| keys.sign_as_owner(key, &challenge.owner_payload())),
			seats: seats
				.iter()
				.take(MAX_SEATS)
				.filter_map(|key| Some((key.clone(), keys.sign_as_node(key, &payload)?)))
				.collect(),
		};
		(answer.owner.is_some() || !answer.seats.is_empty()).then_some(answer)
	}

	/// What it proves as an answer to `challenge`, where the owner's key is `owner`.
	pub fn check(self, challenge: &Challenge<Hash>, owner: &HeartbeatKey) -> Heard {
		let payload = challenge.seat_payload();
		let is_owners = self
			.owner
			.is_some_and(|signature| heartbeat_key::Pair::verify(&signature, challenge.owner_payload(), owner));
		let (right, wrong): (Vec<_>, Vec<_>) = self
			.seats
			.into_iter()
			.take(MAX_SEATS)
			.partition(|(key, signature)| node_key::Pair::verify(signature, &payload, key));
		for (key, _) in wrong {
			log::debug!(target: LOG_TARGET, "Somebody answers for {key} without having its key");
		}
		Heard {
			owner: is_owners,
			seats: right.into_iter().map(|(key, _)| key).collect(),
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use codec::DecodeAll;
	use sp_keyring::Sr25519Keyring;
	use sp_keystore::{testing::MemoryKeystore, Keystore};
	use std::sync::Arc;

	fn challenge(nonce: u8) -> Challenge<Hash> {
		Challenge {
			genesis: Hash::repeat_byte(1),
			nonce: [nonce; 32],
		}
	}

	/// A keystore with Alice's heartbeat key and so many `node` keys.
	fn keys(nodes: u32) -> Keys {
		let keystore = MemoryKeystore::new();
		for node in 0..nodes {
			keystore
				.sr25519_generate_new(node_key::KEY_TYPE, Some(&format!("//{node}")))
				.expect("the seed is right");
		}
		let keys = Keys::new(Arc::new(keystore));
		keys.add_heartbeat_key("//Alice").expect("the seed is right");
		keys
	}

	#[test]
	fn an_answer_proves_who_gave_it() {
		let alice = Sr25519Keyring::Alice.public().into();
		let keys = keys(MAX_SEATS as u32);
		let seats = keys.node_keys();
		let answer = Answer::to(&challenge(1), &keys, Some(&alice), &seats)
			.expect("there is something to say")
			.encode();
		assert!(answer.len() as u64 <= MAX_ANSWER);
		assert!(challenge(1).encode().len() as u64 <= MAX_QUESTION);

		let said = || Answer::decode_all(&mut &answer[..]).expect("it was encoded");
		assert_eq!(said().check(&challenge(1), &alice), Heard { owner: true, seats });
		assert_eq!(said().check(&challenge(2), &alice), Heard::default());
		assert!(!said().check(&challenge(1), &Sr25519Keyring::Bob.public().into()).owner);
	}

	#[test]
	fn who_has_no_keys_says_nothing() {
		let keys = keys(1);
		let bob = Sr25519Keyring::Bob.public();
		assert!(Answer::to(&challenge(1), &keys, Some(&bob.into()), &[bob.into()]).is_none());
		assert!(Answer::to(&challenge(1), &keys, None, &[]).is_none());
	}

	#[test]
	fn the_name_says_which_chain() {
		let name = name(Hash::repeat_byte(0xab));
		assert_eq!(&*name, format!("/{}/immortal/probe/1", "ab".repeat(32)));
	}
}
