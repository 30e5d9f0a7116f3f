//! Weights of `pallet_coins`, measured 2026-11-22 on vm (AMD EPYC) by scripts/benchmark.
//! 50 steps, 20 repeats. Do not edit: run the script.

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::RocksDbWeight, Weight},
};

/// What each call weighs.
pub trait WeightInfo {
	/// Weight of `transfer`.
	fn transfer() -> Weight;
	/// Weight of `transfer_flx`.
	fn transfer_flx() -> Weight;
	/// Weight of `transfer_flx_between_open`.
	fn transfer_flx_between_open() -> Weight;
	/// Weight of `transfer_between_open`.
	fn transfer_between_open() -> Weight;
	/// Weight of `transfer_keep_alive`.
	fn transfer_keep_alive() -> Weight;
	/// Weight of `transfer_all`.
	fn transfer_all() -> Weight;
	/// Weight of `set_fee_coin`.
	fn set_fee_coin() -> Weight;
	/// Weight of `burn`.
	fn burn() -> Weight;
	/// Weight of `mint`.
	fn mint() -> Weight;
	/// Weight of `set_rate`.
	fn set_rate() -> Weight;
	/// Weight of `set_rate_terms`.
	fn set_rate_terms() -> Weight;
	/// Weight of `release_vested`.
	fn release_vested() -> Weight;
	/// Weight of `pay_out_fees`.
	fn pay_out_fees() -> Weight;
}

