//! What bills ask of nodes: whose they are, how well they serve, how much there is.

use crate::*;
use immortal_math::uptime;
use immortal_primitives::{
	billing::{NetworkCapacity, Providers, ServiceLevel},
	nodes::{Kind, NodeId, Resources},
};

impl<T: Config> Providers<T::AccountId> for Pallet<T> {
	fn operator_of(node: NodeId) -> Option<T::AccountId> {
		// The query of that name.
		Self::operator_of(node)
	}

	fn is_serving(node: NodeId) -> bool {
		Presences::<T>::get(node).is_some_and(|presence| presence.seen.is_some())
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn set_operator(node: NodeId, operator: &T::AccountId) {
		benchmarking::serve::<T>(node, operator);
	}
}

impl<T: Config> ServiceLevel for Pallet<T> {
	fn missed(node: NodeId) -> (u32, u32) {
		let known = Nodes::<T>::get(node).zip(Self::uptime_of(node));
		let Some((node, Uptime { windows, present, .. })) = known else {
			return (0, 0);
		};
		let allowed = uptime::allowed_share(
			node.gift.uptime_commitment(),
			Self::class_threshold_in(Windows::<T>::get().era),
		);
		let missed = windows.saturating_sub(present);
		(uptime::missed_too_many(missed, windows, allowed), windows)
	}
}

impl<T: Config> NetworkCapacity for Pallet<T> {
	/// What is verified of nodes that are active.
	fn verified() -> Resources {
		let active = Kind::ALL.map(|kind| Capacities::<T>::get(kind).active);
		active.iter().fold(Resources::default(), |sum, more| sum.plus(more))
	}
}
