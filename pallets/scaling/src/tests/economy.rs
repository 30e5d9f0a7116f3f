//! An economy in which anything may happen, at random; and what should come of it.

use crate::{mock::*, Contracts, Ending, Event, Policy};
use frame_support::traits::{fungibles::Mutate, tokens::Preservation::Preserve};
use immortal_primitives::{
	money::{Balance, Coin, CoinAmounts, Pot, COIN},
	nodes::{Kind, NodeId, Resources},
	scaling::DecisionId,
};
use rand::{rngs::StdRng, seq::SliceRandom, Rng, SeedableRng};
use sp_runtime::Perbill;
use std::collections::BTreeMap;

pub const OPERATORS: [AccountId; 6] = [ADA, BOB, CARL, POOR, 100, 101];
/// Paid by the treasury, by nobody's contract.
pub const GRANTEE: AccountId = 200;
/// Nodes at a time.
const NODES: usize = 24;
/// What needs no approval, in units.
pub const LIMIT: Balance = 60;

/// What should have come of all that happened.
pub struct Economy {
	pub rng: StdRng,
	pub nodes: Vec<NodeId>,
	/// What treasury, set-aside and operators had at first.
	pub first: CoinAmounts,
	pub operators_had: CoinAmounts,
	pub income: CoinAmounts,
	pub surcharges: CoinAmounts,
	/// What contracts that ended had been paid.
	pub paid_by_ended: CoinAmounts,
	pub endings: BTreeMap<&'static str, u64>,
	pub counts: BTreeMap<&'static str, u64>,
}

pub fn sum(who: impl IntoIterator<Item = AccountId>) -> CoinAmounts {
	who.into_iter().fold(CoinAmounts::default(), |sum, who| {
		sum.saturating_add(CoinAmounts::from_fn(|coin| has(coin, who)))
	})
}

pub fn pots() -> CoinAmounts {
	sum([Pot::Treasury, Pot::Encumbered].map(|pot| pot.account()))
}

impl Economy {
	pub fn new(seed: u64) -> Self {
		Self {
			rng: StdRng::seed_from_u64(seed),
			nodes: (0..5).collect(),
			first: pots().saturating_add(sum(OPERATORS)).saturating_add(sum([GRANTEE])),
			operators_had: sum(OPERATORS),
			income: CoinAmounts::default(),
			surcharges: CoinAmounts::default(),
			paid_by_ended: CoinAmounts::default(),
			endings: BTreeMap::new(),
			counts: BTreeMap::new(),
		}
	}

	fn count(&mut self, what: &'static str, happened: bool) {
		*self.counts.entry(what).or_default() += u64::from(happened);
	}

	fn node(&mut self) -> NodeId {
		self.nodes.choose(&mut self.rng).copied().unwrap_or_default()
	}

	fn kind(&mut self) -> Kind {
		Kind::ALL[self.rng.gen_range(0..5)]
	}

	fn coin(&mut self) -> Coin {
		Coin::ALL[self.rng.gen_range(0..4)]
	}

	fn decision(&mut self) -> DecisionId {
		let kind = self.kind();
		alive(kind).unwrap_or_else(|| self.rng.gen_range(0..=crate::NextDecision::<Test>::get()))
	}

	fn register(&mut self) {
		let operator = OPERATORS[self.rng.gen_range(0..OPERATORS.len())];
		if self.rng.gen_bool(0.7) {
			self.serve_with(|of| of == operator);
		}
		let lots = Resources::all(self.rng.gen_range(80..300));
		let node = node_of(operator).kind(self.kind()).verified(lots);
		let keeps = self.rng.gen_range(0..=100);
		let node = match self.rng.gen_range(0..3) {
			0 => node,
			1 => node.of_miner(keeps),
			_ => node.of_deployer(self.rng.gen(), keeps),
		};
		let id = if self.rng.gen_bool(0.4) {
			node.register()
		} else {
			node.serve()
		};
		self.nodes.push(id);
		let (_, decision) = self.order_for(id);
		if self.rng.gen_bool(0.8) {
			let _ = take_order(operator, decision, id, 0);
		}
		if self.nodes.len() > NODES {
			let gone = self.nodes.remove(self.rng.gen_range(0..NODES));
			leave(gone);
		}
	}

	/// Nodes of these operators serve, so that they withhold nothing.
	fn serve_with(&self, is: impl Fn(AccountId) -> bool) {
		for node in &self.nodes {
			if Registered::get(node).is_some_and(|node| is(node.operator)) {
				now_is(*node, Is::Serving);
			}
		}
	}

	/// Whose a node is, and what is decided about its kind.
	fn order_for(&mut self, node: NodeId) -> (AccountId, DecisionId) {
		let facts = Registered::get(node).expect("it is registered");
		let decision = alive(facts.kind).filter(|_| self.rng.gen_bool(0.9));
		(facts.operator, decision.unwrap_or_else(|| self.decision()))
	}

	/// Somebody does something with a node.
	pub fn act(&mut self) {
		let node = self.node();
		let (who, decision) = self.order_for(node);
		match self.rng.gen_range(0..12) {
			0..=4 => self.register(),
			5 => {
				let limit = self.rng.gen_range(0..units(Coin::Flx, 2));
				let taken = take_order(who, decision, node, limit).is_ok();
				self.count("orders", taken);
			},
			6 => drop(take_offer(who, decision, node)),
			7 | 8 => {
				for node in Contracts::<Test>::iter_keys().collect::<Vec<_>>() {
					let who = Registered::get(node).map_or(who, |node| node.operator);
					let renewed = renew(who, node).is_ok();
					self.count("renewals", renewed);
				}
			},
			9 => {
				let is = [Is::Awaited, Is::Away, Is::Jailed, Is::Leaving][self.rng.gen_range(0..4)];
				now_is(node, is);
			},
			_ => {
				self.serve_with(|_| true);
			},
		}
	}

