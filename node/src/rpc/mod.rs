//! What the node answers besides what every Substrate node does.

mod billing;
mod immortality;
mod scaling;

use crate::service::{Block, FullBackend, FullClient, FullPool};
use billing::{Billing, BillingRpcServer};
use immortal_primitives::chain::{AccountId, BlockNumber, Hash, Nonce};
use immortality::{Immortality, ImmortalityRpcServer};
use jsonrpsee::{
	types::error::{ErrorObject, ErrorObjectOwned, INTERNAL_ERROR_CODE},
	RpcModule,
};
use pallet_transaction_payment_rpc::{TransactionPayment, TransactionPaymentApiServer};
use sc_consensus_grandpa::{FinalityProofProvider, GrandpaJustificationStream, SharedAuthoritySet, SharedVoterState};
use sc_consensus_grandpa_rpc::{Grandpa, GrandpaApiServer};
use sc_rpc::SubscriptionTaskExecutor;
use scaling::{Scaling, ScalingRpcServer};
use sp_api::ApiError;
use sp_blockchain::HeaderBackend;
use std::{error::Error, sync::Arc};
use substrate_frame_rpc_system::{System, SystemApiServer};

/// What is asked about finality.
#[derive(Clone)]
pub struct Finality {
	/// The rounds that are being voted in.
	pub voter_state: SharedVoterState,
	/// Who votes.
	pub authority_set: SharedAuthoritySet<Hash, BlockNumber>,
	/// Proofs as they are made.
	pub justification_stream: GrandpaJustificationStream<Block>,
	/// Proofs of earlier blocks.
	pub proof_provider: Arc<FinalityProofProvider<FullBackend, Block>>,
}

/// All our methods.
pub fn create(
	client: Arc<FullClient>,
	pool: Arc<FullPool>,
	finality: Finality,
	subscriptions: SubscriptionTaskExecutor,
) -> Result<RpcModule<()>, Box<dyn Error + Send + Sync>> {
	let mut module = RpcModule::new(());
	module.merge(SystemApiServer::<Hash, AccountId, Nonce>::into_rpc(System::new(
		client.clone(),
		pool,
	)))?;
	module.merge(TransactionPaymentApiServer::<Hash, _>::into_rpc(
		TransactionPayment::new(client.clone()),
	))?;
	module.merge(Billing::new(client.clone()).into_rpc())?;
	module.merge(Scaling::new(client.clone()).into_rpc())?;
	module.merge(Immortality::new(client, subscriptions.clone()).into_rpc())?;
	module.merge(
		Grandpa::new(
			subscriptions,
			finality.authority_set,
			finality.voter_state,
			finality.justification_stream,
			finality.proof_provider,
		)
		.into_rpc(),
	)?;
	Ok(module)
}

/// The block that is asked about: without one, the best.
fn block(client: &FullClient, at: Option<Hash>) -> Hash {
	at.unwrap_or_else(|| client.info().best_hash)
}

/// What the caller is told when the runtime does not answer: the block is unknown, its state gone, or its runtime has no
/// such thing to say.
fn refusal(what: &str, at: Hash, error: ApiError) -> ErrorObjectOwned {
	ErrorObject::owned(
		INTERNAL_ERROR_CODE,
		format!("block {at:?} does not tell its {what}: {error}"),
		None::<()>,
	)
}
