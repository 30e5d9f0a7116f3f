//! Signatures: real ones, and marks that are made and checked a thousand times as fast, for tests of all else.

use super::*;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use sp_core::{ecdsa, ed25519, sr25519, Pair as _};
use sp_runtime::{
	traits::{IdentifyAccount, Lazy, Verify},
	MultiSignature, MultiSigner,
};

/// A signature, or a mark that stands for one.
#[derive(Clone, Debug, Eq, PartialEq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub enum Signature {
	Real(MultiSignature),
	/// A hash of the signer and what is signed.
	Mark(H256),
}

impl From<MultiSignature> for Signature {
	fn from(signature: MultiSignature) -> Self {
		Self::Real(signature)
	}
}

/// Whose account is itself.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct TestSigner(AccountId);

impl IdentifyAccount for TestSigner {
	type AccountId = AccountId;

	fn into_account(self) -> AccountId {
		self.0
	}
}

impl Verify for Signature {
	type Signer = TestSigner;

	fn verify<L: Lazy<[u8]>>(&self, mut message: L, signer: &AccountId) -> bool {
		match self {
			Self::Real(signature) => signature.verify(message, signer),
			Self::Mark(_) => *self == mark(signer, message.get()),
		}
	}
}

pub fn mark(signer: &AccountId, message: &[u8]) -> Signature {
	Signature::Mark(sp_io::hashing::blake2_256(&[signer.as_ref(), message].concat()).into())
}

/// A real key of each kind.
pub enum Key {
	Sr25519(Box<sr25519::Pair>),
	Ed25519(Box<ed25519::Pair>),
	Ecdsa(Box<ecdsa::Pair>),
}

impl Key {
	pub fn of_each_kind() -> [Self; 3] {
		let seed = [42; 32];
		[
			Self::Sr25519(sr25519::Pair::from_seed(&seed).into()),
			Self::Ed25519(ed25519::Pair::from_seed(&seed).into()),
			Self::Ecdsa(ecdsa::Pair::from_seed(&seed).into()),
		]
	}

	pub fn account(&self) -> AccountId {
		let signer: MultiSigner = match self {
			Self::Sr25519(pair) => pair.public().into(),
			Self::Ed25519(pair) => pair.public().into(),
			Self::Ecdsa(pair) => pair.public().into(),
		};
		signer.into_account()
	}

	pub fn sign(&self, message: &[u8]) -> Signature {
		let signature: MultiSignature = match self {
			Self::Sr25519(pair) => pair.sign(message).into(),
			Self::Ed25519(pair) => pair.sign(message).into(),
			Self::Ecdsa(pair) => pair.sign(message).into(),
		};
		signature.into()
	}
}

/// Marks: real signatures take minutes here.
#[cfg(feature = "runtime-benchmarks")]
pub struct Marks;

#[cfg(feature = "runtime-benchmarks")]
impl crate::benchmarking::Sign<AccountId, Signature> for Marks {
	fn account(kind: crate::benchmarking::Kind, n: u32) -> AccountId {
		frame_benchmarking::account("key", n, kind as u32)
	}

	fn sign(kind: crate::benchmarking::Kind, n: u32, payload: &[u8]) -> Signature {
		mark(&Self::account(kind, n), payload)
	}
}
