//! What comes of an era: what each node missed, and what that costs. Judged when a node is next touched, or by the sweep.

use crate::*;
use frame_support::{traits::Get, weights::WeightMeter};
use immortal_math::uptime;
use immortal_primitives::{
	nodes::{NodeEra, NodeId, OnNodeEvents},
	time::{Clock, EraIndex},
};
use sp_runtime::Perbill;

/// Nodes that the sweep looks at in a block, at most: no more of them make a block cost no more.
const SWEPT_PER_BLOCK: u32 = 4;

/// Ids that it passes in a block, at most.
const PASSED_PER_BLOCK: u32 = 64;

/// A service node that was not heard of for more windows than this stands by, and a validator that stands by loses its seat.
const SILENT_WINDOWS: u32 = 3;

impl<T: Config> Pallet<T> {
	/// Judges the era that is being counted for a node, if it is over. If more than one has passed, the others are judged as
	/// one, in which it was not there.
	pub(crate) fn judge_past_eras(id: NodeId, node: &mut NodeOf<T>) {
		Self::enter_window();
		let tally = Windows::<T>::get();
		let Some(mut presence) = Presences::<T>::get(id) else {
			return;
		};
		if presence.era == tally.era {
			return;
		}
		let end = EraEnds::<T>::get(presence.era).unwrap_or(tally.counted_before_era);
		Self::count_seen(&mut presence);
		Self::judge(id, node, &mut presence, end);
		if end < tally.counted_before_era {
			presence.era = tally.era.saturating_sub(1);
			Self::judge(id, node, &mut presence, tally.counted_before_era);
		}
		presence.era = tally.era;
		node.steady = Self::proven(node);
		if tally.era >= presence.credit_refills {
			presence.credit = Terms::<T>::get().maintenance_windows;
			presence.credit_refills = tally.era.saturating_add(CREDIT_ERAS);
		}
		Presences::<T>::insert(id, presence);
	}

	/// What all nodes are allowed to miss of an era: see [`uptime::class_threshold`].
	pub(crate) fn class_threshold_in(era: EraIndex) -> Perbill {
		uptime::class_threshold(era.checked_sub(1).and_then(Misses::<T>::get).as_ref())
	}

	/// Judges `presence.era`, which ended when `end` windows had counted.
	fn judge(id: NodeId, node: &mut NodeOf<T>, presence: &mut Presence, end: u32) {
		presence.close(end);
		let windows = core::mem::take(&mut presence.windows);
		let present = core::mem::take(&mut presence.present).min(windows);
		if windows == 0 {
			return;
		}
		let standing = node.steady;
		let missed = windows.saturating_sub(present);
		let era = presence.era;
		let class = Self::class_threshold_in(era);
		let verdict = uptime::judge(
			missed,
			windows,
			node.gift.uptime_commitment(),
			class,
			Terms::<T>::get().slash_slope,
		);
		// What is forgotten stays so.
		if era >= T::Clock::era().saturating_sub(KEPT_ERAS) {
			Misses::<T>::mutate(era, |misses| {
				let misses = misses.get_or_insert([0; uptime::BUCKETS]);
				if let Some(count) = misses.get_mut(uptime::bucket(uptime::missed_share(missed, windows))) {
					*count = count.saturating_add(1);
				}
			});
		}
		// Who promised nothing keeps it, and proves nothing by that; nor does a validator that only stood by.
		let served = core::mem::take(&mut presence.authored) || !node.specialization.validates();
		presence.strikes = presence.strikes.saturating_sub(1);
		if verdict.kept && served && present >= windows.div_ceil(2) {
			node.eras_kept = node.eras_kept.saturating_add(1);
		}
		Self::deposit_event(Event::EraJudged {
			node: id,
			era,
			windows,
			present,
			kept: verdict.kept,
		});
		Self::slash(id, node, verdict.slashed);
		T::OnNodeEvents::on_node_era(
			id,
			&NodeEra {
				operator: node.operator.clone(),
				era,
				windows,
				present,
				kept: verdict.kept,
				standing,
				given: node.gift.given_away(),
				seated: node.specialization.validates() && Self::may_be_seated(&node.operator),
			},
		);
	}

	/// Goes round all nodes, a few in each block: judges eras of those that nobody touches, and takes silent nodes for
	/// what they are.
	pub(crate) fn sweep(meter: &mut WeightMeter) {
		if meter.try_consume(T::WeightInfo::sweep_begin()).is_err() {
			return;
		}
		let end = NextNode::<T>::get();
		let before = Sweeping::<T>::get();
		let mut sweep = before;
		let mut swept = 0u32;
		for _ in 0..PASSED_PER_BLOCK.min(end) {
			if swept == SWEPT_PER_BLOCK || meter.try_consume(T::DbWeight::get().reads(1)).is_err() {
				break;
			}
			// Ids of nodes that left cost no more than a look.
			if Presences::<T>::contains_key(sweep.next) {
				if meter.try_consume(T::WeightInfo::sweep_node()).is_err() {
					break;
				}
				Self::sweep_node(sweep.next);
				swept = swept.saturating_add(1);
			}
			sweep.next = sweep.next.saturating_add(1);
			if sweep.next >= end {
				Self::begin_round(&mut sweep);
			}
		}
		if sweep != before {
			Sweeping::<T>::put(sweep);
		}
	}

	/// When a round is over, every node has been looked at since it began.
	fn begin_round(sweep: &mut Sweep) {
		if sweep.began > sweep.judged {
			sweep.judged = sweep.began;
			T::OnNodeEvents::on_eras_judged(sweep.judged);
		}
		sweep.next = 0;
		sweep.began = Windows::<T>::get().era;
	}

	pub(crate) fn sweep_node(id: NodeId) {
		let Some(presence) = Presences::<T>::get(id) else {
			return;
		};
		let tally = Windows::<T>::get();
		let over = presence.era != tally.era;
		let heard = presence
			.seen
			.is_some_and(|seen| tally.window.saturating_sub(seen) <= SILENT_WINDOWS);
		// Only windows that counted, without a break, are held against it.
		let silent = !heard && tally.in_a_row > SILENT_WINDOWS;
		if !over && !silent {
			return;
		}
		let Some(mut node) = Nodes::<T>::get(id) else { return };
		let falls_to = match (node.status, node.specialization.validates()) {
			(Status::Active, false) if silent => Some(Status::Standby),
			// A seat that nobody sits on must not count among those who decide, nor take up room.
			(Status::Standby, true) if silent => Some(Status::Pending),
			_ => None,
		};
		if !over && falls_to.is_none() {
			return;
		}
		Self::judge_past_eras(id, &mut node);
		if let Some(status) = falls_to {
			Self::change_status(id, &mut node, status);
		}
		Nodes::<T>::insert(id, node);
	}
}
