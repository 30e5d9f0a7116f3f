//! What an account, a block and a hash are on this chain.

use sp_runtime::{
	generic,
	traits::{BlakeTwo256, IdentifyAccount, Verify},
	MultiAddress, MultiSignature, OpaqueExtrinsic,
};

/// How transactions are signed: sr25519, ed25519 or ecdsa.
pub type Signature = MultiSignature;

/// An account: 32 bytes, the public key or its hash.
pub type AccountId = <<Signature as Verify>::Signer as IdentifyAccount>::AccountId;

/// How a call names an account.
pub type Address = MultiAddress<AccountId, ()>;

/// Counts the transactions of an account.
pub type Nonce = u32;

/// Height of a block.
pub type BlockNumber = u32;

/// The hash of blocks and state.
pub type Hashing = BlakeTwo256;

/// What [`Hashing`] gives.
pub type Hash = sp_core::H256;

/// A block's header.
pub type Header = generic::Header<BlockNumber, Hashing>;

/// A block whose transactions are bytes: the node need not know the runtime's calls.
pub type OpaqueBlock = generic::Block<Header, OpaqueExtrinsic>;
