//! A chain of this runtime, and its time.

use super::*;

/// A lot.
pub const LOT: Resources = Resources::all(100);
/// What a lot costs at most, in 10^-12 units: a unit for each of four eras.
pub const LOT_COST: Balance = 4 * COIN;
/// What it costs at first: two fifths of that.
pub const LOT_FLOOR: Balance = LOT_COST * 2 / 5;
/// What a gift of a lot costs: half of a unit and a half, for each of four eras.
pub const GIFT_COST: Balance = 3 * COIN;
/// What each kind of node has at first: ten lots.
pub const FOUNDED: Resources = Resources::all(1_000);
/// Contracts last so many eras.
pub const ERAS: u32 = 4;

/// `chain().run(|| ...)`: a chain at block 1 of era 0, checked by both `try_state` at the end. Each kind of node has ten lots.
pub struct Chain {
	pub policy: Policy,
	pub treasury: pallet_treasury::Policy,
}

/// Prices rise for 4 blocks, orders are open for 20, approval is awaited for 40. Gifts are not expected where the treasury buys.
pub fn chain() -> Chain {
	let price = COIN / 400;
	Chain {
		policy: Policy {
			target: Perbill::from_percent(80),
			slack: Perbill::from_percent(30),
			lot: LOT,
			prices: Prices {
				cpu_millicore: price,
				memory_mib: price,
				storage_gib: price,
				bandwidth_mbit: price,
				validator: 10 * COIN,
			},
			floor: Perbill::from_percent(40),
			validators: 1,
			rising: 4,
			open: 20,
			offers: 20,
			approval: 40,
			eras: ERAS,
			held_back: Perbill::from_percent(20),
			// Nobody promises anything, but for who is said to.
			uptime: Perbill::zero(),
			failures: 1,
			boost: Perbill::from_percent(50),
			gifts_from: Perbill::from_percent(60),
			least_cap: Perbill::from_percent(10),
		},
		treasury: pallet_treasury::Policy {
			thresholds: CoinAmounts::from_fn(|coin| units(coin, 1_000)),
			automatic_limit: 200 * COIN,
			small_limit: COIN,
			medium_limit: COIN,
			payout_period: 100,
		},
	}
}

impl Chain {
	pub fn policy(mut self, change: impl FnOnce(&mut Policy)) -> Self {
		change(&mut self.policy);
		self
	}

	/// Gifts are expected also where the treasury buys.
	pub fn with_generous_gifters(self) -> Self {
		self.policy(|policy| policy.gifts_from = Perbill::from_percent(50))
	}

	/// So many units of each coin can be spent.
	pub fn with_spendable(self, rest: Balance) -> Self {
		Coin::ALL
			.into_iter()
			.fold(self, |chain, coin| chain.with_coin(coin, rest))
	}

	/// So many units of a coin can be.
	pub fn with_coin(mut self, coin: Coin, rest: Balance) -> Self {
		*self.treasury.thresholds.get_mut(coin) = threshold_that_leaves(coin, units(coin, rest));
		self
	}

	/// So many units need no approval, of which half is trusted at first.
	pub fn with_automatic_limit(mut self, limit: Balance) -> Self {
		self.treasury.automatic_limit = limit * COIN;
		self
	}

	pub fn into_externalities(self) -> sp_io::TestExternalities {
		InOffice::set(Some(OWNER));
		let mut externalities: sp_io::TestExternalities = RuntimeGenesisConfig {
			coins: pallet_coins::GenesisConfig {
				distribution: [ADA, BOB, CARL]
					.map(|who| (who, CoinAmounts::from_fn(|coin| units(coin, 1_000))))
					.to_vec(),
				..Default::default()
			},
			treasury: pallet_treasury::GenesisConfig {
				policy: self.treasury,
				..Default::default()
			},
			scaling: crate::GenesisConfig {
				policy: self.policy,
				..Default::default()
			},
			..Default::default()
		}
		.build_storage()
		.expect("genesis builds")
		.into();
		externalities.execute_with(|| {
			System::set_block_number(1);
			Presence::put(3 * COIN / 2);
			for kind in Kind::ALL {
				node_of(CARL).kind(kind).verified(FOUNDED).serve();
			}
		});
		externalities.commit_all().expect("nothing is open");
		externalities
	}

	pub fn run(self, test: impl FnOnce()) {
		self.into_externalities().execute_with(|| {
			test();
			check();
		});
	}
}

/// Genesis gives the pot a twentieth of all, of which what is set aside has the least that an account must have.
fn threshold_that_leaves(coin: Coin, rest: Balance) -> Balance {
	coin.cap() / 20 - Coins::minimum_balance(coin) - rest
}

/// Leaves so many units of each coin to spend, besides what is set aside already.
pub fn leave_to_spend(rest: Balance) {
	pallet_treasury::Terms::<Test>::mutate(|terms| {
		terms.thresholds = CoinAmounts::from_fn(|coin| in_pot(coin) - units(coin, rest));
	});
}

/// Checks the invariants.
pub fn check() {
	Scaling::do_try_state().expect("invariants hold");
	<Treasury as Hooks<u64>>::try_state(System::block_number()).expect("invariants of the treasury hold");
	<Coins as Hooks<u64>>::try_state(System::block_number()).expect("invariants of the coins hold");
}

/// Ends the block that there is, and makes the next, so many slots later. Events from here on are kept.
pub fn pass(slots: Slot) {
	System::reset_events();
	Scaling::on_idle(System::block_number(), Weight::MAX);
	Scaling::on_finalize(System::block_number());
	System::set_block_number(System::block_number() + 1);
	CurrentSlot::mutate(|slot| *slot += slots);
	Treasury::on_initialize(System::block_number());
	Scaling::on_initialize(System::block_number());
}

/// The same in the next slot.
pub fn next_block() {
	pass(1);
}

pub fn next_blocks(count: u32) {
	(0..count).for_each(|_| next_block());
}

/// Makes the first block of the next session.
pub fn next_session() {
	pass(Slot::from(WINDOW - TestClock::slot_of_window()));
}

/// Makes the first block of the next era, with none in between.
pub fn next_era() {
	pass(ERA - TestClock::slot() % ERA);
}

/// Makes the first block of an era, and of each before.
pub fn go_to_era(era: EraIndex) {
	while TestClock::era() < era {
		next_era();
	}
}

pub fn now() -> BlockNumber {
	System::block_number() as BlockNumber
}

pub fn slot() -> Slot {
	TestClock::slot()
}

pub fn window() -> WindowIndex {
	TestClock::window()
}

pub fn era() -> EraIndex {
	TestClock::era()
}
