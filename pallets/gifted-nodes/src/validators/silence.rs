//! Validators that make no blocks: each slot is one validator's, so a slot without a block tells whose silence it is.

use crate::*;
use immortal_primitives::{
	consensus::{Freeze, OnChainFinality, RotateOnDemand},
	nodes::NodeId,
	time::{Clock, Slot},
};

/// With more slots than this without a block, the chain stood still; that is nobody's silence.
const HALT: Slot = 10;

/// So many are taken out in a block, at most; others follow in the next one.
pub(crate) const SILENT_PER_BLOCK: usize = 10;

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
		if slot.saturating_sub(last).saturating_sub(1) > HALT {
			seats.iter_mut().for_each(|seat| seat.missed = 0);
		} else {
			for missed in last.saturating_add(1)..slot {
				match Self::seat_of(seats.as_mut(), missed) {
					Some(seat) if seat.missed < limit => {
						seat.missed = seat.missed.saturating_add(1);
						seat.since = frame_system::Pallet::<T>::block_number();
					},
					Some(_) => {},
					None => return,
				}
			}
			if let Some(seat) = Self::seat_of(seats.as_mut(), slot) {
				seat.missed = 0;
			}
		}
		if seats != before {
			Seats::<T>::put(&seats);
		}
		let finalized = T::Finality::finalized();
		let is_silent = |seat: &&SeatOf<T>| seat.missed >= limit && seat.since <= finalized;
		for seat in seats.iter().filter(is_silent).take(SILENT_PER_BLOCK) {
			Self::note_silent(seat.node);
		}
	}

	/// Whose slot it is.
	fn seat_of(seats: &mut [SeatOf<T>], slot: Slot) -> Option<&mut SeatOf<T>> {
		let index = slot.checked_rem(seats.len() as Slot)?;
		seats.get_mut(index as usize)
	}

	/// Has a validator stand by. Enough others go on: a block is final that was made after the last slot it missed. Where links are
	/// cut in the middle that is so on no side, and who is on one must not decide for the other. It returns with its next
	/// heartbeat.
	fn note_silent(id: NodeId) {
		let is_active = Nodes::<T>::get(id).is_some_and(|node| node.status == Status::Active);
		if is_active && T::Rotation::rotate(Freeze::Respected) {
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
