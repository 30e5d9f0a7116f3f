//! Which coin pays, and out of what.

use crate::{mock::*, Budget, Contracts, Current};
use immortal_primitives::{
	money::{Balance, Coin, CoinAmounts, COIN},
	nodes::Kind,
	scaling::{FundingSource, Strategy, Tier},
	treasury::{Income, TreasuryIncome},
};

/// The coin that pays for a lot of a kind, if any does.
fn paid_in(chain: Chain, kind: Kind) -> Option<Coin> {
	let mut coin = None;
	chain.run(|| {
		be_short_of(kind, 1);
		next_session();
		let decision = Current::<Test>::get(kind).unwrap();
		assert_eq!(
			decision.strategy == Strategy::TreasuryFunded,
			decision.funding.is_some()
		);
		coin = decision.funding.map(|funding| {
			assert_eq!(funding.amount, units(funding.coin, 4));
			funding.coin
		});
	});
	coin
}

#[test]
fn each_tier_has_a_coin_that_pays_first() {
	for kind in Kind::ALL {
		// However little of it there is, and however much of the others.
		let tier = Tier::of(kind).coin();
		assert_eq!(paid_in(chain().with_coin(tier, 4), kind), Some(tier));
	}
}

#[test]
fn if_that_is_short_the_coin_pays_of_which_most_is_left() {
	let chain_with = |[gen, nex, flx, aur]: [Balance; 4]| {
		chain()
			.with_coin(Coin::Gen, gen)
			.with_coin(Coin::Nex, nex)
			.with_coin(Coin::Flx, flx)
			.with_coin(Coin::Aur, aur)
	};
	let cluster = |amounts| paid_in(chain_with(amounts), Kind::EncCluster);
	assert_eq!(cluster([5, 7, 3, 6]), Some(Coin::Nex));
	assert_eq!(cluster([8, 7, 3, 6]), Some(Coin::Gen));
	assert_eq!(cluster([3, 3, 3, 9]), Some(Coin::Aur));
	assert_eq!(cluster([3, 3, 3, 4]), Some(Coin::Aur));
	assert_eq!(cluster([3, 3, 3, 3]), None);
	assert_eq!(
		paid_in(chain_with([3, 9, 8, 7]), Kind::BpciCoreValidator),
		Some(Coin::Nex)
	);
}

#[test]
fn surcharges_are_kept_for_scaling() {
	chain().run(|| {
		pay_surcharge(Coin::Flx, 70);
		pay_surcharge(Coin::Aur, 5);
		pay_surcharge(Coin::Flx, 7);
		let budget = CoinAmounts {
			flx: 77,
			aur: 5,
			..Default::default()
		};
		assert_eq!(Budget::<Test>::get(), budget);
		let others = Income::ALL.into_iter().filter(|source| *source != Income::Surcharge);
		for source in others {
			Scaling::note(source, Coin::Flx, 1_000);
		}
		assert_eq!(Budget::<Test>::get(), budget);
	});
}

#[test]
fn what_scarcity_brought_in_pays_if_it_is_enough() {
	for (brought, source) in [
		(units(Coin::Flx, 4), FundingSource::ScalingBudget),
		(units(Coin::Flx, 4) - 1, FundingSource::Treasury),
	] {
		chain().run(|| {
			pay_surcharge(Coin::Flx, brought);
			// Of another coin it is no help.
			pay_surcharge(Coin::Gen, units(Coin::Gen, 100));
			let id = decide_for(1);
			assert_eq!(record(id).decision.funding.unwrap().source, source);
			let node = contract_of(ADA, id);
			assert_eq!(contract(node).source, source);
			let drawn = brought - Budget::<Test>::get().flx;
			match source {
				FundingSource::ScalingBudget => assert_eq!(drawn, contract(node).price),
				FundingSource::Treasury => assert_eq!(drawn, 0),
			}
		});
	}
}

#[test]
fn what_is_not_earned_of_the_budget_returns_to_it() {
	chain().run(|| {
		pay_surcharge(Coin::Flx, units(Coin::Flx, 10));
		let id = decide_for(1);
		let node = contract_of(ADA, id);
		let price = contract(node).price;
		serve_for(node, 1);
		let paid = contract(node).paid;
		now_is(node, Is::Jailed);
		next_block();
		assert!(!Contracts::<Test>::contains_key(node));
		assert!(paid > 0 && paid < price);
		assert_eq!(Budget::<Test>::get().flx, units(Coin::Flx, 10) - paid);
	});
}

#[test]
fn no_budget_is_drawn_twice() {
	chain().run(|| {
		// Enough for either of both.
		pay_surcharge(Coin::Nex, units(Coin::Nex, 4));
		be_short_of(Kind::BpciNotary, 1);
		be_short_of(Kind::BpciRegistry, 1);
		next_session();
		next_blocks(4);
		let nodes = [0, 1].map(|id| contract_of(ADA, id));
		assert_eq!(nodes.map(|node| contract(node).price), [units(Coin::Nex, 4); 2]);
		assert_eq!(Budget::<Test>::get().nex, 0);
		for node in nodes {
			now_is(node, Is::Jailed);
		}
		next_block();
		assert_eq!(Contracts::<Test>::count(), 0);
		assert_eq!(
			Budget::<Test>::get().nex,
			units(Coin::Nex, 4),
			"what came in, and no more"
		);
	});
}

#[test]
fn thresholds_stay() {
	chain().with_spendable(5).run(|| {
		let (before, id) = (in_pot(Coin::Flx), decide_for(1));
		next_blocks(4);
		let node = contract_of(ADA, id);
		assert_eq!(before - in_pot(Coin::Flx), contract(node).price);
		assert_eq!(set_aside(Coin::Flx), contract(node).price);
		// A unit is left.
		be_short_of(Kind::BpiParachain, 1);
		next_session();
		let decision = Current::<Test>::get(Kind::BpiParachain).unwrap();
		assert_eq!(decision.funding.unwrap().coin, Coin::Aur);
		assert_eq!(COIN, Coin::Aur.value(COIN).unwrap());
	});
}
