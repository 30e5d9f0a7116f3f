//! What the treasury has.

use super::gauges::{whole, Gauges};
use immortal_primitives::scaling::TreasuryView;
use substrate_prometheus_endpoint::{Gauge, GaugeVec, PrometheusError, Registry, F64};

/// What is shown of it.
pub struct Treasury {
	free: GaugeVec<F64>,
	encumbered: GaugeVec<F64>,
	spendable: GaugeVec<F64>,
	threshold: GaugeVec<F64>,
	scaling_budget: GaugeVec<F64>,
	worth: Gauge<F64>,
}

impl Treasury {
	/// Shows it in `registry`.
	pub fn register(registry: &Registry) -> Result<Self, PrometheusError> {
		let gauges = Gauges(registry);
		Ok(Self {
			free: gauges.per_coin("immortal_treasury_free", "What is in the treasury's pot, in coins")?,
			encumbered: gauges.per_coin(
				"immortal_treasury_encumbered",
				"What the treasury has set aside for somebody, in coins",
			)?,
			spendable: gauges.per_coin(
				"immortal_treasury_spendable",
				"What the treasury can spend now, in coins",
			)?,
			threshold: gauges.per_coin(
				"immortal_treasury_threshold",
				"What the treasury's pot keeps, whatever is spent, in coins",
			)?,
			scaling_budget: gauges.per_coin(
				"immortal_treasury_scaling_budget",
				"What scarcity brought in and scaling has not spent, in coins",
			)?,
			worth: gauges.one(
				"immortal_treasury_worth",
				"What the treasury is worth, with what is set aside, in units",
			)?,
		})
	}

	/// Shows what it has now.
	pub fn show(&self, view: &TreasuryView) {
		for funds in &view.coins {
			for (gauge, amount) in [
				(&self.free, funds.free),
				(&self.encumbered, funds.encumbered),
				(&self.spendable, funds.spendable),
				(&self.threshold, funds.threshold),
				(&self.scaling_budget, funds.scaling_budget),
			] {
				gauge.with_label_values(&[funds.coin.symbol()]).set(whole(amount));
			}
		}
		self.worth.set(whole(view.worth));
	}
}
