//! Validators that make no blocks: each slot is one validator's, so a slot without a block tells whose silence it is.

use crate::*;
use alloc::vec::Vec;
use immortal_primitives::{
	consensus::{Freeze, RotateOnDemand},
	nodes::NodeId,
	time::{Clock, Slot},
};

/// With more slots than this without a block, the chain stood still; that is nobody's silence.
const HALT: Slot = 10;

impl<T: Config> Pallet<T> {
	/// Holds the slots since the last block against those whose they were.
	pub(crate) fn note_slots() {
		let slot = T::Clock::slot();
		let Some(last) = LastSlot::<T>::mutate(|last| last.replace(slot)) else {
			return;
		};
		let limit = Terms::<T>::get().missed_slots;
		let before = Seats::<T>::get();
		let mut seats = before.clone();
		let mut silent = Vec::new();
		if slot.saturating_sub(last).saturating_sub(1) > HALT {
			seats.iter_mut().for_each(|seat| seat.missed = 0);
		} else {
			for missed in last.saturating_add(1)..slot {
				let Some(seat) = Self::seat_of(seats.as_mut(), missed) else {
					return;
				};
				seat.missed = seat.missed.saturating_add(1).min(limit);
				if seat.missed == limit {
					silent.push(seat.node);
				}
			}
			if let Some(seat) = Self::seat_of(seats.as_mut(), slot) {
				seat.missed = 0;
			}
		}
		if seats != before {
			Seats::<T>::put(seats);
		}
		for id in silent {
			Self::note_silent(id);
		}
	}

	/// Whose slot it is.
	fn seat_of(seats: &mut [Seat], slot: Slot) -> Option<&mut Seat> {
		let index = slot.checked_rem(seats.len() as Slot)?;
		seats.get_mut(index as usize)
	}

	/// Has a validator stand by, unless finality lags: then many are silent, and who stays must not decide for them. It
	/// returns with its next heartbeat.
	fn note_silent(id: NodeId) {
		let is_active = Nodes::<T>::get(id).is_some_and(|node| node.status == Status::Active);
		if is_active && T::Rotation::rotate(Freeze::Respected) {
			Presences::<T>::mutate(id, |presence| {
				if let Some(presence) = presence {
					presence.silent_since = Some(T::Clock::slot());
				}
			});
			Self::change_if(id, Status::Active, Status::Standby);
		}
	}
}
