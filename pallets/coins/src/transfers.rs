//! Sending coins, and why that may be refused.

use crate::{Config, Error, Pallet};
use frame_support::{
	ensure,
	traits::{
		fungibles::{Inspect, Mutate},
		tokens::{
			Fortitude::Polite,
			Preservation::{self, Expendable, Preserve},
		},
	},
};
use immortal_primitives::money::{Balance, Coin};
use sp_runtime::{ArithmeticError, DispatchError, DispatchResult, TokenError};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_transfer(
		coin: Coin,
		from: &T::AccountId,
		to: &T::AccountId,
		amount: Balance,
		preservation: Preservation,
	) -> DispatchResult {
		ensure!(amount > 0, Error::<T>::ZeroAmount);
		<Self as Mutate<_>>::transfer(coin, from, to, amount, preservation)
			.map(drop)
			.map_err(|error| Self::explain(error, coin, from, amount))
	}

	pub(crate) fn do_transfer_all(
		coin: Coin,
		from: &T::AccountId,
		to: &T::AccountId,
		keep_alive: bool,
	) -> DispatchResult {
		let preservation = if keep_alive { Preserve } else { Expendable };
		let amount = Self::reducible_balance(coin, from, preservation, Polite);
		Self::do_transfer(coin, from, to, amount, preservation)
	}

	/// Ledgers do not tell funds on hold from funds that are not there.
	pub(crate) fn explain(error: DispatchError, coin: Coin, who: &T::AccountId, amount: Balance) -> DispatchError {
		let unavailable = TokenError::FundsUnavailable.into();
		if error == unavailable || error == ArithmeticError::Underflow.into() {
			let on_hold = amount <= Self::total_balance(coin, who);
			return if on_hold {
				Error::<T>::FundsOnHold.into()
			} else {
				unavailable
			};
		}
		error
	}
}
