//! What FLX of fees cost in another coin.

use crate::{Config, Error, Event, Pallet, Rate, RateTable, RateTerms, Rates};
use frame_support::{ensure, traits::Get};
use frame_system::pallet_prelude::BlockNumberFor;
use immortal_primitives::money::{Balance, Coin};
use sp_arithmetic::helpers_128bit::multiply_by_rational_with_rounding;
use sp_runtime::{
	traits::{BlockNumber, Saturating, Zero},
	DispatchResult, FixedPointNumber, FixedU128, Rounding,
};

impl<Number: BlockNumber> Rate<Number> {
	/// Whether the rate is older at block `now` than `terms` call fresh.
	pub fn is_stale(&self, now: Number, terms: &RateTerms<Number>) -> bool {
		now.saturating_sub(self.set_at) > terms.lifetime
	}

	/// Coins that an FLX of fees costs at block `now`: the rate, and 5 % more once it is stale, rounded up.
	pub fn in_force(&self, now: Number, terms: &RateTerms<Number>) -> FixedU128 {
		if !self.is_stale(now, terms) {
			return self.per_flx;
		}
		let inner = self.per_flx.into_inner();
		// What does not fit is more than anybody has.
		FixedU128::from_inner(inner.saturating_add(inner.div_ceil(20)))
	}

	/// Whether `to` is at most a tenth more or less.
	pub fn may_become(&self, to: FixedU128) -> bool {
		let (from, to) = (self.per_flx.into_inner(), to.into_inner());
		from.abs_diff(to) <= from / 10
	}
}

/// `flx` planck at `per_flx`, rounded up: a fee is never zero. `None` if it is more than anybody has.
pub(crate) fn convert_rounded_up(flx: Balance, per_flx: FixedU128) -> Option<Balance> {
	multiply_by_rational_with_rounding(flx, per_flx.into_inner(), FixedU128::DIV, Rounding::Up)
}

impl<Number: BlockNumber> RateTable<Number> {
	/// The rates that the tiers give, set at genesis.
	pub fn of_tiers(terms: RateTerms<Number>) -> Self {
		let rate = |coin: Coin| Rate {
			per_flx: FixedU128::saturating_from_rational(Coin::Flx.tier(), coin.tier()),
			set_at: Zero::zero(),
		};
		Self {
			gen: rate(Coin::Gen),
			nex: rate(Coin::Nex),
			aur: rate(Coin::Aur),
			terms,
		}
	}

	/// The rate of `coin`; `None` for FLX, which fees are reckoned in.
	pub fn get(&self, coin: Coin) -> Option<&Rate<Number>> {
		match coin {
			Coin::Gen => Some(&self.gen),
			Coin::Nex => Some(&self.nex),
			Coin::Flx => None,
			Coin::Aur => Some(&self.aur),
		}
	}

	fn get_mut(&mut self, coin: Coin) -> Option<&mut Rate<Number>> {
		match coin {
			Coin::Gen => Some(&mut self.gen),
			Coin::Nex => Some(&mut self.nex),
			Coin::Flx => None,
			Coin::Aur => Some(&mut self.aur),
		}
	}

	/// Coins that an FLX of fees costs at block `now`.
	pub fn in_force(&self, coin: Coin, now: Number) -> FixedU128 {
		self.get(coin)
			.map_or(FixedU128::from_u32(1), |rate| rate.in_force(now, &self.terms))
	}
}

impl<Number: BlockNumber + From<u32>> Default for RateTable<Number> {
	fn default() -> Self {
		Self::of_tiers(RateTerms::default())
	}
}

impl<T: Config> Pallet<T> {
	/// Coins that an FLX of fees costs now.
	pub(crate) fn rate_in_force(coin: Coin) -> FixedU128 {
		if coin == Coin::Flx {
			return FixedU128::from_u32(1);
		}
		Rates::<T>::get().in_force(coin, Self::now())
	}

	pub(crate) fn do_set_rate(coin: Coin, per_flx: FixedU128) -> DispatchResult {
		let now = Self::now();
		Rates::<T>::try_mutate(|rates| {
			let interval = rates.terms.change_interval;
			let rate = rates.get_mut(coin).ok_or(Error::<T>::NativeCoinHasNoRate)?;
			ensure!(
				now >= rate.set_at.saturating_add(interval),
				Error::<T>::RateChangeTooSoon
			);
			ensure!(rate.may_become(per_flx), Error::<T>::RateChangeTooLarge);
			let from = core::mem::replace(&mut rate.per_flx, per_flx);
			rate.set_at = now;
			Self::deposit_event(Event::RateSet {
				coin,
				from,
				to: per_flx,
			});
			Ok(())
		})
	}

	pub(crate) fn do_set_rate_terms(terms: RateTerms<BlockNumberFor<T>>) -> DispatchResult {
		let within =
			terms.change_interval >= T::MinRateChangeInterval::get() && terms.lifetime >= terms.change_interval;
		ensure!(within, Error::<T>::RateTermsOutOfBounds);
		Rates::<T>::mutate(|rates| rates.terms = terms.clone());
		Self::deposit_event(Event::RateTermsSet { terms });
		Ok(())
	}
}
