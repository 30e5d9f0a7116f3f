//! A runtime of two pallets, and a chain builder whose every test ends in the invariants.

use crate::{self as pallet_responsibilities, EnsureOwner};
use frame_support::{derive_impl, traits::Contains};
use sp_runtime::BuildStorage;

/// The account in office.
pub const OWNER: u64 = 1;
/// An account without any power.
pub const STRANGER: u64 = 2;

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

/// Lists a call that insists on Root, and one that fails as long as the first was not made.
pub struct Listed;
impl Contains<RuntimeCall> for Listed {
	fn contains(call: &RuntimeCall) -> bool {
		use frame_system::Call::*;
		matches!(
			call,
			RuntimeCall::System(authorize_upgrade { .. } | apply_authorized_upgrade { .. })
		)
	}
}

impl crate::Config for Test {
	type RuntimeCall = RuntimeCall;
	type ActOrigin = EnsureOwner<Test>;
	type RootCalls = Listed;
	type WeightInfo = ();
}

/// `Chain::new().run(|| ...)`: a chain at block 1 with [`OWNER`] in office, checked by `try_state` at the end.
pub struct Chain;

impl Chain {
	pub fn new() -> Self {
		Self
	}

	pub fn into_externalities(self) -> sp_io::TestExternalities {
		let mut storage = frame_system::GenesisConfig::<Test>::default()
			.build_storage()
			.expect("default genesis builds");
		pallet_responsibilities::GenesisConfig::<Test> { owner: Some(OWNER) }
			.assimilate_storage(&mut storage)
			.expect("the owner takes office");
		storage.into()
	}

	pub fn run(self, test: impl FnOnce()) {
		self.into_externalities().execute_with(|| {
			System::set_block_number(1);
			test();
			Responsibilities::do_try_state().expect("invariants hold after the test");
		});
	}
}
