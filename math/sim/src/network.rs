//! The network, era by era.

use crate::{
	agents::{Agent, Kind},
	attacks::Attacks,
	attendance::Attendance,
	book::Book,
	day::Day,
	gifters::{capital, count, Gifters},
	market::{spread, used, Market, Offer, Split},
	money::{add, claims, exact, units, worth, CAP_VALUE, FLX, TIERS},
	parameters::{perbill, Parameters},
	pools::Pools,
	record::Record,
	scaling::{Comer, Scaling},
	self_billing,
};
use immortal_math::incentives::{reward, split, PerCoin};
use rand::SeedableRng;
use rand_chacha::ChaCha8Rng;

/// What of fees is the treasury's; the rest is the authors'.
const FEES_TO_TREASURY: f64 = 0.8;

/// A network and everybody in it.
pub struct Network {
	parameters: Parameters,
	rng: ChaCha8Rng,
	era: u32,
	/// All who ever came.
	pub agents: Vec<Agent>,
	/// Where rewards come from.
	pub pools: Pools,
	/// Planck of the treasury.
	pub treasury: PerCoin,
	market: Market,
	attendance: Attendance,
	gifters: Gifters,
	/// How the network scales, if it does.
	pub scaling: Option<Scaling>,
	attacks: Attacks,
}

impl Network {
	/// The network at genesis, with those who are there from the start.
	pub fn new(parameters: &Parameters, seed: u64) -> Self {
		let mut rng = ChaCha8Rng::seed_from_u64(seed);
		let mut agents = Vec::new();
		for kind in Kind::ALL.into_iter().filter(|kind| !kind.attacks_scaling()) {
			for _ in 0..parameters.kinds.of(kind).count {
				agents.push(Agent::new(kind, 0, parameters, &mut rng));
			}
		}
		let scaling = Scaling::new(parameters, seed);
		let attacks = Attacks::new(&mut agents, parameters, seed);
		Self {
			scaling,
			attacks,
			rng,
			era: 0,
			agents,
			pools: Pools::new(perbill(parameters.rewards.reserve)),
			treasury: TIERS.map(|tier| perbill(parameters.rewards.treasury).mul_floor(CAP_VALUE / tier)),
			market: Market::new(parameters),
			attendance: Attendance::default(),
			gifters: Gifters::default(),
			parameters: parameters.clone(),
		}
	}

	/// Lives through an era.
	pub fn step(&mut self) -> Record {
		let came = self.come();
		let mut record = Record::new(self.era, came);
		let before: Vec<Book> = self.agents.iter().map(|agent| agent.book).collect();

		let mut days = self.attend();
		self.serve(&mut days, &mut record);
		self.bill_oneself(&mut days);
		self.slash(&days, &mut record);
		self.pay(&days, &mut record);
		self.scale(&days, &mut record);
		self.spend(&days, &mut record);
		let there = Kind::ALL.map(|kind| (kind, count(&self.agents, kind)));
		record.left = Gifters::departures(self.era, &mut self.agents, &self.parameters);
		record.gifters(&self.agents, &before);
		for (kind, nodes) in there {
			let memory = self.parameters.gifters.memory;
			self.gifters.hear(kind, record.heard_of(kind), nodes, memory);
		}
		record.load(&self.agents, &days);
		record.capacity(&self.agents, &self.market, &self.parameters);
		record.close(&self.pools, &self.treasury);
		self.era += 1;
		record
	}

	/// Gifters and attackers come, and take what the network asks for. Gives how many bring a machine.
	fn come(&mut self) -> u32 {
		let there = self.agents.len();
		let Self {
			agents,
			treasury,
			parameters,
			era,
			rng,
			..
		} = self;
		if let Some(scaling) = &mut self.scaling {
			scaling.begin(*era, agents, treasury);
			let offered = scaling.offered(agents, treasury);
			let arrivals = self.gifters.arrivals(*era, agents, &offered, parameters, rng);
			let open = scaling.is_buying();
			let mut comers = self.attacks.act(*era, open, agents, scaling, parameters);
			comers.extend(arrivals.into_iter().map(|arrival| Comer {
				agent: arrival.agent,
				asks: arrival.asks,
				waits: false,
				window: scaling.any_window(),
			}));
			scaling.welcome(comers, agents, treasury);
		} else {
			let arrivals = self.gifters.arrivals(*era, agents, &[0.0; 2], parameters, rng);
			agents.extend(arrivals.into_iter().map(|arrival| arrival.agent));
		}
		let came = self.agents[there..].iter().filter(|agent| agent.kind.gives());
		came.count() as u32
	}

	/// Contracts are paid, boosts of those who broke their promise end, and the chain is told what was billed.
	fn scale(&mut self, days: &[Day], record: &mut Record) {
		let Some(scaling) = &mut self.scaling else { return };
		record.bought = scaling.settle(&mut self.agents, days, &mut self.treasury);
		for (agent, day) in self.agents.iter_mut().zip(days) {
			agent.boost = agent.boost.filter(|_| day.verdict.kept);
		}
		scaling.tell(&self.agents, days);
		record.contracts = scaling.contracts.len() as u32;
	}

