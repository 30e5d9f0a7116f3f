//! A running node: network, RPC, off-chain workers; a validator's also makes blocks, votes and tells where it is found.

use super::{
	finality::Finality,
	parts::{inherents, new_partial, Extra, Parts, JUSTIFICATION_PERIOD},
	Block, FullBackend, FullClient, FullPool, Hash,
};
use crate::{
	rpc,
	scaling_metrics::ScalingMetrics,
	watch::{self, Keys, Watch},
};
use futures::{FutureExt, StreamExt};
use sc_authority_discovery::WorkerConfig;
use sc_basic_authorship::ProposerFactory;
use sc_client_api::Backend;
use sc_consensus_aura::{SlotProportion, StartAuraParams};
use sc_consensus_grandpa::{FinalityProofProvider, GrandpaParams, SharedVoterState, VotingRulesBuilder};
use sc_network::{config::FullNetworkConfiguration, service::traits::NetworkService, Event, NetworkBackend};
use sc_offchain::{OffchainWorkerOptions, OffchainWorkers};
use sc_service::{error::Error, BuildNetworkParams, Configuration, SpawnTasksParams, TaskManager, WarpSyncConfig};
use sc_storage_monitor::{StorageMonitorParams, StorageMonitorService};
use sc_transaction_pool_api::OffchainTransactionPoolFactory;
use sp_blockchain::HeaderBackend;
use sp_consensus_aura::sr25519::AuthorityPair;
use sp_keystore::KeystorePtr;
use std::{path::PathBuf, sync::Arc, time::Duration};

/// How long a vote may take to reach everybody.
const GOSSIP_DURATION: Duration = Duration::from_millis(333);

/// Of a slot, what an author may take to make its block; the rest is for sending and importing it.
const PROPOSAL_SLOT_PORTION: f32 = 2.0 / 3.0;

/// What a node is told that the SDK's configuration has no place for.
pub struct Options {
	/// When to stop for want of disk space.
	pub storage: StorageMonitorParams,
	/// Whether it proves that it is the owner's, and lives.
	pub owner_heartbeat: bool,
	/// Where compiled runtimes are kept, if not with the chain's data.
	pub compiled_runtimes: Option<PathBuf>,
}

