//! Rotations that somebody asked for.

use crate::{mock::*, Demanded, Event};
use immortal_primitives::consensus::{Freeze, RotateOnDemand};

#[test]
fn takes_two_blocks_and_no_more() {
	Chain::of(&[1, 2, 3]).run(|| {
		run_to_slot(3);
		Wanted::set(vec![1, 3]);
		assert!(Rotation::rotate(Freeze::Respected));
		System::assert_last_event(
			Event::RotationDemanded {
				overrides_freeze: false,
			}
			.into(),
		);
		next_block();
		assert_eq!(Session::validators(), [1, 2, 3]);
		next_block();
		assert_eq!(Session::validators(), [1, 3]);
		assert_eq!(Session::current_index(), 2);
		assert_eq!(Demanded::<Test>::get(), None);
		next_block();
		assert_eq!(Session::current_index(), 2, "then sessions are ordinary again");
	});
}

#[test]
fn the_next_session_ends_with_its_window_all_the_same() {
	Chain::of(&[1, 2, 3]).run(|| {
		run_to_slot(3);
		Rotation::rotate(Freeze::Respected);
		run_to_slot(9);
		assert_eq!(Session::current_index(), 2);
		run_to_slot(10);
		assert_eq!(Session::current_index(), 3);
	});
}

#[test]
fn a_demand_in_the_midst_of_another_begins_it_anew() {
	Chain::of(&[1, 2, 3]).run(|| {
		Wanted::set(vec![1, 3]);
		Rotation::rotate(Freeze::Respected);
		next_block();
		Wanted::set(vec![1]);
		Rotation::rotate(Freeze::Respected);
		next_block();
		assert_eq!(Session::validators(), [1, 3], "the first takes effect");
		next_block();
		assert_eq!(Session::validators(), [1], "and then the second");
		assert_eq!(Demanded::<Test>::get(), None);
	});
}

#[test]
fn is_refused_while_finality_lags_unless_it_overrides_that() {
	Chain::of(&[1, 2, 3]).run(|| {
		Wanted::set(vec![1, 3]);
		Lag::set(11);
		assert!(!Rotation::rotate(Freeze::Respected));
		assert_eq!(Demanded::<Test>::get(), None);
		assert!(Rotation::rotate(Freeze::Overridden));
		next_block();
		next_block();
		assert_eq!(Session::validators(), [1, 3]);
	});
}

#[test]
fn a_freeze_that_comes_in_between_stops_what_respects_it_only() {
	for (freeze, validators) in [(Freeze::Respected, vec![1, 2, 3]), (Freeze::Overridden, vec![1, 3])] {
		Chain::of(&[1, 2, 3]).run(|| {
			Wanted::set(vec![1, 3]);
			assert!(Rotation::rotate(freeze));
			Lag::set(11);
			next_block();
			next_block();
			assert_eq!(Session::validators(), validators);
		});
	}
}

#[test]
fn an_overriding_demand_is_not_softened_by_an_ordinary_one() {
	Chain::of(&[1, 2, 3]).run(|| {
		Wanted::set(vec![1, 3]);
		Rotation::rotate(Freeze::Overridden);
		Rotation::rotate(Freeze::Respected);
		Lag::set(11);
		next_block();
		next_block();
		assert_eq!(Session::validators(), [1, 3]);
	});
}

#[test]
fn waits_while_grandpa_has_a_change_pending() {
	Chain::of(&[1, 2, 3]).run(|| {
		Wanted::set(vec![1, 3]);
		Rotation::rotate(Freeze::Overridden);
		Pending::set(true);
		next_block();
		assert_eq!(Session::current_index(), 0);
		Pending::set(false);
		next_block();
		Pending::set(true);
		next_block();
		assert_eq!(Session::validators(), [1, 2, 3]);
		Pending::set(false);
		next_block();
		assert_eq!(Session::validators(), [1, 3]);
	});
}
