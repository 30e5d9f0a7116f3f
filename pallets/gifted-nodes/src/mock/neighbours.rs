//! What stands in for other pallets: clock, rotation, finality, keys, and who is told of nodes.

use super::*;

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
	/// What nodes have promised to have.
	pub static PromisedBy: Vec<(NodeId, Resources)> = vec![];
	/// Blocks that are not final.
	pub static Lag: u64 = 1;
}

thread_local! {
	/// Nodes whose machines are off.
	pub static DEAD: RefCell<BTreeSet<NodeId>> = const { RefCell::new(BTreeSet::new()) };
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

#[storage_alias]
type RegisteredNodes = StorageValue<Prefix, Vec<NodeId>, ValueQuery>;

pub struct Told;

impl OnNodeEvents<AccountId> for Told {
	fn on_node_era(node: NodeId, era: &NodeEra<AccountId>) {
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

impl Commitments for Told {
	fn promised(node: NodeId) -> Resources {
		PromisedBy::get()
			.into_iter()
			.find(|(id, _)| *id == node)
			.map_or_else(Resources::default, |(_, lot)| lot)
	}
}

impl OnRegistered for Told {
	fn on_registered(node: NodeId) {
		assert!(
			crate::Nodes::<Test>::contains_key(node),
			"whoever is told can look at it"
		);
		RegisteredNodes::append(node);
	}

	fn weight() -> frame_support::weights::Weight {
		frame_support::weights::Weight::from_parts(7, 0)
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

/// The nodes of which other pallets were told that they were registered, in order.
pub fn registered() -> Vec<NodeId> {
	RegisteredNodes::get()
}

/// Session keys: a number that the `node` key is made from.
pub type Keys = u64;

#[storage_alias]
pub type KeysOf = StorageMap<Prefix, Twox64Concat, AccountId, Keys>;

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

parameter_types! {
	/// Validators that lost their seats.
	pub static LostSeats: Vec<(NodeId, AccountId)> = vec![];
}

pub struct SeatsLeft;

impl OnSeatLeft<AccountId> for SeatsLeft {
	fn on_seat_left(node: NodeId, operator: &AccountId) {
		LostSeats::mutate(|lost| lost.push((node, operator.clone())));
	}
}
