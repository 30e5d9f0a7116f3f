//! Scaling as the chain does it (design, section 6, *scaling*), by the formulas of `immortal_math::scaling`.
//!
//! 1. What was billed in an era, and what is verified, make a [`measure`](measuring): the chain sees no more than that.
//! 2. Of it follows what is short, what that may cost, and a [`strategy`](deciding), as long as the treasury has the means.
//! 3. Whoever [comes](taking) while an order or an offer is open takes it; attackers come for that alone.
//! 4. [`contracts`] are paid by presence, some of it held back, and end with what was not earned given back.
//! 5. Forecasts are [compared](trust) with what came, and the less they were right the less is spent without approval.
//!
//! The chain looks around in each window: what it opens is open for that, and offers for longer where nothing is bought. What it sees
//! changes once an era, and when somebody comes; between, one decision after the other runs out. There are two kinds of nodes here: those
//! that sell services, notaries of the chain, and validators.

mod contracts;
mod deciding;
mod measuring;
pub mod rules;
mod taking;
mod terms;
#[cfg(test)]
mod tests;
mod trust;

pub use contracts::Contract;
pub use deciding::Decision;
pub use measuring::Measure;
pub use taking::Comer;

use crate::{
	agents::{Agent, Amounts, Kind},
	attendance::WINDOWS,
	parameters::Parameters,
};
use immortal_math::{incentives::PerCoin, scaling::Strategy};
use rand::SeedableRng;
use rand_chacha::ChaCha8Rng;
use sp_arithmetic::Perbill;
use taking::Open;
use terms::Terms;
use trust::Trust;

/// Nodes that sell services, and validators, by their place.
const KINDS: [usize; 2] = [0, 1];

/// The place of the kind of node that this kind of agents has.
pub const fn place(kind: Kind) -> usize {
	match kind {
		Kind::Validator => 1,
		_ => 0,
	}
}

/// What is known of a kind of node.
#[derive(Clone, Debug)]
struct State {
	/// What was used in the last era, and in the one before.
	used: Amounts,
	before: Amounts,
	/// What an era's bills paid over on average, in 10^-12 units: of as many as a contract lasts.
	earning: u128,
	/// How much of what was offered to gifters they took, on average.
	likelihood: Perbill,
	/// What the load was to be, and by the end of which era.
	forecast: Option<(Perbill, u32)>,
	/// Until when a decision waits for approval.
	waits_until: Option<u32>,
	/// Whether nobody gave it.
	lapsed: bool,
	/// What was decided last.
	strategy: Strategy,
	/// What is open.
	open: Option<Open>,
	/// The first window that was not looked at yet, and the first in which something may be opened.
	next: u32,
	rests_until: u32,
}

impl Default for State {
	fn default() -> Self {
		Self {
			used: Amounts::default(),
			before: Amounts::default(),
			earning: 0,
			likelihood: rules::UNKNOWN,
			forecast: None,
			waits_until: None,
			lapsed: false,
			strategy: Strategy::None,
			open: None,
			next: 0,
			rests_until: 0,
		}
	}
}

/// What has come of scaling.
#[derive(Clone, Copy, Debug, Default)]
pub struct Totals {
	/// Contracts that were awarded.
	pub contracts: u32,
	/// Renewals of them.
	pub renewals: u32,
	/// Contracts that failed, or whose node left.
	pub broken: u32,
	/// Gifts that took an offer.
	pub boosts: u32,
	/// Claims that the rule against withheld capacity refused.
	pub refused: u32,
	/// Eras in which services were short, as the chain saw it.
	pub short: u32,
}

/// Everything that scaling knows.
pub struct Scaling {
	terms: Terms,
	kinds: [State; 2],
	trust: Trust,
	/// Contracts that run.
	pub contracts: Vec<Contract>,
	/// What is set aside for them, in planck.
	pub escrow: PerCoin,
	/// What has come of it.
	pub totals: Totals,
	rng: ChaCha8Rng,
	era: u32,
}

impl Scaling {
	/// Scaling at genesis; none if it is off.
	pub fn new(parameters: &Parameters, seed: u64) -> Option<Self> {
		parameters.scaling.on.then(|| Self {
			terms: Terms::new(parameters),
			kinds: Default::default(),
			trust: Trust::default(),
			contracts: Vec::new(),
			escrow: PerCoin::default(),
			totals: Totals::default(),
			// Not that of the network: who comes in any case is to be the same without scaling.
			rng: ChaCha8Rng::seed_from_u64(!seed),
			era: 0,
		})
	}

	/// Begins an era.
	pub fn begin(&mut self, era: u32, agents: &mut [Agent], treasury: &PerCoin) {
		self.era = era;
		self.trust.begin();
		for agent in agents.iter_mut() {
			agent.boost = agent.boost.filter(|(_, until)| era < *until);
		}
		for place in KINDS {
			let state = &mut self.kinds[place];
			if state.waits_until.is_some_and(|until| until <= era) {
				state.waits_until = None;
				state.lapsed = true;
			}
			let decision = self.decide(place, &self.measure(place, agents), treasury);
			self.kinds[place].strategy = decision.strategy;
			self.totals.short += u32::from(place == 0 && decision.lots > 0);
		}
	}

	/// Whether services are bought.
	pub fn is_buying(&self) -> bool {
		self.kinds[0].strategy.buys() && self.kinds[0].waits_until.is_none()
	}

	/// The first window of the era.
	const fn window(&self) -> u32 {
		self.era * WINDOWS
	}
}
