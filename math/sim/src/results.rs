//! What each kind of agents earned, and whether attacks paid.

use crate::{
	agents::{Book, Kind},
	gifters::YEAR,
	Run, Sample,
};

/// A kind's time.
#[derive(Clone, Copy, Debug)]
pub struct Outcome {
	/// Which.
	pub kind: Kind,
	/// How many ever came.
	pub count: u32,
	/// How many are there at the end.
	pub present: u32,
	/// All of theirs together.
	pub book: Book,
}

impl Outcome {
	/// A kind's, in some runs together.
	pub fn new(kind: Kind, runs: &[Run]) -> Self {
		let mut outcome = Self {
			kind,
			count: 0,
			present: 0,
			book: Book::default(),
		};
		for agent in runs
			.iter()
			.flat_map(|run| &run.agents)
			.filter(|agent| agent.kind == kind)
		{
			outcome.count += 1;
			outcome.present += u32::from(agent.is_registered());
			outcome.book.add(&agent.book);
		}
		outcome
	}

	/// Units bonded, times the years that they were.
	pub fn bond_years(&self) -> f64 {
		self.book.bonded / f64::from(YEAR)
	}

	/// Profit for each unit bonded for a year; nothing of nothing.
	pub fn profit_per_bond(&self) -> f64 {
		self.per_bond(self.book.profit())
	}

	/// Income, the same way.
	pub fn income_per_bond(&self) -> f64 {
		self.per_bond(self.book.income())
	}

	fn per_bond(&self, amount: f64) -> f64 {
		match self.book.bonded > 0.0 {
			true => amount / self.bond_years(),
			false => 0.0,
		}
	}
}

/// The attacks that paid in any of the years: self-billing, by all of the profit or by the bills alone; Sybils; the lazy, by
/// their profit or by more of it than the honest make.
pub fn paying_attacks(sample: &Sample) -> Vec<Kind> {
	let pays = |kind: &Kind| sample.runs.iter().any(|run| paid(*kind, std::slice::from_ref(run)));
	Kind::ALL.into_iter().filter(pays).collect()
}

fn paid(kind: Kind, runs: &[Run]) -> bool {
	let outcome = Outcome::new(kind, runs);
	let gained = outcome.book.profit() >= 0.0;
	let paid = match kind {
		Kind::Honest | Kind::Validator => false,
		Kind::Lazy => gained || outcome.profit_per_bond() >= Outcome::new(Kind::Honest, runs).profit_per_bond(),
		Kind::SelfBilling => gained || outcome.book.self_billing >= 0.0,
		Kind::Sybil => gained,
	};
	outcome.count > 0 && paid
}
