//! What transactions cost; [`Coins`] says which coin pays and who gets it.

use crate::{weights, Coins, Runtime, RuntimeEvent};
use frame_support::{
	parameter_types,
	traits::{ConstU128, ConstU8},
	weights::{ConstantMultiplier, IdentityFee},
};
use immortal_primitives::money::{Balance, COIN};
use pallet_transaction_payment::{Multiplier, TargetedFeeAdjustment};
use sp_runtime::{traits::Bounded, FixedPointNumber, Perquintill};

/// A byte of a transaction costs what a microsecond of computing costs: a mebibyte costs about one FLX.
pub const FEE_PER_BYTE: Balance = COIN / 1_000_000;

parameter_types! {
	/// Fees rise while blocks are fuller than this, and fall back while they are emptier.
	pub const TargetBlockFullness: Perquintill = Perquintill::from_percent(25);
	/// How fast they do: a day of full blocks multiplies them by about four.
	pub AdjustmentVariable: Multiplier = Multiplier::saturating_from_rational(75, 1_000_000);
	/// They never fall below what computing costs.
	pub MinimumMultiplier: Multiplier = Multiplier::from_u32(1);
	/// Nor rise beyond reason.
	pub MaximumMultiplier: Multiplier = Bounded::max_value();
}

impl pallet_transaction_payment::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type OnChargeTransaction = Coins;
	// A second of computing costs one FLX.
	type WeightToFee = IdentityFee<Balance>;
	type LengthToFee = ConstantMultiplier<Balance, ConstU128<FEE_PER_BYTE>>;
	type FeeMultiplierUpdate =
		TargetedFeeAdjustment<Self, TargetBlockFullness, AdjustmentVariable, MinimumMultiplier, MaximumMultiplier>;
	type OperationalFeeMultiplier = ConstU8<5>;
	type WeightInfo = weights::pallet_transaction_payment::WeightInfo<Runtime>;
}

#[cfg(feature = "runtime-benchmarks")]
impl pallet_transaction_payment::BenchmarkConfig for Runtime {}
