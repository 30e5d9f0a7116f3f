//! Attacks on scaling: for what it pays, without being worth it.
//!
//! They are given the best case: they see an order before anybody else, wait for its highest price, are there for it alone, and
//! come again as newcomers when a contract is over.

use crate::{
	agents::{Agent, Kind},
	gifters::{capital, MONTH},
	market::{used, Served},
	parameters::Parameters,
	scaling::{Comer, Scaling},
};
use rand::SeedableRng;
use rand_chacha::ChaCha8Rng;

/// The place of transactions among the services: they take cores alone.
const TRANSACTIONS: usize = 2;

/// Eras of a month in which capacity is withheld.
const WITHHELD: u32 = 2;

/// The nodes that attackers have from the start, by their places among all agents.
pub struct Attacks {
	/// Not that of the network: who comes in any case is to be the same without attacks.
	rng: ChaCha8Rng,
	makers: Vec<usize>,
	withholding: Vec<usize>,
}

impl Attacks {
	/// Adds those who are there from the start, if there is scaling.
	pub fn new(agents: &mut Vec<Agent>, parameters: &Parameters, seed: u64) -> Self {
		let mut rng = ChaCha8Rng::seed_from_u64(seed);
		let mut add = |kind| -> Vec<usize> {
			let count = match parameters.scaling.on {
				true => parameters.kinds.of(kind).count,
				false => 0,
			};
			let mut one = || {
				agents.push(Agent::new(kind, 0, parameters, &mut rng));
				agents.len() - 1
			};
			(0..count).map(|_| one()).collect()
		};
		let (makers, withholding) = (add(Kind::Pair), add(Kind::Withholding));
		Self {
			rng,
			makers,
			withholding,
		}
	}

	/// At the beginning of an era: takes leave of those whose contract is over, and gives those who would take one. `open`: whether
	/// something is bought of services.
	pub fn act(
		&mut self,
		era: u32,
		open: bool,
		agents: &mut [Agent],
		scaling: &mut Scaling,
		parameters: &Parameters,
	) -> Vec<Comer> {
		if era < parameters.scaling.attacks_from {
			return Vec::new();
		}
		self.withhold(era, open, agents, scaling, parameters);
		let mut comers = Vec::new();
		for kind in [Kind::Pair, Kind::Ghost, Kind::Contractor] {
			let taken = self.leave(kind, era, agents, scaling, parameters);
			let wanted = parameters.kinds.of(kind).count.saturating_sub(taken);
			if !open && kind == Kind::Pair && wanted > 0 {
				self.make_need(agents, scaling);
			}
			for _ in 0..wanted {
				comers.push(Comer {
					agent: Agent::new(kind, era, parameters, &mut self.rng),
					asks: 0.0,
					waits: true,
					// Not all of them at once: what one takes may have been the last, and then nothing is opened for a window.
					window: 2 * comers.len() as u32,
				});
			}
		}
		comers
	}

	/// Those of a kind without a contract leave; gives how many have one.
	fn leave(&self, kind: Kind, era: u32, agents: &mut [Agent], scaling: &Scaling, parameters: &Parameters) -> u32 {
		let mut under_contract = 0;
		for (place, agent) in agents.iter_mut().enumerate() {
			if agent.kind != kind || !agent.is_registered() || self.makers.contains(&place) {
				continue;
			}
			if scaling.contracts.iter().any(|contract| contract.agent == place) {
				under_contract += 1;
				continue;
			}
			agent.left = Some(era);
			agent.book.cost += capital(agent, parameters) * f64::from(parameters.policy.unbonding_eras);
		}
		under_contract
	}

	/// A maker plans the smallest bill to itself that makes a need: the others wait for what comes of it.
	fn make_need(&self, agents: &mut [Agent], scaling: &Scaling) {
		let plan = self.makers.iter().find_map(|maker| {
			let agent = &agents[*maker];
			let tenths = |tenth: u64| agent.declared[0] * tenth / 10;
			(1..=10).map(tenths).find_map(|amount| {
				let mut served = Served::default();
				served[TRANSACTIONS] = amount;
				let mut billed = agent.clone();
				let more = used(agent, &served);
				billed.note_billed(&more);
				let (was, is) = (agent.verified(), billed.verified());
				let verified = std::array::from_fn(|resource| is[resource] - was[resource]);
				scaling
					.would_be_short(&more, &verified, agents)
					.then_some((*maker, served))
			})
		});
		if let Some((maker, served)) = plan {
			agents[maker].plan = Some(served);
		}
	}

	/// Nodes are kept away at the beginning of a month. Then a second one is registered, and refused: not all of its operator's serve.
	fn withhold(&self, era: u32, open: bool, agents: &mut [Agent], scaling: &mut Scaling, parameters: &Parameters) {
		let day = era % MONTH;
		for place in &self.withholding {
			let agent = &mut agents[*place];
			agent.away = day < WITHHELD;
			if open && day == WITHHELD - 1 && agent.away {
				scaling.totals.refused += 1;
				agent.book.cost += capital(agent, parameters) * f64::from(parameters.policy.unbonding_eras + 1);
			}
		}
	}
}
