//! In every slot a node with seats looks whether the owner's node is there, and says what it finds.

use super::{
	ask::Asker,
	clock,
	finding::{Judge, Sight},
	owners_peer::OwnersPeer,
	report::Reporter,
	seats::Seats,
	FindingInherent, Watch,
};
use immortal_primitives::{
	immortality::{heartbeat_key::HeartbeatKey, Contact, Finding, WatchOrders},
	node_key::NodeKey,
	time::Slot,
};
use sc_network::PeerId;

/// Peers that are asked in a slot, at most.
const PEERS: usize = 20;

/// Looks, judges, reports.
pub struct Probe {
	watch: Watch,
	asker: Asker,
	owners_peer: OwnersPeer,
	/// How many peers were asked so far.
	turn: usize,
	seats: Seats,
	judge: Judge,
	reporter: Reporter,
	finding: FindingInherent,
}

impl Probe {
	/// Writes what it finds into `finding`.
	pub fn new(watch: Watch, finding: FindingInherent) -> Self {
		Self {
			asker: Asker::new(watch.network.clone(), watch.genesis),
			watch,
			owners_peer: OwnersPeer::default(),
			turn: 0,
			seats: Seats::default(),
			judge: Judge::default(),
			reporter: Reporter::default(),
			finding,
		}
	}

	/// Goes on for ever.
	pub async fn run(mut self) {
		loop {
			let slot = clock::next_slot().await;
			self.look(slot).await;
		}
	}

	async fn look(&mut self, slot: Slot) {
		let keys = self.watch.keys.node_keys();
		// What a node knows that is far behind is of no use to anybody.
		let orders = (!self.watch.is_behind())
			.then(|| self.watch.orders(self.watch.best(), keys.clone()))
			.flatten();
		let Some(orders) = orders else {
			return self.finding.set(None);
		};
		let owner = orders.heartbeat_key.clone().filter(|_| !orders.own.is_empty());
		let Some(owner) = owner else {
			return self.rest().await;
		};

		let sight = self.see(slot, &orders, &owner, &keys).await;
		let finding = self.judge.judge(sight);
		self.finding.set(finding);
		self.reporter.report(&self.watch, slot, &orders, finding).await;
	}

	/// Nobody asks this node to look.
	async fn rest(&mut self) {
		self.owners_peer.follow(&self.watch, &Contact::default()).await;
		self.judge = Judge::default();
		self.finding.set(None::<Finding>);
	}

	/// Asks the owner's node and others, whose node has `own` keys.
	async fn see(&mut self, slot: Slot, orders: &WatchOrders, owner: &HeartbeatKey, own: &[NodeKey]) -> Sight {
		let owners_peer = self.owners_peer.follow(&self.watch, &orders.contact).await;
		let connected = self.watch.sync.peers_info().await.unwrap_or_default();
		let others = connected
			.into_iter()
			.map(|(peer, _)| peer)
			.filter(|peer| Some(*peer) != owners_peer)
			.collect();
		let heard = self
			.asker
			.ask(owners_peer, take_turns(others, &mut self.turn), owner)
			.await;

		let strangers = heard.seats.into_iter().filter(|key| !own.contains(key)).collect();
		let seats = self.watch.seats_among(self.watch.best(), strangers);
		Sight {
			owner: heard.owner,
			seats: self.seats.seen(slot, seats),
			of: orders.seats.saturating_sub(orders.own.len() as u32),
		}
	}
}

/// As many of `peers` as are asked in a slot, others in each slot if there are more. `turn` counts those asked.
fn take_turns(mut peers: Vec<PeerId>, turn: &mut usize) -> Vec<PeerId> {
	if peers.len() > PEERS {
		peers.sort_unstable();
		let first = *turn % peers.len();
		peers.rotate_left(first);
		peers.truncate(PEERS);
		*turn = turn.wrapping_add(PEERS);
	}
	peers
}

#[cfg(test)]
mod tests {
	use super::*;
	use std::collections::HashSet;

	#[test]
	fn all_are_asked_if_they_are_few() {
		let peers: Vec<_> = (0..PEERS).map(|_| PeerId::random()).collect();
		assert_eq!(take_turns(peers.clone(), &mut 7), peers);
	}

	#[test]
	fn everybody_is_asked_in_turn_if_they_are_many() {
		let peers: Vec<_> = (0..50).map(|_| PeerId::random()).collect();
		let mut turn = 0;
		let mut asked = HashSet::new();
		for _ in 0..3 {
			let now = take_turns(peers.clone(), &mut turn);
			assert_eq!(now.len(), PEERS);
			asked.extend(now);
		}
		assert_eq!(asked.len(), 50);
	}
}
