//! How long things take, within bounds.

use crate::{mock::*, Call, Error, Event, FoundingTerms, Policy, Terms};
use frame_support::{assert_noop, assert_ok};
use immortal_primitives::time::DAYS;
use sp_runtime::DispatchError;

/// Everything but thresholds.
type Field = fn(&mut Policy) -> &mut u32;

const PERIODS: [Field; 15] = [
	|policy| &mut policy.cut_off_after,
	|policy| &mut policy.lease,
	|policy| &mut policy.cancel_after,
	|policy| &mut policy.flap_period,
	|policy| &mut policy.ballot_window,
	|policy| &mut policy.council_term,
	|policy| &mut policy.handover_delay,
	|policy| &mut policy.treasury_delay,
	|policy| &mut policy.upgrade_delay,
	|policy| &mut policy.objection_period,
	|policy| &mut policy.maintenance_notice,
	|policy| &mut policy.maintenance_longest,
	|policy| &mut policy.maintenance_credit,
	|policy| &mut policy.maintenance_period_eras,
	|policy| &mut policy.drill_interval,
];

fn set_thresholds(investigate_at: u32, activate_at: u32) -> sp_runtime::DispatchResult {
	change_policy(|policy| (policy.investigate_at, policy.activate_at) = (investigate_at, activate_at))
}

#[test]
fn the_numbers_are_those_of_the_design() {
	let policy = Policy::default();
	assert_eq!(
		(policy.investigate_at, policy.activate_at, policy.cut_off_after),
		(3, 5, 200)
	);
	assert_eq!(
		(policy.lease, policy.cancel_after, policy.flap_period),
		(90 * DAYS, 20, DAYS)
	);
	assert_eq!((policy.ballot_window, policy.council_term), (15, 7 * DAYS));
	let handover = (policy.handover_delay, policy.treasury_delay, policy.upgrade_delay);
	assert_eq!(handover, (60, DAYS / 24, DAYS));
	assert_eq!((policy.objection_period, policy.drill_interval), (DAYS, DAYS));
	assert_eq!(
		(policy.maintenance_notice, policy.maintenance_longest),
		(DAYS / 24, DAYS / 48)
	);
	assert_eq!(
		(policy.maintenance_credit, policy.maintenance_period_eras),
		(DAYS / 12, 30)
	);
	// A chain can begin with it.
	Chain::of(4).with_policy(|terms| *terms = policy).run(|| {
		assert_eq!(Immortality::policy(), policy);
	});
}

#[test]
fn governance_changes_it() {
	Chain::of(4).run(|| {
		for who in [OWNER, STRANGER, operator(0)] {
			let policy = short();
			assert_noop!(call(&who, Call::set_policy { policy }), DispatchError::BadOrigin);
		}
		assert_ok!(set_thresholds(4, 9));
		let policy = Policy {
			investigate_at: 4,
			activate_at: 9,
			..short()
		};
		System::assert_last_event(Event::PolicySet { policy }.into());
		assert_eq!(Terms::<Test>::get(), policy);
		assert_eq!(FoundingTerms::<Test>::get(), short());
	});
}

#[test]
fn it_takes_effect_at_once() {
	Chain::of(5).run(|| {
		assert_ok!(set_thresholds(4, 8));
		slots(4);
		assert!(!is_investigating());
		everybody_reports_in(7);
		assert!(is_investigating() && !is_activated());
		everybody_reports_in(8);
		slot();
		assert!(is_activated());
	});
}

/// All say in the slot in which the owner is so stale that they do not reach it.
fn everybody_reports_in(stale: u32) {
	slots(stale - staleness());
	everybody_reports(immortal_primitives::immortality::Finding::Unreachable);
}

