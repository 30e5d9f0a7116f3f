//! Weights of `pallet_rotation`, measured 2026-11-24 on vm (AMD EPYC) by scripts/benchmark.
//! 20 steps, 10 repeats. Do not edit: run the script.

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
	// Storage: `Rotation::Start` (r:1 w:1)
	// Proof: `Rotation::Start` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Aura::CurrentSlot` (r:1 w:0)
	// Proof: `Aura::CurrentSlot` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn on_initialize() -> Weight {
		// Measured 154 bytes of proof, estimated 1493.
		Weight::from_parts(6_380_000, 1493)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
}

// For mocks.
impl WeightInfo for () {
	fn on_initialize() -> Weight {
		Weight::from_parts(6_380_000, 1493)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
}
