//! Weights of `pallet_rotation`.

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::RocksDbWeight, Weight},
};

/// What each call weighs.
pub trait WeightInfo {
	/// Weight of `on_initialize`.
	fn on_initialize() -> Weight;
}

/// Weights for a runtime, with its own costs of the database.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn on_initialize() -> Weight {
		Weight::from_parts(3_000_000, 1_500).saturating_add(T::DbWeight::get().reads(1_u64))
	}
}

// For mocks.
impl WeightInfo for () {
	fn on_initialize() -> Weight {
		Weight::from_parts(3_000_000, 1_500).saturating_add(RocksDbWeight::get().reads(1_u64))
	}
}
