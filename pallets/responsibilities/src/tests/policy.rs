use crate::{mock::*, Error, Event, FoundingTerms, Policy, MAX_PERIOD, MIN_VOTING_DAY};
use frame_support::{assert_noop, assert_ok};
use immortal_primitives::{responsibility::Responsibility::*, time::DAYS};
use sp_runtime::{traits::BadOrigin, DispatchError};

fn set(policy: Policy<u64>) -> Result<(), DispatchError> {
	Responsibilities::set_policy(power(NetworkGovernance), policy)
}

#[test]
fn governance_changes_periods() {
	Chain::new().run(|| {
		let policy = Policy {
			act_delay: DELAY / 2,
			act_lifetime: LIFETIME * 2,
			voting_day: u64::from(DAYS) / 2,
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
		let default = Responsibilities::policy;
		for act_delay in [0, DELAY / 2 - 1, DELAY * 2 + 1] {
			let policy = Policy { act_delay, ..default() };
			assert_noop!(set(policy), Error::<Test>::DelayOutOfBounds);
		}
		for act_lifetime in [0, LIFETIME / 2 - 1, LIFETIME * 2 + 1] {
			let policy = Policy {
				act_lifetime,
				..default()
			};
			assert_noop!(set(policy), Error::<Test>::LifetimeOutOfBounds);
		}
		for voting_day in [0, u64::from(DAYS) / 2 - 1, u64::from(DAYS) * 2 + 1] {
			let policy = Policy {
				voting_day,
				..default()
			};
			assert_noop!(set(policy), Error::<Test>::VotingDayOutOfBounds);
		}
	});
}

#[test]
fn whatever_genesis_says_has_hard_limits() {
	Chain::new().run(|| {
		let most = u64::from(MAX_PERIOD);
		let least = u64::from(MIN_VOTING_DAY);
		let founding = Policy {
			act_delay: most,
			act_lifetime: most,
			voting_day: least,
		};
		FoundingTerms::<Test>::put(&founding);
		assert_ok!(set(founding.clone()));
		let with = |change: fn(&mut Policy<u64>)| {
			let mut policy = founding.clone();
			change(&mut policy);
			set(policy)
		};
		assert_noop!(with(|policy| policy.act_delay += 1), Error::<Test>::DelayOutOfBounds);
		assert_noop!(
			with(|policy| policy.act_lifetime += 1),
			Error::<Test>::LifetimeOutOfBounds
		);
		assert_noop!(
			with(|policy| policy.voting_day -= 1),
			Error::<Test>::VotingDayOutOfBounds
		);
	});
}
