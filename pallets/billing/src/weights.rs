//! Weights of `pallet_billing`, measured 2026-11-25 on vm (AMD EPYC) by scripts/benchmark.
//! 20 steps, 10 repeats. Do not edit: run the script.

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
	// Storage: `Billing::Accounts` (r:1 w:1)
	// Proof: `Billing::Accounts` (`max_values`: None, `max_size`: Some(431), added: 2906, mode: `MaxEncodedLen`)
	// Storage: `Billing::Terms` (r:1 w:0)
	// Proof: `Billing::Terms` (`max_values`: Some(1), `max_size`: Some(148), added: 643, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Balances::Holds` (r:1 w:1)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	fn open_account() -> Weight {
		// Measured 466 bytes of proof, estimated 3896.
		Weight::from_parts(66_048_000, 3896)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	// Storage: `Billing::Accounts` (r:1 w:1)
	// Proof: `Billing::Accounts` (`max_values`: None, `max_size`: Some(431), added: 2906, mode: `MaxEncodedLen`)
	// Storage: `Nex::Account` (r:4 w:4)
	// Proof: `Nex::Account` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:4 w:0)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Nex::Holds` (r:1 w:1)
	// Proof: `Nex::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Nodes` (r:1 w:0)
	// Proof: `GiftedNodes::Nodes` (`max_values`: None, `max_size`: Some(259), added: 2734, mode: `MaxEncodedLen`)
	// Storage: `Aura::CurrentSlot` (r:1 w:0)
	// Proof: `Aura::CurrentSlot` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Start` (r:1 w:0)
	// Proof: `Rotation::Start` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Lengths` (r:1 w:0)
	// Proof: `Rotation::Lengths` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Billing::Works` (r:1 w:1)
	// Proof: `Billing::Works` (`max_values`: None, `max_size`: Some(153), added: 2628, mode: `MaxEncodedLen`)
	// Storage: `Billing::Revenues` (r:1 w:1)
	// Proof: `Billing::Revenues` (`max_values`: None, `max_size`: Some(285), added: 2760, mode: `MaxEncodedLen`)
	// Storage: `Billing::Sums` (r:1 w:1)
	// Proof: `Billing::Sums` (`max_values`: None, `max_size`: Some(105), added: 2580, mode: `MaxEncodedLen`)
	// Storage: `Treasury::CurrentBook` (r:1 w:1)
	// Proof: `Treasury::CurrentBook` (`max_values`: Some(1), `max_size`: Some(900), added: 1395, mode: `MaxEncodedLen`)
	fn deposit() -> Weight {
		// Measured 3780 bytes of proof, estimated 11402.
		Weight::from_parts(201_541_000, 11402)
			.saturating_add(T::DbWeight::get().reads(18_u64))
			.saturating_add(T::DbWeight::get().writes(10_u64))
	}
	// Storage: `Billing::Accounts` (r:1 w:1)
	// Proof: `Billing::Accounts` (`max_values`: None, `max_size`: Some(431), added: 2906, mode: `MaxEncodedLen`)
	// Storage: `Billing::CurrentEpochs` (r:1 w:0)
	// Proof: `Billing::CurrentEpochs` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn set_cap() -> Weight {
		// Measured 353 bytes of proof, estimated 3896.
		Weight::from_parts(17_436_000, 3896)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	// Storage: `Billing::Accounts` (r:1 w:1)
	// Proof: `Billing::Accounts` (`max_values`: None, `max_size`: Some(431), added: 2906, mode: `MaxEncodedLen`)
	// Storage: `Gen::Holds` (r:1 w:0)
	// Proof: `Gen::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	// Storage: `Aura::CurrentSlot` (r:1 w:0)
	// Proof: `Aura::CurrentSlot` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Billing::Terms` (r:1 w:0)
	// Proof: `Billing::Terms` (`max_values`: Some(1), `max_size`: Some(148), added: 643, mode: `MaxEncodedLen`)
	fn request_withdrawal() -> Weight {
		// Measured 665 bytes of proof, estimated 3896.
		Weight::from_parts(29_243_000, 3896)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	// Storage: `Billing::Accounts` (r:1 w:1)
	// Proof: `Billing::Accounts` (`max_values`: None, `max_size`: Some(431), added: 2906, mode: `MaxEncodedLen`)
	fn cancel_withdrawal() -> Weight {
		// Measured 377 bytes of proof, estimated 3896.
		Weight::from_parts(18_297_000, 3896)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	// Storage: `Billing::Accounts` (r:1 w:1)
	// Proof: `Billing::Accounts` (`max_values`: None, `max_size`: Some(431), added: 2906, mode: `MaxEncodedLen`)
	// Storage: `Aura::CurrentSlot` (r:1 w:0)
	// Proof: `Aura::CurrentSlot` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Nex::Holds` (r:1 w:1)
	// Proof: `Nex::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	// Storage: `Nex::Account` (r:1 w:1)
	// Proof: `Nex::Account` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn withdraw() -> Weight {
		// Measured 1224 bytes of proof, estimated 3896.
		Weight::from_parts(64_736_000, 3896)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	// Storage: `Billing::Accounts` (r:1 w:1)
	// Proof: `Billing::Accounts` (`max_values`: None, `max_size`: Some(431), added: 2906, mode: `MaxEncodedLen`)
	// Storage: `Aura::CurrentSlot` (r:1 w:0)
	// Proof: `Aura::CurrentSlot` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Billing::Terms` (r:1 w:0)
	// Proof: `Billing::Terms` (`max_values`: Some(1), `max_size`: Some(148), added: 643, mode: `MaxEncodedLen`)
	// Storage: `Billing::CurrentEpochs` (r:1 w:0)
	// Proof: `Billing::CurrentEpochs` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn close_account() -> Weight {
		// Measured 571 bytes of proof, estimated 3896.
		Weight::from_parts(25_438_000, 3896)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	// Storage: `Billing::Accounts` (r:1 w:1)
	// Proof: `Billing::Accounts` (`max_values`: None, `max_size`: Some(431), added: 2906, mode: `MaxEncodedLen`)
	// Storage: `Aura::CurrentSlot` (r:1 w:0)
	// Proof: `Aura::CurrentSlot` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Gen::Holds` (r:1 w:1)
	// Proof: `Gen::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	// Storage: `Gen::Account` (r:1 w:1)
	// Proof: `Gen::Account` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Nex::Holds` (r:1 w:1)
	// Proof: `Nex::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	// Storage: `Nex::Account` (r:1 w:1)
	// Proof: `Nex::Account` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `Balances::Holds` (r:1 w:1)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	// Storage: `Aur::Holds` (r:1 w:1)
	// Proof: `Aur::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	// Storage: `Aur::Account` (r:1 w:1)
	// Proof: `Aur::Account` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `Billing::Meters` (r:0 w:1)
	// Proof: `Billing::Meters` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	fn reap_account() -> Weight {
		// Measured 2685 bytes of proof, estimated 3896.
		Weight::from_parts(215_091_000, 3896)
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().writes(10_u64))
	}
	// Storage: `Billing::Accounts` (r:1 w:0)
	// Proof: `Billing::Accounts` (`max_values`: None, `max_size`: Some(431), added: 2906, mode: `MaxEncodedLen`)
	// Storage: `Aura::CurrentSlot` (r:1 w:0)
	// Proof: `Aura::CurrentSlot` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Start` (r:1 w:0)
	// Proof: `Rotation::Start` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Lengths` (r:1 w:0)
	// Proof: `Rotation::Lengths` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Billing::Meters` (r:1 w:1)
	// Proof: `Billing::Meters` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	fn appoint_meter() -> Weight {
		// Measured 682 bytes of proof, estimated 3896.
		Weight::from_parts(30_416_000, 3896)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	// Storage: `Billing::Meters` (r:1 w:1)
	// Proof: `Billing::Meters` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	fn dismiss_meter() -> Weight {
		// Measured 344 bytes of proof, estimated 3581.
		Weight::from_parts(16_114_000, 3581)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	// Storage: `System::BlockHash` (r:1 w:0)
	// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	// Storage: `Billing::CurrentEpochs` (r:1 w:0)
	// Proof: `Billing::CurrentEpochs` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Aura::CurrentSlot` (r:1 w:0)
	// Proof: `Aura::CurrentSlot` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Start` (r:1 w:0)
	// Proof: `Rotation::Start` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Lengths` (r:1 w:0)
	// Proof: `Rotation::Lengths` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Billing::Tables` (r:168 w:0)
	// Proof: `Billing::Tables` (`max_values`: None, `max_size`: Some(1169), added: 3644, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Nodes` (r:1 w:0)
	// Proof: `GiftedNodes::Nodes` (`max_values`: None, `max_size`: Some(259), added: 2734, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Presences` (r:1 w:0)
	// Proof: `GiftedNodes::Presences` (`max_values`: None, `max_size`: Some(54), added: 2529, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Windows` (r:1 w:0)
	// Proof: `GiftedNodes::Windows` (`max_values`: Some(1), `max_size`: Some(28), added: 523, mode: `MaxEncodedLen`)
	// Storage: `Billing::Accounts` (r:1 w:0)
	// Proof: `Billing::Accounts` (`max_values`: None, `max_size`: Some(431), added: 2906, mode: `MaxEncodedLen`)
	// Storage: `Billing::Channels` (r:256 w:256)
	// Proof: `Billing::Channels` (`max_values`: None, `max_size`: Some(186), added: 2661, mode: `MaxEncodedLen`)
	// Storage: `Billing::Spent` (r:168 w:168)
	// Proof: `Billing::Spent` (`max_values`: None, `max_size`: Some(124), added: 2599, mode: `MaxEncodedLen`)
	// Storage: `Balances::Holds` (r:1 w:1)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:4 w:4)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Gen::Holds` (r:1 w:1)
	// Proof: `Gen::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	// Storage: `Gen::Account` (r:4 w:4)
	// Proof: `Gen::Account` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `Billing::Sums` (r:2 w:2)
	// Proof: `Billing::Sums` (`max_values`: None, `max_size`: Some(105), added: 2580, mode: `MaxEncodedLen`)
	// Storage: `Treasury::CurrentBook` (r:1 w:1)
	// Proof: `Treasury::CurrentBook` (`max_values`: Some(1), `max_size`: Some(900), added: 1395, mode: `MaxEncodedLen`)
	// Storage: `Billing::Works` (r:1 w:1)
	// Proof: `Billing::Works` (`max_values`: None, `max_size`: Some(153), added: 2628, mode: `MaxEncodedLen`)
	// Storage: `Billing::Revenues` (r:1 w:1)
	// Proof: `Billing::Revenues` (`max_values`: None, `max_size`: Some(285), added: 2760, mode: `MaxEncodedLen`)
	// Storage: `Billing::Used` (r:1 w:1)
	// Proof: `Billing::Used` (`max_values`: Some(1), `max_size`: Some(68), added: 563, mode: `MaxEncodedLen`)
	fn settle_sr25519(n: u32) -> Weight {
		// Measured 8133 bytes of proof, estimated 72998.
		Weight::from_parts(460_443_624, 72998)
			.saturating_add(Weight::from_parts(95_777_179, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(57_u64))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(28_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64.saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2661).saturating_mul(n.into()))
	}
	// Storage: `System::BlockHash` (r:1 w:0)
	// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	// Storage: `Billing::CurrentEpochs` (r:1 w:0)
	// Proof: `Billing::CurrentEpochs` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Aura::CurrentSlot` (r:1 w:0)
	// Proof: `Aura::CurrentSlot` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Start` (r:1 w:0)
	// Proof: `Rotation::Start` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Lengths` (r:1 w:0)
	// Proof: `Rotation::Lengths` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Billing::Tables` (r:168 w:0)
	// Proof: `Billing::Tables` (`max_values`: None, `max_size`: Some(1169), added: 3644, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Nodes` (r:1 w:0)
	// Proof: `GiftedNodes::Nodes` (`max_values`: None, `max_size`: Some(259), added: 2734, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Presences` (r:1 w:0)
	// Proof: `GiftedNodes::Presences` (`max_values`: None, `max_size`: Some(54), added: 2529, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Windows` (r:1 w:0)
	// Proof: `GiftedNodes::Windows` (`max_values`: Some(1), `max_size`: Some(28), added: 523, mode: `MaxEncodedLen`)
	// Storage: `Billing::Accounts` (r:1 w:0)
	// Proof: `Billing::Accounts` (`max_values`: None, `max_size`: Some(431), added: 2906, mode: `MaxEncodedLen`)
	// Storage: `Billing::Channels` (r:256 w:256)
	// Proof: `Billing::Channels` (`max_values`: None, `max_size`: Some(186), added: 2661, mode: `MaxEncodedLen`)
	// Storage: `Billing::Spent` (r:168 w:168)
	// Proof: `Billing::Spent` (`max_values`: None, `max_size`: Some(124), added: 2599, mode: `MaxEncodedLen`)
	// Storage: `Balances::Holds` (r:1 w:1)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:4 w:4)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Gen::Holds` (r:1 w:1)
	// Proof: `Gen::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	// Storage: `Gen::Account` (r:4 w:4)
	// Proof: `Gen::Account` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `Billing::Sums` (r:2 w:2)
	// Proof: `Billing::Sums` (`max_values`: None, `max_size`: Some(105), added: 2580, mode: `MaxEncodedLen`)
	// Storage: `Treasury::CurrentBook` (r:1 w:1)
	// Proof: `Treasury::CurrentBook` (`max_values`: Some(1), `max_size`: Some(900), added: 1395, mode: `MaxEncodedLen`)
	// Storage: `Billing::Works` (r:1 w:1)
	// Proof: `Billing::Works` (`max_values`: None, `max_size`: Some(153), added: 2628, mode: `MaxEncodedLen`)
	// Storage: `Billing::Revenues` (r:1 w:1)
	// Proof: `Billing::Revenues` (`max_values`: None, `max_size`: Some(285), added: 2760, mode: `MaxEncodedLen`)
	// Storage: `Billing::Used` (r:1 w:1)
	// Proof: `Billing::Used` (`max_values`: Some(1), `max_size`: Some(68), added: 563, mode: `MaxEncodedLen`)
	fn settle_ed25519(n: u32) -> Weight {
		// Measured 8122 bytes of proof, estimated 72998.
		Weight::from_parts(281_480_985, 72998)
			.saturating_add(Weight::from_parts(95_149_443, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(57_u64))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(28_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64.saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2661).saturating_mul(n.into()))
	}
	// Storage: `System::BlockHash` (r:1 w:0)
	// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	// Storage: `Billing::CurrentEpochs` (r:1 w:0)
	// Proof: `Billing::CurrentEpochs` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Aura::CurrentSlot` (r:1 w:0)
	// Proof: `Aura::CurrentSlot` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Start` (r:1 w:0)
	// Proof: `Rotation::Start` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Lengths` (r:1 w:0)
	// Proof: `Rotation::Lengths` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Billing::Tables` (r:168 w:0)
	// Proof: `Billing::Tables` (`max_values`: None, `max_size`: Some(1169), added: 3644, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Nodes` (r:1 w:0)
	// Proof: `GiftedNodes::Nodes` (`max_values`: None, `max_size`: Some(259), added: 2734, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Presences` (r:1 w:0)
	// Proof: `GiftedNodes::Presences` (`max_values`: None, `max_size`: Some(54), added: 2529, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Windows` (r:1 w:0)
	// Proof: `GiftedNodes::Windows` (`max_values`: Some(1), `max_size`: Some(28), added: 523, mode: `MaxEncodedLen`)
	// Storage: `Billing::Accounts` (r:1 w:0)
	// Proof: `Billing::Accounts` (`max_values`: None, `max_size`: Some(431), added: 2906, mode: `MaxEncodedLen`)
	// Storage: `Billing::Channels` (r:256 w:256)
	// Proof: `Billing::Channels` (`max_values`: None, `max_size`: Some(186), added: 2661, mode: `MaxEncodedLen`)
	// Storage: `Billing::Spent` (r:168 w:168)
	// Proof: `Billing::Spent` (`max_values`: None, `max_size`: Some(124), added: 2599, mode: `MaxEncodedLen`)
	// Storage: `Balances::Holds` (r:1 w:1)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:4 w:4)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Gen::Holds` (r:1 w:1)
	// Proof: `Gen::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	// Storage: `Gen::Account` (r:4 w:4)
	// Proof: `Gen::Account` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `Billing::Sums` (r:2 w:2)
	// Proof: `Billing::Sums` (`max_values`: None, `max_size`: Some(105), added: 2580, mode: `MaxEncodedLen`)
	// Storage: `Treasury::CurrentBook` (r:1 w:1)
	// Proof: `Treasury::CurrentBook` (`max_values`: Some(1), `max_size`: Some(900), added: 1395, mode: `MaxEncodedLen`)
	// Storage: `Billing::Works` (r:1 w:1)
	// Proof: `Billing::Works` (`max_values`: None, `max_size`: Some(153), added: 2628, mode: `MaxEncodedLen`)
	// Storage: `Billing::Revenues` (r:1 w:1)
	// Proof: `Billing::Revenues` (`max_values`: None, `max_size`: Some(285), added: 2760, mode: `MaxEncodedLen`)
	// Storage: `Billing::Used` (r:1 w:1)
	// Proof: `Billing::Used` (`max_values`: Some(1), `max_size`: Some(68), added: 563, mode: `MaxEncodedLen`)
	fn settle_ecdsa(n: u32) -> Weight {
		// Measured 8133 bytes of proof, estimated 72998.
		Weight::from_parts(348_197_231, 72998)
			.saturating_add(Weight::from_parts(93_166_500, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(57_u64))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(28_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64.saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2661).saturating_mul(n.into()))
	}
	// Storage: `System::BlockHash` (r:1 w:0)
	// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	// Storage: `Billing::CurrentEpochs` (r:1 w:0)
	// Proof: `Billing::CurrentEpochs` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Aura::CurrentSlot` (r:1 w:0)
	// Proof: `Aura::CurrentSlot` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Start` (r:1 w:0)
	// Proof: `Rotation::Start` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Lengths` (r:1 w:0)
	// Proof: `Rotation::Lengths` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Billing::Tables` (r:168 w:0)
	// Proof: `Billing::Tables` (`max_values`: None, `max_size`: Some(1169), added: 3644, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Nodes` (r:1 w:0)
	// Proof: `GiftedNodes::Nodes` (`max_values`: None, `max_size`: Some(259), added: 2734, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Presences` (r:1 w:0)
	// Proof: `GiftedNodes::Presences` (`max_values`: None, `max_size`: Some(54), added: 2529, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Windows` (r:1 w:0)
	// Proof: `GiftedNodes::Windows` (`max_values`: Some(1), `max_size`: Some(28), added: 523, mode: `MaxEncodedLen`)
	// Storage: `Billing::Accounts` (r:256 w:256)
	// Proof: `Billing::Accounts` (`max_values`: None, `max_size`: Some(431), added: 2906, mode: `MaxEncodedLen`)
	// Storage: `Billing::Channels` (r:256 w:256)
	// Proof: `Billing::Channels` (`max_values`: None, `max_size`: Some(186), added: 2661, mode: `MaxEncodedLen`)
	// Storage: `Billing::Spent` (r:256 w:256)
	// Proof: `Billing::Spent` (`max_values`: None, `max_size`: Some(124), added: 2599, mode: `MaxEncodedLen`)
	// Storage: `Balances::Holds` (r:168 w:168)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:259 w:259)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Gen::Holds` (r:88 w:88)
	// Proof: `Gen::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	// Storage: `Gen::Account` (r:89 w:89)
	// Proof: `Gen::Account` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `Billing::Sums` (r:2 w:2)
	// Proof: `Billing::Sums` (`max_values`: None, `max_size`: Some(105), added: 2580, mode: `MaxEncodedLen`)
	// Storage: `Treasury::CurrentBook` (r:1 w:1)
	// Proof: `Treasury::CurrentBook` (`max_values`: Some(1), `max_size`: Some(900), added: 1395, mode: `MaxEncodedLen`)
	// Storage: `Billing::Works` (r:1 w:1)
	// Proof: `Billing::Works` (`max_values`: None, `max_size`: Some(153), added: 2628, mode: `MaxEncodedLen`)
	// Storage: `Billing::Revenues` (r:1 w:1)
	// Proof: `Billing::Revenues` (`max_values`: None, `max_size`: Some(285), added: 2760, mode: `MaxEncodedLen`)
	fn settle_customers(n: u32) -> Weight {
		// Measured 2967 bytes of proof, estimated 72998.
		Weight::from_parts(131_372_343, 72998)
			.saturating_add(Weight::from_parts(116_057_678, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().reads(6_u64.saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(12_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64.saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2906).saturating_mul(n.into()))
	}
	// Storage: `System::BlockHash` (r:1 w:0)
	// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	// Storage: `Billing::CurrentEpochs` (r:1 w:0)
	// Proof: `Billing::CurrentEpochs` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Aura::CurrentSlot` (r:1 w:0)
	// Proof: `Aura::CurrentSlot` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Start` (r:1 w:0)
	// Proof: `Rotation::Start` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Lengths` (r:1 w:0)
	// Proof: `Rotation::Lengths` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Billing::Tables` (r:168 w:0)
	// Proof: `Billing::Tables` (`max_values`: None, `max_size`: Some(1169), added: 3644, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Nodes` (r:256 w:0)
	// Proof: `GiftedNodes::Nodes` (`max_values`: None, `max_size`: Some(259), added: 2734, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Presences` (r:256 w:0)
	// Proof: `GiftedNodes::Presences` (`max_values`: None, `max_size`: Some(54), added: 2529, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Windows` (r:1 w:0)
	// Proof: `GiftedNodes::Windows` (`max_values`: Some(1), `max_size`: Some(28), added: 523, mode: `MaxEncodedLen`)
	// Storage: `Billing::Accounts` (r:1 w:0)
	// Proof: `Billing::Accounts` (`max_values`: None, `max_size`: Some(431), added: 2906, mode: `MaxEncodedLen`)
	// Storage: `Billing::Channels` (r:256 w:256)
	// Proof: `Billing::Channels` (`max_values`: None, `max_size`: Some(186), added: 2661, mode: `MaxEncodedLen`)
	// Storage: `Billing::Spent` (r:168 w:168)
	// Proof: `Billing::Spent` (`max_values`: None, `max_size`: Some(124), added: 2599, mode: `MaxEncodedLen`)
	// Storage: `Balances::Holds` (r:1 w:1)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:259 w:171)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Gen::Holds` (r:1 w:1)
	// Proof: `Gen::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	// Storage: `Gen::Account` (r:91 w:91)
	// Proof: `Gen::Account` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `Billing::Sums` (r:2 w:2)
	// Proof: `Billing::Sums` (`max_values`: None, `max_size`: Some(105), added: 2580, mode: `MaxEncodedLen`)
	// Storage: `Treasury::CurrentBook` (r:1 w:1)
	// Proof: `Treasury::CurrentBook` (`max_values`: Some(1), `max_size`: Some(900), added: 1395, mode: `MaxEncodedLen`)
	// Storage: `Billing::Works` (r:256 w:256)
	// Proof: `Billing::Works` (`max_values`: None, `max_size`: Some(153), added: 2628, mode: `MaxEncodedLen`)
	// Storage: `Billing::Revenues` (r:256 w:256)
	// Proof: `Billing::Revenues` (`max_values`: None, `max_size`: Some(285), added: 2760, mode: `MaxEncodedLen`)
	// Storage: `Billing::Used` (r:1 w:1)
	// Proof: `Billing::Used` (`max_values`: Some(1), `max_size`: Some(68), added: 563, mode: `MaxEncodedLen`)
	fn settle_nodes(n: u32) -> Weight {
		// Measured 4344 bytes of proof, estimated 72998.
		Weight::from_parts(264_594_000, 72998)
			.saturating_add(Weight::from_parts(144_388_764, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(32_u64))
			.saturating_add(T::DbWeight::get().reads(8_u64.saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(25_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64.saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2760).saturating_mul(n.into()))
	}
	// Storage: `Responsibilities::CurrentTenure` (r:1 w:0)
	// Proof: `Responsibilities::CurrentTenure` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Billing::CurrentEpochs` (r:1 w:0)
	// Proof: `Billing::CurrentEpochs` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Billing::Tables` (r:1 w:0)
	// Proof: `Billing::Tables` (`max_values`: None, `max_size`: Some(1169), added: 3644, mode: `MaxEncodedLen`)
	// Storage: `Billing::FoundingRates` (r:1 w:0)
	// Proof: `Billing::FoundingRates` (`max_values`: Some(1), `max_size`: Some(1041), added: 1536, mode: `MaxEncodedLen`)
	// Storage: `Billing::ComingRates` (r:0 w:1)
	// Proof: `Billing::ComingRates` (`max_values`: Some(1), `max_size`: Some(1041), added: 1536, mode: `MaxEncodedLen`)
	fn set_rates() -> Weight {
		// Measured 1405 bytes of proof, estimated 4634.
		Weight::from_parts(21_762_000, 4634)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	// Storage: `Responsibilities::CurrentTenure` (r:1 w:0)
	// Proof: `Responsibilities::CurrentTenure` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Billing::FoundingTerms` (r:1 w:0)
	// Proof: `Billing::FoundingTerms` (`max_values`: Some(1), `max_size`: Some(148), added: 643, mode: `MaxEncodedLen`)
	// Storage: `Billing::CurrentEpochs` (r:1 w:0)
	// Proof: `Billing::CurrentEpochs` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Billing::Tables` (r:1 w:0)
	// Proof: `Billing::Tables` (`max_values`: None, `max_size`: Some(1169), added: 3644, mode: `MaxEncodedLen`)
	// Storage: `Billing::Terms` (r:0 w:1)
	// Proof: `Billing::Terms` (`max_values`: Some(1), `max_size`: Some(148), added: 643, mode: `MaxEncodedLen`)
	fn set_policy() -> Weight {
		// Measured 1089 bytes of proof, estimated 4634.
		Weight::from_parts(21_131_000, 4634)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	// Storage: `Billing::CurrentEpochs` (r:1 w:0)
	// Proof: `Billing::CurrentEpochs` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Aura::CurrentSlot` (r:1 w:0)
	// Proof: `Aura::CurrentSlot` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Start` (r:1 w:0)
	// Proof: `Rotation::Start` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Lengths` (r:1 w:0)
	// Proof: `Rotation::Lengths` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Billing::EpochWindows` (r:1 w:0)
	// Proof: `Billing::EpochWindows` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn same_epoch() -> Weight {
		// Measured 358 bytes of proof, estimated 1493.
		Weight::from_parts(13_630_000, 1493).saturating_add(T::DbWeight::get().reads(5_u64))
	}
	// Storage: `Billing::CurrentEpochs` (r:1 w:1)
	// Proof: `Billing::CurrentEpochs` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Billing::Terms` (r:1 w:0)
	// Proof: `Billing::Terms` (`max_values`: Some(1), `max_size`: Some(148), added: 643, mode: `MaxEncodedLen`)
	// Storage: `Billing::Tables` (r:1 w:672)
	// Proof: `Billing::Tables` (`max_values`: None, `max_size`: Some(1169), added: 3644, mode: `MaxEncodedLen`)
	// Storage: `Billing::ComingRates` (r:1 w:0)
	// Proof: `Billing::ComingRates` (`max_values`: Some(1), `max_size`: Some(1041), added: 1536, mode: `MaxEncodedLen`)
	// Storage: `Billing::Used` (r:1 w:0)
	// Proof: `Billing::Used` (`max_values`: Some(1), `max_size`: Some(68), added: 563, mode: `MaxEncodedLen`)
	// Storage: `Aura::CurrentSlot` (r:1 w:0)
	// Proof: `Aura::CurrentSlot` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Start` (r:1 w:0)
	// Proof: `Rotation::Start` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Lengths` (r:1 w:0)
	// Proof: `Rotation::Lengths` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Capacities` (r:5 w:0)
	// Proof: `GiftedNodes::Capacities` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	fn begin_epoch(n: u32) -> Weight {
		// Measured 2964 bytes of proof, estimated 13910.
		Weight::from_parts(50_795_002, 13910)
			.saturating_add(Weight::from_parts(2_907_865, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(13_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64.saturating_mul(n.into())))
	}
	// Storage: `Aura::CurrentSlot` (r:1 w:0)
	// Proof: `Aura::CurrentSlot` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Start` (r:1 w:0)
	// Proof: `Rotation::Start` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Lengths` (r:1 w:0)
	// Proof: `Rotation::Lengths` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Billing::Sweeping` (r:1 w:0)
	// Proof: `Billing::Sweeping` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn tell_begin() -> Weight {
		// Measured 385 bytes of proof, estimated 1493.
		Weight::from_parts(14_391_000, 1493).saturating_add(T::DbWeight::get().reads(4_u64))
	}
	// Storage: `Billing::Works` (r:2 w:1)
	// Proof: `Billing::Works` (`max_values`: None, `max_size`: Some(169), added: 2644, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Lengths` (r:1 w:0)
	// Proof: `Rotation::Lengths` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Nodes` (r:1 w:1)
	// Proof: `GiftedNodes::Nodes` (`max_values`: None, `max_size`: Some(259), added: 2734, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Capacities` (r:1 w:1)
	// Proof: `GiftedNodes::Capacities` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Terms` (r:1 w:0)
	// Proof: `GiftedNodes::Terms` (`max_values`: Some(1), `max_size`: Some(145), added: 640, mode: `MaxEncodedLen`)
	// Storage: `Scaling::Contracts` (r:1 w:1)
	// Proof: `Scaling::Contracts` (`max_values`: None, `max_size`: Some(199), added: 2674, mode: `MaxEncodedLen`)
	// Storage: `Scaling::Outcome` (r:1 w:1)
	// Proof: `Scaling::Outcome` (`max_values`: Some(1), `max_size`: Some(48), added: 543, mode: `MaxEncodedLen`)
	// Storage: `Scaling::Kinds` (r:5 w:5)
	// Proof: `Scaling::Kinds` (`max_values`: None, `max_size`: Some(204), added: 2679, mode: `MaxEncodedLen`)
	// Storage: `Scaling::UsedBy` (r:1 w:1)
	// Proof: `Scaling::UsedBy` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	// Storage: `Scaling::Terms` (r:1 w:0)
	// Proof: `Scaling::Terms` (`max_values`: Some(1), `max_size`: Some(172), added: 667, mode: `MaxEncodedLen`)
	fn tell_of_node() -> Weight {
		// Measured 1603 bytes of proof, estimated 14385.
		Weight::from_parts(123_665_000, 14385)
			.saturating_add(T::DbWeight::get().reads(15_u64))
			.saturating_add(T::DbWeight::get().writes(11_u64))
	}
	// Storage: `Billing::CurrentEpochs` (r:1 w:0)
	// Proof: `Billing::CurrentEpochs` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Billing::Pruned` (r:1 w:0)
	// Proof: `Billing::Pruned` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn prune_begin() -> Weight {
		// Measured 193 bytes of proof, estimated 1493.
		Weight::from_parts(4_777_000, 1493).saturating_add(T::DbWeight::get().reads(2_u64))
	}
	// Storage: `Billing::Channels` (r:512 w:512)
	// Proof: `Billing::Channels` (`max_values`: None, `max_size`: Some(186), added: 2661, mode: `MaxEncodedLen`)
	// Storage: `Billing::Spent` (r:512 w:512)
	// Proof: `Billing::Spent` (`max_values`: None, `max_size`: Some(124), added: 2599, mode: `MaxEncodedLen`)
	fn prune_some(n: u32) -> Weight {
		// Measured 173 bytes of proof, estimated 990.
		Weight::from_parts(9_915_000, 990)
			.saturating_add(Weight::from_parts(2_111_693, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64.saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2661).saturating_mul(n.into()))
	}
	// Storage: `Billing::CurrentEpochs` (r:1 w:0)
	// Proof: `Billing::CurrentEpochs` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Billing::Tables` (r:1 w:0)
	// Proof: `Billing::Tables` (`max_values`: None, `max_size`: Some(1169), added: 3644, mode: `MaxEncodedLen`)
	// Storage: `Billing::Accounts` (r:1 w:0)
	// Proof: `Billing::Accounts` (`max_values`: None, `max_size`: Some(431), added: 2906, mode: `MaxEncodedLen`)
	// Storage: `Billing::Spent` (r:1 w:1)
	// Proof: `Billing::Spent` (`max_values`: None, `max_size`: Some(124), added: 2599, mode: `MaxEncodedLen`)
	// Storage: `Nex::Holds` (r:1 w:1)
	// Proof: `Nex::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	// Storage: `Nex::Account` (r:2 w:2)
	// Proof: `Nex::Account` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:2 w:0)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Billing::Sums` (r:1 w:1)
	// Proof: `Billing::Sums` (`max_values`: None, `max_size`: Some(105), added: 2580, mode: `MaxEncodedLen`)
	// Storage: `Treasury::CurrentBook` (r:1 w:1)
	// Proof: `Treasury::CurrentBook` (`max_values`: Some(1), `max_size`: Some(900), added: 1395, mode: `MaxEncodedLen`)
	fn charge() -> Weight {
		// Measured 3707 bytes of proof, estimated 6196.
		Weight::from_parts(92_848_000, 6196)
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
}

// For mocks.
impl WeightInfo for () {
	fn open_account() -> Weight {
		Weight::from_parts(66_048_000, 3896)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn deposit() -> Weight {
		Weight::from_parts(201_541_000, 11402)
			.saturating_add(RocksDbWeight::get().reads(18_u64))
			.saturating_add(RocksDbWeight::get().writes(10_u64))
	}
	fn set_cap() -> Weight {
		Weight::from_parts(17_436_000, 3896)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn request_withdrawal() -> Weight {
		Weight::from_parts(29_243_000, 3896)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn cancel_withdrawal() -> Weight {
		Weight::from_parts(18_297_000, 3896)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn withdraw() -> Weight {
		Weight::from_parts(64_736_000, 3896)
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn close_account() -> Weight {
		Weight::from_parts(25_438_000, 3896)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn reap_account() -> Weight {
		Weight::from_parts(215_091_000, 3896)
			.saturating_add(RocksDbWeight::get().reads(10_u64))
			.saturating_add(RocksDbWeight::get().writes(10_u64))
	}
	fn appoint_meter() -> Weight {
		Weight::from_parts(30_416_000, 3896)
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn dismiss_meter() -> Weight {
		Weight::from_parts(16_114_000, 3581)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn settle_sr25519(n: u32) -> Weight {
		Weight::from_parts(460_443_624, 72998)
			.saturating_add(Weight::from_parts(95_777_179, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(57_u64))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(28_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64.saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2661).saturating_mul(n.into()))
	}
	fn settle_ed25519(n: u32) -> Weight {
		Weight::from_parts(281_480_985, 72998)
			.saturating_add(Weight::from_parts(95_149_443, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(57_u64))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(28_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64.saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2661).saturating_mul(n.into()))
	}
	fn settle_ecdsa(n: u32) -> Weight {
		Weight::from_parts(348_197_231, 72998)
			.saturating_add(Weight::from_parts(93_166_500, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(57_u64))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(28_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64.saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2661).saturating_mul(n.into()))
	}
	fn settle_customers(n: u32) -> Weight {
		Weight::from_parts(131_372_343, 72998)
			.saturating_add(Weight::from_parts(116_057_678, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(14_u64))
			.saturating_add(RocksDbWeight::get().reads(6_u64.saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(12_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64.saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2906).saturating_mul(n.into()))
	}
	fn settle_nodes(n: u32) -> Weight {
		Weight::from_parts(264_594_000, 72998)
			.saturating_add(Weight::from_parts(144_388_764, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(32_u64))
			.saturating_add(RocksDbWeight::get().reads(8_u64.saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(25_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64.saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2760).saturating_mul(n.into()))
	}
	fn set_rates() -> Weight {
		Weight::from_parts(21_762_000, 4634)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn set_policy() -> Weight {
		Weight::from_parts(21_131_000, 4634)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn same_epoch() -> Weight {
		Weight::from_parts(13_630_000, 1493).saturating_add(RocksDbWeight::get().reads(5_u64))
	}
	fn begin_epoch(n: u32) -> Weight {
		Weight::from_parts(50_795_002, 13910)
			.saturating_add(Weight::from_parts(2_907_865, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(13_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64.saturating_mul(n.into())))
	}
	fn tell_begin() -> Weight {
		Weight::from_parts(14_391_000, 1493).saturating_add(RocksDbWeight::get().reads(4_u64))
	}
	fn tell_of_node() -> Weight {
		Weight::from_parts(123_665_000, 14385)
			.saturating_add(RocksDbWeight::get().reads(15_u64))
			.saturating_add(RocksDbWeight::get().writes(11_u64))
	}
	fn prune_begin() -> Weight {
		Weight::from_parts(4_777_000, 1493).saturating_add(RocksDbWeight::get().reads(2_u64))
	}
	fn prune_some(n: u32) -> Weight {
		Weight::from_parts(9_915_000, 990)
			.saturating_add(Weight::from_parts(2_111_693, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(2_u64.saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2661).saturating_mul(n.into()))
	}
	fn charge() -> Weight {
		Weight::from_parts(92_848_000, 6196)
			.saturating_add(RocksDbWeight::get().reads(11_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
}
