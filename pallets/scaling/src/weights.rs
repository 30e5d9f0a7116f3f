//! Weights of calls and hooks.
//!
//! Estimates: reads and writes are counted by hand for the dearest path, and the time besides is more than what a release build takes.
//! `ONLY=scaling scripts/benchmark` measures them.

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::RocksDbWeight, RuntimeDbWeight, Weight},
};

/// What calls and hooks weigh.
pub trait WeightInfo {
	/// In each block: looks for claims and the window, and counts how full it was.
	fn begin() -> Weight;
	/// In the first block of a session: looks at every kind of node, ends what is over and opens what is short.
	fn look_around() -> Weight;
	/// In the first block of an era: remembers how the network was.
	fn remember() -> Weight;
	/// Gives a claim what it claims.
	fn award() -> Weight;
	/// Finds where paying goes on.
	fn pay_begin() -> Weight;
	/// Pays a contract what is due, or ends it.
	fn pay_contract() -> Weight;
	/// `take_order`.
	fn take_order() -> Weight;
	/// `take_offer`.
	fn take_offer() -> Weight;
	/// `renew`.
	fn renew() -> Weight;
	/// `request`.
	fn request() -> Weight;
	/// `approve`.
	fn approve() -> Weight;
	/// `cancel`.
	fn cancel() -> Weight;
	/// `set_policy`.
	fn set_policy() -> Weight;
	/// Forgets `n` entries of who was used.
	fn prune(n: u32) -> Weight;
}

/// Bytes that a proof of one key takes, at most.
const PROOF: u64 = 3_600;

/// So many microseconds, reads and writes.
fn weight(db: RuntimeDbWeight, micros: u64, reads: u64, writes: u64) -> Weight {
	Weight::from_parts(micros.saturating_mul(1_000_000), reads.saturating_mul(PROOF))
		.saturating_add(db.reads_writes(reads, writes))
}

/// What each weighs, by what a database costs.
macro_rules! weights {
	($db:expr) => {
		fn begin() -> Weight {
			weight($db, 15, 6, 2)
		}

		fn look_around() -> Weight {
			weight($db, 2_500, 70, 50)
		}

		fn remember() -> Weight {
			weight($db, 100, 20, 7)
		}

		fn award() -> Weight {
			weight($db, 250, 28, 16)
		}

		fn pay_begin() -> Weight {
			weight($db, 5, 1, 1)
		}

		fn pay_contract() -> Weight {
			weight($db, 400, 24, 14)
		}

		fn take_order() -> Weight {
			weight($db, 120, 22, 1)
		}

		fn take_offer() -> Weight {
			weight($db, 120, 22, 1)
		}

		fn renew() -> Weight {
			weight($db, 250, 25, 11)
		}

		fn request() -> Weight {
			weight($db, 250, 30, 9)
		}

		fn approve() -> Weight {
			weight($db, 150, 15, 7)
		}

		fn cancel() -> Weight {
			weight($db, 100, 6, 7)
		}

		fn set_policy() -> Weight {
			weight($db, 20, 0, 1)
		}

		fn prune(n: u32) -> Weight {
			weight(
				$db,
				20,
				u64::from(n).saturating_add(7),
				u64::from(n).saturating_add(1),
			)
		}
	};
}

/// Weights on a chain.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	weights!(T::DbWeight::get());
}

/// Weights in tests.
impl WeightInfo for () {
	weights!(RocksDbWeight::get());
}
