//! From one status to another, and all that goes with it.

use crate::*;
use frame_support::pallet_prelude::DispatchResult;
use immortal_primitives::nodes::{Availability, NodeId, OnSeatLeft};

impl<T: Config> Pallet<T> {
	/// Changes the status of a node. A validator for which there is no room stays pending.
	pub(crate) fn set_status(id: NodeId, to: Status) -> DispatchResult {
		let mut node = Nodes::<T>::get(id).ok_or(Error::<T>::UnknownNode)?;
		Self::change_status(id, &mut node, to);
		Nodes::<T>::insert(id, node);
		Ok(())
	}

	/// The same of a node that the caller has read and will write.
	pub(crate) fn change_status(id: NodeId, node: &mut NodeOf<T>, to: Status) {
		let from = node.status;
		if from == to {
			return;
		}
		if node.specialization.validates() && !Self::follow_candidacy(id, node, from.may_validate(), to.may_validate())
		{
			return;
		}
		Self::change_counted(node, |node| node.status = to);
		Self::count_active(node, from, to);
		let [was, is] = [from, to].map(|status| registry::availability(status, node.specialization.validates()));
		let is_new = (was, is) == (Availability::Awaited, Availability::Serving) && !Self::was_here(id, node);
		if was != is && !is_new {
			Self::note_moved(&node.operator);
		}
		Self::follow_duty(id, to);
		Self::deposit_event(Event::StatusChanged { node: id, from, to });
	}

	/// Counts the active nodes of an operator by kind.
	fn count_active(node: &NodeOf<T>, from: Status, to: Status) {
		let (was, is) = (from == Status::Active, to == Status::Active);
		if was == is {
			return;
		}
		Self::change_operator(&node.operator, |operator| {
			if let Some(count) = operator.active.get_mut(node.specialization.kind() as usize) {
				// No more are active than there are nodes.
				*count = if is {
					count.saturating_add(1)
				} else {
					count.saturating_sub(1)
				};
			}
		});
	}

	/// Makes the node a candidate, or not one; gives whether that could be done.
	fn follow_candidacy(id: NodeId, node: &NodeOf<T>, was: bool, is: bool) -> bool {
		if was == is {
			return true;
		}
		if is {
			if !Self::has_place_for(&node.operator) {
				return false;
			}
			if Candidates::<T>::mutate(|candidates| candidates.try_push(id)).is_err() {
				return false;
			}
		} else {
			Candidates::<T>::mutate(|candidates| candidates.retain(|other| *other != id));
		}
		Self::change_operator(&node.operator, |operator| {
			// No more seats than candidates.
			operator.seats = if is {
				operator.seats.saturating_add(1)
			} else {
				operator.seats.saturating_sub(1)
			};
		});
		if was {
			T::OnSeatLeft::on_seat_left(id, &node.operator);
		}
		true
	}

	/// Whether a node that is awaited served before: it went away, so that it has to come, or was in jail.
	fn was_here(id: NodeId, node: &NodeOf<T>) -> bool {
		let has_to_come = Presences::<T>::get(id).is_some_and(|presence| presence.duty != Duty::Off);
		has_to_come || node.punished.is_some()
	}

	/// What the status asks of the node's presence. Who is awaited because it went away has to come; who never came, or was in
	/// jail, need not.
	fn follow_duty(id: NodeId, status: Status) {
		let counted = Windows::<T>::get().counted;
		Presences::<T>::mutate(id, |presence| {
			let Some(presence) = presence else { return };
			presence.close(counted);
			presence.duty = match (status, presence.duty) {
				(Status::Active | Status::Standby, _) | (Status::Pending, Duty::On { .. } | Duty::Away { .. }) => {
					Duty::On { since: counted }
				},
				(Status::Maintenance, _) => Duty::Away { since: counted },
				(Status::Pending | Status::Jailed { .. } | Status::Retiring { .. }, _) => Duty::Off,
			};
		});
	}
}
