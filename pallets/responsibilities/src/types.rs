//! What the pallet keeps, and what the runtime tells it of its calls.

use crate::Config;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{BoundedVec, CloneNoBound, DebugNoBound, EqNoBound, PartialEqNoBound};
use frame_system::pallet_prelude::BlockNumberFor;
use immortal_primitives::{
	responsibility::{Responsibility, Tenure},
	time::DAYS,
};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_runtime::traits::AtLeast32BitUnsigned;

/// Who can make a call.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum Access {
	/// Whoever the call itself lets in: it needs no power.
	Open,
	/// Whoever has this power. The call takes [`crate::Origin::Responsible`].
	Responsible(Responsibility),
	/// Whoever has this power. The call insists on Root, and gets it here only.
	Root(Responsibility),
	/// A vote of the coin holders, and nobody else, in whatever office.
	Electorate,
	/// Nobody: raw storage, forced balances, what the chain itself calls.
	Closed,
}

impl Access {
	/// The power that the call needs, if it can be made with one.
	pub const fn responsibility(self) -> Option<Responsibility> {
		match self {
			Self::Responsible(responsibility) | Self::Root(responsibility) => Some(responsibility),
			Self::Open | Self::Electorate | Self::Closed => None,
		}
	}
}

/// What the runtime says of each of its calls.
pub trait Rules<Call> {
	/// Who can make it.
	fn access(call: &Call) -> Access;

	/// Whether it waits, when holders of a power on a mature chain make it, and can be vetoed meanwhile.
	fn waits(call: &Call) -> bool;
}

/// Who holds a power. One holder at a time.
#[derive(
	CloneNoBound,
	DebugNoBound,
	EqNoBound,
	PartialEqNoBound,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
#[codec(mel_bound())]
#[scale_info(skip_type_params(T))]
pub enum Holders<T: Config> {
	/// The owner.
	Owner,
	/// Nobody: only a referendum can use it.
	Vacant,
	/// These accounts together, when more than half of them approve. In order, each once.
	Members(BoundedVec<T::AccountId, T::MaxHolders>),
}

/// How many of `members` must approve: more than half.
pub const fn threshold(members: u32) -> u32 {
	members / 2 + 1
}

/// A call that some of a power's holders have approved.
#[derive(
	CloneNoBound,
	DebugNoBound,
	EqNoBound,
	PartialEqNoBound,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
#[codec(mel_bound())]
#[scale_info(skip_type_params(T))]
pub struct Approval<T: Config> {
	/// In which tenure it began.
	pub tenure: Tenure,
	/// The last block in which it can be approved.
	pub until: BlockNumberFor<T>,
	/// Who began it.
	pub opened_by: T::AccountId,
	/// Who has approved it.
	pub by: BoundedVec<T::AccountId, T::MaxHolders>,
}

/// What waits under a hash.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub enum Subject {
	/// A call, by this power.
	Call(Responsibility),
	/// New code of the runtime.
	Upgrade,
}

impl Subject {
	/// The power that it needs.
	pub const fn responsibility(self) -> Responsibility {
		match self {
			Self::Call(responsibility) => responsibility,
			Self::Upgrade => Responsibility::RuntimeUpgrade,
		}
	}
}

/// Who decided on an act that waits.
#[derive(Clone, Debug, Eq, PartialEq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub enum Decider<AccountId> {
	/// The owner alone: seated operators may veto it.
	Owner(AccountId),
	/// Several holders together, whoever gave them the power: the same.
	Members,
	/// Coin holders.
	Voters,
}

/// An act that waits for its time.
#[derive(
	CloneNoBound,
	DebugNoBound,
	EqNoBound,
	PartialEqNoBound,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
#[codec(mel_bound())]
#[scale_info(skip_type_params(T))]
pub struct PendingAct<T: Config> {
	/// What waits.
	pub subject: Subject,
	/// In which tenure it was decided.
	pub tenure: Tenure,
	/// The first block in which it can be done.
	pub not_before: BlockNumberFor<T>,
	/// The last one.
	pub until: BlockNumberFor<T>,
	/// Who decided on it.
	pub decider: Decider<T::AccountId>,
	/// Who has vetoed it.
	pub vetoes: BoundedVec<T::AccountId, T::MaxVetoes>,
}

/// How long things take, in blocks.
#[derive(
	Clone, Debug, Eq, PartialEq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo, Serialize, Deserialize,
)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Policy<BlockNumber> {
	/// How long the owner's acts wait that wait.
	pub act_delay: BlockNumber,
	/// How long approvals are collected, a whitelisted call is known, and an act can be done when its time has come.
	pub act_lifetime: BlockNumber,
	/// The day that the periods of votes are reckoned in.
	pub voting_day: BlockNumber,
}

impl<BlockNumber: AtLeast32BitUnsigned> Default for Policy<BlockNumber> {
	fn default() -> Self {
		Self {
			act_delay: DAYS.into(),
			act_lifetime: (7 * DAYS).into(),
			voting_day: DAYS.into(),
		}
	}
}

/// No period of a [`Policy`] is longer, in blocks: 30 days.
pub const MAX_PERIOD: u32 = 30 * DAYS;

/// No voting day is shorter, in blocks: periods of votes are fractions of it.
pub const MIN_VOTING_DAY: u32 = 24;

/// By so much may a period be shorter or longer than at genesis: whoever changes terms must not be able to make delays, votes and
/// locks mean nothing, or go on for ever.
pub const MAX_CHANGE: u32 = 2;
