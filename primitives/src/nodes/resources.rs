//! What a machine has to give.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// Amounts of what a machine gives.
#[derive(
	Copy,
	Clone,
	Debug,
	Default,
	Eq,
	PartialEq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Resources {
	/// Thousandths of a core.
	pub cpu_millicores: u64,
	/// Mebibytes of memory.
	pub memory_mib: u64,
	/// Gibibytes of storage.
	pub storage_gib: u64,
	/// Megabits a second, to and from the network.
	pub bandwidth_mbit: u64,
}

impl Resources {
	/// The same of each.
	pub const fn all(amount: u64) -> Self {
		Self::of_each([amount; 4])
	}

	/// Each of them.
	pub const fn each(&self) -> [u64; 4] {
		[
			self.cpu_millicores,
			self.memory_mib,
			self.storage_gib,
			self.bandwidth_mbit,
		]
	}

	/// Of [each](Self::each) so much.
	pub const fn of_each([cpu_millicores, memory_mib, storage_gib, bandwidth_mbit]: [u64; 4]) -> Self {
		Self {
			cpu_millicores,
			memory_mib,
			storage_gib,
			bandwidth_mbit,
		}
	}

	/// What `combine` makes of each and its counterpart.
	pub fn zip(&self, other: &Self, combine: impl Fn(u64, u64) -> u64) -> Self {
		Self {
			cpu_millicores: combine(self.cpu_millicores, other.cpu_millicores),
			memory_mib: combine(self.memory_mib, other.memory_mib),
			storage_gib: combine(self.storage_gib, other.storage_gib),
			bandwidth_mbit: combine(self.bandwidth_mbit, other.bandwidth_mbit),
		}
	}

	/// Whether none of them is more than its counterpart.
	pub fn fits_in(&self, other: &Self) -> bool {
		self.each()
			.iter()
			.zip(other.each())
			.all(|(ours, theirs)| *ours <= theirs)
	}

	/// Whether there is some of each.
	pub fn is_some_of_each(&self) -> bool {
		self.each().iter().all(|amount| *amount > 0)
	}

	/// Both together; no more than a `u64` holds, which no number of nodes reaches within the limits of one.
	pub fn plus(&self, other: &Self) -> Self {
		self.zip(other, u64::saturating_add)
	}

	/// So many times as much; no more than a `u64` holds.
	pub fn times(&self, count: u32) -> Self {
		self.zip(&Self::all(count.into()), u64::saturating_mul)
	}

	/// What is left when `other` is taken away; never less than nothing.
	pub fn minus(&self, other: &Self) -> Self {
		self.zip(other, u64::saturating_sub)
	}
}