#[test]
fn thresholds_have_bounds() {
	Chain::of(4).run(|| {
		for (investigate_at, activate_at) in [(2, 3), (2, 40), (20, 21), (20, 40)] {
			assert_ok!(set_thresholds(investigate_at, activate_at));
		}
		for (investigate_at, activate_at) in [
			(0, 5),
			(1, 5),
			(21, 30),
			(3, 3),
			(4, 3),
			(3, 0),
			(3, 41),
			(u32::MAX, u32::MAX),
		] {
			assert_noop!(
				set_thresholds(investigate_at, activate_at),
				Error::<Test>::ThresholdOutOfBounds
			);
		}
	});
}

#[test]
fn each_period_is_at_least_half_and_at_most_twice_what_it_was_at_genesis() {
	for field in PERIODS {
		Chain::of(4).run(|| {
			let founding = *field(&mut short());
			for period in [founding * 2, founding.div_ceil(2)] {
				if change_policy(|policy| *field(policy) = period).is_err() {
					// Only together with the other of these two.
					assert_ok!(change_policy(|policy| {
						*field(policy) = period;
						let (window, delay) = (short().ballot_window, short().handover_delay);
						(policy.ballot_window, policy.handover_delay) = (window.min(period), delay.max(period + 1));
					}));
				}
			}
			for period in [founding * 2 + 1, founding.div_ceil(2) - 1, 0, u32::MAX] {
				assert_noop!(
					change_policy(|policy| *field(policy) = period),
					Error::<Test>::PeriodOutOfBounds
				);
			}
		});
	}
}

#[test]
fn it_stays_near_however_often_it_is_changed() {
	Chain::of(4).run(|| {
		assert_ok!(change_policy(|policy| policy.lease *= 2));
		assert_noop!(
			change_policy(|policy| policy.lease += 1),
			Error::<Test>::PeriodOutOfBounds
		);
		assert_ok!(change_policy(|policy| policy.lease /= 4));
		assert_noop!(
			change_policy(|policy| policy.lease -= 1),
			Error::<Test>::PeriodOutOfBounds
		);
	});
}

#[test]
fn no_period_is_longer_than_a_year() {
	let year = 365 * DAYS;
	Chain::of(4).with_policy(|policy| policy.lease = year).run(|| {
		assert_noop!(
			change_policy(|policy| policy.lease += 1),
			Error::<Test>::PeriodOutOfBounds
		);
	});
}

#[test]
fn powers_are_handed_over_after_there_is_a_council() {
	Chain::of(4).run(|| {
		let set =
			|window, delay| change_policy(|policy| (policy.ballot_window, policy.handover_delay) = (window, delay));
		assert_ok!(set(29, 30));
		assert_noop!(set(30, 30), Error::<Test>::HandoverBeforeElection);
	});
}

#[test]
#[should_panic(expected = "`immortality.policy` is out of bounds")]
fn a_chain_cannot_begin_with_thresholds_out_of_bounds() {
	Chain::of(4)
		.with_policy(|policy| policy.activate_at = policy.investigate_at)
		.run(|| ());
}

#[test]
#[should_panic(expected = "`immortality.policy` is out of bounds")]
fn a_chain_cannot_begin_with_periods_of_no_slots() {
	Chain::of(4).with_policy(|policy| policy.drill_interval = 0).run(|| ());
}

#[test]
fn each_reason_of_a_refusal_is_its_own() {
	let policies: [(Policy, Error<Test>); 3] = [
		(
			Policy {
				activate_at: 50,
				lease: 0,
				..short()
			},
			Error::ThresholdOutOfBounds,
		),
		(
			Policy {
				lease: 0,
				handover_delay: 0,
				..short()
			},
			Error::PeriodOutOfBounds,
		),
		(
			Policy {
				ballot_window: 30,
				handover_delay: 30,
				..short()
			},
			Error::HandoverBeforeElection,
		),
	];
	Chain::of(4).run(|| {
		for (policy, error) in policies {
			assert_noop!(call(&GOVERNOR, Call::set_policy { policy }), error);
		}
	});
}
