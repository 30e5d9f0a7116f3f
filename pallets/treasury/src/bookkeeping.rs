//! Who writes the books, and when they are closed.

use crate::{Book, Books, ClosedBook, Config, CurrentBook, Event, OpenBook, Pallet, Shelf, Shelved, KEPT_ERAS};
use frame_support::traits::fungibles::Inspect;
use immortal_primitives::{
	money::{Balance, Coin, CoinAmounts, Pot},
	time::{Clock, EraIndex},
	treasury::{Income, TreasuryIncome},
};

impl<T: Config> TreasuryIncome for Pallet<T> {
	fn note(source: Income, coin: Coin, amount: Balance) {
		if amount > 0 {
			Self::write(|book| add(book.income.get_mut(source), coin, amount));
		}
	}
}

/// Adds a part of the issuance, so that no sum overflows.
pub(crate) fn add(amounts: &mut CoinAmounts, coin: Coin, amount: Balance) {
	*amounts = amounts.saturating_add(CoinAmounts::of(coin, amount));
}

impl<T: Config> Pallet<T> {
	/// At genesis: the first book begins with what the coins' genesis gave the pot.
	pub(crate) fn open_first_book() {
		CurrentBook::<T>::put(OpenBook {
			era: T::Clock::era(),
			book: Book {
				opening: Self::pot_balance(),
				..Default::default()
			},
		});
	}

	/// All that the pot has.
	pub(crate) fn pot_balance() -> CoinAmounts {
		CoinAmounts::from_fn(|coin| T::Coins::balance(coin, &Pot::Treasury.account()))
	}

	/// Writes into the book of this era.
	pub(crate) fn write(entry: impl FnOnce(&mut Book)) {
		CurrentBook::<T>::mutate(|open| entry(&mut open.book));
	}

	/// Closes the book if its era is over; gives whether it did.
	pub(crate) fn close_book_if_due() -> bool {
		let era = T::Clock::era();
		let due = era > CurrentBook::<T>::get().era;
		if due {
			Self::close_book(era);
		}
		due
	}

	/// Closes the book, and begins that of `era`: eras in which no blocks were made have none.
	pub(crate) fn close_book(era: EraIndex) {
		let OpenBook { era: over, mut book } = CurrentBook::<T>::get();
		book.reconcile(Self::pot_balance());
		let next = book.next();
		CurrentBook::<T>::put(OpenBook { era, book: next });
		Self::shelve(over, ClosedBook { book, next: era });
		Self::deposit_event(Event::EraClosed {
			era: over,
			income: book.income.total(),
			other: book.income.other,
			paid: book.paid,
			closing: next.opening,
		});
		if !book.missing.is_zero() {
			Self::deposit_event(Event::FundsMissing {
				era: over,
				amounts: book.missing,
			});
		}
	}

	/// Keeps a closed book, and forgets the oldest if there are too many.
	fn shelve(era: EraIndex, closed: ClosedBook) {
		Books::<T>::insert(era, closed);
		Shelved::<T>::mutate(|Shelf { oldest, books }| {
			if *books == 0 {
				*oldest = era;
			}
			if *books < KEPT_ERAS {
				*books = books.saturating_add(1);
			} else if let Some(forgotten) = Books::<T>::take(*oldest) {
				*oldest = forgotten.next;
			}
		});
	}
}
