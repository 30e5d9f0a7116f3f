//! Whatever happens, no planck is lost or made, what must stay in the treasury stays, and all that is set aside is paid or returned.

use super::economy::*;
use crate::{mock::*, BoostedNodes, Budget, Contracts, Kinds};
use immortal_primitives::{
	money::{Coin, CoinAmounts, COIN},
	nodes::{Kind, Resources},
	scaling::{Contract, Renewal},
};
use proptest::prelude::*;
use rand::Rng;
use sp_runtime::Perbill;

/// What contracts set aside, and what of them was paid.
fn contracted() -> (CoinAmounts, CoinAmounts) {
	let (mut left, mut paid) = (CoinAmounts::default(), CoinAmounts::default());
	for contract in Contracts::<Test>::iter_values() {
		let Contract { coin, price, .. } = contract;
		let next = contract.renewal.map_or(0, |Renewal { price, .. }| price);
		*left.get_mut(coin) += price - contract.paid + next;
		*paid.get_mut(coin) += contract.paid;
	}
	(left, paid)
}

/// What spends that no contract stands behind set aside.
fn granted() -> CoinAmounts {
	let at_once = |spend: &pallet_treasury::SpendOf<Test>| spend.manner == pallet_treasury::Manner::AtOnce;
	let spends = pallet_treasury::Spends::<Test>::iter_values().filter(at_once);
	spends.fold(CoinAmounts::default(), |sum, spend| {
		sum.saturating_add(CoinAmounts::of(spend.coin, spend.amount))
	})
}

impl Economy {
	fn step(&mut self) {
		let was_above = Coin::ALL.map(is_above_threshold);
		match self.rng.gen_range(0..20) {
			0..=7 => self.act(),
			8..=10 => self.manage(),
			11..=14 => self.work(),
			_ => self.pass_time(),
		}
		for (coin, was_above) in Coin::ALL.into_iter().zip(was_above) {
			assert!(!was_above || is_above_threshold(coin), "what must stay is spent");
		}
		assert!(Scaling::spent() <= LIMIT * COIN, "too much is spent without approval");
		self.agree();
	}

	fn agree(&self) {
		let (pots, operators) = (pots(), sum(OPERATORS));
		let all = pots.saturating_add(operators).saturating_add(sum([GRANTEE]));
		assert_eq!(all, self.first.saturating_add(self.income));
		let (left, paid) = contracted();
		let paid = self.paid_by_ended.saturating_add(paid);
		assert_eq!(operators, self.operators_had.saturating_add(paid));
		assert_eq!(CoinAmounts::from_fn(set_aside), left.saturating_add(granted()));
		let budget = Budget::<Test>::get();
		assert!(
			self.surcharges.checked_sub(budget).is_some(),
			"the budget has what never came in"
		);
	}

	/// Nothing is decided any more, and what runs comes to its end.
	fn run_out(&mut self) {
		change_policy(|policy| (policy.validators, policy.target) = (0, Perbill::from_percent(95)));
		for kind in Kind::ALL {
			if let Some(id) = alive(kind) {
				cancel(OWNER, id).expect("it is alive");
			}
			usual(kind, Resources::default(), 0);
		}
		crate::Fullness::<Test>::kill();
		for _ in 0..20 {
			next_era();
			self.note_events();
			self.judge(era() - 1);
			for _ in 0..8 {
				next_block();
				self.note_events();
			}
			self.agree();
		}
		assert_eq!(Contracts::<Test>::count(), 0);
		assert_eq!(BoostedNodes::<Test>::count(), 0);
		assert_eq!(CoinAmounts::from_fn(set_aside), granted());
		assert!(Kind::ALL.iter().all(|kind| Kinds::<Test>::get(kind).contracts == 0));
	}
}

fn is_above_threshold(coin: Coin) -> bool {
	in_pot(coin) >= pallet_treasury::Terms::<Test>::get().thresholds.get(coin)
}

/// Steps after which the state is written down: what was forgotten is gone then, and need not be passed by.
const ROUND: u64 = 1_000;

fn conserves(steps: u64, seed: u64) -> Economy {
	let mut chain = chain()
		.with_spendable(150)
		.with_automatic_limit(LIMIT)
		.into_externalities();
	let mut economy = chain.execute_with(|| Economy::new(seed));
	let mut left = steps;
	while left > 0 {
		let round = left.min(ROUND);
		chain.execute_with(|| {
			(0..round).for_each(|_| economy.step());
			check();
		});
		chain.commit_all().expect("nothing is open");
		left -= round;
	}
	chain.execute_with(|| {
		economy.run_out();
		check();
	});
	economy
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(6))]

	#[test]
	fn whatever_happens(seed: u64) {
		conserves(320, seed);
	}
}

fn lively(economy: &Economy, each: u64) {
	let Economy { counts, endings, .. } = economy;
	println!("{counts:?} {endings:?}");
	for what in [
		"contracts",
		"boosts",
		"renewals",
		"requests",
		"approvals",
		"cancelled",
		"refused",
	] {
		assert!(counts.get(what).is_some_and(|count| *count >= each), "few {what}");
	}
	for ending in ["done", "failed", "gone"] {
		assert!(
			endings.get(ending).is_some_and(|count| *count >= each),
			"few are {ending}"
		);
	}
}

#[test]
fn two_thousand_steps() {
	lively(&conserves(2_000, 2027), 2);
}

#[test]
#[ignore = "takes minutes: the command is in docs/development.md"]
fn a_million_steps_lose_no_planck() {
	lively(&conserves(1_000_000, 1_000_000), 200);
}
