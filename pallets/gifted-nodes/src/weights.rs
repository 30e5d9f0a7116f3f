//! Weights of `pallet_gifted_nodes`.

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::RocksDbWeight, Weight},
};

/// What each call weighs.
pub trait WeightInfo {
	/// Weight of `support`.
	fn support(n: u32) -> Weight;
	/// Weight of `apply`.
	fn apply() -> Weight;
	/// Weight of `withdraw_application`.
	fn withdraw_application() -> Weight;
	/// Weight of `admit`.
	fn admit() -> Weight;
	/// Weight of `revoke_admission`.
	fn revoke_admission() -> Weight;
	/// Weight of `register`.
	fn register() -> Weight;
	/// Weight of `set_keys`.
	fn set_keys() -> Weight;
	/// Weight of `set_resources`.
	fn set_resources() -> Weight;
	/// Weight of `bond_more`.
	fn bond_more() -> Weight;
	/// Weight of `start_maintenance`.
	fn start_maintenance() -> Weight;
	/// Weight of `end_maintenance`.
	fn end_maintenance() -> Weight;
	/// Weight of `retire`.
	fn retire() -> Weight;
	/// Weight of `withdraw_bond`.
	fn withdraw_bond() -> Weight;
	/// Weight of `unjail`.
	fn unjail() -> Weight;
	/// Weight of `jail`.
	fn jail() -> Weight;
	/// Weight of `authorize_heartbeat`.
	fn authorize_heartbeat() -> Weight;
	/// Weight of `heartbeat`.
	fn heartbeat() -> Weight;
	/// Weight of `set_policy`.
	fn set_policy() -> Weight;
	/// Weight of `on_initialize`.
	fn on_initialize() -> Weight;
	/// Weight of `on_finalize`.
	fn on_finalize() -> Weight;
	/// Weight of `sweep_begin`.
	fn sweep_begin() -> Weight;
	/// Weight of `sweep_node`.
	fn sweep_node() -> Weight;
}

/// Weights for a runtime, with its own costs of the database.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn support(n: u32) -> Weight {
		Weight::from_parts(50_000_000, 40_000).saturating_add(T::DbWeight::get().reads(u64::from(n)))
	}
	fn apply() -> Weight {
		Weight::from_parts(50_000_000, 10_000).saturating_add(T::DbWeight::get().reads_writes(8, 6))
	}
	fn withdraw_application() -> Weight {
		Weight::from_parts(50_000_000, 10_000).saturating_add(T::DbWeight::get().reads_writes(8, 6))
	}
	fn admit() -> Weight {
		Weight::from_parts(50_000_000, 10_000).saturating_add(T::DbWeight::get().reads_writes(8, 6))
	}
	fn revoke_admission() -> Weight {
		Weight::from_parts(50_000_000, 10_000).saturating_add(T::DbWeight::get().reads_writes(8, 6))
	}
	fn register() -> Weight {
		Weight::from_parts(50_000_000, 10_000).saturating_add(T::DbWeight::get().reads_writes(8, 6))
	}
	fn set_keys() -> Weight {
		Weight::from_parts(50_000_000, 10_000).saturating_add(T::DbWeight::get().reads_writes(8, 6))
	}
	fn set_resources() -> Weight {
		Weight::from_parts(50_000_000, 10_000).saturating_add(T::DbWeight::get().reads_writes(8, 6))
	}
	fn bond_more() -> Weight {
		Weight::from_parts(50_000_000, 10_000).saturating_add(T::DbWeight::get().reads_writes(8, 6))
	}
	fn start_maintenance() -> Weight {
		Weight::from_parts(50_000_000, 10_000).saturating_add(T::DbWeight::get().reads_writes(8, 6))
	}
	fn end_maintenance() -> Weight {
		Weight::from_parts(50_000_000, 10_000).saturating_add(T::DbWeight::get().reads_writes(8, 6))
	}
	fn retire() -> Weight {
		Weight::from_parts(50_000_000, 10_000).saturating_add(T::DbWeight::get().reads_writes(8, 6))
	}
	fn withdraw_bond() -> Weight {
		Weight::from_parts(50_000_000, 10_000).saturating_add(T::DbWeight::get().reads_writes(8, 6))
	}
	fn unjail() -> Weight {
		Weight::from_parts(50_000_000, 10_000).saturating_add(T::DbWeight::get().reads_writes(8, 6))
	}
	fn jail() -> Weight {
		Weight::from_parts(50_000_000, 10_000).saturating_add(T::DbWeight::get().reads_writes(8, 6))
	}
	fn authorize_heartbeat() -> Weight {
		Weight::from_parts(50_000_000, 10_000).saturating_add(T::DbWeight::get().reads_writes(8, 6))
	}
	fn heartbeat() -> Weight {
		Weight::from_parts(50_000_000, 10_000).saturating_add(T::DbWeight::get().reads_writes(8, 6))
	}
	fn set_policy() -> Weight {
		Weight::from_parts(50_000_000, 10_000).saturating_add(T::DbWeight::get().reads_writes(8, 6))
	}
	fn on_initialize() -> Weight {
		Weight::from_parts(50_000_000, 10_000).saturating_add(T::DbWeight::get().reads_writes(8, 6))
	}
	fn on_finalize() -> Weight {
		Weight::from_parts(50_000_000, 10_000).saturating_add(T::DbWeight::get().reads_writes(8, 6))
	}
	fn sweep_begin() -> Weight {
		Weight::from_parts(50_000_000, 10_000).saturating_add(T::DbWeight::get().reads_writes(8, 6))
	}
	fn sweep_node() -> Weight {
		Weight::from_parts(50_000_000, 10_000).saturating_add(T::DbWeight::get().reads_writes(8, 6))
	}
}

