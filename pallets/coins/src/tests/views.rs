//! What clients read is what is stored.

use super::*;
use crate::{HoldReason, Rates, Vesting};
use frame_support::{assert_ok, traits::fungibles::hold::Mutate as MutateHold};
use sp_runtime::FixedU128;

#[test]
fn balances_tell_what_is_free_held_and_transferable() {
	for coin in Coin::ALL {
		Chain::new().run(|| {
			let held = units(coin, 300);
			assert_ok!(Coins::hold(coin, &HoldReason::Vesting.into(), &ADA, held));
			let balances = Coins::balances(ADA);
			let balance = balances
				.iter()
				.find(|balance| balance.coin == coin)
				.expect("every coin is there");
			assert_eq!((balance.free, balance.held), (units(coin, 700), held));
			assert_eq!(balance.transferable, units(coin, 700) - minimum(coin));
			assert_ok!(Coins::transfer_keep_alive(
				RuntimeOrigin::signed(ADA),
				coin,
				BOB,
				balance.transferable
			));
			assert_ok!(Coins::release(
				coin,
				&HoldReason::Vesting.into(),
				&ADA,
				held,
				frame_support::traits::tokens::Precision::Exact,
			));
		});
	}
}

#[test]
fn value_counts_every_coin_at_its_tier() {
	Chain::new().run(|| {
		assert_eq!(Coins::value(ADA), Some(4_000 * immortal_primitives::money::COIN));
		assert_eq!(Coins::value(BOB), Some(0));
	});
}

#[test]
fn rates_tell_age_and_surcharge() {
	Chain::new().run(|| {
		System::set_block_number(101);
		let stored = Rates::<Test>::get();
		for rate in Coins::rates() {
			let stored = stored.get(rate.coin);
			assert_eq!(rate.stale, rate.coin != Coin::Flx);
			assert_eq!(rate.set_at, stored.map(|rate| rate.set_at));
			let twentieths = if rate.stale { 21 } else { 20 };
			let per_flx = stored.map_or(FixedU128::from_u32(1), |rate| rate.per_flx);
			assert_eq!(rate.per_flx, per_flx * FixedU128::from_rational(twentieths, 20));
		}
	});
}

#[test]
fn coins_tell_their_metadata() {
	Chain::new().run(|| {
		for info in Coins::coins() {
			assert_eq!(info.symbol, info.coin.symbol().as_bytes());
			assert_eq!(info.name, info.coin.name().as_bytes());
			assert_eq!(
				(info.decimals, info.tier, info.cap),
				(12, info.coin.tier(), info.coin.cap())
			);
			assert_eq!((info.issued, info.minimum), (info.coin.cap(), minimum(info.coin)));
		}
	});
}

#[test]
fn vesting_tells_what_could_be_released() {
	Chain::new().run(|| {
		System::set_block_number(VESTING_PERIOD / 2);
		assert_eq!(Coins::vesting(ADA), vec![]);
		for vesting in Coins::vesting(OWNER) {
			assert_eq!(Vesting::<Test>::get(OWNER, vesting.coin), Some(vesting.schedule));
			let before = free(vesting.coin, OWNER);
			assert_ok!(Coins::release_vested(RuntimeOrigin::signed(ADA), vesting.coin, OWNER));
			assert_eq!(free(vesting.coin, OWNER), before + vesting.releasable);
		}
	});
}
