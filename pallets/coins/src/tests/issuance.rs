//! Burning, and minting up to the cap.

use super::*;
use crate::{Error, Event};
use frame_support::assert_ok;
use sp_runtime::{ArithmeticError, DispatchError::BadOrigin, TokenError};

fn mint(who: u64, coin: Coin, amount: Balance) -> frame_support::dispatch::DispatchResult {
	Coins::mint(RuntimeOrigin::signed(who), coin, amount)
}

fn burn(coin: Coin, amount: Balance, keep_alive: bool) -> frame_support::dispatch::DispatchResult {
	Coins::burn(RuntimeOrigin::signed(ADA), coin, amount, keep_alive)
}

#[test]
fn what_was_burned_may_be_minted_again_and_not_a_planck_more() {
	for coin in Coin::ALL {
		Chain::new().run(|| {
			assert_noop!(mint(OWNER, coin, 1), Error::<Test>::AboveCap);
			assert_ok!(burn(coin, units(coin, 100), true));
			System::assert_last_event(
				Event::Burned {
					who: ADA,
					coin,
					amount: units(coin, 100),
				}
				.into(),
			);
			assert_eq!(total(coin, ADA), units(coin, 900));
			assert_noop!(mint(OWNER, coin, units(coin, 100) + 1), Error::<Test>::AboveCap);

			let before = total(coin, TreasuryAccount::get());
			assert_ok!(mint(OWNER, coin, units(coin, 100)));
			System::assert_last_event(
				Event::Minted {
					coin,
					amount: units(coin, 100),
				}
				.into(),
			);
			assert_eq!(total(coin, TreasuryAccount::get()), before + units(coin, 100));
			assert_eq!(Coins::total_issuance(coin), coin.cap());
		});
	}
}

#[test]
fn bad_mints_are_refused() {
	for coin in Coin::ALL {
		Chain::new().run(|| {
			assert_ok!(burn(coin, units(coin, 100), true));
			assert_noop!(mint(ADA, coin, 1), BadOrigin);
			assert_noop!(Coins::mint(RuntimeOrigin::root(), coin, 1), BadOrigin);
			assert_noop!(mint(OWNER, coin, 0), Error::<Test>::ZeroAmount);
			assert_noop!(mint(OWNER, coin, Balance::MAX), ArithmeticError::Overflow);
		});
	}
}

#[test]
fn bad_burns_are_refused() {
	for coin in Coin::ALL {
		Chain::new().run(|| {
			assert_noop!(burn(coin, 0, true), Error::<Test>::ZeroAmount);
			assert_noop!(burn(coin, units(coin, 1_000) + 1, false), TokenError::FundsUnavailable);
			assert_noop!(burn(coin, units(coin, 1_000), true), Error::<Test>::FundsOnHold);
			assert_ok!(burn(coin, units(coin, 1_000), false));
			assert_eq!(total(coin, ADA), 0);
		});
	}
}
