//! The powers over the chain, and who is in office (design, section 7).

use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::weights::Weight;
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

/// Puts the owner out of office and back, and gives its powers to others.
pub trait Offices<AccountId> {
	/// Who is or was in office.
	fn owner() -> Option<AccountId>;

	/// The tenure.
	fn tenure() -> Tenure;

	/// Puts the owner out of office: all powers are vacant, and what it decided is void. Gives the new tenure.
	fn depose() -> Tenure;

	/// Takes that back: the owner has its powers again, and those who held others have theirs. Gives the new tenure.
	fn reinstate() -> Tenure;

	/// Gives a vacant power to `members` together; gives whether it was vacant and there were any.
	fn hand_over(responsibility: Responsibility, members: Vec<AccountId>) -> bool;

	/// Who holds a power together; nobody if one alone does, or none.
	fn members(responsibility: Responsibility) -> Vec<AccountId>;

	/// Gives a power that several hold together to `members` instead.
	fn replace(responsibility: Responsibility, members: Vec<AccountId>);

	/// Puts the owner back in office, with all powers but new code. Gives the new tenure.
	fn give_back() -> Tenure;

	/// Puts `owner` in office, at genesis.
	#[cfg(feature = "runtime-benchmarks")]
	fn set_owner(owner: &AccountId);
}

/// Told when coin holders name another owner.
pub trait OnNewOwner {
	/// Another owner is in office.
	fn on_new_owner();

	/// What that weighs.
	fn weight() -> Weight;
}

impl OnNewOwner for () {
	fn on_new_owner() {}

	fn weight() -> Weight {
		Weight::zero()
	}
}
