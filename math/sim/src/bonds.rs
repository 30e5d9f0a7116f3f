//! What bonds must be worth, and what the capacity that they prove is paid.

use crate::{
	agents::{Amounts, Kind},
	money::exact,
	parameters::{perbill, Parameters, Policy},
};
use immortal_math::{bond::required, capacity::verified};
use sp_arithmetic::{traits::Saturating, Perbill};

/// 10^-12 units for the smallest amount of each resource.
type Rates = [u128; 4];

/// A node's bond.
#[derive(Clone, Copy, Debug)]
pub struct Bond {
	/// What it must be worth, in 10^-12 units.
	pub required: u128,
	/// What it is worth.
	pub amount: u128,
	/// Share of what the node declares that it proves while it is what it must be.
	allowance: Perbill,
	/// Pay for an era of what it proves.
	pay: Rates,
}

impl Bond {
	/// A bond of what it must be.
	pub fn new(kind: Kind, declared: &Amounts, parameters: &Parameters) -> Self {
		let Parameters { policy, rewards, .. } = parameters;
		let base = match kind {
			Kind::Validator => policy.validator_bond,
			Kind::Honest | Kind::Lazy | Kind::SelfBilling | Kind::Sybil => policy.service_bond,
		};
		// Parameters are within bounds in which a bond can be worth that.
		let required = required(exact(base), priced(declared, &rates(policy, 1.0))).unwrap_or(u128::MAX);
		Self {
			required,
			amount: required,
			allowance: perbill(policy.allowance),
			pay: rates(policy, rewards.standing),
		}
	}

	/// The share of what is declared that it proves: less if slashes have made it less than it must be.
	pub fn allowance(&self) -> Perbill {
		match self.amount < self.required {
			true => Perbill::from_rational(self.amount, self.required).saturating_mul(self.allowance),
			false => self.allowance,
		}
	}

	/// What an era of what it proves of `declared` is worth, in 10^-12 units.
	pub fn standing(&self, declared: &Amounts) -> u128 {
		let allowance = self.allowance();
		let proven = declared.map(|declared| verified(declared, 0, allowance));
		required(0, priced(&proven, &self.pay)).unwrap_or_default()
	}
}

/// What each resource is bonded with, or a share of that.
fn rates(policy: &Policy, share: f64) -> Rates {
	[
		exact(policy.bond_per_core * share) / 1_000,
		exact(policy.bond_per_2_gib * share) / 2_048,
		exact(policy.bond_per_tib * share) / 1_024,
		exact(policy.bond_per_gbit * share) / 1_000,
	]
}

fn priced(amounts: &Amounts, rates: &Rates) -> [(u64, u128); 4] {
	std::array::from_fn(|resource| (amounts[resource], rates[resource]))
}
