//! How the owner is: how long it has been silent, and what its heartbeats tell.

use crate::{mock::*, CurrentHealth, Error, Event, KnownKey};
use frame_support::{assert_noop, assert_ok};
use immortal_primitives::immortality::{Finding::*, ImmortalityStatus::*, Issue, OwnerHeartbeat};
use sp_core::{Pair, H256};
use sp_runtime::{transaction_validity::InvalidTransaction, Percent};

fn last_contact() -> u64 {
	CurrentHealth::<Test>::get().last_contact
}

#[test]
fn the_first_block_finds_the_owner_well() {
	Chain::of(4).run(|| {
		assert_eq!((staleness(), last_contact(), status()), (0, FIRST, OwnerHealthy));
		assert_eq!(lease_until(), FIRST + 1_000);
	});
}

#[test]
fn each_slot_without_a_sign_of_life_counts() {
	Chain::of(4).run(|| {
		for silent in 1..=30 {
			slot();
			assert_eq!(staleness(), silent);
		}
		assert_eq!(last_contact(), FIRST);
	});
}

#[test]
fn slots_without_a_block_count_as_one_more_at_most() {
	for (missed, counted) in [(0, 1), (1, 2), (2, 2), (9, 2)] {
		Chain::of(4).run(|| {
			slots(2);
			skip(missed);
			assert_eq!(staleness(), 2 + counted, "{missed} missed");
		});
	}
}

#[test]
fn a_halt_of_the_chain_is_no_silence_of_the_owner() {
	Chain::of(4).run(|| {
		slots(4);
		assert_eq!(status(), InvestigatingOwner);
		skip(10);
		assert_eq!((staleness(), status()), (0, OwnerHealthy));
		slot();
		assert_eq!(staleness(), 1);
		assert!(!is_investigating());
	});
}

#[test]
fn a_block_of_the_owner_is_a_sign_of_life() {
	Chain::of(4).run(|| {
		slots(2);
		owners_slot();
		assert_eq!((staleness(), last_contact()), (0, FIRST + 3));
		slot();
		assert_eq!(staleness(), 1);
	});
}

#[test]
fn a_heartbeat_is_as_old_as_the_slot_it_was_made_in() {
	for (age, stale) in [(0, 0), (1, 1), (4, 4)] {
		Chain::of(4).run(|| {
			slots(6);
			let sent = OwnerHeartbeat {
				slot: now() - age,
				..heartbeat()
			};
			assert_eq!(send_heartbeat(sent), Ok(()));
			assert_eq!((staleness(), last_contact()), (stale, now() - age));
		});
	}
}

#[test]
fn an_old_heartbeat_does_not_make_the_owner_staler() {
	Chain::of(4).run(|| {
		slots(3);
		owners_slot();
		let sent = OwnerHeartbeat {
			slot: now() - 2,
			..heartbeat()
		};
		assert_eq!(send_heartbeat(sent), Ok(()));
		assert_eq!((staleness(), last_contact()), (0, now()));
	});
}

#[test]
fn a_heartbeat_that_is_ahead_is_one_of_now() {
	Chain::of(4).run(|| {
		slots(3);
		let sent = OwnerHeartbeat {
			slot: now() + 4,
			..heartbeat()
		};
		assert_eq!(send_heartbeat(sent), Ok(()));
		assert_eq!(staleness(), 0);
		slot();
		assert_eq!(staleness(), 1, "it does not count twice");
	});
}

#[test]
fn migrations_that_take_several_blocks_let_no_heartbeat_in_and_count_nothing() {
	Chain::of(4).run(|| {
		slots(2);
		Migrating::set(true);
		slots(20);
		assert_eq!(staleness(), 2);
		Migrating::set(false);
		slot();
		assert_eq!(staleness(), 3);
	});
}

#[test]
fn seats_ask_from_three_silent_slots_on_until_the_owner_is_heard() {
	Chain::of(4).run(|| {
		slots(3);
		assert_eq!(status(), InvestigatingOwner);
		assert_eq!(told(Event::InvestigationBegan { staleness: 3 }), 0, "at the end");
		slots(2);
		assert_eq!(told(Event::InvestigationBegan { staleness: 3 }), 1);
		beat();
		slot();
		assert!(!is_investigating());
		assert_eq!(told(Event::InvestigationEnded), 1);
		assert_eq!(status(), OwnerHealthy);
	});
}

