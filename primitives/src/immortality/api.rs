//! What the node asks the runtime about immortality.

use super::{heartbeat_key, Decentralization, OwnerHeartbeat, PowerView, Report, StatusView, WatchOrders};
use crate::{
	chain::Hash,
	node_key::{self, NodeKey},
};
use alloc::vec::Vec;
use codec::Codec;

sp_api::decl_runtime_apis! {
	/// The owner's health, and who does what when it fails.
	pub trait ImmortalityApi<AccountId: Codec> {
		/// The status with all that it rests on.
		fn status() -> StatusView<AccountId>;

		/// Who holds each power, and how many of the holders must agree.
		fn responsibilities() -> Vec<PowerView<AccountId>>;

		/// On whom the chain depends.
		fn decentralization() -> Decentralization;

		/// What nodes with these `node` keys have to do.
		fn watch_orders(keys: Vec<NodeKey>) -> WatchOrders;

		/// Which of these `node` keys, of peers, are keys of seats.
		fn seats_among(keys: Vec<NodeKey>) -> Vec<NodeKey>;

		/// The transaction that brings a heartbeat of the owner.
		fn heartbeat_transaction(
			heartbeat: OwnerHeartbeat<Hash>,
			signature: heartbeat_key::Signature,
		) -> Block::Extrinsic;

		/// The transaction that brings a report.
		fn report_transaction(report: Report<Hash>, signature: node_key::Signature) -> Block::Extrinsic;
	}
}
