//! What the pool and blocks refuse, and for which reason.

use crate::{mock::*, Call, ALREADY_REPORTED, NOT_A_SEAT, NO_DRILL, NO_HEARTBEAT_KEY, OTHER_CHAIN, OTHER_TENURE};
use codec::Encode;
use frame_support::{assert_noop, assert_ok, pallet_prelude::InvalidTransaction};
use immortal_primitives::{
	immortality::{Finding::*, OwnerHeartbeat, Report},
	nodes::NodeId,
};
use sp_core::{Pair, H256};
use sp_runtime::DispatchError;

/// The heartbeat of now, changed and then signed rightly.
fn changed(change: impl FnOnce(&mut OwnerHeartbeat<H256>)) -> Call<Test> {
	let mut sent = heartbeat();
	change(&mut sent);
	heartbeat_by(&hot_key(), sent)
}

/// What the node 0 says now, changed and then signed rightly.
fn changed_report(change: impl FnOnce(&mut Report<H256>)) -> Call<Test> {
	let mut sent = finding_of(0, Unreachable);
	change(&mut sent);
	report_by(sent.node, sent)
}

#[test]
fn a_heartbeat_is_taken_once() {
	Chain::of(4).run(|| {
		slot();
		let sent = heartbeat_by(&hot_key(), heartbeat());
		assert_eq!(send(sent.clone()), Ok(()));
		refused(sent.clone(), InvalidTransaction::Stale);
		slot();
		refused(sent, InvalidTransaction::Stale);
	});
}

#[test]
fn heartbeats_come_in_their_order() {
	Chain::of(4).run(|| {
		slots(5);
		assert_eq!(send(changed(|heartbeat| heartbeat.sequence = 7)), Ok(()));
		slot();
		for sequence in [6, 7] {
			refused(
				changed(|heartbeat| heartbeat.sequence = sequence),
				InvalidTransaction::Stale,
			);
		}
		// A later sequence does not make an old slot new.
		for age in [1, 2] {
			refused(changed(|heartbeat| heartbeat.slot -= age), InvalidTransaction::Stale);
		}
		assert_eq!(send(changed(|heartbeat| heartbeat.sequence = 8)), Ok(()));
	});
}

#[test]
fn a_heartbeat_is_of_the_last_or_the_next_four_slots() {
	Chain::of(4).run(|| {
		slots(9);
		for age in [5, 6, now()] {
			refused(changed(|heartbeat| heartbeat.slot -= age), InvalidTransaction::Stale);
		}
		for ahead in [5, 6, u64::MAX - now()] {
			refused(changed(|heartbeat| heartbeat.slot += ahead), InvalidTransaction::Future);
		}
		assert_eq!(send(changed(|heartbeat| heartbeat.slot -= 4)), Ok(()));
		assert_eq!(send(changed(|heartbeat| heartbeat.slot += 4)), Ok(()));
	});
}

#[test]
fn a_heartbeat_is_signed_by_the_owners_hot_key() {
	Chain::of(4).run(|| {
		slot();
		let ours = heartbeat();
		refused(
			heartbeat_by(&other_hot_key(), ours.clone()),
			InvalidTransaction::BadProof,
		);
		let another = OwnerHeartbeat {
			uptime: 61,
			..ours.clone()
		};
		// What is signed says what it is for.
		for payload in [another.payload(), ours.encode()] {
			let (heartbeat, signature) = (ours.clone(), hot_key().sign(&payload));
			refused(Call::heartbeat { heartbeat, signature }, InvalidTransaction::BadProof);
		}
		assert_eq!(staleness(), 1);
	});
}

#[test]
fn a_heartbeat_is_for_this_chain() {
	Chain::of(4).run(|| {
		refused(
			changed(|heartbeat| heartbeat.genesis = H256([7; 32])),
			InvalidTransaction::Custom(OTHER_CHAIN),
		);
	});
}

#[test]
fn without_a_key_there_are_no_heartbeats() {
	Chain::of(4).without_key().run(|| {
		refused(changed(|_| ()), InvalidTransaction::Custom(NO_HEARTBEAT_KEY));
	});
}

#[test]
fn a_heartbeat_is_one_of_its_key_and_slot_and_goes_first() {
	Chain::of(4).run(|| {
		slot();
		let validity = pooled(changed(|_| ())).expect("it is good");
		let provides = ("ImmortalOwnerHeartbeat", (hot_key().public(), now())).encode();
		assert_eq!(validity.provides, [provides]);
		assert_eq!((validity.longevity, validity.priority), (4, u64::MAX / 2));
		assert!(validity.requires.is_empty() && validity.propagate);
		let other = pooled(changed(|heartbeat| heartbeat.sequence += 9)).expect("it is good");
		assert_eq!(other.provides, validity.provides);
	});
}

#[test]
fn messages_that_nobody_authorized_are_not_dispatched() {
	Chain::of(4).run(|| {
		for message in [changed(|_| ()), changed_report(|_| ())] {
			assert_noop!(call(&OWNER, message.clone()), DispatchError::BadOrigin);
			let root = frame_system::RawOrigin::Root;
			assert_noop!(dispatch(root.into(), message.into()), DispatchError::BadOrigin);
		}
	});
}

