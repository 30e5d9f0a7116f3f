//! Where this node is found.

use immortal_primitives::immortality::Contact;
use sc_network::{
	multiaddr::{Multiaddr, Protocol},
	PeerId,
};

/// The contact of the node with `peer`, if it is not `known`: of the addresses that its operator made public; without any,
/// of those that others see; without any, of those that it listens on. One that is known stays as long as it is among
/// those, so that it does not change back and forth.
pub fn own(
	public: &[Multiaddr],
	seen: Vec<Multiaddr>,
	listen: Vec<Multiaddr>,
	peer: PeerId,
	known: &[u8],
) -> Option<Contact> {
	let candidates = [public.to_vec(), best_first(seen), best_first(listen)]
		.into_iter()
		.map(|addresses| {
			addresses
				.into_iter()
				.filter_map(|address| contact(address, peer))
				.collect()
		})
		.find(|contacts: &Vec<Contact>| !contacts.is_empty())?;
	let is_known = candidates.iter().any(|contact| contact.as_slice() == known);
	candidates.into_iter().next().filter(|_| !is_known)
}

/// Always in the same order, and those that only this machine can use last.
fn best_first(mut addresses: Vec<Multiaddr>) -> Vec<Multiaddr> {
	addresses.sort_by_cached_key(|address| (is_loopback(address), address.to_string()));
	addresses
}

/// `address` as the contact of `peer`; none if it is nowhere, of another peer, or too long.
fn contact(address: Multiaddr, peer: PeerId) -> Option<Contact> {
	if is_unspecified(&address) {
		return None;
	}
	let address = match address.iter().last()? {
		Protocol::P2p(other) if PeerId::from_multihash(other).ok() == Some(peer) => address,
		Protocol::P2p(_) => return None,
		_ => address.with(Protocol::P2p(peer.into())),
	};
	address.to_string().into_bytes().try_into().ok()
}

fn is_unspecified(address: &Multiaddr) -> bool {
	match address.iter().next() {
		Some(Protocol::Ip4(ip)) => ip.is_unspecified(),
		Some(Protocol::Ip6(ip)) => ip.is_unspecified(),
		_ => false,
	}
}

fn is_loopback(address: &Multiaddr) -> bool {
	match address.iter().next() {
		Some(Protocol::Ip4(ip)) => ip.is_loopback(),
		Some(Protocol::Ip6(ip)) => ip.is_loopback(),
		_ => false,
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use immortal_primitives::immortality::MAX_CONTACT;

	fn parse(addresses: &[&str]) -> Vec<Multiaddr> {
		addresses
			.iter()
			.map(|address| address.parse().expect("it is right"))
			.collect()
	}

	fn found(public: &[&str], seen: &[&str], listen: &[&str], peer: PeerId, known: &str) -> Option<String> {
		own(&parse(public), parse(seen), parse(listen), peer, known.as_bytes())
			.map(|contact| String::from_utf8(contact.into_inner()).expect("it is text"))
	}

	#[test]
	fn the_best_address_is_taken() {
		let peer = PeerId::random();
		let with_peer = |address: &str| Some(format!("{address}/p2p/{peer}"));
		let public = ["/dns/owner.example/tcp/30333", "/ip4/192.0.2.1/tcp/30333"];
		let seen = ["/ip4/192.0.2.2/tcp/30333"];
		let listen = [
			"/ip4/0.0.0.0/tcp/1",
			"/ip4/127.0.0.1/tcp/1",
			"/ip4/192.0.2.3/tcp/1",
			"/ip6/::/tcp/1",
		];
		assert_eq!(found(&public, &seen, &listen, peer, ""), with_peer(public[0]));
		assert_eq!(found(&[], &seen, &listen, peer, ""), with_peer(seen[0]));
		assert_eq!(found(&[], &[], &listen, peer, ""), with_peer(listen[2]));
		assert_eq!(found(&[], &[], &listen[..2], peer, ""), with_peer(listen[1]));
		assert_eq!(found(&[], &[], &listen[..1], peer, ""), None);
	}

	#[test]
	fn what_is_known_and_right_is_not_told_again() {
		let peer = PeerId::random();
		let seen = ["/ip4/192.0.2.2/tcp/1", "/ip4/192.0.2.3/tcp/1"];
		let known = format!("{}/p2p/{peer}", seen[1]);
		assert_eq!(found(&[], &seen, &[], peer, &known), None);
		assert!(found(&[], &seen[..1], &[], peer, &known).is_some());
		assert!(found(&["/dns/owner.example/tcp/1"], &seen, &[], peer, &known).is_some());
	}

	#[test]
	fn the_peer_is_named_once_and_no_other() {
		let (peer, other) = (PeerId::random(), PeerId::random());
		let named = format!("/ip4/192.0.2.1/tcp/1/p2p/{peer}");
		assert_eq!(found(&[&named], &[], &[], peer, ""), Some(named.clone()));
		assert_eq!(found(&[&named], &[], &[], other, ""), None);
	}

	#[test]
	fn an_address_that_is_too_long_is_passed_over() {
		let peer = PeerId::random();
		let label = "a".repeat(60);
		let long = format!("/dns/{label}.{label}.{label}/tcp/30333");
		assert!(long.len() > MAX_CONTACT as usize);
		assert_eq!(found(&[&long], &[], &[], peer, ""), None);
		assert!(found(&[&long, "/ip4/192.0.2.1/tcp/1"], &[], &[], peer, "").is_some());
	}
}
