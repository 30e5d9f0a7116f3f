//! How well the network does.

use super::gauges::{billionths, share, whole, whole_signed, Gauges};
use immortal_primitives::scaling::{Roi, SuccessMetrics};
use substrate_prometheus_endpoint::{Gauge, GaugeVec, PrometheusError, Registry, F64, I64};

/// What is shown of it.
pub struct Success {
	nodes_gained: Gauge<I64>,
	active: Gauge<F64>,
	treasury_growth: Gauge<F64>,
	realised_roi: GaugeVec<F64>,
	saved_by_gifts: Gauge<F64>,
	capacity_growth: Gauge<F64>,
	cash_flow: Gauge<F64>,
}

impl Success {
	/// Shows it in `registry`.
	pub fn register(registry: &Registry) -> Result<Self, PrometheusError> {
		let gauges = Gauges(registry);
		Ok(Self {
			nodes_gained: gauges.one(
				"immortal_nodes_gained_per_month",
				"Nodes that came less those that left, in a month",
			)?,
			active: gauges.one(
				"immortal_active_after_six_months",
				"Of nodes registered six months ago or earlier, how many are active; of 1",
			)?,
			treasury_growth: gauges.one(
				"immortal_treasury_growth",
				"How much more the treasury is worth than a month ago; of 1",
			)?,
			realised_roi: gauges.optional(
				"immortal_realised_roi",
				"What the work of nodes under contract earned the network above what they were paid, of that",
			)?,
			saved_by_gifts: gauges.one(
				"immortal_saved_by_gifts",
				"What the capacity that is gifted would have cost in the last month, in units",
			)?,
			capacity_growth: gauges.one(
				"immortal_capacity_growth",
				"How much more verified capacity there is than a month ago; of 1",
			)?,
			cash_flow: gauges.one(
				"immortal_cash_flow",
				"What came into the treasury in a month less what was paid, in units",
			)?,
		})
	}

	/// Shows how it does now.
	pub fn show(&self, metrics: &SuccessMetrics) {
		self.nodes_gained.set(metrics.nodes_gained_per_month);
		self.active.set(share(metrics.active_after_six_months));
		self.treasury_growth.set(billionths(metrics.treasury_growth));
		match metrics.realised_roi {
			Some(roi) => self.realised_roi.with_label_values(&[]).set(return_of(roi)),
			None => self.realised_roi.reset(),
		}
		self.saved_by_gifts.set(whole(metrics.saved_by_gifts));
		self.capacity_growth.set(billionths(metrics.capacity_growth));
		self.cash_flow.set(whole_signed(metrics.cash_flow));
	}
}

/// The number that stands for a return.
fn return_of(roi: Roi) -> f64 {
	match roi {
		Roi::Unbounded => f64::INFINITY,
		Roi::Finite(parts) => billionths(parts),
	}
}
