//! How much may be spent.

use crate::{mock::*, Error, Origin, Policy};
use frame_support::{assert_noop, assert_ok, dispatch_context::run_in_context, traits::EnsureOrigin};
use immortal_primitives::{
	money::{Balance, Coin, CoinAmounts, Pot, COIN},
	treasury::Treasury as _,
};
use proptest::prelude::*;

fn spend(origin: RuntimeOrigin, coin: Coin, amount: Balance) -> frame_support::pallet_prelude::DispatchResult {
	Treasury::spend(origin, coin, amount, ADA, None)
}

#[test]
fn each_spender_has_its_limit() {
	Chain::new().run(|| {
		for (origin, limit) in [(Origin::SmallSpender, 1_000), (Origin::MediumSpender, 10_000)] {
			for coin in Coin::ALL {
				let amount = units(coin, limit);
				assert_noop!(spend(origin.into(), coin, amount + 1), Error::<Test>::AboveLimit);
				assert_ok!(spend(origin.into(), coin, amount));
			}
		}
	});
}

#[test]
fn big_spenders_and_economic_management_have_none() {
	Chain::new().run(|| {
		let much = units(Coin::Flx, 20_000_000);
		assert_ok!(spend(Origin::BigSpender.into(), Coin::Flx, much));
		assert_ok!(spend(owner(), Coin::Flx, much));
	});
}

#[test]
fn limits_are_those_of_the_policy_in_force() {
	Chain::new().run(|| {
		let success = |origin: Origin| {
			let origin = RuntimeOrigin::from(origin);
			<Test as crate::Config>::SpendOrigin::try_origin(origin).expect("a spender is let through")
		};
		assert_eq!(success(Origin::SmallSpender), 1_000 * COIN);
		let policy = Policy {
			small_limit: 7,
			medium_limit: 8,
			..Chain::new().policy
		};
		assert_ok!(Treasury::set_policy(owner(), policy));
		assert_eq!(success(Origin::SmallSpender), 7);
		assert_eq!(success(Origin::MediumSpender), 8);
		assert_eq!(success(Origin::BigSpender), Balance::MAX);
	});
}

#[test]
fn an_amount_beyond_all_value_is_above_every_limit() {
	Chain::new().run(|| {
		assert_noop!(
			spend(Origin::MediumSpender.into(), Coin::Gen, Balance::MAX),
			Error::<Test>::AboveLimit
		);
		assert_noop!(spend(owner(), Coin::Gen, Balance::MAX), Error::<Test>::AboveLimit);
		assert_noop!(spend(owner(), Coin::Aur, Balance::MAX), Error::<Test>::AboveFree);
	});
}

#[test]
fn a_batch_is_one_spend() {
	Chain::new().run(|| {
		let small = |worth| spend(Origin::SmallSpender.into(), Coin::Flx, units(Coin::Flx, worth));
		run_in_context(|| {
			assert_ok!(small(600));
			assert_noop!(small(401), Error::<Test>::AboveLimit);
			assert_ok!(small(400));
			assert_noop!(small(1), Error::<Test>::AboveLimit);
		});
		// What is dispatched later is another.
		assert_eq!(run_in_context(|| small(1_000)), Ok(()));
	});
}

#[test]
fn more_than_there_is_and_what_must_stay_are_told_apart() {
	Chain::new().run(|| {
		for coin in Coin::ALL {
			shrink_pot(coin, units(coin, 1_500));
			assert_eq!(Treasury::spendable(coin), units(coin, 500));
			assert_noop!(spend(owner(), coin, units(coin, 1_500)), Error::<Test>::AboveFree);
			assert_noop!(
				spend(owner(), coin, units(coin, 500) + 1),
				Error::<Test>::BelowThreshold
			);
			assert_ok!(spend(owner(), coin, units(coin, 500)));
			assert_eq!(pot(Pot::Treasury).get(coin), units(coin, 1_000));
			assert_eq!(Treasury::spendable(coin), 0);
			assert_noop!(spend(owner(), coin, 1), Error::<Test>::BelowThreshold);
		}
	});
}

#[test]
fn a_pot_below_the_threshold_spends_nothing() {
	Chain::new().run(|| {
		shrink_pot(Coin::Gen, units(Coin::Gen, 999));
		assert_eq!(Treasury::spendable(Coin::Gen), 0);
		assert_noop!(spend(owner(), Coin::Gen, 1), Error::<Test>::BelowThreshold);
		// Of other coins it does.
		assert_ok!(spend(owner(), Coin::Nex, units(Coin::Nex, 1)));
	});
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(64))]

	#[test]
	fn what_is_spendable_can_be_spent_and_not_a_planck_more(
		coin in 0..4usize,
		has in 1..5_000u128,
		threshold in 0..5_000u128,
		odd in 0..1_000u128,
	) {
		let coin = Coin::ALL[coin];
		Chain::new().run(|| {
			let thresholds = CoinAmounts::of(coin, units(coin, threshold) + odd);
			let policy = Policy { thresholds, ..Chain::new().policy };
			assert_ok!(Treasury::set_policy(owner(), policy));
			shrink_pot(coin, units(coin, has));
			let spendable = Treasury::spendable(coin);
			assert!(spend(owner(), coin, spendable + 1).is_err());
			if spendable > 0 {
				assert_ok!(spend(owner(), coin, spendable));
			}
			let left = pot(Pot::Treasury).get(coin);
			let must_stay = (units(coin, threshold) + odd).max(units(coin, 1) / 100);
			assert_eq!(left, must_stay.min(units(coin, has)));
		});
	}
}
