//! What the simulator does as the chain does it, and no year shows.

use super::*;
use crate::{
	day::Day,
	money::{CAP_VALUE, TIERS},
};
use immortal_math::{scaling::missing_share, uptime::Verdict};

const VALIDATORS: usize = 1;
const SERVICES: usize = 0;

fn scaling() -> Scaling {
	Scaling::new(&Parameters::defaults_with("[scaling]\non = true").unwrap(), 1).unwrap()
}

fn treasury() -> PerCoin {
	TIERS.map(|tier| CAP_VALUE / tier / 10)
}

/// All that there is of them is used.
fn busy(nodes: u32) -> Measure {
	Measure {
		used: [1_000; 4],
		expected: [1_000; 4],
		available: [1_000; 4],
		load: missing_share(7, nodes),
		nodes,
		earning: 0,
	}
}

fn contract(place: usize) -> Contract {
	Contract {
		agent: 0,
		place,
		by_load: place == SERVICES,
		coin: 0,
		price: 1_000,
		earned: 0,
		held: 0,
		paid: 0,
		revenue: 0,
		begins: 0,
		windows: 10 * WINDOWS,
		failures: 0,
		renewal: None,
	}
}

#[test]
fn validators_are_bought_by_their_number_alone() {
	let scaling = scaling();
	let decide = |nodes| scaling.decide(VALIDATORS, &busy(nodes), &treasury());
	let few = decide(5);
	assert_eq!((few.lots, few.by_load), (2, false));
	assert!(few.strategy.buys() || few.strategy.attracts());
	assert_eq!(scaling.forecast(&few, 0), missing_share(7, 5));
	assert_eq!(scaling.forecast(&few, 1), missing_share(7, 6));
	assert_eq!(scaling.forecast(&few, 2), Perbill::zero());
	let enough = decide(7);
	assert_eq!((enough.lots, enough.strategy), (0, Strategy::None));
	assert!(scaling.decide(SERVICES, &busy(7), &treasury()).lots > 0);
}

#[test]
fn validators_under_contract_go_where_there_are_enough_without_them() {
	let mut scaling = scaling();
	scaling.contracts = vec![contract(VALIDATORS); 3];
	let decide = |nodes| scaling.decide(VALIDATORS, &busy(nodes), &treasury()).strategy;
	assert_eq!((decide(9), decide(10)), (Strategy::None, Strategy::ScaleDown));
}

#[test]
fn a_forecast_is_of_the_lots_that_came() {
	let after = |bought, gifted, is_its_own: bool| {
		let mut scaling = scaling();
		let decision = scaling.decide(VALIDATORS, &busy(4), &treasury());
		if !is_its_own {
			scaling.kinds[VALIDATORS].forecast = Some((Perbill::one(), 9));
		}
		scaling.open(VALIDATORS, decision, 0);
		let mut open = scaling.kinds[VALIDATORS].open.take().unwrap();
		(open.bought, open.gifted) = (bought, gifted);
		scaling.end_decision(VALIDATORS, &open);
		scaling.kinds[VALIDATORS].forecast
	};
	assert_eq!(after(1, 1, true), Some((missing_share(7, 6), rules::DUE_AFTER)));
	assert_eq!(after(2, 1, true), Some((Perbill::zero(), rules::DUE_AFTER)));
	assert_eq!(after(0, 0, true), None);
	assert_eq!(after(0, 0, false), Some((Perbill::one(), 9)));
	assert_eq!(after(1, 0, false), Some((Perbill::one(), 9)));
}

/// Six hours; beside an order, a window.
#[test]
fn offers_are_open_for_longer_where_nothing_is_bought() {
	let open = |nodes, treasury: &PerCoin| {
		let mut scaling = scaling();
		let decision = scaling.decide(VALIDATORS, &busy(nodes), treasury);
		scaling.open(VALIDATORS, decision, 10);
		(
			decision.strategy,
			scaling.kinds[VALIDATORS].open.map(|open| open.closes),
		)
	};
	assert_eq!(open(5, &PerCoin::default()), (Strategy::GiftedNodeBased, Some(10 + 72)));
	let (strategy, closes) = open(5, &treasury());
	assert!(strategy.buys());
	assert_eq!(closes, Some(11));
}

#[test]
fn an_era_that_outlasts_a_contract_is_no_failure() {
	let mut scaling = scaling();
	scaling.era = 9;
	let broken = Verdict {
		kept: false,
		slashed: Perbill::zero(),
	};
	let failures = |begins, renewal| {
		let mut contract = Contract {
			begins,
			windows: 9 * WINDOWS,
			renewal,
			..contract(SERVICES)
		};
		scaling.earn(&mut contract, &Day::new((0, broken)));
		contract.failures
	};
	// It ends with the era, and a window sooner.
	assert_eq!(failures(WINDOWS, None), 1);
	assert_eq!(failures(WINDOWS - 1, None), 0);
	// Or another follows it.
	assert_eq!(failures(WINDOWS - 1, Some((1, 0))), 1);
}

#[test]
fn what_is_held_back_of_a_contract_by_load_is_for_work() {
	let half = Perbill::from_percent(50);
	let released = |by_load, revenue| {
		let contract = Contract {
			by_load,
			held: 500,
			revenue,
			..contract(SERVICES)
		};
		contract.released(half)
	};
	// In planck of GEN, of which one is a thousand: a quarter.
	assert_eq!((released(true, 0), released(true, 1_000_000)), (0, 250));
	assert_eq!((released(true, 2_000_000), released(true, 1 << 60)), (500, 500));
	assert_eq!(released(false, 0), 500);
}
