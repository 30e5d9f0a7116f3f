//! A runtime of the four coins and this pallet, and a chain whose blocks are made by its own validators. Every test ends in
//! the invariants.

use crate::{self as pallet_gifted_nodes, Bond, Call, FoundingNode, Heartbeat, Policy, Status};
use codec::Encode;
use core::cell::RefCell;
use frame_support::{
	derive_impl, ord_parameter_types,
	pallet_prelude::ValueQuery,
	parameter_types, storage_alias,
	traits::{ConstU32, Hooks},
	weights::Weight,
	Twox64Concat,
};
use frame_system::EnsureSignedBy;
use immortal_primitives::{
	consensus::{Freeze, OnChainFinality, RotateOnDemand},
	money::{Balance, Coin, CoinAmounts, COIN},
	node_key::{NodeKey, Pair, Signature},
	nodes::{account_of, node_of, Gift, NodeEra, NodeId, NodeKeys, OnNodeEvents, Resources, Specialization},
	time::{Clock, EraIndex, Slot, WindowIndex},
};
use pallet_authorship::EventHandler;
use pallet_session::SessionManager;
use sp_core::Pair as _;
use sp_runtime::{
	traits::{Dispatchable, IdentityLookup},
	transaction_validity::TransactionValidityError,
	AccountId32, BuildStorage, DispatchResult, Perbill,
};
use sp_staking::{
	offence::{OffenceDetails, OnOffenceHandler},
	SessionIndex,
};
use std::collections::BTreeSet;

pub type AccountId = AccountId32;

/// Has the powers of node registration, and a founding validator if the test says so.
pub const OWNER: AccountId = AccountId32::new([1; 32]);
/// Has 100,000 units of every coin, as all but [`POOR`].
pub const ADA: AccountId = AccountId32::new([2; 32]);
/// The same.
pub const BOB: AccountId = AccountId32::new([3; 32]);
/// The same.
pub const EVE: AccountId = AccountId32::new([4; 32]);
/// Has nothing.
pub const POOR: AccountId = AccountId32::new([5; 32]);

/// The operator of the founding validator `n`; has 100,000 units of every coin.
pub fn founder(n: u8) -> AccountId {
	AccountId32::new([100 + n; 32])
}

pub const SLOTS_PER_WINDOW: u32 = 10;
pub const WINDOWS_PER_ERA: u32 = 6;

#[frame_support::runtime]
mod runtime {
	#[runtime::runtime]
	#[runtime::derive(
		RuntimeCall,
		RuntimeEvent,
		RuntimeError,
		RuntimeOrigin,
		RuntimeHoldReason,
		RuntimeFreezeReason,
		RuntimeTask,
		RuntimeViewFunction
	)]
	pub struct Test;

	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type Flx = pallet_balances;
	#[runtime::pallet_index(2)]
	pub type Gen = pallet_balances<Instance1>;
	#[runtime::pallet_index(3)]
	pub type Nex = pallet_balances<Instance2>;
	#[runtime::pallet_index(4)]
	pub type Aur = pallet_balances<Instance3>;
	#[runtime::pallet_index(5)]
	pub type TransactionPayment = pallet_transaction_payment;
	#[runtime::pallet_index(6)]
	pub type Coins = pallet_coins;
	#[runtime::pallet_index(7)]
	pub type GiftedNodes = pallet_gifted_nodes;
}

pub type Extension = frame_system::AuthorizeCall<Test>;
pub type Extrinsic = sp_runtime::testing::TestXt<RuntimeCall, Extension>;

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = sp_runtime::generic::Block<sp_runtime::testing::Header, Extrinsic>;
	type AccountId = AccountId;
	type Lookup = IdentityLookup<AccountId>;
	type AccountData = pallet_balances::AccountData<Balance>;
	type OnKilledAccount = Coins;
}

parameter_types! {
	pub static InOffice: Option<AccountId> = Some(OWNER);
}
ord_parameter_types! {
	pub const Registrar: AccountId = OWNER;
}

pallet_coins::mock_coins!(Test, AccountId, owner: InOffice, economic_origin: EnsureSignedBy<Registrar, AccountId>);

parameter_types! {
	pub static WindowSlots: u32 = SLOTS_PER_WINDOW;
	pub static EraWindows: u32 = WINDOWS_PER_ERA;
	/// The slot of the block being made.
	pub static CurrentSlot: Slot = 0;
	/// Who validates.
	pub static InForce: Vec<AccountId> = vec![];
	/// Who will, after the end of this session; if others.
	pub static Queued: Option<Vec<AccountId>> = None;
	/// Ends of sessions that were asked for and are to come.
	pub static Steps: u8 = 0;
	/// Whether they happen although finality lags.
	pub static Overrides: bool = false;
	/// How rotations were asked for.
	pub static Demands: Vec<Freeze> = vec![];
	/// Whether changes of validators are frozen.
	pub static Frozen: bool = false;
	/// Blocks that are not final.
	pub static Lag: u64 = 1;
}

