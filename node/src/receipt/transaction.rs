//! A transaction as the runtime takes it.

use super::key::Key;
use codec::Encode;
use immortal_primitives::chain::{Hash, Nonce};
use immortal_runtime::{RuntimeCall, SignedPayload, UncheckedExtrinsic, VERSION};
use sp_runtime::generic::Era;

/// What a transaction is signed for besides its call.
pub struct Ground {
	/// The chain: the hash of its genesis.
	pub genesis: Hash,
	/// How many transactions its signer has made before.
	pub nonce: Nonce,
	/// How long it is valid.
	pub era: Era,
	/// The block that its validity begins with.
	pub checkpoint: Hash,
}

/// The transaction of `call` by `key`, without a tip.
pub fn signed(call: RuntimeCall, key: &Key, ground: &Ground) -> UncheckedExtrinsic {
	let extension = (
		frame_system::AuthorizeCall::new(),
		frame_system::CheckNonZeroSender::new(),
		frame_system::CheckSpecVersion::new(),
		frame_system::CheckTxVersion::new(),
		frame_system::CheckGenesis::new(),
		frame_system::CheckEra::from(ground.era),
		frame_system::CheckNonce::from(ground.nonce),
		frame_system::CheckWeight::new(),
		pallet_transaction_payment::ChargeTransactionPayment::from(0),
		frame_metadata_hash_extension::CheckMetadataHash::new(false),
		frame_system::WeightReclaim::new(),
	);
	let implicit = (
		(),
		(),
		VERSION.spec_version,
		VERSION.transaction_version,
		ground.genesis,
		ground.checkpoint,
		(),
		(),
		(),
		None,
		(),
	);
	let payload = SignedPayload::from_raw(call.clone(), extension.clone(), implicit);
	let signature = payload.using_encoded(|bytes| key.sign(bytes));
	UncheckedExtrinsic::new_signed(call, key.account().into(), signature, extension)
}

#[cfg(test)]
mod tests {
	use super::*;
	use codec::Decode;
	use sc_cli::CryptoScheme;
	use sp_runtime::{generic::Preamble, traits::Verify, MultiAddress};

	/// Longer than what is signed as it stands, and shorter.
	#[test]
	fn the_signature_is_of_the_call_its_extensions_and_the_chain() {
		for (length, scheme) in [
			(1, CryptoScheme::Sr25519),
			(300, CryptoScheme::Ed25519),
			(300, CryptoScheme::Ecdsa),
		] {
			let key = Key::new("//Alice", scheme).expect("the secret is a path");
			let (genesis, checkpoint) = (Hash::repeat_byte(1), Hash::repeat_byte(2));
			let ground = Ground {
				genesis,
				nonce: 7,
				era: Era::mortal(64, 100),
				checkpoint,
			};
			let remark = frame_system::Call::remark {
				remark: vec![9; length],
			};
			let encoded = signed(remark.clone().into(), &key, &ground).encode();

			let transaction = UncheckedExtrinsic::decode(&mut &encoded[..]).expect("it is a transaction");
			let Preamble::Signed(MultiAddress::Id(signer), signature, extension) = transaction.preamble else {
				panic!("it is signed by an account");
			};
			assert_eq!(signer, key.account());
			let call = RuntimeCall::from(remark);
			let implicit = (
				VERSION.spec_version,
				VERSION.transaction_version,
				genesis,
				checkpoint,
				None::<[u8; 32]>,
			);
			let message = (call, extension, implicit).encode();
			let message = if message.len() > 256 {
				sp_io::hashing::blake2_256(&message).to_vec()
			} else {
				message
			};
			assert!(signature.verify(&message[..], &signer));
		}
	}
}
