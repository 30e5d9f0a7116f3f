//! Weights of `pallet_treasury`, measured 2026-11-24 on vm (AMD EPYC) by scripts/benchmark.
//! 20 steps, 10 repeats. Do not edit: run the script.

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
	// Storage: `Treasury::Terms` (r:1 w:0)
	// Proof: `Treasury::Terms` (`max_values`: Some(1), `max_size`: Some(116), added: 611, mode: `MaxEncodedLen`)
	// Storage: `Gen::Account` (r:2 w:2)
	// Proof: `Gen::Account` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `Treasury::CounterForSpends` (r:1 w:1)
	// Proof: `Treasury::CounterForSpends` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Treasury::NextSpend` (r:1 w:1)
	// Proof: `Treasury::NextSpend` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:2 w:0)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Treasury::Spends` (r:1 w:1)
	// Proof: `Treasury::Spends` (`max_values`: None, `max_size`: Some(70), added: 2545, mode: `MaxEncodedLen`)
	// Storage: `Treasury::CurrentBook` (r:1 w:1)
	// Proof: `Treasury::CurrentBook` (`max_values`: Some(1), `max_size`: Some(900), added: 1395, mode: `MaxEncodedLen`)
	fn spend() -> Weight {
		// Measured 1979 bytes of proof, estimated 6196.
		Weight::from_parts(73_480_000, 6196)
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	// Storage: `Treasury::Spends` (r:1 w:1)
	// Proof: `Treasury::Spends` (`max_values`: None, `max_size`: Some(70), added: 2545, mode: `MaxEncodedLen`)
	// Storage: `Gen::Account` (r:2 w:2)
	// Proof: `Gen::Account` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:2 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Treasury::CounterForSpends` (r:1 w:1)
	// Proof: `Treasury::CounterForSpends` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Treasury::CurrentBook` (r:1 w:1)
	// Proof: `Treasury::CurrentBook` (`max_values`: Some(1), `max_size`: Some(900), added: 1395, mode: `MaxEncodedLen`)
	fn payout() -> Weight {
		// Measured 1906 bytes of proof, estimated 6196.
		Weight::from_parts(72_468_000, 6196)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	// Storage: `Responsibilities::CurrentTenure` (r:1 w:0)
	// Proof: `Responsibilities::CurrentTenure` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Treasury::Spends` (r:1 w:1)
	// Proof: `Treasury::Spends` (`max_values`: None, `max_size`: Some(70), added: 2545, mode: `MaxEncodedLen`)
	// Storage: `Gen::Account` (r:2 w:2)
	// Proof: `Gen::Account` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:2 w:0)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Treasury::CounterForSpends` (r:1 w:1)
	// Proof: `Treasury::CounterForSpends` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Treasury::CurrentBook` (r:1 w:1)
	// Proof: `Treasury::CurrentBook` (`max_values`: Some(1), `max_size`: Some(900), added: 1395, mode: `MaxEncodedLen`)
	fn cancel() -> Weight {
		// Measured 2077 bytes of proof, estimated 6196.
		Weight::from_parts(68_632_000, 6196)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	// Storage: `Treasury::Spends` (r:1 w:1)
	// Proof: `Treasury::Spends` (`max_values`: None, `max_size`: Some(70), added: 2545, mode: `MaxEncodedLen`)
	// Storage: `Gen::Account` (r:2 w:2)
	// Proof: `Gen::Account` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:2 w:0)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Treasury::CounterForSpends` (r:1 w:1)
	// Proof: `Treasury::CounterForSpends` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Treasury::CurrentBook` (r:1 w:1)
	// Proof: `Treasury::CurrentBook` (`max_values`: Some(1), `max_size`: Some(900), added: 1395, mode: `MaxEncodedLen`)
	fn reclaim() -> Weight {
		// Measured 1992 bytes of proof, estimated 6196.
		Weight::from_parts(67_480_000, 6196)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	// Storage: `Responsibilities::CurrentTenure` (r:1 w:0)
	// Proof: `Responsibilities::CurrentTenure` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Treasury::Terms` (r:0 w:1)
	// Proof: `Treasury::Terms` (`max_values`: Some(1), `max_size`: Some(116), added: 611, mode: `MaxEncodedLen`)
	fn set_policy() -> Weight {
		// Measured 85 bytes of proof, estimated 1489.
		Weight::from_parts(8_362_000, 1489)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	// Storage: `Aura::CurrentSlot` (r:1 w:0)
	// Proof: `Aura::CurrentSlot` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Start` (r:1 w:0)
	// Proof: `Rotation::Start` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Lengths` (r:1 w:0)
	// Proof: `Rotation::Lengths` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Treasury::CurrentBook` (r:1 w:0)
	// Proof: `Treasury::CurrentBook` (`max_values`: Some(1), `max_size`: Some(900), added: 1395, mode: `MaxEncodedLen`)
	fn same_era() -> Weight {
		// Measured 1157 bytes of proof, estimated 2385.
		Weight::from_parts(14_311_000, 2385).saturating_add(T::DbWeight::get().reads(4_u64))
	}
	// Storage: `Treasury::CurrentBook` (r:1 w:1)
	// Proof: `Treasury::CurrentBook` (`max_values`: Some(1), `max_size`: Some(900), added: 1395, mode: `MaxEncodedLen`)
	// Storage: `Gen::Account` (r:1 w:0)
	// Proof: `Gen::Account` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `Nex::Account` (r:1 w:0)
	// Proof: `Nex::Account` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:0)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Aur::Account` (r:1 w:0)
	// Proof: `Aur::Account` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `Treasury::Shelved` (r:1 w:1)
	// Proof: `Treasury::Shelved` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Treasury::Books` (r:1 w:2)
	// Proof: `Treasury::Books` (`max_values`: None, `max_size`: Some(912), added: 3387, mode: `MaxEncodedLen`)
	fn close_book() -> Weight {
		// Measured 3649 bytes of proof, estimated 4377.
		Weight::from_parts(37_926_000, 4377)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
}

// For mocks.
impl WeightInfo for () {
	fn spend() -> Weight {
		Weight::from_parts(73_480_000, 6196)
			.saturating_add(RocksDbWeight::get().reads(9_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn payout() -> Weight {
		Weight::from_parts(72_468_000, 6196)
			.saturating_add(RocksDbWeight::get().reads(7_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn cancel() -> Weight {
		Weight::from_parts(68_632_000, 6196)
			.saturating_add(RocksDbWeight::get().reads(8_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
	}
	fn reclaim() -> Weight {
		Weight::from_parts(67_480_000, 6196)
			.saturating_add(RocksDbWeight::get().reads(7_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
	}
	fn set_policy() -> Weight {
		Weight::from_parts(8_362_000, 1489)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn same_era() -> Weight {
		Weight::from_parts(14_311_000, 2385).saturating_add(RocksDbWeight::get().reads(4_u64))
	}
	fn close_book() -> Weight {
		Weight::from_parts(37_926_000, 4377)
			.saturating_add(RocksDbWeight::get().reads(7_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
}
