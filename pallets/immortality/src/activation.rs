//! When the owner goes out of office, and when that is taken back before anything was handed over.

use crate::*;
use frame_support::{ensure, pallet_prelude::DispatchResult, traits::Get, weights::Weight, BoundedVec};
use immortal_primitives::{
	consensus::{Freeze, RotateOnDemand},
	immortality::{FailureReason, HandoverStep},
	nodes::Seats as _,
	responsibility::Offices as _,
	time::{Clock as _, Slot},
};

/// Slots in a row: one or two heartbeats may be late.
const IN_A_ROW: Slot = 3;

/// Without an activation for so many flap periods, earlier ones are forgotten.
const COOLED_DOWN_AFTER: u32 = 30;

impl<T: Config> Pallet<T> {
	/// At the end of each block, when all its reports are in.
	pub(crate) fn follow() {
		let slot = T::Clock::slot();
		let author = BlockAuthor::<T>::take();
		let health = CurrentHealth::<T>::mutate(|health| {
			Self::follow_health(health, slot);
			health.clone()
		});
		if let Some(activation) = CurrentActivation::<T>::get() {
			if Self::can_be_cancelled(&activation) && !activation.needs_cold_key {
				Self::cancel();
			}
			return;
		}
		Self::follow_drill(health.staleness);
		let policy = Terms::<T>::get();
		if health.staleness < policy.investigate_at {
			if CurrentInvestigation::<T>::take().is_some() {
				Self::deposit_event(Event::InvestigationEnded);
			}
			return;
		}
		let investigation = Self::investigate(slot, health.staleness, author);
		let is_silent = health.staleness >= policy.activate_at;
		if is_silent && Self::is_witnessed(&investigation) && Self::is_quorum() && T::Seats::is_mature() {
			Self::activate(slot, &health);
		}
	}

	/// At the beginning of each block while the owner is out of office: what is due. Gives what it weighs.
	pub(crate) fn follow_activation() -> Weight {
		let Some(mut activation) = CurrentActivation::<T>::get() else {
			return Weight::zero();
		};
		let slot = T::Clock::slot();
		if activation.return_at.is_some_and(|at| slot >= at) {
			Self::finish_return();
			return T::WeightInfo::finish_return();
		}
		let seats = T::Seats::seats();
		let mut weight = Weight::zero();
		let before = activation.clone();
		if slot >= activation.election {
			Self::hold_election(&mut activation, slot);
			weight.saturating_accrue(T::WeightInfo::hold_election(seats));
		}
		if let Some((step, _)) = Self::next_step(&activation).filter(|(_, at)| slot >= *at) {
			Self::take_step(&mut activation, step);
			weight.saturating_accrue(T::WeightInfo::hand_over(seats));
		}
		let window = T::Clock::window();
		if activation.step > HandoverStep::Vacant && activation.refilled != window {
			Self::refill();
			activation.refilled = window;
			weight.saturating_accrue(T::WeightInfo::refill(seats));
		}
		if activation != before {
			CurrentActivation::<T>::put(activation);
		}
		weight
	}

	/// Counts who goes on without the owner.
	fn investigate(slot: Slot, staleness: u32, author: Option<T::AccountId>) -> Investigation<T::AccountId> {
		let mut investigation = CurrentInvestigation::<T>::get().unwrap_or_else(|| {
			Self::deposit_event(Event::InvestigationBegan { staleness });
			Investigation {
				since: slot,
				blocks: 0,
				authors: BoundedVec::new(),
			}
		});
		if let Some(author) = author {
			investigation.blocks = investigation.blocks.saturating_add(1);
			if !investigation.authors.contains(&author) {
				// Those that are enough are enough.
				let _ = investigation.authors.try_push(author);
			}
		}
		CurrentInvestigation::<T>::put(&investigation);
		investigation
	}

	/// Whether enough others have made blocks meanwhile.
	fn is_witnessed(investigation: &Investigation<T::AccountId>) -> bool {
		investigation.blocks >= MIN_OPERATORS && investigation.authors.len() as u32 >= MIN_OPERATORS
	}

	/// Whether more than half of all seats, and of all operators, are against the owner.
	fn is_quorum() -> bool {
		let counts = CurrentTallies::<T>::get().at(T::Clock::slot()).brief.total();
		Self::is_enough(counts.against, counts.operators)
	}

	pub(crate) fn is_enough(seats: u32, operators: u32) -> bool {
		seats >= Self::seats_needed() && operators >= Self::operators_needed()
	}

	pub(crate) fn seats_needed() -> u32 {
		(T::Seats::seats() / 2).saturating_add(1)
	}

	pub(crate) fn operators_needed() -> u32 {
		(T::Seats::seated() / 2).saturating_add(1).max(MIN_OPERATORS)
	}

