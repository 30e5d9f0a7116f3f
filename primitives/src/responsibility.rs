//! The powers over the chain, and who is in office (design, section 7).

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// Counts changes of office: what was decided under another tenure is void.
pub type Tenure = u32;

/// A power over the chain. Every privileged call belongs to one, or nobody can make it.
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
pub enum Responsibility {
	/// Who validates, and how finality is recovered.
	ConsensusCoordination,
	/// Who holds which power, and how governance works.
	NetworkGovernance,
	/// Money: minting, rates, the treasury, rewards.
	EconomicManagement,
	/// What is paused, and which votes are hurried or stopped.
	SecurityOversight,
	/// Notarization of transactions.
	TransactionNotarization,
	/// The records of witnesses.
	WitnessRecording,
	/// The audit trail.
	AuditTrailMaintenance,
	/// The directory of services.
	ServiceDiscovery,
	/// Which operators are admitted, and which nodes are jailed.
	NodeRegistration,
	/// The health of nodes and services.
	HealthMonitoring,
	/// The code of the runtime.
	RuntimeUpgrade,
}

impl Responsibility {
	/// Every power.
	pub const ALL: [Self; 11] = [
		Self::ConsensusCoordination,
		Self::NetworkGovernance,
		Self::EconomicManagement,
		Self::SecurityOversight,
		Self::TransactionNotarization,
		Self::WitnessRecording,
		Self::AuditTrailMaintenance,
		Self::ServiceDiscovery,
		Self::NodeRegistration,
		Self::HealthMonitoring,
		Self::RuntimeUpgrade,
	];
}
