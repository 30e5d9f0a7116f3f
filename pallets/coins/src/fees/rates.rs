//! What FLX of fees cost in another coin.

use crate::{Config, Error, Event, Pallet, Rate, RateTerms, RateTermsInForce, Rates};
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

impl<T: Config> Pallet<T> {
	/// Genesis: the rates that the tiers give.
	pub(crate) fn set_tier_rates() {
		for coin in Coin::ALL.into_iter().filter(|coin| *coin != Coin::Flx) {
			let per_flx = FixedU128::saturating_from_rational(Coin::Flx.tier(), coin.tier());
			Rates::<T>::insert(
				coin,
				Rate {
					per_flx,
					set_at: Zero::zero(),
				},
			);
		}
	}

	/// Coins that an FLX of fees costs now; `None` if the coin has no rate.
	pub(crate) fn rate_in_force(coin: Coin) -> Option<FixedU128> {
		if coin == Coin::Flx {
			return Some(FixedU128::from_u32(1));
		}
		Some(Rates::<T>::get(coin)?.in_force(Self::now(), &RateTermsInForce::<T>::get()))
	}

	pub(crate) fn do_set_rate(coin: Coin, per_flx: FixedU128) -> DispatchResult {
		let rate = Rates::<T>::get(coin).ok_or(Error::<T>::NativeCoinHasNoRate)?;
		let next_change = rate.set_at.saturating_add(RateTermsInForce::<T>::get().change_interval);
		ensure!(Self::now() >= next_change, Error::<T>::RateChangeTooSoon);
		ensure!(rate.may_become(per_flx), Error::<T>::RateChangeTooLarge);
		Rates::<T>::insert(
			coin,
			Rate {
				per_flx,
				set_at: Self::now(),
			},
		);
		Self::deposit_event(Event::RateSet {
			coin,
			from: rate.per_flx,
			to: per_flx,
		});
		Ok(())
	}

	pub(crate) fn do_set_rate_terms(terms: RateTerms<BlockNumberFor<T>>) -> DispatchResult {
		let within =
			terms.change_interval >= T::MinRateChangeInterval::get() && terms.lifetime >= terms.change_interval;
		ensure!(within, Error::<T>::RateTermsOutOfBounds);
		RateTermsInForce::<T>::put(&terms);
		Self::deposit_event(Event::RateTermsSet { terms });
		Ok(())
	}
}