thread_local! {
	/// Nodes whose machines are off.
	static DEAD: RefCell<BTreeSet<NodeId>> = const { RefCell::new(BTreeSet::new()) };
}

pub struct TestClock;

impl Clock for TestClock {
	fn slot() -> Slot {
		CurrentSlot::get()
	}

	fn slots_per_window() -> u32 {
		WindowSlots::get()
	}

	fn window() -> WindowIndex {
		(CurrentSlot::get() / Slot::from(WindowSlots::get())) as WindowIndex
	}

	fn slot_of_window() -> u32 {
		(CurrentSlot::get() % Slot::from(WindowSlots::get())) as u32
	}

	fn windows_per_era() -> u32 {
		EraWindows::get()
	}

	fn era() -> EraIndex {
		Self::window() / Self::windows_per_era()
	}
}

pub struct TestFinality;

impl OnChainFinality<u64> for TestFinality {
	fn finalized() -> u64 {
		System::block_number().saturating_sub(Lag::get())
	}

	fn lag() -> u64 {
		Lag::get()
	}
}

pub struct TestRotation;

impl RotateOnDemand for TestRotation {
	fn rotate(freeze: Freeze) -> bool {
		if Frozen::get() && freeze == Freeze::Respected {
			return false;
		}
		Demands::mutate(|demands| demands.push(freeze));
		Steps::set(2);
		Overrides::mutate(|overrides| *overrides |= freeze == Freeze::Overridden);
		true
	}

	fn is_frozen() -> bool {
		Frozen::get()
	}
}

/// In storage: what is undone was never told.
#[storage_alias]
type JudgedEras = StorageMap<Prefix, Twox64Concat, NodeId, Vec<EncodedEra>>;

/// The fields of a [`NodeEra`], in their order.
type EncodedEra = (AccountId, EraIndex, u32, u32, bool, Balance, Perbill, bool);

#[storage_alias]
type AllJudgedBefore = StorageValue<Prefix, Vec<EraIndex>, ValueQuery>;

#[storage_alias]
type LeftNodes = StorageValue<Prefix, Vec<NodeId>, ValueQuery>;

pub struct Told;

impl OnNodeEvents<AccountId> for Told {
	fn on_node_era(node: NodeId, era: NodeEra<AccountId>) {
		let NodeEra {
			operator,
			era,
			windows,
			present,
			kept,
			standing,
			given,
			seated,
		} = era;
		JudgedEras::append(node, (operator, era, windows, present, kept, standing, given, seated));
	}

	fn on_eras_judged(era: EraIndex) {
		AllJudgedBefore::append(era);
	}

	fn on_node_left(node: NodeId) {
		LeftNodes::append(node);
	}
}

/// What other pallets were told of `node`.
pub fn judged(node: NodeId) -> Vec<NodeEra<AccountId>> {
	let told = JudgedEras::get(node).unwrap_or_default().into_iter();
	let era = |(operator, era, windows, present, kept, standing, given, seated)| NodeEra {
		operator,
		era,
		windows,
		present,
		kept,
		standing,
		given,
		seated,
	};
	told.map(era).collect()
}

/// The eras before which other pallets were told that all is judged, in order.
pub fn all_judged_before() -> Vec<EraIndex> {
	AllJudgedBefore::get()
}

/// The nodes of which other pallets were told that they left, in order.
pub fn left() -> Vec<NodeId> {
	LeftNodes::get()
}

/// Session keys: a number that the `node` key is made from.
pub type Keys = u64;

#[storage_alias]
type KeysOf = StorageMap<Prefix, Twox64Concat, AccountId, Keys>;

#[storage_alias]
type KeyOwner = StorageMap<Prefix, Twox64Concat, Keys, AccountId>;

#[storage_alias]
type NodeKeyOwner = StorageMap<Prefix, Twox64Concat, NodeKey, AccountId>;

/// The key that a node with these session keys signs heartbeats with.
pub fn node_key(keys: Keys) -> Pair {
	let mut seed = [0; 32];
	seed[..8].copy_from_slice(&keys.to_le_bytes());
	Pair::from_seed(&seed)
}

/// What shows that `owner` has the keys.
pub fn proof(owner: &AccountId, keys: Keys) -> Vec<u8> {
	(owner, keys, "signed").encode()
}

pub struct TestKeys;

impl NodeKeys<AccountId, Keys> for TestKeys {
	fn are_owned_by(keys: &Keys, owner: &AccountId, shown: &[u8]) -> bool {
		proof(owner, *keys) == shown
	}

