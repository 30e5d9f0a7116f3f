//! What a report costs.

use crate::*;
use frame_benchmarking::v2::*;
use frame_support::traits::Get;
use immortal_primitives::consensus::FinalityReport;

#[benchmarks]
mod benchmarks {
	use super::*;

	/// `n`: how many have reported. The first report of a session costs most; the set of this one is the runtime's, so the
	/// two parts are measured one after the other.
	#[benchmark]
	fn report(n: Linear<1, { T::MaxValidators::get() }>) {
		frame_system::Pallet::<T>::set_block_number(1_000u32.into());
		let known_final = |number: u32| FinalityReport {
			number: number.into(),
			set_id: 0,
		};
		Reports::<T>::mutate(|known| {
			known.session = T::Session::get();
			known.validators = n;
			for i in 0..n {
				drop(
					known
						.reports
						.try_push((account("validator", i, 0), known_final(i % 1_000))),
				);
			}
		});
		let mut before = Reports::<T>::get();
		before.session = before.session.saturating_add(1);

		#[block]
		{
			Pallet::<T>::follow_session(&mut before, &account("validator", 0, 0));
			assert_eq!(
				Pallet::<T>::do_report_by(account("validator", n - 1, 0), known_final(999)),
				Ok(n)
			);
		}
	}

	impl_benchmark_test_suite!(
		Pallet,
		crate::mock::Chain::of(1).into_externalities(),
		crate::mock::Test
	);
}
