//! The terms on which nodes are paid, and within which bounds they may be changed.

use crate::{Config, Error, Event, Pallet, Terms};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{ensure, pallet_prelude::DispatchResult};
use immortal_primitives::{
	money::{Balance, COIN},
	nodes::Resources,
};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// The terms on which nodes are paid.
#[derive(
	Copy,
	Clone,
	Debug,
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
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Policy {
	/// What a thousandth of a core that a bond proves is worth in an era, in 10^-12 units.
	pub era_per_millicore: Balance,
	/// The same for a MiB of memory.
	pub era_per_memory_mib: Balance,
	/// The same for a GiB of storage.
	pub era_per_storage_gib: Balance,
	/// The same for a megabit a second.
	pub era_per_bandwidth_mbit: Balance,
	/// An era may take one of so many parts out of what is left of the reserve.
	pub reserve_parts: u32,
	/// What is worth as much is paid without a claim, in 10^-12 units.
	pub automatic_from: Balance,
}

impl Default for Policy {
	/// A thousandth of what is bonded for the same. At 20 % of allowance and with all of the reward kept, a bond for resources
	/// bears less than 5 % a year, which is less than it could elsewhere: to declare what one has not does not pay.
	fn default() -> Self {
		Self {
			era_per_millicore: COIN / 1_000_000,
			era_per_memory_mib: COIN / 2_048_000,
			era_per_storage_gib: COIN / 1_024_000,
			era_per_bandwidth_mbit: COIN / 1_000_000,
			reserve_parts: 1_460,
			automatic_from: COIN / 100,
		}
	}
}

impl Policy {
	/// The most that anything may be worth in an era, in 10^-12 units: with it, no sum over all nodes overflows.
	const MAX_RATE: Balance = COIN;
	/// A reserve is not spent in less than a year, and not in more than forty.
	const RESERVE_PARTS: core::ops::RangeInclusive<u32> = 365..=14_600;

	const fn rates(&self) -> [Balance; 4] {
		[
			self.era_per_millicore,
			self.era_per_memory_mib,
			self.era_per_storage_gib,
			self.era_per_bandwidth_mbit,
		]
	}

	/// Whether each value is one that the chain can live with.
	pub fn is_within_bounds(&self) -> bool {
		self.rates().iter().all(|rate| *rate <= Self::MAX_RATE) && Self::RESERVE_PARTS.contains(&self.reserve_parts)
	}

	/// What an era of `resources` is worth, in 10^-12 units.
	pub fn era_value(&self, resources: &Resources) -> Balance {
		// Never none: no machine has so much of anything, and no rate is so high.
		immortal_math::bond::required(0, resources.each().into_iter().zip(self.rates())).unwrap_or_default()
	}
}

impl<T: Config> Pallet<T> {
	pub(crate) fn do_set_policy(policy: Policy) -> DispatchResult {
		ensure!(policy.is_within_bounds(), Error::<T>::PolicyOutOfBounds);
		Terms::<T>::put(policy);
		Self::deposit_event(Event::PolicyChanged { policy });
		Ok(())
	}
}
