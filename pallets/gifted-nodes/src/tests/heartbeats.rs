//! What a heartbeat must prove, and when it is sent.

use crate::{
	mock::*, Call, Candidates, Error, Heartbeat, Nodes, Presences, Status, OFF_DUTY, OTHER_CHAIN, UNKNOWN_NODE,
};
use codec::{Decode, Encode};
use frame_support::{
	assert_noop, assert_ok,
	dispatch::{DispatchResult, GetDispatchInfo},
	pallet_prelude::{InvalidTransaction, TransactionSource},
	traits::Hooks,
};
use immortal_primitives::{
	node_key::KEY_TYPE,
	nodes::{account_of, NodeId, NodeKeys},
	time::Clock,
};
use sp_core::{
	offchain::{testing::TestTransactionPoolExt, TransactionPoolExt},
	Pair as _, H256,
};
use sp_keystore::{testing::MemoryKeystore, Keystore, KeystoreExt};
use sp_runtime::{
	generic::Preamble,
	traits::{DispatchTransaction, ExtensionVariant},
	DispatchError,
};

fn refused(heartbeat: Heartbeat<H256>, why: InvalidTransaction) {
	assert_eq!(send(heartbeat, signed(&heartbeat)), Err(why.into()));
}

#[test]
fn the_first_heartbeat_activates() {
	Chain::new().run(|| {
		let node = service(&ADA);
		assert_eq!(beat(node), Ok(()));
		assert_eq!(status(node), Status::Active);
		assert_eq!(Presences::<Test>::get(node).and_then(|presence| presence.seen), Some(0));
	});
}

#[test]
fn a_heartbeat_is_for_the_window_it_comes_in() {
	Chain::new().run(|| {
		let node = service(&ADA);
		blocks(33);
		for slot in [0, 29] {
			refused(heartbeat(node, slot), InvalidTransaction::Stale);
		}
		for slot in [38, u64::MAX] {
			refused(heartbeat(node, slot), InvalidTransaction::Future);
		}
		let first = heartbeat(node, 30);
		assert_eq!(send(first, signed(&first)), Ok(()));
	});
}

#[test]
fn a_heartbeat_may_be_some_blocks_ahead_but_not_of_its_window() {
	for (now, latest) in [(33, 37), (36, 39), (39, 39)] {
		Chain::new().run(|| {
			let node = service(&ADA);
			blocks(now);
			refused(heartbeat(node, latest + 1), InvalidTransaction::Future);
			let ahead = heartbeat(node, latest);
			assert_eq!(send(ahead, signed(&ahead)), Ok(()));
		});
	}
}

#[test]
fn a_heartbeat_from_before_a_node_fell_silent_does_not_bring_it_back() {
	Chain::new().of_owner_and(6).with_periods(70, 6).run(|| {
		next_block();
		let old = heartbeat(4, TestClock::slot());
		assert_eq!(send(old, signed(&old)), Ok(()));
		kill(4);
		while status(4) == Status::Active {
			next_block();
		}
		let fell_silent = TestClock::slot();
		for slot in [old.slot, fell_silent - 1] {
			refused(heartbeat(4, slot), InvalidTransaction::Stale);
		}
		blocks(2);
		let new = heartbeat(4, fell_silent);
		assert_eq!(send(new, signed(&new)), Ok(()));
		refused(new, InvalidTransaction::Stale);
	});
}

#[test]
fn one_heartbeat_a_window_is_taken() {
	Chain::new().run(|| {
		let node = service(&ADA);
		assert_eq!(beat(node), Ok(()));
		refused(heartbeat(node, 0), InvalidTransaction::Stale);
		blocks(9);
		refused(heartbeat(node, 0), InvalidTransaction::Stale);
		blocks(1);
		refused(heartbeat(node, 0), InvalidTransaction::Stale);
		assert_eq!(beat(node), Ok(()));
		refused(heartbeat(node, 10), InvalidTransaction::Stale);
	});
}

