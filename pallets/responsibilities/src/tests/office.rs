use crate::{mock::*, EnsureOwner, Owner};
use frame_support::traits::EnsureOrigin;
use frame_system::RawOrigin;

#[test]
fn genesis_puts_the_owner_in_office() {
	Chain::new().run(|| assert_eq!(Responsibilities::owner(), Some(OWNER)));
}

#[test]
fn the_owner_passes_and_nobody_else() {
	Chain::new().run(|| {
		let owner = EnsureOwner::<Test>::ensure_origin(RuntimeOrigin::signed(OWNER));
		assert_eq!(owner.ok(), Some(OWNER));
		for origin in [RawOrigin::Signed(STRANGER), RawOrigin::Root, RawOrigin::None] {
			assert!(EnsureOwner::<Test>::ensure_origin(origin.into()).is_err());
		}
	});
}

#[test]
fn without_an_owner_nobody_passes() {
	Chain::new().run(|| {
		Owner::<Test>::kill();
		assert!(EnsureOwner::<Test>::ensure_origin(RuntimeOrigin::signed(OWNER)).is_err());
		assert!(Responsibilities::do_try_state().is_err());
		Owner::<Test>::put(OWNER);
	});
}
