//! A key that signs, whatever its scheme.

use immortal_primitives::chain::{AccountId, Signature};
use sc_cli::CryptoScheme;
use sp_core::{ecdsa, ed25519, sr25519, Pair};
use sp_runtime::{traits::IdentifyAccount, MultiSigner};

/// A key.
pub enum Key {
	/// Of the scheme ed25519.
	Ed25519(Box<ed25519::Pair>),
	/// Of the scheme sr25519.
	Sr25519(sr25519::Pair),
	/// Of the scheme ecdsa.
	Ecdsa(ecdsa::Pair),
}

impl Key {
	/// The key of a secret: a phrase, a seed or a path.
	pub fn new(suri: &str, scheme: CryptoScheme) -> Result<Self, String> {
		match scheme {
			CryptoScheme::Ed25519 => pair(suri).map(Box::new).map(Self::Ed25519),
			CryptoScheme::Sr25519 => pair(suri).map(Self::Sr25519),
			CryptoScheme::Ecdsa => pair(suri).map(Self::Ecdsa),
		}
	}

	/// Its account.
	pub fn account(&self) -> AccountId {
		match self {
			Self::Ed25519(pair) => MultiSigner::from(pair.public()),
			Self::Sr25519(pair) => MultiSigner::from(pair.public()),
			Self::Ecdsa(pair) => MultiSigner::from(pair.public()),
		}
		.into_account()
	}

	/// Signs.
	pub fn sign(&self, message: &[u8]) -> Signature {
		match self {
			Self::Ed25519(pair) => pair.sign(message).into(),
			Self::Sr25519(pair) => pair.sign(message).into(),
			Self::Ecdsa(pair) => pair.sign(message).into(),
		}
	}
}

fn pair<P: Pair>(suri: &str) -> Result<P, String> {
	P::from_string(suri, None).map_err(|error| format!("the secret is no phrase, seed or path: {error}"))
}
