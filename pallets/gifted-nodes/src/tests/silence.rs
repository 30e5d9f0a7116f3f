//! Validators that make no blocks.

use crate::{mock::*, Event, Presences, Seats, Status};
use frame_support::assert_ok;
use immortal_primitives::{consensus::Freeze, nodes::NodeId, time::Clock};

fn missed(node: NodeId) -> u8 {
	let seats = Seats::<Test>::get();
	seats
		.iter()
		.find(|seat| seat.node == node)
		.expect("it is in the set")
		.missed
}

fn silent(node: NodeId) -> bool {
	Presences::<Test>::get(node).is_some_and(|presence| presence.silent_since.is_some())
}

/// Of the owner and six founders, in windows of 70 slots.
fn seven() -> Chain {
	Chain::new().with_periods(70, 6).of_owner_and(6)
}

/// Its statuses in so many blocks, one after the other.
fn statuses(node: NodeId, count: u32) -> Vec<Status> {
	let mut seen = vec![status(node)];
	for _ in 0..count {
		next_block();
		for record in System::events() {
			if let RuntimeEvent::GiftedNodes(Event::StatusChanged { node: of, to, .. }) = record.event {
				if of == node {
					seen.push(to);
				}
			}
		}
	}
	seen
}

#[test]
fn who_misses_its_own_slots_stands_by_and_is_out_two_blocks_later() {
	seven().run(|| {
		kill(4);
		for (slot, missed_by_then) in [(3, 0), (5, 1), (10, 1), (12, 2)] {
			while CurrentSlot::get() < slot {
				next_block();
			}
			assert_eq!((missed(4), status(4)), (missed_by_then, Status::Active));
		}
		while CurrentSlot::get() < 19 {
			next_block();
		}
		assert!(!silent(4), "no block is final yet that was made since");
		next_block();
		assert!(silent(4));
		assert_eq!(Demands::get(), [Freeze::Respected]);
		blocks(2);
		assert_eq!(members(), [0, 1, 2, 3, 5, 6].into());
		assert_eq!(status(4), Status::Standby);
	});
}

#[test]
fn who_is_silent_is_not_active_again_before_it_is_heard() {
	seven().run(|| {
		kill(4);
		let seen = statuses(4, 60);
		assert_eq!(seen, [Status::Active, Status::Standby]);
	});
}

#[test]
fn a_block_between_starts_over() {
	seven().run(|| {
		kill(4);
		while CurrentSlot::get() < 12 {
			next_block();
		}
		assert_eq!(missed(4), 2);
		revive(4);
		while CurrentSlot::get() < 18 {
			next_block();
		}
		assert_eq!(missed(4), 0);
		kill(4);
		while CurrentSlot::get() < 33 {
			next_block();
		}
		assert_eq!((missed(4), status(4)), (2, Status::Active));
	});
}

#[test]
fn as_many_slots_may_be_missed_as_the_policy_says() {
	for limit in 1..6 {
		seven().with_policy(|policy| policy.missed_slots = limit).run(|| {
			kill(4);
			while CurrentSlot::get() < 4 + 7 * u64::from(limit - 1) {
				assert!(!silent(4));
				next_block();
			}
			// The next validator's block tells, and is final when the one after it is made.
			blocks(1);
			assert!(silent(4));
		});
	}
}

#[test]
fn nobody_is_taken_for_silent_before_a_block_without_it_is_final() {
	seven().run(|| {
		kill(4);
		while missed(4) < 2 {
			next_block();
		}
		// As on each side when links are cut in the middle, also if it had missed some slots before.
		Lag::set(100);
		while CurrentSlot::get() < 60 {
			next_block();
		}
		assert_eq!((status(4), missed(4)), (Status::Active, 3));
		Lag::set(1);
		blocks(7);
		assert_eq!(status(4), Status::Standby);
	});
}

#[test]
fn heartbeats_are_not_enough_for_who_makes_no_blocks_again_and_again() {
	Chain::new().with_periods(70, 20).of_owner_and(6).run(|| {
		// Its heartbeats come, and its blocks do not.
		kill(4);
		let pretend = |windows| {
			let end = TestClock::window() + windows;
			while TestClock::window() < end {
				next_block();
				if GiftedNodes::is_due(4) {
					GiftedNodes::do_heartbeat(4).expect("it is due");
				}
				send_due();
			}
		};
		pretend(1);
		assert_eq!(Presences::<Test>::get(4).map(|presence| presence.strikes), Some(1));
		let once = uptime(4).1;
		assert!(once > 0, "who falls silent once and is there again is there");
		pretend(10);
		assert!(Presences::<Test>::get(4).is_some_and(|presence| presence.strikes >= 2));
		let then = uptime(4).1;
		pretend(4);
		assert_eq!(uptime(4).1, then, "no window counts any more");
		revive(4);
		run_to_window(TestClock::window() + 4);
		assert_eq!(Presences::<Test>::get(4).map(|presence| presence.strikes), Some(0));
		assert!(uptime(4).1 > then);
	});
}

