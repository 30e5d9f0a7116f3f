//! The chain's view of its owner, for Prometheus.

use super::{said, LOG_TARGET};
use crate::{
	reading::best_blocks,
	service::{FullClient, Hash},
};
use futures::StreamExt;
use immortal_primitives::{
	chain::AccountId,
	immortality::{ImmortalityApi, ImmortalityStatus, StatusView},
};
use sp_api::ProvideRuntimeApi;
use std::sync::Arc;
use substrate_prometheus_endpoint::{register, Gauge, GaugeVec, Opts, PrometheusError, Registry, U64};

/// What is shown.
pub struct Metrics {
	staleness: Gauge<U64>,
	votes: GaugeVec<U64>,
	status: Gauge<U64>,
	council_size: Gauge<U64>,
	drill_slots: Gauge<U64>,
	drill_started: Gauge<U64>,
}

impl Metrics {
	/// Shows them in `registry`.
	pub fn register(registry: &Registry) -> Result<Self, PrometheusError> {
		let gauge = |name: &str, help: &str| register(Gauge::new(name, help)?, registry);
		Ok(Self {
			staleness: gauge(
				"immortal_owner_staleness_slots",
				"Slots without a sign of life of the owner's node",
			)?,
			votes: register(
				GaugeVec::new(
					Opts::new("immortal_votes", "Seats by what they reported about the owner's node"),
					&["finding"],
				)?,
				registry,
			)?,
			status: gauge(
				"immortal_status",
				"0: owner healthy, 1: failover ready, 2: investigating owner, 3: immortality activated",
			)?,
			council_size: gauge("immortal_council_size", "Members of the emergency council")?,
			drill_slots: gauge(
				"immortal_last_drill_slots",
				"Slots that the last drill took until so many seats had reported as would be needed",
			)?,
			drill_started: gauge(
				"immortal_last_drill_started_slot",
				"The slot in which the last drill began",
			)?,
		})
	}

	/// Keeps up with the best block.
	pub async fn run(self, client: Arc<FullClient>) {
		let mut blocks = best_blocks(&client);
		while let Some(at) = blocks.next().await {
			self.update(&client, at);
		}
		log::debug!(target: LOG_TARGET, "No blocks are imported any more");
	}

	fn update(&self, client: &FullClient, at: Hash) {
		if let Some(view) = said("how the owner is", client.runtime_api().status(at)) {
			self.show(&view);
		}
	}

	fn show(&self, view: &StatusView<AccountId>) {
		self.staleness.set(view.staleness.into());
		for (finding, seats) in [
			("reachable", view.votes.reachable),
			("unreachable", view.votes.unreachable),
			("unknown", view.votes.unknown),
			("silent", view.votes.silent),
		] {
			self.votes.with_label_values(&[finding]).set(seats.into());
		}
		self.status.set(match view.status {
			ImmortalityStatus::OwnerHealthy => 0,
			ImmortalityStatus::FailoverReady => 1,
			ImmortalityStatus::InvestigatingOwner => 2,
			ImmortalityStatus::ImmortalityActivated => 3,
		});
		let council = view
			.activation
			.as_ref()
			.map_or(0, |activation| activation.council.len());
		self.council_size.set(council as u64);
		if let Some(drill) = &view.drill {
			self.drill_slots.set(drill.slots.into());
			self.drill_started.set(drill.started);
		}
	}
}
