use crate::{mock::*, Error, Event, Policy, MAX_PERIOD, MIN_VOTING_DAY};
use frame_support::{assert_noop, assert_ok};
use immortal_primitives::responsibility::Responsibility::*;
use sp_runtime::{traits::BadOrigin, DispatchError};

fn set(policy: Policy<u64>) -> Result<(), DispatchError> {
	Responsibilities::set_policy(power(NetworkGovernance), policy)
}

#[test]
fn governance_changes_periods() {
	Chain::new().run(|| {
		let policy = Policy {
			act_delay: 1,
			act_lifetime: MAX_PERIOD.into(),
			voting_day: MIN_VOTING_DAY.into(),
		};
		assert_ok!(set(policy.clone()));
		assert_eq!(Responsibilities::policy(), policy);
		System::assert_last_event(Event::PolicySet { policy }.into());
	});
}

#[test]
fn nobody_else_does() {
	Chain::new().run(|| {
		let others = [RuntimeOrigin::signed(OWNER), power(RuntimeUpgrade)];
		for origin in powerless().into_iter().chain(others) {
			assert_noop!(Responsibilities::set_policy(origin, Policy::default()), BadOrigin);
		}
	});
}

#[test]
fn each_period_has_bounds() {
	Chain::new().run(|| {
		let default = Policy::<u64>::default;
		let too_long = u64::from(MAX_PERIOD) + 1;
		for act_delay in [0, too_long] {
			let policy = Policy { act_delay, ..default() };
			assert_noop!(set(policy), Error::<Test>::DelayOutOfBounds);
		}
		for act_lifetime in [0, too_long] {
			let policy = Policy {
				act_lifetime,
				..default()
			};
			assert_noop!(set(policy), Error::<Test>::LifetimeOutOfBounds);
		}
		for voting_day in [0, u64::from(MIN_VOTING_DAY) - 1, too_long] {
			let policy = Policy {
				voting_day,
				..default()
			};
			assert_noop!(set(policy), Error::<Test>::VotingDayOutOfBounds);
		}
	});
}
