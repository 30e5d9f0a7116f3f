//! A chain of this runtime, and its blocks.

use super::*;

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
