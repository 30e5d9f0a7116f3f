//! What happens to nodes that did wrong.

use crate::{mock::*, Call, Error, Event, Status};
use frame_support::{assert_noop, assert_ok};
use immortal_primitives::{
	consensus::Freeze,
	money::{Coin, Pot},
	nodes::account_of,
};
use sp_runtime::{DispatchError, Perbill};

#[test]
fn who_is_jailed_is_freed_by_its_operator_after_the_term() {
	Chain::new().with_policy(|policy| policy.jail_eras = 2).run(|| {
		let node = working_service(&ADA);
		assert_noop!(unjail(&ADA, node), Error::<Test>::NotJailed);
		assert_ok!(jail(node));
		assert_eq!(status(node), Status::Jailed { until: 3 });
		assert_noop!(jail(node), Error::<Test>::Jailed);
		assert_noop!(unjail(&ADA, node), Error::<Test>::StillJailed);
		run_to_window(3 * WINDOWS_PER_ERA - 1);
		blocks(9);
		assert_noop!(unjail(&ADA, node), Error::<Test>::StillJailed);
		next_block();
		assert_ok!(unjail(&ADA, node));
		assert_eq!(status(node), Status::Pending);
		assert_eq!(beat(node), Ok(()));
		assert_eq!(status(node), Status::Active);
	});
}

#[test]
fn only_the_registrar_jails() {
	Chain::new().run(|| {
		let node = working_service(&ADA);
		assert_noop!(call(&ADA, Call::jail { node }), DispatchError::BadOrigin);
	});
}

#[test]
fn nothing_is_asked_of_who_is_jailed() {
	Chain::new().run(|| {
		let node = working_service(&ADA);
		run_to_window(3);
		assert_ok!(jail(node));
		run_to_era(2);
		blocks(2);
		assert_eq!(uptime(node), (0, 0));
		let eras: Vec<_> = judged(node)
			.into_iter()
			.map(|era| (era.era, era.windows, era.present))
			.collect();
		assert_eq!(eras, [(0, 3, 3)]);
		assert_eq!(bonded(node), units(Coin::Nex, 100));
	});
}

#[test]
fn a_jailed_validator_is_out_of_the_set_two_blocks_later_even_while_finality_lags() {
	for frozen in [false, true] {
		Chain::new().of_owner_and(6).run(|| {
			run_to_window(1);
			Frozen::set(frozen);
			assert_ok!(jail(4));
			assert_eq!(Demands::get(), [Freeze::Overridden]);
			blocks(2);
			assert!(!set().contains(&4));
			run_to_window(4);
			assert!(!set().contains(&4));
		});
	}
}

#[test]
fn who_is_jailed_before_its_first_block_never_validates() {
	let ways: [fn(u32); 2] = [
		|node| jail(node).expect("it is not in jail"),
		|node| offend(node, Perbill::from_percent(1)),
	];
	for jails in ways {
		Chain::new().of_owner_and(6).run(|| {
			run_to_window(3);
			let node = validator(&ADA, 10_000);
			assert_eq!(beat(node), Ok(()));
			run_to_window(4);
			assert!(!set().contains(&node), "it is chosen, and waits for the next session");
			jails(node);
			blocks(2);
			assert!(!set().contains(&node));
			for _ in 0..20 {
				next_block();
				assert!(!set().contains(&node));
			}
		});
	}
}

#[test]
fn an_offence_slashes_the_fraction_and_jails() {
	for frozen in [false, true] {
		Chain::new().of_owner_and(3).run(|| {
			let node = validator(&ADA, 20_000);
			assert_eq!(beat(node), Ok(()));
			run_to_window(2);
			assert!(set().contains(&node));
			Frozen::set(frozen);
			Demands::set(vec![]);
			let before = free(Coin::Gen, &Pot::Treasury.account());
			offend(node, Perbill::from_parts(123_456_789));
			let amount = units(Coin::Gen, 20_000) / 1_000_000_000 * 123_456_789;
			System::assert_has_event(Event::NodeSlashed { node, amount }.into());
			assert_eq!(free(Coin::Gen, &Pot::Treasury.account()), before + amount);
			assert_eq!(bonded(node), units(Coin::Gen, 20_000) - amount);
			assert!(matches!(status(node), Status::Jailed { .. }));
			assert_eq!(Demands::get(), [Freeze::Overridden]);
			blocks(2);
			assert!(!set().contains(&node));
		});
	}
}

