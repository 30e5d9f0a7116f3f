//! What is shown to whoever asks. As JSON, names are in camel case.

use super::Usage;
use crate::{
	chain::BlockNumber,
	responsibility::{Responsibility, Tenure},
	time::Slot,
};
use alloc::{string::String, vec::Vec};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// How the network stands to its owner.
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
pub enum ImmortalityStatus {
	/// The owner is there and well.
	#[default]
	OwnerHealthy,
	/// The owner is there and not well: all is made ready.
	FailoverReady,
	/// The owner is silent, and the seats ask why.
	InvestigatingOwner,
	/// The owner is out of office.
	ImmortalityActivated,
}

/// What is wrong with an owner that is there.
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
pub enum Issue {
	/// More than 90 % of the disk is full.
	DiskFull,
	/// More than 95 % of the memory is taken.
	MemoryFull,
	/// Three of the last five answers took more than a second.
	Slow,
	/// A third of the seats or more cannot reach it.
	HardToReach,
}

/// Why the owner is out of office.
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
pub enum FailureReason {
	/// It gave no sign of life, and the seats could not reach it.
	Silent,
	/// Its lease was over.
	LeaseOver,
	/// It was heard, but the seats could not reach it.
	CutOff,
}

/// The owner's health.
#[derive(Clone, Debug, Eq, PartialEq, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "state")]
pub enum OwnerHealth {
	/// It is there and well.
	Healthy {
		/// Seconds since its node started; 0 if it has sent no heartbeat.
		uptime: u64,
		/// Milliseconds that its node took to answer.
		response_time_ms: u32,
		/// How much of its machine is in use.
		usage: Usage,
	},
	/// It is there and not well.
	Degraded {
		/// What is wrong.
		issues: Vec<Issue>,
		/// How many of the four things that can be wrong are, in percent.
		severity: u8,
		/// Slots until it counts as well, if nothing is wrong from now on.
		estimated_recovery: u32,
	},
	/// It is silent.
	Unknown {
		/// The slot of its last sign of life.
		last_contact: Slot,
		/// Since which slot the seats ask; none if they do not.
		investigation: Option<Slot>,
	},
	/// It is out of office.
	Failed {
		/// Why.
		reason: FailureReason,
		/// The slot in which that was found.
		time: Slot,
		/// Whether it can still come back by being heard.
		recovery_possible: bool,
	},
}

/// What the seats have reported in the last slots.
#[derive(Copy, Clone, Debug, Default, Eq, PartialEq, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Votes {
	/// Seats that reach the owner.
	pub reachable: u32,
	/// Seats that do not.
	pub unreachable: u32,
	/// Seats that cannot tell.
	pub unknown: u32,
	/// Seats that said nothing.
	pub silent: u32,
	/// Seats whose reports count against the owner.
	pub against: u32,
	/// Operators with such a seat.
	pub operators_against: u32,
	/// How many seats must be against it.
	pub seats_needed: u32,
	/// How many operators must.
	pub operators_needed: u32,
}

/// How far powers were handed over.
#[derive(
	Copy,
	Clone,
	Debug,
	Default,
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
#[serde(rename_all = "camelCase")]
pub enum HandoverStep {
	/// Not at all: all can be taken back.
	#[default]
	Vacant,
	/// What keeps the chain alive, and what pauses it.
	KeepAlive,
	/// Money and governance, too.
	Treasury,
	/// All, new code included.
	Complete,
}

/// What follows from the owner's failure.
#[derive(Clone, Debug, Eq, PartialEq, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ActivationView<AccountId> {
	/// The block in which the owner went out of office.
	pub block: BlockNumber,
	/// The slot of that block.
	pub slot: Slot,
	/// Whether only the cold key can cancel it.
	pub needs_cold_key: bool,
	/// Slots in a row in which the owner was heard since.
	pub fresh_heartbeats: u32,
	/// The emergency council; empty until it is elected.
	pub council: Vec<AccountId>,
	/// The slot in which it is elected, or elected anew.
	pub election: Slot,
	/// How far powers were handed over.
	pub step: HandoverStep,
	/// The first slot in which the next step can be taken; none if there is none.
	pub next_step: Option<Slot>,
	/// The slot in which the owner is back in office, if it has claimed that and nobody objects.
	pub return_at: Option<Slot>,
}

