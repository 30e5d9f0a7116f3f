use crate::chain::{account, free, has_event, submit, Chain};
use frame_support::{assert_ok, traits::InstanceFilter};
use immortal_primitives::money::{Coin, COIN};
use immortal_runtime::{Runtime, RuntimeCall, RuntimeEvent};
use sp_keyring::Sr25519Keyring::{Bob, Charlie, Dave};
use sp_runtime::MultiAddress;

fn act_for_bob(call: RuntimeCall) -> pallet_proxy::Call<immortal_runtime::Runtime> {
	pallet_proxy::Call::proxy {
		real: MultiAddress::Id(account(Bob)),
		force_proxy_type: None,
		call: Box::new(call),
	}
}

/// Makes Charlie a proxy of Bob's, of the type with this name.
fn appoint_charlie(proxy_type: &str) {
	use codec::Decode;
	let index = ["Any", "NonTransfer", "CancelProxy"]
		.iter()
		.position(|name| *name == proxy_type)
		.expect("the type exists");
	let proxy_type = Decode::decode(&mut &[index as u8][..]).expect("an index makes a type");
	let appoint = pallet_proxy::Call::add_proxy {
		delegate: MultiAddress::Id(account(Charlie)),
		proxy_type,
		delay: 0,
	};
	assert_ok!(submit(Bob, appoint).expect("the transaction is valid"));
}

fn transfer() -> RuntimeCall {
	pallet_balances::Call::transfer_keep_alive {
		dest: MultiAddress::Id(account(Dave)),
		value: COIN,
	}
	.into()
}

fn remark() -> RuntimeCall {
	frame_system::Call::remark_with_event { remark: vec![7] }.into()
}

fn remarked() -> bool {
	has_event(
		|event| matches!(event, RuntimeEvent::System(frame_system::Event::Remarked { sender, .. }) if *sender == account(Bob)),
	)
}

#[test]
fn a_proxy_for_anything_moves_money() {
	Chain::new("development").run(|| {
		appoint_charlie("Any");
		let before = free(Dave);
		assert_ok!(submit(Charlie, act_for_bob(transfer())).expect("the transaction is valid"));
		assert_eq!(free(Dave), before + COIN);
	});
}

#[test]
fn a_proxy_that_moves_no_money_does_anything_else() {
	Chain::new("development").run(|| {
		appoint_charlie("NonTransfer");
		let before = free(Dave);
		let batched = pallet_utility::Call::batch {
			calls: vec![transfer()],
		};
		let coins = pallet_coins::Call::transfer {
			coin: Coin::Flx,
			dest: MultiAddress::Id(account(Dave)),
			amount: COIN,
		};
		for call in [transfer(), batched.into(), coins.into()] {
			assert_ok!(submit(Charlie, act_for_bob(call)).expect("the transaction is valid"));
		}
		assert_eq!(free(Dave), before);
		assert_ok!(submit(Charlie, act_for_bob(remark())).expect("the transaction is valid"));
		assert!(remarked());
	});
}

#[test]
fn a_proxy_that_moves_no_money_spends_nothing_of_the_treasury() {
	let non_transfer: <Runtime as pallet_proxy::Config>::ProxyType =
		codec::Decode::decode(&mut &[1][..]).expect("the type exists");
	let spend = pallet_treasury::Call::spend {
		coin: Coin::Flx,
		amount: COIN,
		beneficiary: MultiAddress::Id(account(Dave)),
		valid_from: None,
	};
	assert!(!non_transfer.filter(&spend.into()));
	// What is approved already goes where it was to go, whoever asks for it.
	assert!(non_transfer.filter(&pallet_treasury::Call::payout { id: 0 }.into()));
}

#[test]
fn a_proxy_that_cancels_does_nothing_else() {
	Chain::new("development").run(|| {
		appoint_charlie("CancelProxy");
		let before = free(Dave);
		for call in [transfer(), remark()] {
			assert_ok!(submit(Charlie, act_for_bob(call)).expect("the transaction is valid"));
		}
		assert_eq!(free(Dave), before);
		assert!(!remarked());
	});
}
