//! In every slot the owner's node proves that it lives.

use super::{clock, contact, machine::Machine, said, Watch, LOG_TARGET};
use immortal_primitives::{
	immortality::{heartbeat_key::HeartbeatKey, Contact, ImmortalityApi, OwnerHeartbeat, WatchOrders},
	time::Slot,
};
use sc_network::{Multiaddr, NetworkStateInfo};
use sp_api::ProvideRuntimeApi;
use std::{
	path::Path,
	time::{Duration, Instant},
};

/// How long it may take until others tell the node where they see it.
const SETTLED: Duration = Duration::from_secs(60);

/// Sends heartbeats.
pub struct Heart {
	watch: Watch,
	machine: Machine,
	public_addresses: Vec<Multiaddr>,
	started: Instant,
	/// The sequence of the last heartbeat.
	sequence: u64,
	/// Whether it beats, as last told in the log.
	state: Option<State>,
}

/// Whether heartbeats can be sent.
#[derive(Debug, Eq, PartialEq)]
enum State {
	/// The chain knows no heartbeat key.
	NoKey,
	/// The chain's heartbeat key is not in the keystore.
	NotOurs(HeartbeatKey),
	/// They are, with this key.
	Beats(HeartbeatKey),
}

impl Heart {
	/// For a node whose operator made `public_addresses` public, and whose database is in `base_path`.
	pub fn new(watch: Watch, public_addresses: Vec<Multiaddr>, base_path: &Path) -> Self {
		Self {
			watch,
			machine: Machine::new(base_path),
			public_addresses,
			started: Instant::now(),
			sequence: 0,
			state: None,
		}
	}

	/// Beats for ever.
	pub async fn run(mut self) {
		loop {
			let slot = clock::next_slot().await;
			if !self.watch.is_behind() {
				self.beat(slot).await;
			}
		}
	}

	async fn beat(&mut self, slot: Slot) {
		let at = self.watch.best();
		let asked = Instant::now();
		let Some(orders) = self.watch.orders(at, Vec::new()) else {
			return;
		};
		let response_time = asked.elapsed();
		let Some(key) = &orders.heartbeat_key else {
			return self.is(State::NoKey);
		};

		let heartbeat = self.heartbeat(slot, response_time, &orders);
		let Some(signature) = self.watch.keys.sign_as_owner(key, &heartbeat.payload()) else {
			return self.is(State::NotOurs(key.clone()));
		};
		self.is(State::Beats(key.clone()));
		self.sequence = heartbeat.sequence;
		let transaction = said(
			"how to send a heartbeat",
			self.watch
				.client
				.runtime_api()
				.heartbeat_transaction(at, heartbeat, signature),
		);
		if let Some(transaction) = transaction {
			self.watch.submit(at, transaction).await;
		}
	}

	fn heartbeat(
		&mut self,
		slot: Slot,
		response_time: Duration,
		orders: &WatchOrders,
	) -> OwnerHeartbeat<crate::service::Hash> {
		OwnerHeartbeat {
			genesis: self.watch.genesis,
			sequence: orders.sequence.max(self.sequence).saturating_add(1),
			slot,
			uptime: self.started.elapsed().as_secs(),
			response_time: response_time.as_millis().try_into().unwrap_or(u32::MAX),
			usage: self.machine.usage(),
			contact: self.contact(&orders.contact),
		}
	}

	/// Where this node is found, if the chain does not know it.
	fn contact(&self, known: &Contact) -> Option<Contact> {
		let network = &self.watch.network;
		let peer = network.local_peer_id();
		// A node that has just started knows only where it listens. Where it was found before serves until it knows more.
		let is_known = known.ends_with(peer.to_base58().as_bytes());
		let listen = if is_known && self.started.elapsed() < SETTLED {
			Vec::new()
		} else {
			network.listen_addresses()
		};
		contact::own(
			&self.public_addresses,
			network.external_addresses(),
			listen,
			peer,
			known,
		)
	}

	/// Tells in the log when this changes.
	fn is(&mut self, state: State) {
		if self.state.as_ref() == Some(&state) {
			return;
		}
		match &state {
			State::NoKey => log::warn!(
				target: LOG_TARGET,
				"No heartbeats are sent: the chain knows no heartbeat key of its owner"
			),
			State::NotOurs(key) => log::warn!(
				target: LOG_TARGET,
				"No heartbeats are sent: the keystore does not hold the owner's heartbeat key {key}"
			),
			State::Beats(key) => log::info!(
				target: LOG_TARGET,
				"Heartbeats of the owner are sent in every slot, with the key {key}"
			),
		}
		self.state = Some(state);
	}
}
