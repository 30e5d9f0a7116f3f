//! `receipt settle`: a provider has the chain settle receipts.

use super::{
	args::Settle,
	billing::{settle_call, told},
	chain::Chain,
	input,
	key::Key,
	signed::SignedReceipt,
	transaction,
	verify::{check, Expected, Wrong},
};
use codec::Encode;
use serde_json::{json, Value};
use sp_core::{bytes::to_hex, crypto::Ss58Codec};
use std::collections::BTreeMap;

/// So many receipts the chain takes in a transaction.
const MAX_BATCH: usize = 256;

/// Settles them, or prints the batches.
pub fn run(arguments: &Settle) -> Result<(), String> {
	let receipts = input::read(&arguments.file)?;
	let Some(url) = &arguments.url else {
		for batch in latest(checked(receipts, &Expected::default())?).chunks(MAX_BATCH) {
			println!("{}", to_hex(&batch.encode(), false));
		}
		return Ok(());
	};
	let key = arguments.key.key()?;
	let runtime = sc_cli::build_runtime().map_err(|error| format!("no threads could be started: {error}"))?;
	runtime.block_on(settle(url, &key, receipts))
}

/// One batch after the other. Prints a line for each batch, and for what the chain says of each receipt.
async fn settle(url: &str, key: &Key, receipts: Vec<(String, SignedReceipt)>) -> Result<(), String> {
	let chain = Chain::connect(url).await?;
	let expected = Expected {
		genesis: Some(chain.genesis().await?),
		meter: None,
	};
	for batch in latest(checked(receipts, &expected)?).chunks(MAX_BATCH) {
		let ground = chain.ground(&key.account()).await?;
		let transaction = transaction::signed(settle_call(batch), key, &ground);
		let (block, events) = chain.submit(&transaction).await?;
		println!("{}", json!({ "block": block, "receipts": batch.len() }));
		for (place, outcome) in told(&events) {
			let signed = batch.get(place as usize);
			let signed = signed.ok_or_else(|| format!("the chain tells of receipt {place} of {}", batch.len()))?;
			println!("{}", line(signed, &outcome));
		}
	}
	Ok(())
}

/// Which receipt it is, and what became of it.
fn line(signed: &SignedReceipt, outcome: &Result<Value, String>) -> Value {
	let receipt = &signed.receipt;
	let mut line = json!({
		"node": receipt.node,
		"customer": receipt.customer.to_ss58check(),
		"service": receipt.service,
		"epoch": receipt.epoch,
		"sequence": receipt.sequence.to_string(),
	});
	match outcome {
		Ok(charged) => line["settled"] = charged.clone(),
		Err(reason) => line["refused"] = reason.as_str().into(),
	}
	line
}

/// The receipts, if the chain will take all of their signatures. Who the meters are, it knows itself.
fn checked(receipts: Vec<(String, SignedReceipt)>, expected: &Expected) -> Result<Vec<SignedReceipt>, String> {
	receipts
		.into_iter()
		.map(|(place, signed)| match check(&signed, expected) {
			Ok(()) | Err(Wrong::MeterUnknown) => Ok(signed),
			Err(wrong) => Err(format!("{place}: {wrong}")),
		})
		.collect()
}

/// Of each channel the receipt with the highest sequence.
fn latest(receipts: Vec<SignedReceipt>) -> Vec<SignedReceipt> {
	let mut channels = BTreeMap::new();
	for signed in receipts {
		let receipt = &signed.receipt;
		let channel = (
			receipt.genesis,
			receipt.node,
			receipt.customer.clone(),
			receipt.service,
			receipt.epoch,
		);
		let later = channels
			.get(&channel)
			.is_none_or(|other: &SignedReceipt| other.receipt.sequence < receipt.sequence);
		if later {
			channels.insert(channel, signed);
		}
	}
	channels.into_values().collect()
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::receipt::{
		sign::sign,
		signed::{Receipt, Signer},
	};
	use immortal_primitives::billing::ServiceType;
	use sc_cli::CryptoScheme;

	fn signed(customer: &str, service: ServiceType, sequence: u64) -> SignedReceipt {
		let key = Key::new(customer, CryptoScheme::Sr25519).expect("the secret is a path");
		let receipt = Receipt {
			genesis: Default::default(),
			node: 1,
			customer: key.account(),
			service,
			epoch: 0,
			sequence,
			consumption: Default::default(),
		};
		sign(&key, receipt, Signer::Customer, false).expect("the key is the customer's")
	}

	#[test]
	fn the_latest_of_each_channel_is_left() {
		let first = signed("//Alice", ServiceType::Storage, 1);
		let last = signed("//Alice", ServiceType::Storage, 9);
		let others = [
			signed("//Alice", ServiceType::Compute, 1),
			signed("//Bob", ServiceType::Storage, 1),
		];
		let left = latest([&[last.clone(), first], &others[..]].concat());
		assert_eq!(left.len(), 3);
		assert!(left.contains(&last) && others.iter().all(|other| left.contains(other)));
	}

	#[test]
	fn a_line_tells_which_receipt_and_what_became_of_it() {
		let signed = signed("//Alice", ServiceType::Storage, u64::MAX);
		let settled = line(&signed, &Ok(json!({ "gross": "7" })));
		assert_eq!(settled["customer"], "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY");
		assert_eq!(settled["sequence"], u64::MAX.to_string());
		assert_eq!(
			(&settled["settled"]["gross"], &settled["refused"]),
			(&"7".into(), &Value::Null)
		);
		let refused = line(&signed, &Err("Billing(NoAccount)".into()));
		assert_eq!(
			(&refused["refused"], &refused["settled"]),
			(&"Billing(NoAccount)".into(), &Value::Null)
		);
	}

	#[test]
	fn a_wrong_receipt_is_named_by_its_place() {
		let right = signed("//Alice", ServiceType::Storage, 1);
		let mut wrong = right.clone();
		wrong.receipt.sequence += 1;
		let meters = SignedReceipt {
			by: Signer::Meter,
			..right.clone()
		};
		let check = |receipts: Vec<SignedReceipt>, genesis| {
			let placed = receipts
				.into_iter()
				.enumerate()
				.map(|(at, signed)| (format!("line {at}"), signed))
				.collect();
			checked(placed, &Expected { genesis, meter: None }).map(|receipts| receipts.len())
		};

		assert_eq!(check(vec![right.clone(), meters], None), Ok(2));
		assert!(check(vec![right.clone(), wrong], None).is_err_and(|why| why.starts_with("line 1: ")));
		assert!(check(vec![right], Some([1; 32].into())).is_err_and(|why| why.starts_with("line 0: ")));
	}
}
