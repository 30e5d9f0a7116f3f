//! How spends are approved and cancelled.

use crate::{mock::*, Error, Event, Manner, NextSpend, Origin, Spend, Spends, MAX_AHEAD};
use frame_support::{assert_noop, assert_ok, traits::fungibles::Inspect};
use immortal_primitives::money::{Coin, CoinAmounts, Pot};
use sp_runtime::DispatchError::BadOrigin;

#[test]
fn what_is_approved_leaves_the_pot_at_once() {
	Chain::new().run(|| {
		for (id, coin) in Coin::ALL.into_iter().enumerate() {
			let (before, aside) = (pot(Pot::Treasury), pot(Pot::Encumbered));
			let amount = CoinAmounts::of(coin, units(coin, 50));
			assert_eq!(approve(coin, 50, ADA), id as u32);
			assert_eq!(before.saturating_sub(pot(Pot::Treasury)), amount);
			assert_eq!(pot(Pot::Encumbered).saturating_sub(aside), amount);
			let spend = Spend {
				beneficiary: ADA,
				coin,
				amount: units(coin, 50),
				valid_from: 1,
				expires: 1 + u64::from(PAYOUT_PERIOD),
				manner: Manner::AtOnce,
			};
			assert_eq!(Spends::<Test>::get(id as u32), Some(spend));
			System::assert_last_event(
				Event::SpendApproved {
					id: id as u32,
					beneficiary: ADA,
					coin,
					amount: units(coin, 50),
					valid_from: 1,
					expires: 1 + u64::from(PAYOUT_PERIOD),
					manner: Manner::AtOnce,
				}
				.into(),
			);
		}
	});
}

#[test]
fn only_spenders_and_economic_management_spend() {
	Chain::new().run(|| {
		let spend = |origin| Treasury::spend(origin, Coin::Flx, units(Coin::Flx, 1), ADA, None);
		for origin in [RuntimeOrigin::signed(ADA), RuntimeOrigin::none(), RuntimeOrigin::root()] {
			assert_noop!(spend(origin), BadOrigin);
		}
		assert_ok!(spend(owner()));
		for origin in [Origin::SmallSpender, Origin::MediumSpender, Origin::BigSpender] {
			assert_ok!(spend(origin.into()));
		}
	});
}

#[test]
fn nothing_is_no_spend() {
	Chain::new().run(|| {
		assert_noop!(
			Treasury::spend(owner(), Coin::Gen, 0, ADA, None),
			Error::<Test>::ZeroAmount
		);
	});
}

#[test]
fn the_treasury_does_not_pay_itself() {
	Chain::new().run(|| {
		for own in [Pot::Treasury, Pot::Encumbered] {
			assert_noop!(
				Treasury::spend(owner(), Coin::Gen, units(Coin::Gen, 1), own.account(), None),
				Error::<Test>::PaysItself
			);
		}
		assert_eq!(approve(Coin::Gen, 1, Pot::IncentivePool.account()), 0);
	});
}

#[test]
fn a_spend_can_begin_later_but_not_earlier_nor_too_late() {
	Chain::new().run(|| {
		go_to(10);
		let latest = 10 + u64::from(MAX_AHEAD);
		let spend = |valid_from| Treasury::spend(owner(), Coin::Flx, units(Coin::Flx, 1), ADA, Some(valid_from));
		assert_noop!(spend(9), Error::<Test>::InvalidPeriod);
		assert_noop!(spend(latest + 1), Error::<Test>::InvalidPeriod);
		assert_ok!(spend(10));
		assert_ok!(spend(latest));
		let expires = Spends::<Test>::get(1).map(|spend| spend.expires);
		assert_eq!(expires, Some(latest + u64::from(PAYOUT_PERIOD)));
	});
}

#[test]
fn only_so_many_are_kept_apart() {
	Chain::new().run(|| {
		for _ in 0..MAX_SPENDS {
			approve(Coin::Flx, 1, ADA);
		}
		let one_more = || Treasury::spend(owner(), Coin::Flx, units(Coin::Flx, 1), ADA, None);
		assert_noop!(one_more(), Error::<Test>::TooManySpends);
		// Whichever way one goes, there is room for another.
		assert_ok!(Treasury::payout(anyone(), 0));
		assert_ok!(one_more());
		assert_noop!(one_more(), Error::<Test>::TooManySpends);
		assert_ok!(Treasury::cancel(owner(), 1));
		assert_ok!(one_more());
	});
}

#[test]
fn ids_are_not_given_twice() {
	Chain::new().run(|| {
		assert_ok!(Treasury::cancel(owner(), approve(Coin::Flx, 1, ADA)));
		assert_eq!(approve(Coin::Flx, 1, ADA), 1);
		NextSpend::<Test>::put(u32::MAX);
		assert_noop!(
			Treasury::spend(owner(), Coin::Flx, units(Coin::Flx, 1), ADA, None),
			Error::<Test>::TooManySpends
		);
	});
}

#[test]
fn economic_management_cancels_what_is_not_paid() {
	Chain::new().run(|| {
		let before = pot(Pot::Treasury);
		let id = approve(Coin::Nex, 70, ADA);
		for origin in [
			anyone(),
			RuntimeOrigin::none(),
			RuntimeOrigin::root(),
			Origin::BigSpender.into(),
		] {
			assert_noop!(Treasury::cancel(origin, id), BadOrigin);
		}
		assert_ok!(Treasury::cancel(owner(), id));
		assert_eq!(pot(Pot::Treasury), before);
		System::assert_last_event(
			Event::SpendCancelled {
				id,
				coin: Coin::Nex,
				amount: units(Coin::Nex, 70),
			}
			.into(),
		);
		assert_noop!(Treasury::cancel(owner(), id), Error::<Test>::UnknownSpend);
	});
}

#[test]
fn both_accounts_stay_open_whatever_is_paid() {
	Chain::new().run(|| {
		let policy = crate::Policy {
			thresholds: CoinAmounts::default(),
			..Chain::new().policy
		};
		assert_ok!(Treasury::set_policy(owner(), policy));
		for coin in Coin::ALL {
			let all = pot(Pot::Treasury).get(coin);
			let minimum = Coins::minimum_balance(coin);
			let spend = |amount| Treasury::spend(owner(), coin, amount, ADA, None);
			assert_noop!(spend(all), Error::<Test>::AboveFree);
			assert_noop!(spend(all - minimum + 1), Error::<Test>::AboveFree);
			assert_ok!(spend(all - minimum));
			assert_ok!(Treasury::payout(anyone(), NextSpend::<Test>::get() - 1));
			assert_eq!(pot(Pot::Treasury).get(coin), minimum);
			assert_eq!(pot(Pot::Encumbered).get(coin), minimum);
		}
	});
}
