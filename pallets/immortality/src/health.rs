//! How the owner is: how long it has been silent, and what its heartbeats tell. Constant time in each block.

use crate::*;
use frame_support::{
	dispatch::DispatchResult,
	ensure,
	migrations::MultiStepMigrator,
	pallet_prelude::{InvalidTransaction, TransactionSource, ValidTransaction, Weight},
	traits::Get,
};
use frame_system::pallet_prelude::BlockNumberFor;
use immortal_primitives::{
	immortality::{heartbeat_key, Finding, ImmortalityStatus, Issue, OwnerHeartbeat},
	nodes::Seats as _,
	responsibility::Offices as _,
	time::{Clock as _, Slot},
};
use sp_runtime::{
	traits::{AppVerify, Zero},
	transaction_validity::TransactionValidityWithRefund,
	Percent,
};

/// A message is refused when it is so many slots older or newer than the block before it, and dropped from pools after as many
/// blocks.
pub(crate) const LONGEVITY: u64 = 4;

/// Before any transaction that pays: the owner is not to fail for a flood.
pub(crate) const PRIORITY: u64 = u64::MAX / 2;

/// Custom refusal: the message is of another chain.
pub const OTHER_CHAIN: u8 = 1;
/// Custom refusal: no heartbeat key is known.
pub const NO_HEARTBEAT_KEY: u8 = 2;

/// An answer is slow from this on, in milliseconds.
const SLOW: u32 = 1_000;
/// Of the last five.
const FIVE: u8 = 0b1_1111;
/// So many slow ones are an issue.
const SLOW_ONES: u32 = 3;
/// Blocks after which an owner that was not well counts as well.
pub(crate) const RECOVERY: u32 = 20;

impl Health {
	pub(crate) fn has(&self, issue: Issue) -> bool {
		self.issues & bit(issue) != 0
	}

	fn set(&mut self, issue: Issue, is: bool) {
		self.issues = if is {
			self.issues | bit(issue)
		} else {
			self.issues & !bit(issue)
		};
	}
}

/// Its place among the issues.
const fn bit(issue: Issue) -> u8 {
	1 << issue as u8
}

impl<T: Config> Pallet<T> {
	/// In each block: counts the slots since the last one.
	pub(crate) fn count_slots() {
		let slot = T::Clock::slot();
		let Some(last) = LastSlot::<T>::mutate(|last| last.replace(slot)) else {
			LeaseUntil::<T>::put(slot.saturating_add(Terms::<T>::get().lease.into()));
			CurrentHealth::<T>::mutate(|health| health.last_contact = slot);
			return;
		};
		let gap = slot.saturating_sub(last);
		let is_away = Self::is_away(slot);
		let author = T::AuthorsOperator::get();
		CurrentHealth::<T>::mutate(|health| {
			health.staleness = if gap > HALT || is_away || Self::is_excused(slot) {
				0
			} else if <T as frame_system::Config>::MultiBlockMigrator::ongoing() {
				// Nothing but inherents gets in meanwhile.
				health.staleness
			} else {
				health.staleness.saturating_add((gap as u32).min(MAX_STEP))
			};
			if author.is_some() && author == T::Offices::owner() {
				Self::note_sign(health, slot, slot);
			} else if health.staleness >= Terms::<T>::get().investigate_at {
				BlockAuthor::<T>::set(author);
			}
		});
	}

	/// Whether silence says nothing: nobody has said yet by which key the owner would be heard.
	fn is_excused(slot: Slot) -> bool {
		!KnownKey::<T>::exists() && slot < LeaseUntil::<T>::get()
	}

	/// Whether signs of life do not count: the cold key has not been heard for long, or most seats have not reached the node.
	pub(crate) fn is_disregarded(health: &Health, slot: Slot) -> bool {
		let is_cut_off = health
			.cut_off_since
			.is_some_and(|since| slot >= since.saturating_add(Terms::<T>::get().cut_off_after.into()));
		is_cut_off || slot >= LeaseUntil::<T>::get()
	}

	/// Takes a sign of life that was given in slot `given`.
	fn note_sign(health: &mut Health, given: Slot, now: Slot) {
		if Self::is_disregarded(health, now) {
			return;
		}
		health.last_contact = health.last_contact.max(given.min(now));
		// No more than [`LONGEVITY`].
		let age = now.saturating_sub(given) as u32;
		health.staleness = health.staleness.min(age);
	}

	pub(crate) fn authorize_heartbeat(
		_source: TransactionSource,
		heartbeat: &OwnerHeartbeat<T::Hash>,
		signature: &heartbeat_key::Signature,
	) -> TransactionValidityWithRefund {
		Self::ensure_current(heartbeat.slot, &heartbeat.genesis)?;
		let key = KnownKey::<T>::get().ok_or(InvalidTransaction::Custom(NO_HEARTBEAT_KEY))?;
		let health = CurrentHealth::<T>::get();
		let is_later = health.vitals.is_none_or(|vitals| heartbeat.slot > vitals.slot);
		ensure!(
			heartbeat.sequence > health.sequence && is_later,
			InvalidTransaction::Stale
		);
		ensure!(
			signature.verify(&heartbeat.payload()[..], &key),
			InvalidTransaction::BadProof
		);
		ValidTransaction::with_tag_prefix("ImmortalOwnerHeartbeat")
			.priority(PRIORITY)
			.and_provides((key, heartbeat.slot))
			.longevity(LONGEVITY)
			.build()
			.map(|validity| (validity, Weight::zero()))
	}

