//! Who gets which power, and when.

use crate::{mock::*, Call, CurrentActivation, Error, Event, Given};
use frame_support::assert_noop;
use frame_system::RawOrigin;
use immortal_primitives::{
	immortality::HandoverStep,
	nodes::Seats as _,
	responsibility::Responsibility::{self, *},
};
use sp_runtime::{traits::BadOrigin, DispatchError};
use std::collections::{BTreeMap, BTreeSet};

const LAST_STEPS: [Responsibility; 3] = [EconomicManagement, NetworkGovernance, RuntimeUpgrade];

fn members(power: Responsibility) -> Vec<AccountId> {
	match holders(power) {
		Holders::Members(members) => members,
		_ => vec![],
	}
}

/// The powers that somebody has.
fn given() -> BTreeSet<Responsibility> {
	Responsibility::ALL
		.into_iter()
		.filter(|power| holders(*power) != Holders::Vacant)
		.collect()
}

fn all_but(powers: &[Responsibility]) -> BTreeSet<Responsibility> {
	Responsibility::ALL
		.into_iter()
		.filter(|power| !powers.contains(power))
		.collect()
}

/// How many powers each operator has.
fn loads() -> BTreeMap<AccountId, u32> {
	let mut loads = BTreeMap::new();
	for holder in Responsibility::ALL.into_iter().flat_map(members) {
		*loads.entry(holder).or_default() += 1;
	}
	loads
}

fn failed_in() -> u64 {
	CurrentActivation::<Test>::get().expect("it failed").slot
}

/// The first slot of the next window.
fn next_window() {
	go_to((now() / 10 + 1) * 10);
}

#[test]
fn two_thirds_of_the_council_hand_over_what_keeps_the_chain_alive() {
	Chain::of(5).run(|| {
		fail_and_wait();
		assert_eq!(motion(Call::hand_over {}, 1), Ok(()));
		assert_eq!(given(), all_but(&LAST_STEPS));
		assert_eq!(
			told(Event::PowersHandedOver {
				step: HandoverStep::KeepAlive
			}),
			1
		);
		let activation = CurrentActivation::<Test>::get().expect("it failed");
		assert_eq!(
			(activation.step, activation.handed_over),
			(HandoverStep::KeepAlive, Some(now()))
		);
	});
}

#[test]
fn fewer_cannot() {
	for (operators, absent) in [(5, 2), (5, 4), (4, 2), (7, 3)] {
		Chain::of(operators).run(|| {
			fail_and_wait();
			assert_eq!(motion(Call::hand_over {}, absent), Err(BadOrigin.into()));
			assert_eq!(given(), BTreeSet::new());
		});
	}
	for (operators, absent) in [(4, 1), (7, 2)] {
		Chain::of(operators).run(|| {
			fail_and_wait();
			assert_eq!(motion(Call::hand_over {}, absent), Ok(()));
		});
	}
}

#[test]
fn nobody_else_can() {
	Chain::of(5).run(|| {
		fail_and_wait();
		let hand_over = || RuntimeCall::from(Call::<Test>::hand_over {});
		for who in [OWNER, STRANGER, GOVERNOR, operator(0)] {
			assert_noop!(
				dispatch(RawOrigin::Signed(who).into(), hand_over()),
				DispatchError::BadOrigin
			);
		}
		for origin in [RawOrigin::Root, RawOrigin::None, RawOrigin::Authorized] {
			assert_noop!(dispatch(origin.into(), hand_over()), DispatchError::BadOrigin);
		}
		let stranger = RuntimeOrigin::signed(STRANGER);
		let proposed = Council::propose(stranger, 4, Box::new(hand_over()), 100);
		let refused = pallet_collective::Error::<Test, pallet_collective::Instance1>::NotMember;
		assert_eq!(proposed.map_err(|failed| failed.error), Err(refused.into()));
	});
}

#[test]
fn sixty_slots_must_have_gone_by() {
	Chain::of(5).run(|| {
		fail();
		go_to(failed_in() + 59);
		assert_eq!(hand_over(), Err(Error::<Test>::HandoverTooEarly.into()));
		slot();
		assert_eq!(hand_over(), Ok(()));
	});
}

