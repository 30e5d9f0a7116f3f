//! What is decided about a kind of node, from what is seen of it and what there is to spend.

use super::{measuring::Measure, rules::MAX_LOTS, Scaling};
use crate::{
	agents::Amounts,
	money::{claims, values, TIERS},
};
use immortal_math::{
	incentives::PerCoin,
	scaling::{lots_needed, missing_share, payer, strategy, total_cost, worth, Gifts, Strategy, Supply, Worth},
};
use sp_arithmetic::Perbill;

/// The coin that pays each kind of node if there is enough of it: NEX for notaries, GEN for validators.
const COINS: [usize; 2] = [1, 0];

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
	/// What it rests on.
	pub supply: Supply,
}

impl Scaling {
	/// What is decided now.
	pub fn decide(&self, place: usize, measure: &Measure, treasury: &PerCoin) -> Decision {
		let (terms, state) = (&self.terms, &self.kinds[place]);
		// Validators are counted: however much of them is used, nothing is expected of them but to be there.
		let by_load = place != 1;
		let least_nodes = if by_load { 0 } else { terms.validators };
		let expected = if by_load { measure.expected } else { Amounts::default() };
		let (lots, lot, full) = match by_load {
			true => (
				lots_needed(expected, measure.available, terms.target, terms.lot).unwrap_or(MAX_LOTS),
				terms.lot,
				terms.full,
			),
			false => (
				least_nodes.saturating_sub(measure.nodes),
				Amounts::default(),
				terms.validator,
			),
		};
		let lots = lots.min(MAX_LOTS);
		let supply = Supply {
			used: measure.used,
			expected,
			available: measure.available,
			load: measure.load,
			nodes: measure.nodes,
			contracts: self.contracts_of(place),
			earning: measure.earning,
		};
		let income = supply.lot_income(terms.lot, lots, terms.target, terms.eras);
		let Worth { floor, reserve, pays } = worth(full, terms.floor, income, by_load);
		let amounts = claims(&[reserve; 4]).map(|planck| planck.saturating_mul(lots.into()));
		let payer = match pays && !state.lapsed && total_cost(lots, reserve).is_some() {
			true => self.fund(COINS[place], &amounts, treasury),
			false => None,
		};
		let gifts = Gifts::expected(state.likelihood >= terms.gifts_from, terms.gift_cost[place], floor);
		let is_slack = supply.is_slack(terms.lot, terms.target, terms.slack, least_nodes);
		let strategy = strategy(lots > 0, payer.is_some(), gifts, is_slack);
		let payer = payer.filter(|_| strategy.buys());
		Decision {
			strategy,
			lots,
			lot,
			floor,
			reserve,
			gift_cost: strategy.attracts().then_some(terms.gift_cost[place]),
			by_load,
			coin: payer.unwrap_or(COINS[place]),
			automatic: payer.is_none_or(|coin| values(&amounts)[coin] <= self.trust.left(terms)),
			supply,
		}
	}

	/// What the load will be once so many lots of a decision are there.
	pub(super) fn forecast(&self, decision: &Decision, lots: u32) -> Perbill {
		let supply = &decision.supply;
		match decision.by_load {
			true => supply.forecast(decision.lot, lots),
			false => missing_share(self.terms.validators, supply.nodes.saturating_add(lots)),
		}
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
		let left = std::array::from_fn(|coin| {
			let left = self.spendable(coin, treasury).checked_sub(amounts[coin])?;
			Some(left * TIERS[coin])
		});
		payer(coin, left).filter(|coin| amounts[*coin] > 0)
	}
}
