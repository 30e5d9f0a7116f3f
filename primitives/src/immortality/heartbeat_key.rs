//! The heartbeat key: hot, on the owner's node. It can prove that the owner's node lives, and nothing else.

use sp_application_crypto::{app_crypto, sr25519, KeyTypeId};

/// Where keystores keep heartbeat keys.
pub const KEY_TYPE: KeyTypeId = KeyTypeId(*b"imhb");

app_crypto!(sr25519, KEY_TYPE);

/// The public half of a heartbeat key.
pub type HeartbeatKey = Public;
