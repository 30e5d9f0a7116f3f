//! How spends are paid.

use crate::{mock::*, Error, Event, Spends};
use frame_support::{assert_noop, assert_ok, traits::fungibles::Inspect};
use immortal_primitives::money::{Coin, CoinAmounts, Pot};
use sp_runtime::DispatchError::BadOrigin;

#[test]
fn anyone_can_have_a_beneficiary_paid() {
	Chain::new().run(|| {
		for coin in Coin::ALL {
			let id = approve(coin, 300, POOR);
			let (treasury, before) = (pot(Pot::Treasury), balances(POOR));
			assert_ok!(Treasury::payout(anyone(), id));
			assert_eq!(
				balances(POOR).saturating_sub(before),
				CoinAmounts::of(coin, units(coin, 300))
			);
			assert_eq!(pot(Pot::Treasury), treasury);
			System::assert_last_event(
				Event::SpendPaid {
					id,
					beneficiary: POOR,
					coin,
					amount: units(coin, 300),
					left: 0,
				}
				.into(),
			);
			assert_noop!(Treasury::payout(anyone(), id), Error::<Test>::UnknownSpend);
		}
		assert_eq!(Spends::<Test>::count(), 0);
	});
}

#[test]
fn only_an_account_can_ask_for_it() {
	Chain::new().run(|| {
		let id = approve(Coin::Flx, 1, ADA);
		for origin in [RuntimeOrigin::none(), RuntimeOrigin::root()] {
			assert_noop!(Treasury::payout(origin.clone(), id), BadOrigin);
			assert_noop!(Treasury::reclaim(origin, id), BadOrigin);
		}
	});
}

#[test]
fn not_before_it_is_valid() {
	Chain::new().run(|| {
		let id = approve_from(Coin::Flx, 1, ADA, Some(20));
		go_to(19);
		assert_noop!(Treasury::payout(anyone(), id), Error::<Test>::TooEarly);
		go_to(20);
		assert_ok!(Treasury::payout(anyone(), id));
	});
}

#[test]
fn what_an_account_cannot_take_waits_until_it_can() {
	Chain::new().run(|| {
		for coin in Coin::ALL {
			let little = Coins::minimum_balance(coin) - 1;
			let id = crate::NextSpend::<Test>::get();
			assert_ok!(Treasury::spend(owner(), coin, little, POOR, None));
			assert_noop!(Treasury::payout(anyone(), id), Error::<Test>::BelowMinimum);
			// An account that is open takes it.
			assert_ok!(Treasury::payout(anyone(), approve(coin, 1, POOR)));
			assert_ok!(Treasury::payout(anyone(), id));
			assert_eq!(balances(POOR).get(coin), units(coin, 1) + little);
		}
	});
}

#[test]
fn no_payout_overtakes_another() {
	Chain::new().run(|| {
		shrink_pot(Coin::Gen, units(Coin::Gen, 3_000));
		let first = approve(Coin::Gen, 1_500, ADA);
		let second = approve(Coin::Gen, 500, BOB);
		assert_noop!(
			Treasury::spend(owner(), Coin::Gen, 1, BOB, None),
			Error::<Test>::BelowThreshold
		);
		assert_ok!(Treasury::payout(anyone(), second));
		assert_ok!(Treasury::payout(anyone(), first));
	});
}

#[test]
fn what_was_approved_is_paid_whatever_the_terms_become() {
	Chain::new().run(|| {
		let id = approve(Coin::Gen, 1_500, ADA);
		let policy = crate::Policy {
			thresholds: CoinAmounts::from_fn(|coin| coin.cap() / 20),
			payout_period: 10,
			..Chain::new().policy
		};
		assert_ok!(Treasury::set_policy(owner(), policy));
		go_to(50);
		assert_ok!(Treasury::payout(anyone(), id));
	});
}
