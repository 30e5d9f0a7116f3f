use crate::chain::{account, run_to_block, run_to_block_finalizing, submit, Chain};
use codec::Encode;
use finality_grandpa::Prevote;
use frame_support::{
	assert_ok,
	traits::{fungibles::Inspect, KeyOwnerProofSystem},
};
use immortal_primitives::{
	chain::{AccountId, BlockNumber, Hash},
	money::{Coin, Pot, COIN},
	nodes::account_of,
};
use immortal_runtime::{Coins, GiftedNodes, Grandpa, Historical, Session, SessionKeys};
use pallet_gifted_nodes::Status;
use sp_consensus_grandpa::{AuthorityId, AuthoritySignature, Equivocation, EquivocationProof, RoundNumber, SetId};
use sp_core::Pair;
use sp_keyring::{
	Ed25519Keyring,
	Sr25519Keyring::{Bob, Charlie, Two},
};
use sp_runtime::Perbill;

const ROUND: RoundNumber = 1;

fn prevote(set: SetId, voter: Ed25519Keyring, target_hash: Hash) -> (Prevote<Hash, BlockNumber>, AuthoritySignature) {
	let vote = Prevote {
		target_hash,
		target_number: 1,
	};
	let message = finality_grandpa::Message::Prevote(vote.clone());
	let payload = sp_consensus_grandpa::localized_payload(ROUND, set, &message);
	(vote, voter.pair().sign(&payload).into())
}

/// A report that `voter` voted for both blocks in one round of the first set, by someone outside of it.
fn report(voter: Ed25519Keyring, first: Hash, second: Hash) -> pallet_grandpa::Call<immortal_runtime::Runtime> {
	report_in(0, voter, first, second)
}

/// The same of any set.
fn report_in(
	set: SetId,
	voter: Ed25519Keyring,
	first: Hash,
	second: Hash,
) -> pallet_grandpa::Call<immortal_runtime::Runtime> {
	let key: (_, AuthorityId) = (sp_consensus_grandpa::KEY_TYPE, voter.public().into());
	let key_owner_proof = Historical::prove(key).expect("the voter is in the set");
	let equivocation = finality_grandpa::Equivocation {
		round_number: ROUND,
		identity: voter.public().into(),
		first: prevote(set, voter, first),
		second: prevote(set, voter, second),
	};
	pallet_grandpa::Call::report_equivocation {
		equivocation_proof: Box::new(EquivocationProof::new(set, Equivocation::Prevote(equivocation))),
		key_owner_proof,
	}
}

fn offences() -> usize {
	pallet_offences::Reports::<immortal_runtime::Runtime>::iter().count()
}

#[test]
fn a_double_vote_is_reported_by_anyone_and_once() {
	Chain::new("local_testnet").run(|| {
		run_to_block(5);
		let (one, other) = (Hash::repeat_byte(1), Hash::repeat_byte(2));

		assert_ok!(submit(Two, report(Ed25519Keyring::Bob, one, other)).expect("the transaction is valid"));
		assert_eq!(offences(), 1);

		assert!(submit(Two, report(Ed25519Keyring::Bob, one, other))
			.expect("the transaction is valid")
			.is_err());
		assert_eq!(offences(), 1);
	});
}

#[test]
fn who_voted_twice_is_slashed_jailed_and_out_of_the_set_two_blocks_later() {
	Chain::new("local_testnet").run(|| {
		let (bob, amount) = (1, 7 * COIN);
		let more = pallet_gifted_nodes::Call::bond_more { node: bob, amount };
		assert_ok!(submit(Bob, more).expect("the transaction is valid"));
		run_to_block(5);
		let (one, other) = (Hash::repeat_byte(1), Hash::repeat_byte(2));
		let treasury = || Coins::total_balance(Coin::Gen, &Pot::Treasury.account::<AccountId>());
		let before = treasury();
		assert_ok!(submit(Two, report(Ed25519Keyring::Bob, one, other)).expect("the transaction is valid"));

		// Three sevenths, squared: what one of seven voters loses.
		let slashed = Perbill::from_rational(3u32, 7).square() * amount;
		let node = GiftedNodes::node(bob).expect("Bob's node is registered").node;
		assert_eq!(node.bond.amount, amount - slashed);
		assert_eq!(treasury(), before + slashed);
		assert_eq!(node.status, Status::Jailed { until: 2 });

		assert!(Session::validators().contains(&account_of(bob)));
		// Nothing is final on this chain: the freeze is overridden.
		run_to_block(7);
		assert!(!Session::validators().contains(&account_of(bob)));
		assert_eq!(Grandpa::grandpa_authorities().len(), 7);
		run_to_block(8);
		assert_eq!(Grandpa::grandpa_authorities().len(), 6);
		assert_eq!(Grandpa::current_set_id(), 1);
	});
}

#[test]
fn a_double_vote_can_be_proven_after_another_validator_got_other_keys() {
	Chain::new("local_testnet").run(|| {
		run_to_block_finalizing(5);
		let generated = SessionKeys::generate(&account(Charlie).encode(), None);
		let call = pallet_gifted_nodes::Call::set_keys {
			node: 2,
			keys: generated.keys,
			proof: generated.proof.encode(),
		};
		assert_ok!(submit(Charlie, call).expect("the transaction is valid"));
		// The same seven go on, with the new keys from the second end of a session on, and so for some more.
		run_to_block_finalizing(85);
		let set = Grandpa::current_set_id();
		assert!(set > 0);
		let report = report_in(set, Ed25519Keyring::Bob, Hash::repeat_byte(1), Hash::repeat_byte(2));
		// In the session of the vote the proof is not looked at; in a later one it is.
		run_to_block_finalizing(105);
		assert_ok!(submit(Two, report).expect("the transaction is valid"));
		assert_eq!(offences(), 1);
	});
}

#[test]
fn one_vote_is_no_double_vote() {
	Chain::new("local_testnet").run(|| {
		run_to_block(5);
		let same = Hash::repeat_byte(1);
		assert!(submit(Two, report(Ed25519Keyring::Bob, same, same))
			.expect("the transaction is valid")
			.is_err());
		assert_eq!(offences(), 0);
	});
}
