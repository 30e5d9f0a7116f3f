//! Seven validators. Alice's is the owner's.

use super::well_known;
use serde_json::Value;
use sp_keyring::{Ed25519Keyring as Ed, Sr25519Keyring as Sr};

pub(super) fn genesis() -> Value {
	let validators = [
		(Sr::Alice, Ed::Alice),
		(Sr::Bob, Ed::Bob),
		(Sr::Charlie, Ed::Charlie),
		(Sr::Dave, Ed::Dave),
		(Sr::Eve, Ed::Eve),
		(Sr::Ferdie, Ed::Ferdie),
		(Sr::One, Ed::One),
	];
	well_known(&validators, Sr::Alice)
}
