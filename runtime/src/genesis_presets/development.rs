//! One validator, Alice, who owns the chain too: for work on one machine.

use super::well_known;
use serde_json::Value;
use sp_keyring::{Ed25519Keyring, Sr25519Keyring};

pub(super) fn genesis() -> Value {
	well_known(&[(Sr25519Keyring::Alice, Ed25519Keyring::Alice)], Sr25519Keyring::Alice)
}
