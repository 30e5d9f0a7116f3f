//! Every session key and heartbeat key in the keystore is what its file's name says. The SDK would find out only when it
//! wants to sign, and go on without the key.

use immortal_primitives::{immortality::heartbeat_key, node_key};
use sc_keystore::{Error, Keystore, LocalKeystore};
use sc_service::config::KeystoreConfig;
use sp_application_crypto::{AppCrypto, AppPair};
use sp_core::{bytes::to_hex, ByteArray};

pub fn check(config: &KeystoreConfig) -> Result<(), String> {
	let KeystoreConfig::Path { path, password } = config else {
		return Ok(());
	};
	let keystore = LocalKeystore::open(path, password.clone())
		.map_err(|error| format!("cannot open the keystore `{}`: {error}", path.display()))?;

	all_are_right::<sp_consensus_aura::sr25519::AuthorityPair>(&keystore, LocalKeystore::sr25519_public_keys)?;
	all_are_right::<sp_consensus_grandpa::AuthorityPair>(&keystore, LocalKeystore::ed25519_public_keys)?;
	all_are_right::<node_key::Pair>(&keystore, LocalKeystore::sr25519_public_keys)?;
	all_are_right::<sp_authority_discovery::AuthorityPair>(&keystore, LocalKeystore::sr25519_public_keys)?;
	all_are_right::<heartbeat_key::Pair>(&keystore, LocalKeystore::sr25519_public_keys)
}

/// Checks the keys of one kind, which `list` lists.
fn all_are_right<P: AppPair>(
	keystore: &LocalKeystore,
	list: fn(&LocalKeystore, sp_core::crypto::KeyTypeId) -> Vec<<P::Generic as sp_core::Pair>::Public>,
) -> Result<(), String>
where
	<P as AppCrypto>::Public: From<<P::Generic as sp_core::Pair>::Public>,
{
	for public in list(keystore, P::ID) {
		let file = to_hex(&[&P::ID.0, public.as_slice()].concat(), false);
		keystore.key_pair::<P>(&public.into()).map_err(|error| {
			let reason = match error {
				Error::PublicKeyMismatch => "it holds another key than its name says, or the password is wrong".into(),
				other => other.to_string(),
			};
			format!("the key file `{}` of the keystore is wrong: {reason}", &file[2..])
		})?;
	}
	Ok(())
}

#[cfg(test)]
mod tests {
	use super::*;
	use sp_keyring::Sr25519Keyring;
	use std::fs;

	/// A keystore with one file for Alice's key of a kind, holding `content`.
	fn check_with(kind: &[u8; 4], content: &str) -> Result<(), String> {
		let folder = tempfile::tempdir().expect("a temporary folder");
		let name = to_hex(&[kind, &Sr25519Keyring::Alice.to_raw_public()[..]].concat(), false);
		fs::write(folder.path().join(&name[2..]), content).expect("the file is written");
		check(&KeystoreConfig::Path {
			path: folder.path().into(),
			password: None,
		})
	}

	#[test]
	fn a_right_key_passes_and_wrong_ones_are_named() {
		for (kind, name) in [(b"aura", "61757261"), (b"imhb", "696d6862")] {
			assert_eq!(check_with(kind, "\"//Alice\""), Ok(()));
			for wrong in ["\"//Bob\"", "\"no phrase\"", "//Alice", ""] {
				let refusal = check_with(kind, wrong).expect_err("the file is wrong");
				assert!(refusal.starts_with(&format!("the key file `{name}d435")), "{refusal}");
			}
		}
	}
}
