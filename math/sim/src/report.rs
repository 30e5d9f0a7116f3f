//! What is printed.

use crate::{
	agents::Kind,
	goals::Goal,
	metrics::{apparent_utilization, Means, Metric},
	money::SYMBOLS,
	parameters::Parameters,
	results::{best_sybil, paying_attacks, Outcome},
	search::{Change, Closing, Search},
	Sample,
};
use std::{
	error::Error,
	fmt::{Result as Written, Write},
};

/// What there is to say of a run, and whether attacks lost.
pub struct Report {
	/// The text.
	pub text: String,
	/// Whether no attack paid.
	pub attacks_lost: bool,
}

impl Report {
	/// Measures, compares, and looks for what closes gaps.
	pub fn new(sample: &Sample, parameters: &Parameters) -> Result<Self, Box<dyn Error>> {
		let means = Means::new(sample);
		let mut search = Search::new(parameters, means);
		let paying = paying_attacks(sample);
		let Parameters { seed, years, eras, .. } = parameters;
		let mut text = format!("Success in {eras} eras, mean of {years} such years from seed {seed} on\n\n");
		success(&mut text, &means, parameters, &mut search)?;
		kinds(&mut text, sample)?;
		attacks(&mut text, sample, &paying)?;
		let runs = (search.tried() + 1) * years;
		writeln!(text, "\nWork: {runs} runs of {eras} eras.")?;
		Ok(Self {
			text,
			attacks_lost: paying.is_empty(),
		})
	}
}

/// The metrics beside their goals.
fn success(
	text: &mut String,
	means: &Means,
	parameters: &Parameters,
	search: &mut Search,
) -> Result<(), Box<dyn Error>> {
	let line = |text: &mut String, metric: &str, measured: &str, goal: &str, verdict: &str| {
		writeln!(text, "{metric:<22} {measured:>20}  {goal:<24} {verdict}")
	};
	line(text, "metric", "measured", "goal", "verdict")?;
	for goal in &parameters.goals {
		let (measured, verdict) = match means.of(goal.metric) {
			None => ("-".into(), "not measured: too few eras, or nodes".into()),
			Some(value) => (goal.metric.show(value), verdict(goal, value, parameters, search)?),
		};
		line(text, goal.metric.name(), &measured, &goal.show(), &verdict)?;
	}
	Ok(())
}

fn verdict(goal: &Goal, value: f64, parameters: &Parameters, search: &mut Search) -> Result<String, Box<dyn Error>> {
	let gap = goal.gap(value);
	if gap == 0.0 {
		return Ok("met".into());
	}
	let range = |parameter: &String| match parameters.lever(parameter) {
		Some(lever) => format!("{parameter} {} to {}", lever.range[0], lever.range[1]),
		None => parameter.clone(),
	};
	let tried = |levers: &[String]| levers.iter().map(range).collect::<Vec<_>>().join(", ");
	let change = |Change { parameter, now, then }: &Change| format!("{parameter} from {now} to {then}");
	let closing = match search.close(goal)? {
		Closing::By(by, broken) => {
			let order = goal.levers.iter().position(|lever| *lever == by.parameter);
			let levers = &goal.levers[..=order.unwrap_or_default()];
			let but = match broken.is_empty() {
				true => String::new(),
				false => format!(", but misses {}", names(&broken)),
			};
			format!("{} closes it{but} (tried: {})", change(&by), tried(levers))
		},
		Closing::PayingAttacks(by) => {
			format!(
				"{} would, but makes attacks pay (tried: {})",
				change(&by),
				tried(&goal.levers)
			)
		},
		Closing::None => format!("nothing closes it (tried: {})", tried(&goal.levers)),
	};
	Ok(format!("missed by {}: {closing}", goal.metric.show(gap.abs())))
}

fn names(metrics: &[Metric]) -> String {
	metrics
		.iter()
		.map(|metric| metric.name())
		.collect::<Vec<_>>()
		.join(", ")
}

/// What each kind earned.
fn kinds(text: &mut String, sample: &Sample) -> Written {
	writeln!(
		text,
		"\nBy kind of agent, in units, mean of the years; a bond-year is a unit of one's own, bonded for a year\n"
	)?;
	writeln!(
		text,
		"{:<13} {:>6} {:>6} {:>10} {:>10} {:>10} {:>12} {:>20}",
		"kind", "came", "there", "income", "cost", "profit", "bond-years", "profit a bond-year"
	)?;
	let years = sample.runs.len() as f64;
	for kind in Kind::ALL {
		let outcome = Outcome::new(kind, &sample.runs);
		let Outcome {
			count, present, book, ..
		} = outcome;
		writeln!(
			text,
			"{kind:<13} {:>6.1} {:>6.1} {:>10.0} {:>10.0} {:>10.0} {:>12.0} {:>20.4}",
			f64::from(count) / years,
			f64::from(present) / years,
			book.income() / years,
			book.cost / years,
			book.profit() / years,
			book.bond_years() / years,
			outcome.profit_per_bond()
		)?;
	}
	Ok(())
}

/// How attacks went.
fn attacks(text: &mut String, sample: &Sample, paying: &[Kind]) -> Written {
	let alone = Outcome::new(Kind::SelfBilling, &sample.runs).book.self_billing / sample.runs.len() as f64;
	writeln!(
		text,
		"\nBy bills to themselves alone, bonds and machines left out, the self-billing made {alone:.0} units."
	)?;
	if let Some(best) = best_sybil(&sample.runs) {
		let (bond, book) = (&best.bond, &best.book);
		writeln!(
			text,
			"The Sybil that did best bonded {} and owes {:.1} % of the bond in the end. What is its own brought {:.2} % a year, and cost {:.2} %.",
			SYMBOLS[bond.coin],
			bond.borrowed as f64 / bond.amount as f64 * 100.0,
			book.per_bond(book.income()) * 100.0,
			book.per_bond(book.cost) * 100.0,
		)?;
	}
	writeln!(
		text,
		"Utilization and capacity above are of nodes that work. The chain counts what the others bond for, too, and sees {:.1} %.",
		sample.mean(apparent_utilization).unwrap_or_default() * 100.0
	)?;
	match paying.is_empty() {
		true => writeln!(text, "Attacks lose: self-billing, Sybil, and lazy compared to honest."),
		false => {
			let names: Vec<String> = paying.iter().map(Kind::to_string).collect();
			writeln!(text, "ATTACKS PAY: {}.", names.join(", "))
		},
	}
}
