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

/// What an event says of a receipt, and that receipt's place in the batch: what was charged for it, or why it was refused.
/// Nothing, if it is about none.
pub fn told(event: &RuntimeEvent) -> Option<(u32, Result<Value, String>)> {
	match event {
		RuntimeEvent::Billing(Event::Settled { index, outcome, .. }) => Some((*index, Ok(charged(outcome)))),
		RuntimeEvent::Billing(Event::ReceiptRefused { index, reason }) => Some((*index, Err(name_of(*reason)))),
		_ => None,
	}
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

	fn refused(reason: impl Into<DispatchError>) -> Option<(u32, Result<Value, String>)> {
		told(&RuntimeEvent::Billing(Event::ReceiptRefused {
			index: 7,
			reason: reason.into(),
		}))
	}

	#[test]
	fn receipts_are_told_of_by_their_places() {
		let outcome = Outcome {
			gross: u128::from(u64::MAX),
			..Default::default()
		};
		let charged = charged(&outcome);
		assert_eq!(charged["gross"], u64::MAX.to_string());
		assert_eq!(charged.as_object().map(|parts| parts.len()), Some(7));
		let suspended = Some((7, Err("billing.Suspended".into())));
		assert_eq!(refused(pallet_billing::Error::<Runtime>::Suspended), suspended);
		assert_eq!(refused(DispatchError::Corruption), Some((7, Err("Corruption".into()))));
		let other = RuntimeEvent::Billing(Event::EpochBegan { epoch: 1, extra: 0 });
		assert_eq!(told(&other), None);
	}
}
