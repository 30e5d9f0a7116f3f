//! What is asked of the registry by those who buy capacity or attract it.

use crate::*;
use frame_system::pallet_prelude::BlockNumberFor;
use immortal_primitives::{
	money::Balance,
	nodes::{Availability, Kind, KindCapacity, NodeFacts, NodeId, Registry, Resources},
	time::{Clock, WindowIndex},
};

impl<T: Config> Registry<T::AccountId, BlockNumberFor<T>> for Pallet<T> {
	fn facts(node: NodeId) -> Option<NodeFacts<T::AccountId, BlockNumberFor<T>>> {
		let node = Nodes::<T>::get(node)?;
		Some(NodeFacts {
			kind: node.specialization.kind(),
			gift: node.gift,
			verified: node.verified,
			availability: availability_of(&node),
			registered_at: node.registered_at,
			operator: node.operator,
		})
	}

	fn capacity(kind: Kind) -> KindCapacity {
		let Capacity { nodes, active, .. } = Capacities::<T>::get(kind);
		KindCapacity {
			nodes,
			verified: active,
		}
	}

	/// These are the candidates; only how many there are is read of the list.
	fn live_validators() -> u32 {
		Candidates::<T>::decode_len().unwrap_or_default() as u32
	}

	/// By what is counted of the operator, so that it costs the same however many nodes it has. A node that is awaited does not serve,
	/// nor does one that leaves, until its bond is withdrawn.
	fn withholds(operator: &T::AccountId, node: NodeId, since: WindowIndex) -> bool {
		let Some(known) = Operators::<T>::get(operator) else {
			return false;
		};
		if known.moved.is_some_and(|window| window >= since) {
			return true;
		}
		let (mut all, mut serving) = (known.nodes, serving_nodes(&known));
		if let Some(own) = Nodes::<T>::get(node).filter(|node| node.operator == *operator) {
			// Each was counted.
			all = all.saturating_sub(1);
			serving = serving.saturating_sub((availability_of(&own) == Availability::Serving).into());
		}
		serving < all
	}

	fn standing(kind: Kind, verified: &Resources) -> Balance {
		Terms::<T>::get().standing(kind, verified)
	}

	fn registered() -> NodeId {
		NextNode::<T>::get()
	}

	fn active_below(end: NodeId) -> u32 {
		let ids = 0..end.min(NextNode::<T>::get());
		let is_active = |id: &NodeId| Nodes::<T>::get(id).is_some_and(|node| node.status == Status::Active);
		ids.filter(is_active).count() as u32
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn set_serving(node: NodeId, operator: &T::AccountId, kind: Kind, verified: Resources) {
		benchmarking::serve_with::<T>(node, operator, kind, verified);
	}
}

impl<T: Config> Pallet<T> {
	/// Notes that an operator takes capacity away, or brings back what it took away; that a new node comes is neither.
	pub(crate) fn note_moved(operator: &T::AccountId) {
		Self::change_operator(operator, |operator| operator.moved = Some(T::Clock::window()));
	}
}

fn availability_of<AccountId, BlockNumber>(node: &Node<AccountId, BlockNumber>) -> Availability {
	availability(node.status, node.specialization.validates())
}

/// Whether a node in this status can be had.
pub(crate) const fn availability(status: Status, validates: bool) -> Availability {
	match status {
		Status::Pending => Availability::Awaited,
		Status::Active => Availability::Serving,
		// Of a validator it is its place in a queue, of any other node silence.
		Status::Standby if validates => Availability::Serving,
		Status::Standby | Status::Maintenance => Availability::Away,
		Status::Jailed { .. } => Availability::Jailed,
		Status::Retiring { .. } => Availability::Leaving,
	}
}

/// How many nodes of an operator serve: validators that are active or stand by, and others that are active.
fn serving_nodes(operator: &Operator) -> u32 {
	let others = Kind::ALL
		.into_iter()
		.zip(operator.active)
		.filter(|(kind, _)| *kind != Kind::BpciCoreValidator);
	// No more than it has nodes.
	others.fold(operator.seats, |sum, (_, active)| sum.saturating_add(active))
}
