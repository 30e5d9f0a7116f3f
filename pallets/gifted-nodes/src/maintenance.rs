//! Time off for a node, as much as its credit lets pass.

use crate::*;
use frame_support::{ensure, pallet_prelude::DispatchResult};
use immortal_primitives::{
	consensus::{Freeze, RotateOnDemand},
	nodes::NodeId,
};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_start_maintenance(who: T::AccountId, id: NodeId) -> DispatchResult {
		let mut node = Self::own_staying_node(&who, id)?;
		ensure!(node.status != Status::Maintenance, Error::<T>::InMaintenance);
		ensure!(node.status.may_validate(), Error::<T>::NotWorking);
		Self::judge_past_eras(id, &mut node);
		let credit = Presences::<T>::get(id).map_or(0, |presence| presence.credit);
		ensure!(credit > 0, Error::<T>::NoMaintenanceLeft);
		Self::change_status(id, &mut node, Status::Maintenance);
		Nodes::<T>::insert(id, node);
		Self::leave_set(id);
		Ok(())
	}

	pub(crate) fn do_end_maintenance(who: T::AccountId, id: NodeId) -> DispatchResult {
		let mut node = Self::own_node(&who, id)?;
		ensure!(node.status == Status::Maintenance, Error::<T>::NotInMaintenance);
		Self::judge_past_eras(id, &mut node);
		Self::change_status(id, &mut node, Status::Pending);
		Nodes::<T>::insert(id, node);
		Ok(())
	}

	/// Has the set of validators changed if the node is in it. If that is frozen, it happens at a later end of a session.
	pub(crate) fn leave_set(id: NodeId) {
		if Self::is_in_set(id) {
			T::Rotation::rotate(Freeze::Respected);
		}
	}
}
