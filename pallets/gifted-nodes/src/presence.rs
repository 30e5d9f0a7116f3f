//! Whether nodes are there when they have to be.

use crate::*;
use immortal_primitives::{
	nodes::{node_of, NodeId},
	time::Clock,
};

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
	/// Notes a sign of life of a node that the caller has read and will write: a heartbeat, or a block of its own.
	pub(crate) fn note_present(id: NodeId, node: &mut NodeOf<T>) {
		Self::judge_past_eras(id, node);
		let window = T::Clock::window();
		Presences::<T>::mutate(id, |presence| {
			let Some(presence) = presence else { return };
			if presence.seen != Some(window) {
				Self::count_seen(presence);
				presence.seen = Some(window);
				presence.to_count = true;
			}
			presence.silent_since = None;
		});
		let awaited = match node.status {
			Status::Pending => true,
			// A validator stands by until it is in the set.
			Status::Standby => !node.specialization.validates(),
			_ => false,
		};
		if awaited {
			let works = if node.specialization.validates() {
				Status::Standby
			} else {
				Status::Active
			};
			Self::change_status(id, node, works);
		}
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
		if presence.seen == Some(T::Clock::window()) && presence.silent_since.is_none() {
			return;
		}
		if let Some(mut node) = Nodes::<T>::get(id) {
			// Who was jailed or retires still makes blocks until it is out of the set.
			if node.status.is_on_duty() {
				Self::note_present(id, &mut node);
				Nodes::<T>::insert(id, node);
			}
		}
	}
}
