//! Weights of `pallet_finality`, measured 2026-11-24 on vm (AMD EPYC) by scripts/benchmark.
//! 20 steps, 10 repeats. Do not edit: run the script.

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::RocksDbWeight, Weight},
};

/// What each call weighs.
pub trait WeightInfo {
	/// Weight of `report`.
	fn report(n: u32) -> Weight;
}

/// Weights for a runtime, with its own costs of the database.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	// Storage: `Session::CurrentIndex` (r:1 w:0)
	// Proof: `Session::CurrentIndex` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	// Storage: `Session::Validators` (r:1 w:0)
	// Proof: `Session::Validators` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	// Storage: `Finality::Reports` (r:1 w:1)
	// Proof: `Finality::Reports` (`max_values`: Some(1), `max_size`: Some(44014), added: 44509, mode: `MaxEncodedLen`)
	// Storage: `Finality::Finalized` (r:1 w:1)
	// Proof: `Finality::Finalized` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn report(n: u32) -> Weight {
		// Measured 378 bytes of proof, estimated 45499.
		Weight::from_parts(6_029_298, 45499)
			.saturating_add(Weight::from_parts(67_600, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(Weight::from_parts(0, 44).saturating_mul(n.into()))
	}
}

// For mocks.
impl WeightInfo for () {
	fn report(n: u32) -> Weight {
		Weight::from_parts(6_029_298, 45499)
			.saturating_add(Weight::from_parts(67_600, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
			.saturating_add(Weight::from_parts(0, 44).saturating_mul(n.into()))
	}
}
