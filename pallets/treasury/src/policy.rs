//! The terms on which money is spent, and within which bounds they may be changed.

use crate::{Config, Error, Event, Pallet, Terms};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{ensure, pallet_prelude::DispatchResult};
use immortal_primitives::{
	chain::BlockNumber,
	money::{Balance, Coin, CoinAmounts, COIN},
	time::DAYS,
};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// The terms on which money is spent.
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
	/// What the pot keeps of each coin, whatever is spent, in planck.
	pub thresholds: CoinAmounts,
	/// What may be spent at once without anybody's approval, in 10^-12 units.
	pub automatic_limit: Balance,
	/// What a small spender may spend at once, in 10^-12 units.
	pub small_limit: Balance,
	/// What a medium spender may, in 10^-12 units.
	pub medium_limit: Balance,
	/// For how many blocks a spend can be paid out.
	pub payout_period: BlockNumber,
}

impl Default for Policy {
	/// A tenth of what genesis gives the treasury stays there. A spend can be paid out for thirty days.
	fn default() -> Self {
		Self {
			thresholds: CoinAmounts::from_fn(|coin| coin.cap() / 200),
			automatic_limit: 1_000 * COIN,
			small_limit: 10_000 * COIN,
			medium_limit: 100_000 * COIN,
			payout_period: 30 * DAYS,
		}
	}
}

impl Policy {
	/// What genesis gives the treasury: if more than that had to stay, nothing could be spent for years.
	fn max_threshold(coin: Coin) -> Balance {
		coin.cap() / 20
	}

	/// 2,000 of them are all that genesis gives the treasury.
	const MAX_AUTOMATIC: Balance = 100_000 * COIN;
	/// A twentieth of it.
	const MAX_MEDIUM: Balance = 10_000_000 * COIN;
	/// Whoever is to be paid must have a while to ask for it; and what nobody asks for is not kept for ever.
	const PAYOUT_PERIOD: core::ops::RangeInclusive<BlockNumber> = 10..=365 * DAYS;

	/// Whether each value is one that the chain can live with; if not, which is not.
	pub(crate) fn ensure_within_bounds<T: Config>(&self) -> Result<(), Error<T>> {
		ensure!(
			Coin::ALL
				.iter()
				.all(|coin| self.thresholds.get(*coin) <= Self::max_threshold(*coin)),
			Error::ThresholdTooHigh
		);
		ensure!(
			self.automatic_limit <= Self::MAX_AUTOMATIC,
			Error::AutomaticLimitTooHigh
		);
		ensure!(self.medium_limit <= Self::MAX_MEDIUM, Error::MediumLimitTooHigh);
		ensure!(self.small_limit <= self.medium_limit, Error::SmallAboveMediumLimit);
		ensure!(
			Self::PAYOUT_PERIOD.contains(&self.payout_period),
			Error::PayoutPeriodOutOfBounds
		);
		Ok(())
	}
}

impl<T: Config> Pallet<T> {
	pub(crate) fn do_set_policy(policy: Policy) -> DispatchResult {
		policy.ensure_within_bounds::<T>()?;
		Terms::<T>::put(policy);
		Self::deposit_event(Event::PolicyChanged { policy });
		Ok(())
	}
}
