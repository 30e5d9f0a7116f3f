//! Weights of `pallet_immortality`, measured 2026-11-25 on vm (AMD EPYC) by scripts/benchmark.
//! 20 steps, 10 repeats. Do not edit: run the script.

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::RocksDbWeight, Weight},
};

/// What each call weighs.
pub trait WeightInfo {
	/// Weight of `heartbeat`.
	fn heartbeat() -> Weight;
	/// Weight of `authorize_heartbeat`.
	fn authorize_heartbeat() -> Weight;
	/// Weight of `report`.
	fn report() -> Weight;
	/// Weight of `authorize_report`.
	fn authorize_report() -> Weight;
	/// Weight of `note_finding`.
	fn note_finding() -> Weight;
	/// Weight of `set_heartbeat_key`.
	fn set_heartbeat_key() -> Weight;
	/// Weight of `renew_lease`.
	fn renew_lease() -> Weight;
	/// Weight of `set_ballot`.
	fn set_ballot() -> Weight;
	/// Weight of `cancel_activation`.
	fn cancel_activation() -> Weight;
	/// Weight of `hand_over`.
	fn hand_over(n: u32) -> Weight;
	/// Weight of `claim_return`.
	fn claim_return() -> Weight;
	/// Weight of `object`.
	fn object() -> Weight;
	/// Weight of `announce_maintenance`.
	fn announce_maintenance() -> Weight;
	/// Weight of `override_maintenance`.
	fn override_maintenance(n: u32) -> Weight;
	/// Weight of `start_drill`.
	fn start_drill() -> Weight;
	/// Weight of `set_policy`.
	fn set_policy() -> Weight;
	/// Weight of `on_initialize`.
	fn on_initialize() -> Weight;
	/// Weight of `hold_election`.
	fn hold_election(n: u32) -> Weight;
	/// Weight of `refill`.
	fn refill(n: u32) -> Weight;
	/// Weight of `finish_return`.
	fn finish_return() -> Weight;
}

