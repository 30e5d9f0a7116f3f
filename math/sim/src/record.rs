//! What is kept of an era, and the CSV that all eras make.

use crate::{
	agents::{Agent, Amounts, Kind},
	book::Book,
	day::Day,
	market::{services, used, Market},
	money::{units, values, worth},
	parameters::Parameters,
	pools::Pools,
};
use immortal_math::{incentives::PerCoin, scaling::utilization};
use serde::Serialize;
use std::error::Error;

/// An era, in units where nothing else is said.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Record {
	/// Which one, from 0.
	pub era: u32,
	/// Honest nodes there at its end.
	pub honest: u32,
	/// Validators there.
	pub validators: u32,
	/// Lazy nodes there.
	pub lazy: u32,
	/// Gifted nodes that came.
	pub came: u32,
	/// Gifted nodes that left.
	pub left: u32,
	/// What customers wanted.
	pub demand: f64,
	/// What customers were billed for.
	pub billed: f64,
	/// What the verified capacity of nodes that work would bring if all of it were billed.
	pub verified: f64,
	/// The same of nodes that do not.
	pub pretended: f64,
	/// Thousandths of a core that are verified, of nodes that work.
	pub verified_millicores: u64,
	/// What that capacity would cost to rent.
	pub rent: f64,
	/// What pool and treasury took in.
	pub income: f64,
	/// What gifters kept of rewards.
	pub rewards: f64,
	/// What the treasury spent.
	pub operations: f64,
	/// What contracts paid.
	pub bought: f64,
	/// Contracts that run.
	pub contracts: u32,
	/// Share in use of what is scarcest of services, as the chain sees it.
	pub load: f64,
	/// Share of the wanted that was served.
	pub served: f64,
	/// Income of honest gifters, those with a seat included.
	pub honest_income: f64,
	/// Their costs.
	pub honest_cost: f64,
	/// What the treasury is worth at the end.
	pub treasury: f64,
	/// What the reserve of each coin is worth at the end.
	pub reserve_gen: f64,
	/// NEX.
	pub reserve_nex: f64,
	/// FLX.
	pub reserve_flx: f64,
	/// AUR.
	pub reserve_aur: f64,
	/// What the pool of each coin is worth at the end.
	pub pool_gen: f64,
	/// NEX.
	pub pool_nex: f64,
	/// FLX.
	pub pool_flx: f64,
	/// AUR.
	pub pool_aur: f64,
	/// What was paid in each coin since genesis.
	pub paid_gen: f64,
	/// NEX.
	pub paid_nex: f64,
	/// FLX.
	pub paid_flx: f64,
	/// AUR.
	pub paid_aur: f64,
	/// Share of the verified capacity that was billed, of nodes that work.
	pub utilization: f64,
	/// What came into pool and treasury less what left them for good.
	pub cash_flow: f64,
	/// What honest gifters earned beyond their costs, as a share of these.
	pub roi: f64,
	/// Rent less rewards.
	pub cost_saved: f64,
	/// Income and cost by kind.
	#[serde(skip)]
	kinds: [(f64, f64); 9],
	/// What of the income contracts paid.
	#[serde(skip)]
	of_contracts: [f64; 9],
}

impl Record {
	/// An era in which so many came.
	pub fn new(era: u32, came: u32) -> Self {
		Self {
			era,
			came,
			..Self::default()
		}
	}

	/// Adds what gifters earned and spent since `before`.
	pub fn gifters(&mut self, agents: &[Agent], before: &[Book]) {
		for (agent, before) in agents.iter().zip(before) {
			let (income, cost) = &mut self.kinds[agent.kind as usize];
			*income += agent.book.income() - before.income();
			*cost += agent.book.cost - before.cost;
			self.of_contracts[agent.kind as usize] += agent.book.contracts - before.contracts;
		}
		for kind in Kind::ALL.into_iter().filter(|kind| kind.is_honest()) {
			let (income, cost) = self.of_kind(kind);
			self.honest_income += income;
			self.honest_cost += cost;
		}
	}

	/// Income and cost of a kind.
	pub fn of_kind(&self, kind: Kind) -> (f64, f64) {
		self.kinds[kind as usize]
	}

	/// The same as newcomers hear of it: a contract is what they have to find for themselves.
	pub fn heard_of(&self, kind: Kind) -> (f64, f64) {
		let (income, cost) = self.of_kind(kind);
		(income - self.of_contracts[kind as usize], cost)
	}

	/// Adds how much of what services take is in use.
	pub fn load(&mut self, agents: &[Agent], days: &[Day]) {
		let (mut in_use, mut available) = (Amounts::default(), Amounts::default());
		let sells = |agent: &Agent| agent.kind != Kind::Validator && agent.is_active();
		for (agent, day) in agents.iter().zip(days).filter(|(agent, _)| sells(agent)) {
			let (uses, has) = (used(agent, &day.served), agent.verified());
			for resource in 0..4 {
				in_use[resource] += uses[resource];
				available[resource] += has[resource];
			}
		}
		let parts = utilization(in_use, available).deconstruct();
		self.load = f64::from(parts) / 1e9;
		self.served = self.billed / self.demand;
	}

	/// Adds who is there at the end, and with what.
	pub fn capacity(&mut self, agents: &[Agent], market: &Market, parameters: &Parameters) {
		let rent = &parameters.rent;
		for agent in agents.iter().filter(|agent| agent.is_registered()) {
			match agent.kind {
				Kind::Honest => self.honest += 1,
				Kind::Validator => self.validators += 1,
				Kind::Lazy => self.lazy += 1,
				_ => {},
			}
			let verified = agent.verified();
			let worth = market.worth(&services(agent.kind, &verified));
			if !agent.kind.works() {
				self.pretended += worth;
				continue;
			}
			self.verified += worth;
			let [cores, _, storage, bandwidth] = verified;
			self.verified_millicores += cores;
			self.rent += cores as f64 / 1_000.0 * rent.core;
			self.rent += storage as f64 / 1_024.0 * rent.tib + bandwidth as f64 / 1_000.0 * rent.gbit;
		}
	}

	/// Adds what pools and treasury hold at the end, and what follows from all the rest.
	pub fn close(&mut self, pools: &Pools, treasury: &PerCoin) {
		self.treasury = worth(treasury);
		let each = |planck: &PerCoin| values(planck).map(units);
		[self.reserve_gen, self.reserve_nex, self.reserve_flx, self.reserve_aur] = each(&pools.reserve);
		[self.pool_gen, self.pool_nex, self.pool_flx, self.pool_aur] = each(&pools.pool);
		[self.paid_gen, self.paid_nex, self.paid_flx, self.paid_aur] = each(&pools.paid);
		self.utilization = self.billed / self.verified;
		self.cash_flow = self.income - self.rewards - self.operations - self.bought;
		self.roi = (self.honest_income - self.honest_cost) / self.honest_cost;
		self.cost_saved = self.rent - self.rewards;
	}
}

/// A row for each era, below the names of the columns.
pub fn csv(records: &[Record]) -> Result<Vec<u8>, Box<dyn Error>> {
	let mut writer = csv::Writer::from_writer(Vec::new());
	for record in records {
		writer.serialize(record)?;
	}
	Ok(writer.into_inner()?)
}