/// Weights for a runtime, with its own costs of the database.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	// Storage: `Gen::Account` (r:3 w:3)
	// Proof: `Gen::Account` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:2 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Coins::FeeCoin` (r:0 w:1)
	// Proof: `Coins::FeeCoin` (`max_values`: None, `max_size`: Some(49), added: 2524, mode: `MaxEncodedLen`)
	fn transfer() -> Weight {
		// Measured 869 bytes of proof, estimated 8751.
		Weight::from_parts(84_856_000, 8751)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	// Storage: `System::Account` (r:2 w:2)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Coins::FeeCoin` (r:0 w:1)
	// Proof: `Coins::FeeCoin` (`max_values`: None, `max_size`: Some(49), added: 2524, mode: `MaxEncodedLen`)
	fn transfer_flx() -> Weight {
		// Measured 155 bytes of proof, estimated 6196.
		Weight::from_parts(88_882_000, 6196)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn transfer_flx_between_open() -> Weight {
		// Measured 89 bytes of proof, estimated 3593.
		Weight::from_parts(54_872_000, 3593)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	// Storage: `Gen::Account` (r:2 w:2)
	// Proof: `Gen::Account` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:0)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn transfer_between_open() -> Weight {
		// Measured 753 bytes of proof, estimated 6164.
		Weight::from_parts(55_122_000, 6164)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	// Storage: `Gen::Account` (r:2 w:2)
	// Proof: `Gen::Account` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn transfer_keep_alive() -> Weight {
		// Measured 679 bytes of proof, estimated 6164.
		Weight::from_parts(56_354_000, 6164)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	// Storage: `Gen::Account` (r:2 w:2)
	// Proof: `Gen::Account` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Coins::FeeCoin` (r:0 w:1)
	// Proof: `Coins::FeeCoin` (`max_values`: None, `max_size`: Some(49), added: 2524, mode: `MaxEncodedLen`)
	fn transfer_all() -> Weight {
		// Measured 679 bytes of proof, estimated 6164.
		Weight::from_parts(92_197_000, 6164)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	// Storage: `Coins::FeeCoin` (r:0 w:1)
	// Proof: `Coins::FeeCoin` (`max_values`: None, `max_size`: Some(49), added: 2524, mode: `MaxEncodedLen`)
	fn set_fee_coin() -> Weight {
		// Measured 0 bytes of proof, estimated 0.
		Weight::from_parts(9_564_000, 0).saturating_add(T::DbWeight::get().writes(1_u64))
	}
	// Storage: `Gen::Account` (r:2 w:2)
	// Proof: `Gen::Account` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:0)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Coins::FeeCoin` (r:0 w:1)
	// Proof: `Coins::FeeCoin` (`max_values`: None, `max_size`: Some(49), added: 2524, mode: `MaxEncodedLen`)
	fn burn() -> Weight {
		// Measured 765 bytes of proof, estimated 6164.
		Weight::from_parts(59_699_000, 6164)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	// Storage: `Responsibilities::Owner` (r:1 w:0)
	// Proof: `Responsibilities::Owner` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	// Storage: `Gen::Account` (r:1 w:1)
	// Proof: `Gen::Account` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:0)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn mint() -> Weight {
		// Measured 701 bytes of proof, estimated 3593.
		Weight::from_parts(34_541_000, 3593)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	// Storage: `Responsibilities::Owner` (r:1 w:0)
	// Proof: `Responsibilities::Owner` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	// Storage: `Coins::Rates` (r:1 w:1)
	// Proof: `Coins::Rates` (`max_values`: Some(1), `max_size`: Some(68), added: 563, mode: `MaxEncodedLen`)
	fn set_rate() -> Weight {
		// Measured 118 bytes of proof, estimated 1553.
		Weight::from_parts(14_491_000, 1553)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	// Storage: `Responsibilities::Owner` (r:1 w:0)
	// Proof: `Responsibilities::Owner` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	// Storage: `Coins::Rates` (r:1 w:1)
	// Proof: `Coins::Rates` (`max_values`: Some(1), `max_size`: Some(68), added: 563, mode: `MaxEncodedLen`)
	fn set_rate_terms() -> Weight {
		// Measured 118 bytes of proof, estimated 1553.
		Weight::from_parts(17_957_000, 1553)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	// Storage: `Coins::Vesting` (r:1 w:1)
	// Proof: `Coins::Vesting` (`max_values`: None, `max_size`: Some(89), added: 2564, mode: `MaxEncodedLen`)
	// Storage: `Gen::Holds` (r:1 w:1)
	// Proof: `Gen::Holds` (`max_values`: None, `max_size`: Some(85), added: 2560, mode: `MaxEncodedLen`)
	// Storage: `Gen::Account` (r:1 w:1)
	// Proof: `Gen::Account` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	fn release_vested() -> Weight {
		// Measured 785 bytes of proof, estimated 3577.
		Weight::from_parts(73_489_000, 3577)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	// Storage: `Gen::Account` (r:2 w:2)
	// Proof: `Gen::Account` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:2 w:2)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Nex::Account` (r:2 w:2)
	// Proof: `Nex::Account` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `Aur::Account` (r:2 w:2)
	// Proof: `Aur::Account` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	fn pay_out_fees() -> Weight {
		// Measured 1925 bytes of proof, estimated 6196.
		Weight::from_parts(164_785_000, 6196)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
	}
}

// For mocks.
impl WeightInfo for () {
	fn transfer() -> Weight {
		Weight::from_parts(84_856_000, 8751)
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
	}
	fn transfer_flx() -> Weight {
		Weight::from_parts(88_882_000, 6196)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn transfer_flx_between_open() -> Weight {
		Weight::from_parts(54_872_000, 3593)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn transfer_between_open() -> Weight {
		Weight::from_parts(55_122_000, 6164)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn transfer_keep_alive() -> Weight {
		Weight::from_parts(56_354_000, 6164)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn transfer_all() -> Weight {
		Weight::from_parts(92_197_000, 6164)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn set_fee_coin() -> Weight {
		Weight::from_parts(9_564_000, 0).saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn burn() -> Weight {
		Weight::from_parts(59_699_000, 6164)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn mint() -> Weight {
		Weight::from_parts(34_541_000, 3593)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn set_rate() -> Weight {
		Weight::from_parts(14_491_000, 1553)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn set_rate_terms() -> Weight {
		Weight::from_parts(17_957_000, 1553)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn release_vested() -> Weight {
		Weight::from_parts(73_489_000, 3577)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn pay_out_fees() -> Weight {
		Weight::from_parts(164_785_000, 6196)
			.saturating_add(RocksDbWeight::get().reads(8_u64))
			.saturating_add(RocksDbWeight::get().writes(8_u64))
	}
}
