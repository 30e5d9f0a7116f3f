//! Sessions: their length, their keys, who validates in the next one.

use crate::{Aura, AuthorityDiscovery, Authorship, Balances, Grandpa, Runtime, RuntimeEvent, Session};
use alloc::vec::Vec;
use frame_support::{
	parameter_types,
	traits::{ConstU128, Get, OneSessionHandler},
};
use immortal_primitives::{
	chain::{AccountId, BlockNumber},
	money::COIN,
	node_key::NodeId,
	time::SLOTS_PER_SESSION,
};
use pallet_session::historical;
use sp_runtime::{
	impl_opaque_keys,
	traits::{ConvertInto, OpaqueKeys},
	BoundToRuntimeAppPublic,
};
use sp_staking::SessionIndex;

impl_opaque_keys! {
	/// The keys of a validator, hot on its node.
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
	type Public = NodeId;
}

impl OneSessionHandler<AccountId> for Node {
	type Key = NodeId;

	fn on_genesis_session<'a, I>(_: I)
	where
		I: Iterator<Item = (&'a AccountId, NodeId)> + 'a,
	{
	}

	fn on_new_session<'a, I>(_: bool, _: I, _: I)
	where
		I: Iterator<Item = (&'a AccountId, NodeId)> + 'a,
	{
	}

	fn on_disabled(_: u32) {}
}

/// The validators of genesis, for good.
pub struct GenesisValidators;

impl pallet_session::SessionManager<AccountId> for GenesisValidators {
	fn new_session(_: SessionIndex) -> Option<Vec<AccountId>> {
		None
	}

	fn new_session_genesis(_: SessionIndex) -> Option<Vec<AccountId>> {
		Some(pallet_session::NextKeys::<Runtime>::iter_keys().collect())
	}

	fn start_session(_: SessionIndex) {}

	fn end_session(_: SessionIndex) {}
}

impl historical::SessionManager<AccountId, ()> for GenesisValidators {
	fn new_session(index: SessionIndex) -> Option<Vec<(AccountId, ())>> {
		with_identification(<Self as pallet_session::SessionManager<_>>::new_session(index))
	}

	fn new_session_genesis(index: SessionIndex) -> Option<Vec<(AccountId, ())>> {
		with_identification(<Self as pallet_session::SessionManager<_>>::new_session_genesis(index))
	}

	fn start_session(_: SessionIndex) {}

	fn end_session(_: SessionIndex) {}
}

fn with_identification(validators: Option<Vec<AccountId>>) -> Option<Vec<(AccountId, ())>> {
	Some(validators?.into_iter().map(|validator| (validator, ())).collect())
}

parameter_types! {
	/// Slots in a session.
	pub const Period: BlockNumber = SLOTS_PER_SESSION;
	/// The slot at which the first session ends is a multiple of the period.
	pub const Offset: BlockNumber = 0;
}

impl pallet_session::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type ValidatorId = AccountId;
	type ValidatorIdOf = ConvertInto;
	type ShouldEndSession = pallet_session::PeriodicSessions<Period, Offset>;
	type NextSessionRotation = pallet_session::PeriodicSessions<Period, Offset>;
	type SessionManager = historical::NoteHistoricalRoot<Self, GenesisValidators>;
	type SessionHandler = <SessionKeys as OpaqueKeys>::KeyTypeIdProviders;
	type Keys = SessionKeys;
	type DisablingStrategy = ();
	type WeightInfo = pallet_session::weights::SubstrateWeight<Runtime>;
	type Currency = Balances;
	type KeyDeposit = ConstU128<COIN>;
}

/// Validators are identified by their account alone.
pub struct NoIdentification;

impl sp_runtime::traits::Convert<AccountId, Option<()>> for NoIdentification {
	fn convert(_: AccountId) -> Option<()> {
		Some(())
	}
}

impl historical::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type FullIdentification = ();
	type FullIdentificationOf = NoIdentification;
}

/// The author of the block being made.
pub struct Author;

impl Get<Option<AccountId>> for Author {
	fn get() -> Option<AccountId> {
		Authorship::author()
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
