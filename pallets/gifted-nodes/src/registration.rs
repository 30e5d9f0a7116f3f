//! How a node comes into the registry, and what of it can be changed.

use crate::*;
use alloc::vec::Vec;
use frame_support::{ensure, pallet_prelude::DispatchResult, traits::Get};
use immortal_primitives::{
	money::{Balance, Coin},
	nodes::{account_of, Commitments, Gift, NodeId, NodeKeys, OnRegistered, Resources, Specialization},
	time::Clock,
};
use sp_runtime::DispatchError;

/// More of anything than a machine has: a thousand cores, 64 TiB of memory, 100 PiB of storage, a terabit. With it, sums
/// over all nodes there can be fit their types.
pub const MOST: Resources = Resources {
	cpu_millicores: 1_024_000,
	memory_mib: 64 << 20,
	storage_gib: 100 << 20,
	bandwidth_mbit: 1_000_000,
};

/// What a founding node is taken to have, until its operator says otherwise.
const FOUNDING: Resources = Resources {
	cpu_millicores: 4_000,
	memory_mib: 8 << 10,
	storage_gib: 200,
	bandwidth_mbit: 100,
};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_register(
		operator: T::AccountId,
		gift: Gift,
		specialization: Specialization,
		resources: Resources,
		bond: Bond,
		keys: T::Keys,
		proof: Vec<u8>,
	) -> DispatchResult {
		Self::ensure_sensible(&gift, &resources)?;
		ensure!(
			!specialization.validates() || Self::is_admitted(&operator),
			Error::<T>::NotAdmitted
		);
		Self::ensure_bond_fits(&specialization, &resources, &bond)?;
		ensure!(
			T::NodeKeys::are_owned_by(&keys, &operator, &proof),
			Error::<T>::InvalidOwnershipProof
		);
		Self::take_bond(&operator, &bond)?;
		let id = Self::insert_node(
			Node {
				operator: operator.clone(),
				gift,
				specialization,
				resources,
				best_billed: Resources::default(),
				verified: Resources::default(),
				steady: 0,
				bond,
				status: Status::Pending,
				registered_at: frame_system::Pallet::<T>::block_number(),
				eras_kept: 0,
				punished: None,
				founding: false,
			},
			keys,
		)?;
		Self::deposit_event(Event::NodeRegistered {
			node: id,
			operator,
			gift,
			specialization,
			bond,
		});
		T::OnRegistered::on_registered(id);
		Ok(())
	}

	/// Registers a validator that the chain begins with.
	pub(crate) fn found(founding: &FoundingNode<T::AccountId, T::Keys>) -> DispatchResult {
		Self::change_operator(&founding.operator, |operator| operator.admitted = true);
		let id = Self::insert_node(
			Node {
				operator: founding.operator.clone(),
				gift: Gift::CommunityValidator {
					uptime_commitment: 900_000_000,
					commission: 1_000_000_000,
				},
				specialization: Specialization::BpciCoreValidator {
					consensus_weight: 1,
					validation_capacity: 1_000,
				},
				resources: FOUNDING,
				best_billed: Resources::default(),
				verified: Resources::default(),
				steady: 0,
				bond: Bond {
					coin: Coin::Gen,
					amount: 0,
					borrowed: 0,
				},
				status: Status::Pending,
				registered_at: frame_system::Pallet::<T>::block_number(),
				eras_kept: 0,
				punished: None,
				founding: true,
			},
			founding.keys.clone(),
		)?;
		Self::set_status(id, Status::Standby)
	}

	fn insert_node(mut node: NodeOf<T>, keys: T::Keys) -> Result<NodeId, DispatchError> {
		let id = NextNode::<T>::get();
		NextNode::<T>::put(id.checked_add(1).ok_or(Error::<T>::TooManyNodes)?);
		T::NodeKeys::set(&account_of(id), keys)?;
		Self::change_operator(&node.operator, |operator| {
			// No more than there are ids.
			operator.nodes = operator.nodes.saturating_add(1);
			operator.has_borrowed |= node.bond.borrowed > 0;
		});
		Self::verify(&mut node);
		node.steady = Self::proven(&node);
		Self::count_node(&node);
		Presences::<T>::insert(
			id,
			Presence {
				era: T::Clock::era(),
				credit: Terms::<T>::get().maintenance_windows,
				credit_refills: T::Clock::era().saturating_add(CREDIT_ERAS),
				..Default::default()
			},
		);
		Nodes::<T>::insert(id, node);
		Ok(id)
	}

	fn ensure_sensible(gift: &Gift, resources: &Resources) -> DispatchResult {
		ensure!(gift.shares_are_possible(), Error::<T>::ShareAboveAll);
		ensure!(resources.is_some_of_each(), Error::<T>::ZeroResources);
		ensure!(resources.fits_in(&MOST), Error::<T>::AbsurdResources);
		ensure!(gift.given(*resources).fits_in(resources), Error::<T>::DedicatesTooMuch);
		Ok(())
	}

	/// Whose node it is.
	pub fn operator_of(id: NodeId) -> Option<T::AccountId> {
		Nodes::<T>::get(id).map(|node| node.operator)
	}

	/// A node that `who` may change.
	pub(crate) fn own_node(who: &T::AccountId, id: NodeId) -> Result<NodeOf<T>, DispatchError> {
		let node = Nodes::<T>::get(id).ok_or(Error::<T>::UnknownNode)?;
		ensure!(node.operator == *who, Error::<T>::NotOperator);
		Ok(node)
	}

	/// The same, if it is not leaving.
	pub(crate) fn own_staying_node(who: &T::AccountId, id: NodeId) -> Result<NodeOf<T>, DispatchError> {
		let node = Self::own_node(who, id)?;
		ensure!(!matches!(node.status, Status::Retiring { .. }), Error::<T>::Retiring);
		Ok(node)
	}

	pub(crate) fn do_set_keys(who: T::AccountId, id: NodeId, keys: T::Keys, proof: Vec<u8>) -> DispatchResult {
		Self::own_staying_node(&who, id)?;
		ensure!(
			T::NodeKeys::are_owned_by(&keys, &who, &proof),
			Error::<T>::InvalidOwnershipProof
		);
		T::NodeKeys::set(&account_of(id), keys)?;
		if Self::is_in_set(id) {
			KeysRenewed::<T>::put(());
		}
		Self::deposit_event(Event::KeysChanged { node: id });
		Ok(())
	}

	pub(crate) fn do_set_resources(who: T::AccountId, id: NodeId, resources: Resources) -> DispatchResult {
		let mut node = Self::own_staying_node(&who, id)?;
		// What it did before was done with what it had.
		Self::judge_past_eras(id, &mut node);
		Self::ensure_sensible(&node.gift, &resources)?;
		if !node.founding {
			Self::ensure_bond_fits(&node.specialization, &resources, &node.bond)?;
		}
		let before = node.verified;
		Self::change_counted(&mut node, |node| {
			node.resources = resources;
			Self::verify(node);
		});
		if !before.fits_in(&node.verified) {
			ensure!(
				T::Commitments::promised(id).fits_in(&node.verified),
				Error::<T>::LessThanPromised
			);
			Self::note_moved(&node.operator);
		}
		Nodes::<T>::insert(id, node);
		Self::deposit_event(Event::ResourcesChanged { node: id, resources });
		Ok(())
	}

	pub(crate) fn do_bond_more(who: T::AccountId, id: NodeId, amount: Balance) -> DispatchResult {
		let mut node = Self::own_staying_node(&who, id)?;
		// What it did before costs of the bond that it had.
		Self::judge_past_eras(id, &mut node);
		let more = Bond {
			amount,
			borrowed: 0,
			..node.bond
		};
		Self::take_bond(&who, &more)?;
		// Both parts are on hold, so their sum is no more than the coin's issuance.
		node.bond.amount = node.bond.amount.saturating_add(amount);
		Self::change_counted(&mut node, Self::verify);
		Nodes::<T>::insert(id, node);
		Self::deposit_event(Event::BondGrew { node: id, by: amount });
		Ok(())
	}

	pub(crate) fn do_set_policy(policy: Policy) -> DispatchResult {
		ensure!(
			policy.is_within_bounds() && policy.validators <= T::MaxValidators::get(),
			Error::<T>::PolicyOutOfBounds
		);
		Terms::<T>::put(policy);
		Self::deposit_event(Event::PolicyChanged { policy });
		Ok(())
	}
}
