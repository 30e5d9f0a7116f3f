//! What the receipts of an epoch may cost together.
//!
//! A cap is lowered for epochs to come only: what was used under the old one can be charged. It is raised at once, for all
//! epochs.

use crate::{AccountOf, Accounts, Cap, Config, CurrentEpochs, Epochs, Error, Event, Pallet, Spent};
use frame_support::pallet_prelude::DispatchResult;
use immortal_primitives::{
	billing::PriceEpoch,
	money::{Balance, Coin},
};

/// The larger of two caps; none is the largest.
fn larger(one: Option<Balance>, other: Option<Balance>) -> Option<Balance> {
	Some(one?.max(other?))
}

impl Cap {
	/// What holds in an epoch.
	pub const fn at(&self, epoch: PriceEpoch) -> Option<Balance> {
		if epoch >= self.since {
			self.amount
		} else {
			self.before
		}
	}

	/// The cap after it was set to `amount`. Of three caps that follow each other within the epochs that are kept, the larger
	/// one of the first two stands for both.
	pub(crate) fn set(&self, amount: Option<Balance>, epochs: &Epochs) -> Self {
		if larger(amount, self.amount) == amount {
			return Self {
				since: self.since,
				amount,
				before: larger(self.before, amount),
			};
		}
		let before = if self.since > epochs.current {
			self.before
		} else if self.since <= epochs.oldest {
			self.amount
		} else {
			larger(self.before, self.amount)
		};
		Self {
			since: epochs.current.saturating_add(1),
			amount,
			before,
		}
	}
}

impl<T: Config> Pallet<T> {
	pub(crate) fn do_set_cap(who: T::AccountId, coin: Coin, amount: Option<Balance>) -> DispatchResult {
		Accounts::<T>::try_mutate(&who, |account| {
			let cap = account.as_mut().ok_or(Error::<T>::NoAccount)?.caps.get_mut(coin);
			*cap = cap.set(amount, &CurrentEpochs::<T>::get());
			Self::deposit_event(Event::CapSet {
				who: who.clone(),
				coin,
				cap: *cap,
			});
			Ok(())
		})
	}

	/// What may still be charged in an epoch; all if there is no cap.
	pub(crate) fn room(who: &T::AccountId, account: &AccountOf<T>, coin: Coin, epoch: PriceEpoch) -> Option<Balance> {
		let cap = account.caps.get(coin).at(epoch)?;
		Some(cap.saturating_sub(Spent::<T>::get(epoch, who).get(coin)))
	}

	/// Counts what was charged in an epoch, if there is a cap; gives whether it did. Where there is none, it is not counted: no cap is ever set for an
	/// epoch that has begun.
	pub(crate) fn note_spent(
		who: &T::AccountId,
		account: &AccountOf<T>,
		coin: Coin,
		epoch: PriceEpoch,
		amount: Balance,
	) -> bool {
		let counts = amount > 0 && account.caps.get(coin).at(epoch).is_some();
		if counts {
			Spent::<T>::mutate(epoch, who, |spent| {
				let spent = spent.get_mut(coin);
				// No more than the cap.
				*spent = spent.saturating_add(amount);
			});
		}
		counts
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	fn amount() -> impl Strategy<Value = Option<Balance>> {
		proptest::option::of(0..5u128)
	}

	proptest! {
		/// Whatever is set whenever: an epoch is never charged less than the cap that held when it began allows; and what holds
		/// in an epoch only grows, from when it has begun on.
		#[test]
		fn a_cap_is_lowered_for_epochs_to_come(
			changes in proptest::collection::vec((0..4u32, amount()), 1..20), kept in 1..6u32,
		) {
			let mut cap = Cap::default();
			let mut current = 0;
			// What held in each epoch when it began.
			let mut begun_with = vec![None];
			for (passed, amount) in changes {
				for epoch in current + 1..=current + passed {
					begun_with.push(cap.at(epoch));
				}
				current += passed;
				let epochs = Epochs { oldest: current.saturating_sub(kept), current };
				let before = cap;
				cap = cap.set(amount, &epochs);
				prop_assert_eq!(cap.at(current + 1), amount);
				for epoch in epochs.oldest..=current {
					let held = cap.at(epoch);
					prop_assert_eq!(larger(held, before.at(epoch)), held, "lowered for epoch {}", epoch);
					prop_assert_eq!(larger(held, begun_with[epoch as usize]), held);
				}
			}
		}
	}
}
