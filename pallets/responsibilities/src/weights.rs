//! Weights of `pallet_responsibilities`: estimates by reads and writes, until scripts/benchmark measures them.

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
	fn act() -> Weight {
		Weight::from_parts(20_000_000, 4_000).saturating_add(T::DbWeight::get().reads_writes(9, 3))
	}
	fn approve() -> Weight {
		Weight::from_parts(20_000_000, 4_000).saturating_add(T::DbWeight::get().reads_writes(12, 4))
	}
	fn end_approval() -> Weight {
		Weight::from_parts(20_000_000, 4_000).saturating_add(T::DbWeight::get().reads_writes(4, 2))
	}
	fn enact() -> Weight {
		Weight::from_parts(20_000_000, 4_000).saturating_add(T::DbWeight::get().reads_writes(8, 4))
	}
	fn veto() -> Weight {
		Weight::from_parts(300_000_000, 4_000).saturating_add(T::DbWeight::get().reads_writes(1010, 3))
	}
	fn withdraw() -> Weight {
		Weight::from_parts(20_000_000, 4_000).saturating_add(T::DbWeight::get().reads_writes(5, 2))
	}
	fn discard() -> Weight {
		Weight::from_parts(20_000_000, 4_000).saturating_add(T::DbWeight::get().reads_writes(6, 2))
	}
	fn authorize_upgrade() -> Weight {
		Weight::from_parts(20_000_000, 4_000).saturating_add(T::DbWeight::get().reads_writes(6, 3))
	}
	fn apply_upgrade() -> Weight {
		Weight::from_parts(6_000_000_000, 4_000).saturating_add(T::DbWeight::get().reads_writes(6, 3))
	}
	fn set_holders() -> Weight {
		Weight::from_parts(20_000_000, 4_000).saturating_add(T::DbWeight::get().reads_writes(2, 2))
	}
	fn name_owner() -> Weight {
		Weight::from_parts(20_000_000, 4_000).saturating_add(T::DbWeight::get().reads_writes(14, 14))
	}
	fn whitelist_call() -> Weight {
		Weight::from_parts(20_000_000, 4_000).saturating_add(T::DbWeight::get().reads_writes(4, 3))
	}
	fn dispatch_whitelisted() -> Weight {
		Weight::from_parts(20_000_000, 4_000).saturating_add(T::DbWeight::get().reads_writes(5, 4))
	}
	fn discard_whitelisted() -> Weight {
		Weight::from_parts(20_000_000, 4_000).saturating_add(T::DbWeight::get().reads_writes(4, 2))
	}
	fn set_policy() -> Weight {
		Weight::from_parts(20_000_000, 4_000).saturating_add(T::DbWeight::get().reads_writes(3, 2))
	}
}

// For mocks.
impl WeightInfo for () {
	fn act() -> Weight {
		Weight::from_parts(20_000_000, 4_000).saturating_add(RocksDbWeight::get().reads_writes(9, 3))
	}
	fn approve() -> Weight {
		Weight::from_parts(20_000_000, 4_000).saturating_add(RocksDbWeight::get().reads_writes(12, 4))
	}
	fn end_approval() -> Weight {
		Weight::from_parts(20_000_000, 4_000).saturating_add(RocksDbWeight::get().reads_writes(4, 2))
	}
	fn enact() -> Weight {
		Weight::from_parts(20_000_000, 4_000).saturating_add(RocksDbWeight::get().reads_writes(8, 4))
	}
	fn veto() -> Weight {
		Weight::from_parts(300_000_000, 4_000).saturating_add(RocksDbWeight::get().reads_writes(1010, 3))
	}
	fn withdraw() -> Weight {
		Weight::from_parts(20_000_000, 4_000).saturating_add(RocksDbWeight::get().reads_writes(5, 2))
	}
	fn discard() -> Weight {
		Weight::from_parts(20_000_000, 4_000).saturating_add(RocksDbWeight::get().reads_writes(6, 2))
	}
	fn authorize_upgrade() -> Weight {
		Weight::from_parts(20_000_000, 4_000).saturating_add(RocksDbWeight::get().reads_writes(6, 3))
	}
	fn apply_upgrade() -> Weight {
		Weight::from_parts(6_000_000_000, 4_000).saturating_add(RocksDbWeight::get().reads_writes(6, 3))
	}
	fn set_holders() -> Weight {
		Weight::from_parts(20_000_000, 4_000).saturating_add(RocksDbWeight::get().reads_writes(2, 2))
	}
	fn name_owner() -> Weight {
		Weight::from_parts(20_000_000, 4_000).saturating_add(RocksDbWeight::get().reads_writes(14, 14))
	}
	fn whitelist_call() -> Weight {
		Weight::from_parts(20_000_000, 4_000).saturating_add(RocksDbWeight::get().reads_writes(4, 3))
	}
	fn dispatch_whitelisted() -> Weight {
		Weight::from_parts(20_000_000, 4_000).saturating_add(RocksDbWeight::get().reads_writes(5, 4))
	}
	fn discard_whitelisted() -> Weight {
		Weight::from_parts(20_000_000, 4_000).saturating_add(RocksDbWeight::get().reads_writes(4, 2))
	}
	fn set_policy() -> Weight {
		Weight::from_parts(20_000_000, 4_000).saturating_add(RocksDbWeight::get().reads_writes(3, 2))
	}
}
