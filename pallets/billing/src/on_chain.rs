//! What the chain itself serves: paid from deposits, all of it to the treasury.

use crate::{Config, CurrentEpochs, Error, Event, Outcome, Pallet, Takings};
use frame_support::{ensure, storage::with_storage_layer};
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
		let account = Self::paying_account(who, epoch)?;
		// A use that was begun is not left half paid: there are no arrears here, and no part of it within a cap.
		let fits = Self::room(who, &account, coin, epoch).is_none_or(|room| amount <= room);
		ensure!(fits, Error::<T>::CapExceeded);
		ensure!(amount <= Self::deposited(coin, who), Error::<T>::InsufficientDeposit);
		let mut takings = Takings::<T>::default();
		let outcome = Outcome {
			gross: amount,
			treasury: amount,
			..Default::default()
		};
		takings.add(coin, Takings::<T>::take(coin, who, amount)?, who, &outcome.paid());
		takings.count(coin, &outcome);
		takings.pay_out()?;
		Self::note_spent(who, &account, coin, epoch, amount);
		Self::deposit_event(Event::ChargedOnChain {
			who: who.clone(),
			used,
			coin,
			amount,
		});
		Ok(())
	}
}
