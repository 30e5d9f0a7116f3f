//! The vectors that we and `@immortal/receipts` both check: clients/receipts/vectors.json.

use super::{
	json,
	key::Key,
	sign::sign,
	signed::{message, SignedReceipt, Signer},
	verify::{check, Expected, Wrong},
};
use immortal_primitives::chain::{AccountId, Hash};
use sc_cli::CryptoScheme;
use serde::Deserialize;
use sp_core::bytes::to_hex;
use std::collections::BTreeSet;

#[derive(Deserialize)]
struct Vectors {
	right: Vec<Right>,
	wrong: Vec<WrongLine>,
}

#[derive(Deserialize)]
struct Right {
	name: String,
	suri: String,
	scheme: String,
	wrapped: bool,
	repeats: bool,
	meter: Option<AccountId>,
	payload: String,
	line: String,
}

#[derive(Deserialize)]
struct WrongLine {
	name: String,
	expected: ExpectedFields,
	reason: String,
	line: String,
}

#[derive(Deserialize)]
struct ExpectedFields {
	genesis: Option<Hash>,
	meter: Option<AccountId>,
}

fn vectors() -> Vectors {
	serde_json::from_str(include_str!("../../../clients/receipts/vectors.json")).expect("the vectors are JSON")
}

fn scheme(name: &str) -> CryptoScheme {
	clap::ValueEnum::from_str(name, false).expect("the scheme exists")
}

#[test]
fn what_is_right_is_made_and_taken_byte_by_byte() {
	for right in vectors().right {
		let name = &right.name;
		let signed = json::parse(&right.line).unwrap_or_else(|wrong| panic!("{name}: {wrong}"));
		assert_eq!(json::line(&signed).as_ref(), Ok(&right.line), "{name}");
		assert_eq!(to_hex(&signed.receipt.payload(), false), right.payload, "{name}");
		assert_eq!(signed.wrapped, right.wrapped, "{name}");

		let expected = Expected {
			genesis: Some(signed.receipt.genesis),
			meter: right.meter,
		};
		assert_eq!(check(&signed, &expected), Ok(()), "{name}");

		let key = Key::new(&right.suri, scheme(&right.scheme)).expect("the secret is a path");
		let again = sign(&key, signed.receipt.clone(), signed.by, signed.wrapped).expect("the key is the signer's");
		assert_eq!(check(&again, &expected), Ok(()), "{name}");
		assert_eq!(again == signed, right.repeats, "{name}");
	}
}

#[test]
fn what_is_wrong_is_refused_for_the_reason_given() {
	for wrong in vectors().wrong {
		let expected = Expected {
			genesis: wrong.expected.genesis,
			meter: wrong.expected.meter,
		};
		let refused = json::parse(&wrong.line).and_then(|signed| check(&signed, &expected));
		let reason = match refused {
			Ok(()) => "none",
			Err(Wrong::Malformed(_)) => "Malformed",
			Err(Wrong::Scale) => "Scale",
			Err(Wrong::Genesis) => "Genesis",
			Err(Wrong::MeterUnknown) => "MeterUnknown",
			Err(Wrong::Signature) => "Signature",
		};
		assert_eq!(reason, wrong.reason, "{}", wrong.name);
	}
}

#[test]
fn the_vectors_hold_every_service_scheme_and_way_to_sign() {
	let right = vectors().right;
	let signed: Vec<SignedReceipt> = right.iter().flat_map(|right| json::parse(&right.line)).collect();
	let services: BTreeSet<_> = signed.iter().map(|signed| signed.receipt.service).collect();
	assert_eq!(services.len(), immortal_primitives::billing::ServiceType::ALL.len());
	let ways: BTreeSet<_> = right.iter().map(|right| (&right.scheme, right.wrapped)).collect();
	assert_eq!(ways.len(), 6);
	assert!(signed.iter().any(|signed| signed.by == Signer::Meter));
}

#[test]
fn nobody_but_a_meter_signs_for_another() {
	let key = Key::new("//Mallory", CryptoScheme::Sr25519).expect("the secret is a path");
	let signed = json::parse(&vectors().right[0].line).expect("the vector is right");
	assert!(sign(&key, signed.receipt.clone(), Signer::Customer, false).is_err());

	let by_meter = sign(&key, signed.receipt, Signer::Meter, false).expect("a meter may");
	let expected = Expected {
		genesis: None,
		meter: Some(key.account()),
	};
	assert_eq!(check(&by_meter, &expected), Ok(()));
	assert_eq!(
		message(&by_meter.receipt, false).len(),
		16 + 32 + 4 + 32 + 1 + 4 + 8 + 4 * 8
	);
}