#[test]
fn what_was_punished_is_not_punished_again_in_jail_or_after_it() {
	Chain::new().of_owner_and(3).run(|| {
		let node = validator(&ADA, 20_000);
		assert_eq!(beat(node), Ok(()));
		run_to_window(2);
		let tenth = Perbill::from_percent(10);
		offend_as(account_of(node), tenth, 1);
		let bond = bonded(node);
		let is_left_alone = || {
			let status_then = status(node);
			Demands::set(vec![]);
			for session in [0, 1] {
				offend_as(account_of(node), tenth, session);
			}
			assert_eq!((bonded(node), status(node)), (bond, status_then));
			assert_eq!(Demands::get(), []);
		};
		is_left_alone();
		run_to_era(2);
		assert_ok!(unjail(&ADA, node));
		is_left_alone();
		offend_as(account_of(node), tenth, 2);
		assert_eq!(bonded(node), bond / 10 * 9);
		assert!(matches!(status(node), Status::Jailed { .. }));
	});
}

#[test]
fn what_is_dear_cannot_be_hidden_behind_something_later_and_cheap() {
	Chain::new().of_owner_and(3).run(|| {
		let node = validator(&ADA, 20_000);
		assert_eq!(beat(node), Ok(()));
		run_to_window(2);
		let parts = |percent: u32| units(Coin::Gen, 20_000) / 100 * u128::from(100 - percent);
		for (session, percent, left) in [
			(5, 1, parts(1)),
			(3, 30, parts(30)),
			(4, 20, parts(30)),
			(2, 75, parts(75)),
		] {
			offend_as(account_of(node), Perbill::from_percent(percent), session);
			// Fractions are in billionths.
			assert!(
				bonded(node).abs_diff(left) < left / 100_000_000,
				"after session {session}"
			);
		}
		offend_as(account_of(node), Perbill::one(), 5);
		assert_eq!(bonded(node), 0);
		offend_as(account_of(node), Perbill::one(), 1);
		assert_eq!(bonded(node), 0);
	});
}

#[test]
fn who_is_in_jail_for_something_else_is_slashed_for_an_offence_and_stays_longer() {
	Chain::new().of_owner_and(3).run(|| {
		let node = validator(&ADA, 20_000);
		assert_eq!(beat(node), Ok(()));
		assert_ok!(jail(node));
		assert_eq!(status(node), Status::Jailed { until: 2 });
		run_to_era(2);
		offend(node, Perbill::from_percent(10));
		assert_eq!(bonded(node), units(Coin::Gen, 18_000));
		assert_eq!(status(node), Status::Jailed { until: 4 });
	});
}

#[test]
fn who_leaves_is_punished_and_stays_longer() {
	Chain::new().run(|| {
		let node = working_service(&ADA);
		assert_ok!(retire(&ADA, node));
		offend(node, Perbill::from_percent(10));
		assert_eq!(bonded(node), units(Coin::Nex, 90));
		run_to_era(2);
		assert_noop!(withdraw(&ADA, node), Error::<Test>::NotRetiring);
	});
}

#[test]
fn an_offence_of_nobody_known_is_ignored() {
	Chain::new().of_owner_and(3).run(|| {
		let all = Perbill::one();
		offend(99, all);
		offend_as(ADA, all, 0);
		offend_as(OWNER, all, 0);
		assert_eq!([0, 1, 2, 3].map(status), [Status::Active; 4]);
		assert_eq!(Demands::get(), []);
	});
}

#[test]
fn a_bond_slashed_below_what_it_must_be_seats_nobody_until_it_grows() {
	Chain::new().of_owner_and(6).run(|| {
		let node = validator(&ADA, 10_000);
		assert_eq!(beat(node), Ok(()));
		run_to_window(3);
		assert!(set().contains(&node));
		offend(node, Perbill::from_percent(1));
		run_to_era(2);
		assert_ok!(unjail(&ADA, node));
		run_to_window(15);
		assert_eq!(status(node), Status::Standby);
		assert!(!set().contains(&node));
		assert_ok!(bond_more(&ADA, node, units(Coin::Gen, 100)));
		run_to_window(17);
		assert!(set().contains(&node));
	});
}
