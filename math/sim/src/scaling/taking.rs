//! Who comes, and takes what is asked for.

use super::{
	place,
	rules::{DUE_AFTER, OFFERS, RESTS},
	Decision, Scaling, KINDS,
};
use crate::{
	agents::{Agent, Kind},
	attendance::WINDOWS,
	money::{exact, units, TIERS},
};
use immortal_math::{
	incentives::PerCoin,
	scaling::{average, price, Strategy},
};
use rand::Rng;
use sp_arithmetic::Perbill;

/// A decision that is open, and what of it was taken.
#[derive(Clone, Copy, Debug)]
pub struct Open {
	decision: Decision,
	pub(super) bought: u32,
	pub(super) gifted: u32,
	/// The first window in which it is closed.
	pub(super) closes: u32,
	/// Whether the forecast that waits is its own.
	forecasts: bool,
}

/// Somebody who has a machine and may register it.
pub struct Comer {
	/// The node that it would be.
	pub agent: Agent,
	/// Units an era without which it stays away.
	pub asks: f64,
	/// Whether it comes for an order alone, and waits until that pays most.
	pub waits: bool,
	/// The window of the era in which it comes.
	pub window: u32,
}

impl Comer {
	/// Comes for nothing, if that is enough.
	fn come_anyhow(self, agents: &mut Vec<Agent>) {
		if self.asks <= 0.0 && !self.waits {
			agents.push(self.agent);
		}
	}
}

impl Scaling {
	/// Units an era that a newcomer of either kind may hope for: of an offer, or of an order at its highest, if there is one.
	pub fn offered(&self, agents: &[Agent], treasury: &PerCoin) -> [f64; 2] {
		KINDS.map(|place| {
			let decision = self.decide(place, &self.measure(place, agents), treasury);
			match decision.lots > 0 && self.kinds[place].waits_until.is_none() {
				true if decision.strategy.attracts() && place == 0 => self.terms.boosted,
				true if decision.strategy.buys() => units(decision.reserve) / f64::from(self.terms.eras),
				_ => 0.0,
			}
		})
	}

	/// A window of the era, any.
	pub fn any_window(&mut self) -> u32 {
		self.rng.gen_range(0..WINDOWS)
	}

	/// Lets those in who come, one after the other. Whoever asks for what another has taken stays away.
	pub fn welcome(&mut self, mut comers: Vec<Comer>, agents: &mut Vec<Agent>, treasury: &mut PerCoin) {
		comers.sort_by_key(|comer| comer.window);
		for comer in comers {
			let place = place(comer.agent.kind);
			let window = self.window() + comer.window;
			self.pass(place, window, agents, treasury);
			match self.kinds[place].open {
				Some(open) => self.meet(comer, open, window, agents, treasury),
				None => comer.come_anyhow(agents),
			}
		}
		for place in KINDS {
			self.pass(place, self.window() + WINDOWS - 1, agents, treasury);
		}
	}

	/// Looks at a kind in each window up to one: what was open has run out, and something may be opened anew.
	fn pass(&mut self, place: usize, until: u32, agents: &[Agent], treasury: &PerCoin) {
		let measure = self.measure(place, agents);
		for window in self.kinds[place].next..=until {
			if let Some(open) = self.kinds[place].open.take_if(|open| window >= open.closes) {
				self.end_decision(place, &open);
			}
			if self.kinds[place].open.is_some() || window < self.kinds[place].rests_until {
				continue;
			}
			let decision = self.decide(place, &measure, treasury);
			if !self.may_open(place, &decision) {
				break;
			}
			self.open(place, decision, window);
			// What nobody takes makes gifts seem less likely, and nothing else.
			if !decision.strategy.attracts() {
				break;
			}
		}
		self.kinds[place].next = until + 1;
	}

	/// Whether something is asked for now: else nothing is short, or somebody has to approve it first.
	fn may_open(&mut self, place: usize, decision: &Decision) -> bool {
		let state = &mut self.kinds[place];
		if decision.lots == 0 || state.waits_until.is_some() {
			return false;
		}
		if !decision.automatic {
			state.waits_until = Some(self.era + self.terms.approval);
			return false;
		}
		true
	}

	pub(super) fn open(&mut self, place: usize, decision: Decision, window: u32) {
		let windows = match decision.strategy {
			Strategy::GiftedNodeBased => self.terms.offers,
			_ => 1,
		};
		let forecast = self.forecast(&decision, decision.lots);
		let state = &mut self.kinds[place];
		state.open = Some(Open {
			decision,
			bought: 0,
			gifted: 0,
			closes: window + windows,
			forecasts: state.forecast.is_none(),
		});
		state.forecast.get_or_insert((forecast, self.era + DUE_AFTER));
	}

	pub(super) fn end_decision(&mut self, place: usize, open: &Open) {
		let came = open.bought + open.gifted;
		let forecast = self.forecast(&open.decision, came);
		let state = &mut self.kinds[place];
		state.lapsed = false;
		if open.forecasts {
			// It is of what came. Where nothing did, it says nothing.
			state.forecast = state.forecast.filter(|_| came > 0).map(|(_, due)| (forecast, due));
		}
		let for_gifters = open.decision.lots.saturating_sub(open.bought);
		if open.decision.strategy.attracts() && for_gifters > 0 {
			let taken = Perbill::from_rational(open.gifted, for_gifters);
			state.likelihood = average(state.likelihood, taken, OFFERS);
		}
	}

	/// A newcomer takes what is open, if it fits: as a gift at once, or else the order, as soon as that pays it.
	fn meet(&mut self, mut comer: Comer, mut open: Open, window: u32, agents: &mut Vec<Agent>, treasury: &mut PerCoin) {
		let decision = open.decision;
		let place = place(comer.agent.kind);
		let fits = decision
			.lot
			.iter()
			.zip(comer.agent.verified())
			.all(|(lot, has)| *lot <= has)
			&& comer.agent.commitment >= self.terms.uptime;
		let gifts =
			decision.strategy.attracts() && !comer.waits && matches!(comer.agent.kind, Kind::Honest | Kind::Lazy);
		let asked = exact(comer.asks.max(0.0)).saturating_mul(self.terms.eras.into());
		let pays = self.price(&decision, if comer.waits { u128::MAX } else { asked });
		// Whoever waits for the highest price takes none that a gift keeps down.
		let dearer = comer.waits && decision.gift_cost.is_some();
		if gifts && fits && comer.asks <= self.terms.boosted {
			comer.agent.boost = Some((self.terms.boost, self.era + self.terms.eras + 1));
			agents.push(comer.agent);
			self.totals.boosts += 1;
			open.gifted += 1;
		} else if decision.strategy.buys() && fits && pays >= asked && !dearer {
			agents.push(comer.agent);
			let awarded = self.award(agents, &decision, pays / TIERS[decision.coin], window, treasury);
			open.bought += u32::from(awarded);
		} else {
			return comer.come_anyhow(agents);
		}
		if open.bought + open.gifted < decision.lots {
			self.kinds[place].open = Some(open);
			return;
		}
		self.end_decision(place, &open);
		self.kinds[place].open = None;
		self.kinds[place].rests_until = window + RESTS;
	}

	/// The price, for all eras, once it is `asked`, or the highest.
	fn price(&self, decision: &Decision, asked: u128) -> u128 {
		let at = |slot| {
			let price = price(decision.floor, decision.reserve, slot, self.terms.rising);
			decision.gift_cost.map_or(price, |gift| price.min(gift))
		};
		(0..self.terms.rising)
			.map(at)
			.find(|price| *price >= asked)
			.unwrap_or_else(|| at(self.terms.rising))
	}
}
