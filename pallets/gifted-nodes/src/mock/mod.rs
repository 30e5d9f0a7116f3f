//! A runtime of the four coins and this pallet, and a chain whose blocks are made by its own validators. Every test ends in
//! the invariants.
//!
//! The runtime is here; what stands in for other pallets in `neighbours`, the chain in `chain`, what users do in `acts`.

mod acts;
mod chain;
mod neighbours;

pub use acts::*;
pub use chain::*;
pub use neighbours::*;

use crate::{self as pallet_gifted_nodes, Bond, Call, FoundingNode, Heartbeat, Policy, Status};
use codec::Encode;
use core::cell::RefCell;
use frame_support::{
	derive_impl, ord_parameter_types,
	pallet_prelude::ValueQuery,
	parameter_types, storage_alias,
	traits::{ConstU32, Hooks},
	weights::Weight,
	Twox64Concat,
};
use frame_system::EnsureSignedBy;
use immortal_primitives::{
	consensus::{Freeze, OnChainFinality, RotateOnDemand},
	money::{Balance, Coin, CoinAmounts, COIN},
	node_key::{NodeKey, Pair, Signature},
	nodes::{
		account_of, node_of, Commitments, Gift, NodeEra, NodeId, NodeKeys, OnNodeEvents, OnRegistered, OnSeatLeft,
		Resources, Specialization,
	},
	time::{Clock, EraIndex, Slot, WindowIndex},
};
use pallet_authorship::EventHandler;
use pallet_session::SessionManager;
use sp_core::Pair as _;
use sp_runtime::{
	traits::{Dispatchable, IdentityLookup},
	transaction_validity::TransactionValidityError,
	AccountId32, BuildStorage, DispatchResult, Perbill,
};
use sp_staking::{
	offence::{OffenceDetails, OnOffenceHandler},
	SessionIndex,
};
use std::collections::BTreeSet;

pub type AccountId = AccountId32;

/// Has the powers of node registration, and a founding validator if the test says so.
pub const OWNER: AccountId = AccountId32::new([1; 32]);
/// Has 100,000 units of every coin, as all but [`POOR`].
pub const ADA: AccountId = AccountId32::new([2; 32]);
/// The same.
pub const BOB: AccountId = AccountId32::new([3; 32]);
/// The same.
pub const EVE: AccountId = AccountId32::new([4; 32]);
/// Has nothing.
pub const POOR: AccountId = AccountId32::new([5; 32]);

/// The operator of the founding validator `n`; has 100,000 units of every coin.
pub fn founder(n: u8) -> AccountId {
	AccountId32::new([100 + n; 32])
}

pub const SLOTS_PER_WINDOW: u32 = 10;
pub const WINDOWS_PER_ERA: u32 = 6;

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
	pub type GiftedNodes = pallet_gifted_nodes;
}

pub type Extension = frame_system::AuthorizeCall<Test>;
pub type Extrinsic = sp_runtime::testing::TestXt<RuntimeCall, Extension>;

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = sp_runtime::generic::Block<sp_runtime::testing::Header, Extrinsic>;
	type AccountId = AccountId;
	type Lookup = IdentityLookup<AccountId>;
	type AccountData = pallet_balances::AccountData<Balance>;
	type OnKilledAccount = Coins;
}

parameter_types! {
	pub static InOffice: Option<AccountId> = Some(OWNER);
	pub static OwnerIsInOffice: bool = true;
}
ord_parameter_types! {
	pub const Registrar: AccountId = OWNER;
}

pallet_coins::mock_coins!(Test, AccountId, owner: InOffice, economic_origin: EnsureSignedBy<Registrar, AccountId>);

impl crate::Config for Test {
	type RuntimeHoldReason = RuntimeHoldReason;
	type Coins = Coins;
	type Keys = Keys;
	type NodeKeys = TestKeys;
	type RegistrationOrigin = EnsureSignedBy<Registrar, AccountId>;
	type Owner = InOffice;
	type OwnerIsInOffice = OwnerIsInOffice;
	type OnSeatLeft = SeatsLeft;
	type Validators = InForce;
	type Clock = TestClock;
	type Rotation = TestRotation;
	type Finality = TestFinality;
	type OnNodeEvents = Told;
	type OnRegistered = Told;
	type Commitments = Told;
	type Income = ();
	type MaxValidators = ConstU32<20>;
	type WeightInfo = ();
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = TestKeys;
}

impl<C> frame_system::offchain::CreateTransactionBase<C> for Test
where
	RuntimeCall: From<C>,
{
	type Extrinsic = Extrinsic;
	type RuntimeCall = RuntimeCall;
}

impl<C> frame_system::offchain::CreateTransaction<C> for Test
where
	RuntimeCall: From<C>,
{
	type Extension = Extension;

	fn create_transaction(call: RuntimeCall, extension: Extension) -> Extrinsic {
		Extrinsic::new_transaction(call, extension)
	}
}

impl<C> frame_system::offchain::CreateAuthorizedTransaction<C> for Test
where
	RuntimeCall: From<C>,
{
	fn create_extension() -> Extension {
		Extension::new()
	}
}
