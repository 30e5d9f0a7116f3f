//! For mocks of pallets that use money: the real four coins.

/// Configures the ledgers and this pallet in a mock runtime, whose pallets have the names `Flx`, `Gen`, `Nex`, `Aur`,
/// `TransactionPayment` and `Coins`: who owns the chain at genesis, who manages the economy, and, if anybody, who is told what
/// the treasury gets.
#[macro_export]
macro_rules! mock_coins {
	($Test:ty, $AccountId:ty, owner: $Owner:ty, economic_origin: $EconomicOrigin:ty $(,)?) => {
		$crate::mock_coins!($Test, $AccountId, owner: $Owner, economic_origin: $EconomicOrigin, income: ());
	};
	($Test:ty, $AccountId:ty, owner: $Owner:ty, economic_origin: $EconomicOrigin:ty, income: $Income:ty $(,)?) => {
		frame_support::parameter_types! {
			pub TreasuryAccount: $AccountId = immortal_primitives::money::Pot::Treasury.account();
			pub const NoAuthor: Option<$AccountId> = None;
		}

		$crate::mock_coins!(@ledger $Test, $AccountId, Flx, (), System);
		$crate::mock_coins!(@ledger $Test, $AccountId, Gen, pallet_balances::Instance1);
		$crate::mock_coins!(@ledger $Test, $AccountId, Nex, pallet_balances::Instance2);
		$crate::mock_coins!(@ledger $Test, $AccountId, Aur, pallet_balances::Instance3);

		#[frame_support::derive_impl(pallet_transaction_payment::config_preludes::TestDefaultConfig)]
		impl pallet_transaction_payment::Config for $Test {
			type OnChargeTransaction = Coins;
			type WeightToFee = frame_support::weights::IdentityFee<immortal_primitives::money::Balance>;
			type LengthToFee = frame_support::weights::IdentityFee<immortal_primitives::money::Balance>;
		}

		impl $crate::Config for $Test {
			type RuntimeHoldReason = RuntimeHoldReason;
			type RuntimeFreezeReason = RuntimeFreezeReason;
			type Gen = Gen;
			type Nex = Nex;
			type Flx = Flx;
			type Aur = Aur;
			type EconomicOrigin = $EconomicOrigin;
			type Owner = $Owner;
			type Author = NoAuthor;
			type Income = $Income;
			type Charge = ();
			type VestingPeriod = frame_support::traits::ConstU64<1_000_000>;
			type MinRateChangeInterval = frame_support::traits::ConstU64<10>;
			type WeightInfo = ();
		}
	};
	(@ledger $Test:ty, $AccountId:ty, $Ledger:ident, $Instance:ty, $Store:ty) => {
		#[frame_support::derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
		impl pallet_balances::Config<$Instance> for $Test {
			type Balance = immortal_primitives::money::Balance;
			type ExistentialDeposit = frame_support::traits::ConstU128<
				{
					use immortal_primitives::money::{Coin, COIN};
					COIN / 100 / Coin::$Ledger.tier()
				},
			>;
			type DustRemoval = frame_support::traits::tokens::imbalance::ResolveTo<TreasuryAccount, $Ledger>;
			type FreezeIdentifier = RuntimeFreezeReason;
			type MaxFreezes = frame_support::traits::VariantCountOf<RuntimeFreezeReason>;
			type AccountStore = $Store;
		}
	};
	(@ledger $Test:ty, $AccountId:ty, $Ledger:ident, $Instance:ty) => {
		$crate::mock_coins!(
			@ledger $Test,
			$AccountId,
			$Ledger,
			$Instance,
			frame_support::traits::StorageMapShim<
				pallet_balances::Account<$Test, $Instance>,
				$AccountId,
				pallet_balances::AccountData<immortal_primitives::money::Balance>,
			>
		);
	};
}