#[test]
fn a_heartbeat_is_not_repeated_by_who_waits_for_room() {
	Chain::new().run(|| {
		let ids: Vec<NodeId> = (1_000..1_020).collect();
		Candidates::<Test>::put(frame_support::BoundedVec::truncate_from(ids));
		let node = validator(&ADA, 10_000);
		assert_eq!(beat(node), Ok(()));
		assert_eq!(status(node), Status::Pending, "there is no room");
		refused(heartbeat(node, 0), InvalidTransaction::Stale);
		Candidates::<Test>::kill();
		blocks(10);
		assert_eq!(beat(node), Ok(()));
		assert_eq!(status(node), Status::Standby);
	});
}

#[test]
fn a_heartbeat_is_for_this_chain() {
	Chain::new().run(|| {
		let node = service(&ADA);
		let other = Heartbeat {
			genesis: H256([7; 32]),
			..heartbeat(node, 0)
		};
		refused(other, InvalidTransaction::Custom(OTHER_CHAIN));
	});
}

#[test]
fn a_heartbeat_is_signed_by_its_nodes_key() {
	Chain::new().run(|| {
		let (node, other) = (service(&ADA), service(&BOB));
		let (ours, theirs) = (heartbeat(node, 0), heartbeat(other, 0));
		for signature in [
			signed(&theirs),
			signed(&heartbeat(node, 1)),
			node_key(7).sign(&ours.payload()),
		] {
			assert_eq!(send(ours, signature), Err(InvalidTransaction::BadProof.into()));
		}
		// What is signed says what it is for.
		let keys = Registration::of(&ADA).keys - 2;
		let bare = node_key(keys).sign(&ours.encode());
		assert_eq!(send(ours, bare), Err(InvalidTransaction::BadProof.into()));
		assert_eq!(send(ours, signed(&ours)), Ok(()));
	});
}

#[test]
fn a_node_without_keys_is_refused() {
	Chain::new().run(|| {
		let node = service(&ADA);
		let signature = signed(&heartbeat(node, 0));
		TestKeys::purge(&account_of(node));
		assert_eq!(
			send(heartbeat(node, 0), signature),
			Err(InvalidTransaction::BadSigner.into())
		);
	});
}

#[test]
fn there_is_no_heartbeat_of_an_unknown_node() {
	Chain::new().run(|| {
		refused(heartbeat(0, 0), InvalidTransaction::Custom(UNKNOWN_NODE));
		assert_noop!(
			GiftedNodes::heartbeat(
				frame_system::RawOrigin::Authorized.into(),
				heartbeat(0, 0),
				signed(&heartbeat(0, 0))
			),
			Error::<Test>::UnknownNode
		);
	});
}

#[test]
fn who_is_off_duty_is_not_heard() {
	let ways: [fn(NodeId) -> DispatchResult; 3] = [
		|node| retire(&ADA, node),
		|node| jail(node),
		|node| start_maintenance(&ADA, node),
	];
	for leave in ways {
		Chain::new().run(|| {
			let node = working_service(&ADA);
			assert_ok!(leave(node));
			blocks(10);
			refused(heartbeat(node, 10), InvalidTransaction::Custom(OFF_DUTY));
			assert!(!GiftedNodes::is_due(node));
		});
	}
}

#[test]
fn a_heartbeat_is_one_of_its_node_and_window_and_goes_first() {
	Chain::new().run(|| {
		let authorize = |node| {
			let heartbeat = heartbeat(node, TestClock::slot());
			GiftedNodes::authorize_heartbeat(TransactionSource::External, &heartbeat, &signed(&heartbeat))
				.expect("it is awaited")
				.0
		};
		let (node, other) = (service(&ADA), service(&ADA));
		let validity = authorize(node);
		assert_eq!(validity.provides, [("ImmortalHeartbeat", (node, 0u32)).encode()]);
		assert_eq!((validity.longevity, validity.priority), (4, u64::MAX / 2));
		assert!(validity.requires.is_empty() && validity.propagate);
		assert_ne!(authorize(other).provides, validity.provides);
		blocks(10);
		assert_ne!(authorize(node).provides, validity.provides);
	});
}

