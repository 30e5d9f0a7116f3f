//! What of settling is the runtime's: the call, and what its events say.

use super::signed::SignedReceipt;
use immortal_runtime::{Runtime, RuntimeCall, RuntimeError, RuntimeEvent};
use pallet_billing::{Call, Event, Outcome};
use serde_json::{json, Value};
use sp_runtime::DispatchError;

/// The call that settles a batch.
pub fn settle_call(batch: &[SignedReceipt]) -> RuntimeCall {
	Call::<Runtime>::settle {
		receipts: batch.to_vec(),
	}
	.into()
}

/// What the events of a batch say of its receipts, by their places: what was charged for each, or why it was refused.
pub fn told(events: &[RuntimeEvent]) -> Vec<(u32, Result<Value, String>)> {
	let mut told = Vec::new();
	for event in events {
		match event {
			RuntimeEvent::Billing(Event::Settled { index, outcome, .. }) => told.push((*index, Ok(charged(outcome)))),
			RuntimeEvent::Billing(Event::ReceiptRefused { index, reason }) => {
				told.push((*index, Err(name_of(*reason))));
			},
			// It follows what it is about.
			RuntimeEvent::Billing(Event::CapReached { uncharged, .. }) => {
				if let Some((_, Ok(charged))) = told.last_mut() {
					charged["uncharged"] = uncharged.to_string().into();
				}
			},
			_ => {},
		}
	}
	told
}

/// In planck, as decimal strings.
fn charged(outcome: &Outcome) -> Value {
	json!({
		"gross": outcome.gross.to_string(),
		"credit": outcome.credit.to_string(),
		"provider": outcome.provider.to_string(),
		"pool": outcome.pool.to_string(),
		"scaling": outcome.scaling.to_string(),
		"treasury": outcome.treasury.to_string(),
		"arrears": outcome.arrears.to_string(),
	})
}

/// As clients in JavaScript name it.
fn name_of(reason: DispatchError) -> String {
	match RuntimeError::from_dispatch_error(reason) {
		Some(RuntimeError::Billing(error)) => format!("billing.{error:?}"),
		Some(error) => format!("{error:?}"),
		None => format!("{reason:?}"),
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use immortal_primitives::{billing::ServiceType, money::Coin};

	fn refused(reason: impl Into<DispatchError>) -> Vec<(u32, Result<Value, String>)> {
		told(&[Event::ReceiptRefused {
			index: 7,
			reason: reason.into(),
		}
		.into()])
	}

	#[test]
	fn receipts_are_told_of_by_their_places() {
		let outcome = Outcome {
			gross: u128::from(u64::MAX),
			..Default::default()
		};
		let settled = Event::Settled {
			index: 3,
			node: 0,
			customer: [1; 32].into(),
			service: ServiceType::Compute,
			epoch: 0,
			sequence: 1,
			outcome,
		};
		let capped = Event::CapReached {
			customer: [1; 32].into(),
			coin: Coin::Flx,
			epoch: 0,
			uncharged: 9,
		};
		let other = Event::EpochBegan { epoch: 1, extra: 0 };
		let [(3, Ok(charged))] = &told(&[other.into(), settled.into(), capped.into()])[..] else {
			panic!("one is settled")
		};
		assert_eq!(charged["gross"], u64::MAX.to_string());
		assert_eq!(charged["uncharged"], "9");
		let suspended = [(7, Err("billing.Suspended".into()))];
		assert_eq!(refused(pallet_billing::Error::<Runtime>::Suspended), suspended);
		assert_eq!(refused(DispatchError::Corruption), [(7, Err("Corruption".into()))]);
	}
}
