use crate::chain::{account, run_to_block, submit, Chain};
use codec::Encode;
use frame_support::traits::KeyOwnerProofSystem;
use immortal_primitives::{node_key, nodes::account_of};
use immortal_runtime::{Grandpa, Historical, Runtime, Session, SessionKeys};
use sp_keyring::Sr25519Keyring::{Alice, Two};
use sp_runtime::traits::OpaqueKeys;

#[test]
fn sessions_follow_each_other_every_twenty_slots() {
	Chain::new("local_testnet").run(|| {
		assert_eq!(Session::current_index(), 0);
		run_to_block(20);
		assert_eq!(Session::current_index(), 0);
		run_to_block(21);
		assert_eq!(Session::current_index(), 1);
		run_to_block(61);
		assert_eq!(Session::current_index(), 3);
	});
}

#[test]
fn a_session_without_changes_is_no_change_for_grandpa() {
	Chain::new("local_testnet").run(|| {
		let authorities = Grandpa::grandpa_authorities();
		run_to_block(70);
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
		run_to_block(50);
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
		let keys = Session::load_keys(&account_of(0)).expect("a validator has keys");
		assert_eq!(
			keys.get::<node_key::NodeKey>(node_key::KEY_TYPE),
			Some(Alice.public().into())
		);
	});
}

#[test]
fn only_nodes_have_session_keys() {
	Chain::new("development").run(|| {
		let generated = SessionKeys::generate(&account(Two).encode(), None);
		let call = pallet_session::Call::set_keys {
			keys: generated.keys,
			proof: generated.proof.encode(),
		};
		let refused = submit(Two, call).expect("the transaction is valid");
		assert_eq!(
			refused,
			Err(pallet_session::Error::<Runtime>::NoAssociatedValidatorId.into())
		);
	});
}
