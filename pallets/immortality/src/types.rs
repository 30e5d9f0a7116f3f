//! What is stored.

use codec::{Decode, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use frame_system::pallet_prelude::BlockNumberFor;
use immortal_primitives::{
	immortality::{Contact, FailureReason, Finding, HandoverStep, Usage},
	responsibility::Tenure,
	time::{Slot, WindowIndex},
};
use scale_info::TypeInfo;

/// Members of the council, at most.
pub const MAX_COUNCIL: u32 = 7;

/// Candidates on a ballot, at most.
pub const MAX_VOTES: u32 = 16;

/// How many hold a power together when it is handed over, if there are as many.
pub const HOLDERS: u32 = 3;

/// So many operators at least must be against the owner, and have made blocks since it is silent.
pub const MIN_OPERATORS: u32 = 3;

/// With more slots than this without a block, the chain stood still: that says nothing of the owner.
pub const HALT: Slot = 10;

/// What a slot or several without a block add to the staleness, at most.
pub const MAX_STEP: u32 = 2;

/// Members of the emergency council.
pub type Members<AccountId> = BoundedVec<AccountId, ConstU32<MAX_COUNCIL>>;

/// Who an operator wants in the council, in no order.
pub type Ballot<AccountId> = BoundedVec<AccountId, ConstU32<MAX_VOTES>>;

/// What the owner's last heartbeat told of its node.
#[derive(Copy, Clone, Debug, Default, Eq, PartialEq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Vitals {
	/// The slot it was made in.
	pub slot: Slot,
	/// Seconds since the node started.
	pub uptime: u64,
	/// Milliseconds that it took to answer.
	pub response_time: u32,
	/// How much of the machine is in use.
	pub usage: Usage,
}

/// What the chain knows of the owner's health.
#[derive(Clone, Debug, Default, Eq, PartialEq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Health {
	/// Slots without a sign of life, as they are counted.
	pub staleness: u32,
	/// The slot of the last sign of life.
	pub last_contact: Slot,
	/// The sequence of the last heartbeat.
	pub sequence: u64,
	/// What it told; none if there was none.
	pub vitals: Option<Vitals>,
	/// Which of the last five heartbeats told of a slow answer: a bit each, the last one lowest.
	pub slow: u8,
	/// What is wrong with the machine: a bit for each [`immortal_primitives::immortality::Issue`].
	pub issues: u8,
	/// Blocks with nothing wrong since something last was, while the owner was not silent for long.
	pub good: u32,
	/// Whether it counts as degraded.
	pub degraded: bool,
	/// Since when more than two thirds of the seats have not reached it.
	pub cut_off_since: Option<Slot>,
	/// Where its node is found.
	pub contact: Contact,
}

/// Why and since when the seats ask for the owner.
#[derive(Clone, Debug, Eq, PartialEq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Investigation<AccountId> {
	/// The slot it began in.
	pub since: Slot,
	/// Blocks since then that were not the owner's.
	pub blocks: u32,
	/// Operators that made them: as many as have to.
	pub authors: BoundedVec<AccountId, ConstU32<MIN_OPERATORS>>,
}

/// What a seat last reported.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Reported {
	/// The slot the report was made in.
	pub made: Slot,
	/// The slot of the block that brought it.
	pub noted: Slot,
	/// What the seat found.
	pub finding: Finding,
	/// Whether that counts against the owner.
	pub against: bool,
	/// In which generation of [`crate::Tallies`] it is counted.
	pub generation: u32,
}

/// What is known of a seat.
#[derive(Copy, Clone, Debug, Default, Eq, PartialEq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct SeatRecord {
	/// Its last report.
	pub reported: Option<Reported>,
	/// The last drill that it took part in: the slot in which that began.
	pub drilled: Option<Slot>,
}

/// The owner's failure, and what followed from it.
#[derive(Clone, Debug, Eq, PartialEq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Activation<BlockNumber> {
	/// The block in which the owner went out of office.
	pub block: BlockNumber,
	/// Its slot.
	pub slot: Slot,
	/// The tenure that began with it.
	pub tenure: Tenure,
	/// Why.
	pub reason: FailureReason,
	/// Whether only the cold key can cancel it.
	pub needs_cold_key: bool,
	/// Slots in a row in which the owner was heard.
	pub fresh: u32,
	/// The last of them.
	pub heard: Slot,
	/// The slot from which on the council is elected, or elected anew.
	pub election: Slot,
	/// How far powers were handed over.
	pub step: HandoverStep,
	/// The slot in which that began; none if it has not.
	pub handed_over: Option<Slot>,
	/// The slot in which the owner is back, if it has claimed that.
	pub return_at: Option<Slot>,
	/// Objections to its return.
	pub objections: u32,
	/// Before this slot, no return can be claimed.
	pub barred_until: Slot,
	/// The window in which those who had lost their seats were last replaced.
	pub refilled: WindowIndex,
}

/// How often the owner failed.
#[derive(Copy, Clone, Debug, Default, Eq, PartialEq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct History {
	/// Activations without as long a pause between them as cools down.
	pub activations: u32,
	/// The slot of the last one.
	pub last: Slot,
}

/// What of its time for maintenance the owner has used.
#[derive(Copy, Clone, Debug, Default, Eq, PartialEq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct MaintenanceBook {
	/// The period that is counted.
	pub period: u32,
	/// Slots of it.
	pub used: u32,
}

/// An activation of this runtime.
pub type ActivationOf<T> = Activation<BlockNumberFor<T>>;
