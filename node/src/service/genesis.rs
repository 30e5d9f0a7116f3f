//! The block that the chain begins with, and whether the database began with the same.

use super::{Block, Executor, FullBackend, Hash};
use crate::chain_spec::genesis_state;
use sc_chain_spec::{construct_genesis_block, resolve_state_version_from_wasm, GenesisBlockBuilder};
use sc_client_api::{Backend, BlockImportOperation};
use sc_service::{error::Error, Configuration};
use sp_blockchain::HeaderBackend;
use sp_core::storage::Storage;
use sp_runtime::traits::{Block as BlockT, HashingFor};
use std::sync::Arc;

/// What writes the genesis block of `config`'s chain into an empty database.
///
/// Refuses a database of another chain: the SDK would go on with it and never look at the chain spec.
pub fn builder(
	config: &Configuration,
	backend: &Arc<FullBackend>,
	executor: &Executor,
) -> Result<GenesisBlockBuilder<Block, FullBackend, Executor>, Error> {
	let state = genesis_state(&*config.chain_spec)?;
	let there = backend.blockchain().info().genesis_hash;
	if !there.is_zero() {
		let ours = hash(state.clone(), backend, executor)?;
		if there != ours {
			return Err(Error::Other(format!(
				"the database at `{}` is of another chain: its genesis is {there:?}, that of `{}` is {ours:?}",
				config
					.database
					.path()
					.map(|path| path.display().to_string())
					.unwrap_or_default(),
				config.chain_spec.name(),
			)));
		}
	}
	Ok(GenesisBlockBuilder::new_with_storage(
		state,
		true,
		backend.clone(),
		executor.clone(),
	)?)
}

/// The hash of the genesis block with `state`. Nothing is written.
fn hash(state: Storage, backend: &FullBackend, executor: &Executor) -> Result<Hash, Error> {
	let version = resolve_state_version_from_wasm::<_, HashingFor<Block>>(&state, executor)?;
	let root = backend.begin_operation()?.set_genesis_state(state, false, version)?;
	Ok(construct_genesis_block::<Block>(root, version).hash())
}