#[test]
fn who_was_silent_returns_with_a_heartbeat() {
	Chain::new().of_owner_and(6).run(|| {
		kill(4);
		run_to_window(4);
		assert!(!set().contains(&4) && silent(4));
		assert_eq!(status(4), Status::Standby);
		revive(4);
		assert!(GiftedNodes::is_due(4), "at once");
		assert_eq!(beat(4), Ok(()));
		assert!(!silent(4));
		run_to_window(6);
		assert!(set().contains(&4));
		assert_eq!(status(4), Status::Active);
	});
}

#[test]
fn a_heartbeat_in_time_keeps_who_was_silent_in_the_set() {
	seven().run(|| {
		kill(4);
		while CurrentSlot::get() < 20 {
			next_block();
		}
		assert!(silent(4) && set().contains(&4));
		revive(4);
		// Before who validates is worked out again.
		assert_eq!(beat(4), Ok(()));
		run_to_window(2);
		assert!(set().contains(&4));
		assert_eq!(status(4), Status::Active);
	});
}

#[test]
fn several_who_are_silent_all_stand_by() {
	Chain::new().with_periods(50, 6).of_owner_and(9).run(|| {
		[2, 5, 8].into_iter().for_each(kill);
		run_to_window(2);
		assert_eq!(members(), [0, 1, 3, 4, 6, 7, 9].into());
	});
}

#[test]
fn a_halt_is_nobodys_silence() {
	seven().with_policy(|policy| policy.missed_slots = 1).run(|| {
		blocks(3);
		for slots in [11, 50, 1_000] {
			halt(slots);
			blocks(2);
			assert!((0..7).all(|node| !silent(node) && missed(node) == 0));
		}
		assert_eq!(set().len(), 7);
	});
}

#[test]
fn what_was_missed_before_a_halt_is_forgotten() {
	seven().run(|| {
		kill(4);
		while CurrentSlot::get() < 12 {
			next_block();
		}
		assert_eq!(missed(4), 2);
		halt(11);
		assert_eq!(missed(4), 0);
	});
}

#[test]
fn a_gap_as_long_as_no_halt_is_is_held_against_those_whose_slots_they_were() {
	seven().run(|| {
		halt(10);
		assert_eq!(CurrentSlot::get(), 11);
		assert_eq!([0, 1, 2, 3, 4, 5, 6].map(missed), [1, 2, 2, 2, 0, 1, 1]);
	});
}

#[test]
fn while_finality_lags_nobody_stands_by() {
	seven().run(|| {
		Frozen::set(true);
		kill(4);
		run_to_window(1);
		assert!(!silent(4));
		assert_eq!(status(4), Status::Active);
		assert_eq!(Demands::get(), []);
		Frozen::set(false);
		blocks(10);
		assert!(silent(4), "but as soon as it is back");
		assert!(!set().contains(&4));
	});
}

#[test]
fn who_leaves_anyway_is_not_called_silent() {
	seven().run(|| {
		kill(4);
		Frozen::set(true);
		assert_ok!(retire(&founder(4), 4));
		run_to_window(1);
		assert!(matches!(status(4), Status::Retiring { .. }));
		assert!(!silent(4));
	});
}

#[test]
fn a_new_set_starts_without_misses() {
	seven().run(|| {
		kill(4);
		kill(6);
		while set().contains(&4) {
			next_block();
		}
		assert_eq!(
			Seats::<Test>::get().iter().map(|seat| u32::from(seat.missed)).max(),
			Some(0)
		);
	});
}

#[test]
fn a_silent_service_node_stands_by_and_returns() {
	Chain::new().run(|| {
		let node = working_service(&ADA);
		kill(node);
		run_to_window(4);
		assert_eq!(status(node), Status::Active, "three windows may pass");
		blocks(2);
		assert_eq!(status(node), Status::Standby);
		revive(node);
		assert_eq!(beat(node), Ok(()));
		assert_eq!(status(node), Status::Active);
	});
}

#[test]
fn windows_that_do_not_count_are_no_service_nodes_silence() {
	Chain::new().run(|| {
		let node = working_service(&ADA);
		kill(node);
		for _ in 0..8 {
			blocks(2);
			halt(37);
		}
		assert_eq!(status(node), Status::Active);
	});
}

#[test]
fn who_stands_by_unheard_loses_its_seat_until_it_is_heard() {
	Chain::new()
		.with_policy(|policy| policy.validators = 2)
		.founding(&[OWNER, founder(1)])
		.run(|| {
			let node = validator(&ADA, 10_000);
			assert_eq!(beat(node), Ok(()));
			// It is pushed out by nobody: two with more stay.
			for founding in [0, 1] {
				assert_ok!(GiftedNodes::bond_more(
					RuntimeOrigin::signed(crate::Nodes::<Test>::get(founding).expect("it is there").operator),
					founding,
					units(immortal_primitives::money::Coin::Gen, 20_000)
				));
			}
			assert_eq!(status(node), Status::Standby);
			kill(node);
			run_to_window(7);
			assert_eq!(status(node), Status::Pending);
			assert_eq!(GiftedNodes::operator(ADA).expect("it has a node").seats, 0);
			revive(node);
			send_due();
			assert_eq!(status(node), Status::Standby);
		});
}
