//! A year of Immortal's economy: who gifts nodes, who attacks, what customers pay, and what becomes of the money.
//!
//! Nodes are judged, verified, bonded and paid by the functions of `immortal_math` that the pallets call, in whole numbers.
//! Floats are only where the chain has no say: demand, prices, what machines and capital cost. An era is a day:
//!
//! 1. *Gifters come* ([`gifters`]): a few in any case, more the more the last months' return was above a hurdle. With
//!    [`scaling`], the network buys what is short and offers gifters more, and [`attacks`] come for that.
//! 2. *Nodes are there or not* ([`attendance`]): misses of 288 windows are drawn and judged against promise and class.
//! 3. *Customers choose* ([`market`]) among nodes that work, by what these declare, and are served up to what is verified of
//!    it; what exceeds one node's limit goes to the others, and what exceeds all limits is lost. Transactions take cores
//!    and are paid in FLX, storage in NEX, bandwidth across borders in AUR; consensus takes validators' cores, in GEN.
//! 4. *Bills are split* between provider, incentive pool and treasury, and prove capacity.
//! 5. *Self-billers* ([`self_billing`]) add bills that they pay themselves.
//! 6. *Rewards* ([`pools`]) are paid per coin to who kept the promise: from bills, then from the reserve. Those who did not
//!    keep it are slashed. What is earned in a bond's coin pays back first what was lent for the bond ([`bonds`]).
//! 7. *Gifters go* who look at their last quarter and find a loss. Attackers stay, to be measured.
//!
//! | kind | it |
//! |---|---|
//! | honest | gifts a machine and keeps its promise, almost always |
//! | validator | the same with a seat: a bond of GEN, sells consensus, shares the authors' part of fees |
//! | lazy | promises as much, has half a machine, is often away |
//! | self-billing | has no machine, bills itself from accounts of its own |
//! | Sybil | many large nodes on paper, one small machine behind all of them, as much of the bonds borrowed as may be |
//!
//! The attackers are given the best case: no cost but the bond's, perfect uptime, all votes cast, nothing given away. Sybils bond
//! in any coin, and the one that did best tells whether the attack paid.
//!
//! Left out: what a coin is worth elsewhere (it is what the tier says), maintenance, the surcharge for scarcity, and what
//! the treasury may buy but capacity.
//!
//! Several years are lived through with other draws. [`metrics`] measures each, [`goals`] compares the means with goals,
//! [`search`] looks for the parameter that closes a gap, [`results`] tells what each kind earned. The same parameters give
//! the same years, to the last digit.

pub mod agents;
pub mod attacks;
pub mod attendance;
pub mod bonds;
pub mod book;
pub mod comparison;
pub mod day;
pub mod gifters;
pub mod goals;
pub mod market;
pub mod metrics;
pub mod money;
pub mod network;
pub mod parameters;
pub mod plots;
pub mod pools;
pub mod record;
pub mod report;
pub mod results;
pub mod scaling;
pub mod search;
pub mod self_billing;

use agents::Agent;
use network::Network;
use parameters::Parameters;
use record::Record;
use std::{
	panic::resume_unwind,
	thread::{self, ScopedJoinHandle},
};

/// A time that was lived through.
pub struct Run {
	/// An entry for each era.
	pub records: Vec<Record>,
	/// All who ever came, at its end.
	pub agents: Vec<Agent>,
	/// What came of scaling, if there was any.
	pub scaling: Option<scaling::Totals>,
}

impl Run {
	/// Lives through the eras that the parameters ask for.
	pub fn new(parameters: &Parameters, seed: u64) -> Self {
		let mut network = Network::new(parameters, seed);
		let records = (0..parameters.eras).map(|_| network.step()).collect();
		Self {
			records,
			scaling: network.scaling.map(|scaling| scaling.totals),
			agents: network.agents,
		}
	}
}

/// The same time lived through several times, with other draws each.
pub struct Sample {
	/// As often as the parameters ask for; at least once.
	pub runs: Vec<Run>,
}

impl Sample {
	/// Lives through all of them, as many side by side as there are cores.
	pub fn new(parameters: &Parameters) -> Self {
		let years = u64::from(parameters.years);
		let threads = thread::available_parallelism().map_or(1, |threads| threads.get() as u64);
		let live = |year| Run::new(parameters, parameters.seed.wrapping_add(year));
		let runs = thread::scope(|scope| {
			let part = |thread| {
				move || {
					(years * thread / threads..years * (thread + 1) / threads)
						.map(live)
						.collect()
				}
			};
			let parts: Vec<_> = (0..threads).map(|thread| scope.spawn(part(thread))).collect();
			let join = |part: ScopedJoinHandle<Vec<Run>>| part.join().unwrap_or_else(|panic| resume_unwind(panic));
			parts.into_iter().flat_map(join).collect()
		});
		Self { runs }
	}

	/// The mean of what is measured in each run; none if nothing is in any.
	pub fn mean(&self, measure: impl Fn(&Run) -> Option<f64>) -> Option<f64> {
		let measured: Vec<f64> = self.runs.iter().filter_map(measure).collect();
		(!measured.is_empty()).then(|| measured.iter().sum::<f64>() / measured.len() as f64)
	}
}
