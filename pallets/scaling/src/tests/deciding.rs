//! What is decided of what is seen: why, what is done about it, whether it needs approval.

use crate::{mock::*, Fullness, Kinds, MAX_LOTS};
use immortal_primitives::{
	money::{Coin, COIN},
	nodes::{Kind, Resources},
	scaling::{Funding, FundingSource, Roi, Scenario, Strategy, Trigger},
};
use sp_runtime::Perbill;

#[test]
fn nothing_is_short() {
	chain().run(|| {
		// The target is not more than there is.
		usual(Kind::EncCluster, Resources::all(800), 10_000);
		next_session();
		for kind in Kind::ALL {
			let decision = about(kind);
			assert_eq!(
				(decision.trigger, decision.strategy, decision.lots),
				(Trigger::Nothing, Strategy::None, 0)
			);
			assert_eq!((decision.funding, alive(kind)), (None, None));
			assert_eq!(decision.expected_roi, Roi::Unbounded);
		}
	});
}

#[test]
fn too_much_is_used() {
	chain().run(|| {
		be_short_of(Kind::EncCluster, 3);
		next_session();
		let decision = decided();
		assert_eq!(
			(decision.trigger, decision.strategy, decision.lots, decision.lot),
			(Trigger::Load, Strategy::TreasuryFunded, 3, LOT)
		);
		assert_eq!(
			(decision.floor, decision.reserve, decision.gift_cost),
			(LOT_FLOOR, LOT_COST, GIFT_COST)
		);
		let funding = Funding {
			coin: Coin::Flx,
			amount: units(Coin::Flx, 12),
			source: FundingSource::Treasury,
		};
		assert_eq!((decision.funding, decision.automatic), (Some(funding), true));
		assert_eq!(
			Coin::ALL.map(|coin| decision.costs.get(coin)),
			Coin::ALL.map(|coin| units(coin, 12))
		);
		assert_eq!(decision.measure.load, Perbill::one());
		assert_eq!((decision.measure.nodes, decision.measure.available), (1, FOUNDED));
		// 1,040 of 1,300.
		assert_eq!(decision.forecast, Perbill::from_percent(80));
		assert_eq!(
			(decision.timeline.decided, decision.timeline.closes),
			(now(), now() + 20)
		);
		assert_eq!(decision.timeline.eras, ERAS);
	});
}

#[test]
fn the_scarcest_resource_decides_and_one_more_is_one_too_many() {
	chain().run(|| {
		let used = Resources {
			storage_gib: 801,
			..Resources::all(1)
		};
		usual(Kind::EncCluster, used, 10_000);
		next_session();
		assert_eq!(decided().lots, 1);
		assert_eq!(decided().measure.load, Perbill::from_rational(801u32, 1_000u32));
	});
}

#[test]
fn what_is_expected_counts_before_it_is_used() {
	chain().run(|| {
		// Of 750 there is enough, but it grows by 100 an era.
		Kinds::<Test>::mutate(Kind::EncCluster, |state| {
			state.work.used = Resources::all(750);
			state.work.revenue = 10_000 * COIN;
			state.before = Resources::all(650);
		});
		next_session();
		assert_eq!((decided().trigger, decided().lots), (Trigger::Load, 1));
		assert_eq!(decided().measure.load, Perbill::from_percent(75));
		assert_eq!(decided().measure.expected, Resources::all(850));
		assert_eq!(decided().forecast, Perbill::from_rational(850u32, 1_100u32));
	});
}

#[test]
fn too_few_validators_live() {
	chain().policy(|policy| policy.validators = 3).run(|| {
		next_session();
		let decision = about(Kind::BpciCoreValidator);
		assert_eq!(
			(decision.trigger, decision.strategy, decision.lots),
			(Trigger::FewValidators, Strategy::TreasuryFunded, 2)
		);
		// Whatever they have will do.
		assert_eq!(decision.lot, Resources::default());
		assert_eq!((decision.reserve, decision.floor), (40 * COIN, 16 * COIN));
		assert_eq!(decision.funding.map(|funding| funding.coin), Some(Coin::Gen));
		assert_eq!(
			(decision.measure.load, decision.forecast),
			(Perbill::from_rational(2u32, 3u32), Perbill::zero())
		);
		// Those that are silent do not count, though the registry has them.
		node_of(CARL).kind(Kind::BpciCoreValidator).be(Is::Away);
		node_of(CARL).kind(Kind::BpciCoreValidator).serve();
		next_session();
		assert_eq!(about(Kind::BpciCoreValidator).lots, 1);
		node_of(CARL).kind(Kind::BpciCoreValidator).serve();
		next_session();
		assert_eq!(about(Kind::BpciCoreValidator).trigger, Trigger::Nothing);
	});
}

