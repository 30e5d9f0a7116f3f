//! Weights of `pallet_billing`, written by hand until scripts/benchmark has measured them.

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::RocksDbWeight, Weight},
};

/// What each call weighs.
pub trait WeightInfo {
	/// Weight of `open_account`.
	fn open_account() -> Weight;
	/// Weight of `deposit`.
	fn deposit() -> Weight;
	/// Weight of `set_cap`.
	fn set_cap() -> Weight;
	/// Weight of `request_withdrawal`.
	fn request_withdrawal() -> Weight;
	/// Weight of `cancel_withdrawal`.
	fn cancel_withdrawal() -> Weight;
	/// Weight of `withdraw`.
	fn withdraw() -> Weight;
	/// Weight of `close_account`.
	fn close_account() -> Weight;
	/// Weight of `reap_account`.
	fn reap_account() -> Weight;
	/// Weight of `appoint_meter`.
	fn appoint_meter() -> Weight;
	/// Weight of `dismiss_meter`.
	fn dismiss_meter() -> Weight;
	/// Weight of `settle_sr25519`.
	fn settle_sr25519(n: u32) -> Weight;
	/// Weight of `settle_ed25519`.
	fn settle_ed25519(n: u32) -> Weight;
	/// Weight of `settle_ecdsa`.
	fn settle_ecdsa(n: u32) -> Weight;
	/// Weight of `settle_customers`.
	fn settle_customers(n: u32) -> Weight;
	/// Weight of `settle_nodes`.
	fn settle_nodes(n: u32) -> Weight;
	/// Weight of `set_rates`.
	fn set_rates() -> Weight;
	/// Weight of `set_policy`.
	fn set_policy() -> Weight;
	/// Weight of `same_epoch`.
	fn same_epoch() -> Weight;
	/// Weight of `begin_epoch`.
	fn begin_epoch(n: u32) -> Weight;
	/// Weight of `tell_begin`.
	fn tell_begin() -> Weight;
	/// Weight of `tell_of_node`.
	fn tell_of_node() -> Weight;
	/// Weight of `prune_begin`.
	fn prune_begin() -> Weight;
	/// Weight of `prune_some`.
	fn prune_some(n: u32) -> Weight;
	/// Weight of `charge`.
	fn charge() -> Weight;
}

