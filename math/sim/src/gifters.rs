//! How gifters come and go.

use crate::{
	agents::{Agent, Kind},
	money::units,
	parameters::Parameters,
};
use rand::Rng;
use rand_chacha::ChaCha8Rng;
use std::collections::VecDeque;

/// Eras of a month.
pub const MONTH: u32 = 30;

/// Eras of a year.
pub const YEAR: u32 = 365;

/// Kinds that come by themselves; the lazy are among the honest until they are there.
const COMING: [Kind; 2] = [Kind::Honest, Kind::Validator];

/// What newcomers hear of: each of these kinds.
#[derive(Default)]
pub struct Gifters {
	heard: [Heard; 2],
}

/// Somebody who comes.
pub struct Arrival {
	/// Who.
	pub agent: Agent,
	/// Units an era without which he does not: none, or less, if he comes anyhow.
	pub asks: f64,
}

/// Income and cost of a kind, in units, and how many nodes these are of, in each of the last eras.
#[derive(Default)]
struct Heard(VecDeque<(f64, f64, f64)>);

impl Heard {
	/// What a unit spent brought, and what a node cost in an era; nothing if there was no node.
	fn sum(&self) -> Option<(f64, f64)> {
		let sum = |sum: (f64, f64, f64), era: &(f64, f64, f64)| (sum.0 + era.0, sum.1 + era.1, sum.2 + era.2);
		let (income, cost, nodes) = self.0.iter().fold((0.0, 0.0, 0.0), sum);
		(cost > 0.0).then(|| (income / cost, cost / nodes))
	}
}

impl Gifters {
	/// Adds an era of so many nodes of a kind.
	pub fn hear(&mut self, kind: Kind, (income, cost): (f64, f64), nodes: u32, memory: u32) {
		if let Some(place) = COMING.iter().position(|coming| *coming == kind) {
			let Heard(heard) = &mut self.heard[place];
			heard.push_back((income, cost, nodes.into()));
			if heard.len() > memory as usize {
				heard.pop_front();
			}
		}
	}

	/// Those who come in an era: some think of it in any case, more if others are seen to earn by it. Whoever knows that his
	/// own machine is too dear stays away, unless what the network offers besides makes up for it: `offered`, units an era
	/// for each of these kinds.
	pub fn arrivals(
		&self,
		era: u32,
		agents: &[Agent],
		offered: &[f64; 2],
		parameters: &Parameters,
		rng: &mut ChaCha8Rng,
	) -> Vec<Arrival> {
		let mut arrivals = Vec::new();
		for ((kind, heard), offered) in COMING.into_iter().zip(&self.heard).zip(offered) {
			let heard = heard.sum();
			let present = count(agents, kind);
			let drawn =
				f64::from(present) * heard.map_or(0.0, |(ratio, cost)| pull(ratio + offered / cost, parameters));
			let expected = (parameters.kinds.of(kind).interest + drawn) / f64::from(MONTH);
			let mut places = match kind {
				Kind::Validator => parameters.policy.validators.saturating_sub(present),
				_ => u32::MAX,
			};
			for _ in 0..(expected + rng.gen_range(0.0..1.0)) as u32 {
				let lazy = kind == Kind::Honest && rng.gen_bool(parameters.gifters.lazy);
				let agent = Agent::new(if lazy { Kind::Lazy } else { kind }, era, parameters, rng);
				let own = agent.machine + capital(&agent, parameters);
				let asks = heard.map_or(0.0, |(ratio, cost)| own - ratio * cost);
				if places > 0 && asks <= *offered {
					arrivals.push(Arrival { agent, asks });
					places -= 1;
				}
			}
		}
		arrivals
	}

	/// Takes leave of those who find, at the end of an era, that their node cost more than it brought since they last looked.
	/// Attackers stay: what their attack is worth is to be seen over the whole time. Returns how many left.
	pub fn departures(era: u32, agents: &mut [Agent], parameters: &Parameters) -> u32 {
		let mut left = 0;
		for agent in agents
			.iter_mut()
			.filter(|agent| agent.is_registered() && agent.kind.gives())
		{
			let stayed = era - agent.came + 1;
			if !stayed.is_multiple_of(agent.patience) {
				continue;
			}
			if agent.book.profit() < agent.looked_at {
				agent.left = Some(era);
				agent.book.cost += capital(agent, parameters) * f64::from(parameters.policy.unbonding_eras);
				left += 1;
			}
			agent.looked_at = agent.book.profit();
		}
		left
	}
}

/// How many of a kind are there.
pub fn count(agents: &[Agent], kind: Kind) -> u32 {
	let there = |agent: &&Agent| agent.kind == kind && agent.is_registered();
	agents.iter().filter(there).count() as u32
}

/// What an era of having a bond costs: what is lent of it costs nothing.
pub fn capital(agent: &Agent, parameters: &Parameters) -> f64 {
	units(agent.bond.own_worth()) * parameters.gifters.capital / f64::from(YEAR)
}

/// Those of a month who think of it for each node that is there, if a unit spent on these brings `ratio`.
fn pull(ratio: f64, parameters: &Parameters) -> f64 {
	let beyond = ratio - 1.0 - parameters.gifters.hurdle;
	(parameters.gifters.response * beyond).clamp(0.0, parameters.gifters.limit)
}
