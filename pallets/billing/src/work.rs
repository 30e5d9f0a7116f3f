//! What nodes did and were paid for: it verifies their capacity, earns their rewards, and tells how scarce capacity is.

use crate::{Config, EpochWindows, Pallet, Revenues, Sweeping, Use, Used, WeightInfo, Works, MAX_PAYERS};
use frame_support::{weights::WeightMeter, BoundedVec};
use immortal_primitives::{
	billing::{Consumption, NetworkCapacity, PriceEpoch, Providers},
	money::{Balance, CoinAmounts},
	nodes::{BilledWork, NodeId, NodeWork, Resources, Revenue},
	time::{Clock, EraIndex, SLOT_DURATION},
};
use sp_runtime::{traits::ConstU32, Perbill};

/// Eras whose revenue is told apart for each node. Nodes are judged soon after an era; of one that is not, the oldest eras are
/// reckoned as one.
pub const KEPT_REVENUES: u32 = 4;

/// What a node's receipts paid to the pool and the treasury, by era, the oldest first.
pub type RevenueList = BoundedVec<(EraIndex, CoinAmounts), ConstU32<KEPT_REVENUES>>;

/// Nodes whose work is told of in a block, at most: no more of them make a block cost no more.
const TOLD_PER_BLOCK: u32 = 4;

/// `one` and `other` together. What no `u64` holds is more than any machine does in an era: then less is counted.
pub(crate) fn plus(one: &Consumption, other: &Consumption) -> Consumption {
	zip(one, other, u64::saturating_add)
}

/// What `one` is more than `earlier`, which it covers.
pub(crate) fn since(one: &Consumption, earlier: &Consumption) -> Consumption {
	zip(one, earlier, u64::saturating_sub)
}

fn zip(one: &Consumption, other: &Consumption, combine: fn(u64, u64) -> u64) -> Consumption {
	Consumption {
		cpu_ms: combine(one.cpu_ms, other.cpu_ms),
		memory_mib_s: combine(one.memory_mib_s, other.memory_mib_s),
		storage_mib_h: combine(one.storage_mib_h, other.storage_mib_h),
		moved_mib: combine(one.moved_mib, other.moved_mib),
	}
}

/// What of a machine was used on average, over so many milliseconds. Rounded down.
pub(crate) fn average(used: &Consumption, milliseconds: u64) -> Resources {
	let over = |amount: u64, factor: u128, divisor: u128| {
		// A `u64` times a factor below 2^27, over milliseconds times one below 2^20.
		let average = u128::from(amount)
			.saturating_mul(factor)
			.checked_div(u128::from(milliseconds).saturating_mul(divisor))
			.unwrap_or_default();
		u64::try_from(average).unwrap_or(u64::MAX)
	};
	Resources {
		cpu_millicores: over(used.cpu_ms, 1_000, 1),
		memory_mib: over(used.memory_mib_s, 1_000, 1),
		storage_gib: over(used.storage_mib_h, 3_600_000, 1_024),
		// 8 x 2^20 bits are a MiB, and a megabit a second is a thousand bits a millisecond.
		bandwidth_mbit: over(used.moved_mib, 8 << 20, 1_000),
	}
}

impl<T: Config> Pallet<T> {
	/// Milliseconds of an era.
	pub(crate) fn era_length() -> u64 {
		// Two `u32` and 3,000: a `u64` holds them for all eras that anybody will see.
		u64::from(T::Clock::windows_per_era())
			.saturating_mul(T::Clock::slots_per_window().into())
			.saturating_mul(SLOT_DURATION)
	}

	/// How much of what there is was in use in the last era: of what is scarcest. Nothing where nothing is verified.
	pub(crate) fn utilization() -> Perbill {
		let Use { era, used, before } = Used::<T>::get();
		let now = T::Clock::era();
		let last = match now.saturating_sub(era) {
			0 => before,
			1 => used,
			_ => return Perbill::zero(),
		};
		let used = average(&last, Self::era_length());
		immortal_math::scaling::utilization(used.each(), T::Capacity::verified().each())
	}

	/// Whether what was used in an epoch counts as work of an era: if it ended in that, or in the one before. A week of receipts that is
	/// settled at once must not look like a busy day.
	pub(crate) fn is_recent(epoch: PriceEpoch, era: EraIndex) -> bool {
		// The last window of an epoch, of four centuries of windows.
		let last = epoch
			.saturating_add(1)
			.saturating_mul(EpochWindows::<T>::get())
			.saturating_sub(1);
		T::Clock::era_of(last).saturating_add(1) >= era
	}

	/// Adds to what all nodes did.
	pub(crate) fn note_use(era: EraIndex, used: &Consumption) {
		Used::<T>::mutate(|known| {
			if known.era != era {
				let follows = known.era.checked_add(1) == Some(era);
				known.before = if follows { known.used } else { Consumption::default() };
				known.used = Consumption::default();
				known.era = era;
			}
			known.used = plus(&known.used, used);
		});
	}

