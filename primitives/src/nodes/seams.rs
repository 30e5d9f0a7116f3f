//! What pallets tell each other of nodes.

use super::{NodeId, Resources};
use crate::{node_key::NodeKey, time::EraIndex};
use sp_runtime::DispatchResult;

/// An era of a node, judged.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub struct NodeEra<AccountId> {
	/// Whose node it is.
	pub operator: AccountId,
	/// The era.
	pub era: EraIndex,
	/// Windows in which it was on duty.
	pub windows: u32,
	/// Of these, those in which it gave a sign of life.
	pub present: u32,
	/// Whether it kept what it had promised, or what its class did.
	pub kept: bool,
}

/// Told once of each era of each node, after the era: who pays nodes by their uptime.
pub trait OnNodeEra<AccountId> {
	/// `node` was judged.
	fn on_node_era(node: NodeId, era: NodeEra<AccountId>);
}

impl<AccountId> OnNodeEra<AccountId> for () {
	fn on_node_era(_: NodeId, _: NodeEra<AccountId>) {}
}

/// Told what was billed of a node's work: by this its capacity is verified.
pub trait BilledWork {
	/// In the last era `used` of `node` was billed, on average over the era, to `payers` different accounts.
	fn note_billed(node: NodeId, used: Resources, payers: u32);
}

impl BilledWork for () {
	fn note_billed(_: NodeId, _: Resources, _: u32) {}
}

/// The session keys of nodes, by the accounts that stand for them.
pub trait NodeKeys<AccountId, Keys> {
	/// Whether `proof` shows that the keys' other halves signed for `owner`.
	fn are_owned_by(keys: &Keys, owner: &AccountId, proof: &[u8]) -> bool;

	/// Gives `account` these keys. Fails if one of them is another's.
	fn set(account: &AccountId, keys: Keys) -> DispatchResult;

	/// Forgets the keys of `account`.
	fn purge(account: &AccountId);

	/// Which signs the fee-less messages of `account`.
	fn node_key(account: &AccountId) -> Option<NodeKey>;

	/// Whose fee-less messages `key` signs.
	fn account_of(key: &NodeKey) -> Option<AccountId>;
}
