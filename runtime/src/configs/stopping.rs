//! What oversight can stop: everything at once, for a while (safe-mode), or single calls (tx-pause); and what nobody can.

use super::privileges::EnsureSecurity;
use crate::{calls::is_never_stopped, Balances, Runtime, RuntimeCall, RuntimeEvent, RuntimeHoldReason};
use frame_support::traits::{ConstU32, Contains, GetCallMetadata, MapSuccess, NeverEnsureOrigin};
use immortal_primitives::time::DAYS;
use pallet_tx_pause::RuntimeCallNameOf;
use sp_runtime::traits::Replace;

/// What goes on whatever is stopped.
pub struct NeverStopped;

impl Contains<RuntimeCall> for NeverStopped {
	fn contains(call: &RuntimeCall) -> bool {
		let names = call.get_call_metadata();
		is_never_stopped(names.pallet_name, names.function_name)
	}
}

impl Contains<RuntimeCallNameOf<Runtime>> for NeverStopped {
	fn contains((pallet, call): &RuntimeCallNameOf<Runtime>) -> bool {
		match (core::str::from_utf8(pallet), core::str::from_utf8(call)) {
			(Ok(pallet), Ok(call)) => is_never_stopped(pallet, call),
			_ => false,
		}
	}
}

/// Safe-mode ends by itself after so many blocks, if it is not extended by as many.
type SafeModeBlocks = ConstU32<{ DAYS / 4 }>;

impl pallet_safe_mode::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type Currency = Balances;
	type RuntimeHoldReason = RuntimeHoldReason;
	type WhitelistedCalls = NeverStopped;
	type EnterDuration = SafeModeBlocks;
	type ExtendDuration = SafeModeBlocks;
	// No deposit buys it.
	type EnterDepositAmount = NoDeposit;
	type ExtendDepositAmount = NoDeposit;
	type ForceEnterOrigin = MapSuccess<EnsureSecurity, Replace<SafeModeBlocks>>;
	type ForceExtendOrigin = MapSuccess<EnsureSecurity, Replace<SafeModeBlocks>>;
	type ForceExitOrigin = EnsureSecurity;
	type ForceDepositOrigin = NeverEnsureOrigin<()>;
	type Notify = ();
	type ReleaseDelay = NoRelease;
	type WeightInfo = pallet_safe_mode::weights::SubstrateWeight<Runtime>;
}

frame_support::parameter_types! {
	pub const NoDeposit: Option<immortal_primitives::money::Balance> = None;
	pub const NoRelease: Option<immortal_primitives::chain::BlockNumber> = None;
}

impl pallet_tx_pause::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type PauseOrigin = EnsureSecurity;
	type UnpauseOrigin = EnsureSecurity;
	type WhitelistedCalls = NeverStopped;
	type MaxNameLen = ConstU32<64>;
	type WeightInfo = pallet_tx_pause::weights::SubstrateWeight<Runtime>;
}
