//! Weights of `pallet_incentives`, measured 2026-11-29 on vm (Intel(R) Xeon(R) Processor) by scripts/benchmark.
//! 20 steps, 10 repeats. Do not edit: run the script.

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
	// Storage: `Incentives::Earned` (r:1 w:1)
	// Proof: `Incentives::Earned` (`max_values`: None, `max_size`: Some(418), added: 2893, mode: `MaxEncodedLen`)
	// Storage: `Incentives::OpenRound` (r:1 w:0)
	// Proof: `Incentives::OpenRound` (`max_values`: Some(1), `max_size`: Some(136), added: 631, mode: `MaxEncodedLen`)
	// Storage: `Incentives::Settling` (r:1 w:1)
	// Proof: `Incentives::Settling` (`max_values`: None, `max_size`: Some(140), added: 2615, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Nodes` (r:1 w:1)
	// Proof: `GiftedNodes::Nodes` (`max_values`: None, `max_size`: Some(259), added: 2734, mode: `MaxEncodedLen`)
	// Storage: `Gen::Account` (r:3 w:3)
	// Proof: `Gen::Account` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:3 w:2)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Capacities` (r:1 w:1)
	// Proof: `GiftedNodes::Capacities` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Terms` (r:1 w:0)
	// Proof: `GiftedNodes::Terms` (`max_values`: Some(1), `max_size`: Some(145), added: 640, mode: `MaxEncodedLen`)
	// Storage: `Nex::Account` (r:2 w:2)
	// Proof: `Nex::Account` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `Aur::Account` (r:2 w:2)
	// Proof: `Aur::Account` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `Incentives::Promised` (r:1 w:1)
	// Proof: `Incentives::Promised` (`max_values`: Some(1), `max_size`: Some(64), added: 559, mode: `MaxEncodedLen`)
	fn claim() -> Weight {
		// Measured 4500 bytes of proof, estimated 8799.
		Weight::from_parts(316_831_000, 8799)
			.saturating_add(T::DbWeight::get().reads(17_u64))
			.saturating_add(T::DbWeight::get().writes(14_u64))
	}
	// Storage: `Responsibilities::CurrentTenure` (r:1 w:0)
	// Proof: `Responsibilities::CurrentTenure` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Incentives::Terms` (r:0 w:1)
	// Proof: `Incentives::Terms` (`max_values`: Some(1), `max_size`: Some(24), added: 519, mode: `MaxEncodedLen`)
	fn set_policy() -> Weight {
		// Measured 85 bytes of proof, estimated 1489.
		Weight::from_parts(12_018_000, 1489)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	// Storage: `Incentives::OpenRound` (r:1 w:1)
	// Proof: `Incentives::OpenRound` (`max_values`: Some(1), `max_size`: Some(136), added: 631, mode: `MaxEncodedLen`)
	// Storage: `Gen::Account` (r:3 w:2)
	// Proof: `Gen::Account` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `Incentives::Promised` (r:1 w:1)
	// Proof: `Incentives::Promised` (`max_values`: Some(1), `max_size`: Some(64), added: 559, mode: `MaxEncodedLen`)
	// Storage: `Incentives::Terms` (r:1 w:0)
	// Proof: `Incentives::Terms` (`max_values`: Some(1), `max_size`: Some(24), added: 519, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:3 w:2)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Treasury::CurrentBook` (r:1 w:1)
	// Proof: `Treasury::CurrentBook` (`max_values`: Some(1), `max_size`: Some(900), added: 1395, mode: `MaxEncodedLen`)
	// Storage: `Nex::Account` (r:3 w:2)
	// Proof: `Nex::Account` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `Aur::Account` (r:3 w:2)
	// Proof: `Aur::Account` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `Incentives::Settling` (r:0 w:1)
	// Proof: `Incentives::Settling` (`max_values`: None, `max_size`: Some(140), added: 2615, mode: `MaxEncodedLen`)
	// Storage: `Incentives::History` (r:0 w:2)
	// Proof: `Incentives::History` (`max_values`: None, `max_size`: Some(280), added: 2755, mode: `MaxEncodedLen`)
	fn close_round() -> Weight {
		// Measured 3658 bytes of proof, estimated 8799.
		Weight::from_parts(267_761_000, 8799)
			.saturating_add(T::DbWeight::get().reads(16_u64))
			.saturating_add(T::DbWeight::get().writes(14_u64))
	}
	// Storage: `Incentives::EarnersEnd` (r:1 w:0)
	// Proof: `Incentives::EarnersEnd` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Incentives::PayoutCursor` (r:1 w:0)
	// Proof: `Incentives::PayoutCursor` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn payout_begin() -> Weight {
		// Measured 43 bytes of proof, estimated 1489.
		Weight::from_parts(3_934_000, 1489).saturating_add(T::DbWeight::get().reads(2_u64))
	}
	// Storage: `Incentives::Earned` (r:1 w:1)
	// Proof: `Incentives::Earned` (`max_values`: None, `max_size`: Some(418), added: 2893, mode: `MaxEncodedLen`)
	// Storage: `Incentives::OpenRound` (r:1 w:0)
	// Proof: `Incentives::OpenRound` (`max_values`: Some(1), `max_size`: Some(136), added: 631, mode: `MaxEncodedLen`)
	// Storage: `Incentives::Settling` (r:1 w:1)
	// Proof: `Incentives::Settling` (`max_values`: None, `max_size`: Some(140), added: 2615, mode: `MaxEncodedLen`)
	// Storage: `Incentives::Terms` (r:1 w:0)
	// Proof: `Incentives::Terms` (`max_values`: Some(1), `max_size`: Some(24), added: 519, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Nodes` (r:1 w:1)
	// Proof: `GiftedNodes::Nodes` (`max_values`: None, `max_size`: Some(259), added: 2734, mode: `MaxEncodedLen`)
	// Storage: `Gen::Account` (r:3 w:3)
	// Proof: `Gen::Account` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:3 w:2)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Capacities` (r:1 w:1)
	// Proof: `GiftedNodes::Capacities` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Terms` (r:1 w:0)
	// Proof: `GiftedNodes::Terms` (`max_values`: Some(1), `max_size`: Some(145), added: 640, mode: `MaxEncodedLen`)
	// Storage: `Nex::Account` (r:2 w:2)
	// Proof: `Nex::Account` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `Aur::Account` (r:2 w:2)
	// Proof: `Aur::Account` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `Incentives::Promised` (r:1 w:1)
	// Proof: `Incentives::Promised` (`max_values`: Some(1), `max_size`: Some(64), added: 559, mode: `MaxEncodedLen`)
	fn payout_node() -> Weight {
		// Measured 4511 bytes of proof, estimated 8799.
		Weight::from_parts(395_715_000, 8799)
			.saturating_add(T::DbWeight::get().reads(18_u64))
			.saturating_add(T::DbWeight::get().writes(14_u64))
	}
}

// For mocks.
impl WeightInfo for () {
	fn claim() -> Weight {
		Weight::from_parts(316_831_000, 8799)
			.saturating_add(RocksDbWeight::get().reads(17_u64))
			.saturating_add(RocksDbWeight::get().writes(14_u64))
	}
	fn set_policy() -> Weight {
		Weight::from_parts(12_018_000, 1489)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn close_round() -> Weight {
		Weight::from_parts(267_761_000, 8799)
			.saturating_add(RocksDbWeight::get().reads(16_u64))
			.saturating_add(RocksDbWeight::get().writes(14_u64))
	}
	fn payout_begin() -> Weight {
		Weight::from_parts(3_934_000, 1489).saturating_add(RocksDbWeight::get().reads(2_u64))
	}
	fn payout_node() -> Weight {
		Weight::from_parts(395_715_000, 8799)
			.saturating_add(RocksDbWeight::get().reads(18_u64))
			.saturating_add(RocksDbWeight::get().writes(14_u64))
	}
}
