//! What can be set. `parameters.toml` explains each of it and is the only place that does.

mod reading;
mod scaling;

use crate::{
	agents::{amounts, Amounts, Kind},
	goals::Goal,
};
pub use scaling::{Prices, Scaling, Scenario};
use serde::{Deserialize, Serialize};
use sp_arithmetic::Perbill;

/// From and to, both included.
pub type Range = [f64; 2];

/// All of them.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Parameters {
	pub(crate) seed: u64,
	pub(crate) years: u32,
	pub(crate) eras: u32,
	pub(crate) policy: Policy,
	pub(crate) rewards: Rewards,
	pub(crate) billing: Billing,
	pub(crate) services: Services,
	pub(crate) demand: Demand,
	pub(crate) treasury: Treasury,
	pub(crate) rent: Rent,
	pub(crate) gifters: Gifters,
	pub(crate) kinds: Kinds,
	pub(crate) self_billing: SelfBilling,
	pub(crate) scaling: Scaling,
	pub(crate) scenarios: Vec<Scenario>,
	pub(crate) goals: Vec<Goal>,
	pub(crate) levers: Vec<Lever>,
}

/// The terms on which nodes are taken.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Policy {
	pub(crate) validators: u32,
	pub(crate) validator_bond: f64,
	pub(crate) service_bond: f64,
	pub(crate) bond_per_core: f64,
	pub(crate) bond_per_2_gib: f64,
	pub(crate) bond_per_tib: f64,
	pub(crate) bond_per_gbit: f64,
	pub(crate) borrowable: f64,
	pub(crate) allowance: f64,
	pub(crate) slash_slope: f64,
	pub(crate) unbonding_eras: u32,
}

/// What the incentive pools pay.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Rewards {
	pub(crate) era_rate: f64,
	pub(crate) reserve_parts: u32,
	pub(crate) reserve: f64,
	pub(crate) treasury: f64,
}

/// What becomes of a bill.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Billing {
	pub(crate) provider: f64,
	pub(crate) treasury: f64,
}

/// A service that is sold.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Service {
	pub(crate) price: f64,
	pub(crate) demand: f64,
}

/// All services.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Services {
	pub(crate) consensus: Service,
	pub(crate) storage: Service,
	pub(crate) transactions: Service,
	pub(crate) cross_border: Service,
}

impl Services {
	/// In the order of the coins that they are paid in.
	pub fn by_coin(&self) -> [&Service; 4] {
		[&self.consensus, &self.storage, &self.transactions, &self.cross_border]
	}
}

/// How demand grows and what changes it.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Demand {
	pub(crate) growth: f64,
	pub(crate) noise: f64,
	pub(crate) discount: f64,
	pub(crate) elasticity: f64,
	pub(crate) surge: f64,
	pub(crate) surge_at: u32,
}

/// What the treasury gets and spends besides bills.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Treasury {
	pub(crate) fees: f64,
	pub(crate) operations: f64,
}

/// What capacity costs elsewhere.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Rent {
	pub(crate) core: f64,
	pub(crate) tib: f64,
	pub(crate) gbit: f64,
}

/// How gifters come and go.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Gifters {
	pub(crate) hurdle: f64,
	pub(crate) response: f64,
	pub(crate) limit: f64,
	pub(crate) memory: u32,
	pub(crate) patience: u32,
	pub(crate) lazy: f64,
	pub(crate) spread: f64,
	pub(crate) capital: f64,
}

/// What a node declares, in the words of the chain.
#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Resources {
	pub(crate) cpu_millicores: u64,
	pub(crate) memory_mib: u64,
	pub(crate) storage_gib: u64,
	pub(crate) bandwidth_mbit: u64,
}

/// A kind of agents.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
	pub(crate) count: u32,
	pub(crate) interest: f64,
	pub(crate) resources: Resources,
	pub(crate) machine: f64,
	pub(crate) uptime: Range,
	pub(crate) borrows: bool,
	pub(crate) commitment: f64,
	pub(crate) keeps: Range,
	pub(crate) civic: Range,
}

/// All kinds.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Kinds {
	pub(crate) honest: Profile,
	pub(crate) validator: Profile,
	pub(crate) lazy: Profile,
	pub(crate) self_billing: Profile,
	pub(crate) sybil: Profile,
	pub(crate) pair: Profile,
	pub(crate) ghost: Profile,
	pub(crate) withholding: Profile,
	pub(crate) contractor: Profile,
}

impl Kinds {
	/// One of them.
	pub fn of(&self, kind: Kind) -> &Profile {
		match kind {
			Kind::Honest => &self.honest,
			Kind::Validator => &self.validator,
			Kind::Lazy => &self.lazy,
			Kind::SelfBilling => &self.self_billing,
			Kind::Sybil => &self.sybil,
			Kind::Pair => &self.pair,
			Kind::Ghost => &self.ghost,
			Kind::Withholding => &self.withholding,
			Kind::Contractor => &self.contractor,
		}
	}
}

/// What self-billers weigh.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct SelfBilling {
	pub(crate) shares: Vec<f64>,
}

/// A parameter that the network can change, and how far.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Lever {
	pub(crate) parameter: String,
	pub(crate) range: Range,
}

/// A share as the chain has it; no more than all.
pub fn perbill(share: f64) -> Perbill {
	Perbill::from_parts((share * 1e9).round() as u32)
}

impl Parameters {
	/// What a lot is, and units that an era of it costs at most: for a core, GiB, TiB, gigabit a second, and for a validator.
	pub fn lot(&self) -> (Amounts, [f64; 5]) {
		let Scaling { lot, prices, .. } = &self.scaling;
		let Prices {
			core,
			gib,
			tib,
			gbit,
			validator,
		} = *prices;
		(amounts(lot), [core, gib, tib, gbit, validator])
	}

	/// The lever of that parameter.
	pub fn lever(&self, parameter: &str) -> Option<&Lever> {
		self.levers.iter().find(|lever| lever.parameter == parameter)
	}
}
