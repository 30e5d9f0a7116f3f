//! What stands in for other pallets.

use super::*;
use codec::{Decode, Encode};
use std::collections::BTreeMap;

parameter_types! {
	pub static CurrentSlot: Slot = 0;
	/// Of which windows a node missed how many.
	pub static Missed: (u32, u32) = (0, 0);
	pub static VerifiedResources: Resources = Resources::default();
}

pub struct TestClock;

impl Clock for TestClock {
	fn slot() -> Slot {
		CurrentSlot::get()
	}

	fn slots_per_window() -> u32 {
		WINDOW
	}

	fn window() -> WindowIndex {
		(CurrentSlot::get() / Slot::from(WINDOW)) as WindowIndex
	}

	fn slot_of_window() -> u32 {
		(CurrentSlot::get() % Slot::from(WINDOW)) as u32
	}

	fn windows_per_era() -> u32 {
		ERA_WINDOWS
	}

	fn era() -> EraIndex {
		Self::window() / ERA_WINDOWS
	}
}

// In storage, so that what is undone was never told.

#[storage_alias]
pub type Operators = StorageMap<Neighbours, Twox64Concat, NodeId, AccountId>;

#[storage_alias]
type Told = StorageValue<Neighbours, Vec<Telling>, ValueQuery>;

#[storage_alias]
type Incomes = StorageValue<Neighbours, Vec<(bool, Coin, Balance)>, ValueQuery>;

/// The registry of nodes.
pub struct Registry;

impl Providers<AccountId> for Registry {
	fn operator_of(node: NodeId) -> Option<AccountId> {
		Operators::get(node)
	}

	fn is_serving(node: NodeId) -> bool {
		node != PENDING_NODE
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn set_operator(node: NodeId, operator: &AccountId) {
		Operators::insert(node, operator);
	}
}

impl ServiceLevel for Registry {
	fn missed(_: NodeId) -> (u32, u32) {
		Missed::get()
	}
}

impl BilledWork for Registry {
	fn note_billed(work: &NodeWork) {
		let NodeWork {
			node,
			era,
			used,
			payers,
			revenue,
		} = *work;
		Told::append(Telling::Billed {
			node,
			era,
			used,
			payers,
			revenue,
		});
	}

	fn note_told(era: EraIndex) {
		Told::append(Telling::All { era });
	}
}

/// Something that the registry was told.
#[derive(Clone, Debug, Eq, PartialEq, Encode, Decode)]
pub enum Telling {
	/// A node's work.
	Billed {
		node: NodeId,
		era: EraIndex,
		used: Resources,
		payers: u32,
		revenue: Balance,
	},
	/// That there is no other work of an era.
	All { era: EraIndex },
}

/// All that the registry was told, in order.
pub fn tellings() -> Vec<Telling> {
	Told::get()
}

/// What the registry was told of work, in order: of which node, how much was used, how many paid.
pub fn told() -> Vec<(NodeId, [u64; 4], u32)> {
	let billed = |telling| match telling {
		Telling::Billed { node, used, payers, .. } => Some((node, used.each(), payers)),
		Telling::All { .. } => None,
	};
	tellings().into_iter().filter_map(billed).collect()
}

/// What the registry was told that nodes earned the network: in which era, which node, how much.
pub fn told_revenues() -> Vec<(EraIndex, NodeId, Balance)> {
	let revenue = |telling| match telling {
		Telling::Billed { node, era, revenue, .. } => Some((era, node, revenue)),
		Telling::All { .. } => None,
	};
	tellings().into_iter().filter_map(revenue).collect()
}

/// The eras of which the registry was told that there is no other work, in order.
pub fn told_eras() -> Vec<EraIndex> {
	let all = |telling| match telling {
		Telling::All { era } => Some(era),
		Telling::Billed { .. } => None,
	};
	tellings().into_iter().filter_map(all).collect()
}

pub struct Verified;

impl NetworkCapacity for Verified {
	fn verified() -> Resources {
		VerifiedResources::get()
	}
}

/// The treasury.
pub struct Treasury;

impl TreasuryIncome for Treasury {
	fn note(source: Income, coin: Coin, amount: Balance) {
		assert!(matches!(source, Income::Billing | Income::Surcharge));
		if amount > 0 {
			Incomes::append((source == Income::Surcharge, coin, amount));
		}
	}
}

/// What the treasury was told that it got: of bills, and of surcharges.
pub fn treasury_told() -> (CoinAmounts, CoinAmounts) {
	let mut sums: BTreeMap<bool, CoinAmounts> = BTreeMap::new();
	for (is_surcharge, coin, amount) in Incomes::get() {
		let sum = sums.entry(is_surcharge).or_default();
		*sum = sum.saturating_add(CoinAmounts::of(coin, amount));
	}
	let sum = |is_surcharge| sums.get(&is_surcharge).copied().unwrap_or_default();
	(sum(false), sum(true))
}
