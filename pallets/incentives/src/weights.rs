//! Weights of `pallet_incentives`.

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::RocksDbWeight, Weight},
};

/// What each call weighs.
pub trait WeightInfo {
	/// Weight of `claim`.
	fn claim() -> Weight;
	/// Weight of `set_policy`.
	fn set_policy() -> Weight;
	/// Weight of `close_round`.
	fn close_round() -> Weight;
	/// Weight of `payout_begin`.
	fn payout_begin() -> Weight;
	/// Weight of `payout_node`.
	fn payout_node() -> Weight;
}

/// Weights for a runtime, with its own costs of the database.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn claim() -> Weight {
		Weight::from_parts(120_000_000, 20_000).saturating_add(T::DbWeight::get().reads_writes(12, 12))
	}
	fn set_policy() -> Weight {
		Weight::from_parts(8_000_000, 20_000).saturating_add(T::DbWeight::get().reads_writes(1, 1))
	}
	fn close_round() -> Weight {
		Weight::from_parts(250_000_000, 20_000).saturating_add(T::DbWeight::get().reads_writes(30, 30))
	}
	fn payout_begin() -> Weight {
		Weight::from_parts(4_000_000, 20_000).saturating_add(T::DbWeight::get().reads_writes(2, 1))
	}
	fn payout_node() -> Weight {
		Weight::from_parts(120_000_000, 20_000).saturating_add(T::DbWeight::get().reads_writes(12, 12))
	}
}

// For mocks.
impl WeightInfo for () {
	fn claim() -> Weight {
		Weight::from_parts(120_000_000, 20_000).saturating_add(RocksDbWeight::get().reads_writes(12, 12))
	}
	fn set_policy() -> Weight {
		Weight::from_parts(8_000_000, 20_000).saturating_add(RocksDbWeight::get().reads_writes(1, 1))
	}
	fn close_round() -> Weight {
		Weight::from_parts(250_000_000, 20_000).saturating_add(RocksDbWeight::get().reads_writes(30, 30))
	}
	fn payout_begin() -> Weight {
		Weight::from_parts(4_000_000, 20_000).saturating_add(RocksDbWeight::get().reads_writes(2, 1))
	}
	fn payout_node() -> Weight {
		Weight::from_parts(120_000_000, 20_000).saturating_add(RocksDbWeight::get().reads_writes(12, 12))
	}
}
