//! The same years without and with scaling, side by side.

use crate::{
	agents::Kind,
	metrics::{Means, Metric},
	parameters::Parameters,
	results::{paying_attacks, Outcome},
	scaling::Totals,
	Run, Sample,
};
use std::{
	error::Error,
	fmt::{Result as Written, Write},
};

/// Eras of which a load is the mean: one day's is noise.
const WEEK: usize = 7;

/// A scenario, lived through both ways.
pub struct Comparison {
	/// Without scaling.
	pub before: Sample,
	/// With it.
	pub after: Sample,
	parameters: Parameters,
}

impl Comparison {
	/// Lives through it.
	pub fn new(parameters: &Parameters) -> Self {
		Self {
			before: Sample::new(&parameters.scaling(false)),
			after: Sample::new(&parameters.scaling(true)),
			parameters: parameters.clone(),
		}
	}

	/// What there is to say of it.
	pub fn write(&self, name: &str, text: &mut String) -> Written {
		writeln!(text, "\nScenario: {name}\n")?;
		writeln!(text, "{:<34} {:>20} {:>20}", "", "without scaling", "with it")?;
		let line = |text: &mut String, name: &str, before: String, after: String| {
			writeln!(text, "{name:<34} {before:>20} {after:>20}")
		};
		let (before, after) = (Means::new(&self.before), Means::new(&self.after));
		for metric in Metric::ALL {
			let show = |means: &Means| means.of(metric).map_or("-".into(), |value| metric.show(value));
			line(text, metric.name(), show(&before), show(&after))?;
		}
		let percent = |share: Option<f64>| share.map_or("-".into(), |share| format!("{:.2} %", share * 100.0));
		let of = |sample: &Sample, measure: fn(&Run) -> Option<f64>| percent(sample.mean(measure));
		for (name, measure) in [
			("served of what was wanted", served as fn(&Run) -> Option<f64>),
			("load of services on the chain", load),
		] {
			line(text, name, of(&self.before, measure), of(&self.after, measure))?;
		}
		let back = |sample: &Sample| {
			let mean = sample.mean(|run| Some(eras_above(run, &self.parameters)));
			mean.map_or("-".into(), |eras| format!("{eras:.1}"))
		};
		line(
			text,
			"eras until load is on target",
			back(&self.before),
			back(&self.after),
		)?;
		self.bought(text)?;
		self.attacks(text)
	}

	fn bought(&self, text: &mut String) -> Written {
		let mean = |what: fn(&Run) -> f64| self.after.mean(|run| Some(what(run))).unwrap_or_default();
		let count = |what: fn(&Totals) -> u32| {
			let mean = self
				.after
				.mean(|run| run.scaling.as_ref().map(|totals| f64::from(what(totals))));
			mean.unwrap_or_default()
		};
		writeln!(
			text,
			"\nIn a year: {:.1} contracts, {:.1} renewals, {:.1} broken, {:.1} boosts; {:.1} units paid; short in {:.1} eras.",
			count(|totals| totals.contracts),
			count(|totals| totals.renewals),
			count(|totals| totals.broken),
			count(|totals| totals.boosts),
			mean(|run| run.records.iter().map(|record| record.bought).sum()),
			count(|totals| totals.short),
		)
	}

	fn attacks(&self, text: &mut String) -> Written {
		let years = self.after.runs.len() as f64;
		let paying = paying_attacks(&self.after);
		for kind in Kind::ALL.into_iter().filter(|kind| !kind.is_honest()) {
			let outcome = Outcome::new(kind, &self.after.runs);
			if outcome.count == 0 {
				continue;
			}
			let book = outcome.book;
			let verdict = match paying.contains(&kind) {
				true => "PAYS in some year",
				false => "loses",
			};
			writeln!(
				text,
				"{kind:<13} contracts {:>8.2}  rewards {:>8.2}  work {:>8.2}  cost {:>8.2}  profit {:>8.2}  {verdict}",
				book.contracts / years,
				book.rewards / years,
				book.work / years,
				book.cost / years,
				book.profit() / years,
			)?;
		}
		Ok(())
	}
}

/// All scenarios of the parameters.
pub fn compare(parameters: &Parameters) -> Result<String, Box<dyn Error>> {
	let mut text = String::from("\nWithout and with scaling\n");
	for scenario in &parameters.scenarios {
		let changed = parameters.changed(&scenario.changes)?;
		Comparison::new(&changed).write(&scenario.name, &mut text)?;
	}
	Ok(text)
}

/// Share of what customers wanted that they got.
pub fn served(run: &Run) -> Option<f64> {
	let sum = |what: fn(&crate::record::Record) -> f64| run.records.iter().map(what).sum::<f64>();
	let wanted = sum(|record| record.demand);
	(wanted > 0.0).then(|| sum(|record| record.billed) / wanted)
}

/// What the chain sees in use of services.
fn load(run: &Run) -> Option<f64> {
	let eras = run.records.len() as f64;
	(eras > 0.0).then(|| run.records.iter().map(|record| record.load).sum::<f64>() / eras)
}

/// Eras since the surge, or all if there was none, after which the mean load of a week is no more than the target.
pub fn eras_above(run: &Run, parameters: &Parameters) -> f64 {
	let loads: Vec<f64> = run.records.iter().map(|record| record.load).collect();
	let since = match parameters.demand.surge > 0.0 {
		true => parameters.demand.surge_at as usize,
		false => 0,
	};
	let weeks = loads[since.min(loads.len())..].windows(WEEK);
	let above = |week: &[f64]| week.iter().sum::<f64>() > parameters.scaling.target * WEEK as f64;
	weeks.take_while(|week| above(week)).count() as f64
}