#[test]
fn the_failure_must_be_final() {
	Chain::of(5).run(|| {
		fail_and_wait();
		let block = CurrentActivation::<Test>::get().expect("it failed").block;
		Lag::set(System::block_number() - block + 1);
		assert_eq!(hand_over(), Err(Error::<Test>::ActivationNotFinal.into()));
		Lag::set(System::block_number() - block);
		assert_eq!(hand_over(), Ok(()));
	});
}

#[test]
fn it_happens_once_in_a_failure() {
	Chain::of(5).run(|| {
		fail_and_hand_over();
		let before = loads();
		assert_eq!(hand_over(), Err(Error::<Test>::AlreadyHandedOver.into()));
		assert_eq!(loads(), before);
	});
	Chain::of(5).run(|| {
		use pallet_collective::RawOrigin::Members;
		let origin = RuntimeOrigin::from(Members(5, 5));
		assert_noop!(
			dispatch(origin, Call::<Test>::hand_over {}.into()),
			Error::<Test>::NotActivated
		);
	});
}

#[test]
fn money_and_new_code_follow_by_themselves() {
	Chain::of(5).run(|| {
		fail_and_hand_over();
		let since = now();
		go_to(since + 39);
		assert_eq!(given(), all_but(&LAST_STEPS));
		slot();
		assert_eq!(given(), all_but(&[RuntimeUpgrade]));
		assert_eq!(
			told(Event::PowersHandedOver {
				step: HandoverStep::Treasury
			}),
			1
		);
		go_to(since + 99);
		assert_eq!(given(), all_but(&[RuntimeUpgrade]));
		slot();
		assert_eq!(given(), all_but(&[]));
		slots(50);
		assert_eq!(
			told(Event::PowersHandedOver {
				step: HandoverStep::Complete
			}),
			1
		);
	});
}

#[test]
fn after_a_halt_they_follow_block_by_block() {
	Chain::of(5).run(|| {
		fail_and_hand_over();
		skip(1_000);
		assert_eq!(given(), all_but(&[RuntimeUpgrade]));
		slot();
		assert_eq!(given(), all_but(&[]));
	});
}

#[test]
fn nothing_follows_what_was_not_handed_over() {
	Chain::of(5).run(|| {
		fail_and_wait();
		slots(200);
		assert_eq!(given(), BTreeSet::new());
	});
}

#[test]
fn each_power_is_given_to_three_operators_and_all_have_as_many_powers() {
	Chain::of(6).run(|| {
		fail_and_hand_over();
		assert_eq!(loads(), (0..6).map(|n| (operator(n), 4)).collect());
		slots(40);
		assert_eq!(loads(), (0..6).map(|n| (operator(n), 5)).collect());
		slots(60);
		for power in Responsibility::ALL {
			assert_eq!(members(power).len(), 3, "{power:?}");
			assert_eq!(
				Given::<Test>::get(power).map(|given| given.to_vec()),
				Some(members(power))
			);
		}
	});
	Chain::of(7).run(|| {
		fail_and_hand_over();
		slots(100);
		// 33 of them.
		let loads: Vec<u32> = loads().into_values().collect();
		assert_eq!(loads.len(), 7);
		assert!(loads.iter().all(|powers| [4, 5].contains(powers)), "{loads:?}");
	});
}

#[test]
fn a_power_goes_to_those_whose_nodes_fit_it() {
	Chain::of(7).run(|| {
		let (notaries, registries) = ([4, 5, 6], [1, 2, 3]);
		let with = |kinds| move |n| (operator(n), kinds);
		let notary = notaries.into_iter().map(with([1, 1, 0, 0, 0]));
		Active::set(notary.chain(registries.map(with([1, 0, 2, 0, 0]))).collect());
		fail_and_hand_over();
		for power in [TransactionNotarization, WitnessRecording, AuditTrailMaintenance] {
			assert_eq!(members(power), notaries.map(operator), "{power:?}");
		}
		for power in [ServiceDiscovery, NodeRegistration, HealthMonitoring] {
			assert_eq!(members(power), registries.map(operator), "{power:?}");
		}
	});
}

