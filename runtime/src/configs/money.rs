//! The four coins: their ledgers, the face that pallets use, and the treasury.

use crate::{
	configs::{privileges::EnsureEconomics, session::AuthorsOperator},
	weights, Aur, Balances, Billing, Coins, Gen, Nex, Responsibilities, Rotation, Runtime, RuntimeEvent,
	RuntimeFreezeReason, RuntimeHoldReason, System, Treasury,
};
use frame_support::{
	parameter_types,
	traits::{tokens::imbalance::ResolveTo, ConstU128, ConstU32, Get, StorageMapShim, VariantCountOf},
};
use immortal_primitives::{
	chain::{AccountId, BlockNumber},
	money::{Balance, Coin, Pot, COIN},
	time::DAYS,
};
use pallet_balances::{Account, AccountData, Instance1, Instance2, Instance3};

/// The least that an account can have of a coin: a hundredth of a unit. With less it is closed, and the treasury gets it.
pub const fn existential_deposit(coin: Coin) -> Balance {
	COIN / 100 / coin.tier()
}

/// What storing `items` of `bytes` in all holds from an account: 1/10 FLX an item and 1/1,000 FLX a byte.
pub const fn deposit(items: u32, bytes: u32) -> Balance {
	items as Balance * (COIN / 10) + bytes as Balance * (COIN / 1_000)
}

parameter_types! {
	/// Where dust and most fees go.
	pub TreasuryAccount: AccountId = Pot::Treasury.account();
	/// Four years of 365 days.
	pub const VestingPeriod: BlockNumber = 4 * 365 * DAYS;
	/// Rates change once an era at most.
	pub const MinRateChangeInterval: BlockNumber = DAYS;
}

/// The ledgers differ in what they keep, the least of it, and where: FLX with the account itself, others in maps.
macro_rules! ledger {
	($coin:expr, $Ledger:ident, $Instance:ty, $Store:ty) => {
		impl pallet_balances::Config<$Instance> for Runtime {
			type RuntimeEvent = RuntimeEvent;
			type RuntimeHoldReason = RuntimeHoldReason;
			type RuntimeFreezeReason = RuntimeFreezeReason;
			type WeightInfo = weights::pallet_balances::WeightInfo<Runtime>;
			type Balance = Balance;
			type DustRemoval = ResolveTo<TreasuryAccount, $Ledger>;
			type ExistentialDeposit = ConstU128<{ existential_deposit($coin) }>;
			type AccountStore = $Store;
			type ReserveIdentifier = [u8; 8];
			type FreezeIdentifier = RuntimeFreezeReason;
			type MaxLocks = ConstU32<50>;
			type MaxReserves = ConstU32<50>;
			type MaxFreezes = VariantCountOf<RuntimeFreezeReason>;
			type DoneSlashHandler = ();
		}
	};
	($coin:expr, $Ledger:ident, $Instance:ty) => {
		ledger!(
			$coin,
			$Ledger,
			$Instance,
			StorageMapShim<Account<Runtime, $Instance>, AccountId, AccountData<Balance>>
		);
	};
}

ledger!(Coin::Flx, Balances, (), System);
ledger!(Coin::Gen, Gen, Instance1);
ledger!(Coin::Nex, Nex, Instance2);
ledger!(Coin::Aur, Aur, Instance3);

impl pallet_coins::Config for Runtime {
	type RuntimeHoldReason = RuntimeHoldReason;
	type RuntimeFreezeReason = RuntimeFreezeReason;
	type Gen = Gen;
	type Nex = Nex;
	type Flx = Balances;
	type Aur = Aur;
	type EconomicOrigin = EnsureEconomics;
	type Owner = Owner;
	type Author = AuthorsOperator;
	type Income = Treasury;
	type Charge = Billing;
	type VestingPeriod = VestingPeriod;
	type MinRateChangeInterval = MinRateChangeInterval;
	type WeightInfo = pallet_coins::weights::SubstrateWeight<Runtime>;
}

impl pallet_treasury::Config for Runtime {
	type Coins = Coins;
	type EconomicOrigin = EnsureEconomics;
	type SpendOrigin = pallet_treasury::EnsureSpender<Runtime, EnsureEconomics>;
	type Clock = Rotation;
	// A thousand contracts, what follows them, and what else is spent.
	type MaxSpends = ConstU32<3_000>;
	type WeightInfo = pallet_treasury::weights::SubstrateWeight<Runtime>;
}

/// The account in office.
pub struct Owner;

impl Get<Option<AccountId>> for Owner {
	fn get() -> Option<AccountId> {
		Responsibilities::owner()
	}
}
