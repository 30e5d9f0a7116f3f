//! Weights of calls and hooks.

use frame_support::weights::{constants::RocksDbWeight, Weight};

/// What calls and hooks weigh.
pub trait WeightInfo {
	/// In each block: looks for claims and the window, and counts how full it was.
	fn begin() -> Weight;
	/// In the first block of a session: looks at every kind of node.
	fn look_around() -> Weight;
	/// In the first block of an era: remembers how the network was.
	fn remember() -> Weight;
	/// Gives a claim what it claims.
	fn award() -> Weight;
	/// Finds where paying goes on.
	fn pay_begin() -> Weight;
	/// Pays a contract what is due, or ends it.
	fn pay_contract() -> Weight;
	/// Forgets `n` entries of who was used.
	fn prune(n: u32) -> Weight;
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
}

/// By reads and writes, for tests.
impl WeightInfo for () {
	fn begin() -> Weight {
		RocksDbWeight::get().reads_writes(4, 2)
	}
	fn look_around() -> Weight {
		RocksDbWeight::get().reads_writes(60, 30)
	}
	fn remember() -> Weight {
		RocksDbWeight::get().reads_writes(20, 8)
	}
	fn award() -> Weight {
		RocksDbWeight::get().reads_writes(25, 15)
	}
	fn pay_begin() -> Weight {
		RocksDbWeight::get().reads_writes(1, 1)
	}
	fn pay_contract() -> Weight {
		RocksDbWeight::get().reads_writes(15, 10)
	}
	fn prune(n: u32) -> Weight {
		RocksDbWeight::get().reads_writes(3, u64::from(n).saturating_add(1))
	}
	fn take_order() -> Weight {
		RocksDbWeight::get().reads_writes(15, 1)
	}
	fn take_offer() -> Weight {
		RocksDbWeight::get().reads_writes(15, 1)
	}
	fn renew() -> Weight {
		RocksDbWeight::get().reads_writes(15, 8)
	}
	fn request() -> Weight {
		RocksDbWeight::get().reads_writes(25, 10)
	}
	fn approve() -> Weight {
		RocksDbWeight::get().reads_writes(10, 6)
	}
	fn cancel() -> Weight {
		RocksDbWeight::get().reads_writes(5, 6)
	}
	fn set_policy() -> Weight {
		RocksDbWeight::get().reads_writes(0, 1)
	}
}
