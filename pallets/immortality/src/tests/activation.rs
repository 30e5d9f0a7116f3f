//! When the owner goes out of office, and when it does not.

use crate::{mock::*, CurrentActivation, CurrentTallies, Event};
use frame_support::assert_ok;
use immortal_primitives::{
	consensus::Freeze,
	immortality::{DrillOutcome, FailureReason, Finding, Finding::*, HandoverStep, ImmortalityStatus},
	nodes::NodeId,
	responsibility::{Offices, Responsibility},
};

/// The owner is silent for so many slots, in the last of which these say that they do not reach it. That slot is over then.
fn silent_for(count: u32, against: impl IntoIterator<Item = NodeId>) {
	slots(count);
	for node in against {
		assert!(say(node, Unreachable), "{node} is heard");
	}
	slot();
}

fn reason() -> Option<FailureReason> {
	CurrentActivation::<Test>::get().map(|activation| activation.reason)
}

#[test]
fn a_silent_owner_that_most_do_not_reach_goes_out_of_office() {
	Chain::of(5).run(|| {
		silent_for(5, 0..3);
		let activation = CurrentActivation::<Test>::get().expect("it failed");
		assert_eq!(
			(activation.slot, activation.block),
			(now() - 1, System::block_number() - 1)
		);
		assert_eq!((activation.tenure, TestOffices::tenure()), (1, 1));
		assert_eq!((activation.step, activation.fresh), (HandoverStep::Vacant, 0));
		let (tenure, reason) = (1, FailureReason::Silent);
		assert_eq!(told(Event::ImmortalityActivated { tenure, reason }), 1);
		assert_eq!(Responsibility::ALL.map(holders), [(); 11].map(|()| Holders::Vacant));
		assert_eq!(Demands::get(), [Freeze::Overridden], "its validators leave");
		assert_eq!(status(), ImmortalityStatus::ImmortalityActivated);
		assert!(!is_investigating());
	});
}

#[test]
fn five_silent_slots_are_needed() {
	Chain::of(5).run(|| {
		silent_for(4, 0..5);
		assert_eq!((staleness(), is_activated()), (5, false));
		beat();
		slot();
		assert!(!is_activated(), "a heartbeat comes just in time");
	});
	Chain::of(5).run(|| {
		silent_for(4, 0..5);
		slot();
		assert!(is_activated());
	});
}

#[test]
fn more_than_half_of_all_seats_are_needed_and_silent_ones_are_seats() {
	for (seats, against, enough) in [
		(5, 2, false),
		(5, 3, true),
		(6, 3, false),
		(6, 4, true),
		(7, 3, false),
		(7, 4, true),
	] {
		Chain::of(seats).run(|| {
			silent_for(5, 0..against);
			assert_eq!(is_activated(), enough, "{against} of {seats}");
			slots(10);
			assert_eq!(is_activated(), enough, "nor does it come to that by waiting");
		});
	}
}

#[test]
fn more_than_half_of_all_operators_are_needed_and_at_least_three() {
	let cases: [(&[u8], &[NodeId], bool); 8] = [
		// Seats enough, of too few operators.
		(&[0, 0, 0, 0, 1, 2, 3, 4], &[0, 1, 2, 3, 4], false),
		(&[0, 0, 0, 0, 1, 2, 3, 4], &[0, 1, 2, 3, 4, 5], true),
		(&[0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6], &[0, 1, 2, 3, 4, 5, 6, 7], false),
		(
			&[0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6],
			&[0, 1, 2, 3, 4, 5, 6, 7, 8],
			true,
		),
		// Operators enough, with too few seats.
		(&[0, 0, 0, 0, 1, 2, 3, 4], &[0, 4, 5, 6], false),
		// Two are more than half of three, and too few.
		(&[0, 0, 1, 1, 2], &[0, 1, 2, 3], false),
		(&[0, 0, 1, 1, 2], &[0, 2, 4], true),
		(&[0, 0, 1, 1], &[0, 1, 2, 3], false),
	];
	for (holders, against, enough) in cases {
		Chain::held_by(holders).run(|| {
			slots(2);
			// Whoever makes blocks: enough of them.
			let authors = [60, 61, 62];
			for (n, node) in authors.into_iter().enumerate() {
				SeatsEver::mutate(|seats| seats.push((node, operator(50 + n as u8))));
				by(node);
			}
			for node in against {
				assert!(say(*node, Unreachable));
			}
			slot();
			assert_eq!(is_activated(), enough, "{against:?} of {holders:?}");
		});
	}
}

#[test]
fn three_operators_must_have_made_blocks_meanwhile() {
	Chain::of(5).run(|| {
		for _ in 0..6 {
			by(0);
			by(1);
			for node in nodes() {
				say(node, Unreachable);
			}
		}
		// One whom nobody knows, or all that there are, without a third.
		next(1, None);
		by(1);
		assert!(is_investigating() && !is_activated());
		for node in nodes() {
			say(node, Unreachable);
		}
		by(2);
		assert!(!is_activated(), "at the end of the block");
		slot();
		assert!(is_activated());
	});
}

#[test]
fn blocks_from_before_the_silence_do_not_count() {
	Chain::of(5).run(|| {
		by(0);
		by(1);
		for _ in 0..5 {
			by(2);
			for node in nodes() {
				say(node, Unreachable);
			}
		}
		assert!(is_investigating() && !is_activated());
		// Nor do those from an earlier silence.
		by(3);
		beat();
		for _ in 0..6 {
			by(4);
			for node in nodes() {
				say(node, Unreachable);
			}
		}
		assert!(is_investigating() && !is_activated());
	});
}