	fn attend(&mut self) -> Vec<Day> {
		let verdicts = self.attendance.era(&self.agents, &self.parameters, &mut self.rng);
		verdicts.into_iter().map(Day::new).collect()
	}

	/// Customers choose among nodes that work; what counts of these limits what they serve.
	fn serve(&mut self, days: &mut [Day], record: &mut Record) {
		let demand = self.market.demand(&mut self.rng);
		let offers: Vec<[Offer; 4]> = self
			.agents
			.iter()
			.zip(days.iter())
			.map(|(agent, day)| day.offers(agent))
			.collect();
		for service in 0..4 {
			let offers: Vec<Offer> = offers.iter().map(|offers| offers[service]).collect();
			for (day, served) in days.iter_mut().zip(spread(demand[service], &offers)) {
				day.served[service] = served;
			}
		}
		record.demand = self.market.worth(&demand);
		for (agent, day) in self.agents.iter_mut().zip(days.iter_mut()) {
			agent.note_billed(&used(agent, &day.served));
			let gross = self.market.charge(&day.served);
			day.bill = Split::new(&gross, &self.parameters.billing);
			record.billed += worth(&gross);
			agent.book.work += worth(&day.bill.provider);
		}
	}

	/// Self-billers add bills that they pay themselves, from as many accounts as make work count.
	fn bill_oneself(&mut self, days: &mut [Day]) {
		for (agent, day) in self.agents.iter_mut().zip(days) {
			let facts = day.facts(agent);
			let bill = match (agent.kind, agent.plan.take()) {
				(Kind::SelfBilling, _) => self_billing::best(agent, &facts, &self.parameters, &self.market),
				(_, Some(plan)) => Some(self_billing::bill(agent, &facts, &self.parameters, &self.market, plan)),
				_ => None,
			};
			let Some(bill) = bill else { continue };
			day.served = bill.served;
			day.bill = bill.split;
			agent.note_billed(&used(agent, &bill.served));
			agent.book.work += worth(&bill.split.provider);
			agent.book.cost += worth(&bill.gross);
			agent.book.self_billing += bill.gain;
		}
	}

	/// Bills go to pool and treasury, and rewards to those who kept their promise.
	fn pay(&mut self, days: &[Day], record: &mut Record) {
		for day in days {
			self.pools.receive(&day.bill.pool);
			add(&mut self.treasury, &day.bill.treasury);
			record.income += worth(&day.bill.paid_over());
		}
		let claims: Vec<PerCoin> = self
			.agents
			.iter()
			.zip(days)
			.map(|(agent, day)| match day.verdict.kept && agent.is_registered() {
				true => claims(&reward(&day.facts(agent)).paid),
				false => PerCoin::default(),
			})
			.collect();
		let payouts = self.pools.pay(&claims, self.parameters.rewards.reserve_parts);
		for (agent, payout) in self.agents.iter_mut().zip(payouts) {
			let parts = payout.map(|planck| split(planck, agent.given));
			record.rewards += agent.be_paid(&parts.map(|(kept, _)| kept));
			add(&mut self.treasury, &parts.map(|(_, given)| given));
		}
	}

	fn slash(&mut self, days: &[Day], record: &mut Record) {
		for (agent, day) in self.agents.iter_mut().zip(days) {
			let coin = agent.bond.coin;
			let slashed = agent.slash(day.verdict.slashed);
			self.treasury[coin] += slashed;
			record.income += units(slashed * TIERS[coin]);
		}
	}

	/// Fees, what the treasury spends, and what having a node costs.
	fn spend(&mut self, days: &[Day], record: &mut Record) {
		let Parameters { treasury, .. } = &self.parameters;
		let fees = treasury.fees * FEES_TO_TREASURY;
		self.treasury[FLX] += exact(fees) / TIERS[FLX];
		self.treasury[FLX] = self.treasury[FLX].saturating_sub(exact(treasury.operations) / TIERS[FLX]);
		record.income += fees;
		record.operations = treasury.operations;

		let authors = |(agent, day): (&Agent, &Day)| if agent.kind == Kind::Validator { day.present } else { 0 };
		let blocks: u32 = self.agents.iter().zip(days).map(authors).sum();
		for (agent, day) in self
			.agents
			.iter_mut()
			.zip(days)
			.filter(|(agent, _)| agent.is_registered())
		{
			let wrote = authors((agent, day));
			if wrote > 0 {
				agent.book.work += (treasury.fees - fees) * f64::from(wrote) / f64::from(blocks);
			}
			agent.book.cost += agent.machine + capital(agent, &self.parameters);
			agent.book.bonded += units(agent.bond.own_worth());
		}
	}
}
