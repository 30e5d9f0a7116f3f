//! An amount of each coin.

use super::{Balance, Coin};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// One amount per coin, in planck.
#[derive(
	Copy,
	Clone,
	Debug,
	Default,
	Eq,
	PartialEq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
)]
#[serde(deny_unknown_fields, default)]
pub struct CoinAmounts {
	/// Of GEN.
	pub gen: Balance,
	/// Of NEX.
	pub nex: Balance,
	/// Of FLX.
	pub flx: Balance,
	/// Of AUR.
	pub aur: Balance,
}

impl CoinAmounts {
	/// `amount` of `coin`, and nothing of the others.
	pub fn of(coin: Coin, amount: Balance) -> Self {
		Self::from_fn(|other| if other == coin { amount } else { 0 })
	}

	/// What `amount` gives for each coin.
	pub fn from_fn(mut amount: impl FnMut(Coin) -> Balance) -> Self {
		Self {
			gen: amount(Coin::Gen),
			nex: amount(Coin::Nex),
			flx: amount(Coin::Flx),
			aur: amount(Coin::Aur),
		}
	}

	/// The amount of `coin`.
	pub const fn get(&self, coin: Coin) -> Balance {
		match coin {
			Coin::Gen => self.gen,
			Coin::Nex => self.nex,
			Coin::Flx => self.flx,
			Coin::Aur => self.aur,
		}
	}

	/// The amount of `coin`, to change.
	pub fn get_mut(&mut self, coin: Coin) -> &mut Balance {
		match coin {
			Coin::Gen => &mut self.gen,
			Coin::Nex => &mut self.nex,
			Coin::Flx => &mut self.flx,
			Coin::Aur => &mut self.aur,
		}
	}

	/// Both together, coin by coin. `None` if any sum overflows.
	pub fn checked_add(self, other: Self) -> Option<Self> {
		self.checked_zip(other, Balance::checked_add)
	}

	/// Both together, where no sum can be more than a `Balance` holds.
	pub fn saturating_add(self, other: Self) -> Self {
		Self::from_fn(|coin| self.get(coin).saturating_add(other.get(coin)))
	}

	/// What is left without `other`, which is part of it.
	pub fn saturating_sub(self, other: Self) -> Self {
		Self::from_fn(|coin| self.get(coin).saturating_sub(other.get(coin)))
	}

	/// Whether there is nothing of any coin.
	pub fn is_zero(&self) -> bool {
		*self == Self::default()
	}

	/// What is left without `other`, coin by coin. `None` if any coin does not suffice.
	pub fn checked_sub(self, other: Self) -> Option<Self> {
		self.checked_zip(other, Balance::checked_sub)
	}

	fn checked_zip(self, other: Self, op: fn(Balance, Balance) -> Option<Balance>) -> Option<Self> {
		Some(Self {
			gen: op(self.gen, other.gen)?,
			nex: op(self.nex, other.nex)?,
			flx: op(self.flx, other.flx)?,
			aur: op(self.aur, other.aur)?,
		})
	}

	/// What they are worth together, in 10^-12 units; exact. `None` if that is more than a `Balance` holds.
	pub fn value(&self) -> Option<Balance> {
		Coin::ALL
			.into_iter()
			.try_fold(0, |sum: Balance, coin| sum.checked_add(coin.value(self.get(coin))?))
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	fn amounts(max: Balance) -> impl Strategy<Value = CoinAmounts> {
		[0..=max, 0..=max, 0..=max, 0..=max].prop_map(|[gen, nex, flx, aur]| CoinAmounts { gen, nex, flx, aur })
	}

	#[test]
	fn names_and_coins_agree() {
		for coin in Coin::ALL {
			let mut amounts = CoinAmounts::of(coin, 7);
			assert_eq!(
				Coin::ALL.map(|other| amounts.get(other)),
				Coin::ALL.map(|o| if o == coin { 7 } else { 0 })
			);
			*amounts.get_mut(coin) = 0;
			assert_eq!(amounts, CoinAmounts::default());
		}
	}

	#[test]
	fn one_coin_that_overflows_or_lacks_fails_all() {
		let full = CoinAmounts::from_fn(|_| Balance::MAX);
		for coin in Coin::ALL {
			assert_eq!(full.checked_add(CoinAmounts::of(coin, 1)), None);
			assert_eq!(CoinAmounts::default().checked_sub(CoinAmounts::of(coin, 1)), None);
		}
		assert_eq!(full.value(), None);
	}

	proptest! {
		#[test]
		fn subtracting_undoes_adding(a in amounts(Balance::MAX / 2), b in amounts(Balance::MAX / 2)) {
			let sum = a.checked_add(b).unwrap();
			prop_assert_eq!(sum.checked_sub(b), Some(a));
			prop_assert_eq!(sum, b.checked_add(a).unwrap());
			prop_assert_eq!((a.saturating_add(b), sum.saturating_sub(b)), (sum, a));
		}

		#[test]
		fn values_add_up(a in amounts(Balance::MAX / 10_000), b in amounts(Balance::MAX / 10_000)) {
			let together = a.checked_add(b).unwrap().value();
			prop_assert_eq!(together, Some(a.value().unwrap() + b.value().unwrap()));
		}
	}
}
