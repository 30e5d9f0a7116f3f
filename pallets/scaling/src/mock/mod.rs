//! A runtime of the four coins, the treasury and this pallet, and a chain whose slots pass as the test says. Every test ends in the
//! invariants of both.
//!
//! The runtime is here; what stands in for other pallets in `neighbours`, the chain in `chain`, what users do in `acts`.

mod acts;
mod chain;
mod neighbours;

pub use acts::*;
pub use chain::*;
pub use neighbours::*;

use crate::{self as pallet_scaling, Policy, Prices};
use frame_support::{
	derive_impl, ord_parameter_types, parameter_types, storage_alias,
	traits::{
		fungibles::{Inspect, Mutate},
		tokens::Preservation::Preserve,
		ConstU32, Hooks,
	},
	weights::{constants::RocksDbWeight, Weight},
	Twox64Concat,
};
use frame_system::EnsureSignedBy;
use immortal_primitives::{
	chain::BlockNumber,
	money::{Balance, Coin, CoinAmounts, Pot, COIN},
	nodes::{Gift, Kind, NodeId, Resources},
	time::{Clock, EraIndex, Slot, WindowIndex},
};
use sp_runtime::{traits::IdentityLookup, BuildStorage, Perbill};

pub type AccountId = u64;

/// Owns the chain, and manages the economy.
pub const OWNER: AccountId = 1;
/// Has 1,000 units of every coin.
pub const ADA: AccountId = 2;
/// The same.
pub const BOB: AccountId = 3;
/// The same. Operates the nodes that the chain begins with.
pub const CARL: AccountId = 4;
/// Has nothing.
pub const POOR: AccountId = 5;
/// May spend as much as there is.
pub const SPENDER: AccountId = 6;
/// May spend [`SMALL_LIMIT`] at once.
pub const SMALL_SPENDER: AccountId = 7;

/// Slots of a window.
pub const WINDOW: u32 = 10;
/// Windows of an era.
pub const ERA_WINDOWS: u32 = 6;
/// Slots of an era.
pub const ERA: Slot = (WINDOW * ERA_WINDOWS) as Slot;
/// Contracts that can run.
pub const MAX_CONTRACTS: u32 = 8;
/// What a small spender may, in 10^-12 units.
pub const SMALL_LIMIT: Balance = 5 * COIN;

#[frame_support::runtime]
mod runtime {
	#[runtime::runtime]
	#[runtime::derive(
		RuntimeCall,
		RuntimeEvent,
		RuntimeError,
		RuntimeOrigin,
		RuntimeHoldReason,
		RuntimeFreezeReason,
		RuntimeTask,
		RuntimeViewFunction
	)]
	pub struct Test;

	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type Flx = pallet_balances;
	#[runtime::pallet_index(2)]
	pub type Gen = pallet_balances<Instance1>;
	#[runtime::pallet_index(3)]
	pub type Nex = pallet_balances<Instance2>;
	#[runtime::pallet_index(4)]
	pub type Aur = pallet_balances<Instance3>;
	#[runtime::pallet_index(5)]
	pub type TransactionPayment = pallet_transaction_payment;
	#[runtime::pallet_index(6)]
	pub type Coins = pallet_coins;
	#[runtime::pallet_index(7)]
	pub type Treasury = pallet_treasury;
	#[runtime::pallet_index(8)]
	pub type Scaling = pallet_scaling;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = frame_system::mocking::MockBlock<Test>;
	type AccountId = AccountId;
	type Lookup = IdentityLookup<AccountId>;
	type AccountData = pallet_balances::AccountData<Balance>;
	type OnKilledAccount = Coins;
	// Else reads and writes would weigh nothing.
	type DbWeight = RocksDbWeight;
}

parameter_types! {
	pub static InOffice: Option<AccountId> = Some(OWNER);
}
ord_parameter_types! {
	pub const Economist: AccountId = OWNER;
}

type Economic = EnsureSignedBy<Economist, AccountId>;

pallet_coins::mock_coins!(Test, AccountId, owner: InOffice, economic_origin: Economic, income: Treasury);

impl pallet_treasury::Config for Test {
	type Coins = Coins;
	type EconomicOrigin = Economic;
	type SpendOrigin = Spenders;
	type Clock = TestClock;
	type MaxSpends = ConstU32<64>;
	type WeightInfo = ();
}

impl crate::Config for Test {
	type EconomicOrigin = Economic;
	type SpendOrigin = Spenders;
	type Owner = InOffice;
	type Clock = TestClock;
	type Registry = Nodes;
	type Treasury = Treasury;
	type RewardRates = Nodes;
	type MaxContracts = ConstU32<MAX_CONTRACTS>;
	type WeightInfo = ();
}
