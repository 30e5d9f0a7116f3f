//! What customers want, which nodes serve it, and what becomes of the bills.

use crate::{
	agents::{Agent, Amounts, Kind},
	money::{charges, exact},
	parameters::{perbill, Billing, Parameters},
};
use immortal_math::incentives::PerCoin;
use rand::Rng;
use rand_chacha::ChaCha8Rng;

/// The place of a core among the resources, and of its memory.
const CORES: usize = 0;
const MEMORY: usize = 1;

/// MiB of memory that are sold with a core.
const MEMORY_OF_A_CORE: u64 = 2_048;

/// For each service, in the order of the coins that pay it: the resource it takes, and how much of that a price is for.
const TAKES: [(usize, u64); 4] = [(CORES, 1_000), (2, 1_024), (CORES, 1_000), (3, 1_000)];

/// Whether nodes of this kind sell the service in this place: validators sell consensus, the others the rest.
fn sells(kind: Kind, service: usize) -> bool {
	(kind == Kind::Validator) == (service == 0)
}

/// An amount of each service, in the smallest amounts of what it takes.
pub type Served = [u64; 4];

/// Demand and prices.
pub struct Market {
	/// Of each service, in the resource's smallest amount, without the day's noise.
	demand: [f64; 4],
	/// Units for the smallest amount of the resource.
	prices: [f64; 4],
	growth: f64,
	noise: f64,
	/// Eras until demand surges, and by what share.
	surge: (u32, f64),
}

impl Market {
	/// The market of the first era.
	pub fn new(parameters: &Parameters) -> Self {
		let demand = &parameters.demand;
		let wanted = (1.0 + demand.elasticity * demand.discount).max(0.0);
		let services = parameters.services.by_coin();
		let amount = |service: usize| TAKES[service].1 as f64;
		Self {
			demand: std::array::from_fn(|i| services[i].demand * amount(i) * wanted),
			prices: std::array::from_fn(|i| services[i].price / amount(i) * (1.0 - demand.discount)),
			growth: demand.growth,
			noise: demand.noise,
			surge: (demand.surge_at, demand.surge),
		}
	}

	/// What is wanted of each service today; tomorrow it is more.
	pub fn demand(&mut self, rng: &mut ChaCha8Rng) -> Served {
		let (until, surge) = self.surge;
		if until == 0 {
			self.demand = self.demand.map(|demand| demand * (1.0 + surge));
			self.surge.1 = 0.0;
		}
		self.surge.0 = until.saturating_sub(1);
		let noise = self.noise;
		let today = self
			.demand
			.map(|demand| (demand * (1.0 + rng.gen_range(-noise..=noise))) as u64);
		self.demand = self.demand.map(|demand| demand * (1.0 + self.growth));
		today
	}

	/// What so much of each service is worth, in units.
	pub fn worth(&self, served: &Served) -> f64 {
		served
			.iter()
			.zip(self.prices)
			.map(|(amount, price)| *amount as f64 * price)
			.sum()
	}

	/// What is charged for it, in planck of each service's coin.
	pub fn charge(&self, served: &Served) -> PerCoin {
		charges(&std::array::from_fn(|service| {
			exact(served[service] as f64 * self.prices[service])
		}))
	}
}

/// What a node of `kind` could serve of each service with these resources.
pub fn services(kind: Kind, resources: &Amounts) -> Served {
	std::array::from_fn(|service| match sells(kind, service) {
		true => resources[TAKES[service].0],
		false => 0,
	})
}

/// What of its resources a node used to serve.
pub fn used(agent: &Agent, served: &Served) -> Amounts {
	let mut used = Amounts::default();
	for (amount, (resource, _)) in served.iter().zip(TAKES) {
		used[resource] += amount;
	}
	used[MEMORY] = agent.declared[MEMORY].min(used[CORES] * MEMORY_OF_A_CORE / 1_000);
	used
}

