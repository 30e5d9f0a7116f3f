//! A runtime of the four coins and this pallet. Every test ends in the invariants.

use crate::{self as pallet_treasury, EnsureSpender, NextSpend, Policy};
use frame_support::{
	derive_impl,
	dispatch::GetDispatchInfo,
	ord_parameter_types, parameter_types,
	traits::{
		fungibles::{Inspect, Mutate},
		tokens::Preservation::Preserve,
		ConstU32, Hooks,
	},
};
use frame_system::EnsureSignedBy;
use immortal_primitives::{
	money::{Balance, Coin, CoinAmounts, Pot, COIN},
	time::{Clock, EraIndex, Slot, WindowIndex},
	treasury::{Income, SpendId, TreasuryIncome},
};
use pallet_transaction_payment::OnChargeTransaction;
use sp_runtime::{traits::IdentityLookup, BuildStorage};

/// Manages the economy, and owns the chain.
pub const OWNER: u64 = 1;
/// Has 1,000 units of every coin.
pub const ADA: u64 = 2;
/// The same.
pub const BOB: u64 = 3;
/// Has nothing.
pub const POOR: u64 = 4;

/// Blocks in which a spend can be paid out.
pub const PAYOUT_PERIOD: u32 = 100;
/// The most spends at a time.
pub const MAX_SPENDS: u32 = 10;

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
	pub type Treasury = pallet_treasury;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = frame_system::mocking::MockBlock<Test>;
	type AccountId = u64;
	type Lookup = IdentityLookup<u64>;
	type AccountData = pallet_balances::AccountData<Balance>;
	type OnKilledAccount = Coins;
}

parameter_types! {
	pub static InOffice: Option<u64> = Some(OWNER);
	pub static Era: EraIndex = 0;
}
ord_parameter_types! {
	pub const Economist: u64 = OWNER;
}

type Economic = EnsureSignedBy<Economist, u64>;

pallet_coins::mock_coins!(Test, u64, owner: InOffice, economic_origin: Economic, income: Treasury);

pub struct TestClock;

impl Clock for TestClock {
	fn slot() -> Slot {
		0
	}

	fn slots_per_window() -> u32 {
		1
	}

	fn window() -> WindowIndex {
		0
	}

	fn slot_of_window() -> u32 {
		0
	}

	fn windows_per_era() -> u32 {
		1
	}

	fn era() -> EraIndex {
		Era::get()
	}
}

impl crate::Config for Test {
	type Coins = Coins;
	type EconomicOrigin = Economic;
	type SpendOrigin = EnsureSpender<Test, Economic>;
	type Clock = TestClock;
	type MaxSpends = ConstU32<MAX_SPENDS>;
	type WeightInfo = ();
}

/// `Chain::new().run(|| ...)`: a chain at block 1, checked by `try_state` at the end.
pub struct Chain {
	pub policy: Policy,
}

impl Chain {
	/// On which a thousand units' worth of each coin must stay in the pot.
	pub fn new() -> Self {
		Self {
			policy: Policy {
				thresholds: CoinAmounts::from_fn(|coin| units(coin, 1_000)),
				automatic_limit: 100 * COIN,
				small_limit: 1_000 * COIN,
				medium_limit: 10_000 * COIN,
				payout_period: PAYOUT_PERIOD,
			},
		}
	}

	pub fn into_externalities(self) -> sp_io::TestExternalities {
		InOffice::set(Some(OWNER));
		Era::set(0);
		let mut externalities: sp_io::TestExternalities = RuntimeGenesisConfig {
			coins: pallet_coins::GenesisConfig {
				distribution: [ADA, BOB]
					.map(|who| (who, CoinAmounts::from_fn(|coin| units(coin, 1_000))))
					.to_vec(),
				..Default::default()
			},
			treasury: crate::GenesisConfig {
				policy: self.policy,
				..Default::default()
			},
			..Default::default()
		}
		.build_storage()
		.expect("genesis builds")
		.into();
		externalities.execute_with(|| System::set_block_number(1));
		externalities
	}

	pub fn run(self, test: impl FnOnce()) {
		self.run_unchecked(|| {
			test();
			check();
			<Coins as Hooks<u64>>::try_state(System::block_number()).expect("invariants of the coins hold");
		});
	}

	/// For tests that break the state.
	pub fn run_unchecked(self, test: impl FnOnce()) {
		self.into_externalities().execute_with(test);
	}
}

/// Checks the invariants of the treasury.
pub fn check() {
	Treasury::do_try_state().expect("invariants hold");
}

pub fn owner() -> RuntimeOrigin {
	RuntimeOrigin::signed(OWNER)
}

pub fn anyone() -> RuntimeOrigin {
	RuntimeOrigin::signed(BOB)
}

/// Approves a spend of so many units; gives its id.
pub fn approve(coin: Coin, worth: Balance, beneficiary: u64) -> SpendId {
	approve_from(coin, worth, beneficiary, None)
}

pub fn approve_from(coin: Coin, worth: Balance, beneficiary: u64, valid_from: Option<u64>) -> SpendId {
	let id = NextSpend::<Test>::get();
	Treasury::spend(owner(), coin, units(coin, worth), beneficiary, valid_from).expect("it can be spent");
	id
}

pub fn go_to(block: u64) {
	System::set_block_number(block);
}

/// Ends the block that there is, and begins the next.
pub fn next_block() {
	Coins::on_finalize(System::block_number());
	System::set_block_number(System::block_number() + 1);
	System::reset_events();
	Treasury::on_initialize(System::block_number());
}

/// Begins the first block of an era.
pub fn go_to_era(era: EraIndex) {
	Era::set(era);
	next_block();
}

/// Somebody pays a fee of so many planck of FLX, all of which is the treasury's, for no author is known.
pub fn pay_fee(who: u64, fee: Balance) {
	let call: RuntimeCall = frame_system::Call::remark { remark: vec![] }.into();
	let info = call.get_dispatch_info();
	let charge = <Coins as OnChargeTransaction<Test>>::withdraw_fee(&who, &call, &info, fee, 0).expect("it has it");
	<Coins as OnChargeTransaction<Test>>::correct_and_deposit_fee(&who, &info, &().into(), fee, 0, charge)
		.expect("it is collected");
}

/// Somebody sends the treasury something, and nobody tells it.
pub fn give(coin: Coin, amount: Balance) {
	move_pot(coin, Pot::Distribution, Pot::Treasury, amount);
}

/// A pallet pays the treasury, and tells it.
pub fn earn(source: Income, coin: Coin, amount: Balance) {
	give(coin, amount);
	<Treasury as TreasuryIncome>::note(source, coin, amount);
}

pub fn move_pot(coin: Coin, from: Pot, to: Pot, amount: Balance) {
	let (from, to) = (from.account(), to.account());
	<Coins as Mutate<u64>>::transfer(coin, &from, &to, amount, Preserve).expect("the pot has it");
}

/// Leaves so much in the treasury's pot, in all.
pub fn shrink_pot(coin: Coin, rest: Balance) {
	Coins::set_balance(coin, &Pot::Treasury.account(), rest);
	crate::CurrentBook::<Test>::mutate(|open| *open.book.opening.get_mut(coin) = rest);
}

/// Planck worth so many units.
pub fn units(coin: Coin, units: Balance) -> Balance {
	coin.amount_rounded_up(units * COIN)
}

/// What an account has of each coin.
pub fn balances(who: u64) -> CoinAmounts {
	CoinAmounts::from_fn(|coin| Coins::total_balance(coin, &who))
}

pub fn pot(pot: Pot) -> CoinAmounts {
	balances(pot.account())
}
