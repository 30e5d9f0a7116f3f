//! Which operators may have seats.

use crate::*;
use alloc::{collections::BTreeMap, vec::Vec};
use frame_support::{
	ensure,
	pallet_prelude::DispatchResult,
	traits::{
		fungibles::hold::{Inspect, Mutate},
		tokens::Precision::BestEffort,
		Get,
	},
	BoundedVec,
};
use immortal_primitives::{
	consensus::{Freeze, RotateOnDemand},
	money::Coin,
	nodes::{NodeId, OnSeatLeft, Seats as SeatsSeam, Standing},
};

/// Deposits of applications are in the native coin.
const DEPOSIT_COIN: Coin = Coin::Flx;

impl<T: Config> Pallet<T> {
	/// Whether the account's validators may have seats.
	pub(crate) fn is_admitted(who: &T::AccountId) -> bool {
		Operators::<T>::get(who).is_some_and(|operator| operator.admitted)
	}

	pub(crate) fn do_apply(who: T::AccountId) -> DispatchResult {
		ensure!(!Self::is_admitted(&who), Error::<T>::AlreadyAdmitted);
		ensure!(!Applications::<T>::contains_key(&who), Error::<T>::AlreadyApplied);
		let deposit = Terms::<T>::get().application_deposit;
		T::Coins::hold(DEPOSIT_COIN, &HoldReason::Application.into(), &who, deposit)?;
		Applications::<T>::insert(&who, BoundedVec::new());
		Self::deposit_event(Event::Applied { who });
		Ok(())
	}

	pub(crate) fn do_withdraw_application(who: T::AccountId) -> DispatchResult {
		ensure!(Applications::<T>::contains_key(&who), Error::<T>::NotApplied);
		Self::close_application(&who)?;
		Self::deposit_event(Event::ApplicationWithdrawn { who });
		Ok(())
	}

	/// Forgets the application, if there is one, and gives its deposit back.
	fn close_application(who: &T::AccountId) -> DispatchResult {
		if Applications::<T>::take(who).is_some() {
			// Whatever the deposit was when it was taken.
			let reason = HoldReason::Application.into();
			let held = T::Coins::balance_on_hold(DEPOSIT_COIN, &reason, who);
			T::Coins::release(DEPOSIT_COIN, &reason, who, held, BestEffort)?;
		}
		Ok(())
	}

	pub(crate) fn do_support(by: T::AccountId, who: T::AccountId) -> DispatchResult {
		ensure!(<Self as SeatsSeam<_>>::is_seated(&by), Error::<T>::NotSeated);
		let mut supporters = Applications::<T>::get(&who).ok_or(Error::<T>::NotApplied)?;
		// Who lost its seat no longer counts, and makes room.
		supporters.retain(<Self as SeatsSeam<_>>::is_seated);
		let is_new = !supporters.contains(&by);
		if is_new {
			supporters
				.try_push(by.clone())
				.map_err(|_| Error::<T>::AlreadySupported)?;
		}
		let enough = supporters.len() as u32 > <Self as SeatsSeam<T::AccountId>>::seated() / 2;
		// When others lost their seats, those who spoke before may be enough now.
		ensure!(is_new || enough, Error::<T>::AlreadySupported);
		Applications::<T>::insert(&who, supporters);
		Self::deposit_event(Event::ApplicationSupported { who: who.clone(), by });
		if enough {
			Self::do_admit(who)?;
		}
		Ok(())
	}

	/// Whether validators of the account have seats when they are active or stand by.
	pub(crate) fn may_be_seated(who: &T::AccountId) -> bool {
		T::Owner::get().as_ref() != Some(who) && Self::is_admitted(who)
	}

	/// How many validators of the operator are candidates, if it is admitted.
	fn admitted_candidates(who: &T::AccountId) -> u32 {
		Operators::<T>::get(who)
			.filter(|operator| operator.admitted)
			.map_or(0, |operator| operator.seats)
	}

	fn has_candidates(who: &T::AccountId) -> bool {
		Operators::<T>::get(who).is_some_and(|operator| operator.is_seated())
	}

	pub(crate) fn do_admit(operator: T::AccountId) -> DispatchResult {
		ensure!(!Self::is_admitted(&operator), Error::<T>::AlreadyAdmitted);
		Self::close_application(&operator)?;
		Self::change_operator(&operator, |known| known.admitted = true);
		Self::deposit_event(Event::OperatorAdmitted { operator });
		Ok(())
	}

