//! How what was deposited is had back.

use crate::{mock::*, Error, Event, Withdrawal};
use frame_support::{assert_noop, assert_ok};
use immortal_primitives::{billing::ServiceType, money::Coin};

const COIN: Coin = Coin::Flx;

fn request(amount: u128) {
	assert_ok!(Billing::request_withdrawal(by(&ADA), COIN, amount));
}

#[test]
fn it_is_had_after_the_challenge_period() {
	Chain::new().run(|| {
		open_with(&ADA, 100);
		let (before, amount) = (free(COIN, &ADA), units(COIN, 40));
		request(amount);
		let from = u64::from(CHALLENGE);
		System::assert_last_event(
			Event::WithdrawalRequested {
				who: ADA,
				coin: COIN,
				amount,
				from,
			}
			.into(),
		);
		pass(from - 1);
		assert_noop!(Billing::withdraw(by(&ADA), COIN), Error::<Test>::InChallenge);
		pass(1);
		assert_ok!(Billing::withdraw(by(&ADA), COIN));
		System::assert_last_event(
			Event::Withdrawn {
				who: ADA,
				coin: COIN,
				amount,
			}
			.into(),
		);
		assert_eq!(free(COIN, &ADA), before + amount);
		assert_eq!(deposited(COIN, &ADA), units(COIN, 60));
		assert_noop!(Billing::withdraw(by(&ADA), COIN), Error::<Test>::NoWithdrawal);
	});
}

#[test]
fn bills_may_take_it_until_it_is_had() {
	Chain::new().run(|| {
		open_with(&ADA, 100);
		request(units(COIN, 100));
		bill(1, cpu(30_000));
		pass(CHALLENGE.into());
		let mut late = receipt(2, cpu(50_000));
		late.epoch = 0;
		assert_eq!(settle(signed(late)).unwrap().gross, cost(ServiceType::Compute, 20_000));
		let before = free(COIN, &ADA);
		assert_ok!(Billing::withdraw(by(&ADA), COIN));
		assert_eq!(free(COIN, &ADA), before + units(COIN, 50));
		assert_eq!(deposited(COIN, &ADA), 0);
	});
}

#[test]
fn one_at_a_time_of_each_coin() {
	Chain::new().run(|| {
		assert_noop!(Billing::request_withdrawal(by(&ADA), COIN, 1), Error::<Test>::NoAccount);
		open_with(&ADA, 100);
		assert_noop!(
			Billing::request_withdrawal(by(&ADA), COIN, 0),
			Error::<Test>::ZeroAmount
		);
		assert_noop!(
			Billing::request_withdrawal(by(&ADA), COIN, units(COIN, 100) + 1),
			Error::<Test>::InsufficientDeposit
		);
		request(1);
		assert_noop!(
			Billing::request_withdrawal(by(&ADA), COIN, 1),
			Error::<Test>::WithdrawalPending
		);
		assert_ok!(Billing::request_withdrawal(by(&ADA), Coin::Aur, 2));
		assert_noop!(
			Billing::cancel_withdrawal(by(&ADA), Coin::Gen),
			Error::<Test>::NoWithdrawal
		);
		assert_ok!(Billing::cancel_withdrawal(by(&ADA), COIN));
		System::assert_last_event(
			Event::WithdrawalCancelled {
				who: ADA,
				coin: COIN,
				amount: 1,
			}
			.into(),
		);
		let account = Billing::account(ADA).unwrap();
		assert_eq!(account.withdrawals.flx, None);
		assert_eq!(
			account.withdrawals.aur,
			Some(Withdrawal {
				amount: 2,
				from: CHALLENGE.into()
			})
		);
		request(3);
	});
}
