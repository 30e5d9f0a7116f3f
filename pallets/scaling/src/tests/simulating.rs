//! What would be decided, and what cannot be.

use crate::{mock::*, Current, MAX_LOTS};
use immortal_primitives::{
	money::COIN,
	nodes::{Kind, Resources},
	scaling::{NoDecision, Scenario, Strategy, Trigger},
};

#[test]
fn costs_that_nobody_can_say() {
	chain().run(|| {
		let policy = crate::Terms::<Test>::get();
		let set_price = |price| {
			crate::Terms::<Test>::mutate(|terms| {
				terms.prices.cpu_millicore = price;
				terms.prices.validator = price;
			})
		};
		let too_dear = |price, kind, lots| {
			set_price(price);
			let lots = Some(lots);
			assert_eq!(
				Scaling::simulate(Scenario { lots, ..scenario(kind) }),
				Err(NoDecision::CostOverflow)
			);
		};
		let most = u128::MAX;
		// A lot, an era of it, all eras, and all lots.
		too_dear(most, Kind::EncCluster, 1);
		too_dear(most / 100, Kind::EncCluster, 1);
		too_dear(most / 400 - COIN, Kind::EncCluster, 2);
		too_dear(most, Kind::BpciCoreValidator, 1);
		too_dear(most / 4, Kind::BpciCoreValidator, 2);
		// What cannot be reckoned is not bought.
		set_price(most);
		be_short_of(Kind::EncCluster, 16);
		next_session();
		assert_eq!(
			(alive(Kind::EncCluster), Current::<Test>::get(Kind::EncCluster)),
			(None, None)
		);
		crate::Terms::<Test>::put(policy);
	});
}

#[test]
fn what_would_be_decided_is_what_is() {
	chain().run(|| {
		let at_once = |change: fn(&mut Scenario)| {
			let mut what_if = scenario(Kind::EncCluster);
			change(&mut what_if);
			let before = state();
			let would_be = Scaling::simulate(what_if).expect("it can be decided");
			assert_eq!(state(), before, "nothing is stored");
			would_be
		};
		let would_be = at_once(|scenario| scenario.used = Some(Resources::all(960)));
		let (nothing, asked) = (at_once(|_| {}), at_once(|scenario| scenario.lots = Some(5)));
		assert_eq!((nothing.lots, asked.lots, asked.trigger), (0, 5, Trigger::Request));
		let poor = at_once(|scenario| {
			scenario.used = Some(Resources::all(960));
			scenario.spendable = Some(Default::default());
		});
		assert_eq!(poor.strategy, Strategy::GiftedNodeBased);

		// The same, but for the revenue that nobody is asked for, and a block later.
		usual(Kind::EncCluster, Resources::all(960), 0);
		next_session();
		let mut is = decided();
		(is.timeline.decided, is.timeline.closes) = (is.timeline.decided - 1, is.timeline.closes - 1);
		assert_eq!(is, would_be);
		usual(Kind::EncCluster, Resources::default(), 0);
		cancel(OWNER, 0).unwrap();
		request(SPENDER, Kind::EncCluster, 5).unwrap();
		let mut is = record(1).decision;
		(is.timeline.decided, is.timeline.closes) = (is.timeline.decided - 1, is.timeline.closes - 1);
		assert!(!is.automatic, "whoever asks approves it");
		assert_eq!(is, asked);
	});
}

#[test]
fn what_cannot_be_simulated() {
	chain().run(|| {
		let asked = |lots| {
			Scaling::simulate(Scenario {
				lots: Some(lots),
				..scenario(Kind::EncCluster)
			})
			.map(drop)
		};
		assert_eq!(asked(0), Err(NoDecision::ZeroDemand));
		assert_eq!(asked(MAX_LOTS + 1), Err(NoDecision::AbsurdDemand));
		assert_eq!(asked(u32::MAX), Err(NoDecision::AbsurdDemand));
		assert_eq!(asked(MAX_LOTS), Ok(()));
		let poor = Scenario {
			lots: Some(1),
			spendable: Some(Default::default()),
			..scenario(Kind::EncCluster)
		};
		assert_eq!(Scaling::simulate(poor), Err(NoDecision::TreasuryShort));
	});
}