/// A time in which the owner's silence is no failure.
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
pub struct Maintenance {
	/// The slot in which it begins.
	pub from: Slot,
	/// The first slot after it.
	pub until: Slot,
}

/// How a drill ended.
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
pub enum DrillOutcome {
	/// So many seats reported in time as would be needed.
	Passed,
	/// Too few did.
	Failed,
	/// The owner was silent meanwhile.
	Aborted,
}

/// The last drill.
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
pub struct DrillRecord {
	/// The slot in which it began.
	pub started: Slot,
	/// How it ended; none while it goes on.
	pub outcome: Option<DrillOutcome>,
	/// Slots until so many had reported as would be needed, or until it ended.
	pub slots: u32,
	/// Seats that reported.
	pub seats: u32,
	/// Operators of these.
	pub operators: u32,
}

/// The status with all that it rests on.
#[derive(Clone, Debug, Eq, PartialEq, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct StatusView<AccountId> {
	/// How the network stands to its owner.
	pub status: ImmortalityStatus,
	/// Whether the chain is mature; before, nothing can be activated.
	pub mature: bool,
	/// The slot of the block that tells this.
	pub slot: Slot,
	/// Its number.
	pub block: BlockNumber,
	/// Counts changes of office.
	pub tenure: Tenure,
	/// Who is or was in office.
	pub owner: Option<AccountId>,
	/// Whether it is.
	pub in_office: bool,
	/// The owner's health.
	pub health: OwnerHealth,
	/// Slots without a sign of life.
	pub staleness: u32,
	/// With how many the seats begin to ask.
	pub investigate_at: u32,
	/// With how many the owner can go out of office.
	pub activate_at: u32,
	/// The slot from which on signs of life do not count unless the cold key says that they do.
	pub lease_until: Slot,
	/// Where the owner's node is found; none if it has not said.
	pub contact: Option<String>,
	/// What the seats reported.
	pub votes: Votes,
	/// Operators who have said whom they want in the council, and somebody of these has a seat still.
	pub ballots: u32,
	/// What follows from the owner's failure; none while it is in office.
	pub activation: Option<ActivationView<AccountId>>,
	/// When the owner is away with notice.
	pub maintenance: Option<Maintenance>,
	/// The last drill.
	pub drill: Option<DrillRecord>,
}

/// Who holds a power.
#[derive(Clone, Debug, Eq, PartialEq, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum HeldBy<AccountId> {
	/// The owner.
	Owner(AccountId),
	/// Nobody; coin holders can use it.
	Vacant,
	/// These together.
	Members(Vec<AccountId>),
}

/// A power, and who holds it.
#[derive(Clone, Debug, Eq, PartialEq, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PowerView<AccountId> {
	/// The power.
	pub responsibility: Responsibility,
	/// Who holds it.
	pub held_by: HeldBy<AccountId>,
	/// How many of the holders must agree; 0 if nobody holds it.
	pub threshold: u32,
}

/// On whom the chain depends.
#[derive(Copy, Clone, Debug, Default, Eq, PartialEq, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Decentralization {
	/// Whether the chain could go on without its owner, as it found once and for ever.
	pub mature: bool,
	/// Seats: gifted validators in the set or standing by.
	pub seats: u32,
	/// Operators of these.
	pub operators: u32,
	/// Validators in the set.
	pub validators: u32,
	/// Of these, the owner's.
	pub owners_validators: u32,
	/// Whether blocks would be finalised if the owner's validators were gone.
	pub finalizes_without_owner: bool,
	/// The least number of operators, the owner among them, whose validators together can stop finality.
	pub nakamoto_coefficient: u32,
}
