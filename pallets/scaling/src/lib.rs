//! # Scaling
//!
//! The chain sees that it runs short of capacity, works out what more of it costs and brings, and buys it, or attracts gifts
//! (design, section 6, *Scaling*). Small sums need nobody's approval; what must stay in the treasury stays.
//!
//! ## A decision
//! 1. At the end of a session each kind of node is looked at: what was billed of it, what of it is verified, how many live.
//! 2. If that is too little, the chain decides: an order, which a node takes for a price that rises until one does; an offer to
//!    gifters, who earn more for a while; or both, and the cheaper wins. What costs more than may be spent without approval waits
//!    for it.
//! 3. Whoever has a new node that fits claims a lot. Of the claims of a block, the best have theirs in the next.
//! 4. A contract's price is set aside at once and paid by the eras in which the node was there. Some of it is held back until
//!    the end, and what is not earned returns to the treasury. A boost lasts as long as the promise is kept.
//! 5. Two eras later the forecast is compared with what came of it. The further forecasts are off, the less is spent without
//!    approval.
//!
//! ## What a node cannot do to be paid
//! | it would | but |
//! |---|---|
//! | declare more than there is | only what is verified counts, by work that at least three accounts paid for, or by a bond |
//! | declare less, or take nodes away, to be paid for bringing them back | an operator of whose other nodes any does not serve, or who took capacity away or brought it back since shortly before there was too little, gets nothing (`WithholdsCapacity`), and only nodes registered after the decision do (`NotNew`) |
//! | sell a lot twice | a node under contract cannot declare less than its lot (`LessThanPromised` of the registry) |
//! | promise nothing, so that no promise is broken | only gifts that promise enough take lots (`PromisesTooLittle`) |
//! | bill itself, so that there seems to be demand | what its own nodes billed is taken off the need, of which others' lots are taken, before it may take one (`MadeTheNeed`); and no lot costs more than half of what its work earns the network, of which the other half is the most that comes back as reward |
//! | fill blocks | full blocks buy nothing; what costs no fee does not fill them |
//! | be paid twice for the same machine | a node has one contract or one boost (`UnderContract`, `IsBoosted`) |
//! | take the money and leave | the price is set aside, paid era by era when they are over, and some of it only in the end |
//!
//! ## Where things are
//! Declarations here, and those of events in `events`. What is seen: `measuring`, `fullness`. What is decided: `deciding` (its
//! formulas in `immortal_math::scaling`), `acting`, `requests`. Who gets what: `fitting`, `claims`, `contracts`, `boosts`. How it
//! turned out: `calibration`, `history`. Terms: `policy`. What is shown: `views`. Invariants: `try_state`.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

mod acting;
#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod boosts;
mod calibration;
mod claims;
mod contracts;
mod deciding;
mod events;
mod fitting;
mod fullness;
mod history;
mod measuring;
#[cfg(test)]
mod mock;
mod policy;
mod requests;
#[cfg(test)]
mod tests;
#[cfg(any(feature = "try-runtime", test))]
mod try_state;
mod types;
mod views;
pub mod weights;

pub use acting::{OFFERS, RESTS};
pub use calibration::{DUE_AFTER, FORECASTS};
use frame_support::pallet_macros::import_section;
pub use measuring::FORGOTTEN_IN;
pub use pallet::*;
pub use policy::{Policy, Prices};
pub use types::*;
pub use weights::WeightInfo;

