//! The owner goes out of office and comes back, and others hold its powers meanwhile.

use crate::{mock::*, Error, Event, HeldBefore, Holders, OutOfOffice, PowerOf};
use frame_support::{assert_noop, assert_ok};
use immortal_primitives::{
	immortality::HeldBy,
	responsibility::{
		Offices,
		Responsibility::{self, *},
	},
};

fn holders() -> [Holders<Test>; 11] {
	Responsibility::ALL.map(PowerOf::<Test>::get)
}

/// Whether the owner can use a power.
fn owner_acts(responsibility: Responsibility) -> bool {
	let call = Box::new(set_heap_pages(7));
	let refused = Responsibilities::act(RuntimeOrigin::signed(OWNER), responsibility, call).err();
	refused.is_none_or(|refused| refused.error != Error::<Test>::NotHolder.into())
}

#[test]
fn an_owner_out_of_office_has_no_power_and_what_it_decided_is_void() {
	Chain::mature().run(|| {
		share(SecurityOversight);
		let upgrade = Box::new(
			crate::Call::authorize_upgrade {
				code_hash: H256::zero(),
			}
			.into(),
		);
		assert_ok!(Responsibilities::act(
			RuntimeOrigin::signed(OWNER),
			RuntimeUpgrade,
			upgrade
		));
		assert_eq!(Responsibilities::depose(), 1);
		System::assert_last_event(Event::OwnerDeposed { tenure: 1 }.into());
		assert!(holders().iter().all(|holders| *holders == Holders::Vacant));
		assert!(!Responsibility::ALL.into_iter().any(owner_acts));
		assert_ok!(Responsibilities::discard(RuntimeOrigin::signed(STRANGER), H256::zero()));
		// Coin holders can use what nobody holds.
		let voted = power(ConsensusCoordination);
		assert_ok!(Responsibilities::act(
			voted,
			ConsensusCoordination,
			Box::new(set_heap_pages(7))
		));
		assert_eq!(crate::Owner::<Test>::get(), Some(OWNER));
	});
}

#[test]
fn back_in_time_everybody_has_what_they_had() {
	Chain::new().run(|| {
		share(SecurityOversight);
		assert_ok!(Responsibilities::do_set_holders(AuditTrailMaintenance, Holders::Vacant));
		let before = holders();
		Responsibilities::depose();
		assert_eq!(Responsibilities::reinstate(), 2);
		System::assert_last_event(Event::OwnerReinstated { tenure: 2 }.into());
		assert_eq!(holders(), before);
		assert!(owner_acts(ConsensusCoordination));
		assert!(HeldBefore::<Test>::iter().next().is_none() && !OutOfOffice::<Test>::exists());
	});
}

#[test]
fn what_coin_holders_gave_away_meanwhile_stays_given() {
	Chain::new().run(|| {
		share(SecurityOversight);
		Responsibilities::depose();
		for given in [SecurityOversight, EconomicManagement] {
			assert_ok!(Responsibilities::do_set_holders(given, members(&[EVE])));
		}
		Responsibilities::reinstate();
		for given in [SecurityOversight, EconomicManagement] {
			assert_eq!(PowerOf::<Test>::get(given), members(&[EVE]));
		}
	});
}

#[test]
fn powers_are_handed_over_once_to_whoever_is_named_in_any_order() {
	Chain::new().run(|| {
		assert!(
			!Responsibilities::hand_over(NodeRegistration, vec![ADA]),
			"it is the owner's"
		);
		Responsibilities::depose();
		assert!(!Responsibilities::hand_over(NodeRegistration, vec![]));
		assert!(Responsibilities::hand_over(NodeRegistration, vec![EVE, ADA, EVE, BOB]));
		assert_eq!(PowerOf::<Test>::get(NodeRegistration), members(&[ADA, BOB, EVE]));
		assert_eq!(Responsibilities::members(NodeRegistration), [ADA, BOB, EVE]);
		assert!(
			!Responsibilities::hand_over(NodeRegistration, vec![ADA]),
			"it is not vacant"
		);
		let view = Responsibilities::power_views()
			.into_iter()
			.find(|view| view.responsibility == NodeRegistration);
		let view = view.expect("there are all");
		assert_eq!(
			(view.held_by, view.threshold),
			(HeldBy::Members(vec![ADA, BOB, EVE]), 2)
		);

		Responsibilities::replace(NodeRegistration, vec![BOB, ADA]);
		assert_eq!(PowerOf::<Test>::get(NodeRegistration), members(&[ADA, BOB]));
		Responsibilities::replace(NodeRegistration, vec![]);
		Responsibilities::replace(RuntimeUpgrade, vec![ADA]);
		assert_eq!(PowerOf::<Test>::get(NodeRegistration), members(&[ADA, BOB]));
		assert_eq!(PowerOf::<Test>::get(RuntimeUpgrade), Holders::Vacant);
	});
}

#[test]
fn an_owner_that_returns_has_all_powers_again_but_new_code() {
	Chain::new().run(|| {
		Responsibilities::depose();
		for power in [NodeRegistration, RuntimeUpgrade] {
			assert!(Responsibilities::hand_over(power, vec![ADA, BOB, EVE]));
		}
		assert_eq!(Responsibilities::give_back(), 2);
		for power in Responsibility::ALL {
			let expected = if power == RuntimeUpgrade {
				members(&[ADA, BOB, EVE])
			} else {
				Holders::Owner
			};
			assert_eq!(PowerOf::<Test>::get(power), expected);
		}
	});
}

#[test]
fn voters_put_somebody_in_office_even_whoever_was() {
	for named in [OWNER, STRANGER] {
		Chain::new().run(|| {
			share(SecurityOversight);
			Responsibilities::depose();
			assert_ok!(Responsibilities::do_name_owner(named));
			assert_eq!(
				(crate::Owner::<Test>::get(), crate::CurrentTenure::<Test>::get()),
				(Some(named), 2)
			);
			assert!(holders().iter().all(|holders| *holders == Holders::Owner));
			assert_noop!(Responsibilities::do_name_owner(named), Error::<Test>::AlreadyInOffice);
		});
	}
}
