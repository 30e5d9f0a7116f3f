//! What is shown to whoever asks.

use crate::{Config, Earned, History, OpenRound, Pallet, Promised, Reckoning, RoundIndex, Summary, KEPT_ROUNDS};
use alloc::vec::Vec;
use codec::{Decode, Encode};
use frame_support::traits::fungibles::Inspect;
use frame_system::pallet_prelude::BlockNumberFor;
use immortal_math::incentives::{SELF_BILLING_CAP, WEIGHTS};
use immortal_primitives::{
	money::{Balance, Coin, CoinAmounts, Pot},
	nodes::NodeId,
};
use scale_info::TypeInfo;

/// What a node of this runtime has earned.
pub type EarningsViewOf<T> = EarningsView<<T as frame_system::Config>::AccountId, BlockNumberFor<T>>;

/// What a node has earned and not been paid, and how its last reward came about.
#[derive(Clone, Debug, Eq, PartialEq, Encode, Decode, TypeInfo)]
pub struct EarningsView<AccountId, BlockNumber> {
	/// Who is paid.
	pub operator: AccountId,
	/// What a claim pays now, in planck.
	pub payable: CoinAmounts,
	/// What it claims of the pools of the open round, in planck; less of a coin whose pool will be short.
	pub pending: CoinAmounts,
	/// How the reward of its last era came about.
	pub last: Reckoning,
	/// The most that can come back of what its receipts paid in that era, in 10^-12 units.
	pub revenue_cap: Balance,
	/// What came of the round that pays it: how far claims shrank. None while it is open, or once it is forgotten.
	pub round: Option<Summary<BlockNumber>>,
}

/// The reserve and the pools, in planck.
#[derive(Copy, Clone, Debug, Default, Eq, PartialEq, Encode, Decode, TypeInfo)]
pub struct Pools {
	/// What is left of the reserve.
	pub reserve: CoinAmounts,
	/// What the reserve may add to the next round.
	pub releasable: CoinAmounts,
	/// All that is in the pools.
	pub pool: CoinAmounts,
	/// What of it operators have earned and have not been paid.
	pub promised: CoinAmounts,
	/// What of it billing added since the last round.
	pub income: CoinAmounts,
	/// The open round.
	pub round: RoundIndex,
	/// What is claimed in it so far, what is given away included.
	pub claimed: CoinAmounts,
}

impl<T: Config> Pallet<T> {
	pub(crate) fn earnings_of(node: NodeId) -> Option<EarningsViewOf<T>> {
		let mut earnings = Earned::<T>::get(node)?;
		Self::make_shares(&mut earnings, OpenRound::<T>::get().index);
		let revenue = earnings.last.revenue;
		let all_revenue = [
			revenue.governance,
			revenue.community,
			revenue.operational,
			revenue.premium,
		]
		.into_iter()
		.fold(0, Balance::saturating_add);
		Some(EarningsView {
			operator: earnings.operator,
			payable: earnings.payable,
			pending: earnings.claims,
			last: earnings.last,
			revenue_cap: SELF_BILLING_CAP.mul_floor(all_revenue),
			round: History::<T>::get(earnings.last.round),
		})
	}

	pub(crate) fn pools_now() -> Pools {
		let round = OpenRound::<T>::get();
		let balance = |pot: Pot| CoinAmounts::from_fn(|coin| T::Coins::balance(coin, &pot.account()));
		Pools {
			reserve: balance(Pot::IncentiveReserve),
			releasable: CoinAmounts::from_fn(Self::releasable),
			pool: balance(Pot::IncentivePool),
			promised: Promised::<T>::get(),
			income: CoinAmounts::from_fn(Self::income),
			round: round.index,
			claimed: round.claims.saturating_add(round.given),
		}
	}

	pub(crate) fn last_rounds(limit: u32) -> Vec<(RoundIndex, Summary<BlockNumberFor<T>>)> {
		let open = OpenRound::<T>::get().index;
		let first = open.saturating_sub(limit.min(KEPT_ROUNDS));
		(first..open)
			.rev()
			.filter_map(|round| Some((round, History::<T>::get(round)?)))
			.collect()
	}

	pub(crate) fn weights_of_impacts() -> [(Coin, u32); 4] {
		let mut weights = WEIGHTS.into_iter();
		Coin::ALL.map(|coin| (coin, weights.next().unwrap_or_default().deconstruct()))
	}
}
