//! Whom the council is of.

use crate::{council::council_size, mock::*, Ballots, Call, Council as Elected, CurrentActivation, Error, Event};
use frame_support::{assert_noop, assert_ok, weights::Weight, BoundedVec};
use sp_runtime::traits::{BlakeTwo256, Hash};

/// The numbers of the operators in the council.
fn numbers() -> Vec<u8> {
	let numbers = council().into_iter().map(|who| AsRef::<[u8]>::as_ref(&who)[0] - 100);
	numbers.collect()
}

/// The owner fails, and the window for ballots goes by.
fn fail_and_elect() {
	fail();
	slots(Immortality::policy().ballot_window - 1);
}

#[test]
fn operators_with_seats_say_whom_they_want() {
	Chain::of(4).run(|| {
		for wanted in [vec![1, 2], vec![3, 0, 1, 2]] {
			assert_ok!(vote_for(0, &wanted));
			let ballot: Vec<_> = wanted.iter().map(|n| operator(*n)).collect();
			assert_eq!(Immortality::ballot(operator(0)), ballot);
			let ballot = BoundedVec::truncate_from(ballot);
			let who = operator(0);
			System::assert_last_event(Event::BallotSet { operator: who, ballot }.into());
		}
		assert_ok!(vote_for(0, &[]));
		assert!(!Ballots::<Test>::contains_key(operator(0)), "it wants nobody");
	});
}

#[test]
fn a_ballot_is_of_and_by_those_who_have_seats_each_once() {
	Chain::of(4).run(|| {
		let ballot = |wanted: &[AccountId]| Call::set_ballot {
			ballot: BoundedVec::truncate_from(wanted.to_vec()),
		};
		for who in [OWNER, STRANGER, operator(4)] {
			assert_noop!(call(&who, ballot(&[operator(0)])), Error::<Test>::NotSeated);
			assert_noop!(call(&who, ballot(&[])), Error::<Test>::NotSeated);
			assert_noop!(
				call(&operator(0), ballot(&[operator(1), who])),
				Error::<Test>::CandidateNotSeated
			);
		}
		assert_noop!(vote_for(0, &[1, 2, 1]), Error::<Test>::CandidateTwice);
	});
}

#[test]
fn the_size_is_the_largest_odd_number_of_operators_and_seven_at_most() {
	let sizes: Vec<_> = (0..12).map(council_size).collect();
	assert_eq!(sizes, [0, 1, 1, 3, 3, 5, 5, 7, 7, 7, 7, 7]);
	for operators in 3..10 {
		Chain::of(operators).run(|| {
			fail_and_elect();
			assert_eq!(council().len(), council_size(operators.into()));
		});
	}
}

#[test]
fn it_is_elected_when_the_window_for_ballots_is_over() {
	Chain::of(5).run(|| {
		fail();
		let failed = CurrentActivation::<Test>::get().map(|activation| activation.slot);
		slots(13);
		assert_eq!(Some(now()), failed.map(|slot| slot + 14));
		assert_eq!(council(), []);
		slot();
		assert_eq!(numbers(), [0, 1, 2, 3, 4]);
		let members = Elected::<Test>::get();
		assert_eq!(members.to_vec(), council());
		assert_eq!(told(Event::CouncilElected { members }), 1);
	});
}

#[test]
fn it_is_elected_after_a_halt() {
	Chain::of(5).run(|| {
		fail();
		skip(100);
		assert_eq!(council().len(), 5);
	});
}

#[test]
fn without_ballots_it_is_of_the_best_by_eras_kept_then_bond_then_age() {
	for (records, left_out) in [
		(vec![], 5),
		(vec![(2, (8, 1_000))], 2),
		(vec![(4, (9, 99))], 4),
		(vec![(4, (9, 99)), (1, (8, 5_000))], 1),
		(vec![(5, (9, 101))], 4),
	] {
		Chain::of(6).run(|| {
			let others = (0..6).map(|n| (operator(n), (9, 100)));
			let these = records.iter().map(|(n, record)| (operator(*n), *record));
			Records::set(others.chain(these).collect());
			fail_and_elect();
			let expected: Vec<u8> = (0..6).filter(|n| *n != left_out).collect();
			assert_eq!(numbers(), expected);
		});
	}
}