	/// Somebody has power, or pays.
	pub fn manage(&mut self) {
		let who = [SPENDER, SMALL_SPENDER][usize::from(self.rng.gen_bool(0.3))];
		let (kind, decision, coin) = (self.kind(), self.decision(), self.coin());
		match self.rng.gen_range(0..12) {
			0..=2 => {
				let asked = request(who, kind, self.rng.gen_range(0..4)).is_ok();
				self.count("requests", asked);
			},
			3 | 4 => {
				for decision in Kind::ALL.into_iter().filter_map(alive) {
					let approved = approve(who, decision).is_ok();
					self.count("approvals", approved);
				}
			},
			5 if self.rng.gen_bool(0.3) => {
				let cancelled = cancel(OWNER, decision).is_ok();
				self.count("cancelled", cancelled);
			},
			6 => {
				let policy = self.policy();
				set_policy(OWNER, policy).expect("it is within bounds");
			},
			7 | 8 => {
				let amount = self.rng.gen_range(0..units(coin, 20));
				self.income = self.income.saturating_add(CoinAmounts::of(coin, amount));
				if self.rng.gen() {
					pay_surcharge(coin, amount);
					self.surcharges = self.surcharges.saturating_add(CoinAmounts::of(coin, amount));
				} else {
					let (from, to) = (Pot::Distribution.account(), Pot::Treasury.account());
					<Coins as Mutate<AccountId>>::transfer(coin, &from, &to, amount, Preserve)
						.expect("there is enough");
				}
			},
			_ => {
				let amount = self.rng.gen_range(0..units(coin, 8));
				let by = RuntimeOrigin::signed(SPENDER);
				let _ = Treasury::spend(by.clone(), coin, amount, GRANTEE, None);
				// Old ones, too: else there would be room for no others one day.
				let spends: Vec<_> = pallet_treasury::Spends::<Test>::iter_keys().collect();
				if let Some(id) = spends.choose(&mut self.rng).copied() {
					let _ = Treasury::payout(by.clone(), id);
					let _ = Treasury::reclaim(by, id);
				}
			},
		}
	}

	/// Any terms that are not too far from those at first.
	fn policy(&mut self) -> Policy {
		let rng = &mut self.rng;
		let mut policy = chain().policy;
		let percent = Perbill::from_percent;
		policy.target = percent(rng.gen_range(50..=95));
		policy.slack = percent(rng.gen_range(0..50));
		policy.lot = Resources::all(rng.gen_range(50..150));
		policy.prices.cpu_millicore = COIN / rng.gen_range(100..1_000);
		policy.prices.validator = rng.gen_range(0..4 * COIN);
		policy.floor = percent(rng.gen_range(1..=100));
		policy.validators = rng.gen_range(0..8);
		policy.open = rng.gen_range(1..30);
		policy.rising = rng.gen_range(1..=policy.open);
		policy.approval = rng.gen_range(1..40);
		policy.eras = rng.gen_range(1..6);
		policy.failures = rng.gen_range(0..policy.eras);
		policy.held_back = percent(rng.gen_range(0..=50));
		policy.gifts_from = percent(rng.gen_range(0..=100));
		policy.least_cap = percent(rng.gen_range(0..=50));
		policy
	}

	pub fn work(&mut self) {
		let past = era().saturating_sub(1);
		let node = self.node();
		let used = Resources::all(self.rng.gen_range(0..2_500));
		let (payers, revenue) = (self.rng.gen_range(1..8), self.rng.gen_range(0..3_000));
		bill_to(payers, past, node, used, revenue);
		if self.rng.gen_bool(0.2) {
			told(past);
		}
	}

	pub fn pass_time(&mut self) {
		let before = era();
		match self.rng.gen_range(0..40) {
			0 => pass(self.rng.gen_range(1..ERA * 3)),
			1..=3 => next_era(),
			4..=20 => next_session(),
			_ => next_block(),
		}
		self.note_events();
		if era() > before {
			self.judge(era() - 1);
		}
	}

	pub fn judge(&mut self, past: u32) {
		for node in self.nodes.clone() {
			if self.rng.gen_bool(0.95) {
				let windows = self.rng.gen_range(0..=ERA_WINDOWS);
				let present = windows.saturating_sub(self.rng.gen_range(0..3));
				judge_era(past, node, present, windows, self.rng.gen_bool(0.8));
			}
		}
	}

	pub fn note_events(&mut self) {
		for event in events() {
			match event {
				Event::ContractEnded { ending, coin, paid, .. } => {
					*self.paid_by_ended.get_mut(coin) += paid;
					let ending = match ending {
						Ending::Done => "done",
						Ending::Failed => "failed",
						Ending::Gone => "gone",
						Ending::Lost => "lost",
					};
					*self.endings.entry(ending).or_default() += 1;
				},
				Event::ContractAwarded { .. } => self.count("contracts", true),
				Event::GiftBoosted { .. } => self.count("boosts", true),
				Event::ClaimRefused { .. } => self.count("refused", true),
				_ => {},
			}
		}
	}
}
