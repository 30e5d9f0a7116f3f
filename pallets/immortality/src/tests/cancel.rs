//! A failure is taken back before anything was handed over, when the owner is heard again.

use crate::{mock::*, CurrentActivation, CurrentHealth, Error, Event};
use frame_support::{assert_noop, assert_ok};
use immortal_primitives::{
	consensus::Freeze,
	immortality::{FailureReason, Finding::*, ImmortalityStatus, OwnerHeartbeat},
	responsibility::{Offices, Responsibility},
};

fn fresh() -> u32 {
	CurrentActivation::<Test>::get().map_or(0, |activation| activation.fresh)
}

fn needs_cold_key() -> bool {
	CurrentActivation::<Test>::get().is_some_and(|activation| activation.needs_cold_key)
}

/// It failed and is back, by twenty heartbeats.
fn fail_and_come_back() {
	fail();
	slots_with_heartbeats(20);
	slot();
	assert!(!is_activated());
}

#[test]
fn an_owner_that_is_heard_in_twenty_slots_in_a_row_is_back_in_office() {
	Chain::of(5).run(|| {
		fail();
		slots_with_heartbeats(19);
		slot();
		assert!(is_activated(), "nineteen are too few");
		beat();
		slot();
		assert!(!is_activated());
		assert_eq!(TestOffices::tenure(), 2);
		assert_eq!(told(Event::ActivationCancelled { tenure: 2 }), 1);
		assert_eq!(Responsibility::ALL.map(holders), [(); 11].map(|()| Holders::Owner));
		assert_eq!(council(), [], "it was elected meanwhile");
		assert_ne!(status(), ImmortalityStatus::ImmortalityActivated);
		assert_eq!(staleness(), 1);
		assert_eq!(Demands::get(), [Freeze::Overridden, Freeze::Respected]);
	});
}

#[test]
fn others_get_their_powers_back_too() {
	Chain::of(5).run(|| {
		let shared = Holders::Members(vec![operator(1), STRANGER]);
		PowerOf::insert(Responsibility::HealthMonitoring, &shared);
		fail();
		assert_eq!(holders(Responsibility::HealthMonitoring), Holders::Vacant);
		slots_with_heartbeats(20);
		slot();
		assert_eq!(holders(Responsibility::HealthMonitoring), shared);
	});
}

#[test]
fn heartbeats_of_slots_to_come_count_once_a_slot() {
	Chain::of(5).run(|| {
		fail();
		for ahead in [1, 2, 3] {
			slot();
			for slot in [now(), now() + ahead] {
				// The one after this may be of this slot again: it is older then.
				let _ = send_heartbeat(OwnerHeartbeat { slot, ..heartbeat() });
			}
		}
		assert_eq!(fresh(), 3);
		assert_eq!(CurrentHealth::<Test>::get().last_contact, now());
	});
}

#[test]
fn one_or_two_heartbeats_in_between_may_be_missing_and_three_may_not() {
	for (missing, begins_anew) in [(1, false), (2, false), (3, true)] {
		Chain::of(5).run(|| {
			fail();
			slots_with_heartbeats(10);
			slots(missing);
			slots_with_heartbeats(1);
			assert_eq!(fresh(), if begins_anew { 1 } else { 11 }, "{missing} are missing");
			slots_with_heartbeats(9);
			slot();
			assert_eq!(is_activated(), begins_anew);
		});
	}
}

#[test]
fn heartbeats_that_come_late_count_by_the_slots_they_were_made_in() {
	Chain::of(5).run(|| {
		fail();
		let failed = CurrentActivation::<Test>::get().expect("it has failed").slot;
		while fresh() < 20 {
			slot();
			let sent = OwnerHeartbeat {
				slot: now() - 3,
				..heartbeat()
			};
			assert_eq!(send_heartbeat(sent), Ok(()));
			// Those of slots before the failure do not.
			assert_eq!(u64::from(fresh()), (now() - 3).saturating_sub(failed));
		}
		slot();
		assert!(!is_activated());
	});
}

