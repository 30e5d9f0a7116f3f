//! Weights of `pallet_responsibilities`, measured 2026-11-25 on vm (AMD EPYC) by scripts/benchmark.
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
		// Measured 401 bytes of proof, estimated 35546.
		Weight::from_parts(29_915_000, 35546)
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
		// Measured 2128 bytes of proof, estimated 4539.
		Weight::from_parts(46_440_000, 4539)
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
		Weight::from_parts(22_654_000, 4539)
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
		Weight::from_parts(48_231_000, 35546)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	// Storage: `Responsibilities::Owner` (r:1 w:0)
	// Proof: `Responsibilities::Owner` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Operators` (r:1001 w:0)
	// Proof: `GiftedNodes::Operators` (`max_values`: None, `max_size`: Some(78), added: 2553, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::Pending` (r:1 w:1)
	// Proof: `Responsibilities::Pending` (`max_values`: None, `max_size`: Some(32081), added: 34556, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::SeatedOperators` (r:1 w:0)
	// Proof: `GiftedNodes::SeatedOperators` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::CounterForPending` (r:1 w:1)
	// Proof: `Responsibilities::CounterForPending` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn veto() -> Weight {
		// Measured 32680 bytes of proof, estimated 2556543.
		Weight::from_parts(2_719_576_000, 2556543)
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
		Weight::from_parts(35_353_000, 35546)
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
		Weight::from_parts(32_989_000, 35546)
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
		Weight::from_parts(18_037_000, 35546)
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
		Weight::from_parts(8_677_772_000, 67035)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	// Storage: `Responsibilities::CurrentTenure` (r:1 w:0)
	// Proof: `Responsibilities::CurrentTenure` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::PowerOf` (r:0 w:1)
	// Proof: `Responsibilities::PowerOf` (`max_values`: None, `max_size`: Some(1003), added: 3478, mode: `MaxEncodedLen`)
	fn set_holders() -> Weight {
		// Measured 85 bytes of proof, estimated 1489.
		Weight::from_parts(11_357_000, 1489)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	// Storage: `Responsibilities::CurrentTenure` (r:1 w:1)
	// Proof: `Responsibilities::CurrentTenure` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::Owner` (r:1 w:1)
	// Proof: `Responsibilities::Owner` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	// Storage: `Immortality::CurrentActivation` (r:1 w:0)
	// Proof: `Immortality::CurrentActivation` (`max_values`: Some(1), `max_size`: Some(73), added: 568, mode: `MaxEncodedLen`)
	// Storage: `Immortality::CurrentTallies` (r:1 w:1)
	// Proof: `Immortality::CurrentTallies` (`max_values`: Some(1), `max_size`: Some(100), added: 595, mode: `MaxEncodedLen`)
	// Storage: `Aura::CurrentSlot` (r:1 w:0)
	// Proof: `Aura::CurrentSlot` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Immortality::Voices` (r:1 w:1)
	// Proof: `Immortality::Voices` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	// Storage: `Immortality::Terms` (r:1 w:0)
	// Proof: `Immortality::Terms` (`max_values`: Some(1), `max_size`: Some(68), added: 563, mode: `MaxEncodedLen`)
	// Storage: `Immortality::CurrentMaintenance` (r:0 w:1)
	// Proof: `Immortality::CurrentMaintenance` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	// Storage: `Immortality::Failures` (r:0 w:1)
	// Proof: `Immortality::Failures` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
	// Storage: `Immortality::KnownKey` (r:0 w:1)
	// Proof: `Immortality::KnownKey` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	// Storage: `Immortality::Overrides` (r:0 w:1)
	// Proof: `Immortality::Overrides` (`max_values`: Some(1), `max_size`: Some(32002), added: 32497, mode: `MaxEncodedLen`)
	// Storage: `Immortality::LeaseUntil` (r:0 w:1)
	// Proof: `Immortality::LeaseUntil` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Immortality::Ballots` (r:0 w:1)
	// Proof: `Immortality::Ballots` (`max_values`: None, `max_size`: Some(561), added: 3036, mode: `MaxEncodedLen`)
	// Storage: `Immortality::CurrentHealth` (r:0 w:1)
	// Proof: `Immortality::CurrentHealth` (`max_values`: Some(1), `max_size`: Some(222), added: 717, mode: `MaxEncodedLen`)
	// Storage: `Immortality::CurrentInvestigation` (r:0 w:1)
	// Proof: `Immortality::CurrentInvestigation` (`max_values`: Some(1), `max_size`: Some(109), added: 604, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::OutOfOffice` (r:0 w:1)
	// Proof: `Responsibilities::OutOfOffice` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::HeldBefore` (r:0 w:11)
	// Proof: `Responsibilities::HeldBefore` (`max_values`: None, `max_size`: Some(1003), added: 3478, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::PowerOf` (r:0 w:11)
	// Proof: `Responsibilities::PowerOf` (`max_values`: None, `max_size`: Some(1003), added: 3478, mode: `MaxEncodedLen`)
	fn name_owner() -> Weight {
		// Measured 365 bytes of proof, estimated 3542.
		Weight::from_parts(67_050_000, 3542)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(35_u64))
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
		Weight::from_parts(18_257_000, 3505)
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
		Weight::from_parts(30_706_000, 3505)
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
		Weight::from_parts(18_587_000, 3505)
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
		Weight::from_parts(11_598_000, 1497)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
}

// For mocks.
impl WeightInfo for () {
	fn act() -> Weight {
		Weight::from_parts(29_915_000, 35546)
			.saturating_add(RocksDbWeight::get().reads(7_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn approve() -> Weight {
		Weight::from_parts(46_440_000, 4539)
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn end_approval() -> Weight {
		Weight::from_parts(22_654_000, 4539)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn enact() -> Weight {
		Weight::from_parts(48_231_000, 35546)
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn veto() -> Weight {
		Weight::from_parts(2_719_576_000, 2556543)
			.saturating_add(RocksDbWeight::get().reads(1005_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn withdraw() -> Weight {
		Weight::from_parts(35_353_000, 35546)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn discard() -> Weight {
		Weight::from_parts(32_989_000, 35546)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn authorize_upgrade() -> Weight {
		Weight::from_parts(18_037_000, 35546)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn apply_upgrade() -> Weight {
		Weight::from_parts(8_677_772_000, 67035)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn set_holders() -> Weight {
		Weight::from_parts(11_357_000, 1489)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn name_owner() -> Weight {
		Weight::from_parts(67_050_000, 3542)
			.saturating_add(RocksDbWeight::get().reads(7_u64))
			.saturating_add(RocksDbWeight::get().writes(35_u64))
	}
	fn whitelist_call() -> Weight {
		Weight::from_parts(18_257_000, 3505)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn dispatch_whitelisted() -> Weight {
		Weight::from_parts(30_706_000, 3505)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn discard_whitelisted() -> Weight {
		Weight::from_parts(18_587_000, 3505)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn set_policy() -> Weight {
		Weight::from_parts(11_598_000, 1497)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
}
