//! What clients read.

use crate::{CoinBalance, CoinInfo, CoinRate, CoinVesting, Config, FeeCoin, Pallet, Rates, Vesting};
use alloc::vec::Vec;
use frame_support::traits::{
	fungibles::{hold::Inspect as InspectHold, metadata::Inspect as InspectMetadata, Inspect},
	tokens::{Fortitude::Polite, Preservation::Preserve},
};
use frame_system::pallet_prelude::BlockNumberFor;
use immortal_primitives::money::{Balance, Coin, CoinAmounts};

impl<T: Config> Pallet<T> {
	pub(crate) fn coin_infos() -> Vec<CoinInfo> {
		Coin::ALL
			.map(|coin| CoinInfo {
				coin,
				symbol: Self::symbol(coin),
				name: Self::name(coin),
				decimals: Self::decimals(coin),
				tier: coin.tier(),
				cap: coin.cap(),
				issued: Self::total_issuance(coin),
				minimum: Self::minimum_balance(coin),
			})
			.into()
	}

	pub(crate) fn balances_of(who: &T::AccountId) -> Vec<CoinBalance> {
		Coin::ALL
			.map(|coin| CoinBalance {
				coin,
				free: Self::balance(coin, who),
				held: Self::total_balance_on_hold(coin, who),
				transferable: Self::reducible_balance(coin, who, Preserve, Polite),
			})
			.into()
	}

	pub(crate) fn value_of(who: &T::AccountId) -> Option<Balance> {
		CoinAmounts::from_fn(|coin| Self::total_balance(coin, who)).value()
	}

	pub(crate) fn rates_now() -> Vec<CoinRate<BlockNumberFor<T>>> {
		let (rates, now) = (Rates::<T>::get(), Self::now());
		Coin::ALL
			.map(|coin| CoinRate {
				coin,
				per_flx: rates.in_force(coin, now),
				set_at: rates.get(coin).map(|rate| rate.set_at),
				stale: rates.get(coin).is_some_and(|rate| rate.is_stale(now, &rates.terms)),
			})
			.into()
	}

	pub(crate) fn fee_of(who: &T::AccountId, flx: Balance) -> Option<(Coin, Balance)> {
		Self::payment(who, FeeCoin::<T>::get(who), flx).map(|payment| (payment.coin, payment.amount))
	}

	pub(crate) fn vesting_of(who: &T::AccountId) -> Vec<CoinVesting<BlockNumberFor<T>>> {
		Coin::ALL
			.into_iter()
			.filter_map(|coin| {
				let schedule = Vesting::<T>::get(who, coin)?;
				let releasable = schedule.releasable(Self::now());
				Some(CoinVesting {
					coin,
					schedule,
					releasable,
				})
			})
			.collect()
	}
}
