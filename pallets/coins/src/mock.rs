//! A runtime of the four ledgers, fees and this pallet, and a chain builder whose every test ends in the invariants.

use crate::{self as pallet_coins, RateTerms};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{
	derive_impl, ensure, ord_parameter_types,
	pallet_prelude::ValueQuery,
	parameter_types, storage_alias,
	traits::{tokens::imbalance::ResolveTo, ConstU128, ConstU64, StorageMapShim, VariantCount, VariantCountOf},
	weights::{ConstantMultiplier, IdentityFee, Weight},
};
use frame_system::{limits::BlockWeights, EnsureSignedBy};
use immortal_primitives::{
	billing::{Charge, OnChainUse},
	money::{Balance, Coin, CoinAmounts, Pot, COIN},
};
use scale_info::TypeInfo;
use sp_runtime::{traits::IdentityLookup, BuildStorage, DispatchError};

/// Has the powers of economic management, and the owner's share.
pub const OWNER: u64 = 1;
/// Has 1,000 units of every coin.
pub const ADA: u64 = 2;
/// Has nothing.
pub const BOB: u64 = 3;
/// Can pay for nothing that is charged.
pub const EVE: u64 = 5;
/// Makes the blocks, and has nothing.
pub const AUTHOR: u64 = 4;

/// The existential deposit of each coin: a hundredth of a unit.
pub const fn minimum(coin: Coin) -> Balance {
	COIN / 100 / coin.tier()
}

/// Blocks in which the owner's share vests.
pub const VESTING_PERIOD: u64 = 1_000;

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
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = frame_system::mocking::MockBlock<Test>;
	type AccountId = u64;
	type Lookup = IdentityLookup<u64>;
	type AccountData = pallet_balances::AccountData<Balance>;
	type OnKilledAccount = Coins;
	type BlockWeights = Unweighted;
}

parameter_types! {
	pub TreasuryAccount: u64 = Pot::Treasury.account();
	/// No transaction costs anything but its own weight.
	pub Unweighted: BlockWeights = BlockWeights::simple_max(Weight::from_parts(u64::MAX, u64::MAX));
	pub static BlockAuthor: Option<u64> = Some(AUTHOR);
}

/// Why tests freeze coins.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub enum TestFreeze {
	/// The only reason.
	Test,
}

impl VariantCount for TestFreeze {
	const VARIANT_COUNT: u32 = 1;
}

macro_rules! ledger {
	($coin:expr, $Ledger:ident, $Instance:ty, $Store:ty) => {
		#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
		impl pallet_balances::Config<$Instance> for Test {
			type Balance = Balance;
			type ExistentialDeposit = ConstU128<{ minimum($coin) }>;
			type DustRemoval = ResolveTo<TreasuryAccount, $Ledger>;
			type FreezeIdentifier = TestFreeze;
			type MaxFreezes = VariantCountOf<TestFreeze>;
			type AccountStore = $Store;
		}
	};
	($coin:expr, $Ledger:ident, $Instance:ty) => {
		ledger!(
			$coin,
			$Ledger,
			$Instance,
			StorageMapShim<pallet_balances::Account<Test, $Instance>, u64, pallet_balances::AccountData<Balance>>
		);
	};
}

ledger!(Coin::Flx, Flx, (), System);
ledger!(Coin::Gen, Gen, pallet_balances::Instance1);
ledger!(Coin::Nex, Nex, pallet_balances::Instance2);
ledger!(Coin::Aur, Aur, pallet_balances::Instance3);

#[derive_impl(pallet_transaction_payment::config_preludes::TestDefaultConfig)]
impl pallet_transaction_payment::Config for Test {
	type OnChargeTransaction = Coins;
	type WeightToFee = IdentityFee<Balance>;
	type LengthToFee = ConstantMultiplier<Balance, ConstU128<{ COIN / 1_000_000 }>>;
}

parameter_types! {
	/// As the genesis of another pallet would name it.
	pub const InOffice: Option<u64> = Some(OWNER);
}
ord_parameter_types! {
	pub const Owner: u64 = OWNER;
}

impl crate::Config for Test {
	type RuntimeHoldReason = RuntimeHoldReason;
	type RuntimeFreezeReason = TestFreeze;
	type Gen = Gen;
	type Nex = Nex;
	type Flx = Flx;
	type Aur = Aur;
	type EconomicOrigin = EnsureSignedBy<Owner, u64>;
	type Owner = InOffice;
	type Author = BlockAuthor;
	type Income = ();
	type Charge = TestCharge;
	type VestingPeriod = ConstU64<VESTING_PERIOD>;
	type MinRateChangeInterval = ConstU64<10>;
	type WeightInfo = ();
}

#[storage_alias]
type Charged = StorageValue<Neighbours, Vec<(u64, OnChainUse)>, ValueQuery>;

/// Remembers what it was asked to charge, and charges nothing; [`EVE`] cannot pay.
pub struct TestCharge;

impl Charge<u64> for TestCharge {
	fn charge(who: &u64, used: OnChainUse) -> Result<(), DispatchError> {
		ensure!(*who != EVE, DispatchError::Other("cannot pay"));
		Charged::append((who, used));
		Ok(())
	}

	fn quote(_: OnChainUse) -> (Coin, Balance) {
		(Coin::Flx, 0)
	}
}

/// What was charged, and whom.
pub fn charged() -> Vec<(u64, OnChainUse)> {
	Charged::get()
}

/// `Chain::new().run(|| ...)`: a chain at block 1, checked by `try_state` at the end.
pub struct Chain {
	distribution: Vec<(u64, CoinAmounts)>,
}

impl Chain {
	/// With [`OWNER`] and [`ADA`].
	pub fn new() -> Self {
		Self {
			distribution: Vec::new(),
		}
		.endow(ADA, 1_000)
	}

	/// `who` has so many units of every coin from genesis on.
	pub fn endow(mut self, who: u64, units: Balance) -> Self {
		self.distribution
			.push((who, CoinAmounts::from_fn(|coin| self::units(coin, units))));
		self
	}

	pub fn into_externalities(self) -> sp_io::TestExternalities {
		let mut storage = frame_system::GenesisConfig::<Test>::default()
			.build_storage()
			.expect("default genesis builds");
		pallet_coins::GenesisConfig::<Test> {
			distribution: self.distribution,
			rate_terms: RateTerms {
				change_interval: 10,
				lifetime: 100,
			},
		}
		.assimilate_storage(&mut storage)
		.expect("the coins are allocated");
		storage.into()
	}

	pub fn run(self, test: impl FnOnce()) {
		self.into_externalities().execute_with(|| {
			System::set_block_number(1);
			test();
			Coins::do_try_state().expect("invariants hold after the test");
		});
	}
}

/// Planck worth so many units.
pub fn units(coin: Coin, units: Balance) -> Balance {
	coin.amount_rounded_up(units * COIN)
}

/// A chain on which nothing was minted.
pub fn empty_externalities() -> sp_io::TestExternalities {
	let storage = frame_system::GenesisConfig::<Test>::default().build_storage();
	storage.expect("default genesis builds").into()
}
