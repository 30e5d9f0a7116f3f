//! What is shown to whoever asks.

use crate::*;
use alloc::{string::String, vec::Vec};
use immortal_primitives::{
	consensus::includes_honest,
	immortality::{
		ActivationView, Decentralization, FailureReason, Finding, HandoverStep, OwnerHealth, SeatOrders, StatusView,
		Votes, WatchOrders,
	},
	node_key::NodeKey,
	nodes::{node_of, NodeKeys as _, Seats as _},
	responsibility::Offices as _,
	time::Clock as _,
};
use sp_runtime::SaturatedConversion;

impl<T: Config> Pallet<T> {
	/// The status with all that it rests on.
	pub fn status_view() -> StatusView<T::AccountId> {
		let slot = T::Clock::slot();
		let health = CurrentHealth::<T>::get();
		let policy = Terms::<T>::get();
		let activation = CurrentActivation::<T>::get();
		StatusView {
			status: Self::current_status(),
			mature: T::Seats::is_mature(),
			slot,
			block: frame_system::Pallet::<T>::block_number().saturated_into(),
			tenure: T::Offices::tenure(),
			owner: T::Offices::owner(),
			in_office: activation.is_none(),
			health: Self::owner_health(&health, activation.as_ref()),
			staleness: health.staleness,
			investigate_at: policy.investigate_at,
			activate_at: policy.activate_at,
			lease_until: LeaseUntil::<T>::get(),
			contact: Self::contact(&health),
			votes: Self::votes(),
			ballots: Self::usable_ballots(),
			activation: activation.map(Self::activation_view),
			maintenance: CurrentMaintenance::<T>::get(),
			drill: LastDrill::<T>::get(),
		}
	}

	fn contact(health: &Health) -> Option<String> {
		let contact = String::from_utf8(health.contact.to_vec()).ok()?;
		(!contact.is_empty()).then_some(contact)
	}

	fn owner_health(health: &Health, activation: Option<&ActivationOf<T>>) -> OwnerHealth {
		if let Some(activation) = activation {
			return OwnerHealth::Failed {
				reason: activation.reason,
				time: activation.slot,
				recovery_possible: activation.step == HandoverStep::Vacant
					&& !activation.needs_cold_key
					&& activation.reason != FailureReason::LeaseOver,
			};
		}
		if health.staleness >= Terms::<T>::get().investigate_at {
			return OwnerHealth::Unknown {
				last_contact: health.last_contact,
				investigation: CurrentInvestigation::<T>::get().map(|investigation| investigation.since),
			};
		}
		let vitals = health.vitals.unwrap_or_default();
		if health.degraded {
			let issues = Self::issues(health);
			return OwnerHealth::Degraded {
				severity: (issues.len() as u8).saturating_mul(25),
				issues,
				estimated_recovery: health::RECOVERY.saturating_sub(health.good),
			};
		}
		OwnerHealth::Healthy {
			uptime: vitals.uptime,
			response_time_ms: vitals.response_time,
			usage: vitals.usage,
		}
	}

	/// By the reports of the last slots while they can put the owner out of office, else by those of a longer time.
	fn votes() -> Votes {
		let tallies = CurrentTallies::<T>::get().at(T::Clock::slot());
		let brief = tallies.brief.total();
		let shown = if Self::is_investigating() {
			brief
		} else {
			tallies.long.total()
		};
		let [reachable, unreachable, unknown] =
			[Finding::Reachable, Finding::Unreachable, Finding::Unknown].map(|finding| shown.of(finding));
		let said = reachable.saturating_add(unreachable).saturating_add(unknown);
		Votes {
			reachable,
			unreachable,
			unknown,
			silent: T::Seats::seats().saturating_sub(said),
			against: brief.against,
			operators_against: brief.operators,
			seats_needed: Self::seats_needed(),
			operators_needed: Self::operators_needed(),
		}
	}

	fn activation_view(activation: ActivationOf<T>) -> ActivationView<T::AccountId> {
		let first = activation.slot.saturating_add(Terms::<T>::get().handover_delay.into());
		let next_step = match activation.step {
			HandoverStep::Vacant => Some(first),
			_ => Self::next_step(&activation).map(|(_, slot)| slot),
		};
		ActivationView {
			block: activation.block.saturated_into(),
			slot: activation.slot,
			needs_cold_key: activation.needs_cold_key,
			fresh_heartbeats: activation.fresh,
			council: Council::<T>::get().into_inner(),
			election: activation.election,
			step: activation.step,
			next_step,
			return_at: activation.return_at,
		}
	}

	/// Reads all ballots.
	fn usable_ballots() -> u32 {
		Ballots::<T>::iter_values()
			.filter(|ballot| ballot.iter().any(T::Seats::is_seated))
			.count() as u32
	}

	/// On whom the chain depends. Reads the set of validators.
	pub fn decentralization_view() -> Decentralization {
		let owner = T::Offices::owner();
		let mut by_operator = T::Seats::validators_by_operator();
		let validators = by_operator
			.iter()
			.fold(0u32, |sum, (_, count)| sum.saturating_add(*count));
		let owners_validators = by_operator
			.iter()
			.find(|(operator, _)| Some(operator) == owner.as_ref())
			.map_or(0, |(_, count)| *count);
		by_operator.sort_by_key(|(_, count)| core::cmp::Reverse(*count));
		// So many validators can stop finality: one more than may fail.
		let stops = includes_honest(validators);
		let mut together = 0u32;
		let enough = by_operator.iter().position(|(_, count)| {
			together = together.saturating_add(*count);
			together >= stops
		});
		Decentralization {
			mature: T::Seats::is_mature(),
			seats: T::Seats::seats(),
			operators: T::Seats::seated(),
			validators,
			owners_validators,
			finalizes_without_owner: validators > 0 && owners_validators < stops,
			nakamoto_coefficient: enough.map_or(0, |position| position as u32 + 1),
		}
	}

	/// What nodes with these `node` keys have to do.
	pub fn orders_for(keys: Vec<NodeKey>) -> WatchOrders {
		let health = CurrentHealth::<T>::get();
		let drill = Self::drill_in_progress();
		let generation = CurrentTallies::<T>::get().generation;
		let order = |key: NodeKey| {
			let node = Self::seat_of(&key)?;
			let record = SeatRecords::<T>::get(node).unwrap_or_default();
			Some(SeatOrders {
				node,
				key,
				reported: record
					.reported
					.filter(|last| last.generation == generation)
					.map(|last| (last.made, last.finding)),
				drilled: drill.is_some_and(|drill| record.drilled == Some(drill.started)),
			})
		};
		WatchOrders {
			slot: T::Clock::slot(),
			tenure: T::Offices::tenure(),
			heartbeat_key: KnownKey::<T>::get(),
			sequence: health.sequence,
			contact: health.contact,
			investigating: Self::is_investigating(),
			drill: drill.is_some(),
			seats: T::Seats::seats(),
			own: keys.into_iter().filter_map(order).collect(),
		}
	}

	/// Which of these `node` keys are keys of seats.
	pub fn seats_among(keys: Vec<NodeKey>) -> Vec<NodeKey> {
		keys.into_iter().filter(|key| Self::seat_of(key).is_some()).collect()
	}

	fn seat_of(key: &NodeKey) -> Option<immortal_primitives::nodes::NodeId> {
		let node = T::NodeKeys::account_of(key).and_then(|account| node_of(&account))?;
		T::Seats::holder_of(node).map(|_| node)
	}
}
