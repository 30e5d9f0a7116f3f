//! How much there is: declared, verified, active.

use crate::*;
use immortal_math::capacity::verified;
use immortal_primitives::{
	money::Balance,
	nodes::{BilledWork, NodeWork, Resources, MIN_PAYERS},
	time::EraIndex,
};
use sp_runtime::{traits::Saturating, Perbill};

impl<T: Config> Pallet<T> {
	/// Works out what of a node's resources counts.
	pub(crate) fn verify(node: &mut NodeOf<T>) {
		let allowance = Self::allowance_of(node);
		let given = node.gift.given(node.resources);
		node.verified = given.zip(&node.best_billed, |declared, billed| {
			verified(declared, billed, allowance)
		});
		node.steady = node.steady.min(Self::proven(node));
	}

	/// The share of what it declares that its bond proves: less if the bond is less than it must be. What is borrowed proves nothing,
	/// for nobody risks it: else it would pay to borrow for what one has not.
	fn allowance_of(node: &NodeOf<T>) -> Perbill {
		let required = Self::bond_required(node.specialization.kind(), &node.resources, node.bond.coin);
		let covered = required.map_or(Perbill::zero(), |required| {
			Perbill::from_rational(node.bond.own(), required)
		});
		covered.saturating_mul(Terms::<T>::get().allowance)
	}

	/// What the bond of a node alone proves: a share of what a bond for what it gives must be worth, in 10^-12 units.
	pub(crate) fn proven(node: &NodeOf<T>) -> Balance {
		let given = node.gift.given(node.resources);
		let value = Terms::<T>::get().bond_value(node.specialization.kind(), &given);
		Self::allowance_of(node).mul_floor(value.unwrap_or_default())
	}

	/// Adds a node to what its specialization has.
	pub(crate) fn count_node(node: &NodeOf<T>) {
		Self::change_capacity(node, u32::saturating_add, Resources::plus);
	}

	/// Takes a node out of it, as it was counted.
	pub(crate) fn uncount_node(node: &NodeOf<T>) {
		Self::change_capacity(node, u32::saturating_sub, Resources::minus);
	}

	/// Changes a node that is counted.
	pub(crate) fn change_counted(node: &mut NodeOf<T>, change: impl FnOnce(&mut NodeOf<T>)) {
		Self::uncount_node(node);
		change(node);
		Self::count_node(node);
	}

	/// Saturates nowhere: what is taken away was added, and no sum of what nodes can have reaches the limits.
	fn change_capacity(
		node: &NodeOf<T>,
		count: impl Fn(u32, u32) -> u32,
		sum: impl Fn(&Resources, &Resources) -> Resources,
	) {
		if matches!(node.status, Status::Retiring { .. }) {
			return;
		}
		Capacities::<T>::mutate(node.specialization.kind(), |capacity| {
			capacity.nodes = count(capacity.nodes, 1);
			capacity.declared = sum(&capacity.declared, &node.gift.given(node.resources));
			capacity.verified = sum(&capacity.verified, &node.verified);
			if node.status == Status::Active {
				capacity.active = sum(&capacity.active, &node.verified);
			}
		});
	}
}

impl<T: Config> BilledWork for Pallet<T> {
	fn note_billed(work: &NodeWork) {
		if work.payers < MIN_PAYERS {
			return;
		}
		let Some(mut node) = Nodes::<T>::get(work.node) else {
			return;
		};
		let before = node.verified;
		Self::change_counted(&mut node, |node| {
			node.best_billed = node.best_billed.zip(&work.used, u64::max);
			Self::verify(node);
		});
		if node.verified != before {
			Self::deposit_event(Event::CapacityVerified {
				node: work.node,
				verified: node.verified,
			});
		}
		Nodes::<T>::insert(work.node, node);
	}

	fn note_told(_: EraIndex) {}
}
