//! Time in which the owner is away with notice.

use crate::{mock::*, CurrentMaintenance, Error, Event, Overrides};
use frame_support::{assert_noop, assert_ok};
use immortal_primitives::immortality::{Finding::*, Maintenance};

/// Slots with heartbeats until the one before this.
fn heard_until(slot: u64) {
	while now() + 1 < slot {
		slots_with_heartbeats(1);
	}
}

#[test]
fn announced_in_time_silence_is_no_failure() {
	Chain::of(5).run(|| {
		let (from, until) = (now() + 20, now() + 35);
		assert_ok!(announce_maintenance(from, 15));
		let maintenance = Maintenance { from, until };
		System::assert_last_event(Event::MaintenanceAnnounced { maintenance }.into());
		heard_until(from);
		while now() + 1 < until {
			slot();
			assert_eq!(staleness(), 0);
			for node in nodes() {
				say(node, Unreachable);
			}
		}
		assert!(CurrentMaintenance::<Test>::exists());
		slot();
		assert_eq!(staleness(), 1, "it counts again");
		assert_eq!(told(Event::MaintenanceEnded), 1);
		assert!(!CurrentMaintenance::<Test>::exists());
		assert!(!is_activated());
	});
}

#[test]
fn before_it_begins_silence_counts() {
	Chain::of(5).run(|| {
		let from = now() + 20;
		assert_ok!(announce_maintenance(from, 15));
		go_to(from - 5);
		slots(4);
		assert_eq!(staleness(), 4);
		slot();
		assert_eq!(staleness(), 0);
	});
}

#[test]
fn who_fails_before_it_begins_is_not_away_with_notice() {
	Chain::of(5).run(|| {
		assert_ok!(announce_maintenance(now() + 20, 15));
		assert_ok!(override_maintenance(0));
		fail();
		assert!(!CurrentMaintenance::<Test>::exists());
		assert_eq!(Overrides::<Test>::get().to_vec(), []);
		assert_noop!(announce_maintenance(now() + 20, 15), Error::<Test>::OutOfOffice);
	});
}

#[test]
fn only_the_cold_key_announces_it() {
	Chain::of(5).run(|| {
		for who in [STRANGER, GOVERNOR, operator(0)] {
			let (from, slots) = (now() + 20, 5);
			let announced = call(&who, crate::Call::announce_maintenance { from, slots });
			assert_eq!(announced, Err(Error::<Test>::NotOwner.into()));
		}
	});
}

#[test]
fn it_is_announced_in_time_and_not_for_too_long() {
	Chain::of(5).run(|| {
		let from = now() + 20;
		assert_noop!(announce_maintenance(from - 1, 5), Error::<Test>::MaintenanceTooSoon);
		assert_noop!(announce_maintenance(0, 5), Error::<Test>::MaintenanceTooSoon);
		assert_noop!(announce_maintenance(from, 0), Error::<Test>::MaintenanceEmpty);
		assert_noop!(announce_maintenance(from, 16), Error::<Test>::MaintenanceTooLong);
		assert_noop!(announce_maintenance(from, u32::MAX), Error::<Test>::MaintenanceTooLong);
		assert_ok!(announce_maintenance(from, 15));
		assert_noop!(announce_maintenance(from + 30, 5), Error::<Test>::AlreadyAnnounced);
	});
}

#[test]
fn there_is_so_much_of_it_in_a_period() {
	Chain::of(5).run(|| {
		for slots in [15, 10] {
			let from = now() + 20;
			assert_ok!(announce_maintenance(from, slots));
			go_to(from + u64::from(slots));
		}
		let from = now() + 20;
		assert_noop!(announce_maintenance(from, 1), Error::<Test>::MaintenanceCreditExhausted);
		// Two eras of sixty slots. It counts when it begins.
		let next = FIRST + 120;
		assert_noop!(
			announce_maintenance(next - 1, 1),
			Error::<Test>::MaintenanceCreditExhausted
		);
		assert_ok!(announce_maintenance(next, 15));
	});
}

#[test]
fn two_thirds_of_the_seats_override_it() {
	Chain::held_by(&[0, 0, 0, 1, 2, 3]).run(|| {
		assert_ok!(announce_maintenance(now() + 20, 15));
		assert_ok!(override_maintenance(0));
		let opposed = |operator, seats| Event::MaintenanceOpposed {
			operator,
			seats,
			all: 6,
		};
		System::assert_last_event(opposed(operator(0), 3).into());
		assert_eq!(Overrides::<Test>::get().to_vec(), [operator(0)]);
		assert_ok!(override_maintenance(2));
		assert_eq!(told(opposed(operator(2), 4)), 1);
		System::assert_last_event(Event::MaintenanceOverridden.into());
		assert!(!CurrentMaintenance::<Test>::exists());
		assert_eq!(Overrides::<Test>::get().to_vec(), []);
	});
}

#[test]
fn operators_without_so_many_seats_do_not() {
	Chain::held_by(&[0, 0, 0, 1, 2, 3]).run(|| {
		assert_ok!(announce_maintenance(now() + 20, 15));
		for n in 1..4 {
			assert_ok!(override_maintenance(n));
		}
		assert!(CurrentMaintenance::<Test>::exists());
	});
}

#[test]
fn overridden_while_it_lasts_the_owner_fails_soon() {
	Chain::of(5).run(|| {
		let from = now() + 20;
		assert_ok!(announce_maintenance(from, 15));
		heard_until(from);
		slots(5);
		assert_eq!(staleness(), 0);
		for n in 0..4 {
			assert_ok!(override_maintenance(n));
		}
		slot();
		assert_eq!(staleness(), 1);
		fail();
	});
}

#[test]
fn who_has_seats_says_so_once_while_there_is_something_to_override() {
	Chain::of(5).run(|| {
		assert_noop!(override_maintenance(0), Error::<Test>::NoMaintenance);
		assert_ok!(announce_maintenance(now() + 20, 15));
		assert_noop!(override_maintenance(7), Error::<Test>::NotSeated);
		assert_ok!(override_maintenance(0));
		assert_noop!(override_maintenance(0), Error::<Test>::AlreadyOverridden);
	});
}

#[test]
fn who_lost_its_seats_does_not_count() {
	Chain::of(6).run(|| {
		assert_ok!(announce_maintenance(now() + 20, 15));
		for n in 0..3 {
			assert_ok!(override_maintenance(n));
		}
		leave(0);
		assert_ok!(override_maintenance(3));
		assert!(CurrentMaintenance::<Test>::exists(), "three of five are too few");
		assert_eq!(Overrides::<Test>::get().to_vec(), [1, 2, 3].map(operator));
		assert_ok!(override_maintenance(4));
		assert!(!CurrentMaintenance::<Test>::exists());
	});
}

#[test]
fn those_who_opposed_one_do_not_oppose_the_next() {
	Chain::of(5).run(|| {
		let from = now() + 20;
		assert_ok!(announce_maintenance(from, 5));
		assert_ok!(override_maintenance(0));
		go_to(from + 5);
		assert_eq!(Overrides::<Test>::get().to_vec(), []);
		assert_ok!(announce_maintenance(now() + 20, 5));
		assert_ok!(override_maintenance(0));
	});
}

#[test]
fn a_new_owner_has_announced_nothing() {
	Chain::of(5).run(|| {
		assert_ok!(announce_maintenance(now() + 20, 5));
		assert_ok!(override_maintenance(0));
		name_owner(&STRANGER);
		assert!(!CurrentMaintenance::<Test>::exists());
		assert_eq!(Overrides::<Test>::get().to_vec(), []);
	});
}
