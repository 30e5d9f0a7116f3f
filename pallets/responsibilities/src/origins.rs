//! Who passes for what.

use crate::{Config, CurrentTenure, Origin, Pallet};
use core::marker::PhantomData;
use frame_support::traits::{EnsureOrigin, Get};
use frame_system::pallet_prelude::OriginFor;
use immortal_primitives::responsibility::{Responsibility, Tenure};

impl Origin {
	/// In which tenure it was given.
	pub const fn tenure(&self) -> Tenure {
		match self {
			Self::Responsible { tenure, .. } | Self::Whitelisted { tenure } | Self::Electorate { tenure } => *tenure,
		}
	}
}

impl<T: Config> Pallet<T> {
	/// The power to do what `responsibility` covers, in this tenure.
	pub(crate) fn power(responsibility: Responsibility) -> Origin {
		Origin::Responsible {
			responsibility,
			tenure: CurrentTenure::<T>::get(),
		}
	}
}

/// Lets `expected` through, and gives any other origin back.
pub(crate) fn try_power<T: Config>(origin: OriginFor<T>, expected: Origin) -> Result<(), OriginFor<T>> {
	let given: Result<Origin, OriginFor<T>> = origin.into();
	match given? {
		given if given == expected => Ok(()),
		other => Err(other.into()),
	}
}

/// Lets whoever has the power `R` through, in this tenure.
pub struct EnsureResponsible<T, R>(PhantomData<(T, R)>);

impl<T: Config, R: Get<Responsibility>> EnsureOrigin<OriginFor<T>> for EnsureResponsible<T, R> {
	type Success = ();

	fn try_origin(origin: OriginFor<T>) -> Result<(), OriginFor<T>> {
		try_power::<T>(origin, Pallet::<T>::power(R::get()))
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin() -> Result<OriginFor<T>, ()> {
		Ok(Pallet::<T>::power(R::get()).into())
	}
}

/// Lets a vote of the coin holders on who is in office through, in this tenure.
pub struct EnsureElectorate<T>(PhantomData<T>);

impl<T: Config> EnsureOrigin<OriginFor<T>> for EnsureElectorate<T> {
	type Success = ();

	fn try_origin(origin: OriginFor<T>) -> Result<(), OriginFor<T>> {
		let tenure = CurrentTenure::<T>::get();
		try_power::<T>(origin, Origin::Electorate { tenure })
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin() -> Result<OriginFor<T>, ()> {
		let tenure = CurrentTenure::<T>::get();
		Ok(Origin::Electorate { tenure }.into())
	}
}
