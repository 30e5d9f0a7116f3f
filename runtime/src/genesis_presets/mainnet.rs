//! The template for a chain with real keys: whoever founds one fills in the owner, the validators and the distribution.

use crate::{CoinsConfig, GiftedNodesConfig, ResponsibilitiesConfig, RuntimeGenesisConfig};
use alloc::vec;
use frame_support::build_struct_json_patch;
use serde_json::Value;

pub(super) fn genesis() -> Value {
	build_struct_json_patch!(RuntimeGenesisConfig {
		coins: CoinsConfig { distribution: vec![] },
		gifted_nodes: GiftedNodesConfig { nodes: vec![] },
		responsibilities: ResponsibilitiesConfig {
			owner: None,
			policy: Default::default(),
		},
	})
}
