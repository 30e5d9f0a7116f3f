//! The owner's return after powers were handed over.

use crate::{mock::*, Call, CurrentActivation, Error, Event, Failures, Given, History};
use frame_support::{assert_noop, assert_ok};
use frame_system::RawOrigin;
use immortal_primitives::{
	consensus::Freeze,
	responsibility::{
		Offices,
		Responsibility::{self, RuntimeUpgrade},
	},
};
use sp_runtime::{traits::BadOrigin, DispatchError, DispatchResult};

/// All of the council but those who stay away object.
fn object(absent: usize) -> DispatchResult {
	motion(Call::object {}, absent)
}

fn return_at() -> Option<u64> {
	CurrentActivation::<Test>::get().and_then(|activation| activation.return_at)
}

/// Who holds new code, and whether the owner has all else.
fn after_return() -> (Holders, bool) {
	let mut others = Responsibility::ALL.into_iter().filter(|power| *power != RuntimeUpgrade);
	(
		holders(RuntimeUpgrade),
		others.all(|power| holders(power) == Holders::Owner),
	)
}

#[test]
fn the_cold_key_claims_its_office_back_and_has_it_when_nobody_objects() {
	Chain::of(5).run(|| {
		fail_and_hand_over();
		assert_ok!(claim_return());
		let at = now() + 50;
		System::assert_last_event(Event::ReturnClaimed { at }.into());
		assert_eq!(return_at(), Some(at));
		go_to(at - 1);
		assert!(is_activated());
		slot();
		assert!(!is_activated());
		assert_eq!(TestOffices::tenure(), 2);
		System::assert_last_event(Event::OwnerReturned { tenure: 2 }.into());
		assert_eq!((staleness(), lease_until()), (0, now() + 1_000));
		assert_eq!(council(), []);
		assert_eq!(Given::<Test>::iter().count(), 0);
		assert_eq!(Demands::get(), [Freeze::Overridden, Freeze::Respected]);
		// Only money had followed, not yet new code.
		assert_eq!(after_return(), (Holders::Vacant, true));
	});
}

#[test]
fn new_code_stays_with_those_who_have_it() {
	Chain::of(5).run(|| {
		fail_and_hand_over();
		slots(100);
		let theirs = holders(RuntimeUpgrade);
		assert!(matches!(theirs, Holders::Members(_)));
		assert_ok!(claim_return());
		slots(50);
		assert_eq!(after_return(), (theirs, true));
	});
}

#[test]
fn it_is_claimed_by_the_cold_key_once_after_the_handover() {
	Chain::of(5).run(|| {
		assert_noop!(claim_return(), Error::<Test>::NotActivated);
		fail_and_wait();
		assert_noop!(claim_return(), Error::<Test>::NothingHandedOver);
		assert_eq!(hand_over(), Ok(()));
		for who in [STRANGER, operator(0), AccountId::new(hot_key_bytes())] {
			assert_noop!(call(&who, Call::claim_return {}), Error::<Test>::NotOwner);
		}
		assert_ok!(claim_return());
		assert_noop!(claim_return(), Error::<Test>::AlreadyClaimed);
	});
}

fn hot_key_bytes() -> [u8; 32] {
	sp_core::Pair::public(&hot_key()).into_inner().0
}

#[test]
fn a_simple_majority_of_the_council_can_object_in_time() {
	for (operators, absent) in [(5, 2), (4, 1), (7, 3)] {
		Chain::of(operators).run(|| {
			fail_and_hand_over();
			assert_ok!(claim_return());
			slots(49);
			assert_eq!(object(absent + 1), Err(BadOrigin.into()), "too few");
			assert_eq!(object(absent), Ok(()));
			let barred_until = now() + 50;
			assert_eq!(told(Event::ReturnRefused { barred_until }), 1);
			slots(20);
			assert_eq!((is_activated(), return_at()), (true, None));
		});
	}
}

#[test]
fn nobody_else_can_object() {
	Chain::of(5).run(|| {
		fail_and_hand_over();
		assert_ok!(claim_return());
		for origin in [
			RawOrigin::Signed(operator(0)),
			RawOrigin::Signed(OWNER),
			RawOrigin::Root,
			RawOrigin::None,
		] {
			let object = Call::<Test>::object {}.into();
			assert_noop!(dispatch(origin.into(), object), DispatchError::BadOrigin);
		}
	});
}

