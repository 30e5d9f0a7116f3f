//! What calls and hooks cost. GEN stands for all coins.

use crate::*;
use frame_benchmarking::v2::*;
use frame_support::traits::{
	fungibles::{Inspect, Mutate},
	EnsureOrigin,
};
use frame_system::{pallet_prelude::OriginFor, RawOrigin};
use immortal_primitives::{
	money::{Balance, Coin, CoinAmounts, Pot},
	time::EraIndex,
	treasury::{Income, SpendId},
};
use sp_runtime::traits::StaticLookup;

const COIN: Coin = Coin::Gen;

/// Many existential deposits.
fn amount<T: Config>() -> Balance {
	T::Coins::minimum_balance(COIN).saturating_mul(1_000)
}

/// The pot has far more than must stay in it, and what is set aside has an account.
pub(crate) fn fill_pots<T: Config>() {
	for coin in Coin::ALL {
		T::Coins::set_balance(coin, &Pot::Treasury.account(), coin.cap() / 10);
		T::Coins::set_balance(coin, &Pot::Encumbered.account(), T::Coins::minimum_balance(coin));
	}
}

/// Whom the payout makes an account.
fn beneficiary<T: Config>() -> T::AccountId {
	account("beneficiary", 0, 0)
}

/// A spend that is set aside.
fn approve<T: Config>() -> Result<SpendId, BenchmarkError> {
	fill_pots::<T>();
	let id = NextSpend::<T>::get();
	Pallet::<T>::do_spend(Balance::MAX, COIN, amount::<T>(), beneficiary::<T>(), None)?;
	Ok(id)
}

fn economic<T: Config>() -> Result<OriginFor<T>, BenchmarkError> {
	T::EconomicOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)
}

fn anyone<T: Config>() -> OriginFor<T> {
	RawOrigin::Signed(account("anyone", 0, 0)).into()
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn spend() -> Result<(), BenchmarkError> {
		fill_pots::<T>();
		let id = NextSpend::<T>::get();
		let origin = T::SpendOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
		let beneficiary = T::Lookup::unlookup(beneficiary::<T>());
		#[extrinsic_call]
		_(origin as OriginFor<T>, COIN, amount::<T>(), beneficiary, None);
		assert!(Spends::<T>::contains_key(id));
		Ok(())
	}

	#[benchmark]
	fn payout() -> Result<(), BenchmarkError> {
		let id = approve::<T>()?;
		#[extrinsic_call]
		_(anyone::<T>() as OriginFor<T>, id);
		assert_eq!(T::Coins::balance(COIN, &beneficiary::<T>()), amount::<T>());
		Ok(())
	}

	#[benchmark]
	fn cancel() -> Result<(), BenchmarkError> {
		let id = approve::<T>()?;
		let origin = economic::<T>()?;
		#[extrinsic_call]
		_(origin as OriginFor<T>, id);
		assert!(!Spends::<T>::contains_key(id));
		Ok(())
	}

	#[benchmark]
	fn reclaim() -> Result<(), BenchmarkError> {
		let id = approve::<T>()?;
		let expires = Spends::<T>::get(id).map(|approved| approved.expires);
		frame_system::Pallet::<T>::set_block_number(expires.unwrap_or_default());
		#[extrinsic_call]
		_(anyone::<T>() as OriginFor<T>, id);
		assert!(!Spends::<T>::contains_key(id));
		Ok(())
	}

	#[benchmark]
	fn set_policy() -> Result<(), BenchmarkError> {
		let policy = Policy {
			automatic_limit: 1,
			..Default::default()
		};
		let origin = economic::<T>()?;
		#[extrinsic_call]
		_(origin as OriginFor<T>, policy);
		assert_eq!(Terms::<T>::get(), policy);
		Ok(())
	}

	/// What every block costs.
	#[benchmark]
	fn same_era() {
		let closed;
		#[block]
		{
			closed = Pallet::<T>::close_book_if_due();
		}
		assert!(!closed);
	}

	/// The first block of an era, when a book is forgotten, too.
	#[benchmark]
	fn close_book() {
		fill_pots::<T>();
		let era = CurrentBook::<T>::get().era.saturating_add(KEPT_ERAS);
		let oldest: EraIndex = era.saturating_sub(KEPT_ERAS);
		let mut book = Book::default();
		for source in Income::ALL {
			*book.income.get_mut(source) = CoinAmounts::from_fn(|_| 1);
		}
		CurrentBook::<T>::put(OpenBook { era, book });
		Books::<T>::insert(oldest, ClosedBook { book, next: era });
		Shelved::<T>::put(Shelf {
			oldest,
			books: KEPT_ERAS,
		});
		#[block]
		{
			Pallet::<T>::close_book(era.saturating_add(1));
		}
		assert!(Books::<T>::contains_key(era) && !Books::<T>::contains_key(oldest));
	}

	impl_benchmark_test_suite!(
		Pallet,
		crate::mock::Chain::new().into_externalities(),
		crate::mock::Test
	);
}
