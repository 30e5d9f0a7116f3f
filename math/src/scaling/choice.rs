//! What is done about a kind of node: what a lot of it is worth, which coin pays, whether it is bought, given or let go (design,
//! section 6, *scaling*).

use super::{income, lots_needed, most_payable, utilization, Each};
use sp_arithmetic::Perbill;

/// What the chain does.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum Strategy {
	/// Nothing: there is enough, and not too much.
	None,
	/// It buys.
	TreasuryFunded,
	/// It attracts gifts.
	GiftedNodeBased,
	/// Both, and the cheaper wins.
	GiftVersusBuy,
	/// It lets go of what it bought.
	ScaleDown,
}

impl Strategy {
	/// Whether nodes are bought from: the design's *procurement order*.
	pub const fn buys(self) -> bool {
		matches!(self, Self::TreasuryFunded | Self::GiftVersusBuy)
	}

	/// Whether gifters are offered more: the design's *offer*.
	pub const fn attracts(self) -> bool {
		matches!(self, Self::GiftedNodeBased | Self::GiftVersusBuy)
	}
}

/// What is known of gifts, where the treasury could buy.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum Gifts {
	/// They did not come when they were asked for.
	Unlikely,
	/// They may come.
	Likely,
	/// They may come, and cost less than any node would have to be paid.
	Cheaper,
}

impl Gifts {
	/// By whether they are likely, what one costs and what a lot is bought for at first: the design's *the cheaper wins*.
	pub fn expected(are_likely: bool, cost: u128, floor: u128) -> Self {
		match are_likely {
			false => Self::Unlikely,
			true if cost < floor => Self::Cheaper,
			true => Self::Likely,
		}
	}
}

/// What is done, as the design's list of strategies has it: about what is short, by whether the treasury can buy it and what is known of
/// gifts; and about what is not, by whether there is [too much](Supply::is_slack).
pub fn strategy(is_short: bool, can_buy: bool, gifts: Gifts, is_slack: bool) -> Strategy {
	match (is_short, can_buy, gifts) {
		(true, true, Gifts::Unlikely) => Strategy::TreasuryFunded,
		(true, true, Gifts::Likely) => Strategy::GiftVersusBuy,
		(true, true, Gifts::Cheaper) | (true, false, _) => Strategy::GiftedNodeBased,
		(false, ..) if is_slack => Strategy::ScaleDown,
		(false, ..) => Strategy::None,
	}
}

/// What a lot is bought for, in 10^-12 units for as long as a contract.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub struct Worth {
	/// At first.
	pub floor: u128,
	/// At most.
	pub reserve: u128,
	/// Whether it is worth what nodes do it for.
	pub pays: bool,
}

/// What a lot is bought for, which costs `full` at most and `floor` of that at least. One that is to earn its price is bought for no more
/// than [what can be paid](most_payable) of its income: the floor and the reserve price of the design's order.
pub fn worth(full: u128, floor: Perbill, income: u128, is_to_earn: bool) -> Worth {
	let floor = floor.mul_floor(full);
	let reserve = match is_to_earn {
		true => full.min(most_payable(income)),
		false => full,
	};
	Worth {
		floor: floor.min(reserve),
		reserve,
		pays: reserve >= floor && reserve > 0,
	}
}

/// Of what a kind earns, the share of each of so many lots, rounded down: a mean, not what one more adds. All that is bought of a kind is
/// paid by what all of it earns, so that a little work does not seem to call for a lot.
pub fn share(earning: u128, lots: u32) -> u128 {
	earning.checked_div(lots.into()).unwrap_or_default()
}

/// What a kind of node is, and what was bought of it.
#[derive(Copy, Clone, Debug)]
pub struct Supply {
	/// What was in use of it, and what will be if that goes on growing.
	pub used: Each,
	/// See above.
	pub expected: Each,
	/// What there is.
	pub available: Each,
	/// The share in use of what is scarcest.
	pub load: Perbill,
	/// How many nodes there are.
	pub nodes: u32,
	/// How many of them are there by contract.
	pub contracts: u32,
	/// What it earns in an era, in 10^-12 units.
	pub earning: u128,
}

