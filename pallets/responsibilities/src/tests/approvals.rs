use crate::{mock::*, threshold, Approvals, Error, Event, OpenedBy};
use frame_support::{assert_noop, assert_ok, storage::with_storage_layer};
use immortal_primitives::responsibility::Responsibility::{self, *};
use proptest::prelude::*;
use sp_runtime::{traits::BadOrigin, DispatchError};

fn approve(who: u64, with: Responsibility, call: &RuntimeCall) -> Result<(), DispatchError> {
	with_storage_layer(|| {
		Responsibilities::approve(RuntimeOrigin::signed(who), with, Box::new(call.clone()))
			.map(drop)
			.map_err(|failed| failed.error)
	})
}

fn end(who: u64, call: &RuntimeCall) -> Result<(), DispatchError> {
	Responsibilities::end_approval(RuntimeOrigin::signed(who), ConsensusCoordination, hash_of(call))
}

/// A chain on which three hold the power over [`set_heap_pages`].
fn shared(test: impl FnOnce()) {
	Chain::new().run(|| {
		share(ConsensusCoordination);
		test();
	});
}

#[test]
fn more_than_half_make_a_call() {
	shared(|| {
		let call = set_heap_pages(7);
		assert_ok!(approve(ADA, ConsensusCoordination, &call));
		assert_eq!(heap_pages(), None);
		System::assert_last_event(
			Event::Approved {
				responsibility: ConsensusCoordination,
				by: ADA,
				call_hash: hash_of(&call),
				approvals: 1,
				threshold: 2,
			}
			.into(),
		);
		assert_ok!(approve(EVE, ConsensusCoordination, &call));
		assert_eq!(heap_pages(), Some(7));
		System::assert_last_event(
			Event::Executed {
				responsibility: ConsensusCoordination,
				call_hash: hash_of(&call),
			}
			.into(),
		);
		assert_eq!(
			(Approvals::<Test>::iter().count(), OpenedBy::<Test>::iter().count()),
			(0, 0)
		);
	});
}

#[test]
fn one_who_holds_a_power_alone_with_nobody_else_decides() {
	Chain::new().run(|| {
		assert_ok!(Responsibilities::do_set_holders(ConsensusCoordination, members(&[ADA])));
		assert_ok!(approve(ADA, ConsensusCoordination, &set_heap_pages(7)));
		assert_eq!(heap_pages(), Some(7));
	});
}

#[test]
fn nobody_else_approves_and_nobody_twice() {
	shared(|| {
		let call = set_heap_pages(7);
		for stranger in [STRANGER, OWNER] {
			assert_noop!(
				approve(stranger, ConsensusCoordination, &call),
				Error::<Test>::NotHolder
			);
		}
		for origin in powerless().into_iter().chain([power(ConsensusCoordination)]) {
			let approval = Responsibilities::approve(origin, ConsensusCoordination, Box::new(call.clone()));
			assert_noop!(approval.map_err(|failed| failed.error), BadOrigin);
		}
		assert_ok!(approve(ADA, ConsensusCoordination, &call));
		assert_noop!(
			approve(ADA, ConsensusCoordination, &call),
			Error::<Test>::AlreadyApproved
		);
		// Another power of the same accounts does not help.
		share(RuntimeUpgrade);
		assert_noop!(approve(BOB, RuntimeUpgrade, &call), Error::<Test>::WrongResponsibility);
	});
}

#[test]
fn what_belongs_to_no_power_is_not_approved() {
	shared(|| {
		let closed = frame_system::Call::kill_storage { keys: vec![] }.into();
		assert_noop!(approve(ADA, ConsensusCoordination, &closed), Error::<Test>::Unreachable);
		let open = frame_system::Call::remark { remark: vec![] }.into();
		assert_noop!(approve(ADA, ConsensusCoordination, &open), Error::<Test>::NotPrivileged);
	});
}

