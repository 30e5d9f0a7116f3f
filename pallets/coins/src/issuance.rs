//! Burning, and minting up to the cap.

use crate::{Config, Error, Event, Pallet};
use frame_support::{
	ensure,
	traits::{
		fungibles::{Inspect, Mutate},
		tokens::{
			Fortitude::Polite,
			Precision::Exact,
			Preservation::{Expendable, Preserve},
		},
	},
};
use immortal_primitives::{
	money::{Balance, Coin, Pot},
	treasury::{Income, TreasuryIncome},
};
use sp_runtime::{ArithmeticError, DispatchResult};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_mint(coin: Coin, amount: Balance) -> DispatchResult {
		ensure!(amount > 0, Error::<T>::ZeroAmount);
		let issued = Self::total_issuance(coin)
			.checked_add(amount)
			.ok_or(ArithmeticError::Overflow)?;
		ensure!(issued <= coin.cap(), Error::<T>::AboveCap);
		Self::mint_into(coin, &Pot::Treasury.account(), amount)?;
		T::Income::note(Income::Minted, coin, amount);
		Self::deposit_event(Event::Minted { coin, amount });
		Ok(())
	}

	pub(crate) fn do_burn(who: T::AccountId, coin: Coin, amount: Balance, keep_alive: bool) -> DispatchResult {
		ensure!(amount > 0, Error::<T>::ZeroAmount);
		let preservation = if keep_alive { Preserve } else { Expendable };
		let amount = Self::burn_from(coin, &who, amount, preservation, Exact, Polite)
			.map_err(|error| Self::explain(error, coin, &who, amount))?;
		Self::deposit_event(Event::Burned { who, coin, amount });
		Ok(())
	}
}