#[test]
fn a_heartbeat_that_nobody_authorized_is_not_dispatched() {
	Chain::new().run(|| {
		let node = service(&ADA);
		let heartbeat = heartbeat(node, 0);
		let signature = signed(&heartbeat);
		let sent = Call::heartbeat { heartbeat, signature };
		assert_noop!(call(&ADA, sent), DispatchError::BadOrigin);
	});
}

#[test]
fn heartbeats_are_spread_over_three_quarters_of_a_window() {
	Chain::new().with_periods(100, 6).run(|| {
		let mut slots = [0u32; 100];
		for node in 0..10_000 {
			slots[GiftedNodes::own_slot(node) as usize] += 1;
		}
		assert!(slots[75..].iter().all(|nodes| *nodes == 0));
		assert!(slots[..75].iter().all(|nodes| *nodes > 0));
		let most = slots.iter().max().expect("there are slots");
		assert!(*most < 4 * 10_000 / 75, "{most} in a slot");
	});
}

#[test]
fn windows_as_short_as_can_be_have_an_own_slot() {
	for slots in 1..5 {
		Chain::new().with_periods(slots, 1).run(|| {
			assert!((0..100).all(|node| GiftedNodes::own_slot(node) < slots));
		});
	}
}

#[test]
fn a_heartbeat_is_due_at_once_when_awaited_and_else_in_its_own_slot() {
	Chain::new().run(|| {
		let node = (0..20)
			.map(|_| service(&ADA))
			.find(|node| GiftedNodes::own_slot(*node) > 2)
			.expect("one of them has a later slot");
		assert!(GiftedNodes::is_due(node), "it is pending");
		assert_eq!(beat(node), Ok(()));
		assert!(!GiftedNodes::is_due(node));
		blocks(10);
		for slot in 0..9 {
			assert_eq!(TestClock::slot_of_window(), slot);
			// And every quarter of a window, two slots, after that.
			let since = slot.checked_sub(GiftedNodes::own_slot(node));
			assert_eq!(GiftedNodes::is_due(node), since.is_some_and(|since| since % 2 == 0));
			next_block();
		}
		assert!(!GiftedNodes::is_due(99), "there is no such node");
	});
}

/// A chain with an offchain worker whose machine has `keys`; the test gets what takes the transactions out of its pool.
fn with_machine(keys: &[Keys], test: impl FnOnce(&dyn Fn() -> Vec<Vec<u8>>)) {
	let mut externalities = Chain::new().into_externalities();
	let (pool, transactions) = TestTransactionPoolExt::new();
	let keystore = MemoryKeystore::new();
	for keys in keys {
		let mut seed = [0; 32];
		seed[..8].copy_from_slice(&keys.to_le_bytes());
		let suri = format!("0x{}", sp_core::hexdisplay::HexDisplay::from(&seed));
		let public = node_key(*keys).public();
		keystore
			.insert(KEY_TYPE, &suri, public.as_ref())
			.expect("memory takes it");
	}
	externalities.register_extension(TransactionPoolExt::new(pool));
	externalities.register_extension(KeystoreExt::new(keystore));
	externalities.execute_with(|| {
		test(&|| core::mem::take(&mut transactions.write().transactions));
		check();
	});
}

/// Authorizes and dispatches what is in the pool, as blocks do; gives how many there were.
fn include(sent: Vec<Vec<u8>>) -> usize {
	for encoded in &sent {
		let extrinsic = Extrinsic::decode(&mut &encoded[..]).expect("it decodes");
		let Preamble::General(ExtensionVariant::V0(extension)) = extrinsic.preamble else {
			panic!("it is no general transaction")
		};
		let (info, call) = (extrinsic.function.get_dispatch_info(), extrinsic.function);
		let origin = frame_system::RawOrigin::None.into();
		assert_ok!(extension
			.dispatch_transaction(origin, call, &info, encoded.len(), 0)
			.expect("it is authorized"));
	}
	sent.len()
}

