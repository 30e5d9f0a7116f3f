//! When the chain is mature: others than the owner carry it, and could go on without the owner.

use crate::*;
use alloc::{collections::BTreeSet, vec::Vec};
use frame_support::traits::Get;
use immortal_math::validators::may_fail;

/// So many operators besides the owner must have proven validators in the set.
const OPERATORS: usize = 3;

impl<T: Config> Pallet<T> {
	/// Notes that the chain is mature, once it is; then it stays so.
	pub(crate) fn follow_stage() {
		// At genesis, nobody can have been chosen yet, and the owner may not be known.
		let Some(owner) = T::Owner::get() else { return };
		if CurrentStage::<T>::get() == Stage::Mature {
			return;
		}
		let policy = Terms::<T>::get();
		let seats = Seats::<T>::get();
		let nodes: Vec<NodeOf<T>> = seats.iter().filter_map(|seat| Nodes::<T>::get(seat.node)).collect();
		let owners = nodes.iter().filter(|node| node.operator == owner).count();
		let others: BTreeSet<_> = nodes
			.iter()
			.filter(|node| node.operator != owner && Self::is_proven(node, &policy))
			.map(|node| &node.operator)
			.collect();
		if others.len() >= OPERATORS && seats.len() >= 4 && owners <= may_fail(seats.len()) {
			CurrentStage::<T>::put(Stage::Mature);
			Self::deposit_event(Event::Matured);
		}
	}
}
