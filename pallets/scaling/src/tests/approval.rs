//! What needs no approval: small sums, and the smaller, the further forecasts were off.

use crate::{mock::*, Trust, Trusts};
use immortal_primitives::{
	money::COIN,
	nodes::Kind,
	scaling::{DecisionStatus, Strategy},
};
use sp_runtime::Perbill;

#[test]
fn small_sums_need_no_approval() {
	// Half is trusted at first: 10 units.
	chain().with_automatic_limit(20).run(|| {
		let id = decide_for(2);
		assert!(decided().automatic);
		assert_eq!(record(id).status, DecisionStatus::Open);
	});
	chain().with_automatic_limit(20).run(|| {
		let id = decide_for(3);
		assert!(!decided().automatic);
		assert_eq!(record(id).status, DecisionStatus::Waiting);
		assert_eq!(decided().timeline.closes, now() + 40);
	});
	// To the planck.
	for (limit, automatic) in [(24 * COIN, true), (24 * COIN - 1, false)] {
		let mut chain = chain();
		chain.treasury.automatic_limit = limit;
		chain.run(|| {
			decide_for(3);
			assert_eq!(decided().automatic, automatic);
		});
	}
}

#[test]
fn trust_makes_more_of_it() {
	chain().with_automatic_limit(20).run(|| {
		let is_automatic = |error, lots| {
			Trusts::<Test>::put(Trust {
				mean_error: Perbill::from_percent(error),
				forecasts: 8,
				last: None,
			});
			be_short_of(Kind::EncCluster, lots);
			let decision = Scaling::simulate(scenario(Kind::EncCluster)).unwrap();
			assert_eq!(decision.confidence, Perbill::from_percent(100 - error));
			decision.automatic
		};
		assert!(is_automatic(0, 5) && !is_automatic(0, 6));
		assert!(is_automatic(40, 3) && !is_automatic(41, 3));
		// However wrong, a tenth.
		assert!(!is_automatic(100, 1));
	});
}

#[test]
fn what_one_kind_may_spend_another_may_not() {
	chain().with_automatic_limit(20).run(|| {
		be_short_of(Kind::BpciNotary, 2);
		be_short_of(Kind::EncCluster, 1);
		next_session();
		assert!(about(Kind::BpciNotary).automatic);
		// Nobody is asked for it: gifts are attracted, until the next era has as much again.
		let strategies = || [Kind::BpciNotary, Kind::EncCluster].map(|kind| about(kind).strategy);
		assert_eq!(strategies(), [Strategy::TreasuryFunded, Strategy::GiftedNodeBased]);
		assert!(decided().automatic && decided().funding.is_none());
		next_era();
		assert_eq!(decided().strategy, Strategy::TreasuryFunded);
		// What no era has as much for waits.
		be_short_of(Kind::EncCluster, 16);
		next_session();
		assert!(!decided().automatic && decided().funding.is_some());
	});
}
