//! What a lot costs, from block to block.

use crate::{mock::*, Claims, Error};
use frame_support::assert_ok;
use immortal_primitives::{
	money::{Balance, Coin},
	nodes::Kind,
	scaling::OrderView,
};

fn view() -> OrderView {
	Scaling::scaling_view().orders.remove(0)
}

/// What a claim of this block would pay, in thousandths of a unit.
fn price_now(id: u32) -> Balance {
	let node = node_of(ADA).serve();
	assert_ok!(take_order(ADA, id, node, 0));
	let price = Claims::<Test>::take().into_inner().pop().and_then(|claim| claim.price);
	Registered::remove(node);
	Coin::Flx.value(price.unwrap()).unwrap() / 1_000_000_000
}

fn prices(blocks: usize) -> Vec<Balance> {
	let id = decide_for(1);
	let price = || {
		let price = price_now(id);
		next_block();
		price
	};
	std::iter::repeat_with(price).take(blocks).collect()
}

#[test]
fn the_price_rises_to_the_reserve_and_stays() {
	chain().run(|| {
		assert_eq!(prices(20), [vec![1_600, 2_200, 2_800, 3_400], vec![4_000; 16]].concat());
	});
}

#[test]
fn while_gifts_are_attracted_it_is_never_dearer_than_one() {
	chain().with_generous_gifters().run(|| {
		assert_eq!(prices(20), [vec![1_600, 2_200, 2_800], vec![3_000; 17]].concat());
	});
	// Also if a gift is no dearer than the floor.
	chain().with_generous_gifters().run(|| {
		Presence::put(immortal_primitives::money::COIN * 4 / 5);
		assert_eq!(prices(20), [1_600; 20]);
	});
	chain().with_generous_gifters().run(|| {
		Presence::put(immortal_primitives::money::COIN * 9);
		assert_eq!(prices(20), [vec![1_600, 2_200, 2_800, 3_400], vec![4_000; 16]].concat());
	});
}

#[test]
fn the_view_says_what_the_next_block_charges() {
	chain().with_generous_gifters().run(|| {
		let id = decide_for(1);
		while now() + 1 < record(id).decision.timeline.closes {
			let view = view();
			assert_eq!((view.decision, view.lots, view.lot), (id, 1, LOT));
			assert_eq!((view.kind, view.coin, view.eras), (Kind::EncCluster, Coin::Flx, ERAS));
			next_block();
			assert_eq!(Coin::Flx.value(view.price).unwrap() / 1_000_000_000, price_now(id));
			assert_eq!(view.reserve, units(Coin::Flx, 4));
		}
		assert_eq!(now(), record(id).decision.timeline.decided + 19);
		let view = Scaling::scaling_view();
		assert_eq!(
			(view.orders, view.offers),
			(vec![], vec![]),
			"they close in the next block"
		);
	});
}

#[test]
fn who_wants_more_waits_or_gets_nothing() {
	chain().run(|| {
		let id = decide_for(1);
		let node = node_of(ADA).serve();
		let floor = Coin::Flx.amount_rounded_down(LOT_FLOOR);
		refused(|| take_order(ADA, id, node, floor + 1), Error::<Test>::PriceBelowLimit);
		next_block();
		assert_ok!(take_order(ADA, id, node, floor + 1));
		next_block();
		// What was claimed is what it cost then.
		assert_eq!(contract(node).price, units(Coin::Flx, 22) / 10);
	});
}
