//! Weights of `pallet_scaling`, measured 2026-11-29 on vm (Intel(R) Xeon(R) Processor) by scripts/benchmark.
//! 20 steps, 10 repeats. Do not edit: run the script.

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::RocksDbWeight, Weight},
};

/// What each call weighs.
pub trait WeightInfo {
	/// Weight of `begin`.
	fn begin() -> Weight;
	/// Weight of `look_around`.
	fn look_around() -> Weight;
	/// Weight of `remember`.
	fn remember() -> Weight;
	/// Weight of `award`.
	fn award() -> Weight;
	/// Weight of `pay_begin`.
	fn pay_begin() -> Weight;
	/// Weight of `pay_contract`.
	fn pay_contract() -> Weight;
	/// Weight of `prune`.
	fn prune(n: u32) -> Weight;
	/// Weight of `take_order`.
	fn take_order() -> Weight;
	/// Weight of `take_offer`.
	fn take_offer() -> Weight;
	/// Weight of `renew`.
	fn renew() -> Weight;
	/// Weight of `request`.
	fn request() -> Weight;
	/// Weight of `approve`.
	fn approve() -> Weight;
	/// Weight of `cancel`.
	fn cancel() -> Weight;
	/// Weight of `set_policy`.
	fn set_policy() -> Weight;
}

