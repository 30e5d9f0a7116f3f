use crate::{mock::*, EnsureElectorate, EnsureResponsible, Origin};
use frame_support::{parameter_types, traits::EnsureOrigin};
use frame_system::RawOrigin;
use immortal_primitives::responsibility::Responsibility::{self, *};

parameter_types! {
	const Economics: Responsibility = EconomicManagement;
}

#[test]
fn a_power_passes_for_itself_and_nothing_else() {
	Chain::new().run(|| {
		let passes = |origin: RuntimeOrigin| EnsureResponsible::<Test, Economics>::ensure_origin(origin).is_ok();
		for responsibility in Responsibility::ALL {
			assert_eq!(passes(power(responsibility)), responsibility == EconomicManagement);
		}
		for origin in powerless() {
			assert!(!passes(origin));
		}
		assert!(!passes(RawOrigin::Signed(OWNER).into()), "the owner acts");
		assert!(!passes(Origin::Whitelisted { tenure: 0 }.into()));
		let old = power(EconomicManagement);
		name_owner(BOB);
		assert!(!passes(old));
		assert!(passes(power(EconomicManagement)));
	});
}

#[test]
fn the_electorate_passes_for_itself_and_nothing_else() {
	Chain::new().run(|| {
		let passes = |origin: RuntimeOrigin| EnsureElectorate::<Test>::ensure_origin(origin).is_ok();
		assert!(passes(Origin::Electorate { tenure: 0 }.into()));
		for responsibility in Responsibility::ALL {
			assert!(!passes(power(responsibility)));
		}
		name_owner(BOB);
		assert!(!passes(Origin::Electorate { tenure: 0 }.into()));
	});
}