	fn set(account: &AccountId, keys: Keys) -> DispatchResult {
		if KeyOwner::get(keys).is_some_and(|owner| owner != *account) {
			return Err("the keys are another's".into());
		}
		Self::purge(account);
		KeysOf::insert(account, keys);
		KeyOwner::insert(keys, account);
		NodeKeyOwner::insert(NodeKey::from(node_key(keys).public()), account);
		Ok(())
	}

	fn purge(account: &AccountId) {
		if let Some(keys) = KeysOf::take(account) {
			KeyOwner::remove(keys);
			NodeKeyOwner::remove(NodeKey::from(node_key(keys).public()));
		}
	}

	fn node_key(account: &AccountId) -> Option<NodeKey> {
		KeysOf::get(account).map(|keys| node_key(keys).public())
	}

	fn account_of(key: &NodeKey) -> Option<AccountId> {
		NodeKeyOwner::get(key)
	}
}

#[cfg(feature = "runtime-benchmarks")]
impl crate::benchmarking::MakeKeys<AccountId, Keys> for TestKeys {
	fn make(owner: &AccountId) -> (Keys, Vec<u8>) {
		let keys = KeyOwner::iter_keys().max().unwrap_or_default() + 1;
		(keys, proof(owner, keys))
	}

	fn sign(keys: &Keys, payload: &[u8]) -> Signature {
		node_key(*keys).sign(payload)
	}
}

impl crate::Config for Test {
	type RuntimeHoldReason = RuntimeHoldReason;
	type Coins = Coins;
	type Keys = Keys;
	type NodeKeys = TestKeys;
	type RegistrationOrigin = EnsureSignedBy<Registrar, AccountId>;
	type Owner = InOffice;
	type Validators = InForce;
	type Clock = TestClock;
	type Rotation = TestRotation;
	type Finality = TestFinality;
	type OnNodeEvents = Told;
	type MaxValidators = ConstU32<20>;
	type WeightInfo = ();
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = TestKeys;
}

impl<C> frame_system::offchain::CreateTransactionBase<C> for Test
where
	RuntimeCall: From<C>,
{
	type Extrinsic = Extrinsic;
	type RuntimeCall = RuntimeCall;
}

impl<C> frame_system::offchain::CreateTransaction<C> for Test
where
	RuntimeCall: From<C>,
{
	type Extension = Extension;

	fn create_transaction(call: RuntimeCall, extension: Extension) -> Extrinsic {
		Extrinsic::new_transaction(call, extension)
	}
}

impl<C> frame_system::offchain::CreateAuthorizedTransaction<C> for Test
where
	RuntimeCall: From<C>,
{
	fn create_extension() -> Extension {
		Extension::new()
	}
}

/// `Chain::new().founding(&[OWNER, founder(1)]).run(|| ...)`: a chain at block 1, checked by `try_state` at the end.
pub struct Chain {
	policy: Policy,
	founding: Vec<AccountId>,
	periods: (u32, u32),
}

impl Chain {
	/// Without validators. A bond is of the base only: 10,000 units of a validator, 100 of any other node.
	pub fn new() -> Self {
		Self {
			policy: Policy {
				validators: 10,
				bond_per_millicore: 0,
				bond_per_memory_mib: 0,
				bond_per_storage_gib: 0,
				bond_per_bandwidth_mbit: 0,
				unbonding_eras: 2,
				maintenance_windows: 4,
				proven_eras: 3,
				..Default::default()
			},
			founding: vec![],
			periods: (SLOTS_PER_WINDOW, WINDOWS_PER_ERA),
		}
	}

	/// With windows and eras of other lengths: slots of a window, windows of an era.
	pub fn with_periods(mut self, slots: u32, windows: u32) -> Self {
		self.periods = (slots, windows);
		self
	}

	/// With a validator of each of these, node 0 of the first.
	pub fn founding(mut self, operators: &[AccountId]) -> Self {
		self.founding = operators.to_vec();
		self
	}

	/// With `others` founders besides the owner, who is the operator of node 0.
	pub fn of_owner_and(self, others: u8) -> Self {
		let operators: Vec<_> = [OWNER].into_iter().chain((1..=others).map(founder)).collect();
		self.founding(&operators)
	}

	pub fn with_policy(mut self, change: impl FnOnce(&mut Policy)) -> Self {
		change(&mut self.policy);
		self
	}

