//! What is seen, decided and open.

use super::gauges::{label, share, whole, Gauges};
use immortal_primitives::scaling::{Calibration, ScalingView, Strategy};
use substrate_prometheus_endpoint::{Gauge, GaugeVec, PrometheusError, Registry, F64, U64};

/// What is shown of it.
pub struct Decisions {
	fullness: Gauge<F64>,
	load: GaugeVec<F64>,
	lots: GaugeVec<U64>,
	strategy: GaugeVec<U64>,
	orders: Gauge<U64>,
	offers: Gauge<U64>,
	contracts: Gauge<U64>,
	boosted: Gauge<U64>,
	forecasts: Forecasts,
}

/// How far forecasts are trusted, and what may be spent by that.
struct Forecasts {
	mean_error: Gauge<F64>,
	confidence: Gauge<F64>,
	cap: Gauge<F64>,
	spent: Gauge<F64>,
}

impl Decisions {
	/// Shows it in `registry`.
	pub fn register(registry: &Registry) -> Result<Self, PrometheusError> {
		let gauges = Gauges(registry);
		Ok(Self {
			fullness: gauges.one(
				"immortal_block_fullness",
				"How full blocks are of what pays, on average; of 1",
			)?,
			load: gauges.per_kind(
				"immortal_scaling_load",
				"How much of what there is was in use; of validators, how many of those wanted are missing; of 1",
			)?,
			lots: gauges.per_kind("immortal_scaling_lots_wanted", "Lots of capacity that are wanted")?,
			strategy: gauges.per_kind(
				"immortal_scaling_strategy",
				"0: none, 1: treasury funded, 2: gifted node based, 3: gift versus buy, 4: scale down",
			)?,
			orders: gauges.one("immortal_scaling_orders", "Orders that nodes can take for pay")?,
			offers: gauges.one("immortal_scaling_offers", "Offers that gifters can have")?,
			contracts: gauges.one("immortal_scaling_contracts", "Contracts that run")?,
			boosted: gauges.one("immortal_scaling_boosted", "Gifts that are boosted")?,
			forecasts: Forecasts::register(&gauges)?,
		})
	}

	/// Shows what is decided now.
	pub fn show(&self, view: &ScalingView) {
		self.fullness.set(share(view.fullness));
		for decision in &view.current {
			let kind = label(decision.kind);
			let kind = [kind.as_str()];
			self.load.with_label_values(&kind).set(share(decision.measure.load));
			self.lots.with_label_values(&kind).set(decision.lots.into());
			self.strategy.with_label_values(&kind).set(number(decision.strategy));
		}
		self.orders.set(view.orders.len() as u64);
		self.offers.set(view.offers.len() as u64);
		self.contracts.set(view.contracts.into());
		self.boosted.set(view.boosted.into());
		self.forecasts.show(&view.calibration);
	}
}

impl Forecasts {
	fn register(gauges: &Gauges) -> Result<Self, PrometheusError> {
		Ok(Self {
			mean_error: gauges.one(
				"immortal_scaling_mean_error",
				"By how much forecasts were off, on average; of 1",
			)?,
			confidence: gauges.one("immortal_scaling_confidence", "What the mean error leaves of 1")?,
			cap: gauges.one(
				"immortal_scaling_cap",
				"What scaling may spend in an era without approval, in units",
			)?,
			spent: gauges.one(
				"immortal_scaling_spent",
				"What scaling spent in this era without approval, in units",
			)?,
		})
	}

	fn show(&self, calibration: &Calibration) {
		self.mean_error.set(share(calibration.mean_error));
		self.confidence.set(share(calibration.confidence));
		self.cap.set(whole(calibration.cap));
		self.spent.set(whole(calibration.spent));
	}
}

/// The number that stands for a strategy.
const fn number(strategy: Strategy) -> u64 {
	match strategy {
		Strategy::None => 0,
		Strategy::TreasuryFunded => 1,
		Strategy::GiftedNodeBased => 2,
		Strategy::GiftVersusBuy => 3,
		Strategy::ScaleDown => 4,
	}
}
