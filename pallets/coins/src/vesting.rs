//! What is released with time.

use crate::{Config, Error, Event, HoldReason, Pallet, Vesting, VestingSchedule};
use frame_support::{
	ensure,
	traits::{fungibles::hold::Mutate, tokens::Precision::Exact},
};
use frame_system::pallet_prelude::BlockNumberFor;
use immortal_primitives::money::{Balance, Coin};
use sp_arithmetic::helpers_128bit::multiply_by_rational_with_rounding;
use sp_runtime::{traits::BlockNumber, DispatchResult, Rounding};

impl<Number: BlockNumber> VestingSchedule<Number> {
	/// Planck vested by block `now`, released or not: `total * passed / period`, rounded down, and all at the end.
	pub fn vested(&self, now: Number) -> Balance {
		let passed = now.saturating_sub(self.start);
		if passed >= self.period {
			return self.total;
		}
		let (passed, period) = (passed.unique_saturated_into(), self.period.unique_saturated_into());
		// It fits: `passed < period`.
		multiply_by_rational_with_rounding(self.total, passed, period, Rounding::Down).unwrap_or(self.total)
	}

	/// Planck that could be released in block `now`.
	pub fn releasable(&self, now: Number) -> Balance {
		self.vested(now).saturating_sub(self.released)
	}
}

impl<T: Config> Pallet<T> {
	pub(crate) fn do_release_vested(who: T::AccountId, coin: Coin) -> DispatchResult {
		let mut schedule = Vesting::<T>::get(&who, coin).ok_or(Error::<T>::NoVesting)?;
		let amount = schedule.releasable(Self::now());
		ensure!(amount > 0, Error::<T>::NothingVested);
		Self::release(coin, &HoldReason::Vesting.into(), &who, amount, Exact)?;
		schedule.released = schedule.released.saturating_add(amount);
		let left = schedule.total.saturating_sub(schedule.released);
		if left == 0 {
			Vesting::<T>::remove(&who, coin);
		} else {
			Vesting::<T>::insert(&who, coin, schedule);
		}
		Self::deposit_event(Event::VestedReleased {
			who,
			coin,
			amount,
			left,
		});
		Ok(())
	}

	/// What of all of a coin has not been released.
	pub fn unvested(coin: Coin) -> Balance {
		// Only genesis makes schedules, one for each coin.
		Vesting::<T>::iter()
			.filter(|(_, of, _)| *of == coin)
			.map(|(_, _, schedule)| schedule.total.saturating_sub(schedule.released))
			.fold(0, Balance::saturating_add)
	}

	pub(crate) fn now() -> BlockNumberFor<T> {
		frame_system::Pallet::<T>::block_number()
	}
}
