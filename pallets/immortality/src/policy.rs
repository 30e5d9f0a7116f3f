//! How long things take, within bounds.

use crate::*;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{ensure, pallet_prelude::DispatchResult};
use immortal_primitives::time::DAYS;
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// How long things take, in slots.
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
	/// With a staleness of so many the seats begin to ask.
	pub investigate_at: u32,
	/// With so many the owner can go out of office.
	pub activate_at: u32,
	/// Heartbeats do not count when so long more than two thirds of the seats have not reached the owner.
	pub cut_off_after: u32,
	/// Signs of life count for so long after the cold key said that they do.
	pub lease: u32,
	/// So many slots in a row the owner must be heard to be back before powers are handed over.
	pub cancel_after: u32,
	/// A second failure within so long takes the cold key to cancel.
	pub flap_period: u32,
	/// From the failure to the election of the council.
	pub ballot_window: u32,
	/// From one election of it to the next.
	pub council_term: u32,
	/// From the failure to the handover of what keeps the chain alive.
	pub handover_delay: u32,
	/// From there to that of money and governance.
	pub treasury_delay: u32,
	/// From there to that of new code.
	pub upgrade_delay: u32,
	/// In which the council can object to the owner's return. It doubles with each failure.
	pub objection_period: u32,
	/// How long before it begins maintenance must be announced.
	pub maintenance_notice: u32,
	/// How long it can be.
	pub maintenance_longest: u32,
	/// How long all of a period can be together.
	pub maintenance_credit: u32,
	/// Eras of such a period.
	pub maintenance_period_eras: u32,
	/// From one drill to the next.
	pub drill_interval: u32,
}

/// Slots in an hour.
const HOURS: u32 = DAYS / 24;

impl Default for Policy {
	fn default() -> Self {
		Self {
			investigate_at: 3,
			activate_at: 5,
			cut_off_after: 200,
			lease: 90 * DAYS,
			cancel_after: 20,
			flap_period: DAYS,
			ballot_window: 15,
			council_term: 7 * DAYS,
			handover_delay: 60,
			treasury_delay: HOURS,
			upgrade_delay: DAYS,
			objection_period: DAYS,
			maintenance_notice: HOURS,
			maintenance_longest: HOURS / 2,
			maintenance_credit: 2 * HOURS,
			maintenance_period_eras: 30,
			drill_interval: DAYS,
		}
	}
}

/// The staleness that makes seats ask is between these.
pub const INVESTIGATE_AT: (u32, u32) = (2, 20);

/// That by which the owner goes out of office is no more.
pub const MAX_ACTIVATE_AT: u32 = 40;

/// No period is longer, in slots: a year.
pub const MAX_PERIOD: u32 = 365 * DAYS;

/// By so much may a period be shorter or longer than at genesis: whoever changes terms must not be able to make them mean nothing.
pub const MAX_CHANGE: u32 = 2;

impl Policy {
	/// Everything but thresholds.
	fn periods(&self) -> [u32; 15] {
		[
			self.cut_off_after,
			self.lease,
			self.cancel_after,
			self.flap_period,
			self.ballot_window,
			self.council_term,
			self.handover_delay,
			self.treasury_delay,
			self.upgrade_delay,
			self.objection_period,
			self.maintenance_notice,
			self.maintenance_longest,
			self.maintenance_credit,
			self.maintenance_period_eras,
			self.drill_interval,
		]
	}
}

impl<T: Config> Pallet<T> {
	pub(crate) fn do_set_policy(policy: Policy) -> DispatchResult {
		Self::check_policy(&policy)?;
		Terms::<T>::put(policy);
		Self::deposit_event(Event::PolicySet { policy });
		Ok(())
	}

	pub(crate) fn check_policy(policy: &Policy) -> Result<(), Error<T>> {
		let (least, most) = INVESTIGATE_AT;
		let asks = (least..=most).contains(&policy.investigate_at);
		let acts = policy.activate_at > policy.investigate_at && policy.activate_at <= MAX_ACTIVATE_AT;
		ensure!(asks && acts, Error::<T>::ThresholdOutOfBounds);
		let is_near = |(period, at_genesis): (u32, u32)| {
			let most = at_genesis.saturating_mul(MAX_CHANGE).min(MAX_PERIOD);
			(1..=most).contains(&period) && period.saturating_mul(MAX_CHANGE) >= at_genesis
		};
		let founding = FoundingTerms::<T>::get();
		let mut periods = policy.periods().into_iter().zip(founding.periods());
		ensure!(periods.all(is_near), Error::<T>::PeriodOutOfBounds);
		ensure!(
			policy.handover_delay > policy.ballot_window,
			Error::<T>::HandoverBeforeElection
		);
		Ok(())
	}
}
