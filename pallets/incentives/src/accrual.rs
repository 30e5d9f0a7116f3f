//! What a node earns by an era: claims on the pools of the open round.

use crate::{Config, Due, Earned, EarnersEnd, Earnings, Event, OpenRound, Pallet, Reckoning, Terms};
use frame_support::traits::Get;
use immortal_math::incentives::{engagement, excellence, reward, split, Facts};
use immortal_primitives::{
	money::{Coin, CoinAmounts},
	nodes::{CivicDuty, NodeEra, NodeId, OnNodeEvents, Revenue},
	scaling::Boosts,
	time::{Clock, EraIndex},
};

impl<T: Config> OnNodeEvents<T::AccountId> for Pallet<T> {
	fn on_node_era(node: NodeId, era: &NodeEra<T::AccountId>) {
		// What an owner's own node does is no gift.
		if T::Owner::get().as_ref() != Some(&era.operator) {
			Self::accrue(node, era);
		}
	}

	fn on_eras_judged(era: EraIndex) {
		Due::<T>::put(era);
	}

	fn on_node_left(node: NodeId) {
		Earned::<T>::mutate_exists(node, |known| {
			if let Some(earnings) = known {
				earnings.left = true;
			}
			Self::forget_if_done(known);
		});
	}
}

impl<T: Config> Pallet<T> {
	fn accrue(node: NodeId, era: &NodeEra<T::AccountId>) {
		let mut round = OpenRound::<T>::get();
		let last = Self::reckon(node, era, round.index);
		let given = CoinAmounts::from_fn(|coin| split(last.reward.get(coin), era.given).1);
		let claims = last.reward.saturating_sub(given);
		Earned::<T>::mutate(node, |known| {
			let earnings = known.get_or_insert_with(|| Earnings {
				operator: era.operator.clone(),
				payable: CoinAmounts::default(),
				round: round.index,
				claims: CoinAmounts::default(),
				last,
				left: false,
			});
			Self::settle(earnings, round.index);
			earnings.last = last;
			// Sums of rewards, each far below the issuance; the same of the round's.
			earnings.claims = earnings.claims.saturating_add(claims);
		});
		EarnersEnd::<T>::mutate(|end| *end = (*end).max(node.saturating_add(1)));
		if last.reward.is_zero() {
			return;
		}
		round.rewards = round.rewards.saturating_add(1);
		round.claims = round.claims.saturating_add(claims);
		round.given = round.given.saturating_add(given);
		OpenRound::<T>::put(round);
		Self::deposit_event(Event::RewardAccrued {
			node,
			era: era.era,
			claims,
			given,
		});
	}

	/// How the reward of an era comes about.
	fn reckon(node: NodeId, era: &NodeEra<T::AccountId>, round: crate::RoundIndex) -> Reckoning {
		// Taken in any case: it is not to be paid later, either.
		let revenue = T::Revenue::take(node, era.era);
		let standing = Terms::<T>::get().era_value(era.standing);
		let boost = T::Boosts::boost(node, era.era);
		let facts = Facts {
			// Not the revenue: else it could pay to bill oneself. At most it is twice an amount that is far below the issuance.
			standing: standing.saturating_add(boost.mul_floor(standing)),
			present: era.present,
			windows: era.windows,
			era_windows: T::Clock::windows_per_era(),
			seated: era.seated,
			civic: T::CivicDuty::performed(&era.operator, era.era),
			given: era.given,
			// No revenue is worth more than the issuance is.
			revenue: Coin::ALL.map(|coin| coin.value(revenue.get(coin)).unwrap_or_default()),
		};
		let earned = if era.kept { reward(&facts) } else { Default::default() };
		let [gen, nex, flx, aur] = earned.paid;
		let value = CoinAmounts { gen, nex, flx, aur };
		Reckoning {
			era: era.era,
			round,
			windows: era.windows,
			present: era.present,
			kept: era.kept,
			standing,
			boost,
			engagement: engagement(facts.seated, facts.civic),
			given: era.given,
			excellence: excellence(era.present, era.windows),
			presence: earned.presence.into(),
			revenue: earned.revenue.into(),
			reward: CoinAmounts::from_fn(|coin| coin.amount_rounded_down(value.get(coin))),
		}
	}
}