/// Starts a node on the network back end `N`. It runs until the task manager is dropped.
pub fn new_full<N: NetworkBackend<Block, Hash>>(config: Configuration, options: Options) -> Result<TaskManager, Error> {
	let Options {
		storage,
		owner_heartbeat,
		compiled_runtimes,
	} = options;
	let Parts {
		client,
		backend,
		mut task_manager,
		import_queue,
		keystore_container,
		select_chain,
		transaction_pool,
		other: Extra {
			block_import,
			grandpa_link,
			mut telemetry,
		},
	} = new_partial(&config, compiled_runtimes.as_deref())?;
	let keystore = keystore_container.keystore();
	let role = config.role;
	let force_authoring = config.force_authoring;
	let name = config.network.node_name.clone();
	let votes = !config.disable_grandpa;
	let prometheus = config.prometheus_registry().cloned();
	let genesis = client.info().genesis_hash;

	let metrics = N::register_notification_metrics(config.prometheus_registry());
	let mut net_config = FullNetworkConfiguration::<Block, Hash, N>::new(&config.network, prometheus.clone());
	let grandpa_protocol = sc_consensus_grandpa::protocol_standard_name(&genesis, &config.chain_spec);
	let (grandpa_config, grandpa_notifications) = sc_consensus_grandpa::grandpa_peers_set_config::<_, N>(
		grandpa_protocol.clone(),
		metrics.clone(),
		net_config.peer_store_handle(),
	);
	net_config.add_notification_protocol(grandpa_config);
	let (probe_config, questions) = watch::define_protocol::<N>(genesis);
	net_config.add_request_response_protocol(probe_config);

	let warp_sync = sc_consensus_grandpa::warp_proof::NetworkProvider::new(
		backend.clone(),
		grandpa_link.shared_authority_set().clone(),
		Vec::new(),
	);
	let (network, system_rpc_tx, tx_handler_controller, sync_service, _) =
		sc_service::build_network(BuildNetworkParams {
			config: &config,
			net_config,
			client: client.clone(),
			transaction_pool: transaction_pool.clone(),
			spawn_handle: task_manager.spawn_handle(),
			spawn_essential_handle: task_manager.spawn_essential_handle(),
			import_queue,
			block_announce_validator_builder: None,
			warp_sync_config: Some(WarpSyncConfig::WithProvider(Arc::new(warp_sync))),
			block_relay: None,
			metrics,
			gap_sync_body_policy: None,
		})?;

	if config.offchain_worker.enabled {
		start_offchain_workers(
			&config,
			&task_manager,
			&client,
			&backend,
			&transaction_pool,
			&network,
			&keystore,
		)?;
	}
	if role.is_authority() {
		start_authority_discovery(&config, &task_manager, &client, &network, &keystore);
	}
	let watch = Watch {
		client: client.clone(),
		pool: transaction_pool.clone(),
		keys: Keys::new(keystore.clone()),
		network: network.clone(),
		sync: sync_service.clone(),
		genesis,
	};
	let finding = watch.start(&config, &task_manager.spawn_handle(), questions, owner_heartbeat)?;
	if let Some(registry) = &prometheus {
		let metrics = ScalingMetrics::register(registry)?;
		task_manager
			.spawn_handle()
			.spawn("immortal-scaling-metrics", "immortal", metrics.run(client.clone()));
	}
	StorageMonitorService::try_spawn(
		storage,
		config.base_path.path().into(),
		&task_manager.spawn_essential_handle(),
	)
	.map_err(|error| Error::Application(error.into()))?;

	let voter_state = SharedVoterState::empty();
	let finality = rpc::Finality {
		voter_state: voter_state.clone(),
		authority_set: grandpa_link.shared_authority_set().clone(),
		justification_stream: grandpa_link.justification_stream(),
		proof_provider: FinalityProofProvider::new_for_service(
			backend.clone(),
			Some(grandpa_link.shared_authority_set().clone()),
		),
	};
	let rpc_builder = {
		let (client, pool) = (client.clone(), transaction_pool.clone());
		Box::new(move |subscriptions| {
			rpc::create(client.clone(), pool.clone(), finality.clone(), subscriptions).map_err(Error::Application)
		})
	};
	sc_service::spawn_tasks(SpawnTasksParams {
		config,
		client: client.clone(),
		backend,
		task_manager: &mut task_manager,
		keystore: keystore.clone(),
		transaction_pool: transaction_pool.clone(),
		rpc_builder,
		network: network.clone(),
		system_rpc_tx,
		tx_handler_controller,
		sync_service: sync_service.clone(),
		telemetry: telemetry.as_mut(),
		tracing_execute_block: None,
	})?;
	let telemetry = telemetry.as_ref().map(|telemetry| telemetry.handle());

	if role.is_authority() {
		let slot_duration = sc_consensus_aura::slot_duration(&*client)?;
		let (reporting, authority_set) = (client.clone(), grandpa_link.shared_authority_set().clone());
		let aura = sc_consensus_aura::start_aura::<AuthorityPair, _, _, _, _, _, _, _, _, _, _>(StartAuraParams {
			slot_duration,
			client: client.clone(),
			select_chain,
			block_import,
			proposer_factory: ProposerFactory::new(
				task_manager.spawn_handle(),
				client,
				transaction_pool.clone(),
				prometheus.as_ref(),
				telemetry.clone(),
			),
			sync_oracle: sync_service.clone(),
			justification_sync_link: sync_service.clone(),
			create_inherent_data_providers: move |_, ()| {
				let finality = Finality::known(&reporting, &authority_set);
				let finding = finding.clone();
				async move {
					let (slot, time) = inherents(slot_duration).await?;
					Ok((slot, time, finality, finding))
				}
			},
			force_authoring,
			// A chain whose finality stalls must go on making blocks: what ends the stall happens in them.
			backoff_authoring_blocks: None::<()>,
			keystore: keystore.clone(),
			block_proposal_slot_portion: SlotProportion::new(PROPOSAL_SLOT_PORTION),
			max_block_proposal_slot_portion: None,
			telemetry: telemetry.clone(),
			compatibility_mode: Default::default(),
		})?;
		task_manager
			.spawn_essential_handle()
			.spawn_blocking("aura", Some("block-authoring"), aura);
	}

	if votes {
		let voter = sc_consensus_grandpa::run_grandpa_voter(GrandpaParams {
			config: sc_consensus_grandpa::Config {
				gossip_duration: GOSSIP_DURATION,
				justification_generation_period: JUSTIFICATION_PERIOD,
				name: Some(name),
				observer_enabled: false,
				keystore: role.is_authority().then_some(keystore),
				local_role: role,
				telemetry: telemetry.clone(),
				protocol_name: grandpa_protocol,
			},
			link: grandpa_link,
			network,
			sync: sync_service,
			notification_service: grandpa_notifications,
			voting_rule: VotingRulesBuilder::default().build(),
			prometheus_registry: prometheus,
			shared_voter_state: voter_state,
			telemetry,
			offchain_tx_pool_factory: OffchainTransactionPoolFactory::new(transaction_pool),
		})?;
		task_manager
			.spawn_essential_handle()
			.spawn_blocking("grandpa-voter", None, voter);
	}

	Ok(task_manager)
}

