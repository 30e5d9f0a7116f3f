//! Meters that sign for customers.

use crate::{mock::*, Error, Event, Meter, Meters};
use frame_support::{assert_noop, assert_ok};
use immortal_primitives::money::COIN;

/// What so many milliseconds of a core cost, as meters are limited: in 10^-12 units.
fn value(cpu_ms: u64) -> u128 {
	u128::from(cpu_ms) * RATE
}

#[test]
fn a_meter_signs_up_to_its_cap_an_era() {
	Chain::new().run(|| {
		open_with(&ADA, 100);
		assert_ok!(Billing::appoint_meter(by(&ADA), EVE, COIN));
		System::assert_last_event(
			Event::MeterAppointed {
				who: ADA,
				meter: EVE,
				cap: COIN,
			}
			.into(),
		);
		assert_ok!(settle(metered(&EVE, receipt(1, cpu(400)))));
		assert_ok!(settle(metered(&EVE, receipt(2, cpu(1_000)))));
		assert_eq!(Meters::<Test>::get(ADA).unwrap().used, value(1_000));
		assert_eq!(
			settle(metered(&EVE, receipt(3, cpu(1_001)))),
			Err(Error::<Test>::MeterCapExceeded.into())
		);
		// Who pays may sign more.
		assert_ok!(settle(signed(receipt(3, cpu(1_001)))));
		go_to_era(1);
		assert_ok!(settle(metered(&EVE, receipt(1, cpu(1_000)))));
		assert_eq!(
			Meters::<Test>::get(ADA),
			Some(Meter {
				account: EVE,
				cap: COIN,
				era: 1,
				used: value(1_000)
			})
		);
	});
}

#[test]
fn all_coins_count_by_their_value() {
	use immortal_primitives::billing::ServiceType;
	Chain::new().run(|| {
		open_with(&ADA, 100);
		assert_ok!(Billing::appoint_meter(by(&ADA), EVE, value(8_000)));
		for service in ServiceType::ALL {
			let mut receipt = receipt(1, cpu(1_000));
			receipt.service = service;
			assert_ok!(settle(metered(&EVE, receipt)));
		}
		assert_eq!(
			settle(metered(&EVE, receipt(2, cpu(1_001)))),
			Err(Error::<Test>::MeterCapExceeded.into())
		);
	});
}

#[test]
fn a_meter_that_is_dismissed_signs_nothing() {
	Chain::new().run(|| {
		assert_noop!(Billing::appoint_meter(by(&ADA), EVE, COIN), Error::<Test>::NoAccount);
		open_with(&ADA, 100);
		assert_noop!(Billing::appoint_meter(by(&ADA), EVE, 0), Error::<Test>::ZeroAmount);
		assert_noop!(Billing::dismiss_meter(by(&ADA)), Error::<Test>::NoMeter);
		assert_ok!(Billing::appoint_meter(by(&ADA), EVE, COIN));
		let made = metered(&EVE, receipt(1, cpu(1)));
		assert_ok!(Billing::dismiss_meter(by(&ADA)));
		System::assert_last_event(Event::MeterDismissed { who: ADA, meter: EVE }.into());
		assert_eq!(settle(made), Err(Error::<Test>::NoMeter.into()));
	});
}

#[test]
fn another_meter_goes_on_where_the_first_was() {
	Chain::new().run(|| {
		open_with(&ADA, 100);
		assert_ok!(Billing::appoint_meter(by(&ADA), EVE, COIN));
		assert_ok!(settle(metered(&EVE, receipt(1, cpu(600)))));
		assert_ok!(Billing::appoint_meter(by(&ADA), BOB, COIN));
		assert_eq!(
			settle(metered(&EVE, receipt(2, cpu(601)))),
			Err(Error::<Test>::BadSignature.into())
		);
		assert_eq!(
			settle(metered(&BOB, receipt(2, cpu(1_001)))),
			Err(Error::<Test>::MeterCapExceeded.into())
		);
		assert_ok!(settle(metered(&BOB, receipt(2, cpu(1_000)))));
	});
}

#[test]
fn a_meter_is_forgotten_with_the_account() {
	Chain::new().run(|| {
		open_with(&ADA, 100);
		assert_ok!(Billing::appoint_meter(by(&ADA), EVE, COIN));
		assert_ok!(Billing::close_account(by(&ADA)));
		pass(CHALLENGE.into());
		assert_ok!(Billing::reap_account(by(&ADA), ADA));
		assert!(!Meters::<Test>::contains_key(ADA));
	});
}
