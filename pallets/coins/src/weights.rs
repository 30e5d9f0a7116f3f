//! Weights of `pallet_coins`, measured 2026-11-25 on vm (AMD EPYC) by scripts/benchmark.
//! 20 steps, 10 repeats. Do not edit: run the script.

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
	/// Weight of `remit`.
	fn remit() -> Weight;
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
		Weight::from_parts(83_274_000, 8751)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	// Storage: `System::Account` (r:2 w:2)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Coins::FeeCoin` (r:0 w:1)
	// Proof: `Coins::FeeCoin` (`max_values`: None, `max_size`: Some(49), added: 2524, mode: `MaxEncodedLen`)
	fn transfer_flx() -> Weight {
		// Measured 155 bytes of proof, estimated 6196.
		Weight::from_parts(85_548_000, 6196)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn transfer_flx_between_open() -> Weight {
		// Measured 89 bytes of proof, estimated 3593.
		Weight::from_parts(53_861_000, 3593)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	// Storage: `Gen::Account` (r:2 w:2)
	// Proof: `Gen::Account` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:0)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn transfer_between_open() -> Weight {
		// Measured 753 bytes of proof, estimated 6164.
		Weight::from_parts(53_670_000, 6164)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	// Storage: `Gen::Account` (r:2 w:2)
	// Proof: `Gen::Account` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn transfer_keep_alive() -> Weight {
		// Measured 679 bytes of proof, estimated 6164.
		Weight::from_parts(54_261_000, 6164)
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
		Weight::from_parts(67_481_000, 6164)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	// Storage: `Coins::FeeCoin` (r:0 w:1)
	// Proof: `Coins::FeeCoin` (`max_values`: None, `max_size`: Some(49), added: 2524, mode: `MaxEncodedLen`)
	fn set_fee_coin() -> Weight {
		// Measured 0 bytes of proof, estimated 0.
		Weight::from_parts(8_102_000, 0).saturating_add(T::DbWeight::get().writes(1_u64))
	}
	// Storage: `Gen::Account` (r:2 w:2)
	// Proof: `Gen::Account` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:0)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Coins::FeeCoin` (r:0 w:1)
	// Proof: `Coins::FeeCoin` (`max_values`: None, `max_size`: Some(49), added: 2524, mode: `MaxEncodedLen`)
	fn burn() -> Weight {
		// Measured 765 bytes of proof, estimated 6164.
		Weight::from_parts(59_528_000, 6164)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	// Storage: `Billing::CurrentEpochs` (r:1 w:0)
	// Proof: `Billing::CurrentEpochs` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Billing::Tables` (r:1 w:0)
	// Proof: `Billing::Tables` (`max_values`: None, `max_size`: Some(1169), added: 3644, mode: `MaxEncodedLen`)
	// Storage: `Billing::Accounts` (r:1 w:0)
	// Proof: `Billing::Accounts` (`max_values`: None, `max_size`: Some(431), added: 2906, mode: `MaxEncodedLen`)
	// Storage: `Aur::Holds` (r:1 w:0)
	// Proof: `Aur::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	// Storage: `Aur::Account` (r:3 w:3)
	// Proof: `Aur::Account` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `Billing::Sums` (r:1 w:1)
	// Proof: `Billing::Sums` (`max_values`: None, `max_size`: Some(105), added: 2580, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:2 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Treasury::CurrentBook` (r:1 w:1)
	// Proof: `Treasury::CurrentBook` (`max_values`: Some(1), `max_size`: Some(900), added: 1395, mode: `MaxEncodedLen`)
	fn remit() -> Weight {
		// Measured 2721 bytes of proof, estimated 8751.
		Weight::from_parts(118_397_000, 8751)
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	// Storage: `Responsibilities::CurrentTenure` (r:1 w:0)
	// Proof: `Responsibilities::CurrentTenure` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Gen::Account` (r:1 w:1)
	// Proof: `Gen::Account` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:0)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Treasury::CurrentBook` (r:1 w:1)
	// Proof: `Treasury::CurrentBook` (`max_values`: Some(1), `max_size`: Some(900), added: 1395, mode: `MaxEncodedLen`)
	fn mint() -> Weight {
		// Measured 1695 bytes of proof, estimated 3593.
		Weight::from_parts(38_688_000, 3593)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	// Storage: `Responsibilities::CurrentTenure` (r:1 w:0)
	// Proof: `Responsibilities::CurrentTenure` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Coins::Rates` (r:1 w:1)
	// Proof: `Coins::Rates` (`max_values`: Some(1), `max_size`: Some(68), added: 563, mode: `MaxEncodedLen`)
	fn set_rate() -> Weight {
		// Measured 143 bytes of proof, estimated 1553.
		Weight::from_parts(12_478_000, 1553)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	// Storage: `Responsibilities::CurrentTenure` (r:1 w:0)
	// Proof: `Responsibilities::CurrentTenure` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Coins::Rates` (r:1 w:1)
	// Proof: `Coins::Rates` (`max_values`: Some(1), `max_size`: Some(68), added: 563, mode: `MaxEncodedLen`)
	fn set_rate_terms() -> Weight {
		// Measured 143 bytes of proof, estimated 1553.
		Weight::from_parts(11_907_000, 1553)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	// Storage: `Coins::Vesting` (r:1 w:1)
	// Proof: `Coins::Vesting` (`max_values`: None, `max_size`: Some(89), added: 2564, mode: `MaxEncodedLen`)
	// Storage: `Gen::Holds` (r:1 w:1)
	// Proof: `Gen::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	// Storage: `Gen::Account` (r:1 w:1)
	// Proof: `Gen::Account` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	fn release_vested() -> Weight {
		// Measured 785 bytes of proof, estimated 3694.
		Weight::from_parts(54_872_000, 3694)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	// Storage: `Gen::Account` (r:2 w:2)
	// Proof: `Gen::Account` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:2 w:2)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Treasury::CurrentBook` (r:1 w:1)
	// Proof: `Treasury::CurrentBook` (`max_values`: Some(1), `max_size`: Some(900), added: 1395, mode: `MaxEncodedLen`)
	// Storage: `Nex::Account` (r:2 w:2)
	// Proof: `Nex::Account` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `Aur::Account` (r:2 w:2)
	// Proof: `Aur::Account` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	fn pay_out_fees() -> Weight {
		// Measured 2894 bytes of proof, estimated 6196.
		Weight::from_parts(154_681_000, 6196)
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(9_u64))
	}
}

// For mocks.
impl WeightInfo for () {
	fn transfer() -> Weight {
		Weight::from_parts(83_274_000, 8751)
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
	}
	fn transfer_flx() -> Weight {
		Weight::from_parts(85_548_000, 6196)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn transfer_flx_between_open() -> Weight {
		Weight::from_parts(53_861_000, 3593)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn transfer_between_open() -> Weight {
		Weight::from_parts(53_670_000, 6164)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn transfer_keep_alive() -> Weight {
		Weight::from_parts(54_261_000, 6164)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn transfer_all() -> Weight {
		Weight::from_parts(67_481_000, 6164)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn set_fee_coin() -> Weight {
		Weight::from_parts(8_102_000, 0).saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn burn() -> Weight {
		Weight::from_parts(59_528_000, 6164)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn remit() -> Weight {
		Weight::from_parts(118_397_000, 8751)
			.saturating_add(RocksDbWeight::get().reads(11_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn mint() -> Weight {
		Weight::from_parts(38_688_000, 3593)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn set_rate() -> Weight {
		Weight::from_parts(12_478_000, 1553)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn set_rate_terms() -> Weight {
		Weight::from_parts(11_907_000, 1553)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn release_vested() -> Weight {
		Weight::from_parts(54_872_000, 3694)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn pay_out_fees() -> Weight {
		Weight::from_parts(154_681_000, 6196)
			.saturating_add(RocksDbWeight::get().reads(9_u64))
			.saturating_add(RocksDbWeight::get().writes(9_u64))
	}
}
