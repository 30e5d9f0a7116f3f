//! What an epoch may cost.

use crate::{mock::*, Cap, Error, Event, Spent};
use frame_support::{assert_noop, assert_ok};
use immortal_primitives::{
	billing::ServiceType,
	money::{Coin, CoinAmounts},
};

const COMPUTE: ServiceType = ServiceType::Compute;

fn cap(amount: u64) {
	assert_ok!(Billing::set_cap(by(&ADA), Coin::Flx, Some(cost(COMPUTE, amount))));
}

#[test]
fn a_cap_holds_from_the_next_epoch_on() {
	Chain::new().run(|| {
		assert_noop!(Billing::set_cap(by(&ADA), Coin::Flx, Some(1)), Error::<Test>::NoAccount);
		open_with(&ADA, 100);
		cap(1_000);
		System::assert_last_event(
			Event::CapSet {
				who: ADA,
				coin: Coin::Flx,
				cap: Cap {
					since: 1,
					amount: Some(cost(COMPUTE, 1_000)),
					before: None,
				},
			}
			.into(),
		);
		assert_eq!(bill(1, cpu(5_000)).gross, cost(COMPUTE, 5_000));
		pass(EPOCH);
		assert_eq!(bill(1, cpu(5_000)).gross, cost(COMPUTE, 1_000));
		// What was used before it was lowered can be billed still.
		let mut earlier = receipt(2, cpu(6_000));
		earlier.epoch = 0;
		assert_eq!(settle(signed(earlier)).unwrap().gross, cost(COMPUTE, 1_000));
	});
}

#[test]
fn all_receipts_of_an_epoch_count_and_the_rest_is_reported() {
	Chain::new().run(|| {
		open_with(&ADA, 100);
		cap(1_000);
		pass(EPOCH);
		assert_eq!(bill(1, cpu(600)).gross, cost(COMPUTE, 600));
		let mut other = receipt(1, cpu(600));
		other.node = OTHER_NODE;
		assert_eq!(settle(signed(other.clone())).unwrap().gross, cost(COMPUTE, 400));
		System::assert_last_event_is_cap_reached(200);
		// Other coins are not limited, nor are other epochs.
		let mut stored = receipt(1, cpu(6_000));
		stored.service = ServiceType::Storage;
		assert_eq!(settle(signed(stored)).unwrap().gross, cost(ServiceType::Storage, 6_000));
		pass(EPOCH);
		assert_eq!(bill(1, cpu(700)).gross, cost(COMPUTE, 700));
		assert_eq!(
			Spent::<Test>::get(1, ADA),
			CoinAmounts::of(Coin::Flx, cost(COMPUTE, 1_000))
		);
		// A later receipt gets the rest when the cap is raised.
		other.sequence = 2;
		assert_eq!(settle(signed(other.clone())).unwrap().gross, 0);
		cap(1_100);
		other.sequence = 3;
		assert_eq!(settle(signed(other.clone())).unwrap().gross, cost(COMPUTE, 100));
		assert_ok!(Billing::set_cap(by(&ADA), Coin::Flx, None));
		other.sequence = 4;
		other.consumption = cpu(700);
		assert_eq!(settle(signed(other)).unwrap().gross, cost(COMPUTE, 200));
	});
}

#[test]
fn nothing_can_be_charged_within_a_cap_of_nothing() {
	Chain::new().run(|| {
		open_with(&ADA, 100);
		assert_ok!(Billing::set_cap(by(&ADA), Coin::Flx, Some(0)));
		pass(EPOCH);
		assert_eq!(bill(1, cpu(1_000)).gross, 0);
		System::assert_last_event_is_cap_reached(1_000);
		assert_eq!(deposited(Coin::Flx, &ADA), units(Coin::Flx, 100));
	});
}

#[test]
fn the_surcharge_comes_last() {
	Chain::new().run(|| {
		open_with(&ADA, 100);
		make_scarce();
		cap(1_100);
		let mut all = receipt(1, cpu(1_000));
		go_to_epoch(current_epoch() + 1);
		all.epoch = current_epoch();
		let outcome = settle(signed(all)).unwrap();
		assert_eq!(outcome.gross, cost(COMPUTE, 1_100));
		assert_eq!(outcome.scaling, cost(COMPUTE, 100));
	});
}

trait LastEvent {
	fn assert_last_event_is_cap_reached(uncharged: u64);
}

impl LastEvent for System {
	fn assert_last_event_is_cap_reached(uncharged: u64) {
		Self::assert_has_event(
			Event::CapReached {
				customer: ADA,
				coin: Coin::Flx,
				epoch: current_epoch(),
				uncharged: cost(COMPUTE, uncharged),
			}
			.into(),
		);
	}
}
