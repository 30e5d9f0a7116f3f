//! What is asked about the owner, and who does what without it.

use super::{block, refusal};
use crate::{
	reading::best_blocks,
	service::{FullClient, Hash},
};
use futures::{future, StreamExt};
use immortal_primitives::{
	chain::AccountId,
	immortality::{Decentralization, ImmortalityApi, PowerView, StatusView},
};
use jsonrpsee::{core::RpcResult, proc_macros::rpc, PendingSubscriptionSink};
use sc_rpc::{
	utils::{spawn_subscription_task, PendingSubscription, RingBuffer},
	SubscriptionTaskExecutor,
};
use sp_api::ProvideRuntimeApi;
use std::sync::Arc;

/// Statuses that wait for a slow subscriber. Older ones give way: they have nothing new to say.
const BACKLOG: usize = 4;

/// The methods. `at` is a block; without it, the best.
#[rpc(server, namespace = "immortal")]
pub trait ImmortalityRpc {
	/// How the network stands to its owner, with all that it rests on.
	#[method(name = "status", blocking)]
	fn status(&self, at: Option<Hash>) -> RpcResult<StatusView<AccountId>>;

	/// Who holds each power.
	#[method(name = "responsibilities", blocking)]
	fn responsibilities(&self, at: Option<Hash>) -> RpcResult<Vec<PowerView<AccountId>>>;

	/// On whom the chain depends.
	#[method(name = "decentralization", blocking)]
	fn decentralization(&self, at: Option<Hash>) -> RpcResult<Decentralization>;

	/// The status now, and with each new best block.
	#[subscription(
		name = "subscribeStatus" => "statusUpdate",
		unsubscribe = "unsubscribeStatus",
		item = StatusView<AccountId>
	)]
	fn subscribe_status(&self);
}

/// Answers them.
pub struct Immortality {
	client: Arc<FullClient>,
	subscriptions: SubscriptionTaskExecutor,
}

impl Immortality {
	/// Asks the runtime of `client`'s blocks.
	pub fn new(client: Arc<FullClient>, subscriptions: SubscriptionTaskExecutor) -> Self {
		Self { client, subscriptions }
	}
}

impl ImmortalityRpcServer for Immortality {
	fn status(&self, at: Option<Hash>) -> RpcResult<StatusView<AccountId>> {
		let at = block(&self.client, at);
		self.client
			.runtime_api()
			.status(at)
			.map_err(|error| refusal("status", at, error))
	}

	fn responsibilities(&self, at: Option<Hash>) -> RpcResult<Vec<PowerView<AccountId>>> {
		let at = block(&self.client, at);
		self.client
			.runtime_api()
			.responsibilities(at)
			.map_err(|error| refusal("responsibilities", at, error))
	}

	fn decentralization(&self, at: Option<Hash>) -> RpcResult<Decentralization> {
		let at = block(&self.client, at);
		self.client
			.runtime_api()
			.decentralization(at)
			.map_err(|error| refusal("decentralization", at, error))
	}

	fn subscribe_status(&self, pending: PendingSubscriptionSink) {
		let client = self.client.clone();
		let statuses = best_blocks(&client).filter_map(move |at| future::ready(client.runtime_api().status(at).ok()));
		spawn_subscription_task(
			&self.subscriptions,
			PendingSubscription::from(pending).pipe_from_stream(statuses, RingBuffer::new(BACKLOG)),
		);
	}
}
