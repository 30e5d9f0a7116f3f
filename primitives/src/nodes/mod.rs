//! Gifted nodes: what they are, and the seams by which pallets speak of them (design, section 5).

mod gift;
mod registry;
mod resources;
mod seams;
mod specialization;

pub use gift::{Billionths, Gift};
pub use registry::{Availability, Commitments, KindCapacity, NodeFacts, OnRegistered, Registry};
pub use resources::Resources;
pub use seams::{
	BilledWork, BondLoans, CivicDuty, NodeEra, NodeKeys, NodeWork, OnNodeEvents, OnSeatLeft, Revenue, Seats, Standing,
	MIN_PAYERS,
};
pub use specialization::{Kind, Specialization};

use codec::{Decode, Encode};
use frame_support::PalletId;
use sp_runtime::traits::AccountIdConversion;

/// Counts the nodes that were ever registered, from 0.
pub type NodeId = u32;

/// From which the accounts of nodes are derived.
const NODES: PalletId = PalletId(*b"im/nodes");

/// The account that stands for a node among validators. Nobody has a key to it, and it holds no money.
pub fn account_of<AccountId: Encode + Decode>(node: NodeId) -> AccountId {
	NODES.into_sub_account_truncating(node)
}

/// The node that an account stands for; `None` if it stands for none.
pub fn node_of<AccountId: Encode + Decode>(account: &AccountId) -> Option<NodeId> {
	let (pallet, node) = PalletId::try_from_sub_account(account)?;
	(pallet == NODES).then_some(node)
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::chain::AccountId;
	use proptest::prelude::*;

	proptest! {
		#[test]
		fn an_account_stands_for_its_node_only(node: NodeId, stranger: [u8; 32]) {
			prop_assert_eq!(node_of(&account_of::<AccountId>(node)), Some(node));
			prop_assert_eq!(node_of(&AccountId::from(stranger)), None);
		}
	}
}
