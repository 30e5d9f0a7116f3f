//! Who may spend how much.

use crate::{Config, Error, Origin, Pallet, Terms};
use core::marker::PhantomData;
use frame_support::{dispatch_context::with_context, pallet_prelude::DispatchResult, traits::EnsureOrigin};
use immortal_primitives::money::{Balance, Coin};

/// Lets spenders through, and whoever `Economic` does; gives what they may spend at once, in 10^-12 units.
pub struct EnsureSpender<T, Economic>(PhantomData<(T, Economic)>);

impl<T, Economic, O> EnsureOrigin<O> for EnsureSpender<T, Economic>
where
	T: Config,
	Economic: EnsureOrigin<O>,
	O: From<Origin> + Into<Result<Origin, O>>,
{
	type Success = Balance;

	fn try_origin(origin: O) -> Result<Balance, O> {
		match origin.into() {
			Ok(Origin::SmallSpender) => Ok(Terms::<T>::get().small_limit),
			Ok(Origin::MediumSpender) => Ok(Terms::<T>::get().medium_limit),
			Ok(Origin::BigSpender) => Ok(Balance::MAX),
			Err(origin) => Economic::try_origin(origin).map(|_| Balance::MAX),
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin() -> Result<O, ()> {
		Ok(Origin::BigSpender.into())
	}
}

/// What the call that is being dispatched has spent so far, with all calls in it, in 10^-12 units.
#[derive(Default)]
struct Spent(Balance);

impl<T: Config> Pallet<T> {
	/// Many spends in one batch are one: each of them small, they may not exceed together what one may. What fails later counts
	/// all the same; at worst this refuses part of a batch that goes on after failures.
	pub(crate) fn ensure_within_limit(most: Balance, coin: Coin, amount: Balance) -> DispatchResult {
		let sum_if_within = |spent: Balance| {
			let sum = spent.checked_add(coin.value(amount)?)?;
			(sum <= most).then_some(sum)
		};
		with_context::<Spent, _>(|context| {
			let Spent(spent) = context.or_default();
			*spent = sum_if_within(*spent)?;
			Some(())
		})
		// Nothing is being dispatched where a pallet calls, or a test.
		.unwrap_or_else(|| sum_if_within(0).map(drop))
		.ok_or(Error::<T>::AboveLimit.into())
	}
}