impl Supply {
	/// What a lot of `lots` more [earns](income) in so many eras, of its [share] at most: the return of the design's *ROI*. Nobody pays what
	/// no `u128` holds.
	pub fn lot_income(&self, lot: Each, lots: u32, target: Perbill, eras: u32) -> u128 {
		income(self.earning, self.used, lot, target)
			.min(share(self.earning, lots.saturating_add(self.contracts)))
			.saturating_mul(eras.into())
	}

	/// Whether what was bought can go, the design's *ScaleDown*: less than `slack` is in use, and without it there would still be enough, and
	/// at least so many nodes.
	pub fn is_slack(&self, lot: Each, target: Perbill, slack: Perbill, least_nodes: u32) -> bool {
		if self.contracts == 0 || self.load >= slack || self.nodes.saturating_sub(self.contracts) < least_nodes {
			return false;
		}
		let left = each(self.available, lot, |available, lot| {
			available.saturating_sub(lot.saturating_mul(self.contracts.into()))
		});
		lots_needed(self.expected, left, target, lot) == Some(0)
	}

	/// The load once so many lots are there, if use goes on growing as it did: the design's *forecast*. Of validators it is
	/// [what is missing](super::missing_share).
	pub fn forecast(&self, lot: Each, lots: u32) -> Perbill {
		let then = each(self.available, lot, |available, lot| {
			available.saturating_add(lot.saturating_mul(lots.into()))
		});
		utilization(self.expected, then)
	}
}

fn each(one: Each, other: Each, join: impl Fn(u64, u64) -> u64) -> Each {
	core::array::from_fn(|i| join(one[i], other[i]))
}

