//! The terms on which bills are written, and how far they may be changed.

use crate::{
	tables::rates_of, ComingRates, Config, Error, Event, FoundingRates, FoundingTerms, Pallet, RateList, Rates,
	ServiceRates, Terms,
};
use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{ensure, pallet_prelude::DispatchResult};
use immortal_math::billing as math;
use immortal_primitives::{
	billing::{PriceEpoch, ServiceType},
	chain::BlockNumber,
	money::{Balance, COIN},
	parts_per_billion,
	time::DAYS,
};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_runtime::Perbill;

/// Who gets the base of a charge. The treasury gets the rest.
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
pub struct Split {
	/// The share of whoever did the work.
	#[serde(with = "parts_per_billion")]
	pub provider: Perbill,
	/// The share of the pool that gifted nodes are paid from.
	#[serde(with = "parts_per_billion")]
	pub pool: Perbill,
}

impl Split {
	pub(crate) const fn formula(&self) -> math::Split {
		math::Split {
			provider: self.provider,
			pool: self.pool,
		}
	}
}

/// How charges grow where capacity is scarce: by `exp(K (use - target))`.
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
pub struct Scarcity {
	/// Up to this share of the capacity in use, nothing is added.
	#[serde(with = "parts_per_billion")]
	pub target: Perbill,
	/// K, in thousandths.
	pub steepness: u32,
	/// The most that a charge grows to, as a factor in 10^-12.
	pub most: u64,
}

impl Scarcity {
	pub(crate) const fn formula(&self) -> math::SurchargeTerms {
		math::SurchargeTerms {
			target: self.target,
			steepness: self.steepness,
			most: self.most,
		}
	}
}

/// What the chain's own services cost, in 10^-12 units.
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
pub struct OnChainRates {
	/// A MiB kept by all nodes for an hour.
	pub storage_mib_h: Balance,
	/// New code.
	pub network_upgrade: Balance,
	/// What is urgent.
	pub emergency_protocol: Balance,
	/// Money and machines.
	pub resource_allocation: Balance,
	/// Anything else that is proposed.
	pub governance_proposal: Balance,
	/// Of what is settled across borders.
	#[serde(with = "parts_per_billion")]
	pub cross_border: Perbill,
	/// A call of anything else.
	pub call: Balance,
}

impl OnChainRates {
	fn each(&self) -> [Balance; 7] {
		[
			self.storage_mib_h,
			self.network_upgrade,
			self.emergency_protocol,
			self.resource_allocation,
			self.governance_proposal,
			self.cross_border.deconstruct().into(),
			self.call,
		]
	}
}

/// The terms on which bills are written.
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
	/// Epochs that are over and whose receipts can still be settled.
	pub kept_epochs: PriceEpoch,
	/// Slots between asking for a deposit and getting it, in which bills may still be settled.
	pub challenge_period: BlockNumber,
	/// On hold for an account, in planck of FLX.
	pub account_deposit: Balance,
	/// Who gets a charge.
	pub split: Split,
	/// What scarcity adds.
	pub scarcity: Scarcity,
	/// What the chain's own services cost.
	pub on_chain: OnChainRates,
}

impl Default for Policy {
	fn default() -> Self {
		Self {
			// A week of hours.
			kept_epochs: 168,
			challenge_period: DAYS,
			account_deposit: COIN / 2,
			split: Split {
				provider: Perbill::from_percent(70),
				pool: Perbill::from_percent(20),
			},
			scarcity: Scarcity {
				target: Perbill::from_percent(80),
				steepness: 10_000,
				most: math::MAX_FACTOR,
			},
			on_chain: OnChainRates {
				// A thousand times what it costs at one node: every node keeps it.
				storage_mib_h: 11_921_000,
				network_upgrade: 100 * COIN,
				emergency_protocol: 10 * COIN,
				resource_allocation: 50 * COIN,
				governance_proposal: 10 * COIN,
				cross_border: Perbill::from_parts(1_000_000),
				call: COIN / 1_000,
			},
		}
	}
}

/// What services cost where genesis does not say so: what a core with 2 GiB costs to rent is a hundredth of a unit an hour.
pub fn default_rates() -> Vec<ServiceRates> {
	let rates = Rates {
		cpu_ms: 2_315,
		memory_mib_s: 565,
		storage_mib_h: 11_921,
		moved_mib: 29_127,
	};
	ServiceType::ALL.map(|service| ServiceRates { service, rates }).to_vec()
}

/// No rate is higher, in 10^-12 units: a thousand units, which is more than any machine's hour.
pub const MAX_RATE: Balance = 1_000 * COIN;

/// No price is more than so many times what it was at genesis, or so small a part of it.
pub const MAX_PRICE_CHANGE: Balance = 100;

/// The same of periods and deposits.
pub const MAX_CHANGE: Balance = 4;

/// No more epochs are kept: two weeks of hours.
pub const MAX_KEPT_EPOCHS: PriceEpoch = 336;

/// Whether `new` is at least half of what it is now, and at most twice as much. So what is free stays so, and what is not never
/// becomes so.
fn is_a_step(now: Balance, new: Balance) -> bool {
	new >= now.div_ceil(2) && new <= now.saturating_mul(2)
}

/// Whether `new` is within a factor of what it was at genesis.
fn is_near(founding: Balance, new: Balance, factor: Balance) -> bool {
	new <= founding.saturating_mul(factor) && new.saturating_mul(factor) >= founding
}

