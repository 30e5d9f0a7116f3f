//! Slots, windows, eras.

use crate::{mock::*, Periods};
use frame_support::traits::EstimateNextSessionRotation;
use immortal_primitives::time::Clock;
use sp_runtime::{BuildStorage, Permill};

#[test]
fn counts_from_the_first_block() {
	Chain::of(&[1]).run(|| {
		assert_eq!(
			(Rotation::window(), Rotation::slot_of_window(), Rotation::era()),
			(0, 0, 0)
		);
		run_to_slot(9);
		assert_eq!(
			(Rotation::window(), Rotation::slot_of_window(), Rotation::era()),
			(0, 9, 0)
		);
		run_to_slot(10);
		assert_eq!(
			(Rotation::window(), Rotation::slot_of_window(), Rotation::era()),
			(1, 0, 0)
		);
		run_to_slot(30);
		assert_eq!((Rotation::window(), Rotation::era()), (3, 1));
	});
}

#[test]
fn goes_on_while_no_blocks_are_made() {
	Chain::of(&[1]).run(|| {
		next_block_after(64);
		assert_eq!(
			(Rotation::window(), Rotation::slot_of_window(), Rotation::era()),
			(6, 5, 2)
		);
	});
}

#[test]
fn estimates_the_end_of_the_session() {
	Chain::of(&[1]).run(|| {
		run_to_slot(4);
		let now = System::block_number();
		assert_eq!(Rotation::average_session_length(), 10);
		assert_eq!(
			Rotation::estimate_current_session_progress(now).0,
			Some(Permill::from_percent(40))
		);
		let (end, _) = Rotation::estimate_next_session_rotation(now);
		while Session::current_index() == 0 {
			next_block();
		}
		assert_eq!(end, Some(System::block_number()));
	});
}

#[test]
#[should_panic(expected = "a window has a slot")]
fn a_chain_without_time_is_no_chain() {
	let lengths = Periods {
		slots_per_window: 0,
		windows_per_era: 1,
	};
	let genesis = crate::GenesisConfig::<Test> {
		lengths,
		..Default::default()
	};
	drop(genesis.build_storage());
}
