//! What of settling is the runtime's: the call, and what its events say.

use super::signed::SignedReceipt;
use immortal_runtime::{RuntimeCall, RuntimeEvent};
use serde_json::Value;

/// What became of a receipt: what was charged for it, or why it was refused.
pub type Outcome = Result<Value, String>;

/// The call that settles a batch.
pub fn settle_call(_batch: &[SignedReceipt]) -> Result<RuntimeCall, String> {
	Err("the runtime of this node does not settle receipts".into())
}

/// What an event says of a receipt, and that receipt's place in the batch; nothing, if it is about none.
pub fn told(_event: &RuntimeEvent) -> Option<(u32, Outcome)> {
	None
}