	fn activate(slot: Slot, health: &Health) {
		let policy = Terms::<T>::get();
		let reason = if slot >= LeaseUntil::<T>::get() {
			FailureReason::LeaseOver
		} else if Self::is_disregarded(health, slot) {
			FailureReason::CutOff
		} else {
			FailureReason::Silent
		};
		let tenure = T::Offices::depose();
		let needs_cold_key = Self::remember_failure(slot, &policy);
		let activation = Activation {
			block: frame_system::Pallet::<T>::block_number(),
			slot,
			tenure,
			reason,
			needs_cold_key,
			fresh: 0,
			heard: slot,
			election: slot.saturating_add(policy.ballot_window.into()),
			step: HandoverStep::Vacant,
			handed_over: None,
			return_at: None,
			objections: 0,
			barred_until: slot,
			refilled: T::Clock::window(),
		};
		CurrentActivation::<T>::put(activation);
		CurrentInvestigation::<T>::kill();
		CurrentMaintenance::<T>::kill();
		Overrides::<T>::kill();
		Self::abort_drill();
		Self::deposit_event(Event::ImmortalityActivated { tenure, reason });
		// Its validators leave.
		T::Rotation::rotate(Freeze::Overridden);
	}

	/// Counts the failure; gives whether it follows another one so soon that only the cold key can cancel it.
	fn remember_failure(slot: Slot, policy: &Policy) -> bool {
		Failures::<T>::mutate(|history| {
			let since = slot.saturating_sub(history.last);
			let is_known = history.activations > 0;
			let cool = u64::from(policy.flap_period).saturating_mul(COOLED_DOWN_AFTER.into());
			let flaps = is_known && since <= policy.flap_period.into();
			history.activations = if is_known && since <= cool {
				history.activations.saturating_add(1)
			} else {
				1
			};
			history.last = slot;
			flaps
		})
	}

	/// Counts a heartbeat of an owner that is out of office, one for each slot that has been.
	pub(crate) fn note_fresh(made: Slot) {
		let made = made.min(T::Clock::slot());
		CurrentActivation::<T>::mutate(|activation| {
			let Some(activation) = activation.as_mut().filter(|activation| made > activation.heard) else {
				return;
			};
			let goes_on = made <= activation.heard.saturating_add(IN_A_ROW);
			activation.fresh = if goes_on { activation.fresh.saturating_add(1) } else { 1 };
			activation.heard = made;
		});
	}

	fn can_be_cancelled(activation: &ActivationOf<T>) -> bool {
		let is_heard = T::Clock::slot() <= activation.heard.saturating_add(IN_A_ROW.saturating_add(1));
		let is_long_enough = activation.fresh >= Terms::<T>::get().cancel_after;
		activation.step == HandoverStep::Vacant && is_long_enough && is_heard
	}

	pub(crate) fn do_cancel_activation() -> DispatchResult {
		let activation = CurrentActivation::<T>::get().ok_or(Error::<T>::NotActivated)?;
		ensure!(activation.step == HandoverStep::Vacant, Error::<T>::AlreadyHandedOver);
		ensure!(Self::can_be_cancelled(&activation), Error::<T>::NotHeardLongEnough);
		Self::cancel();
		Ok(())
	}

	/// The owner is back before anything was handed over.
	fn cancel() {
		let tenure = T::Offices::reinstate();
		Self::end_activation();
		Self::deposit_event(Event::ActivationCancelled { tenure });
	}

	/// The owner is in office: nothing of its failure stays behind but that it happened.
	pub(crate) fn end_activation() {
		CurrentActivation::<T>::kill();
		Self::forget_reports();
		Self::dissolve_council();
		for responsibility in immortal_primitives::responsibility::Responsibility::ALL {
			Given::<T>::remove(responsibility);
		}
		let slot = T::Clock::slot();
		CurrentHealth::<T>::mutate(|health| {
			(health.staleness, health.cut_off_since) = (0, None);
			health.last_contact = slot;
		});
		// Its validators come back with a set of their own, when finality allows.
		T::Rotation::rotate(Freeze::Respected);
	}
}

impl<T: Config> immortal_primitives::responsibility::OnNewOwner for Pallet<T> {
	/// What was known of the old owner says nothing of the new one, who has to say by which key it will be heard.
	fn on_new_owner() {
		if CurrentActivation::<T>::exists() {
			Self::end_activation();
		}
		KnownKey::<T>::kill();
		CurrentInvestigation::<T>::kill();
		CurrentMaintenance::<T>::kill();
		Overrides::<T>::kill();
		Failures::<T>::kill();
		Self::forget_reports();
		if let Some(owner) = T::Offices::owner() {
			// It may have had seats.
			Self::forget_operator(&owner);
		}
		let slot = T::Clock::slot();
		CurrentHealth::<T>::put(Health {
			last_contact: slot,
			..Default::default()
		});
		LeaseUntil::<T>::put(slot.saturating_add(Terms::<T>::get().lease.into()));
	}

	/// What was known is forgotten as when an activation is cancelled, and some more of it.
	fn weight() -> Weight {
		T::WeightInfo::cancel_activation().saturating_add(T::DbWeight::get().writes(8))
	}
}
