//! # Coins
//!
//! GEN, NEX, FLX and AUR: four instances of pallet-balances behind one face (design, section 4).
//!
//! ## A coin's life
//! 1. Genesis mints every coin up to its cap and gives each share its place; the owner's is held and vests block by block.
//! 2. Ada sends GEN to Bob. He has no other coin, so his first transaction pays its fee in GEN.
//! 3. Bob prefers to pay in NEX from then on and says so once. Any wallet shows and signs as before.
//! 4. At the end of each block the treasury gets four fifths of its fees and the author the rest.
//! 5. What somebody burns may be minted again, into the treasury, but never above the cap.
//!
//! ## Where things are
//! Declarations here; the `fungibles` traits in `face`; what transfers refuse in `transfers`; which coin pays a fee, at
//! what rate, and who gets it in `fees`; caps in `issuance`; genesis shares in `allocation`; the owner's in `vesting`;
//! what clients read in `views`; invariants in `try_state`.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

mod allocation;
#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod face;
mod fees;
mod issuance;
mod ledger;
#[cfg(feature = "std")]
mod mocking;
mod transfers;
#[cfg(any(feature = "try-runtime", test))]
mod try_state;
mod types;
mod vesting;
mod views;
pub mod weights;

#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;

pub use face::{DropCredit, DropDebt};
pub use fees::{Charge, AUTHOR_SHARE, AUTOMATIC_FEE_COINS};
pub use ledger::Ledger;
pub use pallet::*;
pub use types::*;
pub use weights::WeightInfo;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use alloc::vec::Vec;
	use frame_support::{pallet_prelude::*, traits::tokens::Preservation};
	use frame_system::pallet_prelude::*;
	use immortal_primitives::{
		billing::Charge,
		money::{Balance, Coin, CoinAmounts},
		treasury::TreasuryIncome,
	};
	use sp_runtime::{traits::StaticLookup, FixedU128};

	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// The runtime's hold reasons, ours among them.
		type RuntimeHoldReason: Parameter + From<HoldReason> + 'static;

		/// The runtime's freeze reasons.
		type RuntimeFreezeReason: Parameter + 'static;

		/// Who keeps GEN.
		type Gen: Ledger<Self::AccountId, Self::RuntimeHoldReason, Self::RuntimeFreezeReason>;

		/// Who keeps NEX.
		type Nex: Ledger<Self::AccountId, Self::RuntimeHoldReason, Self::RuntimeFreezeReason>;

		/// Who keeps FLX, the native coin.
		type Flx: Ledger<Self::AccountId, Self::RuntimeHoldReason, Self::RuntimeFreezeReason>;

		/// Who keeps AUR.
		type Aur: Ledger<Self::AccountId, Self::RuntimeHoldReason, Self::RuntimeFreezeReason>;

		/// Who may mint and set rates: economic management.
		type EconomicOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// Who gets the owner's share at genesis; without an owner nothing is minted.
		type Owner: Get<Option<Self::AccountId>>;

		/// The block's author, who gets a share of its fees.
		type Author: Get<Option<Self::AccountId>>;

		/// Told what the treasury gets.
		type Income: TreasuryIncome;

		/// Charges for remittances.
		type Charge: Charge<Self::AccountId>;

		/// Blocks in which the owner's share vests.
		#[pallet::constant]
		type VestingPeriod: Get<BlockNumberFor<Self>>;

		/// The fewest blocks between two changes of a rate that [`Pallet::set_rate_terms`] may set.
		#[pallet::constant]
		type MinRateChangeInterval: Get<BlockNumberFor<Self>>;

		/// Weights of the calls.
		type WeightInfo: WeightInfo;
	}

	#[pallet::pallet]
	pub struct Pallet<T>(_);

	/// The coin an account pays its fees in, if it has chosen one.
	///
	/// - Key: the account; it exists.
	/// - Bound: one entry per account.
	/// - Deleted by [`Pallet::set_fee_coin`] and with the account.
	#[pallet::storage]
	pub type FeeCoin<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, Coin>;

	/// What an FLX of fees costs in the other coins, and how often that may change.
	///
	/// - Value: always there; genesis sets it.
	/// - Never deleted.
	#[pallet::storage]
	pub type Rates<T: Config> = StorageValue<_, RateTable<BlockNumberFor<T>>, ValueQuery>;

	/// The fees of the block being made, on their way from the payers.
	///
	/// - Value: who gets how much. Part of the issuance, and of no account.
	/// - Deleted at the end of each block.
	#[pallet::storage]
	#[pallet::whitelist_storage]
	pub type CollectedFees<T: Config> = StorageValue<_, BlockFees<T::AccountId>>;

	/// What of an account's coins is released with time.
	///
	/// - Keys: the account and the coin; the rest is on hold there.
	/// - Bound: only genesis makes them, four.
	/// - Deleted by [`Pallet::release_vested`] when all is released.
	#[pallet::storage]
	pub type Vesting<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, T::AccountId, Identity, Coin, VestingSchedule<BlockNumberFor<T>>>;

	/// Who owns what at genesis.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// Who gets what of the distribution share, in planck. The rest stays in its pot.
		pub distribution: Vec<(T::AccountId, CoinAmounts)>,
		/// How often rates may change, and for how long they are fresh.
		pub rate_terms: RateTerms<BlockNumberFor<T>>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			Rates::<T>::put(RateTable::of_tiers(self.rate_terms.clone()));
			if let Some(owner) = T::Owner::get() {
				let allocated = Pallet::<T>::allocate(&owner, &self.distribution);
				assert!(allocated.is_ok(), "the coins cannot be allocated: {allocated:?}");
			}
		}
	}

	/// Why this pallet holds coins.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// They have not vested yet.
		Vesting,
	}

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// An account chose the coin it pays its fees in.
		FeeCoinSet {
			/// The account.
			who: T::AccountId,
			/// The coin; `None` if the chain chooses for each transaction.
			coin: Option<Coin>,
		},
		/// A transaction's fee was paid in another coin than FLX.
		FeePaid {
			/// Who paid.
			who: T::AccountId,
			/// In which coin.
			coin: Coin,
			/// How much in all, in planck of that coin.
			amount: Balance,
			/// The part of it that was a tip.
			tip: Balance,
		},
		/// The fees of the block were paid out.
		FeesPaidOut {
			/// The block's author, if it is known.
			author: Option<T::AccountId>,
			/// What the author got.
			to_author: CoinAmounts,
			/// What the treasury got.
			to_treasury: CoinAmounts,
		},
		/// Coins were minted into the treasury.
		Minted {
			/// Which.
			coin: Coin,
			/// How much, in planck.
			amount: Balance,
		},
		/// Coins were burned.
		Burned {
			/// Whose they were.
			who: T::AccountId,
			/// Which.
			coin: Coin,
			/// How much, in planck.
			amount: Balance,
		},
		/// The price of fees in a coin changed, or was confirmed.
		RateSet {
			/// The coin.
			coin: Coin,
			/// What an FLX of fees cost in it before.
			from: FixedU128,
			/// What it costs now.
			to: FixedU128,
		},
		/// The terms of rates changed.
		RateTermsSet {
			/// The terms now in force.
			terms: RateTerms<BlockNumberFor<T>>,
		},
		/// Coins that have vested were released.
		VestedReleased {
			/// Whose they are.
			who: T::AccountId,
			/// Which.
			coin: Coin,
			/// How much, in planck.
			amount: Balance,
			/// What is left on hold.
			left: Balance,
		},
		/// Coins were sent with a reference.
		Remitted {
			/// Which.
			coin: Coin,
			/// By whom.
			from: T::AccountId,
			/// To whom.
			to: T::AccountId,
			/// How much, in planck.
			amount: Balance,
			/// What for.
			reference: Reference,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// The amount is zero.
		ZeroAmount,
		/// The account has the amount, but too much of it is on hold.
		FundsOnHold,
		/// With the amount, more than the coin's cap would be issued.
		AboveCap,
		/// FLX has no rate: fees are reckoned in it.
		NativeCoinHasNoRate,
		/// The rate would change by more than a tenth.
		RateChangeTooLarge,
		/// The rate changed less than the interval ago.
		RateChangeTooSoon,
		/// The interval is shorter than the chain allows, or the lifetime shorter than the interval.
		RateTermsOutOfBounds,
		/// The account has none of this coin that vests.
		NoVesting,
		/// Nothing has vested since the last release.
		NothingVested,
		/// A remittance without a reference is a transfer.
		EmptyReference,
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Send `amount` planck of `coin` to `dest`. If less than the existential deposit would be left, the sender's
		/// account in this coin is closed and the rest goes to the treasury.
		#[pallet::call_index(0)]
		#[pallet::weight(Pallet::<T>::weight_of_transfer(*coin, T::WeightInfo::transfer()))]
		pub fn transfer(
			origin: OriginFor<T>,
			coin: Coin,
			dest: AccountIdLookupOf<T>,
			#[pallet::compact] amount: Balance,
		) -> DispatchResultWithPostInfo {
			let from = ensure_signed(origin)?;
			let to = T::Lookup::lookup(dest)?;
			Self::do_transfer(coin, &from, &to, amount, Preservation::Expendable)
		}

		/// Send `amount` planck of `coin` to `dest`, unless that would close the sender's account in this coin.
		#[pallet::call_index(1)]
		#[pallet::weight(Pallet::<T>::weight_of_transfer(*coin, T::WeightInfo::transfer_keep_alive()))]
		pub fn transfer_keep_alive(
			origin: OriginFor<T>,
			coin: Coin,
			dest: AccountIdLookupOf<T>,
			#[pallet::compact] amount: Balance,
		) -> DispatchResultWithPostInfo {
			let from = ensure_signed(origin)?;
			let to = T::Lookup::lookup(dest)?;
			Self::do_transfer(coin, &from, &to, amount, Preservation::Preserve)
		}

		/// Send all of `coin` that can be sent to `dest`; all but the existential deposit if `keep_alive`.
		#[pallet::call_index(2)]
		#[pallet::weight(Pallet::<T>::weight_of_transfer(*coin, T::WeightInfo::transfer_all()))]
		pub fn transfer_all(
			origin: OriginFor<T>,
			coin: Coin,
			dest: AccountIdLookupOf<T>,
			keep_alive: bool,
		) -> DispatchResultWithPostInfo {
			let from = ensure_signed(origin)?;
			let to = T::Lookup::lookup(dest)?;
			Self::do_transfer_all(coin, &from, &to, keep_alive)
		}

		/// Choose the coin that the caller's fees are paid in, this call's included; `None` lets the chain choose for
		/// each transaction the first of FLX, AUR, NEX, GEN that suffices.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::set_fee_coin())]
		pub fn set_fee_coin(origin: OriginFor<T>, coin: Option<Coin>) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_set_fee_coin(who, coin)
		}

		/// Burn `amount` planck of the caller's `coin`; if `keep_alive`, not so much that the account is closed.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::burn())]
		pub fn burn(
			origin: OriginFor<T>,
			coin: Coin,
			#[pallet::compact] amount: Balance,
			keep_alive: bool,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_burn(who, coin, amount, keep_alive)
		}

		/// Mint `amount` planck of `coin` into the treasury, up to the cap. Origin: [`Config::EconomicOrigin`].
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::mint())]
		pub fn mint(origin: OriginFor<T>, coin: Coin, #[pallet::compact] amount: Balance) -> DispatchResult {
			T::EconomicOrigin::ensure_origin(origin)?;
			Self::do_mint(coin, amount)
		}

		/// Set what an FLX of fees costs in `coin`, at most a tenth more or less than now; the same again confirms it.
		/// Origin: [`Config::EconomicOrigin`].
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::set_rate())]
		pub fn set_rate(origin: OriginFor<T>, coin: Coin, per_flx: FixedU128) -> DispatchResult {
			T::EconomicOrigin::ensure_origin(origin)?;
			Self::do_set_rate(coin, per_flx)
		}

		/// Set how often rates may change and for how long they are fresh. Origin: [`Config::EconomicOrigin`].
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::set_rate_terms())]
		pub fn set_rate_terms(origin: OriginFor<T>, terms: RateTerms<BlockNumberFor<T>>) -> DispatchResult {
			T::EconomicOrigin::ensure_origin(origin)?;
			Self::do_set_rate_terms(terms)
		}

		/// Release what has vested of the `coin` of `who`. Anybody may call it.
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::release_vested())]
		pub fn release_vested(origin: OriginFor<T>, coin: Coin, who: AccountIdLookupOf<T>) -> DispatchResult {
			ensure_signed(origin)?;
			let who = T::Lookup::lookup(who)?;
			Self::do_release_vested(who, coin)
		}

		/// Send `amount` planck of `coin` to `dest` with a reference, by which the receiver knows what it is for. A settlement across
		/// borders, in AUR, costs a share of it besides the fee; else it costs what a call does.
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::remit())]
		pub fn remit(
			origin: OriginFor<T>,
			coin: Coin,
			dest: AccountIdLookupOf<T>,
			#[pallet::compact] amount: Balance,
			reference: Reference,
		) -> DispatchResult {
			let from = ensure_signed(origin)?;
			let to = T::Lookup::lookup(dest)?;
			Self::do_remit(coin, from, to, amount, reference)
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// What the coins are.
		pub fn coins() -> Vec<CoinInfo> {
			Self::coin_infos()
		}

		/// What `who` has of each coin.
		pub fn balances(who: T::AccountId) -> Vec<CoinBalance> {
			Self::balances_of(&who)
		}

		/// What all that `who` has is worth, in 10^-12 units, at the tiers; `None` if more than a balance can say.
		pub fn value(who: T::AccountId) -> Option<Balance> {
			Self::value_of(&who)
		}

		/// What an FLX of fees costs in each coin, now.
		pub fn rates() -> Vec<CoinRate<BlockNumberFor<T>>> {
			Self::rates_now()
		}

		/// In which coin `who` would pay a fee of `flx` planck of FLX, and how many planck of it; `None` if in none.
		pub fn fee(who: T::AccountId, flx: Balance) -> Option<(Coin, Balance)> {
			Self::fee_of(&who, flx)
		}

		/// What of the coins of `who` vests, and how much could be released now.
		pub fn vesting(who: T::AccountId) -> Vec<CoinVesting<BlockNumberFor<T>>> {
			Self::vesting_of(&who)
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn on_initialize(_: BlockNumberFor<T>) -> Weight {
			T::WeightInfo::pay_out_fees()
		}

		fn on_finalize(_: BlockNumberFor<T>) {
			Self::pay_out_fees();
		}

		#[cfg(feature = "std")]
		fn integrity_test() {
			for coin in Coin::ALL {
				let minimum = <Self as frame_support::traits::fungibles::Inspect<_>>::minimum_balance(coin);
				assert!(minimum > 0, "a {coin:?} account could be empty");
			}
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}
}
