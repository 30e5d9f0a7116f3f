//! Reading the chain as it grows.

use crate::service::{FullClient, Hash};
use futures::{future, stream, Stream, StreamExt};
use sc_client_api::BlockchainEvents;
use sp_api::ApiError;
use sp_blockchain::HeaderBackend;

/// What our log lines are marked with.
pub const LOG_TARGET: &str = "immortal";

/// The best block now, and each that becomes it.
pub fn best_blocks(client: &FullClient) -> impl Stream<Item = Hash> {
	let later = client
		.import_notification_stream()
		.filter(|block| future::ready(block.is_new_best))
		.map(|block| block.hash);
	stream::iter([client.info().best_hash]).chain(later)
}

/// What the runtime said; if it failed, the log tells.
pub fn said<T>(what: &str, answer: Result<T, ApiError>) -> Option<T> {
	answer
		.inspect_err(|error| log::debug!(target: LOG_TARGET, "The runtime does not say {what}: {error}"))
		.ok()
}
