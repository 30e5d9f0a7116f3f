//! What is shown to whoever asks.

use crate::{mock::*, CurrentActivation};
use frame_support::assert_ok;
use immortal_primitives::{
	immortality::{
		Decentralization, FailureReason, Finding::*, HandoverStep, ImmortalityStatus, Issue, Maintenance, OwnerHealth,
		OwnerHeartbeat, SeatOrders, StatusView, Votes,
	},
	node_key::NodeKey,
};
use sp_core::Pair;
use sp_runtime::Percent;

fn view() -> StatusView<AccountId> {
	Immortality::status_view()
}

fn key(node: u32) -> NodeKey {
	key_of(node).public()
}

#[test]
fn a_healthy_owner_is_shown_with_what_its_last_heartbeat_told() {
	Chain::of(5).run(|| {
		slot();
		let sent = OwnerHeartbeat {
			contact: Some(b"/dns/owner".to_vec().try_into().expect("it is short")),
			..heartbeat()
		};
		let usage = sent.usage;
		assert_eq!(send_heartbeat(sent), Ok(()));
		assert_ok!(announce_maintenance(now() + 20, 5));
		let view = view();
		assert_eq!(
			(view.status, view.mature, view.in_office),
			(ImmortalityStatus::OwnerHealthy, true, true)
		);
		assert_eq!((view.slot, view.block, view.tenure), (now(), 2, 0));
		assert_eq!((view.owner, view.contact), (Some(OWNER), Some("/dns/owner".into())));
		let (uptime, response_time_ms) = (60, 5);
		assert_eq!(
			view.health,
			OwnerHealth::Healthy {
				uptime,
				response_time_ms,
				usage
			}
		);
		assert_eq!((view.staleness, view.investigate_at, view.activate_at), (0, 3, 5));
		assert_eq!(view.lease_until, FIRST + 1_000);
		let (from, until) = (now() + 20, now() + 25);
		assert_eq!(view.maintenance, Some(Maintenance { from, until }));
		assert_eq!((view.activation, view.drill), (None, None));
	});
}

#[test]
fn an_owner_that_is_not_well_is_shown_with_what_is_wrong() {
	Chain::of(5).run(|| {
		let mut sent = heartbeat();
		(sent.usage.disk, sent.usage.memory) = (Percent::from_percent(91), Percent::from_percent(96));
		slot();
		sent.slot = now();
		assert_eq!(send_heartbeat(sent), Ok(()));
		slot();
		let issues = vec![Issue::DiskFull, Issue::MemoryFull];
		let (severity, estimated_recovery) = (50, 20);
		assert_eq!(
			view().health,
			OwnerHealth::Degraded {
				issues,
				severity,
				estimated_recovery
			}
		);
		beat();
		slots_with_heartbeats(5);
		let (issues, severity, estimated_recovery) = (vec![], 0, 15);
		assert_eq!(
			view().health,
			OwnerHealth::Degraded {
				issues,
				severity,
				estimated_recovery
			}
		);
	});
}

#[test]
fn a_silent_owner_is_shown_with_when_it_was_last_heard() {
	Chain::of(5).run(|| {
		slots(3);
		let last_contact = FIRST;
		let (investigation, begun) = (None, Some(FIRST + 3));
		assert_eq!(
			view().health,
			OwnerHealth::Unknown {
				last_contact,
				investigation
			}
		);
		slot();
		let investigation = begun;
		assert_eq!(
			view().health,
			OwnerHealth::Unknown {
				last_contact,
				investigation
			}
		);
	});
}

#[test]
fn a_failure_is_shown_with_what_follows() {
	Chain::of(5).run(|| {
		fail();
		let time = now() - 1;
		let failed = |recovery_possible| OwnerHealth::Failed {
			reason: FailureReason::Silent,
			time,
			recovery_possible,
		};
		slots_with_heartbeats(2);
		let shown = view();
		assert_eq!((shown.health, shown.in_office, shown.tenure), (failed(true), false, 1));
		let activation = shown.activation.expect("it failed");
		assert_eq!((activation.slot, activation.election), (time, time + 15));
		assert_eq!((activation.fresh_heartbeats, activation.needs_cold_key), (2, false));
		assert_eq!((activation.council, activation.step), (vec![], HandoverStep::Vacant));
		assert_eq!((activation.next_step, activation.return_at), (Some(time + 60), None));

		go_to(time + 60);
		assert_eq!(hand_over(), Ok(()));
		assert_ok!(claim_return());
		assert_eq!(view().health, failed(false));
		let activation = view().activation.expect("it failed");
		assert_eq!(
			(activation.council, activation.step),
			(council(), HandoverStep::KeepAlive)
		);
		assert_eq!(
			(activation.next_step, activation.return_at),
			(Some(now() + 40), Some(now() + 50))
		);
		slots(40);
		let next = view().activation.and_then(|activation| activation.next_step);
		assert_eq!(next, Some(now() + 60));
	});
}

