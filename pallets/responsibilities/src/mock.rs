//! A runtime of two pallets, and a chain builder whose every test ends in the invariants.

use crate::{self as pallet_responsibilities, Access, Holders, Policy, Rules};
use frame_support::{derive_impl, parameter_types, traits::ConstU32, BoundedVec};
use frame_system::{Call as SystemCall, RawOrigin};
use immortal_primitives::{
	nodes::{NodeId, Seats, Standing},
	responsibility::Responsibility,
};
use sp_core::traits::{ReadRuntimeVersion, ReadRuntimeVersionExt};
use sp_runtime::{
	traits::{BlakeTwo256, Hash as _},
	BuildStorage,
};
use sp_version::RuntimeVersion;

pub use sp_core::H256;

/// The account in office.
pub const OWNER: u64 = 1;
/// An account without any power.
pub const STRANGER: u64 = 2;
/// Accounts that hold powers together.
pub const ADA: u64 = 11;
pub const BOB: u64 = 12;
pub const EVE: u64 = 13;
/// Operators with seats.
pub const SEATED: [u64; 4] = [21, 22, 23, 24];

/// Blocks that the owner's acts wait, and that acts can be done in.
pub const DELAY: u64 = 10;
pub const LIFETIME: u64 = 50;

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
		RuntimeTask
	)]
	pub struct Test;

	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type Responsibilities = pallet_responsibilities;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = frame_system::mocking::MockBlock<Test>;
}

/// One SDK call that insists on Root, and the pallet's own.
pub struct TestRules;

impl Rules<RuntimeCall> for TestRules {
	fn access(call: &RuntimeCall) -> Access {
		use crate::Call::*;
		match call {
			RuntimeCall::System(SystemCall::set_heap_pages { .. } | SystemCall::authorize_upgrade { .. }) => {
				Access::Root(Responsibility::ConsensusCoordination)
			},
			RuntimeCall::System(SystemCall::remark { .. }) => Access::Open,
			RuntimeCall::System(_) => Access::Closed,
			RuntimeCall::Responsibilities(call) => match call {
				authorize_upgrade { .. } => Access::Responsible(Responsibility::RuntimeUpgrade),
				set_holders { .. } | set_policy { .. } => Access::Responsible(Responsibility::NetworkGovernance),
				whitelist_call { .. } => Access::Responsible(Responsibility::SecurityOversight),
				name_owner { .. } | dispatch_whitelisted { .. } => Access::Electorate,
				_ => Access::Open,
			},
		}
	}

	fn waits(call: &RuntimeCall) -> bool {
		matches!(
			call,
			RuntimeCall::Responsibilities(crate::Call::authorize_upgrade { .. } | crate::Call::set_holders { .. })
		)
	}
}

parameter_types! {
	pub storage IsMature: bool = false;
	pub storage SeatedNow: Vec<u64> = SEATED.to_vec();
}

/// Seats that tests give and take.
pub struct TestSeats;

impl Seats<u64> for TestSeats {
	fn is_mature() -> bool {
		IsMature::get()
	}

	fn is_seated(who: &u64) -> bool {
		SeatedNow::get().contains(who)
	}

	fn seated() -> u32 {
		SeatedNow::get().len() as u32
	}

	fn seats() -> u32 {
		Self::seated()
	}

	fn seats_of(who: &u64) -> u32 {
		Self::is_seated(who).into()
	}

	fn holder_of(_: NodeId) -> Option<u64> {
		None
	}

	fn standings() -> Vec<Standing<u64>> {
		vec![]
	}

