//! The watch over the owner's node: seats ask it for signs of life and tell the chain what they find; it sends the chain
//! signs of its own (design, section 7).

mod answers;
mod ask;
mod clock;
mod contact;
mod finding;
mod heartbeat;
mod inherent;
mod keys;
mod machine;
mod metrics;
mod owners_peer;
mod probe;
mod protocol;
mod report;
mod seats;

pub use inherent::FindingInherent;
pub use keys::Keys;
pub use protocol::{define as define_protocol, Questions};

use crate::{
	reading::{said, LOG_TARGET},
	service::{Block, FullClient, FullPool, Hash},
};
use heartbeat::Heart;
use immortal_primitives::{
	immortality::{ImmortalityApi, WatchOrders},
	node_key::NodeKey,
};
use metrics::Metrics;
use probe::Probe;
use sc_network::service::traits::NetworkService;
use sc_network_sync::SyncingService;
use sc_service::{error::Error, Configuration, SpawnTaskHandle};
use sc_transaction_pool_api::{TransactionPool, TransactionSource};
use sp_api::ProvideRuntimeApi;
use sp_blockchain::HeaderBackend;
use sp_consensus::SyncOracle;
use sp_runtime::OpaqueExtrinsic;
use std::sync::Arc;

/// The group of our tasks.
const TASKS: &str = "immortal";

/// What all parts of the watch stand on.
#[derive(Clone)]
pub struct Watch {
	/// The chain.
	pub client: Arc<FullClient>,
	/// Takes reports and heartbeats.
	pub pool: Arc<FullPool>,
	/// Signs them.
	pub keys: Keys,
	/// Asks peers.
	pub network: Arc<dyn NetworkService>,
	/// Knows the peers.
	pub sync: Arc<SyncingService<Block>>,
	/// Which chain it is.
	pub genesis: Hash,
}

impl Watch {
	/// Starts this node's part in the watch. Gives what its blocks say about the owner.
	pub fn start(
		self,
		config: &Configuration,
		tasks: &SpawnTaskHandle,
		questions: Questions,
		owner_heartbeat: bool,
	) -> Result<FindingInherent, Error> {
		let finding = FindingInherent::default();
		tasks.spawn("immortal-answers", TASKS, answers::run(self.clone(), questions));
		if let Some(registry) = config.prometheus_registry() {
			let metrics = Metrics::register(registry)?;
			tasks.spawn("immortal-metrics", TASKS, metrics.run(self.client.clone()));
		}
		if config.role.is_authority() {
			let probe = Probe::new(self.clone(), finding.clone());
			tasks.spawn("immortal-watch", TASKS, probe.run());
		}
		if owner_heartbeat {
			if let Some(seed) = &config.dev_key_seed {
				self.keys
					.add_heartbeat_key(seed)
					.map_err(|error| Error::Other(format!("cannot make the heartbeat key of `{seed}`: {error}")))?;
			}
			let heart = Heart::new(self, config.network.public_addresses.clone(), config.base_path.path());
			tasks.spawn("immortal-heartbeat", TASKS, heart.run());
		}
		Ok(finding)
	}

	/// The best block.
	fn best(&self) -> Hash {
		self.client.info().best_hash
	}

	/// Whether the node is far behind the chain, so that what it knows of it is old.
	fn is_behind(&self) -> bool {
		self.sync.is_major_syncing()
	}

	/// What the chain asks, as of `at`, of a node with `keys`; none if it does not say.
	fn orders(&self, at: Hash, keys: Vec<NodeKey>) -> Option<WatchOrders> {
		said(
			"what is to be watched",
			self.client.runtime_api().watch_orders(at, keys),
		)
	}

	/// Which of `keys` are keys of seats, as of `at`.
	fn seats_among(&self, at: Hash, keys: Vec<NodeKey>) -> Vec<NodeKey> {
		said("whose seats are", self.client.runtime_api().seats_among(at, keys)).unwrap_or_default()
	}

	/// Gives a transaction to the pool. What it refuses is told in the log: the next slot brings another.
	async fn submit(&self, at: Hash, transaction: OpaqueExtrinsic) {
		if let Err(error) = self.pool.submit_one(at, TransactionSource::Local, transaction).await {
			log::debug!(target: LOG_TARGET, "The pool does not take what the watch sends: {error}");
		}
	}
}
