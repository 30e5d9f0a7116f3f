//! Balances: reading, moving, issuing.

use super::on_ledger;
use crate::{Config, Pallet};
use core::marker::PhantomData;
use frame_support::traits::{
	fungible::{
		self, Balanced as LedgerBalanced, HandleImbalanceDrop as _, Inspect as LedgerInspect, Mutate as LedgerMutate,
		Unbalanced as LedgerUnbalanced,
	},
	fungibles,
	tokens::{DepositConsequence, Fortitude, Precision, Preservation, Provenance, WithdrawConsequence},
};
use immortal_primitives::money::{Balance, Coin};
use sp_runtime::DispatchError;

impl<T: Config> fungibles::Inspect<T::AccountId> for Pallet<T> {
	type AssetId = Coin;
	type Balance = Balance;

	fn total_issuance(coin: Coin) -> Balance {
		on_ledger!(T, coin, LedgerInspect::total_issuance())
	}

	fn active_issuance(coin: Coin) -> Balance {
		on_ledger!(T, coin, LedgerInspect::active_issuance())
	}

	fn minimum_balance(coin: Coin) -> Balance {
		on_ledger!(T, coin, LedgerInspect::minimum_balance())
	}

	fn total_balance(coin: Coin, who: &T::AccountId) -> Balance {
		on_ledger!(T, coin, LedgerInspect::total_balance(who))
	}

	fn balance(coin: Coin, who: &T::AccountId) -> Balance {
		on_ledger!(T, coin, LedgerInspect::balance(who))
	}

	fn reducible_balance(coin: Coin, who: &T::AccountId, preservation: Preservation, force: Fortitude) -> Balance {
		on_ledger!(T, coin, LedgerInspect::reducible_balance(who, preservation, force))
	}

	fn can_deposit(coin: Coin, who: &T::AccountId, amount: Balance, provenance: Provenance) -> DepositConsequence {
		on_ledger!(T, coin, LedgerInspect::can_deposit(who, amount, provenance))
	}

	fn can_withdraw(coin: Coin, who: &T::AccountId, amount: Balance) -> WithdrawConsequence<Balance> {
		on_ledger!(T, coin, LedgerInspect::can_withdraw(who, amount))
	}

	fn asset_exists(_: Coin) -> bool {
		true
	}
}

impl<T: Config> fungibles::Unbalanced<T::AccountId> for Pallet<T> {
	fn handle_dust(fungibles::Dust(coin, amount): fungibles::Dust<T::AccountId, Self>) {
		match coin {
			Coin::Gen => T::Gen::handle_dust(fungible::Dust(amount)),
			Coin::Nex => T::Nex::handle_dust(fungible::Dust(amount)),
			Coin::Flx => T::Flx::handle_dust(fungible::Dust(amount)),
			Coin::Aur => T::Aur::handle_dust(fungible::Dust(amount)),
		}
	}

	fn write_balance(coin: Coin, who: &T::AccountId, amount: Balance) -> Result<Option<Balance>, DispatchError> {
		on_ledger!(T, coin, LedgerUnbalanced::write_balance(who, amount))
	}

	fn set_total_issuance(coin: Coin, amount: Balance) {
		on_ledger!(T, coin, LedgerUnbalanced::set_total_issuance(amount))
	}

	fn decrease_balance(
		coin: Coin,
		who: &T::AccountId,
		amount: Balance,
		precision: Precision,
		preservation: Preservation,
		force: Fortitude,
	) -> Result<Balance, DispatchError> {
		on_ledger!(
			T,
			coin,
			LedgerUnbalanced::decrease_balance(who, amount, precision, preservation, force)
		)
	}

	fn increase_balance(
		coin: Coin,
		who: &T::AccountId,
		amount: Balance,
		precision: Precision,
	) -> Result<Balance, DispatchError> {
		on_ledger!(T, coin, LedgerUnbalanced::increase_balance(who, amount, precision))
	}

	fn deactivate(coin: Coin, amount: Balance) {
		on_ledger!(T, coin, LedgerUnbalanced::deactivate(amount))
	}

	fn reactivate(coin: Coin, amount: Balance) {
		on_ledger!(T, coin, LedgerUnbalanced::reactivate(amount))
	}
}