/// Who may serve how much: what it declares, by which customers choose, and what counts of it, up to which it serves.
#[derive(Clone, Copy, Debug)]
pub struct Offer {
	/// What customers see.
	pub declared: u64,
	/// What it serves at most.
	pub limit: u64,
}

/// Spreads demand over offers: evenly by what they declare, and what is beyond the limit of some goes to the others.
pub fn spread(demand: u64, offers: &[Offer]) -> Vec<u64> {
	let wide = |amount: u64| u128::from(amount);
	let mut order: Vec<usize> = (0..offers.len()).filter(|i| offers[*i].declared > 0).collect();
	// Those that are full first come first.
	order.sort_by_cached_key(|i| (wide(offers[*i].limit) << 64) / wide(offers[*i].declared));
	let mut declared: u128 = order.iter().map(|i| wide(offers[*i].declared)).sum();
	let mut left = demand;
	let mut served = vec![0; offers.len()];
	for i in order {
		let share = wide(left) * wide(offers[i].declared) / declared;
		served[i] = (share as u64).min(offers[i].limit);
		left -= served[i];
		declared -= wide(offers[i].declared);
	}
	served
}

/// A bill's parts, in planck of each coin.
#[derive(Clone, Copy, Debug, Default)]
pub struct Split {
	/// For whoever did the work.
	pub provider: PerCoin,
	/// For the incentive pool.
	pub pool: PerCoin,
	/// For the treasury.
	pub treasury: PerCoin,
}

impl Split {
	/// Splits what is charged; the pool gets what rounding leaves.
	pub fn new(gross: &PerCoin, billing: &Billing) -> Self {
		let share = |share: f64| gross.map(|gross| perbill(share).mul_floor(gross));
		let (provider, treasury) = (share(billing.provider), share(billing.treasury));
		Self {
			provider,
			pool: std::array::from_fn(|coin| {
				gross[coin]
					.saturating_sub(provider[coin])
					.saturating_sub(treasury[coin])
			}),
			treasury,
		}
	}

	/// What is paid over: to pool and treasury.
	pub fn paid_over(&self) -> PerCoin {
		std::array::from_fn(|coin| self.pool[coin] + self.treasury[coin])
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use rand::SeedableRng;

	fn offers(rng: &mut ChaCha8Rng) -> Vec<Offer> {
		let offer = |rng: &mut ChaCha8Rng| {
			let declared = rng.gen_range(0..10_000);
			Offer {
				declared,
				limit: rng.gen_range(0..=declared),
			}
		};
		(0..rng.gen_range(1..50u32)).map(|_| offer(rng)).collect()
	}

	#[test]
	fn nobody_serves_beyond_its_limit_and_nothing_is_left_that_somebody_could_serve() {
		let mut rng = ChaCha8Rng::seed_from_u64(1);
		for _ in 0..1_000 {
			let offers = offers(&mut rng);
			let demand = rng.gen_range(0..200_000);
			let served = spread(demand, &offers);
			assert!(served.iter().zip(&offers).all(|(served, offer)| *served <= offer.limit));
			let room: u64 = offers.iter().map(|offer| offer.limit).sum();
			assert_eq!(served.iter().sum::<u64>(), demand.min(room));
		}
	}

	#[test]
	fn a_newcomer_with_room_serves_as_much_as_the_others() {
		let offers = [(100, 80), (100, 20), (100, 20)].map(|(declared, limit)| Offer { declared, limit });
		assert_eq!(spread(45, &offers), [15, 15, 15]);
		assert_eq!(spread(90, &offers), [50, 20, 20]);
	}

	#[test]
	fn the_parts_of_a_bill_are_all_of_it() {
		let billing = Billing {
			provider: 0.7,
			treasury: 0.1,
		};
		for gross in [[0, 1, 2, 3], [9, 11, 101, 1_000_000_007]] {
			let Split {
				provider,
				pool,
				treasury,
			} = Split::new(&gross, &billing);
			for coin in 0..4 {
				assert_eq!(provider[coin] + pool[coin] + treasury[coin], gross[coin]);
			}
		}
	}
}
