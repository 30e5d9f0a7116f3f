//! Votes in GEN (design, section 8): preimages, the scheduler, referenda, and how votes count.

mod proposing;
mod tracks;
mod voting;
mod weights;

use crate::{
	configs::{money::deposit, privileges::EnsureSecurity, system::Weights},
	Balances, Gen, OriginCaller, Preimage, Referenda, Responsibilities, Runtime, RuntimeCall, RuntimeEvent,
	RuntimeHoldReason, RuntimeOrigin, Scheduler, System, Treasury,
};
use frame_support::{
	parameter_types,
	traits::{
		fungible::HoldConsideration, ConstU128, ConstU32, Currency, EqualPrivilegeOnly, Get, Imbalance,
		LinearStoragePrice, NeverEnsureOrigin, OnUnbalanced,
	},
	weights::Weight,
};
use immortal_primitives::{
	chain::{AccountId, BlockNumber},
	money::{Balance, Coin, Pot, COIN},
	treasury::{Income, TreasuryIncome},
};
use sp_runtime::Perbill;

pub use proposing::{PayingProposer, RentAndDeposit};
pub use tracks::{track_of_referendum, Tracks, SUCCESSOR};
pub use voting::{VotableGen, VotingGen};

/// So many days of votes, as long as they are now.
pub struct VotingDays<const DAYS: BlockNumber>;

impl<const DAYS: BlockNumber> Get<BlockNumber> for VotingDays<DAYS> {
	fn get() -> BlockNumber {
		Responsibilities::policy().voting_day.saturating_mul(DAYS)
	}
}

parameter_types! {
	pub const PreimageHold: RuntimeHoldReason = RuntimeHoldReason::Preimage(pallet_preimage::HoldReason::Preimage);
	pub const DepositPerPreimage: Balance = deposit(1, 0);
	pub const DepositPerByte: Balance = deposit(0, 1);
	/// Of a block, what scheduled calls may fill: the rest is for signs of life.
	pub MaxScheduledWeight: Weight = Perbill::from_percent(50) * Weights::get().max_block;
}

/// What is on hold for a preimage.
type PreimageDeposit = HoldConsideration<
	AccountId,
	Balances,
	PreimageHold,
	LinearStoragePrice<DepositPerPreimage, DepositPerByte, Balance>,
>;

impl pallet_preimage::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = weights::Charged;
	type Currency = Balances;
	type ManagerOrigin = NeverEnsureOrigin<AccountId>;
	type Consideration = RentAndDeposit;
}

impl pallet_scheduler::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeOrigin = RuntimeOrigin;
	type PalletsOrigin = OriginCaller;
	type RuntimeCall = RuntimeCall;
	type MaximumWeight = MaxScheduledWeight;
	// Referenda schedule what they decide on, and nobody else anything.
	type ScheduleOrigin = NeverEnsureOrigin<()>;
	type OriginPrivilegeCmp = EqualPrivilegeOnly;
	#[cfg(not(feature = "runtime-benchmarks"))]
	type MaxScheduledPerBlock = ConstU32<256>;
	#[cfg(feature = "runtime-benchmarks")]
	type MaxScheduledPerBlock = ConstU32<512>;
	type WeightInfo = pallet_scheduler::weights::SubstrateWeight<Runtime>;
	type Preimages = Preimage;
	type BlockNumberProvider = System;
}

impl pallet_referenda::Config for Runtime {
	type RuntimeCall = RuntimeCall;
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = weights::Charged;
	type Scheduler = Scheduler;
	type Currency = Gen;
	type SubmitOrigin = PayingProposer;
	type CancelOrigin = EnsureSecurity;
	type KillOrigin = EnsureSecurity;
	type Slash = ForfeitedToTreasury;
	type Votes = Balance;
	type Tally = pallet_conviction_voting::TallyOf<Runtime>;
	// A thousand units.
	type SubmissionDeposit = ConstU128<COIN>;
	type MaxQueued = ConstU32<100>;
	type UndecidingTimeout = VotingDays<14>;
	type AlarmInterval = ConstU32<1>;
	type Tracks = Tracks;
	type Preimages = Preimage;
	type BlockNumberProvider = System;
}

impl pallet_conviction_voting::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = pallet_conviction_voting::weights::SubstrateWeight<Runtime>;
	type Currency = VotingGen;
	type Polls = Referenda;
	type MaxTurnout = VotableGen;
	type MaxVotes = ConstU32<512>;
	type VoteLockingPeriod = VotingDays<7>;
	type BlockNumberProvider = System;
	type VotingHooks = ();
}

/// Deposits of referenda that were killed go to the treasury.
pub struct ForfeitedToTreasury;

type ForfeitedGen = <Gen as Currency<AccountId>>::NegativeImbalance;

impl OnUnbalanced<ForfeitedGen> for ForfeitedToTreasury {
	fn on_nonzero_unbalanced(forfeited: ForfeitedGen) {
		let amount = forfeited.peek();
		Gen::resolve_creating(&Pot::Treasury.account(), forfeited);
		Treasury::note(Income::Deposits, Coin::Gen, amount);
	}
}
