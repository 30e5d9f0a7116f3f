//! No planck is lost or made: gross is credit, what operators, pool and treasury got, and arrears; exactly, of each coin.

use crate::{mock::*, Accounts, Outcome, SignedReceiptOf, Sums, Totals};
use frame_support::traits::{
	fungibles::{Inspect, Mutate},
	tokens::Preservation::Preserve,
};
use immortal_primitives::{
	billing::{Charge, Consumption, OnChainUse, PriceEpoch, ServiceType},
	money::{Balance, Coin, CoinAmounts, Pot, COIN},
	nodes::NodeId,
};
use proptest::prelude::*;
use rand::{rngs::StdRng, Rng, SeedableRng};
use std::collections::BTreeMap;

const CUSTOMERS: [AccountId; 4] = [ADA, BOB, EVE, CARL];
const NODES: [NodeId; 3] = [NODE, OTHER_NODE, POOR_NODE];
const METER: AccountId = AccountId::new([99; 32]);

fn issuance() -> [Balance; 4] {
	Coin::ALL.map(<Coins as Inspect<AccountId>>::total_issuance)
}

/// What all accounts that anything is paid to or from have, wherever.
fn everywhere() -> CoinAmounts {
	let pots = [Pot::Treasury, Pot::IncentivePool].map(|pot| pot.account());
	let all = CUSTOMERS.into_iter().chain([POOR]).chain(pots);
	all.fold(CoinAmounts::default(), |sum, who| {
		sum.saturating_add(CoinAmounts::from_fn(|coin| total(coin, &who)))
	})
}

/// What is billed, and what should have come of it.
struct Books {
	rng: StdRng,
	/// The last receipt of each channel.
	channels: BTreeMap<(PriceEpoch, NodeId, AccountId, ServiceType), (u64, Consumption)>,
	totals: BTreeMap<Coin, Totals>,
	settled: u64,
	refused: u64,
	owing: u64,
}

impl Books {
	fn new(seed: u64) -> Self {
		Self {
			rng: StdRng::seed_from_u64(seed),
			channels: BTreeMap::new(),
			totals: BTreeMap::new(),
			settled: 0,
			refused: 0,
			owing: 0,
		}
	}

	fn amount(&mut self) -> u64 {
		let most = 1 << self.rng.gen_range(0..12);
		self.rng.gen_range(0..most)
	}

	/// A receipt that follows the last one of its channel; sometimes one that does not.
	fn receipt(&mut self) -> SignedReceiptOf<Test> {
		let customer = CUSTOMERS[self.rng.gen_range(0..CUSTOMERS.len())].clone();
		let node = NODES[self.rng.gen_range(0..NODES.len())];
		let service = ServiceType::ALL[self.rng.gen_range(0..8)];
		let epoch = current_epoch().saturating_sub(self.rng.gen_range(0..3));
		let known = self
			.channels
			.get(&(epoch, node, customer.clone(), service))
			.copied()
			.unwrap_or_default();
		let used = Consumption {
			cpu_ms: known.1.cpu_ms + self.amount(),
			memory_mib_s: known.1.memory_mib_s + self.amount(),
			storage_mib_h: known.1.storage_mib_h + self.amount(),
			moved_mib: known.1.moved_mib + self.amount(),
		};
		let mut receipt = receipt(known.0 + self.rng.gen_range(1..4), used);
		(receipt.node, receipt.customer) = (node, customer);
		(receipt.service, receipt.epoch) = (service, epoch);
		match self.rng.gen_range(0..40) {
			0 => receipt.sequence = known.0,
			1 => receipt.consumption.cpu_ms = known.1.cpu_ms.saturating_sub(1),
			2 => receipt.node = 1_000,
			3 => receipt.epoch += 5,
			_ => {},
		}
		if self.rng.gen_bool(0.2) {
			return metered(&METER, receipt);
		}
		let mut signed = signed(receipt);
		if self.rng.gen_bool(0.02) {
			signed.receipt.sequence += 1;
		}
		signed
	}

	fn settle(&mut self, count: usize) {
		let receipts: Vec<_> = (0..count).map(|_| self.receipt()).collect();
		let came = settle_batch(receipts.clone());
		System::reset_events();
		for (signed, outcome) in receipts.into_iter().zip(came) {
			let Ok(outcome) = outcome else {
				self.refused += 1;
				continue;
			};
			self.settled += 1;
			let receipt = signed.receipt;
			let key = (receipt.epoch, receipt.node, receipt.customer, receipt.service);
			self.channels.insert(key, (receipt.sequence, receipt.consumption));
			self.count(receipt.service.coin(), &outcome);
		}
		self.agree();
	}