#[test]
fn there_is_something_to_object_to() {
	Chain::of(5).run(|| {
		use pallet_collective::RawOrigin::Members;
		let object = || dispatch(Members(5, 5).into(), Call::<Test>::object {}.into());
		assert_noop!(object(), Error::<Test>::NotActivated);
		fail_and_hand_over();
		assert_noop!(object(), Error::<Test>::NotClaimed);
		assert_ok!(claim_return());
		assert_ok!(object());
		assert_noop!(object(), Error::<Test>::NotClaimed);
	});
}

#[test]
fn each_objection_bars_the_owner_for_twice_as_long_up_to_a_limit() {
	Chain::of(5).run(|| {
		fail_and_hand_over();
		for barred in [50, 100, 200, 400, 800, 1_600, 1_600] {
			assert_ok!(claim_return());
			assert_eq!(object(0), Ok(()));
			let until = now() + barred;
			go_to(until - 1);
			assert_noop!(claim_return(), Error::<Test>::CoolingDown);
			slot();
		}
		assert_ok!(claim_return());
		slots(50);
		assert!(!is_activated(), "the time to object is the same");
	});
}

#[test]
fn each_failure_doubles_the_time_to_object_up_to_a_limit() {
	for (failures, time) in [(1, 50), (2, 100), (3, 200), (6, 1_600), (7, 1_600), (u32::MAX, 1_600)] {
		Chain::of(5).run(|| {
			Failures::<Test>::put(History {
				activations: failures - 1,
				last: now(),
			});
			fail_and_hand_over();
			assert_ok!(claim_return());
			assert_eq!(return_at(), Some(now() + time), "after {failures}");
		});
	}
}

#[test]
fn failures_are_forgotten_after_a_long_pause() {
	for (pause, known) in [(3_000, 2), (3_001, 1)] {
		Chain::of(5).run(|| {
			fail();
			let first = now() - 1;
			assert_eq!(
				Failures::<Test>::get(),
				History {
					activations: 1,
					last: first
				}
			);
			slots_with_heartbeats(20);
			go_to(first + pause - 5);
			fail();
			let last = now() - 1;
			assert_eq!(last, first + pause);
			assert_eq!(
				Failures::<Test>::get(),
				History {
					activations: known,
					last
				}
			);
		});
	}
}

#[test]
fn who_is_back_can_fail_and_come_back_again() {
	Chain::of(5).run(|| {
		for times in [1, 2] {
			fail_and_hand_over();
			slots(100);
			assert_eq!(TestOffices::tenure(), 2 * times - 1);
			assert!(matches!(holders(RuntimeUpgrade), Holders::Members(_)));
			assert_ok!(claim_return());
			go_to(return_at().expect("it is claimed"));
			assert_eq!(TestOffices::tenure(), 2 * times);
			check();
		}
	});
}

#[test]
fn the_council_is_elected_anew_while_the_return_is_waited_for() {
	Chain::of(6).run(|| {
		fail_and_hand_over();
		let elected = CurrentActivation::<Test>::get().map_or(0, |activation| activation.election);
		assert_ok!(vote_for(0, &[5]));
		go_to(elected - 10);
		assert_ok!(claim_return());
		slots(10);
		assert!(council().contains(&operator(5)));
		assert_eq!(object(0), Ok(()));
	});
}

#[test]
fn a_new_owner_begins_with_a_clean_slate() {
	Chain::of(5).run(|| {
		fail_and_hand_over();
		assert_ok!(claim_return());
		name_owner(&STRANGER);
		slots(100);
		assert!(!is_activated());
		assert_eq!((TestOffices::tenure(), TestOffices::owner()), (2, Some(STRANGER)));
		assert_eq!(Failures::<Test>::get(), History::default());
		assert_eq!(Given::<Test>::iter().count(), 0);
		assert_eq!(staleness(), 0, "nobody knows by which key it is heard");
		assert_noop!(claim_return(), Error::<Test>::NotOwner);
		assert!(lease_until() > now() + 800);
	});
}
