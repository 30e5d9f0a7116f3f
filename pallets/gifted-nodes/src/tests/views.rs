//! What is shown to whoever asks.

use crate::{mock::*, NextNode, NodeFilter, StatusKind, Uptime, MAX_ON_PAGE, MAX_SCANNED};
use frame_support::assert_ok;
use immortal_primitives::{
	money::{Coin, COIN},
	nodes::{account_of, Kind, NodeId, Resources},
};

type Filter = NodeFilter<AccountId>;

const ANY: Filter = Filter {
	operator: None,
	kind: None,
	status: None,
};

/// The ids on a page, and where the next one begins.
fn page(filter: &Filter, from: NodeId, limit: u32) -> (Vec<NodeId>, Option<NodeId>) {
	let page = GiftedNodes::nodes(filter.clone(), from, limit);
	(page.nodes.iter().map(|node| node.id).collect(), page.next)
}

/// All pages, one after the other.
fn all(filter: &Filter, limit: u32) -> Vec<NodeId> {
	let (mut found, mut next) = page(filter, 0, limit);
	while let Some(from) = next {
		let (more, then) = page(filter, from, limit);
		assert!(more.len() <= limit as usize);
		found.extend(more);
		next = then;
	}
	found
}

#[test]
fn a_node_is_shown_with_all_that_is_known_of_it() {
	Chain::new().run(|| {
		assert_eq!(GiftedNodes::node(0), None);
		let node = working_service(&ADA);
		blocks(10);
		let view = GiftedNodes::node(node).expect("it is registered");
		assert_eq!(
			(view.id, view.account, view.node.operator),
			(node, account_of(node), ADA)
		);
		assert_eq!(view.required_bond, Some(units(Coin::Nex, 100)));
		let expected = Uptime {
			windows: 1,
			present: 1,
			seen: Some(0),
		};
		assert_eq!((view.uptime, GiftedNodes::uptime(node)), (expected, Some(expected)));
		assert_eq!(GiftedNodes::uptime(node + 1), None);
	});
}

#[test]
fn nodes_are_shown_by_operator_kind_and_status() {
	Chain::new().of_owner_and(3).run(|| {
		let of_ada = [service(&ADA), working_service(&ADA), working_service(&ADA)];
		let of_bob = working_service(&BOB);
		assert_ok!(retire(&ADA, of_ada[1]));
		assert_ok!(jail(of_bob));
		assert_ok!(start_maintenance(&ADA, of_ada[2]));
		assert_ok!(start_maintenance(&founder(1), 1));
		let any = ANY;
		assert_eq!(all(&any, 100), (0..8).collect::<Vec<_>>());
		let by_status = |status| {
			all(
				&Filter {
					status: Some(status),
					..ANY
				},
				100,
			)
		};
		assert_eq!(by_status(StatusKind::Pending), [of_ada[0]]);
		assert_eq!(by_status(StatusKind::Active), [0, 2, 3]);
		assert_eq!(by_status(StatusKind::Maintenance), [1, of_ada[2]]);
		assert_eq!(by_status(StatusKind::Jailed), [of_bob]);
		assert_eq!(by_status(StatusKind::Retiring), [of_ada[1]]);
		assert_eq!(by_status(StatusKind::Standby), Vec::<NodeId>::new());
		let kind = |kind| Filter {
			kind: Some(kind),
			..ANY
		};
		assert_eq!(all(&kind(Kind::BpciCoreValidator), 100), [0, 1, 2, 3]);
		assert_eq!(all(&kind(Kind::BpciNotary), 100), [4, 5, 6, 7]);
		assert_eq!(all(&kind(Kind::EncCluster), 100), Vec::<NodeId>::new());
		let of = |who| Filter {
			operator: Some(who),
			..ANY
		};
		assert_eq!(all(&of(ADA), 100), of_ada);
		assert_eq!(all(&of(POOR), 100), Vec::<NodeId>::new());
		let both = Filter {
			status: Some(StatusKind::Maintenance),
			kind: Some(Kind::BpciNotary),
			operator: Some(ADA),
		};
		assert_eq!(all(&both, 100), [of_ada[2]]);
	});
}

