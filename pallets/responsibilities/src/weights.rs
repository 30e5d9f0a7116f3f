//! Weights of `pallet_responsibilities`, measured 2026-11-24 on vm (AMD EPYC) by scripts/benchmark.
//! 20 steps, 10 repeats. Do not edit: run the script.

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::RocksDbWeight, Weight},
};

/// What each call weighs.
pub trait WeightInfo {
	/// Weight of `act`.
	fn act() -> Weight;
	/// Weight of `approve`.
	fn approve() -> Weight;
	/// Weight of `end_approval`.
	fn end_approval() -> Weight;
	/// Weight of `enact`.
	fn enact() -> Weight;
	/// Weight of `veto`.
	fn veto() -> Weight;
	/// Weight of `withdraw`.
	fn withdraw() -> Weight;
	/// Weight of `discard`.
	fn discard() -> Weight;
	/// Weight of `authorize_upgrade`.
	fn authorize_upgrade() -> Weight;
	/// Weight of `apply_upgrade`.
	fn apply_upgrade() -> Weight;
	/// Weight of `set_holders`.
	fn set_holders() -> Weight;
	/// Weight of `name_owner`.
	fn name_owner() -> Weight;
	/// Weight of `whitelist_call`.
	fn whitelist_call() -> Weight;
	/// Weight of `dispatch_whitelisted`.
	fn dispatch_whitelisted() -> Weight;
	/// Weight of `discard_whitelisted`.
	fn discard_whitelisted() -> Weight;
	/// Weight of `set_policy`.
	fn set_policy() -> Weight;
}

