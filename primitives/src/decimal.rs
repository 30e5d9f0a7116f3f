//! Amounts in JSON as decimal strings.

use crate::money::Balance;
use alloc::string::{String, ToString};
use core::fmt::Display;
use serde::{de::Error, Deserialize, Deserializer, Serializer};

/// Writes an amount.
pub fn serialize<S: Serializer>(amount: &impl Display, serializer: S) -> Result<S::Ok, S::Error> {
	serializer.serialize_str(&amount.to_string())
}

/// Reads an amount.
pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Balance, D::Error> {
	String::deserialize(deserializer)?
		.parse()
		.map_err(|_| D::Error::custom("an amount is a decimal string"))
}

/// An amount of each coin, likewise.
pub mod amounts {
	use crate::money::{Balance, CoinAmounts};
	use serde::{Deserialize, Deserializer, Serialize, Serializer};

	#[derive(Default, Serialize, Deserialize)]
	#[serde(deny_unknown_fields, default)]
	struct Strings {
		#[serde(with = "super")]
		gen: Balance,
		#[serde(with = "super")]
		nex: Balance,
		#[serde(with = "super")]
		flx: Balance,
		#[serde(with = "super")]
		aur: Balance,
	}

	/// Writes amounts.
	pub fn serialize<S: Serializer>(amounts: &CoinAmounts, serializer: S) -> Result<S::Ok, S::Error> {
		let CoinAmounts { gen, nex, flx, aur } = *amounts;
		Strings { gen, nex, flx, aur }.serialize(serializer)
	}

	/// Reads amounts, if there are any; a coin that is not named is nothing.
	pub fn deserialize_some<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<CoinAmounts>, D::Error> {
		let strings = Option::<Strings>::deserialize(deserializer)?;
		Ok(strings.map(|Strings { gen, nex, flx, aur }| CoinAmounts { gen, nex, flx, aur }))
	}
}
