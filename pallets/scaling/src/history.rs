//! How the network does: what was when eras ended, and what has become of it since (design, section 10).

use crate::{Config, Contracts, Current, History, HistoryBegins, Outcome, Pallet, Snapshot, Terms, KEPT_ERAS};
use alloc::vec::Vec;
use immortal_math::scaling;
use immortal_primitives::{
	money::Balance,
	nodes::{Kind, Registry},
	scaling::{KindMetrics, Strategy, SuccessMetrics, TreasuryBooks},
	time::{Clock, EraIndex},
};
use sp_runtime::Perbill;

/// Eras in a month.
const MONTH: EraIndex = 30;

/// Eras after which it is asked who is still active: six months.
const HALF_A_YEAR: EraIndex = 180;

/// Snapshots that are deleted when one is taken, at most: as many eras may have passed without a block.
const FORGOTTEN_AT_ONCE: EraIndex = 4;

impl<T: Config> Pallet<T> {
	/// In the first block of an era: remembers how the network was when `ended` did.
	pub(crate) fn remember(ended: EraIndex, now: EraIndex) {
		Outcome::<T>::mutate(|totals| totals.saved = totals.saved.saturating_add(Self::gifted_capacity()));
		History::<T>::insert(ended, Self::snapshot());
		let begins = HistoryBegins::<T>::get();
		let kept_from = now
			.saturating_sub(KEPT_ERAS)
			.min(begins.saturating_add(FORGOTTEN_AT_ONCE));
		for old in begins..kept_from {
			History::<T>::remove(old);
		}
		HistoryBegins::<T>::put(begins.max(kept_from));
	}

	fn snapshot() -> Snapshot {
		Snapshot {
			registered: T::Registry::registered(),
			nodes: Self::nodes(),
			capacity: Self::capacity_value(),
			worth: T::Treasury::worth(),
			totals: Outcome::<T>::get(),
		}
	}

	fn nodes() -> u32 {
		let of = |kind| T::Registry::capacity(kind).nodes;
		Kind::ALL.into_iter().map(of).fold(0, u32::saturating_add)
	}

	/// What an era of the verified capacity would cost, in 10^-12 units.
	fn capacity_value() -> Balance {
		let policy = Terms::<T>::get();
		let of = |kind: Kind| {
			policy
				.lot_cost(&T::Registry::capacity(kind).verified, 1)
				.unwrap_or(Balance::MAX)
		};
		Kind::ALL.into_iter().map(of).fold(0, Balance::saturating_add)
	}

	/// What an era of what nobody is paid for would cost: all but a lot for each contract.
	fn gifted_capacity() -> Balance {
		let policy = Terms::<T>::get();
		let lot = policy.lot_cost(&policy.lot, 1).unwrap_or_default();
		let bought = lot.saturating_mul(Contracts::<T>::count().into());
		Self::capacity_value().saturating_sub(bought)
	}

	/// The snapshot of an era, or of the first after it, and of which era it is.
	fn snapshot_from(era: EraIndex, now: EraIndex) -> Option<(EraIndex, Snapshot)> {
		let from = era.max(HistoryBegins::<T>::get());
		(from..now).find_map(|era| History::<T>::get(era).map(|snapshot| (era, snapshot)))
	}

	/// Reads all nodes, and the books and snapshots of a month: not for blocks.
	pub fn success_metrics() -> SuccessMetrics {
		let era = T::Clock::era();
		let now = Self::snapshot();
		let past = Self::snapshot_from(era.saturating_sub(MONTH.saturating_add(1)), era);
		// Without a past there is nothing to compare with.
		let (since, then) = past.unwrap_or((era, now));
		let eras = era.saturating_sub(since).saturating_sub(1).max(1);
		let flows = (era.saturating_sub(eras)..era).filter_map(T::Treasury::flow);
		let signed = |amount: Balance| i128::try_from(amount).unwrap_or(i128::MAX);
		let cash_flow = flows.fold(0i128, |sum, flow| {
			sum.saturating_add(signed(flow.income))
				.saturating_sub(signed(flow.paid))
		});
		SuccessMetrics {
			era,
			eras,
			nodes_gained_per_month: scaling::per_month(i64::from(now.nodes).saturating_sub(then.nodes.into()), eras),
			active_after_six_months: Self::survivors(era),
			treasury_growth: scaling::growth(then.worth, now.worth),
			realised_roi: now.totals.roi(),
			saved_by_gifts: now.totals.saved.saturating_sub(then.totals.saved),
			capacity_growth: scaling::growth(then.capacity, now.capacity),
			cash_flow,
			kinds: Self::kind_metrics(),
		}
	}

	/// Of nodes that had been registered half a year ago, or by the end of the first era, how many are active.
	fn survivors(era: EraIndex) -> Perbill {
		let Some((_, then)) = Self::snapshot_from(era.saturating_sub(HALF_A_YEAR), era) else {
			return Perbill::zero();
		};
		match then.registered {
			0 => Perbill::zero(),
			registered => Perbill::from_rational(T::Registry::active_below(registered), registered),
		}
	}

	fn kind_metrics() -> Vec<KindMetrics> {
		let of = |kind| KindMetrics {
			kind,
			utilization: Self::measure(kind, None).load,
			strategy: Current::<T>::get(kind).map_or(Strategy::None, |decision| decision.strategy),
		};
		Kind::ALL.map(of).to_vec()
	}
}
