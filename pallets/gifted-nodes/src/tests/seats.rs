//! Who has seats, as others ask for it, and what becomes of the owner's validators when it is out of office.

use crate::{mock::*, Nodes};
use frame_support::assert_ok;
use immortal_primitives::{
	money::COIN,
	nodes::{Kind, NodeId, Seats},
};
use std::collections::BTreeSet;

fn elected() -> BTreeSet<NodeId> {
	GiftedNodes::elect().into_iter().collect()
}

/// A validator of this operator that is heard of.
fn candidate(who: &AccountId) -> NodeId {
	let node = validator(who, 100);
	assert_eq!(beat(node), Ok(()));
	node
}

/// The owner's validator and so many others; a bond of 100 units is enough.
fn of_owner_and(others: u8) -> Chain {
	Chain::new()
		.of_owner_and(others)
		.with_policy(|policy| policy.validator_bond = 100 * COIN)
}

#[test]
fn an_owner_out_of_office_has_its_validators_out_of_the_set() {
	of_owner_and(3).run(|| {
		let own = Nodes::<Test>::iter()
			.find(|(_, node)| node.operator == OWNER)
			.expect("it has one")
			.0;
		assert!(elected().contains(&own));
		OwnerIsInOffice::set(false);
		assert!(!elected().contains(&own) && elected().len() == 3);
		OwnerIsInOffice::set(true);
		assert!(elected().contains(&own));
	});
}

#[test]
fn seats_are_those_of_admitted_operators_and_never_the_owners() {
	of_owner_and(2).run(|| {
		assert_eq!((GiftedNodes::seats(), GiftedNodes::seated()), (2, 2));
		assert_ok!(admit(&ADA));
		let nodes = [candidate(&ADA), candidate(&ADA)];
		assert_eq!((GiftedNodes::seats(), GiftedNodes::seated()), (4, 3));
		assert_eq!((GiftedNodes::seats_of(&ADA), GiftedNodes::seats_of(&OWNER)), (2, 0));
		assert_eq!(GiftedNodes::holder_of(nodes[0]), Some(ADA));
		assert_eq!(GiftedNodes::holder_of(0), None, "it is the owner's");
		assert_eq!(GiftedNodes::holder_of(service(&BOB)), None, "it is no validator");
		// Another is in office.
		InOffice::set(Some(ADA));
		assert_eq!((GiftedNodes::seats(), GiftedNodes::seated()), (3, 3));
		assert_eq!(GiftedNodes::holder_of(0), Some(OWNER));
		InOffice::set(Some(OWNER));
	});
}

#[test]
fn whoever_is_told_hears_of_each_seat_that_is_lost() {
	of_owner_and(3).run(|| {
		assert_ok!(admit(&ADA));
		let nodes = [candidate(&ADA), candidate(&ADA), candidate(&ADA)];
		LostSeats::set(vec![]);
		assert_ok!(retire(&ADA, nodes[0]));
		assert_eq!(LostSeats::take(), [(nodes[0], ADA)]);
		assert_ok!(jail(nodes[1]));
		assert_eq!(LostSeats::take(), [(nodes[1], ADA)]);
		assert_ok!(revoke(&ADA));
		assert_eq!(LostSeats::take(), [(nodes[2], ADA)]);
		assert_eq!(GiftedNodes::seats_of(&ADA), 0);
	});
}

#[test]
fn standings_tell_what_operators_with_seats_have() {
	of_owner_and(2).run(|| {
		assert_ok!(admit(&ADA));
		let nodes = [candidate(&ADA), candidate(&ADA)];
		Nodes::<Test>::mutate(nodes[1], |node| node.as_mut().expect("it is there").eras_kept = 5);
		working_service(&ADA);
		working_service(&BOB);
		let standings = GiftedNodes::standings();
		assert_eq!(standings.len(), 3, "the owner and Bob have no seat");
		let ada = standings
			.into_iter()
			.find(|standing| standing.operator == ADA)
			.expect("she has");
		assert_eq!((ada.eras_kept, ada.oldest), (5, nodes[0]));
		let bonds = nodes.map(|node| Nodes::<Test>::get(node).expect("it is there").bond.amount);
		assert_eq!(ada.bond, bonds.iter().sum::<u128>());
		assert!(ada.bond > 0);
		let active = |kind: Kind| ada.active[kind as usize];
		assert_eq!(Kind::ALL.map(active).iter().sum::<u32>(), 1, "her validators stand by");
	});
}

#[test]
fn the_set_is_told_by_operator() {
	of_owner_and(3).run(|| {
		let mut counts = GiftedNodes::validators_by_operator();
		counts.sort();
		assert_eq!(counts.len(), 4);
		assert!(counts.iter().all(|(_, count)| *count == 1));
		assert!(counts.iter().any(|(operator, _)| *operator == OWNER));
	});
}
