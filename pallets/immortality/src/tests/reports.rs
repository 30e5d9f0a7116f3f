//! What becomes of reports, by messages and by inherents.

use crate::{mock::*, Ballots, Call, CurrentTallies, Error, Event, Reported, SeatRecords, Voices};
use frame_support::{
	assert_noop, assert_ok, assert_storage_noop,
	inherent::{InherentData, ProvideInherent},
};
use frame_system::RawOrigin;
use immortal_primitives::{
	immortality::{Finding, Finding::*, Report, FINDING_INHERENT},
	nodes::NodeId,
};
use sp_runtime::DispatchError;

fn last(node: NodeId) -> Option<Reported> {
	SeatRecords::<Test>::get(node).and_then(|record| record.reported)
}

/// Seats and operators against the owner, as of this slot.
fn against() -> (u32, u32) {
	let counts = CurrentTallies::<Test>::get().at(now()).brief.total();
	(counts.against, counts.operators)
}

#[test]
fn a_report_is_noted_and_told() {
	Chain::of(4).run(|| {
		slots(6);
		let sent = Report {
			slot: now() - 2,
			..finding_of(2, Unreachable)
		};
		assert_eq!(send_report(sent), Ok(()));
		let noted = Reported {
			made: now() - 2,
			noted: now(),
			finding: Unreachable,
			against: true,
			generation: 0,
		};
		assert_eq!(last(2), Some(noted));
		System::assert_last_event(
			Event::OwnerReported {
				node: 2,
				operator: operator(2),
				finding: Unreachable,
			}
			.into(),
		);
		assert_eq!(against(), (1, 1));
	});
}

#[test]
fn who_takes_its_report_back_is_not_against_the_owner_any_more() {
	for finding in [Reachable, Unknown] {
		Chain::of(4).run(|| {
			everybody_reports(Unreachable);
			assert_eq!(against(), (4, 4));
			slot();
			they_report([1, 2], finding);
			assert_eq!(against(), (2, 2));
		});
	}
}

#[test]
fn an_operator_has_one_voice_however_many_seats_it_has() {
	Chain::held_by(&[0, 0, 0, 1]).run(|| {
		they_report([0, 1, 2], Unreachable);
		assert_eq!(against(), (3, 1));
		owners_slot();
		they_report([0, 1], Reachable);
		assert_eq!(against(), (1, 1));
		they_report([2], Reachable);
		assert_eq!(against(), (0, 0));
	});
}

#[test]
fn the_author_of_a_block_says_what_it_found() {
	Chain::of(4).run(|| {
		by(2);
		assert_ok!(inherent(Unreachable));
		let (made, noted) = (now(), now());
		let expected = Reported {
			made,
			noted,
			finding: Unreachable,
			against: true,
			generation: 0,
		};
		assert_eq!(last(2), Some(expected));
		assert_eq!(against(), (1, 1));
	});
}

#[test]
fn a_block_says_it_once() {
	Chain::of(4).run(|| {
		by(2);
		assert_ok!(inherent(Unreachable));
		assert_noop!(inherent(Reachable), Error::<Test>::AlreadyNoted);
		by(3);
		assert_ok!(inherent(Unreachable));
	});
}

#[test]
fn who_makes_a_block_and_has_no_seat_has_no_say() {
	Chain::of(4).run(|| {
		leave(3);
		for author in [Some(OWNERS), Some(3), None] {
			next(1, author);
			assert_ok!(inherent(Unreachable));
			assert_eq!(against(), (0, 0));
			assert_eq!(SeatRecords::<Test>::iter().count(), 0);
		}
	});
}

#[test]
fn an_author_does_not_repeat_itself_at_rest_either() {
	Chain::of(4).run(|| {
		by(2);
		assert_ok!(inherent(Reachable));
		let first = now();
		while now() < first + 9 {
			owners_slot();
		}
		by(2);
		beat();
		assert_ok!(inherent(Reachable));
		assert_eq!(last(2).map(|report| report.made), Some(first + 10));
		by(2);
		assert_ok!(inherent(Reachable));
		assert_eq!(last(2).map(|report| report.made), Some(first + 10));
	});
}

#[test]
fn a_message_and_an_inherent_of_a_slot_are_one_report() {
	Chain::of(4).run(|| {
		slots(5);
		by(2);
		assert_ok!(inherent(Unreachable));
		assert!(report(2, Reachable).is_err());
		assert_eq!(against(), (1, 1));
	});
}

