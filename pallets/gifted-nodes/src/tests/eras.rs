//! What comes of an era.

use crate::{mock::*, EraEnds, Event, Misses, Nodes, Presences, KEPT_ERAS};
use frame_support::{assert_ok, traits::Hooks, weights::Weight};
use immortal_primitives::{
	money::{Balance, Coin, Pot},
	nodes::{Gift, NodeId},
	time::Clock,
};
use sp_runtime::Perbill;

const BOND: Balance = 1_000_000_000_000;

fn treasury() -> Balance {
	free(Coin::Nex, &Pot::Treasury.account())
}

fn eras_kept(node: NodeId) -> u32 {
	Nodes::<Test>::get(node).expect("the node is registered").eras_kept
}

fn judged_of(node: NodeId) -> Vec<(u32, u32, u32, bool)> {
	let eras = judged(node).into_iter();
	eras.map(|era| (era.era, era.windows, era.present, era.kept)).collect()
}

/// With 100 windows in an era of 200 slots.
fn long_eras() -> Chain {
	Chain::new().with_periods(2, 100)
}

/// Is away for so many windows from here on.
fn away(node: NodeId, windows: u32) {
	kill(node);
	run_to_window(TestClock::window() + windows);
	revive(node);
	send_due();
}

/// A working service node of Ada's that promised to be there for so many percent of all windows.
fn promising(percent: u32) -> NodeId {
	let gift = Gift::NotaryMiner {
		reward_share: 0,
		uptime_commitment: percent * 10_000_000,
	};
	let node = crate::NextNode::<Test>::get();
	assert_ok!(Registration {
		gift,
		..Registration::of(&ADA)
	}
	.send(&ADA));
	assert_eq!(beat(node), Ok(()));
	node
}

#[test]
fn the_era_so_far_is_counted() {
	Chain::new().run(|| {
		let node = working_service(&ADA);
		assert_eq!(uptime(node), (0, 0), "the window is not over");
		run_to_window(3);
		assert_eq!(uptime(node), (3, 3));
		away(node, 2);
		assert_eq!(uptime(node), (5, 3));
		run_to_window(6);
		assert_eq!(uptime(node), (0, 0), "an era begins");
		run_to_window(7);
		assert_eq!(uptime(node), (1, 1));
	});
}

#[test]
fn who_keeps_its_promise_loses_nothing_and_has_kept_an_era() {
	Chain::new().run(|| {
		let node = working_service(&ADA);
		run_to_era(3);
		blocks(2);
		assert_eq!(eras_kept(node), 3);
		assert_eq!(bonded(node), BOND);
		assert_eq!(judged_of(node), [(0, 6, 6, true), (1, 6, 6, true), (2, 6, 6, true)]);
	});
}

#[test]
fn validators_are_there_by_their_blocks() {
	Chain::new().of_owner_and(3).run(|| {
		run_to_era(1);
		blocks(2);
		for node in 0..4 {
			assert_eq!(judged_of(node), [(0, 6, 6, true)]);
		}
	});
}

#[test]
fn what_is_missed_beyond_the_promise_is_slashed_to_the_treasury() {
	// Nobody else, so the class of the era before is the node itself, which missed nothing: 1/64 is let pass.
	for (percent, missed, lost) in [
		(100, 21, 19_437_500),
		(70, 31, 1_000_000),
		(70, 50, 20_000_000),
		(50, 99, 49_000_000),
	] {
		long_eras().run(|| {
			let node = promising(percent);
			run_to_era(1);
			blocks(1);
			let before = treasury();
			away(node, missed + 1);
			run_to_era(2);
			blocks(2);
			assert_eq!(judged_of(node)[1], (1, 100, 100 - missed, false));
			let amount = BOND / 1_000_000_000 * lost;
			assert_eq!(treasury() - before, amount);
			assert_eq!(bonded(node), BOND - amount);
			assert_eq!(held(Coin::Nex, &ADA), BOND - amount);
			assert_eq!(eras_kept(node), 1);
		});
	}
}

#[test]
fn a_promise_is_kept_to_the_last_window() {
	for (missed, kept) in [(30, true), (31, false)] {
		long_eras().run(|| {
			let node = promising(70);
			run_to_era(1);
			blocks(1);
			away(node, missed + 1);
			run_to_era(2);
			blocks(2);
			assert_eq!(judged_of(node)[1], (1, 100, 100 - missed, kept));
			assert_eq!(bonded(node) == BOND, kept);
		});
	}
}

