//! Sending coins, and why that may be refused.

use crate::{Config, Error, Event, Pallet, Reference, WeightInfo};
use frame_support::{
	dispatch::{DispatchResult, DispatchResultWithPostInfo},
	ensure,
	traits::{
		fungibles::{Inspect, Mutate},
		tokens::{
			Fortitude::Polite,
			Preservation::{self, Expendable, Preserve},
		},
	},
	weights::Weight,
};
use immortal_primitives::{
	billing::{Charge, OnChainUse},
	money::{Balance, Coin},
};
use sp_runtime::{ArithmeticError, DispatchError, TokenError};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_transfer(
		coin: Coin,
		from: &T::AccountId,
		to: &T::AccountId,
		amount: Balance,
		preservation: Preservation,
	) -> DispatchResultWithPostInfo {
		ensure!(amount > 0, Error::<T>::ZeroAmount);
		let opens = Self::total_balance(coin, to) == 0;
		<Self as Mutate<_>>::transfer(coin, from, to, amount, preservation)
			.map_err(|error| Self::explain(error, coin, from, amount))?;
		let closes = Self::total_balance(coin, from) == 0;
		let actual = match coin {
			_ if opens || closes => None,
			Coin::Flx => Some(T::WeightInfo::transfer_flx_between_open()),
			_ => Some(T::WeightInfo::transfer_between_open()),
		};
		Ok(actual.into())
	}

	pub(crate) fn do_remit(
		coin: Coin,
		from: T::AccountId,
		to: T::AccountId,
		amount: Balance,
		reference: Reference,
	) -> DispatchResult {
		ensure!(!reference.is_empty(), Error::<T>::EmptyReference);
		let used = match coin {
			Coin::Aur => OnChainUse::CrossBorder { amount },
			Coin::Gen | Coin::Nex | Coin::Flx => OnChainUse::Calls { count: 1 },
		};
		// First: what it costs is not to be sent away.
		T::Charge::charge(&from, used)?;
		Self::do_transfer(coin, &from, &to, amount, Expendable).map_err(|failed| failed.error)?;
		Self::deposit_event(Event::Remitted {
			coin,
			from,
			to,
			amount,
			reference,
		});
		Ok(())
	}

	/// What is declared of a transfer: an FLX account is the system's own, and costs less; of `other` coins an account
	/// may be opened and one closed.
	pub(crate) fn weight_of_transfer(coin: Coin, other: Weight) -> Weight {
		if coin == Coin::Flx {
			T::WeightInfo::transfer_flx()
		} else {
			other
		}
	}

	pub(crate) fn do_transfer_all(
		coin: Coin,
		from: &T::AccountId,
		to: &T::AccountId,
		keep_alive: bool,
	) -> DispatchResultWithPostInfo {
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
