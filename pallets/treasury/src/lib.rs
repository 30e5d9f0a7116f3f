//! # Treasury
//!
//! One pot of four balances: what fees, slashes, gifts and bills bring in, and what is spent of it (design, section 6).
//!
//! ## A spend
//! 1. Economic management, or a track of governance with a limit, approves a spend. Its amount leaves the pot at once: it is set
//!    aside. What must stay in the pot stays.
//! 2. From the block on that was agreed, anyone can have it paid to its beneficiary.
//! 3. If nobody does in time, anyone can have it returned to the pot; and until it is paid, economic management can cancel it.
//!
//! Other pallets spend alike, but pay what they set aside in parts, as it is earned, and release the rest (`parts`).
//!
//! ## An era's book
//! Whoever pays the treasury says where it is from. When the era is over, what the pot has besides is booked as other income, so
//! that the book agrees with the pot, and the next one begins.
//!
//! ## Where things are
//! Declarations here, what becomes of a spend in `spending`, who may spend how much in `spenders`, what other pallets may in
//! `parts`, what a book is in `book`, who writes it in `bookkeeping`, terms in `policy`, what is shown and told in `views`,
//! invariants in `try_state`.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod book;
mod bookkeeping;
mod parts;
mod policy;
mod spenders;
mod spending;
#[cfg(any(feature = "try-runtime", test))]
mod try_state;
mod types;
mod views;
pub mod weights;

#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;

