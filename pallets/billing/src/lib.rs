//! # Billing
//!
//! What nodes do for customers is metered off chain, signed, and charged here in real coins (design, section 6).
//!
//! ## A bill
//! 1. Ada opens an account and deposits coins. She may limit what an hour costs her, and appoint a meter to sign for her.
//! 2. Bob's node serves her. Now and then she signs a receipt: so much was used of this service of this node since the price
//!    epoch began. Each receipt stands for all before it, so Bob keeps the last one only.
//! 3. Bob settles receipts of all his customers in batches. Each is charged what it says, at the prices of its epoch, less what
//!    was charged before: whenever and in whatever order receipts are settled, an epoch costs the same.
//! 4. Bob gets most of it; the pool of the gifted nodes and the treasury get the rest. For windows in which the node was not
//!    there, Ada gets a credit.
//! 5. What Ada cannot pay she owes, to all of these alike. Until it is deposited she is suspended.
//!
//! Whoever wants its deposit back waits for a challenge period, in which what it used can still be billed.
//!
//! ## Where things are
//! Declarations here, those of events in `events` and of errors in `errors`. Customers: `accounts`, `caps`, `meters`, `arrears`.
//! Prices: `epochs`, `tables`, `policy`. Receipts: `settlement` of each, `batch` of many, `takings` for their money. What comes of
//! it: `work`. What the chain itself serves: `on_chain`. What is forgotten: `pruning`. What is shown: `views`. Invariants:
//! `try_state`. The formulas: `immortal_math::billing`.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

mod accounts;
mod arrears;
mod batch;
#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
mod caps;
mod epochs;
mod errors;
mod events;
mod meters;
mod on_chain;
mod policy;
mod pruning;
mod settlement;
mod tables;
mod takings;
#[cfg(any(feature = "try-runtime", test))]
mod try_state;
mod types;
mod views;
pub mod weights;
mod work;

#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;

pub(crate) use batch::Size;
use frame_support::pallet_macros::import_section;
pub use immortal_primitives::billing::{SignedReceipt, Signer};
pub use pallet::*;
pub use policy::{
	default_rates, OnChainRates, Policy, Scarcity, Split, MAX_CHANGE, MAX_KEPT_EPOCHS, MAX_PRICE_CHANGE, MAX_RATE,
};
pub use tables::{PriceTable, RateList, Rates, ServiceRates, MAX_SERVICES};
pub(crate) use takings::Takings;
pub use types::*;
pub use views::*;
pub use weights::WeightInfo;
pub use work::{RevenueList, KEPT_REVENUES};

