use crate::chain::{account, run_to_block, submit, Chain};
use codec::Encode;
use frame_support::{
	assert_ok,
	traits::{fungible::InspectHold, KeyOwnerProofSystem},
};
use immortal_primitives::{money::COIN, node_key};
use immortal_runtime::{Balances, Grandpa, Historical, Runtime, RuntimeHoldReason, Session, SessionKeys};
use sp_keyring::Sr25519Keyring::{self, Alice, Two};
use sp_runtime::traits::OpaqueKeys;

#[test]
fn sessions_follow_each_other_every_hundred_slots() {
	Chain::new("local_testnet").run(|| {
		assert_eq!(Session::current_index(), 0);
		run_to_block(99);
		assert_eq!(Session::current_index(), 0);
		run_to_block(100);
		assert_eq!(Session::current_index(), 1);
		run_to_block(301);
		assert_eq!(Session::current_index(), 3);
	});
}

#[test]
fn a_session_without_changes_is_no_change_for_grandpa() {
	Chain::new("local_testnet").run(|| {
		let authorities = Grandpa::grandpa_authorities();
		run_to_block(350);
		assert_eq!(pallet_grandpa::CurrentSetId::<Runtime>::get(), 0);
		assert_eq!(Grandpa::grandpa_authorities(), authorities);
		assert_eq!(Session::validators().len(), 7);
	});
}

#[test]
fn who_validated_in_an_earlier_session_can_be_proven_later() {
	Chain::new("local_testnet").run(|| {
		let (grandpa, _) = Grandpa::grandpa_authorities()[0].clone();
		let key = (sp_consensus_grandpa::KEY_TYPE, grandpa);
		let proof = Historical::prove(key.clone()).expect("a validator is in the set");
		run_to_block(250);
		assert!(Historical::check_proof(key, proof).is_some());
	});
}

#[test]
fn keys_are_of_four_kinds_and_the_node_key_is_one() {
	assert_eq!(
		SessionKeys::key_ids(),
		[*b"aura", *b"gran", *b"node", *b"audi"].map(sp_core::crypto::KeyTypeId)
	);
	Chain::new("development").run(|| {
		let keys = Session::load_keys(&account(Alice)).expect("a validator has keys");
		assert_eq!(
			keys.get::<node_key::NodeId>(node_key::KEY_TYPE),
			Some(Alice.public().into())
		);
	});
}

/// New session keys, and the proof that `owner` has their secrets.
fn new_keys(owner: Sr25519Keyring) -> pallet_session::Call<Runtime> {
	let generated = SessionKeys::generate(&account(owner).encode(), None);
	pallet_session::Call::set_keys {
		keys: generated.keys,
		proof: generated.proof.encode(),
	}
}

#[test]
fn setting_keys_needs_their_proof_and_holds_the_deposit() {
	Chain::new("development").run(|| {
		let reason = RuntimeHoldReason::Session(pallet_session::HoldReason::Keys);
		let held = || Balances::balance_on_hold(&reason, &account(Two));

		assert!(submit(Two, new_keys(Alice)).expect("the transaction is valid").is_err());
		assert_eq!((held(), Session::load_keys(&account(Two))), (0, None));

		assert_ok!(submit(Two, new_keys(Two)).expect("the transaction is valid"));
		assert_eq!(held(), COIN);
		assert!(Session::load_keys(&account(Two)).is_some());
	});
}