	pub fn into_externalities(self) -> sp_io::TestExternalities {
		CurrentSlot::set(0);
		WindowSlots::set(self.periods.0);
		EraWindows::set(self.periods.1);
		Queued::set(None);
		Steps::set(0);
		Overrides::set(false);
		Demands::set(vec![]);
		Frozen::set(false);
		Lag::set(1);
		InOffice::set(Some(OWNER));
		DEAD.with_borrow_mut(BTreeSet::clear);
		InForce::set((0..self.founding.len() as NodeId).map(account_of).collect());
		let rich = [OWNER, ADA, BOB, EVE].into_iter().chain((1..20).map(founder));
		let mut externalities: sp_io::TestExternalities = RuntimeGenesisConfig {
			coins: pallet_coins::GenesisConfig {
				distribution: rich
					.map(|who| (who, CoinAmounts::from_fn(|coin| units(coin, 100_000))))
					.collect(),
				..Default::default()
			},
			gifted_nodes: crate::GenesisConfig {
				policy: self.policy,
				nodes: (1_000..)
					.zip(self.founding)
					.map(|(keys, operator)| FoundingNode { operator, keys })
					.collect(),
			},
			..Default::default()
		}
		.build_storage()
		.expect("genesis builds")
		.into();
		externalities.execute_with(|| {
			GiftedNodes::start_session(0);
			begin_block();
		});
		externalities
	}

	pub fn run(self, test: impl FnOnce()) {
		self.into_externalities().execute_with(|| {
			test();
			check();
		});
	}
}

/// Checks the invariants.
pub fn check() {
	GiftedNodes::do_try_state().expect("invariants hold");
}

/// Begins the next block, in the current slot, as the SDK does: its author first, sessions last.
fn begin_block() {
	System::set_block_number(System::block_number() + 1);
	System::reset_events();
	System::set_block_consumed_resources(Weight::zero(), 0);
	if let Some(author) = author_of(CurrentSlot::get()) {
		GiftedNodes::note_author(author);
	}
	GiftedNodes::on_initialize(System::block_number());
	let window_ended = TestClock::slot_of_window() == 0;
	if Steps::get() > 0 || window_ended {
		Steps::mutate(|steps| *steps = steps.saturating_sub(1));
		Overrides::mutate(|overrides| *overrides &= Steps::get() > 0);
		end_session();
	}
}

fn author_of(slot: Slot) -> Option<AccountId> {
	let validators = InForce::get();
	let index = slot.checked_rem(validators.len() as Slot)?;
	validators.get(index as usize).cloned()
}

fn end_session() {
	if let Some(queued) = Queued::get() {
		InForce::set(queued);
	}
	GiftedNodes::start_session(0);
	let frozen = Frozen::get() && !Overrides::get();
	Queued::set((!frozen).then(|| GiftedNodes::new_session(0)).flatten());
}

/// Ends the block, and begins the next one in the next slot whose validator is not dead.
pub fn next_block() {
	GiftedNodes::on_idle(System::block_number(), Weight::MAX);
	GiftedNodes::on_finalize(System::block_number());
	loop {
		CurrentSlot::mutate(|slot| *slot += 1);
		let dead = author_of(CurrentSlot::get())
			.and_then(|author| node_of(&author))
			.is_some_and(|node| DEAD.with_borrow(|dead| dead.contains(&node)));
		if !dead {
			break;
		}
	}
	begin_block();
}

/// Lets so many blocks pass.
pub fn blocks(count: u32) {
	(0..count).for_each(|_| next_block());
}

/// Runs until the given window has begun; nodes that are not dead send their heartbeats.
pub fn run_to_window(window: WindowIndex) {
	while TestClock::window() < window {
		next_block();
		send_due();
	}
}

/// Runs until the given era has begun.
pub fn run_to_era(era: EraIndex) {
	run_to_window(era * EraWindows::get());
}

/// Has all nodes send their heartbeats that are due, but the dead; without the signatures, which take their time here.
pub fn send_due() {
	let mut ids: Vec<NodeId> = crate::Nodes::<Test>::iter_keys().collect();
	ids.sort_unstable();
	for id in ids {
		let dead = DEAD.with_borrow(|dead| dead.contains(&id));
		if !dead && GiftedNodes::is_due(id) {
			GiftedNodes::do_heartbeat(id).expect("a heartbeat that is due is taken");
		}
	}
}

/// Makes no blocks for so many slots.
pub fn halt(slots: Slot) {
	CurrentSlot::mutate(|slot| *slot += slots);
	next_block();
}

/// Turns the machine of a node off.
pub fn kill(node: NodeId) {
	DEAD.with_borrow_mut(|dead| dead.insert(node));
}

/// Turns it on again.
pub fn revive(node: NodeId) {
	DEAD.with_borrow_mut(|dead| dead.remove(&node));
}

/// Who validates, by id.
pub fn members() -> BTreeSet<NodeId> {
	set().into_iter().collect()
}

/// Who validates, by node, in the order of slots.
pub fn set() -> Vec<NodeId> {
	InForce::get().iter().filter_map(node_of).collect()
}

pub fn status(node: NodeId) -> Status {
	crate::Nodes::<Test>::get(node).expect("the node is registered").status
}

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
