//! Goals: which were missed, and by how much.

use crate::metrics::{Means, Metric};
use serde::{Deserialize, Serialize};

/// Between which values a metric is to be.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Goal {
	/// Which.
	pub metric: Metric,
	/// It is to be this at least.
	pub least: f64,
	/// And no more than this.
	pub most: Option<f64>,
	/// The parameters that are tried to reach it, the first first.
	pub levers: Vec<String>,
}

impl Goal {
	/// How far `value` is from it: nothing if it is met, less than nothing if the value is too low.
	pub fn gap(&self, value: f64) -> f64 {
		match self.most {
			Some(most) if value > most => value - most,
			_ => (value - self.least).min(0.0),
		}
	}

	/// Whether it is met; what was not measured meets no goal.
	pub fn is_met(&self, means: &Means) -> bool {
		means.of(self.metric).is_some_and(|value| self.gap(value) == 0.0)
	}

	/// What tables have.
	pub fn show(&self) -> String {
		let least = self.metric.show(self.least);
		match self.most {
			Some(most) => format!("{least} to {}", self.metric.show(most)),
			None => format!(">= {least}"),
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_gap_is_to_the_nearer_end() {
		let goal = Goal {
			metric: Metric::Utilization,
			least: 0.5,
			most: Some(0.75),
			levers: Vec::new(),
		};
		assert_eq!(
			[0.25, 0.5, 0.75, 1.0].map(|value| goal.gap(value)),
			[-0.25, 0.0, 0.0, 0.25]
		);
	}
}
