//! A runtime of the four coins and this pallet. Eras of nodes are told by the tests. Every test ends in the invariants.

use crate::{self as pallet_incentives, Policy};
use core::cell::RefCell;
use frame_support::{derive_impl, ord_parameter_types, parameter_types, traits::Hooks, weights::Weight};
use frame_system::EnsureSignedBy;
use immortal_primitives::{
	money::{Balance, Coin, CoinAmounts, Pot, COIN},
	nodes::{BondLoans, CivicDuty, NodeEra, NodeId, OnNodeEvents, Revenue},
	scaling::Boosts,
	time::{Clock, EraIndex, Slot, WindowIndex},
};
use sp_runtime::{traits::IdentityLookup, BuildStorage, DispatchError, Perbill};
use std::collections::BTreeMap;

/// Manages the economy, and owns the chain.
pub const OWNER: u64 = 1;
/// An operator; has 1,000 units of every coin.
pub const ADA: u64 = 2;
/// The same.
pub const BOB: u64 = 3;
/// An operator that has nothing.
pub const POOR: u64 = 4;

pub const WINDOWS_PER_ERA: u32 = 100;

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
	pub type Incentives = pallet_incentives;
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
}
ord_parameter_types! {
	pub const Economist: u64 = OWNER;
}

pallet_coins::mock_coins!(Test, u64, owner: InOffice, economic_origin: EnsureSignedBy<Economist, u64>);

thread_local! {
	/// What is lent for each node's bond.
	static LENT: RefCell<BTreeMap<NodeId, (Coin, Balance)>> = const { RefCell::new(BTreeMap::new()) };
	/// What each node's receipts paid over.
	static PAID_OVER: RefCell<BTreeMap<NodeId, CoinAmounts>> = const { RefCell::new(BTreeMap::new()) };
	/// What operators did for governance.
	static CIVIC: RefCell<BTreeMap<u64, Perbill>> = const { RefCell::new(BTreeMap::new()) };
	/// How much more nodes earn, until which era.
	static BOOSTED: RefCell<BTreeMap<NodeId, (Perbill, EraIndex)>> = const { RefCell::new(BTreeMap::new()) };
}

pub struct TestLoans;

impl BondLoans for TestLoans {
	fn outstanding(node: NodeId) -> Option<(Coin, Balance)> {
		LENT.with_borrow(|lent| lent.get(&node).copied().filter(|(_, owed)| *owed > 0))
	}

	fn note_repaid(node: NodeId, amount: Balance) {
		LENT.with_borrow_mut(|lent| lent.get_mut(&node).expect("something is lent").1 -= amount);
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn set_outstanding(node: NodeId, coin: Coin, amount: Balance) {
		lend(node, coin, amount);
	}
}

/// What is still to be paid back for a node's bond.
pub fn owed(node: NodeId) -> Balance {
	TestLoans::outstanding(node).map_or(0, |(_, owed)| owed)
}

pub fn lend(node: NodeId, coin: Coin, amount: Balance) {
	LENT.with_borrow_mut(|lent| lent.insert(node, (coin, amount)));
}

pub struct TestRevenue;

impl Revenue for TestRevenue {
	fn take(node: NodeId, _: EraIndex) -> CoinAmounts {
		PAID_OVER.with_borrow_mut(|paid| paid.remove(&node).unwrap_or_default())
	}
}

/// A node's receipts pay so much into the pool, as billing will.
pub fn bill(node: NodeId, coin: Coin, amount: Balance) {
	PAID_OVER.with_borrow_mut(|paid| *paid.entry(node).or_default().get_mut(coin) += amount);
	give(coin, Pot::IncentivePool, amount);
}

pub struct TestCivic;

impl CivicDuty<u64> for TestCivic {
	fn performed(who: &u64, _: EraIndex) -> Perbill {
		CIVIC.with_borrow(|civic| civic.get(who).copied().unwrap_or_default())
	}
}

pub fn serve(who: u64, share: Perbill) {
	CIVIC.with_borrow_mut(|civic| civic.insert(who, share));
}

pub struct TestBoosts;

impl Boosts for TestBoosts {
	fn boost(node: NodeId, era: EraIndex) -> Perbill {
		let of_node = BOOSTED.with_borrow(|boosted| boosted.get(&node).copied());
		of_node
			.filter(|(_, until)| era < *until)
			.map_or(Perbill::zero(), |(boost, _)| boost)
	}
}

/// A node earns so much more by being there, in eras before `until`.
pub fn boost(node: NodeId, boost: Perbill, until: EraIndex) {
	BOOSTED.with_borrow_mut(|boosted| boosted.insert(node, (boost, until)));
}

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
		WINDOWS_PER_ERA
	}

	fn era() -> EraIndex {
		0
	}
}

