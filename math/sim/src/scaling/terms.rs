//! The terms as the chain has them: in whole numbers.

use crate::{
	agents::{amounts, Amounts, Kind},
	attendance::WINDOWS,
	bonds::{proven_by_lot, Bond},
	money::{exact, units, CAP_VALUE, FLX, TIERS},
	parameters::{perbill, Parameters},
	scaling::rules::BLOCKS,
};
use immortal_math::{
	incentives::{reward, Facts, PerCoin},
	scaling::{gift_cost, lot_cost, total_cost},
};
use sp_arithmetic::Perbill;

/// Planned once, used all the time. Values are in 10^-12 units.
pub struct Terms {
	pub target: Perbill,
	pub slack: Perbill,
	pub floor: Perbill,
	pub held_back: Perbill,
	pub boost: Perbill,
	pub gifts_from: Perbill,
	pub least_cap: Perbill,
	pub lot: Amounts,
	/// What a lot, or a validator, costs at most for all its eras.
	pub full: u128,
	pub validator: u128,
	/// What a gift of a lot costs at most by its boost, for services and validators.
	pub gift_cost: [u128; 2],
	/// Units an era that a newcomer may hope for of a boost.
	pub boosted: f64,
	pub limit: u128,
	/// Planck that stay in the treasury.
	pub thresholds: PerCoin,
	pub validators: u32,
	pub rising: u32,
	/// Windows for which offers are open where nothing is bought.
	pub offers: u32,
	/// Eras in which a decision can be approved.
	pub approval: u32,
	pub eras: u32,
	pub failures: u32,
	pub uptime: Perbill,
}

impl Terms {
	pub fn new(parameters: &Parameters) -> Self {
		let scaling = &parameters.scaling;
		let prices = &scaling.prices;
		let lot = amounts(&scaling.lot);
		let rates = [
			exact(prices.core) / 1_000,
			exact(prices.gib) / 1_024,
			exact(prices.tib) / 1_024,
			exact(prices.gbit) / 1_000,
		];
		let boost = perbill(scaling.boost);
		let presence = |kind| perbill(parameters.rewards.era_rate).mul_floor(proven_by_lot(kind, &lot, parameters));
		Self {
			target: perbill(scaling.target),
			slack: perbill(scaling.slack),
			floor: perbill(scaling.floor),
			held_back: perbill(scaling.held_back),
			boost,
			gifts_from: perbill(scaling.gifts_from),
			least_cap: perbill(scaling.least_cap),
			full: lot_cost(0, lot.into_iter().zip(rates), scaling.eras).unwrap_or(u128::MAX),
			validator: total_cost(scaling.eras, exact(prices.validator)).unwrap_or(u128::MAX),
			gift_cost: [Kind::Honest, Kind::Validator].map(|kind| gift_cost(boost, presence(kind), scaling.eras)),
			boosted: boosted(boost, parameters),
			limit: exact(scaling.automatic_limit),
			thresholds: TIERS.map(|tier| perbill(scaling.threshold).mul_floor(CAP_VALUE / tier)),
			validators: scaling.validators,
			rising: scaling.rising,
			offers: scaling.offers.div_ceil(BLOCKS),
			approval: scaling.approval.div_ceil(BLOCKS * WINDOWS),
			uptime: perbill(scaling.uptime),
			eras: scaling.eras,
			failures: scaling.failures,
			lot,
		}
	}
}

/// What of a boost an honest gifter has who is always there and neither votes nor gives anything away.
fn boosted(boost: Perbill, parameters: &Parameters) -> f64 {
	let declared = amounts(&parameters.kinds.honest.resources);
	let bond = Bond::new(Kind::Honest, FLX, &declared, parameters);
	let facts = Facts {
		standing: boost.mul_floor(bond.standing()),
		present: WINDOWS,
		windows: WINDOWS,
		era_windows: WINDOWS,
		..Facts::default()
	};
	units(reward(&facts).paid.iter().sum())
}
