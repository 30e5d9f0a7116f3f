//! The treasury, scaling and how well the network does, for Prometheus.

mod decisions;
mod gauges;
mod success;
mod treasury;

use crate::{
	reading::{best_blocks, said, LOG_TARGET},
	service::{FullClient, Hash},
};
use decisions::Decisions;
use futures::StreamExt;
use immortal_primitives::scaling::ScalingApi;
use sp_api::ProvideRuntimeApi;
use std::sync::Arc;
use substrate_prometheus_endpoint::{PrometheusError, Registry};
use success::Success;
use treasury::Treasury;

/// Blocks from one look at how well the network does to the next. The runtime reads all nodes for it.
const SUCCESS_EVERY: usize = 100;

/// What is shown.
pub struct ScalingMetrics {
	treasury: Treasury,
	decisions: Decisions,
	success: Success,
}

impl ScalingMetrics {
	/// Shows them in `registry`.
	pub fn register(registry: &Registry) -> Result<Self, PrometheusError> {
		Ok(Self {
			treasury: Treasury::register(registry)?,
			decisions: Decisions::register(registry)?,
			success: Success::register(registry)?,
		})
	}

	/// Keeps up with the best block.
	pub async fn run(self, client: Arc<FullClient>) {
		let mut blocks = best_blocks(&client).enumerate();
		while let Some((count, at)) = blocks.next().await {
			self.update(&client, at);
			if count % SUCCESS_EVERY == 0 {
				self.update_success(&client, at);
			}
		}
		log::debug!(target: LOG_TARGET, "No blocks are imported any more");
	}

	fn update(&self, client: &FullClient, at: Hash) {
		let api = client.runtime_api();
		if let Some(view) = said("what the treasury has", api.treasury(at)) {
			self.treasury.show(&view);
		}
		if let Some(view) = said("what is decided about scaling", api.scaling(at)) {
			self.decisions.show(&view);
		}
	}

	fn update_success(&self, client: &FullClient, at: Hash) {
		if let Some(metrics) = said("how well the network does", client.runtime_api().metrics(at)) {
			self.success.show(&metrics);
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use immortal_primitives::{
		money::{Coin, COIN},
		scaling::{Calibration, FundsView, Roi, ScalingView, SuccessMetrics, TreasuryView},
	};
	use sp_runtime::Perbill;
	use substrate_prometheus_endpoint::prometheus::TextEncoder;

	/// What Prometheus is shown.
	fn shown(registry: &Registry) -> String {
		TextEncoder::new().encode_to_string(&registry.gather()).unwrap()
	}

	fn is_shown(registry: &Registry, line: &str) -> bool {
		shown(registry).lines().any(|shown| shown == line)
	}

	#[test]
	fn amounts_are_in_coins_and_units() {
		let registry = Registry::new();
		let metrics = ScalingMetrics::register(&registry).unwrap();
		let coins = Coin::ALL.map(|coin| FundsView {
			coin,
			free: COIN / 2,
			encumbered: 2 * COIN,
			threshold: 3 * COIN,
			spendable: coin.cap(),
			scaling_budget: 0,
			income: 0,
			paid: 0,
		});
		metrics.treasury.show(&TreasuryView {
			era: 0,
			coins: coins.to_vec(),
			worth: 1_234 * COIN,
			automatic_limit: 0,
			calibration: Calibration::default(),
		});
		for line in [
			"immortal_treasury_free{coin=\"GEN\"} 0.5",
			"immortal_treasury_encumbered{coin=\"NEX\"} 2",
			"immortal_treasury_threshold{coin=\"FLX\"} 3",
			"immortal_treasury_spendable{coin=\"AUR\"} 1000000000",
			"immortal_treasury_worth 1234",
		] {
			assert!(is_shown(&registry, line), "no {line} in {}", shown(&registry));
		}
	}

	#[test]
	fn shares_are_of_one() {
		let registry = Registry::new();
		let metrics = ScalingMetrics::register(&registry).unwrap();
		metrics.decisions.show(&ScalingView {
			fullness: Perbill::from_percent(25),
			current: vec![],
			alive: vec![],
			orders: vec![],
			offers: vec![],
			contracts: 7,
			boosted: 0,
			calibration: Calibration {
				confidence: Perbill::from_percent(90),
				cap: 5 * COIN,
				..Default::default()
			},
		});
		for line in [
			"immortal_block_fullness 0.25",
			"immortal_scaling_contracts 7",
			"immortal_scaling_confidence 0.9",
			"immortal_scaling_cap 5",
		] {
			assert!(is_shown(&registry, line), "no {line} in {}", shown(&registry));
		}
	}

	#[test]
	fn a_return_is_shown_only_while_there_is_one() {
		let registry = Registry::new();
		let success = ScalingMetrics::register(&registry).unwrap().success;
		let show = |realised_roi| {
			success.show(&SuccessMetrics {
				realised_roi,
				..Default::default()
			})
		};
		let none = |registry| !shown(registry).contains("immortal_realised_roi");
		assert!(none(&registry));
		show(Some(Roi::Finite(-250_000_000)));
		assert!(is_shown(&registry, "immortal_realised_roi -0.25"));
		show(Some(Roi::Unbounded));
		assert!(is_shown(&registry, "immortal_realised_roi inf"));
		show(None);
		assert!(none(&registry));
	}
}