/// Weights for a runtime, with its own costs of the database.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn open_account() -> Weight {
		Weight::from_parts(45_000_000, 4_000)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	fn deposit() -> Weight {
		Weight::from_parts(110_000_000, 4_000)
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().writes(12_u64))
	}
	fn set_cap() -> Weight {
		Weight::from_parts(15_000_000, 4_000)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn request_withdrawal() -> Weight {
		Weight::from_parts(22_000_000, 4_000)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn cancel_withdrawal() -> Weight {
		Weight::from_parts(13_000_000, 4_000)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn withdraw() -> Weight {
		Weight::from_parts(45_000_000, 4_000)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	fn close_account() -> Weight {
		Weight::from_parts(18_000_000, 4_000)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn reap_account() -> Weight {
		Weight::from_parts(150_000_000, 4_000)
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().writes(10_u64))
	}
	fn appoint_meter() -> Weight {
		Weight::from_parts(20_000_000, 4_000)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn dismiss_meter() -> Weight {
		Weight::from_parts(12_000_000, 4_000)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn settle_sr25519(n: u32) -> Weight {
		Weight::from_parts(250_000_000, 4_000)
			.saturating_add(Weight::from_parts(85_000_000, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(30_u64))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(20_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(n.into())))
	}
	fn settle_ed25519(n: u32) -> Weight {
		Weight::from_parts(250_000_000, 4_000)
			.saturating_add(Weight::from_parts(85_000_000, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(30_u64))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(20_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(n.into())))
	}
	fn settle_ecdsa(n: u32) -> Weight {
		Weight::from_parts(250_000_000, 4_000)
			.saturating_add(Weight::from_parts(85_000_000, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(30_u64))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(20_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(n.into())))
	}
	fn settle_customers(n: u32) -> Weight {
		Weight::from_parts(250_000_000, 4_000)
			.saturating_add(Weight::from_parts(150_000_000, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(30_u64))
			.saturating_add(T::DbWeight::get().reads(7_u64.saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(20_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64.saturating_mul(n.into())))
	}
	fn settle_nodes(n: u32) -> Weight {
		Weight::from_parts(250_000_000, 4_000)
			.saturating_add(Weight::from_parts(130_000_000, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(30_u64))
			.saturating_add(T::DbWeight::get().reads(6_u64.saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(20_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64.saturating_mul(n.into())))
	}
	fn set_rates() -> Weight {
		Weight::from_parts(25_000_000, 4_000)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn set_policy() -> Weight {
		Weight::from_parts(15_000_000, 4_000)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn same_epoch() -> Weight {
		Weight::from_parts(8_000_000, 4_000).saturating_add(T::DbWeight::get().reads(5_u64))
	}
	fn begin_epoch(n: u32) -> Weight {
		Weight::from_parts(40_000_000, 4_000)
			.saturating_add(Weight::from_parts(4_000_000, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(20_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(n.into())))
	}
	fn tell_begin() -> Weight {
		Weight::from_parts(5_000_000, 4_000).saturating_add(T::DbWeight::get().reads(4_u64))
	}
	fn tell_of_node() -> Weight {
		Weight::from_parts(60_000_000, 4_000)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	fn prune_begin() -> Weight {
		Weight::from_parts(5_000_000, 4_000).saturating_add(T::DbWeight::get().reads(2_u64))
	}
	fn prune_some(n: u32) -> Weight {
		Weight::from_parts(10_000_000, 4_000)
			.saturating_add(Weight::from_parts(4_000_000, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64.saturating_mul(n.into())))
	}
	fn charge() -> Weight {
		Weight::from_parts(90_000_000, 4_000)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(9_u64))
	}
}

// For mocks.
impl WeightInfo for () {
	fn open_account() -> Weight {
		Weight::from_parts(45_000_000, 4_000)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn deposit() -> Weight {
		Weight::from_parts(110_000_000, 4_000)
			.saturating_add(RocksDbWeight::get().reads(14_u64))
			.saturating_add(RocksDbWeight::get().writes(12_u64))
	}
	fn set_cap() -> Weight {
		Weight::from_parts(15_000_000, 4_000)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn request_withdrawal() -> Weight {
		Weight::from_parts(22_000_000, 4_000)
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn cancel_withdrawal() -> Weight {
		Weight::from_parts(13_000_000, 4_000)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn withdraw() -> Weight {
		Weight::from_parts(45_000_000, 4_000)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn close_account() -> Weight {
		Weight::from_parts(18_000_000, 4_000)
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn reap_account() -> Weight {
		Weight::from_parts(150_000_000, 4_000)
			.saturating_add(RocksDbWeight::get().reads(11_u64))
			.saturating_add(RocksDbWeight::get().writes(10_u64))
	}
	fn appoint_meter() -> Weight {
		Weight::from_parts(20_000_000, 4_000)
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn dismiss_meter() -> Weight {
		Weight::from_parts(12_000_000, 4_000)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn settle_sr25519(n: u32) -> Weight {
		Weight::from_parts(250_000_000, 4_000)
			.saturating_add(Weight::from_parts(85_000_000, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(30_u64))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(20_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64.saturating_mul(n.into())))
	}
	fn settle_ed25519(n: u32) -> Weight {
		Weight::from_parts(250_000_000, 4_000)
			.saturating_add(Weight::from_parts(85_000_000, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(30_u64))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(20_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64.saturating_mul(n.into())))
	}
	fn settle_ecdsa(n: u32) -> Weight {
		Weight::from_parts(250_000_000, 4_000)
			.saturating_add(Weight::from_parts(85_000_000, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(30_u64))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(20_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64.saturating_mul(n.into())))
	}
	fn settle_customers(n: u32) -> Weight {
		Weight::from_parts(250_000_000, 4_000)
			.saturating_add(Weight::from_parts(150_000_000, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(30_u64))
			.saturating_add(RocksDbWeight::get().reads(7_u64.saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(20_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64.saturating_mul(n.into())))
	}
	fn settle_nodes(n: u32) -> Weight {
		Weight::from_parts(250_000_000, 4_000)
			.saturating_add(Weight::from_parts(130_000_000, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(30_u64))
			.saturating_add(RocksDbWeight::get().reads(6_u64.saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(20_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64.saturating_mul(n.into())))
	}
	fn set_rates() -> Weight {
		Weight::from_parts(25_000_000, 4_000)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn set_policy() -> Weight {
		Weight::from_parts(15_000_000, 4_000)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn same_epoch() -> Weight {
		Weight::from_parts(8_000_000, 4_000).saturating_add(RocksDbWeight::get().reads(5_u64))
	}
	fn begin_epoch(n: u32) -> Weight {
		Weight::from_parts(40_000_000, 4_000)
			.saturating_add(Weight::from_parts(4_000_000, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(20_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64.saturating_mul(n.into())))
	}
	fn tell_begin() -> Weight {
		Weight::from_parts(5_000_000, 4_000).saturating_add(RocksDbWeight::get().reads(4_u64))
	}
	fn tell_of_node() -> Weight {
		Weight::from_parts(60_000_000, 4_000)
			.saturating_add(RocksDbWeight::get().reads(8_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn prune_begin() -> Weight {
		Weight::from_parts(5_000_000, 4_000).saturating_add(RocksDbWeight::get().reads(2_u64))
	}
	fn prune_some(n: u32) -> Weight {
		Weight::from_parts(10_000_000, 4_000)
			.saturating_add(Weight::from_parts(4_000_000, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(2_u64.saturating_mul(n.into())))
	}
	fn charge() -> Weight {
		Weight::from_parts(90_000_000, 4_000)
			.saturating_add(RocksDbWeight::get().reads(12_u64))
			.saturating_add(RocksDbWeight::get().writes(9_u64))
	}
}
