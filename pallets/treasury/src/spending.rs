//! What becomes of a spend: money is set aside, and paid or returned from there. So no payout bounces, and none overtakes another.

use crate::{bookkeeping::add, Config, Error, Event, Manner, NextSpend, Pallet, Spend, SpendOf, Spends, Terms};
use frame_support::{
	ensure,
	pallet_prelude::DispatchResult,
	traits::{
		fungibles::{Inspect, Mutate},
		tokens::{DepositConsequence, Fortitude::Polite, Preservation::Preserve, Provenance::Extant},
		Get,
	},
};
use frame_system::pallet_prelude::BlockNumberFor;
use immortal_primitives::{
	chain::BlockNumber,
	money::{Balance, Coin, Pot},
	time::DAYS,
	treasury::SpendId,
};
use sp_runtime::{traits::Saturating, DispatchError};

/// How far ahead a spend can begin, and how long the parts of one can be paid, in blocks: a year.
pub const MAX_AHEAD: BlockNumber = 365 * DAYS;

impl<T: Config> Pallet<T> {
	/// At genesis: puts into the account of what is set aside the least that it must have, so that it never closes.
	pub(crate) fn open_encumbered() {
		for coin in Coin::ALL {
			// Fails where nothing was minted, so that there is nothing to spend, either.
			let _ = Self::transfer(coin, Pot::Treasury, Pot::Encumbered, T::Coins::minimum_balance(coin));
		}
	}

	fn transfer(coin: Coin, from: Pot, to: Pot, amount: Balance) -> DispatchResult {
		T::Coins::transfer(coin, &from.account(), &to.account(), amount, Preserve).map(drop)
	}

	pub(crate) fn now() -> BlockNumberFor<T> {
		frame_system::Pallet::<T>::block_number()
	}

	/// What the pot has besides what every account must have, in planck.
	pub(crate) fn free(coin: Coin) -> Balance {
		T::Coins::reducible_balance(coin, &Pot::Treasury.account(), Preserve, Polite)
	}

	/// What of it is above the coin's threshold.
	pub(crate) fn free_above_threshold(coin: Coin) -> Balance {
		let above =
			T::Coins::balance(coin, &Pot::Treasury.account()).saturating_sub(Terms::<T>::get().thresholds.get(coin));
		above.min(Self::free(coin))
	}

	pub(crate) fn do_spend(
		most: Balance,
		coin: Coin,
		amount: Balance,
		beneficiary: T::AccountId,
		valid_from: Option<BlockNumberFor<T>>,
	) -> DispatchResult {
		let now = Self::now();
		let valid_from = valid_from.unwrap_or(now);
		ensure!(
			valid_from >= now && valid_from <= now.saturating_add(MAX_AHEAD.into()),
			Error::<T>::InvalidPeriod
		);
		ensure!(amount > 0, Error::<T>::ZeroAmount);
		Self::ensure_within_limit(most, coin, amount)?;
		let spend = Spend {
			beneficiary,
			coin,
			amount,
			valid_from,
			// Blocks cannot be counted so far.
			expires: valid_from.saturating_add(Terms::<T>::get().payout_period.into()),
			manner: Manner::AtOnce,
		};
		Self::set_aside(spend).map(drop)
	}

	/// Moves what is to be spent out of the pot.
	pub(crate) fn set_aside(spend: SpendOf<T>) -> Result<SpendId, DispatchError> {
		let Spend { coin, amount, .. } = spend;
		ensure!(amount > 0, Error::<T>::ZeroAmount);
		ensure!(
			![Pot::Treasury, Pot::Encumbered]
				.map(|pot| pot.account())
				.contains(&spend.beneficiary),
			Error::<T>::PaysItself
		);
		ensure!(amount <= Self::free(coin), Error::<T>::AboveFree);
		ensure!(amount <= Self::free_above_threshold(coin), Error::<T>::BelowThreshold);
		ensure!(Spends::<T>::count() < T::MaxSpends::get(), Error::<T>::TooManySpends);
		let id = NextSpend::<T>::get();
		let next = id.checked_add(1).ok_or(Error::<T>::TooManySpends)?;
		Self::transfer(coin, Pot::Treasury, Pot::Encumbered, amount)?;
		NextSpend::<T>::put(next);
		Spends::<T>::insert(id, &spend);
		Self::write(|book| add(&mut book.encumbered, coin, amount));
		Self::deposit_event(Event::SpendApproved {
			id,
			beneficiary: spend.beneficiary,
			coin,
			amount,
			valid_from: spend.valid_from,
			expires: spend.expires,
			manner: spend.manner,
		});
		Ok(id)
	}