#[test]
fn whether_being_heard_is_enough_to_come_back_is_shown() {
	for (reason, needs_cold_key, possible) in [
		(FailureReason::Silent, false, true),
		(FailureReason::CutOff, false, true),
		(FailureReason::LeaseOver, false, false),
		(FailureReason::Silent, true, false),
	] {
		Chain::of(5).run(|| {
			fail();
			CurrentActivation::<Test>::mutate(|activation| {
				let activation = activation.as_mut().expect("it failed");
				(activation.reason, activation.needs_cold_key) = (reason, needs_cold_key);
			});
			let OwnerHealth::Failed { recovery_possible, .. } = view().health else {
				panic!("it failed")
			};
			assert_eq!(recovery_possible, possible);
		});
	}
}

#[test]
fn votes_are_of_the_last_slots_while_they_matter_and_else_of_a_longer_time() {
	Chain::held_by(&[0, 0, 1, 2, 3, 4]).run(|| {
		they_report([0, 1], Unreachable);
		they_report([2], Reachable);
		they_report([3], Unknown);
		let votes = Votes {
			reachable: 1,
			unreachable: 2,
			unknown: 1,
			silent: 2,
			against: 2,
			operators_against: 1,
			seats_needed: 4,
			operators_needed: 3,
		};
		assert_eq!(view().votes, votes);
		while now() < FIRST + 20 {
			owners_slot();
		}
		let at_rest = Votes {
			against: 0,
			operators_against: 0,
			..votes
		};
		assert_eq!(view().votes, at_rest);
		slots(5);
		let investigated = Votes {
			reachable: 0,
			unreachable: 0,
			unknown: 0,
			silent: 6,
			..at_rest
		};
		assert_eq!(view().votes, investigated);
	});
}

#[test]
fn on_whom_the_chain_depends_is_shown() {
	let cases: [(&[u8], u32, bool, u32); 6] = [
		// Seats of operators, validators of the owner: finalises without it, and how many can stop finality.
		(&[0, 1, 2], 1, true, 2),
		(&[0, 1, 2, 3, 4, 5], 1, true, 3),
		(&[0, 1, 2, 3, 4, 5], 2, true, 2),
		(&[0, 1, 2, 3], 2, false, 1),
		(&[0, 0, 0, 1, 2, 3, 4], 1, true, 1),
		(&[0, 1, 2, 3, 4, 5], 0, true, 2),
	];
	for (holders, owners_validators, finalizes_without_owner, nakamoto_coefficient) in cases {
		Chain::held_by(holders).run(|| {
			OwnersValidators::set(owners_validators);
			let seats = holders.len() as u32;
			let expected = Decentralization {
				mature: true,
				seats,
				operators: holders.iter().collect::<std::collections::BTreeSet<_>>().len() as u32,
				validators: seats + owners_validators,
				owners_validators,
				finalizes_without_owner,
				nakamoto_coefficient,
			};
			assert_eq!(Immortality::decentralization_view(), expected);
		});
	}
}

#[test]
fn a_node_is_told_what_its_seats_have_to_do() {
	Chain::of(4).run(|| {
		slots(1);
		they_report([2], Reachable);
		beat();
		let orders = Immortality::orders_for(vec![key(2), key(1), key(9), key(OWNERS)]);
		assert_eq!((orders.slot, orders.tenure, orders.seats), (now(), 0, 4));
		assert_eq!((orders.heartbeat_key, orders.sequence), (Some(hot_key().public()), 1));
		assert_eq!((orders.investigating, orders.drill), (false, false));
		let own = |node, reported, drilled| SeatOrders {
			node,
			key: key(node),
			reported,
			drilled,
		};
		let reported = Some((now(), Reachable));
		assert_eq!(orders.own, [own(2, reported, false), own(1, None, false)]);

		name_owner(&OWNER);
		let forgotten = Immortality::orders_for(vec![key(2)]);
		assert_eq!(forgotten.own, [own(2, None, false)], "it is said anew");
		assert_ok!(set_heartbeat_key(&OWNER, &hot_key()));
		let reported = None;

		assert_ok!(start_drill());
		assert_eq!(drill(1), Ok(()));
		let orders = Immortality::orders_for(vec![key(2), key(1)]);
		assert!(orders.drill);
		assert_eq!(orders.own, [own(2, reported, false), own(1, None, true)]);
		slots(4);
		assert!(Immortality::orders_for(vec![]).investigating);
	});
}

#[test]
fn ballots_are_counted_that_somebody_can_be_elected_by() {
	Chain::of(5).run(|| {
		assert_eq!(view().ballots, 0);
		assert_ok!(vote_for(0, &[3]));
		assert_ok!(vote_for(1, &[3, 4]));
		assert_ok!(vote_for(2, &[0]));
		assert_eq!(view().ballots, 3);
		assert_ok!(vote_for(2, &[]));
		leave(3);
		assert_eq!(view().ballots, 1, "nobody on the first has a seat");
	});
}

#[test]
fn which_keys_are_of_seats_is_shown() {
	Chain::of(4).run(|| {
		leave(1);
		let keys = vec![key(0), key(1), key(3), key(9), key(OWNERS)];
		assert_eq!(Immortality::seats_among(keys), [key(0), key(3)]);
	});
}
