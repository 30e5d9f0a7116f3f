use crate::chain::{account, Chain};
use frame_support::{assert_noop, assert_ok, dispatch::GetDispatchInfo, traits::UnfilteredDispatchable};
use immortal_runtime::{Responsibilities, Runtime, RuntimeCall, RuntimeOrigin, System};
use pallet_responsibilities::Error;
use sp_core::H256;
use sp_keyring::Sr25519Keyring::{Alice, Bob};
use sp_runtime::{traits::BadOrigin, MultiAddress};

/// Calls that insist on Root and that nobody may make.
fn unlisted() -> Vec<RuntimeCall> {
	let kill_storage: RuntimeCall = frame_system::Call::kill_storage { keys: vec![] }.into();
	vec![
		frame_system::Call::set_storage { items: vec![] }.into(),
		frame_system::Call::kill_prefix {
			prefix: vec![],
			subkeys: 0,
		}
		.into(),
		frame_system::Call::set_code_without_checks { code: vec![] }.into(),
		frame_system::Call::authorize_upgrade_without_checks {
			code_hash: H256::zero(),
		}
		.into(),
		pallet_balances::Call::force_set_balance {
			who: MultiAddress::Id(account(Bob)),
			new_free: 0,
		}
		.into(),
		pallet_utility::Call::dispatch_as {
			as_origin: Box::new(frame_system::RawOrigin::Root.into()),
			call: Box::new(kill_storage.clone()),
		}
		.into(),
		pallet_utility::Call::batch_all {
			calls: vec![kill_storage.clone()],
		}
		.into(),
		pallet_responsibilities::Call::act {
			call: Box::new(kill_storage.clone()),
		}
		.into(),
		kill_storage,
	]
}

#[test]
fn the_owner_authorises_an_upgrade() {
	Chain::new("local_testnet").run(|| {
		let code_hash = H256::repeat_byte(7);
		let upgrade = frame_system::Call::authorize_upgrade { code_hash };
		assert_ok!(Responsibilities::act(
			RuntimeOrigin::signed(account(Alice)),
			Box::new(upgrade.into())
		));
		assert_eq!(
			System::authorized_upgrade().map(|upgrade| *upgrade.code_hash()),
			Some(code_hash)
		);
	});
}

#[test]
fn nobody_makes_a_call_that_is_not_listed() {
	Chain::new("local_testnet").run(|| {
		for call in unlisted() {
			assert_noop!(
				Responsibilities::act(RuntimeOrigin::signed(account(Alice)), Box::new(call.clone())),
				Error::<Runtime>::CallNotListed
			);
			assert_noop!(
				Responsibilities::act(RuntimeOrigin::signed(account(Bob)), Box::new(call)),
				BadOrigin
			);
		}
	});
}

#[test]
fn the_owner_has_no_power_outside_of_act() {
	Chain::new("local_testnet").run(|| {
		let upgrade: RuntimeCall = frame_system::Call::authorize_upgrade {
			code_hash: H256::zero(),
		}
		.into();
		assert_noop!(
			upgrade.dispatch_bypass_filter(RuntimeOrigin::signed(account(Alice))),
			BadOrigin
		);
	});
}

#[test]
fn a_listed_call_fits_into_a_block_and_keeps_its_class() {
	let upgrade: RuntimeCall = frame_system::Call::set_code {
		code: vec![0; 2_000_000],
	}
	.into();
	let class = upgrade.get_dispatch_info().class;
	let limits = <Runtime as frame_system::Config>::BlockWeights::get();
	let limit = limits.get(class).max_extrinsic.unwrap_or(limits.max_block);
	let act: RuntimeCall = pallet_responsibilities::Call::act {
		call: Box::new(upgrade),
	}
	.into();
	let info = act.get_dispatch_info();
	assert_eq!(info.class, class);
	assert!(info.total_weight().all_lt(limit), "{info:?} against {limit:?}");
}
