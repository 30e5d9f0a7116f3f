//! Blocks: their size, their weight, how the runtime changes itself.

use crate::{
	migrations, Block, Coins, MultiBlockMigrations, PalletInfo, Runtime, RuntimeCall, RuntimeEvent, RuntimeOrigin,
	RuntimeTask, SafeMode, TxPause, VERSION,
};
use frame_support::{
	derive_impl,
	dispatch::DispatchClass,
	migrations::{FailedMigrationHandler, FailedMigrationHandling},
	parameter_types,
	traits::{ConstU16, ConstU32, InsideBoth},
	weights::{
		constants::{ParityDbWeight, WEIGHT_REF_TIME_PER_SECOND},
		Weight,
	},
};
use frame_system::limits::{BlockLength, BlockWeights};
use immortal_primitives::{
	chain::{AccountId, BlockNumber, Hash, Hashing, Nonce},
	money::Balance,
};
use sp_runtime::{traits::AccountIdLookup, Perbill};
use sp_version::RuntimeVersion;

/// Of a block, what transactions that are neither operational nor inherents may fill.
const NORMAL_DISPATCH_RATIO: Perbill = Perbill::from_percent(75);

/// A third of the slot is for running the block; the rest is for making, sending and importing it.
pub(super) const MAXIMUM_BLOCK_WEIGHT: Weight = Weight::from_parts(WEIGHT_REF_TIME_PER_SECOND, u64::MAX);

/// Bytes of a block.
const MAXIMUM_BLOCK_LENGTH: u32 = 5 * 1024 * 1024;

parameter_types! {
	/// Blocks whose hash is kept, and so the longest life of a mortal transaction.
	pub const BlockHashCount: BlockNumber = 4096;
	/// The runtime's version.
	pub const Version: RuntimeVersion = VERSION;
	/// How much computing a block may hold.
	pub Weights: BlockWeights = BlockWeights::with_sensible_defaults(MAXIMUM_BLOCK_WEIGHT, NORMAL_DISPATCH_RATIO);
	/// How many bytes a block may hold.
	pub Length: BlockLength = BlockLength::builder()
		.max_length(MAXIMUM_BLOCK_LENGTH)
		.modify_max_length_for_class(DispatchClass::Normal, |length| {
			*length = NORMAL_DISPATCH_RATIO * MAXIMUM_BLOCK_LENGTH;
		})
		.build();
	/// Of a block, what a migration of several blocks may fill.
	pub MaxMigrationWeight: Weight = Perbill::from_percent(80) * Weights::get().max_block;
}

#[derive_impl(frame_system::config_preludes::SolochainDefaultConfig)]
impl frame_system::Config for Runtime {
	type AccountData = pallet_balances::AccountData<Balance>;
	type AccountId = AccountId;
	type Block = Block;
	type BaseCallFilter = InsideBoth<SafeMode, TxPause>;
	type BlockHashCount = BlockHashCount;
	type BlockLength = Length;
	type BlockWeights = Weights;
	type DbWeight = ParityDbWeight;
	type ExtensionsWeightInfo = frame_system::SubstrateExtensionsWeight<Runtime>;
	type Hash = Hash;
	type Hashing = Hashing;
	type Lookup = AccountIdLookup<AccountId, ()>;
	type OnKilledAccount = Coins;
	type MaxConsumers = ConstU32<16>;
	type MultiBlockMigrator = MultiBlockMigrations;
	type Nonce = Nonce;
	type SS58Prefix = ConstU16<42>;
	type SingleBlockMigrations = migrations::SingleBlock;
	type SystemWeightInfo = frame_system::weights::SubstrateWeight<Runtime>;
	type Version = Version;
}

impl pallet_migrations::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	#[cfg(not(feature = "runtime-benchmarks"))]
	type Migrations = migrations::MultiBlock;
	// Benchmarks measure the pallet itself, on migrations made for it.
	#[cfg(feature = "runtime-benchmarks")]
	type Migrations = pallet_migrations::mock_helpers::MockedMigrations;
	type CursorMaxLen = ConstU32<65_536>;
	type IdentifierMaxLen = ConstU32<256>;
	type MigrationStatusHandler = ();
	type FailedMigrationHandler = StopUntilMended;
	type MaxServiceWeight = MaxMigrationWeight;
	type WeightInfo = pallet_migrations::weights::SubstrateWeight<Runtime>;
}

/// State that is half migrated must not be worked on, but voters and whoever holds the powers must be able to mend it: safe-mode is
/// entered and does not end by itself, and the chain takes transactions again.
pub struct StopUntilMended;

impl FailedMigrationHandler for StopUntilMended {
	fn failed(_: Option<u32>) -> FailedMigrationHandling {
		pallet_safe_mode::EnteredUntil::<Runtime>::put(BlockNumber::MAX);
		FailedMigrationHandling::ForceUnstuck
	}
}

#[cfg(feature = "runtime-benchmarks")]
impl frame_system_benchmarking::Config for Runtime {}
