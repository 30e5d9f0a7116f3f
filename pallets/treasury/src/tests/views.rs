//! What is shown.

use crate::{mock::*, Books, CurrentBook, Funds, Terms};
use frame_support::assert_ok;
use immortal_primitives::{
	money::{Balance, Coin, CoinAmounts, Pot, COIN},
	scaling::{Flow, TreasuryBooks},
	time::EraIndex,
	treasury::{Income, Treasury as _},
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

fn worth() -> Balance {
	<Treasury as TreasuryBooks>::worth()
}

fn flow(era: EraIndex) -> Option<Flow> {
	<Treasury as TreasuryBooks>::flow(era)
}

#[test]
fn it_is_worth_what_is_in_the_pot_and_what_is_set_aside() {
	Chain::new().run(|| {
		let before = worth();
		assert_eq!(Some(before), pot(Pot::Treasury).value());
		let spend = approve(Coin::Gen, 250, ADA);
		let parts = Treasury::encumber(Coin::Aur, units(Coin::Aur, 30), BOB, 1_000).expect("there is enough");
		assert_eq!(worth(), before, "what is set aside is not gone");
		assert_ok!(Treasury::payout(anyone(), spend));
		assert_eq!(worth(), before - 250 * COIN);
		assert_ok!(Treasury::pay(parts, units(Coin::Aur, 10)));
		assert_ok!(Treasury::release(parts));
		assert_eq!(worth(), before - 260 * COIN);
		for (coin, more) in Coin::ALL.into_iter().zip([1, 2, 4, 8]) {
			earn(Income::Billing, coin, units(coin, more));
			// Nobody tells of it before the era is over, and it is there.
			give(coin, units(coin, 16 * more));
		}
		assert_eq!(worth(), before - 260 * COIN + 15 * 17 * COIN);
		go_to_era(1);
		assert_eq!(worth(), before - 260 * COIN + 15 * 17 * COIN);
	});
}

#[test]
fn all_there_can_be_is_worth_something() {
	Chain::new().run_unchecked(|| {
		for coin in Coin::ALL {
			shrink_pot(coin, coin.cap());
		}
		assert_eq!(worth(), 4 * Coin::CAP_VALUE);
		crate::CurrentBook::<Test>::mutate(|open| open.book.outstanding = CoinAmounts::from_fn(|_| Balance::MAX));
		assert_eq!(worth(), Balance::MAX);
	});
}

#[test]
fn what_went_through_it_in_an_era_that_is_over() {
	Chain::new().run(|| {
		assert_eq!(flow(0), None);
		for (source, more) in Income::ALL.into_iter().zip(1..) {
			earn(source, Coin::Nex, units(Coin::Nex, more));
		}
		earn(Income::Slashes, Coin::Gen, units(Coin::Gen, 100));
		give(Coin::Aur, units(Coin::Aur, 1_000));
		let (paid, cancelled) = (approve(Coin::Flx, 7, ADA), approve(Coin::Flx, 50, ADA));
		let kept = approve(Coin::Gen, 40, ADA);
		assert_ok!(Treasury::payout(anyone(), paid));
		assert_ok!(Treasury::cancel(owner(), cancelled));
		assert_eq!(flow(0), None, "it is not over");
		go_to_era(1);
		// Of seven sources 28, and 100 and 1,000; neither what is returned nor what is only set aside.
		let first = Flow {
			income: 1_128 * COIN,
			paid: 7 * COIN,
		};
		assert_eq!((flow(0), flow(1)), (Some(first), None));
		assert_ok!(Treasury::payout(anyone(), kept));
		go_to_era(5);
		let second = Flow {
			income: 0,
			paid: 40 * COIN,
		};
		assert_eq!((flow(0), flow(1)), (Some(first), Some(second)));
		assert_eq!(
			[2, 3, 4, 5].map(flow),
			[None; 4],
			"no blocks were made in them, or it is not over"
		);
		for era in 6..=5 + crate::KEPT_ERAS {
			go_to_era(era);
		}
		assert_eq!(
			(flow(0), flow(5)),
			(None, Some(Flow::default())),
			"old books are forgotten"
		);
	});
}