#[test]
fn a_report_is_of_the_last_or_the_next_four_slots() {
	Chain::of(4).run(|| {
		slots(9);
		for age in [5, now()] {
			refused(changed_report(|report| report.slot -= age), InvalidTransaction::Stale);
		}
		for ahead in [5, u64::MAX - now()] {
			refused(
				changed_report(|report| report.slot += ahead),
				InvalidTransaction::Future,
			);
		}
		assert_eq!(send(changed_report(|report| report.slot -= 4)), Ok(()));
		assert_eq!(send(changed_report(|report| report.slot += 4)), Ok(()));
	});
}

#[test]
fn a_report_is_for_this_chain() {
	Chain::of(4).run(|| {
		refused(
			changed_report(|report| report.genesis = H256([7; 32])),
			InvalidTransaction::Custom(OTHER_CHAIN),
		);
	});
}

#[test]
fn a_report_is_about_the_owner_that_is_in_office_now() {
	Chain::of(4).run(|| {
		refused(
			changed_report(|report| report.tenure = 1),
			InvalidTransaction::Custom(OTHER_TENURE),
		);
		fail();
		refused(
			changed_report(|report| report.tenure = 0),
			InvalidTransaction::Custom(OTHER_TENURE),
		);
	});
}

#[test]
fn only_seats_report() {
	Chain::of(4).run(|| {
		slot();
		leave(3);
		for node in [3, 4, 50, OWNERS, NodeId::MAX] {
			refused(
				changed_report(|report| report.node = node),
				InvalidTransaction::Custom(NOT_A_SEAT),
			);
		}
	});
}

#[test]
fn a_seat_reports_once_in_a_slot() {
	Chain::of(4).run(|| {
		slots(5);
		assert!(is_investigating());
		assert_eq!(report(0, Unreachable), Ok(()));
		// Neither the same again, nor something else, nor something older.
		for (finding, age) in [(Unreachable, 0), (Reachable, 0), (Reachable, 1)] {
			let again = changed_report(|report| (report.finding, report.slot) = (finding, now() - age));
			refused(again, InvalidTransaction::Custom(ALREADY_REPORTED));
		}
		slot();
		assert_eq!(report(0, Unreachable), Ok(()), "in every slot");
	});
}

#[test]
fn at_rest_a_seat_repeats_itself_after_ten_slots() {
	Chain::of(4).run(|| {
		assert_eq!(report(0, Reachable), Ok(()));
		for _ in 0..9 {
			owners_slot();
			refused(
				changed_report(|report| report.finding = Reachable),
				InvalidTransaction::Custom(ALREADY_REPORTED),
			);
		}
		owners_slot();
		assert_eq!(report(0, Reachable), Ok(()));
		owners_slot();
		assert_eq!(report(0, Unknown), Ok(()), "something else");
	});
}

#[test]
fn a_report_is_signed_by_the_seats_key() {
	Chain::of(4).run(|| {
		slot();
		let ours = finding_of(0, Unreachable);
		refused(report_by(1, ours), InvalidTransaction::BadProof);
		let other = Report {
			finding: Reachable,
			..ours
		};
		for payload in [other.payload(), ours.encode()] {
			let signature = key_of(0).sign(&payload);
			refused(
				Call::report {
					report: ours,
					signature,
				},
				InvalidTransaction::BadProof,
			);
		}
		Keyless::set(vec![0]);
		refused(report_by(0, ours), InvalidTransaction::BadSigner);
	});
}

#[test]
fn a_report_about_a_drill_is_none_about_the_owner_and_the_other_way_round() {
	Chain::of(4).run(|| {
		assert_ok!(start_drill());
		for is_drill in [false, true] {
			let [report, other] = [is_drill, !is_drill].map(|drill| Report {
				drill,
				..finding_of(0, Unreachable)
			});
			let signature = key_of(0).sign(&other.payload());
			refused(Call::report { report, signature }, InvalidTransaction::BadProof);
		}
	});
}

#[test]
fn reports_about_drills_are_taken_while_there_is_one_and_once() {
	Chain::of(4).run(|| {
		let about_drill = || changed_report(|report| report.drill = true);
		refused(about_drill(), InvalidTransaction::Custom(NO_DRILL));
		assert_ok!(start_drill());
		assert_eq!(drill(0), Ok(()));
		owners_slot();
		refused(about_drill(), InvalidTransaction::Custom(ALREADY_REPORTED));
		for node in [1, 2] {
			assert_eq!(drill(node), Ok(()));
		}
		owners_slot();
		// It is over.
		let late = changed_report(|report| (report.drill, report.node) = (true, 3));
		refused(late, InvalidTransaction::Custom(NO_DRILL));
	});
}

#[test]
fn a_report_is_one_of_its_seat_and_slot_and_goes_first() {
	Chain::of(4).run(|| {
		slot();
		let validity = pooled(changed_report(|_| ())).expect("it is good");
		let provides = ("ImmortalReport", (0u32, false, now())).encode();
		assert_eq!(validity.provides, [provides]);
		assert_eq!((validity.longevity, validity.priority), (4, u64::MAX / 2));
		assert!(validity.requires.is_empty() && validity.propagate);
		let other = pooled(changed_report(|report| report.finding = Reachable)).expect("it is good");
		assert_eq!(other.provides, validity.provides);
		assert_ok!(start_drill());
		let drilled = pooled(changed_report(|report| report.drill = true)).expect("it is good");
		assert_ne!(drilled.provides, validity.provides);
	});
}
