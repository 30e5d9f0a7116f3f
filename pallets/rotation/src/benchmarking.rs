//! What the clock costs.

use crate::*;
use frame_benchmarking::v2::*;

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn on_initialize() {
		#[block]
		{
			Pallet::<T>::start();
		}
	}

	impl_benchmark_test_suite!(
		Pallet,
		crate::mock::Chain::of(&[1]).into_externalities(),
		crate::mock::Test
	);
}
