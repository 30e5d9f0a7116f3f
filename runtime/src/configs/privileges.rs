//! Who may make privileged calls. The only place of the runtime that says so.

use crate::{calls::RootCalls, Runtime, RuntimeCall};

/// The origin of every privileged call of our pallets: for now, the owner of genesis.
pub type Privileged = pallet_responsibilities::EnsureOwner<Runtime>;

impl pallet_responsibilities::Config for Runtime {
	type RuntimeCall = RuntimeCall;
	type ActOrigin = Privileged;
	type RootCalls = RootCalls;
	type WeightInfo = pallet_responsibilities::weights::SubstrateWeight<Runtime>;
}
