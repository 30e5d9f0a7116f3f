use crate::{mock::*, Error, Origin};
use frame_support::{assert_noop, assert_ok, storage::with_storage_layer};
use immortal_primitives::responsibility::Responsibility::*;
use sp_runtime::{traits::BadOrigin, DispatchError};

fn dispatch(tenure: u32, call: &RuntimeCall) -> Result<(), DispatchError> {
	let origin = RuntimeOrigin::from(Origin::Whitelisted { tenure });
	with_storage_layer(|| {
		Responsibilities::dispatch_whitelisted(origin, Box::new(call.clone()))
			.map(drop)
			.map_err(|failed| failed.error)
	})
}

fn list(call: &RuntimeCall) -> Result<(), DispatchError> {
	Responsibilities::whitelist_call(power(SecurityOversight), hash_of(call))
}

#[test]
fn a_whitelisted_call_is_made_once_with_the_power_it_needs() {
	Chain::new().run(|| {
		let call = set_heap_pages(7);
		assert_noop!(dispatch(0, &call), Error::<Test>::NotWhitelisted);
		assert_ok!(list(&call));
		assert_noop!(list(&call), Error::<Test>::AlreadyWhitelisted);
		assert_ok!(dispatch(0, &call));
		assert_eq!(heap_pages(), Some(7));
		assert_noop!(dispatch(0, &call), Error::<Test>::NotWhitelisted);
	});
}

#[test]
fn oversight_lists_and_votes_decide() {
	Chain::new().run(|| {
		let call = set_heap_pages(7);
		let others = [RuntimeOrigin::signed(OWNER), power(NetworkGovernance)];
		for origin in powerless().into_iter().chain(others.clone()) {
			assert_noop!(Responsibilities::whitelist_call(origin, hash_of(&call)), BadOrigin);
		}
		assert_ok!(list(&call));
		for origin in powerless().into_iter().chain(others).chain([power(SecurityOversight)]) {
			let dispatched = Responsibilities::dispatch_whitelisted(origin, Box::new(call.clone()));
			assert_noop!(dispatched.map_err(|failed| failed.error), BadOrigin);
		}
	});
}

#[test]
fn what_belongs_to_no_power_is_not_made_either() {
	Chain::new().run(|| {
		let closed: RuntimeCall = frame_system::Call::kill_storage { keys: vec![] }.into();
		let electorate: RuntimeCall = crate::Call::name_owner { owner: BOB }.into();
		for call in [closed, electorate] {
			assert_ok!(list(&call));
			assert_noop!(dispatch(0, &call), Error::<Test>::Unreachable);
		}
	});
}

#[test]
fn listing_ends_with_time_and_tenure() {
	Chain::new().run(|| {
		let call = set_heap_pages(7);
		let discard = || Responsibilities::discard_whitelisted(RuntimeOrigin::signed(STRANGER), hash_of(&call));
		assert_noop!(discard(), Error::<Test>::NotWhitelisted);
		assert_ok!(list(&call));
		assert_noop!(discard(), Error::<Test>::StillValid);
		System::set_block_number(2 + LIFETIME);
		assert_noop!(dispatch(0, &call), Error::<Test>::Expired);
		assert_ok!(discard());

		assert_ok!(list(&call));
		name_owner(BOB);
		for tenure in [0, 1] {
			assert_noop!(dispatch(tenure, &call), Error::<Test>::OldTenure);
		}
		assert_ok!(discard());
	});
}

#[test]
fn so_many_calls_are_listed_and_no_more() {
	Chain::new().run(|| {
		for pages in 0..4 {
			assert_ok!(list(&set_heap_pages(pages)));
		}
		assert_noop!(list(&set_heap_pages(4)), Error::<Test>::TooManyWhitelisted);
	});
}
