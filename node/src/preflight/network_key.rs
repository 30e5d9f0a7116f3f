//! The network's key, which others know the node by, can be read.

use sc_network::config::{NodeKeyConfig, Secret};

pub fn check(config: &NodeKeyConfig) -> Result<(), String> {
	let NodeKeyConfig::Ed25519(secret) = config;
	let shown = match secret {
		Secret::File(path) => format!(" file `{}`", path.display()),
		Secret::Input(_) | Secret::New => String::new(),
	};
	match config.clone().into_keypair() {
		Ok(_) => Ok(()),
		Err(error) => Err(format!("the network key{shown} is wrong: {error}")),
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use std::fs;

	fn check_with(content: &str) -> Result<(), String> {
		let folder = tempfile::tempdir().expect("a temporary folder");
		let file = folder.path().join("secret");
		fs::write(&file, content).expect("the file is written");
		check(&NodeKeyConfig::Ed25519(Secret::File(file)))
	}

	#[test]
	fn a_right_key_passes_and_wrong_ones_are_refused() {
		assert_eq!(check_with(&"01".repeat(32)), Ok(()));
		for wrong in ["", "no key", "0101"] {
			let refusal = check_with(wrong).expect_err("the file is wrong");
			assert!(refusal.starts_with("the network key file `"), "{refusal}");
		}
	}
}
