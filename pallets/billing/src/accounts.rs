//! Accounts, and what they have deposited: it is on hold, and only bills are paid from it.

use crate::{
	Account, AccountOf, Accounts, Closing, Config, CurrentEpochs, Error, Event, HoldReason, Meters, Pallet, Takings,
	Terms, Withdrawal,
};
use frame_support::{
	ensure,
	pallet_prelude::DispatchResult,
	traits::{
		fungibles::hold::{Inspect, Mutate},
		tokens::Precision::Exact,
	},
};
use immortal_primitives::{
	money::{Balance, Coin},
	time::{Clock, Slot},
};
use sp_runtime::DispatchError;

impl<T: Config> Pallet<T> {
	/// What an account has deposited of a coin, and not spent.
	pub(crate) fn deposited(coin: Coin, who: &T::AccountId) -> Balance {
		T::Coins::balance_on_hold(coin, &HoldReason::Deposit.into(), who)
	}

	pub(crate) fn account_of(who: &T::AccountId) -> Result<AccountOf<T>, Error<T>> {
		Accounts::<T>::get(who).ok_or(Error::<T>::NoAccount)
	}

	/// The slot in which what is asked for now can be had.
	fn after_challenge() -> Slot {
		// Slots are counted in a `u64` since 1970.
		T::Clock::slot().saturating_add(Terms::<T>::get().challenge_period.into())
	}

	/// Opens an account, or takes back that it is being closed.
	pub(crate) fn do_open_account(who: T::AccountId) -> DispatchResult {
		let account = match Accounts::<T>::get(&who) {
			Some(account) => {
				ensure!(account.closing.is_some(), Error::<T>::AlreadyOpen);
				Account {
					closing: None,
					..account
				}
			},
			None => {
				let deposit = Terms::<T>::get().account_deposit;
				T::Coins::hold(Coin::Flx, &HoldReason::Account.into(), &who, deposit)?;
				Account {
					deposit,
					..Default::default()
				}
			},
		};
		Accounts::<T>::insert(&who, account);
		Self::deposit_event(Event::AccountOpened { who });
		Ok(())
	}

	/// Deposits some of a coin. What the account owes of it is paid at once.
	pub(crate) fn do_deposit(who: T::AccountId, coin: Coin, amount: Balance) -> DispatchResult {
		ensure!(amount > 0, Error::<T>::ZeroAmount);
		let mut account = Self::account_of(&who)?;
		T::Coins::hold(coin, &HoldReason::Deposit.into(), &who, amount)?;
		Self::deposit_event(Event::Deposited {
			who: who.clone(),
			coin,
			amount,
		});
		if account.debt.as_ref().is_some_and(|debt| debt.coin == coin) {
			let mut takings = Takings::<T>::default();
			Self::pay_debt(&who, &mut account, &mut takings)?;
			takings.pay_out()?;
			Accounts::<T>::insert(&who, account);
		}
		Ok(())
	}

	/// An account that may ask for what it has.
	fn solvent_account(who: &T::AccountId) -> Result<AccountOf<T>, Error<T>> {
		let account = Self::account_of(who)?;
		ensure!(account.debt.is_none(), Error::<T>::Suspended);
		Ok(account)
	}

	pub(crate) fn do_request_withdrawal(who: T::AccountId, coin: Coin, amount: Balance) -> DispatchResult {
		ensure!(amount > 0, Error::<T>::ZeroAmount);
		let mut account = Self::solvent_account(&who)?;
		let wanted = account.withdrawals.get_mut(coin);
		ensure!(wanted.is_none(), Error::<T>::WithdrawalPending);
		ensure!(amount <= Self::deposited(coin, &who), Error::<T>::InsufficientDeposit);
		let from = Self::after_challenge();
		*wanted = Some(Withdrawal { amount, from });
		Accounts::<T>::insert(&who, account);
		Self::deposit_event(Event::WithdrawalRequested {
			who,
			coin,
			amount,
			from,
		});
		Ok(())
	}

	pub(crate) fn do_cancel_withdrawal(who: T::AccountId, coin: Coin) -> DispatchResult {
		let mut account = Self::account_of(&who)?;
		let wanted = account.withdrawals.get_mut(coin);
		let Withdrawal { amount, .. } = wanted.take().ok_or(Error::<T>::NoWithdrawal)?;
		Accounts::<T>::insert(&who, account);
		Self::deposit_event(Event::WithdrawalCancelled { who, coin, amount });
		Ok(())
	}

	/// Gives an account what it asked for, as far as bills have left it.
	pub(crate) fn do_withdraw(who: T::AccountId, coin: Coin) -> DispatchResult {
		let mut account = Self::solvent_account(&who)?;
		let wanted = account.withdrawals.get_mut(coin);
		let Withdrawal { amount, from } = wanted.take().ok_or(Error::<T>::NoWithdrawal)?;
		ensure!(T::Clock::slot() >= from, Error::<T>::InChallenge);
		let amount = amount.min(Self::deposited(coin, &who));
		Self::release(&who, coin, HoldReason::Deposit, amount)?;
		Accounts::<T>::insert(&who, account);
		Self::deposit_event(Event::Withdrawn { who, coin, amount });
		Ok(())
	}

	fn release(who: &T::AccountId, coin: Coin, reason: HoldReason, amount: Balance) -> Result<(), DispatchError> {
		T::Coins::release(coin, &reason.into(), who, amount, Exact).map(drop)
	}

	/// Begins to close an account: what was used until now can be billed until it is forgotten.
	pub(crate) fn do_close_account(who: T::AccountId) -> DispatchResult {
		let account = Self::solvent_account(&who)?;
		ensure!(account.closing.is_none(), Error::<T>::AccountClosing);
		let from = Self::after_challenge();
		let closing = Some(Closing {
			epoch: CurrentEpochs::<T>::get().current,
			from,
		});
		Accounts::<T>::insert(&who, Account { closing, ..account });
		Self::deposit_event(Event::AccountClosing { who, from });
		Ok(())
	}

	/// Forgets an account that was closed, and gives back all that it has.
	pub(crate) fn do_reap_account(who: T::AccountId) -> DispatchResult {
		let account = Self::solvent_account(&who)?;
		let Closing { from, .. } = account.closing.ok_or(Error::<T>::NotClosing)?;
		ensure!(T::Clock::slot() >= from, Error::<T>::InChallenge);
		for coin in Coin::ALL {
			Self::release(&who, coin, HoldReason::Deposit, Self::deposited(coin, &who))?;
		}
		Self::release(&who, Coin::Flx, HoldReason::Account, account.deposit)?;
		Accounts::<T>::remove(&who);
		Meters::<T>::remove(&who);
		Self::deposit_event(Event::AccountClosed { who });
		Ok(())
	}
}
