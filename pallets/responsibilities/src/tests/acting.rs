use crate::{mock::*, Error, Event, WeightInfo};
use frame_support::{
	assert_err_ignore_postinfo, assert_noop, assert_ok, assert_storage_noop, dispatch::GetDispatchInfo,
};
use frame_system::Call as SystemCall;
use sp_core::H256;
use sp_runtime::traits::{BadOrigin, Hash};

fn authorize_upgrade() -> RuntimeCall {
	SystemCall::authorize_upgrade {
		code_hash: H256::repeat_byte(7),
	}
	.into()
}

#[test]
fn the_owner_makes_a_listed_call_with_roots_power() {
	Chain::new().run(|| {
		let call = authorize_upgrade();
		let call_hash = <Test as frame_system::Config>::Hashing::hash_of(&call);

		assert_ok!(Responsibilities::act(RuntimeOrigin::signed(OWNER), Box::new(call)));

		assert_eq!(
			System::authorized_upgrade().map(|upgrade| *upgrade.code_hash()),
			Some(H256::repeat_byte(7))
		);
		System::assert_last_event(Event::Acted { by: OWNER, call_hash }.into());
	});
}

#[test]
fn a_stranger_is_refused() {
	Chain::new().run(|| {
		assert_noop!(
			Responsibilities::act(RuntimeOrigin::signed(STRANGER), Box::new(authorize_upgrade())),
			BadOrigin
		);
	});
}

#[test]
fn a_call_that_is_not_listed_is_refused() {
	Chain::new().run(|| {
		let kill_storage = SystemCall::kill_storage { keys: vec![] };
		assert_noop!(
			Responsibilities::act(RuntimeOrigin::signed(OWNER), Box::new(kill_storage.into())),
			Error::<Test>::CallNotListed
		);
	});
}

#[test]
fn acting_fails_as_the_call_fails() {
	Chain::new().run(|| {
		let unauthorized = SystemCall::apply_authorized_upgrade { code: vec![] };
		assert_storage_noop!(assert_err_ignore_postinfo!(
			Responsibilities::act(RuntimeOrigin::signed(OWNER), Box::new(unauthorized.into())),
			frame_system::Error::<Test>::NothingAuthorized
		));
	});
}

#[test]
fn acting_weighs_what_the_call_weighs_and_its_own() {
	let call = authorize_upgrade();
	let inner = call.get_dispatch_info();
	let outer = crate::Call::<Test>::act { call: Box::new(call) }.get_dispatch_info();
	assert_eq!(
		outer.call_weight,
		inner.call_weight.saturating_add(<() as WeightInfo>::act())
	);
	assert_eq!(outer.class, inner.class);
}
