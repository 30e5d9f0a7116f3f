//! What success is measured by (design, section 10, *Economy*).

use crate::{
	gifters::{MONTH, YEAR},
	record::Record,
	Run, Sample,
};
use serde::{Deserialize, Serialize};

/// Eras of half a year.
const HALF_A_YEAR: u32 = YEAR / 2;

/// A metric of a run.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Metric {
	/// Gifted nodes that came less those that left, a month.
	NodesGained,
	/// Share of gifted nodes that are there half a year after they came.
	ActiveAfterSixMonths,
	/// What the treasury gained, in units a month.
	TreasuryGrowth,
	/// What honest gifters earned beyond their costs, as a share of these.
	RealisedRoi,
	/// What renting the verified capacity would have cost less the rewards for it, in units a month.
	CostSaved,
	/// Share of the verified capacity that was billed.
	Utilization,
	/// By how much the verified capacity grew in a month, on average from the end of the first.
	CapacityGrowth,
	/// What pool and treasury took in less rewards kept and what the treasury spent, in units a month.
	CashFlow,
}

/// The mean of each metric over some years.
#[derive(Clone, Copy, Debug)]
pub struct Means([Option<f64>; Metric::ALL.len()]);

impl Means {
	/// Measures.
	pub fn new(sample: &Sample) -> Self {
		Self(Metric::ALL.map(|metric| sample.mean(|run| metric.of(run))))
	}

	/// The mean of a metric; none if no year measured it.
	pub fn of(&self, metric: Metric) -> Option<f64> {
		let Self(means) = self;
		Metric::ALL
			.iter()
			.position(|other| *other == metric)
			.and_then(|place| means[place])
	}
}

impl Metric {
	/// All of them.
	pub const ALL: [Self; 8] = [
		Self::NodesGained,
		Self::ActiveAfterSixMonths,
		Self::TreasuryGrowth,
		Self::RealisedRoi,
		Self::CostSaved,
		Self::Utilization,
		Self::CapacityGrowth,
		Self::CashFlow,
	];

	/// What tables call it.
	pub fn name(self) -> &'static str {
		match self {
			Self::NodesGained => "nodes gained",
			Self::ActiveAfterSixMonths => "active after 6 months",
			Self::TreasuryGrowth => "treasury growth",
			Self::RealisedRoi => "realised ROI",
			Self::CostSaved => "cost saved by gifts",
			Self::Utilization => "utilization",
			Self::CapacityGrowth => "capacity growth",
			Self::CashFlow => "cash flow",
		}
	}

	/// A value of it, as tables have it.
	pub fn show(self, value: f64) -> String {
		match self {
			Self::NodesGained => format!("{value:.1} a month"),
			Self::ActiveAfterSixMonths | Self::RealisedRoi | Self::Utilization => format!("{:.1} %", value * 100.0),
			Self::CapacityGrowth => format!("{:.1} % a month", value * 100.0),
			Self::TreasuryGrowth | Self::CostSaved | Self::CashFlow => format!("{value:.0} units a month"),
		}
	}

	/// Its value; none if the run was too short for it, or nothing happened that it measures.
	pub fn of(self, run: &Run) -> Option<f64> {
		let records = &run.records;
		let months = records.len() as f64 / f64::from(MONTH);
		let sum = |what: fn(&Record) -> f64| records.iter().map(what).sum::<f64>();
		match self {
			Self::NodesGained => Some(sum(|record| f64::from(record.came) - f64::from(record.left)) / months),
			Self::ActiveAfterSixMonths => active_after_half_a_year(run),
			Self::TreasuryGrowth => {
				let (first, last) = (records.first()?, records.last()?);
				(records.len() > 1).then(|| (last.treasury - first.treasury) / (months - 1.0 / f64::from(MONTH)))
			},
			Self::RealisedRoi => ratio(
				sum(|record| record.honest_income - record.honest_cost),
				sum(|record| record.honest_cost),
			),
			Self::CostSaved => Some(sum(|record| record.cost_saved) / months),
			Self::Utilization => ratio(sum(|record| record.billed), sum(|record| record.verified)),
			Self::CapacityGrowth => capacity_growth(records),
			Self::CashFlow => Some(sum(|record| record.cash_flow) / months),
		}
	}
}

/// Utilization as the chain sees it, which cannot tell capacity that is there from what is only bonded for.
pub fn apparent_utilization(run: &Run) -> Option<f64> {
	let sum = |what: fn(&Record) -> f64| run.records.iter().map(what).sum::<f64>();
	ratio(
		sum(|record| record.billed),
		sum(|record| record.verified + record.pretended),
	)
}

fn ratio(part: f64, whole: f64) -> Option<f64> {
	(whole > 0.0).then(|| part / whole)
}

fn active_after_half_a_year(run: &Run) -> Option<f64> {
	let eras = run.records.len() as u32;
	let came = || {
		run.agents
			.iter()
			.filter(|agent| agent.kind.gives() && agent.came + HALF_A_YEAR < eras)
	};
	let stayed = came().filter(|agent| agent.left.is_none_or(|left| left > agent.came + HALF_A_YEAR));
	ratio(stayed.count() as f64, came().count() as f64)
}

/// From the end of the first month: until then, bills only begin to prove what bonds could not.
fn capacity_growth(records: &[Record]) -> Option<f64> {
	let ends: Vec<f64> = records
		.iter()
		.skip(MONTH as usize - 1)
		.step_by(MONTH as usize)
		.map(|record| record.verified)
		.collect();
	let growths: Vec<f64> = ends
		.windows(2)
		.filter_map(|pair| ratio(pair[1] - pair[0], pair[0]))
		.collect();
	ratio(growths.iter().sum(), growths.len() as f64)
}
