//! Weights of `pallet_treasury`, estimated by those of pallets like it until scripts/benchmark measures them.
//! Do not edit: run the script.

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::RocksDbWeight, Weight},
};

/// What each call weighs.
pub trait WeightInfo {
	/// Weight of `spend`.
	fn spend() -> Weight;
	/// Weight of `payout`.
	fn payout() -> Weight;
	/// Weight of `cancel`.
	fn cancel() -> Weight;
	/// Weight of `reclaim`.
	fn reclaim() -> Weight;
	/// Weight of `set_policy`.
	fn set_policy() -> Weight;
	/// Weight of `same_era`.
	fn same_era() -> Weight;
	/// Weight of `close_book`.
	fn close_book() -> Weight;
}

/// Weights for a runtime, with its own costs of the database.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn spend() -> Weight {
		Weight::from_parts(110_000_000, 6164)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	fn payout() -> Weight {
		Weight::from_parts(95_000_000, 6164)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	fn cancel() -> Weight {
		Weight::from_parts(90_000_000, 6164)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	fn reclaim() -> Weight {
		Weight::from_parts(85_000_000, 6164)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	fn set_policy() -> Weight {
		Weight::from_parts(9_000_000, 1517)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn same_era() -> Weight {
		Weight::from_parts(7_000_000, 2454).saturating_add(T::DbWeight::get().reads(4_u64))
	}
	fn close_book() -> Weight {
		Weight::from_parts(50_000_000, 6164)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
}

// For mocks.
impl WeightInfo for () {
	fn spend() -> Weight {
		Weight::from_parts(110_000_000, 6164)
			.saturating_add(RocksDbWeight::get().reads(8_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
	}
	fn payout() -> Weight {
		Weight::from_parts(95_000_000, 6164)
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn cancel() -> Weight {
		Weight::from_parts(90_000_000, 6164)
			.saturating_add(RocksDbWeight::get().reads(7_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
	}
	fn reclaim() -> Weight {
		Weight::from_parts(85_000_000, 6164)
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
	}
	fn set_policy() -> Weight {
		Weight::from_parts(9_000_000, 1517)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn same_era() -> Weight {
		Weight::from_parts(7_000_000, 2454).saturating_add(RocksDbWeight::get().reads(4_u64))
	}
	fn close_book() -> Weight {
		Weight::from_parts(50_000_000, 6164)
			.saturating_add(RocksDbWeight::get().reads(8_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
}