	pub(crate) fn do_revoke_admission(operator: T::AccountId) -> DispatchResult {
		ensure!(Self::is_admitted(&operator), Error::<T>::NotAdmitted);
		Self::change_operator(&operator, |known| known.admitted = false);
		for id in Candidates::<T>::get() {
			if Self::operator_of(id).as_ref() == Some(&operator) {
				T::OnSeatLeft::on_seat_left(id, &operator);
			}
		}
		Self::deposit_event(Event::AdmissionRevoked { operator });
		T::Rotation::rotate(Freeze::Overridden);
		Ok(())
	}

	/// Changes what is known of an operator, and forgets it when there is nothing to know.
	pub(crate) fn change_operator(who: &T::AccountId, change: impl FnOnce(&mut Operator)) {
		let seats_that_count = |operator: &Operator| if operator.admitted { operator.seats } else { 0 };
		let (was, is, seats_before, seats_after) = Operators::<T>::mutate_exists(who, |known| {
			let operator = known.get_or_insert_default();
			let (was, seats_before) = (operator.is_seated(), seats_that_count(operator));
			change(operator);
			let (is, seats_after) = (operator.is_seated(), seats_that_count(operator));
			if !operator.admitted && operator.nodes == 0 {
				*known = None;
			}
			(was, is, seats_before, seats_after)
		});
		if seats_before != seats_after {
			// What is taken away was counted.
			SeatCount::<T>::mutate(|count| *count = count.saturating_add(seats_after).saturating_sub(seats_before));
		}
		// No more operators are seated than there are seats.
		match (was, is) {
			(false, true) => SeatedOperators::<T>::mutate(|count| *count = count.saturating_add(1)),
			(true, false) => SeatedOperators::<T>::mutate(|count| *count = count.saturating_sub(1)),
			_ => {},
		}
	}
}

impl<T: Config> SeatsSeam<T::AccountId> for Pallet<T> {
	fn is_mature() -> bool {
		CurrentStage::<T>::get() == Stage::Mature
	}

	fn is_seated(who: &T::AccountId) -> bool {
		T::Owner::get().as_ref() != Some(who) && Self::has_candidates(who)
	}

	fn seated() -> u32 {
		let owner_is_counted = T::Owner::get().is_some_and(|owner| Self::has_candidates(&owner));
		SeatedOperators::<T>::get().saturating_sub(owner_is_counted.into())
	}

	fn seats() -> u32 {
		let owners = T::Owner::get().map_or(0, |owner| Self::admitted_candidates(&owner));
		SeatCount::<T>::get().saturating_sub(owners)
	}

	fn seats_of(who: &T::AccountId) -> u32 {
		if T::Owner::get().as_ref() == Some(who) {
			0
		} else {
			Self::admitted_candidates(who)
		}
	}

	fn holder_of(node: NodeId) -> Option<T::AccountId> {
		let node = Nodes::<T>::get(node)?;
		let is_seat = node.specialization.validates() && node.status.may_validate();
		(is_seat && Self::may_be_seated(&node.operator)).then_some(node.operator)
	}

	fn standings() -> Vec<Standing<T::AccountId>> {
		let mut standings: BTreeMap<T::AccountId, Standing<T::AccountId>> = BTreeMap::new();
		for id in Candidates::<T>::get() {
			let Some(node) = Nodes::<T>::get(id) else { continue };
			if let Some(known) = standings.get_mut(&node.operator) {
				known.eras_kept = known.eras_kept.max(node.eras_kept);
				known.bond = known.bond.saturating_add(node.bond.amount);
				known.oldest = known.oldest.min(id);
			} else if Self::may_be_seated(&node.operator) {
				let standing = Standing {
					operator: node.operator.clone(),
					active: Operators::<T>::get(&node.operator).unwrap_or_default().active,
					eras_kept: node.eras_kept,
					bond: node.bond.amount,
					oldest: id,
				};
				standings.insert(node.operator, standing);
			}
		}
		standings.into_values().collect()
	}

	fn validators_by_operator() -> Vec<(T::AccountId, u32)> {
		let mut counts: BTreeMap<T::AccountId, u32> = BTreeMap::new();
		for operator in Seats::<T>::get().iter().filter_map(|seat| Self::operator_of(seat.node)) {
			let count = counts.entry(operator).or_default();
			*count = count.saturating_add(1);
		}
		counts.into_iter().collect()
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn fill(seats: u32) -> Vec<(NodeId, T::AccountId)> {
		crate::benchmarking::fill_with_seats::<T>(seats)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn seat(who: &T::AccountId, seated: u32) {
		CurrentStage::<T>::put(Stage::Mature);
		Self::change_operator(who, |known| (known.admitted, known.seats) = (true, 1));
		SeatedOperators::<T>::put(seated);
	}
}
