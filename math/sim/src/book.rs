//! What came of having a node.

use crate::gifters::YEAR;

/// What a node brought and cost, in units.
#[derive(Clone, Copy, Debug, Default)]
pub struct Book {
	/// Rewards that were kept, also if they paid back what was lent.
	pub rewards: f64,
	/// The provider's share of bills, and an author's of fees.
	pub work: f64,
	/// What contracts paid.
	pub contracts: f64,
	/// Machine, capital, slashes, and bills paid to oneself.
	pub cost: f64,
	/// Of rewards and costs, what billing oneself added: nothing else would have been different without it.
	pub self_billing: f64,
	/// What of the bond was its own, summed up over eras.
	pub bonded: f64,
}

impl Book {
	/// What came in.
	pub fn income(&self) -> f64 {
		self.rewards + self.work + self.contracts
	}

	/// What was left of it.
	pub fn profit(&self) -> f64 {
		self.income() - self.cost
	}

	/// Units of its own that were bonded, times the years that they were.
	pub fn bond_years(&self) -> f64 {
		self.bonded / f64::from(YEAR)
	}

	/// So much for each unit of its own that was bonded for a year; nothing of nothing.
	pub fn per_bond(&self, amount: f64) -> f64 {
		match self.bonded > 0.0 {
			true => amount / self.bond_years(),
			false => 0.0,
		}
	}

	/// Adds another one's.
	pub fn add(&mut self, other: &Self) {
		self.rewards += other.rewards;
		self.work += other.work;
		self.contracts += other.contracts;
		self.cost += other.cost;
		self.self_billing += other.self_billing;
		self.bonded += other.bonded;
	}
}