/// Weights for a runtime, with its own costs of the database.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	// Storage: `System::BlockHash` (r:1 w:0)
	// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	// Storage: `Aura::CurrentSlot` (r:1 w:0)
	// Proof: `Aura::CurrentSlot` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Immortality::CurrentHealth` (r:1 w:1)
	// Proof: `Immortality::CurrentHealth` (`max_values`: Some(1), `max_size`: Some(222), added: 717, mode: `MaxEncodedLen`)
	// Storage: `Immortality::LeaseUntil` (r:1 w:0)
	// Proof: `Immortality::LeaseUntil` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Immortality::CurrentActivation` (r:1 w:1)
	// Proof: `Immortality::CurrentActivation` (`max_values`: Some(1), `max_size`: Some(73), added: 568, mode: `MaxEncodedLen`)
	fn heartbeat() -> Weight {
		// Measured 327 bytes of proof, estimated 3509.
		Weight::from_parts(17_606_000, 3509)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	// Storage: `Aura::CurrentSlot` (r:1 w:0)
	// Proof: `Aura::CurrentSlot` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `System::BlockHash` (r:1 w:0)
	// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	// Storage: `Immortality::KnownKey` (r:1 w:0)
	// Proof: `Immortality::KnownKey` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	// Storage: `Immortality::CurrentHealth` (r:1 w:0)
	// Proof: `Immortality::CurrentHealth` (`max_values`: Some(1), `max_size`: Some(222), added: 717, mode: `MaxEncodedLen`)
	fn authorize_heartbeat() -> Weight {
		// Measured 240 bytes of proof, estimated 3509.
		Weight::from_parts(58_267_000, 3509).saturating_add(T::DbWeight::get().reads(4_u64))
	}
	// Storage: `System::BlockHash` (r:1 w:0)
	// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::CurrentTenure` (r:1 w:0)
	// Proof: `Responsibilities::CurrentTenure` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Aura::CurrentSlot` (r:1 w:0)
	// Proof: `Aura::CurrentSlot` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Nodes` (r:1 w:0)
	// Proof: `GiftedNodes::Nodes` (`max_values`: None, `max_size`: Some(259), added: 2734, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::Owner` (r:1 w:0)
	// Proof: `Responsibilities::Owner` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Operators` (r:1 w:0)
	// Proof: `GiftedNodes::Operators` (`max_values`: None, `max_size`: Some(78), added: 2553, mode: `MaxEncodedLen`)
	// Storage: `Immortality::LeaseUntil` (r:1 w:0)
	// Proof: `Immortality::LeaseUntil` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Immortality::CurrentTallies` (r:1 w:1)
	// Proof: `Immortality::CurrentTallies` (`max_values`: Some(1), `max_size`: Some(100), added: 595, mode: `MaxEncodedLen`)
	// Storage: `Immortality::SeatRecords` (r:1 w:1)
	// Proof: `Immortality::SeatRecords` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	// Storage: `Immortality::Voices` (r:1 w:1)
	// Proof: `Immortality::Voices` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	fn report() -> Weight {
		// Measured 2473 bytes of proof, estimated 3724.
		Weight::from_parts(55_232_000, 3724)
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	// Storage: `Aura::CurrentSlot` (r:1 w:0)
	// Proof: `Aura::CurrentSlot` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `System::BlockHash` (r:1 w:0)
	// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::CurrentTenure` (r:1 w:0)
	// Proof: `Responsibilities::CurrentTenure` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Nodes` (r:1 w:0)
	// Proof: `GiftedNodes::Nodes` (`max_values`: None, `max_size`: Some(259), added: 2734, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::Owner` (r:1 w:0)
	// Proof: `Responsibilities::Owner` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Operators` (r:1 w:0)
	// Proof: `GiftedNodes::Operators` (`max_values`: None, `max_size`: Some(78), added: 2553, mode: `MaxEncodedLen`)
	// Storage: `Immortality::SeatRecords` (r:1 w:0)
	// Proof: `Immortality::SeatRecords` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	// Storage: `Session::NextKeys` (r:1 w:0)
	// Proof: `Session::NextKeys` (`max_values`: None, `max_size`: None, mode: `Measured`)
	fn authorize_report() -> Weight {
		// Measured 2577 bytes of proof, estimated 6042.
		Weight::from_parts(99_779_000, 6042).saturating_add(T::DbWeight::get().reads(8_u64))
	}
	// Storage: `Immortality::FindingNotedIn` (r:1 w:1)
	// Proof: `Immortality::FindingNotedIn` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Aura::CurrentSlot` (r:1 w:0)
	// Proof: `Aura::CurrentSlot` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Immortality::LeaseUntil` (r:1 w:0)
	// Proof: `Immortality::LeaseUntil` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Immortality::CurrentTallies` (r:1 w:1)
	// Proof: `Immortality::CurrentTallies` (`max_values`: Some(1), `max_size`: Some(100), added: 595, mode: `MaxEncodedLen`)
	// Storage: `Immortality::SeatRecords` (r:1 w:1)
	// Proof: `Immortality::SeatRecords` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	// Storage: `Immortality::Voices` (r:1 w:1)
	// Proof: `Immortality::Voices` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	fn note_finding() -> Weight {
		// Measured 167 bytes of proof, estimated 3542.
		Weight::from_parts(27_190_000, 3542)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	// Storage: `Responsibilities::Owner` (r:1 w:0)
	// Proof: `Responsibilities::Owner` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	// Storage: `Immortality::KnownKey` (r:1 w:1)
	// Proof: `Immortality::KnownKey` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	// Storage: `Immortality::CurrentHealth` (r:1 w:1)
	// Proof: `Immortality::CurrentHealth` (`max_values`: Some(1), `max_size`: Some(222), added: 717, mode: `MaxEncodedLen`)
	fn set_heartbeat_key() -> Weight {
		// Measured 184 bytes of proof, estimated 1707.
		Weight::from_parts(18_628_000, 1707)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	// Storage: `Responsibilities::Owner` (r:1 w:0)
	// Proof: `Responsibilities::Owner` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	// Storage: `Aura::CurrentSlot` (r:1 w:0)
	// Proof: `Aura::CurrentSlot` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Immortality::Terms` (r:1 w:0)
	// Proof: `Immortality::Terms` (`max_values`: Some(1), `max_size`: Some(68), added: 563, mode: `MaxEncodedLen`)
	// Storage: `Immortality::LeaseUntil` (r:1 w:1)
	// Proof: `Immortality::LeaseUntil` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Immortality::CurrentTallies` (r:1 w:1)
	// Proof: `Immortality::CurrentTallies` (`max_values`: Some(1), `max_size`: Some(100), added: 595, mode: `MaxEncodedLen`)
	// Storage: `Immortality::CurrentHealth` (r:1 w:1)
	// Proof: `Immortality::CurrentHealth` (`max_values`: Some(1), `max_size`: Some(222), added: 717, mode: `MaxEncodedLen`)
	fn renew_lease() -> Weight {
		// Measured 328 bytes of proof, estimated 1707.
		Weight::from_parts(20_631_000, 1707)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	// Storage: `Responsibilities::Owner` (r:1 w:0)
	// Proof: `Responsibilities::Owner` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Operators` (r:16 w:0)
	// Proof: `GiftedNodes::Operators` (`max_values`: None, `max_size`: Some(78), added: 2553, mode: `MaxEncodedLen`)
	// Storage: `Immortality::Ballots` (r:0 w:1)
	// Proof: `Immortality::Ballots` (`max_values`: None, `max_size`: Some(561), added: 3036, mode: `MaxEncodedLen`)
	fn set_ballot() -> Weight {
		// Measured 1769 bytes of proof, estimated 41838.
		Weight::from_parts(92_258_000, 41838)
			.saturating_add(T::DbWeight::get().reads(17_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	// Storage: `Responsibilities::Owner` (r:1 w:0)
	// Proof: `Responsibilities::Owner` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	// Storage: `Immortality::CurrentActivation` (r:1 w:1)
	// Proof: `Immortality::CurrentActivation` (`max_values`: Some(1), `max_size`: Some(73), added: 568, mode: `MaxEncodedLen`)
	// Storage: `Aura::CurrentSlot` (r:1 w:0)
	// Proof: `Aura::CurrentSlot` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Immortality::Terms` (r:1 w:0)
	// Proof: `Immortality::Terms` (`max_values`: Some(1), `max_size`: Some(68), added: 563, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::CurrentTenure` (r:1 w:1)
	// Proof: `Responsibilities::CurrentTenure` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::HeldBefore` (r:11 w:0)
	// Proof: `Responsibilities::HeldBefore` (`max_values`: None, `max_size`: Some(1003), added: 3478, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::PowerOf` (r:11 w:11)
	// Proof: `Responsibilities::PowerOf` (`max_values`: None, `max_size`: Some(1003), added: 3478, mode: `MaxEncodedLen`)
	// Storage: `Immortality::CurrentTallies` (r:1 w:1)
	// Proof: `Immortality::CurrentTallies` (`max_values`: Some(1), `max_size`: Some(100), added: 595, mode: `MaxEncodedLen`)
	// Storage: `Immortality::Council` (r:1 w:1)
	// Proof: `Immortality::Council` (`max_values`: Some(1), `max_size`: Some(225), added: 720, mode: `MaxEncodedLen`)
	// Storage: `Council::Proposals` (r:1 w:0)
	// Proof: `Council::Proposals` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	// Storage: `Immortality::CurrentHealth` (r:1 w:1)
	// Proof: `Immortality::CurrentHealth` (`max_values`: Some(1), `max_size`: Some(222), added: 717, mode: `MaxEncodedLen`)
	// Storage: `Finality::Reports` (r:1 w:0)
	// Proof: `Finality::Reports` (`max_values`: Some(1), `max_size`: Some(44014), added: 44509, mode: `MaxEncodedLen`)
	// Storage: `Finality::Finalized` (r:1 w:0)
	// Proof: `Finality::Finalized` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Demanded` (r:1 w:1)
	// Proof: `Rotation::Demanded` (`max_values`: Some(1), `max_size`: Some(2), added: 497, mode: `MaxEncodedLen`)
	// Storage: `Immortality::Given` (r:0 w:11)
	// Proof: `Immortality::Given` (`max_values`: None, `max_size`: Some(106), added: 2581, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::OutOfOffice` (r:0 w:1)
	// Proof: `Responsibilities::OutOfOffice` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Council::Members` (r:0 w:1)
	// Proof: `Council::Members` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	// Storage: `Council::Prime` (r:0 w:1)
	// Proof: `Council::Prime` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	fn cancel_activation() -> Weight {
		// Measured 1073 bytes of proof, estimated 45499.
		Weight::from_parts(136_964_000, 45499)
			.saturating_add(T::DbWeight::get().reads(34_u64))
			.saturating_add(T::DbWeight::get().writes(31_u64))
	}
	// Storage: `Immortality::CurrentActivation` (r:1 w:1)
	// Proof: `Immortality::CurrentActivation` (`max_values`: Some(1), `max_size`: Some(73), added: 568, mode: `MaxEncodedLen`)
	// Storage: `Aura::CurrentSlot` (r:1 w:0)
	// Proof: `Aura::CurrentSlot` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Immortality::Terms` (r:1 w:0)
	// Proof: `Immortality::Terms` (`max_values`: Some(1), `max_size`: Some(68), added: 563, mode: `MaxEncodedLen`)
	// Storage: `Finality::Finalized` (r:1 w:0)
	// Proof: `Finality::Finalized` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Candidates` (r:1 w:0)
	// Proof: `GiftedNodes::Candidates` (`max_values`: Some(1), `max_size`: Some(4002), added: 4497, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Nodes` (r:1000 w:0)
	// Proof: `GiftedNodes::Nodes` (`max_values`: None, `max_size`: Some(259), added: 2734, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::Owner` (r:1 w:0)
	// Proof: `Responsibilities::Owner` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Operators` (r:1001 w:0)
	// Proof: `GiftedNodes::Operators` (`max_values`: None, `max_size`: Some(78), added: 2553, mode: `MaxEncodedLen`)
	// Storage: `Immortality::Given` (r:1 w:8)
	// Proof: `Immortality::Given` (`max_values`: None, `max_size`: Some(106), added: 2581, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::PowerOf` (r:8 w:8)
	// Proof: `Responsibilities::PowerOf` (`max_values`: None, `max_size`: Some(1003), added: 3478, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::OutOfOffice` (r:1 w:0)
	// Proof: `Responsibilities::OutOfOffice` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::SeatCount` (r:1 w:0)
	// Proof: `GiftedNodes::SeatCount` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::HeldBefore` (r:0 w:8)
	// Proof: `Responsibilities::HeldBefore` (`max_values`: None, `max_size`: Some(1003), added: 3478, mode: `MaxEncodedLen`)
	fn hand_over(n: u32) -> Weight {
		// Measured 1350 bytes of proof, estimated 28814.
		Weight::from_parts(189_813_000, 28814)
			.saturating_add(Weight::from_parts(14_555_298, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(20_u64))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(25_u64))
			.saturating_add(Weight::from_parts(0, 2734).saturating_mul(n.into()))
	}
	// Storage: `Responsibilities::Owner` (r:1 w:0)
	// Proof: `Responsibilities::Owner` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	// Storage: `Immortality::CurrentActivation` (r:1 w:1)
	// Proof: `Immortality::CurrentActivation` (`max_values`: Some(1), `max_size`: Some(73), added: 568, mode: `MaxEncodedLen`)
	// Storage: `Aura::CurrentSlot` (r:1 w:0)
	// Proof: `Aura::CurrentSlot` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Immortality::Failures` (r:1 w:0)
	// Proof: `Immortality::Failures` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
	// Storage: `Immortality::Terms` (r:1 w:0)
	// Proof: `Immortality::Terms` (`max_values`: Some(1), `max_size`: Some(68), added: 563, mode: `MaxEncodedLen`)
	fn claim_return() -> Weight {
		// Measured 505 bytes of proof, estimated 1558.
		Weight::from_parts(22_814_000, 1558)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	// Storage: `Immortality::CurrentActivation` (r:1 w:1)
	// Proof: `Immortality::CurrentActivation` (`max_values`: Some(1), `max_size`: Some(73), added: 568, mode: `MaxEncodedLen`)
	// Storage: `Aura::CurrentSlot` (r:1 w:0)
	// Proof: `Aura::CurrentSlot` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Immortality::Terms` (r:1 w:0)
	// Proof: `Immortality::Terms` (`max_values`: Some(1), `max_size`: Some(68), added: 563, mode: `MaxEncodedLen`)
	fn object() -> Weight {
		// Measured 348 bytes of proof, estimated 1558.
		Weight::from_parts(17_756_000, 1558)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	// Storage: `Responsibilities::Owner` (r:1 w:0)
	// Proof: `Responsibilities::Owner` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	// Storage: `Immortality::CurrentActivation` (r:1 w:0)
	// Proof: `Immortality::CurrentActivation` (`max_values`: Some(1), `max_size`: Some(73), added: 568, mode: `MaxEncodedLen`)
	// Storage: `Immortality::CurrentMaintenance` (r:1 w:1)
	// Proof: `Immortality::CurrentMaintenance` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	// Storage: `Immortality::Terms` (r:1 w:0)
	// Proof: `Immortality::Terms` (`max_values`: Some(1), `max_size`: Some(68), added: 563, mode: `MaxEncodedLen`)
	// Storage: `Aura::CurrentSlot` (r:1 w:0)
	// Proof: `Aura::CurrentSlot` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Lengths` (r:1 w:0)
	// Proof: `Rotation::Lengths` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Start` (r:1 w:0)
	// Proof: `Rotation::Start` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Immortality::MaintenanceSpent` (r:1 w:1)
	// Proof: `Immortality::MaintenanceSpent` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn announce_maintenance() -> Weight {
		// Measured 463 bytes of proof, estimated 1558.
		Weight::from_parts(30_656_000, 1558)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	// Storage: `Responsibilities::Owner` (r:1 w:0)
	// Proof: `Responsibilities::Owner` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Operators` (r:667 w:0)
	// Proof: `GiftedNodes::Operators` (`max_values`: None, `max_size`: Some(78), added: 2553, mode: `MaxEncodedLen`)
	// Storage: `Immortality::CurrentMaintenance` (r:1 w:1)
	// Proof: `Immortality::CurrentMaintenance` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	// Storage: `Immortality::Overrides` (r:1 w:1)
	// Proof: `Immortality::Overrides` (`max_values`: Some(1), `max_size`: Some(32002), added: 32497, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::SeatCount` (r:1 w:0)
	// Proof: `GiftedNodes::SeatCount` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn override_maintenance(n: u32) -> Weight {
		// Measured 643 bytes of proof, estimated 33487.
		Weight::from_parts(16_199_242, 33487)
			.saturating_add(Weight::from_parts(5_157_797, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(Weight::from_parts(0, 1702).saturating_mul(n.into()))
	}
	// Storage: `Responsibilities::CurrentTenure` (r:1 w:0)
	// Proof: `Responsibilities::CurrentTenure` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::CurrentStage` (r:1 w:0)
	// Proof: `GiftedNodes::CurrentStage` (`max_values`: Some(1), `max_size`: Some(1), added: 496, mode: `MaxEncodedLen`)
	// Storage: `Immortality::CurrentHealth` (r:1 w:0)
	// Proof: `Immortality::CurrentHealth` (`max_values`: Some(1), `max_size`: Some(222), added: 717, mode: `MaxEncodedLen`)
	// Storage: `Immortality::CurrentActivation` (r:1 w:0)
	// Proof: `Immortality::CurrentActivation` (`max_values`: Some(1), `max_size`: Some(73), added: 568, mode: `MaxEncodedLen`)
	// Storage: `Immortality::Terms` (r:1 w:0)
	// Proof: `Immortality::Terms` (`max_values`: Some(1), `max_size`: Some(68), added: 563, mode: `MaxEncodedLen`)
	// Storage: `Aura::CurrentSlot` (r:1 w:0)
	// Proof: `Aura::CurrentSlot` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Immortality::LastDrill` (r:1 w:1)
	// Proof: `Immortality::LastDrill` (`max_values`: Some(1), `max_size`: Some(22), added: 517, mode: `MaxEncodedLen`)
	fn start_drill() -> Weight {
		// Measured 620 bytes of proof, estimated 1707.
		Weight::from_parts(24_968_000, 1707)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	// Storage: `Responsibilities::CurrentTenure` (r:1 w:0)
	// Proof: `Responsibilities::CurrentTenure` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Immortality::FoundingTerms` (r:1 w:0)
	// Proof: `Immortality::FoundingTerms` (`max_values`: Some(1), `max_size`: Some(68), added: 563, mode: `MaxEncodedLen`)
	// Storage: `Immortality::Terms` (r:0 w:1)
	// Proof: `Immortality::Terms` (`max_values`: Some(1), `max_size`: Some(68), added: 563, mode: `MaxEncodedLen`)
	fn set_policy() -> Weight {
		// Measured 253 bytes of proof, estimated 1553.
		Weight::from_parts(13_961_000, 1553)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	// Storage: `Aura::CurrentSlot` (r:1 w:0)
	// Proof: `Aura::CurrentSlot` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Immortality::LastSlot` (r:1 w:1)
	// Proof: `Immortality::LastSlot` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Immortality::CurrentMaintenance` (r:1 w:1)
	// Proof: `Immortality::CurrentMaintenance` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	// Storage: `Immortality::CurrentHealth` (r:1 w:1)
	// Proof: `Immortality::CurrentHealth` (`max_values`: Some(1), `max_size`: Some(222), added: 717, mode: `MaxEncodedLen`)
	// Storage: `Immortality::KnownKey` (r:1 w:0)
	// Proof: `Immortality::KnownKey` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	// Storage: `MultiBlockMigrations::Cursor` (r:1 w:0)
	// Proof: `MultiBlockMigrations::Cursor` (`max_values`: Some(1), `max_size`: Some(65550), added: 66045, mode: `MaxEncodedLen`)
	// Storage: `Immortality::Terms` (r:1 w:0)
	// Proof: `Immortality::Terms` (`max_values`: Some(1), `max_size`: Some(68), added: 563, mode: `MaxEncodedLen`)
	// Storage: `Immortality::CurrentTallies` (r:1 w:0)
	// Proof: `Immortality::CurrentTallies` (`max_values`: Some(1), `max_size`: Some(100), added: 595, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::Owner` (r:1 w:0)
	// Proof: `Responsibilities::Owner` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Operators` (r:1 w:0)
	// Proof: `GiftedNodes::Operators` (`max_values`: None, `max_size`: Some(78), added: 2553, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::SeatCount` (r:1 w:0)
	// Proof: `GiftedNodes::SeatCount` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Immortality::CurrentActivation` (r:1 w:1)
	// Proof: `Immortality::CurrentActivation` (`max_values`: Some(1), `max_size`: Some(73), added: 568, mode: `MaxEncodedLen`)
	// Storage: `Immortality::LastDrill` (r:1 w:1)
	// Proof: `Immortality::LastDrill` (`max_values`: Some(1), `max_size`: Some(22), added: 517, mode: `MaxEncodedLen`)
	// Storage: `Immortality::CurrentInvestigation` (r:1 w:1)
	// Proof: `Immortality::CurrentInvestigation` (`max_values`: Some(1), `max_size`: Some(109), added: 604, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::SeatedOperators` (r:1 w:0)
	// Proof: `GiftedNodes::SeatedOperators` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::CurrentStage` (r:1 w:0)
	// Proof: `GiftedNodes::CurrentStage` (`max_values`: Some(1), `max_size`: Some(1), added: 496, mode: `MaxEncodedLen`)
	// Storage: `Immortality::LeaseUntil` (r:1 w:0)
	// Proof: `Immortality::LeaseUntil` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::CurrentTenure` (r:1 w:1)
	// Proof: `Responsibilities::CurrentTenure` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::PowerOf` (r:11 w:11)
	// Proof: `Responsibilities::PowerOf` (`max_values`: None, `max_size`: Some(1003), added: 3478, mode: `MaxEncodedLen`)
	// Storage: `Immortality::Failures` (r:1 w:1)
	// Proof: `Immortality::Failures` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Start` (r:1 w:0)
	// Proof: `Rotation::Start` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Lengths` (r:1 w:0)
	// Proof: `Rotation::Lengths` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Immortality::BlockAuthor` (r:0 w:1)
	// Proof: `Immortality::BlockAuthor` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	// Storage: `Immortality::Overrides` (r:0 w:1)
	// Proof: `Immortality::Overrides` (`max_values`: Some(1), `max_size`: Some(32002), added: 32497, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::OutOfOffice` (r:0 w:1)
	// Proof: `Responsibilities::OutOfOffice` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Demanded` (r:0 w:1)
	// Proof: `Rotation::Demanded` (`max_values`: Some(1), `max_size`: Some(2), added: 497, mode: `MaxEncodedLen`)
	fn on_initialize() -> Weight {
		// Measured 1898 bytes of proof, estimated 67035.
		Weight::from_parts(132_788_000, 67035)
			.saturating_add(T::DbWeight::get().reads(32_u64))
			.saturating_add(T::DbWeight::get().writes(23_u64))
	}
	// Storage: `GiftedNodes::Candidates` (r:1 w:0)
	// Proof: `GiftedNodes::Candidates` (`max_values`: Some(1), `max_size`: Some(4002), added: 4497, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Nodes` (r:1000 w:0)
	// Proof: `GiftedNodes::Nodes` (`max_values`: None, `max_size`: Some(259), added: 2734, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::Owner` (r:1 w:0)
	// Proof: `Responsibilities::Owner` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Operators` (r:1000 w:0)
	// Proof: `GiftedNodes::Operators` (`max_values`: None, `max_size`: Some(78), added: 2553, mode: `MaxEncodedLen`)
	// Storage: `Immortality::Ballots` (r:1000 w:0)
	// Proof: `Immortality::Ballots` (`max_values`: None, `max_size`: Some(561), added: 3036, mode: `MaxEncodedLen`)
	// Storage: `Immortality::Terms` (r:1 w:0)
	// Proof: `Immortality::Terms` (`max_values`: Some(1), `max_size`: Some(68), added: 563, mode: `MaxEncodedLen`)
	// Storage: `Immortality::Council` (r:1 w:1)
	// Proof: `Immortality::Council` (`max_values`: Some(1), `max_size`: Some(225), added: 720, mode: `MaxEncodedLen`)
	// Storage: `Council::Proposals` (r:1 w:0)
	// Proof: `Council::Proposals` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	// Storage: `Council::Members` (r:0 w:1)
	// Proof: `Council::Members` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	// Storage: `Council::Prime` (r:0 w:1)
	// Proof: `Council::Prime` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	fn hold_election(n: u32) -> Weight {
		// Measured 956 bytes of proof, estimated 16588.
		Weight::from_parts(452_275_000, 16588)
			.saturating_add(Weight::from_parts(27_197_367, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().reads(3_u64.saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(3_u64))
			.saturating_add(Weight::from_parts(0, 3036).saturating_mul(n.into()))
	}
	// Storage: `GiftedNodes::Candidates` (r:1 w:0)
	// Proof: `GiftedNodes::Candidates` (`max_values`: Some(1), `max_size`: Some(4002), added: 4497, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Nodes` (r:1000 w:0)
	// Proof: `GiftedNodes::Nodes` (`max_values`: None, `max_size`: Some(259), added: 2734, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::Owner` (r:1 w:0)
	// Proof: `Responsibilities::Owner` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	// Storage: `GiftedNodes::Operators` (r:1000 w:0)
	// Proof: `GiftedNodes::Operators` (`max_values`: None, `max_size`: Some(78), added: 2553, mode: `MaxEncodedLen`)
	// Storage: `Immortality::Given` (r:12 w:11)
	// Proof: `Immortality::Given` (`max_values`: None, `max_size`: Some(106), added: 2581, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::PowerOf` (r:11 w:11)
	// Proof: `Responsibilities::PowerOf` (`max_values`: None, `max_size`: Some(1003), added: 3478, mode: `MaxEncodedLen`)
	fn refill(n: u32) -> Weight {
		// Measured 3486 bytes of proof, estimated 39248.
		Weight::from_parts(550_732_000, 39248)
			.saturating_add(Weight::from_parts(14_075_732, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(27_u64))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(22_u64))
			.saturating_add(Weight::from_parts(0, 2734).saturating_mul(n.into()))
	}
	// Storage: `Responsibilities::CurrentTenure` (r:1 w:1)
	// Proof: `Responsibilities::CurrentTenure` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Immortality::CurrentTallies` (r:1 w:1)
	// Proof: `Immortality::CurrentTallies` (`max_values`: Some(1), `max_size`: Some(100), added: 595, mode: `MaxEncodedLen`)
	// Storage: `Immortality::Council` (r:1 w:1)
	// Proof: `Immortality::Council` (`max_values`: Some(1), `max_size`: Some(225), added: 720, mode: `MaxEncodedLen`)
	// Storage: `Council::Proposals` (r:1 w:0)
	// Proof: `Council::Proposals` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	// Storage: `Aura::CurrentSlot` (r:1 w:0)
	// Proof: `Aura::CurrentSlot` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Immortality::CurrentHealth` (r:1 w:1)
	// Proof: `Immortality::CurrentHealth` (`max_values`: Some(1), `max_size`: Some(222), added: 717, mode: `MaxEncodedLen`)
	// Storage: `Finality::Reports` (r:1 w:0)
	// Proof: `Finality::Reports` (`max_values`: Some(1), `max_size`: Some(44014), added: 44509, mode: `MaxEncodedLen`)
	// Storage: `Finality::Finalized` (r:1 w:0)
	// Proof: `Finality::Finalized` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Rotation::Demanded` (r:1 w:1)
	// Proof: `Rotation::Demanded` (`max_values`: Some(1), `max_size`: Some(2), added: 497, mode: `MaxEncodedLen`)
	// Storage: `Immortality::Terms` (r:1 w:0)
	// Proof: `Immortality::Terms` (`max_values`: Some(1), `max_size`: Some(68), added: 563, mode: `MaxEncodedLen`)
	// Storage: `Immortality::Given` (r:0 w:11)
	// Proof: `Immortality::Given` (`max_values`: None, `max_size`: Some(106), added: 2581, mode: `MaxEncodedLen`)
	// Storage: `Immortality::LeaseUntil` (r:0 w:1)
	// Proof: `Immortality::LeaseUntil` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Immortality::CurrentActivation` (r:0 w:1)
	// Proof: `Immortality::CurrentActivation` (`max_values`: Some(1), `max_size`: Some(73), added: 568, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::OutOfOffice` (r:0 w:1)
	// Proof: `Responsibilities::OutOfOffice` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::HeldBefore` (r:0 w:11)
	// Proof: `Responsibilities::HeldBefore` (`max_values`: None, `max_size`: Some(1003), added: 3478, mode: `MaxEncodedLen`)
	// Storage: `Responsibilities::PowerOf` (r:0 w:10)
	// Proof: `Responsibilities::PowerOf` (`max_values`: None, `max_size`: Some(1003), added: 3478, mode: `MaxEncodedLen`)
	// Storage: `Council::Members` (r:0 w:1)
	// Proof: `Council::Members` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	// Storage: `Council::Prime` (r:0 w:1)
	// Proof: `Council::Prime` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	fn finish_return() -> Weight {
		// Measured 834 bytes of proof, estimated 45499.
		Weight::from_parts(85_478_000, 45499)
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().writes(42_u64))
	}
}

// For mocks.
impl WeightInfo for () {
	fn heartbeat() -> Weight {
		Weight::from_parts(17_606_000, 3509)
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn authorize_heartbeat() -> Weight {
		Weight::from_parts(58_267_000, 3509).saturating_add(RocksDbWeight::get().reads(4_u64))
	}
	fn report() -> Weight {
		Weight::from_parts(55_232_000, 3724)
			.saturating_add(RocksDbWeight::get().reads(10_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn authorize_report() -> Weight {
		Weight::from_parts(99_779_000, 6042).saturating_add(RocksDbWeight::get().reads(8_u64))
	}
	fn note_finding() -> Weight {
		Weight::from_parts(27_190_000, 3542)
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn set_heartbeat_key() -> Weight {
		Weight::from_parts(18_628_000, 1707)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn renew_lease() -> Weight {
		Weight::from_parts(20_631_000, 1707)
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn set_ballot() -> Weight {
		Weight::from_parts(92_258_000, 41838)
			.saturating_add(RocksDbWeight::get().reads(17_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn cancel_activation() -> Weight {
		Weight::from_parts(136_964_000, 45499)
			.saturating_add(RocksDbWeight::get().reads(34_u64))
			.saturating_add(RocksDbWeight::get().writes(31_u64))
	}
	fn hand_over(n: u32) -> Weight {
		Weight::from_parts(189_813_000, 28814)
			.saturating_add(Weight::from_parts(14_555_298, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(20_u64))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(25_u64))
			.saturating_add(Weight::from_parts(0, 2734).saturating_mul(n.into()))
	}
	fn claim_return() -> Weight {
		Weight::from_parts(22_814_000, 1558)
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn object() -> Weight {
		Weight::from_parts(17_756_000, 1558)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn announce_maintenance() -> Weight {
		Weight::from_parts(30_656_000, 1558)
			.saturating_add(RocksDbWeight::get().reads(8_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn override_maintenance(n: u32) -> Weight {
		Weight::from_parts(16_199_242, 33487)
			.saturating_add(Weight::from_parts(5_157_797, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().reads(1_u64.saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
			.saturating_add(Weight::from_parts(0, 1702).saturating_mul(n.into()))
	}
	fn start_drill() -> Weight {
		Weight::from_parts(24_968_000, 1707)
			.saturating_add(RocksDbWeight::get().reads(7_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn set_policy() -> Weight {
		Weight::from_parts(13_961_000, 1553)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn on_initialize() -> Weight {
		Weight::from_parts(132_788_000, 67035)
			.saturating_add(RocksDbWeight::get().reads(32_u64))
			.saturating_add(RocksDbWeight::get().writes(23_u64))
	}
	fn hold_election(n: u32) -> Weight {
		Weight::from_parts(452_275_000, 16588)
			.saturating_add(Weight::from_parts(27_197_367, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(8_u64))
			.saturating_add(RocksDbWeight::get().reads(3_u64.saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
			.saturating_add(Weight::from_parts(0, 3036).saturating_mul(n.into()))
	}
	fn refill(n: u32) -> Weight {
		Weight::from_parts(550_732_000, 39248)
			.saturating_add(Weight::from_parts(14_075_732, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(27_u64))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(22_u64))
			.saturating_add(Weight::from_parts(0, 2734).saturating_mul(n.into()))
	}
	fn finish_return() -> Weight {
		Weight::from_parts(85_478_000, 45499)
			.saturating_add(RocksDbWeight::get().reads(10_u64))
			.saturating_add(RocksDbWeight::get().writes(42_u64))
	}
}
