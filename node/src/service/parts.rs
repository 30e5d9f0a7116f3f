//! What every command needs: the client on its database, the pool, the import queue.

use super::{genesis, Block, Executor, FullBackend, FullClient, FullPool};
use sc_consensus::LongestChain;
use sc_consensus_aura::ImportQueueParams;
use sc_consensus_grandpa::{GrandpaBlockImport, GrandpaPruningFilter, LinkHalf};
use sc_executor::{HeapAllocStrategy, DEFAULT_HEAP_ALLOC_STRATEGY};
use sc_service::{error::Error, Configuration, PartialComponents};
use sc_telemetry::{Telemetry, TelemetryWorker};
use sp_consensus_aura::{inherents::InherentDataProvider as Slot, sr25519::AuthorityPair, SlotDuration};
use sp_timestamp::InherentDataProvider as Timestamp;
use std::{error::Error as StdError, path::Path, sync::Arc};

/// GRANDPA keeps a proof at least every so many blocks, for others to sync by.
pub const JUSTIFICATION_PERIOD: u32 = 512;

/// The folder of the chain's data that compiled runtimes are kept in.
const COMPILED_RUNTIMES: &str = "runtimes";

/// How the best chain is chosen.
pub type SelectChain = LongestChain<FullBackend, Block>;

/// What [`super::new_full`] needs besides what every command does.
pub struct Extra {
	/// Imports blocks and the proofs of their finality.
	pub block_import: GrandpaBlockImport<FullBackend, Block, FullClient, SelectChain>,
	/// Joins the voter to the import.
	pub grandpa_link: LinkHalf<Block, FullClient, SelectChain>,
	/// Reports to a telemetry server, if one is named.
	pub telemetry: Option<Telemetry>,
}

/// What every command needs.
pub type Parts =
	PartialComponents<FullClient, FullBackend, SelectChain, sc_consensus::DefaultImportQueue<Block>, FullPool, Extra>;

/// Opens the database of `config` and builds what stands on it. Compiled runtimes are kept in `compiled_runtimes`, or with the
/// chain's data.
pub fn new_partial(config: &Configuration, compiled_runtimes: Option<&Path>) -> Result<Parts, Error> {
	let telemetry = config
		.telemetry_endpoints
		.clone()
		.filter(|endpoints| !endpoints.is_empty())
		.map(|endpoints| {
			let worker = TelemetryWorker::new(16)?;
			let telemetry = worker.handle().new_telemetry(endpoints);
			Ok::<_, sc_telemetry::Error>((worker, telemetry))
		})
		.transpose()?;
	let telemetry_handle = telemetry.as_ref().map(|(_, telemetry)| telemetry.handle());

	let executor = executor(config, compiled_runtimes);
	let mut database = config.db_config();
	database.pruning_filters = vec![Arc::new(GrandpaPruningFilter)];
	let backend = sc_service::new_db_backend(database)?;
	let genesis = genesis::builder(config, &backend, &executor)?;
	let (client, backend, keystore_container, task_manager) = sc_service::new_full_parts_with_genesis_builder(
		config,
		telemetry_handle.clone(),
		executor,
		backend,
		genesis,
		false,
	)?;
	let client = Arc::new(client);

	let telemetry = telemetry.map(|(worker, telemetry)| {
		task_manager.spawn_handle().spawn("telemetry", None, worker.run());
		telemetry
	});

	let select_chain = LongestChain::new(backend.clone());
	let transaction_pool = Arc::from(
		sc_transaction_pool::Builder::new(
			task_manager.spawn_essential_handle(),
			client.clone(),
			config.role.is_authority().into(),
		)
		.with_options(config.transaction_pool.clone())
		.with_prometheus(config.prometheus_registry())
		.build(),
	);

	let (block_import, grandpa_link) = sc_consensus_grandpa::block_import(
		client.clone(),
		JUSTIFICATION_PERIOD,
		&client,
		select_chain.clone(),
		telemetry_handle.clone(),
	)?;

	let slot_duration = sc_consensus_aura::slot_duration(&*client)?;
	let import_queue = sc_consensus_aura::import_queue::<AuthorityPair, _, _, _, _, _>(ImportQueueParams {
		block_import: block_import.clone(),
		justification_import: Some(Box::new(block_import.clone())),
		client: client.clone(),
		create_inherent_data_providers: move |_, ()| inherents(slot_duration),
		spawner: &task_manager.spawn_essential_handle(),
		registry: config.prometheus_registry(),
		check_for_equivocation: Default::default(),
		telemetry: telemetry_handle,
		compatibility_mode: Default::default(),
	})?;

	Ok(PartialComponents {
		client,
		backend,
		task_manager,
		import_queue,
		keystore_container,
		select_chain,
		transaction_pool,
		other: Extra {
			block_import,
			grandpa_link,
			telemetry,
		},
	})
}

/// What runs the runtime. To compile one takes seconds, so it is done once, and a node that starts again is there at once.
fn executor(config: &Configuration, compiled_runtimes: Option<&Path>) -> Executor {
	let compiled_runtimes =
		compiled_runtimes.map_or_else(|| config.data_path.join(COMPILED_RUNTIMES), Path::to_path_buf);
	let settings = &config.executor;
	let heap = settings
		.default_heap_pages
		.map_or(DEFAULT_HEAP_ALLOC_STRATEGY, |pages| HeapAllocStrategy::Static {
			extra_pages: pages.try_into().unwrap_or(u32::MAX),
		});
	Executor::builder()
		.with_execution_method(settings.wasm_method)
		.with_onchain_heap_alloc_strategy(heap)
		.with_offchain_heap_alloc_strategy(heap)
		.with_max_runtime_instances(settings.max_runtime_instances)
		.with_runtime_cache_size(settings.runtime_cache_size)
		.with_cache_path(compiled_runtimes)
		.build()
}

/// What every block begins with, in the runtime's order: the slot, then the time.
pub async fn inherents(slot_duration: SlotDuration) -> Result<(Slot, Timestamp), Box<dyn StdError + Send + Sync>> {
	let timestamp = Timestamp::from_system_time();
	let slot = Slot::from_timestamp_and_slot_duration(*timestamp, slot_duration);
	Ok((slot, timestamp))
}
