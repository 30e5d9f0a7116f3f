//! What nodes sign, and what exactly is signed: the purpose, the chain, and what is said.

use crate::{nodes::NodeId, responsibility::Tenure, time::Slot};
use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{inherent::InherentIdentifier, traits::ConstU32, BoundedVec};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_runtime::Percent;

/// Bytes of a [`Contact`], at most.
pub const MAX_CONTACT: u32 = 160;

/// Where the owner's node is found: a multiaddress that ends in its peer, as text.
pub type Contact = BoundedVec<u8, ConstU32<MAX_CONTACT>>;

/// How much of the owner's machine is in use.
#[derive(
	Copy,
	Clone,
	Debug,
	Default,
	Eq,
	PartialEq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
)]
pub struct Usage {
	/// Of the processors' time.
	pub cpu: Percent,
	/// Of the memory.
	pub memory: Percent,
	/// Of the disk with the database.
	pub disk: Percent,
}

/// A sign of life of the owner, by its heartbeat key.
#[derive(Clone, Debug, Eq, PartialEq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct OwnerHeartbeat<Hash> {
	/// The chain it is for: the hash of its genesis.
	pub genesis: Hash,
	/// Higher than that of any before.
	pub sequence: u64,
	/// The slot it was made in.
	pub slot: Slot,
	/// Seconds since the node started.
	pub uptime: u64,
	/// Milliseconds that the node took to answer a question of its own.
	pub response_time: u32,
	/// How much of the machine is in use.
	pub usage: Usage,
	/// Where the node is found, when that is not what the chain knows.
	pub contact: Option<Contact>,
}

impl<Hash: Encode> OwnerHeartbeat<Hash> {
	/// What the heartbeat key signs.
	pub fn payload(&self) -> Vec<u8> {
		(b"immortal/owner-heartbeat", self).encode()
	}
}

/// What a seat's node found when it asked the owner's node for a sign of life.
#[derive(
	Copy,
	Clone,
	Debug,
	Eq,
	PartialEq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub enum Finding {
	/// It answered, and signed rightly.
	Reachable,
	/// It did not.
	Unreachable,
	/// The node sees less than half of the other seats: the fault may be its own.
	Unknown,
}

/// What a seat tells the chain, by its `node` key.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct Report<Hash> {
	/// The chain it is for: the hash of its genesis.
	pub genesis: Hash,
	/// The tenure it is about.
	pub tenure: Tenure,
	/// Whether it is about a drill. Then it moves nothing.
	pub drill: bool,
	/// Whose report it is.
	pub node: NodeId,
	/// The slot it was made in.
	pub slot: Slot,
	/// What the node found.
	pub finding: Finding,
}

impl<Hash: Encode> Report<Hash> {
	/// What the `node` key signs. A drill has a purpose of its own.
	pub fn payload(&self) -> Vec<u8> {
		let purpose = if self.drill {
			"immortal/drill-report"
		} else {
			"immortal/report"
		};
		(purpose, self).encode()
	}
}

/// What a node asks another to sign, to see that it is there.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Encode, Decode, TypeInfo)]
pub struct Challenge<Hash> {
	/// The chain it is for: the hash of its genesis.
	pub genesis: Hash,
	/// Never the same twice, so that no old answer fits.
	pub nonce: [u8; 32],
}

impl<Hash: Encode> Challenge<Hash> {
	/// What the heartbeat key signs.
	pub fn owner_payload(&self) -> Vec<u8> {
		(b"immortal/probe-owner", self).encode()
	}

	/// What a seat's `node` key signs.
	pub fn seat_payload(&self) -> Vec<u8> {
		(b"immortal/probe-seat", self).encode()
	}
}

/// Under which the author's node hands its [`Finding`] to the runtime.
pub const FINDING_INHERENT: InherentIdentifier = *b"imfound0";

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn no_signature_of_one_purpose_serves_another() {
		let challenge = Challenge {
			genesis: [1; 32],
			nonce: [2; 32],
		};
		assert_ne!(challenge.owner_payload(), challenge.seat_payload());
		let report = Report {
			genesis: [1; 32],
			tenure: 0,
			drill: false,
			node: 3,
			slot: 4,
			finding: Finding::Unreachable,
		};
		let drilled = Report { drill: true, ..report };
		assert_ne!(report.payload(), drilled.payload());
		for other in [
			Report {
				genesis: [9; 32],
				..report
			},
			Report { tenure: 1, ..report },
			Report { node: 4, ..report },
			Report { slot: 5, ..report },
		] {
			assert_ne!(report.payload(), other.payload());
		}
	}
}