#[test]
fn who_is_wanted_is_in_it_before_the_best() {
	Chain::of(6).run(|| {
		fail();
		// In the window, after the failure.
		assert_ok!(vote_for(0, &[5]));
		slots(14);
		assert_eq!(numbers(), [0, 1, 2, 3, 5]);
	});
}

#[test]
fn ballots_stand_from_before_the_failure_and_the_last_one_counts() {
	Chain::of(6).run(|| {
		assert_ok!(vote_for(0, &[4]));
		assert_ok!(vote_for(1, &[5]));
		fail();
		assert_ok!(vote_for(1, &[]));
		slots(14);
		assert_eq!(numbers(), [0, 1, 2, 3, 4]);
	});
}

#[test]
fn minorities_are_in_it_by_their_share_of_operators_however_many_seats_they_have() {
	let one_each: Vec<u8> = (0..9).collect();
	// Three operators have most of the seats.
	let unequal: Vec<u8> = (0..9).chain([6, 7, 8].repeat(3)).collect();
	for holders in [one_each, unequal] {
		Chain::held_by(&holders).run(|| {
			for n in 0..6 {
				assert_ok!(vote_for(n, &[0, 1, 2, 3, 4, 5]));
			}
			for n in 6..9 {
				assert_ok!(vote_for(n, &[6, 7, 8]));
			}
			fail_and_elect();
			let (many, few): (Vec<u8>, Vec<u8>) = numbers().into_iter().partition(|n| *n < 6);
			assert_eq!((many.len(), few.len()), (5, 2));
		});
	}
}

#[test]
fn candidates_who_lost_their_seats_are_passed_over() {
	Chain::of(8).run(|| {
		for n in 0..6 {
			assert_ok!(vote_for(n, &[7, 6]));
		}
		fail();
		leave(7);
		slots(14);
		assert_eq!(numbers(), [0, 1, 2, 3, 4, 5, 6]);
	});
}

#[test]
fn it_is_elected_anew_after_its_term() {
	Chain::of(6).run(|| {
		fail_and_elect();
		let elected = now();
		assert_eq!(numbers(), [0, 1, 2, 3, 4]);
		assert_ok!(vote_for(0, &[5]));
		leave(3);
		go_to(elected + 149);
		assert_eq!(numbers(), [0, 1, 2, 3, 4], "until then it stays");
		slot();
		assert_eq!(numbers(), [0, 1, 2, 4, 5]);
		go_to(elected + 300);
		let members = Elected::<Test>::get();
		assert_eq!(told(Event::CouncilElected { members }), 2);
	});
}

#[test]
fn there_is_none_when_nobody_has_a_seat() {
	Chain::of(4).run(|| {
		fail();
		(0..4).for_each(leave);
		slots(20);
		assert_eq!(council(), []);
	});
}

#[test]
fn when_another_owner_is_named_there_is_none_any_more() {
	Chain::of(5).run(|| {
		fail_and_elect();
		name_owner(&STRANGER);
		assert_eq!(council(), []);
		assert_eq!(Elected::<Test>::get().to_vec(), []);
		assert!(!is_activated());
	});
}

#[test]
fn votes_of_a_council_that_is_gone_do_not_count() {
	Chain::of(5).run(|| {
		fail_and_elect();
		let motion = RuntimeCall::from(Call::<Test>::hand_over {});
		let hash = BlakeTwo256::hash_of(&motion);
		let length = codec::Encode::encoded_size(&motion) as u32;
		let member = RuntimeOrigin::signed(operator(0));
		assert_ok!(Council::propose(member, 4, Box::new(motion), length));
		for n in 0..4 {
			assert_ok!(Council::vote(RuntimeOrigin::signed(operator(n)), hash, 0, true));
		}
		slots_with_heartbeats(20);
		slot();
		assert!(!is_activated());
		assert_ok!(Council::close(
			RuntimeOrigin::signed(STRANGER),
			hash,
			0,
			Weight::MAX,
			length
		));
		let (yes, no) = (0, 0);
		let proposal_hash = hash;
		System::assert_has_event(pallet_collective::Event::Closed { proposal_hash, yes, no }.into());
	});
}
