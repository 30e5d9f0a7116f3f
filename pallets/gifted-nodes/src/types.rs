//! What is stored, and what calls take.

use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_system::pallet_prelude::BlockNumberFor;
use immortal_primitives::{
	money::{Balance, Coin},
	nodes::{Gift, Kind, NodeId, Resources, Specialization},
	time::{EraIndex, Slot, WindowIndex},
};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_runtime::{traits::Zero, Perbill};
use sp_staking::SessionIndex;

/// A node that somebody gifts.
#[derive(Clone, Debug, Eq, PartialEq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Node<AccountId, BlockNumber> {
	/// Whose it is: acts for it, owns its bond, is paid for it.
	pub operator: AccountId,
	/// How it is given.
	pub gift: Gift,
	/// What it is for.
	pub specialization: Specialization,
	/// What it is said to have.
	pub resources: Resources,
	/// The most that was billed of it on average over an era, to enough payers.
	pub best_billed: Resources,
	/// What of the resources given counts.
	pub verified: Resources,
	/// The least that its bond proved since the era that is being counted began, in 10^-12 units.
	pub steady: Balance,
	/// What stands for its promises.
	pub bond: Bond,
	/// What it does.
	pub status: Status,
	/// The block it was registered in.
	pub registered_at: BlockNumber,
	/// Eras in which it kept its promise, and was there half of the time at least.
	pub eras_kept: u32,
	/// The last offence that it was punished for.
	pub punished: Option<Punishment>,
	/// Whether the chain began with it: then it needs no bond, and counts as proven.
	pub founding: bool,
}

/// What stands for a node's promises: on hold from its operator.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct Bond {
	/// The coin it is in.
	pub coin: Coin,
	/// All of it, in planck.
	pub amount: Balance,
	/// What of it was lent, in planck.
	pub borrowed: Balance,
}

impl Bond {
	/// What of it is the operator's own.
	pub const fn own(&self) -> Balance {
		self.amount.saturating_sub(self.borrowed)
	}
}

/// What an offence cost a node.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Punishment {
	/// The session of the offence.
	pub session: SessionIndex,
	/// What of its bond the node lost in all, for this offence or one before it.
	pub fraction: Perbill,
}

/// What a node does.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub enum Status {
	/// Is awaited: it becomes active, or a validator stands by, with its next heartbeat.
	Pending,
	/// Works; a validator validates.
	Active,
	/// A validator waits for a place in the set, or was silent; a service node was silent.
	Standby,
	/// Is being maintained.
	Maintenance,
	/// Did wrong.
	Jailed {
		/// The first era in which it may be freed.
		until: EraIndex,
	},
	/// Leaves.
	Retiring {
		/// The first era in which its bond may be withdrawn.
		until: EraIndex,
	},
}

impl Status {
	/// Whether signs of life of the node count.
	pub const fn is_on_duty(&self) -> bool {
		matches!(self, Self::Pending | Self::Active | Self::Standby)
	}

	/// Whether a validator that is so may be chosen.
	pub const fn may_validate(&self) -> bool {
		matches!(self, Self::Active | Self::Standby)
	}
}

/// What an account behind nodes may do.
#[derive(Copy, Clone, Debug, Default, Eq, PartialEq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Operator {
	/// Whether its validators may have seats.
	pub admitted: bool,
	/// How many nodes it has.
	pub nodes: u32,
	/// How many of them are validators that are active or stand by.
	pub seats: u32,
	/// How many of each kind, in the order of [`Kind::ALL`], are active.
	pub active: [u32; Kind::ALL.len()],
	/// Whether it has borrowed for a bond.
	pub has_borrowed: bool,
	/// The window in which it last took capacity away or brought it back, but for new nodes.
	pub moved: Option<WindowIndex>,
}

impl Operator {
	/// Whether it has seats that count.
	pub const fn is_seated(&self) -> bool {
		self.admitted && self.seats > 0
	}
}

/// When a node was there, and when it had to be.
#[derive(Copy, Clone, Debug, Default, Eq, PartialEq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Presence {
	/// The era that is being counted.
	pub era: EraIndex,
	/// The window of the last sign of life.
	pub seen: Option<WindowIndex>,
	/// Whether that window is not in `present` yet: it counts once it is over, if it counts at all.
	pub to_count: bool,
	/// Windows of the era with a sign of life.
	pub present: u32,
	/// Windows of the era with duty, up to where `duty` begins.
	pub windows: u32,
	/// Whether it has to be there.
	pub duty: Duty,
	/// The slot in which a validator had missed too many of its own, if it has not been heard of since.
	pub silent_since: Option<Slot>,
	/// How often that happened since its last block; an era takes one of them away.
	pub strikes: u8,
	/// Whether a validator made a block in the era.
	pub authored: bool,
	/// Windows that it may be away in maintenance.
	pub credit: u32,
	/// The era from which that is full again.
	pub credit_refills: EraIndex,
}