#[test]
fn full_blocks_attract_and_buy_nothing() {
	chain().run(|| {
		Fullness::<Test>::put(Perbill::from_percent(80));
		next_session();
		assert_eq!(about(Kind::BpiParachain).trigger, Trigger::Nothing);
		Fullness::<Test>::put(Perbill::from_percent(81));
		next_session();
		let decision = about(Kind::BpiParachain);
		assert_eq!(
			(decision.trigger, decision.strategy, decision.lots),
			(Trigger::FullBlocks, Strategy::GiftedNodeBased, 1)
		);
		assert_eq!(decision.funding, None);
		let others = Kind::ALL.into_iter().filter(|kind| *kind != Kind::BpiParachain);
		assert!(others.into_iter().all(|kind| about(kind).trigger == Trigger::Nothing));
	});
}

#[test]
fn no_decision_is_about_more_than_a_few_lots() {
	chain().run(|| {
		be_short_of(Kind::EncCluster, 1_000);
		next_session();
		assert_eq!(decided().lots, MAX_LOTS);
		usual(Kind::EncCluster, Resources::all(u64::MAX), 10_000);
		next_session();
		assert_eq!(decided().lots, MAX_LOTS);
	});
	chain().policy(|policy| policy.validators = 1_000).run(|| {
		next_session();
		assert_eq!(about(Kind::BpciCoreValidator).lots, MAX_LOTS);
		// With them, 17 of a thousand will live.
		assert_eq!(
			about(Kind::BpciCoreValidator).forecast,
			Perbill::from_rational(983u32, 1_000u32)
		);
	});
}

#[test]
fn a_poor_treasury_attracts_gifts() {
	chain().with_spendable(11).run(|| {
		be_short_of(Kind::EncCluster, 3);
		next_session();
		assert_eq!(
			(decided().strategy, decided().funding),
			(Strategy::GiftedNodeBased, None)
		);
		assert_eq!((decided().automatic, decided().expected_roi), (true, Roi::Unbounded));
		// What could not be paid is known all the same.
		assert_eq!(decided().costs.get(Coin::Flx), units(Coin::Flx, 12));
	});
}

#[test]
fn what_does_not_pay_is_not_bought() {
	// A lot earns 2/22 of what ten of them do, in each of four eras; half of that is its price.
	let reserve_at = |revenue| {
		let mut reserve = None;
		chain().run(|| {
			usual(Kind::EncCluster, Resources::all(880), revenue);
			next_session();
			let bought = decided().strategy == Strategy::TreasuryFunded;
			assert!(bought || decided().strategy == Strategy::GiftedNodeBased);
			reserve = bought.then(|| decided().reserve);
			if bought {
				assert!(decided().reserve * 2 <= revenue * COIN * ERAS as u128 * 80 / 880);
				assert!(matches!(decided().roi_bought, Roi::Finite(billionths) if billionths >= 1_000_000_000));
				assert!(decided().floor <= decided().reserve);
			}
		});
		reserve
	};
	assert_eq!(reserve_at(0), None);
	assert_eq!(reserve_at(8), None);
	assert_eq!(reserve_at(9), Some(9 * COIN * 80 / 880 * 4 / 2));
	assert_eq!(reserve_at(21), Some(21 * COIN * 80 / 880 * 4 / 2));
	assert_eq!(reserve_at(22), Some(LOT_COST));
	assert_eq!(reserve_at(10_000), Some(LOT_COST));
}

#[test]
fn a_little_work_does_not_pay_for_a_lot() {
	chain().run(|| {
		// Little is used, so that what another lot would earn at the target seems to be much.
		Registered::mutate(3, |node| node.as_mut().unwrap().verified = Resources::all(1));
		usual(Kind::EncCluster, Resources::all(1), 3);
		next_session();
		assert_eq!((decided().trigger, decided().lots), (Trigger::Load, 1));
		// All that is earned in four eras is 12.
		assert_eq!(decided().reserve, LOT_COST);
		usual(Kind::EncCluster, Resources::all(1), 1);
		next_session();
		assert_eq!(decided().reserve, 2 * COIN);
		// With others by its side, a lot earns its part.
		usual(Kind::EncCluster, Resources::all(81), 2);
		next_session();
		assert_eq!((decided().lots, decided().reserve), (2, 2 * COIN));
		now_is(3, Is::Serving);
	});
}

#[test]
fn where_gifters_come_both_are_open() {
	chain().run(|| {
		be_short_of(Kind::EncCluster, 1);
		Kinds::<Test>::mutate(Kind::EncCluster, |state| state.likelihood = Perbill::from_percent(60));
		next_session();
		assert_eq!(decided().strategy, Strategy::GiftVersusBuy);
		assert!(decided().funding.is_some());
		Kinds::<Test>::mutate(Kind::EncCluster, |state| {
			state.likelihood = Perbill::from_parts(599_999_999)
		});
		next_session();
		assert_eq!(decided().strategy, Strategy::TreasuryFunded);
	});
}

