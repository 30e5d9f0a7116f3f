//! What the calls and hooks cost. GEN stands for all coins: whoever has it first or last opens or closes an account.

use crate::*;
use frame_benchmarking::v2::*;
use frame_support::traits::{
	fungibles::{Inspect, Mutate},
	tokens::{Fortitude::Force, Precision::Exact, Preservation::Expendable},
	EnsureOrigin, Get,
};
use frame_system::{pallet_prelude::OriginFor, RawOrigin};
use immortal_primitives::money::{Balance, Coin, CoinAmounts, Pot};
use sp_runtime::traits::StaticLookup;

const COIN: Coin = Coin::Gen;

/// Many existential deposits.
fn amount<T: Config>() -> Balance {
	Pallet::<T>::minimum_balance(COIN).saturating_mul(1_000)
}

fn endowed<T: Config>() -> Result<T::AccountId, BenchmarkError> {
	let who = whitelisted_caller();
	Pallet::<T>::mint_into(COIN, &who, amount::<T>())?;
	Ok(who)
}

fn stranger<T: Config>() -> (T::AccountId, AccountIdLookupOf<T>) {
	let who: T::AccountId = account("stranger", 0, 0);
	(who.clone(), T::Lookup::unlookup(who))
}

fn economic<T: Config>() -> Result<OriginFor<T>, BenchmarkError> {
	T::EconomicOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn transfer() -> Result<(), BenchmarkError> {
		let caller = endowed::<T>()?;
		let (to, dest) = stranger::<T>();
		// Leaves dust.
		let amount = amount::<T>() - 1;

		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), COIN, dest, amount);

		assert_eq!(Pallet::<T>::total_balance(COIN, &to), amount);
		assert_eq!(Pallet::<T>::total_balance(COIN, &caller), 0);
		Ok(())
	}

	/// Opens an account and leaves dust.
	#[benchmark]
	fn transfer_flx() -> Result<(), BenchmarkError> {
		let caller: T::AccountId = whitelisted_caller();
		let amount = Pallet::<T>::minimum_balance(Coin::Flx).saturating_mul(2);
		Pallet::<T>::mint_into(Coin::Flx, &caller, amount)?;
		let (to, dest) = stranger::<T>();

		#[extrinsic_call]
		transfer(RawOrigin::Signed(caller), Coin::Flx, dest, amount - 1);

		assert_eq!(Pallet::<T>::total_balance(Coin::Flx, &to), amount - 1);
		Ok(())
	}

	/// What a transfer of FLX costs that neither opens nor closes an account.
	#[benchmark]
	fn transfer_flx_between_open() -> Result<(), BenchmarkError> {
		let caller: T::AccountId = whitelisted_caller();
		let amount = Pallet::<T>::minimum_balance(Coin::Flx).saturating_mul(2);
		let (to, dest) = stranger::<T>();
		for who in [&caller, &to] {
			Pallet::<T>::mint_into(Coin::Flx, who, amount)?;
		}

		#[extrinsic_call]
		transfer(RawOrigin::Signed(caller), Coin::Flx, dest, amount / 2);

		assert_eq!(Pallet::<T>::total_balance(Coin::Flx, &to), amount / 2 * 3);
		Ok(())
	}

	/// What a transfer costs that neither opens nor closes an account.
	#[benchmark]
	fn transfer_between_open() -> Result<(), BenchmarkError> {
		let caller = endowed::<T>()?;
		let (to, dest) = stranger::<T>();
		Pallet::<T>::mint_into(COIN, &to, amount::<T>())?;

		#[extrinsic_call]
		transfer(RawOrigin::Signed(caller), COIN, dest, amount::<T>() / 2);

		assert_eq!(Pallet::<T>::total_balance(COIN, &to), amount::<T>() / 2 * 3);
		Ok(())
	}

	#[benchmark]
	fn transfer_keep_alive() -> Result<(), BenchmarkError> {
		let caller = endowed::<T>()?;
		let (to, dest) = stranger::<T>();
		let amount = amount::<T>() / 2;

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), COIN, dest, amount);

		assert_eq!(Pallet::<T>::total_balance(COIN, &to), amount);
		Ok(())
	}

	#[benchmark]
	fn transfer_all() -> Result<(), BenchmarkError> {
		let caller = endowed::<T>()?;
		let (to, dest) = stranger::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), COIN, dest, false);

		assert_eq!(Pallet::<T>::total_balance(COIN, &to), amount::<T>());
		Ok(())
	}

	#[benchmark]
	fn set_fee_coin() -> Result<(), BenchmarkError> {
		let caller = endowed::<T>()?;

		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), Some(COIN));

		assert_eq!(FeeCoin::<T>::get(caller), Some(COIN));
		Ok(())
	}

	#[benchmark]
	fn burn() -> Result<(), BenchmarkError> {
		let caller = endowed::<T>()?;
		// Leaves dust.
		let amount = amount::<T>() - 1;

		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), COIN, amount, false);

		assert_eq!(Pallet::<T>::total_balance(COIN, &caller), 0);
		Ok(())
	}

	#[benchmark]
	fn remit() -> Result<(), BenchmarkError> {
		let caller: T::AccountId = whitelisted_caller();
		let (to, dest) = stranger::<T>();
		let amount = Pallet::<T>::minimum_balance(Coin::Aur).saturating_mul(1_000);
		Pallet::<T>::mint_into(Coin::Aur, &caller, amount.saturating_mul(2))?;
		let reference = Reference::truncate_from(alloc::vec![b'x'; 140]);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), Coin::Aur, dest, amount, reference);

		assert_eq!(Pallet::<T>::total_balance(Coin::Aur, &to), amount);
		Ok(())
	}

	#[benchmark]
	fn mint() -> Result<(), BenchmarkError> {
		let origin = economic::<T>()?;
		let (treasury, amount) = (Pot::Treasury.account(), amount::<T>());
		Pallet::<T>::burn_from(COIN, &treasury, amount, Expendable, Exact, Force)?;
		let issued = Pallet::<T>::total_issuance(COIN);

		#[extrinsic_call]
		_(origin as OriginFor<T>, COIN, amount);

		assert_eq!(Pallet::<T>::total_issuance(COIN), issued + amount);
		Ok(())
	}

	#[benchmark]
	fn set_rate() -> Result<(), BenchmarkError> {
		let origin = economic::<T>()?;
		let now = Rates::<T>::get().terms.change_interval;
		frame_system::Pallet::<T>::set_block_number(now);
		let rate = Rates::<T>::get().gen;

		#[extrinsic_call]
		_(origin as OriginFor<T>, COIN, rate.per_flx);

		assert_eq!(Rates::<T>::get().gen.set_at, now);
		Ok(())
	}

	#[benchmark]
	fn set_rate_terms() -> Result<(), BenchmarkError> {
		let origin = economic::<T>()?;
		let interval = T::MinRateChangeInterval::get();
		let terms = RateTerms {
			change_interval: interval,
			lifetime: interval,
		};

		#[extrinsic_call]
		_(origin as OriginFor<T>, terms.clone());

		assert_eq!(Rates::<T>::get().terms, terms);
		Ok(())
	}

	#[benchmark]
	fn release_vested() -> Result<(), BenchmarkError> {
		let caller = endowed::<T>()?;
		Pallet::<T>::vest(&caller, COIN, amount::<T>())?;
		// The end: the schedule is deleted.
		frame_system::Pallet::<T>::set_block_number(T::VestingPeriod::get());
		let who = T::Lookup::unlookup(caller.clone());

		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), COIN, who);

		assert!(!Vesting::<T>::contains_key(&caller, COIN));
		Ok(())
	}

	#[benchmark]
	fn pay_out_fees() -> Result<(), BenchmarkError> {
		let (author, _) = stranger::<T>();
		let shares = CoinAmounts::from_fn(Pallet::<T>::minimum_balance);
		CollectedFees::<T>::put(BlockFees {
			author: Some(author.clone()),
			to_author: shares,
			to_treasury: shares,
		});

		#[block]
		{
			Pallet::<T>::pay_out_fees();
		}

		assert_eq!(Pallet::<T>::total_balance(COIN, &author), shares.get(COIN));
		Ok(())
	}

	impl_benchmark_test_suite!(
		Pallet,
		crate::mock::Chain::new().into_externalities(),
		crate::mock::Test
	);
}
