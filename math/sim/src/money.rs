//! Units, planck, and the four coins by their place: GEN, NEX, FLX, AUR.

use immortal_math::incentives::PerCoin;

/// A unit in 10^-12 units, and a coin in planck.
pub const UNIT: u128 = 1_000_000_000_000;

/// What wallets show.
pub const SYMBOLS: [&str; 4] = ["GEN", "NEX", "FLX", "AUR"];

/// Units that one coin is worth.
pub const TIERS: PerCoin = [1_000, 100, 10, 1];

/// What all of a coin may be worth, in 10^-12 units.
pub const CAP_VALUE: u128 = 1_000_000_000 * UNIT;

/// The place of GEN among the coins: bonds of validators are in it.
pub const GEN: usize = 0;

/// The place of FLX: fees and what the treasury spends are in it, and all other bonds.
pub const FLX: usize = 2;

/// 10^-12 units of `units`; nothing if that is less than nothing.
pub fn exact(units: f64) -> u128 {
	(units * UNIT as f64).round() as u128
}

/// Units of so many 10^-12 units, to print and to reckon profits.
pub fn units(exact: u128) -> f64 {
	exact as f64 / UNIT as f64
}

/// What planck of each coin are worth, in 10^-12 units.
pub fn values(planck: &PerCoin) -> PerCoin {
	std::array::from_fn(|coin| planck[coin] * TIERS[coin])
}

/// What planck of all coins are worth together, in units.
pub fn worth(planck: &PerCoin) -> f64 {
	units(values(planck).iter().sum())
}

/// The planck that pay these prices, in 10^-12 units: rounded up.
pub fn charges(values: &PerCoin) -> PerCoin {
	std::array::from_fn(|coin| values[coin].div_ceil(TIERS[coin]))
}

/// The planck that these claims, in 10^-12 units, are paid: rounded down.
pub fn claims(values: &PerCoin) -> PerCoin {
	std::array::from_fn(|coin| values[coin] / TIERS[coin])
}

/// Adds to each coin.
pub fn add(to: &mut PerCoin, what: &PerCoin) {
	for (sum, more) in to.iter_mut().zip(what) {
		*sum += more;
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_charge_is_rounded_up_and_a_claim_down() {
		assert_eq!(charges(&[1, 101, 20, 7]), [1, 2, 2, 7]);
		assert_eq!(claims(&[1, 101, 20, 7]), [0, 1, 2, 7]);
	}
}
