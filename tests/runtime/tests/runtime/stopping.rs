//! Safe-mode and pauses: what they stop, and what they cannot.

use crate::chain::{self, account, power, run_to_block, run_to_block_finalizing, submit, Chain};
use frame_support::{
	assert_noop, assert_ok,
	migrations::{FailedMigrationHandler, FailedMigrationHandling},
	traits::Contains,
};
use immortal_primitives::{
	money::{Coin, COIN},
	responsibility::Responsibility::{EconomicManagement, SecurityOversight},
};
use immortal_runtime::{Responsibilities, Runtime, RuntimeCall, RuntimeOrigin, SafeMode, Session, System, TxPause};
use sp_keyring::Sr25519Keyring::{Alice, Bob};
use sp_runtime::{traits::BadOrigin, DispatchError, MultiAddress};

fn transfer() -> RuntimeCall {
	pallet_coins::Call::transfer {
		coin: Coin::Nex,
		dest: MultiAddress::Id(account(Bob)),
		amount: COIN,
	}
	.into()
}

/// Has the owner use its power.
fn act(call: impl Into<RuntimeCall>) {
	assert_ok!(submit(Alice, chain::act(SecurityOversight, call)).expect("the transaction is valid"));
}

fn filtered() -> DispatchError {
	frame_system::Error::<Runtime>::CallFiltered.into()
}

#[test]
fn safe_mode_stops_everything_else_and_the_chain_goes_on() {
	Chain::new("local_testnet").run(|| {
		run_to_block_finalizing(3);
		act(pallet_safe_mode::Call::force_enter {});
		assert!(SafeMode::is_entered());
		for call in [transfer(), pallet_incentives::Call::claim { node: 0 }.into()] {
			let batched = pallet_utility::Call::batch_all {
				calls: vec![call.clone()],
			};
			assert_eq!(submit(Bob, call).expect("the transaction is valid"), Err(filtered()));
			assert_eq!(submit(Bob, batched).expect("the transaction is valid"), Err(filtered()));
		}
		// Sessions end, blocks are made and finality is reported.
		let session = Session::current_index();
		run_to_block_finalizing(45);
		assert!(Session::current_index() > session);

		act(pallet_safe_mode::Call::force_exit {});
		assert_ok!(submit(Bob, transfer()).expect("the transaction is valid"));
	});
}

#[test]
fn a_failed_migration_stops_all_but_those_who_can_mend_it() {
	Chain::new("development").run(|| {
		let handling = <Runtime as pallet_migrations::Config>::FailedMigrationHandler::failed(Some(0));
		assert_eq!(handling, FailedMigrationHandling::ForceUnstuck);
		assert_eq!(
			submit(Bob, transfer()).expect("the transaction is valid"),
			Err(filtered())
		);
		act(pallet_safe_mode::Call::force_exit {});
		assert_ok!(submit(Bob, transfer()).expect("the transaction is valid"));
	});
}

#[test]
fn safe_mode_ends_by_itself() {
	Chain::new("development").run(|| {
		assert_ok!(SafeMode::force_enter(power(SecurityOversight)));
		let until = pallet_safe_mode::EnteredUntil::<Runtime>::get().expect("it is entered");
		System::set_block_number(until);
		run_to_block(until + 1);
		assert!(!SafeMode::is_entered());
	});
}

#[test]
fn single_calls_are_paused_but_none_that_the_chain_lives_by() {
	Chain::new("development").run(|| {
		let name = |pallet: &str, call: &str| {
			let bytes = |name: &str| name.as_bytes().to_vec().try_into().expect("it is short");
			(bytes(pallet), bytes(call))
		};
		act(pallet_tx_pause::Call::pause {
			full_name: name("Coins", "transfer"),
		});
		assert_eq!(
			submit(Bob, transfer()).expect("the transaction is valid"),
			Err(filtered())
		);
		act(pallet_tx_pause::Call::unpause {
			ident: name("Coins", "transfer"),
		});
		assert_ok!(submit(Bob, transfer()).expect("the transaction is valid"));

		for (pallet, call) in [
			("Timestamp", "set"),
			("Finality", "report"),
			("GiftedNodes", "heartbeat"),
			("Responsibilities", "act"),
			("ConvictionVoting", "vote"),
			("Referenda", "submit"),
			("SafeMode", "force_exit"),
		] {
			assert_noop!(
				TxPause::pause(power(SecurityOversight), name(pallet, call)),
				pallet_tx_pause::Error::<Runtime>::Unpausable
			);
		}
	});
}

#[test]
fn oversight_stops_and_nobody_else() {
	Chain::new("development").run(|| {
		for origin in [
			RuntimeOrigin::signed(account(Alice)),
			RuntimeOrigin::root(),
			power(EconomicManagement),
		] {
			assert_noop!(SafeMode::force_enter(origin.clone()), BadOrigin);
			assert_noop!(SafeMode::force_exit(origin), BadOrigin);
		}
		assert_noop!(
			SafeMode::enter(RuntimeOrigin::signed(account(Bob))),
			pallet_safe_mode::Error::<Runtime>::NotConfigured
		);
		assert!(<Runtime as frame_system::Config>::BaseCallFilter::contains(&transfer()));
		assert_eq!(Responsibilities::tenure(), 0);
	});
}
