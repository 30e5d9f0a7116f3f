use crate::{mock::*, Error, Event, Holders, Owner, PowerOf};
use frame_support::{assert_noop, assert_ok};
use immortal_primitives::responsibility::Responsibility::{self, *};
use sp_runtime::traits::BadOrigin;

#[test]
fn genesis_gives_the_owner_all_powers() {
	Chain::new().run(|| {
		assert_eq!(
			(Responsibilities::owner(), Responsibilities::tenure()),
			(Some(OWNER), 0)
		);
		let holders = Responsibility::ALL.map(|power| (power, Holders::<Test>::Owner));
		assert_eq!(Responsibilities::holders(), holders);
	});
}

#[test]
fn a_power_has_one_holder_at_a_time() {
	Chain::new().run(|| {
		let governance = || power(NetworkGovernance);
		for holders in [members(&[ADA, BOB]), Holders::Vacant, Holders::Owner] {
			assert_ok!(Responsibilities::set_holders(
				governance(),
				RuntimeUpgrade,
				holders.clone()
			));
			assert_eq!(PowerOf::<Test>::get(RuntimeUpgrade), holders);
			System::assert_last_event(
				Event::HoldersSet {
					responsibility: RuntimeUpgrade,
					holders,
				}
				.into(),
			);
		}
	});
}

#[test]
fn a_vacant_power_is_nobodys_but_the_voters() {
	Chain::new().run(|| {
		assert_ok!(Responsibilities::do_set_holders(ConsensusCoordination, Holders::Vacant));
		for who in [OWNER, ADA] {
			let who = RuntimeOrigin::signed(who);
			let call = || Box::new(set_heap_pages(7));
			assert_noop!(
				Responsibilities::act(who.clone(), ConsensusCoordination, call()),
				Error::<Test>::NotHolder
			);
			assert_noop!(
				Responsibilities::approve(who, ConsensusCoordination, call()),
				Error::<Test>::NotHolder
			);
		}
		let voted = power(ConsensusCoordination);
		assert_ok!(Responsibilities::act(
			voted,
			ConsensusCoordination,
			Box::new(set_heap_pages(7))
		));
	});
}

#[test]
fn members_are_some_and_in_order() {
	Chain::new().run(|| {
		let set = |members| Responsibilities::set_holders(power(NetworkGovernance), RuntimeUpgrade, members);
		assert_noop!(set(members(&[])), Error::<Test>::NoMembers);
		assert_noop!(set(members(&[BOB, ADA])), Error::<Test>::MembersNotSorted);
		assert_noop!(set(members(&[ADA, ADA])), Error::<Test>::MembersNotSorted);
	});
}

#[test]
fn only_governance_gives_powers() {
	Chain::new().run(|| {
		let others = [RuntimeOrigin::signed(OWNER), power(RuntimeUpgrade)];
		for origin in powerless().into_iter().chain(others) {
			assert_noop!(
				Responsibilities::set_holders(origin, RuntimeUpgrade, Holders::Vacant),
				BadOrigin
			);
		}
	});
}

#[test]
fn voters_name_another_owner_who_has_all_powers() {
	Chain::new().run(|| {
		share(RuntimeUpgrade);
		let electorate = RuntimeOrigin::from(crate::Origin::Electorate { tenure: 0 });
		assert_noop!(
			Responsibilities::name_owner(electorate.clone(), OWNER),
			Error::<Test>::AlreadyInOffice
		);
		assert_ok!(Responsibilities::name_owner(electorate.clone(), BOB));
		System::assert_last_event(Event::OwnerNamed { owner: BOB, tenure: 1 }.into());
		assert_eq!(PowerOf::<Test>::get(RuntimeUpgrade), Holders::Owner);
		assert_eq!(Responsibilities::tenure(), 1);
		// The same vote does not count twice.
		assert_noop!(Responsibilities::name_owner(electorate, ADA), BadOrigin);
	});
}

#[test]
fn nobody_else_names_an_owner() {
	Chain::new().run(|| {
		let others = [RuntimeOrigin::signed(OWNER), power(NetworkGovernance)];
		let powerless = powerless().into_iter().take(3);
		for origin in powerless.chain(others) {
			assert_noop!(Responsibilities::name_owner(origin, BOB), BadOrigin);
		}
	});
}

#[test]
fn somebody_must_be_in_office() {
	Chain::new().run(|| {
		Owner::<Test>::kill();
		assert!(Responsibilities::do_try_state().is_err());
		Owner::<Test>::put(OWNER);
	});
}
