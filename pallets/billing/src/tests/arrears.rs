//! What customers owe.

use crate::{mock::*, Accounts, Debt, Error, Event, Owed, Sums};
use frame_support::{assert_noop, assert_ok};
use immortal_primitives::{
	billing::ServiceType,
	money::{Coin, Pot},
};

const COIN: Coin = Coin::Flx;

fn debt() -> Option<Debt<AccountId>> {
	Accounts::<Test>::get(ADA).unwrap().debt
}

/// Ada has one unit, and is billed ten.
fn owing(test: impl FnOnce()) {
	Chain::new().run(|| {
		open_with(&ADA, 1);
		bill(1, cpu(10_000));
		test();
	});
}

#[test]
fn who_cannot_pay_pays_what_there_is_and_owes_the_rest() {
	Chain::new().run(|| {
		open_with(&ADA, 1);
		let (gross, paid) = (cost(ServiceType::Compute, 10_000), units(COIN, 1));
		let outcome = bill(1, cpu(10_000));
		assert_eq!((outcome.gross, outcome.arrears), (gross, gross - paid));
		// To all alike.
		assert_eq!(
			(outcome.provider, outcome.pool, outcome.treasury),
			(paid * 7 / 10, paid * 2 / 10, paid / 10)
		);
		let owed = gross - paid;
		assert_eq!(
			debt(),
			Some(Debt {
				coin: COIN,
				node: NODE,
				provider: CARL,
				owed: Owed {
					provider: owed * 7 / 10,
					pool: owed * 2 / 10,
					scaling: 0,
					treasury: owed / 10,
				},
			})
		);
		System::assert_has_event(
			Event::Suspended {
				who: ADA,
				coin: COIN,
				node: NODE,
				arrears: owed,
			}
			.into(),
		);
		assert_eq!(Sums::<Test>::get(COIN).arrears, owed);
	});
}

#[test]
fn the_next_deposit_pays_it_first() {
	owing(|| {
		let before = (
			free(COIN, &CARL),
			pot(COIN, Pot::IncentivePool),
			pot(COIN, Pot::Treasury),
		);
		deposit(&ADA, COIN, units(COIN, 4));
		assert_eq!(debt().unwrap().owed.total(), units(COIN, 5));
		assert_eq!(deposited(COIN, &ADA), 0);
		System::assert_has_event(
			Event::ArrearsPaid {
				who: ADA,
				coin: COIN,
				node: NODE,
				paid: units(COIN, 4),
				left: units(COIN, 5),
			}
			.into(),
		);
		// Other coins pay nothing of it.
		deposit(&ADA, Coin::Gen, units(Coin::Gen, 50));
		assert!(debt().is_some());
		deposit(&ADA, COIN, units(COIN, 7));
		assert_eq!((debt(), deposited(COIN, &ADA)), (None, units(COIN, 2)));
		System::assert_has_event(Event::Reactivated { who: ADA }.into());
		let owed = units(COIN, 9);
		assert_eq!(
			(
				free(COIN, &CARL),
				pot(COIN, Pot::IncentivePool),
				pot(COIN, Pot::Treasury)
			),
			(before.0 + owed * 7 / 10, before.1 + owed * 2 / 10, before.2 + owed / 10)
		);
		let sums = Sums::<Test>::get(COIN);
		assert_eq!((sums.arrears, sums.provider), (0, units(COIN, 10) * 7 / 10));
		// It can be billed again, and owe again.
		bill(2, cpu(11_000));
		assert_eq!(bill(3, cpu(13_000)).arrears, units(COIN, 1));
	});
}

#[test]
fn who_owes_gets_nothing_back_and_cannot_go() {
	owing(|| {
		assert_noop!(
			Billing::request_withdrawal(by(&ADA), Coin::Gen, 1),
			Error::<Test>::Suspended
		);
		assert_noop!(Billing::close_account(by(&ADA)), Error::<Test>::Suspended);
		deposit(&ADA, COIN, units(COIN, 9));
		assert_ok!(Billing::request_withdrawal(by(&ADA), Coin::Gen, 1));
		assert_ok!(Billing::close_account(by(&ADA)));
	});
}

#[test]
fn who_asked_before_owing_does_not_get_it_either() {
	Chain::new().run(|| {
		open_with(&ADA, 1);
		assert_ok!(Billing::request_withdrawal(by(&ADA), Coin::Gen, 1));
		assert_ok!(Billing::close_account(by(&ADA)));
		bill(1, cpu(10_000));
		pass(CHALLENGE.into());
		assert_noop!(Billing::withdraw(by(&ADA), Coin::Gen), Error::<Test>::Suspended);
		assert_noop!(Billing::reap_account(by(&BOB), ADA), Error::<Test>::Suspended);
		deposit(&ADA, COIN, units(COIN, 9));
		assert_ok!(Billing::withdraw(by(&ADA), Coin::Gen));
		assert_ok!(Billing::reap_account(by(&BOB), ADA));
	});
}

#[test]
fn what_an_operator_cannot_take_any_more_the_treasury_gets() {
	Chain::new().run(|| {
		open_with(&ADA, 0);
		let mut receipt = receipt(1, cpu(10));
		(receipt.node, receipt.service) = (POOR_NODE, ServiceType::CrossBorder);
		// Nothing is paid now, so nobody has to take it.
		let outcome = settle(signed(receipt)).unwrap();
		assert_eq!(outcome.arrears, outcome.gross);
		let before = pot(Coin::Aur, Pot::Treasury);
		deposit(&ADA, Coin::Aur, outcome.gross);
		assert_eq!(debt(), None);
		assert_eq!(free(Coin::Aur, &POOR), 0);
		assert_eq!(pot(Coin::Aur, Pot::Treasury), before + outcome.gross * 8 / 10);
		assert_eq!(Sums::<Test>::get(Coin::Aur).provider, 0);
	});
}

#[test]
fn a_node_that_left_is_paid_what_it_is_owed() {
	owing(|| {
		Operators::remove(NODE);
		let before = free(COIN, &CARL);
		deposit(&ADA, COIN, units(COIN, 9));
		assert_eq!(free(COIN, &CARL), before + units(COIN, 9) * 7 / 10);
		// But it earns the network nothing that a reward could be paid for.
		let of_first = crate::Revenues::<Test>::get(NODE)[0].1.get(COIN);
		assert_eq!(of_first, units(COIN, 1) * 3 / 10);
	});
}

#[test]
fn a_batch_goes_on_without_who_cannot_pay() {
	Chain::new().run(|| {
		open_with(&ADA, 1);
		open_with(&BOB, 10);
		let of = |customer: &AccountId, sequence, used| {
			let mut receipt = receipt(sequence, used);
			receipt.customer = customer.clone();
			signed(receipt)
		};
		let came = settle_batch(vec![
			of(&ADA, 1, cpu(2_000)),
			of(&ADA, 2, cpu(3_000)),
			of(&BOB, 1, cpu(2_000)),
		]);
		assert_eq!(came[0].unwrap().arrears, units(COIN, 1));
		assert_eq!(came[1], Err(Error::<Test>::Suspended.into()));
		assert_eq!(came[2].unwrap().arrears, 0);
	});
}