#[test]
fn what_the_class_missed_before_is_let_pass() {
	for (others_missed, missed, kept) in [
		(5, 6, true),
		(5, 7, false),
		(0, 2, false),
		(50, 10, true),
		(50, 11, false),
	] {
		long_eras().run(|| {
			let others: Vec<_> = (0..3).map(|_| promising(0)).collect();
			let node = promising(100);
			others.iter().for_each(|other| kill(*other));
			run_to_window(others_missed + 1);
			others.iter().for_each(|other| revive(*other));
			run_to_era(1);
			blocks(1);
			away(node, missed + 1);
			run_to_era(2);
			blocks(4);
			assert_eq!(judged_of(node)[1], (1, 100, 100 - missed, kept));
			assert_eq!(bonded(node) == BOND, kept);
		});
	}
}

#[test]
fn in_the_first_era_a_tenth_is_let_pass() {
	for (missed, kept) in [(10, true), (11, false)] {
		long_eras().run(|| {
			let node = promising(100);
			away(node, missed + 1);
			run_to_era(1);
			blocks(2);
			assert_eq!(judged_of(node), [(0, 100, 100 - missed, kept)]);
		});
	}
}

#[test]
fn a_dead_node_is_judged_though_nobody_touches_it() {
	Chain::new().run(|| {
		let node = working_service(&ADA);
		kill(node);
		run_to_era(3);
		blocks(2);
		assert_eq!(judged_of(node), [(0, 6, 1, false), (1, 6, 0, false), (2, 6, 0, false)]);
		assert!(bonded(node) < BOND);
	});
}

#[test]
fn a_sweep_comes_round_to_every_node() {
	Chain::new().run(|| {
		let nodes: Vec<_> = (0..25).map(|_| working_service(&ADA)).collect();
		nodes.iter().for_each(|node| kill(*node));
		run_to_era(1);
		blocks(8);
		for node in nodes {
			assert_eq!(judged_of(node).len(), 1);
		}
	});
}

#[test]
fn a_sweep_does_no_more_than_the_block_has_room_for() {
	Chain::new().run(|| {
		for _ in 0..8 {
			service(&ADA);
		}
		assert_eq!(GiftedNodes::on_idle(1, Weight::zero()), Weight::zero());
		let cursor = || crate::Sweeping::<Test>::get().next;
		let before = cursor();
		assert_eq!(before, 0);
		let limit = Weight::from_parts(u64::MAX / 2, u64::MAX / 2);
		assert!(GiftedNodes::on_idle(1, limit).all_lte(limit));
		assert_eq!(cursor(), 4);
		GiftedNodes::on_idle(1, limit);
		assert_eq!(cursor(), 0);
	});
}

#[test]
fn ids_of_nodes_that_left_hold_up_nobody() {
	Chain::new().run(|| {
		for _ in 0..30 {
			service(&ADA);
		}
		for node in 1..29 {
			assert_ok!(retire(&ADA, node));
		}
		run_to_era(4);
		for node in 1..29 {
			assert_ok!(withdraw(&ADA, node));
		}
		let next = || crate::Sweeping::<Test>::get().next;
		crate::Sweeping::<Test>::mutate(|sweep| sweep.next = 0);
		GiftedNodes::on_idle(1, Weight::MAX);
		assert_eq!(next(), 0, "all round");
	});
}

#[test]
fn eras_in_which_nobody_looked_are_judged_as_one() {
	Chain::new().run(|| {
		let node = working_service(&ADA);
		kill(node);
		run_to_window(1);
		// No sweep comes by.
		crate::NextNode::<Test>::put(0);
		run_to_era(4);
		crate::NextNode::<Test>::put(1);
		assert_eq!(judged_of(node), []);
		revive(node);
		assert_eq!(beat(node), Ok(()));
		assert_eq!(judged_of(node), [(0, 6, 1, false), (3, 18, 0, false)]);
		run_to_era(5);
		blocks(2);
		assert_eq!(judged_of(node)[2..], [(4, 6, 6, true)]);
	});
}

#[test]
fn eras_in_which_the_chain_stood_still_are_nobodys() {
	Chain::new().run(|| {
		let node = working_service(&ADA);
		run_to_window(3);
		halt(60 * 5);
		run_to_era(6);
		blocks(2);
		assert_eq!(judged_of(node), [(0, 3, 3, true), (5, 3, 3, true)]);
		assert_eq!(bonded(node), BOND);
	});
}