impl crate::Config for Test {
	type Coins = Coins;
	type EconomicOrigin = EnsureSignedBy<Economist, u64>;
	type Owner = InOffice;
	type Clock = TestClock;
	type Loans = TestLoans;
	type Revenue = TestRevenue;
	type CivicDuty = TestCivic;
	type Boosts = TestBoosts;
	type Income = ();
	type WeightInfo = ();
}

/// `Chain::new().run(|| ...)`: a chain at block 1, checked by `try_state` at the end.
pub struct Chain {
	policy: Policy,
}

impl Chain {
	/// On which an era is worth a hundredth of what a bond proves.
	pub fn new() -> Self {
		Self {
			policy: Policy {
				era_rate: Perbill::from_percent(1),
				..Default::default()
			},
		}
	}

	pub fn into_externalities(self) -> sp_io::TestExternalities {
		LENT.with_borrow_mut(BTreeMap::clear);
		PAID_OVER.with_borrow_mut(BTreeMap::clear);
		CIVIC.with_borrow_mut(BTreeMap::clear);
		BOOSTED.with_borrow_mut(BTreeMap::clear);
		InOffice::set(Some(OWNER));
		let mut externalities: sp_io::TestExternalities = RuntimeGenesisConfig {
			coins: pallet_coins::GenesisConfig {
				distribution: [ADA, BOB]
					.map(|who| (who, CoinAmounts::from_fn(|coin| units(coin, 1_000))))
					.to_vec(),
				..Default::default()
			},
			incentives: crate::GenesisConfig {
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
		self.into_externalities().execute_with(|| {
			test();
			check();
		});
	}
}

/// Checks the invariants.
pub fn check() {
	Incentives::do_try_state().expect("invariants hold");
}

/// What a bond must prove for an era to be worth so many units.
pub const fn worth(units: Balance) -> Balance {
	100 * units * COIN
}

/// An era of a service node of Ada that was there all the time, which is worth a thousand units, and of which she keeps all.
pub fn era() -> NodeEra<u64> {
	NodeEra {
		operator: ADA,
		era: 0,
		windows: WINDOWS_PER_ERA,
		present: WINDOWS_PER_ERA,
		kept: true,
		standing: worth(1_000),
		given: Perbill::zero(),
		seated: false,
	}
}

/// A node is judged.
pub fn judge(node: NodeId, era: NodeEra<u64>) {
	<Incentives as OnNodeEvents<u64>>::on_node_era(node, &era);
}

/// A node leaves.
pub fn leave(node: NodeId) {
	<Incentives as OnNodeEvents<u64>>::on_node_left(node);
}

/// Every node is judged for all eras before `era`; the next block closes the round.
pub fn close(era: EraIndex) {
	<Incentives as OnNodeEvents<u64>>::on_eras_judged(era);
	next_block();
}

/// Begins the next block.
pub fn next_block() {
	System::set_block_number(System::block_number() + 1);
	System::reset_events();
	Incentives::on_initialize(System::block_number());
}

/// Lets the block that there is pay by itself.
pub fn idle() {
	Incentives::on_idle(System::block_number(), Weight::MAX);
}

pub fn claim(node: NodeId) -> Result<(), DispatchError> {
	frame_support::storage::with_storage_layer(|| Incentives::claim(RuntimeOrigin::signed(BOB), node))
}

/// Planck worth so many units.
pub fn units(coin: Coin, units: Balance) -> Balance {
	coin.amount_rounded_up(units * COIN)
}

/// What an account has of each coin.
pub fn balances(who: u64) -> CoinAmounts {
	use frame_support::traits::fungibles::Inspect;
	CoinAmounts::from_fn(|coin| Coins::total_balance(coin, &who))
}

pub fn pot(pot: Pot) -> CoinAmounts {
	balances(pot.account())
}

/// Gives a pot something of the distribution.
pub fn give(coin: Coin, to: Pot, amount: Balance) {
	move_pot(coin, Pot::Distribution, to, amount);
}

pub fn move_pot(coin: Coin, from: Pot, to: Pot, amount: Balance) {
	use frame_support::traits::{fungibles::Mutate, tokens::Preservation::Preserve};
	let (from, to) = (from.account(), to.account());
	<Coins as Mutate<u64>>::transfer(coin, &from, &to, amount, Preserve).expect("the pot has it");
}

/// Leaves so much in the reserve, besides what an account must have.
pub fn shrink_reserve(coin: Coin, rest: Balance) {
	use frame_support::traits::fungibles::Inspect;
	let has = pot(Pot::IncentiveReserve).get(coin) - Coins::minimum_balance(coin);
	move_pot(coin, Pot::IncentiveReserve, Pot::Distribution, has - rest);
}
