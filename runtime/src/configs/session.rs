//! Sessions: their keys, when they end, who validates in the next one.

use super::consensus::REPORT_DAYS;
use crate::{
	Aura, AuthorityDiscovery, Authorship, Balances, Finality, GiftedNodes, Grandpa, Historical, Rotation, Runtime,
	RuntimeEvent, Session,
};
use alloc::vec::Vec;
use codec::Encode;
use core::marker::PhantomData;
use frame_support::{
	pallet_prelude::DispatchResult,
	traits::{ConstU128, ConstU32, Get, OneSessionHandler},
};
use immortal_primitives::{
	chain::AccountId,
	node_key::{self, NodeKey},
	nodes::{node_of, NodeKeys},
	time::{Slot, SESSIONS_PER_ERA},
};
use pallet_session::{historical, SessionInterface, SessionManager};
use sp_runtime::{
	impl_opaque_keys,
	traits::{Convert, OpaqueKeys},
	BoundToRuntimeAppPublic,
};
use sp_staking::SessionIndex;

/// With finality further behind than this, ordinary changes of validators are frozen.
const MAX_LAG: u32 = 10;

impl_opaque_keys! {
	/// The keys of a node, hot on it. A node that does not validate signs with the `node` key only.
	pub struct SessionKeys {
		/// Makes blocks.
		pub aura: Aura,
		/// Finalises them.
		pub grandpa: Grandpa,
		/// Signs fee-less messages.
		pub node: Node,
		/// Publishes the node's addresses.
		pub authority_discovery: AuthorityDiscovery,
	}
}

/// The `node` key needs no news of sessions: whoever checks its signatures reads it from [`pallet_session::NextKeys`].
pub struct Node;

impl BoundToRuntimeAppPublic for Node {
	type Public = NodeKey;
}

impl OneSessionHandler<AccountId> for Node {
	type Key = NodeKey;

	fn on_genesis_session<'a, I>(_: I)
	where
		I: Iterator<Item = (&'a AccountId, NodeKey)> + 'a,
	{
	}

	fn on_new_session<'a, I>(_: bool, _: I, _: I)
	where
		I: Iterator<Item = (&'a AccountId, NodeKey)> + 'a,
	{
	}

	fn on_disabled(_: u32) {}
}

/// Validators are the accounts that stand for nodes, and no others: their keys come with the nodes.
pub struct NodeAccounts;

impl Convert<AccountId, Option<AccountId>> for NodeAccounts {
	fn convert(account: AccountId) -> Option<AccountId> {
		node_of(&account).is_some().then_some(account)
	}
}

impl pallet_session::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type ValidatorId = AccountId;
	type ValidatorIdOf = NodeAccounts;
	type ShouldEndSession = Rotation;
	type NextSessionRotation = Rotation;
	type SessionManager = ForgetOldSets<historical::NoteHistoricalRoot<Self, Rotation>>;
	type SessionHandler = <SessionKeys as OpaqueKeys>::KeyTypeIdProviders;
	type Keys = SessionKeys;
	type DisablingStrategy = ();
	type WeightInfo = pallet_session::weights::SubstrateWeight<Runtime>;
	type Currency = Balances;
	// The node's bond stands for its keys, too.
	type KeyDeposit = ConstU128<0>;
}

/// Sets of validators are kept for as many sessions as there can be while a double vote can be reported: those of that time, and
/// three times as many that were ended on demand.
const KEPT_SETS: SessionIndex = 4 * REPORT_DAYS * SESSIONS_PER_ERA;

/// Forgets by whom old double votes could be proven.
pub struct ForgetOldSets<Manager>(PhantomData<Manager>);

impl<Manager: SessionManager<AccountId>> SessionManager<AccountId> for ForgetOldSets<Manager> {
	fn new_session_genesis(index: SessionIndex) -> Option<Vec<AccountId>> {
		Manager::new_session_genesis(index)
	}

	fn new_session(index: SessionIndex) -> Option<Vec<AccountId>> {
		Manager::new_session(index)
	}

	fn start_session(index: SessionIndex) {
		Manager::start_session(index);
	}

	fn end_session(index: SessionIndex) {
		Manager::end_session(index);
		// One is forgotten for each that ends.
		Historical::prune_up_to(index.saturating_sub(KEPT_SETS));
	}
}

/// Validators are identified by their account alone.
pub struct NoIdentification;

impl Convert<AccountId, Option<()>> for NoIdentification {
	fn convert(_: AccountId) -> Option<()> {
		Some(())
	}
}

impl historical::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type FullIdentification = ();
	type FullIdentificationOf = NoIdentification;
}

impl pallet_rotation::Config for Runtime {
	type Slot = CurrentSlot;
	type Elect = GiftedNodes;
	type Finality = Finality;
	type ChangePending = ChangePending;
	type MaxLag = ConstU32<MAX_LAG>;
	type WeightInfo = pallet_rotation::weights::SubstrateWeight<Runtime>;
}

/// The slot of the block being made.
pub struct CurrentSlot;

impl Get<Slot> for CurrentSlot {
	fn get() -> Slot {
		*pallet_aura::CurrentSlot::<Runtime>::get()
	}
}

/// Whether GRANDPA has a change of voters pending.
pub struct ChangePending;

impl Get<bool> for ChangePending {
	fn get() -> bool {
		Grandpa::pending_change().is_some()
	}
}

/// The session keys of nodes, where the SDK keeps them.
pub struct KeysOfNodes;

impl NodeKeys<AccountId, SessionKeys> for KeysOfNodes {
	fn are_owned_by(keys: &SessionKeys, owner: &AccountId, proof: &[u8]) -> bool {
		keys.ownership_proof_is_valid(&owner.encode(), proof)
	}

	fn set(account: &AccountId, keys: SessionKeys) -> DispatchResult {
		<Session as SessionInterface>::set_keys(account, keys)
	}

	fn purge(account: &AccountId) {
		// Fails only if there are none.
		let _ = <Session as SessionInterface>::purge_keys(account);
	}

	fn node_key(account: &AccountId) -> Option<NodeKey> {
		Session::load_keys(account).map(|keys| keys.node)
	}

	fn account_of(key: &NodeKey) -> Option<AccountId> {
		Session::key_owner(node_key::KEY_TYPE, key.as_ref())
	}
}

/// The account of the node that makes the block.
pub struct Author;

impl Get<Option<AccountId>> for Author {
	fn get() -> Option<AccountId> {
		Authorship::author()
	}
}

/// The operator of the node that makes the block.
pub struct AuthorsOperator;

impl Get<Option<AccountId>> for AuthorsOperator {
	fn get() -> Option<AccountId> {
		GiftedNodes::operator_of(node_of(&Authorship::author()?)?)
	}
}

/// Who validates in this session.
pub struct Validators;

impl Get<Vec<AccountId>> for Validators {
	fn get() -> Vec<AccountId> {
		Session::validators()
	}
}

/// This session.
pub struct CurrentSession;

impl Get<SessionIndex> for CurrentSession {
	fn get() -> SessionIndex {
		Session::current_index()
	}
}
