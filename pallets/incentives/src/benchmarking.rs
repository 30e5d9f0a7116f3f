//! What calls and hooks cost. None of it depends on how many nodes there are.

use crate::*;
use frame_benchmarking::v2::*;
use frame_support::traits::{
	fungibles::{Inspect, Mutate},
	EnsureOrigin,
};
use frame_system::RawOrigin;
use immortal_primitives::{
	money::{Balance, Coin, CoinAmounts, Pot, COIN},
	nodes::{BondLoans, NodeId},
};

/// Nodes that have earned.
const NODES: NodeId = 2;

fn units(coin: Coin, units: Balance) -> Balance {
	coin.amount_rounded_up(units * COIN)
}

/// All pots have plenty of every coin.
fn fill_pots<T: Config>() {
	for coin in Coin::ALL {
		for pot in Pot::ALL {
			let enough = units(coin, 1_000_000);
			assert!(T::Coins::set_balance(coin, &pot.account(), enough) >= enough);
		}
	}
}

/// The open round has claims of every coin by some nodes, and of the treasury.
fn claims<T: Config>() -> Round {
	let claims = CoinAmounts::from_fn(|coin| units(coin, 10));
	for node in 0..NODES {
		let operator: T::AccountId = account("operator", node, 0);
		for coin in Coin::ALL {
			T::Coins::set_balance(coin, &operator, T::Coins::minimum_balance(coin));
		}
		Earned::<T>::insert(
			node,
			Earnings {
				operator,
				payable: CoinAmounts::default(),
				round: 0,
				claims,
				last: Reckoning::default(),
				left: false,
			},
		);
	}
	EarnersEnd::<T>::put(NODES);
	let all = (0..NODES).fold(CoinAmounts::default(), |sum, _| sum.saturating_add(claims));
	Round {
		index: 0,
		rewards: NODES,
		claims: all,
		given: claims,
	}
}

/// The same, closed: what is paid next is settled first, and some of it repays a loan.
fn closed<T: Config>() {
	fill_pots::<T>();
	OpenRound::<T>::put(claims::<T>());
	Pallet::<T>::close_round(1);
	T::Loans::set_outstanding(1, Coin::Gen, units(Coin::Gen, 5));
}

fn is_paid<T: Config>(node: NodeId) -> bool {
	Earned::<T>::get(node).is_some_and(|earned| earned.payable.is_zero() && earned.claims.is_zero())
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn claim() {
		closed::<T>();
		#[extrinsic_call]
		_(RawOrigin::Signed(account("anyone", 0, 0)), 1);
		assert!(is_paid::<T>(1));
	}

	#[benchmark]
	fn set_policy() -> Result<(), BenchmarkError> {
		let policy = Policy {
			reserve_parts: 1_000,
			..Default::default()
		};
		let origin = T::EconomicOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, policy);
		assert_eq!(Terms::<T>::get(), policy);
		Ok(())
	}

	#[benchmark]
	fn close_round() {
		fill_pots::<T>();
		OpenRound::<T>::put(Round {
			index: KEPT_ROUNDS,
			..claims::<T>()
		});
		#[block]
		{
			Pallet::<T>::close_round(1);
		}
		assert!(Settling::<T>::contains_key(KEPT_ROUNDS));
	}

	#[benchmark]
	fn payout_begin() {
		#[block]
		{
			Pallet::<T>::pay_some(&mut frame_support::weights::WeightMeter::with_limit(
				T::WeightInfo::payout_begin(),
			));
		}
	}

	#[benchmark]
	fn payout_node() {
		closed::<T>();
		#[block]
		{
			Pallet::<T>::pay_if_due(1);
		}
		assert!(is_paid::<T>(1));
	}

	impl_benchmark_test_suite!(
		Pallet,
		crate::mock::Chain::new().into_externalities(),
		crate::mock::Test
	);
}
