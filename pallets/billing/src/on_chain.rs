//! What the chain itself serves, all of it paid to the treasury: from what was deposited, if that is enough; else from what is
//! free, so that nobody needs an account for a single use. A cap limits both.

use crate::{Config, CurrentEpochs, Error, Event, Outcome, Pallet, Takings};
use frame_support::{
	ensure,
	storage::with_storage_layer,
	traits::{
		fungibles::Balanced,
		tokens::{Fortitude::Polite, Precision::Exact, Preservation::Preserve},
	},
};
use immortal_primitives::{
	billing::{Charge, OnChainUse},
	money::{Balance, Coin},
};
use sp_runtime::DispatchError;

impl<T: Config> Charge<T::AccountId> for Pallet<T> {
	fn charge(who: &T::AccountId, used: OnChainUse) -> Result<(), DispatchError> {
		with_storage_layer(|| Self::charge_on_chain(who, used))
	}

	fn quote(used: OnChainUse) -> (Coin, Balance) {
		Self::current_table().on_chain.quote(used)
	}
}

impl<T: Config> Pallet<T> {
	fn charge_on_chain(who: &T::AccountId, used: OnChainUse) -> Result<(), DispatchError> {
		let (coin, amount) = <Self as Charge<_>>::quote(used);
		let epoch = CurrentEpochs::<T>::get().current;
		let account = match Self::paying_account(who, epoch) {
			Err(Error::NoAccount) => None,
			account => Some(account?),
		};
		// A use that was begun is not left half paid: there are no arrears here, and no part of it within a cap.
		let room = account
			.as_ref()
			.and_then(|account| Self::room(who, account, coin, epoch));
		ensure!(room.is_none_or(|room| amount <= room), Error::<T>::CapExceeded);
		let taken = if amount <= Self::deposited(coin, who) {
			Takings::<T>::take(coin, who, amount)?
		} else {
			T::Coins::withdraw(coin, who, amount, Exact, Preserve, Polite).map_err(|_| Error::<T>::CannotPay)?
		};
		let mut takings = Takings::<T>::default();
		let outcome = Outcome {
			gross: amount,
			treasury: amount,
			..Default::default()
		};
		takings.add(coin, taken, who, &outcome.paid());
		takings.count(coin, &outcome);
		takings.pay_out()?;
		if let Some(account) = account {
			Self::note_spent(who, &account, coin, epoch, amount);
		}
		Self::deposit_event(Event::ChargedOnChain {
			who: who.clone(),
			used,
			coin,
			amount,
		});
		Ok(())
	}
}