/// Runs the runtime's off-chain workers after each block.
fn start_offchain_workers(
	config: &Configuration,
	task_manager: &TaskManager,
	client: &Arc<FullClient>,
	backend: &Arc<FullBackend>,
	pool: &Arc<FullPool>,
	network: &Arc<dyn NetworkService>,
	keystore: &KeystorePtr,
) -> Result<(), Error> {
	let workers = OffchainWorkers::new(OffchainWorkerOptions {
		runtime_api_provider: client.clone(),
		is_validator: config.role.is_authority(),
		keystore: Some(keystore.clone()),
		offchain_db: backend.offchain_storage(),
		transaction_pool: Some(OffchainTransactionPoolFactory::new(pool.clone())),
		network_provider: Arc::new(network.clone()),
		enable_http_requests: false,
		custom_extensions: |_| vec![],
	})?;
	task_manager.spawn_handle().spawn(
		"offchain-workers-runner",
		Some("offchain-worker"),
		workers.run(client.clone(), task_manager.spawn_handle()).boxed(),
	);
	Ok(())
}

/// Publishes where this validator is found, and finds the others.
fn start_authority_discovery(
	config: &Configuration,
	task_manager: &TaskManager,
	client: &Arc<FullClient>,
	network: &Arc<dyn NetworkService>,
	keystore: &KeystorePtr,
) {
	let events = network
		.event_stream("authority-discovery")
		.filter_map(|event| async move {
			match event {
				Event::Dht(event) => Some(event),
				_ => None,
			}
		});
	let (worker, _) = sc_authority_discovery::new_worker_and_service_with_config(
		WorkerConfig {
			publish_non_global_ips: config.network.allow_non_globals_in_dht,
			public_addresses: config.network.public_addresses.clone(),
			strict_record_validation: true,
			persisted_cache_directory: config.network.net_config_path.clone(),
			..Default::default()
		},
		client.clone(),
		Arc::new(network.clone()),
		Box::pin(events),
		sc_authority_discovery::Role::PublishAndDiscover(keystore.clone()),
		config.prometheus_registry().cloned(),
		task_manager.spawn_handle(),
	);
	task_manager
		.spawn_handle()
		.spawn("authority-discovery-worker", Some("networking"), worker.run());
}
