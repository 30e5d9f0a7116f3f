//! How other pallets spend: what they set aside is theirs to pay, in parts, or to release.

use crate::{Config, Error, Event, Manner, Pallet, Spend, Spends, Terms, MAX_AHEAD};
use frame_support::{ensure, pallet_prelude::DispatchResult};
use frame_system::pallet_prelude::BlockNumberFor;
use immortal_primitives::{
	money::{Balance, Coin},
	treasury::{SpendId, Treasury},
};
use sp_runtime::{traits::Saturating, DispatchError};

impl<T: Config> Treasury<T::AccountId, BlockNumberFor<T>> for Pallet<T> {
	fn spendable(coin: Coin) -> Balance {
		Self::free_above_threshold(coin)
	}

	fn automatic_limit() -> Balance {
		Terms::<T>::get().automatic_limit
	}

	fn ensure_may_spend(most: Balance, coin: Coin, amount: Balance) -> DispatchResult {
		Self::ensure_within_limit(most, coin, amount)
	}

	fn encumber(
		coin: Coin,
		amount: Balance,
		beneficiary: T::AccountId,
		expires: BlockNumberFor<T>,
	) -> Result<SpendId, DispatchError> {
		let now = Self::now();
		ensure!(
			expires > now && expires <= now.saturating_add(MAX_AHEAD.into()),
			Error::<T>::InvalidPeriod
		);
		Self::set_aside(Spend {
			beneficiary,
			coin,
			amount,
			valid_from: now,
			expires,
			manner: Manner::InParts,
		})
	}

	fn left(id: SpendId) -> Balance {
		Spends::<T>::get(id).map_or(0, |spend| spend.amount)
	}

	fn pay(id: SpendId, amount: Balance) -> DispatchResult {
		let spend = Self::spend_paid(Manner::InParts, id)?;
		ensure!(amount > 0, Error::<T>::ZeroAmount);
		ensure!(amount <= spend.amount, Error::<T>::AboveSpend);
		Self::pay_out(id, spend, amount)
	}

	fn release(id: SpendId) -> Result<Balance, DispatchError> {
		let spend = Self::spend_paid(Manner::InParts, id)?;
		Self::give_back(id, &spend)?;
		Self::deposit_event(Event::SpendReleased {
			id,
			coin: spend.coin,
			amount: spend.amount,
		});
		Ok(spend.amount)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn fill() {
		crate::benchmarking::fill_pots::<T>();
	}
}
