//! Gauges, and the numbers that they show.

use immortal_primitives::{
	money::{Balance, COIN},
	nodes::Kind,
};
use sp_runtime::Perbill;
use substrate_prometheus_endpoint::{
	prometheus::core::Atomic, register, Gauge, GaugeVec, Opts, PrometheusError, Registry,
};

/// Makes gauges that a registry shows.
pub struct Gauges<'a>(pub &'a Registry);

impl Gauges<'_> {
	/// A number.
	pub fn one<P: Atomic + 'static>(&self, name: &str, help: &str) -> Result<Gauge<P>, PrometheusError> {
		register(Gauge::new(name, help)?, self.0)
	}

	/// A number for each coin.
	pub fn per_coin<P: Atomic + 'static>(&self, name: &str, help: &str) -> Result<GaugeVec<P>, PrometheusError> {
		self.labelled(name, help, &["coin"])
	}

	/// A number for each kind of node.
	pub fn per_kind<P: Atomic + 'static>(&self, name: &str, help: &str) -> Result<GaugeVec<P>, PrometheusError> {
		self.labelled(name, help, &["kind"])
	}

	/// A number that there may be none of: it is shown once it is set, and not any more after a reset.
	pub fn optional<P: Atomic + 'static>(&self, name: &str, help: &str) -> Result<GaugeVec<P>, PrometheusError> {
		self.labelled(name, help, &[])
	}

	fn labelled<P: Atomic + 'static>(
		&self,
		name: &str,
		help: &str,
		labels: &[&str],
	) -> Result<GaugeVec<P>, PrometheusError> {
		register(GaugeVec::new(Opts::new(name, help), labels)?, self.0)
	}
}

/// How a kind of node is labelled: as in JSON.
pub fn label(kind: Kind) -> String {
	format!("{kind:?}")
}

/// Planck in coins, or 10^-12 units in units.
pub fn whole(amount: Balance) -> f64 {
	amount as f64 / COIN as f64
}

/// The same of what may be less than nothing.
pub fn whole_signed(amount: i128) -> f64 {
	amount as f64 / COIN as f64
}

/// A share, of 1.
pub fn share(share: Perbill) -> f64 {
	billionths(share.deconstruct().into())
}

/// Billionths of 1.
pub fn billionths(parts: i64) -> f64 {
	parts as f64 / 1e9
}
