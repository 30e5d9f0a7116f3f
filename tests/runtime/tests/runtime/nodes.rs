//! Gifted nodes among sessions, GRANDPA and the transaction pool.

use crate::chain::{account, power, run_to_block, run_to_block_finalizing, submit, Chain};
use codec::Encode;
use frame_support::assert_ok;
use frame_system::offchain::CreateAuthorizedTransaction;
use immortal_primitives::{
	chain::AccountId,
	money::{Coin, COIN},
	nodes::{account_of, Gift, NodeId, Resources, Specialization},
	responsibility::Responsibility::NodeRegistration,
	time::Clock,
};
use immortal_runtime::{
	Executive, GiftedNodes, Grandpa, Rotation, Runtime, RuntimeOrigin, Session, SessionKeys, System, UncheckedExtrinsic,
};
use pallet_gifted_nodes::{Bond, Call, Heartbeat, Status};
use sp_keyring::Sr25519Keyring::{self, Bob, Two};
use sp_runtime::{
	traits::AppVerify,
	transaction_validity::{InvalidTransaction, TransactionSource, TransactionValidityError},
	RuntimeAppPublic,
};

pub const GIFT: Gift = Gift::CommunityValidator {
	uptime_commitment: 900_000_000,
	commission: 500_000_000,
};

const VALIDATOR: Specialization = Specialization::BpciCoreValidator {
	consensus_weight: 1,
	validation_capacity: 1,
};

pub const NOTARY: Specialization = Specialization::BpciNotary {
	notarization_capacity: 1,
	witness_storage: 1,
};

/// Registers a node of `Two`, with keys that the keystore keeps.
pub fn register(specialization: Specialization) -> (NodeId, SessionKeys) {
	register_gift(GIFT, specialization)
}

/// The same, given in another way.
pub fn register_gift(gift: Gift, specialization: Specialization) -> (NodeId, SessionKeys) {
	register_of(Two, gift, specialization)
}

/// The same, of another operator.
pub fn register_of(operator: Sr25519Keyring, gift: Gift, specialization: Specialization) -> (NodeId, SessionKeys) {
	let _ = GiftedNodes::admit(power(NodeRegistration), account(operator));
	let id = pallet_gifted_nodes::NextNode::<Runtime>::get();
	let generated = SessionKeys::generate(&account(operator).encode(), None);
	let call = Call::register {
		gift,
		specialization,
		resources: Resources::all(1_000),
		bond: Bond {
			coin: Coin::Gen,
			amount: 20 * COIN,
			borrowed: 0,
		},
		keys: generated.keys.clone(),
		proof: generated.proof.encode(),
	};
	assert_ok!(submit(operator, call).expect("the transaction is valid"));
	(id, generated.keys)
}

fn status(node: NodeId) -> Status {
	GiftedNodes::node(node).expect("the node is registered").node.status
}

/// The node gives a sign of life, without a signature.
pub fn alive(node: NodeId) {
	let heartbeat = Heartbeat {
		genesis: System::block_hash(0),
		node,
		slot: Rotation::slot(),
	};
	let unsigned = sp_core::sr25519::Signature::default().into();
	assert_ok!(GiftedNodes::heartbeat(
		frame_system::RawOrigin::Authorized.into(),
		heartbeat,
		unsigned
	));
}

/// A transaction with the node's heartbeat of now.
fn heartbeat(node: NodeId, keys: &SessionKeys) -> UncheckedExtrinsic {
	let heartbeat = Heartbeat {
		genesis: System::block_hash(0),
		node,
		slot: Rotation::slot(),
	};
	let signature = keys.node.sign(&heartbeat.payload()).expect("the keystore has the key");
	assert!(signature.verify(&heartbeat.payload()[..], &keys.node));
	let call = Call::<Runtime>::heartbeat { heartbeat, signature };
	<Runtime as CreateAuthorizedTransaction<Call<Runtime>>>::create_authorized_transaction(call.into())
}

