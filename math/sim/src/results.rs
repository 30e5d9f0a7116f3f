//! What each kind of agents earned, and whether attacks paid.

use crate::{
	agents::{Agent, Kind},
	book::Book,
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

	/// Profit for each unit of their own bonded for a year.
	pub fn profit_per_bond(&self) -> f64 {
		self.book.per_bond(self.book.profit())
	}
}

/// The Sybil that earned most; none if there was none.
pub fn best_sybil(runs: &[Run]) -> Option<&Agent> {
	runs.iter()
		.flat_map(|run| &run.agents)
		.filter(|agent| agent.kind == Kind::Sybil)
		.max_by(|one, other| one.book.profit().total_cmp(&other.book.profit()))
}

/// The attacks that paid in any of the years: self-billing, by all of the profit or by the bills alone; Sybils, if one of them
/// gained; the lazy, by their profit or by more of it than the honest make; those that scaling is
/// to pay, if they gained.
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
		Kind::Pair | Kind::Ghost | Kind::Withholding | Kind::Contractor => gained,
		Kind::SelfBilling => gained || outcome.book.self_billing >= 0.0,
		Kind::Sybil => best_sybil(runs).is_some_and(|best| best.book.profit() >= 0.0),
	};
	outcome.count > 0 && paid
}
