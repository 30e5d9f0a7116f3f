//! Tells the chain what the seats of this node find.

use super::{said, Watch, LOG_TARGET};
use immortal_primitives::{
	immortality::{Finding, ImmortalityApi, Report, SeatOrders, WatchOrders},
	nodes::NodeId,
	responsibility::Tenure,
	time::Slot,
};
use sp_api::ProvideRuntimeApi;
use std::collections::HashMap;

/// After so many slots a seat repeats itself.
const INTERVAL: Slot = 30;

/// For so many slots a seat waits for what it sent to come on chain.
const PATIENCE: Slot = 4;

/// What a seat sent.
#[derive(Copy, Clone, Debug)]
struct Sent {
	slot: Slot,
	tenure: Tenure,
	finding: Finding,
}

/// Reports, and remembers what it sent.
#[derive(Default)]
pub struct Reporter {
	sent: HashMap<NodeId, Sent>,
	drilled: HashMap<NodeId, Slot>,
}

impl Reporter {
	/// Sends what is due in `slot`.
	pub async fn report(&mut self, watch: &Watch, slot: Slot, orders: &WatchOrders, finding: Option<Finding>) {
		for seat in &orders.own {
			if let Some(finding) = finding {
				let now = Sent {
					slot,
					tenure: orders.tenure,
					finding,
				};
				if is_due(now, orders.investigating, seat, self.sent.get(&seat.node).copied()) {
					self.sent.insert(seat.node, now);
					send(watch, seat, now, false).await;
				}
			}
			if orders.drill && is_drill_due(slot, seat, self.drilled.get(&seat.node).copied()) {
				self.drilled.insert(seat.node, slot);
				// In a drill it counts that a seat reports, not what.
				let now = Sent {
					slot,
					tenure: orders.tenure,
					finding: Finding::Unknown,
				};
				send(watch, seat, now, true).await;
			}
		}
	}
}

/// Whether a seat is to send `now`.
fn is_due(now: Sent, investigating: bool, seat: &SeatOrders, sent: Option<Sent>) -> bool {
	let is_wanted = investigating
		|| seat
			.reported
			.is_none_or(|(slot, finding)| finding != now.finding || now.slot >= slot.saturating_add(INTERVAL));
	let is_sent = sent.is_some_and(|sent| {
		let is_same = (sent.tenure, sent.finding) == (now.tenure, now.finding);
		sent.slot == now.slot || !investigating && is_same && now.slot.abs_diff(sent.slot) < PATIENCE
	});
	is_wanted && !is_sent
}

/// Whether a seat is to report about a drill.
fn is_drill_due(slot: Slot, seat: &SeatOrders, sent: Option<Slot>) -> bool {
	!seat.drilled && sent.is_none_or(|sent| slot.abs_diff(sent) >= PATIENCE)
}

async fn send(watch: &Watch, seat: &SeatOrders, now: Sent, drill: bool) {
	let report = Report {
		genesis: watch.genesis,
		tenure: now.tenure,
		drill,
		node: seat.node,
		slot: now.slot,
		finding: now.finding,
	};
	let Some(signature) = watch.keys.sign_as_node(&seat.key, &report.payload()) else {
		log::debug!(target: LOG_TARGET, "The keystore has no key for the seat of node {}", seat.node);
		return;
	};
	let at = watch.best();
	let transaction = said(
		"how to report",
		watch.client.runtime_api().report_transaction(at, report, signature),
	);
	if let Some(transaction) = transaction {
		log::debug!(target: LOG_TARGET, "Node {} reports in slot {}: {:?}", seat.node, now.slot, now.finding);
		watch.submit(at, transaction).await;
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use sp_keyring::Sr25519Keyring::Alice;
	use Finding::{Reachable, Unreachable};

	fn seat(reported: Option<(Slot, Finding)>) -> SeatOrders {
		SeatOrders {
			node: 0,
			key: Alice.public().into(),
			reported,
			drilled: false,
		}
	}

	fn sent(slot: Slot, finding: Finding) -> Sent {
		Sent {
			slot,
			tenure: 1,
			finding,
		}
	}

	#[test]
	fn at_rest_a_seat_reports_news_and_every_so_often() {
		let due = |slot, finding, reported| is_due(sent(slot, finding), false, &seat(reported), None);
		assert!(due(100, Reachable, None));
		assert!(due(100, Unreachable, Some((99, Reachable))));
		assert!(!due(100, Reachable, Some((99, Reachable))));
		assert!(!due(128, Reachable, Some((99, Reachable))));
		assert!(due(129, Reachable, Some((99, Reachable))));
	}

	#[test]
	fn what_was_sent_is_given_time() {
		let due = |now, before| is_due(now, false, &seat(Some((90, Reachable))), Some(before));
		let before = sent(100, Unreachable);
		assert!(!due(sent(100, Unreachable), before));
		assert!(!due(sent(103, Unreachable), before));
		assert!(due(sent(104, Unreachable), before));
		assert!(due(
			Sent {
				tenure: 2,
				..sent(101, Unreachable)
			},
			before
		));
		assert!(due(sent(121, Reachable), before));
		assert!(!is_due(sent(100, Reachable), false, &seat(None), Some(before)));
		assert!(is_due(sent(101, Reachable), false, &seat(None), Some(before)));
	}

	#[test]
	fn in_an_investigation_it_reports_once_in_every_slot() {
		let due = |slot| {
			is_due(
				sent(slot, Reachable),
				true,
				&seat(Some((100, Reachable))),
				Some(sent(100, Reachable)),
			)
		};
		assert!(!due(100));
		assert!(due(101));
	}

	#[test]
	fn a_drill_is_reported_until_it_is_on_chain() {
		assert!(is_drill_due(100, &seat(None), None));
		assert!(!is_drill_due(103, &seat(None), Some(100)));
		assert!(is_drill_due(104, &seat(None), Some(100)));
		let drilled = SeatOrders {
			drilled: true,
			..seat(None)
		};
		assert!(!is_drill_due(104, &drilled, None));
	}
}