/// Which of four coins pays, the place of it: `first`, that of the design's tier, if there is enough of it, or else that of which most
/// would be left, by value, as worst fit packs bins (D. S. Johnson, *Near-optimal bin packing algorithms*, 1973). `left` has nothing of a
/// coin that there is not enough of.
pub fn payer(first: usize, left: [Option<u128>; 4]) -> Option<usize> {
	if left.get(first).is_some_and(Option::is_some) {
		return Some(first);
	}
	let enough = |place: &usize| left[*place].is_some();
	(0..left.len()).filter(enough).max_by_key(|place| left[*place])
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::scaling::arbitrary;
	use proptest::{
		prelude::{any, prop_assert, prop_assert_eq, proptest, ProptestConfig},
		sample::select,
	};

	const HALF: Perbill = Perbill::from_percent(50);
	const LOT: Each = [1_000, 1_024, 100, 10];

	const SUPPLY: Supply = Supply {
		used: [1_000, 0, 0, 0],
		expected: [1_000, 0, 0, 0],
		available: [10_000, 10_240, 1_000, 100],
		load: Perbill::from_percent(10),
		nodes: 10,
		contracts: 3,
		earning: 800,
	};

	fn gifts() -> impl proptest::strategy::Strategy<Value = Gifts> {
		select(&[Gifts::Unlikely, Gifts::Likely, Gifts::Cheaper])
	}

	#[test]
	fn what_is_short_is_bought_or_given() {
		let short = |can_buy, gifts| strategy(true, can_buy, gifts, true);
		assert_eq!(short(true, Gifts::Unlikely), Strategy::TreasuryFunded);
		assert_eq!(short(true, Gifts::Likely), Strategy::GiftVersusBuy);
		assert_eq!(short(true, Gifts::Cheaper), Strategy::GiftedNodeBased);
		for gifts in [Gifts::Unlikely, Gifts::Likely, Gifts::Cheaper] {
			assert_eq!(short(false, gifts), Strategy::GiftedNodeBased);
			assert_eq!(strategy(false, true, gifts, true), Strategy::ScaleDown);
			assert_eq!(strategy(false, true, gifts, false), Strategy::None);
		}
	}

	#[test]
	fn gifts_are_cheaper_below_the_floor() {
		assert_eq!(Gifts::expected(true, 99, 100), Gifts::Cheaper);
		assert_eq!(Gifts::expected(true, 100, 100), Gifts::Likely);
		assert_eq!(Gifts::expected(false, 0, 100), Gifts::Unlikely);
	}

	#[test]
	fn a_lot_is_bought_for_half_of_what_it_earns() {
		let of = |income, is_to_earn| worth(1_000, HALF, income, is_to_earn);
		let (floor, reserve) = (500, 1_000);
		assert_eq!(
			of(5_000, true),
			Worth {
				floor,
				reserve,
				pays: true
			}
		);
		assert_eq!(
			of(1_000, true),
			Worth {
				floor,
				reserve: 500,
				pays: true
			}
		);
		assert_eq!(
			of(998, true),
			Worth {
				floor: 499,
				reserve: 499,
				pays: false
			}
		);
		assert_eq!(
			of(0, false),
			Worth {
				floor,
				reserve,
				pays: true
			}
		);
		assert_eq!(
			worth(0, HALF, 9, false),
			Worth {
				floor: 0,
				reserve: 0,
				pays: false
			}
		);
	}

	#[test]
	fn a_lot_earns_its_share_at_most() {
		let income = |lots| SUPPLY.lot_income(LOT, lots, HALF, 30);
		// Half of a lot is used, and it is as much as is used of all. Four share what is earned, then eight.
		assert_eq!((income(1), income(5)), (200 * 30, 100 * 30));
		let alone = Supply { contracts: 0, ..SUPPLY };
		assert_eq!(alone.lot_income(LOT, 1, HALF, 30), 400 * 30);
		assert_eq!(alone.lot_income(LOT, 0, HALF, 30), 0);
	}

	#[test]
	fn what_was_bought_goes_if_there_is_enough_without_it() {
		let is_slack = |supply: Supply, least_nodes| supply.is_slack(LOT, HALF, Perbill::from_percent(30), least_nodes);
		assert!(is_slack(SUPPLY, 7));
		assert!(!is_slack(SUPPLY, 8));
		assert!(!is_slack(Supply { contracts: 0, ..SUPPLY }, 0));
		assert!(!is_slack(
			Supply {
				load: Perbill::from_percent(30),
				..SUPPLY
			},
			0
		));
		assert!(is_slack(
			Supply {
				expected: [3_500, 0, 0, 0],
				..SUPPLY
			},
			0
		));
		assert!(!is_slack(
			Supply {
				expected: [3_501, 0, 0, 0],
				..SUPPLY
			},
			0
		));
	}

	#[test]
	fn with_what_comes_less_of_all_is_used() {
		assert_eq!(SUPPLY.forecast(LOT, 0), Perbill::from_percent(10));
		assert_eq!(SUPPLY.forecast(LOT, 10), Perbill::from_percent(5));
	}

	#[test]
	fn the_largest_amounts() {
		let most = [u64::MAX; 4];
		let supply = Supply {
			expected: most,
			available: most,
			contracts: u32::MAX,
			nodes: u32::MAX,
			..SUPPLY
		};
		assert_eq!(supply.forecast(most, u32::MAX), Perbill::one());
		assert!(!supply.is_slack(most, HALF, Perbill::one(), 0));
		let idle = Supply {
			expected: [0; 4],
			..supply
		};
		assert_eq!(idle.forecast(most, u32::MAX), Perbill::zero());
		assert!(idle.is_slack(most, HALF, Perbill::one(), 0));
	}

	#[test]
	fn the_first_coin_pays_or_the_richest() {
		assert_eq!(payer(2, [Some(9), None, Some(0), Some(10)]), Some(2));
		assert_eq!(payer(1, [Some(9), None, Some(0), Some(10)]), Some(3));
		assert_eq!(payer(1, [None; 4]), None);
	}

	proptest! {
		#![proptest_config(ProptestConfig::with_cases(2_000))]

		#[test]
		fn nobody_is_paid_more_than_full_price_nor_than_half_of_what_is_earned(
			full in arbitrary::amount(128), floor in arbitrary::share(), income in arbitrary::amount(128), is_to_earn in any::<bool>(),
		) {
			let Worth { floor: least, reserve, pays } = worth(full, floor, income, is_to_earn);
			prop_assert!(least <= reserve && reserve <= full);
			prop_assert!(!is_to_earn || reserve <= income / 2 + 1);
			prop_assert_eq!(pays, reserve > 0 && reserve >= floor.mul_floor(full));
		}

		/// However many are bought, all of them together earn no more than the kind does.
		#[test]
		fn shares_are_no_more_than_all(
			used in arbitrary::each(40), earning in arbitrary::amount(90), lots in arbitrary::count(16), contracts in arbitrary::count(16),
			target in arbitrary::share(), eras in arbitrary::count(8),
		) {
			let supply = Supply { used, earning, contracts, ..SUPPLY };
			let all = u128::from(lots + contracts) * supply.lot_income(LOT, lots, target, eras);
			prop_assert!(all <= earning * u128::from(eras));
		}

		/// Whatever is known, one thing is done, and none that makes no sense.
		#[test]
		fn what_is_done_fits_what_is_known(is_short: bool, can_buy: bool, gifts in gifts(), is_slack: bool) {
			let done = strategy(is_short, can_buy, gifts, is_slack);
			prop_assert_eq!(done.buys() || done.attracts(), is_short);
			prop_assert!(!done.buys() || can_buy);
			prop_assert_eq!(done == Strategy::ScaleDown, is_slack && !is_short);
			prop_assert_eq!(done == Strategy::None, !is_slack && !is_short);
			prop_assert!(!can_buy || !is_short || done.attracts() == (gifts != Gifts::Unlikely));
			prop_assert!(!can_buy || !is_short || done.buys() == (gifts != Gifts::Cheaper));
		}

		#[test]
		fn a_gift_is_cheaper_only_below_the_floor(are_likely: bool, cost in arbitrary::amount(128), floor in arbitrary::amount(128)) {
			let gifts = Gifts::expected(are_likely, cost, floor);
			prop_assert_eq!(gifts == Gifts::Unlikely, !are_likely);
			prop_assert_eq!(gifts == Gifts::Cheaper, are_likely && cost < floor);
			prop_assert!(gifts != Gifts::Cheaper || Gifts::expected(true, cost, floor.saturating_add(1)) == Gifts::Cheaper);
		}

		/// However large amounts are.
		#[test]
		fn what_goes_is_not_missed(
			expected in arbitrary::each(64), available in arbitrary::each(64), lot in arbitrary::each(64), load in arbitrary::share(),
			slack in arbitrary::share(), target in arbitrary::share(), nodes in arbitrary::count(32), contracts in arbitrary::count(32),
			least_nodes in arbitrary::count(32),
		) {
			let supply = Supply { expected, available, load, nodes, contracts, ..SUPPLY };
			if supply.is_slack(lot, target, slack, least_nodes) {
				let left = each(available, lot, |available, lot| available.saturating_sub(lot.saturating_mul(contracts.into())));
				prop_assert_eq!(lots_needed(expected, left, target, lot), Some(0));
				prop_assert!(contracts > 0 && load < slack && nodes.saturating_sub(contracts) >= least_nodes);
			}
		}

		/// With all that was there or that any number of lots brings; and no more than all is in use.
		#[test]
		fn a_forecast_never_rises_with_lots(
			expected in arbitrary::each(64), available in arbitrary::each(64), lot in arbitrary::each(64), lots in arbitrary::count(32),
			more in arbitrary::count(32),
		) {
			// Of what there was nothing, the first lot brings something to be in use.
			let supply = Supply { expected, available: available.map(|available| available.max(1)), ..SUPPLY };
			let forecast = supply.forecast(lot, lots);
			prop_assert!(supply.forecast(lot, lots.saturating_add(more)) <= forecast);
			prop_assert!(forecast <= utilization(expected, supply.available));
			prop_assert_eq!(supply.forecast(lot, 0), utilization(expected, supply.available));
		}

		#[test]
		fn whoever_pays_has_enough(first in 0..4usize, left in proptest::array::uniform4(proptest::option::of(arbitrary::amount(128)))) {
			match payer(first, left) {
				Some(payer) => {
					let rest = left[payer].unwrap();
					prop_assert!(payer == first || left[first].is_none() && left.iter().all(|left| left.is_none_or(|left| left <= rest)));
				},
				None => prop_assert_eq!(left, [None; 4]),
			}
		}
	}
}
