//! Weights of the calls: estimates, until scripts/benchmark has measured them.

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::RocksDbWeight, Weight},
};

/// Weights of the calls of this pallet.
pub trait WeightInfo {
	/// Without the weight of the call that is made.
	fn act() -> Weight;
}

/// Weights for the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn act() -> Weight {
		Weight::from_parts(20_000_000, 1517).saturating_add(T::DbWeight::get().reads(1))
	}
}

impl WeightInfo for () {
	fn act() -> Weight {
		Weight::from_parts(20_000_000, 1517).saturating_add(RocksDbWeight::get().reads(1))
	}
}
