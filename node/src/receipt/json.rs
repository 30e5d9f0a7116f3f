//! Signed receipts as JSON, one in a line. `@immortal/receipts` writes and reads the same.
//!
//! Counters are strings of digits: numbers are exact only below 2^53 in JavaScript.

use super::{
	signed::{Receipt, SignedReceipt, Signer},
	verify::Wrong,
};
use codec::Encode;
use immortal_primitives::{
	billing::{Consumption, PriceEpoch, ServiceType},
	chain::{AccountId, Hash, Signature},
	nodes::NodeId,
};
use serde::{Deserialize, Serialize};
use sp_core::{bytes, crypto::Ss58Codec};

/// The line of a signed receipt, without its end.
pub fn line(signed: &SignedReceipt) -> Result<String, String> {
	serde_json::to_string(&Line::from(signed)).map_err(|error| error.to_string())
}

/// The signed receipt in a line. Its signature is not looked at.
pub fn parse(line: &str) -> Result<SignedReceipt, Wrong> {
	let line: Line = serde_json::from_str(line).map_err(|error| Wrong::Malformed(error.to_string()))?;
	let scale = line.scale.clone();
	let signed = SignedReceipt::try_from(line).map_err(Wrong::Malformed)?;
	match scale {
		Some(Hex(bytes)) if bytes != signed.encode() => Err(Wrong::Scale),
		_ => Ok(signed),
	}
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Line {
	receipt: ReceiptFields,
	by: Signer,
	wrapped: bool,
	signature: SignatureFields,
	/// The encoding, for whoever has no codec.
	#[serde(skip_serializing_if = "Option::is_none")]
	scale: Option<Hex>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct ReceiptFields {
	genesis: Hex,
	node: NodeId,
	customer: Address,
	service: ServiceType,
	epoch: PriceEpoch,
	sequence: Counter,
	consumption: ConsumptionFields,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct ConsumptionFields {
	cpu_ms: Counter,
	memory_mib_s: Counter,
	storage_mib_h: Counter,
	moved_mib: Counter,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SignatureFields {
	scheme: Scheme,
	value: Hex,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Scheme {
	Ed25519,
	Sr25519,
	Ecdsa,
	/// Written, but never read: receipts are not signed so.
	#[serde(skip_deserializing)]
	Eth,
}

/// Bytes, as `0x` and two digits each.
#[derive(Clone, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
struct Hex(Vec<u8>);

/// An account, in the one way that this chain writes its address.
#[derive(Clone, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
struct Address(AccountId);

/// An integer, as a string of digits.
#[derive(Clone, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
struct Counter(u64);

impl From<&SignedReceipt> for Line {
	fn from(signed: &SignedReceipt) -> Self {
		Self {
			receipt: ReceiptFields::from(&signed.receipt),
			by: signed.by,
			wrapped: signed.wrapped,
			signature: SignatureFields::from(&signed.signature),
			scale: Some(Hex(signed.encode())),
		}
	}
}

impl From<&Receipt> for ReceiptFields {
	fn from(receipt: &Receipt) -> Self {
		let used = &receipt.consumption;
		Self {
			genesis: Hex(receipt.genesis.as_bytes().to_vec()),
			node: receipt.node,
			customer: Address(receipt.customer.clone()),
			service: receipt.service,
			epoch: receipt.epoch,
			sequence: Counter(receipt.sequence),
			consumption: ConsumptionFields {
				cpu_ms: Counter(used.cpu_ms),
				memory_mib_s: Counter(used.memory_mib_s),
				storage_mib_h: Counter(used.storage_mib_h),
				moved_mib: Counter(used.moved_mib),
			},
		}
	}
}

impl From<&Signature> for SignatureFields {
	fn from(signature: &Signature) -> Self {
		let (scheme, value): (_, &[u8]) = match signature {
			Signature::Ed25519(value) => (Scheme::Ed25519, value.as_ref()),
			Signature::Sr25519(value) => (Scheme::Sr25519, value.as_ref()),
			Signature::Ecdsa(value) => (Scheme::Ecdsa, value.as_ref()),
			Signature::Eth(value) => (Scheme::Eth, value.as_ref()),
		};
		Self {
			scheme,
			value: Hex(value.to_vec()),
		}
	}
}

impl TryFrom<Line> for SignedReceipt {
	type Error = String;

	fn try_from(line: Line) -> Result<Self, String> {
		Ok(Self {
			receipt: line.receipt.try_into()?,
			by: line.by,
			wrapped: line.wrapped,
			signature: line.signature.try_into()?,
		})
	}
}

impl TryFrom<ReceiptFields> for Receipt {
	type Error = String;

	fn try_from(fields: ReceiptFields) -> Result<Self, String> {
		let Hex(genesis) = fields.genesis;
		let used = fields.consumption;
		Ok(Self {
			genesis: <[u8; 32]>::try_from(genesis)
				.map(Hash::from)
				.map_err(|_| "the genesis is no hash of 32 bytes")?,
			node: fields.node,
			customer: fields.customer.0,
			service: fields.service,
			epoch: fields.epoch,
			sequence: fields.sequence.0,
			consumption: Consumption {
				cpu_ms: used.cpu_ms.0,
				memory_mib_s: used.memory_mib_s.0,
				storage_mib_h: used.storage_mib_h.0,
				moved_mib: used.moved_mib.0,
			},
		})
	}
}

impl TryFrom<SignatureFields> for Signature {
	type Error = String;

	fn try_from(SignatureFields { scheme, value }: SignatureFields) -> Result<Self, String> {
		let value = value.0.as_slice();
		match scheme {
			Scheme::Ed25519 => value.try_into().map(Self::Ed25519),
			Scheme::Sr25519 => value.try_into().map(Self::Sr25519),
			Scheme::Ecdsa => value.try_into().map(Self::Ecdsa),
			Scheme::Eth => Err(()),
		}
		.map_err(|()| format!("the signature has {} bytes", value.len()))
	}
}

impl From<Hex> for String {
	fn from(Hex(value): Hex) -> Self {
		bytes::to_hex(&value, false)
	}
}

impl TryFrom<String> for Hex {
	type Error = String;

	fn try_from(text: String) -> Result<Self, String> {
		let digits = text.strip_prefix("0x").filter(|digits| digits.len() % 2 == 0);
		digits
			.and_then(|digits| bytes::from_hex(digits).ok())
			.map(Self)
			.ok_or_else(|| format!("`{text}` is not hex"))
	}
}

impl From<Address> for String {
	fn from(Address(account): Address) -> Self {
		account.to_ss58check()
	}
}

impl TryFrom<String> for Address {
	type Error = String;

	fn try_from(text: String) -> Result<Self, String> {
		AccountId::from_ss58check(&text)
			.ok()
			.filter(|account| account.to_ss58check() == text)
			.map(Self)
			.ok_or_else(|| format!("`{text}` is no address of this chain"))
	}
}

impl From<Counter> for String {
	fn from(Counter(value): Counter) -> Self {
		value.to_string()
	}
}

impl TryFrom<String> for Counter {
	type Error = String;

	fn try_from(text: String) -> Result<Self, String> {
		// Neither `+1` nor `01`.
		text.parse()
			.ok()
			.filter(|value: &u64| value.to_string() == text)
			.map(Self)
			.ok_or_else(|| format!("`{text}` is no integer from 0 to 2^64 - 1"))
	}
}
