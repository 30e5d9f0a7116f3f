use crate::{mock::*, Error, Event, Origin, WeightInfo};
use frame_support::{
	assert_err_ignore_postinfo, assert_noop, assert_ok, assert_storage_noop, dispatch::GetDispatchInfo,
};
use frame_system::Call as SystemCall;
use immortal_primitives::responsibility::Responsibility::{self, *};
use sp_runtime::{traits::BadOrigin, DispatchError};

fn act(who: RuntimeOrigin, with: Responsibility, call: RuntimeCall) -> Result<(), DispatchError> {
	Responsibilities::act(who, with, Box::new(call))
		.map(drop)
		.map_err(|failed| failed.error)
}

fn owner() -> RuntimeOrigin {
	RuntimeOrigin::signed(OWNER)
}

#[test]
fn the_owner_makes_a_call_with_roots_power() {
	Chain::new().run(|| {
		let call = set_heap_pages(7);
		assert_ok!(act(owner(), ConsensusCoordination, call.clone()));
		assert_eq!(heap_pages(), Some(7));
		System::assert_last_event(
			Event::Acted {
				responsibility: ConsensusCoordination,
				by: Some(OWNER),
				call_hash: hash_of(&call),
			}
			.into(),
		);
	});
}

#[test]
fn a_referendum_makes_it_whoever_holds_the_power() {
	Chain::new().run(|| {
		share(ConsensusCoordination);
		assert_ok!(act(
			power(ConsensusCoordination),
			ConsensusCoordination,
			set_heap_pages(7)
		));
		assert_eq!(heap_pages(), Some(7));
	});
}

#[test]
fn nobody_else_acts() {
	Chain::new().run(|| {
		let call = || set_heap_pages(7);
		let stranger = RuntimeOrigin::signed(STRANGER);
		assert_noop!(act(stranger, ConsensusCoordination, call()), Error::<Test>::NotHolder);
		for origin in powerless() {
			assert_noop!(act(origin, ConsensusCoordination, call()), BadOrigin);
		}
	});
}

#[test]
fn an_owner_who_gave_a_power_away_has_it_no_more() {
	Chain::new().run(|| {
		share(ConsensusCoordination);
		let with = |who| act(RuntimeOrigin::signed(who), ConsensusCoordination, set_heap_pages(7));
		assert_noop!(with(OWNER), Error::<Test>::NotHolder);
		// Together, not alone.
		assert_noop!(with(ADA), Error::<Test>::NotHolder);
	});
}

#[test]
fn a_call_is_made_with_its_own_power_only() {
	Chain::new().run(|| {
		for other in Responsibility::ALL
			.into_iter()
			.filter(|other| *other != ConsensusCoordination)
		{
			assert_noop!(
				act(owner(), other, set_heap_pages(7)),
				Error::<Test>::WrongResponsibility
			);
			assert_noop!(
				act(power(other), ConsensusCoordination, set_heap_pages(7)),
				Error::<Test>::WrongResponsibility
			);
		}
	});
}

#[test]
fn what_was_decided_under_another_tenure_is_void() {
	Chain::new().run(|| {
		let old = power(ConsensusCoordination);
		name_owner(BOB);
		assert_noop!(
			act(old, ConsensusCoordination, set_heap_pages(7)),
			Error::<Test>::OldTenure
		);
		assert_noop!(
			act(owner(), ConsensusCoordination, set_heap_pages(7)),
			Error::<Test>::NotHolder
		);
		let to_come = Origin::Responsible {
			responsibility: ConsensusCoordination,
			tenure: 2,
		};
		assert_noop!(
			act(to_come.into(), ConsensusCoordination, set_heap_pages(7)),
			Error::<Test>::OldTenure
		);
		assert_ok!(act(
			RuntimeOrigin::signed(BOB),
			ConsensusCoordination,
			set_heap_pages(7)
		));
	});
}

#[test]
fn no_power_reaches_what_belongs_to_none() {
	Chain::new().run(|| {
		let kill_storage: RuntimeCall = SystemCall::kill_storage { keys: vec![] }.into();
		let name_owner: RuntimeCall = crate::Call::name_owner { owner: BOB }.into();
		let remark: RuntimeCall = SystemCall::remark { remark: vec![] }.into();
		for with in Responsibility::ALL {
			for origin in [owner(), power(with)] {
				assert_noop!(
					act(origin.clone(), with, kill_storage.clone()),
					Error::<Test>::Unreachable
				);
				assert_noop!(
					act(origin.clone(), with, name_owner.clone()),
					Error::<Test>::Unreachable
				);
				assert_noop!(act(origin, with, remark.clone()), Error::<Test>::NotPrivileged);
			}
		}
	});
}

#[test]
fn acting_within_acting_gives_nothing() {
	Chain::new().run(|| {
		let inner = Box::new(set_heap_pages(7));
		let act_within = crate::Call::act {
			responsibility: ConsensusCoordination,
			call: inner,
		};
		assert_noop!(
			act(owner(), ConsensusCoordination, act_within.into()),
			Error::<Test>::NotPrivileged
		);
	});
}

#[test]
fn acting_fails_as_the_call_fails() {
	Chain::new().run(|| {
		let empty: RuntimeCall = set_holders(RuntimeUpgrade, members(&[]));
		assert_storage_noop!(assert_err_ignore_postinfo!(
			Responsibilities::act(owner(), NetworkGovernance, Box::new(empty)),
			Error::<Test>::NoMembers
		));
	});
}

#[test]
fn acting_weighs_what_the_call_weighs_and_its_own() {
	let call = set_heap_pages(7);
	let inner = call.get_dispatch_info();
	let outer = crate::Call::<Test>::act {
		responsibility: ConsensusCoordination,
		call: Box::new(call),
	}
	.get_dispatch_info();
	assert_eq!(
		outer.call_weight,
		inner.call_weight.saturating_add(<() as WeightInfo>::act())
	);
	assert_eq!(outer.class, inner.class);
}