#[test]
fn seats_of_one_operator_make_blocks_as_one() {
	Chain::held_by(&[0, 0, 0, 1, 2]).run(|| {
		for node in [0, 1, 2, 3, 0, 1, 2, 3] {
			by(node);
			for node in nodes() {
				say(node, Unreachable);
			}
		}
		assert!(is_investigating() && !is_activated());
		by(4);
		slot();
		assert!(is_activated());
	});
}

#[test]
fn before_the_chain_is_mature_nothing_happens() {
	Chain::of(5).run(|| {
		Mature::set(false);
		silent_for(5, 0..5);
		silent_for(1, 0..5);
		assert!(is_investigating() && !is_activated());
		Mature::set(true);
		slot();
		assert!(is_activated());
	});
}

#[test]
fn who_cannot_tell_or_reaches_the_owner_is_not_against_it() {
	for finding in [Unknown, Reachable] {
		Chain::of(5).run(|| {
			slots(4);
			for _ in 0..6 {
				they_report(2..5, finding);
				for node in 0..2 {
					assert!(say(node, Unreachable));
				}
				slot();
			}
			assert_eq!((staleness(), is_activated()), (10, false));
		});
	}
}

#[test]
fn a_seat_can_take_back_what_it_said() {
	Chain::of(5).run(|| {
		slots(4);
		for node in 0..3 {
			assert!(say(node, Unreachable));
		}
		slot();
		assert!(say(1, Reachable));
		slot();
		assert!(!is_activated());
	});
}

#[test]
fn a_seat_that_is_lost_says_nothing() {
	Chain::of(6).run(|| {
		slots(5);
		for node in 0..4 {
			assert!(say(node, Unreachable));
		}
		leave(0);
		// Three of five are enough.
		leave(1);
		slot();
		assert!(!is_activated(), "two of four are not");
	});
}

#[test]
fn what_was_said_more_than_ten_slots_ago_is_forgotten() {
	for (third_author_in, enough) in [(FIRST + 9, true), (FIRST + 10, false)] {
		Chain::of(5).run(|| {
			for node in [0, 1, 0, 1] {
				by(node);
			}
			everybody_reports(Unreachable);
			while now() < third_author_in - 1 {
				by(0);
			}
			by(2);
			slot();
			assert_eq!(is_activated(), enough);
		});
	}
}

#[test]
fn drills_put_nobody_out_of_office() {
	Chain::of(5).run(|| {
		assert_ok!(start_drill());
		for node in 0..5 {
			assert_eq!(drill(node), Ok(()));
		}
		let counts = CurrentTallies::<Test>::get().at(now());
		assert_eq!(counts.brief.total(), Default::default());
		slots(8);
		assert!(is_investigating() && !is_activated());
		let outcome = crate::LastDrill::<Test>::get().and_then(|drill| drill.outcome);
		assert_eq!(outcome, Some(DrillOutcome::Passed));
	});
}

/// For so many slots the owner sends heartbeats, and all seats say this in each that they can.
fn heard_and_reported(count: u32, finding: Finding) {
	for _ in 0..count {
		if is_activated() {
			break;
		}
		slot();
		beat();
		for node in nodes() {
			say(node, finding);
		}
	}
}

#[test]
fn when_the_lease_is_over_those_who_reach_the_owner_are_against_it() {
	for (finding, enough) in [(Reachable, true), (Unreachable, true), (Unknown, false)] {
		Chain::of(5).run(|| {
			go_to(lease_until() - 1);
			heard_and_reported(12, finding);
			assert_eq!(is_activated(), enough, "{finding:?}");
			assert_eq!(reason(), enough.then_some(FailureReason::LeaseOver));
		});
	}
}

#[test]
fn before_it_is_over_they_are_not() {
	Chain::of(5).run(|| {
		go_to(lease_until() - 3);
		heard_and_reported(2, Reachable);
		slots(8);
		assert_eq!((is_investigating(), is_activated()), (true, false));
	});
	Chain::of(5).run(|| {
		go_to(lease_until() - 1);
		heard_and_reported(3, Reachable);
		assert_ok!(renew_lease(&OWNER));
		heard_and_reported(30, Reachable);
		assert_eq!((staleness(), is_activated()), (0, false));
	});
}

#[test]
fn a_lease_that_is_renewed_in_the_last_moment_keeps_the_owner_in_office() {
	Chain::of(5).run(|| {
		go_to(lease_until());
		for _ in 0..4 {
			slot();
			beat();
		}
		// Most would be against it at the end of this block, all of which reach it.
		slot();
		beat();
		everybody_reports(Reachable);
		assert_ok!(renew_lease(&OWNER));
		assert_eq!(staleness(), 0);
		slot();
		assert!(!is_activated());
		// Nor does what was said of the lease count against an owner that falls silent now.
		slots(7);
		assert_eq!((staleness(), is_activated()), (8, false));
		everybody_reports(Unreachable);
		slot();
		assert!(is_activated());
	});
}

#[test]
fn an_owner_that_is_heard_and_cut_off_for_long_goes_out_of_office() {
	Chain::of(6).with_policy(|policy| policy.cut_off_after = 30).run(|| {
		heard_and_reported(50, Unreachable);
		assert_eq!(reason(), Some(FailureReason::CutOff));
		let activated = CurrentActivation::<Test>::get().map(|activation| activation.slot);
		// Cut off since the first of these slots, silent for five since it is disregarded.
		assert_eq!(activated, Some(FIRST + 1 + 30 + 4));
	});
}

#[test]
fn an_owner_goes_out_of_office_once() {
	Chain::of(5).run(|| {
		fail();
		for _ in 0..30 {
			for node in nodes() {
				say(node, Unreachable);
			}
			slot();
		}
		assert_eq!(TestOffices::tenure(), 1);
		assert_eq!(Demands::get(), [Freeze::Overridden]);
	});
}
