//! Shares in chain specs: whole billionths, as in transactions.

use serde::{Deserialize, Deserializer, Serializer};
use sp_runtime::Perbill;

/// Writes a share.
pub fn serialize<S: Serializer>(share: &Perbill, serializer: S) -> Result<S::Ok, S::Error> {
	serializer.serialize_u32(share.deconstruct())
}

/// Reads a share; more than all of it is all of it.
pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Perbill, D::Error> {
	u32::deserialize(deserializer).map(Perbill::from_parts)
}