	/// A spend that is paid in this manner.
	pub(crate) fn spend_paid(manner: Manner, id: SpendId) -> Result<SpendOf<T>, DispatchError> {
		let spend = Spends::<T>::get(id).ok_or(Error::<T>::UnknownSpend)?;
		let error = match spend.manner {
			Manner::AtOnce => Error::<T>::PaidAtOnce,
			Manner::InParts => Error::<T>::PaidInParts,
		};
		ensure!(spend.manner == manner, error);
		Ok(spend)
	}

	pub(crate) fn do_payout(id: SpendId) -> DispatchResult {
		let spend = Self::spend_paid(Manner::AtOnce, id)?;
		let all = spend.amount;
		Self::pay_out(id, spend, all)
	}

	/// Pays `amount` of what is left.
	pub(crate) fn pay_out(id: SpendId, mut spend: SpendOf<T>, amount: Balance) -> DispatchResult {
		let (coin, now) = (spend.coin, Self::now());
		ensure!(now >= spend.valid_from, Error::<T>::TooEarly);
		ensure!(now < spend.expires, Error::<T>::Expired);
		// Told apart from all else that may fail: it is for the beneficiary to mend.
		ensure!(
			T::Coins::can_deposit(coin, &spend.beneficiary, amount, Extant) != DepositConsequence::BelowMinimum,
			Error::<T>::BelowMinimum
		);
		T::Coins::transfer(coin, &Pot::Encumbered.account(), &spend.beneficiary, amount, Preserve)?;
		// Whoever pays a part has made sure that it is no more.
		spend.amount = spend.amount.saturating_sub(amount);
		if spend.amount > 0 {
			Spends::<T>::insert(id, &spend);
		} else {
			Spends::<T>::remove(id);
		}
		Self::write(|book| add(&mut book.paid, coin, amount));
		Self::deposit_event(Event::SpendPaid {
			id,
			beneficiary: spend.beneficiary,
			coin,
			amount,
			left: spend.amount,
		});
		Ok(())
	}

	/// Returns what is left of a spend to the pot, and forgets it.
	pub(crate) fn give_back(id: SpendId, spend: &SpendOf<T>) -> DispatchResult {
		Self::transfer(spend.coin, Pot::Encumbered, Pot::Treasury, spend.amount)?;
		Spends::<T>::remove(id);
		Self::write(|book| add(&mut book.returned, spend.coin, spend.amount));
		Ok(())
	}

	pub(crate) fn do_cancel(id: SpendId) -> DispatchResult {
		let spend = Self::spend_paid(Manner::AtOnce, id)?;
		Self::give_back(id, &spend)?;
		Self::deposit_event(Event::SpendCancelled {
			id,
			coin: spend.coin,
			amount: spend.amount,
		});
		Ok(())
	}

	pub(crate) fn do_reclaim(id: SpendId) -> DispatchResult {
		let spend = Spends::<T>::get(id).ok_or(Error::<T>::UnknownSpend)?;
		ensure!(Self::now() >= spend.expires, Error::<T>::NotExpired);
		Self::give_back(id, &spend)?;
		Self::deposit_event(Event::SpendReclaimed {
			id,
			coin: spend.coin,
			amount: spend.amount,
		});
		Ok(())
	}
}
