//! `receipt verify`: whether a signature is what the chain will take.

use super::{
	args::Verify,
	input,
	signed::{message, SignedReceipt, Signer},
};
use immortal_primitives::chain::{AccountId, Hash};
use sp_runtime::traits::Verify as _;
use std::fmt;

/// What a receipt must be besides signed.
#[derive(Default)]
pub struct Expected {
	/// The chain that it must be for.
	pub genesis: Option<Hash>,
	/// Whose signature it must have if a meter signed it.
	pub meter: Option<AccountId>,
}

/// What can be wrong with a signed receipt. `@immortal/receipts` uses the same words.
#[derive(Debug, Eq, PartialEq)]
pub enum Wrong {
	/// It is not written as signed receipts are, and why.
	Malformed(String),
	/// Its field `scale` is of another receipt.
	Scale,
	/// It is of another chain.
	Genesis,
	/// A meter signed it, and it is not said whose signature that must be.
	MeterUnknown,
	/// The signature is not of who must sign it, or not of this receipt.
	Signature,
}

impl fmt::Display for Wrong {
	fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
		formatter.write_str("the receipt is refused: ")?;
		match self {
			Self::Malformed(why) => write!(formatter, "it is not written as signed receipts are: {why}"),
			Self::Scale => formatter.write_str("its field `scale` is of another receipt"),
			Self::Genesis => formatter.write_str("it is of another chain"),
			Self::MeterUnknown => {
				formatter.write_str("a meter signed it, and it is not said whose signature that must be: say --meter")
			},
			Self::Signature => formatter.write_str("the signature is not of who must sign it, or not of this receipt"),
		}
	}
}

/// Checks all, up to the first that is wrong.
pub fn run(arguments: &Verify) -> Result<(), String> {
	let expected = Expected {
		genesis: arguments.genesis,
		meter: arguments.meter.clone(),
	};
	let receipts = input::read(&arguments.file)?;
	for (place, signed) in &receipts {
		check(signed, &expected).map_err(|wrong| format!("{place}: {wrong}"))?;
	}
	println!("receipts signed as they say: {}", receipts.len());
	Ok(())
}

/// What is wrong with a signed receipt, if anything is.
pub fn check(signed: &SignedReceipt, expected: &Expected) -> Result<(), Wrong> {
	let receipt = &signed.receipt;
	if expected.genesis.is_some_and(|genesis| genesis != receipt.genesis) {
		return Err(Wrong::Genesis);
	}
	let signer = match signed.by {
		Signer::Customer => &receipt.customer,
		Signer::Meter => expected.meter.as_ref().ok_or(Wrong::MeterUnknown)?,
	};
	match signed.signature.verify(&message(receipt, signed.wrapped)[..], signer) {
		true => Ok(()),
		false => Err(Wrong::Signature),
	}
}
