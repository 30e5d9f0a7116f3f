//! Holds: part of a balance set aside for a reason, spendable by none but the pallet that holds it.

use super::on_ledger;
use crate::{Config, Pallet};
use frame_support::{
	ensure,
	traits::{
		fungible::hold::{
			DoneSlash as LedgerDoneSlash, Inspect as LedgerInspect, Mutate as LedgerMutate,
			Unbalanced as LedgerUnbalanced,
		},
		fungibles::{
			hold::{Balanced, DoneSlash, Inspect, Mutate, Unbalanced},
			Unbalanced as _,
		},
		tokens::{Fortitude, Precision, Preservation, Restriction},
	},
};
use immortal_primitives::money::{Balance, Coin};
use sp_runtime::{DispatchError, DispatchResult, TokenError};

impl<T: Config> Inspect<T::AccountId> for Pallet<T> {
	type Reason = T::RuntimeHoldReason;

	fn total_balance_on_hold(coin: Coin, who: &T::AccountId) -> Balance {
		on_ledger!(T, coin, LedgerInspect::total_balance_on_hold(who))
	}

	fn reducible_total_balance_on_hold(coin: Coin, who: &T::AccountId, force: Fortitude) -> Balance {
		on_ledger!(T, coin, LedgerInspect::reducible_total_balance_on_hold(who, force))
	}

	fn balance_on_hold(coin: Coin, reason: &Self::Reason, who: &T::AccountId) -> Balance {
		on_ledger!(T, coin, LedgerInspect::balance_on_hold(reason, who))
	}

	fn hold_available(coin: Coin, reason: &Self::Reason, who: &T::AccountId) -> bool {
		on_ledger!(T, coin, LedgerInspect::hold_available(reason, who))
	}
}

impl<T: Config> Unbalanced<T::AccountId> for Pallet<T> {
	fn set_balance_on_hold(coin: Coin, reason: &Self::Reason, who: &T::AccountId, amount: Balance) -> DispatchResult {
		on_ledger!(T, coin, LedgerUnbalanced::set_balance_on_hold(reason, who, amount))
	}
}

impl<T: Config> Mutate<T::AccountId> for Pallet<T> {
	fn hold(coin: Coin, reason: &Self::Reason, who: &T::AccountId, amount: Balance) -> DispatchResult {
		on_ledger!(T, coin, LedgerMutate::hold(reason, who, amount))
	}

	fn release(
		coin: Coin,
		reason: &Self::Reason,
		who: &T::AccountId,
		amount: Balance,
		precision: Precision,
	) -> Result<Balance, DispatchError> {
		// Free first, then the hold: ledgers do it the other way round, and between the two an account with less than the
		// existential deposit free is closed, and what was released is lost.
		let held = Self::balance_on_hold(coin, reason, who);
		let amount = match precision {
			Precision::BestEffort => amount.min(held),
			Precision::Exact => amount,
		};
		ensure!(amount <= held, TokenError::FundsUnavailable);
		if amount == 0 {
			return Ok(0);
		}
		Self::increase_balance(coin, who, amount, Precision::Exact)?;
		Self::decrease_balance_on_hold(coin, reason, who, amount, Precision::Exact)?;
		on_ledger!(T, coin, LedgerMutate::done_release(reason, who, amount));
		Ok(amount)
	}

	fn burn_held(
		coin: Coin,
		reason: &Self::Reason,
		who: &T::AccountId,
		amount: Balance,
		precision: Precision,
		force: Fortitude,
	) -> Result<Balance, DispatchError> {
		on_ledger!(T, coin, LedgerMutate::burn_held(reason, who, amount, precision, force))
	}

	fn transfer_on_hold(
		coin: Coin,
		reason: &Self::Reason,
		source: &T::AccountId,
		dest: &T::AccountId,
		amount: Balance,
		precision: Precision,
		mode: Restriction,
		force: Fortitude,
	) -> Result<Balance, DispatchError> {
		on_ledger!(
			T,
			coin,
			LedgerMutate::transfer_on_hold(reason, source, dest, amount, precision, mode, force)
		)
	}

	fn transfer_and_hold(
		coin: Coin,
		reason: &Self::Reason,
		source: &T::AccountId,
		dest: &T::AccountId,
		amount: Balance,
		precision: Precision,
		expendability: Preservation,
		force: Fortitude,
	) -> Result<Balance, DispatchError> {
		on_ledger!(
			T,
			coin,
			LedgerMutate::transfer_and_hold(reason, source, dest, amount, precision, expendability, force)
		)
	}
}

impl<T: Config> Balanced<T::AccountId> for Pallet<T> {}

impl<T: Config> DoneSlash<Coin, T::RuntimeHoldReason, T::AccountId, Balance> for Pallet<T> {
	fn done_slash(coin: Coin, reason: &T::RuntimeHoldReason, who: &T::AccountId, amount: Balance) {
		match coin {
			Coin::Gen => T::Gen::done_slash(reason, who, amount),
			Coin::Nex => T::Nex::done_slash(reason, who, amount),
			Coin::Flx => T::Flx::done_slash(reason, who, amount),
			Coin::Aur => T::Aur::done_slash(reason, who, amount),
		}
	}
}
