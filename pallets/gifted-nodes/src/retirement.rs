//! How a node leaves.

use crate::*;
use frame_support::{ensure, pallet_prelude::DispatchResult};
use immortal_primitives::{
	nodes::{account_of, NodeId, NodeKeys, OnNodeEvents},
	time::Clock,
};

impl<T: Config> Pallet<T> {
	/// Of a node that leaves now.
	pub(crate) fn retiring() -> Status {
		Status::Retiring {
			until: Self::era_after(Terms::<T>::get().unbonding_eras),
		}
	}

	pub(crate) fn do_retire(who: T::AccountId, id: NodeId) -> DispatchResult {
		let mut node = Self::own_staying_node(&who, id)?;
		ensure!(!matches!(node.status, Status::Jailed { .. }), Error::<T>::Jailed);
		Self::judge_past_eras(id, &mut node);
		Self::change_status(id, &mut node, Self::retiring());
		Nodes::<T>::insert(id, node);
		Self::leave_set(id);
		Ok(())
	}

	pub(crate) fn do_withdraw_bond(who: T::AccountId, id: NodeId) -> DispatchResult {
		let mut node = Self::own_node(&who, id)?;
		let Status::Retiring { until } = node.status else {
			return Err(Error::<T>::NotRetiring.into());
		};
		ensure!(T::Clock::era() >= until, Error::<T>::StillUnbonding);
		ensure!(!Self::is_in_set(id), Error::<T>::StillValidating);
		Self::judge_past_eras(id, &mut node);
		let (returned, repaid) = Self::return_bond(&node)?;
		T::NodeKeys::purge(&account_of(id));
		Nodes::<T>::remove(id);
		Presences::<T>::remove(id);
		Self::change_operator(&node.operator, |operator| {
			operator.nodes = operator.nodes.saturating_sub(1);
		});
		T::OnNodeEvents::on_node_left(id);
		Self::deposit_event(Event::BondWithdrawn {
			node: id,
			returned,
			repaid,
		});
		Ok(())
	}
}
