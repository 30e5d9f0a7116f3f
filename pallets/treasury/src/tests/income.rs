//! Where the treasury's money comes from.

use crate::{mock::*, Books, CurrentBook, Event};
use frame_support::{assert_ok, traits::fungibles::Mutate};
use immortal_primitives::{
	money::{Coin, CoinAmounts, Pot},
	treasury::{Income, TreasuryIncome},
};

#[test]
fn each_source_has_its_own_line() {
	Chain::new().run(|| {
		for (i, source) in Income::ALL.into_iter().enumerate() {
			for coin in Coin::ALL {
				earn(source, coin, units(coin, 1 + i as u128));
				earn(source, coin, units(coin, 1 + i as u128));
			}
		}
		let mut income = CurrentBook::<Test>::get().book.income;
		for (i, source) in Income::ALL.into_iter().enumerate() {
			let expected = CoinAmounts::from_fn(|coin| units(coin, 2 + 2 * i as u128));
			assert_eq!(*income.get_mut(source), expected, "{source:?}");
		}
		assert_eq!(income.total(), CoinAmounts::from_fn(|coin| units(coin, 56)));
	});
}

#[test]
fn nothing_is_not_noted() {
	Chain::new().run(|| {
		CurrentBook::<Test>::kill();
		<Treasury as TreasuryIncome>::note(Income::Fees, Coin::Flx, 0);
		assert!(!CurrentBook::<Test>::exists());
		crate::Pallet::<Test>::open_first_book();
	});
}

#[test]
fn fees_are_noted_when_they_are_paid_out() {
	Chain::new().run(|| {
		let before = pot(Pot::Treasury).flx;
		pay_fee(ADA, 5_000);
		pay_fee(BOB, 700);
		assert_eq!(CurrentBook::<Test>::get().book.income.fees, CoinAmounts::default());
		next_block();
		assert_eq!(
			CurrentBook::<Test>::get().book.income.fees,
			CoinAmounts::of(Coin::Flx, 5_700)
		);
		assert_eq!(pot(Pot::Treasury).flx - before, 5_700);
	});
}

#[test]
fn what_is_minted_is_noted() {
	Chain::new().run(|| {
		let burned = units(Coin::Nex, 40);
		assert_ok!(Coins::burn(RuntimeOrigin::signed(ADA), Coin::Nex, burned, true));
		assert_ok!(Coins::mint(owner(), Coin::Nex, burned));
		let income = CurrentBook::<Test>::get().book.income;
		assert_eq!(income.minted, CoinAmounts::of(Coin::Nex, burned));
		assert_eq!(income.total(), income.minted);
	});
}

#[test]
fn gifts_and_dust_are_other_income() {
	Chain::new().run(|| {
		give(Coin::Gen, 77);
		// Leaves a planck less than an account must have.
		let rest = balances(ADA).aur - (units(Coin::Aur, 1) / 100 - 1);
		assert_ok!(Coins::transfer(RuntimeOrigin::signed(ADA), Coin::Aur, BOB, rest));
		assert_eq!(balances(ADA).aur, 0);
		assert_eq!(CurrentBook::<Test>::get().book.income.total(), CoinAmounts::default());
		go_to_era(1);
		let income = Books::<Test>::get(0).expect("the era is over").book.income;
		let expected = CoinAmounts {
			gen: 77,
			aur: units(Coin::Aur, 1) / 100 - 1,
			..Default::default()
		};
		assert_eq!((income.other, income.total()), (expected, expected));
	});
}

#[test]
fn what_was_noted_is_not_counted_again() {
	Chain::new().run(|| {
		earn(Income::Slashes, Coin::Gen, 500);
		give(Coin::Gen, 20);
		go_to_era(1);
		let income = Books::<Test>::get(0).expect("the era is over").book.income;
		assert_eq!((income.slashes.gen, income.other.gen), (500, 20));
	});
}

#[test]
fn what_was_noted_but_not_paid_is_missing() {
	Chain::new().run_unchecked(|| {
		<Treasury as TreasuryIncome>::note(Income::Billing, Coin::Flx, 300);
		assert!(Treasury::do_try_state().is_err());
		give(Coin::Flx, 100);
		go_to_era(1);
		let book = Books::<Test>::get(0).expect("the era is over").book;
		assert_eq!(book.missing, CoinAmounts::of(Coin::Flx, 200));
		assert_eq!(book.income.other, CoinAmounts::default());
		// The next book is right again.
		assert_eq!(CurrentBook::<Test>::get().book.opening, pot(Pot::Treasury));
		assert!(Treasury::do_try_state().is_err());
	});
}

#[test]
fn what_leaves_the_pot_by_no_spend_is_missing() {
	Chain::new().run_unchecked(|| {
		let left = pot(Pot::Treasury).gen - 9;
		Coins::set_balance(Coin::Gen, &Pot::Treasury.account(), left);
		go_to_era(1);
		let book = Books::<Test>::get(0).expect("the era is over").book;
		let amounts = CoinAmounts::of(Coin::Gen, 9);
		assert_eq!(book.missing, amounts);
		System::assert_last_event(Event::FundsMissing { era: 0, amounts }.into());
	});
}