#[test]
fn findings_come_by_inherents_only() {
	Chain::of(4).run(|| {
		let noted = || Call::<Test>::note_finding { finding: Unreachable };
		for origin in [RawOrigin::Signed(OWNER), RawOrigin::Root, RawOrigin::Authorized] {
			assert_noop!(dispatch(origin.into(), noted().into()), DispatchError::BadOrigin);
		}
		assert!(Immortality::is_inherent(&noted()));
		assert!(!Immortality::is_inherent(&report_by(0, finding_of(0, Reachable))));
	});
}

#[test]
fn a_block_needs_no_finding_and_makes_no_sense_of_rubbish() {
	Chain::of(4).run(|| {
		let created = |put: &dyn Fn(&mut InherentData)| {
			let mut data = InherentData::new();
			put(&mut data);
			Immortality::create_inherent(&data)
		};
		assert_eq!(created(&|_| ()), None);
		let rubbish = |data: &mut InherentData| data.put_data(FINDING_INHERENT, &77u8).expect("it is new");
		assert_eq!(created(&rubbish), None);
		for finding in [Reachable, Unreachable, Unknown] {
			let found = |data: &mut InherentData| data.put_data(FINDING_INHERENT, &finding).expect("it is new");
			assert_eq!(created(&found), Some(Call::note_finding { finding }));
		}
	});
}

#[test]
fn who_lost_its_seat_in_this_block_does_not_report() {
	Chain::of(4).run(|| {
		slot();
		leave(1);
		let late: Finding = Unreachable;
		assert_noop!(
			dispatch(RawOrigin::Authorized.into(), report_by(1, finding_of(1, late)).into()),
			Error::<Test>::NotASeat
		);
	});
}

#[test]
fn nothing_stays_of_who_lost_its_seats() {
	Chain::held_by(&[0, 0, 1, 2]).run(|| {
		everybody_reports(Unreachable);
		assert_ok!(vote_for(0, &[1]));
		leave(0);
		assert_eq!(against(), (3, 3), "there is another");
		assert!(Ballots::<Test>::contains_key(operator(0)));
		leave(1);
		assert_eq!(against(), (2, 2));
		assert!(!Voices::<Test>::contains_key(operator(0)));
		assert!(!Ballots::<Test>::contains_key(operator(0)));
		assert_eq!(last(0).or(last(1)), None);
	});
}

#[test]
fn an_operator_that_loses_several_seats_at_once_is_counted_no_more() {
	// As when its admission is revoked: when the pallet is told of the first seat, the others are gone, too.
	for (reporting, left) in [(vec![0, 1, 2], (1, 1)), (vec![0, 2], (1, 1)), (vec![1, 2], (1, 1))] {
		Chain::held_by(&[0, 0, 1, 2]).run(|| {
			they_report(reporting, Unreachable);
			revoke(0);
			assert_eq!(against(), left);
			assert!(!Voices::<Test>::contains_key(operator(0)));
		});
	}
}

#[test]
fn who_is_named_owner_has_no_seats_that_are_counted() {
	Chain::of(4).run(|| {
		everybody_reports(Unreachable);
		assert_ok!(vote_for(2, &[1]));
		name_owner(&operator(2));
		assert_eq!(against(), (0, 0));
		assert!(!Voices::<Test>::contains_key(operator(2)));
		assert!(!Ballots::<Test>::contains_key(operator(2)));
	});
}

#[test]
fn reports_about_the_former_owner_do_not_put_the_new_one_out_of_office() {
	Chain::of(5).run(|| {
		slots(4);
		everybody_reports(Unreachable);
		name_owner(&STRANGER);
		assert_ok!(set_heartbeat_key(&STRANGER, &other_hot_key()));
		// As long as they would count.
		slots(6);
		assert_eq!(staleness(), 6);
		assert!(!is_activated());
	});
}

#[test]
fn what_was_said_before_the_owner_was_back_does_not_count() {
	Chain::of(4).run(|| {
		fail();
		slots_with_heartbeats(15);
		everybody_reports(Unreachable);
		slots_with_heartbeats(5);
		slot();
		assert!(!is_activated());
		assert_eq!(against(), (0, 0));
		let counts = CurrentTallies::<Test>::get().at(now());
		assert_eq!(counts.long.total(), Default::default());
		assert_eq!(report(0, Unreachable), Ok(()), "it is news again");
		assert_eq!(against(), (1, 1));
		leave(1);
		assert_eq!(against(), (1, 1));
		leave(0);
		assert_eq!(against(), (0, 0));
	});
}

#[test]
fn it_is_nothing_new_that_a_seat_left_that_never_said_anything() {
	Chain::of(4).run(|| {
		everybody_reports(Unreachable);
		join(7, 3);
		assert_storage_noop!(leave(7));
	});
}
