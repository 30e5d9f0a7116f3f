//! What stands in for other pallets. It is in storage, so that what is undone never was.

use super::*;
use codec::{Decode, Encode};
use frame_support::{pallet_prelude::ValueQuery, traits::EnsureOrigin};
use immortal_primitives::{
	nodes::{Availability, KindCapacity, NodeFacts, Registry},
	scaling::RewardRates,
};

#[storage_alias]
pub type CurrentSlot = StorageValue<Neighbours, Slot, ValueQuery>;

pub struct TestClock;

impl Clock for TestClock {
	fn slot() -> Slot {
		CurrentSlot::get()
	}

	fn slots_per_window() -> u32 {
		WINDOW
	}

	fn window() -> WindowIndex {
		(Self::slot() / Slot::from(WINDOW)) as WindowIndex
	}

	fn slot_of_window() -> u32 {
		(Self::slot() % Slot::from(WINDOW)) as u32
	}

	fn windows_per_era() -> u32 {
		ERA_WINDOWS
	}

	fn era() -> EraIndex {
		Self::window() / ERA_WINDOWS
	}
}

/// Lets [`SPENDER`] and [`SMALL_SPENDER`] through.
pub struct Spenders;

impl EnsureOrigin<RuntimeOrigin> for Spenders {
	type Success = Balance;

	fn try_origin(origin: RuntimeOrigin) -> Result<Balance, RuntimeOrigin> {
		match frame_system::ensure_signed(origin.clone()) {
			Ok(SPENDER) => Ok(Balance::MAX),
			Ok(SMALL_SPENDER) => Ok(SMALL_LIMIT),
			_ => Err(origin),
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin() -> Result<RuntimeOrigin, ()> {
		Ok(RuntimeOrigin::signed(SPENDER))
	}
}

/// A node, as the registry knows it.
#[derive(Clone, Debug, Eq, PartialEq, Encode, Decode)]
pub struct Node {
	pub operator: AccountId,
	pub kind: Kind,
	pub gift: Gift,
	pub verified: Resources,
	pub is: Is,
	pub registered_at: u64,
}

/// As [`Availability`].
#[derive(Copy, Clone, Debug, Eq, PartialEq, Encode, Decode)]
pub enum Is {
	Awaited,
	Serving,
	Away,
	Jailed,
	Leaving,
}

#[storage_alias]
pub type Registered = StorageMap<Neighbours, Twox64Concat, NodeId, Node>;

#[storage_alias]
pub type NextNode = StorageValue<Neighbours, NodeId, ValueQuery>;

/// The window in which an operator last took capacity away or brought it back.
#[storage_alias]
pub type MovedIn = StorageMap<Neighbours, Twox64Concat, AccountId, WindowIndex>;

/// What a lot of a node earns by being there in an era, in 10^-12 units.
#[storage_alias]
pub type Presence = StorageValue<Neighbours, Balance, ValueQuery>;

/// The registry of nodes, and what they earn.
pub struct Nodes;

impl Registry<AccountId, u64> for Nodes {
	fn facts(node: NodeId) -> Option<NodeFacts<AccountId, u64>> {
		let Node {
			operator,
			kind,
			gift,
			verified,
			is,
			registered_at,
		} = Registered::get(node)?;
		let availability = match is {
			Is::Awaited => Availability::Awaited,
			Is::Serving => Availability::Serving,
			Is::Away => Availability::Away,
			Is::Jailed => Availability::Jailed,
			Is::Leaving => Availability::Leaving,
		};
		Some(NodeFacts {
			operator,
			kind,
			gift,
			verified,
			availability,
			registered_at,
		})
	}

	fn capacity(kind: Kind) -> KindCapacity {
		let counted = Registered::iter_values().filter(|node| node.kind == kind && node.is != Is::Leaving);
		counted.fold(KindCapacity::default(), |sum, node| KindCapacity {
			nodes: sum.nodes + 1,
			verified: sum.verified.plus(&node.verified),
		})
	}

	fn live_validators() -> u32 {
		let is_live = |node: &Node| node.kind == Kind::BpciCoreValidator && node.is == Is::Serving;
		Registered::iter_values().filter(is_live).count() as u32
	}

	fn withholds(operator: &AccountId, node: NodeId, since: WindowIndex) -> bool {
		let is_withheld =
			|(id, other): (NodeId, Node)| id != node && other.operator == *operator && other.is != Is::Serving;
		MovedIn::get(operator).is_some_and(|window| window >= since) || Registered::iter().any(is_withheld)
	}

	/// A hundredth of a unit for a thousandth of a core.
	fn standing(_: Kind, verified: &Resources) -> Balance {
		Balance::from(verified.cpu_millicores) * COIN / 100
	}

	fn registered() -> NodeId {
		NextNode::get()
	}

	fn active_below(end: NodeId) -> u32 {
		let is_active = |(id, node): &(NodeId, Node)| *id < end && node.is == Is::Serving;
		Registered::iter().filter(is_active).count() as u32
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn set_serving(node: NodeId, operator: &AccountId, kind: Kind, verified: Resources) {
		let gift = Gift::AppDeployer {
			dedicated: verified,
			deployment_priority: 1,
			economic_share: 0,
		};
		Registered::insert(
			node,
			Node {
				operator: *operator,
				kind,
				gift,
				verified,
				is: Is::Serving,
				registered_at: System::block_number(),
			},
		);
	}
}

impl RewardRates for Nodes {
	/// What stands for a lot is a unit.
	fn era_value(proven: Balance) -> Balance {
		proven / COIN * Presence::get() + proven % COIN * Presence::get() / COIN
	}
}
