use crate::{mock::*, Error, Event, Holders, Pending, PowerOf};
use frame_support::{assert_noop, assert_ok, storage::with_storage_layer};
use immortal_primitives::responsibility::Responsibility::*;
use sp_runtime::{traits::BadOrigin, DispatchError};

/// What waits on a mature chain: the owner gives a power away.
fn give_away() -> RuntimeCall {
	set_holders(RuntimeUpgrade, members(&[ADA, BOB]))
}

fn act(call: &RuntimeCall) -> Result<(), DispatchError> {
	Responsibilities::act(RuntimeOrigin::signed(OWNER), NetworkGovernance, Box::new(call.clone()))
		.map(drop)
		.map_err(|failed| failed.error)
}

fn enact(call: &RuntimeCall) -> Result<(), DispatchError> {
	with_storage_layer(|| {
		Responsibilities::enact(RuntimeOrigin::signed(STRANGER), Box::new(call.clone()))
			.map(drop)
			.map_err(|failed| failed.error)
	})
}

fn veto(who: u64, call: &RuntimeCall) -> Result<(), DispatchError> {
	Responsibilities::veto(RuntimeOrigin::signed(who), hash_of(call))
}

fn discard(call: &RuntimeCall) -> Result<(), DispatchError> {
	Responsibilities::discard(RuntimeOrigin::signed(STRANGER), hash_of(call))
}

#[test]
fn before_the_chain_is_mature_nothing_waits() {
	Chain::new().run(|| {
		assert_ok!(act(&give_away()));
		assert_eq!(PowerOf::<Test>::get(RuntimeUpgrade), members(&[ADA, BOB]));
	});
}

#[test]
fn the_owners_act_waits_and_then_anybody_does_it() {
	Chain::mature().run(|| {
		let call = give_away();
		assert_ok!(act(&call));
		assert_eq!(PowerOf::<Test>::get(RuntimeUpgrade), Holders::Owner);
		assert_noop!(act(&call), Error::<Test>::AlreadyPending);
		System::set_block_number(DELAY);
		assert_noop!(enact(&call), Error::<Test>::TooEarly);
		System::set_block_number(1 + DELAY);
		assert_ok!(enact(&call));
		assert_eq!(PowerOf::<Test>::get(RuntimeUpgrade), members(&[ADA, BOB]));
		System::assert_last_event(
			Event::Acted {
				responsibility: NetworkGovernance,
				by: Some(OWNER),
				call_hash: hash_of(&call),
			}
			.into(),
		);
		assert_noop!(enact(&call), Error::<Test>::UnknownAct);
	});
}

#[test]
fn referenda_do_not_wait() {
	Chain::mature().run(|| {
		let voted = power(NetworkGovernance);
		assert_ok!(Responsibilities::act(voted, NetworkGovernance, Box::new(give_away())));
		assert_eq!(PowerOf::<Test>::get(RuntimeUpgrade), members(&[ADA, BOB]));
	});
}

#[test]
fn half_of_those_seated_veto() {
	Chain::mature().run(|| {
		let call = give_away();
		assert_ok!(act(&call));
		for stranger in [STRANGER, OWNER] {
			assert_noop!(veto(stranger, &call), Error::<Test>::NotSeated);
		}
		assert_ok!(veto(SEATED[0], &call));
		assert_noop!(veto(SEATED[0], &call), Error::<Test>::AlreadyVetoed);
		assert!(Pending::<Test>::contains_key(hash_of(&call)));
		assert_ok!(veto(SEATED[1], &call));
		System::assert_last_event(Event::Vetoed { hash: hash_of(&call) }.into());
		System::set_block_number(1 + DELAY);
		assert_noop!(enact(&call), Error::<Test>::UnknownAct);
		assert_noop!(veto(SEATED[2], &call), Error::<Test>::UnknownAct);
	});
}

#[test]
fn who_lost_its_seat_no_longer_vetoes() {
	Chain::mature().run(|| {
		let call = give_away();
		assert_ok!(act(&call));
		assert_ok!(veto(SEATED[0], &call));
		SeatedNow::set(&vec![SEATED[1], SEATED[2], SEATED[3]]);
		assert_ok!(veto(SEATED[1], &call));
		assert!(Pending::<Test>::contains_key(hash_of(&call)), "one of three is no half");
		assert_ok!(veto(SEATED[2], &call));
		assert!(!Pending::<Test>::contains_key(hash_of(&call)));
	});
}

#[test]
fn the_time_to_do_it_ends() {
	Chain::mature().run(|| {
		let call = give_away();
		assert_ok!(act(&call));
		System::set_block_number(1 + DELAY + LIFETIME);
		assert_noop!(discard(&call), Error::<Test>::StillValid);
		System::set_block_number(2 + DELAY + LIFETIME);
		assert_noop!(enact(&call), Error::<Test>::Expired);
		assert_ok!(discard(&call));
		assert_noop!(discard(&call), Error::<Test>::UnknownAct);
	});
}

