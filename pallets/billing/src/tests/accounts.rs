//! Accounts, from when they are opened to when they are forgotten.

use crate::{mock::*, Accounts, Error, Event, HoldReason, Terms};
use frame_support::{assert_noop, assert_ok, traits::fungibles::hold::Inspect};
use immortal_primitives::money::{Coin, COIN};
use sp_runtime::{DispatchError, TokenError};

fn account_deposit() -> u128 {
	Coins::balance_on_hold(Coin::Flx, &HoldReason::Account.into(), &ADA)
}

#[test]
fn an_account_costs_a_deposit() {
	Chain::new().run(|| {
		assert_ok!(Billing::open_account(by(&ADA)));
		System::assert_last_event(Event::AccountOpened { who: ADA }.into());
		assert_eq!(account_deposit(), COIN);
		assert_noop!(Billing::open_account(by(&ADA)), Error::<Test>::AlreadyOpen);
		assert_noop!(
			Billing::open_account(by(&POOR)),
			DispatchError::Token(TokenError::FundsUnavailable)
		);
		assert_noop!(Billing::open_account(RuntimeOrigin::none()), DispatchError::BadOrigin);
	});
}

#[test]
fn what_is_deposited_is_on_hold() {
	Chain::new().run(|| {
		assert_noop!(Billing::deposit(by(&ADA), Coin::Gen, 1), Error::<Test>::NoAccount);
		assert_ok!(Billing::open_account(by(&ADA)));
		assert_noop!(Billing::deposit(by(&ADA), Coin::Gen, 0), Error::<Test>::ZeroAmount);
		let before = free(Coin::Gen, &ADA);
		assert_ok!(Billing::deposit(by(&ADA), Coin::Gen, 5));
		System::assert_last_event(
			Event::Deposited {
				who: ADA,
				coin: Coin::Gen,
				amount: 5,
			}
			.into(),
		);
		assert_eq!((free(Coin::Gen, &ADA), deposited(Coin::Gen, &ADA)), (before - 5, 5));
		assert_noop!(
			Billing::deposit(by(&ADA), Coin::Gen, before),
			DispatchError::Token(TokenError::FundsUnavailable)
		);
	});
}

#[test]
fn an_account_is_closed_after_the_challenge_period() {
	Chain::new().run(|| {
		let before = Coin::ALL.map(|coin| free(coin, &ADA));
		open_with(&ADA, 100);
		assert_noop!(Billing::reap_account(by(&BOB), ADA), Error::<Test>::NotClosing);
		assert_noop!(Billing::close_account(by(&BOB)), Error::<Test>::NoAccount);
		assert_ok!(Billing::close_account(by(&ADA)));
		let from = CHALLENGE.into();
		System::assert_last_event(Event::AccountClosing { who: ADA, from }.into());
		assert_noop!(Billing::close_account(by(&ADA)), Error::<Test>::AccountClosing);
		pass(from - 1);
		assert_noop!(Billing::reap_account(by(&BOB), ADA), Error::<Test>::InChallenge);
		pass(1);
		assert_ok!(Billing::reap_account(by(&BOB), ADA));
		System::assert_last_event(Event::AccountClosed { who: ADA }.into());
		assert_eq!(Coin::ALL.map(|coin| free(coin, &ADA)), before);
		assert!(Coin::ALL.iter().all(|coin| on_hold(*coin, &ADA) == 0));
		assert!(!Accounts::<Test>::contains_key(ADA));
		assert_noop!(Billing::reap_account(by(&BOB), ADA), Error::<Test>::NoAccount);
	});
}

#[test]
fn what_was_used_before_can_be_billed_while_it_is_closed() {
	Chain::new().run(|| {
		open_with(&ADA, 100);
		assert_ok!(Billing::close_account(by(&ADA)));
		bill(1, cpu(1_000));
		pass(CHALLENGE.into());
		let before = total(Coin::Flx, &ADA);
		assert_ok!(Billing::reap_account(by(&ADA), ADA));
		assert_eq!(free(Coin::Flx, &ADA), before);
	});
}

#[test]
fn an_account_can_be_kept_after_all() {
	Chain::new().run(|| {
		open_with(&ADA, 100);
		assert_ok!(Billing::set_cap(by(&ADA), Coin::Flx, Some(5)));
		assert_ok!(Billing::close_account(by(&ADA)));
		pass(EPOCH);
		assert_ok!(Billing::open_account(by(&ADA)));
		assert_eq!(account_deposit(), COIN);
		assert_noop!(Billing::reap_account(by(&ADA), ADA), Error::<Test>::NotClosing);
		// As it was.
		assert_eq!(Accounts::<Test>::get(ADA).unwrap().caps.flx.amount, Some(5));
		bill(1, cpu(1_000));
	});
}

#[test]
fn a_receipt_is_not_settled_again_for_another_account_of_the_same_customer() {
	Chain::new().run(|| {
		open_with(&ADA, 100);
		let made = signed(receipt(1, cpu(1_000)));
		assert_ok!(settle(made.clone()));
		assert_ok!(Billing::close_account(by(&ADA)));
		pass(CHALLENGE.into());
		assert_ok!(Billing::reap_account(by(&ADA), ADA));
		open_with(&ADA, 100);
		assert_eq!(settle(made), Err(Error::<Test>::SequenceNotHigher.into()));
	});
}

#[test]
fn an_account_gives_back_what_it_took_whatever_is_asked_now() {
	Chain::new().run(|| {
		open_with(&ADA, 0);
		Terms::<Test>::mutate(|terms| terms.account_deposit = 2 * COIN);
		assert_ok!(Billing::close_account(by(&ADA)));
		pass(CHALLENGE.into());
		assert_ok!(Billing::reap_account(by(&ADA), ADA));
		assert_eq!(account_deposit(), 0);
	});
}
