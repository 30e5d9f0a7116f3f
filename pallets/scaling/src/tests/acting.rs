//! What is done about decisions: one is open for each kind, once, and ends.

use crate::{mock::*, Current, Decisions, Event, Kinds, NextDecision, Offers, Orders, KEPT_DECISIONS};
use frame_support::traits::Hooks;
use immortal_primitives::{
	money::Coin,
	nodes::{Kind, Resources},
	scaling::{DecisionStatus, Offer, Order, Strategy, Trigger},
};
use sp_runtime::Perbill;

const KIND: Kind = Kind::EncCluster;

#[test]
fn kinds_are_looked_at_when_a_session_ends() {
	chain().run(|| {
		be_short_of(KIND, 1);
		for _ in 1..WINDOW {
			next_block();
			assert_eq!((alive(KIND), Current::<Test>::get(KIND)), (None, None));
		}
		next_block();
		assert_eq!(alive(KIND), Some(0));
		// A session without blocks is looked at in the next block.
		cancel(OWNER, 0).unwrap();
		pass((3 * WINDOW).into());
		assert_eq!(alive(KIND), Some(1));
	});
}

#[test]
fn an_order_opens_and_says_so() {
	chain().run(|| {
		let id = decide_for(2);
		let order = Order {
			coin: Coin::Flx,
			source: immortal_primitives::scaling::FundingSource::Treasury,
			opened: now(),
			closes: now() + 20,
			rises_for: 4,
			floor: Coin::Flx.amount_rounded_down(LOT_FLOOR),
			reserve: units(Coin::Flx, 4),
			gift_cost: None,
			counts_in: Some(0),
		};
		assert_eq!(Orders::<Test>::get(id), Some(order));
		assert!(!Offers::<Test>::contains_key(id));
		let told = [
			Event::StrategyChanged {
				kind: KIND,
				from: Strategy::None,
				to: Strategy::TreasuryFunded,
			},
			Event::DecisionMade {
				id,
				decision: Box::new(record(id).decision),
				status: DecisionStatus::Open,
			},
			Event::OrderOpened {
				id,
				kind: KIND,
				lots: 2,
				order,
			},
		];
		assert_eq!(events(), told);
		assert_eq!(Current::<Test>::get(KIND), Some(record(id).decision));
	});
}

#[test]
fn offers_open_for_both_packages_and_say_so() {
	chain().with_spendable(0).run(|| {
		let id = decide_for(3);
		let offer = Offer {
			boost: Perbill::from_percent(50),
			eras: ERAS,
			opened: now(),
			closes: now() + 20,
			places: [2, 2],
		};
		assert_eq!(Offers::<Test>::get(id), Some(offer));
		assert!(!Orders::<Test>::contains_key(id));
		assert!(is_told(&Event::OffersOpened { id, kind: KIND, offer }));
	});
}

#[test]
fn offers_without_an_order_are_open_for_longer() {
	let closes = |chain: Chain| {
		let mut after = 0;
		chain.policy(|policy| policy.offers = 33).run(|| {
			let id = decide_for(1);
			let offer = Offers::<Test>::get(id).unwrap();
			assert_eq!(record(id).decision.timeline.closes, offer.closes);
			after = offer.closes - offer.opened;
		});
		after
	};
	assert_eq!(closes(chain().with_spendable(0)), 33);
	assert_eq!(closes(chain().with_generous_gifters()), 20);
}

#[test]
fn offers_that_only_wait_for_the_next_era_are_open_as_short_as_orders() {
	let chain = chain()
		.policy(|policy| (policy.offers, policy.open) = (25, 10))
		.with_automatic_limit(10);
	chain.run(|| {
		// Five are trusted, of which four are spent.
		decide_about(Kind::BpciNotary, 1);
		be_short_of(Kind::EncCluster, 1);
		next_session();
		assert_eq!(decided().strategy, Strategy::GiftedNodeBased);
		assert_eq!(decided().timeline.closes - decided().timeline.decided, 10);
	});
}

#[test]
fn since_when_there_is_too_little_is_known() {
	chain().run(|| {
		let since = || Kinds::<Test>::get(Kind::EncCluster).short_since;
		next_session();
		assert_eq!(since(), None);
		be_short_of(Kind::EncCluster, 1);
		next_session();
		let begun = window();
		assert_eq!(since(), Some(begun));
		be_short_of(Kind::EncCluster, 3);
		next_session();
		assert_eq!(since(), Some(begun));
		usual(Kind::EncCluster, immortal_primitives::nodes::Resources::all(1), 1);
		next_session();
		assert_eq!(since(), None);
	});
}