#[test]
fn what_is_bought_can_go_if_what_is_left_will_do() {
	chain().run(|| {
		let id = decide_for(1);
		contract_of(ADA, id);
		usual(Kind::EncCluster, Resources::all(200), 10_000);
		next_session();
		// A lot is left to nobody: 1,000 are.
		assert_eq!(decided().strategy, Strategy::ScaleDown);
		assert_eq!((decided().lots, alive(Kind::EncCluster)), (0, None));
		// Where there is no contract there is nothing to scale down.
		assert_eq!(about(Kind::BpciNotary).strategy, Strategy::None);
		// A load of three tenths and more is no slack.
		usual(Kind::EncCluster, Resources::all(330), 10_000);
		next_session();
		assert_eq!(decided().strategy, Strategy::None);
		usual(Kind::EncCluster, Resources::all(200), 10_000);
		change_policy(|policy| policy.lot = Resources::all(851));
		next_session();
		// Of what is left four fifths would be 199.
		assert_eq!(decided().strategy, Strategy::None);
		change_policy(|policy| policy.lot = Resources::all(850));
		next_session();
		assert_eq!(decided().strategy, Strategy::ScaleDown);
	});
}

#[test]
fn what_returns_more_or_less_than_it_costs() {
	chain().run(|| {
		// A lot earns 80/880 of this in an era.
		usual(Kind::EncCluster, Resources::all(880), 110);
		next_session();
		let (billion, cost) = (1_000_000_000, 4);
		assert_eq!(decided().expected_roi, Roi::Finite((40 - cost) * billion / cost));
		assert_eq!(decided().roi_bought, decided().expected_roi);
		assert_eq!(decided().roi_gifted, Roi::Unbounded);
		assert_eq!(decided().cost_benefit, 10 * billion as u64);
		// What is asked for need not return anything.
		let asked = |kind| {
			Scaling::simulate(Scenario {
				lots: Some(2),
				..scenario(kind)
			})
			.unwrap()
		};
		assert_eq!(asked(Kind::BpciNotary).expected_roi, Roi::Finite(-billion));
		assert_eq!(asked(Kind::BpciNotary).cost_benefit, 0);
		usual(Kind::BpciNotary, Resources::all(880), 11);
		assert_eq!(asked(Kind::BpciNotary).expected_roi, Roi::Finite(0));
		usual(Kind::BpciNotary, Resources::all(880), 10);
		assert!(matches!(asked(Kind::BpciNotary).expected_roi, Roi::Finite(billionths) if billionths < 0));
	});
}

#[test]
fn gifts_return_without_bound_and_cost_the_pools_their_boosts() {
	chain().with_spendable(0).run(|| {
		usual(Kind::EncCluster, Resources::all(960), 120);
		next_session();
		assert_eq!((decided().lots, decided().expected_roi), (2, Roi::Unbounded));
		// Two lots earn 2 x 10 in each of four eras.
		assert_eq!(decided().cost_benefit, 80_000_000_000 / 6);
	});
}

#[test]
fn validators_that_are_bought_are_needed_while_there_are_too_few_others() {
	chain().policy(|policy| policy.validators = 2).run(|| {
		next_session();
		let bought = contract_of(ADA, alive(Kind::BpciCoreValidator).unwrap());
		next_session();
		// Nobody uses them, but without it there would be one.
		assert_eq!(about(Kind::BpciCoreValidator).strategy, Strategy::None);
		assert_eq!(about(Kind::BpciCoreValidator).measure.load, Perbill::zero());
		// Nor if anybody did: they are counted.
		usual(Kind::BpciCoreValidator, Resources::all(5_000), 10_000);
		next_session();
		let decision = about(Kind::BpciCoreValidator);
		assert_eq!(
			(decision.trigger, decision.strategy),
			(Trigger::Nothing, Strategy::None)
		);
		assert_eq!(decision.measure.used, Resources::all(5_000));
		assert_eq!(decision.measure.expected, Resources::default());
		assert_eq!(decision.measure.load, Perbill::zero());
		node_of(CARL).kind(Kind::BpciCoreValidator).serve();
		next_session();
		assert_eq!(about(Kind::BpciCoreValidator).strategy, Strategy::ScaleDown);
		now_is(bought, Is::Jailed);
	});
}

#[test]
fn where_gifts_cost_less_than_any_order_nothing_is_bought() {
	let strategy = |presence, generous: bool| {
		let mut strategy = None;
		let chain = if generous {
			chain().with_generous_gifters()
		} else {
			chain()
		};
		chain.run(|| {
			Presence::put(presence);
			be_short_of(Kind::EncCluster, 1);
			next_session();
			strategy = Some((decided().strategy, decided().funding.is_some()));
		});
		strategy.unwrap()
	};
	// A gift costs twice that; an order 1.6 units at least.
	assert_eq!(strategy(COIN * 4 / 5, true), (Strategy::GiftVersusBuy, true));
	assert_eq!(strategy(COIN * 4 / 5 - 2, true), (Strategy::GiftedNodeBased, false));
	// If they come.
	assert_eq!(strategy(COIN * 4 / 5 - 2, false), (Strategy::TreasuryFunded, true));
}
