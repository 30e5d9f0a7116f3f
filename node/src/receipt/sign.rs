//! `receipt sign`: a customer, or its meter, signs.

use super::{
	args::Sign,
	json,
	key::Key,
	signed::{message, Receipt, SignedReceipt, Signer},
};

/// Signs, and prints the line.
pub fn run(arguments: &Sign) -> Result<(), String> {
	println!("{}", json::line(&signed(arguments)?)?);
	Ok(())
}

fn signed(arguments: &Sign) -> Result<SignedReceipt, String> {
	let key = arguments.key.key()?;
	let receipt = Receipt {
		genesis: arguments.genesis,
		node: arguments.node,
		customer: arguments.customer.clone().unwrap_or_else(|| key.account()),
		service: arguments.service,
		epoch: arguments.epoch,
		sequence: arguments.sequence,
		consumption: (&arguments.consumption).into(),
	};
	let by = if arguments.meter {
		Signer::Meter
	} else {
		Signer::Customer
	};
	sign(&key, receipt, by, arguments.wrap)
}

/// Signs a receipt. A customer signs none but its own.
pub fn sign(key: &Key, receipt: Receipt, by: Signer, wrapped: bool) -> Result<SignedReceipt, String> {
	if by == Signer::Customer && key.account() != receipt.customer {
		return Err(format!(
			"the key is of {}, not of the customer {}: only a meter signs for another, with --meter",
			key.account(),
			receipt.customer
		));
	}
	let signature = key.sign(&message(&receipt, wrapped));
	Ok(SignedReceipt {
		receipt,
		by,
		wrapped,
		signature,
	})
}
