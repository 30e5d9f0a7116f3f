//! A runtime of the emergency council and this pallet, and a chain whose slots a test fills. Every test ends in the invariants.
//!
//! The runtime is here; what stands in for other pallets in `neighbours`, the chain in `chain`, what the owner, seats and the
//! council do in `acts`.

mod acts;
mod chain;
mod neighbours;

pub use acts::*;
pub use chain::*;
pub use neighbours::*;

use crate::{self as pallet_immortality, Policy};
use codec::{Decode, Encode};
use core::cell::RefCell;
use frame_support::{
	derive_impl,
	migrations::MultiStepMigrator,
	ord_parameter_types,
	pallet_prelude::ValueQuery,
	parameter_types, storage_alias,
	traits::{ConstU32, ConstU64, Hooks, NeverEnsureOrigin},
	weights::Weight,
	Twox64Concat,
};
use frame_system::EnsureSignedBy;
use immortal_primitives::{
	consensus::{Freeze, OnChainFinality, RotateOnDemand},
	immortality::{heartbeat_key, Finding, OwnerHeartbeat, Report},
	money::Balance,
	node_key,
	nodes::{account_of, node_of, Kind, NodeId, NodeKeys, OnSeatLeft, Seats, Standing},
	responsibility::{Offices, OnNewOwner, Responsibility, Tenure},
	time::{Clock, EraIndex, Slot, WindowIndex},
};
use pallet_collective::{EnsureProportionAtLeast, EnsureProportionMoreThan, Instance1, PrimeDefaultVote};
use sp_core::{Pair as _, H256};
use sp_runtime::{
	traits::{BlakeTwo256, DispatchTransaction, Dispatchable, Hash as _, IdentityLookup},
	transaction_validity::TransactionValidityError,
	AccountId32, BuildStorage, DispatchResult,
};
use std::collections::BTreeMap;

pub type AccountId = AccountId32;

/// The account in office, by its cold key.
pub const OWNER: AccountId = AccountId32::new([1; 32]);
/// Has no power and no seat.
pub const STRANGER: AccountId = AccountId32::new([2; 32]);
/// May start drills and set the policy.
pub const GOVERNOR: AccountId = AccountId32::new([3; 32]);

/// The operator number `n`: of the seat `n`, if the test does not say otherwise.
pub fn operator(n: u8) -> AccountId {
	AccountId32::new([100 + n; 32])
}

/// The owner's own node, which has no seat.
pub const OWNERS: NodeId = 1_000;

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
	pub type Council = pallet_collective<Instance1>;
	#[runtime::pallet_index(2)]
	pub type Immortality = pallet_immortality;
}

pub type Extension = frame_system::AuthorizeCall<Test>;
pub type Extrinsic = sp_runtime::testing::TestXt<RuntimeCall, Extension>;

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = sp_runtime::generic::Block<sp_runtime::testing::Header, Extrinsic>;
	type AccountId = AccountId;
	type Lookup = IdentityLookup<AccountId>;
	type MultiBlockMigrator = TestMigrator;
}

parameter_types! {
	pub MaxMotionWeight: Weight = Weight::MAX;
}

impl pallet_collective::Config<Instance1> for Test {
	type RuntimeOrigin = RuntimeOrigin;
	type Proposal = RuntimeCall;
	type RuntimeEvent = RuntimeEvent;
	type MotionDuration = ConstU64<100>;
	type MaxProposals = ConstU32<8>;
	type MaxMembers = ConstU32<{ crate::MAX_COUNCIL }>;
	type DefaultVote = PrimeDefaultVote;
	type WeightInfo = ();
	type SetMembersOrigin = NeverEnsureOrigin<()>;
	type MaxProposalWeight = MaxMotionWeight;
	type DisapproveOrigin = NeverEnsureOrigin<()>;
	type KillOrigin = NeverEnsureOrigin<()>;
	type Consideration = ();
}

ord_parameter_types! {
	pub const Governor: AccountId = GOVERNOR;
}

impl crate::Config for Test {
	type Offices = TestOffices;
	type Seats = TestSeats;
	type Keys = ();
	type NodeKeys = TestKeys;
	type Author = Author;
	type AuthorsOperator = AuthorsOperator;
	type Clock = TestClock;
	type Rotation = TestRotation;
	type Finality = TestFinality;
	type Council = Council;
	type TwoThirdsOfCouncil = EnsureProportionAtLeast<AccountId, Instance1, 2, 3>;
	type MajorityOfCouncil = EnsureProportionMoreThan<AccountId, Instance1, 1, 2>;
	type HealthOrigin = EnsureSignedBy<Governor, AccountId>;
	type GovernanceOrigin = EnsureSignedBy<Governor, AccountId>;
	type MaxSeats = ConstU32<20>;
	type WeightInfo = ();
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = TestKeys;
}
