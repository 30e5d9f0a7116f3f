//! The terms on which money is spent.

use crate::{mock::*, Error, Event, Origin, Policy, Terms};
use frame_support::{assert_noop, assert_ok};
use immortal_primitives::{
	money::{Coin, COIN},
	time::DAYS,
};
use sp_runtime::DispatchError::BadOrigin;

#[test]
fn only_economic_management_changes_the_terms() {
	Chain::new().run(|| {
		for origin in [
			RuntimeOrigin::signed(ADA),
			RuntimeOrigin::none(),
			RuntimeOrigin::root(),
			Origin::BigSpender.into(),
		] {
			assert_noop!(Treasury::set_policy(origin, Policy::default()), BadOrigin);
		}
		let policy = Policy {
			automatic_limit: 5,
			..Default::default()
		};
		assert_ok!(Treasury::set_policy(owner(), policy));
		assert_eq!(Terms::<Test>::get(), policy);
		System::assert_last_event(Event::PolicyChanged { policy }.into());
	});
}

#[test]
fn each_value_has_bounds_and_each_bound_its_error() {
	type Change = fn(&mut Policy);
	let refused: [(Change, Error<Test>); 9] = [
		(|p| p.thresholds.gen = Coin::Gen.cap() / 20 + 1, Error::ThresholdTooHigh),
		(|p| p.thresholds.nex = Coin::Nex.cap() / 20 + 1, Error::ThresholdTooHigh),
		(|p| p.thresholds.flx = Coin::Flx.cap() / 20 + 1, Error::ThresholdTooHigh),
		(|p| p.thresholds.aur = Coin::Aur.cap() / 20 + 1, Error::ThresholdTooHigh),
		(|p| p.automatic_limit = 100_000 * COIN + 1, Error::AutomaticLimitTooHigh),
		(|p| p.medium_limit = 10_000_000 * COIN + 1, Error::MediumLimitTooHigh),
		(|p| p.small_limit = p.medium_limit + 1, Error::SmallAboveMediumLimit),
		(|p| p.payout_period = 9, Error::PayoutPeriodOutOfBounds),
		(|p| p.payout_period = 365 * DAYS + 1, Error::PayoutPeriodOutOfBounds),
	];
	let allowed: [Change; 6] = [
		|p| p.thresholds = immortal_primitives::money::CoinAmounts::from_fn(|coin| coin.cap() / 20),
		|p| p.automatic_limit = 100_000 * COIN,
		|p| p.medium_limit = 10_000_000 * COIN,
		|p| p.small_limit = p.medium_limit,
		|p| p.payout_period = 10,
		|p| p.payout_period = 365 * DAYS,
	];
	Chain::new().run(|| {
		for (change, error) in refused {
			let mut policy = Policy::default();
			change(&mut policy);
			assert_noop!(Treasury::set_policy(owner(), policy), error);
		}
		for change in allowed {
			let mut policy = Policy::default();
			change(&mut policy);
			assert_ok!(Treasury::set_policy(owner(), policy));
		}
	});
}

#[test]
fn the_default_is_within_bounds() {
	Chain {
		policy: Policy::default(),
	}
	.run(|| assert_eq!(Terms::<Test>::get(), Policy::default()));
}

#[test]
#[should_panic(expected = "`treasury.policy`: Err(PayoutPeriodOutOfBounds)")]
fn a_genesis_out_of_bounds_is_refused() {
	Chain {
		policy: Policy {
			payout_period: 0,
			..Default::default()
		},
	}
	.into_externalities();
}
