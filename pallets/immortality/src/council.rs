//! The emergency council: by standing ballots, one for each operator with seats, sequential Phragmén (sp-npos-elections; Brill
//! and others, *Phragmén's voting methods and justified representation*, 2017).

use crate::*;
use alloc::{collections::BTreeSet, vec::Vec};
use core::cmp::Reverse;
use frame_support::{ensure, pallet_prelude::DispatchResult, traits::ChangeMembers, BoundedVec};
use immortal_primitives::{
	nodes::{Seats as _, Standing},
	time::Slot,
};
use sp_npos_elections::{seq_phragmen, VoteWeight};
use sp_runtime::Perbill;

/// What each ballot weighs: all the same.
const WEIGHT: VoteWeight = 1_000_000;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_set_ballot(who: T::AccountId, ballot: Ballot<T::AccountId>) -> DispatchResult {
		ensure!(T::Seats::is_seated(&who), Error::<T>::NotSeated);
		let each: BTreeSet<_> = ballot.iter().collect();
		ensure!(each.len() == ballot.len(), Error::<T>::CandidateTwice);
		ensure!(ballot.iter().all(T::Seats::is_seated), Error::<T>::CandidateNotSeated);
		if ballot.is_empty() {
			Ballots::<T>::remove(&who);
		} else {
			Ballots::<T>::insert(&who, &ballot);
		}
		Self::deposit_event(Event::BallotSet { operator: who, ballot });
		Ok(())
	}

	/// Elects the council, or elects it anew.
	pub(crate) fn hold_election(activation: &mut ActivationOf<T>, slot: Slot) {
		let standings = Self::ranked();
		let members = Self::elect(&standings);
		activation.election = slot.saturating_add(Terms::<T>::get().council_term.into());
		let former = Council::<T>::get();
		T::Council::set_members_sorted(&members, &former);
		Council::<T>::put(&members);
		Self::deposit_event(Event::CouncilElected { members });
	}

	/// Who has seats, the best first: by eras in which it kept its promise, by bond, by age.
	pub(crate) fn ranked() -> Vec<Standing<T::AccountId>> {
		let mut standings = T::Seats::standings();
		standings.sort_by_key(|standing| (Reverse(standing.eras_kept), Reverse(standing.bond), standing.oldest));
		standings
	}

	/// Who is in the council, in order. Places that ballots do not fill go to the best.
	pub(crate) fn elect(ranked: &[Standing<T::AccountId>]) -> Members<T::AccountId> {
		let size = council_size(ranked.len());
		let candidates: Vec<T::AccountId> = ranked.iter().map(|standing| standing.operator.clone()).collect();
		let known: BTreeSet<&T::AccountId> = candidates.iter().collect();
		let ballots: Vec<_> = candidates
			.iter()
			.filter_map(|who| {
				let wanted: Vec<_> = Ballots::<T>::get(who)?
					.into_iter()
					.filter(|candidate| known.contains(candidate))
					.collect();
				(!wanted.is_empty()).then(|| (who.clone(), WEIGHT, wanted))
			})
			.collect();
		let mut members: Vec<T::AccountId> = seq_phragmen::<_, Perbill>(size, candidates.clone(), ballots, None)
			.map(|result| {
				let backed = result.winners.into_iter().filter(|(_, support)| *support > 0);
				backed.map(|(who, _)| who).collect()
			})
			.unwrap_or_default();
		for candidate in candidates {
			if members.len() >= size {
				break;
			}
			if !members.contains(&candidate) {
				members.push(candidate);
			}
		}
		members.sort();
		BoundedVec::truncate_from(members)
	}

	pub(crate) fn dissolve_council() {
		let former = Council::<T>::take();
		if !former.is_empty() {
			T::Council::set_members_sorted(&[], &former);
		}
	}
}

/// How many members a council of so many operators has: the largest odd number of both.
pub(crate) const fn council_size(operators: usize) -> usize {
	let most = if operators < MAX_COUNCIL as usize {
		operators
	} else {
		MAX_COUNCIL as usize
	};
	if most % 2 == 0 {
		most.saturating_sub(1)
	} else {
		most
	}
}