	/// Adds to what a node did, and to what it earned the network.
	pub(crate) fn note_work(
		era: EraIndex,
		node: NodeId,
		used: &Consumption,
		payers: &[T::AccountId],
		revenue: &CoinAmounts,
	) {
		let worked = *used != Consumption::default() || !payers.is_empty();
		if !worked && revenue.is_zero() {
			return;
		}
		// There is an entry wherever there is revenue, so that the sweep comes by.
		Works::<T>::mutate(era, node, |known| {
			known.used = plus(&known.used, used);
			for payer in payers {
				add_payer(&mut known.payers, payer);
			}
			// Parts of the issuance, none of which is worth more than 10^21.
			let value = revenue.value().unwrap_or(Balance::MAX);
			known.revenue = known.revenue.saturating_add(value);
		});
		if !revenue.is_zero() {
			Revenues::<T>::mutate(node, |known| add_revenue(known, era, revenue));
		}
	}

	/// Tells of the work of eras that are over, a few nodes in each block.
	pub(crate) fn tell_of_work(meter: &mut WeightMeter) {
		if meter.try_consume(T::WeightInfo::tell_begin()).is_err() {
			return;
		}
		let era = T::Clock::era();
		let begin = Sweeping::<T>::get();
		let mut telling = begin;
		for _ in 0..TOLD_PER_BLOCK {
			if telling >= era || meter.try_consume(T::WeightInfo::tell_of_node()).is_err() {
				break;
			}
			if !Self::tell_of_next(telling) {
				telling = telling.saturating_add(1);
			}
		}
		if telling != begin {
			Sweeping::<T>::put(telling);
		}
	}

	/// Tells of a node's work in an era, if there is one of which it has not; and, if it was the last one, that it was. Gives whether
	/// there are more. Both in one step, so that what is told when an era has been gone through is weighed, too.
	pub(crate) fn tell_of_next(era: EraIndex) -> bool {
		if let Some((node, work)) = Works::<T>::iter_prefix(era).next() {
			Works::<T>::remove(era, node);
			T::BilledWork::note_billed(&NodeWork {
				node,
				era,
				used: average(&work.used, Self::era_length()),
				payers: work.payers.len() as u32,
				revenue: work.revenue,
			});
			// Of a node that has left, nobody asks.
			if T::Providers::operator_of(node).is_none() {
				Revenues::<T>::remove(node);
			}
		}
		let are_more = Works::<T>::iter_key_prefix(era).next().is_some();
		if !are_more {
			T::BilledWork::note_told(era);
		}
		are_more
	}
}

/// Adds a payer, if that makes a difference.
pub(crate) fn add_payer<AccountId: Clone + PartialEq>(
	payers: &mut BoundedVec<AccountId, ConstU32<MAX_PAYERS>>,
	payer: &AccountId,
) {
	if !payers.contains(payer) {
		// With as many as are told apart, one more is no matter.
		let _ = payers.try_push(payer.clone());
	}
}

/// Adds what was earned in an era, which is the last one or a new one. Sums of parts of the issuance never saturate.
fn add_revenue(list: &mut RevenueList, era: EraIndex, revenue: &CoinAmounts) {
	if let Some((_, last)) = list.last_mut().filter(|(last, _)| *last == era) {
		*last = last.saturating_add(*revenue);
		return;
	}
	if list.is_full() {
		let (_, oldest) = list.remove(0);
		if let Some((_, next)) = list.get_mut(0) {
			*next = next.saturating_add(oldest);
		}
	}
	// There is room now.
	let _ = list.try_push((era, *revenue));
}

impl<T: Config> Revenue for Pallet<T> {
	fn take(node: NodeId, era: EraIndex) -> CoinAmounts {
		Revenues::<T>::mutate_exists(node, |known| {
			let mut taken = CoinAmounts::default();
			if let Some(list) = known {
				list.retain(|(of, amounts)| {
					let is_due = *of <= era;
					if is_due {
						taken = taken.saturating_add(*amounts);
					}
					!is_due
				});
				if list.is_empty() {
					*known = None;
				}
			}
			taken
		})
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	const DAY: u64 = 24 * 3_600_000;

	#[test]
	fn a_machine_that_is_all_in_use_for_a_day() {
		let used = Consumption {
			cpu_ms: 2 * DAY,
			memory_mib_s: 2_048 * DAY / 1_000,
			storage_mib_h: 100 * 1_024 * 24,
			// A hundred megabits a second.
			moved_mib: 100 * 1_000_000 / 8 * DAY / 1_000 / (1 << 20) + 1,
		};
		let machine = Resources {
			cpu_millicores: 2_000,
			memory_mib: 2_048,
			storage_gib: 100,
			bandwidth_mbit: 100,
		};
		assert_eq!(average(&used, DAY), machine);
		assert_eq!(average(&used, DAY / 2), machine.plus(&machine));
		// Rounded down.
		assert_eq!(average(&used, DAY + 1).cpu_millicores, 1_999);
	}

	#[test]
	fn no_use_is_too_much_and_no_era_too_short() {
		let all = Consumption {
			cpu_ms: u64::MAX,
			memory_mib_s: u64::MAX,
			storage_mib_h: u64::MAX,
			moved_mib: u64::MAX,
		};
		assert_eq!(average(&all, 1), Resources::all(u64::MAX));
		assert_eq!(average(&all, 0), Resources::default());
		assert_eq!(plus(&all, &all), all);
	}
}
