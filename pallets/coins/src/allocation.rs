//! Who gets what of each coin at genesis (design, section 4).

use crate::{Config, HoldReason, Pallet, Vesting, VestingSchedule};
use frame_support::traits::{
	fungibles::{hold::Mutate as MutateHold, Inspect, Mutate},
	Get,
};
use immortal_primitives::money::{Balance, Coin, CoinAmounts, Pot};
use sp_runtime::{traits::Zero, ArithmeticError, DispatchError, DispatchResult, Percent};

/// Of each cap, what gifted nodes will be paid from.
pub const INCENTIVE_RESERVE_SHARE: Percent = Percent::from_percent(40);
/// Of each cap, what the treasury starts with.
pub const TREASURY_SHARE: Percent = Percent::from_percent(5);
/// Of each cap, what vests to the owner.
pub const OWNER_SHARE: Percent = Percent::from_percent(15);
/// Of each cap, what newcomers borrow for their first bonds.
pub const LENDING_SHARE: Percent = Percent::from_percent(10);
// The remaining 30 % are the distribution's.

impl<T: Config> Pallet<T> {
	/// Mints every coin up to its cap. Fails if the distribution share is smaller than what is to be distributed, or a
	/// part of it too small for an account.
	pub(crate) fn allocate(owner: &T::AccountId, distribution: &[(T::AccountId, CoinAmounts)]) -> DispatchResult {
		for coin in Coin::ALL {
			let mut left = coin.cap();
			let mut mint = |who: &T::AccountId, amount: Balance| -> DispatchResult {
				left = left.checked_sub(amount).ok_or(ArithmeticError::Underflow)?;
				Self::mint_into(coin, who, amount).map(drop)
			};
			mint(&Pot::IncentiveReserve.account(), INCENTIVE_RESERVE_SHARE * coin.cap())?;
			mint(&Pot::Treasury.account(), TREASURY_SHARE * coin.cap())?;
			mint(&Pot::Lending.account(), LENDING_SHARE * coin.cap())?;
			mint(owner, OWNER_SHARE * coin.cap())?;
			for (who, amounts) in distribution.iter().filter(|(_, amounts)| amounts.get(coin) > 0) {
				mint(who, amounts.get(coin))?;
			}
			if left > 0 {
				Self::mint_into(coin, &Pot::Distribution.account(), left)?;
			}
			Self::vest(owner, coin, OWNER_SHARE * coin.cap())?;
		}
		Ok(())
	}

	/// Holds `share` of `who`, but for the existential deposit that keeps the account open.
	pub(crate) fn vest(who: &T::AccountId, coin: Coin, share: Balance) -> Result<(), DispatchError> {
		let total = share
			.checked_sub(Self::minimum_balance(coin))
			.ok_or(ArithmeticError::Underflow)?;
		Self::hold(coin, &HoldReason::Vesting.into(), who, total)?;
		let schedule = VestingSchedule {
			total,
			released: 0,
			start: Zero::zero(),
			period: T::VestingPeriod::get(),
		};
		Vesting::<T>::insert(who, coin, schedule);
		Ok(())
	}
}
