//! What the chain offers for what it buys (design, section 6, *scaling*, *TreasuryFunded*).
//!
//! A Dutch auction in reverse, or procurement clock auction: the buyer's price rises until the first seller takes it. Whoever
//! waits for a higher one may find that another did not, so nobody waits for the reserve who could do it for less (W. Vickrey,
//! *Counterspeculation, auctions, and competitive sealed tenders*, 1961).

use crate::incentives::proportion;

/// The price when `elapsed` of `length` slots are over (the design's *price rises from a floor to the reserve*). It rises in a straight line,
///
/// ```text
/// floor + (reserve - floor) x elapsed / length
/// ```
///
/// to the reserve, and stays there. So it does from the start where there is no time to rise or where the floor is not below the
/// reserve. Rounded down, in the buyer's favour.
pub fn price(floor: u128, reserve: u128, elapsed: u32, length: u32) -> u128 {
	if elapsed >= length {
		return reserve;
	}
	// Nothing saturates but a floor that is above the reserve: no part of what is between both, on top of the floor, is more
	// than the reserve.
	let rise = proportion(reserve.saturating_sub(floor), elapsed.into(), length.into());
	floor.saturating_add(rise).min(reserve)
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::scaling::arbitrary::{amount, count};
	use proptest::prelude::*;

	#[test]
	fn it_rises_in_a_straight_line() {
		let prices = [0, 1, 2, 3, 4, 5].map(|elapsed| price(100, 202, elapsed, 4));
		assert_eq!(prices, [100, 125, 151, 176, 202, 202]);
	}

	#[test]
	fn no_time_or_no_room_to_rise() {
		assert_eq!(price(100, 200, 0, 0), 200);
		assert_eq!(price(201, 200, 0, 10), 200);
		assert_eq!(price(200, 200, 5, 10), 200);
	}

	#[test]
	fn the_largest_amounts() {
		assert_eq!(
			price(0, u128::MAX, u32::MAX - 1, u32::MAX),
			u128::MAX - u128::MAX / u128::from(u32::MAX)
		);
		assert_eq!(price(u128::MAX - 1, u128::MAX, 1, 2), u128::MAX - 1);
		assert_eq!(price(u128::MAX, u128::MAX, 1, u32::MAX), u128::MAX);
		assert_eq!(price(u128::MAX, 0, 1, 2), 0);
	}

	proptest! {
		#![proptest_config(ProptestConfig::with_cases(2_000))]

		/// Whatever the amounts.
		#[test]
		fn it_is_between_floor_and_reserve_and_reaches_both(
			floor in amount(128), reserve in amount(128), elapsed in count(32), length in count(32),
		) {
			let lowest = floor.min(reserve);
			let now = price(floor, reserve, elapsed, length);
			prop_assert!(lowest <= now && now <= reserve);
			prop_assert_eq!(price(floor, reserve, length, length), reserve);
			if length > 0 {
				prop_assert_eq!(price(floor, reserve, 0, length), lowest);
			}
		}

		#[test]
		fn it_never_falls(
			floor in amount(128), reserve in amount(128), elapsed in count(32), later in count(32), length in count(32),
		) {
			prop_assert!(price(floor, reserve, elapsed.saturating_add(later), length) >= price(floor, reserve, elapsed, length));
		}

		/// To less than a planck.
		#[test]
		fn it_is_the_formula(floor in amount(90), rise in amount(90), elapsed in count(32), length in count(32)) {
			let length = length.max(1);
			let elapsed = elapsed.min(length);
			let risen = price(floor, floor + rise, elapsed, length) - floor;
			let (elapsed, length) = (u128::from(elapsed), u128::from(length));
			prop_assert!(risen * length <= rise * elapsed && rise * elapsed < (risen + 1) * length);
		}

		/// Whoever offers more, from the start or in the end, pays no less in any slot.
		#[test]
		fn more_is_never_less(
			floor in amount(127), reserve in amount(127), more in amount(127), elapsed in count(32), length in count(32),
		) {
			let now = price(floor, reserve, elapsed, length);
			prop_assert!(price(floor, reserve + more, elapsed, length) >= now);
			prop_assert!(price(floor + more, reserve, elapsed, length) >= now);
		}
	}
}
