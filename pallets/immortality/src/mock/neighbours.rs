//! What stands in for other pallets: offices, seats, keys, authors, clock, rotation, finality, migrations.

use super::*;

/// Who holds a power: one of these, and so never two.
#[derive(Clone, Debug, Eq, PartialEq, Encode, Decode)]
pub enum Holders {
	Owner,
	Vacant,
	Members(Vec<AccountId>),
}

// In storage: what is undone was never done.
#[storage_alias]
pub type InOffice = StorageValue<Prefix, AccountId>;
#[storage_alias]
pub type IsOut = StorageValue<Prefix, bool, ValueQuery>;
#[storage_alias]
pub type CurrentTenure = StorageValue<Prefix, Tenure, ValueQuery>;
/// None: the owner.
#[storage_alias]
pub type PowerOf = StorageMap<Prefix, Twox64Concat, Responsibility, Holders>;
#[storage_alias]
pub type HeldBefore = StorageMap<Prefix, Twox64Concat, Responsibility, Holders>;

/// As pallet-responsibilities, but that what makes no sense is not ignored.
pub struct TestOffices;

impl TestOffices {
	fn raise_tenure() -> Tenure {
		CurrentTenure::mutate(|tenure| {
			*tenure += 1;
			*tenure
		})
	}

	fn give(power: Responsibility, mut members: Vec<AccountId>) {
		assert!(!members.is_empty(), "a power of nobody");
		members.sort();
		let all = members.len();
		members.dedup();
		assert_eq!(members.len(), all, "somebody holds {power:?} twice");
		PowerOf::insert(power, Holders::Members(members));
	}
}

impl Offices<AccountId> for TestOffices {
	fn owner() -> Option<AccountId> {
		InOffice::get()
	}

	fn tenure() -> Tenure {
		CurrentTenure::get()
	}

	fn depose() -> Tenure {
		assert!(!IsOut::get(), "who is out of office is put out of it");
		IsOut::put(true);
		for power in Responsibility::ALL {
			HeldBefore::insert(power, holders(power));
			PowerOf::insert(power, Holders::Vacant);
		}
		Self::raise_tenure()
	}

	fn reinstate() -> Tenure {
		assert!(IsOut::take(), "who is in office is put back");
		for power in Responsibility::ALL {
			let before = HeldBefore::take(power);
			if holders(power) == Holders::Vacant {
				PowerOf::set(power, before.filter(|holders| *holders != Holders::Owner));
			}
		}
		Self::raise_tenure()
	}

	fn hand_over(power: Responsibility, members: Vec<AccountId>) -> bool {
		assert!(IsOut::get(), "powers of an owner in office are handed over");
		let may = holders(power) == Holders::Vacant && !members.is_empty();
		if may {
			HeldBefore::remove(power);
			Self::give(power, members);
		}
		may
	}

	fn members(power: Responsibility) -> Vec<AccountId> {
		match holders(power) {
			Holders::Members(members) => members,
			_ => vec![],
		}
	}

	fn replace(power: Responsibility, members: Vec<AccountId>) {
		assert!(
			matches!(holders(power), Holders::Members(_)),
			"{power:?} has no members"
		);
		Self::give(power, members);
	}

	fn give_back() -> Tenure {
		assert!(IsOut::take(), "who is in office is put back");
		for power in Responsibility::ALL {
			HeldBefore::remove(power);
			if power != Responsibility::RuntimeUpgrade {
				PowerOf::remove(power);
			}
		}
		Self::raise_tenure()
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn set_owner(owner: &AccountId) {
		InOffice::put(owner);
	}
}

/// Who holds a power.
pub fn holders(power: Responsibility) -> Holders {
	PowerOf::get(power).unwrap_or(Holders::Owner)
}

/// A seat: the node, and whose it is.
pub type Seat = (NodeId, AccountId);

parameter_types! {
	/// All seats, but that the owner has none.
	pub static SeatsNow: Vec<Seat> = vec![];
	/// All that there ever were: who has lost its seat can make a block still.
	pub static SeatsEver: Vec<Seat> = vec![];
	/// Whether the chain could go on without its owner.
	pub static Mature: bool = true;
	/// Active nodes by kind of those who have others than their seats.
	pub static Active: BTreeMap<AccountId, [u32; Kind::ALL.len()]> = BTreeMap::new();
	/// The record of those who have one: eras kept, and bond.
	pub static Records: BTreeMap<AccountId, (u32, Balance)> = BTreeMap::new();
	/// Validators of the owner.
	pub static OwnersValidators: u32 = 1;
}

pub struct TestSeats;

impl TestSeats {
	fn operators() -> BTreeMap<AccountId, Vec<NodeId>> {
		let mut operators: BTreeMap<AccountId, Vec<NodeId>> = BTreeMap::new();
		for (node, operator) in SeatsNow::get() {
			if InOffice::get().as_ref() != Some(&operator) {
				operators.entry(operator).or_default().push(node);
			}
		}
		operators
	}
}

impl Seats<AccountId> for TestSeats {
	fn is_mature() -> bool {
		Mature::get()
	}

	fn is_seated(who: &AccountId) -> bool {
		Self::operators().contains_key(who)
	}

	fn seated() -> u32 {
		Self::operators().len() as u32
	}

	fn seats() -> u32 {
		Self::operators().values().map(|nodes| nodes.len() as u32).sum()
	}

	fn seats_of(who: &AccountId) -> u32 {
		Self::operators().get(who).map_or(0, |nodes| nodes.len() as u32)
	}

