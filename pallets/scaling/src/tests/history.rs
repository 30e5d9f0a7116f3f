//! How well the network does, era by era.

use crate::{mock::*, History, HistoryBegins, Outcome, KEPT_ERAS};
use immortal_primitives::{
	money::{Balance, Coin, COIN},
	nodes::{Kind, Resources},
	scaling::{Roi, Strategy, SuccessMetrics},
};
use sp_runtime::Perbill;

/// What an era of all capacity that the chain begins with would cost: ten lots of each kind.
const FOUNDED_WORTH: Balance = 50 * COIN;

fn metrics() -> SuccessMetrics {
	Scaling::success()
}

/// Each era the treasury gets ten units of AUR, and a node comes.
fn grow_until(end: u32) {
	while era() < end {
		pay_surcharge(Coin::Aur, 10 * COIN);
		node_of(ADA).verified(Resources::all(10)).serve();
		next_era();
	}
}

#[test]
fn before_anything_has_happened() {
	chain().run(|| {
		let metrics = metrics();
		assert_eq!((metrics.era, metrics.eras), (0, 1));
		assert_eq!((metrics.nodes_gained_per_month, metrics.treasury_growth), (0, 0));
		assert_eq!((metrics.realised_roi, metrics.saved_by_gifts), (None, 0));
		assert_eq!((metrics.capacity_growth, metrics.cash_flow), (0, 0));
		assert_eq!(metrics.active_after_six_months, Perbill::zero());
	});
}

#[test]
fn after_an_era() {
	chain().run(|| {
		next_era();
		let snapshot = History::<Test>::get(0).unwrap();
		assert_eq!((snapshot.registered, snapshot.capacity), (5, FOUNDED_WORTH));
		assert_eq!(snapshot.totals.saved, FOUNDED_WORTH);
		for _ in 0..3 {
			node_of(ADA).verified(FOUNDED).serve();
		}
		let metrics = metrics();
		assert_eq!((metrics.era, metrics.eras), (1, 1));
		assert_eq!(metrics.nodes_gained_per_month, 90);
		// Those that leave are gained no more.
		for node in 0..5 {
			leave(node);
		}
		assert_eq!(Scaling::success().nodes_gained_per_month, -60);
		// From 50 to 80.
		assert_eq!(metrics.capacity_growth, 600_000_000);
		assert_eq!(metrics.active_after_six_months, Perbill::one());
	});
}

#[test]
fn after_a_month() {
	chain().run(|| {
		let worth = Treasury::balances()
			.iter()
			.map(|funds| funds.value.unwrap())
			.sum::<Balance>();
		grow_until(31);
		let metrics = metrics();
		assert_eq!((metrics.era, metrics.eras), (31, 30));
		assert_eq!(metrics.nodes_gained_per_month, 30);
		// The first era is over a month ago.
		assert_eq!(metrics.cash_flow, 300 * COIN as i128);
		let growth = 300 * COIN * 1_000_000_000 / (worth + 10 * COIN);
		assert!(metrics.treasury_growth.abs_diff(growth as i64) <= 1);
		// A tenth of a lot came in each era.
		assert_eq!(
			metrics.capacity_growth,
			(3 * COIN * 1_000_000_000 / (FOUNDED_WORTH + COIN / 10)) as i64
		);
		let saved: Balance = (2..=31).map(|nodes| FOUNDED_WORTH + nodes * COIN / 10).sum();
		assert_eq!(metrics.saved_by_gifts, saved);
	});
}

#[test]
fn after_half_a_year_and_more() {
	chain().run(|| {
		grow_until(30);
		go_to_era(160);
		grow_until(200);
		// By the end of era 20, 26 nodes had been registered.
		for node in (0..13).chain(26..50) {
			now_is(node, Is::Away);
		}
		let metrics = metrics();
		assert_eq!((metrics.era, metrics.eras), (200, 30));
		assert_eq!(metrics.active_after_six_months, Perbill::from_percent(50));
		assert_eq!(
			(metrics.nodes_gained_per_month, metrics.cash_flow),
			(30, 300 * COIN as i128)
		);
	});
}

#[test]
fn who_left_is_not_active() {
	chain().run(|| {
		next_era();
		leave(1);
		now_is(2, Is::Jailed);
		node_of(ADA).serve();
		assert_eq!(metrics().active_after_six_months, Perbill::from_percent(60));
	});
}

#[test]
fn old_snapshots_are_forgotten() {
	chain().run(|| {
		go_to_era(200);
		let eras = |from: u32, to: u32| (from..to).filter(|era| History::<Test>::contains_key(era)).count();
		assert_eq!((eras(0, 16), eras(16, 200)), (0, KEPT_ERAS as usize));
		assert_eq!(HistoryBegins::<Test>::get(), 16);
		// After a standstill a few at a time.
		pass(50 * ERA);
		assert_eq!(HistoryBegins::<Test>::get(), 20);
		go_to_era(270);
		assert_eq!(HistoryBegins::<Test>::get(), 86);
		assert_eq!(eras(0, 86), 0);
		assert_eq!(eras(86, 270), KEPT_ERAS as usize - 49);
		assert!(History::<Test>::contains_key(200) && !History::<Test>::contains_key(201));
	});
}

#[test]
fn a_standstill_leaves_a_gap() {
	chain().run(|| {
		grow_until(3);
		pass(100 * ERA);
		next_era();
		let metrics = metrics();
		// All since the first era after the standstill: of those before there is nothing within a month.
		assert_eq!((metrics.era, metrics.eras), (104, 1));
		assert_eq!((metrics.nodes_gained_per_month, metrics.cash_flow), (0, 0));
	});
}

#[test]
fn what_contracts_cost_and_returned() {
	chain().run(|| {
		let id = decide_for(1);
		next_blocks(4);
		let node = contract_of(ADA, id);
		assert_eq!(metrics().realised_roi, None);
		bill(0, node, LOT, 3);
		serve_for(node, 5);
		let paid = Outcome::<Test>::get().paid;
		assert!(4 * COIN - paid <= 50);
		let Some(Roi::Finite(roi)) = metrics().realised_roi else {
			panic!("it was paid");
		};
		// A quarter was lost.
		assert!(roi.abs_diff(-250_000_000) < 10, "{roi}");
		// What is paid for is not saved by gifts: a lot less, as long as it ran.
		let saved = 5 * (FOUNDED_WORTH + COIN) - 5 * COIN;
		assert_eq!(Outcome::<Test>::get().saved, saved);
	});
}

#[test]
fn cash_flow_is_income_less_what_was_paid() {
	chain().run(|| {
		let id = decide_for(1);
		next_blocks(4);
		let node = contract_of(ADA, id);
		next_era();
		judge_faithful(node);
		next_block();
		let paid = Coin::Flx.value(contract(node).paid).unwrap();
		assert!(paid > 0);
		pay_surcharge(Coin::Gen, 7);
		next_era();
		assert_eq!(metrics().cash_flow, 7_000 - paid as i128);
	});
}

#[test]
fn each_kind_has_its_load_and_strategy() {
	chain().run(|| {
		decide_for(1);
		let kinds = metrics().kinds;
		assert_eq!(kinds.iter().map(|of| of.kind).collect::<Vec<_>>(), Kind::ALL);
		assert_eq!(
			(kinds[3].utilization, kinds[3].strategy),
			(Perbill::from_percent(88), Strategy::TreasuryFunded)
		);
		assert_eq!(
			(kinds[0].utilization, kinds[0].strategy),
			(Perbill::zero(), Strategy::None)
		);
	});
}
