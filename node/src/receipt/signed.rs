//! A receipt with its signature: the form in which it is kept, sent and settled.

pub use immortal_primitives::billing::Signer;
use immortal_primitives::{
	billing,
	chain::{AccountId, Hash, Signature},
};

/// A receipt of our chain.
pub type Receipt = billing::Receipt<AccountId, Hash>;

/// A receipt that its customer, or the customer's meter, has signed.
pub type SignedReceipt = billing::SignedReceipt<AccountId, Hash, Signature>;

/// The bytes that are signed of a receipt.
pub fn message(receipt: &Receipt, wrapped: bool) -> Vec<u8> {
	if wrapped {
		receipt.wrapped_payload()
	} else {
		receipt.payload()
	}
}
