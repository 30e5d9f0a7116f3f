//! A runtime of two pallets, and a chain builder whose every test ends in the invariants.

use crate as pallet_finality;
use frame_support::{derive_impl, parameter_types, traits::ConstU32};
use immortal_primitives::consensus::FinalityReport;
use sp_runtime::BuildStorage;
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
	pub type Finality = pallet_finality;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = frame_system::mocking::MockBlock<Test>;
}

parameter_types! {
	pub static BlockAuthor: Option<u64> = None;
	pub static Validators: Vec<u64> = vec![];
	pub static Session: SessionIndex = 0;
}

impl crate::Config for Test {
	type Author = BlockAuthor;
	type Validators = Validators;
	type Session = Session;
	type MaxValidators = ConstU32<100>;
	type WeightInfo = ();
}

/// `Chain::of(7).run(|| ...)`: a chain at block 1,000 with validators 1 to 7, checked by `try_state` at the end.
pub struct Chain {
	validators: u64,
}

impl Chain {
	pub fn of(validators: u64) -> Self {
		Self { validators }
	}

	pub fn into_externalities(self) -> sp_io::TestExternalities {
		Validators::set((1..=self.validators).collect());
		Session::set(0);
		BlockAuthor::set(Some(1));
		let storage = frame_system::GenesisConfig::<Test>::default().build_storage();
		storage.expect("default genesis builds").into()
	}

	pub fn run(self, test: impl FnOnce()) {
		self.into_externalities().execute_with(|| {
			System::set_block_number(1_000);
			test();
			Finality::do_try_state().expect("invariants hold after the test");
		});
	}
}

/// `author` makes the next block, which says `number` is final.
pub fn report(author: u64, number: u64) {
	System::set_block_number(System::block_number() + 1);
	BlockAuthor::set(Some(author));
	let report = FinalityReport { number, set_id: 0 };
	Finality::report(RuntimeOrigin::none(), report).expect("a report never fails");
}
