//! The terms on which capacity is bought and attracted, and within which bounds they may be changed.

use crate::{Config, Error, Event, Kinds, Pallet, Terms};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{ensure, pallet_prelude::DispatchResult};
use immortal_math::{incentives::proportion, scaling};
use immortal_primitives::{
	chain::BlockNumber,
	money::{Balance, COIN},
	nodes::{Kind, Resources},
	parts_per_billion,
	time::DAYS,
};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_runtime::Perbill;

/// What capacity is worth to the network, for an era of being there; in 10^-12 units.
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
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Prices {
	/// A thousandth of a core.
	pub cpu_millicore: Balance,
	/// A MiB of memory.
	pub memory_mib: Balance,
	/// A GiB of storage.
	pub storage_gib: Balance,
	/// A megabit a second.
	pub bandwidth_mbit: Balance,
	/// A validator, whatever it has.
	pub validator: Balance,
}

impl Prices {
	const fn each(&self) -> [Balance; 4] {
		[
			self.cpu_millicore,
			self.memory_mib,
			self.storage_gib,
			self.bandwidth_mbit,
		]
	}
}

/// The terms on which capacity is bought and attracted.
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
	/// More of a kind of node is wanted where more than this share of it is in use.
	#[serde(with = "parts_per_billion")]
	pub target: Perbill,
	/// Contracts are not renewed where less than this share is.
	#[serde(with = "parts_per_billion")]
	pub slack: Perbill,
	/// What a node must have verified to take a lot.
	pub lot: Resources,
	/// What lots cost at most.
	pub prices: Prices,
	/// Of this, what they cost at first.
	#[serde(with = "parts_per_billion")]
	pub floor: Perbill,
	/// Validators that are to live.
	pub validators: u32,
	/// Blocks in which a price rises.
	pub rising: BlockNumber,
	/// Blocks for which orders are open, and offers besides them.
	pub open: BlockNumber,
	/// Blocks for which offers are open where nothing is bought: whoever gifts a machine has to set it up.
	pub offers: BlockNumber,
	/// Blocks in which a decision can be approved.
	pub approval: BlockNumber,
	/// Eras that a contract or a boost lasts.
	pub eras: u32,
	/// What of pay is held back until the end.
	#[serde(with = "parts_per_billion")]
	pub held_back: Perbill,
	/// Of the time a node must have promised to be there for as much to take a lot.
	#[serde(with = "parts_per_billion")]
	pub uptime: Perbill,
	/// Eras in which a node may break its promise before its contract fails.
	pub failures: u32,
	/// What a gift that takes an offer earns more.
	#[serde(with = "parts_per_billion")]
	pub boost: Perbill,
	/// Where the treasury can buy, gifts are attracted besides if they took this share of what was offered to them.
	#[serde(with = "parts_per_billion")]
	pub gifts_from: Perbill,
	/// However far forecasts are off, this share of the automatic limit can be spent.
	#[serde(with = "parts_per_billion")]
	pub least_cap: Perbill,
}

impl Default for Policy {
	/// A lot is what the bond of a machine with four cores proves. Its price is about a fifteenth of what it would cost to rent, of which
	/// three tenths go to the network: less than what a bond could bear elsewhere besides, so that it does not pay to be there only.
	/// Verified is at most a quarter more than was ever billed: only above four fifths is a machine really short.
	fn default() -> Self {
		Self {
			target: Perbill::from_percent(85),
			slack: Perbill::from_percent(30),
			lot: Resources {
				cpu_millicores: 800,
				memory_mib: 1_638,
				storage_gib: 40,
				bandwidth_mbit: 20,
			},
			prices: Prices {
				cpu_millicore: COIN / 100_000,
				memory_mib: COIN / 200_000,
				storage_gib: COIN / 50_000,
				bandwidth_mbit: COIN / 50_000,
				validator: COIN / 10,
			},
			floor: Perbill::from_percent(25),
			validators: 7,
			rising: 60,
			open: 90,
			offers: DAYS / 4,
			approval: 7 * DAYS,
			eras: 30,
			held_back: Perbill::from_percent(50),
			uptime: Perbill::from_percent(90),
			failures: 2,
			boost: Perbill::from_percent(50),
			gifts_from: Perbill::from_percent(25),
			least_cap: Perbill::from_percent(10),
		}
	}
}

impl Policy {
	/// Capacity is to come before it is used up, and not before it is used.
	const TARGET: core::ops::RangeInclusive<Perbill> = Perbill::from_percent(30)..=Perbill::from_percent(95);
	/// No price of an era is higher: a thousand units.
	const MAX_PRICE: Balance = 1_000 * COIN;
	const MAX_VALIDATORS: u32 = 1_000;
	const MAX_ERAS: u32 = 180;

	/// Whether each value is one that the chain can live with; if not, which is not.
	pub(crate) fn ensure_within_bounds<T: Config>(&self) -> Result<(), Error<T>> {
		ensure!(
			Self::TARGET.contains(&self.target) && self.slack < self.target,
			Error::TargetOutOfBounds
		);
		ensure!(self.lot.is_some_of_each(), Error::LotOutOfBounds);
		let prices = self.prices.each().into_iter().chain([self.prices.validator]);
		let era_of_a_lot = self.lot_cost(&self.lot, 1);
		ensure!(
			prices.clone().all(|price| price <= Self::MAX_PRICE)
				&& era_of_a_lot.is_some_and(|cost| cost <= Self::MAX_PRICE),
			Error::PriceOutOfBounds
		);
		ensure!(!self.floor.is_zero(), Error::FloorOutOfBounds);
		ensure!(self.validators <= Self::MAX_VALIDATORS, Error::ValidatorsOutOfBounds);
		let (half_a_day, week, month) = (DAYS / 2, 7 * DAYS, 30 * DAYS);
		ensure!(
			(1..=half_a_day).contains(&self.open)
				&& (1..=self.open).contains(&self.rising)
				&& (1..=week).contains(&self.offers)
				&& (1..=month).contains(&self.approval),
			Error::PeriodOutOfBounds
		);
		ensure!((1..=Self::MAX_ERAS).contains(&self.eras), Error::ErasOutOfBounds);
		ensure!(self.held_back <= Perbill::from_percent(50), Error::HeldBackOutOfBounds);
		ensure!(self.failures < self.eras, Error::FailuresOutOfBounds);
		ensure!(
			!self.boost.is_zero() && self.boost <= Perbill::one(),
			Error::BoostOutOfBounds
		);
		ensure!(self.least_cap <= Perbill::from_percent(50), Error::LeastCapOutOfBounds);
		Ok(())
	}

	/// What a lot of a machine costs at most for so many eras, in 10^-12 units.
	pub(crate) fn lot_cost(&self, lot: &Resources, eras: u32) -> Option<Balance> {
		scaling::lot_cost(0, lot.each().into_iter().zip(self.prices.each()), eras)
	}
}

impl<T: Config> Pallet<T> {
	pub(crate) fn do_set_policy(policy: Policy) -> DispatchResult {
		policy.ensure_within_bounds::<T>()?;
		let before = Terms::<T>::get().eras;
		if policy.eras > before {
			// One that earned counts for as many eras as a contract lasts at most, and did so of the average so far.
			for kind in Kind::ALL {
				Kinds::<T>::mutate(kind, |state| {
					state.earning = proportion(state.earning, before.into(), policy.eras.into());
				});
			}
		}
		Terms::<T>::put(policy);
		Self::deposit_event(Event::PolicyChanged { policy });
		Ok(())
	}
}