	fn holder_of(node: NodeId) -> Option<AccountId> {
		let (_, operator) = SeatsNow::get().into_iter().find(|(seat, _)| *seat == node)?;
		(InOffice::get().as_ref() != Some(&operator)).then_some(operator)
	}

	fn standings() -> Vec<Standing<AccountId>> {
		let standing = |(operator, nodes): (AccountId, Vec<NodeId>)| {
			let seats = [nodes.len() as u32, 0, 0, 0, 0];
			let (eras_kept, bond) = Records::get().get(&operator).copied().unwrap_or_default();
			Standing {
				active: Active::get().get(&operator).copied().unwrap_or(seats),
				operator,
				eras_kept,
				bond,
				oldest: nodes.into_iter().min().unwrap_or_default(),
			}
		};
		Self::operators().into_iter().map(standing).collect()
	}

	fn validators_by_operator() -> Vec<(AccountId, u32)> {
		let others = Self::operators().into_iter();
		let mut all: Vec<_> = others.map(|(who, nodes)| (who, nodes.len() as u32)).collect();
		all.extend(InOffice::get().map(|owner| (owner, OwnersValidators::get())));
		all
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn fill(seats: u32) -> Vec<(NodeId, AccountId)> {
		Mature::set(true);
		SeatsNow::set((0..seats).map(|node| (node, operator(node as u8))).collect());
		SeatsNow::get()
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn seat(who: &AccountId, _: u32) {
		Mature::set(true);
		SeatsNow::mutate(|seats| seats.push((900, who.clone())));
	}
}

thread_local! {
	/// It takes long to make a pair from a seed.
	static PAIRS: RefCell<BTreeMap<NodeId, node_key::Pair>> = const { RefCell::new(BTreeMap::new()) };
}

parameter_types! {
	/// Nodes without keys.
	pub static Keyless: Vec<NodeId> = vec![];
}

/// The `node` key of a node.
pub fn key_of(node: NodeId) -> node_key::Pair {
	let make = || {
		let mut seed = [7; 32];
		seed[..4].copy_from_slice(&node.to_le_bytes());
		node_key::Pair::from_seed(&seed)
	};
	PAIRS.with_borrow_mut(|pairs| pairs.entry(node).or_insert_with(make).clone())
}

pub struct TestKeys;

impl NodeKeys<AccountId, ()> for TestKeys {
	fn are_owned_by(_: &(), _: &AccountId, _: &[u8]) -> bool {
		true
	}

	fn set(_: &AccountId, _: ()) -> DispatchResult {
		Ok(())
	}

	fn purge(_: &AccountId) {}

	fn node_key(account: &AccountId) -> Option<node_key::NodeKey> {
		let node = node_of(account).filter(|node| !Keyless::get().contains(node))?;
		Some(key_of(node).public())
	}

	fn account_of(key: &node_key::NodeKey) -> Option<AccountId> {
		let mut nodes = SeatsNow::get().into_iter().map(|(node, _)| node).chain([OWNERS]);
		let node = nodes.find(|node| key_of(*node).public() == *key)?;
		Some(account_of(node))
	}
}

/// Of the first node, whose seat benchmarks take.
#[cfg(feature = "runtime-benchmarks")]
impl crate::benchmarking::Sign<()> for TestKeys {
	fn make() {}

	fn sign(_: &(), payload: &[u8]) -> node_key::Signature {
		key_of(0).sign(payload)
	}

	fn make_heartbeat_key() -> heartbeat_key::HeartbeatKey {
		hot_key().public()
	}

	fn sign_heartbeat(_: &heartbeat_key::HeartbeatKey, payload: &[u8]) -> heartbeat_key::Signature {
		hot_key().sign(payload)
	}
}

parameter_types! {
	/// Whose node makes the block.
	pub static AuthoringNode: Option<NodeId> = None;
	/// The slot of the block being made.
	pub static CurrentSlot: Slot = 0;
	/// Changes of validators that were asked for, in order.
	pub static Demands: Vec<Freeze> = vec![];
	/// Blocks that are not final.
	pub static Lag: u64 = 1;
	/// Whether a migration takes several blocks.
	pub static Migrating: bool = false;
	pub Author: Option<AccountId> = AuthoringNode::get().map(account_of);
	pub AuthorsOperator: Option<AccountId> = AuthoringNode::get().and_then(operator_of);
}

fn operator_of(node: NodeId) -> Option<AccountId> {
	if node == OWNERS {
		return InOffice::get();
	}
	let seat = SeatsEver::get().into_iter().find(|(seat, _)| *seat == node);
	seat.map(|(_, operator)| operator)
}

pub struct TestClock;

impl Clock for TestClock {
	fn slot() -> Slot {
		CurrentSlot::get()
	}

	fn slots_per_window() -> u32 {
		SLOTS_PER_WINDOW
	}

	fn window() -> WindowIndex {
		(CurrentSlot::get() / Slot::from(SLOTS_PER_WINDOW)) as WindowIndex
	}

	fn slot_of_window() -> u32 {
		(CurrentSlot::get() % Slot::from(SLOTS_PER_WINDOW)) as u32
	}

	fn windows_per_era() -> u32 {
		WINDOWS_PER_ERA
	}

	fn era() -> EraIndex {
		Self::window() / Self::windows_per_era()
	}
}

pub struct TestRotation;

impl RotateOnDemand for TestRotation {
	fn rotate(freeze: Freeze) -> bool {
		Demands::mutate(|demands| demands.push(freeze));
		true
	}

	fn is_frozen() -> bool {
		false
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

pub struct TestMigrator;

impl MultiStepMigrator for TestMigrator {
	fn ongoing() -> bool {
		Migrating::get()
	}

	fn step() -> Weight {
		Weight::zero()
	}
}
