//! A receipt with its signature: the form in which it is kept, sent and settled.

use codec::Encode;
use immortal_primitives::{
	billing,
	chain::{AccountId, Hash, Signature},
};
use serde::{Deserialize, Serialize};

/// A receipt of our chain.
pub type Receipt = billing::Receipt<AccountId, Hash>;

/// Who signed a receipt.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Encode, Serialize, Deserialize)]
pub enum Signer {
	/// The customer.
	Customer,
	/// The meter that it has appointed.
	Meter,
}

/// A receipt that its customer, or the customer's meter, has signed. Encoded, it is what `billing.settle` takes.
#[derive(Clone, Debug, Eq, PartialEq, Encode)]
pub struct SignedReceipt {
	/// What is signed.
	pub receipt: Receipt,
	/// Who signed it.
	pub by: Signer,
	/// Whether the wrapped payload is signed, as by wallets, or the raw one.
	pub wrapped: bool,
	/// The signature.
	pub signature: Signature,
}

/// The bytes that are signed of a receipt.
pub fn message(receipt: &Receipt, wrapped: bool) -> Vec<u8> {
	if wrapped {
		receipt.wrapped_payload()
	} else {
		receipt.payload()
	}
}
