//! What stands for a node's promises, and what it proves.

use crate::{
	agents::{Amounts, Kind},
	money::{exact, TIERS},
	parameters::{perbill, Parameters, Policy},
};
use immortal_math::bond::required;
use sp_arithmetic::{traits::Saturating, Perbill};

/// A node's bond, in planck of its coin where nothing else is said.
#[derive(Clone, Copy, Debug)]
pub struct Bond {
	/// The place of its coin.
	pub coin: usize,
	/// All of it.
	pub amount: u128,
	/// What of it was lent.
	pub borrowed: u128,
	/// What it must be worth, in 10^-12 units.
	pub required: u128,
	/// Share of that which it proves while all of it is the operator's own.
	allowance: Perbill,
	/// What an era is worth of what it proves.
	era_rate: Perbill,
}

impl Bond {
	/// A bond of what it must be. Of it is borrowed what may be, if the kind borrows.
	pub fn new(kind: Kind, coin: usize, declared: &Amounts, parameters: &Parameters) -> Self {
		let Parameters { policy, rewards, .. } = parameters;
		// Parameters are within bounds in which a bond can be worth that.
		let required = required(exact(base(kind, policy)), priced(declared, policy)).unwrap_or(u128::MAX);
		let amount = required.div_ceil(TIERS[coin]);
		let borrowed = match parameters.kinds.of(kind).borrows {
			true => perbill(policy.borrowable).mul_floor(amount),
			false => 0,
		};
		Self {
			coin,
			amount,
			borrowed,
			required,
			allowance: perbill(policy.allowance),
			era_rate: perbill(rewards.era_rate),
		}
	}

	/// What of it is the operator's own.
	pub fn own(&self) -> u128 {
		self.amount - self.borrowed
	}

	/// What that is worth, in 10^-12 units.
	pub fn own_worth(&self) -> u128 {
		self.own() * TIERS[self.coin]
	}

	/// The share of what is declared that it proves: less if less of it than it must be is the operator's own.
	pub fn allowance(&self) -> Perbill {
		let covered = Perbill::from_rational(self.own(), self.required.div_ceil(TIERS[self.coin]));
		covered.saturating_mul(self.allowance)
	}

	/// What an era is worth of what it proves, in 10^-12 units.
	pub fn standing(&self) -> u128 {
		self.era_rate.mul_floor(self.allowance().mul_floor(self.required))
	}

	/// Takes a part of it, the operator's own first; gives all that was taken.
	pub fn slash(&mut self, part: Perbill) -> u128 {
		let slashed = part.mul_floor(self.amount);
		self.amount -= slashed;
		self.borrowed = self.borrowed.min(self.amount);
		slashed
	}

	/// Makes the operator's own what a reward in the bond's coin pays back.
	pub fn repay(&mut self, reward: u128) {
		self.borrowed = self.borrowed.saturating_sub(reward);
	}
}

/// What a bond proves of a node that has just this verified, in 10^-12 units: the allowance of the base, and all that these
/// resources make it worth more, for they are an allowance already.
pub fn proven_by_lot(kind: Kind, lot: &Amounts, parameters: &Parameters) -> u128 {
	let policy = &parameters.policy;
	let base = perbill(policy.allowance).mul_floor(exact(base(kind, policy)));
	required(base, priced(lot, policy)).unwrap_or(u128::MAX)
}

/// What any bond of a kind is worth at least, in units.
fn base(kind: Kind, policy: &Policy) -> f64 {
	match kind {
		Kind::Validator => policy.validator_bond,
		_ => policy.service_bond,
	}
}

/// What is declared, each with 10^-12 units that the smallest amount of it is bonded with.
fn priced(declared: &Amounts, policy: &Policy) -> [(u64, u128); 4] {
	let rates = [
		exact(policy.bond_per_core) / 1_000,
		exact(policy.bond_per_2_gib) / 2_048,
		exact(policy.bond_per_tib) / 1_024,
		exact(policy.bond_per_gbit) / 1_000,
	];
	std::array::from_fn(|resource| (declared[resource], rates[resource]))
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::money::FLX;

	#[test]
	fn a_slash_takes_what_is_the_operators_first_and_repaying_makes_the_rest_its_own() {
		let parameters = Parameters::defaults().unwrap();
		let mut bond = Bond::new(Kind::Sybil, FLX, &[0; 4], &parameters);
		let all = bond.amount;
		assert_eq!((bond.own(), bond.borrowed), (all / 2, all / 2));
		assert_eq!(bond.allowance(), Perbill::from_percent(10));
		bond.repay(all / 4);
		assert_eq!((bond.own_worth(), bond.borrowed), (bond.required * 3 / 4, all / 4));
		assert_eq!(bond.allowance(), Perbill::from_percent(15));
		assert_eq!(bond.slash(Perbill::from_percent(80)), all / 5 * 4);
		assert_eq!((bond.own(), bond.borrowed), (0, all / 5));
		bond.repay(all);
		assert_eq!((bond.own(), bond.standing()), (all / 5, bond.required / 25 / 1_000));
	}
}
