//! What the chain sees of each kind of node: by bills, the registry and blocks alone. Nodes report none of it.

use crate::{
	Budget, Config, Contracts, KindState, KindWork, Kinds, Outcome, Pallet, PrunedBefore, Terms, UsedBy, WeightInfo,
};
use frame_support::weights::WeightMeter;
use immortal_math::scaling;
use immortal_primitives::{
	money::{Balance, Coin, CoinAmounts},
	nodes::{BilledWork, Kind, KindCapacity, NodeWork, Registry, Resources, MIN_PAYERS},
	scaling::Measure,
	time::EraIndex,
	treasury::{Income, TreasuryIncome},
};
use sp_runtime::Perbill;

/// Entries of [`UsedBy`] that are deleted in a block, at most.
const PRUNED_PER_BLOCK: u32 = 8;

impl<T: Config> BilledWork for Pallet<T> {
	fn note_billed(work: &NodeWork) {
		let Some(facts) = T::Registry::facts(work.node) else {
			return;
		};
		if work.payers < MIN_PAYERS {
			return;
		}
		if let Some(mut contract) = Contracts::<T>::get(work.node) {
			// Parts of what is paid to pool and treasury.
			contract.revenue = contract.revenue.saturating_add(work.revenue);
			Outcome::<T>::mutate(|totals| totals.revenue = totals.revenue.saturating_add(work.revenue));
			Contracts::<T>::insert(work.node, contract);
		}
		Kinds::<T>::mutate(facts.kind, |state| {
			if state.telling.era != work.era {
				state.telling = KindWork {
					era: work.era,
					..Default::default()
				};
			}
			let KindWork { used, revenue, .. } = &mut state.telling;
			*used = used.plus(&work.used);
			*revenue = revenue.saturating_add(work.revenue);
		});
		UsedBy::<T>::mutate(work.era, (facts.operator, facts.kind), |used| {
			*used = used.plus(&work.used)
		});
	}

	fn note_told(era: EraIndex) {
		let eras = Terms::<T>::get().eras;
		for kind in Kind::ALL {
			Kinds::<T>::mutate(kind, |state| state.close_telling(era, eras));
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn engage(node: immortal_primitives::nodes::NodeId) {
		crate::benchmarking::engage::<T>(node);
	}
}

/// Eras in which what gifters took is forgotten, or most of it.
pub const FORGOTTEN_IN: u32 = 30;

impl KindState {
	/// All of `era` is told of: what is not known of it did not happen. Contracts last `eras`.
	fn close_telling(&mut self, era: EraIndex, eras: u32) {
		if era < self.told {
			return;
		}
		let follows = self.told == era && era > 0;
		// Eras cannot be counted so far.
		self.told = era.saturating_add(1);
		self.before = if follows { self.work.used } else { Resources::default() };
		self.work = match self.telling {
			told if told.era == era => told,
			_ => KindWork {
				era,
				..Default::default()
			},
		};
		// What gifters did long ago tells less and less of them.
		self.likelihood = scaling::average(self.likelihood, Self::UNKNOWN, FORGOTTEN_IN);
		self.earning = scaling::average_amount(self.earning, self.work.revenue, eras);
	}
}

/// Scarcity's share of bills is kept for scaling.
impl<T: Config> TreasuryIncome for Pallet<T> {
	fn note(source: Income, coin: Coin, amount: Balance) {
		if source == Income::Surcharge {
			// A part of the issuance.
			Budget::<T>::mutate(|budget| *budget = budget.saturating_add(CoinAmounts::of(coin, amount)));
		}
	}
}

impl<T: Config> Pallet<T> {
	/// What the chain sees of a kind, if so much of it is in use; without that, what was billed. Validators are counted: how much of them
	/// is in use calls for none.
	pub(crate) fn measure(kind: Kind, used: Option<Resources>) -> Measure {
		let KindState {
			work, before, earning, ..
		} = Kinds::<T>::get(kind);
		let KindCapacity { nodes, verified } = T::Registry::capacity(kind);
		let now = used.unwrap_or(work.used);
		let (nodes, expected, load) = if kind == Kind::BpciCoreValidator {
			let live = T::Registry::live_validators();
			let missing = scaling::missing_share(Terms::<T>::get().validators, live);
			(live, Resources::default(), missing)
		} else {
			let expected = match used {
				Some(used) => used,
				None => Resources::of_each(scaling::expected(now.each(), before.each())),
			};
			let load = if verified == Resources::default() && now != verified {
				// Something worked, and is not there any more.
				Perbill::one()
			} else {
				scaling::utilization(now.each(), verified.each())
			};
			(nodes, expected, load)
		};
		Measure {
			used: now,
			expected,
			available: verified,
			load,
			nodes,
			revenue: work.revenue,
			earning,
		}
	}

	/// What nodes of `operator` were used for in the era that the decision about a kind rests on.
	pub(crate) fn used_by(operator: &T::AccountId, kind: Kind) -> Resources {
		UsedBy::<T>::get(Kinds::<T>::get(kind).rests_on, (operator.clone(), kind))
	}

	/// Forgets who was used in eras that nothing rests on any more, a few entries in each block.
	pub(crate) fn prune_some(meter: &mut WeightMeter) {
		if meter.try_consume(T::WeightInfo::prune(PRUNED_PER_BLOCK)).is_err() {
			return;
		}
		let needed_from = |kind| {
			let state = Kinds::<T>::get(kind);
			state.alive.map_or(state.work.era, |_| state.rests_on)
		};
		let needed = Kind::ALL.into_iter().map(needed_from).min().unwrap_or_default();
		let begins = PrunedBefore::<T>::get();
		if begins >= needed {
			return;
		}
		if UsedBy::<T>::clear_prefix(begins, PRUNED_PER_BLOCK, None)
			.maybe_cursor
			.is_none()
		{
			PrunedBefore::<T>::put(begins.saturating_add(1));
		}
	}
}
