//! What is decided about a kind of node, from what is seen of it and what there is to spend.

use super::{measuring::Measure, Scaling};
use crate::{
	agents::Amounts,
	money::{claims, values, TIERS},
};
use immortal_math::{
	incentives::PerCoin,
	scaling::{income, lots_needed, most_payable, total_cost, utilization},
};
use sp_arithmetic::Perbill;

/// Lots that a decision can be about, at most.
const MAX_LOTS: u32 = 16;

/// The coin that pays each kind of node if there is enough of it: NEX for notaries, GEN for validators.
const COINS: [usize; 2] = [1, 0];

/// What the chain does.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Strategy {
	/// Nothing is short.
	None,
	/// It buys.
	TreasuryFunded,
	/// It offers gifters more.
	GiftedNodeBased,
	/// Both.
	GiftVersusBuy,
	/// It does not renew.
	ScaleDown,
}

impl Strategy {
	/// Whether an order is opened.
	pub fn buys(self) -> bool {
		matches!(self, Self::TreasuryFunded | Self::GiftVersusBuy)
	}

	/// Whether offers are.
	pub fn attracts(self) -> bool {
		matches!(self, Self::GiftedNodeBased | Self::GiftVersusBuy)
	}
}

/// What was decided. Values are in 10^-12 units.
#[derive(Clone, Copy, Debug)]
pub struct Decision {
	/// What is done.
	pub strategy: Strategy,
	/// How many lots are short.
	pub lots: u32,
	/// What a node must have verified.
	pub lot: Amounts,
	/// What a lot costs at first, for all its eras.
	pub floor: u128,
	/// And at most.
	pub reserve: u128,
	/// What is paid at most while gifts are attracted, too.
	pub gift_cost: Option<u128>,
	/// Whether load calls for it: else validators are few.
	pub by_load: bool,
	/// The coin that is paid.
	pub coin: usize,
	/// Whether nobody need approve it.
	pub automatic: bool,
	/// What the load will be once the lots are there.
	pub forecast: Perbill,
}

/// Of what a kind earns, the share of each of so many lots.
pub(super) fn share(earning: u128, lots: u32) -> u128 {
	earning.checked_div(lots.into()).unwrap_or_default()
}

impl Scaling {
	/// What is decided now.
	pub fn decide(&self, place: usize, measure: &Measure, treasury: &PerCoin) -> Decision {
		let (terms, state) = (&self.terms, &self.kinds[place]);
		let missing = match place {
			1 => terms.validators.saturating_sub(measure.nodes),
			_ => 0,
		};
		let by_load = || lots_needed(measure.expected, measure.available, terms.target, terms.lot).unwrap_or(MAX_LOTS);
		let (lots, lot, full) = match missing {
			0 => (by_load(), terms.lot, terms.full),
			missing => (missing, Amounts::default(), terms.validator),
		};
		let lots = lots.min(MAX_LOTS);
		let contracts = self.contracts_of(place);
		let payable = most_payable(self.income(measure, lots + contracts));
		let reserve = match missing {
			0 => full.min(payable),
			_ => full,
		};
		let floor = terms.floor.mul_floor(full);
		let pays = reserve >= floor && reserve > 0;
		let floor = floor.min(reserve);
		let amounts = claims(&[reserve; 4]).map(|planck| planck.saturating_mul(lots.into()));
		let coin = match pays && !state.lapsed && total_cost(lots, reserve).is_some() {
			true => self.fund(COINS[place], &amounts, treasury),
			false => None,
		};
		let strategy = match (lots > 0, coin.is_some()) {
			(true, true) if state.likelihood < terms.gifts_from => Strategy::TreasuryFunded,
			(true, true) if terms.gift_cost[place] >= floor => Strategy::GiftVersusBuy,
			(true, _) => Strategy::GiftedNodeBased,
			(false, _) if self.is_slack(place, measure, contracts) => Strategy::ScaleDown,
			(false, _) => Strategy::None,
		};
		let coin = coin.filter(|_| strategy.buys()).unwrap_or(COINS[place]);
		let automatic = !strategy.buys() || values(&amounts)[coin] <= self.trust.left(terms);
		let added = lot.map(|amount| amount.saturating_mul(lots.into()));
		Decision {
			strategy,
			lots,
			lot,
			floor,
			reserve,
			gift_cost: strategy.attracts().then_some(terms.gift_cost[place]),
			by_load: missing == 0,
			coin,
			automatic,
			forecast: match missing {
				0 => utilization(
					measure.expected,
					std::array::from_fn(|resource| measure.available[resource] + added[resource]),
				),
				_ => Perbill::zero(),
			},
		}
	}

	/// What a lot earns the network in all its eras: all that is bought is paid by what all of the kind earns.
	fn income(&self, measure: &Measure, lots: u32) -> u128 {
		income(measure.earning, measure.used, self.terms.lot, self.terms.target)
			.min(share(measure.earning, lots))
			.saturating_mul(self.terms.eras.into())
	}

	/// How many contracts of a kind run.
	pub(super) fn contracts_of(&self, place: usize) -> u32 {
		self.contracts.iter().filter(|contract| contract.place == place).count() as u32
	}

	/// What may be spent of a coin, in planck: what is above its threshold.
	pub fn spendable(&self, coin: usize, treasury: &PerCoin) -> u128 {
		treasury[coin].saturating_sub(self.terms.thresholds[coin])
	}

	/// The kind's coin pays if there is enough of it, or else that of which most is left.
	fn fund(&self, coin: usize, amounts: &PerCoin, treasury: &PerCoin) -> Option<usize> {
		let left = |coin: &usize| self.spendable(*coin, treasury).checked_sub(amounts[*coin]);
		let richest = || {
			(0..4)
				.filter(|coin| left(coin).is_some())
				.max_by_key(|coin| left(coin).map(|left| left * TIERS[*coin]))
		};
		let coin = left(&coin).map(|_| coin).or_else(richest)?;
		(amounts[coin] > 0).then_some(coin)
	}

	/// Whether there would still be enough without what was bought.
	fn is_slack(&self, place: usize, measure: &Measure, contracts: u32) -> bool {
		if place == 1 && measure.nodes.saturating_sub(contracts) < self.terms.validators {
			return false;
		}
		let bought = self.terms.lot.map(|amount| amount.saturating_mul(contracts.into()));
		let left = std::array::from_fn(|resource| measure.available[resource].saturating_sub(bought[resource]));
		let enough = || lots_needed(measure.expected, left, self.terms.target, self.terms.lot) == Some(0);
		contracts > 0 && measure.load < self.terms.slack && enough()
	}
}
