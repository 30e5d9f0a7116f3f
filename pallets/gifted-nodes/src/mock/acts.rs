//! What operators, the owner and machines do, and what they have.

use super::*;

/// Planck worth so many units.
pub fn units(coin: Coin, units: Balance) -> Balance {
	coin.amount_rounded_up(units * COIN)
}

/// A bond of so many units in `coin`, with nothing borrowed.
pub fn bond(coin: Coin, amount: Balance) -> Bond {
	Bond {
		coin,
		amount: units(coin, amount),
		borrowed: 0,
	}
}

/// Something of everything.
pub const SOME: Resources = Resources::all(1_000);

/// A gift that promises to be there all the time.
pub const GIFT: Gift = Gift::CommunityValidator {
	uptime_commitment: 1_000_000_000,
	commission: 500_000_000,
};

/// What a validator is for.
pub const VALIDATOR: Specialization = Specialization::BpciCoreValidator {
	consensus_weight: 1,
	validation_capacity: 1,
};

/// What a service node is for.
pub const NOTARY: Specialization = Specialization::BpciNotary {
	notarization_capacity: 1,
	witness_storage: 1,
};

/// Registers a node with keys of its own; gives its id.
pub fn register_with(
	who: &AccountId,
	specialization: Specialization,
	bond: Bond,
) -> Result<NodeId, sp_runtime::DispatchError> {
	let id = crate::NextNode::<Test>::get();
	let keys = Keys::from(id) + 10_000;
	GiftedNodes::register(
		RuntimeOrigin::signed(who.clone()),
		GIFT,
		specialization,
		SOME,
		bond,
		keys,
		proof(who, keys),
	)
	.map(|()| id)
}

/// Registers a service node with the smallest bond.
pub fn service(who: &AccountId) -> NodeId {
	register_with(who, NOTARY, bond(Coin::Nex, 100)).expect("a service node is registered")
}

/// Registers a validator of an operator, who is admitted for it if need be, with a bond of so many units.
pub fn validator(who: &AccountId, bonded: Balance) -> NodeId {
	let _ = GiftedNodes::admit(RuntimeOrigin::signed(OWNER), who.clone());
	register_with(who, VALIDATOR, bond(Coin::Gen, bonded)).expect("a validator is registered")
}

/// A heartbeat of this chain for a slot.
pub fn heartbeat(node: NodeId, slot: Slot) -> Heartbeat<sp_core::H256> {
	Heartbeat {
		genesis: System::block_hash(0),
		node,
		slot,
	}
}

/// Signs with the node's own key.
pub fn signed(heartbeat: &Heartbeat<sp_core::H256>) -> Signature {
	let keys = KeysOf::get(account_of::<AccountId>(heartbeat.node)).unwrap_or_default();
	node_key(keys).sign(&heartbeat.payload())
}

/// Sends a heartbeat as a transaction comes in: it must be authorized, and then it is dispatched.
pub fn send(heartbeat: Heartbeat<sp_core::H256>, signature: Signature) -> Result<(), TransactionValidityError> {
	GiftedNodes::authorize_heartbeat(
		frame_support::pallet_prelude::TransactionSource::External,
		&heartbeat,
		&signature,
	)?;
	GiftedNodes::heartbeat(frame_system::RawOrigin::Authorized.into(), heartbeat, signature)
		.expect("what is authorized succeeds");
	Ok(())
}

/// Sends a node's heartbeat of now.
pub fn beat(node: NodeId) -> Result<(), TransactionValidityError> {
	let heartbeat = heartbeat(node, TestClock::slot());
	send(heartbeat, signed(&heartbeat))
}

/// The bonded amount of a node.
pub fn bonded(node: NodeId) -> Balance {
	crate::Nodes::<Test>::get(node)
		.expect("the node is registered")
		.bond
		.amount
}

/// What an account has of a coin and is not on hold.
pub fn free(coin: Coin, who: &AccountId) -> Balance {
	use frame_support::traits::fungibles::Inspect;
	Coins::balance(coin, who)
}

/// What an account has on hold of a coin, for bonds.
pub fn held(coin: Coin, who: &AccountId) -> Balance {
	on_hold(coin, crate::HoldReason::Bond, who)
}

pub fn on_hold(coin: Coin, reason: crate::HoldReason, who: &AccountId) -> Balance {
	use frame_support::traits::fungibles::hold::Inspect;
	Coins::balance_on_hold(coin, &reason.into(), who)
}