/// Weights for a runtime, with its own costs of the database.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	// Storage: `Scaling::Claims` (r:1 w:0)
	// Proof: `Scaling::Claims` (`max_values`: Some(1), `max_size`: Some(993), added: 1488, mode: `MaxEncodedLen`)
	// Storage: `Scaling::LastSeen` (r:1 w:0)
	// Proof: `Scaling::LastSeen` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Aura::CurrentSlot` (r:1 w:0)
	// Proof: `Aura::CurrentSlot` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Start` (r:1 w:0)
	// Proof: `Rotation::Start` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Lengths` (r:1 w:0)
	// Proof: `Rotation::Lengths` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Scaling::Fullness` (r:1 w:1)
	// Proof: `Scaling::Fullness` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn begin() -> Weight {
		// Measured 258 bytes of proof, estimated 2478.
		Weight::from_parts(19_955_000, 2478)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	// Storage: `Scaling::Kinds` (r:5 w:5)
	// Proof: `Scaling::Kinds` (`max_values`: None, `max_size`: Some(209), added: 2684, mode: `MaxEncodedLen`)
	// Storage: `Scaling::Decisions` (r:5 w:10)
	// Proof: `Scaling::Decisions` (`max_values`: None, `max_size`: Some(389), added: 2864, mode: `MaxEncodedLen`)
	// Storage: `Scaling::Orders` (r:5 w:10)
	// Proof: `Scaling::Orders` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	// Storage: `Scaling::Spent` (r:1 w:1)
	// Proof: `Scaling::Spent` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	// Storage: `Scaling::Offers` (r:5 w:10)
	// Proof: `Scaling::Offers` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	// Storage: `Scaling::Terms` (r:1 w:0)
	// Proof: `Scaling::Terms` (`max_values`: Some(1), `max_size`: Some(172), added: 667, mode: `MaxEncodedLen`)
	// Storage: `Scaling::NextDecision` (r:1 w:1)
	// Proof: `Scaling::NextDecision` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Capacities` (r:5 w:0)
	// Proof: `GiftedNodes::Capacities` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Candidates` (r:1 w:0)
	// Proof: `GiftedNodes::Candidates` (`max_values`: Some(1), `max_size`: Some(4002), added: 4497, mode: `MaxEncodedLen`)
	// Storage: `Gen::Account` (r:1 w:0)
	// Proof: `Gen::Account` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `Treasury::Terms` (r:1 w:0)
	// Proof: `Treasury::Terms` (`max_values`: Some(1), `max_size`: Some(116), added: 611, mode: `MaxEncodedLen`)
	// Storage: `Nex::Account` (r:1 w:0)
	// Proof: `Nex::Account` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:0)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Aur::Account` (r:1 w:0)
	// Proof: `Aur::Account` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `Scaling::Budget` (r:1 w:0)
	// Proof: `Scaling::Budget` (`max_values`: Some(1), `max_size`: Some(64), added: 559, mode: `MaxEncodedLen`)
	// Storage: `Scaling::Trusts` (r:1 w:1)
	// Proof: `Scaling::Trusts` (`max_values`: Some(1), `max_size`: Some(21), added: 516, mode: `MaxEncodedLen`)
	// Storage: `Aura::CurrentSlot` (r:1 w:0)
	// Proof: `Aura::CurrentSlot` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Start` (r:1 w:0)
	// Proof: `Rotation::Start` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Lengths` (r:1 w:0)
	// Proof: `Rotation::Lengths` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Terms` (r:1 w:0)
	// Proof: `GiftedNodes::Terms` (`max_values`: Some(1), `max_size`: Some(145), added: 640, mode: `MaxEncodedLen`)
	// Storage: `Incentives::Terms` (r:1 w:0)
	// Proof: `Incentives::Terms` (`max_values`: Some(1), `max_size`: Some(24), added: 519, mode: `MaxEncodedLen`)
	// Storage: `Scaling::Current` (r:5 w:5)
	// Proof: `Scaling::Current` (`max_values`: None, `max_size`: Some(372), added: 2847, mode: `MaxEncodedLen`)
	// Storage: `Scaling::LastSeen` (r:0 w:1)
	// Proof: `Scaling::LastSeen` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn look_around() -> Weight {
		// Measured 6895 bytes of proof, estimated 15310.
		Weight::from_parts(691_395_000, 15310)
			.saturating_add(T::DbWeight::get().reads(46_u64))
			.saturating_add(T::DbWeight::get().writes(44_u64))
	}
	// Storage: `Scaling::Outcome` (r:1 w:1)
	// Proof: `Scaling::Outcome` (`max_values`: Some(1), `max_size`: Some(48), added: 543, mode: `MaxEncodedLen`)
	// Storage: `Scaling::Terms` (r:1 w:0)
	// Proof: `Scaling::Terms` (`max_values`: Some(1), `max_size`: Some(172), added: 667, mode: `MaxEncodedLen`)
	// Storage: `Scaling::CounterForContracts` (r:1 w:0)
	// Proof: `Scaling::CounterForContracts` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Capacities` (r:5 w:0)
	// Proof: `GiftedNodes::Capacities` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::NextNode` (r:1 w:0)
	// Proof: `GiftedNodes::NextNode` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Treasury::CurrentBook` (r:1 w:0)
	// Proof: `Treasury::CurrentBook` (`max_values`: Some(1), `max_size`: Some(900), added: 1395, mode: `MaxEncodedLen`)
	// Storage: `Gen::Account` (r:1 w:0)
	// Proof: `Gen::Account` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `Nex::Account` (r:1 w:0)
	// Proof: `Nex::Account` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:0)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Aur::Account` (r:1 w:0)
	// Proof: `Aur::Account` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `Scaling::HistoryBegins` (r:1 w:1)
	// Proof: `Scaling::HistoryBegins` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Scaling::History` (r:0 w:5)
	// Proof: `Scaling::History` (`max_values`: None, `max_size`: Some(100), added: 2575, mode: `MaxEncodedLen`)
	fn remember() -> Weight {
		// Measured 3271 bytes of proof, estimated 13910.
		Weight::from_parts(83_441_000, 13910)
			.saturating_add(T::DbWeight::get().reads(15_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	// Storage: `Scaling::Claims` (r:1 w:1)
	// Proof: `Scaling::Claims` (`max_values`: Some(1), `max_size`: Some(993), added: 1488, mode: `MaxEncodedLen`)
	// Storage: `Scaling::Decisions` (r:1 w:1)
	// Proof: `Scaling::Decisions` (`max_values`: None, `max_size`: Some(389), added: 2864, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Nodes` (r:1 w:0)
	// Proof: `GiftedNodes::Nodes` (`max_values`: None, `max_size`: Some(259), added: 2734, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::Owner` (r:1 w:0)
	// Proof: `Responsibilities::Owner` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	// Storage: `Scaling::Contracts` (r:1 w:1)
	// Proof: `Scaling::Contracts` (`max_values`: None, `max_size`: Some(207), added: 2682, mode: `MaxEncodedLen`)
	// Storage: `Scaling::BoostedNodes` (r:1 w:0)
	// Proof: `Scaling::BoostedNodes` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	// Storage: `Scaling::Terms` (r:1 w:0)
	// Proof: `Scaling::Terms` (`max_values`: Some(1), `max_size`: Some(172), added: 667, mode: `MaxEncodedLen`)
	// Storage: `Scaling::Kinds` (r:1 w:1)
	// Proof: `Scaling::Kinds` (`max_values`: None, `max_size`: Some(209), added: 2684, mode: `MaxEncodedLen`)
	// Storage: `Aura::CurrentSlot` (r:1 w:0)
	// Proof: `Aura::CurrentSlot` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Start` (r:1 w:0)
	// Proof: `Rotation::Start` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Lengths` (r:1 w:0)
	// Proof: `Rotation::Lengths` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Operators` (r:1 w:0)
	// Proof: `GiftedNodes::Operators` (`max_values`: None, `max_size`: Some(83), added: 2558, mode: `MaxEncodedLen`)
	// Storage: `Scaling::UsedBy` (r:1 w:0)
	// Proof: `Scaling::UsedBy` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	// Storage: `Scaling::Orders` (r:1 w:1)
	// Proof: `Scaling::Orders` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	// Storage: `Scaling::CounterForContracts` (r:1 w:1)
	// Proof: `Scaling::CounterForContracts` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:2 w:2)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Treasury::Terms` (r:1 w:0)
	// Proof: `Treasury::Terms` (`max_values`: Some(1), `max_size`: Some(116), added: 611, mode: `MaxEncodedLen`)
	// Storage: `Treasury::CounterForSpends` (r:1 w:1)
	// Proof: `Treasury::CounterForSpends` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Treasury::NextSpend` (r:1 w:1)
	// Proof: `Treasury::NextSpend` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Treasury::Spends` (r:1 w:1)
	// Proof: `Treasury::Spends` (`max_values`: None, `max_size`: Some(70), added: 2545, mode: `MaxEncodedLen`)
	// Storage: `Treasury::CurrentBook` (r:1 w:1)
	// Proof: `Treasury::CurrentBook` (`max_values`: Some(1), `max_size`: Some(900), added: 1395, mode: `MaxEncodedLen`)
	// Storage: `Scaling::Budget` (r:1 w:1)
	// Proof: `Scaling::Budget` (`max_values`: Some(1), `max_size`: Some(64), added: 559, mode: `MaxEncodedLen`)
	// Storage: `Scaling::Spent` (r:1 w:1)
	// Proof: `Scaling::Spent` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	// Storage: `Scaling::Offers` (r:1 w:1)
	// Proof: `Scaling::Offers` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	// Storage: `Scaling::NextDecision` (r:1 w:0)
	// Proof: `Scaling::NextDecision` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn award() -> Weight {
		// Measured 3546 bytes of proof, estimated 6196.
		Weight::from_parts(215_577_000, 6196)
			.saturating_add(T::DbWeight::get().reads(26_u64))
			.saturating_add(T::DbWeight::get().writes(15_u64))
	}
	// Storage: `Scaling::PayCursor` (r:1 w:1)
	// Proof: `Scaling::PayCursor` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn pay_begin() -> Weight {
		// Measured 66 bytes of proof, estimated 1489.
		Weight::from_parts(4_055_000, 1489)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	// Storage: `Scaling::Contracts` (r:2 w:1)
	// Proof: `Scaling::Contracts` (`max_values`: None, `max_size`: Some(207), added: 2682, mode: `MaxEncodedLen`)
	// Storage: `Aura::CurrentSlot` (r:1 w:0)
	// Proof: `Aura::CurrentSlot` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Start` (r:1 w:0)
	// Proof: `Rotation::Start` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Lengths` (r:1 w:0)
	// Proof: `Rotation::Lengths` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Treasury::Spends` (r:2 w:2)
	// Proof: `Treasury::Spends` (`max_values`: None, `max_size`: Some(70), added: 2545, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Nodes` (r:1 w:0)
	// Proof: `GiftedNodes::Nodes` (`max_values`: None, `max_size`: Some(259), added: 2734, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::Owner` (r:1 w:0)
	// Proof: `Responsibilities::Owner` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:3 w:3)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Treasury::CurrentBook` (r:1 w:1)
	// Proof: `Treasury::CurrentBook` (`max_values`: Some(1), `max_size`: Some(900), added: 1395, mode: `MaxEncodedLen`)
	// Storage: `Scaling::Outcome` (r:1 w:1)
	// Proof: `Scaling::Outcome` (`max_values`: Some(1), `max_size`: Some(48), added: 543, mode: `MaxEncodedLen`)
	// Storage: `Treasury::CounterForSpends` (r:1 w:1)
	// Proof: `Treasury::CounterForSpends` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Scaling::Budget` (r:1 w:1)
	// Proof: `Scaling::Budget` (`max_values`: Some(1), `max_size`: Some(64), added: 559, mode: `MaxEncodedLen`)
	// Storage: `Scaling::CounterForContracts` (r:1 w:1)
	// Proof: `Scaling::CounterForContracts` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Scaling::Kinds` (r:1 w:1)
	// Proof: `Scaling::Kinds` (`max_values`: None, `max_size`: Some(209), added: 2684, mode: `MaxEncodedLen`)
	fn pay_contract() -> Weight {
		// Measured 2938 bytes of proof, estimated 8799.
		Weight::from_parts(246_333_000, 8799)
			.saturating_add(T::DbWeight::get().reads(18_u64))
			.saturating_add(T::DbWeight::get().writes(12_u64))
	}
	// Storage: `Scaling::Kinds` (r:5 w:0)
	// Proof: `Scaling::Kinds` (`max_values`: None, `max_size`: Some(209), added: 2684, mode: `MaxEncodedLen`)
	// Storage: `Scaling::PrunedBefore` (r:1 w:1)
	// Proof: `Scaling::PrunedBefore` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Scaling::UsedBy` (r:8 w:8)
	// Proof: `Scaling::UsedBy` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	fn prune(n: u32) -> Weight {
		// Measured 486 bytes of proof, estimated 14410.
		Weight::from_parts(30_557_732, 14410)
			.saturating_add(Weight::from_parts(1_118_004, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2568).saturating_mul(n.into()))
	}
	// Storage: `Scaling::Decisions` (r:1 w:0)
	// Proof: `Scaling::Decisions` (`max_values`: None, `max_size`: Some(389), added: 2864, mode: `MaxEncodedLen`)
	// Storage: `Scaling::Orders` (r:1 w:0)
	// Proof: `Scaling::Orders` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Nodes` (r:1 w:0)
	// Proof: `GiftedNodes::Nodes` (`max_values`: None, `max_size`: Some(259), added: 2734, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::Owner` (r:1 w:0)
	// Proof: `Responsibilities::Owner` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	// Storage: `Scaling::Contracts` (r:1 w:0)
	// Proof: `Scaling::Contracts` (`max_values`: None, `max_size`: Some(207), added: 2682, mode: `MaxEncodedLen`)
	// Storage: `Scaling::BoostedNodes` (r:1 w:0)
	// Proof: `Scaling::BoostedNodes` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	// Storage: `Scaling::Terms` (r:1 w:0)
	// Proof: `Scaling::Terms` (`max_values`: Some(1), `max_size`: Some(172), added: 667, mode: `MaxEncodedLen`)
	// Storage: `Scaling::Kinds` (r:1 w:0)
	// Proof: `Scaling::Kinds` (`max_values`: None, `max_size`: Some(209), added: 2684, mode: `MaxEncodedLen`)
	// Storage: `Aura::CurrentSlot` (r:1 w:0)
	// Proof: `Aura::CurrentSlot` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Start` (r:1 w:0)
	// Proof: `Rotation::Start` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Lengths` (r:1 w:0)
	// Proof: `Rotation::Lengths` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Operators` (r:1 w:0)
	// Proof: `GiftedNodes::Operators` (`max_values`: None, `max_size`: Some(83), added: 2558, mode: `MaxEncodedLen`)
	// Storage: `Scaling::UsedBy` (r:1 w:0)
	// Proof: `Scaling::UsedBy` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:0)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Treasury::Terms` (r:1 w:0)
	// Proof: `Treasury::Terms` (`max_values`: Some(1), `max_size`: Some(116), added: 611, mode: `MaxEncodedLen`)
	// Storage: `Scaling::Claims` (r:1 w:1)
	// Proof: `Scaling::Claims` (`max_values`: Some(1), `max_size`: Some(993), added: 1488, mode: `MaxEncodedLen`)
	fn take_order() -> Weight {
		// Measured 2330 bytes of proof, estimated 3854.
		Weight::from_parts(90_862_000, 3854)
			.saturating_add(T::DbWeight::get().reads(16_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	// Storage: `Scaling::Decisions` (r:1 w:0)
	// Proof: `Scaling::Decisions` (`max_values`: None, `max_size`: Some(389), added: 2864, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Nodes` (r:1 w:0)
	// Proof: `GiftedNodes::Nodes` (`max_values`: None, `max_size`: Some(259), added: 2734, mode: `MaxEncodedLen`)
	// Storage: `Scaling::Offers` (r:1 w:0)
	// Proof: `Scaling::Offers` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::Owner` (r:1 w:0)
	// Proof: `Responsibilities::Owner` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	// Storage: `Scaling::Contracts` (r:1 w:0)
	// Proof: `Scaling::Contracts` (`max_values`: None, `max_size`: Some(207), added: 2682, mode: `MaxEncodedLen`)
	// Storage: `Scaling::BoostedNodes` (r:1 w:0)
	// Proof: `Scaling::BoostedNodes` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	// Storage: `Scaling::Terms` (r:1 w:0)
	// Proof: `Scaling::Terms` (`max_values`: Some(1), `max_size`: Some(172), added: 667, mode: `MaxEncodedLen`)
	// Storage: `Scaling::Kinds` (r:1 w:0)
	// Proof: `Scaling::Kinds` (`max_values`: None, `max_size`: Some(209), added: 2684, mode: `MaxEncodedLen`)
	// Storage: `Aura::CurrentSlot` (r:1 w:0)
	// Proof: `Aura::CurrentSlot` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Start` (r:1 w:0)
	// Proof: `Rotation::Start` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Lengths` (r:1 w:0)
	// Proof: `Rotation::Lengths` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Operators` (r:1 w:0)
	// Proof: `GiftedNodes::Operators` (`max_values`: None, `max_size`: Some(83), added: 2558, mode: `MaxEncodedLen`)
	// Storage: `Scaling::UsedBy` (r:1 w:0)
	// Proof: `Scaling::UsedBy` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	// Storage: `Scaling::Claims` (r:1 w:1)
	// Proof: `Scaling::Claims` (`max_values`: Some(1), `max_size`: Some(993), added: 1488, mode: `MaxEncodedLen`)
	fn take_offer() -> Weight {
		// Measured 2029 bytes of proof, estimated 3854.
		Weight::from_parts(82_827_000, 3854)
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	// Storage: `GiftedNodes::Nodes` (r:1 w:0)
	// Proof: `GiftedNodes::Nodes` (`max_values`: None, `max_size`: Some(259), added: 2734, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::Owner` (r:1 w:0)
	// Proof: `Responsibilities::Owner` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	// Storage: `Scaling::Contracts` (r:1 w:1)
	// Proof: `Scaling::Contracts` (`max_values`: None, `max_size`: Some(207), added: 2682, mode: `MaxEncodedLen`)
	// Storage: `Aura::CurrentSlot` (r:1 w:0)
	// Proof: `Aura::CurrentSlot` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Start` (r:1 w:0)
	// Proof: `Rotation::Start` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Lengths` (r:1 w:0)
	// Proof: `Rotation::Lengths` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Scaling::Terms` (r:1 w:0)
	// Proof: `Scaling::Terms` (`max_values`: Some(1), `max_size`: Some(172), added: 667, mode: `MaxEncodedLen`)
	// Storage: `Scaling::Current` (r:1 w:0)
	// Proof: `Scaling::Current` (`max_values`: None, `max_size`: Some(372), added: 2847, mode: `MaxEncodedLen`)
	// Storage: `Scaling::Kinds` (r:1 w:0)
	// Proof: `Scaling::Kinds` (`max_values`: None, `max_size`: Some(209), added: 2684, mode: `MaxEncodedLen`)
	// Storage: `Gen::Account` (r:1 w:0)
	// Proof: `Gen::Account` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `Treasury::Terms` (r:1 w:0)
	// Proof: `Treasury::Terms` (`max_values`: Some(1), `max_size`: Some(116), added: 611, mode: `MaxEncodedLen`)
	// Storage: `Nex::Account` (r:1 w:0)
	// Proof: `Nex::Account` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:2 w:2)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Aur::Account` (r:1 w:0)
	// Proof: `Aur::Account` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `Scaling::Budget` (r:1 w:1)
	// Proof: `Scaling::Budget` (`max_values`: Some(1), `max_size`: Some(64), added: 559, mode: `MaxEncodedLen`)
	// Storage: `Scaling::Trusts` (r:1 w:0)
	// Proof: `Scaling::Trusts` (`max_values`: Some(1), `max_size`: Some(21), added: 516, mode: `MaxEncodedLen`)
	// Storage: `Scaling::Spent` (r:1 w:1)
	// Proof: `Scaling::Spent` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	// Storage: `Treasury::CounterForSpends` (r:1 w:1)
	// Proof: `Treasury::CounterForSpends` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Treasury::NextSpend` (r:1 w:1)
	// Proof: `Treasury::NextSpend` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Treasury::Spends` (r:1 w:1)
	// Proof: `Treasury::Spends` (`max_values`: None, `max_size`: Some(70), added: 2545, mode: `MaxEncodedLen`)
	// Storage: `Treasury::CurrentBook` (r:1 w:1)
	// Proof: `Treasury::CurrentBook` (`max_values`: Some(1), `max_size`: Some(900), added: 1395, mode: `MaxEncodedLen`)
	fn renew() -> Weight {
		// Measured 4700 bytes of proof, estimated 6196.
		Weight::from_parts(216_309_000, 6196)
			.saturating_add(T::DbWeight::get().reads(22_u64))
			.saturating_add(T::DbWeight::get().writes(9_u64))
	}
	// Storage: `Scaling::Kinds` (r:1 w:1)
	// Proof: `Scaling::Kinds` (`max_values`: None, `max_size`: Some(209), added: 2684, mode: `MaxEncodedLen`)
	// Storage: `Scaling::Decisions` (r:1 w:2)
	// Proof: `Scaling::Decisions` (`max_values`: None, `max_size`: Some(389), added: 2864, mode: `MaxEncodedLen`)
	// Storage: `Scaling::Orders` (r:1 w:2)
	// Proof: `Scaling::Orders` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	// Storage: `Scaling::Spent` (r:1 w:1)
	// Proof: `Scaling::Spent` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	// Storage: `Scaling::Offers` (r:1 w:2)
	// Proof: `Scaling::Offers` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	// Storage: `Scaling::NextDecision` (r:1 w:1)
	// Proof: `Scaling::NextDecision` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Capacities` (r:1 w:0)
	// Proof: `GiftedNodes::Capacities` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	// Storage: `Gen::Account` (r:1 w:0)
	// Proof: `Gen::Account` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `Treasury::Terms` (r:1 w:0)
	// Proof: `Treasury::Terms` (`max_values`: Some(1), `max_size`: Some(116), added: 611, mode: `MaxEncodedLen`)
	// Storage: `Nex::Account` (r:1 w:0)
	// Proof: `Nex::Account` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:0)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Aur::Account` (r:1 w:0)
	// Proof: `Aur::Account` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `Scaling::Budget` (r:1 w:0)
	// Proof: `Scaling::Budget` (`max_values`: Some(1), `max_size`: Some(64), added: 559, mode: `MaxEncodedLen`)
	// Storage: `Scaling::Trusts` (r:1 w:0)
	// Proof: `Scaling::Trusts` (`max_values`: Some(1), `max_size`: Some(21), added: 516, mode: `MaxEncodedLen`)
	// Storage: `Scaling::Terms` (r:1 w:0)
	// Proof: `Scaling::Terms` (`max_values`: Some(1), `max_size`: Some(172), added: 667, mode: `MaxEncodedLen`)
	// Storage: `Aura::CurrentSlot` (r:1 w:0)
	// Proof: `Aura::CurrentSlot` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Start` (r:1 w:0)
	// Proof: `Rotation::Start` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Lengths` (r:1 w:0)
	// Proof: `Rotation::Lengths` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Terms` (r:1 w:0)
	// Proof: `GiftedNodes::Terms` (`max_values`: Some(1), `max_size`: Some(145), added: 640, mode: `MaxEncodedLen`)
	// Storage: `Incentives::Terms` (r:1 w:0)
	// Proof: `Incentives::Terms` (`max_values`: Some(1), `max_size`: Some(24), added: 519, mode: `MaxEncodedLen`)
	fn request() -> Weight {
		// Measured 3665 bytes of proof, estimated 3854.
		Weight::from_parts(166_788_000, 3854)
			.saturating_add(T::DbWeight::get().reads(20_u64))
			.saturating_add(T::DbWeight::get().writes(9_u64))
	}
	// Storage: `Scaling::Decisions` (r:1 w:1)
	// Proof: `Scaling::Decisions` (`max_values`: None, `max_size`: Some(389), added: 2864, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:0)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Treasury::Terms` (r:1 w:0)
	// Proof: `Treasury::Terms` (`max_values`: Some(1), `max_size`: Some(116), added: 611, mode: `MaxEncodedLen`)
	// Storage: `Scaling::Terms` (r:1 w:0)
	// Proof: `Scaling::Terms` (`max_values`: Some(1), `max_size`: Some(172), added: 667, mode: `MaxEncodedLen`)
	// Storage: `Scaling::Kinds` (r:1 w:1)
	// Proof: `Scaling::Kinds` (`max_values`: None, `max_size`: Some(209), added: 2684, mode: `MaxEncodedLen`)
	// Storage: `Aura::CurrentSlot` (r:1 w:0)
	// Proof: `Aura::CurrentSlot` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Start` (r:1 w:0)
	// Proof: `Rotation::Start` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Lengths` (r:1 w:0)
	// Proof: `Rotation::Lengths` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Scaling::Orders` (r:0 w:1)
	// Proof: `Scaling::Orders` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	// Storage: `Scaling::Offers` (r:0 w:1)
	// Proof: `Scaling::Offers` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	fn approve() -> Weight {
		// Measured 1330 bytes of proof, estimated 3854.
		Weight::from_parts(66_312_000, 3854)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	// Storage: `Responsibilities::CurrentTenure` (r:1 w:0)
	// Proof: `Responsibilities::CurrentTenure` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Scaling::Decisions` (r:1 w:1)
	// Proof: `Scaling::Decisions` (`max_values`: None, `max_size`: Some(389), added: 2864, mode: `MaxEncodedLen`)
	// Storage: `Scaling::Orders` (r:1 w:1)
	// Proof: `Scaling::Orders` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	// Storage: `Scaling::Spent` (r:1 w:1)
	// Proof: `Scaling::Spent` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	// Storage: `Scaling::Offers` (r:1 w:1)
	// Proof: `Scaling::Offers` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	// Storage: `Scaling::Kinds` (r:1 w:1)
	// Proof: `Scaling::Kinds` (`max_values`: None, `max_size`: Some(209), added: 2684, mode: `MaxEncodedLen`)
	// Storage: `Scaling::NextDecision` (r:1 w:0)
	// Proof: `Scaling::NextDecision` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn cancel() -> Weight {
		// Measured 974 bytes of proof, estimated 3854.
		Weight::from_parts(43_930_000, 3854)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	// Storage: `Responsibilities::CurrentTenure` (r:1 w:0)
	// Proof: `Responsibilities::CurrentTenure` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Scaling::Terms` (r:1 w:1)
	// Proof: `Scaling::Terms` (`max_values`: Some(1), `max_size`: Some(172), added: 667, mode: `MaxEncodedLen`)
	// Storage: `Scaling::Kinds` (r:5 w:5)
	// Proof: `Scaling::Kinds` (`max_values`: None, `max_size`: Some(209), added: 2684, mode: `MaxEncodedLen`)
	fn set_policy() -> Weight {
		// Measured 289 bytes of proof, estimated 14410.
		Weight::from_parts(33_132_000, 14410)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
}

// For mocks.
impl WeightInfo for () {
	fn begin() -> Weight {
		Weight::from_parts(19_955_000, 2478)
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn look_around() -> Weight {
		Weight::from_parts(691_395_000, 15310)
			.saturating_add(RocksDbWeight::get().reads(46_u64))
			.saturating_add(RocksDbWeight::get().writes(44_u64))
	}
	fn remember() -> Weight {
		Weight::from_parts(83_441_000, 13910)
			.saturating_add(RocksDbWeight::get().reads(15_u64))
			.saturating_add(RocksDbWeight::get().writes(7_u64))
	}
	fn award() -> Weight {
		Weight::from_parts(215_577_000, 6196)
			.saturating_add(RocksDbWeight::get().reads(26_u64))
			.saturating_add(RocksDbWeight::get().writes(15_u64))
	}
	fn pay_begin() -> Weight {
		Weight::from_parts(4_055_000, 1489)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn pay_contract() -> Weight {
		Weight::from_parts(246_333_000, 8799)
			.saturating_add(RocksDbWeight::get().reads(18_u64))
			.saturating_add(RocksDbWeight::get().writes(12_u64))
	}
	fn prune(n: u32) -> Weight {
		Weight::from_parts(30_557_732, 14410)
			.saturating_add(Weight::from_parts(1_118_004, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().reads(1_u64.saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64.saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2568).saturating_mul(n.into()))
	}
	fn take_order() -> Weight {
		Weight::from_parts(90_862_000, 3854)
			.saturating_add(RocksDbWeight::get().reads(16_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn take_offer() -> Weight {
		Weight::from_parts(82_827_000, 3854)
			.saturating_add(RocksDbWeight::get().reads(14_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn renew() -> Weight {
		Weight::from_parts(216_309_000, 6196)
			.saturating_add(RocksDbWeight::get().reads(22_u64))
			.saturating_add(RocksDbWeight::get().writes(9_u64))
	}
	fn request() -> Weight {
		Weight::from_parts(166_788_000, 3854)
			.saturating_add(RocksDbWeight::get().reads(20_u64))
			.saturating_add(RocksDbWeight::get().writes(9_u64))
	}
	fn approve() -> Weight {
		Weight::from_parts(66_312_000, 3854)
			.saturating_add(RocksDbWeight::get().reads(8_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn cancel() -> Weight {
		Weight::from_parts(43_930_000, 3854)
			.saturating_add(RocksDbWeight::get().reads(7_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
	}
	fn set_policy() -> Weight {
		Weight::from_parts(33_132_000, 14410)
			.saturating_add(RocksDbWeight::get().reads(7_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
}
