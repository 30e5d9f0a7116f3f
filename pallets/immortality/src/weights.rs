//! Weights of the calls and hooks. Replaced by measured ones with `scripts/benchmark`.

use frame_support::weights::Weight;

/// What calls and hooks weigh.
pub trait WeightInfo {
	fn heartbeat() -> Weight;
	fn authorize_heartbeat() -> Weight;
	fn report() -> Weight;
	fn authorize_report() -> Weight;
	fn note_finding() -> Weight;
	fn set_heartbeat_key() -> Weight;
	fn renew_lease() -> Weight;
	fn set_ballot() -> Weight;
	fn cancel_activation() -> Weight;
	fn hand_over(n: u32) -> Weight;
	fn claim_return() -> Weight;
	fn object() -> Weight;
	fn announce_maintenance() -> Weight;
	fn override_maintenance(n: u32) -> Weight;
	fn start_drill() -> Weight;
	fn set_policy() -> Weight;
	fn on_initialize() -> Weight;
	fn hold_election(n: u32) -> Weight;
	fn refill(n: u32) -> Weight;
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
