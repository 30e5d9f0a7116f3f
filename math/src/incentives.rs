//! What a gifted node earns in an era (design, section 5, *incentives*).
//!
//! What the chain saw of a node makes four impacts, in 10^-12 units, one for each coin:
//!
//! ```text
//! work         =  standing x present / windows of an era
//! governance   =  work x engagement   +  revenue in GEN        paid in GEN, 10 % of it
//! community    =  work x given        +  revenue in NEX        paid in NEX, 30 % of it
//! operational  =  work                +  revenue in FLX        paid in FLX, 50 % of it
//! premium      =  work x excellence   +  revenue in AUR        paid in AUR, 10 % of it
//! ```
//!
//! - `standing` is what an era is worth of what the node's bond proves. Capacity that was billed is paid as `revenue`, not once
//!   more by itself: else one era of billing oneself would be paid for ever.
//! - `revenue` is what the node's own receipts paid to the pool and the treasury. At most half of it comes back, so whoever bills
//!   himself loses at least the other half.
//! - All terms are proportional to what the node has and does, so many small nodes earn what a large one does. Rounding is
//!   down at each step, a planck each: splitting never gains, merging gains what splitting lost.

use sp_arithmetic::{
	helpers_128bit::multiply_by_rational_with_rounding, traits::Saturating, PerThing, Perbill, Rounding,
};

/// An amount for each coin, in the order GEN, NEX, FLX, AUR.
pub type PerCoin = [u128; 4];

/// What of each impact is paid.
pub const WEIGHTS: [Perbill; 4] = [
	Perbill::from_percent(10),
	Perbill::from_percent(30),
	Perbill::from_percent(50),
	Perbill::from_percent(10),
];

/// No more than this comes back of what a node's own receipts paid to the pool and the treasury.
pub const SELF_BILLING_CAP: Perbill = Perbill::from_percent(50);

/// Uptime up to this share is owed by everybody, and earns no premium.
const OWED_TENTHS: u64 = 9;

/// What the chain saw of a node in an era in which it kept its promise.
#[derive(Copy, Clone, Debug, Default, Eq, PartialEq)]
pub struct Facts {
	/// What an era is worth of what its bond proves, in 10^-12 units.
	pub standing: u128,
	/// Windows in which it gave a sign of life.
	pub present: u32,
	/// Windows that counted and in which it had to.
	pub windows: u32,
	/// Windows that an era has; those that did not count are nobody's fault and nobody's work.
	pub era_windows: u32,
	/// Whether it is a validator with a seat.
	pub seated: bool,
	/// What its operator did of what there was to do: responsibilities held and votes cast.
	pub civic: Perbill,
	/// What its gifter gives away of the reward.
	pub given: Perbill,
	/// What its receipts paid to the pool and the treasury, by the coin they were in, in 10^-12 units.
	pub revenue: PerCoin,
}

/// Where a reward comes from. All in 10^-12 units, for each coin.
#[derive(Copy, Clone, Debug, Default, Eq, PartialEq)]
pub struct Reward {
	/// Governance, community, operational and premium impact of being there.
	pub presence: PerCoin,
	/// The same of billed work: what the receipts paid over.
	pub revenue: PerCoin,
	/// What is paid of both, before the pool is looked at.
	pub paid: PerCoin,
}

/// The part of a share that counts for governance: half for a seat, half for what the operator does.
pub fn engagement(seated: bool, civic: Perbill) -> Perbill {
	let half = |share: Perbill| Perbill::from_parts(share.deconstruct() / 2);
	let seat = if seated { half(Perbill::one()) } else { Perbill::zero() };
	seat.saturating_add(half(civic))
}

/// How far up from nine tenths of uptime to all of it a node was there.
pub fn excellence(present: u32, windows: u32) -> Perbill {
	let owed = OWED_TENTHS.saturating_mul(windows.into());
	let beyond = u64::from(present).saturating_mul(10).saturating_sub(owed);
	match windows {
		0 => Perbill::zero(),
		windows => Perbill::from_rational(beyond, windows.into()),
	}
}

/// `amount x part / whole`, rounded down; nothing of nothing.
pub fn proportion(amount: u128, part: u128, whole: u128) -> u128 {
	// Fails if the whole is nothing, or if the part is more than the whole and the result is no `u128`.
	multiply_by_rational_with_rounding(amount, part.min(whole), whole, Rounding::Down).unwrap_or_default()
}

/// What a node earns by an era. Rounded down.
pub fn reward(facts: &Facts) -> Reward {
	let work = proportion(facts.standing, facts.present.into(), facts.era_windows.into());
	let presence = [
		engagement(facts.seated, facts.civic).mul_floor(work),
		facts.given.mul_floor(work),
		work,
		excellence(facts.present, facts.windows).mul_floor(work),
	];
	let mut paid = [0; 4];
	for (i, paid) in paid.iter_mut().enumerate() {
		let (Some(weight), Some(being), Some(billed)) = (WEIGHTS.get(i), presence.get(i), facts.revenue.get(i)) else {
			continue;
		};
		let capped = SELF_BILLING_CAP.min(*weight);
		// A fraction of amounts that exist.
		*paid = weight.mul_floor(*being).saturating_add(capped.mul_floor(*billed));
	}
	Reward {
		presence,
		revenue: facts.revenue,
		paid,
	}
}

