//! # Incentives
//!
//! Gifted nodes are paid in four coins for what the chain saw them do, out of a reserve that is never filled by minting and out of
//! what billing adds (design, section 5, *incentives*). Nobody can pay himself.
//!
//! ## An era's pay
//! 1. An era is over. One by one, nodes are judged for it; what each earned becomes a claim on the pools of this round.
//! 2. Every node is judged, and the round closes: each coin's pool takes in what billing added, and what is missing from the
//!    reserve, a 1,460th of it at most. If that is not enough, all claims on this coin shrink alike.
//! 3. A node's claims become its share of the pools when next it is looked at. Anyone can have it paid to its operator; and a
//!    few nodes in each block are paid by themselves. What was lent for a node's bond is paid back first.
//! 4. What a gifter gives away went to the treasury when the round closed.
//!
//! ## Where things are
//! Declarations here, what an era earns in `accrual` (its formulas in `immortal_math::incentives`), sharing out in `closing`,
//! paying in `payout`, terms in `policy`, what is shown in `views`, invariants in `try_state`.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

mod accrual;
#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod closing;
mod payout;
mod policy;
#[cfg(any(feature = "try-runtime", test))]
mod try_state;
mod types;
mod views;
pub mod weights;

#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;

pub use pallet::*;
pub use policy::Policy;
pub use types::*;
pub use views::*;
pub use weights::WeightInfo;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use alloc::vec::Vec;
	use frame_support::{pallet_prelude::*, weights::WeightMeter};
	use frame_system::pallet_prelude::*;
	use immortal_primitives::{
		money::{Balance, Coin, CoinAmounts, Coins},
		nodes::{BondLoans, CivicDuty, NodeId, Revenue},
		scaling::Boosts,
		time::{Clock, EraIndex},
		treasury::TreasuryIncome,
	};

	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// The money that is paid.
		type Coins: Coins<Self::AccountId>;

		/// Changes the terms: economic management.
		type EconomicOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// The owner, whose nodes are no gifts.
		type Owner: Get<Option<Self::AccountId>>;

		/// How long an era is.
		type Clock: Clock;

		/// What was lent for bonds.
		type Loans: BondLoans;

		/// What nodes earned for the network by billed work.
		type Revenue: Revenue;

		/// What operators do for governance.
		type CivicDuty: CivicDuty<Self::AccountId>;

		/// What nodes earn more that came when they were wanted.
		type Boosts: Boosts;

		/// Told what the treasury gets.
		type Income: TreasuryIncome;

		/// Weights of calls and hooks.
		type WeightInfo: WeightInfo;
	}

	#[pallet::pallet]
	pub struct Pallet<T>(_);

	/// The terms on which nodes are paid.
	///
	/// - Value: set at genesis, changed by [`Pallet::set_policy`].
	/// - Never deleted.
	#[pallet::storage]
	pub type Terms<T> = StorageValue<_, Policy, ValueQuery>;

	/// What nodes have earned and not been paid, and how it came about.
	///
	/// - Key: the node, which may have left.
	/// - Bound: one entry per node that was ever judged, and has not both left and been paid.
	/// - Deleted when the node has left and is paid.
	#[pallet::storage]
	pub type Earned<T: Config> = StorageMap<_, Twox64Concat, NodeId, Earnings<T::AccountId>>;

	/// The round that claims are being made on.
	///
	/// - Value: its number, and the claims so far.
	/// - Never deleted.
	#[pallet::storage]
	pub type OpenRound<T> = StorageValue<_, Round, ValueQuery>;

	/// Rounds that are closed, and in which claims have not become shares yet.
	///
	/// - Key: the round.
	/// - Bound: a round for each era since the payout last came round.
	/// - Deleted with its last claim.
	#[pallet::storage]
	pub type Settling<T> = StorageMap<_, Twox64Concat, RoundIndex, Unsettled>;

	/// What came of the last rounds.
	///
	/// - Key: the round.
	/// - Bound: [`KEPT_ROUNDS`].
	/// - Deleted when a later round closes.
	#[pallet::storage]
	pub type History<T: Config> = StorageMap<_, Twox64Concat, RoundIndex, Summary<BlockNumberFor<T>>>;

	/// What of the pools is operators' already: shares that are not paid, and what claims of closed rounds will get.
	///
	/// - Value: planck of each coin.
	/// - Never deleted.
	#[pallet::storage]
	pub type Promised<T> = StorageValue<_, CoinAmounts, ValueQuery>;

	/// Set when every node is judged and the round can close.
	///
	/// - Value: the first era that is not over for all nodes.
	/// - Deleted when the round closes, in the next block.
	#[pallet::storage]
	pub type Due<T> = StorageValue<_, EraIndex>;

	/// How far ids of nodes that have earned reach.
	///
	/// - Value: one more than the highest.
	/// - Never deleted.
	#[pallet::storage]
	pub type EarnersEnd<T> = StorageValue<_, NodeId, ValueQuery>;

	/// Where the automatic payout goes on.
	///
	/// - Value: an id.
	/// - Never deleted.
	#[pallet::storage]
	pub type PayoutCursor<T> = StorageValue<_, NodeId, ValueQuery>;

	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// The terms on which nodes are paid.
		pub policy: Policy,
		#[serde(skip)]
		#[doc(hidden)]
		pub _config: core::marker::PhantomData<T>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			assert!(
				self.policy.is_within_bounds(),
				"`incentives.policy`: a value is out of bounds"
			);
			Terms::<T>::put(self.policy);
			Pallet::<T>::open_pools();
		}
	}

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A node earned something by an era.
		RewardAccrued {
			/// The node.
			node: NodeId,
			/// The era.
			era: EraIndex,
			/// What its operator claims of the pools, in planck.
			claims: CoinAmounts,
			/// What the treasury does, because the gifter gives it away.
			given: CoinAmounts,
		},
		/// Every node was judged; the pools were shared out.
		RoundClosed {
			/// The round.
			round: RoundIndex,
			/// It paid for what was done before this era.
			before: EraIndex,
			/// What nodes and the treasury claimed, in planck.
			claimed: CoinAmounts,
			/// What they get: less of a coin whose pool was short.
			allotted: CoinAmounts,
			/// What of it came out of the reserve.
			released: CoinAmounts,
			/// What of it went to the treasury.
			to_treasury: CoinAmounts,
		},
		/// A node's reward was paid.
		RewardPaid {
			/// The node.
			node: NodeId,
			/// Its operator, who got it.
			operator: T::AccountId,
			/// What the operator got, in planck.
			paid: CoinAmounts,
			/// What went to the lending allocation, for what was lent for the node's bond.
			repaid: CoinAmounts,
		},
		/// The terms on which nodes are paid changed.
		PolicyChanged {
			/// The terms.
			policy: Policy,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// Nothing is known of such a node: it is unknown, was never judged, or has left and been paid.
		UnknownNode,
		/// What it has earned is not shared out yet: the era is not closed.
		EraNotClosed,
		/// It has been paid all that it earned.
		NothingToClaim,
		/// It is less than the operator's account can take, in any coin. It adds up until it is enough.
		BelowMinimum,
		/// A value of the policy is out of bounds.
		PolicyOutOfBounds,
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Have a node's operator paid what the node has earned. Anyone may.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::claim())]
		pub fn claim(origin: OriginFor<T>, node: NodeId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_claim(node)
		}

		/// Change the terms on which nodes are paid.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::set_policy())]
		pub fn set_policy(origin: OriginFor<T>, policy: Policy) -> DispatchResult {
			T::EconomicOrigin::ensure_origin(origin)?;
			Self::do_set_policy(policy)
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// What a node has earned and not been paid, and how its last reward came about; none if nothing is known of it.
		pub fn earnings(node: NodeId) -> Option<EarningsViewOf<T>> {
			Self::earnings_of(node)
		}

		/// The reserve and the pools.
		pub fn pools() -> Pools {
			Self::pools_now()
		}

		/// What came of a round; none if it is open, or forgotten.
		pub fn round(round: RoundIndex) -> Option<Summary<BlockNumberFor<T>>> {
			History::<T>::get(round)
		}

		/// What came of the last rounds, `limit` at most, the latest first.
		pub fn rounds(limit: u32) -> Vec<(RoundIndex, Summary<BlockNumberFor<T>>)> {
			Self::last_rounds(limit)
		}

		/// What is paid of each impact, in billionths, and in which coin.
		pub fn weights() -> [(Coin, u32); 4] {
			Self::weights_of_impacts()
		}

		/// What an era is worth of what a bond proves, on the present terms; both in 10^-12 units.
		pub fn era_value(proven: Balance) -> Balance {
			Terms::<T>::get().era_value(proven)
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn on_initialize(_: BlockNumberFor<T>) -> Weight {
			match Due::<T>::take() {
				Some(before) => {
					Self::close_round(before);
					T::WeightInfo::close_round()
				},
				None => T::DbWeight::get().reads(1),
			}
		}

		fn on_idle(_: BlockNumberFor<T>, limit: Weight) -> Weight {
			let mut meter = WeightMeter::with_limit(limit);
			Self::pay_some(&mut meter);
			meter.consumed()
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}
}
