//! Weights of `pallet_gifted_nodes`, measured 2026-11-24 on vm (AMD EPYC) by scripts/benchmark.
//! 20 steps, 10 repeats. Do not edit: run the script.

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::RocksDbWeight, Weight},
};

/// What each call weighs.
pub trait WeightInfo {
	/// Weight of `apply`.
	fn apply() -> Weight;
	/// Weight of `withdraw_application`.
	fn withdraw_application() -> Weight;
	/// Weight of `support`.
	fn support(n: u32) -> Weight;
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
	// Storage: `GiftedNodes::Operators` (r:1 w:0)
	// Proof: `GiftedNodes::Operators` (`max_values`: None, `max_size`: Some(58), added: 2533, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Applications` (r:1 w:1)
	// Proof: `GiftedNodes::Applications` (`max_values`: None, `max_size`: Some(32050), added: 34525, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Terms` (r:1 w:0)
	// Proof: `GiftedNodes::Terms` (`max_values`: Some(1), `max_size`: Some(145), added: 640, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Balances::Holds` (r:1 w:1)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(121), added: 2596, mode: `MaxEncodedLen`)
	fn apply() -> Weight {
		// Measured 635 bytes of proof, estimated 35515.
		Weight::from_parts(68_612_000, 35515)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	// Storage: `GiftedNodes::Applications` (r:1 w:1)
	// Proof: `GiftedNodes::Applications` (`max_values`: None, `max_size`: Some(32050), added: 34525, mode: `MaxEncodedLen`)
	// Storage: `Balances::Holds` (r:1 w:1)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(121), added: 2596, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn withdraw_application() -> Weight {
		// Measured 539 bytes of proof, estimated 35515.
		Weight::from_parts(61_762_000, 35515)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	// Storage: `Responsibilities::Owner` (r:1 w:0)
	// Proof: `Responsibilities::Owner` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Operators` (r:1002 w:1)
	// Proof: `GiftedNodes::Operators` (`max_values`: None, `max_size`: Some(58), added: 2533, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Applications` (r:1 w:1)
	// Proof: `GiftedNodes::Applications` (`max_values`: None, `max_size`: Some(32050), added: 34525, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::SeatedOperators` (r:1 w:0)
	// Proof: `GiftedNodes::SeatedOperators` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Balances::Holds` (r:1 w:1)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(121), added: 2596, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn support(n: u32) -> Weight {
		// Measured 790 bytes of proof, estimated 35515.
		Weight::from_parts(91_256_000, 35515)
			.saturating_add(Weight::from_parts(5_190_793, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(4_u64))
			.saturating_add(Weight::from_parts(0, 2533).saturating_mul(n.into()))
	}
	// Storage: `Responsibilities::Owner` (r:1 w:0)
	// Proof: `Responsibilities::Owner` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Operators` (r:1 w:1)
	// Proof: `GiftedNodes::Operators` (`max_values`: None, `max_size`: Some(58), added: 2533, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Applications` (r:1 w:1)
	// Proof: `GiftedNodes::Applications` (`max_values`: None, `max_size`: Some(32050), added: 34525, mode: `MaxEncodedLen`)
	// Storage: `Balances::Holds` (r:1 w:1)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(121), added: 2596, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn admit() -> Weight {
		// Measured 672 bytes of proof, estimated 35515.
		Weight::from_parts(69_634_000, 35515)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	// Storage: `Responsibilities::Owner` (r:1 w:0)
	// Proof: `Responsibilities::Owner` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Operators` (r:1 w:1)
	// Proof: `GiftedNodes::Operators` (`max_values`: None, `max_size`: Some(58), added: 2533, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::SeatedOperators` (r:1 w:1)
	// Proof: `GiftedNodes::SeatedOperators` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Demanded` (r:0 w:1)
	// Proof: `Rotation::Demanded` (`max_values`: Some(1), `max_size`: Some(2), added: 497, mode: `MaxEncodedLen`)
	fn revoke_admission() -> Weight {
		// Measured 433 bytes of proof, estimated 3523.
		Weight::from_parts(44_987_000, 3523)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	// Storage: `GiftedNodes::Operators` (r:1 w:1)
	// Proof: `GiftedNodes::Operators` (`max_values`: None, `max_size`: Some(58), added: 2533, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Terms` (r:1 w:0)
	// Proof: `GiftedNodes::Terms` (`max_values`: Some(1), `max_size`: Some(145), added: 640, mode: `MaxEncodedLen`)
	// Storage: `Gen::Account` (r:2 w:2)
	// Proof: `Gen::Account` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:2 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Gen::Holds` (r:1 w:1)
	// Proof: `Gen::Holds` (`max_values`: None, `max_size`: Some(121), added: 2596, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::NextNode` (r:1 w:1)
	// Proof: `GiftedNodes::NextNode` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Session::NextKeys` (r:1 w:1)
	// Proof: `Session::NextKeys` (`max_values`: None, `max_size`: None, mode: `Measured`)
	// Storage: `Session::KeyOwner` (r:4 w:4)
	// Proof: `Session::KeyOwner` (`max_values`: None, `max_size`: None, mode: `Measured`)
	// Storage: `GiftedNodes::Capacities` (r:1 w:1)
	// Proof: `GiftedNodes::Capacities` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	// Storage: `Aura::CurrentSlot` (r:1 w:0)
	// Proof: `Aura::CurrentSlot` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Start` (r:1 w:0)
	// Proof: `Rotation::Start` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Lengths` (r:1 w:0)
	// Proof: `Rotation::Lengths` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Nodes` (r:0 w:1)
	// Proof: `GiftedNodes::Nodes` (`max_values`: None, `max_size`: Some(259), added: 2734, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Presences` (r:0 w:1)
	// Proof: `GiftedNodes::Presences` (`max_values`: None, `max_size`: Some(54), added: 2529, mode: `MaxEncodedLen`)
	// Storage: `Session::ExternallySetKeys` (r:0 w:1)
	// Proof: `Session::ExternallySetKeys` (`max_values`: None, `max_size`: None, mode: `Measured`)
	fn register() -> Weight {
		// Measured 2096 bytes of proof, estimated 12986.
		Weight::from_parts(391_233_000, 12986)
			.saturating_add(T::DbWeight::get().reads(17_u64))
			.saturating_add(T::DbWeight::get().writes(15_u64))
	}
	// Storage: `GiftedNodes::Nodes` (r:1 w:0)
	// Proof: `GiftedNodes::Nodes` (`max_values`: None, `max_size`: Some(259), added: 2734, mode: `MaxEncodedLen`)
	// Storage: `Session::NextKeys` (r:1 w:1)
	// Proof: `Session::NextKeys` (`max_values`: None, `max_size`: None, mode: `Measured`)
	// Storage: `Session::KeyOwner` (r:4 w:8)
	// Proof: `Session::KeyOwner` (`max_values`: None, `max_size`: None, mode: `Measured`)
	// Storage: `Session::ExternallySetKeys` (r:1 w:1)
	// Proof: `Session::ExternallySetKeys` (`max_values`: None, `max_size`: None, mode: `Measured`)
	// Storage: `GiftedNodes::Seats` (r:1 w:0)
	// Proof: `GiftedNodes::Seats` (`max_values`: Some(1), `max_size`: Some(9002), added: 9497, mode: `MaxEncodedLen`)
	fn set_keys() -> Weight {
		// Measured 1216 bytes of proof, estimated 12106.
		Weight::from_parts(285_215_000, 12106)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(10_u64))
	}
	// Storage: `GiftedNodes::Nodes` (r:1 w:1)
	// Proof: `GiftedNodes::Nodes` (`max_values`: None, `max_size`: Some(259), added: 2734, mode: `MaxEncodedLen`)
	// Storage: `Aura::CurrentSlot` (r:1 w:0)
	// Proof: `Aura::CurrentSlot` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Start` (r:1 w:0)
	// Proof: `Rotation::Start` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Lengths` (r:1 w:0)
	// Proof: `Rotation::Lengths` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Windows` (r:1 w:0)
	// Proof: `GiftedNodes::Windows` (`max_values`: Some(1), `max_size`: Some(28), added: 523, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Presences` (r:1 w:1)
	// Proof: `GiftedNodes::Presences` (`max_values`: None, `max_size`: Some(54), added: 2529, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::EraEnds` (r:1 w:0)
	// Proof: `GiftedNodes::EraEnds` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::VoidWindows` (r:1 w:0)
	// Proof: `GiftedNodes::VoidWindows` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Misses` (r:2 w:1)
	// Proof: `GiftedNodes::Misses` (`max_values`: None, `max_size`: Some(268), added: 2743, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Terms` (r:1 w:0)
	// Proof: `GiftedNodes::Terms` (`max_values`: Some(1), `max_size`: Some(145), added: 640, mode: `MaxEncodedLen`)
	// Storage: `Gen::Holds` (r:1 w:1)
	// Proof: `Gen::Holds` (`max_values`: None, `max_size`: Some(121), added: 2596, mode: `MaxEncodedLen`)
	// Storage: `Gen::Account` (r:2 w:2)
	// Proof: `Gen::Account` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:2 w:0)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Capacities` (r:1 w:1)
	// Proof: `GiftedNodes::Capacities` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::Owner` (r:1 w:0)
	// Proof: `Responsibilities::Owner` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	// Storage: `Incentives::OpenRound` (r:1 w:0)
	// Proof: `Incentives::OpenRound` (`max_values`: Some(1), `max_size`: Some(136), added: 631, mode: `MaxEncodedLen`)
	// Storage: `Incentives::Terms` (r:1 w:0)
	// Proof: `Incentives::Terms` (`max_values`: Some(1), `max_size`: Some(24), added: 519, mode: `MaxEncodedLen`)
	// Storage: `Incentives::Earned` (r:1 w:1)
	// Proof: `Incentives::Earned` (`max_values`: None, `max_size`: Some(414), added: 2889, mode: `MaxEncodedLen`)
	// Storage: `Incentives::EarnersEnd` (r:1 w:1)
	// Proof: `Incentives::EarnersEnd` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn set_resources() -> Weight {
		// Measured 2777 bytes of proof, estimated 6476.
		Weight::from_parts(172_207_000, 6476)
			.saturating_add(T::DbWeight::get().reads(22_u64))
			.saturating_add(T::DbWeight::get().writes(9_u64))
	}
	// Storage: `GiftedNodes::Nodes` (r:1 w:1)
	// Proof: `GiftedNodes::Nodes` (`max_values`: None, `max_size`: Some(259), added: 2734, mode: `MaxEncodedLen`)
	// Storage: `Aura::CurrentSlot` (r:1 w:0)
	// Proof: `Aura::CurrentSlot` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Start` (r:1 w:0)
	// Proof: `Rotation::Start` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Lengths` (r:1 w:0)
	// Proof: `Rotation::Lengths` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Windows` (r:1 w:0)
	// Proof: `GiftedNodes::Windows` (`max_values`: Some(1), `max_size`: Some(28), added: 523, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Presences` (r:1 w:1)
	// Proof: `GiftedNodes::Presences` (`max_values`: None, `max_size`: Some(54), added: 2529, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::EraEnds` (r:1 w:0)
	// Proof: `GiftedNodes::EraEnds` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::VoidWindows` (r:1 w:0)
	// Proof: `GiftedNodes::VoidWindows` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Misses` (r:2 w:1)
	// Proof: `GiftedNodes::Misses` (`max_values`: None, `max_size`: Some(268), added: 2743, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Terms` (r:1 w:0)
	// Proof: `GiftedNodes::Terms` (`max_values`: Some(1), `max_size`: Some(145), added: 640, mode: `MaxEncodedLen`)
	// Storage: `Gen::Holds` (r:1 w:1)
	// Proof: `Gen::Holds` (`max_values`: None, `max_size`: Some(121), added: 2596, mode: `MaxEncodedLen`)
	// Storage: `Gen::Account` (r:2 w:2)
	// Proof: `Gen::Account` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:2 w:0)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Capacities` (r:1 w:1)
	// Proof: `GiftedNodes::Capacities` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::Owner` (r:1 w:0)
	// Proof: `Responsibilities::Owner` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Operators` (r:1 w:0)
	// Proof: `GiftedNodes::Operators` (`max_values`: None, `max_size`: Some(58), added: 2533, mode: `MaxEncodedLen`)
	// Storage: `Incentives::OpenRound` (r:1 w:0)
	// Proof: `Incentives::OpenRound` (`max_values`: Some(1), `max_size`: Some(136), added: 631, mode: `MaxEncodedLen`)
	// Storage: `Incentives::Terms` (r:1 w:0)
	// Proof: `Incentives::Terms` (`max_values`: Some(1), `max_size`: Some(24), added: 519, mode: `MaxEncodedLen`)
	// Storage: `Incentives::Earned` (r:1 w:1)
	// Proof: `Incentives::Earned` (`max_values`: None, `max_size`: Some(414), added: 2889, mode: `MaxEncodedLen`)
	// Storage: `Incentives::EarnersEnd` (r:1 w:1)
	// Proof: `Incentives::EarnersEnd` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn bond_more() -> Weight {
		// Measured 2826 bytes of proof, estimated 6476.
		Weight::from_parts(211_074_000, 6476)
			.saturating_add(T::DbWeight::get().reads(23_u64))
			.saturating_add(T::DbWeight::get().writes(9_u64))
	}
	// Storage: `GiftedNodes::Nodes` (r:1 w:1)
	// Proof: `GiftedNodes::Nodes` (`max_values`: None, `max_size`: Some(259), added: 2734, mode: `MaxEncodedLen`)
	// Storage: `Aura::CurrentSlot` (r:1 w:0)
	// Proof: `Aura::CurrentSlot` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Start` (r:1 w:0)
	// Proof: `Rotation::Start` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Lengths` (r:1 w:0)
	// Proof: `Rotation::Lengths` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Windows` (r:1 w:0)
	// Proof: `GiftedNodes::Windows` (`max_values`: Some(1), `max_size`: Some(28), added: 523, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Presences` (r:1 w:1)
	// Proof: `GiftedNodes::Presences` (`max_values`: None, `max_size`: Some(54), added: 2529, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::EraEnds` (r:1 w:0)
	// Proof: `GiftedNodes::EraEnds` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::VoidWindows` (r:1 w:0)
	// Proof: `GiftedNodes::VoidWindows` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Misses` (r:2 w:1)
	// Proof: `GiftedNodes::Misses` (`max_values`: None, `max_size`: Some(268), added: 2743, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Terms` (r:1 w:0)
	// Proof: `GiftedNodes::Terms` (`max_values`: Some(1), `max_size`: Some(145), added: 640, mode: `MaxEncodedLen`)
	// Storage: `Gen::Holds` (r:1 w:1)
	// Proof: `Gen::Holds` (`max_values`: None, `max_size`: Some(121), added: 2596, mode: `MaxEncodedLen`)
	// Storage: `Gen::Account` (r:2 w:2)
	// Proof: `Gen::Account` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:2 w:0)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Capacities` (r:1 w:1)
	// Proof: `GiftedNodes::Capacities` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::Owner` (r:1 w:0)
	// Proof: `Responsibilities::Owner` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Operators` (r:1 w:1)
	// Proof: `GiftedNodes::Operators` (`max_values`: None, `max_size`: Some(58), added: 2533, mode: `MaxEncodedLen`)
	// Storage: `Incentives::OpenRound` (r:1 w:0)
	// Proof: `Incentives::OpenRound` (`max_values`: Some(1), `max_size`: Some(136), added: 631, mode: `MaxEncodedLen`)
	// Storage: `Incentives::Terms` (r:1 w:0)
	// Proof: `Incentives::Terms` (`max_values`: Some(1), `max_size`: Some(24), added: 519, mode: `MaxEncodedLen`)
	// Storage: `Incentives::Earned` (r:1 w:1)
	// Proof: `Incentives::Earned` (`max_values`: None, `max_size`: Some(414), added: 2889, mode: `MaxEncodedLen`)
	// Storage: `Incentives::EarnersEnd` (r:1 w:1)
	// Proof: `Incentives::EarnersEnd` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Candidates` (r:1 w:1)
	// Proof: `GiftedNodes::Candidates` (`max_values`: Some(1), `max_size`: Some(4002), added: 4497, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::SeatedOperators` (r:1 w:1)
	// Proof: `GiftedNodes::SeatedOperators` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Seats` (r:1 w:0)
	// Proof: `GiftedNodes::Seats` (`max_values`: Some(1), `max_size`: Some(9002), added: 9497, mode: `MaxEncodedLen`)
	// Storage: `Finality::Reports` (r:1 w:0)
	// Proof: `Finality::Reports` (`max_values`: Some(1), `max_size`: Some(44014), added: 44509, mode: `MaxEncodedLen`)
	// Storage: `Finality::Finalized` (r:1 w:0)
	// Proof: `Finality::Finalized` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Demanded` (r:1 w:1)
	// Proof: `Rotation::Demanded` (`max_values`: Some(1), `max_size`: Some(2), added: 497, mode: `MaxEncodedLen`)
	fn start_maintenance() -> Weight {
		// Measured 11886 bytes of proof, estimated 45499.
		Weight::from_parts(204_194_000, 45499)
			.saturating_add(T::DbWeight::get().reads(29_u64))
			.saturating_add(T::DbWeight::get().writes(13_u64))
	}
	// Storage: `GiftedNodes::Nodes` (r:1 w:1)
	// Proof: `GiftedNodes::Nodes` (`max_values`: None, `max_size`: Some(259), added: 2734, mode: `MaxEncodedLen`)
	// Storage: `Aura::CurrentSlot` (r:1 w:0)
	// Proof: `Aura::CurrentSlot` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Start` (r:1 w:0)
	// Proof: `Rotation::Start` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Lengths` (r:1 w:0)
	// Proof: `Rotation::Lengths` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Windows` (r:1 w:0)
	// Proof: `GiftedNodes::Windows` (`max_values`: Some(1), `max_size`: Some(28), added: 523, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Presences` (r:1 w:1)
	// Proof: `GiftedNodes::Presences` (`max_values`: None, `max_size`: Some(54), added: 2529, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::EraEnds` (r:1 w:0)
	// Proof: `GiftedNodes::EraEnds` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::VoidWindows` (r:1 w:0)
	// Proof: `GiftedNodes::VoidWindows` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Misses` (r:2 w:1)
	// Proof: `GiftedNodes::Misses` (`max_values`: None, `max_size`: Some(268), added: 2743, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Terms` (r:1 w:0)
	// Proof: `GiftedNodes::Terms` (`max_values`: Some(1), `max_size`: Some(145), added: 640, mode: `MaxEncodedLen`)
	// Storage: `Gen::Holds` (r:1 w:1)
	// Proof: `Gen::Holds` (`max_values`: None, `max_size`: Some(121), added: 2596, mode: `MaxEncodedLen`)
	// Storage: `Gen::Account` (r:2 w:2)
	// Proof: `Gen::Account` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:2 w:0)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Capacities` (r:1 w:1)
	// Proof: `GiftedNodes::Capacities` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::Owner` (r:1 w:0)
	// Proof: `Responsibilities::Owner` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Operators` (r:1 w:0)
	// Proof: `GiftedNodes::Operators` (`max_values`: None, `max_size`: Some(58), added: 2533, mode: `MaxEncodedLen`)
	// Storage: `Incentives::OpenRound` (r:1 w:0)
	// Proof: `Incentives::OpenRound` (`max_values`: Some(1), `max_size`: Some(136), added: 631, mode: `MaxEncodedLen`)
	// Storage: `Incentives::Terms` (r:1 w:0)
	// Proof: `Incentives::Terms` (`max_values`: Some(1), `max_size`: Some(24), added: 519, mode: `MaxEncodedLen`)
	// Storage: `Incentives::Earned` (r:1 w:1)
	// Proof: `Incentives::Earned` (`max_values`: None, `max_size`: Some(414), added: 2889, mode: `MaxEncodedLen`)
	// Storage: `Incentives::EarnersEnd` (r:1 w:1)
	// Proof: `Incentives::EarnersEnd` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn end_maintenance() -> Weight {
		// Measured 2843 bytes of proof, estimated 6476.
		Weight::from_parts(170_023_000, 6476)
			.saturating_add(T::DbWeight::get().reads(23_u64))
			.saturating_add(T::DbWeight::get().writes(9_u64))
	}
	// Storage: `GiftedNodes::Nodes` (r:1 w:1)
	// Proof: `GiftedNodes::Nodes` (`max_values`: None, `max_size`: Some(259), added: 2734, mode: `MaxEncodedLen`)
	// Storage: `Aura::CurrentSlot` (r:1 w:0)
	// Proof: `Aura::CurrentSlot` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Start` (r:1 w:0)
	// Proof: `Rotation::Start` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Lengths` (r:1 w:0)
	// Proof: `Rotation::Lengths` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Windows` (r:1 w:0)
	// Proof: `GiftedNodes::Windows` (`max_values`: Some(1), `max_size`: Some(28), added: 523, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Presences` (r:1 w:1)
	// Proof: `GiftedNodes::Presences` (`max_values`: None, `max_size`: Some(54), added: 2529, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::EraEnds` (r:1 w:0)
	// Proof: `GiftedNodes::EraEnds` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::VoidWindows` (r:1 w:0)
	// Proof: `GiftedNodes::VoidWindows` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Misses` (r:2 w:1)
	// Proof: `GiftedNodes::Misses` (`max_values`: None, `max_size`: Some(268), added: 2743, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Terms` (r:1 w:0)
	// Proof: `GiftedNodes::Terms` (`max_values`: Some(1), `max_size`: Some(145), added: 640, mode: `MaxEncodedLen`)
	// Storage: `Gen::Holds` (r:1 w:1)
	// Proof: `Gen::Holds` (`max_values`: None, `max_size`: Some(121), added: 2596, mode: `MaxEncodedLen`)
	// Storage: `Gen::Account` (r:2 w:2)
	// Proof: `Gen::Account` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:2 w:0)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Capacities` (r:1 w:1)
	// Proof: `GiftedNodes::Capacities` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::Owner` (r:1 w:0)
	// Proof: `Responsibilities::Owner` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Operators` (r:1 w:1)
	// Proof: `GiftedNodes::Operators` (`max_values`: None, `max_size`: Some(58), added: 2533, mode: `MaxEncodedLen`)
	// Storage: `Incentives::OpenRound` (r:1 w:0)
	// Proof: `Incentives::OpenRound` (`max_values`: Some(1), `max_size`: Some(136), added: 631, mode: `MaxEncodedLen`)
	// Storage: `Incentives::Terms` (r:1 w:0)
	// Proof: `Incentives::Terms` (`max_values`: Some(1), `max_size`: Some(24), added: 519, mode: `MaxEncodedLen`)
	// Storage: `Incentives::Earned` (r:1 w:1)
	// Proof: `Incentives::Earned` (`max_values`: None, `max_size`: Some(414), added: 2889, mode: `MaxEncodedLen`)
	// Storage: `Incentives::EarnersEnd` (r:1 w:1)
	// Proof: `Incentives::EarnersEnd` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Candidates` (r:1 w:1)
	// Proof: `GiftedNodes::Candidates` (`max_values`: Some(1), `max_size`: Some(4002), added: 4497, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::SeatedOperators` (r:1 w:1)
	// Proof: `GiftedNodes::SeatedOperators` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Seats` (r:1 w:0)
	// Proof: `GiftedNodes::Seats` (`max_values`: Some(1), `max_size`: Some(9002), added: 9497, mode: `MaxEncodedLen`)
	// Storage: `Finality::Reports` (r:1 w:0)
	// Proof: `Finality::Reports` (`max_values`: Some(1), `max_size`: Some(44014), added: 44509, mode: `MaxEncodedLen`)
	// Storage: `Finality::Finalized` (r:1 w:0)
	// Proof: `Finality::Finalized` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Demanded` (r:1 w:1)
	// Proof: `Rotation::Demanded` (`max_values`: Some(1), `max_size`: Some(2), added: 497, mode: `MaxEncodedLen`)
	fn retire() -> Weight {
		// Measured 11886 bytes of proof, estimated 45499.
		Weight::from_parts(194_650_000, 45499)
			.saturating_add(T::DbWeight::get().reads(29_u64))
			.saturating_add(T::DbWeight::get().writes(13_u64))
	}
	// Storage: `GiftedNodes::Nodes` (r:1 w:1)
	// Proof: `GiftedNodes::Nodes` (`max_values`: None, `max_size`: Some(259), added: 2734, mode: `MaxEncodedLen`)
	// Storage: `Aura::CurrentSlot` (r:1 w:0)
	// Proof: `Aura::CurrentSlot` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Start` (r:1 w:0)
	// Proof: `Rotation::Start` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Lengths` (r:1 w:0)
	// Proof: `Rotation::Lengths` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Seats` (r:1 w:0)
	// Proof: `GiftedNodes::Seats` (`max_values`: Some(1), `max_size`: Some(9002), added: 9497, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Windows` (r:1 w:0)
	// Proof: `GiftedNodes::Windows` (`max_values`: Some(1), `max_size`: Some(28), added: 523, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Presences` (r:1 w:1)
	// Proof: `GiftedNodes::Presences` (`max_values`: None, `max_size`: Some(54), added: 2529, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::EraEnds` (r:1 w:0)
	// Proof: `GiftedNodes::EraEnds` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::VoidWindows` (r:1 w:0)
	// Proof: `GiftedNodes::VoidWindows` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Misses` (r:2 w:1)
	// Proof: `GiftedNodes::Misses` (`max_values`: None, `max_size`: Some(268), added: 2743, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Terms` (r:1 w:0)
	// Proof: `GiftedNodes::Terms` (`max_values`: Some(1), `max_size`: Some(145), added: 640, mode: `MaxEncodedLen`)
	// Storage: `Gen::Holds` (r:1 w:1)
	// Proof: `Gen::Holds` (`max_values`: None, `max_size`: Some(121), added: 2596, mode: `MaxEncodedLen`)
	// Storage: `Gen::Account` (r:3 w:3)
	// Proof: `Gen::Account` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:4 w:2)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::Owner` (r:1 w:0)
	// Proof: `Responsibilities::Owner` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Operators` (r:1 w:1)
	// Proof: `GiftedNodes::Operators` (`max_values`: None, `max_size`: Some(58), added: 2533, mode: `MaxEncodedLen`)
	// Storage: `Incentives::OpenRound` (r:1 w:0)
	// Proof: `Incentives::OpenRound` (`max_values`: Some(1), `max_size`: Some(136), added: 631, mode: `MaxEncodedLen`)
	// Storage: `Incentives::Terms` (r:1 w:0)
	// Proof: `Incentives::Terms` (`max_values`: Some(1), `max_size`: Some(24), added: 519, mode: `MaxEncodedLen`)
	// Storage: `Incentives::Earned` (r:1 w:1)
	// Proof: `Incentives::Earned` (`max_values`: None, `max_size`: Some(414), added: 2889, mode: `MaxEncodedLen`)
	// Storage: `Incentives::EarnersEnd` (r:1 w:1)
	// Proof: `Incentives::EarnersEnd` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Session::NextKeys` (r:1 w:1)
	// Proof: `Session::NextKeys` (`max_values`: None, `max_size`: None, mode: `Measured`)
	// Storage: `Balances::Holds` (r:1 w:1)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(121), added: 2596, mode: `MaxEncodedLen`)
	// Storage: `Session::ExternallySetKeys` (r:1 w:1)
	// Proof: `Session::ExternallySetKeys` (`max_values`: None, `max_size`: None, mode: `Measured`)
	// Storage: `Session::KeyOwner` (r:0 w:4)
	// Proof: `Session::KeyOwner` (`max_values`: None, `max_size`: None, mode: `Measured`)
	fn withdraw_bond() -> Weight {
		// Measured 12459 bytes of proof, estimated 15924.
		Weight::from_parts(297_002_000, 15924)
			.saturating_add(T::DbWeight::get().reads(29_u64))
			.saturating_add(T::DbWeight::get().writes(19_u64))
	}
	// Storage: `GiftedNodes::Nodes` (r:1 w:1)
	// Proof: `GiftedNodes::Nodes` (`max_values`: None, `max_size`: Some(259), added: 2734, mode: `MaxEncodedLen`)
	// Storage: `Aura::CurrentSlot` (r:1 w:0)
	// Proof: `Aura::CurrentSlot` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Start` (r:1 w:0)
	// Proof: `Rotation::Start` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Lengths` (r:1 w:0)
	// Proof: `Rotation::Lengths` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Windows` (r:1 w:0)
	// Proof: `GiftedNodes::Windows` (`max_values`: Some(1), `max_size`: Some(28), added: 523, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Presences` (r:1 w:1)
	// Proof: `GiftedNodes::Presences` (`max_values`: None, `max_size`: Some(54), added: 2529, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::EraEnds` (r:1 w:0)
	// Proof: `GiftedNodes::EraEnds` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::VoidWindows` (r:1 w:0)
	// Proof: `GiftedNodes::VoidWindows` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Misses` (r:2 w:1)
	// Proof: `GiftedNodes::Misses` (`max_values`: None, `max_size`: Some(268), added: 2743, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Terms` (r:1 w:0)
	// Proof: `GiftedNodes::Terms` (`max_values`: Some(1), `max_size`: Some(145), added: 640, mode: `MaxEncodedLen`)
	// Storage: `Gen::Holds` (r:1 w:1)
	// Proof: `Gen::Holds` (`max_values`: None, `max_size`: Some(121), added: 2596, mode: `MaxEncodedLen`)
	// Storage: `Gen::Account` (r:2 w:2)
	// Proof: `Gen::Account` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:2 w:0)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Capacities` (r:1 w:1)
	// Proof: `GiftedNodes::Capacities` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::Owner` (r:1 w:0)
	// Proof: `Responsibilities::Owner` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Operators` (r:1 w:0)
	// Proof: `GiftedNodes::Operators` (`max_values`: None, `max_size`: Some(58), added: 2533, mode: `MaxEncodedLen`)
	// Storage: `Incentives::OpenRound` (r:1 w:0)
	// Proof: `Incentives::OpenRound` (`max_values`: Some(1), `max_size`: Some(136), added: 631, mode: `MaxEncodedLen`)
	// Storage: `Incentives::Terms` (r:1 w:0)
	// Proof: `Incentives::Terms` (`max_values`: Some(1), `max_size`: Some(24), added: 519, mode: `MaxEncodedLen`)
	// Storage: `Incentives::Earned` (r:1 w:1)
	// Proof: `Incentives::Earned` (`max_values`: None, `max_size`: Some(414), added: 2889, mode: `MaxEncodedLen`)
	// Storage: `Incentives::EarnersEnd` (r:1 w:1)
	// Proof: `Incentives::EarnersEnd` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn unjail() -> Weight {
		// Measured 2826 bytes of proof, estimated 6476.
		Weight::from_parts(176_062_000, 6476)
			.saturating_add(T::DbWeight::get().reads(23_u64))
			.saturating_add(T::DbWeight::get().writes(9_u64))
	}
	// Storage: `Responsibilities::Owner` (r:1 w:0)
	// Proof: `Responsibilities::Owner` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Nodes` (r:1 w:1)
	// Proof: `GiftedNodes::Nodes` (`max_values`: None, `max_size`: Some(259), added: 2734, mode: `MaxEncodedLen`)
	// Storage: `Aura::CurrentSlot` (r:1 w:0)
	// Proof: `Aura::CurrentSlot` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Start` (r:1 w:0)
	// Proof: `Rotation::Start` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Lengths` (r:1 w:0)
	// Proof: `Rotation::Lengths` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Windows` (r:1 w:0)
	// Proof: `GiftedNodes::Windows` (`max_values`: Some(1), `max_size`: Some(28), added: 523, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Presences` (r:1 w:1)
	// Proof: `GiftedNodes::Presences` (`max_values`: None, `max_size`: Some(54), added: 2529, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::EraEnds` (r:1 w:0)
	// Proof: `GiftedNodes::EraEnds` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::VoidWindows` (r:1 w:0)
	// Proof: `GiftedNodes::VoidWindows` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Misses` (r:2 w:1)
	// Proof: `GiftedNodes::Misses` (`max_values`: None, `max_size`: Some(268), added: 2743, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Terms` (r:1 w:0)
	// Proof: `GiftedNodes::Terms` (`max_values`: Some(1), `max_size`: Some(145), added: 640, mode: `MaxEncodedLen`)
	// Storage: `Gen::Holds` (r:1 w:1)
	// Proof: `Gen::Holds` (`max_values`: None, `max_size`: Some(121), added: 2596, mode: `MaxEncodedLen`)
	// Storage: `Gen::Account` (r:2 w:2)
	// Proof: `Gen::Account` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:2 w:0)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Capacities` (r:1 w:1)
	// Proof: `GiftedNodes::Capacities` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Operators` (r:1 w:1)
	// Proof: `GiftedNodes::Operators` (`max_values`: None, `max_size`: Some(58), added: 2533, mode: `MaxEncodedLen`)
	// Storage: `Incentives::OpenRound` (r:1 w:0)
	// Proof: `Incentives::OpenRound` (`max_values`: Some(1), `max_size`: Some(136), added: 631, mode: `MaxEncodedLen`)
	// Storage: `Incentives::Terms` (r:1 w:0)
	// Proof: `Incentives::Terms` (`max_values`: Some(1), `max_size`: Some(24), added: 519, mode: `MaxEncodedLen`)
	// Storage: `Incentives::Earned` (r:1 w:1)
	// Proof: `Incentives::Earned` (`max_values`: None, `max_size`: Some(414), added: 2889, mode: `MaxEncodedLen`)
	// Storage: `Incentives::EarnersEnd` (r:1 w:1)
	// Proof: `Incentives::EarnersEnd` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Candidates` (r:1 w:1)
	// Proof: `GiftedNodes::Candidates` (`max_values`: Some(1), `max_size`: Some(4002), added: 4497, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::SeatedOperators` (r:1 w:1)
	// Proof: `GiftedNodes::SeatedOperators` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Demanded` (r:0 w:1)
	// Proof: `Rotation::Demanded` (`max_values`: Some(1), `max_size`: Some(2), added: 497, mode: `MaxEncodedLen`)
	fn jail() -> Weight {
		// Measured 2853 bytes of proof, estimated 6476.
		Weight::from_parts(181_290_000, 6476)
			.saturating_add(T::DbWeight::get().reads(25_u64))
			.saturating_add(T::DbWeight::get().writes(13_u64))
	}
	// Storage: `Aura::CurrentSlot` (r:1 w:0)
	// Proof: `Aura::CurrentSlot` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Start` (r:1 w:0)
	// Proof: `Rotation::Start` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Lengths` (r:1 w:0)
	// Proof: `Rotation::Lengths` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `System::BlockHash` (r:1 w:0)
	// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Nodes` (r:1 w:0)
	// Proof: `GiftedNodes::Nodes` (`max_values`: None, `max_size`: Some(259), added: 2734, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Presences` (r:1 w:0)
	// Proof: `GiftedNodes::Presences` (`max_values`: None, `max_size`: Some(54), added: 2529, mode: `MaxEncodedLen`)
	// Storage: `Session::NextKeys` (r:1 w:0)
	// Proof: `Session::NextKeys` (`max_values`: None, `max_size`: None, mode: `Measured`)
	fn authorize_heartbeat() -> Weight {
		// Measured 1123 bytes of proof, estimated 4588.
		Weight::from_parts(85_317_000, 4588).saturating_add(T::DbWeight::get().reads(7_u64))
	}
	// Storage: `GiftedNodes::Nodes` (r:1 w:1)
	// Proof: `GiftedNodes::Nodes` (`max_values`: None, `max_size`: Some(259), added: 2734, mode: `MaxEncodedLen`)
	// Storage: `Aura::CurrentSlot` (r:1 w:0)
	// Proof: `Aura::CurrentSlot` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Start` (r:1 w:0)
	// Proof: `Rotation::Start` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Lengths` (r:1 w:0)
	// Proof: `Rotation::Lengths` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Windows` (r:1 w:0)
	// Proof: `GiftedNodes::Windows` (`max_values`: Some(1), `max_size`: Some(28), added: 523, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Presences` (r:1 w:1)
	// Proof: `GiftedNodes::Presences` (`max_values`: None, `max_size`: Some(54), added: 2529, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::EraEnds` (r:1 w:0)
	// Proof: `GiftedNodes::EraEnds` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::VoidWindows` (r:1 w:0)
	// Proof: `GiftedNodes::VoidWindows` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Misses` (r:2 w:1)
	// Proof: `GiftedNodes::Misses` (`max_values`: None, `max_size`: Some(268), added: 2743, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Terms` (r:1 w:0)
	// Proof: `GiftedNodes::Terms` (`max_values`: Some(1), `max_size`: Some(145), added: 640, mode: `MaxEncodedLen`)
	// Storage: `Gen::Holds` (r:1 w:1)
	// Proof: `Gen::Holds` (`max_values`: None, `max_size`: Some(121), added: 2596, mode: `MaxEncodedLen`)
	// Storage: `Gen::Account` (r:2 w:2)
	// Proof: `Gen::Account` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:2 w:0)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Capacities` (r:1 w:1)
	// Proof: `GiftedNodes::Capacities` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::Owner` (r:1 w:0)
	// Proof: `Responsibilities::Owner` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	// Storage: `Incentives::OpenRound` (r:1 w:0)
	// Proof: `Incentives::OpenRound` (`max_values`: Some(1), `max_size`: Some(136), added: 631, mode: `MaxEncodedLen`)
	// Storage: `Incentives::Terms` (r:1 w:0)
	// Proof: `Incentives::Terms` (`max_values`: Some(1), `max_size`: Some(24), added: 519, mode: `MaxEncodedLen`)
	// Storage: `Incentives::Earned` (r:1 w:1)
	// Proof: `Incentives::Earned` (`max_values`: None, `max_size`: Some(414), added: 2889, mode: `MaxEncodedLen`)
	// Storage: `Incentives::EarnersEnd` (r:1 w:1)
	// Proof: `Incentives::EarnersEnd` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn heartbeat() -> Weight {
		// Measured 2777 bytes of proof, estimated 6476.
		Weight::from_parts(144_385_000, 6476)
			.saturating_add(T::DbWeight::get().reads(22_u64))
			.saturating_add(T::DbWeight::get().writes(9_u64))
	}
	// Storage: `Responsibilities::Owner` (r:1 w:0)
	// Proof: `Responsibilities::Owner` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Terms` (r:0 w:1)
	// Proof: `GiftedNodes::Terms` (`max_values`: Some(1), `max_size`: Some(145), added: 640, mode: `MaxEncodedLen`)
	fn set_policy() -> Weight {
		// Measured 60 bytes of proof, estimated 1517.
		Weight::from_parts(9_104_000, 1517)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	// Storage: `Aura::CurrentSlot` (r:1 w:0)
	// Proof: `Aura::CurrentSlot` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Start` (r:1 w:0)
	// Proof: `Rotation::Start` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Lengths` (r:1 w:0)
	// Proof: `Rotation::Lengths` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Windows` (r:1 w:1)
	// Proof: `GiftedNodes::Windows` (`max_values`: Some(1), `max_size`: Some(28), added: 523, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::VoidWindows` (r:1 w:1)
	// Proof: `GiftedNodes::VoidWindows` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::LastSlot` (r:1 w:1)
	// Proof: `GiftedNodes::LastSlot` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Terms` (r:1 w:0)
	// Proof: `GiftedNodes::Terms` (`max_values`: Some(1), `max_size`: Some(145), added: 640, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Seats` (r:1 w:1)
	// Proof: `GiftedNodes::Seats` (`max_values`: Some(1), `max_size`: Some(9002), added: 9497, mode: `MaxEncodedLen`)
	// Storage: `Finality::Finalized` (r:1 w:0)
	// Proof: `Finality::Finalized` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Nodes` (r:10 w:10)
	// Proof: `GiftedNodes::Nodes` (`max_values`: None, `max_size`: Some(259), added: 2734, mode: `MaxEncodedLen`)
	// Storage: `Finality::Reports` (r:1 w:0)
	// Proof: `Finality::Reports` (`max_values`: Some(1), `max_size`: Some(44014), added: 44509, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Demanded` (r:1 w:1)
	// Proof: `Rotation::Demanded` (`max_values`: Some(1), `max_size`: Some(2), added: 497, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Presences` (r:10 w:10)
	// Proof: `GiftedNodes::Presences` (`max_values`: None, `max_size`: Some(54), added: 2529, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Capacities` (r:1 w:1)
	// Proof: `GiftedNodes::Capacities` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::EraEnds` (r:0 w:1)
	// Proof: `GiftedNodes::EraEnds` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	fn on_initialize() -> Weight {
		// Measured 12839 bytes of proof, estimated 45499.
		Weight::from_parts(322_149_000, 45499)
			.saturating_add(T::DbWeight::get().reads(32_u64))
			.saturating_add(T::DbWeight::get().writes(27_u64))
	}
	// Storage: `GiftedNodes::Windows` (r:1 w:1)
	// Proof: `GiftedNodes::Windows` (`max_values`: Some(1), `max_size`: Some(28), added: 523, mode: `MaxEncodedLen`)
	fn on_finalize() -> Weight {
		// Measured 259 bytes of proof, estimated 1513.
		Weight::from_parts(5_338_000, 1513)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	// Storage: `GiftedNodes::NextNode` (r:1 w:0)
	// Proof: `GiftedNodes::NextNode` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Sweeping` (r:1 w:0)
	// Proof: `GiftedNodes::Sweeping` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
	fn sweep_begin() -> Weight {
		// Measured 259 bytes of proof, estimated 1497.
		Weight::from_parts(5_068_000, 1497).saturating_add(T::DbWeight::get().reads(2_u64))
	}
	// Storage: `GiftedNodes::Presences` (r:1 w:1)
	// Proof: `GiftedNodes::Presences` (`max_values`: None, `max_size`: Some(54), added: 2529, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Windows` (r:1 w:1)
	// Proof: `GiftedNodes::Windows` (`max_values`: Some(1), `max_size`: Some(28), added: 523, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Nodes` (r:1 w:1)
	// Proof: `GiftedNodes::Nodes` (`max_values`: None, `max_size`: Some(259), added: 2734, mode: `MaxEncodedLen`)
	// Storage: `Aura::CurrentSlot` (r:1 w:0)
	// Proof: `Aura::CurrentSlot` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Start` (r:1 w:0)
	// Proof: `Rotation::Start` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Lengths` (r:1 w:0)
	// Proof: `Rotation::Lengths` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::VoidWindows` (r:1 w:1)
	// Proof: `GiftedNodes::VoidWindows` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::EraEnds` (r:1 w:1)
	// Proof: `GiftedNodes::EraEnds` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Misses` (r:2 w:2)
	// Proof: `GiftedNodes::Misses` (`max_values`: None, `max_size`: Some(268), added: 2743, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Terms` (r:1 w:0)
	// Proof: `GiftedNodes::Terms` (`max_values`: Some(1), `max_size`: Some(145), added: 640, mode: `MaxEncodedLen`)
	// Storage: `Gen::Holds` (r:1 w:1)
	// Proof: `Gen::Holds` (`max_values`: None, `max_size`: Some(121), added: 2596, mode: `MaxEncodedLen`)
	// Storage: `Gen::Account` (r:2 w:2)
	// Proof: `Gen::Account` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:2 w:0)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Capacities` (r:1 w:1)
	// Proof: `GiftedNodes::Capacities` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::Owner` (r:1 w:0)
	// Proof: `Responsibilities::Owner` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	// Storage: `Incentives::OpenRound` (r:1 w:0)
	// Proof: `Incentives::OpenRound` (`max_values`: Some(1), `max_size`: Some(136), added: 631, mode: `MaxEncodedLen`)
	// Storage: `Incentives::Terms` (r:1 w:0)
	// Proof: `Incentives::Terms` (`max_values`: Some(1), `max_size`: Some(24), added: 519, mode: `MaxEncodedLen`)
	// Storage: `Incentives::Earned` (r:1 w:1)
	// Proof: `Incentives::Earned` (`max_values`: None, `max_size`: Some(414), added: 2889, mode: `MaxEncodedLen`)
	// Storage: `Incentives::EarnersEnd` (r:1 w:1)
	// Proof: `Incentives::EarnersEnd` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn sweep_node() -> Weight {
		// Measured 2777 bytes of proof, estimated 6476.
		Weight::from_parts(203_172_000, 6476)
			.saturating_add(T::DbWeight::get().reads(22_u64))
			.saturating_add(T::DbWeight::get().writes(13_u64))
	}
}

