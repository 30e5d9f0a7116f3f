//! Which calls that insist on Root may be made, through `Responsibilities::act`.
//!
//! The match is exhaustive: a pallet that is added does not compile until someone decided about its calls. Raw storage,
//! forced balances and wrappers of other calls are never listed.

use crate::RuntimeCall;
use frame_support::traits::Contains;

/// The calls of SDK pallets that may be made with Root's power.
pub struct RootCalls;

impl Contains<RuntimeCall> for RootCalls {
	fn contains(call: &RuntimeCall) -> bool {
		match call {
			RuntimeCall::System(call) => matches!(
				call,
				frame_system::Call::set_code { .. } | frame_system::Call::authorize_upgrade { .. }
			),
			RuntimeCall::Grandpa(call) => matches!(call, pallet_grandpa::Call::note_stalled { .. }),
			RuntimeCall::Timestamp(_)
			| RuntimeCall::MultiBlockMigrations(_)
			| RuntimeCall::GiftedNodes(_)
			| RuntimeCall::Session(_)
			| RuntimeCall::Finality(_)
			| RuntimeCall::Balances(_)
			| RuntimeCall::Coins(_)
			| RuntimeCall::Incentives(_)
			| RuntimeCall::Treasury(_)
			| RuntimeCall::Responsibilities(_)
			| RuntimeCall::Utility(_)
			| RuntimeCall::Multisig(_)
			| RuntimeCall::Proxy(_) => false,
		}
	}
}
