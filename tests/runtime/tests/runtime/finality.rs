use crate::chain::{run_to_block, submit, Chain};
use finality_grandpa::Prevote;
use frame_support::{assert_ok, traits::KeyOwnerProofSystem};
use immortal_primitives::chain::{BlockNumber, Hash};
use immortal_runtime::Historical;
use sp_consensus_grandpa::{AuthorityId, AuthoritySignature, Equivocation, EquivocationProof, RoundNumber, SetId};
use sp_core::Pair;
use sp_keyring::{Ed25519Keyring, Sr25519Keyring::Two};

const ROUND: RoundNumber = 1;
const SET: SetId = 0;

fn prevote(voter: Ed25519Keyring, target_hash: Hash) -> (Prevote<Hash, BlockNumber>, AuthoritySignature) {
	let vote = Prevote {
		target_hash,
		target_number: 1,
	};
	let message = finality_grandpa::Message::Prevote(vote.clone());
	let payload = sp_consensus_grandpa::localized_payload(ROUND, SET, &message);
	(vote, voter.pair().sign(&payload).into())
}

/// A report that `voter` voted for both blocks in one round, by someone outside of the set.
fn report(voter: Ed25519Keyring, first: Hash, second: Hash) -> pallet_grandpa::Call<immortal_runtime::Runtime> {
	let key: (_, AuthorityId) = (sp_consensus_grandpa::KEY_TYPE, voter.public().into());
	let key_owner_proof = Historical::prove(key).expect("the voter is in the set");
	let equivocation = finality_grandpa::Equivocation {
		round_number: ROUND,
		identity: voter.public().into(),
		first: prevote(voter, first),
		second: prevote(voter, second),
	};
	pallet_grandpa::Call::report_equivocation {
		equivocation_proof: Box::new(EquivocationProof::new(SET, Equivocation::Prevote(equivocation))),
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
