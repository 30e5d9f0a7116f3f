//! Weights of the calls and hooks. Replaced by measured ones with `scripts/benchmark`.

use frame_support::weights::Weight;

/// What calls and hooks weigh.
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

impl WeightInfo for () {
	fn heartbeat() -> Weight {
		Weight::from_parts(100_000_000, 4_096)
	}

	fn authorize_heartbeat() -> Weight {
		Weight::from_parts(100_000_000, 4_096)
	}

	fn report() -> Weight {
		Weight::from_parts(100_000_000, 4_096)
	}

	fn authorize_report() -> Weight {
		Weight::from_parts(100_000_000, 4_096)
	}

	fn note_finding() -> Weight {
		Weight::from_parts(100_000_000, 4_096)
	}

	fn set_heartbeat_key() -> Weight {
		Weight::from_parts(100_000_000, 4_096)
	}

	fn renew_lease() -> Weight {
		Weight::from_parts(100_000_000, 4_096)
	}

	fn set_ballot() -> Weight {
		Weight::from_parts(100_000_000, 4_096)
	}

	fn cancel_activation() -> Weight {
		Weight::from_parts(100_000_000, 4_096)
	}

	fn hand_over(n: u32) -> Weight {
		Weight::from_parts(100_000_000, 4_096)
			.saturating_add(Weight::from_parts(30_000_000, 8_192).saturating_mul(n.into()))
	}

	fn claim_return() -> Weight {
		Weight::from_parts(100_000_000, 4_096)
	}

	fn object() -> Weight {
		Weight::from_parts(100_000_000, 4_096)
	}

	fn announce_maintenance() -> Weight {
		Weight::from_parts(100_000_000, 4_096)
	}

	fn override_maintenance(n: u32) -> Weight {
		Weight::from_parts(100_000_000, 4_096)
			.saturating_add(Weight::from_parts(30_000_000, 8_192).saturating_mul(n.into()))
	}

	fn start_drill() -> Weight {
		Weight::from_parts(100_000_000, 4_096)
	}

	fn set_policy() -> Weight {
		Weight::from_parts(100_000_000, 4_096)
	}

	fn on_initialize() -> Weight {
		Weight::from_parts(100_000_000, 4_096)
	}

	fn hold_election(n: u32) -> Weight {
		Weight::from_parts(100_000_000, 4_096)
			.saturating_add(Weight::from_parts(30_000_000, 8_192).saturating_mul(n.into()))
	}

	fn refill(n: u32) -> Weight {
		Weight::from_parts(100_000_000, 4_096)
			.saturating_add(Weight::from_parts(30_000_000, 8_192).saturating_mul(n.into()))
	}

	fn finish_return() -> Weight {
		Weight::from_parts(100_000_000, 4_096)
	}
}