#[test]
fn approvals_expire() {
	shared(|| {
		let call = set_heap_pages(7);
		assert_ok!(approve(ADA, ConsensusCoordination, &call));
		assert_noop!(end(STRANGER, &call), Error::<Test>::StillValid);
		System::set_block_number(1 + LIFETIME);
		assert_noop!(end(STRANGER, &call), Error::<Test>::StillValid);
		System::set_block_number(2 + LIFETIME);
		assert_noop!(approve(BOB, ConsensusCoordination, &call), Error::<Test>::Expired);
		assert_ok!(end(STRANGER, &call));
		assert_noop!(end(STRANGER, &call), Error::<Test>::UnknownApproval);
		assert_ok!(approve(BOB, ConsensusCoordination, &call));
		assert_eq!(heap_pages(), None, "the first approval is forgotten");
	});
}

#[test]
fn whoever_began_may_end() {
	shared(|| {
		let call = set_heap_pages(7);
		assert_ok!(approve(ADA, ConsensusCoordination, &call));
		assert_noop!(end(BOB, &call), Error::<Test>::StillValid);
		assert_ok!(end(ADA, &call));
		assert_eq!(OpenedBy::<Test>::iter().count(), 0);
		// Not when somebody else has approved: one member is not to undo what others did.
		assert_ok!(Responsibilities::do_set_holders(
			ConsensusCoordination,
			members(&[3, 4, ADA, BOB, EVE])
		));
		assert_ok!(approve(ADA, ConsensusCoordination, &call));
		assert_ok!(approve(BOB, ConsensusCoordination, &call));
		assert_noop!(end(ADA, &call), Error::<Test>::StillValid);
		assert_ok!(approve(EVE, ConsensusCoordination, &call));
	});
}

#[test]
fn a_new_tenure_voids_approvals() {
	shared(|| {
		let call = set_heap_pages(7);
		assert_ok!(approve(ADA, ConsensusCoordination, &call));
		name_owner(STRANGER);
		assert_noop!(approve(BOB, ConsensusCoordination, &call), Error::<Test>::NotHolder);
		share(ConsensusCoordination);
		assert_noop!(approve(BOB, ConsensusCoordination, &call), Error::<Test>::OldTenure);
		assert_ok!(end(STRANGER, &call));
	});
}

#[test]
fn who_lost_the_power_no_longer_counts() {
	shared(|| {
		let call = set_heap_pages(7);
		assert_ok!(approve(ADA, ConsensusCoordination, &call));
		assert_ok!(Responsibilities::do_set_holders(
			ConsensusCoordination,
			members(&[STRANGER, BOB, EVE])
		));
		assert_ok!(approve(BOB, ConsensusCoordination, &call));
		assert_eq!(heap_pages(), None);
		assert_ok!(approve(STRANGER, ConsensusCoordination, &call));
		assert_eq!(heap_pages(), Some(7));
	});
}

#[test]
fn one_account_begins_a_few_only() {
	shared(|| {
		assert_ok!(approve(ADA, ConsensusCoordination, &set_heap_pages(1)));
		assert_ok!(approve(ADA, ConsensusCoordination, &set_heap_pages(2)));
		let third = set_heap_pages(3);
		assert_noop!(
			approve(ADA, ConsensusCoordination, &third),
			Error::<Test>::TooManyApprovals
		);
		assert_ok!(approve(BOB, ConsensusCoordination, &third));
		assert_ok!(approve(ADA, ConsensusCoordination, &third));
		assert_eq!(heap_pages(), Some(3));
	});
}

#[test]
fn the_last_approval_fails_as_the_call_fails() {
	Chain::new().run(|| {
		share(NetworkGovernance);
		let call = set_holders(RuntimeUpgrade, members(&[]));
		assert_ok!(approve(ADA, NetworkGovernance, &call));
		assert_noop!(approve(BOB, NetworkGovernance, &call), Error::<Test>::NoMembers);
		assert_eq!(
			Approvals::<Test>::get(NetworkGovernance, hash_of(&call)).map(|approval| approval.by.len()),
			Some(1)
		);
	});
}

proptest! {
	/// No two halves that have nobody in common can both decide.
	#[test]
	fn two_decisions_share_a_member(members in 1u32..1_000) {
		let needed = threshold(members);
		prop_assert!(needed <= members && 2 * needed > members);
	}
}