#[import_section(events::events)]
#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use alloc::{boxed::Box, vec::Vec};
	use frame_support::{pallet_prelude::*, weights::WeightMeter};
	use frame_system::pallet_prelude::*;
	use immortal_primitives::{
		chain::BlockNumber,
		money::{Balance, Coin, CoinAmounts},
		nodes::{Kind, NodeId, Registry, Resources},
		scaling::{
			Boosted, Contract, Decision, DecisionId, DecisionStatus, Offer, Order, Record, RewardRates, Scenario,
			Strategy, TreasuryBooks,
		},
		time::{Clock, EraIndex},
		treasury::Treasury,
	};
	use sp_runtime::Perbill;

	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// Changes the terms, and cancels decisions: economic management.
		type EconomicOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// Approves decisions and asks for capacity; gives what it may spend at once, in 10^-12 units.
		type SpendOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Balance>;

		/// The owner, whose nodes are neither bought nor gifts.
		type Owner: Get<Option<Self::AccountId>>;

		/// Windows, which sessions are, and eras.
		type Clock: Clock;

		/// The nodes.
		type Registry: Registry<Self::AccountId, BlockNumberFor<Self>>;

		/// Who pays.
		type Treasury: Treasury<Self::AccountId, BlockNumberFor<Self>> + TreasuryBooks;

		/// What being there earns.
		type RewardRates: RewardRates;

		/// The most contracts that can run at a time.
		#[pallet::constant]
		type MaxContracts: Get<u32>;

		/// Weights of calls and hooks.
		type WeightInfo: WeightInfo;
	}

	#[pallet::pallet]
	pub struct Pallet<T>(_);

	/// The terms on which capacity is bought and attracted.
	///
	/// - Value: set at genesis, changed by [`Pallet::set_policy`].
	/// - Never deleted.
	#[pallet::storage]
	pub type Terms<T> = StorageValue<_, Policy, ValueQuery>;

	/// What is known of each kind of node.
	///
	/// - Key: the kind.
	/// - Bound: one entry per kind.
	/// - Never deleted.
	#[pallet::storage]
	pub type Kinds<T> = StorageMap<_, Twox64Concat, Kind, KindState, ValueQuery>;

	/// What was decided last about each kind of node, whether or not it is acted on.
	///
	/// - Key: the kind.
	/// - Bound: one entry per kind.
	/// - Never deleted.
	#[pallet::storage]
	pub type Current<T> = StorageMap<_, Twox64Concat, Kind, Decision<BlockNumber>>;

	/// Decisions that are or were acted on.
	///
	/// - Key: the decision.
	/// - Bound: [`KEPT_DECISIONS`], and one per kind that is still alive.
	/// - Deleted when so many have followed, or when it ends after that.
	#[pallet::storage]
	pub type Decisions<T> = StorageMap<_, Twox64Concat, DecisionId, Record<BlockNumber>>;

	/// How far ids of decisions reach.
	///
	/// - Value: one more than the highest.
	/// - Never deleted.
	#[pallet::storage]
	pub type NextDecision<T> = StorageValue<_, DecisionId, ValueQuery>;

	/// Orders that nodes can take.
	///
	/// - Key: the decision.
	/// - Bound: one per kind.
	/// - Deleted when the decision ends.
	#[pallet::storage]
	pub type Orders<T> = StorageMap<_, Twox64Concat, DecisionId, Order<BlockNumber>>;

	/// Offers that gifters can take.
	///
	/// - Key: the decision.
	/// - Bound: one per kind.
	/// - Deleted when the decision ends.
	#[pallet::storage]
	pub type Offers<T> = StorageMap<_, Twox64Concat, DecisionId, Offer<BlockNumber>>;

	/// What was claimed in this block.
	///
	/// - Value: claims in the order in which they were made.
	/// - Bound: [`MAX_CLAIMS`].
	/// - Deleted at the beginning of the next block.
	#[pallet::storage]
	pub type Claims<T: Config> = StorageValue<_, BoundedVec<Claim<T::AccountId>, ConstU32<MAX_CLAIMS>>, ValueQuery>;

	/// Contracts that run.
	///
	/// - Key: the node.
	/// - Bound: [`Config::MaxContracts`].
	/// - Deleted when it ends.
	#[pallet::storage]
	pub type Contracts<T> = CountedStorageMap<_, Twox64Concat, NodeId, Contract>;

	/// Where paying goes on.
	///
	/// - Value: the node whose contract was looked at last.
	/// - Deleted when a round is over.
	#[pallet::storage]
	pub type PayCursor<T> = StorageValue<_, NodeId>;

	/// Gifts that earn more.
	///
	/// - Key: the node.
	/// - Bound: one entry per node.
	/// - Deleted when its time is over or it breaks its promise, which is seen when an era of it is judged, or when it leaves; so that of a
	///   gift that never comes stays for as long as the node, and pays nothing.
	#[pallet::storage]
	pub type BoostedNodes<T> = CountedStorageMap<_, Twox64Concat, NodeId, Boosted>;

	/// How full blocks are of what pays a fee, on average over the last hour or so.
	///
	/// - Value: a share of the room that there is for it.
	/// - Never deleted.
	#[pallet::storage]
	pub type Fullness<T> = StorageValue<_, Perbill, ValueQuery>;

	/// Where the chain was when it was last looked at.
	///
	/// - Value: a window and its era.
	/// - Never deleted.
	#[pallet::storage]
	pub type LastSeen<T> = StorageValue<_, Seen, ValueQuery>;

	/// How far forecasts were off.
	///
	/// - Value: a mean.
	/// - Never deleted.
	#[pallet::storage]
	pub type Trusts<T> = StorageValue<_, Trust, ValueQuery>;

	/// What was spent without approval in this era.
	///
	/// - Value: with what open decisions may still spend.
	/// - Never deleted.
	#[pallet::storage]
	pub type Spent<T> = StorageValue<_, Spending, ValueQuery>;

	/// What scarcity brought in and scaling has not spent.
	///
	/// - Value: planck of each coin.
	/// - Never deleted.
	#[pallet::storage]
	pub type Budget<T> = StorageValue<_, CoinAmounts, ValueQuery>;

	/// What nodes of an operator were used for in an era, by which it may have made a need.
	///
	/// - Keys: the era; the operator and the kind of node.
	/// - Bound: eras since the one that the oldest decision alive rests on, with an entry per operator and kind that was paid for work.
	/// - Deleted, a few in each block, when no decision rests on the era and a later one was told of.
	#[pallet::storage]
	pub type UsedBy<T: Config> =
		StorageDoubleMap<_, Twox64Concat, EraIndex, Blake2_128Concat, (T::AccountId, Kind), Resources, ValueQuery>;

	/// Before this era, nothing is left in [`UsedBy`].
	///
	/// - Value: an era.
	/// - Never deleted.
	#[pallet::storage]
	pub type PrunedBefore<T> = StorageValue<_, EraIndex, ValueQuery>;

	/// What contracts cost and brought in, and what gifts saved.
	///
	/// - Value: sums since the chain began.
	/// - Never deleted.
	#[pallet::storage]
	pub type Outcome<T> = StorageValue<_, Totals, ValueQuery>;

	/// How the network was when eras ended.
	///
	/// - Key: the era; one in which no block was made has none.
	/// - Bound: [`KEPT_ERAS`].
	/// - Deleted when so many eras have passed.
	#[pallet::storage]
	pub type History<T> = StorageMap<_, Twox64Concat, EraIndex, Snapshot>;

	/// Before this era, nothing is left in [`History`].
	///
	/// - Value: an era.
	/// - Never deleted.
	#[pallet::storage]
	pub type HistoryBegins<T> = StorageValue<_, EraIndex, ValueQuery>;

	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// The terms on which capacity is bought and attracted.
		pub policy: Policy,
		#[serde(skip)]
		#[doc(hidden)]
		pub _config: core::marker::PhantomData<T>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			let within = self.policy.ensure_within_bounds::<T>();
			assert!(within.is_ok(), "`scaling.policy`: {within:?}");
			Terms::<T>::put(self.policy);
		}
	}

	#[pallet::error]
	pub enum Error<T> {
		/// There is no such decision: there never was, or it is forgotten.
		UnknownDecision,
		/// The decision has no order, or it was taken, closed or cancelled.
		NoOrder,
		/// The decision has no offer for such gifts, or it was taken, closed or cancelled.
		NoOffer,
		/// The order or offer has closed, or the contract's time is over.
		Expired,
		/// There is no such node.
		UnknownNode,
		/// The node is another's.
		NotOperator,
		/// The node is the owner's, which is neither bought nor a gift.
		OwnersNode,
		/// The node is of another kind.
		WrongKind,
		/// Less of the node is verified than a lot is.
		TooSmall,
		/// The node has not been heard of yet, is silent, or is in maintenance.
		NotServing,
		/// The node is jailed.
		NodeJailed,
		/// The node leaves.
		NodeLeaving,
		/// The node was registered before the decision: it adds nothing.
		NotNew,
		/// The node's gift promises less uptime than is asked for.
		PromisesTooLittle,
		/// Another node of the operator does not serve, or the operator took capacity away, or brought it back, shortly before there was
		/// too little or since.
		WithholdsCapacity,
		/// Without what the operator's own nodes were billed for, no more lots would be short than are taken.
		MadeTheNeed,
		/// The node has a contract already.
		UnderContract,
		/// The node is boosted already.
		IsBoosted,
		/// It was claimed in this block already.
		AlreadyClaimed,
		/// Every lot is taken: others came first.
		AllTaken,
		/// More was claimed in this block than a block has room for. Claim again in the next.
		TooManyClaims,
		/// The price is lower than the least that the taker wants.
		PriceBelowLimit,
		/// The treasury does not have so much above what must stay in it.
		TreasuryShort,
		/// As many contracts run as can.
		TooManyContracts,
		/// The node has no contract.
		NoContract,
		/// The contract has a while to go before it can be renewed.
		TooEarly,
		/// The contract was renewed already.
		AlreadyRenewed,
		/// A node that broke its promise is not renewed.
		NotFaithful,
		/// There is enough without it.
		NotNeeded,
		/// It would be more than may be spent in this era without approval.
		AboveCap,
		/// No lots are asked for.
		ZeroDemand,
		/// More lots are asked for than any decision is about.
		AbsurdDemand,
		/// It would cost more than can be said.
		CostOverflow,
		/// Something can still come of an earlier decision about this kind.
		AlreadyDeciding,
		/// The decision does not wait for approval.
		NotWaiting,
		/// Nothing can come of the decision any more.
		NotAlive,
		/// The target is too low or too high, or not above the slack.
		TargetOutOfBounds,
		/// A lot must be some of everything.
		LotOutOfBounds,
		/// A price is more than a thousand units an era.
		PriceOutOfBounds,
		/// The first price is nothing.
		FloorOutOfBounds,
		/// No chain has so many validators.
		ValidatorsOutOfBounds,
		/// A period is nothing, or too long, or a price rises for longer than it can be taken.
		PeriodOutOfBounds,
		/// Contracts last no era, or too many.
		ErasOutOfBounds,
		/// More than half of the pay would be held back.
		HeldBackOutOfBounds,
		/// A contract would never fail.
		FailuresOutOfBounds,
		/// A boost is nothing.
		BoostOutOfBounds,
		/// Forecasts that are always wrong could spend too much.
		LeastCapOutOfBounds,
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Claim a lot of an order for a node of the caller's, at the price of this block and for no less than `limit` planck. The best
		/// claims of a block have theirs in the next.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::take_order())]
		pub fn take_order(
			origin: OriginFor<T>,
			#[pallet::compact] decision: DecisionId,
			#[pallet::compact] node: NodeId,
			#[pallet::compact] limit: Balance,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_take_order(who, decision, node, limit)
		}

		/// Claim a place of an offer for a gift of the caller's. A node that fits when it is registered has claimed it already.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::take_offer())]
		pub fn take_offer(
			origin: OriginFor<T>,
			#[pallet::compact] decision: DecisionId,
			#[pallet::compact] node: NodeId,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_take_offer(who, decision, node)
		}

		/// Have the contract of the caller's node followed by another, at the same price, or what a lot costs now, or what its kind's work
		/// bears now if that is less. In the last quarter of its time; for nodes that kept their promise in every era, while they are
		/// needed.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::renew())]
		pub fn renew(origin: OriginFor<T>, #[pallet::compact] node: NodeId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_renew(who, node)
		}

		/// Ask for `lots` of a kind of node before they are short. Origin: [`Config::SpendOrigin`], which says how much it may spend.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::request())]
		pub fn request(origin: OriginFor<T>, kind: Kind, lots: u32) -> DispatchResult {
			let most = T::SpendOrigin::ensure_origin(origin)?;
			Self::do_request(most, kind, lots)
		}

		/// Approve a decision that costs more than may be spent without. Origin: [`Config::SpendOrigin`], which says how much it may
		/// spend.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::approve())]
		pub fn approve(origin: OriginFor<T>, #[pallet::compact] decision: DecisionId) -> DispatchResult {
			let most = T::SpendOrigin::ensure_origin(origin)?;
			Self::do_approve(most, decision)
		}

		/// Cancel a decision: its order and its offers close. What was taken of them stays. Origin: [`Config::EconomicOrigin`].
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::cancel())]
		pub fn cancel(origin: OriginFor<T>, #[pallet::compact] decision: DecisionId) -> DispatchResult {
			T::EconomicOrigin::ensure_origin(origin)?;
			Self::do_cancel(decision)
		}

		/// Change the terms. Origin: [`Config::EconomicOrigin`].
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::set_policy())]
		pub fn set_policy(origin: OriginFor<T>, policy: Policy) -> DispatchResult {
			T::EconomicOrigin::ensure_origin(origin)?;
			Self::do_set_policy(policy)
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// What the chain sees, has decided, and holds open.
		pub fn overview() -> immortal_primitives::scaling::ScalingView {
			Self::scaling_view()
		}

		/// A decision that is or was acted on; none if it is forgotten.
		pub fn decision(id: DecisionId) -> Option<Record<BlockNumber>> {
			Decisions::<T>::get(id)
		}

		/// What would be decided.
		pub fn what_if(scenario: Scenario) -> Result<Decision<BlockNumber>, immortal_primitives::scaling::NoDecision> {
			Self::simulate(scenario)
		}

		/// The contract of a node.
		pub fn contract(node: NodeId) -> Option<Contract> {
			Contracts::<T>::get(node)
		}

		/// Contracts that run, 100 at most, of nodes with ids from `from` on, in their order.
		pub fn contracts(from: NodeId) -> Vec<(NodeId, Contract)> {
			Self::page_of_contracts(from)
		}

		/// What a gift earns more.
		pub fn boost_of(node: NodeId) -> Option<Boosted> {
			BoostedNodes::<T>::get(node)
		}

		/// How well the network does.
		pub fn success() -> immortal_primitives::scaling::SuccessMetrics {
			Self::success_metrics()
		}

		/// The terms.
		pub fn policy() -> Policy {
			Terms::<T>::get()
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn on_initialize(_: BlockNumberFor<T>) -> Weight {
			let mut weight = T::WeightInfo::begin();
			weight.saturating_accrue(Self::award_claims());
			weight.saturating_accrue(Self::look_around());
			weight
		}

		fn on_finalize(_: BlockNumberFor<T>) {
			Self::note_fullness();
		}

		fn on_idle(_: BlockNumberFor<T>, left: Weight) -> Weight {
			let mut meter = WeightMeter::with_limit(left);
			Self::pay_some(&mut meter);
			Self::prune_some(&mut meter);
			meter.consumed()
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}
}