// For mocks.
impl WeightInfo for () {
	fn apply() -> Weight {
		Weight::from_parts(68_612_000, 35515)
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn withdraw_application() -> Weight {
		Weight::from_parts(61_762_000, 35515)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn support(n: u32) -> Weight {
		Weight::from_parts(91_256_000, 35515)
			.saturating_add(Weight::from_parts(5_190_793, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(8_u64))
			.saturating_add(RocksDbWeight::get().reads(1_u64.saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
			.saturating_add(Weight::from_parts(0, 2533).saturating_mul(n.into()))
	}
	fn admit() -> Weight {
		Weight::from_parts(69_634_000, 35515)
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn revoke_admission() -> Weight {
		Weight::from_parts(44_987_000, 3523)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn register() -> Weight {
		Weight::from_parts(391_233_000, 12986)
			.saturating_add(RocksDbWeight::get().reads(17_u64))
			.saturating_add(RocksDbWeight::get().writes(15_u64))
	}
	fn set_keys() -> Weight {
		Weight::from_parts(285_215_000, 12106)
			.saturating_add(RocksDbWeight::get().reads(8_u64))
			.saturating_add(RocksDbWeight::get().writes(10_u64))
	}
	fn set_resources() -> Weight {
		Weight::from_parts(172_207_000, 6476)
			.saturating_add(RocksDbWeight::get().reads(22_u64))
			.saturating_add(RocksDbWeight::get().writes(9_u64))
	}
	fn bond_more() -> Weight {
		Weight::from_parts(211_074_000, 6476)
			.saturating_add(RocksDbWeight::get().reads(23_u64))
			.saturating_add(RocksDbWeight::get().writes(9_u64))
	}
	fn start_maintenance() -> Weight {
		Weight::from_parts(204_194_000, 45499)
			.saturating_add(RocksDbWeight::get().reads(29_u64))
			.saturating_add(RocksDbWeight::get().writes(13_u64))
	}
	fn end_maintenance() -> Weight {
		Weight::from_parts(170_023_000, 6476)
			.saturating_add(RocksDbWeight::get().reads(23_u64))
			.saturating_add(RocksDbWeight::get().writes(9_u64))
	}
	fn retire() -> Weight {
		Weight::from_parts(194_650_000, 45499)
			.saturating_add(RocksDbWeight::get().reads(29_u64))
			.saturating_add(RocksDbWeight::get().writes(13_u64))
	}
	fn withdraw_bond() -> Weight {
		Weight::from_parts(297_002_000, 15924)
			.saturating_add(RocksDbWeight::get().reads(29_u64))
			.saturating_add(RocksDbWeight::get().writes(19_u64))
	}
	fn unjail() -> Weight {
		Weight::from_parts(176_062_000, 6476)
			.saturating_add(RocksDbWeight::get().reads(23_u64))
			.saturating_add(RocksDbWeight::get().writes(9_u64))
	}
	fn jail() -> Weight {
		Weight::from_parts(181_290_000, 6476)
			.saturating_add(RocksDbWeight::get().reads(25_u64))
			.saturating_add(RocksDbWeight::get().writes(13_u64))
	}
	fn authorize_heartbeat() -> Weight {
		Weight::from_parts(85_317_000, 4588).saturating_add(RocksDbWeight::get().reads(7_u64))
	}
	fn heartbeat() -> Weight {
		Weight::from_parts(144_385_000, 6476)
			.saturating_add(RocksDbWeight::get().reads(22_u64))
			.saturating_add(RocksDbWeight::get().writes(9_u64))
	}
	fn set_policy() -> Weight {
		Weight::from_parts(9_104_000, 1517)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn on_initialize() -> Weight {
		Weight::from_parts(322_149_000, 45499)
			.saturating_add(RocksDbWeight::get().reads(32_u64))
			.saturating_add(RocksDbWeight::get().writes(27_u64))
	}
	fn on_finalize() -> Weight {
		Weight::from_parts(5_338_000, 1513)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn sweep_begin() -> Weight {
		Weight::from_parts(5_068_000, 1497).saturating_add(RocksDbWeight::get().reads(2_u64))
	}
	fn sweep_node() -> Weight {
		Weight::from_parts(203_172_000, 6476)
			.saturating_add(RocksDbWeight::get().reads(22_u64))
			.saturating_add(RocksDbWeight::get().writes(13_u64))
	}
}
