//! The terms on which the network scales, and the scenarios that are compared.

use super::Resources;
use serde::{Deserialize, Serialize};
use toml::Table;

/// How the network buys and attracts capacity.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Scaling {
	pub(crate) on: bool,
	pub(crate) target: f64,
	pub(crate) slack: f64,
	pub(crate) floor: f64,
	pub(crate) validators: u32,
	pub(crate) rising: u32,
	pub(crate) offers: u32,
	pub(crate) approval: u32,
	pub(crate) eras: u32,
	pub(crate) held_back: f64,
	pub(crate) uptime: f64,
	pub(crate) failures: u32,
	pub(crate) boost: f64,
	pub(crate) gifts_from: f64,
	pub(crate) least_cap: f64,
	pub(crate) automatic_limit: f64,
	pub(crate) threshold: f64,
	pub(crate) attacks_from: u32,
	pub(crate) lot: Resources,
	pub(crate) prices: Prices,
}

/// Units that an era of capacity is worth to the network.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Prices {
	pub(crate) core: f64,
	pub(crate) gib: f64,
	pub(crate) tib: f64,
	pub(crate) gbit: f64,
	pub(crate) validator: f64,
}

/// What is compared without and with scaling: the parameters, but for some.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
	/// What tables call it.
	pub name: String,
	/// What is different.
	pub changes: Table,
}
