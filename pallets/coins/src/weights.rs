//! Weights of the calls and hooks: estimates, until scripts/benchmark has measured them.

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::RocksDbWeight, Weight},
};

/// Weights of the calls and hooks of this pallet.
#[allow(missing_docs)]
pub trait WeightInfo {
	fn transfer() -> Weight;
	fn transfer_keep_alive() -> Weight;
	fn transfer_all() -> Weight;
	fn set_fee_coin() -> Weight;
	fn burn() -> Weight;
	fn mint() -> Weight;
	fn set_rate() -> Weight;
	fn set_rate_terms() -> Weight;
	fn release_vested() -> Weight;
	fn pay_out_fees() -> Weight;
}

/// Weights for the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn transfer() -> Weight {
		Weight::from_parts(60_000_000, 4000).saturating_add(T::DbWeight::get().reads_writes(3, 4))
	}
	fn transfer_keep_alive() -> Weight {
		Weight::from_parts(60_000_000, 4000).saturating_add(T::DbWeight::get().reads_writes(2, 3))
	}
	fn transfer_all() -> Weight {
		Weight::from_parts(60_000_000, 4000).saturating_add(T::DbWeight::get().reads_writes(3, 4))
	}
	fn set_fee_coin() -> Weight {
		Weight::from_parts(60_000_000, 4000).saturating_add(T::DbWeight::get().reads_writes(0, 1))
	}
	fn burn() -> Weight {
		Weight::from_parts(60_000_000, 4000).saturating_add(T::DbWeight::get().reads_writes(2, 2))
	}
	fn mint() -> Weight {
		Weight::from_parts(60_000_000, 4000).saturating_add(T::DbWeight::get().reads_writes(2, 2))
	}
	fn set_rate() -> Weight {
		Weight::from_parts(60_000_000, 4000).saturating_add(T::DbWeight::get().reads_writes(2, 1))
	}
	fn set_rate_terms() -> Weight {
		Weight::from_parts(60_000_000, 4000).saturating_add(T::DbWeight::get().reads_writes(0, 1))
	}
	fn release_vested() -> Weight {
		Weight::from_parts(60_000_000, 4000).saturating_add(T::DbWeight::get().reads_writes(3, 3))
	}
	fn pay_out_fees() -> Weight {
		Weight::from_parts(60_000_000, 4000).saturating_add(T::DbWeight::get().reads_writes(9, 9))
	}
}

impl WeightInfo for () {
	fn transfer() -> Weight {
		Weight::from_parts(60_000_000, 4000).saturating_add(RocksDbWeight::get().reads_writes(3, 4))
	}
	fn transfer_keep_alive() -> Weight {
		Weight::from_parts(60_000_000, 4000).saturating_add(RocksDbWeight::get().reads_writes(2, 3))
	}
	fn transfer_all() -> Weight {
		Weight::from_parts(60_000_000, 4000).saturating_add(RocksDbWeight::get().reads_writes(3, 4))
	}
	fn set_fee_coin() -> Weight {
		Weight::from_parts(60_000_000, 4000).saturating_add(RocksDbWeight::get().reads_writes(0, 1))
	}
	fn burn() -> Weight {
		Weight::from_parts(60_000_000, 4000).saturating_add(RocksDbWeight::get().reads_writes(2, 2))
	}
	fn mint() -> Weight {
		Weight::from_parts(60_000_000, 4000).saturating_add(RocksDbWeight::get().reads_writes(2, 2))
	}
	fn set_rate() -> Weight {
		Weight::from_parts(60_000_000, 4000).saturating_add(RocksDbWeight::get().reads_writes(2, 1))
	}
	fn set_rate_terms() -> Weight {
		Weight::from_parts(60_000_000, 4000).saturating_add(RocksDbWeight::get().reads_writes(0, 1))
	}
	fn release_vested() -> Weight {
		Weight::from_parts(60_000_000, 4000).saturating_add(RocksDbWeight::get().reads_writes(3, 3))
	}
	fn pay_out_fees() -> Weight {
		Weight::from_parts(60_000_000, 4000).saturating_add(RocksDbWeight::get().reads_writes(9, 9))
	}
}