#[test]
fn when_the_lease_is_over_signs_of_life_do_not_count() {
	Chain::of(4).run(|| {
		go_to(lease_until() - 2);
		slot();
		beat();
		assert_eq!(staleness(), 0);
		slot();
		beat();
		assert_eq!(staleness(), 1);
		owners_slot();
		assert_eq!(staleness(), 2);
	});
}

#[test]
fn the_cold_key_renews_the_lease_and_they_count_again() {
	Chain::of(4).run(|| {
		go_to(lease_until());
		slots(2);
		beat();
		assert_eq!(staleness(), 2);
		assert_ok!(renew_lease(&OWNER));
		let until = now() + 1_000;
		System::assert_last_event(Event::LeaseRenewed { until }.into());
		assert_eq!(lease_until(), until);
		slot();
		beat();
		assert_eq!(staleness(), 0);
	});
}

#[test]
fn the_hot_key_cannot_renew_the_lease_nor_replace_itself() {
	Chain::of(4).run(|| {
		let hot = AccountId::new(hot_key().public().into_inner().0);
		for who in [hot, operator(0), STRANGER] {
			assert_noop!(renew_lease(&who), Error::<Test>::NotOwner);
			assert_noop!(set_heartbeat_key(&who, &other_hot_key()), Error::<Test>::NotOwner);
		}
	});
}

#[test]
fn who_never_said_by_which_key_it_is_heard_is_excused_until_the_lease_is_over() {
	Chain::of(4).without_key().run(|| {
		slots(30);
		assert_eq!((staleness(), status()), (0, OwnerHealthy));
		go_to(lease_until() - 1);
		slot();
		assert_eq!(staleness(), 1);
		slots(4);
		assert_eq!(staleness(), 5);
	});
	Chain::of(4).without_key().run(|| {
		slots(10);
		assert_ok!(set_heartbeat_key(&OWNER, &hot_key()));
		slots(3);
		assert_eq!(staleness(), 3, "silence counts from now on");
	});
}

#[test]
fn the_cold_key_has_the_owner_heard_by_another_key_at_once() {
	Chain::of(4).run(|| {
		for _ in 0..3 {
			slot();
			beat();
		}
		assert_noop!(set_heartbeat_key(&OWNER, &hot_key()), Error::<Test>::SameHeartbeatKey);
		assert_ok!(set_heartbeat_key(&OWNER, &other_hot_key()));
		let key = other_hot_key().public();
		System::assert_last_event(Event::HeartbeatKeySet { key: key.clone() }.into());
		assert_eq!(KnownKey::<Test>::get(), Some(key));
		slots(2);
		refused(heartbeat_by(&hot_key(), heartbeat()), InvalidTransaction::BadProof);
		// It counts from the beginning.
		let first = OwnerHeartbeat {
			sequence: 1,
			..heartbeat()
		};
		assert_eq!(send(heartbeat_by(&other_hot_key(), first)), Ok(()));
		assert_eq!(staleness(), 0);
	});
}

#[test]
fn the_address_of_the_owners_node_is_kept_until_it_says_another() {
	Chain::of(4).run(|| {
		let contact = |text: &str| Some(text.as_bytes().to_vec().try_into().expect("it is short"));
		for (said, known) in [
			(contact("/ip4/1"), "/ip4/1"),
			(None, "/ip4/1"),
			(contact("/dns/a"), "/dns/a"),
		] {
			slot();
			let sent = OwnerHeartbeat {
				contact: said,
				..heartbeat()
			};
			assert_eq!(send_heartbeat(sent), Ok(()));
			assert_eq!(CurrentHealth::<Test>::get().contact.as_slice(), known.as_bytes());
		}
	});
}

fn beat_with(change: impl FnOnce(&mut OwnerHeartbeat<H256>)) {
	slot();
	let mut sent = heartbeat();
	change(&mut sent);
	assert_eq!(send_heartbeat(sent), Ok(()));
}

fn beat_slowly() {
	beat_with(|heartbeat| heartbeat.response_time = 1_001);
}

