//! What an author puts into its block about the owner's node.

use immortal_primitives::immortality::{Finding, FINDING_INHERENT};
use parking_lot::Mutex;
use sp_inherents::{Error, InherentData, InherentDataProvider, InherentIdentifier};
use std::sync::Arc;

/// Hands the runtime what the node has found, if it has.
#[derive(Clone, Default)]
pub struct FindingInherent(Arc<Mutex<Option<Finding>>>);

impl FindingInherent {
	/// Changes what the node has found.
	pub fn set(&self, finding: Option<Finding>) {
		*self.0.lock() = finding;
	}
}

#[async_trait::async_trait]
impl InherentDataProvider for FindingInherent {
	async fn provide_inherent_data(&self, data: &mut InherentData) -> Result<(), Error> {
		let finding = *self.0.lock();
		finding.map_or(Ok(()), |finding| data.put_data(FINDING_INHERENT, &finding))
	}

	async fn try_handle_error(&self, _: &InherentIdentifier, _: &[u8]) -> Option<Result<(), Error>> {
		None
	}
}
