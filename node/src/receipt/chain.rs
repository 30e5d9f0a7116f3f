//! The chain, as a node's RPC tells of it.

use super::transaction::Ground;
use codec::{Decode, Encode};
use frame_system::{EventRecord, Phase};
use immortal_primitives::chain::{AccountId, BlockNumber, Hash, Header, Nonce};
use immortal_runtime::{RuntimeError, RuntimeEvent, UncheckedExtrinsic, VERSION};
use jsonrpsee::{
	client_transport::ws::{Url, WsTransportClientBuilder},
	core::{
		client::{Client, ClientT, Error, SubscriptionClientT},
		params::ArrayParams,
	},
	rpc_params,
};
use sc_cli::RuntimeVersion;
use sc_transaction_pool_api::TransactionStatus;
use serde::de::DeserializeOwned;
use sp_core::{bytes, Bytes};
use sp_io::hashing::twox_128;
use sp_runtime::{generic::Era, DispatchError};

/// For so many blocks a transaction is valid.
const VALID_FOR: u64 = 64;

/// So many blocks back its validity begins, so that a fork of the last ones does not end it.
const BACK: BlockNumber = 5;

/// A connection to a node.
pub struct Chain {
	client: Client,
}

impl Chain {
	/// Connects to a node, whose chain must have the runtime that we know the calls of.
	pub async fn connect(url: &str) -> Result<Self, String> {
		let address = Url::parse(url)
			.ok()
			.filter(|address| address.scheme() == "ws")
			.ok_or_else(|| format!("`{url}` is no URL that begins with ws://"))?;
		let (sender, receiver) = WsTransportClientBuilder::default()
			.build(address)
			.await
			.map_err(|error| format!("no node answers at {url}: {error}"))?;
		let client = Client::builder().build_with_tokio(sender, receiver);
		let chain = Self { client };
		chain.check_version().await?;
		Ok(chain)
	}

	/// The hash of the first block.
	pub async fn genesis(&self) -> Result<Hash, String> {
		self.hash(0).await
	}

	/// What the next transaction of `account` is signed for.
	pub async fn ground(&self, account: &AccountId) -> Result<Ground, String> {
		let best: Header = self.ask("chain_getHeader", rpc_params![]).await?;
		let number = best.number.saturating_sub(BACK);
		Ok(Ground {
			genesis: self.genesis().await?,
			nonce: self
				.ask::<Nonce>("system_accountNextIndex", rpc_params![account])
				.await?,
			era: Era::mortal(VALID_FOR, number.into()),
			checkpoint: self.hash(number).await?,
		})
	}

	/// Sends a transaction and waits until it is in a final block; gives that block and the transaction's events. Fails if the
	/// call did.
	pub async fn submit(&self, transaction: &UncheckedExtrinsic) -> Result<(Hash, Vec<RuntimeEvent>), String> {
		let encoded = bytes::to_hex(&transaction.encode(), false);
		let block = self.finalize(&encoded).await?;
		let events = self.events(block, &encoded).await?;
		let failure = events.iter().find_map(|event| match event {
			RuntimeEvent::System(frame_system::Event::ExtrinsicFailed { dispatch_error, .. }) => Some(dispatch_error),
			_ => None,
		});
		match failure {
			Some(error) => Err(format!("the call failed in block {block:?}: {}", name(*error))),
			None => Ok((block, events)),
		}
	}

	async fn finalize(&self, transaction: &str) -> Result<Hash, String> {
		let mut statuses = self
			.client
			.subscribe::<TransactionStatus<Hash, Hash>, _>(
				"author_submitAndWatchExtrinsic",
				rpc_params![transaction],
				"author_unwatchExtrinsic",
			)
			.await
			.map_err(|error| format!("the node does not take the transaction: {}", said(error)))?;
		while let Some(status) = statuses.next().await {
			match status.map_err(|error| format!("the node says what is not understood: {error}"))? {
				TransactionStatus::Finalized((block, _)) => return Ok(block),
				TransactionStatus::Invalid | TransactionStatus::Dropped | TransactionStatus::Usurped(_) => {
					return Err("the node has dropped the transaction".into())
				},
				TransactionStatus::FinalityTimeout(block) => {
					return Err(format!(
						"the transaction is in block {block:?}, which did not become final in time"
					))
				},
				TransactionStatus::Future
				| TransactionStatus::Ready
				| TransactionStatus::Broadcast(_)
				| TransactionStatus::InBlock(_)
				| TransactionStatus::Retracted(_) => {},
			}
		}
		Err("the node has gone, and what the transaction came to is not known".into())
	}

	/// The events of a transaction in a block.
	async fn events(&self, block: Hash, transaction: &str) -> Result<Vec<RuntimeEvent>, String> {
		let body: serde_json::Value = self.ask("chain_getBlock", rpc_params![block]).await?;
		let index = body["block"]["extrinsics"]
			.as_array()
			.and_then(|all| all.iter().position(|one| one == transaction))
			.ok_or_else(|| format!("the node's block {block:?} does not hold the transaction"))?;
		let key = Bytes([twox_128(b"System"), twox_128(b"Events")].concat());
		let events: Bytes = self.ask("state_getStorage", rpc_params![key, block]).await?;
		let records = Vec::<EventRecord<RuntimeEvent, Hash>>::decode(&mut &events[..])
			.map_err(|error| format!("the events of block {block:?} are not understood: {error}"))?;
		Ok(records
			.into_iter()
			.filter(|record| matches!(record.phase, Phase::ApplyExtrinsic(at) if at as usize == index))
			.map(|record| record.event)
			.collect())
	}

	async fn check_version(&self) -> Result<(), String> {
		let version: RuntimeVersion = self.ask("state_getRuntimeVersion", rpc_params![]).await?;
		if (&version.spec_name, version.spec_version) == (&VERSION.spec_name, VERSION.spec_version) {
			return Ok(());
		}
		Err(format!(
			"the chain runs {} {}, and this program knows {} {}: use the one of the chain's version",
			version.spec_name, version.spec_version, VERSION.spec_name, VERSION.spec_version
		))
	}

	async fn hash(&self, number: BlockNumber) -> Result<Hash, String> {
		self.ask("chain_getBlockHash", rpc_params![number]).await
	}

	async fn ask<T: DeserializeOwned>(&self, method: &str, parameters: ArrayParams) -> Result<T, String> {
		self.client
			.request(method, parameters)
			.await
			.map_err(|error| format!("the node does not answer {method}: {}", said(error)))
	}
}

/// What a node says is wrong.
fn said(error: Error) -> String {
	match error {
		Error::Call(error) => match error.data() {
			Some(data) => format!("{}: {}", error.message(), data.get()),
			None => error.message().into(),
		},
		error => error.to_string(),
	}
}

/// The name of an error, such as `Balances(InsufficientBalance)`.
pub fn name(error: DispatchError) -> String {
	match RuntimeError::from_dispatch_error(error) {
		Some(error) => format!("{error:?}"),
		None => format!("{error:?}"),
	}
}
