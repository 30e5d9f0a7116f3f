//! What is shown to whoever asks.

use crate::*;
use alloc::vec::Vec;
use codec::{Decode, Encode};
use immortal_primitives::{
	money::Balance,
	nodes::{account_of, Kind, NodeId},
	time::WindowIndex,
};
use scale_info::TypeInfo;

/// Ids that a page looks at, at most.
pub const MAX_SCANNED: u32 = 10_000;

/// Nodes on a page, at most.
pub const MAX_ON_PAGE: u32 = 256;

/// A node of this runtime as it is shown.
pub type NodeViewOf<T> =
	NodeView<<T as frame_system::Config>::AccountId, frame_system::pallet_prelude::BlockNumberFor<T>>;

/// A page of this runtime.
pub type PageOf<T> = Page<<T as frame_system::Config>::AccountId, frame_system::pallet_prelude::BlockNumberFor<T>>;

/// Which nodes a page shows: those that are all that is said.
#[derive(Clone, Debug, Default, Eq, PartialEq, Encode, Decode, TypeInfo)]
pub struct NodeFilter<AccountId> {
	/// Of this operator.
	pub operator: Option<AccountId>,
	/// Of this specialization.
	pub kind: Option<Kind>,
	/// In this status, whatever its terms.
	pub status: Option<StatusKind>,
}

/// A status without its terms.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Encode, Decode, TypeInfo)]
pub enum StatusKind {
	/// See [`Status::Pending`].
	Pending,
	/// See [`Status::Active`].
	Active,
	/// See [`Status::Standby`].
	Standby,
	/// See [`Status::Maintenance`].
	Maintenance,
	/// See [`Status::Jailed`].
	Jailed,
	/// See [`Status::Retiring`].
	Retiring,
}

impl From<Status> for StatusKind {
	fn from(status: Status) -> Self {
		match status {
			Status::Pending => Self::Pending,
			Status::Active => Self::Active,
			Status::Standby => Self::Standby,
			Status::Maintenance => Self::Maintenance,
			Status::Jailed { .. } => Self::Jailed,
			Status::Retiring { .. } => Self::Retiring,
		}
	}
}

/// A node as it is shown.
#[derive(Clone, Debug, Eq, PartialEq, Encode, Decode, TypeInfo)]
pub struct NodeView<AccountId, BlockNumber> {
	/// Its id.
	pub id: NodeId,
	/// The account that stands for it among validators.
	pub account: AccountId,
	/// What is stored of it.
	pub node: Node<AccountId, BlockNumber>,
	/// What its bond must be, in planck of the bond's coin; `None` if none is enough.
	pub required_bond: Option<Balance>,
	/// The era so far.
	pub uptime: Uptime,
}

/// How much of an era a node was there.
#[derive(Copy, Clone, Debug, Default, Eq, PartialEq, Encode, Decode, TypeInfo)]
pub struct Uptime {
	/// Windows in which it had to be, that are over and count.
	pub windows: u32,
	/// Of these, those in which it gave a sign of life.
	pub present: u32,
	/// The window of the last one.
	pub seen: Option<WindowIndex>,
}

/// Some nodes, in order of their ids.
#[derive(Clone, Debug, Eq, PartialEq, Encode, Decode, TypeInfo)]
pub struct Page<AccountId, BlockNumber> {
	/// The nodes.
	pub nodes: Vec<NodeView<AccountId, BlockNumber>>,
	/// Where the next page begins, if there is one.
	pub next: Option<NodeId>,
}

impl<AccountId: PartialEq> NodeFilter<AccountId> {
	fn lets_through<BlockNumber>(&self, node: &Node<AccountId, BlockNumber>) -> bool {
		self.operator.as_ref().is_none_or(|operator| *operator == node.operator)
			&& self.kind.is_none_or(|kind| kind == node.specialization.kind())
			&& self.status.is_none_or(|status| status == node.status.into())
	}
}

impl<T: Config> Pallet<T> {
	pub(crate) fn node_view(id: NodeId) -> Option<NodeViewOf<T>> {
		Nodes::<T>::get(id).map(|node| Self::view_of(id, node))
	}

	fn view_of(id: NodeId, node: NodeOf<T>) -> NodeViewOf<T> {
		NodeView {
			id,
			account: account_of(id),
			required_bond: Self::bond_required(node.specialization.kind(), &node.resources, node.bond.coin),
			uptime: Self::uptime_of(id).unwrap_or_default(),
			node,
		}
	}

	pub(crate) fn uptime_of(id: NodeId) -> Option<Uptime> {
		let mut presence = Presences::<T>::get(id)?;
		let seen = presence.seen;
		let tally = Windows::<T>::get();
		if seen != Some(tally.window) {
			Self::count_seen(&mut presence);
		}
		if presence.era != tally.era {
			// Nobody has looked at it since the last era.
			presence.close(tally.counted_before_era);
			presence.windows = 0;
			presence.present = 0;
		}
		presence.close(tally.counted);
		Some(Uptime {
			windows: presence.windows,
			present: presence.present.min(presence.windows),
			seen,
		})
	}

	pub(crate) fn page(filter: NodeFilter<T::AccountId>, from: NodeId, limit: u32) -> PageOf<T> {
		let limit = limit.min(MAX_ON_PAGE) as usize;
		let end = NextNode::<T>::get();
		let scanned_end = end.min(from.saturating_add(MAX_SCANNED));
		let mut nodes = Vec::new();
		let mut next = (scanned_end < end).then_some(scanned_end);
		for id in from..scanned_end {
			if nodes.len() == limit {
				next = Some(id);
				break;
			}
			if let Some(node) = Nodes::<T>::get(id).filter(|node| filter.lets_through(node)) {
				nodes.push(Self::view_of(id, node));
			}
		}
		Page { nodes, next }
	}
}
