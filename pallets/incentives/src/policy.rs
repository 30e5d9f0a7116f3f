//! The terms on which nodes are paid, and within which bounds they may be changed.

use crate::{Config, Error, Event, Pallet, Terms};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{ensure, pallet_prelude::DispatchResult};
use immortal_primitives::{
	money::{Balance, COIN},
	parts_per_billion,
	scaling::RewardRates,
};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_runtime::Perbill;

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
	/// What an era is worth of what a node's bond proves.
	#[serde(with = "parts_per_billion")]
	pub era_rate: Perbill,
	/// An era may take one of so many parts out of what is left of the reserve.
	pub reserve_parts: u32,
	/// What is worth as much is paid without a claim, in 10^-12 units.
	pub automatic_from: Balance,
}

impl Default for Policy {
	/// A thousandth. Of a bond a fifth is taken as proof, and a gifter that keeps all of the reward gets six to seven tenths of what
	/// that is worth: less than 5 % of the bond a year. That is less than the bond could bear elsewhere, so that it does not pay to
	/// declare what one has not.
	fn default() -> Self {
		Self {
			era_rate: Perbill::from_parts(1_000_000),
			reserve_parts: 1_460,
			automatic_from: COIN / 100,
		}
	}
}

impl Policy {
	/// With more, a bond would be earned back in a few months.
	const MAX_ERA_RATE: Perbill = Perbill::from_percent(1);
	/// A reserve is not spent in less than a year, and not in more than forty.
	const RESERVE_PARTS: core::ops::RangeInclusive<u32> = 365..=14_600;

	/// Whether each value is one that the chain can live with.
	pub fn is_within_bounds(&self) -> bool {
		self.era_rate <= Self::MAX_ERA_RATE && Self::RESERVE_PARTS.contains(&self.reserve_parts)
	}

	/// What an era is worth of what a bond proves; both in 10^-12 units. Rounded down.
	pub fn era_value(&self, proven: Balance) -> Balance {
		self.era_rate.mul_floor(proven)
	}
}

impl<T: Config> RewardRates for Pallet<T> {
	fn era_value(proven: Balance) -> Balance {
		Terms::<T>::get().era_value(proven)
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
