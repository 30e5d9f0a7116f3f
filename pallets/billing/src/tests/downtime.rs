//! What customers need not pay because the node was not there.

use crate::mock::*;
use immortal_primitives::{
	billing::ServiceType,
	money::{Coin, CoinAmounts},
};

fn charged(missed: (u32, u32)) -> crate::Outcome {
	let mut outcome = None;
	Chain::new().run(|| {
		open_with(&ADA, 100);
		Missed::set(missed);
		outcome = Some(bill(1, cpu(10_000)));
		let taken = units(Coin::Flx, 100) - deposited(Coin::Flx, &ADA);
		assert_eq!(outcome.map(|it| it.gross - it.credit), Some(taken));
	});
	outcome.expect("it was settled")
}

#[test]
fn a_twelfth_of_the_time_is_a_twelfth_of_the_price() {
	let gross = cost(ServiceType::Compute, 10_000);
	let outcome = charged((1, 12));
	assert_eq!((outcome.gross, outcome.credit), (gross, gross / 12));
	// The operator bears it.
	assert_eq!(
		(outcome.provider, outcome.pool, outcome.treasury),
		(gross * 7 / 10 - gross / 12, gross * 2 / 10, gross / 10)
	);
}

#[test]
fn no_more_than_the_operator_gets() {
	let gross = cost(ServiceType::Compute, 10_000);
	for missed in [(12, 12), (11, 12), (7, 5)] {
		let outcome = charged(missed);
		assert_eq!((outcome.credit, outcome.provider), (gross * 7 / 10, 0));
		assert_eq!((outcome.pool, outcome.treasury), (gross * 2 / 10, gross / 10));
	}
}

#[test]
fn a_node_that_need_not_be_there_misses_nothing() {
	assert_eq!(charged((0, 0)).credit, 0);
	assert_eq!(charged((3, 0)).credit, 0);
}

#[test]
fn nobody_is_credited_what_is_not_charged() {
	Chain::new().run(|| {
		open_with(&ADA, 100);
		Missed::set((1, 2));
		bill(1, cpu(10_000));
		assert_eq!(bill(2, cpu(10_000)).credit, 0);
		assert_eq!(treasury_told().1, CoinAmounts::default());
	});
}