impl Policy {
	/// With none, a receipt could not be settled when its epoch is over.
	const MIN_KEPT_EPOCHS: PriceEpoch = 1;
	const MAX_CHALLENGE: BlockNumber = 30 * DAYS;
	/// With less, accounts would be had for nothing, and kept for ever.
	const MIN_ACCOUNT_DEPOSIT: Balance = COIN / 100;
	const MAX_ACCOUNT_DEPOSIT: Balance = 1_000 * COIN;
	/// Who did the work gets most of it, and not so much that billing oneself would be cheap.
	const PROVIDER: core::ops::RangeInclusive<Perbill> = Perbill::from_percent(50)..=Perbill::from_percent(90);
	const MAX_CROSS_BORDER: Perbill = Perbill::from_percent(5);

	/// Whether each value is one that the chain can live with; if not, which is not.
	pub(crate) fn ensure_possible<T: Config>(&self) -> Result<(), Error<T>> {
		let kept = Self::MIN_KEPT_EPOCHS..=MAX_KEPT_EPOCHS;
		ensure!(kept.contains(&self.kept_epochs), Error::KeptEpochsOutOfBounds);
		let challenge = 1..=Self::MAX_CHALLENGE;
		ensure!(challenge.contains(&self.challenge_period), Error::ChallengeOutOfBounds);
		let deposit = Self::MIN_ACCOUNT_DEPOSIT..=Self::MAX_ACCOUNT_DEPOSIT;
		ensure!(
			deposit.contains(&self.account_deposit),
			Error::AccountDepositOutOfBounds
		);
		ensure!(
			Self::PROVIDER.contains(&self.split.provider) && self.split.formula().is_possible(),
			Error::SplitOutOfBounds
		);
		ensure!(self.scarcity.formula().in_bounds(), Error::ScarcityOutOfBounds);
		ensure!(
			self.on_chain.each().iter().all(|rate| *rate <= MAX_RATE)
				&& self.on_chain.cross_border <= Self::MAX_CROSS_BORDER,
			Error::OnChainRateOutOfBounds
		);
		Ok(())
	}

	/// Whether it is near enough to what it was at genesis, and prices to what they are now: whoever changes terms must not be
	/// able to keep money for ever, or to ask anything for a service that customers depend on.
	fn ensure_may_follow<T: Config>(&self, founding: &Self, now: &OnChainRates) -> Result<(), Error<T>> {
		let near = |new: Balance, founding: Balance| is_near(founding, new, MAX_CHANGE);
		ensure!(
			near(self.kept_epochs.into(), founding.kept_epochs.into()),
			Error::KeptEpochsOutOfBounds
		);
		ensure!(
			near(self.challenge_period.into(), founding.challenge_period.into()),
			Error::ChallengeOutOfBounds
		);
		ensure!(
			near(self.account_deposit, founding.account_deposit),
			Error::AccountDepositOutOfBounds
		);
		let rates = self.on_chain.each().into_iter();
		for ((new, now), founding) in rates.zip(now.each()).zip(founding.on_chain.each()) {
			ensure!(
				is_a_step(now, new) && is_near(founding, new, MAX_PRICE_CHANGE),
				Error::OnChainRateOutOfBounds
			);
		}
		Ok(())
	}
}

/// Puts a list of rates in order, if it has each service once and no rate beyond all bounds.
pub(crate) fn in_order<T: Config>(mut list: RateList) -> Result<RateList, Error<T>> {
	list.sort_by_key(|row| row.service);
	let is_twice = |pair: &[ServiceRates]| matches!(pair, [one, other] if one.service == other.service);
	ensure!(!list.windows(2).any(is_twice), Error::RatesTwice);
	let mut rates = list.iter().flat_map(|row| row.rates.each());
	ensure!(rates.all(|rate| rate <= MAX_RATE), Error::RateTooHigh);
	Ok(list)
}

impl<T: Config> Pallet<T> {
	/// At genesis.
	pub(crate) fn found(policy: Policy, rates: &[ServiceRates]) -> Result<(), Error<T>> {
		policy.ensure_possible::<T>()?;
		let rates = RateList::try_from(rates.to_vec()).map_err(|_| Error::<T>::RatesTwice)?;
		let rates = in_order::<T>(rates)?;
		Terms::<T>::put(policy);
		FoundingTerms::<T>::put(policy);
		ComingRates::<T>::put(&rates);
		FoundingRates::<T>::put(rates);
		Self::open_first_epoch();
		Ok(())
	}

	pub(crate) fn do_set_policy(policy: Policy) -> DispatchResult {
		policy.ensure_possible::<T>()?;
		policy.ensure_may_follow::<T>(&FoundingTerms::<T>::get(), &Self::current_table().on_chain)?;
		Terms::<T>::put(policy);
		Self::deposit_event(Event::PolicyChanged { policy });
		Ok(())
	}

	/// Rates from the next epoch on.
	pub(crate) fn do_set_rates(list: RateList) -> DispatchResult {
		let list = in_order::<T>(list)?;
		// What is offered stays so: else a price could be taken away in one epoch, and be any other in the next.
		for row in Self::current_table().rates {
			let new = rates_of(&list, row.service).ok_or(Error::<T>::RatesMissing)?;
			let mut steps = row.rates.each().into_iter().zip(new.each());
			ensure!(
				steps.all(|(now, new)| is_a_step(now, new)),
				Error::<T>::RateStepTooLarge
			);
		}
		for row in FoundingRates::<T>::get() {
			let new = rates_of(&list, row.service).ok_or(Error::<T>::RatesMissing)?;
			let mut pairs = row.rates.each().into_iter().zip(new.each());
			ensure!(
				pairs.all(|(founding, new)| is_near(founding, new, MAX_PRICE_CHANGE)),
				Error::<T>::RateTooFarFromFounding
			);
		}
		ComingRates::<T>::put(&list);
		Self::deposit_event(Event::RatesChanged {
			from: Self::next_epoch(),
			rates: list,
		});
		Ok(())
	}
}