	fn count(&mut self, coin: Coin, outcome: &Outcome) {
		let Outcome {
			gross,
			credit,
			provider,
			pool,
			scaling,
			treasury,
			arrears,
		} = *outcome;
		assert_eq!(gross, credit + provider + pool + scaling + treasury + arrears);
		self.owing += u64::from(arrears > 0);
		self.totals.entry(coin).or_default().add(outcome);
	}

	/// The chain's sums are those of its events, but for arrears, which are paid in between.
	fn agree(&self) {
		for coin in Coin::ALL {
			let ours = self.totals.get(&coin).copied().unwrap_or_default();
			let sums = Sums::<Test>::get(coin);
			assert_eq!((sums.gross, sums.credit), (ours.gross, ours.credit));
			assert!(sums.agree());
			let paid_later = ours.arrears - sums.arrears;
			assert_eq!(
				sums.provider + sums.pool + sums.treasury,
				ours.provider + ours.pool + ours.treasury + paid_later
			);
		}
	}

	/// Something else that moves money, or changes what bills come to.
	fn step(&mut self) {
		let who = CUSTOMERS[self.rng.gen_range(0..CUSTOMERS.len())].clone();
		let coin = Coin::ALL[self.rng.gen_range(0..4)];
		let some = units(coin, 1) * Balance::from(self.rng.gen_range(1..40u32));
		match self.rng.gen_range(0..12) {
			0..=3 => {
				let owed = Accounts::<Test>::get(&who).and_then(|account| account.debt);
				let coin = owed.map_or(coin, |debt| debt.coin);
				let _ = Billing::deposit(by(&who), coin, some);
			},
			4 => drop(Billing::set_cap(by(&who), coin, self.rng.gen_bool(0.8).then_some(some))),
			5 => drop(Billing::request_withdrawal(by(&who), coin, some)),
			6 => drop(Billing::withdraw(by(&who), coin)),
			7 => Missed::set((self.rng.gen_range(0..14), 12)),
			8 if self.rng.gen_bool(0.3) => make_scarce(),
			9 => {
				let used = OnChainUse::Calls {
					count: self.rng.gen_range(0..100),
				};
				let (coin, amount) = <Billing as Charge<AccountId>>::quote(used);
				if <Billing as Charge<AccountId>>::charge(&who, used).is_ok() {
					let outcome = Outcome {
						gross: amount,
						treasury: amount,
						..Default::default()
					};
					self.count(coin, &outcome);
				}
			},
			10 if self.rng.gen_bool(0.2) => {
				let _ = Billing::close_account(by(&who));
				let _ = Billing::open_account(by(&who));
			},
			_ => pass(EPOCH / 3),
		}
	}
}

/// Rounds after which the state is written down: what was forgotten is gone then, and need not be passed by.
const ROUNDS: u64 = 64;

fn conserves(settlements: u64, seed: u64, batch: usize) -> Books {
	let mut books = Books::new(seed);
	let mut chain = Chain::new().into_externalities();
	let (before, issued) = chain.execute_with(|| {
		for who in &CUSTOMERS {
			open_with(who, 20);
			Billing::appoint_meter(by(who), METER, 50 * COIN).unwrap();
		}
		(everywhere(), issuance())
	});
	while books.settled < settlements {
		chain.execute_with(|| {
			for _ in 0..ROUNDS {
				if books.settled >= settlements {
					break;
				}
				let count = books.rng.gen_range(1..=batch);
				books.settle(count);
				(0..4).for_each(|_| books.step());
				assert_eq!((everywhere(), issuance()), (before, issued));
			}
			check();
			give_back();
			books.channels.retain(|(epoch, ..), _| epoch + KEPT > current_epoch());
		});
		chain.commit_all().expect("nothing is open");
	}
	books
}

/// What customers paid comes back to them, so that there is always something to bill.
fn give_back() {
	for coin in Coin::ALL {
		let part = free(coin, &CARL) / 8;
		for who in [&ADA, &BOB, &EVE] {
			<Coins as Mutate<AccountId>>::transfer(coin, &CARL, who, part, Preserve).expect("it is less than there is");
		}
		let part = units(coin, 100);
		for who in CUSTOMERS {
			move_pot(coin, Pot::Treasury, who, part);
		}
	}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(8))]

	#[test]
	fn whatever_is_settled_in_whatever_batches(seed: u64, batch in 1..64usize) {
		conserves(300, seed, batch);
	}
}

#[test]
fn two_thousand_settlements() {
	let Books {
		settled,
		refused,
		owing,
		..
	} = conserves(2_000, 2026, 64);
	println!("{settled} settled, {refused} refused, {owing} owing");
	assert!(refused > 100 && owing > 20);
}

#[test]
#[ignore = "takes minutes: the command is in docs/development.md"]
fn a_million_settlements() {
	let Books {
		settled,
		refused,
		owing,
		..
	} = conserves(1_000_000, 1_000_000, 256);
	println!("{settled} settled, {refused} refused, {owing} owing");
	assert!(refused > 10_000 && owing > 1_000);
}