	/// Whether a message is of this chain and of now.
	pub(crate) fn ensure_current(made: Slot, genesis: &T::Hash) -> Result<(), InvalidTransaction> {
		let now = T::Clock::slot();
		ensure!(made <= now.saturating_add(LONGEVITY), InvalidTransaction::Future);
		ensure!(made.saturating_add(LONGEVITY) >= now, InvalidTransaction::Stale);
		let ours = frame_system::Pallet::<T>::block_hash(BlockNumberFor::<T>::zero());
		ensure!(*genesis == ours, InvalidTransaction::Custom(OTHER_CHAIN));
		Ok(())
	}

	pub(crate) fn do_heartbeat(heartbeat: OwnerHeartbeat<T::Hash>) -> DispatchResult {
		let now = T::Clock::slot();
		let usage = heartbeat.usage;
		CurrentHealth::<T>::mutate(|health| {
			health.sequence = heartbeat.sequence;
			health.vitals = Some(Vitals {
				slot: heartbeat.slot,
				uptime: heartbeat.uptime,
				response_time: heartbeat.response_time,
				usage,
			});
			if let Some(contact) = heartbeat.contact {
				health.contact = contact;
			}
			health.slow = (health.slow << 1 | u8::from(heartbeat.response_time > SLOW)) & FIVE;
			health.set(Issue::DiskFull, usage.disk > Percent::from_percent(90));
			health.set(Issue::MemoryFull, usage.memory > Percent::from_percent(95));
			health.set(Issue::Slow, health.slow.count_ones() >= SLOW_ONES);
			Self::note_sign(health, heartbeat.slot, now);
			if !Self::is_disregarded(health, now) {
				Self::note_fresh(heartbeat.slot);
			}
		});
		Ok(())
	}

	/// At the end of each block: what the seats say of the owner's health, and whether it is well again.
	pub(crate) fn follow_health(health: &mut Health, slot: Slot) {
		let long = CurrentTallies::<T>::get().at(slot).long.total();
		let (unreachable, seats) = (long.of(Finding::Unreachable), T::Seats::seats());
		let is_cut_off = unreachable.saturating_mul(3) > seats.saturating_mul(2);
		health.cut_off_since = is_cut_off.then(|| health.cut_off_since.unwrap_or(slot));
		health.set(Issue::HardToReach, seats > 0 && unreachable.saturating_mul(3) >= seats);
		if health.issues != 0 {
			health.good = 0;
			if !health.degraded {
				health.degraded = true;
				Self::deposit_event(Event::OwnerDegraded {
					issues: Self::issues(health),
				});
			}
		} else if health.degraded && health.staleness < Terms::<T>::get().investigate_at {
			health.good = health.good.saturating_add(1);
			if health.good >= RECOVERY {
				(health.good, health.degraded) = (0, false);
				Self::deposit_event(Event::OwnerWell);
			}
		}
	}

	pub(crate) fn issues(health: &Health) -> alloc::vec::Vec<Issue> {
		[Issue::DiskFull, Issue::MemoryFull, Issue::Slow, Issue::HardToReach]
			.into_iter()
			.filter(|issue| health.has(*issue))
			.collect()
	}

	/// How the network stands to its owner.
	pub fn current_status() -> ImmortalityStatus {
		let health = CurrentHealth::<T>::get();
		if CurrentActivation::<T>::exists() {
			ImmortalityStatus::ImmortalityActivated
		} else if health.staleness >= Terms::<T>::get().investigate_at {
			ImmortalityStatus::InvestigatingOwner
		} else if health.degraded {
			ImmortalityStatus::FailoverReady
		} else {
			ImmortalityStatus::OwnerHealthy
		}
	}

	pub(crate) fn do_set_heartbeat_key(key: heartbeat_key::HeartbeatKey) -> DispatchResult {
		ensure!(
			KnownKey::<T>::get().as_ref() != Some(&key),
			Error::<T>::SameHeartbeatKey
		);
		KnownKey::<T>::put(&key);
		CurrentHealth::<T>::mutate(|health| (health.sequence, health.vitals) = (0, None));
		Self::deposit_event(Event::HeartbeatKeySet { key });
		Ok(())
	}

	pub(crate) fn do_renew_lease() -> DispatchResult {
		let slot = T::Clock::slot();
		let until = slot.saturating_add(Terms::<T>::get().lease.into());
		if slot >= LeaseUntil::<T>::get() {
			// What was silent was the cold key, and it is heard.
			Self::forget_reports();
			CurrentHealth::<T>::mutate(|health| health.staleness = 0);
		}
		LeaseUntil::<T>::put(until);
		Self::deposit_event(Event::LeaseRenewed { until });
		Ok(())
	}

	/// Lets the cold key through.
	pub(crate) fn ensure_owner(who: &T::AccountId) -> DispatchResult {
		ensure!(T::Offices::owner().as_ref() == Some(who), Error::<T>::NotOwner);
		Ok(())
	}
}
