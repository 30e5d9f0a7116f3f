//! Whether nodes are there when they have to be.

use crate::*;
use immortal_primitives::{
	nodes::{node_of, NodeId},
	time::Clock,
};

/// Heartbeats of a validator do not count once it was found silent so often since its last block.
const STRIKES: u8 = 2;

/// What shows that a node is there.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub(crate) enum Sign {
	/// A heartbeat.
	Heartbeat,
	/// A block of its own.
	Block,
}

impl Presence {
	/// Counts the windows of duty up to where `counted` windows have counted; duty goes on from there. Windows away cost
	/// credit first.
	pub(crate) fn close(&mut self, counted: u32) {
		match &mut self.duty {
			Duty::Off => {},
			Duty::On { since } => {
				self.windows = self.windows.saturating_add(counted.saturating_sub(*since));
				*since = counted;
			},
			Duty::Away { since } => {
				let away = counted.saturating_sub(*since);
				let forgiven = away.min(self.credit);
				self.credit = self.credit.saturating_sub(forgiven);
				self.windows = self.windows.saturating_add(away.saturating_sub(forgiven));
				*since = counted;
			},
		}
	}
}

impl<T: Config> Pallet<T> {
	/// Notes a sign of life of a node that the caller has read and will write.
	pub(crate) fn note_present(id: NodeId, node: &mut NodeOf<T>, sign: Sign) {
		Self::judge_past_eras(id, node);
		let window = T::Clock::window();
		Presences::<T>::mutate(id, |presence| {
			let Some(presence) = presence else { return };
			if presence.seen != Some(window) {
				Self::count_seen(presence);
				presence.seen = Some(window);
			}
			if sign == Sign::Block {
				presence.authored = true;
				presence.strikes = 0;
			}
			// Whoever lets blocks out again and again is not there for them, however it says that it is.
			presence.to_count |= presence.strikes < STRIKES;
			presence.silent_since = None;
		});
		let becomes = match (node.status, node.specialization.validates()) {
			(Status::Pending | Status::Standby, false) => Status::Active,
			// It stands by until it is in the set.
			(Status::Pending, true) => Status::Standby,
			// Who may not be elected any more must not take up room.
			(Status::Standby, true) if !Self::is_admitted(&node.operator) => Status::Pending,
			(status, _) => status,
		};
		Self::change_status(id, node, becomes);
	}

	/// Counts the window of the last sign of life, which is over, if it counts.
	pub(crate) fn count_seen(presence: &mut Presence) {
		if !presence.to_count {
			return;
		}
		presence.to_count = false;
		if presence
			.seen
			.is_some_and(|window| !VoidWindows::<T>::get().contains(&window))
		{
			presence.present = presence.present.saturating_add(1);
		}
	}
}

impl<T: Config> pallet_authorship::EventHandler<T::AccountId, frame_system::pallet_prelude::BlockNumberFor<T>>
	for Pallet<T>
{
	/// A block is as good a sign of life as a heartbeat; the first of a window is the one that counts.
	fn note_author(author: T::AccountId) {
		Self::enter_window();
		let Some(id) = node_of(&author) else { return };
		let Some(presence) = Presences::<T>::get(id) else {
			return;
		};
		let is_known = presence.seen == Some(T::Clock::window()) && presence.authored && presence.strikes == 0;
		if is_known && presence.silent_since.is_none() {
			return;
		}
		if let Some(mut node) = Nodes::<T>::get(id) {
			// Who was jailed or retires still makes blocks until it is out of the set.
			if node.status.is_on_duty() {
				Self::note_present(id, &mut node, Sign::Block);
				Nodes::<T>::insert(id, node);
			}
		}
	}
}
