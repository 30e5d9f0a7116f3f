//! What is released with time.

use super::*;
use crate::{Error, Event, Vesting, VestingSchedule};
use frame_support::assert_ok;
use proptest::prelude::*;

fn release(coin: Coin) -> frame_support::dispatch::DispatchResult {
	Coins::release_vested(RuntimeOrigin::signed(BOB), coin, OWNER)
}

fn share(coin: Coin) -> Balance {
	coin.cap() / 100 * 15
}

#[test]
fn the_owner_starts_with_the_existential_deposit() {
	Chain::new().run(|| {
		for coin in Coin::ALL {
			assert_eq!(free(coin, OWNER), minimum(coin));
			assert_eq!(total(coin, OWNER), share(coin));
		}
	});
}

#[test]
fn coins_vest_evenly_and_anybody_may_release_them() {
	for coin in Coin::ALL {
		Chain::new().run(|| {
			System::set_block_number(VESTING_PERIOD / 4);
			assert_ok!(release(coin));
			let vesting = share(coin) - minimum(coin);
			assert_eq!(free(coin, OWNER), minimum(coin) + vesting / 4);
			let (amount, left) = (vesting / 4, vesting - vesting / 4);
			System::assert_last_event(
				Event::VestedReleased {
					who: OWNER,
					coin,
					amount,
					left,
				}
				.into(),
			);
			assert_noop!(release(coin), Error::<Test>::NothingVested);

			System::set_block_number(VESTING_PERIOD * 2);
			assert_ok!(release(coin));
			assert_eq!(free(coin, OWNER), share(coin));
			assert!(!Vesting::<Test>::contains_key(OWNER, coin));
			assert_noop!(release(coin), Error::<Test>::NoVesting);
		});
	}
}

#[test]
fn only_what_vests_can_be_released() {
	Chain::new().run(|| {
		assert_noop!(
			Coins::release_vested(RuntimeOrigin::signed(BOB), Coin::Flx, ADA),
			Error::<Test>::NoVesting
		);
	});
}

proptest! {
	#[test]
	fn vested_grows_evenly_from_nothing_to_all(
		total in any::<Balance>(),
		start in 0..1_000_000u64,
		period in 0..100_000_000u64,
		now in 0..200_000_000u64,
	) {
		let schedule = VestingSchedule { total, released: 0, start, period };
		let vested = schedule.vested(now);
		prop_assert!(vested <= schedule.vested(now + 1));
		prop_assert_eq!(schedule.vested(start + period), total);
		if now <= start && period > 0 {
			prop_assert_eq!(vested, 0);
		} else if now < start + period {
			let exact = sp_core::U256::from(total) * (now - start);
			prop_assert!(sp_core::U256::from(vested) * period <= exact);
			prop_assert!(sp_core::U256::from(vested) * period + period > exact);
		}
	}
}
