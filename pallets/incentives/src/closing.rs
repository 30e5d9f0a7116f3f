//! The pools: where they come from, and how they are shared out when all claims of a round are known.

use crate::{
	Config, Event, History, OpenRound, Pallet, Promised, Round, Settling, Summary, Terms, Unsettled, KEPT_ROUNDS,
};
use frame_support::traits::{
	fungibles::{Inspect, Mutate},
	tokens::{Fortitude::Polite, Preservation::Preserve},
};
use immortal_math::incentives::{release, Shares};
use immortal_primitives::{
	money::{Balance, Coin, CoinAmounts, Pot},
	time::EraIndex,
	treasury::{Income, TreasuryIncome},
};

impl<T: Config> Pallet<T> {
	/// At genesis: puts into each pool the least that an account must have, so that it never closes.
	pub(crate) fn open_pools() {
		for coin in Coin::ALL {
			// Fails where nothing was minted, so that there is nothing to pay, either.
			let _ = Self::transfer(
				coin,
				Pot::IncentiveReserve,
				Pot::IncentivePool,
				T::Coins::minimum_balance(coin),
			);
		}
	}

	fn transfer(coin: Coin, from: Pot, to: Pot, amount: Balance) -> bool {
		amount == 0 || T::Coins::transfer(coin, &from.account(), &to.account(), amount, Preserve).is_ok()
	}

	/// What a pot can spend, in planck.
	pub(crate) fn spendable(coin: Coin, pot: Pot) -> Balance {
		T::Coins::reducible_balance(coin, &pot.account(), Preserve, Polite)
	}

	/// What of the pool is nobody's yet: what billing added since the last round.
	pub(crate) fn income(coin: Coin) -> Balance {
		Self::spendable(coin, Pot::IncentivePool).saturating_sub(Promised::<T>::get().get(coin))
	}

	/// What the reserve may add to the pool in this round.
	pub(crate) fn releasable(coin: Coin) -> Balance {
		release(
			Self::spendable(coin, Pot::IncentiveReserve),
			Terms::<T>::get().reserve_parts,
		)
	}

	/// Shares out the pools among the claims of the open round: for what was done before the era `before`.
	pub(crate) fn close_round(before: EraIndex) {
		let round = OpenRound::<T>::get();
		if round.rewards == 0 {
			return;
		}
		let mut left = Unsettled::default();
		let (mut allotted, mut released, mut to_treasury) = Default::default();
		let claimed = round.claims.saturating_add(round.given);
		for coin in Coin::ALL {
			let outcome = Self::share_out(coin, claimed.get(coin), round.given.get(coin));
			*CoinAmounts::get_mut(&mut allotted, coin) = outcome.allotted;
			*CoinAmounts::get_mut(&mut released, coin) = outcome.released;
			*CoinAmounts::get_mut(&mut to_treasury, coin) = outcome.to_treasury;
			left.set(coin, outcome.left);
		}
		Promised::<T>::mutate(|promised| *promised = promised.saturating_add(left.allotted));
		if !left.claims.is_zero() {
			Settling::<T>::insert(round.index, left);
		}
		let summary = Summary {
			before,
			closed_at: frame_system::Pallet::<T>::block_number(),
			rewards: round.rewards,
			claimed,
			allotted,
			released,
			to_treasury,
		};
		History::<T>::insert(round.index, summary);
		if let Some(old) = round.index.checked_sub(KEPT_ROUNDS) {
			History::<T>::remove(old);
		}
		OpenRound::<T>::put(Round {
			// One an era.
			index: round.index.saturating_add(1),
			..Default::default()
		});
		Self::deposit_event(Event::RoundClosed {
			round: round.index,
			before,
			claimed,
			allotted,
			released,
			to_treasury,
		});
	}

	/// Shares out the pool of a coin: what billing added goes first, and the reserve adds what is missing, as far as it may. The
	/// treasury, which claims `given`, gets its share at once.
	fn share_out(coin: Coin, claimed: Balance, given: Balance) -> Outcome {
		let income = Self::income(coin);
		// Both are parts of the issuance.
		let all = income.saturating_add(Self::releasable(coin));
		let mut left = Shares::of_pool(claimed, all);
		let mut released = left.allotted.saturating_sub(income);
		if !Self::transfer(coin, Pot::IncentiveReserve, Pot::IncentivePool, released) {
			left = Shares::of_pool(claimed, income);
			released = 0;
		}
		let mut allotted = left.allotted;
		let mut to_treasury = left.take(given);
		// A treasury that cannot take it leaves it in the pool, for the next round.
		if !Self::transfer(coin, Pot::IncentivePool, Pot::Treasury, to_treasury) {
			allotted = allotted.saturating_sub(to_treasury);
			to_treasury = 0;
		}
		T::Income::note(Income::Rewards, coin, to_treasury);
		Outcome {
			left,
			allotted,
			released,
			to_treasury,
		}
	}
}

/// What came of a coin's pool; in planck.
struct Outcome {
	/// Operators' claims, and what they get.
	left: Shares,
	/// What operators and the treasury get.
	allotted: Balance,
	/// What of it the reserve added.
	released: Balance,
	/// What of it the treasury has got.
	to_treasury: Balance,
}
