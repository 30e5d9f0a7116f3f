//! The network outlives its owner (design, section 7).

use super::{
	consensus::MaxAuthorities,
	privileges::{EnsureGovernance, EnsureHealth},
	session::{Author, AuthorsOperator, KeysOfNodes, SessionKeys},
	system::MAXIMUM_BLOCK_WEIGHT,
};
use crate::{
	Council, Finality, GiftedNodes, Responsibilities, Rotation, Runtime, RuntimeCall, RuntimeEvent, RuntimeOrigin,
};
use frame_support::{
	parameter_types,
	traits::{ConstU32, Get, NeverEnsureOrigin},
	weights::Weight,
};
use immortal_primitives::{chain::AccountId, time::DAYS};
use pallet_collective::{EnsureProportionAtLeast, EnsureProportionMoreThan, Instance1, PrimeDefaultVote};

impl pallet_immortality::Config for Runtime {
	type Offices = Responsibilities;
	type Seats = GiftedNodes;
	type Keys = SessionKeys;
	type NodeKeys = KeysOfNodes;
	type Author = Author;
	type AuthorsOperator = AuthorsOperator;
	type Clock = Rotation;
	type Rotation = Rotation;
	type Finality = Finality;
	type Council = Council;
	type TwoThirdsOfCouncil = EnsureProportionAtLeast<AccountId, Instance1, 2, 3>;
	type MajorityOfCouncil = EnsureProportionMoreThan<AccountId, Instance1, 1, 2>;
	type HealthOrigin = EnsureHealth;
	type GovernanceOrigin = EnsureGovernance;
	type MaxSeats = MaxAuthorities;
	type WeightInfo = pallet_immortality::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = super::nodes::benchmark_keys::FromKeystore;
}

/// Whether the owner is in office.
pub struct OwnerIsInOffice;

impl Get<bool> for OwnerIsInOffice {
	fn get() -> bool {
		!pallet_responsibilities::OutOfOffice::<Runtime>::exists()
	}
}

parameter_types! {
	/// A motion of the council may weigh half a block.
	pub MaxMotionWeight: Weight = MAXIMUM_BLOCK_WEIGHT.saturating_div(2);
}

/// The emergency council. Its members are elected by [`pallet_immortality`], and nobody else sets them.
impl pallet_collective::Config<Instance1> for Runtime {
	type RuntimeOrigin = RuntimeOrigin;
	type Proposal = RuntimeCall;
	type RuntimeEvent = RuntimeEvent;
	type MotionDuration = ConstU32<{ DAYS / 24 }>;
	type MaxProposals = ConstU32<16>;
	type MaxMembers = ConstU32<{ pallet_immortality::MAX_COUNCIL }>;
	type DefaultVote = PrimeDefaultVote;
	type WeightInfo = pallet_collective::weights::SubstrateWeight<Runtime>;
	type SetMembersOrigin = NeverEnsureOrigin<()>;
	type MaxProposalWeight = MaxMotionWeight;
	type DisapproveOrigin = NeverEnsureOrigin<()>;
	type KillOrigin = NeverEnsureOrigin<()>;
	type Consideration = ();
}
