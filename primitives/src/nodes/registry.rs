//! What the registry of nodes tells those who buy capacity or attract it.

use super::{Gift, Kind, NodeId, Resources};
use crate::{money::Balance, time::WindowIndex};
use frame_support::weights::Weight;

/// Whether a node can be had.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum Availability {
	/// Its first sign of life is awaited.
	Awaited,
	/// It works; of validators, also if it stands by.
	Serving,
	/// It is silent, or in maintenance.
	Away,
	/// It did wrong.
	Jailed,
	/// It leaves.
	Leaving,
}

/// What is known of a node.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct NodeFacts<AccountId, BlockNumber> {
	/// Whose it is.
	pub operator: AccountId,
	/// What it is for.
	pub kind: Kind,
	/// How it is given.
	pub gift: Gift,
	/// What of its resources counts.
	pub verified: Resources,
	/// Whether it can be had.
	pub availability: Availability,
	/// The block it was registered in.
	pub registered_at: BlockNumber,
}

/// What a kind of node has together.
#[derive(Copy, Clone, Debug, Default, Eq, PartialEq)]
pub struct KindCapacity {
	/// Nodes that are not leaving.
	pub nodes: u32,
	/// What of those that are active is verified.
	pub verified: Resources,
}

/// The registry of nodes, for those who buy capacity.
pub trait Registry<AccountId, BlockNumber> {
	/// What is known of a node.
	fn facts(node: NodeId) -> Option<NodeFacts<AccountId, BlockNumber>>;

	/// What a kind of node has.
	fn capacity(kind: Kind) -> KindCapacity;

	/// Validators that are active or stand by.
	fn live_validators() -> u32;

	/// Whether `operator` has nodes besides `node` that do not serve, or has taken capacity away or brought it back since window `since`: then
	/// it may be that it makes capacity scarce to be paid for bringing it.
	fn withholds(operator: &AccountId, node: NodeId, since: WindowIndex) -> bool;

	/// What stands for `verified` of a node of a kind, by what its bond proves; in 10^-12 units.
	fn standing(kind: Kind, verified: &Resources) -> Balance;

	/// How many nodes were ever registered: the id of the next.
	fn registered() -> NodeId;

	/// How many of the nodes with ids below `end` are active. Reads all of them: not for blocks.
	fn active_below(end: NodeId) -> u32;

	/// Makes a node of `operator` that serves and has so much verified.
	#[cfg(feature = "runtime-benchmarks")]
	fn set_serving(node: NodeId, operator: &AccountId, kind: Kind, verified: Resources);
}

/// What nodes have promised to have.
pub trait Commitments {
	/// What `node` must have, whatever it says that it has; nothing, if it has promised nothing.
	fn promised(node: NodeId) -> Resources;
}

impl Commitments for () {
	fn promised(_: NodeId) -> Resources {
		Resources::default()
	}
}

/// Told of nodes that come.
pub trait OnRegistered {
	/// `node` was registered just now.
	fn on_registered(node: NodeId);

	/// What that weighs.
	fn weight() -> Weight;
}

impl OnRegistered for () {
	fn on_registered(_: NodeId) {}

	fn weight() -> Weight {
		Weight::zero()
	}
}
