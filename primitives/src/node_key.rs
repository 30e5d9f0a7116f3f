//! The `node` session key: what a node signs its fee-less messages with, heartbeats and votes (design, section 3).

use sp_application_crypto::{app_crypto, sr25519, KeyTypeId};

/// Where keystores keep node keys.
pub const KEY_TYPE: KeyTypeId = KeyTypeId(*b"node");

app_crypto!(sr25519, KEY_TYPE);

/// The public half of a node key.
pub type NodeKey = Public;
