//! A chain of this runtime, and its slots.

use super::*;

pub const SLOTS_PER_WINDOW: u32 = 10;
pub const WINDOWS_PER_ERA: u32 = 6;

/// The slot of the first block: the first of a window, of an era, and of every span of reports.
pub const FIRST: Slot = 1_200;

/// Periods that tests can wait for.
pub fn short() -> Policy {
	Policy {
		lease: 1_000,
		flap_period: 100,
		council_term: 150,
		treasury_delay: 40,
		upgrade_delay: 100,
		objection_period: 50,
		maintenance_notice: 20,
		maintenance_longest: 15,
		maintenance_credit: 25,
		maintenance_period_eras: 2,
		drill_interval: 50,
		..Default::default()
	}
}

/// `Chain::of(5).run(|| ...)`: a mature chain at block 1, made by the owner, with so many seats, each another operator's.
/// Checked by `try_state` at the end.
pub struct Chain {
	policy: Policy,
	holders: Vec<u8>,
	has_key: bool,
}

impl Chain {
	pub fn of(seats: u8) -> Self {
		Self::held_by(&(0..seats).collect::<Vec<_>>())
	}

	/// Seat `n` is of the operator with the number at `n`.
	pub fn held_by(operators: &[u8]) -> Self {
		Self {
			policy: short(),
			holders: operators.to_vec(),
			has_key: true,
		}
	}

	/// Nobody has said by which key the owner is heard.
	pub fn without_key(mut self) -> Self {
		self.has_key = false;
		self
	}

	pub fn with_policy(mut self, change: impl FnOnce(&mut Policy)) -> Self {
		change(&mut self.policy);
		self
	}

	pub fn into_externalities(self) -> sp_io::TestExternalities {
		let seats = (0..).zip(self.holders).map(|(node, holder)| (node, operator(holder)));
		SeatsNow::set(seats.collect());
		SeatsEver::set(SeatsNow::get());
		Mature::set(true);
		Active::set(BTreeMap::new());
		Records::set(BTreeMap::new());
		OwnersValidators::set(1);
		Keyless::set(vec![]);
		AuthoringNode::set(None);
		CurrentSlot::set(FIRST - 1);
		Demands::set(vec![]);
		Lag::set(1);
		Migrating::set(false);
		let mut externalities: sp_io::TestExternalities = RuntimeGenesisConfig {
			immortality: crate::GenesisConfig {
				heartbeat_key: self.has_key.then(|| hot_key().public()),
				policy: self.policy,
				..Default::default()
			},
			..Default::default()
		}
		.build_storage()
		.expect("genesis builds")
		.into();
		externalities.execute_with(|| {
			InOffice::put(OWNER);
			begin(1, Some(OWNERS));
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
	Immortality::do_try_state().expect("invariants hold");
}

fn begin(gap: Slot, author: Option<NodeId>) {
	CurrentSlot::mutate(|slot| *slot += gap);
	AuthoringNode::set(author);
	System::set_block_number(System::block_number() + 1);
	Immortality::on_initialize(System::block_number());
}

/// Ends the block and begins the next, so many slots later, made by a node, or by one that nobody knows.
pub fn next(gap: Slot, author: Option<NodeId>) {
	// At the end of a block another set may be in force, by which its author cannot be told.
	AuthoringNode::set(None);
	Immortality::on_finalize(System::block_number());
	begin(gap, author);
}

/// The next slot has a block of this node.
pub fn by(node: NodeId) {
	next(1, Some(node));
}

/// The next slot has a block of the owner.
pub fn owners_slot() {
	by(OWNERS);
}

/// The next slot has a block of a seat, each in turn.
pub fn slot() {
	skip(0);
}

/// So many slots have blocks of seats.
pub fn slots(count: u32) {
	(0..count).for_each(|_| slot());
}

/// So many slots have no block, the one after has one of a seat.
pub fn skip(missed: Slot) {
	let nodes = nodes();
	let turn = (CurrentSlot::get() + missed) as usize;
	let author = turn.checked_rem(nodes.len()).and_then(|turn| nodes.get(turn)).copied();
	next(missed + 1, author);
}

/// The next block is in this slot.
pub fn go_to(slot: Slot) {
	skip(slot - now() - 1);
}

/// The slot of the block being made.
pub fn now() -> Slot {
	CurrentSlot::get()
}

/// Nodes with seats.
pub fn nodes() -> Vec<NodeId> {
	let seats = SeatsNow::get().into_iter().map(|(node, _)| node);
	seats.filter(|node| TestSeats::holder_of(*node).is_some()).collect()
}
