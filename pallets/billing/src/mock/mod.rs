//! A runtime of the four coins and this pallet, and a chain whose slots pass as the test says. Every test ends in the invariants.
//!
//! The runtime is here; what stands in for other pallets in `neighbours`, the chain in `chain`, what users do in `acts`,
//! signatures in `signatures`.

mod acts;
mod chain;
mod neighbours;
mod signatures;

pub use acts::*;
pub use chain::*;
pub use neighbours::*;
pub use signatures::*;

use crate::{self as pallet_billing, OnChainRates, Outcome, Policy, Rates, Scarcity, ServiceRates, Signer, Split};
use frame_support::{
	derive_impl, ord_parameter_types,
	pallet_prelude::ValueQuery,
	parameter_types, storage_alias,
	traits::{
		fungibles::{Inspect, Mutate},
		Hooks,
	},
	weights::{constants::RocksDbWeight, Weight},
	Twox64Concat,
};
use frame_system::EnsureSignedBy;
use immortal_primitives::{
	billing::{Consumption, NetworkCapacity, PriceEpoch, Providers, Receipt, ServiceLevel, ServiceType},
	money::{Balance, Coin, CoinAmounts, Pot, COIN},
	nodes::{BilledWork, NodeId, NodeWork, Resources},
	time::{Clock, EraIndex, Slot, WindowIndex},
	treasury::{Income, TreasuryIncome},
};
use sp_core::H256;
use sp_runtime::{traits::IdentityLookup, AccountId32, BuildStorage, Perbill};

pub type AccountId = AccountId32;

/// Manages the economy.
pub const OWNER: AccountId = AccountId32::new([1; 32]);
/// Has 1,000 units of every coin, as all but [`POOR`] and what is made up.
pub const ADA: AccountId = AccountId32::new([2; 32]);
/// The same.
pub const BOB: AccountId = AccountId32::new([3; 32]);
/// The same.
pub const EVE: AccountId = AccountId32::new([4; 32]);
/// Operates [`NODE`] and [`OTHER_NODE`].
pub const CARL: AccountId = AccountId32::new([5; 32]);
/// Operates [`POOR_NODE`], and has nothing.
pub const POOR: AccountId = AccountId32::new([6; 32]);

/// A node of [`CARL`].
pub const NODE: NodeId = 7;
/// Another one.
pub const OTHER_NODE: NodeId = 8;
/// A node of [`POOR`].
pub const POOR_NODE: NodeId = 9;
/// A node of [`CARL`] that was never heard of.
pub const PENDING_NODE: NodeId = 10;

/// Slots of a window.
pub const WINDOW: u32 = 10;
/// Windows of a price epoch.
pub const EPOCH_WINDOWS: u32 = 2;
/// Slots of a price epoch.
pub const EPOCH: Slot = (WINDOW * EPOCH_WINDOWS) as Slot;
/// Windows of an era.
pub const ERA_WINDOWS: u32 = 12;
/// Price epochs of an era.
pub const EPOCHS_PER_ERA: u32 = ERA_WINDOWS / EPOCH_WINDOWS;
/// Epochs that are over and kept.
pub const KEPT: PriceEpoch = 10;
/// Slots from asking for a deposit to getting it.
pub const CHALLENGE: u32 = 50;

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
	pub type Billing = pallet_billing;
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

pallet_coins::mock_coins!(Test, AccountId, owner: InOffice, economic_origin: Economic);

impl crate::Config for Test {
	type RuntimeHoldReason = RuntimeHoldReason;
	type Coins = Coins;
	type Signature = Signature;
	type EconomicOrigin = Economic;
	type Clock = TestClock;
	type Providers = Registry;
	type ServiceLevel = Registry;
	type Capacity = Verified;
	type BilledWork = Registry;
	type Income = Treasury;
	type WeightInfo = ();
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = Marks;
}