#[test]
fn pages_go_over_gaps() {
	Chain::new().run(|| {
		for _ in 0..10 {
			service(&ADA);
		}
		for node in [0, 3, 4, 5, 9] {
			assert_ok!(retire(&ADA, node));
		}
		run_to_era(3);
		for node in [0, 3, 4, 5, 9] {
			assert_ok!(withdraw(&ADA, node));
		}
		let any = ANY;
		for limit in 1..12 {
			assert_eq!(all(&any, limit), [1, 2, 6, 7, 8]);
		}
		assert_eq!(page(&any, 0, 2), (vec![1, 2], Some(3)));
		assert_eq!(page(&any, 3, 2), (vec![6, 7], Some(8)));
		assert_eq!(page(&any, 8, 2), (vec![8], None));
		assert_eq!(page(&any, 10, 2), (vec![], None));
		assert_eq!(page(&any, NodeId::MAX, 2), (vec![], None));
	});
}

#[test]
fn a_page_is_no_longer_than_can_be_shown() {
	Chain::new().with_policy(|policy| policy.service_bond = COIN).run(|| {
		for _ in 0..MAX_ON_PAGE + 4 {
			assert_ok!(Registration {
				bond: bond(Coin::Nex, 1),
				..Registration::of(&ADA)
			}
			.send(&ADA));
		}
		let (shown, next) = page(&ANY, 0, u32::MAX);
		assert_eq!((shown.len() as u32, next), (MAX_ON_PAGE, Some(MAX_ON_PAGE)));
		assert_eq!(page(&ANY, MAX_ON_PAGE, u32::MAX).0.len(), 4);
	});
}

#[test]
fn a_page_looks_at_so_many_ids() {
	Chain::new().run(|| {
		NextNode::<Test>::put(MAX_SCANNED + 5);
		let node = service(&ADA);
		let any = ANY;
		assert_eq!(page(&any, 0, 10), (vec![], Some(MAX_SCANNED)));
		assert_eq!(page(&any, MAX_SCANNED, 10), (vec![node], None));
	});
}

#[test]
fn uptime_is_of_this_era_though_nobody_looked_since_the_last() {
	Chain::new().run(|| {
		let (active, away) = (working_service(&ADA), working_service(&ADA));
		let (jailed, pending) = (working_service(&ADA), service(&ADA));
		[active, away, jailed, pending].into_iter().for_each(kill);
		run_to_window(5);
		assert_ok!(jail(jailed));
		assert_ok!(start_maintenance(&ADA, away));
		// No sweep comes by.
		NextNode::<Test>::put(0);
		run_to_window(8);
		assert_eq!(
			[active, away, jailed, pending].map(uptime),
			[(2, 0), (0, 0), (0, 0), (0, 0)]
		);
		NextNode::<Test>::put(4);
		blocks(1);
		assert_eq!(
			[active, away, jailed, pending].map(uptime),
			[(2, 0), (0, 0), (0, 0), (0, 0)]
		);
	});
}

#[test]
fn a_bond_is_required_in_any_coin_rounded_up() {
	Chain::new()
		.with_policy(|policy| {
			policy.service_bond = COIN + 1;
			policy.validator_bond = 2 * COIN;
		})
		.run(|| {
			let required = |kind, coin| GiftedNodes::required_bond(kind, Resources::all(1), coin);
			assert_eq!(required(Kind::BpciNotary, Coin::Gen), Some(COIN / 1_000 + 1));
			assert_eq!(required(Kind::BpciRegistry, Coin::Nex), Some(COIN / 100 + 1));
			assert_eq!(required(Kind::EncCluster, Coin::Flx), Some(COIN / 10 + 1));
			assert_eq!(required(Kind::BpiParachain, Coin::Aur), Some(COIN + 1));
			assert_eq!(required(Kind::BpciCoreValidator, Coin::Gen), Some(COIN / 500));
		});
}

#[test]
fn an_operator_is_shown_while_it_is_one() {
	Chain::new().of_owner_and(3).run(|| {
		assert_eq!(GiftedNodes::operator(ADA), None);
		let known = GiftedNodes::operator(founder(1)).expect("it is one");
		assert_eq!(
			(known.admitted, known.nodes, known.seats, known.has_borrowed),
			(true, 1, 1, false)
		);
	});
}
