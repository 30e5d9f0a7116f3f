//! What the chain sees of a kind of node: bills and the registry alone. It cannot tell a machine from a bond for one.

use super::{
	place,
	rules::{FORGOTTEN_IN, UNKNOWN},
	Scaling, KINDS,
};
use crate::{
	agents::{Agent, Amounts},
	day::Day,
	market::used,
	money::values,
};
use immortal_math::scaling;
use sp_arithmetic::Perbill;

/// How a kind stands.
#[derive(Clone, Copy, Debug)]
pub struct Measure {
	/// What was used, and will be if that goes on growing.
	pub used: Amounts,
	/// See above.
	pub expected: Amounts,
	/// What there is, as the chain sees it.
	pub available: Amounts,
	/// The share in use of what is scarcest; of validators, which are counted, the share that is missing.
	pub load: Perbill,
	/// Nodes of it.
	pub nodes: u32,
	/// What an era's use earned the network on average, in 10^-12 units.
	pub earning: u128,
}

impl Scaling {
	/// What the chain sees now: of nodes that are active.
	pub fn measure(&self, place_of: usize, agents: &[Agent]) -> Measure {
		let state = &self.kinds[place_of];
		let mut available = Amounts::default();
		let mut nodes = 0;
		for agent in agents
			.iter()
			.filter(|agent| agent.is_active() && place(agent.kind) == place_of)
		{
			nodes += 1;
			for (sum, more) in available.iter_mut().zip(agent.verified()) {
				*sum += more;
			}
		}
		Measure {
			used: state.used,
			expected: scaling::expected(state.used, state.before),
			available,
			load: match place_of {
				1 => scaling::missing_share(self.terms.validators, nodes),
				_ => scaling::utilization(state.used, available),
			},
			nodes,
			earning: state.earning,
		}
	}

	/// Tells the chain what was billed in an era, and compares what it forecast with that.
	pub fn tell(&mut self, agents: &[Agent], days: &[Day]) {
		let mut told = [(Amounts::default(), 0); 2];
		for (agent, day) in agents.iter().zip(days) {
			let (in_use, revenue) = &mut told[place(agent.kind)];
			for (sum, more) in in_use.iter_mut().zip(used(agent, &day.served)) {
				*sum += more;
			}
			*revenue += values(&day.bill.paid_over()).iter().sum::<u128>();
		}
		for (place, (in_use, revenue)) in KINDS.into_iter().zip(told) {
			let state = &mut self.kinds[place];
			state.before = state.used;
			state.used = in_use;
			state.earning = scaling::average_amount(state.earning, revenue, self.terms.eras);
			state.likelihood = scaling::average(state.likelihood, UNKNOWN, FORGOTTEN_IN);
			let load = self.measure(place, agents).load;
			let state = &mut self.kinds[place];
			if let Some((forecast, _)) = state.forecast.take_if(|(_, due)| self.era >= *due) {
				self.trust.learn(forecast, load);
			}
		}
	}

	/// Whether there would be a need tomorrow if so much more were used, and so much more verified by that.
	pub fn would_be_short(&self, used_more: &Amounts, verified_more: &Amounts, agents: &[Agent]) -> bool {
		let measure = self.measure(0, agents);
		let plus = |one: Amounts, other: &Amounts| std::array::from_fn(|i| one[i] + other[i]);
		let expected = scaling::expected(plus(measure.used, used_more), measure.used);
		let available = plus(measure.available, verified_more);
		scaling::lots_needed(expected, available, self.terms.target, self.terms.lot) != Some(0)
	}
}
