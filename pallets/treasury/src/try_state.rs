//! What must always hold.

use crate::{Books, Config, CurrentBook, NextSpend, Pallet, Shelved, Spends, Terms, KEPT_ERAS};
use frame_support::{
	ensure,
	traits::{
		fungibles::Inspect,
		tokens::{Fortitude::Polite, Preservation::Preserve},
		Get,
	},
};
use immortal_primitives::money::{Coin, CoinAmounts, Pot};
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_try_state() -> Result<(), TryRuntimeError> {
		ensure!(
			Terms::<T>::get().ensure_within_bounds::<T>().is_ok(),
			"the policy is out of bounds"
		);
		Self::what_is_to_be_paid_is_set_aside()?;
		Self::the_pot_is_as_its_book_says()?;
		Self::books_follow_each_other()
	}

	fn what_is_to_be_paid_is_set_aside() -> Result<(), TryRuntimeError> {
		let mut sum = CoinAmounts::default();
		let mut count = 0u32;
		for (id, spend) in Spends::<T>::iter() {
			ensure!(id < NextSpend::<T>::get(), "a spend is beyond the last");
			ensure!(spend.amount > 0, "nothing is left of a spend, but it is there");
			ensure!(spend.valid_from < spend.expires, "a spend expires before it begins");
			sum = sum
				.checked_add(CoinAmounts::of(spend.coin, spend.amount))
				.ok_or("a sum overflows")?;
			count = count.saturating_add(1);
		}
		ensure!(count == Spends::<T>::count(), "spends are miscounted");
		ensure!(count <= T::MaxSpends::get(), "there are too many spends");
		let has = |coin| T::Coins::reducible_balance(coin, &Pot::Encumbered.account(), Preserve, Polite);
		ensure!(
			Coin::ALL.into_iter().all(|coin| has(coin) >= sum.get(coin)),
			"less is set aside than is to be paid"
		);
		ensure!(
			CurrentBook::<T>::get().book.set_aside() == sum,
			"what is set aside by the book is not what is to be paid"
		);
		Ok(())
	}

	fn the_pot_is_as_its_book_says() -> Result<(), TryRuntimeError> {
		let book = CurrentBook::<T>::get().book;
		ensure!(book.missing.is_zero(), "something is missing before the era is over");
		ensure!(book.income.other.is_zero(), "gifts are booked before the era is over");
		// More is a gift.
		ensure!(
			Self::pot_balance().checked_sub(book.balance()).is_some(),
			"the pot has less than its book says"
		);
		Ok(())
	}

	fn books_follow_each_other() -> Result<(), TryRuntimeError> {
		let shelf = Shelved::<T>::get();
		ensure!(shelf.books <= KEPT_ERAS, "too many books are kept");
		ensure!(
			Books::<T>::iter_keys().count() == shelf.books as usize,
			"books are miscounted"
		);
		let open = CurrentBook::<T>::get();
		let mut era = shelf.oldest;
		for _ in 0..shelf.books {
			let closed = Books::<T>::get(era).ok_or("a book is lost")?;
			ensure!(closed.next > era, "a book follows itself");
			ensure!(closed.book.missing.is_zero(), "the pot lacked something");
			let following = match Books::<T>::get(closed.next) {
				Some(following) => following.book,
				None => open.book,
			};
			let begins = closed.book.next();
			ensure!(
				(begins.opening, begins.outstanding) == (following.opening, following.outstanding),
				"a book does not begin as the one before ended"
			);
			era = closed.next;
		}
		ensure!(shelf.books == 0 || era == open.era, "the open book follows no other");
		Ok(())
	}
}
