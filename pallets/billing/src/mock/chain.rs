//! A chain of this runtime, and its time.

use super::*;

/// `Chain::new().run(|| ...)`: a chain at block 1 of epoch 0, checked by `try_state` at the end. Services cost a thousandth of a
/// unit for anything, of which the operator gets 70 %, the pool 20 %, the treasury 10 %.
pub struct Chain {
	pub policy: Policy,
	pub rates: Vec<ServiceRates>,
}

/// What one of anything costs, in 10^-12 units.
pub const RATE: Balance = COIN / 1_000;

/// The rates of every service.
pub const RATES: Rates = Rates {
	cpu_ms: RATE,
	memory_mib_s: RATE,
	storage_mib_h: RATE,
	moved_mib: RATE,
};

impl Chain {
	pub fn new() -> Self {
		Self {
			policy: Policy {
				kept_epochs: KEPT,
				challenge_period: CHALLENGE,
				account_deposit: COIN,
				split: Split {
					provider: Perbill::from_percent(70),
					pool: Perbill::from_percent(20),
				},
				scarcity: Scarcity {
					target: Perbill::from_percent(80),
					steepness: 10_000,
					most: 10_000_000_000_000,
				},
				on_chain: OnChainRates {
					storage_mib_h: COIN,
					network_upgrade: 100 * COIN,
					emergency_protocol: 10 * COIN,
					resource_allocation: 50 * COIN,
					governance_proposal: 20 * COIN,
					cross_border: Perbill::from_percent(1),
					call: COIN / 100,
				},
			},
			rates: ServiceType::ALL
				.map(|service| ServiceRates { service, rates: RATES })
				.to_vec(),
		}
	}

	pub fn with_policy(mut self, change: impl FnOnce(&mut Policy)) -> Self {
		change(&mut self.policy);
		self
	}

	/// Without prices for a service.
	pub fn without(mut self, service: ServiceType) -> Self {
		self.rates.retain(|row| row.service != service);
		self
	}

	pub fn with_rates(mut self, service: ServiceType, rates: Rates) -> Self {
		self = self.without(service);
		self.rates.push(ServiceRates { service, rates });
		self
	}

	pub fn into_externalities(self) -> sp_io::TestExternalities {
		InOffice::set(Some(OWNER));
		CurrentSlot::set(0);
		Missed::set((0, 0));
		VerifiedResources::set(Resources::default());
		let mut externalities: sp_io::TestExternalities = RuntimeGenesisConfig {
			coins: pallet_coins::GenesisConfig {
				distribution: [OWNER, ADA, BOB, EVE, CARL]
					.map(|who| (who, CoinAmounts::from_fn(|coin| units(coin, 1_000))))
					.to_vec(),
				..Default::default()
			},
			billing: crate::GenesisConfig {
				policy: self.policy,
				rates: self.rates,
				windows_per_epoch: EPOCH_WINDOWS,
				..Default::default()
			},
			..Default::default()
		}
		.build_storage()
		.expect("genesis builds")
		.into();
		#[cfg(feature = "runtime-benchmarks")]
		externalities.register_extension(sp_keystore::KeystoreExt::new(
			sp_keystore::testing::MemoryKeystore::new(),
		));
		externalities.execute_with(|| {
			System::set_block_number(1);
			// As the pallet of incentives does at genesis.
			for coin in Coin::ALL {
				move_pot(
					coin,
					Pot::IncentiveReserve,
					Pot::IncentivePool.account(),
					Coins::minimum_balance(coin),
				);
			}
			for node in [NODE, OTHER_NODE, PENDING_NODE] {
				Operators::insert(node, CARL);
			}
			Operators::insert(POOR_NODE, POOR);
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

/// Checks the invariants.
pub fn check() {
	Billing::do_try_state().expect("invariants hold");
	<Coins as Hooks<u64>>::try_state(System::block_number()).expect("invariants of the coins hold");
}

/// Makes the next block, so many slots later.
pub fn pass(slots: Slot) {
	Billing::on_idle(System::block_number(), Weight::MAX);
	System::set_block_number(System::block_number() + 1);
	System::reset_events();
	CurrentSlot::mutate(|slot| *slot += slots);
	Billing::on_initialize(System::block_number());
}

/// Makes the first block of an epoch, after one in each epoch before.
pub fn go_to_epoch(epoch: PriceEpoch) {
	while current_epoch() < epoch {
		let slot = EPOCH * Slot::from(current_epoch() + 1);
		pass(slot - CurrentSlot::get());
	}
}

/// The same of an era.
pub fn go_to_era(era: EraIndex) {
	go_to_epoch(era * EPOCHS_PER_ERA);
}

/// Makes no block until an epoch.
pub fn halt_until_epoch(epoch: PriceEpoch) {
	pass(EPOCH * Slot::from(epoch) - CurrentSlot::get());
}

pub fn current_epoch() -> PriceEpoch {
	crate::CurrentEpochs::<Test>::get().current
}

/// Nine tenths of what there is were in use in the last era: from the next epoch on, scarcity adds [`EXTRA`].
pub fn make_scarce() {
	VerifiedResources::set(Resources::all(1_000));
	let used = cpu(Billing::era_length() * 9 / 10);
	crate::Used::<Test>::put(crate::Use {
		era: TestClock::era(),
		used,
		before: used,
	});
}

/// See [`make_scarce`]: e - 1, in 10^-12.
pub const EXTRA: u64 = 1_718_281_828_459;

/// Moves money out of a pot.
pub fn move_pot(coin: Coin, from: Pot, to: AccountId, amount: Balance) {
	<Coins as Mutate<AccountId>>::transfer(
		coin,
		&from.account(),
		&to,
		amount,
		frame_support::traits::tokens::Preservation::Preserve,
	)
	.expect("the pot has it");
}
