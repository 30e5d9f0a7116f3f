//! Which parameter closes the gap to a goal: found by living through the years again with other values.

use crate::{
	goals::Goal,
	metrics::{Means, Metric},
	parameters::{Lever, Parameters},
	results::paying_attacks,
	Sample,
};
use std::{collections::BTreeMap, error::Error};

/// Steps from a parameter's value to either end of its range in which a closing value is looked for, before bisection.
const STEPS: u32 = 4;

/// Times that a step is halved.
const HALVINGS: u32 = 8;

/// A change of one parameter.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
	/// Its path.
	pub parameter: String,
	/// What it is.
	pub now: f64,
	/// What it would be.
	pub then: f64,
}

/// What was found for a goal that was missed.
#[derive(Clone, Debug, PartialEq)]
pub enum Closing {
	/// This change alone closes the gap, and attacks still lose; but these goals, met without it, are missed with it.
	By(Change, Vec<Metric>),
	/// Changes close the gap, this one first, but make attacks pay.
	PayingAttacks(Change),
	/// None within its range does.
	None,
}

/// What years showed.
#[derive(Clone, Copy, Debug)]
struct Seen {
	means: Means,
	attacks_pay: bool,
}

impl Seen {
	fn new(sample: &Sample) -> Self {
		Self {
			means: Means::new(sample),
			attacks_pay: !paying_attacks(sample).is_empty(),
		}
	}
}

/// A search by changes of one parameter each. What a change showed is kept: goals share levers.
pub struct Search<'a> {
	parameters: &'a Parameters,
	unchanged: Means,
	seen: BTreeMap<(String, u64), Seen>,
}

impl<'a> Search<'a> {
	/// A search that starts at these parameters, which showed these means.
	pub fn new(parameters: &'a Parameters, unchanged: Means) -> Self {
		Self {
			parameters,
			unchanged,
			seen: BTreeMap::new(),
		}
	}

	/// How many changes were tried.
	pub fn tried(&self) -> u32 {
		self.seen.len() as u32
	}

	/// Tries the goal's levers, the first first.
	pub fn close(&mut self, goal: &Goal) -> Result<Closing, Box<dyn Error>> {
		let mut paying = Closing::None;
		for parameter in &goal.levers {
			let lever = self.parameters.lever(parameter);
			let lever = lever.ok_or_else(|| format!("{parameter} has no range: no [[levers]] names it"))?;
			match self.pull(goal, lever)? {
				closing @ Closing::By(..) => return Ok(closing),
				closing if paying == Closing::None => paying = closing,
				_ => {},
			}
		}
		Ok(paying)
	}

	/// The change of one lever that closes the gap; if it can go either way, one by which attacks still lose, or the smaller.
	fn pull(&mut self, goal: &Goal, lever: &Lever) -> Result<Closing, Box<dyn Error>> {
		let now = self.parameters.value(&lever.parameter)?;
		let mut found: Vec<f64> = Vec::new();
		for end in lever.range {
			found.extend(self.towards(goal, lever, now, end)?);
		}
		found.sort_by(|one, other| (one - now).abs().total_cmp(&(other - now).abs()));
		let mut closing = Closing::None;
		for then in found {
			let change = Change {
				parameter: lever.parameter.clone(),
				now,
				then,
			};
			if !self.see(lever, then)?.attacks_pay {
				return Ok(Closing::By(change, self.broken(lever, then)?));
			}
			if closing == Closing::None {
				closing = Closing::PayingAttacks(change);
			}
		}
		Ok(closing)
	}

	/// The value nearest to `now` on the way to `end` that was seen to reach the goal.
	fn towards(&mut self, goal: &Goal, lever: &Lever, now: f64, end: f64) -> Result<Option<f64>, Box<dyn Error>> {
		let mut missed = now;
		for step in 1..=STEPS {
			let value = round(now + (end - now) * f64::from(step) / f64::from(STEPS));
			if goal.is_met(&self.see(lever, value)?.means) {
				return self.bisect(goal, lever, missed, value).map(Some);
			}
			missed = value;
		}
		Ok(None)
	}

	/// The value nearest to one that misses that was seen to reach the goal.
	fn bisect(&mut self, goal: &Goal, lever: &Lever, missed: f64, closing: f64) -> Result<f64, Box<dyn Error>> {
		let (mut missed, mut closing) = (missed, closing);
		for _ in 0..HALVINGS {
			let middle = round((missed + closing) / 2.0);
			if middle == missed || middle == closing {
				break;
			}
			match goal.is_met(&self.see(lever, middle)?.means) {
				true => closing = middle,
				false => missed = middle,
			}
		}
		Ok(closing)
	}

	/// The goals that a change makes be missed.
	fn broken(&mut self, lever: &Lever, value: f64) -> Result<Vec<Metric>, Box<dyn Error>> {
		let changed = self.see(lever, value)?.means;
		let broken = |goal: &&Goal| goal.is_met(&self.unchanged) && !goal.is_met(&changed);
		Ok(self
			.parameters
			.goals
			.iter()
			.filter(broken)
			.map(|goal| goal.metric)
			.collect())
	}

	/// What the years show with another value.
	fn see(&mut self, lever: &Lever, value: f64) -> Result<Seen, Box<dyn Error>> {
		let key = (lever.parameter.clone(), value.to_bits());
		if let Some(seen) = self.seen.get(&key) {
			return Ok(*seen);
		}
		let seen = Seen::new(&Sample::new(&self.parameters.with(&lever.parameter, value)?));
		self.seen.insert(key, seen);
		Ok(seen)
	}
}

/// To a hundred thousandth: what is printed is what was tried.
fn round(value: f64) -> f64 {
	(value * 1e5).round() / 1e5
}
