//! What is shown.

use crate::{mock::*, Books, CurrentBook, Funds, Terms};
use frame_support::assert_ok;
use immortal_primitives::{
	money::{Coin, Pot},
	treasury::Income,
};

#[test]
fn what_there_is_of_each_coin() {
	Chain::new().run(|| {
		approve(Coin::Gen, 250, ADA);
		let funds = Treasury::balances();
		assert_eq!(funds.iter().map(|of| of.coin).collect::<Vec<_>>(), Coin::ALL);
		for of in funds {
			let free = pot(Pot::Treasury).get(of.coin);
			let encumbered = if of.coin == Coin::Gen { units(Coin::Gen, 250) } else { 0 };
			let threshold = units(of.coin, 1_000);
			let expected = Funds {
				coin: of.coin,
				free,
				value: Some(free * of.coin.tier()),
				encumbered,
				threshold,
				spendable: free - threshold,
			};
			assert_eq!(of, expected);
		}
	});
}

#[test]
fn spends_come_in_pages() {
	Chain::new().run(|| {
		for _ in 0..5 {
			approve(Coin::Flx, 1, ADA);
		}
		assert_ok!(Treasury::payout(anyone(), 2));
		let page = |from, count| {
			let page = Treasury::spends(from, count);
			let ids: Vec<_> = page.spends.into_iter().map(|(id, _)| id).collect();
			(ids, page.next)
		};
		assert_eq!(page(0, 2), (vec![0, 1], Some(3)));
		assert_eq!(page(3, 2), (vec![3, 4], None));
		assert_eq!(page(0, u32::MAX), (vec![0, 1, 3, 4], None));
		assert_eq!(page(1, 0), (vec![], Some(1)));
		assert_eq!(page(9, 5), (vec![], None));
		assert_eq!(Treasury::find_spend(2), None);
		assert_eq!(Treasury::find_spend(3).map(|spend| spend.beneficiary), Some(ADA));
	});
}

#[test]
fn no_page_is_longer_than_a_hundred() {
	Chain::new().run_unchecked(|| {
		let spend = crate::Spends::<Test>::get(approve(Coin::Flx, 1, ADA)).expect("it is set aside");
		for id in 1..150 {
			crate::Spends::<Test>::insert(id, &spend);
		}
		let page = Treasury::spends(0, u32::MAX);
		assert_eq!((page.spends.len(), page.next), (100, Some(100)));
	});
}

#[test]
fn books_and_terms() {
	Chain::new().run(|| {
		assert_eq!(Treasury::book(0), None);
		earn(Income::Deposits, Coin::Gen, 12);
		assert_eq!(Treasury::current_book(), CurrentBook::<Test>::get());
		assert_eq!(Treasury::current_book().book.income.deposits.gen, 12);
		go_to_era(1);
		assert_eq!(Treasury::book(0), Books::<Test>::get(0).map(|closed| closed.book));
		assert_eq!(Treasury::book(0).map(|book| book.income.deposits.gen), Some(12));
		assert_eq!((Treasury::book(1), Treasury::current_book().era), (None, 1));
		assert_eq!(Treasury::policy(), Terms::<Test>::get());
	});
}

#[test]
fn looking_changes_nothing() {
	Chain::new().run(|| {
		approve(Coin::Flx, 1, ADA);
		let root = sp_io::storage::root(sp_runtime::StateVersion::V1);
		Treasury::balances();
		Treasury::spends(0, 10);
		Treasury::find_spend(0);
		Treasury::book(0);
		Treasury::current_book();
		Treasury::policy();
		assert_eq!(sp_io::storage::root(sp_runtime::StateVersion::V1), root);
	});
}
