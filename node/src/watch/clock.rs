//! Slots by the machine's clock: they go on when no blocks are made.

use futures_timer::Delay;
use immortal_primitives::time::{Slot, SLOT_DURATION};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// The slot that it is now.
pub fn slot() -> Slot {
	slot_at(now())
}

/// Waits for the start of the next slot, and gives that slot.
pub async fn next_slot() -> Slot {
	let begun = slot();
	loop {
		Delay::new(until_next(now())).await;
		// Timers do not go by the same clock, and may ring a little early.
		let slot = slot();
		if slot != begun {
			return slot;
		}
	}
}

fn now() -> Duration {
	SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default()
}

fn slot_at(time: Duration) -> Slot {
	time.as_millis() as Slot / SLOT_DURATION
}

fn until_next(time: Duration) -> Duration {
	let slot = Duration::from_millis(SLOT_DURATION * slot_at(time));
	slot + Duration::from_millis(SLOT_DURATION) - time
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn slots_begin_at_their_multiples() {
		for (millis, slot, left) in [(0, 0, 3_000), (2_999, 0, 1), (3_000, 1, 3_000), (10_000, 3, 2_000)] {
			let time = Duration::from_millis(millis);
			assert_eq!(slot_at(time), slot);
			assert_eq!(until_next(time), Duration::from_millis(left));
		}
		let late = Duration::from_micros(2_999_999);
		assert_eq!(slot_at(late + until_next(late)), 1);
	}
}