#[test]
fn both_open_where_gifters_come() {
	chain().with_generous_gifters().run(|| {
		let id = decide_for(1);
		assert_eq!(Orders::<Test>::get(id).unwrap().gift_cost, Some(units(Coin::Flx, 3)));
		assert_eq!(Offers::<Test>::get(id).unwrap().places, [1, 1]);
	});
}

#[test]
fn while_a_decision_is_alive_there_is_no_other() {
	chain().run(|| {
		let id = decide_for(1);
		be_short_of(KIND, 7);
		next_session();
		// It is seen and said, but not acted on.
		assert_eq!(Current::<Test>::get(KIND).unwrap().lots, 7);
		assert_eq!((record(id).decision.lots, alive(KIND)), (1, Some(id)));
		assert_eq!(NextDecision::<Test>::get(), 1);
		assert_eq!(events(), []);
	});
}

#[test]
fn what_nobody_takes_expires_and_another_follows() {
	chain().run(|| {
		let id = decide_for(2);
		next_blocks(19);
		assert_eq!(record(id).status, DecisionStatus::Open);
		next_block();
		assert_eq!(record(id).status, DecisionStatus::Expired);
		assert!(!Orders::<Test>::contains_key(id));
		assert!(is_told(&Event::DecisionEnded {
			id,
			status: DecisionStatus::Expired,
			bought: 0,
			gifted: 0,
		}));
		assert_eq!(alive(KIND), Some(1));
		assert_eq!(record(1).decision.timeline.decided, now());
	});
}

#[test]
fn what_nobody_approves_lapses_and_gifts_are_attracted_once() {
	chain().with_automatic_limit(2).run(|| {
		let id = decide_for(1);
		assert_eq!(record(id).status, DecisionStatus::Waiting);
		assert!(!Orders::<Test>::contains_key(id));
		assert!(is_told(&Event::DecisionMade {
			id,
			decision: Box::new(record(id).decision),
			status: DecisionStatus::Waiting,
		}));
		next_blocks(40);
		assert_eq!(record(id).status, DecisionStatus::Expired);
		assert!(is_told(&Event::DecisionEnded {
			id,
			status: DecisionStatus::Expired,
			bought: 0,
			gifted: 0,
		}));
		let next = record(id + 1);
		assert_eq!(
			(next.decision.strategy, next.status),
			(Strategy::GiftedNodeBased, DecisionStatus::Open)
		);
		// When that is over, it is asked again.
		next_blocks(20);
		assert_eq!(record(id + 1).status, DecisionStatus::Expired);
		assert_eq!(record(id + 2).status, DecisionStatus::Waiting);
		// What is cancelled did not lapse.
		cancel(OWNER, id + 2).unwrap();
		next_session();
		assert_eq!(record(id + 3).status, DecisionStatus::Waiting);
	});
}

#[test]
fn a_strategy_is_told_of_when_it_changes() {
	chain().run(|| {
		let told = || {
			let changes = events().into_iter().filter_map(|event| match event {
				Event::StrategyChanged { kind, from, to } => Some((kind, from, to)),
				_ => None,
			});
			changes.collect::<Vec<_>>()
		};
		next_session();
		assert_eq!(told(), []);
		decide_for(1);
		assert_eq!(told(), [(KIND, Strategy::None, Strategy::TreasuryFunded)]);
		next_session();
		assert_eq!(told(), []);
		leave_to_spend(0);
		next_session();
		assert_eq!(told(), [(KIND, Strategy::TreasuryFunded, Strategy::GiftedNodeBased)]);
		usual(KIND, Resources::all(1), 1);
		next_session();
		assert_eq!(told(), [(KIND, Strategy::GiftedNodeBased, Strategy::None)]);
	});
}

#[test]
fn when_all_is_taken_it_is_fulfilled() {
	chain().run(|| {
		let id = decide_for(2);
		contract_of(ADA, id);
		assert_eq!((record(id).bought, record(id).status), (1, DecisionStatus::Open));
		contract_of(BOB, id);
		assert_eq!((record(id).bought, record(id).status), (2, DecisionStatus::Fulfilled));
		assert!(is_told(&Event::DecisionEnded {
			id,
			status: DecisionStatus::Fulfilled,
			bought: 2,
			gifted: 0,
		}));
		assert_eq!((alive(KIND), Orders::<Test>::get(id)), (None, None));
	});
}

