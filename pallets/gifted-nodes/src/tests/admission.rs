//! Which operators may have seats.

use crate::{mock::*, Applications, Call, Error, Event, HoldReason, Nodes, Operators, Status};
use frame_support::{assert_noop, assert_ok, dispatch::DispatchResult};
use immortal_primitives::{
	consensus::Freeze,
	money::{Balance, Coin, COIN},
};
use sp_runtime::{DispatchError, TokenError};

const DEPOSIT: Balance = 10 * COIN;

fn deposited(who: &AccountId) -> Balance {
	on_hold(Coin::Flx, HoldReason::Application, who)
}

fn withdraw_application(who: &AccountId) -> DispatchResult {
	call(who, Call::withdraw_application {})
}

fn admitted(who: &AccountId) -> bool {
	GiftedNodes::operator(who.clone()).is_some_and(|operator| operator.admitted)
}

#[test]
fn an_application_holds_the_deposit_until_it_is_withdrawn() {
	Chain::new().run(|| {
		let before = free(Coin::Flx, &ADA);
		assert_ok!(apply(&ADA));
		System::assert_last_event(Event::Applied { who: ADA }.into());
		assert_eq!((free(Coin::Flx, &ADA), deposited(&ADA)), (before - DEPOSIT, DEPOSIT));
		assert_ok!(withdraw_application(&ADA));
		System::assert_last_event(Event::ApplicationWithdrawn { who: ADA }.into());
		assert_eq!((free(Coin::Flx, &ADA), deposited(&ADA)), (before, 0));
		assert!(!Applications::<Test>::contains_key(ADA));
	});
}

#[test]
fn who_cannot_pay_the_deposit_cannot_apply() {
	Chain::new().run(|| {
		assert_noop!(apply(&POOR), TokenError::FundsUnavailable);
	});
}

#[test]
fn an_application_is_made_once() {
	Chain::new().run(|| {
		assert_ok!(apply(&ADA));
		assert_noop!(apply(&ADA), Error::<Test>::AlreadyApplied);
		assert_ok!(admit(&ADA));
		assert_noop!(apply(&ADA), Error::<Test>::AlreadyAdmitted);
	});
}

#[test]
fn what_was_not_applied_for_is_neither_withdrawn_nor_supported() {
	Chain::new().of_owner_and(4).run(|| {
		assert_noop!(withdraw_application(&ADA), Error::<Test>::NotApplied);
		assert_noop!(support(&founder(1), &ADA), Error::<Test>::NotApplied);
	});
}

#[test]
fn more_than_half_of_the_seated_operators_admit() {
	Chain::new().of_owner_and(4).run(|| {
		let before = free(Coin::Flx, &ADA);
		assert_ok!(apply(&ADA));
		for n in [1, 2] {
			assert_ok!(support(&founder(n), &ADA));
			System::assert_last_event(
				Event::ApplicationSupported {
					who: ADA,
					by: founder(n),
				}
				.into(),
			);
		}
		assert!(!admitted(&ADA), "half of four is not more than half");
		assert_ok!(support(&founder(3), &ADA));
		System::assert_last_event(Event::OperatorAdmitted { operator: ADA }.into());
		assert!(admitted(&ADA));
		assert_eq!((free(Coin::Flx, &ADA), deposited(&ADA)), (before, 0));
		assert_noop!(support(&founder(4), &ADA), Error::<Test>::NotApplied);
	});
}

#[test]
fn the_owners_seat_does_not_count() {
	// With the owner's, two would be half of four.
	Chain::new().of_owner_and(3).run(|| {
		assert_ok!(apply(&ADA));
		assert_noop!(support(&OWNER, &ADA), Error::<Test>::NotSeated);
		assert_ok!(support(&founder(1), &ADA));
		assert!(!admitted(&ADA));
		assert_ok!(support(&founder(2), &ADA));
		assert!(admitted(&ADA));
	});
}

#[test]
fn without_an_owner_all_seats_count() {
	Chain::new().of_owner_and(3).run(|| {
		InOffice::set(None);
		assert_ok!(apply(&ADA));
		assert_ok!(support(&OWNER, &ADA));
		assert_ok!(support(&founder(1), &ADA));
		assert!(!admitted(&ADA));
		assert_ok!(support(&founder(2), &ADA));
		assert!(admitted(&ADA));
	});
}

#[test]
fn an_operator_supports_once_however_many_validators_it_has() {
	Chain::new().founding(&[founder(1), founder(1), founder(2)]).run(|| {
		assert_ok!(apply(&ADA));
		assert_ok!(support(&founder(1), &ADA));
		assert_noop!(support(&founder(1), &ADA), Error::<Test>::AlreadySupported);
		assert!(!admitted(&ADA));
		assert_ok!(support(&founder(2), &ADA));
		assert!(admitted(&ADA));
	});
}

#[test]
fn only_who_has_a_seat_supports() {
	Chain::new().of_owner_and(3).run(|| {
		assert_ok!(apply(&ADA));
		let has_service_node = BOB;
		working_service(&has_service_node);
		assert_ok!(admit(&has_service_node));
		for by in [POOR, ADA, has_service_node] {
			assert_noop!(support(&by, &ADA), Error::<Test>::NotSeated);
		}
		let node = validator(&EVE, 10_000);
		assert_eq!(status(node), Status::Pending);
		assert_noop!(support(&EVE, &ADA), Error::<Test>::NotSeated);
		assert_eq!(beat(node), Ok(()));
		assert_ok!(support(&EVE, &ADA));
	});
}

