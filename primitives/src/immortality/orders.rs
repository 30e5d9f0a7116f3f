//! What the chain asks of the nodes that watch.

use super::{heartbeat_key::HeartbeatKey, Contact};
use crate::{node_key::NodeKey, nodes::NodeId, responsibility::Tenure, time::Slot};
use alloc::vec::Vec;
use codec::{Decode, Encode};
use scale_info::TypeInfo;

/// What a watching node has to know, as of a block.
#[derive(Clone, Debug, Eq, PartialEq, Encode, Decode, TypeInfo)]
pub struct WatchOrders {
	/// The slot of the block.
	pub slot: Slot,
	/// The tenure that reports are about.
	pub tenure: Tenure,
	/// Who signs the owner's answers; none if no key is known, then nobody asks.
	pub heartbeat_key: Option<HeartbeatKey>,
	/// The sequence of the owner's last heartbeat.
	pub sequence: u64,
	/// Where the owner's node is found; empty if it has not said.
	pub contact: Contact,
	/// Whether reports are wanted in every slot.
	pub investigating: bool,
	/// Whether a drill wants reports.
	pub drill: bool,
	/// How many seats there are.
	pub seats: u32,
	/// Those seats whose keys were asked for.
	pub own: Vec<SeatOrders>,
}

/// What one seat has to do.
#[derive(Clone, Debug, Eq, PartialEq, Encode, Decode, TypeInfo)]
pub struct SeatOrders {
	/// The seat.
	pub node: NodeId,
	/// Signs its reports.
	pub key: NodeKey,
	/// Its last report on chain: the slot and the finding.
	pub reported: Option<(Slot, super::Finding)>,
	/// Whether its report about the drill is on chain.
	pub drilled: bool,
}
