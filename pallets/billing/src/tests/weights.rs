//! What batches weigh.

use crate::{
	batch::{Cost, Size},
	mock::*,
	WeightInfo,
};
use frame_support::assert_ok;
use frame_support::{
	dispatch::GetDispatchInfo,
	weights::{constants::RocksDbWeight, Weight},
};
use immortal_primitives::money::{Coin, COIN};

fn weight(receipts: Vec<crate::SignedReceiptOf<Test>>) -> Weight {
	crate::Call::<Test>::settle { receipts }.get_dispatch_info().call_weight
}

#[test]
fn what_receipts_have_in_common_is_weighed_once() {
	Chain::new().run(|| {
		let many = |change: fn(&mut immortal_primitives::billing::Receipt<AccountId, sp_core::H256>, u32)| {
			let receipts = (0..100).map(|i| {
				let mut receipt = receipt(1, cpu(1));
				change(&mut receipt, i);
				signed(receipt)
			});
			weight(receipts.collect())
		};
		let of_one = many(|receipt, i| receipt.epoch = i);
		let customers = many(|receipt, i| receipt.customer = AccountId::new([i as u8; 32]));
		let nodes = many(|receipt, i| receipt.node = i);
		let all = many(|receipt, i| (receipt.node, receipt.customer) = (i, AccountId::new([i as u8; 32])));
		let of = |customers, nodes| {
			Billing::weight_of(Size {
				receipts: 100,
				customers,
				nodes,
				metered: 0,
			})
		};
		assert_eq!(
			[of_one, customers, nodes, all],
			[of(1, 1), of(100, 1), of(1, 100), of(100, 100)]
		);
		assert!(customers.all_gte(<() as WeightInfo>::settle_customers(100)));
		assert!(nodes.all_gte(<() as WeightInfo>::settle_nodes(100)));
		assert!(all.all_gte(customers) && all.all_gte(nodes) && customers.all_gte(of_one));
	});
}

#[test]
fn meters_weigh_more() {
	Chain::new().run(|| {
		let own = weight(vec![signed(receipt(1, cpu(1)))]);
		let meter = weight(vec![metered(&EVE, receipt(1, cpu(1)))]);
		assert_eq!(meter, own.saturating_add(RocksDbWeight::get().reads_writes(1, 1)));
	});
}

#[test]
fn what_was_not_needed_is_given_back() {
	Chain::new().run(|| {
		open_with(&ADA, 100);
		open_with(&BOB, 0);
		assert_ok!(Billing::set_cap(by(&ADA), Coin::Flx, Some(COIN)));
		pass(EPOCH);
		let of_bob = |sequence| {
			let mut receipt = receipt(sequence, cpu(1));
			receipt.customer = BOB;
			signed(receipt)
		};
		let receipts = vec![
			signed(receipt(1, cpu(1))),
			signed(receipt(2, cpu(1))),
			of_bob(1),
			of_bob(2),
		];
		let size = Size::of::<Test>(&receipts);
		assert_eq!(
			size,
			Size {
				receipts: 4,
				customers: 2,
				nodes: 1,
				metered: 0
			}
		);
		// Of the second nothing is charged, the third suspends Bob, the fourth is refused.
		let done = Billing::settle(by(&EVE), receipts).unwrap();
		let cost = Cost {
			capped: 1,
			suspended: 1,
		};
		assert_eq!(done.actual_weight, Some(Billing::weight_after(size, cost)));
		assert!(Billing::weight_after(size, cost).all_lte(Billing::weight_of(size)));
		assert_ne!(Billing::weight_after(size, cost), Billing::weight_of(size));
	});
}
