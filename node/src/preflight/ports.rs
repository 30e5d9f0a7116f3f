//! The ports are free. The SDK would take a random one for RPC instead, or share one.

use sc_network::multiaddr::Protocol;
use sc_service::Configuration;
use std::{
	io::ErrorKind,
	net::{IpAddr, SocketAddr, TcpListener},
};

pub fn check(config: &Configuration) -> Result<(), String> {
	let rpc = config
		.rpc
		.addr
		.iter()
		.flatten()
		.map(|endpoint| (endpoint.listen_addr, "RPC", "--rpc-port"));
	let prometheus = config
		.prometheus_config
		.iter()
		.map(|prometheus| (prometheus.port, "Prometheus", "--prometheus-port"));
	let network = config
		.network
		.listen_addresses
		.iter()
		.filter_map(tcp_address)
		.map(|address| (address, "the network", "--port"));

	rpc.chain(prometheus)
		.chain(network)
		.try_for_each(|(address, purpose, option)| {
			free(address).map_err(|error| {
				format!(
					"port {} for {purpose} {error}: choose another with {option}",
					address.port()
				)
			})
		})
}

/// The address of a TCP socket; of what listens otherwise, none.
fn tcp_address(address: &sc_network::Multiaddr) -> Option<SocketAddr> {
	let mut parts = address.iter();
	let ip: IpAddr = match parts.next()? {
		Protocol::Ip4(ip) => ip.into(),
		Protocol::Ip6(ip) => ip.into(),
		_ => return None,
	};
	match parts.next()? {
		Protocol::Tcp(port) => Some((ip, port).into()),
		_ => None,
	}
}

/// Whether a socket can be bound. What a machine does not have, such as IPv6, is no matter of ports.
fn free(address: SocketAddr) -> Result<(), &'static str> {
	match TcpListener::bind(address).map_err(|error| error.kind()) {
		Err(ErrorKind::AddrInUse) => Err("is busy"),
		Err(ErrorKind::PermissionDenied) => Err("needs privileges"),
		_ => Ok(()),
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_busy_port_is_found_out() {
		let listener = TcpListener::bind("127.0.0.1:0").expect("some port is free");
		let address = listener.local_addr().expect("it is bound");
		assert_eq!(free(address), Err("is busy"));
		drop(listener);
		assert_eq!(free(address), Ok(()));
	}

	#[test]
	fn tcp_addresses_are_understood() {
		let parse = |text: &str| tcp_address(&text.parse().expect("a multiaddress"));
		assert_eq!(parse("/ip4/127.0.0.1/tcp/30333"), "127.0.0.1:30333".parse().ok());
		assert_eq!(parse("/ip6/::/tcp/30333/ws"), "[::]:30333".parse().ok());
		assert_eq!(parse("/ip4/127.0.0.1/udp/30333/webrtc-direct"), None);
	}
}
