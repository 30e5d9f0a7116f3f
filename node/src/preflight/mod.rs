//! What is checked before a node starts, so that it either starts as told or says why it does not, with nothing touched.

mod base_path;
mod dev_keys;
mod keystore;
mod network_key;
mod ports;

use crate::chain_spec::genesis_state;
use sc_service::Configuration;
use sc_storage_monitor::StorageMonitorParams;

/// Checks the ground that `config` wants to stand on. The error is one sentence for the user.
///
/// The genesis that it had to build for that stays in the chain spec, so that nobody need build it again.
pub fn check(config: &mut Configuration, storage: &StorageMonitorParams) -> Result<(), String> {
	ports::check(config)?;
	base_path::check(config.base_path.path(), storage.threshold)?;
	network_key::check(&config.network.node_key)?;
	keystore::check(&config.keystore)?;
	// Last, for it takes seconds.
	let genesis = genesis_state(&*config.chain_spec)?;
	dev_keys::check(config, &genesis)?;
	config.chain_spec.set_storage(genesis);
	Ok(())
}