pub use book::*;
pub use pallet::*;
pub use policy::Policy;
pub use spenders::EnsureSpender;
pub use spending::MAX_AHEAD;
pub use types::*;
pub use views::*;
pub use weights::WeightInfo;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use alloc::vec::Vec;
	use frame_support::pallet_prelude::*;
	use frame_system::pallet_prelude::*;
	use immortal_primitives::{
		money::{Balance, Coin, CoinAmounts, Coins},
		time::{Clock, EraIndex},
		treasury::SpendId,
	};
	use sp_runtime::traits::StaticLookup;

	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// The money that is kept and paid.
		type Coins: Coins<Self::AccountId>;

		/// Changes the terms and cancels spends: economic management.
		type EconomicOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// Approves spends, and gives what it may spend at once, in 10^-12 units.
		type SpendOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Balance>;

		/// How long an era is.
		type Clock: Clock;

		/// The most spends that can be set aside at a time.
		#[pallet::constant]
		type MaxSpends: Get<u32>;

		/// Weights of calls and hooks.
		type WeightInfo: WeightInfo;
	}

	#[pallet::pallet]
	pub struct Pallet<T>(_);

	/// The terms on which money is spent.
	///
	/// - Value: set at genesis, changed by [`Pallet::set_policy`].
	/// - Never deleted.
	#[pallet::storage]
	pub type Terms<T> = StorageValue<_, Policy, ValueQuery>;

	/// What is set aside, for whom.
	///
	/// - Key: the spend.
	/// - Bound: [`Config::MaxSpends`].
	/// - Deleted when it is paid, cancelled, released or reclaimed.
	#[pallet::storage]
	pub type Spends<T: Config> = CountedStorageMap<_, Twox64Concat, SpendId, SpendOf<T>>;

	/// How far ids of spends reach.
	///
	/// - Value: one more than the highest.
	/// - Never deleted.
	#[pallet::storage]
	pub type NextSpend<T> = StorageValue<_, SpendId, ValueQuery>;

	/// The book of the era that is not over.
	///
	/// - Value: begun at genesis; followed by the next when its era is over.
	/// - Never deleted.
	#[pallet::storage]
	pub type CurrentBook<T> = StorageValue<_, OpenBook, ValueQuery>;

	/// The books of eras that are over.
	///
	/// - Key: the era; one in which no block was made has none.
	/// - Bound: [`KEPT_ERAS`].
	/// - Deleted, the oldest first, when a later one closes.
	#[pallet::storage]
	pub type Books<T> = StorageMap<_, Twox64Concat, EraIndex, ClosedBook>;

	/// Which books of eras that are over there are.
	///
	/// - Value: the oldest, and how many.
	/// - Never deleted.
	#[pallet::storage]
	pub type Shelved<T> = StorageValue<_, Shelf, ValueQuery>;

	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// The terms on which money is spent.
		pub policy: Policy,
		#[serde(skip)]
		#[doc(hidden)]
		pub _config: core::marker::PhantomData<T>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			let within = self.policy.ensure_within_bounds::<T>();
			assert!(within.is_ok(), "`treasury.policy`: {within:?}");
			Terms::<T>::put(self.policy);
			Pallet::<T>::open_encumbered();
			Pallet::<T>::open_first_book();
		}
	}

	/// Who spends by the power of a track of governance; [`EnsureSpender`] says how much.
	#[pallet::origin]
	#[derive(Copy, Clone, Debug, Eq, PartialEq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
	pub enum Origin {
		/// Up to [`Policy::small_limit`] at once.
		SmallSpender,
		/// Up to [`Policy::medium_limit`] at once.
		MediumSpender,
		/// As much as there is.
		BigSpender,
	}

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A spend was approved, and set aside.
		SpendApproved {
			/// The spend.
			id: SpendId,
			/// Who is to be paid.
			beneficiary: T::AccountId,
			/// In which coin.
			coin: Coin,
			/// How much, in planck.
			amount: Balance,
			/// The first block in which it can be paid.
			valid_from: BlockNumberFor<T>,
			/// The first block in which it cannot be paid any more.
			expires: BlockNumberFor<T>,
			/// Whether it is paid at once, or in parts.
			manner: Manner,
		},
		/// A spend was paid, or a part of it.
		SpendPaid {
			/// The spend.
			id: SpendId,
			/// Who was paid.
			beneficiary: T::AccountId,
			/// In which coin.
			coin: Coin,
			/// How much, in planck.
			amount: Balance,
			/// What is left of the spend.
			left: Balance,
		},
		/// A spend was cancelled by economic management; it was returned to the pot.
		SpendCancelled {
			/// The spend.
			id: SpendId,
			/// The coin.
			coin: Coin,
			/// What was returned, in planck.
			amount: Balance,
		},
		/// A spend was not paid in time; what was left of it was returned to the pot.
		SpendReclaimed {
			/// The spend.
			id: SpendId,
			/// The coin.
			coin: Coin,
			/// What was returned, in planck.
			amount: Balance,
		},
		/// The rest of a spend that is paid in parts was not earned; it was returned to the pot.
		SpendReleased {
			/// The spend.
			id: SpendId,
			/// The coin.
			coin: Coin,
			/// What was returned, in planck.
			amount: Balance,
		},
		/// An era is over, and its book closed; it says more.
		EraClosed {
			/// The era.
			era: EraIndex,
			/// What came in, in planck, from all sources.
			income: CoinAmounts,
			/// What of it nobody had told of: dust, gifts.
			other: CoinAmounts,
			/// What was paid to beneficiaries.
			paid: CoinAmounts,
			/// What the pot had in the end.
			closing: CoinAmounts,
		},
		/// The pot turned out to have less than its book said: the chain has a fault.
		FundsMissing {
			/// The era of the book.
			era: EraIndex,
			/// What is missing, in planck.
			amounts: CoinAmounts,
		},
		/// The terms on which money is spent changed.
		PolicyChanged {
			/// The terms.
			policy: Policy,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// The amount is zero.
		ZeroAmount,
		/// It is worth more than this origin may spend at once, with what else is spent by the same transaction.
		AboveLimit,
		/// It is more than the pot has.
		AboveFree,
		/// The pot has it, but would have less of the coin than must stay in it.
		BelowThreshold,
		/// As much is set aside as can be kept apart.
		TooManySpends,
		/// It would begin in the past, or end before it begins, or be more than a year ahead.
		InvalidPeriod,
		/// The beneficiary is the treasury itself.
		PaysItself,
		/// There is no such spend: there never was, or it was paid or returned.
		UnknownSpend,
		/// It can be paid from a later block on.
		TooEarly,
		/// It could be paid until an earlier block.
		Expired,
		/// It can still be paid.
		NotExpired,
		/// It is less than the beneficiary's account can take.
		BelowMinimum,
		/// It is more than is left of the spend.
		AboveSpend,
		/// It is paid in parts, by the pallet that set it aside.
		PaidInParts,
		/// It is paid at once, and not in parts.
		PaidAtOnce,
		/// More of a coin would have to stay than the treasury began with.
		ThresholdTooHigh,
		/// Too much could be spent without anybody's approval.
		AutomaticLimitTooHigh,
		/// A medium spender could spend too much.
		MediumLimitTooHigh,
		/// A small spender could spend more than a medium one.
		SmallAboveMediumLimit,
		/// The period in which a spend can be paid out is too short or too long.
		PayoutPeriodOutOfBounds,
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Set aside `amount` planck of `coin` for `beneficiary`, to be paid out from block `valid_from` on, or from now on. Origin:
		/// [`Config::SpendOrigin`], which says how much it may spend at once.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::spend())]
		pub fn spend(
			origin: OriginFor<T>,
			coin: Coin,
			#[pallet::compact] amount: Balance,
			beneficiary: AccountIdLookupOf<T>,
			valid_from: Option<BlockNumberFor<T>>,
		) -> DispatchResult {
			let most = T::SpendOrigin::ensure_origin(origin)?;
			let beneficiary = T::Lookup::lookup(beneficiary)?;
			Self::do_spend(most, coin, amount, beneficiary, valid_from)
		}

		/// Have a spend paid to its beneficiary, all of it. Anyone may.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::payout())]
		pub fn payout(origin: OriginFor<T>, id: SpendId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_payout(id)
		}

		/// Have a spend returned to the pot before it is paid. Origin: [`Config::EconomicOrigin`]. Not one that is paid in parts: a
		/// contract stands behind it, and only the pallet that keeps the contract knows what of it is earned.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::cancel())]
		pub fn cancel(origin: OriginFor<T>, id: SpendId) -> DispatchResult {
			T::EconomicOrigin::ensure_origin(origin)?;
			Self::do_cancel(id)
		}

		/// Have what is left of a spend returned to the pot after it has expired, however it was to be paid. Anyone may.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::reclaim())]
		pub fn reclaim(origin: OriginFor<T>, id: SpendId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_reclaim(id)
		}

		/// Change the terms on which money is spent. Origin: [`Config::EconomicOrigin`].
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::set_policy())]
		pub fn set_policy(origin: OriginFor<T>, policy: Policy) -> DispatchResult {
			T::EconomicOrigin::ensure_origin(origin)?;
			Self::do_set_policy(policy)
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// What there is of each coin, and what of it can be spent.
		pub fn balances() -> Vec<Funds> {
			Self::funds()
		}

		/// What is set aside, `count` spends from the id `from` on, 100 at most.
		pub fn spends(from: SpendId, count: u32) -> PageOf<T> {
			Self::page(from, count)
		}

		/// A spend; none if it was paid or returned.
		pub fn find_spend(id: SpendId) -> Option<SpendOf<T>> {
			Spends::<T>::get(id)
		}

		/// The book of an era that is over; none if it is forgotten, or no block was made in that era.
		pub fn book(era: EraIndex) -> Option<Book> {
			Self::closed_book(era)
		}

		/// The era that is not over, and its book so far.
		pub fn current_book() -> OpenBook {
			CurrentBook::<T>::get()
		}

		/// The terms on which money is spent.
		pub fn policy() -> Policy {
			Terms::<T>::get()
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn on_initialize(_: BlockNumberFor<T>) -> Weight {
			if Self::close_book_if_due() {
				T::WeightInfo::same_era().saturating_add(T::WeightInfo::close_book())
			} else {
				T::WeightInfo::same_era()
			}
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}
}