#[test]
fn who_comes_in_mid_era_is_judged_from_there_on() {
	Chain::new().run(|| {
		run_to_window(2);
		let node = service(&ADA);
		run_to_window(4);
		assert_eq!(uptime(node).0, 2, "it came at once");
		run_to_era(1);
		blocks(2);
		assert_eq!(judged_of(node), [(0, 4, 4, true)]);
	});
}

#[test]
fn who_never_came_is_not_judged() {
	Chain::new().run(|| {
		let node = service(&ADA);
		kill(node);
		run_to_era(3);
		blocks(2);
		assert_eq!(judged_of(node), []);
		assert_eq!((bonded(node), uptime(node)), (BOND, (0, 0)));
		assert_eq!(Presences::<Test>::get(node).map(|presence| presence.era), Some(3));
	});
}

#[test]
fn an_era_is_judged_in_the_events() {
	Chain::new().run(|| {
		let node = working_service(&ADA);
		run_to_window(5);
		kill(node);
		run_to_era(1);
		GiftedNodes::on_idle(1, Weight::MAX);
		System::assert_has_event(
			Event::EraJudged {
				node,
				era: 0,
				windows: 6,
				present: 5,
				kept: false,
			}
			.into(),
		);
	});
}

#[test]
fn a_node_without_a_bond_loses_none() {
	Chain::new().of_owner_and(3).run(|| {
		kill(3);
		run_to_era(2);
		blocks(2);
		assert_eq!(bonded(3), 0);
		assert_eq!(judged_of(3).len(), 2);
	});
}

#[test]
fn no_slope_no_slash() {
	Chain::new()
		.with_policy(|policy| policy.slash_slope = Perbill::zero())
		.run(|| {
			let node = working_service(&ADA);
			kill(node);
			run_to_era(2);
			blocks(2);
			assert_eq!(bonded(node), BOND);
			assert_eq!(judged_of(node)[1], (1, 6, 0, false));
		});
}

/// Eras of four slots.
fn short_eras() -> Chain {
	Chain::new().with_periods(2, 2)
}

fn oldest_end() -> Option<u32> {
	EraEnds::<Test>::iter_keys().min()
}

#[test]
fn eras_are_forgotten() {
	short_eras().run(|| {
		working_service(&ADA);
		run_to_era(KEPT_ERAS);
		blocks(2);
		assert_eq!(oldest_end(), Some(0));
		run_to_era(KEPT_ERAS + 10);
		blocks(2);
		assert_eq!(oldest_end(), Some(10));
		assert_eq!(EraEnds::<Test>::iter_keys().count() as u32, KEPT_ERAS);
		assert_eq!(Misses::<Test>::iter_keys().min(), Some(10));
	});
}

#[test]
fn eras_are_forgotten_though_some_were_skipped() {
	short_eras().run(|| {
		working_service(&ADA);
		run_to_era(KEPT_ERAS + 5);
		halt(4 * 5);
		run_to_era(3 * KEPT_ERAS);
		blocks(2);
		assert_eq!(oldest_end(), Some(2 * KEPT_ERAS));
		assert_eq!(Misses::<Test>::iter_keys().min(), Some(2 * KEPT_ERAS));
		assert_eq!(EraEnds::<Test>::iter_keys().count() as u32, KEPT_ERAS);
	});
}

#[test]
fn an_era_long_forgotten_stays_so_when_it_is_judged() {
	short_eras().run(|| {
		let node = working_service(&ADA);
		run_to_era(1);
		halt(4 * u64::from(KEPT_ERAS) * 2);
		run_to_era(3 * KEPT_ERAS);
		blocks(2);
		assert!(eras_kept(node) > 0);
		assert!(Misses::<Test>::iter_keys().all(|era| era >= 2 * KEPT_ERAS));
	});
}

#[test]
fn who_promised_nothing_keeps_that_and_proves_nothing_by_being_away() {
	long_eras().run(|| {
		let node = promising(0);
		let before = bonded(node);
		kill(node);
		run_to_era(2);
		assert!(judged_of(node).iter().all(|(.., kept)| *kept));
		assert_eq!((eras_kept(node), bonded(node)), (0, before));
	});
}
