//! Where parameters come from, and how one of them is changed.

use super::{Parameters, Profile};
use crate::agents::Kind;
use std::{error::Error, fs, path::Path};
use toml::{Table, Value};

/// The default parameters, with what they mean.
const DEFAULTS: &str = include_str!("../../parameters.toml");

impl Parameters {
	/// The defaults.
	pub fn defaults() -> Result<Self, Box<dyn Error>> {
		Self::from_table(DEFAULTS.parse()?)
	}

	/// The defaults, and over them what a file says.
	pub fn from_file(file: &Path) -> Result<Self, Box<dyn Error>> {
		Self::defaults_with(&fs::read_to_string(file)?)
	}

	/// The defaults, and over them `changes`, in TOML.
	pub fn defaults_with(changes: &str) -> Result<Self, Box<dyn Error>> {
		let mut table: Table = DEFAULTS.parse()?;
		overlay(&mut table, changes.parse()?);
		Self::from_table(table)
	}

	/// The same but for one of them, named by its path, as in `policy.allowance`. It must be there and be a float.
	pub fn with(&self, path: &str, value: f64) -> Result<Self, Box<dyn Error>> {
		let mut table = Table::try_from(self)?;
		match at(&mut table, path) {
			Some(place @ Value::Float(_)) => *place = Value::Float(value),
			_ => return Err(format!("{path} is no parameter that can be changed so").into()),
		}
		Self::from_table(table)
	}

	/// The same but for `changes`, section by section.
	pub fn changed(&self, changes: &Table) -> Result<Self, Box<dyn Error>> {
		let mut table = Table::try_from(self)?;
		overlay(&mut table, changes.clone());
		Self::from_table(table)
	}

	/// The same with scaling, or without.
	pub fn scaling(&self, on: bool) -> Self {
		let mut changed = self.clone();
		changed.scaling.on = on;
		changed
	}

	/// What the parameter of a path is now: a number.
	pub fn value(&self, path: &str) -> Result<f64, Box<dyn Error>> {
		let mut table = Table::try_from(self)?;
		match at(&mut table, path) {
			Some(Value::Float(value)) => Ok(*value),
			Some(Value::Integer(value)) => Ok(*value as f64),
			_ => Err(format!("{path} is no number").into()),
		}
	}

	fn from_table(table: Table) -> Result<Self, Box<dyn Error>> {
		let parameters: Self = table.try_into()?;
		parameters.check()?;
		Ok(parameters)
	}

	/// Whether a year can be reckoned with them.
	fn check(&self) -> Result<(), Box<dyn Error>> {
		let mut shares = vec![
			self.policy.borrowable,
			self.policy.allowance,
			self.policy.slash_slope,
			self.rewards.era_rate,
			self.rewards.reserve + self.rewards.treasury,
			self.billing.provider,
			self.billing.treasury,
			self.billing.provider + self.billing.treasury,
			self.demand.noise,
			self.gifters.lazy,
			self.gifters.spread,
			self.scaling.target,
			self.scaling.slack,
			self.scaling.floor,
			self.scaling.held_back,
			self.scaling.uptime,
			self.scaling.boost,
			self.scaling.gifts_from,
			self.scaling.least_cap,
			self.scaling.threshold,
		];
		shares.extend(&self.self_billing.shares);
		for kind in Kind::ALL {
			let Profile {
				uptime,
				keeps,
				civic,
				commitment,
				..
			} = self.kinds.of(kind);
			for [from, to] in [uptime, keeps, civic] {
				shares.extend([from, to]);
				if from > to {
					return Err(format!("{kind}: {from} to {to} is no range").into());
				}
			}
			shares.push(*commitment);
		}
		// What is meant to be all of it may be a bit more by the error of a float.
		if let Some(wrong) = shares.iter().find(|share| !(0.0..=1.000_000_001).contains(*share)) {
			return Err(format!("{wrong} is not a share: it is not from 0 to 1").into());
		}
		if self.years == 0 || self.eras == 0 || self.gifters.patience == 0 || self.self_billing.shares.is_empty() {
			return Err("years, eras, patience and the shares of self-billers must not be nothing".into());
		}
		if self.scaling.eras == 0 {
			return Err("a contract must last".into());
		}
		Ok(())
	}
}

/// What is in the place that `path` names by a section and a key.
fn at<'a>(table: &'a mut Table, path: &str) -> Option<&'a mut Value> {
	let (section, key) = path.split_once('.')?;
	table.get_mut(section)?.get_mut(key)
}

/// Lays `changes` over `table`, key by key.
fn overlay(table: &mut Table, changes: Table) {
	for (key, change) in changes {
		match (table.get_mut(&key), change) {
			(Some(Value::Table(below)), Value::Table(change)) => overlay(below, change),
			(_, change) => {
				table.insert(key, change);
			},
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::parameters::Lever;

	#[test]
	fn a_file_need_only_say_what_it_changes() {
		let changed = Parameters::defaults_with("eras = 30\n[policy]\nallowance = 0.5").unwrap();
		assert_eq!(
			(changed.eras, changed.policy.allowance, changed.policy.slash_slope),
			(30, 0.5, 0.1)
		);
	}

	#[test]
	fn nonsense_is_refused() {
		for nonsense in [
			"eras = 0",
			"[policy]\nallowance = 1.5",
			"[policy]\nalowance = 0.5",
			"[billing]\nprovider = 0.95",
		] {
			assert!(Parameters::defaults_with(nonsense).is_err(), "{nonsense}");
		}
	}

	#[test]
	fn every_lever_moves_a_parameter_and_starts_within_its_range() {
		let defaults = Parameters::defaults().unwrap();
		for Lever {
			parameter,
			range: [from, to],
		} in &defaults.levers
		{
			let now = defaults.value(parameter).unwrap();
			assert!((*from..=*to).contains(&now), "{parameter}");
			for end in [from, to] {
				assert_eq!(defaults.with(parameter, *end).unwrap().value(parameter).unwrap(), *end);
			}
		}
		assert!(defaults.with("policy.validators", 1.0).is_err());
	}
}
