//! Validators that make no blocks: each slot is one validator's, so a slot without a block tells whose silence it is.

use crate::*;
use alloc::vec::Vec;
use immortal_primitives::{
	consensus::{Freeze, OnChainFinality, RotateOnDemand},
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
				if seat.missed == 0 {
					seat.since = frame_system::Pallet::<T>::block_number();
				}
				seat.missed = seat.missed.saturating_add(1).min(limit);
				if seat.missed == limit {
					silent.push(*seat);
				}
			}
			if let Some(seat) = Self::seat_of(seats.as_mut(), slot) {
				seat.missed = 0;
			}
		}
		if seats != before {
			Seats::<T>::put(seats);
		}
		for seat in silent {
			Self::note_silent(seat);
		}
	}

	/// Whose slot it is.
	fn seat_of(seats: &mut [SeatOf<T>], slot: Slot) -> Option<&mut SeatOf<T>> {
		let index = slot.checked_rem(seats.len() as Slot)?;
		seats.get_mut(index as usize)
	}

	/// Has a validator stand by if enough others go on: a block that was made since it fell silent is final. Where links are
	/// cut in the middle that is so on no side, and who is on one must not decide for the other. It returns with its next
	/// heartbeat.
	fn note_silent(Seat { node: id, since, .. }: SeatOf<T>) {
		let is_active = Nodes::<T>::get(id).is_some_and(|node| node.status == Status::Active);
		if is_active && T::Finality::finalized() >= since && T::Rotation::rotate(Freeze::Respected) {
			Presences::<T>::mutate(id, |presence| {
				if let Some(presence) = presence {
					presence.silent_since = Some(T::Clock::slot());
					presence.strikes = presence.strikes.saturating_add(1);
				}
			});
			Self::change_if(id, Status::Active, Status::Standby);
		}
	}
}
