//! Who is in office.

use crate::{Config, Owner};
use core::marker::PhantomData;
use frame_support::traits::{EnsureOrigin, OriginTrait};
use frame_system::pallet_prelude::OriginFor;

/// Lets a call signed by the owner through, and gives the owner's account.
pub struct EnsureOwner<T>(PhantomData<T>);

impl<T: Config> EnsureOrigin<OriginFor<T>> for EnsureOwner<T> {
	type Success = T::AccountId;

	fn try_origin(origin: OriginFor<T>) -> Result<Self::Success, OriginFor<T>> {
		match (origin.as_signer(), Owner::<T>::get()) {
			(Some(signer), Some(owner)) if *signer == owner => Ok(owner),
			_ => Err(origin),
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin() -> Result<OriginFor<T>, ()> {
		Owner::<T>::get()
			.map(|owner| frame_system::RawOrigin::Signed(owner).into())
			.ok_or(())
	}
}
