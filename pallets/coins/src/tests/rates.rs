//! What FLX of fees cost in another coin.

use super::*;
use crate::{fees::convert_rounded_up, Error, Event, Rate, RateTerms};
use frame_support::assert_ok;
use proptest::prelude::*;
use sp_core::U256;
use sp_runtime::{DispatchError::BadOrigin, FixedPointNumber, FixedU128};

fn set_rate(coin: Coin, per_flx: FixedU128) -> frame_support::dispatch::DispatchResult {
	Coins::set_rate(RuntimeOrigin::signed(OWNER), coin, per_flx)
}

fn rate(coin: Coin) -> FixedU128 {
	Coins::rate_in_force(coin)
}

fn ratio(n: u32, d: u32) -> FixedU128 {
	FixedU128::from_rational(n.into(), d.into())
}

#[test]
fn genesis_takes_the_tiers() {
	Chain::new().run(|| {
		let rates = Coin::ALL.map(rate);
		assert_eq!(rates, [ratio(1, 100), ratio(1, 10), ratio(1, 1), ratio(10, 1)]);
	});
}

#[test]
fn a_rate_moves_by_a_tenth_an_interval() {
	Chain::new().run(|| {
		System::set_block_number(10);
		assert_ok!(set_rate(Coin::Gen, ratio(11, 1_000)));
		System::assert_last_event(
			Event::RateSet {
				coin: Coin::Gen,
				from: ratio(1, 100),
				to: ratio(11, 1_000),
			}
			.into(),
		);
		assert_eq!(rate(Coin::Gen), ratio(11, 1_000));
		System::set_block_number(19);
		assert_noop!(set_rate(Coin::Gen, ratio(11, 1_000)), Error::<Test>::RateChangeTooSoon);
		System::set_block_number(20);
		assert_ok!(set_rate(Coin::Gen, ratio(99, 10_000)));
	});
}

#[test]
fn a_larger_or_earlier_change_is_refused() {
	Chain::new().run(|| {
		System::set_block_number(9);
		assert_noop!(set_rate(Coin::Gen, ratio(1, 100)), Error::<Test>::RateChangeTooSoon);
		System::set_block_number(10);
		let least = FixedU128::from_inner(1);
		for far in [
			ratio(11, 1_000) + least,
			ratio(9, 1_000) - least,
			FixedU128::from_inner(0),
			FixedU128::from_inner(u128::MAX),
		] {
			assert_noop!(set_rate(Coin::Gen, far), Error::<Test>::RateChangeTooLarge);
		}
		assert_noop!(set_rate(Coin::Flx, ratio(1, 1)), Error::<Test>::NativeCoinHasNoRate);
		assert_noop!(
			Coins::set_rate(RuntimeOrigin::signed(ADA), Coin::Gen, ratio(1, 100)),
			BadOrigin
		);
	});
}

#[test]
fn a_stale_rate_costs_a_twentieth_more_until_it_is_confirmed() {
	Chain::new().run(|| {
		System::set_block_number(100);
		assert_eq!(rate(Coin::Nex), ratio(1, 10));
		System::set_block_number(101);
		assert_eq!(rate(Coin::Nex), ratio(105, 1_000));
		assert_eq!(rate(Coin::Flx), ratio(1, 1));
		assert_ok!(set_rate(Coin::Nex, ratio(1, 10)));
		assert_eq!(rate(Coin::Nex), ratio(1, 10));
	});
}

#[test]
fn terms_have_bounds() {
	Chain::new().run(|| {
		let set = |change_interval, lifetime| {
			Coins::set_rate_terms(
				RuntimeOrigin::signed(OWNER),
				RateTerms {
					change_interval,
					lifetime,
				},
			)
		};
		assert_noop!(set(9, 100), Error::<Test>::RateTermsOutOfBounds);
		assert_noop!(set(20, 19), Error::<Test>::RateTermsOutOfBounds);
		let terms = RateTerms {
			change_interval: 20,
			lifetime: 20,
		};
		assert_noop!(
			Coins::set_rate_terms(RuntimeOrigin::signed(ADA), terms.clone()),
			BadOrigin
		);
		assert_ok!(set(20, 20));
		System::assert_last_event(Event::RateTermsSet { terms }.into());
		System::set_block_number(19);
		assert_noop!(set_rate(Coin::Nex, ratio(1, 10)), Error::<Test>::RateChangeTooSoon);
	});
}

proptest! {
	#[test]
	fn conversion_rounds_up_and_never_to_zero(flx in 1..Balance::MAX / 1_000_000, inner in 1..=FixedU128::DIV * 1_000) {
		let coins = convert_rounded_up(flx, FixedU128::from_inner(inner)).unwrap();
		prop_assert!(coins > 0);
		let back = |coins| U256::from(coins) * U256::from(FixedU128::DIV);
		let exact = U256::from(flx) * U256::from(inner);
		prop_assert!(back(coins) >= exact);
		prop_assert!(back(coins - 1) < exact);
	}

	#[test]
	fn a_stale_rate_is_never_cheaper(inner in any::<u128>(), set_at in any::<u32>(), now in any::<u32>()) {
		let rate = Rate { per_flx: FixedU128::from_inner(inner), set_at: u64::from(set_at) };
		let terms = RateTerms { change_interval: 10, lifetime: 100 };
		let stale = u64::from(now) > u64::from(set_at) + 100;
		let in_force = rate.in_force(now.into(), &terms);
		prop_assert_eq!(rate.is_stale(now.into(), &terms), stale);
		prop_assert!(in_force >= rate.per_flx);
		prop_assert!(stale || in_force == rate.per_flx);
		if stale && inner < u128::MAX / 21 {
			prop_assert_eq!(in_force.into_inner(), inner + inner.div_ceil(20));
		}
	}

	#[test]
	fn a_change_is_at_most_a_tenth(from in any::<u128>(), to in any::<u128>()) {
		let rate = Rate { per_flx: FixedU128::from_inner(from), set_at: 0u64 };
		let (wide, to_wide) = (U256::from(from) * 10, U256::from(to) * 10);
		let within = to_wide <= wide + from && to_wide + from >= wide;
		prop_assert_eq!(rate.may_become(FixedU128::from_inner(to)), within);
	}
}