// For mocks.
impl WeightInfo for () {
	fn support(n: u32) -> Weight {
		Weight::from_parts(50_000_000, 40_000).saturating_add(RocksDbWeight::get().reads(u64::from(n)))
	}
	fn apply() -> Weight {
		Weight::from_parts(50_000_000, 10_000).saturating_add(RocksDbWeight::get().reads_writes(8, 6))
	}
	fn withdraw_application() -> Weight {
		Weight::from_parts(50_000_000, 10_000).saturating_add(RocksDbWeight::get().reads_writes(8, 6))
	}
	fn admit() -> Weight {
		Weight::from_parts(50_000_000, 10_000).saturating_add(RocksDbWeight::get().reads_writes(8, 6))
	}
	fn revoke_admission() -> Weight {
		Weight::from_parts(50_000_000, 10_000).saturating_add(RocksDbWeight::get().reads_writes(8, 6))
	}
	fn register() -> Weight {
		Weight::from_parts(50_000_000, 10_000).saturating_add(RocksDbWeight::get().reads_writes(8, 6))
	}
	fn set_keys() -> Weight {
		Weight::from_parts(50_000_000, 10_000).saturating_add(RocksDbWeight::get().reads_writes(8, 6))
	}
	fn set_resources() -> Weight {
		Weight::from_parts(50_000_000, 10_000).saturating_add(RocksDbWeight::get().reads_writes(8, 6))
	}
	fn bond_more() -> Weight {
		Weight::from_parts(50_000_000, 10_000).saturating_add(RocksDbWeight::get().reads_writes(8, 6))
	}
	fn start_maintenance() -> Weight {
		Weight::from_parts(50_000_000, 10_000).saturating_add(RocksDbWeight::get().reads_writes(8, 6))
	}
	fn end_maintenance() -> Weight {
		Weight::from_parts(50_000_000, 10_000).saturating_add(RocksDbWeight::get().reads_writes(8, 6))
	}
	fn retire() -> Weight {
		Weight::from_parts(50_000_000, 10_000).saturating_add(RocksDbWeight::get().reads_writes(8, 6))
	}
	fn withdraw_bond() -> Weight {
		Weight::from_parts(50_000_000, 10_000).saturating_add(RocksDbWeight::get().reads_writes(8, 6))
	}
	fn unjail() -> Weight {
		Weight::from_parts(50_000_000, 10_000).saturating_add(RocksDbWeight::get().reads_writes(8, 6))
	}
	fn jail() -> Weight {
		Weight::from_parts(50_000_000, 10_000).saturating_add(RocksDbWeight::get().reads_writes(8, 6))
	}
	fn authorize_heartbeat() -> Weight {
		Weight::from_parts(50_000_000, 10_000).saturating_add(RocksDbWeight::get().reads_writes(8, 6))
	}
	fn heartbeat() -> Weight {
		Weight::from_parts(50_000_000, 10_000).saturating_add(RocksDbWeight::get().reads_writes(8, 6))
	}
	fn set_policy() -> Weight {
		Weight::from_parts(50_000_000, 10_000).saturating_add(RocksDbWeight::get().reads_writes(8, 6))
	}
	fn on_initialize() -> Weight {
		Weight::from_parts(50_000_000, 10_000).saturating_add(RocksDbWeight::get().reads_writes(8, 6))
	}
	fn on_finalize() -> Weight {
		Weight::from_parts(50_000_000, 10_000).saturating_add(RocksDbWeight::get().reads_writes(8, 6))
	}
	fn sweep_begin() -> Weight {
		Weight::from_parts(50_000_000, 10_000).saturating_add(RocksDbWeight::get().reads_writes(8, 6))
	}
	fn sweep_node() -> Weight {
		Weight::from_parts(50_000_000, 10_000).saturating_add(RocksDbWeight::get().reads_writes(8, 6))
	}
}