	fn validators_by_operator() -> Vec<(u64, u32)> {
		vec![]
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn fill(_: u32) -> Vec<(NodeId, u64)> {
		vec![]
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn seat(who: &u64, seated: u32) {
		IsMature::set(&true);
		SeatedNow::set(&(0..u64::from(seated) - 1).map(|i| 1_000 + i).chain([*who]).collect());
	}
}

impl crate::Config for Test {
	type RuntimeCall = RuntimeCall;
	type Rules = TestRules;
	type Seats = TestSeats;
	type OnNewOwner = ();
	type MaxHolders = ConstU32<5>;
	type MaxOpened = ConstU32<2>;
	type MaxPending = ConstU32<4>;
	type MaxVetoes = ConstU32<8>;
	type WeightInfo = ();
}

/// Code is its version, as its first byte.
struct VersionInFirstByte;

impl ReadRuntimeVersion for VersionInFirstByte {
	fn read_runtime_version(&self, code: &[u8], _: &mut dyn sp_core::traits::Externalities) -> Result<Vec<u8>, String> {
		let spec_version = code.first().copied().ok_or("there is no code")?.into();
		let version = RuntimeVersion {
			spec_version,
			..Default::default()
		};
		Ok(codec::Encode::encode(&version))
	}
}

/// `Chain::new().run(|| ...)`: a chain at block 1 with [`OWNER`] in office, checked by `try_state` at the end.
pub struct Chain {
	mature: bool,
}

impl Chain {
	pub fn new() -> Self {
		Self { mature: false }
	}

	/// A chain that could go on without its owner.
	pub fn mature() -> Self {
		Self { mature: true }
	}

	pub fn into_externalities(self) -> sp_io::TestExternalities {
		let mut storage = frame_system::GenesisConfig::<Test>::default()
			.build_storage()
			.expect("default genesis builds");
		pallet_responsibilities::GenesisConfig::<Test> {
			owner: Some(OWNER),
			policy: Policy {
				act_delay: DELAY,
				act_lifetime: LIFETIME,
				..Default::default()
			},
		}
		.assimilate_storage(&mut storage)
		.expect("the owner takes office");
		let mut externalities: sp_io::TestExternalities = storage.into();
		externalities.register_extension(ReadRuntimeVersionExt::new(VersionInFirstByte));
		externalities.execute_with(|| IsMature::set(&self.mature));
		externalities
	}

	pub fn run(self, test: impl FnOnce()) {
		self.into_externalities().execute_with(|| {
			System::set_block_number(1);
			test();
			Responsibilities::do_try_state().expect("invariants hold after the test");
		});
	}
}

/// What takes a power to do, insists on Root, and can be seen: [`heap_pages`].
pub fn set_heap_pages(pages: u64) -> RuntimeCall {
	SystemCall::set_heap_pages { pages }.into()
}

pub fn heap_pages() -> Option<u64> {
	frame_support::storage::unhashed::get(sp_core::storage::well_known_keys::HEAP_PAGES)
}

pub fn set_holders(responsibility: Responsibility, holders: Holders<Test>) -> RuntimeCall {
	crate::Call::set_holders {
		responsibility,
		holders,
	}
	.into()
}

pub fn members(who: &[u64]) -> Holders<Test> {
	Holders::Members(BoundedVec::truncate_from(who.to_vec()))
}

/// Gives [`ADA`], [`BOB`] and [`EVE`] a power.
pub fn share(responsibility: Responsibility) {
	Responsibilities::do_set_holders(responsibility, members(&[ADA, BOB, EVE])).expect("they can hold it");
}

/// What votes bring with them in this tenure.
pub fn power(responsibility: Responsibility) -> RuntimeOrigin {
	Responsibilities::power(responsibility).into()
}

/// Another owner takes office.
pub fn name_owner(owner: u64) {
	Responsibilities::do_name_owner(owner).expect("somebody else was in office");
}

pub fn hash_of(call: &RuntimeCall) -> H256 {
	BlakeTwo256::hash_of(call)
}

/// Origins that have no power whatever.
pub fn powerless() -> [RuntimeOrigin; 4] {
	[
		RawOrigin::Root.into(),
		RawOrigin::None.into(),
		RawOrigin::Authorized.into(),
		RuntimeOrigin::from(crate::Origin::Electorate { tenure: 0 }),
	]
}
