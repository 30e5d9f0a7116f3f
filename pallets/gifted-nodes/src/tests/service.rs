//! What bills ask of nodes.

use crate::mock::*;
use immortal_primitives::{
	billing::{NetworkCapacity, Providers, ServiceLevel},
	nodes::{NodeId, Resources},
};

fn missed(node: NodeId) -> (u32, u32) {
	<GiftedNodes as ServiceLevel>::missed(node)
}

fn is_serving(node: NodeId) -> bool {
	<GiftedNodes as Providers<AccountId>>::is_serving(node)
}

#[test]
fn a_node_serves_from_its_first_sign_of_life_and_its_operator_is_paid() {
	Chain::new().run(|| {
		let node = service(&ADA);
		assert!(!is_serving(node));
		assert_eq!(beat(node), Ok(()));
		assert!(is_serving(node));
		assert_eq!(<GiftedNodes as Providers<_>>::operator_of(node), Some(ADA));
		assert!(!is_serving(node + 1));
		assert_eq!(<GiftedNodes as Providers<AccountId>>::operator_of(node + 1), None);
	});
}

#[test]
fn what_a_node_misses_of_this_era_counts_beyond_what_it_may() {
	Chain::new().with_periods(10, 20).run(|| {
		let node = working_service(&ADA);
		run_to_window(5);
		assert_eq!(missed(node), (0, 5));
		kill(node);
		run_to_window(6);
		let (first, windows) = missed(node);
		assert_eq!((first, windows), (1, 6), "a tenth of six windows is none");
		run_to_window(15);
		assert_eq!(missed(node), (9, 15), "a tenth of fifteen is one");
		run_to_era(1);
		assert_eq!(missed(node), (0, 0), "another era");
		run_to_window(23);
		assert_eq!(missed(node), (3, 3), "that nobody has judged it yet does not matter");
		assert_eq!(missed(node + 1), (0, 0), "there is no such node");
	});
}

#[test]
fn there_is_to_use_what_is_verified_of_active_nodes() {
	Chain::new().run(|| {
		let node = service(&ADA);
		assert_eq!(GiftedNodes::verified(), Resources::default());
		assert_eq!(beat(node), Ok(()));
		assert_eq!(GiftedNodes::verified(), Resources::all(200));
		service(&BOB);
		assert_eq!(GiftedNodes::verified(), Resources::all(200));
	});
}
