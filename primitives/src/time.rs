//! Slots, sessions, eras (design, section 1).

use crate::chain::BlockNumber;

/// Milliseconds since the Unix epoch.
pub type Moment = u64;

/// Milliseconds of a slot; at most one block is made in each.
pub const SLOT_DURATION: Moment = 3_000;

/// Slots in a session: 5 minutes.
pub const SLOTS_PER_SESSION: BlockNumber = 100;

/// Sessions in an era: 24 hours.
pub const SESSIONS_PER_ERA: u32 = 288;

/// Slots in a day.
pub const DAYS: BlockNumber = SLOTS_PER_SESSION * SESSIONS_PER_ERA;

/// A slot: so many slots since the Unix epoch.
pub type Slot = u64;

/// Counts windows since the first block, from 0. A window is the slots of an ordinary session.
pub type WindowIndex = u32;

/// Counts eras since the first block, from 0.
pub type EraIndex = u32;

/// The chain's clock. It goes by slots, so it goes on while no blocks are made.
pub trait Clock {
	/// The slot of the block being made.
	fn slot() -> Slot;

	/// Slots in a window, at least 1.
	fn slots_per_window() -> u32;

	/// The window of the block being made.
	fn window() -> WindowIndex;

	/// How far into its window the block being made is, in slots.
	fn slot_of_window() -> u32;

	/// Windows in an era, at least 1.
	fn windows_per_era() -> u32;

	/// The era of the block being made.
	fn era() -> EraIndex;

	/// The era of a window.
	fn era_of(window: WindowIndex) -> EraIndex {
		window.checked_div(Self::windows_per_era()).unwrap_or_default()
	}
}