/// Weights for a runtime, with its own costs of the database.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	// Storage: `Responsibilities::PowerOf` (r:1 w:0)
	// Proof: `Responsibilities::PowerOf` (`max_values`: None, `max_size`: Some(1003), added: 3478, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::Owner` (r:1 w:0)
	// Proof: `Responsibilities::Owner` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::CurrentStage` (r:1 w:0)
	// Proof: `GiftedNodes::CurrentStage` (`max_values`: Some(1), `max_size`: Some(1), added: 496, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::Pending` (r:1 w:1)
	// Proof: `Responsibilities::Pending` (`max_values`: None, `max_size`: Some(32081), added: 34556, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::CounterForPending` (r:1 w:1)
	// Proof: `Responsibilities::CounterForPending` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::Terms` (r:1 w:0)
	// Proof: `Responsibilities::Terms` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::CurrentTenure` (r:1 w:0)
	// Proof: `Responsibilities::CurrentTenure` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn act() -> Weight {
		// Measured 378 bytes of proof, estimated 35546.
		Weight::from_parts(29_694_000, 35546)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	// Storage: `Responsibilities::PowerOf` (r:1 w:1)
	// Proof: `Responsibilities::PowerOf` (`max_values`: None, `max_size`: Some(1003), added: 3478, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::Approvals` (r:1 w:1)
	// Proof: `Responsibilities::Approvals` (`max_values`: None, `max_size`: Some(1074), added: 3549, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::CurrentTenure` (r:1 w:0)
	// Proof: `Responsibilities::CurrentTenure` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::OpenedBy` (r:1 w:1)
	// Proof: `Responsibilities::OpenedBy` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::CurrentStage` (r:1 w:0)
	// Proof: `GiftedNodes::CurrentStage` (`max_values`: Some(1), `max_size`: Some(1), added: 496, mode: `MaxEncodedLen`)
	// Storage: `SafeMode::EnteredUntil` (r:1 w:0)
	// Proof: `SafeMode::EnteredUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn approve() -> Weight {
		// Measured 2105 bytes of proof, estimated 4539.
		Weight::from_parts(46_339_000, 4539)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	// Storage: `Responsibilities::Approvals` (r:1 w:1)
	// Proof: `Responsibilities::Approvals` (`max_values`: None, `max_size`: Some(1074), added: 3549, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::CurrentTenure` (r:1 w:0)
	// Proof: `Responsibilities::CurrentTenure` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::OpenedBy` (r:1 w:1)
	// Proof: `Responsibilities::OpenedBy` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	fn end_approval() -> Weight {
		// Measured 745 bytes of proof, estimated 4539.
		Weight::from_parts(22_403_000, 4539)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	// Storage: `Responsibilities::Pending` (r:1 w:1)
	// Proof: `Responsibilities::Pending` (`max_values`: None, `max_size`: Some(32081), added: 34556, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::CurrentTenure` (r:1 w:0)
	// Proof: `Responsibilities::CurrentTenure` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::PowerOf` (r:1 w:1)
	// Proof: `Responsibilities::PowerOf` (`max_values`: None, `max_size`: Some(1003), added: 3478, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::Owner` (r:1 w:0)
	// Proof: `Responsibilities::Owner` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::CounterForPending` (r:1 w:1)
	// Proof: `Responsibilities::CounterForPending` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `SafeMode::EnteredUntil` (r:1 w:0)
	// Proof: `SafeMode::EnteredUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn enact() -> Weight {
		// Measured 32278 bytes of proof, estimated 35546.
		Weight::from_parts(49_393_000, 35546)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	// Storage: `Responsibilities::Owner` (r:1 w:0)
	// Proof: `Responsibilities::Owner` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Operators` (r:1001 w:0)
	// Proof: `GiftedNodes::Operators` (`max_values`: None, `max_size`: Some(58), added: 2533, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::Pending` (r:1 w:1)
	// Proof: `Responsibilities::Pending` (`max_values`: None, `max_size`: Some(32081), added: 34556, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::SeatedOperators` (r:1 w:0)
	// Proof: `GiftedNodes::SeatedOperators` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::CounterForPending` (r:1 w:1)
	// Proof: `Responsibilities::CounterForPending` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn veto() -> Weight {
		// Measured 32615 bytes of proof, estimated 2536523.
		Weight::from_parts(2_766_821_000, 2536523)
			.saturating_add(T::DbWeight::get().reads(1005_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	// Storage: `Responsibilities::Owner` (r:1 w:0)
	// Proof: `Responsibilities::Owner` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::Pending` (r:1 w:1)
	// Proof: `Responsibilities::Pending` (`max_values`: None, `max_size`: Some(32081), added: 34556, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::PowerOf` (r:1 w:0)
	// Proof: `Responsibilities::PowerOf` (`max_values`: None, `max_size`: Some(1003), added: 3478, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::CounterForPending` (r:1 w:1)
	// Proof: `Responsibilities::CounterForPending` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn withdraw() -> Weight {
		// Measured 32202 bytes of proof, estimated 35546.
		Weight::from_parts(36_594_000, 35546)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	// Storage: `Responsibilities::Pending` (r:1 w:1)
	// Proof: `Responsibilities::Pending` (`max_values`: None, `max_size`: Some(32081), added: 34556, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::CurrentTenure` (r:1 w:0)
	// Proof: `Responsibilities::CurrentTenure` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::CounterForPending` (r:1 w:1)
	// Proof: `Responsibilities::CounterForPending` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn discard() -> Weight {
		// Measured 32183 bytes of proof, estimated 35546.
		Weight::from_parts(33_980_000, 35546)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	// Storage: `Responsibilities::CurrentTenure` (r:1 w:0)
	// Proof: `Responsibilities::CurrentTenure` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::Pending` (r:1 w:1)
	// Proof: `Responsibilities::Pending` (`max_values`: None, `max_size`: Some(32081), added: 34556, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::CounterForPending` (r:1 w:1)
	// Proof: `Responsibilities::CounterForPending` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::Terms` (r:1 w:0)
	// Proof: `Responsibilities::Terms` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
	fn authorize_upgrade() -> Weight {
		// Measured 85 bytes of proof, estimated 35546.
		Weight::from_parts(17_726_000, 35546)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	// Storage: `Responsibilities::Pending` (r:1 w:1)
	// Proof: `Responsibilities::Pending` (`max_values`: None, `max_size`: Some(32081), added: 34556, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::CurrentTenure` (r:1 w:0)
	// Proof: `Responsibilities::CurrentTenure` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::CounterForPending` (r:1 w:1)
	// Proof: `Responsibilities::CounterForPending` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `MultiBlockMigrations::Cursor` (r:1 w:0)
	// Proof: `MultiBlockMigrations::Cursor` (`max_values`: Some(1), `max_size`: Some(65550), added: 66045, mode: `MaxEncodedLen`)
	fn apply_upgrade() -> Weight {
		// Measured 253 bytes of proof, estimated 67035.
		Weight::from_parts(8_212_160_000, 67035)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	// Storage: `Responsibilities::CurrentTenure` (r:1 w:0)
	// Proof: `Responsibilities::CurrentTenure` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::PowerOf` (r:0 w:1)
	// Proof: `Responsibilities::PowerOf` (`max_values`: None, `max_size`: Some(1003), added: 3478, mode: `MaxEncodedLen`)
	fn set_holders() -> Weight {
		// Measured 85 bytes of proof, estimated 1489.
		Weight::from_parts(10_947_000, 1489)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	// Storage: `Responsibilities::CurrentTenure` (r:1 w:1)
	// Proof: `Responsibilities::CurrentTenure` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::Owner` (r:1 w:1)
	// Proof: `Responsibilities::Owner` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::PowerOf` (r:0 w:11)
	// Proof: `Responsibilities::PowerOf` (`max_values`: None, `max_size`: Some(1003), added: 3478, mode: `MaxEncodedLen`)
	fn name_owner() -> Weight {
		// Measured 141 bytes of proof, estimated 1517.
		Weight::from_parts(30_225_000, 1517)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(13_u64))
	}
	// Storage: `Responsibilities::CurrentTenure` (r:1 w:0)
	// Proof: `Responsibilities::CurrentTenure` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::Whitelist` (r:1 w:1)
	// Proof: `Responsibilities::Whitelist` (`max_values`: None, `max_size`: Some(40), added: 2515, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::CounterForWhitelist` (r:1 w:1)
	// Proof: `Responsibilities::CounterForWhitelist` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::Terms` (r:1 w:0)
	// Proof: `Responsibilities::Terms` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
	fn whitelist_call() -> Weight {
		// Measured 85 bytes of proof, estimated 3505.
		Weight::from_parts(17_506_000, 3505)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	// Storage: `Responsibilities::CurrentTenure` (r:1 w:0)
	// Proof: `Responsibilities::CurrentTenure` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::Whitelist` (r:1 w:1)
	// Proof: `Responsibilities::Whitelist` (`max_values`: None, `max_size`: Some(40), added: 2515, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::CounterForWhitelist` (r:1 w:1)
	// Proof: `Responsibilities::CounterForWhitelist` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `SafeMode::EnteredUntil` (r:1 w:0)
	// Proof: `SafeMode::EnteredUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::PowerOf` (r:0 w:1)
	// Proof: `Responsibilities::PowerOf` (`max_values`: None, `max_size`: Some(1003), added: 3478, mode: `MaxEncodedLen`)
	fn dispatch_whitelisted() -> Weight {
		// Measured 245 bytes of proof, estimated 3505.
		Weight::from_parts(29_574_000, 3505)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	// Storage: `Responsibilities::Whitelist` (r:1 w:1)
	// Proof: `Responsibilities::Whitelist` (`max_values`: None, `max_size`: Some(40), added: 2515, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::CurrentTenure` (r:1 w:0)
	// Proof: `Responsibilities::CurrentTenure` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::CounterForWhitelist` (r:1 w:1)
	// Proof: `Responsibilities::CounterForWhitelist` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn discard_whitelisted() -> Weight {
		// Measured 169 bytes of proof, estimated 3505.
		Weight::from_parts(17_967_000, 3505)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	// Storage: `Responsibilities::CurrentTenure` (r:1 w:0)
	// Proof: `Responsibilities::CurrentTenure` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::FoundingTerms` (r:1 w:0)
	// Proof: `Responsibilities::FoundingTerms` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::Terms` (r:0 w:1)
	// Proof: `Responsibilities::Terms` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
	fn set_policy() -> Weight {
		// Measured 107 bytes of proof, estimated 1497.
		Weight::from_parts(11_336_000, 1497)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
}

// For mocks.
impl WeightInfo for () {
	fn act() -> Weight {
		Weight::from_parts(29_694_000, 35546)
			.saturating_add(RocksDbWeight::get().reads(7_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn approve() -> Weight {
		Weight::from_parts(46_339_000, 4539)
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn end_approval() -> Weight {
		Weight::from_parts(22_403_000, 4539)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn enact() -> Weight {
		Weight::from_parts(49_393_000, 35546)
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn veto() -> Weight {
		Weight::from_parts(2_766_821_000, 2536523)
			.saturating_add(RocksDbWeight::get().reads(1005_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn withdraw() -> Weight {
		Weight::from_parts(36_594_000, 35546)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn discard() -> Weight {
		Weight::from_parts(33_980_000, 35546)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn authorize_upgrade() -> Weight {
		Weight::from_parts(17_726_000, 35546)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn apply_upgrade() -> Weight {
		Weight::from_parts(8_212_160_000, 67035)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn set_holders() -> Weight {
		Weight::from_parts(10_947_000, 1489)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn name_owner() -> Weight {
		Weight::from_parts(30_225_000, 1517)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(RocksDbWeight::get().writes(13_u64))
	}
	fn whitelist_call() -> Weight {
		Weight::from_parts(17_506_000, 3505)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn dispatch_whitelisted() -> Weight {
		Weight::from_parts(29_574_000, 3505)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn discard_whitelisted() -> Weight {
		Weight::from_parts(17_967_000, 3505)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn set_policy() -> Weight {
		Weight::from_parts(11_336_000, 1497)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
}