#[test]
fn where_too_few_fit_others_help_those_with_the_fewest_powers_first() {
	Chain::of(6).run(|| {
		let none = [0; 5];
		let others = [0, 1, 2, 4, 5].map(|n| (operator(n), none));
		Active::set(others.into_iter().chain([(operator(3), [0, 5, 0, 0, 0])]).collect());
		fail_and_hand_over();
		for power in [TransactionNotarization, WitnessRecording, AuditTrailMaintenance] {
			assert!(members(power).contains(&operator(3)), "{power:?}");
			assert_eq!(members(power).len(), 3);
		}
		let loads: Vec<u32> = loads().into_values().collect();
		assert!(loads.iter().all(|powers| [3, 4, 5, 6].contains(powers)), "{loads:?}");
	});
}

#[test]
fn two_operators_hold_a_power_if_there_are_no_more() {
	Chain::of(4).run(|| {
		fail_and_wait();
		leave(0);
		leave(1);
		assert_eq!(hand_over(), Ok(()));
		assert_eq!(members(SecurityOversight), [operator(2), operator(3)]);
	});
}

#[test]
fn who_lost_its_seat_is_replaced_in_the_next_window() {
	Chain::of(6).run(|| {
		fail_and_hand_over();
		next_window();
		let before = Responsibility::ALL.map(members);
		leave(2);
		let gone = operator(2);
		slots(9);
		assert_eq!(loads().get(&gone), Some(&4));
		next_window();
		assert_eq!(loads().get(&gone), None);
		for (power, before) in Responsibility::ALL.into_iter().zip(before) {
			let now = members(power);
			assert_eq!(now.len(), before.len(), "{power:?}");
			assert!(
				before.iter().all(|who| *who == gone || now.contains(who)),
				"others stay"
			);
		}
		let loads: Vec<u32> = loads().into_values().collect();
		assert!(loads.iter().all(|powers| [4, 5, 6].contains(powers)), "{loads:?}");
	});
}

#[test]
fn holders_that_are_missing_are_found_when_there_are_more_operators() {
	Chain::of(4).run(|| {
		fail_and_hand_over();
		leave(0);
		leave(1);
		next_window();
		for power in all_but(&LAST_STEPS) {
			assert_eq!(members(power), [2, 3].map(operator), "{power:?}");
		}
		join(8, 8);
		next_window();
		for power in all_but(&LAST_STEPS) {
			assert_eq!(members(power), [2, 3, 8].map(operator), "{power:?}");
		}
	});
}

#[test]
fn they_are_found_even_after_all_were_gone() {
	Chain::of(4).run(|| {
		fail_and_hand_over();
		(0..4).for_each(leave);
		next_window();
		assert_eq!(TestSeats::seats(), 0);
		(5..8).for_each(|n| join(n, n as u8));
		next_window();
		for power in all_but(&LAST_STEPS) {
			assert_eq!(members(power), [5, 6, 7].map(operator), "{power:?}");
		}
	});
}

#[test]
fn what_coin_holders_gave_to_others_is_left_alone() {
	Chain::of(6).run(|| {
		fail_and_wait();
		let theirs = || Holders::Members(vec![STRANGER, operator(0)]);
		// While it was vacant, before and after the first step.
		PowerOf::insert(ServiceDiscovery, theirs());
		assert_eq!(hand_over(), Ok(()));
		PowerOf::insert(EconomicManagement, theirs());
		slots(40);
		// And when it was others' already.
		PowerOf::insert(SecurityOversight, theirs());
		leave(0);
		next_window();
		leave(1);
		next_window();
		for power in [ServiceDiscovery, EconomicManagement, SecurityOversight] {
			assert_eq!(holders(power), theirs(), "{power:?}");
			assert_eq!(Given::<Test>::get(power), None);
		}
		assert_eq!(members(NetworkGovernance).len(), 3);
	});
}
