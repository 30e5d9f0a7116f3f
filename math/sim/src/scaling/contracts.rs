//! What a node is paid for being there: set aside when it is promised, earned era by era, some of it held back until the end.

use super::{place, Decision, Scaling, KINDS};
use crate::{
	agents::Agent,
	attendance::WINDOWS,
	day::Day,
	money::{units, values, TIERS},
};
use immortal_math::{
	incentives::PerCoin,
	scaling::{earned, hold_back, most_payable, most_released, share, windows_in_common, Strategy},
};
use sp_arithmetic::Perbill;

/// A contract, in planck of its coin.
#[derive(Clone, Copy, Debug)]
pub struct Contract {
	/// Whose: the place among all agents.
	pub agent: usize,
	/// The place of the kind of node.
	pub place: usize,
	/// Whether load called for it: then its work is to be worth it.
	pub by_load: bool,
	/// The place of the coin.
	pub coin: usize,
	/// What all of it pays.
	pub price: u128,
	/// What of that was earned, is held back, and was paid.
	pub earned: u128,
	/// See above.
	pub held: u128,
	/// See above.
	pub paid: u128,
	/// What the node's own bills paid over in that time, in 10^-12 units.
	pub revenue: u128,
	/// The first window that is paid, and how many are.
	pub begins: u32,
	/// See above.
	pub windows: u32,
	/// Eras in which the promise was not kept.
	pub failures: u32,
	/// The price of the next one, and what was already earned of it.
	pub renewal: Option<(u128, u128)>,
}

impl Contract {
	const fn ends(&self) -> u32 {
		self.begins + self.windows
	}

	/// What is paid in the end of what was held back: where load called for it, no more than the node's own work releases.
	pub(super) fn released(&self, held_back: Perbill) -> u128 {
		match self.by_load {
			true => self.held.min(most_released(self.revenue, held_back) / TIERS[self.coin]),
			false => self.held,
		}
	}
}

impl Scaling {
	/// Has a node, the last that came, be paid `price`, in planck, for as long as contracts last from `window` on; gives whether there
	/// is so much.
	pub(super) fn award(
		&mut self,
		agents: &[Agent],
		decision: &Decision,
		price: u128,
		window: u32,
		treasury: &mut PerCoin,
	) -> bool {
		let coin = decision.coin;
		let Some((agent, node)) = agents.iter().enumerate().next_back() else {
			return false;
		};
		if !self.set_aside(coin, price, treasury) {
			return false;
		}
		self.contracts.push(Contract {
			agent,
			place: place(node.kind),
			by_load: decision.by_load,
			coin,
			price,
			earned: 0,
			held: 0,
			paid: 0,
			revenue: 0,
			begins: window + 1,
			windows: self.terms.eras * WINDOWS,
			failures: 0,
			renewal: None,
		});
		self.totals.contracts += 1;
		true
	}

	/// Nothing is set aside without approval that is not above the threshold and within the cap.
	fn set_aside(&mut self, coin: usize, price: u128, treasury: &mut PerCoin) -> bool {
		let value = price * TIERS[coin];
		if price == 0 || price > self.spendable(coin, treasury) || value > self.trust.left(&self.terms) {
			return false;
		}
		treasury[coin] -= price;
		self.escrow[coin] += price;
		self.trust.note(value);
		true
	}

	/// At the end of an era: what was earned is paid, and what is over ends. Gives the units that were paid.
	pub fn settle(&mut self, agents: &mut [Agent], days: &[Day], treasury: &mut PerCoin) -> f64 {
		let worth = KINDS.map(|place| self.worth_now(place));
		let mut all = std::mem::take(&mut self.contracts);
		let mut sum = 0.0;
		all.retain_mut(|contract| {
			self.earn(contract, &days[contract.agent]);
			self.renew(contract, worth[contract.place], &agents[contract.agent], treasury);
			let is_over = self.window() + WINDOWS >= contract.ends();
			let broken = contract.failures > self.terms.failures || !agents[contract.agent].is_registered();
			if is_over && !broken {
				contract.held -= contract.released(self.terms.held_back);
			}
			let paid = units(self.pay(contract) * TIERS[contract.coin]);
			agents[contract.agent].book.contracts += paid;
			sum += paid;
			match is_over || broken {
				true => self.end(contract, broken, treasury),
				false => true,
			}
		});
		self.contracts = all;
		sum
	}