/// Dispatches a call as a transaction does: nothing of it stays if it fails.
pub fn call(who: &AccountId, call: Call<Test>) -> DispatchResult {
	let done = RuntimeCall::from(call).dispatch(RuntimeOrigin::signed(who.clone()));
	done.map(drop).map_err(|failed| failed.error)
}

pub fn apply(who: &AccountId) -> DispatchResult {
	call(who, Call::apply {})
}

pub fn support(by: &AccountId, who: &AccountId) -> DispatchResult {
	call(by, Call::support { who: who.clone() })
}

pub fn admit(operator: &AccountId) -> DispatchResult {
	let operator = operator.clone();
	call(&OWNER, Call::admit { operator })
}

pub fn revoke(operator: &AccountId) -> DispatchResult {
	let operator = operator.clone();
	call(&OWNER, Call::revoke_admission { operator })
}

pub fn bond_more(who: &AccountId, node: NodeId, amount: Balance) -> DispatchResult {
	call(who, Call::bond_more { node, amount })
}

pub fn start_maintenance(who: &AccountId, node: NodeId) -> DispatchResult {
	call(who, Call::start_maintenance { node })
}

pub fn end_maintenance(who: &AccountId, node: NodeId) -> DispatchResult {
	call(who, Call::end_maintenance { node })
}

pub fn retire(who: &AccountId, node: NodeId) -> DispatchResult {
	call(who, Call::retire { node })
}

pub fn withdraw(who: &AccountId, node: NodeId) -> DispatchResult {
	call(who, Call::withdraw_bond { node })
}

pub fn jail(node: NodeId) -> DispatchResult {
	call(&OWNER, Call::jail { node })
}

pub fn unjail(who: &AccountId, node: NodeId) -> DispatchResult {
	call(who, Call::unjail { node })
}

/// Changes the policy as who may does.
pub fn change_policy(change: impl FnOnce(&mut Policy)) -> DispatchResult {
	let mut policy = crate::Terms::<Test>::get();
	change(&mut policy);
	call(&OWNER, Call::set_policy { policy })
}

/// Everything that is said to register a node.
#[derive(Clone)]
pub struct Registration {
	pub gift: Gift,
	pub specialization: Specialization,
	pub resources: Resources,
	pub bond: Bond,
	pub keys: Keys,
	pub proof: Vec<u8>,
}

impl Registration {
	/// Of a service node that is taken.
	pub fn of(who: &AccountId) -> Self {
		let keys = Keys::from(crate::NextNode::<Test>::get()) + 10_000;
		Self {
			gift: GIFT,
			specialization: NOTARY,
			resources: SOME,
			bond: bond(Coin::Nex, 100),
			keys,
			proof: proof(who, keys),
		}
	}

	/// Of a validator that is taken if its operator is admitted.
	pub fn of_validator(who: &AccountId) -> Self {
		Self {
			specialization: VALIDATOR,
			bond: bond(Coin::Gen, 10_000),
			..Self::of(who)
		}
	}

	pub fn send(self, who: &AccountId) -> DispatchResult {
		let Self {
			gift,
			specialization,
			resources,
			bond,
			keys,
			proof,
		} = self;
		call(
			who,
			Call::register {
				gift,
				specialization,
				resources,
				bond,
				keys,
				proof,
			},
		)
	}
}

/// Reports a validator for what costs `fraction` of its bond.
pub fn offend(node: NodeId, fraction: Perbill) {
	offend_as(account_of(node), fraction, TestClock::window());
}

/// Reports an account for what it did in a session.
pub fn offend_as(account: AccountId, fraction: Perbill, session: SessionIndex) {
	let details = OffenceDetails {
		offender: (account, ()),
		reporters: vec![],
	};
	<GiftedNodes as OnOffenceHandler<AccountId, (AccountId, ()), Weight>>::on_offence(&[details], &[fraction], session);
}

/// Registers a service node and has it work.
pub fn working_service(who: &AccountId) -> NodeId {
	let node = service(who);
	beat(node).expect("it is awaited");
	node
}

/// Windows in which a node had to be there, and was.
pub fn uptime(node: NodeId) -> (u32, u32) {
	let uptime = GiftedNodes::uptime(node).expect("the node is registered");
	(uptime.windows, uptime.present)
}
