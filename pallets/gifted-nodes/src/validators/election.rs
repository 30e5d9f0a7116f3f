//! Who is in the next set, and what becomes of those who come and go.

use crate::*;
use alloc::{collections::BTreeSet, vec::Vec};
use core::cmp::Reverse;
use frame_support::{traits::Get, BoundedVec};
use immortal_math::validators::{are_apart, arrange, choose, operator_cap, Candidate};
use immortal_primitives::{
	consensus::{Freeze, RotateOnDemand},
	nodes::{account_of, node_of, NodeId},
	time::Clock,
};
use sp_staking::SessionIndex;

impl<T: Config> Pallet<T> {
	/// Whoever should validate, in the order of their slots.
	pub(crate) fn elect() -> Vec<NodeId> {
		let policy = Terms::<T>::get();
		let in_set: BTreeSet<NodeId> = Seats::<T>::get().iter().map(|seat| seat.node).collect();
		let mut fit: Vec<(NodeId, NodeOf<T>)> = Candidates::<T>::get()
			.into_iter()
			.filter_map(|id| Some((id, Nodes::<T>::get(id)?)))
			.filter(|(id, node)| Self::is_fit(*id, node, in_set.contains(id)))
			.collect();
		// Ids rise with age.
		fit.sort_by_key(|(id, node)| (Reverse(node.bond.amount), *id));
		let ranked: Vec<_> = fit
			.iter()
			.map(|(_, node)| Candidate {
				operator: node.operator.clone(),
				proven: Self::is_proven(node, &policy),
			})
			.collect();
		let size = policy.validators.min(T::MaxValidators::get()) as usize;
		let chosen: Vec<NodeId>;
		let operators: Vec<_>;
		(chosen, operators) = choose(&ranked, size, CurrentStage::<T>::get() == Stage::Mature)
			.into_iter()
			.filter_map(|position| fit.get(position))
			.map(|(id, node)| (*id, node.operator.clone()))
			.unzip();
		arrange(&operators)
			.into_iter()
			.filter_map(|position| chosen.get(position).copied())
			.collect()
	}

	/// Whether a candidate may be in the next set: admitted, bonded, and there. Who is in the set shows that by its blocks.
	fn is_fit(id: NodeId, node: &NodeOf<T>, in_set: bool) -> bool {
		let is_there = Presences::<T>::get(id).is_some_and(|presence| {
			let heard = presence
				.seen
				.is_some_and(|seen| T::Clock::window().saturating_sub(seen) <= 1);
			presence.silent_since.is_none() && (in_set || heard)
		});
		let may_be_chosen = T::OwnerIsInOffice::get() || T::Owner::get().as_ref() != Some(&node.operator);
		is_there && may_be_chosen && Self::is_admitted(&node.operator) && Self::is_bonded(node)
	}

	pub(crate) fn is_proven(node: &NodeOf<T>, policy: &Policy) -> bool {
		node.founding || node.eras_kept >= policy.proven_eras
	}

	/// Takes note of the set in force: who came is active, who went stands by.
	fn install(validators: Vec<T::AccountId>) {
		let ids: Vec<NodeId> = validators.iter().filter_map(node_of).collect();
		let before = Seats::<T>::get();
		if !before.iter().map(|seat| seat.node).eq(ids.iter().copied()) {
			let seats: Vec<SeatOf<T>> = ids.iter().copied().map(Seat::of).collect();
			Seats::<T>::put(BoundedVec::truncate_from(seats));
		}
		// Who is silent is on its way out, or stays when it is heard.
		for id in ids.iter().filter(|id| !Self::is_silent(**id)) {
			Self::change_if(*id, Status::Standby, Status::Active);
		}
		for seat in before.iter().filter(|seat| !ids.contains(&seat.node)) {
			Self::change_if(seat.node, Status::Active, Status::Standby);
			Self::unbond_anew(seat.node);
		}
		// Whoever went off after it was chosen is out again at once.
		let is_off = |id: &NodeId| Nodes::<T>::get(id).is_some_and(|node| !node.status.may_validate());
		if ids
			.iter()
			.any(|id| before.iter().all(|seat| seat.node != *id) && is_off(id))
		{
			T::Rotation::rotate(Freeze::Respected);
		}
	}

	/// What a retiring validator does while it is in the set, its bond stands for as long as anyone's.
	fn unbond_anew(id: NodeId) {
		if let Some(mut node) = Nodes::<T>::get(id).filter(|node| matches!(node.status, Status::Retiring { .. })) {
			Self::change_status(id, &mut node, Self::retiring());
			Nodes::<T>::insert(id, node);
		}
	}

	/// Whether one more validator of the operator may be a candidate: no more than could be in the set are, so that nobody takes
	/// up all room.
	pub(crate) fn has_place_for(who: &T::AccountId) -> bool {
		let size = Terms::<T>::get().validators as usize;
		let most = match CurrentStage::<T>::get() {
			Stage::Bootstrapping => size,
			Stage::Mature => operator_cap(size),
		};
		Operators::<T>::get(who).is_some_and(|operator| operator.admitted && (operator.seats as usize) < most)
	}

	/// Whether neighbours of the set in force are one operator's, and those of the one elected are not.
	fn are_better_apart(elected: &[NodeId], in_force: &[NodeId]) -> bool {
		let apart = |ids: &[NodeId]| are_apart(&ids.iter().map(|id| Self::operator_of(*id)).collect::<Vec<_>>());
		CurrentStage::<T>::get() == Stage::Mature && !apart(in_force) && apart(elected)
	}

	fn is_silent(id: NodeId) -> bool {
		Presences::<T>::get(id).is_some_and(|presence| presence.silent_since.is_some())
	}

	/// Changes the status of a node that has the status `from`.
	pub(crate) fn change_if(id: NodeId, from: Status, to: Status) {
		if let Some(mut node) = Nodes::<T>::get(id).filter(|node| node.status == from) {
			Self::change_status(id, &mut node, to);
			Nodes::<T>::insert(id, node);
		}
	}
}

impl<T: Config> pallet_session::SessionManager<T::AccountId> for Pallet<T> {
	/// The founding validators.
	fn new_session_genesis(_: SessionIndex) -> Option<Vec<T::AccountId>> {
		Some(Candidates::<T>::get().into_iter().map(account_of).collect())
	}

	/// None if the same go on, or nobody could: there is always a set. With other keys the same are a new set, whose keys are
	/// noted: else no double vote could be proven.
	fn new_session(_: SessionIndex) -> Option<Vec<T::AccountId>> {
		let elected = Self::elect();
		let in_force: Vec<NodeId> = T::Validators::get().iter().filter_map(node_of).collect();
		let same = elected.iter().collect::<BTreeSet<_>>() == in_force.iter().collect();
		let renewed = KeysRenewed::<T>::take().is_some();
		if elected.is_empty() || same && !renewed && !Self::are_better_apart(&elected, &in_force) {
			return None;
		}
		Some(elected.into_iter().map(account_of).collect())
	}

	fn start_session(_: SessionIndex) {
		Self::install(T::Validators::get());
		Self::follow_stage();
	}

	fn end_session(_: SessionIndex) {}
}
