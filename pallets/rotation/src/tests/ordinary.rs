//! Sessions that end because their time is over.

use crate::mock::*;

#[test]
fn a_session_ends_with_its_window() {
	Chain::of(&[1, 2]).run(|| {
		run_to_slot(9);
		assert_eq!(Session::current_index(), 0);
		run_to_slot(10);
		assert_eq!(Session::current_index(), 1);
		run_to_slot(19);
		assert_eq!(Session::current_index(), 1);
		run_to_slot(20);
		assert_eq!(Session::current_index(), 2);
	});
}

#[test]
fn windows_without_blocks_end_one_session() {
	Chain::of(&[1, 2]).run(|| {
		next_block_after(200);
		assert_eq!(Session::current_index(), 1);
		next_block();
		assert_eq!(Session::current_index(), 1);
	});
}

#[test]
fn a_new_validator_begins_at_the_second_end() {
	Chain::of(&[1, 2]).run(|| {
		Wanted::set(vec![1, 2, 9]);
		run_to_slot(10);
		assert_eq!(Session::validators(), [1, 2]);
		run_to_slot(20);
		assert_eq!(Session::validators(), [1, 2, 9]);
	});
}

#[test]
fn nobody_is_changed_while_finality_lags() {
	Chain::of(&[1, 2]).run(|| {
		Wanted::set(vec![1, 2, 9]);
		Lag::set(11);
		run_to_slot(30);
		assert_eq!(Session::current_index(), 3, "sessions end all the same");
		assert_eq!(Session::validators(), [1, 2]);
		Lag::set(10);
		run_to_slot(50);
		assert_eq!(Session::validators(), [1, 2, 9]);
	});
}

#[test]
fn a_session_goes_on_while_grandpa_has_a_change_pending() {
	Chain::of(&[1, 2]).run(|| {
		run_to_slot(8);
		Pending::set(true);
		run_to_slot(14);
		assert_eq!(Session::current_index(), 0);
		Pending::set(false);
		next_block();
		assert_eq!(Session::current_index(), 1, "it ends as soon as it may");
		run_to_slot(20);
		assert_eq!(Session::current_index(), 2, "and the next one at its time");
	});
}