	pub(super) fn earn(&self, contract: &mut Contract, day: &Day) {
		let from = self.window();
		let (price, windows) = (contract.price, contract.windows);
		let in_era = |begins| windows_in_common(begins, windows, from, WINDOWS);
		let (covered, of_next) = (in_era(contract.begins), in_era(contract.ends()));
		if covered == 0 {
			return;
		}
		contract.revenue += values(&day.bill.paid_over()).iter().sum::<u128>();
		if !day.verdict.kept {
			// Not of an era that outlasts it: nothing is known of what is missed beyond the end.
			let outlasts = contract.renewal.is_none() && contract.ends() < from + WINDOWS;
			contract.failures += u32::from(!outlasts);
			return;
		}
		let part = |price, covered| earned(price, covered, windows, day.present, WINDOWS);
		let earned = part(price, covered);
		if let Some((price, of_renewal)) = &mut contract.renewal {
			*of_renewal = part(*price, of_next);
		}
		contract.earned = (contract.earned + earned).min(price);
		contract.held = (contract.held + self.held_of(earned)).min(contract.earned);
	}

	fn held_of(&self, earned: u128) -> u128 {
		hold_back(earned, self.terms.held_back).1
	}

	/// Pays what is due; gives the planck.
	fn pay(&mut self, contract: &mut Contract) -> u128 {
		let due = contract
			.earned
			.saturating_sub(contract.held)
			.saturating_sub(contract.paid);
		contract.paid += due;
		self.escrow[contract.coin] -= due;
		due
	}

	/// What a lot costs now at most, for all its eras: in full, and if load calls for it.
	fn worth_now(&self, place: usize) -> [u128; 2] {
		let full = match place {
			1 => self.terms.validator,
			_ => self.terms.full,
		};
		let income = share(self.kinds[place].earning, self.contracts_of(place)) * u128::from(self.terms.eras);
		[full, full.min(most_payable(income))]
	}

	/// A faithful incumbent renews in the last quarter, as long as what it does is needed, for what that is worth now.
	fn renew(&mut self, contract: &mut Contract, worth: [u128; 2], agent: &Agent, treasury: &mut PerCoin) {
		let now = self.window() + WINDOWS - 1;
		let state = &self.kinds[contract.place];
		let is_time = now >= contract.ends() - contract.windows / 4 && now < contract.ends();
		let may = contract.failures == 0 && agent.is_registered() && state.strategy != Strategy::ScaleDown;
		if !is_time || !may || contract.renewal.is_some() {
			return;
		}
		let price = contract
			.price
			.min(worth[usize::from(contract.by_load)] / TIERS[contract.coin]);
		if self.set_aside(contract.coin, price, treasury) {
			contract.renewal = Some((price, 0));
			self.totals.renewals += 1;
		}
	}

	/// Ends a contract; gives whether another follows it, on the terms of its time: here they never change. What was not earned goes back.
	fn end(&mut self, contract: &mut Contract, broken: bool, treasury: &mut PerCoin) -> bool {
		let coin = contract.coin;
		let next = contract.renewal.take();
		let unused = next.filter(|_| broken).map_or(0, |(price, _)| price);
		let back = contract.price - contract.paid + unused;
		self.escrow[coin] -= back;
		treasury[coin] += back;
		self.totals.broken += u32::from(broken);
		let Some((price, earned)) = next.filter(|_| !broken) else {
			return false;
		};
		*contract = Contract {
			price,
			earned,
			held: self.held_of(earned),
			paid: 0,
			revenue: 0,
			begins: contract.ends(),
			failures: 0,
			..*contract
		};
		true
	}
}
