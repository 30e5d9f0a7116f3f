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