/// Whether a node has to be there. `since` counts windows that count, see [`Tally::counted`].
#[derive(Copy, Clone, Debug, Default, Eq, PartialEq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub enum Duty {
	/// It need not.
	#[default]
	Off,
	/// It has to.
	On {
		/// From when on.
		since: u32,
	},
	/// It may be away while its credit lasts.
	Away {
		/// From when on.
		since: u32,
	},
}

/// The windows of the chain. A window counts if blocks were made in at least half of its slots, and no more than half of
/// them were full: nobody is blamed for what a halt or a flood did.
#[derive(Copy, Clone, Debug, Default, Eq, PartialEq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Tally {
	/// The window.
	pub window: WindowIndex,
	/// Blocks in it.
	pub blocks: u32,
	/// Of these, full ones.
	pub full: u32,
	/// Windows that counted, since the chain began.
	pub counted: u32,
	/// Of these, how many were the last ones without a break.
	pub in_a_row: u32,
	/// The era.
	pub era: EraIndex,
	/// What `counted` was when the era began.
	pub counted_before_era: u32,
}

/// A validator of the set in force.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Seat<BlockNumber> {
	/// The node.
	pub node: NodeId,
	/// Its own slots that passed without a block, since its last block.
	pub missed: u8,
	/// The first block after the last of them, of as many as may be missed.
	pub since: BlockNumber,
}

impl<BlockNumber: Zero> Seat<BlockNumber> {
	/// The seat of a validator that has missed nothing.
	pub fn of(node: NodeId) -> Self {
		Self {
			node,
			missed: 0,
			since: Zero::zero(),
		}
	}
}

/// Where the sweep is, which goes round all nodes: judges eras, and looks for silent nodes.
#[derive(Copy, Clone, Debug, Default, Eq, PartialEq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Sweep {
	/// The node that it looks at next.
	pub next: NodeId,
	/// The era in which this round began.
	pub began: EraIndex,
	/// Before this era, all eras of all nodes are judged, and others know it.
	pub judged: EraIndex,
}

/// How far the chain has come on its way to being nobody's.
#[derive(Copy, Clone, Debug, Default, Eq, PartialEq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub enum Stage {
	/// The owner's machines carry it; nobody's share of the validators is limited.
	#[default]
	Bootstrapping,
	/// Others carry it, for good.
	Mature,
}

/// What a specialization's nodes have together.
#[derive(Copy, Clone, Debug, Default, Eq, PartialEq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Capacity {
	/// Nodes that are not leaving.
	pub nodes: u32,
	/// What is given of them, as declared.
	pub declared: Resources,
	/// What of it is verified.
	pub verified: Resources,
	/// What is verified of those that are active.
	pub active: Resources,
}

/// A sign of life.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct Heartbeat<Hash> {
	/// The chain it is for: the hash of its genesis.
	pub genesis: Hash,
	/// The node that lives.
	pub node: NodeId,
	/// The slot in which it does.
	pub slot: Slot,
}

impl<Hash: Encode> Heartbeat<Hash> {
	/// What the `node` key signs: the purpose and the heartbeat.
	pub fn payload(&self) -> Vec<u8> {
		(b"immortal/heartbeat", self).encode()
	}
}

/// A founding validator.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FoundingNode<AccountId, Keys> {
	/// Whose it is.
	pub operator: AccountId,
	/// Its session keys.
	pub keys: Keys,
}

/// A validator of this runtime.
pub type SeatOf<T> = Seat<BlockNumberFor<T>>;

/// A node of this runtime.
pub type NodeOf<T> = Node<<T as frame_system::Config>::AccountId, BlockNumberFor<T>>;

/// The last windows that did not count, of which so many are remembered.
pub const MAX_VOID_WINDOWS: u32 = 64;

/// Eras whose ends and misses are remembered.
pub const KEPT_ERAS: EraIndex = 32;

/// Eras after which the credit for maintenance is full again.
pub const CREDIT_ERAS: EraIndex = 30;