#[test]
fn a_new_tenure_voids_what_waits() {
	Chain::mature().run(|| {
		let call = give_away();
		assert_ok!(act(&call));
		name_owner(STRANGER);
		System::set_block_number(1 + DELAY);
		assert_noop!(enact(&call), Error::<Test>::OldTenure);
		assert_ok!(discard(&call));
	});
}

#[test]
fn an_owner_who_lost_the_power_cannot_use_it_later() {
	Chain::mature().run(|| {
		let call = give_away();
		assert_ok!(act(&call));
		share(NetworkGovernance);
		System::set_block_number(1 + DELAY);
		assert_noop!(enact(&call), Error::<Test>::NotHolder);
		assert_ok!(discard(&call));
	});
}

#[test]
fn whoever_could_decide_withdraws() {
	Chain::mature().run(|| {
		let call = give_away();
		let withdraw = |origin| Responsibilities::withdraw(origin, hash_of(&call));
		assert_noop!(withdraw(RuntimeOrigin::signed(OWNER)), Error::<Test>::UnknownAct);
		for origin in [RuntimeOrigin::signed(OWNER), power(NetworkGovernance)] {
			assert_ok!(act(&call));
			assert_noop!(withdraw(RuntimeOrigin::signed(STRANGER)), Error::<Test>::NotHolder);
			assert_noop!(withdraw(power(RuntimeUpgrade)), Error::<Test>::WrongResponsibility);
			for powerless in powerless() {
				assert_noop!(withdraw(powerless), BadOrigin);
			}
			assert_ok!(withdraw(origin));
			assert!(!Pending::<Test>::contains_key(hash_of(&call)));
		}
	});
}

#[test]
fn an_act_that_fails_waits_on() {
	Chain::mature().run(|| {
		let call = set_holders(RuntimeUpgrade, members(&[]));
		assert_ok!(act(&call));
		System::set_block_number(1 + DELAY);
		assert_noop!(enact(&call), Error::<Test>::NoMembers);
	});
}

#[test]
fn so_many_acts_wait_and_no_more() {
	Chain::mature().run(|| {
		let call = |member: u64| set_holders(RuntimeUpgrade, members(&[member]));
		for member in 0..4 {
			assert_ok!(act(&call(member)));
		}
		assert_noop!(act(&call(4)), Error::<Test>::TooManyPending);
	});
}

#[test]
fn what_several_holders_decide_waits_too() {
	Chain::mature().run(|| {
		share(NetworkGovernance);
		let call = give_away();
		let approve = |who| {
			let call = Box::new(call.clone());
			Responsibilities::approve(RuntimeOrigin::signed(who), NetworkGovernance, call)
		};
		assert_ok!(approve(ADA));
		assert_ok!(approve(BOB));
		assert_eq!(PowerOf::<Test>::get(RuntimeUpgrade), Holders::Owner);
		assert_noop!(enact(&call), Error::<Test>::TooEarly);
		System::set_block_number(1 + DELAY);
		assert_ok!(enact(&call));

		assert_ok!(approve(ADA));
		assert_ok!(approve(EVE));
		for seated in &SEATED[..2] {
			assert_ok!(veto(*seated, &call));
		}
		assert_noop!(enact(&call), Error::<Test>::UnknownAct);
	});
}

#[test]
fn holders_neither_withdraw_nor_keep_out_what_coin_holders_decided() {
	Chain::mature().run(|| {
		let code_hash = H256::repeat_byte(7);
		let upgrade: RuntimeCall = crate::Call::authorize_upgrade { code_hash }.into();
		let owner = || RuntimeOrigin::signed(OWNER);
		for i in 0..3 {
			assert_ok!(act(&set_holders(RuntimeUpgrade, members(&[i]))));
		}
		assert_ok!(Responsibilities::act(
			owner(),
			RuntimeUpgrade,
			Box::new(upgrade.clone())
		));
		// There is no room left for holders, and the owner has decided on the same code.
		assert_ok!(Responsibilities::authorize_upgrade(power(RuntimeUpgrade), code_hash));
		assert_eq!(Pending::<Test>::get(code_hash).map(|act| act.not_before), Some(1));
		assert_noop!(
			Responsibilities::act(owner(), RuntimeUpgrade, Box::new(upgrade)),
			Error::<Test>::AlreadyPending
		);
		assert_noop!(
			Responsibilities::withdraw(owner(), code_hash),
			Error::<Test>::NotDecider
		);
		assert_ok!(Responsibilities::withdraw(power(RuntimeUpgrade), code_hash));
	});
}

#[test]
fn what_is_void_gives_way() {
	Chain::mature().run(|| {
		let call = give_away();
		assert_ok!(act(&call));
		System::set_block_number(2 + DELAY + LIFETIME);
		assert_ok!(act(&call));
		assert_eq!(Pending::<Test>::count(), 1);
	});
}
