//! A runtime of this pallet and the SDK's sessions, and a chain builder whose every test ends in the invariants.

use crate::{self as pallet_rotation, Periods};
use frame_support::{derive_impl, parameter_types, traits::ConstU64};
use immortal_primitives::{consensus::OnChainFinality, time::Slot};
use pallet_session::{SessionHandler, SessionManager};
use sp_runtime::{
	impl_opaque_keys,
	testing::UintAuthorityId,
	traits::{ConvertInto, OpaqueKeys},
	BuildStorage, KeyTypeId, RuntimeAppPublic,
};
use sp_staking::SessionIndex;

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
	pub type Balances = pallet_balances;
	#[runtime::pallet_index(2)]
	pub type Rotation = pallet_rotation;
	#[runtime::pallet_index(3)]
	pub type Session = pallet_session;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = frame_system::mocking::MockBlock<Test>;
	type AccountData = pallet_balances::AccountData<u64>;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type AccountStore = System;
}

parameter_types! {
	pub static CurrentSlot: Slot = 0;
	pub static Lag: u64 = 0;
	pub static Pending: bool = false;
	/// Who should validate.
	pub static Wanted: Vec<u64> = vec![];
}

impl_opaque_keys! {
	pub struct Keys {
		pub key: UintAuthorityId,
	}
}

/// Remembers nothing.
pub struct Forgetful;

impl SessionHandler<u64> for Forgetful {
	const KEY_TYPE_IDS: &'static [KeyTypeId] = &[UintAuthorityId::ID];

	fn on_genesis_session<K: OpaqueKeys>(_: &[(u64, K)]) {}

	fn on_new_session<K: OpaqueKeys>(_: bool, _: &[(u64, K)], _: &[(u64, K)]) {}

	fn on_disabled(_: u32) {}
}

/// Has whom the test wants.
pub struct Elect;

impl SessionManager<u64> for Elect {
	fn new_session(_: SessionIndex) -> Option<Vec<u64>> {
		(Session::validators() != Wanted::get()).then(Wanted::get)
	}

	fn start_session(_: SessionIndex) {}

	fn end_session(_: SessionIndex) {}
}

/// Lags as the test says.
pub struct Finality;

impl OnChainFinality<u64> for Finality {
	fn finalized() -> u64 {
		System::block_number().saturating_sub(Lag::get())
	}

	fn lag() -> u64 {
		Lag::get()
	}
}

impl pallet_session::Config for Test {
	type RuntimeEvent = RuntimeEvent;
	type ValidatorId = u64;
	type ValidatorIdOf = ConvertInto;
	type ShouldEndSession = Rotation;
	type NextSessionRotation = Rotation;
	type SessionManager = Rotation;
	type SessionHandler = Forgetful;
	type Keys = Keys;
	type DisablingStrategy = ();
	type WeightInfo = ();
	type Currency = Balances;
	type KeyDeposit = ConstU64<0>;
}

impl crate::Config for Test {
	type Slot = CurrentSlot;
	type Elect = Elect;
	type Finality = Finality;
	type ChangePending = Pending;
	type MaxLag = ConstU64<10>;
	type WeightInfo = ();
}

/// The slot of the first block.
pub const GENESIS_SLOT: Slot = 1_000_003;

/// `Chain::of(&[1, 2, 3]).run(|| ...)`: windows of 10 slots, eras of 3 windows, block 1 begun; checked by `try_state` at the
/// end.
pub struct Chain {
	validators: Vec<u64>,
}

impl Chain {
	pub fn of(validators: &[u64]) -> Self {
		Self {
			validators: validators.to_vec(),
		}
	}

	pub fn into_externalities(self) -> sp_io::TestExternalities {
		CurrentSlot::set(GENESIS_SLOT - 1);
		Lag::set(0);
		Pending::set(false);
		Wanted::set(self.validators.clone());
		RuntimeGenesisConfig {
			rotation: crate::GenesisConfig {
				lengths: Periods {
					slots_per_window: 10,
					windows_per_era: 3,
				},
				..Default::default()
			},
			session: pallet_session::GenesisConfig {
				// 9 is no validator yet.
				keys: self.validators.iter().map(|who| keys_of(*who)).collect(),
				non_authority_keys: vec![keys_of(9)],
			},
			..Default::default()
		}
		.build_storage()
		.expect("genesis builds")
		.into()
	}

	pub fn run(self, test: impl FnOnce()) {
		self.into_externalities().execute_with(|| {
			next_block();
			test();
			Rotation::do_try_state().expect("invariants hold after the test");
		});
	}
}

fn keys_of(who: u64) -> (u64, u64, Keys) {
	let key = UintAuthorityId(who);
	(who, who, Keys { key })
}

/// Begins the next block, in the next slot.
pub fn next_block() {
	next_block_after(0);
}

/// Begins the next block, after so many slots without one.
pub fn next_block_after(empty: Slot) {
	use frame_support::traits::Hooks;
	System::set_block_number(System::block_number() + 1);
	CurrentSlot::set(CurrentSlot::get() + 1 + empty);
	Rotation::on_initialize(System::block_number());
	Session::on_initialize(System::block_number());
}

/// Begins blocks until so many slots have passed since the first.
pub fn run_to_slot(age: Slot) {
	while CurrentSlot::get() < GENESIS_SLOT + age {
		next_block();
	}
}
