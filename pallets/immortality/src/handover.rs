//! Who gets which power, and when.

use crate::*;
use alloc::{collections::BTreeMap, vec::Vec};
use frame_support::{ensure, pallet_prelude::DispatchResult, BoundedVec};
use immortal_primitives::{
	consensus::OnChainFinality as _,
	immortality::HandoverStep,
	nodes::{Kind, Standing},
	responsibility::{
		Offices as _,
		Responsibility::{self, *},
	},
	time::{Clock as _, Slot},
};

/// What keeps the chain alive, and what pauses it.
const KEEP_ALIVE: [Responsibility; 8] = [
	ConsensusCoordination,
	SecurityOversight,
	NodeRegistration,
	HealthMonitoring,
	ServiceDiscovery,
	TransactionNotarization,
	WitnessRecording,
	AuditTrailMaintenance,
];

/// Money, and who may give powers away.
const TREASURY: [Responsibility; 2] = [EconomicManagement, NetworkGovernance];

/// The powers that a step hands over.
pub(crate) const fn powers_of(step: HandoverStep) -> &'static [Responsibility] {
	match step {
		HandoverStep::Vacant => &[],
		HandoverStep::KeepAlive => &KEEP_ALIVE,
		HandoverStep::Treasury => &TREASURY,
		HandoverStep::Complete => &[RuntimeUpgrade],
	}
}

/// Whose nodes know what a power is about.
const fn kind_of(responsibility: Responsibility) -> Kind {
	match responsibility {
		ConsensusCoordination | NetworkGovernance | EconomicManagement | SecurityOversight | RuntimeUpgrade => {
			Kind::BpciCoreValidator
		},
		TransactionNotarization | WitnessRecording | AuditTrailMaintenance => Kind::BpciNotary,
		ServiceDiscovery | NodeRegistration | HealthMonitoring => Kind::BpciRegistry,
	}
}

impl<T: Config> Pallet<T> {
	/// The council hands over what keeps the chain alive; the rest follows by itself.
	pub(crate) fn do_hand_over() -> DispatchResult {
		let mut activation = CurrentActivation::<T>::get().ok_or(Error::<T>::NotActivated)?;
		ensure!(activation.step == HandoverStep::Vacant, Error::<T>::AlreadyHandedOver);
		let slot = T::Clock::slot();
		let delay = Terms::<T>::get().handover_delay.into();
		ensure!(
			slot >= activation.slot.saturating_add(delay),
			Error::<T>::HandoverTooEarly
		);
		ensure!(
			T::Finality::finalized() >= activation.block,
			Error::<T>::ActivationNotFinal
		);
		activation.handed_over = Some(slot);
		Self::take_step(&mut activation, HandoverStep::KeepAlive);
		CurrentActivation::<T>::put(activation);
		Ok(())
	}

	/// The next step that follows by itself, and from which slot on.
	pub(crate) fn next_step(activation: &ActivationOf<T>) -> Option<(HandoverStep, Slot)> {
		let policy = Terms::<T>::get();
		let after = |delay: u32| activation.handed_over.map(|slot| slot.saturating_add(delay.into()));
		match activation.step {
			HandoverStep::Vacant | HandoverStep::Complete => None,
			HandoverStep::KeepAlive => Some((HandoverStep::Treasury, after(policy.treasury_delay)?)),
			HandoverStep::Treasury => Some((HandoverStep::Complete, after(policy.upgrade_delay)?)),
		}
	}

	pub(crate) fn take_step(activation: &mut ActivationOf<T>, step: HandoverStep) {
		activation.step = step;
		Self::distribute(powers_of(step));
		Self::deposit_event(Event::PowersHandedOver { step });
	}

	/// Gives powers to operators whose nodes fit them, those with the fewest powers first. What coin holders gave to others
	/// meanwhile is theirs.
	fn distribute(powers: &[Responsibility]) {
		let ranked = Self::ranked();
		let mut load = Self::load();
		for power in powers {
			let chosen = Self::choose(*power, &ranked, &load, Vec::new());
			if T::Offices::hand_over(*power, chosen.clone()) {
				Self::note_given(*power, chosen, &mut load);
			}
		}
	}

	/// How many powers each operator has.
	fn load() -> BTreeMap<T::AccountId, u32> {
		let mut load = BTreeMap::new();
		for holder in Given::<T>::iter_values().flatten() {
			let powers: &mut u32 = load.entry(holder).or_default();
			*powers = powers.saturating_add(1);
		}
		load
	}

	fn note_given(power: Responsibility, mut holders: Vec<T::AccountId>, load: &mut BTreeMap<T::AccountId, u32>) {
		for holder in &holders {
			let powers = load.entry(holder.clone()).or_default();
			*powers = powers.saturating_add(1);
		}
		holders.sort();
		Given::<T>::insert(power, BoundedVec::truncate_from(holders));
	}

	/// Adds to the `chosen` as many as are missing: whose nodes fit first, of these who has the fewest powers, of these the best.
	fn choose(
		power: Responsibility,
		ranked: &[Standing<T::AccountId>],
		load: &BTreeMap<T::AccountId, u32>,
		mut chosen: Vec<T::AccountId>,
	) -> Vec<T::AccountId> {
		let kind = kind_of(power) as usize;
		let fits = |standing: &Standing<T::AccountId>| standing.active.get(kind).is_some_and(|nodes| *nodes > 0);
		let mut others: Vec<_> = ranked
			.iter()
			.filter(|standing| !chosen.contains(&standing.operator))
			.collect();
		// Stable: the best stay first.
		others.sort_by_key(|standing| (!fits(standing), load.get(&standing.operator).copied().unwrap_or(0)));
		let missing = (HOLDERS as usize).saturating_sub(chosen.len());
		chosen.extend(
			others
				.into_iter()
				.take(missing)
				.map(|standing| standing.operator.clone()),
		);
		chosen
	}

	/// Replaces those who have lost their seats. A power that coin holders gave to others is left alone.
	pub(crate) fn refill() {
		let ranked = Self::ranked();
		for power in Responsibility::ALL {
			let Some(given) = Given::<T>::get(power) else { continue };
			if T::Offices::members(power) != given.to_vec() {
				Given::<T>::remove(power);
				continue;
			}
			let is_seated = |who: &&T::AccountId| ranked.iter().any(|standing| standing.operator == **who);
			let staying: Vec<_> = given.iter().filter(is_seated).cloned().collect();
			let mut load = Self::load();
			let chosen = Self::choose(power, &ranked, &load, staying.clone());
			if chosen.len() <= staying.len() && staying.len() == given.len() || chosen.is_empty() {
				continue;
			}
			T::Offices::replace(power, chosen.clone());
			Self::note_given(power, chosen, &mut load);
		}
	}
}