fn beat_with_full_disk() {
	beat_with(|heartbeat| heartbeat.usage.disk = Percent::from_percent(91));
}

fn issues() -> Vec<Issue> {
	Immortality::issues(&CurrentHealth::<Test>::get())
}

#[test]
fn a_disk_and_a_memory_that_are_nearly_full_are_issues() {
	Chain::of(4).run(|| {
		beat_with(|heartbeat| {
			heartbeat.usage.disk = Percent::from_percent(90);
			heartbeat.usage.memory = Percent::from_percent(95);
			heartbeat.usage.cpu = Percent::from_percent(100);
		});
		slot();
		assert_eq!((issues(), status()), (vec![], OwnerHealthy));
		beat_with_full_disk();
		slot();
		assert_eq!((issues(), status()), (vec![Issue::DiskFull], FailoverReady));
		let issues_told = vec![Issue::DiskFull];
		assert_eq!(told(Event::OwnerDegraded { issues: issues_told }), 1);
		beat_with(|heartbeat| heartbeat.usage.memory = Percent::from_percent(96));
		assert_eq!(issues(), [Issue::MemoryFull]);
	});
}

#[test]
fn three_slow_answers_of_five_are_an_issue() {
	Chain::of(4).run(|| {
		let beat_fast = || beat_with(|heartbeat| heartbeat.response_time = 1_000);
		beat_slowly();
		beat_fast();
		beat_slowly();
		beat_fast();
		assert_eq!(issues(), []);
		beat_slowly();
		assert_eq!(issues(), [Issue::Slow]);
		beat_fast();
		assert_eq!(issues(), [], "the first is forgotten");
		beat_slowly();
		beat_slowly();
		assert_eq!(issues(), [Issue::Slow]);
	});
}

#[test]
fn a_third_of_the_seats_that_do_not_reach_the_owner_are_an_issue() {
	for (seats, unreachable, is_issue) in [(6, 1, false), (6, 2, true), (5, 1, false), (5, 2, true), (4, 1, false)] {
		Chain::of(seats).run(|| {
			they_report(0..unreachable, Unreachable);
			they_report(unreachable..seats.into(), Reachable);
			owners_slot();
			assert_eq!(issues() == [Issue::HardToReach], is_issue, "{unreachable} of {seats}");
		});
	}
}

#[test]
fn after_twenty_good_blocks_the_owner_is_well_again() {
	Chain::of(4).run(|| {
		beat_with_full_disk();
		slots_with_heartbeats(20);
		assert_eq!((status(), told(Event::OwnerWell)), (FailoverReady, 0));
		slot();
		assert_eq!((status(), told(Event::OwnerWell)), (OwnerHealthy, 1));
	});
}

#[test]
fn a_bad_block_and_silence_are_not_good() {
	Chain::of(4).run(|| {
		beat_with_full_disk();
		slots_with_heartbeats(15);
		beat_with_full_disk();
		slots_with_heartbeats(15);
		assert_eq!(status(), FailoverReady, "it begins anew");
		slots(30);
		assert_eq!(status(), InvestigatingOwner);
		slots_with_heartbeats(1);
		assert_eq!(status(), FailoverReady);
	});
}

#[test]
fn an_owner_that_most_seats_do_not_reach_for_long_is_not_heard_either() {
	Chain::of(6).with_policy(|policy| policy.cut_off_after = 30).run(|| {
		slot();
		they_report(0..5, Unreachable);
		let since = now();
		while now() < since + 29 {
			slot();
			beat();
		}
		assert_eq!(staleness(), 0);
		slot();
		beat();
		assert_eq!(staleness(), 1);
		owners_slot();
		assert_eq!(staleness(), 2);
		// Reached again, it is heard again.
		they_report(0..1, Reachable);
		slots_with_heartbeats(1);
		assert_eq!(staleness(), 0);
	});
}

#[test]
fn two_thirds_of_the_seats_do_not_silence_it() {
	Chain::of(6).with_policy(|policy| policy.cut_off_after = 30).run(|| {
		they_report(0..4, Unreachable);
		slots_with_heartbeats(40);
		assert_eq!(staleness(), 0);
	});
}
