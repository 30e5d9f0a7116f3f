//! Sending coins, and what is refused.

use super::*;
use crate::{Call, Error, HoldReason, WeightInfo};
use frame_support::{
	assert_ok,
	dispatch::{DispatchResultWithPostInfo, GetDispatchInfo},
	traits::fungibles::{freeze::Mutate as MutateFreeze, hold::Mutate as MutateHold},
};
use sp_runtime::{ArithmeticError, TokenError};

fn transfer(coin: Coin, to: u64, amount: Balance) -> DispatchResultWithPostInfo {
	Coins::transfer(RuntimeOrigin::signed(ADA), coin, to, amount)
}

#[test]
fn every_coin_moves_and_no_other_with_it() {
	for coin in Coin::ALL {
		Chain::new().run(|| {
			let before = Coin::ALL.map(|coin| total(coin, ADA));
			assert_ok!(transfer(coin, BOB, units(coin, 10)));
			for (other, before) in Coin::ALL.into_iter().zip(before) {
				let moved = if other == coin { units(coin, 10) } else { 0 };
				assert_eq!((total(other, ADA), total(other, BOB)), (before - moved, moved));
			}
		});
	}
}

#[test]
fn an_account_can_live_on_any_one_coin() {
	for coin in Coin::ALL {
		Chain::new().run(|| {
			assert!(!System::account_exists(&BOB));
			assert_ok!(transfer(coin, BOB, minimum(coin)));
			assert!(System::account_exists(&BOB));
			assert_ok!(Coins::transfer(RuntimeOrigin::signed(BOB), coin, ADA, minimum(coin)));
			assert!(!System::account_exists(&BOB));
		});
	}
}

#[test]
fn nothing_is_refused_by_name() {
	for coin in Coin::ALL {
		Chain::new().run(|| {
			assert_noop!(transfer(coin, BOB, 0), Error::<Test>::ZeroAmount);
		});
	}
}

#[test]
fn more_than_the_balance_is_refused() {
	for coin in Coin::ALL {
		Chain::new().run(|| {
			for amount in [units(coin, 1_000) + 1, Balance::MAX] {
				assert_noop!(transfer(coin, BOB, amount), TokenError::FundsUnavailable);
			}
		});
	}
}

#[test]
fn less_than_the_existential_deposit_opens_no_account() {
	for coin in Coin::ALL {
		Chain::new().run(|| {
			assert_noop!(transfer(coin, BOB, minimum(coin) - 1), TokenError::BelowMinimum);
		});
	}
}

#[test]
fn funds_on_hold_are_told_from_funds_that_are_not_there() {
	for coin in Coin::ALL {
		Chain::new().run(|| {
			assert_ok!(Coins::hold(coin, &HoldReason::Vesting.into(), &ADA, units(coin, 900)));
			assert_noop!(transfer(coin, BOB, units(coin, 101)), Error::<Test>::FundsOnHold);
			assert_noop!(transfer(coin, BOB, units(coin, 1_001)), TokenError::FundsUnavailable);
			assert_ok!(transfer(coin, BOB, units(coin, 99)));
		});
	}
}

#[test]
fn frozen_funds_stay() {
	for coin in Coin::ALL {
		Chain::new().run(|| {
			assert_ok!(Coins::set_freeze(coin, &TestFreeze::Test, &ADA, units(coin, 900)));
			assert_noop!(transfer(coin, BOB, units(coin, 101)), TokenError::Frozen);
			assert_ok!(transfer(coin, BOB, units(coin, 100)));
			assert_ok!(Coins::thaw(coin, &TestFreeze::Test, &ADA));
			assert_ok!(transfer(coin, BOB, units(coin, 900)));
		});
	}
}

#[test]
fn keep_alive_keeps_the_account_open() {
	for coin in Coin::ALL {
		Chain::new().run(|| {
			let signed = || RuntimeOrigin::signed(ADA);
			let all = units(coin, 1_000);
			assert_noop!(
				Coins::transfer_keep_alive(signed(), coin, BOB, all),
				TokenError::NotExpendable
			);
			assert_ok!(Coins::transfer_keep_alive(signed(), coin, BOB, all - minimum(coin)));
			assert_eq!(total(coin, ADA), minimum(coin));
		});
	}
}

#[test]
fn all_is_all_that_can_be_sent() {
	for coin in Coin::ALL {
		for (keep_alive, left) in [(true, minimum(coin)), (false, 0)] {
			Chain::new().run(|| {
				assert_ok!(Coins::transfer_all(RuntimeOrigin::signed(ADA), coin, BOB, keep_alive));
				assert_eq!(total(coin, ADA), left);
				assert_eq!(total(coin, BOB), units(coin, 1_000) - left);
			});
		}
		Chain::new().run(|| {
			assert_ok!(Coins::transfer_all(RuntimeOrigin::signed(ADA), coin, BOB, true));
			assert_noop!(
				Coins::transfer_all(RuntimeOrigin::signed(ADA), coin, BOB, true),
				Error::<Test>::ZeroAmount
			);
		});
	}
}

#[test]
fn dust_goes_to_the_treasury() {
	for coin in Coin::ALL {
		Chain::new().run(|| {
			let before = total(coin, TreasuryAccount::get());
			assert_ok!(transfer(coin, BOB, units(coin, 1_000) - minimum(coin) + 1));
			assert_eq!(total(coin, ADA), 0);
			assert_eq!(total(coin, TreasuryAccount::get()), before + minimum(coin) - 1);
		});
	}
}

#[test]
fn what_a_balance_cannot_count_is_refused() {
	for coin in Coin::ALL {
		Chain::new().into_externalities().execute_with(|| {
			System::set_block_number(1);
			use frame_support::traits::fungibles::Unbalanced;
			assert_ok!(Coins::write_balance(coin, &BOB, Balance::MAX));
			assert_noop!(transfer(coin, BOB, units(coin, 1)), ArithmeticError::Overflow);
		});
	}
}

#[test]
fn a_transfer_is_charged_for_accounts_it_opens_and_closes_only() {
	for coin in Coin::ALL {
		Chain::new().run(|| {
			let declared = Call::<Test>::transfer {
				coin,
				dest: BOB,
				amount: 1,
			}
			.get_dispatch_info()
			.call_weight;
			let worst = if coin == Coin::Flx {
				<()>::transfer_flx()
			} else {
				<()>::transfer()
			};
			assert_eq!(declared, worst);
			let (some, rest) = (units(coin, 10), units(coin, 990));
			let actual = |amount| transfer(coin, BOB, amount).expect("Ada has it").actual_weight;
			let between = match coin {
				Coin::Flx => <()>::transfer_flx_between_open(),
				_ => <()>::transfer_between_open(),
			};
			assert_eq!(actual(some - 1), None, "it opens an account");
			assert_eq!(actual(1), Some(between));
			assert_eq!(actual(rest), None, "it closes an account");
		});
	}
}
