//! What is forgotten.

use crate::{mock::*, Channels, Pruned, Spent, WeightInfo};
use frame_support::{assert_ok, traits::Hooks, weights::Weight};
use immortal_primitives::{
	billing::ServiceType,
	money::{Coin, CoinAmounts},
	nodes::NodeId,
};

fn channels() -> usize {
	Channels::<Test>::iter_keys().count()
}

fn spent() -> usize {
	Spent::<Test>::iter_keys().count()
}

#[test]
fn what_is_kept_is_not_forgotten() {
	Chain::new().run(|| {
		open_with(&ADA, 100);
		assert_ok!(Billing::set_cap(by(&ADA), Coin::Flx, Some(units(Coin::Flx, 10))));
		for _ in 0..3 {
			bill(1, cpu(1_000));
			pass(EPOCH);
		}
		assert_eq!((channels(), spent()), (3, 2));
		go_to_epoch(KEPT);
		pass(0);
		assert_eq!((channels(), spent(), Pruned::<Test>::get()), (3, 2, 0));
		go_to_epoch(KEPT + 1);
		pass(0);
		assert_eq!((channels(), spent(), Pruned::<Test>::get()), (2, 2, 1));
		go_to_epoch(KEPT + 3);
		pass(0);
		assert_eq!((channels(), spent(), Pruned::<Test>::get()), (0, 0, 3));
	});
}

#[test]
fn it_is_forgotten_bit_by_bit() {
	const EACH: u32 = 1_000;
	let mut chain = Chain::new().into_externalities();
	chain.execute_with(|| {
		for node in 0..EACH {
			Channels::<Test>::insert((0, node, ADA, ServiceType::Compute), crate::Channel::default());
			Spent::<Test>::insert(
				0,
				AccountId::new([node as u8; 32]),
				CoinAmounts::of(Coin::Flx, NodeId::from(node).into()),
			);
		}
		go_to_epoch(KEPT + 1);
	});
	chain.commit_all().expect("nothing is open");
	let mut blocks = 0;
	loop {
		let left = chain.execute_with(|| {
			let before = channels();
			Billing::on_idle(0, Weight::MAX);
			assert!(before - channels() <= 512);
			channels() + spent()
		});
		chain.commit_all().expect("nothing is open");
		blocks += 1;
		if left == 0 {
			break;
		}
	}
	assert_eq!(blocks, 2);
	chain.execute_with(|| {
		Billing::on_idle(0, Weight::MAX);
		assert_eq!(Pruned::<Test>::get(), 1);
		check();
	});
}

#[test]
fn not_without_weight() {
	Chain::new().run(|| {
		open_with(&ADA, 100);
		bill(1, cpu(1_000));
		go_to_epoch(KEPT + 1);
		let begins = <() as WeightInfo>::prune_begin().saturating_add(<() as WeightInfo>::tell_begin());
		for limit in [Weight::zero(), begins] {
			let used = Billing::on_idle(0, limit);
			assert!(used.all_lte(limit));
			assert_eq!(channels(), 1);
		}
		let some = begins.saturating_add(<() as WeightInfo>::prune_some(1));
		Billing::on_idle(
			0,
			some.saturating_add(<() as WeightInfo>::tell_of_node().saturating_mul(4)),
		);
		assert_eq!(channels(), 0);
	});
}