#[test]
fn after_the_last_lot_is_taken_a_whole_session_passes() {
	chain().run(|| {
		let id = decide_for(1);
		contract_of(ADA, id);
		assert_eq!(window(), 1);
		be_short_of(KIND, 4);
		next_session();
		assert_eq!((window(), alive(KIND)), (2, None));
		assert_eq!(Current::<Test>::get(KIND).unwrap().trigger, Trigger::Load);
		next_session();
		assert_eq!((window(), alive(KIND)), (3, Some(id + 1)));
		// What is asked for need not wait.
		next_blocks(10);
		let again = alive(KIND).unwrap();
		cancel(OWNER, again).unwrap();
		request(SPENDER, KIND, 1).unwrap();
		contract_of(ADA, again + 1);
		request(SPENDER, KIND, 1).unwrap();
		assert_eq!(alive(KIND), Some(again + 2));
	});
}

#[test]
fn how_many_gifts_came_says_how_many_are_expected() {
	let likelihood = || Kinds::<Test>::get(KIND).likelihood;
	chain().with_spendable(0).run(|| {
		// Nobody comes: a quarter of the way to nothing, from a half.
		decide_for(4);
		next_blocks(20);
		assert_eq!(likelihood(), Perbill::from_parts(375_000_000));
		// Three of four come: a quarter of the way to that.
		assert_eq!(alive(KIND), Some(1));
		for who in [ADA, BOB] {
			node_of(who).of_miner(50).register();
		}
		node_of(POOR).of_deployer(1, 50).register();
		next_block();
		assert_eq!(record(1).gifted, 3);
		cancel(OWNER, 1).unwrap();
		assert_eq!(likelihood(), Perbill::from_parts(468_750_000));
	});
	// What was bought tells nothing of gifters.
	chain().with_generous_gifters().run(|| {
		let id = decide_for(2);
		contract_of(ADA, id);
		node_of(BOB).of_miner(50).register();
		next_block();
		assert_eq!(record(id).status, DecisionStatus::Fulfilled);
		assert_eq!(likelihood(), Perbill::from_parts(625_000_000));
	});
	chain().with_generous_gifters().run(|| {
		let id = decide_for(1);
		contract_of(ADA, id);
		assert_eq!(likelihood(), Perbill::from_percent(50));
	});
	// Nor does an order alone.
	chain().run(|| {
		decide_for(1);
		next_blocks(20);
		assert_eq!(likelihood(), Perbill::from_percent(50));
	});
}

#[test]
fn old_decisions_are_forgotten_and_what_is_alive_is_not() {
	chain().run(|| {
		request(SPENDER, Kind::BpciNotary, 1).unwrap();
		for id in 1..KEPT_DECISIONS + 10 {
			request(SPENDER, KIND, 1).unwrap();
			assert_eq!(record(id).decision.trigger, Trigger::Request);
			cancel(OWNER, id).unwrap();
			check();
		}
		let kept = |id| Decisions::<Test>::contains_key(id);
		assert!(kept(0) && !kept(1) && !kept(9) && kept(10) && kept(KEPT_DECISIONS + 9));
		assert_eq!(Decisions::<Test>::iter().count(), KEPT_DECISIONS as usize + 1);
		cancel(OWNER, 0).unwrap();
		assert!(!kept(0));
	});
}

#[test]
fn idle_blocks_change_nothing_and_cost_the_same() {
	chain().run(|| {
		let id = decide_for(2);
		let idle = || {
			Scaling::on_initialize(System::block_number()).saturating_add(Scaling::on_idle(
				System::block_number(),
				frame_support::weights::Weight::MAX,
			))
		};
		let nothing = idle();
		let before = state();
		assert_eq!(idle(), nothing);
		assert_eq!(state(), before);
		for who in 10..50 {
			node_of(who).serve();
		}
		assert_eq!(idle(), nothing);
		contract_of(ADA, id);
		contract_of(BOB, id);
		let two = idle();
		for _ in 0..2 {
			request(SPENDER, KIND, 3).unwrap();
			let id = alive(KIND).unwrap();
			for _ in 0..3 {
				contract_of(ADA, id);
			}
		}
		// Eight contracts cost no more to look at than two.
		assert_eq!(idle(), two);
	});
}