#[import_section(events::events)]
#[import_section(errors::errors)]
#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use alloc::vec::Vec;
	use frame_support::{pallet_prelude::*, storage::types::Key, weights::WeightMeter};
	use frame_system::pallet_prelude::*;
	use immortal_primitives::{
		billing::{
			Consumption, NetworkCapacity, OnChainUse, PriceEpoch, Providers, Quote, ServiceLevel, ServiceType,
			WINDOWS_PER_EPOCH,
		},
		money::{Balance, Coin, CoinAmounts, Coins},
		nodes::{BilledWork, NodeId},
		time::{Clock, EraIndex, Slot},
		treasury::TreasuryIncome,
	};
	use sp_runtime::{
		traits::{IdentifyAccount, Verify},
		Perbill,
	};

	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// The runtime's hold reasons, ours among them.
		type RuntimeHoldReason: From<HoldReason>;

		/// The money that bills are paid in.
		type Coins: Coins<Self::AccountId, Reason = Self::RuntimeHoldReason>;

		/// How receipts are signed.
		type Signature: Verify<Signer: IdentifyAccount<AccountId = Self::AccountId>> + Parameter;

		/// Changes prices and terms: economic management.
		type EconomicOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// Slots, windows and eras.
		type Clock: Clock;

		/// Whose nodes serve.
		type Providers: Providers<Self::AccountId>;

		/// How well they do.
		type ServiceLevel: ServiceLevel;

		/// How much there is to use.
		type Capacity: NetworkCapacity;

		/// Told what was billed of a node's work.
		type BilledWork: BilledWork;

		/// Told what the treasury gets.
		type Income: TreasuryIncome;

		/// Weights of calls and hooks.
		type WeightInfo: WeightInfo;

		/// Makes signatures for benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: benchmarking::Sign<Self::AccountId, Self::Signature>;
	}

	#[pallet::pallet]
	pub struct Pallet<T>(_);

	/// The terms on which bills are written.
	///
	/// - Value: set at genesis, changed by [`Pallet::set_policy`].
	/// - Never deleted.
	#[pallet::storage]
	pub type Terms<T> = StorageValue<_, Policy, ValueQuery>;

	/// The terms at genesis: others stay near.
	///
	/// - Value: set at genesis.
	/// - Never deleted.
	#[pallet::storage]
	pub type FoundingTerms<T> = StorageValue<_, Policy, ValueQuery>;

	/// What services cost from the next epoch on.
	///
	/// - Value: set at genesis, changed by [`Pallet::set_rates`].
	/// - Never deleted.
	#[pallet::storage]
	pub type ComingRates<T> = StorageValue<_, RateList, ValueQuery>;

	/// What services cost at genesis: other rates stay near.
	///
	/// - Value: set at genesis.
	/// - Never deleted.
	#[pallet::storage]
	pub type FoundingRates<T> = StorageValue<_, RateList, ValueQuery>;

	/// What an epoch without a say is: see [`EpochWindows`].
	#[pallet::type_value]
	pub fn DefaultWindows() -> u32 {
		WINDOWS_PER_EPOCH
	}

	/// Windows of a price epoch.
	///
	/// - Value: at least 1, set at genesis.
	/// - Never deleted.
	#[pallet::storage]
	pub type EpochWindows<T> = StorageValue<_, u32, ValueQuery, DefaultWindows>;

	/// The epochs whose receipts can be settled.
	///
	/// - Value: the first and the last. Neither ever falls.
	/// - Never deleted.
	#[pallet::storage]
	pub type CurrentEpochs<T> = StorageValue<_, Epochs, ValueQuery>;

	/// The prices of each epoch that can be settled.
	///
	/// - Key: the epoch.
	/// - Value: never changed.
	/// - Bound: [`Policy::kept_epochs`] and the current one.
	/// - Deleted when a later epoch begins.
	#[pallet::storage]
	pub type Tables<T> = StorageMap<_, Twox64Concat, PriceEpoch, PriceTable>;

	/// Accounts that bills are paid from.
	///
	/// - Key: whose.
	/// - Bound: one entry per held deposit.
	/// - Deleted by [`Pallet::reap_account`].
	#[pallet::storage]
	pub type Accounts<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, AccountOf<T>>;

	/// Who else may sign receipts of a customer.
	///
	/// - Key: the customer.
	/// - Bound: one entry per account.
	/// - Deleted by [`Pallet::dismiss_meter`], and with the account.
	#[pallet::storage]
	pub type Meters<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, MeterOf<T>>;

	/// What was settled.
	///
	/// - Key: the epoch, the node, the customer, the service.
	/// - Bound: as many as batches hold in the epochs that are kept; each is paid for by the fee of its batch.
	/// - Deleted when idle, after its epoch is no longer kept. Until then no receipt can be settled twice.
	#[pallet::storage]
	pub type Channels<T: Config> = StorageNMap<
		_,
		(
			Key<Twox64Concat, PriceEpoch>,
			Key<Twox64Concat, NodeId>,
			Key<Blake2_128Concat, T::AccountId>,
			Key<Twox64Concat, ServiceType>,
		),
		Channel,
	>;

	/// What was charged in an epoch, of the coins that the customer's cap limited in it.
	///
	/// - Key: the epoch, the customer.
	/// - Bound and deletion: as [`Channels`].
	#[pallet::storage]
	pub type Spent<T: Config> =
		StorageDoubleMap<_, Twox64Concat, PriceEpoch, Blake2_128Concat, T::AccountId, CoinAmounts, ValueQuery>;

	/// The first epoch of which something may still be there.
	///
	/// - Value: it never falls.
	/// - Never deleted.
	#[pallet::storage]
	pub type Pruned<T> = StorageValue<_, PriceEpoch, ValueQuery>;

	/// What all charges came to.
	///
	/// - Key: the coin; [`Coin::ALL`] bounds it.
	/// - Never deleted.
	#[pallet::storage]
	pub type Sums<T> = StorageMap<_, Twox64Concat, Coin, Totals, ValueQuery>;

	/// What nodes did in an era, and were paid for.
	///
	/// - Key: the era, the node.
	/// - Bound: one entry per node whose receipts were settled, of this era and those that the sweep has not been through.
	/// - Deleted when [`Config::BilledWork`] was told of it.
	#[pallet::storage]
	pub type Works<T: Config> =
		StorageDoubleMap<_, Twox64Concat, EraIndex, Twox64Concat, NodeId, WorkOf<T>, ValueQuery>;

	/// The first era of whose work something may still be to be told.
	///
	/// - Value: it never falls.
	/// - Never deleted.
	#[pallet::storage]
	pub type Sweeping<T> = StorageValue<_, EraIndex, ValueQuery>;

	/// What nodes' receipts paid to the pool and the treasury, by era.
	///
	/// - Key: the node.
	/// - Bound: one entry per node whose receipts were settled and that was not judged since.
	/// - Deleted when it is taken, and when its work is told of and there is no such node any more.
	#[pallet::storage]
	pub type Revenues<T> = StorageMap<_, Twox64Concat, NodeId, RevenueList, ValueQuery>;

	/// What all nodes did in this era and the last, and were paid for.
	///
	/// - Value: two eras of it.
	/// - Never deleted.
	#[pallet::storage]
	pub type Used<T> = StorageValue<_, Use, ValueQuery>;

	/// Why this pallet holds money.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// What an account has deposited, to pay bills from.
		Deposit,
		/// The deposit for the account itself.
		Account,
	}

	#[pallet::genesis_config]
	pub struct GenesisConfig<T: Config> {
		/// The terms on which bills are written.
		pub policy: Policy,
		/// What services cost. One that is not there is not offered.
		pub rates: Vec<ServiceRates>,
		/// Windows of a price epoch. It cannot be changed.
		pub windows_per_epoch: u32,
		#[serde(skip)]
		#[doc(hidden)]
		pub _config: core::marker::PhantomData<T>,
	}

	impl<T: Config> Default for GenesisConfig<T> {
		fn default() -> Self {
			Self {
				policy: Policy::default(),
				rates: default_rates(),
				windows_per_epoch: WINDOWS_PER_EPOCH,
				_config: core::marker::PhantomData,
			}
		}
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			assert!(self.windows_per_epoch > 0, "`billing.windowsPerEpoch` is 0");
			EpochWindows::<T>::put(self.windows_per_epoch);
			let founded = Pallet::<T>::found(self.policy, &self.rates);
			assert!(founded.is_ok(), "`billing.policy` or `billing.rates`: {founded:?}");
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Open an account, or take back that it is being closed. Holds [`Policy::account_deposit`] until it is forgotten.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::open_account())]
		pub fn open_account(origin: OriginFor<T>) -> DispatchResult {
			Self::do_open_account(ensure_signed(origin)?)
		}

		/// Deposit `amount` planck of `coin` in the caller's account. What it owes of that coin is paid at once.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::deposit())]
		pub fn deposit(origin: OriginFor<T>, coin: Coin, #[pallet::compact] amount: Balance) -> DispatchResult {
			Self::do_deposit(ensure_signed(origin)?, coin, amount)
		}

		/// Limit what an epoch may cost the caller in `coin`, in planck; without an amount, by nothing. A lower limit holds from
		/// the next epoch on, a higher one at once, for all epochs.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::set_cap())]
		pub fn set_cap(origin: OriginFor<T>, coin: Coin, amount: Option<Balance>) -> DispatchResult {
			Self::do_set_cap(ensure_signed(origin)?, coin, amount)
		}

		/// Ask for `amount` planck of what is deposited of `coin`. It can be had after [`Policy::challenge_period`]; until then,
		/// and until it is had, bills may take it. Who serves should not count on it any more: once the period is over it can be
		/// had at any time.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::request_withdrawal())]
		pub fn request_withdrawal(
			origin: OriginFor<T>,
			coin: Coin,
			#[pallet::compact] amount: Balance,
		) -> DispatchResult {
			Self::do_request_withdrawal(ensure_signed(origin)?, coin, amount)
		}

		/// Leave in the account what was asked for.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::cancel_withdrawal())]
		pub fn cancel_withdrawal(origin: OriginFor<T>, coin: Coin) -> DispatchResult {
			Self::do_cancel_withdrawal(ensure_signed(origin)?, coin)
		}

		/// Get what was asked for, as far as bills have left it.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::withdraw())]
		pub fn withdraw(origin: OriginFor<T>, coin: Coin) -> DispatchResult {
			Self::do_withdraw(ensure_signed(origin)?, coin)
		}

		/// Close the caller's account: what is used in later epochs cannot be billed. After [`Policy::challenge_period`] it can be
		/// forgotten.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::close_account())]
		pub fn close_account(origin: OriginFor<T>) -> DispatchResult {
			Self::do_close_account(ensure_signed(origin)?)
		}

		/// Forget an account that was closed; its owner gets back all that it has. Anyone may.
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::reap_account())]
		pub fn reap_account(origin: OriginFor<T>, who: T::AccountId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_reap_account(who)
		}

		/// Let `meter` sign the caller's receipts, in place of any other meter, as far as they cost no more than `cap` in an era, in
		/// 10^-12 units.
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::appoint_meter())]
		pub fn appoint_meter(
			origin: OriginFor<T>,
			meter: T::AccountId,
			#[pallet::compact] cap: Balance,
		) -> DispatchResult {
			Self::do_appoint_meter(ensure_signed(origin)?, meter, cap)
		}

		/// Let no meter sign any longer, not even for what was used before.
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::dismiss_meter())]
		pub fn dismiss_meter(origin: OriginFor<T>) -> DispatchResult {
			Self::do_dismiss_meter(ensure_signed(origin)?)
		}

		/// Settle receipts, [`MAX_BATCH`] at most. Anyone may. Of each, an event tells what came of it.
		#[pallet::call_index(10)]
		#[pallet::weight(Pallet::<T>::weight_of(Size::of::<T>(receipts)))]
		pub fn settle(origin: OriginFor<T>, receipts: Vec<SignedReceiptOf<T>>) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			let size = Size::of::<T>(&receipts);
			let cost = Self::do_settle(receipts)?;
			Ok(Some(Self::weight_after(size, cost)).into())
		}

		/// Have all services cost something else from the next epoch on. Origin: [`Config::EconomicOrigin`].
		#[pallet::call_index(11)]
		#[pallet::weight(T::WeightInfo::set_rates())]
		pub fn set_rates(origin: OriginFor<T>, rates: RateList) -> DispatchResult {
			T::EconomicOrigin::ensure_origin(origin)?;
			Self::do_set_rates(rates)
		}

		/// Change the terms on which bills are written; prices and shares from the next epoch on. Origin:
		/// [`Config::EconomicOrigin`].
		#[pallet::call_index(12)]
		#[pallet::weight(T::WeightInfo::set_policy())]
		pub fn set_policy(origin: OriginFor<T>, policy: Policy) -> DispatchResult {
			T::EconomicOrigin::ensure_origin(origin)?;
			Self::do_set_policy(policy)
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// What `used` of a service costs in an epoch: exactly what is charged for it, with all that was charged before. None if
		/// there are no prices for it, or it costs more than there is of the coin.
		pub fn quote(service: ServiceType, used: Consumption, epoch: PriceEpoch) -> Option<Quote> {
			Self::quote_of(service, &used, Some(epoch)).ok()
		}

		/// What a use of the chain itself costs now: the coin, and planck.
		pub fn quote_on_chain(used: OnChainUse) -> (Coin, Balance) {
			Self::current_table().on_chain.quote(used)
		}

		/// The prices of an epoch; none if it has not begun, or is not kept.
		pub fn price_table(epoch: PriceEpoch) -> Option<PriceTable> {
			Tables::<T>::get(epoch)
		}

		/// The epochs whose receipts can be settled, and how long they are.
		pub fn epochs() -> EpochsView {
			Self::epochs_view()
		}

		/// An account; none if there is none.
		pub fn account(who: T::AccountId) -> Option<AccountViewOf<T>> {
			Self::account_view(&who)
		}

		/// What was settled of a node's services in an epoch: `limit` channels at most, after that of a customer and service. In no
		/// order that means anything.
		pub fn channels_of(
			node: NodeId,
			epoch: PriceEpoch,
			after: Option<(T::AccountId, ServiceType)>,
			limit: u32,
		) -> ChannelPageOf<T> {
			Self::channel_page(node, epoch, after, limit)
		}

		/// What was settled of a node's service to a customer in an epoch.
		pub fn settlement(
			node: NodeId,
			customer: T::AccountId,
			service: ServiceType,
			epoch: PriceEpoch,
		) -> Option<Channel> {
			Channels::<T>::get((epoch, node, customer, service))
		}

		/// What all settlements came to, by coin.
		pub fn settlements() -> PerCoin<Totals> {
			PerCoin::from_fn(Sums::<T>::get)
		}

		/// What share of the capacity was in use in the last era, of what is scarcest.
		pub fn used_share() -> Perbill {
			Self::utilization()
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn on_initialize(_: BlockNumberFor<T>) -> Weight {
			match Self::begin_epoch_if_due() {
				Some(tables) => T::WeightInfo::same_epoch().saturating_add(T::WeightInfo::begin_epoch(tables)),
				None => T::WeightInfo::same_epoch(),
			}
		}

		fn on_idle(_: BlockNumberFor<T>, limit: Weight) -> Weight {
			let mut meter = WeightMeter::with_limit(limit);
			Self::tell_of_work(&mut meter);
			Self::prune(&mut meter);
			meter.consumed()
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}
}