#[test]
fn a_machine_sends_a_heartbeat_that_a_block_takes() {
	with_machine(&[10_000], |pool| {
		let node = service(&ADA);
		GiftedNodes::offchain_worker(1);
		assert_eq!(include(pool()), 1);
		assert_eq!(status(node), Status::Active);
		GiftedNodes::offchain_worker(1);
		assert_eq!(include(pool()), 0, "none is due");
		blocks(10);
		let mut sent = 0;
		for _ in 0..10 {
			GiftedNodes::offchain_worker(1);
			sent += include(pool());
			next_block();
		}
		assert_eq!(sent, 1, "one a window");
	});
}

#[test]
fn a_heartbeat_that_got_lost_is_sent_again_with_every_block_of_a_window_but_the_last() {
	with_machine(&[10_000], |pool| {
		service(&ADA);
		let mut sent = vec![];
		for slot in 0..13 {
			GiftedNodes::offchain_worker(1);
			sent.extend(pool().iter().map(|_| slot));
			next_block();
		}
		assert_eq!(sent, [0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12]);
	});
}

#[test]
fn a_machine_sends_for_the_nodes_whose_keys_it_has() {
	with_machine(&[10_001, 10_002, 77], |pool| {
		let nodes = [service(&ADA), service(&ADA), service(&BOB), service(&BOB)];
		GiftedNodes::offchain_worker(1);
		assert_eq!(include(pool()), 2);
		let active = nodes.map(|node| status(node) == Status::Active);
		assert_eq!(active, [false, true, true, false]);
	});
}

#[test]
fn a_machine_without_keys_sends_nothing() {
	with_machine(&[], |pool| {
		service(&ADA);
		GiftedNodes::offchain_worker(1);
		assert!(pool().is_empty());
	});
}

#[test]
fn a_machine_sends_nothing_for_who_is_off_duty_or_gone() {
	with_machine(&[10_000], |pool| {
		let node = working_service(&ADA);
		assert_ok!(retire(&ADA, node));
		blocks(15);
		GiftedNodes::offchain_worker(1);
		assert!(pool().is_empty());
		run_to_era(3);
		assert_ok!(withdraw(&ADA, node));
		assert!(!Nodes::<Test>::contains_key(node));
		GiftedNodes::offchain_worker(1);
		assert!(pool().is_empty());
	});
}

#[test]
fn after_a_halt_they_are_spread_as_before() {
	Chain::new().with_periods(100, 6).of_owner_and(1).run(|| {
		let nodes: Vec<_> = (0..200).map(|_| working_service(&ADA)).collect();
		run_to_window(1);
		// In the window that follows, the first block comes late.
		halt(60);
		let mut most = 0;
		for _ in 0..25 {
			let due = nodes.iter().filter(|node| GiftedNodes::is_due(**node)).count();
			most = most.max(due);
			send_due();
			next_block();
		}
		assert!(most < 200 / 4, "{most} of 200 in one block");
		let presences = nodes.iter().filter_map(Presences::<Test>::get);
		assert!(presences
			.into_iter()
			.all(|presence| presence.seen == Some(TestClock::window())));
	});
}

#[test]
fn none_is_sent_that_would_come_too_late_for_its_window() {
	Chain::new().of_owner_and(1).run(|| {
		let node = service(&ADA);
		while TestClock::slot_of_window() + 1 < TestClock::slots_per_window() {
			assert!(GiftedNodes::is_due(node), "awaited");
			next_block();
		}
		assert!(!GiftedNodes::is_due(node), "the next block is in another window");
		next_block();
		assert!(GiftedNodes::is_due(node));
	});
}