#[test]
fn who_lost_its_seat_supports_no_longer() {
	let losses: [fn() -> DispatchResult; 3] = [|| revoke(&founder(1)), || retire(&founder(1), 1), || jail(1)];
	for lose in losses {
		Chain::new().of_owner_and(5).run(|| {
			assert_ok!(apply(&ADA));
			assert_ok!(support(&founder(1), &ADA));
			assert_ok!(support(&founder(2), &ADA));
			assert_ok!(lose());
			assert_noop!(support(&founder(1), &BOB), Error::<Test>::NotSeated);
			assert_ok!(support(&founder(3), &ADA));
			assert!(!admitted(&ADA), "two of four");
			assert_ok!(support(&founder(4), &ADA));
			assert!(admitted(&ADA));
		});
	}
}

#[test]
fn the_registrar_admits_whether_applied_or_not() {
	Chain::new().run(|| {
		let before = free(Coin::Flx, &ADA);
		assert_ok!(apply(&ADA));
		assert_ok!(admit(&ADA));
		assert_eq!(free(Coin::Flx, &ADA), before);
		assert_ok!(admit(&BOB));
		assert!(admitted(&ADA) && admitted(&BOB));
		assert_noop!(admit(&ADA), Error::<Test>::AlreadyAdmitted);
	});
}

#[test]
fn only_the_registrar_admits_and_revokes() {
	Chain::new().of_owner_and(3).run(|| {
		for who in [ADA, founder(1)] {
			assert_noop!(call(&who, Call::admit { operator: ADA }), DispatchError::BadOrigin);
			let operator = founder(2);
			assert_noop!(
				call(&who, Call::revoke_admission { operator }),
				DispatchError::BadOrigin
			);
		}
	});
}

#[test]
fn what_was_held_is_returned_whatever_the_deposit_is_now() {
	Chain::new().run(|| {
		let before = free(Coin::Flx, &ADA);
		for deposit in [DEPOSIT * 5, DEPOSIT / 10] {
			assert_ok!(change_policy(|policy| policy.application_deposit = DEPOSIT));
			assert_ok!(apply(&ADA));
			assert_ok!(change_policy(|policy| policy.application_deposit = deposit));
			assert_ok!(withdraw_application(&ADA));
			assert_eq!(free(Coin::Flx, &ADA), before);
		}
	});
}

#[test]
fn who_is_not_admitted_cannot_be_revoked() {
	Chain::new().run(|| {
		assert_noop!(revoke(&ADA), Error::<Test>::NotAdmitted);
		service(&ADA);
		assert_noop!(revoke(&ADA), Error::<Test>::NotAdmitted);
	});
}

#[test]
fn revocation_ejects_within_two_blocks_even_while_finality_lags() {
	for frozen in [false, true] {
		Chain::new().of_owner_and(6).run(|| {
			run_to_window(2);
			Frozen::set(frozen);
			assert_ok!(revoke(&founder(3)));
			System::assert_has_event(Event::AdmissionRevoked { operator: founder(3) }.into());
			assert_eq!(Demands::get(), [Freeze::Overridden]);
			assert!(set().contains(&3));
			blocks(2);
			assert!(!set().contains(&3));
			assert_eq!(status(3), Status::Standby);
		});
	}
}

#[test]
fn an_operator_revoked_has_no_seats_until_it_is_admitted_again() {
	Chain::new().of_owner_and(6).run(|| {
		assert_ok!(revoke(&founder(3)));
		run_to_window(3);
		assert!(!set().contains(&3), "though it is there");
		assert_eq!(status(3), Status::Pending, "it takes no place from others");
		assert_noop!(
			Registration::of_validator(&founder(3)).send(&founder(3)),
			Error::<Test>::NotAdmitted
		);
		assert_ok!(admit(&founder(3)));
		run_to_window(6);
		assert!(set().contains(&3));
	});
}

#[test]
fn an_operator_of_nothing_is_forgotten() {
	Chain::new().run(|| {
		assert_ok!(admit(&ADA));
		assert_ok!(revoke(&ADA));
		assert!(!Operators::<Test>::contains_key(ADA));
		assert_ok!(admit(&BOB));
		let node = validator(&BOB, 10_000);
		assert_ok!(revoke(&BOB));
		assert_eq!(GiftedNodes::operator(BOB).map(|operator| operator.nodes), Some(1));
		assert!(Nodes::<Test>::contains_key(node));
	});
}

#[test]
fn who_spoke_before_may_speak_again_when_that_is_enough_by_then() {
	Chain::new().of_owner_and(3).run(|| {
		assert_ok!(apply(&ADA));
		assert_ok!(support(&founder(1), &ADA));
		assert_noop!(support(&founder(1), &ADA), Error::<Test>::AlreadySupported);
		for gone in [2, 3] {
			assert_ok!(call(
				&OWNER,
				Call::revoke_admission {
					operator: founder(gone)
				}
			));
		}
		assert_ok!(support(&founder(1), &ADA));
		assert!(admitted(&ADA));
	});
}
