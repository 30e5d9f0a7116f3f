//! What services cost, and how it is changed.

use crate::{
	default_rates, mock::*, ComingRates, Error, Event, FoundingRates, Policy, RateList, Rates, ServiceRates, MAX_RATE,
};
use frame_support::{assert_noop, assert_ok};
use immortal_primitives::billing::ServiceType;
use sp_runtime::{DispatchError::BadOrigin, Perbill};

/// The rates now, with those of computing changed.
fn rates(change: impl FnOnce(&mut Rates)) -> RateList {
	let mut list = Billing::current_table().rates;
	let row = list.iter_mut().find(|row| row.service == ServiceType::Compute).unwrap();
	change(&mut row.rates);
	list
}

fn set(change: impl FnOnce(&mut Rates)) {
	assert_ok!(Billing::set_rates(owner(), rates(change)));
}

#[test]
fn economic_management_sets_them_for_epochs_to_come() {
	Chain::new().run(|| {
		for origin in [by(&ADA), RuntimeOrigin::none(), RuntimeOrigin::root()] {
			assert_noop!(Billing::set_rates(origin, rates(|_| {})), BadOrigin);
		}
		let list = rates(|rates| rates.cpu_ms = 2 * RATE);
		assert_ok!(Billing::set_rates(owner(), list.clone()));
		System::assert_last_event(
			Event::RatesChanged {
				from: 1,
				rates: list.clone(),
			}
			.into(),
		);
		assert_eq!(Billing::current_table().rates[4].rates.cpu_ms, RATE);
		pass(EPOCH);
		assert_eq!(Billing::current_table().rates, list);
	});
}

#[test]
fn a_step_is_from_half_to_double_of_what_it_is_now() {
	Chain::new().run(|| {
		type Change = fn(&mut Rates, u128);
		let changes: [Change; 4] = [
			|rates, rate| rates.cpu_ms = rate,
			|rates, rate| rates.memory_mib_s = rate,
			|rates, rate| rates.storage_mib_h = rate,
			|rates, rate| rates.moved_mib = rate,
		];
		for change in changes {
			for rate in [RATE / 2 - 1, 2 * RATE + 1, 0] {
				assert_noop!(
					Billing::set_rates(owner(), rates(|rates| change(rates, rate))),
					Error::<Test>::RateStepTooLarge
				);
			}
			for rate in [RATE / 2, 2 * RATE] {
				set(|rates| change(rates, rate));
			}
		}
		// However often it is set in an epoch.
		assert_noop!(
			Billing::set_rates(owner(), rates(|rates| rates.cpu_ms = 4 * RATE)),
			Error::<Test>::RateStepTooLarge
		);
	});
}

#[test]
fn no_rate_is_ever_far_from_genesis() {
	Chain::new().run(|| {
		let mut rate = RATE;
		while rate < 100 * RATE {
			rate = (2 * rate).min(100 * RATE);
			set(|rates| rates.cpu_ms = rate);
			pass(EPOCH);
		}
		assert_noop!(
			Billing::set_rates(owner(), rates(|rates| rates.cpu_ms += 1)),
			Error::<Test>::RateTooFarFromFounding
		);
	});
	Chain::new().run(|| {
		let mut rate = RATE;
		while rate > RATE / 100 {
			rate = rate.div_ceil(2).max(RATE / 100);
			set(|rates| rates.cpu_ms = rate);
			pass(EPOCH);
		}
		assert_noop!(
			Billing::set_rates(owner(), rates(|rates| rates.cpu_ms -= 1)),
			Error::<Test>::RateTooFarFromFounding
		);
	});
}

#[test]
fn what_is_free_stays_so_and_what_is_not_never_becomes_so() {
	let cheap = Rates {
		cpu_ms: 0,
		memory_mib_s: 1,
		..RATES
	};
	Chain::new().with_rates(ServiceType::Compute, cheap).run(|| {
		for change in [(|rates| rates.cpu_ms = 1) as fn(&mut Rates), |rates| {
			rates.memory_mib_s = 0
		}] {
			assert_noop!(
				Billing::set_rates(owner(), rates(change)),
				Error::<Test>::RateStepTooLarge
			);
		}
		set(|rates| rates.memory_mib_s = 2);
	});
}

#[test]
fn a_service_that_is_offered_stays_so_and_new_ones_may_come() {
	Chain::new().without(ServiceType::Notary).run(|| {
		open_with(&ADA, 100);
		let mut list = rates(|_| {});
		list.remove(2);
		assert_noop!(Billing::set_rates(owner(), list), Error::<Test>::RatesMissing);
		let mut list = rates(|_| {});
		let notary = |rate| ServiceRates {
			service: ServiceType::Notary,
			rates: Rates {
				cpu_ms: rate,
				..Default::default()
			},
		};
		list.try_insert(0, notary(MAX_RATE + 1)).unwrap();
		assert_noop!(Billing::set_rates(owner(), list.clone()), Error::<Test>::RateTooHigh);
		list[0] = notary(MAX_RATE);
		assert_ok!(Billing::set_rates(owner(), list.clone()));
		// In whatever order they come, they are kept in theirs.
		assert_eq!(ComingRates::<Test>::get()[6], notary(MAX_RATE));
		pass(EPOCH);
		let mut notarized = receipt(1, cpu(1));
		notarized.service = ServiceType::Notary;
		assert_ok!(settle(signed(notarized)));
		list.try_push(notary(MAX_RATE)).unwrap();
		assert_noop!(Billing::set_rates(owner(), list), Error::<Test>::RatesTwice);
		assert_eq!(FoundingRates::<Test>::get().len(), 7);
	});
}

#[test]
#[should_panic(expected = "RatesTwice")]
fn genesis_has_each_service_once() {
	let mut chain = Chain::new();
	chain.rates.extend(chain.rates.clone());
	chain.into_externalities();
}

#[test]
#[should_panic(expected = "RateTooHigh")]
fn genesis_has_no_absurd_rates() {
	let absurd = Rates {
		moved_mib: MAX_RATE + 1,
		..RATES
	};
	Chain::new()
		.with_rates(ServiceType::Bandwidth, absurd)
		.into_externalities();
}

#[test]
fn prices_at_genesis_are_those_of_the_docs() {
	let [cpu_ms, memory_mib_s, storage_mib_h, moved_mib] = [2_315, 565, 11_921, 29_127];
	let rates = Rates {
		cpu_ms,
		memory_mib_s,
		storage_mib_h,
		moved_mib,
	};
	assert!(default_rates().iter().all(|row| row.rates == rates));
	let split = Policy::default().split;
	assert_eq!(
		(split.provider, split.pool),
		(Perbill::from_percent(70), Perbill::from_percent(20))
	);
}
