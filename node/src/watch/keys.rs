//! The keys that reports, answers and heartbeats are signed with.

use super::LOG_TARGET;
use immortal_primitives::{
	immortality::heartbeat_key::{self, HeartbeatKey},
	node_key::{self, NodeKey},
};
use sp_core::{crypto::KeyTypeId, sr25519};
use sp_keystore::{Error, KeystorePtr};

/// What the keystore holds of them.
#[derive(Clone)]
pub struct Keys(KeystorePtr);

impl Keys {
	/// Those in `keystore`.
	pub fn new(keystore: KeystorePtr) -> Self {
		Self(keystore)
	}

	/// The `node` keys, those of former days included.
	pub fn node_keys(&self) -> Vec<NodeKey> {
		self.0
			.sr25519_public_keys(node_key::KEY_TYPE)
			.into_iter()
			.map(Into::into)
			.collect()
	}

	/// The signature of a `node` key; none if the keystore does not hold it.
	pub fn sign_as_node(&self, key: &NodeKey, payload: &[u8]) -> Option<node_key::Signature> {
		self.sign(node_key::KEY_TYPE, key.as_ref(), payload).map(Into::into)
	}

	/// The signature of a heartbeat key; none if the keystore does not hold it.
	pub fn sign_as_owner(&self, key: &HeartbeatKey, payload: &[u8]) -> Option<heartbeat_key::Signature> {
		self.sign(heartbeat_key::KEY_TYPE, key.as_ref(), payload)
			.map(Into::into)
	}

	/// Adds the heartbeat key of a well-known seed, until the node stops.
	pub fn add_heartbeat_key(&self, seed: &str) -> Result<(), Error> {
		self.0
			.sr25519_generate_new(heartbeat_key::KEY_TYPE, Some(seed))
			.map(|_| ())
	}

	fn sign(&self, kind: KeyTypeId, key: &sr25519::Public, payload: &[u8]) -> Option<sr25519::Signature> {
		self.0
			.sr25519_sign(kind, key, payload)
			.inspect_err(|error| log::debug!(target: LOG_TARGET, "The keystore does not sign: {error}"))
			.ok()
			.flatten()
	}
}
