//! What is asked about bills.

use super::{block, refusal};
use crate::service::{FullClient, Hash};
use immortal_primitives::billing::{BillingApi, Consumption, NoQuote, PriceEpoch, Quote, ServiceType};
use jsonrpsee::{
	core::RpcResult,
	proc_macros::rpc,
	types::error::{ErrorObject, ErrorObjectOwned, INVALID_PARAMS_CODE},
};
use sp_api::ProvideRuntimeApi;
use std::sync::Arc;

/// The methods. `at` is a block; without it, the best.
#[rpc(server, namespace = "immortal")]
pub trait BillingRpc {
	/// What `used` of a service costs in an epoch; without one, in that of the block. It is exactly what is charged.
	#[method(name = "quote", blocking)]
	fn quote(
		&self,
		service: ServiceType,
		used: Consumption,
		epoch: Option<PriceEpoch>,
		at: Option<Hash>,
	) -> RpcResult<Quote>;
}

/// Answers them.
pub struct Billing {
	client: Arc<FullClient>,
}

impl Billing {
	/// Asks the runtime of `client`'s blocks.
	pub fn new(client: Arc<FullClient>) -> Self {
		Self { client }
	}
}

impl BillingRpcServer for Billing {
	fn quote(
		&self,
		service: ServiceType,
		used: Consumption,
		epoch: Option<PriceEpoch>,
		at: Option<Hash>,
	) -> RpcResult<Quote> {
		let at = block(&self.client, at);
		self.client
			.runtime_api()
			.quote(at, service, used, epoch)
			.map_err(|error| refusal("prices", at, error))?
			.map_err(no_quote)
	}
}

/// What the caller asked for that has no price.
fn no_quote(reason: NoQuote) -> ErrorObjectOwned {
	let message = match reason {
		NoQuote::EpochNotKept => "there are no prices for that epoch: it has not begun, or is no longer settled",
		NoQuote::UnknownService => "that service is not offered in that epoch",
		NoQuote::TooMuch => "that costs more than there is of the coin",
	};
	ErrorObject::owned(INVALID_PARAMS_CODE, message, None::<()>)
}