impl<T: Config> fungibles::Mutate<T::AccountId> for Pallet<T> {
	fn mint_into(coin: Coin, who: &T::AccountId, amount: Balance) -> Result<Balance, DispatchError> {
		on_ledger!(T, coin, LedgerMutate::mint_into(who, amount))
	}

	fn burn_from(
		coin: Coin,
		who: &T::AccountId,
		amount: Balance,
		preservation: Preservation,
		precision: Precision,
		force: Fortitude,
	) -> Result<Balance, DispatchError> {
		on_ledger!(
			T,
			coin,
			LedgerMutate::burn_from(who, amount, preservation, precision, force)
		)
	}

	fn shelve(coin: Coin, who: &T::AccountId, amount: Balance) -> Result<Balance, DispatchError> {
		on_ledger!(T, coin, LedgerMutate::shelve(who, amount))
	}

	fn restore(coin: Coin, who: &T::AccountId, amount: Balance) -> Result<Balance, DispatchError> {
		on_ledger!(T, coin, LedgerMutate::restore(who, amount))
	}

	fn transfer(
		coin: Coin,
		source: &T::AccountId,
		dest: &T::AccountId,
		amount: Balance,
		preservation: Preservation,
	) -> Result<Balance, DispatchError> {
		on_ledger!(T, coin, LedgerMutate::transfer(source, dest, amount, preservation))
	}

	fn set_balance(coin: Coin, who: &T::AccountId, amount: Balance) -> Balance {
		on_ledger!(T, coin, LedgerMutate::set_balance(who, amount))
	}
}

// An imbalance of one ledger cannot be made from ours, so these keep the traits' own arithmetic, on our `Unbalanced`.
impl<T: Config> fungibles::Balanced<T::AccountId> for Pallet<T> {
	type OnDropCredit = DropCredit<T>;
	type OnDropDebt = DropDebt<T>;

	fn done_rescind(coin: Coin, amount: Balance) {
		on_ledger!(T, coin, LedgerBalanced::done_rescind(amount))
	}

	fn done_issue(coin: Coin, amount: Balance) {
		on_ledger!(T, coin, LedgerBalanced::done_issue(amount))
	}

	fn done_deposit(coin: Coin, who: &T::AccountId, amount: Balance) {
		on_ledger!(T, coin, LedgerBalanced::done_deposit(who, amount))
	}

	fn done_withdraw(coin: Coin, who: &T::AccountId, amount: Balance) {
		on_ledger!(T, coin, LedgerBalanced::done_withdraw(who, amount))
	}
}

/// Credit that is dropped leaves the issuance, as its coin's ledger does it.
pub struct DropCredit<T>(PhantomData<T>);

impl<T: Config> fungibles::HandleImbalanceDrop<Coin, Balance> for DropCredit<T> {
	fn handle(coin: Coin, amount: Balance) {
		match coin {
			Coin::Gen => <T::Gen as LedgerBalanced<_>>::OnDropCredit::handle(amount),
			Coin::Nex => <T::Nex as LedgerBalanced<_>>::OnDropCredit::handle(amount),
			Coin::Flx => <T::Flx as LedgerBalanced<_>>::OnDropCredit::handle(amount),
			Coin::Aur => <T::Aur as LedgerBalanced<_>>::OnDropCredit::handle(amount),
		}
	}
}

/// Debt that is dropped joins the issuance, as its coin's ledger does it.
pub struct DropDebt<T>(PhantomData<T>);

impl<T: Config> fungibles::HandleImbalanceDrop<Coin, Balance> for DropDebt<T> {
	fn handle(coin: Coin, amount: Balance) {
		match coin {
			Coin::Gen => <T::Gen as LedgerBalanced<_>>::OnDropDebt::handle(amount),
			Coin::Nex => <T::Nex as LedgerBalanced<_>>::OnDropDebt::handle(amount),
			Coin::Flx => <T::Flx as LedgerBalanced<_>>::OnDropDebt::handle(amount),
			Coin::Aur => <T::Aur as LedgerBalanced<_>>::OnDropDebt::handle(amount),
		}
	}
}
