//! Who signs receipts, and how.

use crate::{mock::*, Error, SignedReceipt, Signer};
use frame_support::assert_ok;
use immortal_primitives::{
	billing::{Receipt, ServiceType},
	money::{Coin, Pot},
};

/// A customer with a real key.
fn customer(key: &Key) -> AccountId {
	let who = key.account();
	for coin in Coin::ALL {
		move_pot(coin, Pot::Distribution, who.clone(), units(coin, 100));
	}
	open_with(&who, 10);
	who
}

fn signed_by(key: &Key, wrapped: bool, sequence: u64) -> SignedReceipt<AccountId, sp_core::H256, Signature> {
	let receipt = Receipt {
		customer: key.account(),
		..receipt(sequence, cpu(sequence))
	};
	let payload = if wrapped {
		receipt.wrapped_payload()
	} else {
		receipt.payload()
	};
	SignedReceipt {
		signature: key.sign(&payload),
		receipt,
		by: Signer::Customer,
		wrapped,
	}
}

#[test]
fn keys_of_each_kind_sign_plain_or_as_wallets_do() {
	Chain::new().run(|| {
		for key in Key::of_each_kind() {
			customer(&key);
			assert_ok!(settle(signed_by(&key, false, 1)));
			assert_ok!(settle(signed_by(&key, true, 2)));
		}
	});
}

#[test]
fn what_is_said_to_be_wrapped_must_be_and_what_is_not_must_not() {
	Chain::new().run(|| {
		let [key, ..] = Key::of_each_kind();
		customer(&key);
		for wrapped in [false, true] {
			let mut signed = signed_by(&key, wrapped, 1);
			signed.wrapped = !wrapped;
			assert_eq!(settle(signed), Err(Error::<Test>::BadSignature.into()));
		}
	});
}

#[test]
fn another_s_signature_is_none() {
	Chain::new().run(|| {
		let [ada, bob, carl] = Key::of_each_kind();
		for key in [&ada, &bob, &carl] {
			customer(key);
		}
		for (key, other) in [(&ada, &bob), (&bob, &carl), (&carl, &ada)] {
			let mut signed = signed_by(key, false, 1);
			signed.signature = other.sign(&signed.receipt.payload());
			assert_eq!(settle(signed), Err(Error::<Test>::BadSignature.into()));
		}
	});
}

#[test]
fn every_field_is_signed() {
	type Change = fn(&mut Receipt<AccountId, sp_core::H256>);
	// Of another chain it is refused before that: see `refusals`.
	let changes: [Change; 9] = [
		|receipt| receipt.node = OTHER_NODE,
		|receipt| receipt.customer = BOB,
		|receipt| receipt.service = ServiceType::Storage,
		|receipt| receipt.epoch = 0,
		|receipt| receipt.sequence += 1,
		|receipt| receipt.consumption.cpu_ms += 1,
		|receipt| receipt.consumption.memory_mib_s += 1,
		|receipt| receipt.consumption.storage_mib_h += 1,
		|receipt| receipt.consumption.moved_mib += 1,
	];
	Chain::new().run(|| {
		let [key, ..] = Key::of_each_kind();
		customer(&key);
		open_with(&BOB, 10);
		pass(EPOCH);
		for change in changes {
			let mut signed = signed_by(&key, false, 1);
			change(&mut signed.receipt);
			assert_eq!(settle(signed), Err(Error::<Test>::BadSignature.into()));
		}
		assert_ok!(settle(signed_by(&key, false, 1)));
	});
}

#[test]
fn the_genesis_is_signed() {
	Chain::new().run(|| {
		open_with(&ADA, 10);
		let here = receipt(1, cpu(1));
		let elsewhere = Receipt {
			genesis: sp_core::H256([9; 32]),
			..here.clone()
		};
		let signed = SignedReceipt {
			receipt: here,
			..signed(elsewhere)
		};
		assert_eq!(settle(signed), Err(Error::<Test>::BadSignature.into()));
	});
}

#[cfg(feature = "runtime-benchmarks")]
#[test]
fn the_keystore_has_keys_for_benchmarks() {
	use crate::benchmarking::{Kind, Sign};
	use immortal_primitives::chain;
	use sp_runtime::traits::Verify;

	type Keystore = ();
	Chain::new().run(|| {
		for kind in [Kind::Sr25519, Kind::Ed25519, Kind::Ecdsa] {
			let [one, other]: [chain::AccountId; 2] =
				[1, 2].map(|n| <Keystore as Sign<_, chain::Signature>>::account(kind, n));
			assert_ne!(one, other);
			let signature: chain::Signature = <Keystore as Sign<chain::AccountId, _>>::sign(kind, 1, b"signed");
			assert!(signature.verify(&b"signed"[..], &one));
			assert!(!signature.verify(&b"signed"[..], &other));
		}
	});
}
