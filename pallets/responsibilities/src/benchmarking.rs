//! What the calls cost.

use crate::*;
use alloc::boxed::Box;
use frame_benchmarking::v2::*;
use frame_support::traits::EnsureOrigin;
use frame_system::pallet_prelude::OriginFor;

#[benchmarks(where <T as Config>::RuntimeCall: From<frame_system::Call<T>>)]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn act() -> Result<(), BenchmarkError> {
		let origin = T::ActOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
		let call = frame_system::Call::<T>::authorize_upgrade {
			code_hash: T::Hash::default(),
		};

		#[extrinsic_call]
		_(origin as OriginFor<T>, Box::new(call.into()));

		assert!(frame_system::Pallet::<T>::authorized_upgrade().is_some());
		Ok(())
	}

	impl_benchmark_test_suite!(
		Pallet,
		crate::mock::Chain::new().into_externalities(),
		crate::mock::Test
	);
}
