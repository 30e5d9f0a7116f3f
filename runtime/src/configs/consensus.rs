//! Who makes blocks and who finalises them (design, section 3).

use super::session::{Author, CurrentSession, Validators};
use crate::{Aura, GiftedNodes, Historical, Offences, Runtime, RuntimeEvent};
use frame_support::traits::{ConstBool, ConstU32, ConstU64};
use immortal_primitives::time::{DAYS, SESSIONS_PER_ERA, SLOT_DURATION};
use sp_consensus_aura::sr25519::AuthorityId as AuraId;

/// The largest validator set. A hard limit: storage is bounded by it.
pub type MaxAuthorities = ConstU32<1_000>;

/// How long a double vote can be reported: a week.
pub const REPORT_DAYS: u32 = 7;

impl pallet_timestamp::Config for Runtime {
	type Moment = u64;
	type OnTimestampSet = Aura;
	type MinimumPeriod = ConstU64<{ SLOT_DURATION / 2 }>;
	type WeightInfo = pallet_timestamp::weights::SubstrateWeight<Runtime>;
}

impl pallet_aura::Config for Runtime {
	type AuthorityId = AuraId;
	type MaxAuthorities = MaxAuthorities;
	// The block of a disabled author would panic: who must not author leaves the set instead.
	type DisabledValidators = ();
	type AllowMultipleBlocksPerSlot = ConstBool<false>;
	type SlotDuration = ConstU64<SLOT_DURATION>;
}

impl pallet_authorship::Config for Runtime {
	type FindAuthor = pallet_session::FindAccountFromAuthorIndex<Self, Aura>;
	type EventHandler = GiftedNodes;
}

impl pallet_grandpa::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = ();
	type MaxAuthorities = MaxAuthorities;
	type MaxNominators = ConstU32<0>;
	type MaxSetIdSessionEntries = ConstU64<{ (REPORT_DAYS * SESSIONS_PER_ERA) as u64 }>;
	type KeyOwnerProof = sp_session::MembershipProof;
	type EquivocationReportSystem =
		pallet_grandpa::EquivocationReportSystem<Self, Offences, Historical, ConstU64<{ (REPORT_DAYS * DAYS) as u64 }>>;
}

impl pallet_finality::Config for Runtime {
	type Author = Author;
	type Validators = Validators;
	type Session = CurrentSession;
	type MaxValidators = MaxAuthorities;
	type WeightInfo = pallet_finality::weights::SubstrateWeight<Runtime>;
}

impl pallet_offences::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type IdentificationTuple = pallet_session::historical::IdentificationTuple<Self>;
	type OnOffenceHandler = GiftedNodes;
}

impl pallet_authority_discovery::Config for Runtime {
	type MaxAuthorities = MaxAuthorities;
}
