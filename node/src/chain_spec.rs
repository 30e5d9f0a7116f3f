//! The chains a node can join: the runtime's presets, and files.

use immortal_primitives::money::{Coin, DECIMALS};
use immortal_runtime::{
	genesis_presets::{self, MAINNET_PRESET},
	WASM_BINARY,
};
use sc_chain_spec::{ChainSpecExtension, ChainSpecGroup, ChainType, Properties};
use serde::{Deserialize, Serialize};
use sp_core::storage::Storage;
use sp_genesis_builder::{DEV_RUNTIME_PRESET, LOCAL_TESTNET_RUNTIME_PRESET};
use std::{fs, path::Path};

/// The version of the format that this node writes, and the highest that it reads.
const FORMAT: u32 = 1;

/// A chain spec of ours.
pub type ChainSpec = sc_chain_spec::GenericChainSpec<Extensions>;

/// What our chain specs say besides what all do.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ChainSpecGroup, ChainSpecExtension)]
#[serde(rename_all = "camelCase")]
pub struct Extensions {
	/// The version of the spec's format.
	pub immortal_format: u32,
}

/// What is read of a file before it is known to be one of ours.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Peek {
	immortal_format: Option<u32>,
}

/// The chain that `id` means: a preset's name or the path of a file. The error is one sentence for the user.
pub fn load(id: &str) -> Result<ChainSpec, String> {
	match id {
		"" => Err("say which chain: --dev, or --chain with development, local_testnet or a file".into()),
		"dev" | DEV_RUNTIME_PRESET => preset(
			"Immortal Development",
			"immortal_dev",
			ChainType::Development,
			DEV_RUNTIME_PRESET,
		),
		"local" | LOCAL_TESTNET_RUNTIME_PRESET => preset(
			"Immortal Local Testnet",
			"immortal_local",
			ChainType::Local,
			LOCAL_TESTNET_RUNTIME_PRESET,
		),
		MAINNET_PRESET => preset("Immortal", "immortal", ChainType::Live, MAINNET_PRESET),
		path if Path::new(path).is_file() => from_file(Path::new(path)),
		other => Err(format!(
			"there is no chain `{other}`: it is neither a preset (development, local_testnet, mainnet) nor a file"
		)),
	}
}

fn preset(name: &str, id: &str, chain_type: ChainType, preset: &str) -> Result<ChainSpec, String> {
	let code = WASM_BINARY.ok_or("this node was built without a runtime (SKIP_WASM_BUILD); build it again")?;
	// Not by its name: the SDK would compile the runtime to ask it.
	let genesis = genesis_presets::get(&preset.into())
		.and_then(|json| serde_json::from_slice(&json).ok())
		.ok_or_else(|| format!("the runtime has no preset `{preset}`"))?;
	let mut properties = Properties::new();
	// Wallets take the first for the native coin.
	let coins = [Coin::Flx, Coin::Gen, Coin::Nex, Coin::Aur];
	properties.insert("tokenSymbol".into(), coins.map(Coin::symbol).to_vec().into());
	properties.insert("tokenDecimals".into(), coins.map(|_| DECIMALS).to_vec().into());
	properties.insert("ss58Format".into(), 42.into());

	Ok(ChainSpec::builder(
		code,
		Extensions {
			immortal_format: FORMAT,
		},
	)
	.with_name(name)
	.with_id(id)
	.with_chain_type(chain_type)
	.with_protocol_id(id)
	.with_properties(properties)
	.with_genesis_config_patch(genesis)
	.build())
}

fn from_file(path: &Path) -> Result<ChainSpec, String> {
	let shown = path.display();
	let json = fs::read(path).map_err(|error| format!("cannot read the chain spec `{shown}`: {error}"))?;
	let peek: Peek = serde_json::from_slice(&json)
		.map_err(|error| format!("the chain spec `{shown}` is truncated or corrupted: {error}"))?;
	match peek.immortal_format {
		Some(format) if format > FORMAT => Err(format!(
			"the chain spec `{shown}` has format {format}, and this node reads formats up to {FORMAT}: it needs a newer node"
		)),
		Some(_) => {
			ChainSpec::from_json_bytes(json).map_err(|error| format!("the chain spec `{shown}` is corrupted: {error}"))
		},
		None => Err(format!(
			"`{shown}` is no Immortal chain spec: it has no `immortalFormat`"
		)),
	}
}

/// The state that `spec` begins with. The error is one sentence for the user.
pub fn genesis_state(spec: &dyn sc_chain_spec::ChainSpec) -> Result<Storage, String> {
	spec.as_storage_builder().build_storage().map_err(|error| {
		// The SDK adds the whole genesis to its sentence.
		let reason = error.split(" for blob:").next().unwrap_or_default();
		format!("the chain spec `{}` gives no genesis: {reason}", spec.name())
	})
}

#[cfg(test)]
mod tests {
	use super::*;
	use std::io::Write;

	fn load_text(text: &str) -> Result<ChainSpec, String> {
		let mut file = tempfile::NamedTempFile::new().expect("a temporary file");
		file.write_all(text.as_bytes()).expect("the file takes it");
		load(file.path().to_str().expect("a plain path"))
	}

	fn refusal(text: &str) -> String {
		load_text(text).err().expect("the spec is refused")
	}

	#[test]
	fn a_spec_survives_being_written_and_read() {
		let spec = load("local_testnet").expect("the preset exists");
		let json = spec.as_json(false).expect("the spec is written");
		let read = load_text(&json).expect("what was written is read");
		assert_eq!(read.id(), spec.id());
		assert_eq!(
			genesis_state(&read).expect("genesis builds").top,
			genesis_state(&spec).expect("genesis builds").top
		);
	}

	#[test]
	fn bad_specs_are_refused_each_with_its_reason() {
		let json = load("development")
			.expect("the preset exists")
			.as_json(false)
			.expect("written");
		assert!(refusal(&json[..json.len() / 2]).contains("is truncated or corrupted"));
		assert!(refusal("{}").contains("is no Immortal chain spec"));
		assert!(refusal(r#"{"immortalFormat": 1}"#).contains("is corrupted"));
		assert!(refusal(r#"{"immortalFormat": 2, "unheardOf": []}"#).contains("needs a newer node"));
		assert!(load("nowhere")
			.err()
			.expect("refused")
			.contains("there is no chain `nowhere`"));
		assert!(load("").err().expect("refused").contains("say which chain"));
	}

	#[test]
	fn the_template_for_mainnet_can_be_exported_but_not_started() {
		let spec = load("mainnet").expect("the preset exists");
		assert!(spec.as_json(false).is_ok());
		assert!(genesis_state(&spec)
			.expect_err("nobody owns it")
			.contains("names no owner"));
	}
}