#[test]
fn a_second_failure_soon_after_the_first_is_cancelled_by_the_cold_key_only() {
	Chain::of(5).run(|| {
		fail_and_come_back();
		fail();
		assert!(needs_cold_key());
		slots_with_heartbeats(25);
		slot();
		assert!(is_activated());
		for who in [STRANGER, operator(0)] {
			assert_noop!(cancel(&who), Error::<Test>::NotOwner);
		}
		assert_ok!(cancel(&OWNER));
		assert!(!is_activated());
		System::assert_last_event(Event::ActivationCancelled { tenure: 4 }.into());
	});
}

#[test]
fn one_that_follows_later_is_not() {
	for (pause, soon) in [(99, true), (100, true), (101, false)] {
		Chain::of(5).run(|| {
			fail();
			let first = now() - 1;
			slots_with_heartbeats(20);
			slot();
			// It will be silent for five slots.
			while now() < first + pause - 5 {
				slots_with_heartbeats(1);
			}
			fail();
			assert_eq!(now() - 1, first + pause);
			assert_eq!(needs_cold_key(), soon, "after {pause} slots");
			slots_with_heartbeats(20);
			slot();
			assert_eq!(is_activated(), soon);
		});
	}
}

#[test]
fn the_cold_key_cancels_only_when_the_owner_is_heard() {
	Chain::of(5).run(|| {
		assert_noop!(cancel(&OWNER), Error::<Test>::NotActivated);
		fail_and_come_back();
		fail();
		slots_with_heartbeats(19);
		assert_noop!(cancel(&OWNER), Error::<Test>::NotHeardLongEnough);
		slots_with_heartbeats(1);
		// As long as the next heartbeat could still belong to them.
		slots(4);
		let still = frame_support::storage::with_transaction(|| {
			let cancelled = cancel(&OWNER);
			frame_support::storage::TransactionOutcome::Rollback(Ok::<_, sp_runtime::DispatchError>(cancelled))
		});
		assert_eq!(still, Ok(Ok(())));
		slot();
		assert_noop!(cancel(&OWNER), Error::<Test>::NotHeardLongEnough);
	});
}

#[test]
fn nothing_is_taken_back_once_powers_were_handed_over() {
	Chain::of(5).run(|| {
		fail_and_hand_over();
		slots_with_heartbeats(30);
		slot();
		assert!(is_activated());
		assert_noop!(cancel(&OWNER), Error::<Test>::AlreadyHandedOver);
		assert_eq!(TestOffices::tenure(), 1);
	});
}

#[test]
fn when_the_lease_is_over_it_is_renewed_first() {
	Chain::of(5).run(|| {
		go_to(lease_until());
		fail();
		let reason = CurrentActivation::<Test>::get().map(|activation| activation.reason);
		assert_eq!(reason, Some(FailureReason::LeaseOver));
		slots_with_heartbeats(25);
		assert_eq!((fresh(), is_activated()), (0, true));
		assert_ok!(renew_lease(&OWNER));
		slots_with_heartbeats(20);
		slot();
		assert!(!is_activated());
	});
}

#[test]
fn an_owner_that_was_cut_off_is_heard_again_when_seats_reach_it_again() {
	Chain::of(6).with_policy(|policy| policy.cut_off_after = 30).run(|| {
		loop {
			slot();
			if is_activated() {
				break;
			}
			beat();
			for node in nodes() {
				say(node, Unreachable);
			}
		}
		// Seats say nothing new for a while.
		slots_with_heartbeats(25);
		assert_eq!((fresh(), is_activated()), (0, true), "it is cut off still");
		everybody_reports(Reachable);
		slots_with_heartbeats(21);
		slot();
		assert!(!is_activated());
	});
}

#[test]
fn it_can_fail_again() {
	Chain::of(5).run(|| {
		for times in 0..3 {
			fail();
			assert_eq!(TestOffices::tenure(), 2 * times + 1);
			slots_with_heartbeats(20);
			slot();
			if is_activated() {
				assert_ok!(cancel(&OWNER));
			}
		}
	});
}
