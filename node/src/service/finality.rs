//! What an author puts into its block about finality.

use super::{Block, FullClient};
use immortal_primitives::{
	chain::{BlockNumber, Hash},
	consensus::{FinalityReport, FINALITY_INHERENT},
};
use sc_client_api::HeaderBackend;
use sc_consensus_grandpa::SharedAuthoritySet;
use sp_inherents::{Error, InherentData, InherentDataProvider, InherentIdentifier};

/// Hands the runtime what the node knows to be final.
pub struct Finality(FinalityReport<BlockNumber>);

impl Finality {
	/// What the node knows now.
	pub fn known(client: &FullClient, authority_set: &SharedAuthoritySet<Hash, BlockNumber>) -> Self {
		let number = HeaderBackend::<Block>::info(client).finalized_number;
		Self(FinalityReport {
			number,
			set_id: authority_set.set_id(),
		})
	}
}

#[async_trait::async_trait]
impl InherentDataProvider for Finality {
	async fn provide_inherent_data(&self, data: &mut InherentData) -> Result<(), Error> {
		data.put_data(FINALITY_INHERENT, &self.0)
	}

	async fn try_handle_error(&self, _: &InherentIdentifier, _: &[u8]) -> Option<Result<(), Error>> {
		None
	}
}
