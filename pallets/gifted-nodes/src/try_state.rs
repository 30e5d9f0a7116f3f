//! What must always hold.

use crate::*;
use alloc::collections::{BTreeMap, BTreeSet};
use frame_support::{
	ensure,
	traits::{fungibles::hold::Inspect, Get},
};
use immortal_primitives::{
	money::{Balance, Coin},
	nodes::{Kind, NodeId},
};
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_try_state() -> Result<(), TryRuntimeError> {
		let nodes: BTreeMap<NodeId, NodeOf<T>> = Nodes::<T>::iter().collect();
		Self::check_ids(&nodes)?;
		Self::check_bonds(&nodes)?;
		Self::check_operators(&nodes)?;
		Self::check_validators(&nodes)?;
		Self::check_capacities(&nodes)?;
		Self::check_eras()
	}

	/// Each node has an id that was given, and a presence; no presence is without a node.
	fn check_ids(nodes: &BTreeMap<NodeId, NodeOf<T>>) -> Result<(), TryRuntimeError> {
		let next = NextNode::<T>::get();
		ensure!(nodes.keys().all(|id| *id < next), "a node has an id that was not given");
		let present: BTreeSet<NodeId> = Presences::<T>::iter_keys().collect();
		ensure!(
			nodes.keys().copied().eq(present),
			"a node has no presence, or a presence no node"
		);
		Ok(())
	}

	/// What is on hold of each operator is the sum of its nodes' bonds; what is borrowed is part of them.
	fn check_bonds(nodes: &BTreeMap<NodeId, NodeOf<T>>) -> Result<(), TryRuntimeError> {
		let mut bonds: BTreeMap<(T::AccountId, Coin), Balance> = BTreeMap::new();
		for operator in Operators::<T>::iter_keys() {
			for coin in Coin::ALL {
				bonds.insert((operator.clone(), coin), 0);
			}
		}
		for node in nodes.values() {
			ensure!(node.bond.borrowed <= node.bond.amount, "more is borrowed than bonded");
			let sum = bonds.entry((node.operator.clone(), node.bond.coin)).or_default();
			*sum = sum.saturating_add(node.bond.amount);
		}
		for ((operator, coin), sum) in bonds {
			ensure!(
				T::Coins::balance_on_hold(coin, &HoldReason::Bond.into(), &operator) == sum,
				"what is on hold is not the sum of the bonds"
			);
		}
		Ok(())
	}

	fn check_operators(nodes: &BTreeMap<NodeId, NodeOf<T>>) -> Result<(), TryRuntimeError> {
		let (mut seated, mut counted) = (0u32, 0u32);
		for (who, operator) in Operators::<T>::iter() {
			let own = || nodes.values().filter(|node| node.operator == who);
			ensure!(
				operator.nodes as usize == own().count(),
				"an operator's nodes are miscounted"
			);
			let seats = own().filter(|node| node.specialization.validates() && node.status.may_validate());
			ensure!(
				operator.seats as usize == seats.count(),
				"an operator's seats are miscounted"
			);
			ensure!(
				operator.admitted || operator.nodes > 0,
				"an operator of nothing is remembered"
			);
			seated = seated.saturating_add(operator.is_seated().into());
			if operator.admitted {
				counted = counted.saturating_add(operator.seats);
			}
			for kind in Kind::ALL {
				let is_active = |node: &&NodeOf<T>| node.specialization.kind() == kind && node.status == Status::Active;
				ensure!(
					operator.active.get(kind as usize).copied() == Some(own().filter(is_active).count() as u32),
					"an operator's active nodes are miscounted"
				);
			}
		}
		ensure!(
			seated == SeatedOperators::<T>::get(),
			"the seated operators are miscounted"
		);
		ensure!(counted == SeatCount::<T>::get(), "the seats are miscounted");
		ensure!(
			nodes.values().all(|node| Operators::<T>::contains_key(&node.operator)),
			"a node's operator is unknown"
		);
		ensure!(
			Applications::<T>::iter_keys().all(|who| !Self::is_admitted(&who)),
			"an admitted operator still applies"
		);
		Ok(())
	}

	fn check_validators(nodes: &BTreeMap<NodeId, NodeOf<T>>) -> Result<(), TryRuntimeError> {
		let candidates = Candidates::<T>::get();
		let known: BTreeSet<NodeId> = candidates.iter().copied().collect();
		ensure!(known.len() == candidates.len(), "a candidate is there twice");
		let should: BTreeSet<NodeId> = nodes
			.iter()
			.filter(|(_, node)| node.specialization.validates() && node.status.may_validate())
			.map(|(id, _)| *id)
			.collect();
		ensure!(known == should, "the candidates are not those who may validate");
		let seats: BTreeSet<NodeId> = Seats::<T>::get().iter().map(|seat| seat.node).collect();
		ensure!(seats.len() == Seats::<T>::get().len(), "a validator has two seats");
		ensure!(
			seats.iter().all(|id| nodes.contains_key(id)),
			"a validator is not registered"
		);
		ensure!(
			nodes
				.iter()
				.filter(|(_, node)| node.specialization.validates() && node.status == Status::Active)
				.all(|(id, _)| seats.contains(id)),
			"a validator is active, and not in the set"
		);
		ensure!(
			candidates.len() as u32 <= T::MaxValidators::get(),
			"there are too many candidates"
		);
		Ok(())
	}

	fn check_capacities(nodes: &BTreeMap<NodeId, NodeOf<T>>) -> Result<(), TryRuntimeError> {
		for kind in Kind::ALL {
			let mut sum = Capacity::default();
			let counted = |node: &&NodeOf<T>| {
				node.specialization.kind() == kind && !matches!(node.status, Status::Retiring { .. })
			};
			for node in nodes.values().filter(counted) {
				ensure!(
					node.verified.fits_in(&node.gift.given(node.resources)),
					"more is verified than given"
				);
				sum.nodes = sum.nodes.saturating_add(1);
				sum.declared = sum.declared.plus(&node.gift.given(node.resources));
				sum.verified = sum.verified.plus(&node.verified);
				if node.status == Status::Active {
					sum.active = sum.active.plus(&node.verified);
				}
			}
			ensure!(sum == Capacities::<T>::get(kind), "capacity is miscounted");
		}
		Ok(())
	}

	fn check_eras() -> Result<(), TryRuntimeError> {
		let tally = Windows::<T>::get();
		ensure!(tally.full <= tally.blocks, "more blocks were full than made");
		ensure!(tally.counted_before_era <= tally.counted, "an era began in the future");
		ensure!(
			EraEnds::<T>::iter_keys().count() <= KEPT_ERAS as usize
				&& Misses::<T>::iter_keys().count() <= KEPT_ERAS as usize + 1,
			"eras are not forgotten"
		);
		ensure!(
			Presences::<T>::iter_values().all(|presence| presence.era <= tally.era),
			"an era to come is counted"
		);
		Ok(())
	}
}