#[test]
fn a_heartbeat_needs_no_account_and_is_taken_once() {
	Chain::new("local_testnet").run(|| {
		let (node, keys) = register(NOTARY);
		let validity = Executive::validate_transaction(
			TransactionSource::External,
			heartbeat(node, &keys),
			System::block_hash(0),
		)
		.expect("a pool takes it");
		assert_eq!(validity.longevity, 4);
		assert!(validity.propagate);
		assert_ok!(Executive::apply_extrinsic(heartbeat(node, &keys)).expect("it is valid"));
		assert_eq!(status(node), Status::Active);
		assert_eq!(
			Executive::apply_extrinsic(heartbeat(node, &keys)),
			Err(TransactionValidityError::Invalid(InvalidTransaction::Stale))
		);
	});
}

#[test]
fn a_validator_joins_authors_and_votes_from_the_second_end_of_a_session_on() {
	Chain::new("local_testnet").run(|| {
		run_to_block_finalizing(30);
		let (node, keys) = register(VALIDATOR);
		assert_ok!(Executive::apply_extrinsic(heartbeat(node, &keys)).expect("it is valid"));
		assert_eq!(status(node), Status::Standby);
		run_to_block_finalizing(60);
		assert_eq!(Session::validators().len(), 7);
		run_to_block_finalizing(61);
		assert!(Session::validators().contains(&account_of(node)));
		assert_eq!(status(node), Status::Active);
		run_to_block_finalizing(62);
		let voters: Vec<_> = Grandpa::grandpa_authorities().into_iter().map(|(key, _)| key).collect();
		assert!(voters.contains(&keys.grandpa));
		assert_eq!((voters.len(), Grandpa::current_set_id()), (8, 1));
	});
}

#[test]
fn other_keys_are_used_from_the_second_end_of_a_session_on() {
	Chain::new("local_testnet").run(|| {
		run_to_block_finalizing(30);
		let generated = SessionKeys::generate(&account(Bob).encode(), None);
		let call = Call::set_keys {
			node: 1,
			keys: generated.keys.clone(),
			proof: generated.proof.encode(),
		};
		assert_ok!(submit(Bob, call).expect("the transaction is valid"));
		run_to_block_finalizing(62);
		let voters = Grandpa::grandpa_authorities();
		assert!(voters.iter().any(|(key, _)| *key == generated.keys.grandpa));
		assert_eq!(voters.len(), 7);
	});
}

#[test]
fn an_ejection_takes_effect_in_two_blocks_whatever_finality_does() {
	Chain::new("local_testnet").run(|| {
		run_to_block(15);
		assert!(Rotation::is_frozen());
		assert_ok!(GiftedNodes::jail(power(NodeRegistration), 3));
		run_to_block(17);
		assert!(!Session::validators().contains(&account_of::<AccountId>(3)));
		run_to_block(18);
		assert_eq!(Grandpa::grandpa_authorities().len(), 6);
	});
}

#[test]
fn a_rotation_waits_for_a_forced_change_and_is_not_swallowed() {
	Chain::new("local_testnet").run(|| {
		run_to_block_finalizing(5);
		assert_ok!(Grandpa::note_stalled(RuntimeOrigin::root(), 12, 3));
		assert_ok!(GiftedNodes::jail(power(NodeRegistration), 3));
		// The first step of the rotation signals the forced change, which is applied twelve blocks later.
		run_to_block_finalizing(18);
		assert_eq!(Session::validators().len(), 7, "the second step waits");
		run_to_block_finalizing(21);
		assert_eq!(Session::validators().len(), 6);
		run_to_block_finalizing(22);
		assert_eq!(
			(Grandpa::grandpa_authorities().len(), Grandpa::current_set_id()),
			(6, 2)
		);
	});
}

#[test]
fn a_revoked_operator_is_out_of_the_set() {
	Chain::new("local_testnet").run(|| {
		run_to_block_finalizing(5);
		assert_ok!(GiftedNodes::revoke_admission(power(NodeRegistration), account(Bob)));
		run_to_block_finalizing(8);
		assert_eq!(Session::validators().len(), 6);
		assert_eq!(status(1), Status::Standby);
	});
}
