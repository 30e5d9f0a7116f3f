//! A live chain must not know the well-known keys: everybody has their secrets.

use sc_chain_spec::ChainType;
use sc_service::Configuration;
use sp_core::storage::{well_known_keys::CODE, Storage};
use sp_keyring::{Ed25519Keyring, Sr25519Keyring};

/// Refuses a live chain whose genesis holds a well-known key, and a node that would use one on it.
pub fn check(config: &Configuration, genesis: &Storage) -> Result<(), String> {
	if config.chain_spec.chain_type() != ChainType::Live {
		return Ok(());
	}
	if let Some(seed) = &config.dev_key_seed {
		return Err(format!(
			"the well-known key `{seed}` must not be used on the live chain `{}`",
			config.chain_spec.name()
		));
	}
	match find(genesis) {
		Some(name) => Err(format!(
			"the genesis of the live chain `{}` holds the well-known key `//{name}`: give it keys of your own",
			config.chain_spec.name()
		)),
		None => Ok(()),
	}
}

/// The name of a well-known key that stands anywhere in the state, in a key or a value.
fn find(genesis: &Storage) -> Option<String> {
	let well_known: Vec<([u8; 32], String)> = Sr25519Keyring::iter()
		.map(|key| (key.to_raw_public(), <&str>::from(key).to_string()))
		.chain(Ed25519Keyring::iter().map(|key| (key.to_raw_public(), <&str>::from(key).to_string())))
		.collect();

	// The code is left out: its presets hold them all.
	let mut state = genesis.top.iter().filter(|(key, _)| key.as_slice() != CODE);
	state.find_map(|(key, value)| {
		[key, value]
			.iter()
			.flat_map(|bytes| bytes.windows(32))
			.find_map(|window| well_known.iter().find(|(public, _)| public == window))
			.map(|(_, name)| name.clone())
	})
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::chain_spec::{genesis_state, load};

	#[test]
	fn the_well_known_genesis_is_found_out() {
		let genesis = genesis_state(&load("local_testnet").expect("the preset exists")).expect("it builds");
		assert!(find(&genesis).is_some());
	}

	#[test]
	fn a_key_is_found_inside_a_key_or_a_value() {
		let public = Ed25519Keyring::FerdieStash.to_raw_public();
		let embedded = [&[1, 2, 3], &public[..], &[4]].concat();
		for (key, value) in [(embedded.clone(), vec![]), (vec![7], embedded)] {
			let mut genesis = Storage::default();
			genesis.top.insert(key, value);
			assert_eq!(find(&genesis).as_deref(), Some("Ferdie//stash"));
		}
	}

	#[test]
	fn other_state_and_the_code_pass() {
		let mut genesis = Storage::default();
		genesis.top.insert(vec![1; 40], vec![2; 40]);
		genesis
			.top
			.insert(CODE.to_vec(), Sr25519Keyring::Alice.to_raw_public().to_vec());
		assert_eq!(find(&genesis), None);
	}
}
