//! # The Immortal runtime
//!
//! The rules of the chain. Which pallets it is made of stands here; how each is configured, in [`configs`], by concern;
//! which privileged calls may be made, in [`calls`]; what the node asks, in `apis`; how chains begin, in
//! [`genesis_presets`]; how they change, in [`migrations`]; their version, in `version`.

#![cfg_attr(not(feature = "std"), no_std)]
#![recursion_limit = "256"]
#![expect(missing_docs, reason = "the runtime macros make public items without any")]

extern crate alloc;

mod apis;
pub mod calls;
pub mod configs;
pub mod genesis_presets;
pub mod migrations;
mod version;
mod weights;

pub use apis::{RuntimeApi, RUNTIME_API_VERSIONS};
pub use configs::session::SessionKeys;

pub use version::VERSION;

use alloc::vec::Vec;
use immortal_primitives::chain::{Address, Header, Signature};
use pallet_session::historical as pallet_session_historical;
use sp_runtime::generic;

#[cfg(feature = "wasm-binary")]
include!(concat!(env!("OUT_DIR"), "/wasm_binary.rs"));

/// A block.
pub type Block = generic::Block<Header, UncheckedExtrinsic>;

/// What every transaction carries and is checked by, in this order. Wallets rely on it: a change raises
/// `transaction_version`.
pub type TxExtension = (
	frame_system::AuthorizeCall<Runtime>,
	frame_system::CheckNonZeroSender<Runtime>,
	frame_system::CheckSpecVersion<Runtime>,
	frame_system::CheckTxVersion<Runtime>,
	frame_system::CheckGenesis<Runtime>,
	frame_system::CheckEra<Runtime>,
	frame_system::CheckNonce<Runtime>,
	frame_system::CheckWeight<Runtime>,
	pallet_transaction_payment::ChargeTransactionPayment<Runtime>,
	frame_metadata_hash_extension::CheckMetadataHash<Runtime>,
	frame_system::WeightReclaim<Runtime>,
);

/// A transaction or an inherent, as it comes in.
pub type UncheckedExtrinsic = generic::UncheckedExtrinsic<Address, RuntimeCall, Signature, TxExtension>;

/// What is signed of a transaction.
pub type SignedPayload = generic::SignedPayload<RuntimeCall, TxExtension>;

/// Runs blocks.
pub type Executive =
	frame_executive::Executive<Runtime, Block, frame_system::ChainContext<Runtime>, Runtime, AllPalletsWithSystem>;

/// The runtime. Hooks run in the order of the indices; an index, once released, is never used for another pallet.
#[frame_support::runtime]
mod runtime {
	use super::*;

	#[runtime::runtime]
	#[runtime::derive(
		RuntimeCall,
		RuntimeEvent,
		RuntimeError,
		RuntimeOrigin,
		RuntimeFreezeReason,
		RuntimeHoldReason,
		RuntimeSlashReason,
		RuntimeLockId,
		RuntimeTask,
		RuntimeViewFunction
	)]
	pub struct Runtime;

	#[runtime::pallet_index(0)]
	pub type System = frame_system;

	// Blocks, nodes, sessions, finality.
	#[runtime::pallet_index(1)]
	pub type Timestamp = pallet_timestamp;
	#[runtime::pallet_index(2)]
	pub type Aura = pallet_aura;
	#[runtime::pallet_index(3)]
	pub type Authorship = pallet_authorship;
	#[runtime::pallet_index(4)]
	pub type Offences = pallet_offences;
	#[runtime::pallet_index(5)]
	pub type Historical = pallet_session_historical;
	// Before sessions: slots that passed are held against those whose they were, and nodes bring their keys at genesis.
	#[runtime::pallet_index(6)]
	pub type Rotation = pallet_rotation;
	#[runtime::pallet_index(7)]
	pub type GiftedNodes = pallet_gifted_nodes;
	#[runtime::pallet_index(8)]
	pub type Session = pallet_session;
	#[runtime::pallet_index(9)]
	pub type Grandpa = pallet_grandpa;
	#[runtime::pallet_index(10)]
	pub type AuthorityDiscovery = pallet_authority_discovery;
	#[runtime::pallet_index(11)]
	pub type MultiBlockMigrations = pallet_migrations;
	#[runtime::pallet_index(12)]
	pub type Finality = pallet_finality;

	// Who may. Before money: genesis gives coins to the owner.
	#[runtime::pallet_index(15)]
	pub type Responsibilities = pallet_responsibilities;

	// Money. `Balances` keeps FLX, under the name that wallets look for. The other ledgers have no calls: their coins move
	// by `Coins`.
	#[runtime::pallet_index(20)]
	pub type Balances = pallet_balances;
	#[runtime::pallet_index(21)]
	#[runtime::disable_call]
	pub type Gen = pallet_balances<Instance1>;
	#[runtime::pallet_index(22)]
	#[runtime::disable_call]
	pub type Nex = pallet_balances<Instance2>;
	#[runtime::pallet_index(23)]
	#[runtime::disable_call]
	pub type Aur = pallet_balances<Instance3>;
	#[runtime::pallet_index(24)]
	pub type Coins = pallet_coins;
	#[runtime::pallet_index(25)]
	pub type TransactionPayment = pallet_transaction_payment;
	// After the coins: genesis fills its pools out of the reserve.
	#[runtime::pallet_index(26)]
	pub type Incentives = pallet_incentives;
	// After the coins, too, and after whoever pays it: an era's last income is in its book.
	#[runtime::pallet_index(27)]
	pub type Treasury = pallet_treasury;

	// After whoever says what nodes can do, and how well they do it.
	#[runtime::pallet_index(28)]
	pub type Billing = pallet_billing;
	#[runtime::pallet_index(29)]
	pub type Scaling = pallet_scaling;

	// Votes in GEN, and what oversight can stop.
	#[runtime::pallet_index(30)]
	pub type Preimage = pallet_preimage;
	#[runtime::pallet_index(31)]
	pub type Scheduler = pallet_scheduler;
	#[runtime::pallet_index(32)]
	pub type Referenda = pallet_referenda;
	#[runtime::pallet_index(33)]
	pub type ConvictionVoting = pallet_conviction_voting;
	#[runtime::pallet_index(34)]
	pub type SafeMode = pallet_safe_mode;
	#[runtime::pallet_index(35)]
	pub type TxPause = pallet_tx_pause;

	// The network outlives its owner. After whoever says who validates and what is final.
	#[runtime::pallet_index(36)]
	pub type Immortality = pallet_immortality;
	#[runtime::pallet_index(37)]
	pub type Council = pallet_collective<Instance1>;

	// Accounts that act together or for another.
	#[runtime::pallet_index(40)]
	pub type Utility = pallet_utility;
	#[runtime::pallet_index(41)]
	pub type Multisig = pallet_multisig;
	#[runtime::pallet_index(42)]
	pub type Proxy = pallet_proxy;
}

#[cfg(feature = "runtime-benchmarks")]
mod benches {
	frame_benchmarking::define_benchmarks!(
		[frame_system, SystemBench::<Runtime>]
		[pallet_balances, Balances]
		[pallet_billing, Billing]
		[pallet_coins, Coins]
		[pallet_finality, Finality]
		[pallet_gifted_nodes, GiftedNodes]
		[pallet_immortality, Immortality]
		[pallet_incentives, Incentives]
		[pallet_responsibilities, Responsibilities]
		[pallet_rotation, Rotation]
		[pallet_scaling, Scaling]
		[pallet_transaction_payment, TransactionPayment]
		[pallet_treasury, Treasury]
	);
}
