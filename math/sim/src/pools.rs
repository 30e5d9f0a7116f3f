//! Where rewards come from: each coin's reserve, and the pool that bills fill.

use crate::money::{add, CAP_VALUE, TIERS};
use immortal_math::incentives::{release, PerCoin, Shares};
use sp_arithmetic::Perbill;

/// What there is of each coin for rewards, and what has become of the rest; in planck.
#[derive(Clone, Debug, Default)]
pub struct Pools {
	/// Set aside at genesis.
	pub reserve: PerCoin,
	/// From bills, not yet paid out.
	pub pool: PerCoin,
	/// All that bills ever brought.
	pub income: PerCoin,
	/// All that was ever paid, to gifters and, where they give it away, the treasury.
	pub paid: PerCoin,
}

impl Pools {
	/// The pools of genesis, with a share of each coin's cap.
	pub fn new(share: Perbill) -> Self {
		Self {
			reserve: TIERS.map(|tier| share.mul_floor(CAP_VALUE / tier)),
			..Self::default()
		}
	}

	/// Takes in the pool's part of bills.
	pub fn receive(&mut self, income: &PerCoin) {
		add(&mut self.pool, income);
		add(&mut self.income, income);
	}

	/// Pays an era's claims: from the pool, and then from what the era may take of the reserve; if both are short, all claims
	/// on that coin shrink alike. What is not claimed stays where it is.
	pub fn pay(&mut self, claims: &[PerCoin], reserve_parts: u32) -> Vec<PerCoin> {
		let mut payouts = vec![PerCoin::default(); claims.len()];
		for coin in 0..4 {
			let claimed = claims.iter().map(|claims| claims[coin]).sum();
			let released = release(self.reserve[coin], reserve_parts);
			let mut shares = Shares::of_pool(claimed, self.pool[coin] + released);
			let from_pool = shares.allotted.min(self.pool[coin]);
			self.reserve[coin] -= shares.allotted - from_pool;
			self.pool[coin] -= from_pool;
			for (payout, claims) in payouts.iter_mut().zip(claims) {
				payout[coin] = shares.take(claims[coin]);
				self.paid[coin] += payout[coin];
			}
		}
		payouts
	}

	/// What genesis set aside, if no planck was made or lost since.
	pub fn genesis(&self) -> PerCoin {
		std::array::from_fn(|coin| self.reserve[coin] + self.pool[coin] + self.paid[coin] - self.income[coin])
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn bills_pay_before_the_reserve_does() {
		let mut pools = Pools::new(Perbill::from_percent(40));
		let genesis = pools.genesis();
		pools.receive(&[100; 4]);
		assert_eq!(pools.pay(&[[30; 4], [60; 4]], 1_460), [[30; 4], [60; 4]]);
		assert_eq!((pools.pool, pools.reserve), ([10; 4], genesis));
		pools.pay(&[[15; 4]], 1_460);
		assert_eq!((pools.pool, pools.reserve), ([0; 4], genesis.map(|planck| planck - 5)));
		assert_eq!(pools.genesis(), genesis);
	}

	#[test]
	fn when_all_is_short_claims_shrink_alike() {
		let mut pools = Pools::default();
		pools.receive(&[10; 4]);
		assert_eq!(pools.pay(&[[10; 4], [30; 4]], 1_460), [[2; 4], [8; 4]]);
		assert_eq!(pools.genesis(), [0; 4]);
	}
}
