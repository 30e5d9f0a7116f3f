//! What must always hold.

use crate::{CollectedFees, Config, FeeCoin, HoldReason, Pallet, Vesting};
use frame_support::{
	ensure,
	traits::fungibles::{hold::Inspect as InspectHold, Inspect},
};
use immortal_primitives::money::{Coin, CoinAmounts};
use sp_runtime::{traits::Zero, TryRuntimeError};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_try_state() -> Result<(), TryRuntimeError> {
		for coin in Coin::ALL {
			Self::issuance_is_the_sum_of_accounts(coin)?;
			ensure!(Self::total_issuance(coin) <= coin.cap(), "more than the cap is issued");
			ensure!(!Self::rate_in_force(coin).is_zero(), "fees in a coin are free");
		}
		Self::what_vests_is_on_hold()?;
		ensure!(
			FeeCoin::<T>::iter_keys().all(|who| frame_system::Pallet::<T>::account_exists(&who)),
			"an account that is gone prefers a fee coin"
		);
		Ok(())
	}

	fn issuance_is_the_sum_of_accounts(coin: Coin) -> Result<(), TryRuntimeError> {
		let collected = CollectedFees::<T>::get().map_or_else(CoinAmounts::default, |fees| {
			CoinAmounts::from_fn(|coin| fees.to_author.get(coin).saturating_add(fees.to_treasury.get(coin)))
		});
		// Whoever has a coin has an account in the system.
		let sum = frame_system::Account::<T>::iter_keys().try_fold(collected.get(coin), |sum, who| {
			sum.checked_add(Self::total_balance(coin, &who))
		});
		ensure!(
			sum == Some(Self::total_issuance(coin)),
			"the issuance is not the sum of the accounts"
		);
		Ok(())
	}

	fn what_vests_is_on_hold() -> Result<(), TryRuntimeError> {
		for (who, coin, schedule) in Vesting::<T>::iter() {
			let held = Self::balance_on_hold(coin, &HoldReason::Vesting.into(), &who);
			ensure!(
				schedule.total.checked_sub(schedule.released) == Some(held),
				"what vests is not on hold"
			);
			ensure!(held > 0, "nothing is left to vest, but the schedule is there");
		}
		Ok(())
	}
}
