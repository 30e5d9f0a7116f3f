//! Bills (design, section 6).

use super::privileges::EnsureEconomics;
use crate::{Coins, GiftedNodes, Rotation, Runtime, RuntimeHoldReason, Scaling, Treasury};
use immortal_primitives::chain::Signature;

impl pallet_billing::Config for Runtime {
	type RuntimeHoldReason = RuntimeHoldReason;
	type Coins = Coins;
	type Signature = Signature;
	type EconomicOrigin = EnsureEconomics;
	type Clock = Rotation;
	type Providers = GiftedNodes;
	type ServiceLevel = GiftedNodes;
	type Capacity = GiftedNodes;
	type BilledWork = (GiftedNodes, Scaling);
	type Income = (Treasury, Scaling);
	type WeightInfo = pallet_billing::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = ();
}
