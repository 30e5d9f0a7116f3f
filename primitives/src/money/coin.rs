//! The four coins and what they are worth.

use super::{Balance, COIN};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// A coin of the chain.
#[derive(
	Copy,
	Clone,
	Debug,
	Eq,
	Ord,
	PartialEq,
	PartialOrd,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
)]
pub enum Coin {
	/// Genesis Bond: governance.
	Gen,
	/// Nexus Branch: community rewards.
	Nex,
	/// Flux Leaf: operations. The native coin.
	Flx,
	/// Aurum Gold: cross-border settlement.
	Aur,
}

impl Coin {
	/// Every coin, from the highest tier to the lowest.
	pub const ALL: [Self; 4] = [Self::Gen, Self::Nex, Self::Flx, Self::Aur];

	/// What all of a coin may be worth at most, in 10^-12 units.
	pub const CAP_VALUE: Balance = 1_000_000_000 * COIN;

	/// The ticker that wallets show.
	pub const fn symbol(self) -> &'static str {
		match self {
			Self::Gen => "GEN",
			Self::Nex => "NEX",
			Self::Flx => "FLX",
			Self::Aur => "AUR",
		}
	}

	/// The name in full.
	pub const fn name(self) -> &'static str {
		match self {
			Self::Gen => "Genesis Bond",
			Self::Nex => "Nexus Branch",
			Self::Flx => "Flux Leaf",
			Self::Aur => "Aurum Gold",
		}
	}

	/// Units that one coin is worth: the tier multiplier.
	pub const fn tier(self) -> Balance {
		match self {
			Self::Gen => 1_000,
			Self::Nex => 100,
			Self::Flx => 10,
			Self::Aur => 1,
		}
	}

	/// The most that may be issued, in planck.
	pub const fn cap(self) -> Balance {
		Self::CAP_VALUE / self.tier()
	}

	/// What `amount` planck are worth, in 10^-12 units; exact. `None` if that is more than a `Balance` holds.
	pub const fn value(self, amount: Balance) -> Option<Balance> {
		amount.checked_mul(self.tier())
	}

	/// The fewest planck that are worth at least `value` (10^-12 units): what pays a price.
	pub const fn amount_rounded_up(self, value: Balance) -> Balance {
		value.div_ceil(self.tier())
	}

	/// The most planck that are worth at most `value` (10^-12 units): what a claim pays out.
	pub const fn amount_rounded_down(self, value: Balance) -> Balance {
		value / self.tier()
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	#[test]
	fn every_cap_is_worth_a_billion_units() {
		let coins = Coin::ALL.map(|coin| coin.cap() / COIN);
		assert_eq!(coins, [1_000_000, 10_000_000, 100_000_000, 1_000_000_000]);
		for coin in Coin::ALL {
			assert_eq!(coin.value(coin.cap()), Some(Coin::CAP_VALUE));
		}
	}

	proptest! {
		#[test]
		fn rounding_up_pays_the_price_and_not_a_planck_more(value in any::<Balance>(), coin in 0..4usize) {
			let coin = Coin::ALL[coin];
			let (up, down) = (coin.amount_rounded_up(value), coin.amount_rounded_down(value));
			prop_assert!(coin.value(up).is_none_or(|paid| paid >= value));
			prop_assert!(up == 0 || coin.value(up - 1).unwrap() < value);
			prop_assert!(coin.value(down).unwrap() <= value);
			prop_assert!(up - down <= 1);
			prop_assert_eq!(up == 0, value == 0);
		}

		#[test]
		fn value_is_exact(amount in any::<Balance>(), coin in 0..4usize) {
			let coin = Coin::ALL[coin];
			match coin.value(amount) {
				Some(value) => {
					prop_assert_eq!(coin.amount_rounded_up(value), amount);
					prop_assert_eq!(coin.amount_rounded_down(value), amount);
				},
				None => prop_assert!(amount > Balance::MAX / coin.tier()),
			}
		}
	}
}
