//! What is stored.

use codec::{Decode, Encode, MaxEncodedLen};
use immortal_primitives::time::{SESSIONS_PER_ERA, SLOTS_PER_SESSION};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// How long windows and eras are.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Encode, Decode, MaxEncodedLen, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Periods {
	/// Slots in a window, which an ordinary session is as long as; at least 1.
	pub slots_per_window: u32,
	/// Windows in an era; at least 1.
	pub windows_per_era: u32,
}

impl Default for Periods {
	fn default() -> Self {
		Self {
			slots_per_window: SLOTS_PER_SESSION,
			windows_per_era: SESSIONS_PER_ERA,
		}
	}
}

/// Sessions that must end before a rotation is done: one to work out who validates, one to have them do it.
pub const STEPS: u8 = 2;

/// A rotation that was asked for.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Demand {
	/// Sessions that must still end; from 1 to [`STEPS`].
	pub steps_left: u8,
	/// Whether it happens although finality lags.
	pub overrides_freeze: bool,
}
