//! The books of eras.

use crate::{mock::*, Book, Books, CurrentBook, Event, Incomes, OpenBook, Shelf, Shelved, WeightInfo, KEPT_ERAS};
use frame_support::{assert_ok, traits::Hooks};
use immortal_primitives::{
	money::{Balance, Coin, CoinAmounts, Pot},
	treasury::{Income, Treasury as _},
};
use proptest::prelude::*;

fn open() -> OpenBook {
	CurrentBook::<Test>::get()
}

#[test]
fn the_first_book_begins_with_what_genesis_gave() {
	Chain::new().run(|| {
		assert_eq!(open().era, 0);
		assert_eq!(open().book.opening, pot(Pot::Treasury));
		// A twentieth of each coin, of which the account of what is set aside got its minimum.
		let all = pot(Pot::Treasury).saturating_add(pot(Pot::Encumbered));
		assert_eq!(all, CoinAmounts::from_fn(|coin| coin.cap() / 20));
		assert_eq!(open().book.set_aside(), CoinAmounts::default());
	});
}

#[test]
fn an_era_has_the_book_of_all_that_happened() {
	Chain::new().run(|| {
		let opening = pot(Pot::Treasury);
		let flx = |worth| CoinAmounts::of(Coin::Flx, units(Coin::Flx, worth));
		earn(Income::Rewards, Coin::Flx, units(Coin::Flx, 5));
		give(Coin::Flx, units(Coin::Flx, 2));
		let (paid, cancelled) = (approve(Coin::Flx, 100, ADA), approve(Coin::Flx, 50, ADA));
		assert_ok!(Treasury::payout(anyone(), paid));
		assert_ok!(Treasury::cancel(owner(), cancelled));
		let parts = Treasury::encumber(Coin::Flx, units(Coin::Flx, 30), BOB, 1_000).expect("there is enough");
		assert_ok!(Treasury::pay(parts, units(Coin::Flx, 10)));
		go_to_era(1);
		let book = Book {
			opening,
			outstanding: CoinAmounts::default(),
			income: Incomes {
				rewards: flx(5),
				other: flx(2),
				..Default::default()
			},
			encumbered: flx(180),
			returned: flx(50),
			paid: flx(110),
			missing: CoinAmounts::default(),
		};
		assert_eq!(Books::<Test>::get(0).map(|closed| closed.book), Some(book));
		let closing = pot(Pot::Treasury);
		assert_eq!(opening.saturating_sub(closing), flx(180 - 50 - 5 - 2));
		System::assert_last_event(
			Event::EraClosed {
				era: 0,
				income: flx(7),
				other: flx(2),
				paid: flx(110),
				closing,
			}
			.into(),
		);
		let begun = Book {
			opening: closing,
			outstanding: flx(20),
			..Default::default()
		};
		assert_eq!(open(), OpenBook { era: 1, book: begun });
		// What is released now was set aside in another era.
		assert_ok!(Treasury::release(parts));
		assert_eq!(open().book.set_aside(), CoinAmounts::default());
	});
}

#[test]
fn a_book_is_closed_in_the_first_block_of_the_next_era() {
	Chain::new().run(|| {
		next_block();
		assert_eq!((open().era, Books::<Test>::iter().count()), (0, 0));
		Era::set(1);
		let weight = Treasury::on_initialize(2);
		assert_eq!(
			weight,
			<() as WeightInfo>::same_era() + <() as WeightInfo>::close_book()
		);
		assert_eq!((open().era, Books::<Test>::iter().count()), (1, 1));
		let weight = Treasury::on_initialize(3);
		assert_eq!(weight, <() as WeightInfo>::same_era());
		assert_eq!(Books::<Test>::iter().count(), 1);
	});
}

#[test]
fn eras_without_blocks_have_no_books() {
	Chain::new().run(|| {
		go_to_era(1);
		go_to_era(1_000);
		assert_eq!(open().era, 1_000);
		let mut eras: Vec<_> = Books::<Test>::iter_keys().collect();
		eras.sort_unstable();
		assert_eq!(eras, [0, 1]);
		assert_eq!(Books::<Test>::get(1).map(|closed| closed.next), Some(1_000));
		go_to_era(1_001);
		assert!(Books::<Test>::contains_key(1_000));
	});
}

#[test]
fn old_books_are_forgotten_one_by_one() {
	Chain::new().run(|| {
		for era in 1..=KEPT_ERAS + 5 {
			go_to_era(era);
			assert_eq!(Books::<Test>::iter().count() as u32, era.min(KEPT_ERAS));
		}
		assert!(!Books::<Test>::contains_key(4) && Books::<Test>::contains_key(5));
	});
}

#[test]
fn no_halt_leaves_old_books_behind() {
	Chain::new().run(|| {
		let mut era = 0;
		for i in 0..3 * KEPT_ERAS {
			era += if i % 7 == 0 { 1_000 } else { 1 };
			go_to_era(era);
		}
		let kept: Vec<_> = Books::<Test>::iter_keys().collect();
		let oldest = kept.iter().min().copied().expect("books are kept");
		assert_eq!(kept.len() as u32, KEPT_ERAS);
		assert_eq!(
			Shelved::<Test>::get(),
			Shelf {
				oldest,
				books: KEPT_ERAS
			}
		);
	});
}

#[test]
fn a_clock_that_goes_back_closes_nothing() {
	Chain::new().run(|| {
		go_to_era(5);
		go_to_era(3);
		assert_eq!((open().era, Books::<Test>::iter().count()), (5, 1));
	});
}

fn amounts() -> impl Strategy<Value = CoinAmounts> {
	const MOST: Balance = Coin::Aur.cap();
	[0..=MOST, 0..=MOST, 0..=MOST, 0..=MOST].prop_map(|[gen, nex, flx, aur]| CoinAmounts { gen, nex, flx, aur })
}

proptest! {
	#[test]
	fn a_reconciled_book_says_what_the_pot_has(
		opening in amounts(),
		fees in amounts(),
		billing in amounts(),
		returned in amounts(),
		pot in amounts(),
	) {
		let mut book = Book {
			opening,
			returned,
			income: Incomes { fees, billing, ..Default::default() },
			..Default::default()
		};
		let by_the_book = book.balance();
		book.reconcile(pot);
		prop_assert_eq!(book.balance(), pot);
		prop_assert_eq!(book.next().opening, pot);
		for coin in Coin::ALL {
			let (more, less) = (book.income.other.get(coin), book.missing.get(coin));
			prop_assert_eq!(by_the_book.get(coin) + more, pot.get(coin) + less);
			prop_assert!(more == 0 || less == 0);
		}
		let once = book;
		book.reconcile(pot);
		prop_assert_eq!(book, once);
	}
}
