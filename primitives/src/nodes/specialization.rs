//! What a node is for.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// What a node is for, and how much of it its operator says it can do. Figures that nothing is paid by.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub enum Specialization {
	/// Validates: makes blocks and finalises them.
	BpciCoreValidator {
		/// Its weight in consensus among its operator's.
		consensus_weight: u32,
		/// Transactions a second.
		validation_capacity: u32,
	},
	/// Notarizes and keeps witness.
	BpciNotary {
		/// Notarizations a second.
		notarization_capacity: u32,
		/// GiB for witness.
		witness_storage: u32,
	},
	/// Finds services.
	BpciRegistry {
		/// Services.
		service_capacity: u32,
		/// Peers that it asks.
		discovery_range: u32,
	},
	/// Runs containers.
	EncCluster {
		/// Containers that it can start a minute.
		orchestration_capacity: u32,
		/// Containers.
		container_slots: u32,
	},
	/// Carries chains of others.
	BpiParachain {
		/// Chains.
		parachain_capacity: u32,
		/// Megabits a second between chains.
		cross_chain_bandwidth: u32,
	},
}

/// A specialization without its figures.
#[derive(
	Copy,
	Clone,
	Debug,
	Eq,
	Ord,
	PartialEq,
	PartialOrd,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
)]
pub enum Kind {
	/// See [`Specialization::BpciCoreValidator`].
	BpciCoreValidator,
	/// See [`Specialization::BpciNotary`].
	BpciNotary,
	/// See [`Specialization::BpciRegistry`].
	BpciRegistry,
	/// See [`Specialization::EncCluster`].
	EncCluster,
	/// See [`Specialization::BpiParachain`].
	BpiParachain,
}

impl Kind {
	/// Every kind.
	pub const ALL: [Self; 5] = [
		Self::BpciCoreValidator,
		Self::BpciNotary,
		Self::BpciRegistry,
		Self::EncCluster,
		Self::BpiParachain,
	];
}

impl Specialization {
	/// Which it is.
	pub const fn kind(&self) -> Kind {
		match self {
			Self::BpciCoreValidator { .. } => Kind::BpciCoreValidator,
			Self::BpciNotary { .. } => Kind::BpciNotary,
			Self::BpciRegistry { .. } => Kind::BpciRegistry,
			Self::EncCluster { .. } => Kind::EncCluster,
			Self::BpiParachain { .. } => Kind::BpiParachain,
		}
	}

	/// Whether it validates.
	pub const fn validates(&self) -> bool {
		matches!(self, Self::BpciCoreValidator { .. })
	}
}
