//! Keeps the owner's node among the peers that this node is connected to.

use super::{Watch, LOG_TARGET};
use immortal_primitives::immortality::Contact;
use sc_network::{config::MultiaddrWithPeerId, NetworkPeers, NetworkStateInfo, PeerId};
use std::collections::HashSet;

/// The peer of the owner's node.
#[derive(Default)]
pub struct OwnersPeer {
	contact: Contact,
	peer: Option<PeerId>,
	/// Whether it is a reserved peer on our account.
	reserved: bool,
}

impl OwnersPeer {
	/// Reserves the peer that `contact` names, and no other. Gives it; none if there is none, or it is this node.
	pub async fn follow(&mut self, watch: &Watch, contact: &Contact) -> Option<PeerId> {
		if self.contact != *contact {
			self.contact = contact.clone();
			let address = parse(contact).filter(|address| address.peer_id != watch.network.local_peer_id());
			self.change(watch, address).await;
		}
		self.peer
	}

	async fn change(&mut self, watch: &Watch, address: Option<MultiaddrWithPeerId>) {
		let peer = address.as_ref().map(|address| address.peer_id);
		if peer != self.peer {
			self.release(watch);
		}
		let Some(address) = address else { return };
		watch
			.network
			.add_known_address(address.peer_id, address.multiaddr.clone());
		if peer == self.peer {
			return;
		}

		self.peer = peer;
		// If the operator has reserved it, it is not ours to release.
		let others = watch.network.reserved_peers().await.unwrap_or_default();
		if others.contains(&address.peer_id) {
			return;
		}
		watch.sync.set_no_slot_peers(HashSet::from([address.peer_id]));
		match watch.network.add_reserved_peer(address) {
			Ok(()) => self.reserved = true,
			Err(error) => log::debug!(target: LOG_TARGET, "The owner's node cannot be a reserved peer: {error}"),
		}
	}

	fn release(&mut self, watch: &Watch) {
		let former = self.peer.take();
		if let Some(former) = former.filter(|_| self.reserved) {
			watch.network.remove_reserved_peer(former);
			watch.sync.set_no_slot_peers(HashSet::new());
		}
		self.reserved = false;
	}
}

/// The address that a contact is; none if it is empty or wrong.
fn parse(contact: &Contact) -> Option<MultiaddrWithPeerId> {
	std::str::from_utf8(contact).ok()?.parse().ok()
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn only_addresses_of_peers_are_contacts() {
		let parsed = |text: &str| parse(&text.as_bytes().to_vec().try_into().expect("it is short"));
		let peer = PeerId::random();
		let address = parsed(&format!("/ip4/192.0.2.1/tcp/30333/p2p/{peer}")).expect("it is right");
		assert_eq!(address.peer_id, peer);
		assert_eq!(parsed(""), None);
		assert_eq!(parsed("/ip4/192.0.2.1/tcp/30333"), None);
		assert_eq!(parsed("the owner's"), None);
	}
}