/// What the gifter keeps of `amount`, rounded down, and what it gives away.
pub fn split(amount: u128, given: Perbill) -> (u128, u128) {
	let kept = given.left_from_one().mul_floor(amount);
	(kept, amount.saturating_sub(kept))
}

/// What an era may take out of a reserve: one part of `parts`, rounded down.
pub fn release(reserve: u128, parts: u32) -> u128 {
	reserve.checked_div(parts.into()).unwrap_or_default()
}

/// What is left to share out of an allotment, and the claims on it that are left.
#[derive(Copy, Clone, Debug, Default, Eq, PartialEq)]
pub struct Shares {
	/// Claims that have had nothing yet.
	pub claims: u128,
	/// What they all get together; no more than they claim.
	pub allotted: u128,
}

impl Shares {
	/// Claims on a pool: they get what they claim if the pool has it, and else the pool.
	pub fn of_pool(claims: u128, pool: u128) -> Self {
		Self {
			claims,
			allotted: claims.min(pool),
		}
	}

	/// What `claim`, one of the claims, gets: pro rata, rounded down. Whoever comes last gets what is left, so that together
	/// they get all of it, in whatever order they come.
	pub fn take(&mut self, claim: u128) -> u128 {
		let claim = claim.min(self.claims);
		let share = proportion(self.allotted, claim, self.claims);
		self.claims = self.claims.saturating_sub(claim);
		self.allotted = self.allotted.saturating_sub(share);
		share
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use alloc::vec::Vec;
	use proptest::prelude::*;

	const UNIT: u128 = 1_000_000_000_000;

	fn percent(share: u32) -> Perbill {
		Perbill::from_percent(share)
	}

	fn sum(amounts: &PerCoin) -> u128 {
		amounts.iter().sum()
	}

	/// A network of nodes as different as can be.
	fn network(size: usize) -> impl Strategy<Value = Vec<Facts>> {
		proptest::collection::vec(node(), 1..=size)
	}

	prop_compose! {
		fn node()(
			standing in 0..10_000 * UNIT,
			windows in 1..=288u32,
			missed in 0..=288u32,
			seated: bool,
			civic in 0..=1_000_000_000u32,
			given in 0..=1_000_000_000u32,
			revenue in proptest::array::uniform4(0..1_000 * UNIT),
		) -> Facts {
			Facts {
				standing,
				present: windows.saturating_sub(missed),
				windows,
				era_windows: 288,
				seated,
				civic: Perbill::from_parts(civic),
				given: Perbill::from_parts(given),
				revenue,
			}
		}
	}

	#[test]
	fn each_impact_is_what_the_design_says() {
		let facts = Facts {
			standing: 1_000 * UNIT,
			present: 288,
			windows: 288,
			era_windows: 288,
			seated: true,
			civic: percent(50),
			given: percent(20),
			revenue: [1, 2, 3, 4].map(|units| units * UNIT),
		};
		let reward = reward(&facts);
		assert_eq!(reward.presence, [750, 200, 1_000, 1_000].map(|units| units * UNIT));
		let tenths = [751, 202 * 3, 1_003 * 5, 1_004];
		assert_eq!(reward.paid, tenths.map(|tenths| tenths * UNIT / 10));
	}

	#[test]
	fn only_the_last_tenth_of_uptime_is_a_premium() {
		assert_eq!(excellence(90, 100), Perbill::zero());
		assert_eq!(excellence(95, 100), percent(50));
		assert_eq!(excellence(100, 100), Perbill::one());
		assert_eq!(excellence(0, 0), Perbill::zero());
	}

	#[test]
	fn half_of_engagement_is_the_seat() {
		assert_eq!(engagement(true, Perbill::zero()), percent(50));
		assert_eq!(engagement(false, Perbill::one()), percent(50));
		assert_eq!(engagement(true, Perbill::one()), Perbill::one());
	}

	#[test]
	fn an_empty_pool_pays_nothing_and_nobody_claims_from_a_full_one() {
		let mut empty = Shares::of_pool(10, 0);
		assert_eq!((empty.take(10), empty), (0, Shares::default()));
		assert_eq!(Shares::of_pool(0, 10).take(5), 0);
	}

	#[test]
	fn a_reserve_halves_in_a_thousand_eras() {
		let mut reserve = 400_000 * UNIT;
		for _ in 0..1_012 {
			reserve -= release(reserve, 1_460);
		}
		assert!(reserve.abs_diff(200_000 * UNIT) < 100 * UNIT);
		assert_eq!(release(100, 0), 0);
	}

	proptest! {
		#![proptest_config(ProptestConfig::with_cases(2_000))]

		/// Not a planck more than the pool has is shared out, none of it is left, and nobody gets more than it claims; to a
		/// planck for each who came before, it is what its claim is of all claims.
		#[test]
		fn shares_of_a_pool_are_all_of_it(
			claims in proptest::collection::vec(0..u128::from(u64::MAX), 1..100), pool in 0..u128::from(u64::MAX) * 50,
		) {
			let total: u128 = claims.iter().sum();
			let mut left = Shares::of_pool(total, pool);
			let allotted = left.allotted;
			let mut paid = 0;
			for (before, claim) in claims.iter().enumerate() {
				let share = left.take(*claim);
				prop_assert!(share <= *claim);
				prop_assert!(share.abs_diff(proportion(allotted, *claim, total)) <= before as u128 + 1);
				paid += share;
			}
			prop_assert_eq!(paid, total.min(pool));
			prop_assert_eq!(left, Shares::default());
		}

		#[test]
		fn what_a_gifter_keeps_and_gives_is_all_of_it(amount: u128, given in 0..=1_000_000_000u32) {
			let (kept, rest) = split(amount, Perbill::from_parts(given));
			prop_assert_eq!(kept.checked_add(rest), Some(amount));
			prop_assert!(given > 0 || rest == 0);
		}

		/// Better in anything is paid no less, in any coin.
		#[test]
		fn more_is_never_paid_less(
			facts in node(), standing in 0..UNIT, present in 0..10u32, civic in 0..1_000_000u32, given in 0..1_000_000u32,
			revenue in proptest::array::uniform4(0..UNIT),
		) {
			let mut better = facts;
			better.standing += standing;
			better.present = (facts.present + present).min(facts.windows);
			better.seated = true;
			better.civic = facts.civic.saturating_add(Perbill::from_parts(civic));
			better.given = facts.given.saturating_add(Perbill::from_parts(given));
			for (sum, more) in better.revenue.iter_mut().zip(revenue) {
				*sum += more;
			}
			let (worse, better) = (reward(&facts).paid, reward(&better).paid);
			prop_assert!(worse.iter().zip(better).all(|(worse, better)| *worse <= better));
		}

		/// A node that is cut in pieces earns nothing by that, and pieces that become one gain only what rounding took.
		#[test]
		fn neither_splitting_nor_merging_pays(
			whole in node(), cuts in proptest::collection::vec(1..100u128, 1..20),
		) {
			let total: u128 = cuts.iter().sum();
			let mut left = whole;
			let mut parts: Vec<Facts> = cuts.iter().map(|cut| {
				let mut part = Facts { standing: proportion(whole.standing, *cut, total), ..whole };
				part.revenue = whole.revenue.map(|revenue| proportion(revenue, *cut, total));
				left.standing -= part.standing;
				for (rest, part) in left.revenue.iter_mut().zip(part.revenue) {
					*rest -= part;
				}
				part
			}).collect();
			parts[0].standing += left.standing;
			for (sum, rest) in parts[0].revenue.iter_mut().zip(left.revenue) {
				*sum += rest;
			}
			let one = reward(&whole).paid;
			for (coin, one) in one.into_iter().enumerate() {
				let many: u128 = parts.iter().map(|part| reward(part).paid[coin]).sum();
				prop_assert!(many <= one);
				prop_assert!(one - many <= 3 * parts.len() as u128);
			}
		}

		/// Who pays its own node gets half of what went to the pool and the treasury back at most.
		#[test]
		fn billing_oneself_costs_half_of_what_is_paid_over(
			mut nodes in network(20), pool in 0..1_000_000 * UNIT, bill in 1..1_000 * UNIT, coin in 0..4usize,
			provider in 0..=100u32,
		) {
			let earned = |nodes: &[Facts]| -> u128 {
				let claims: Vec<u128> = nodes.iter().map(|node| reward(node).paid[coin]).collect();
				let mut shares = Shares::of_pool(claims.iter().sum(), pool);
				shares.take(claims[0])
			};
			let before = earned(&nodes);
			let to_provider = percent(provider).mul_floor(bill);
			let paid_over = bill - to_provider;
			nodes[0].revenue[coin] += paid_over;
			let gain = earned(&nodes) - before;
			prop_assert!(gain <= paid_over.div_ceil(2));
			prop_assert!(to_provider + gain <= bill);
		}

		/// All of a network's rewards, and each of them, stay below what the impacts are worth.
		#[test]
		fn no_more_is_paid_than_there_was_impact(nodes in network(50)) {
			for facts in &nodes {
				let Reward { presence, revenue, paid } = reward(facts);
				prop_assert!(sum(&paid) <= (sum(&presence) + sum(&revenue)) / 2);
				prop_assert!(sum(&presence) <= 4 * facts.standing);
			}
		}
	}
}
