//! Drills move nothing.

use crate::{mock::*, Call, CurrentTallies, Error, Event, LastDrill};
use frame_support::{assert_noop, assert_ok};
use immortal_primitives::{
	immortality::{DrillOutcome, DrillRecord, Finding::*, ImmortalityStatus, Report},
	nodes::NodeId,
	responsibility::{Offices, Responsibility},
};
use sp_runtime::{DispatchError, Percent};

fn last() -> DrillRecord {
	LastDrill::<Test>::get().expect("there was a drill")
}

fn outcome() -> Option<DrillOutcome> {
	last().outcome
}

/// These take part.
fn they_drill(nodes: impl IntoIterator<Item = NodeId>) {
	for node in nodes {
		assert_eq!(drill(node), Ok(()), "{node}");
	}
}

#[test]
fn a_drill_passes_when_so_many_report_as_would_be_needed() {
	Chain::of(5).run(|| {
		assert_ok!(start_drill());
		let started = now();
		System::assert_last_event(Event::DrillStarted { slot: started }.into());
		owners_slot();
		they_drill([0, 1]);
		owners_slot();
		assert_eq!(outcome(), None);
		owners_slot();
		they_drill([2]);
		owners_slot();
		let drill = DrillRecord {
			started,
			outcome: Some(DrillOutcome::Passed),
			slots: 3,
			seats: 3,
			operators: 3,
		};
		assert_eq!(last(), drill);
		assert_eq!(told(Event::DrillEnded { drill }), 1);
	});
}

#[test]
fn seats_of_too_few_operators_do_not_pass_it() {
	Chain::held_by(&[0, 0, 0, 1, 2]).run(|| {
		assert_ok!(start_drill());
		they_drill(0..4);
		owners_slot();
		assert_eq!((last().seats, last().operators, outcome()), (4, 2, None));
		they_drill([4]);
		owners_slot();
		assert_eq!(outcome(), Some(DrillOutcome::Passed));
	});
}

#[test]
fn a_seat_is_counted_once() {
	Chain::held_by(&[0, 0, 1, 2, 3]).run(|| {
		assert_ok!(start_drill());
		they_drill([0, 1]);
		assert!(drill(0).is_err());
		let again = report_by(
			0,
			Report {
				drill: true,
				..finding_of(0, Unreachable)
			},
		);
		assert_ok!(dispatch(frame_system::RawOrigin::Authorized.into(), again.into()));
		assert_eq!((last().seats, last().operators), (2, 1));
	});
}

#[test]
fn it_fails_after_twenty_slots() {
	Chain::of(5).run(|| {
		assert_ok!(start_drill());
		they_drill([0, 1]);
		for _ in 0..20 {
			owners_slot();
			assert_eq!(outcome(), None);
		}
		owners_slot();
		let drill = last();
		assert_eq!((drill.outcome, drill.slots), (Some(DrillOutcome::Failed), 20));
		assert_eq!((drill.seats, drill.operators), (2, 2));
		assert_eq!(told(Event::DrillEnded { drill }), 1);
	});
}

#[test]
fn it_is_aborted_when_the_owner_is_silent_for_two_slots() {
	Chain::of(5).run(|| {
		assert_ok!(start_drill());
		they_drill([0, 1]);
		slot();
		slot();
		assert_eq!((staleness(), outcome()), (2, None));
		they_drill([2]);
		slot();
		let drill = last();
		assert_eq!((drill.outcome, drill.slots), (Some(DrillOutcome::Aborted), 2));
		assert_eq!(told(Event::DrillEnded { drill }), 1);
	});
}

#[test]
fn it_ends_after_a_halt() {
	Chain::of(5).run(|| {
		assert_ok!(start_drill());
		skip(100);
		slot();
		assert_eq!((outcome(), last().slots), (Some(DrillOutcome::Failed), 101));
	});
}

#[test]
fn it_moves_nothing() {
	Chain::of(5).run(|| {
		assert_ok!(start_drill());
		they_drill(0..5);
		for _ in 0..25 {
			owners_slot();
		}
		assert_eq!(Responsibility::ALL.map(holders), [(); 11].map(|()| Holders::Owner));
		assert_eq!(
			(TestOffices::tenure(), is_activated(), is_investigating()),
			(0, false, false)
		);
		assert_eq!(CurrentTallies::<Test>::get(), Default::default());
		assert_eq!(Demands::get(), []);
		assert_eq!(status(), ImmortalityStatus::OwnerHealthy);
	});
}

#[test]
fn it_takes_nothing_from_what_seats_really_say() {
	Chain::of(5).run(|| {
		they_report([0, 1], Reachable);
		assert_ok!(start_drill());
		they_drill([0, 1, 2]);
		let long = CurrentTallies::<Test>::get().at(now()).long.total();
		assert_eq!(long.findings, [2, 0, 0]);
		owners_slot();
		assert_eq!(report(2, Unreachable), Ok(()), "it has said nothing of the owner yet");
	});
}

#[test]
fn there_is_one_at_a_time_and_after_a_while_another() {
	Chain::of(5).run(|| {
		assert_ok!(start_drill());
		let started = now();
		assert_noop!(start_drill(), Error::<Test>::DrillTooSoon);
		they_drill(0..3);
		go_to(started + 49);
		assert_noop!(start_drill(), Error::<Test>::DrillTooSoon);
		owners_slot();
		assert_ok!(start_drill());
		assert_eq!((last().started, last().seats, outcome()), (started + 50, 0, None));
		// Those of the last one take part again.
		they_drill(0..3);
		assert_eq!((last().seats, last().operators), (3, 3));
	});
}

#[test]
fn who_monitors_health_starts_it() {
	Chain::of(5).run(|| {
		for who in [OWNER, STRANGER, operator(0)] {
			assert_noop!(call(&who, Call::start_drill {}), DispatchError::BadOrigin);
		}
	});
}

#[test]
fn there_is_none_before_the_chain_is_mature() {
	Chain::of(5).run(|| {
		Mature::set(false);
		assert_noop!(start_drill(), Error::<Test>::NotMature);
	});
}

#[test]
fn there_is_none_while_the_owner_is_not_healthy() {
	let silent = || slots(3);
	let degraded = || {
		let mut sent = heartbeat();
		sent.usage.disk = Percent::from_percent(99);
		assert_eq!(send_heartbeat(sent), Ok(()));
		owners_slot();
	};
	let ways: [(&dyn Fn(), _); 3] = [
		(&silent, ImmortalityStatus::InvestigatingOwner),
		(&degraded, ImmortalityStatus::FailoverReady),
		(&fail, ImmortalityStatus::ImmortalityActivated),
	];
	for (become_so, expected) in ways {
		Chain::of(5).run(|| {
			slot();
			become_so();
			assert_eq!(status(), expected);
			assert_noop!(start_drill(), Error::<Test>::OwnerNotHealthy);
		});
	}
}
