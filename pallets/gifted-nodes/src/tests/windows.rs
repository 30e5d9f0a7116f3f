//! Which windows count.

use crate::{mock::*, Tally, VoidWindows, Windows, MAX_VOID_WINDOWS};
use frame_support::{traits::Get, weights::Weight};
use immortal_primitives::time::{Clock, WindowIndex};

fn tally() -> Tally {
	Windows::<Test>::get()
}

fn void() -> Vec<WindowIndex> {
	VoidWindows::<Test>::get().into_inner()
}

/// Makes `made` blocks in a window that begins now, and goes to the next one.
fn window_of(made: u32) {
	assert_eq!(TestClock::slot_of_window(), 0);
	let window = TestClock::window();
	blocks(made - 1);
	let next = u64::from(window + 1) * u64::from(SLOTS_PER_WINDOW);
	halt(next - CurrentSlot::get() - 1);
	assert_eq!((TestClock::window(), TestClock::slot_of_window()), (window + 1, 0));
}

/// The same with a block in each slot, the first `full` of which take `share` of their weight.
fn window_with(full: u32, percent: u64) {
	let most =
		<<Test as frame_system::Config>::BlockWeights as Get<frame_system::limits::BlockWeights>>::get().max_block;
	let used = Weight::from_parts((u128::from(most.ref_time()) * u128::from(percent) / 100) as u64, 0);
	for block in 0..SLOTS_PER_WINDOW {
		if block < full {
			System::set_block_consumed_resources(used, 0);
		}
		next_block();
	}
}

#[test]
fn a_window_with_all_its_blocks_counts() {
	Chain::new().run(|| {
		for windows in 1..4 {
			window_of(10);
			assert_eq!((tally().counted, tally().in_a_row), (windows, windows));
		}
		assert!(void().is_empty());
	});
}

#[test]
fn a_window_needs_blocks_in_half_of_its_slots() {
	Chain::new().run(|| {
		window_of(5);
		assert_eq!((tally().counted, tally().in_a_row), (1, 1));
		window_of(4);
		assert_eq!((tally().counted, tally().in_a_row), (1, 0));
		assert_eq!(void(), [1]);
		window_of(10);
		assert_eq!((tally().counted, tally().in_a_row), (2, 1));
	});
}

#[test]
fn a_window_is_void_if_most_of_its_blocks_were_full() {
	Chain::new().run(|| {
		window_with(5, 100);
		assert_eq!(tally().counted, 1);
		window_with(6, 90);
		assert_eq!((tally().counted, void()), (1, vec![1]));
		window_with(10, 89);
		assert_eq!((tally().counted, void()), (2, vec![1]));
	});
}

#[test]
fn a_halt_counts_no_window() {
	Chain::new().of_owner_and(3).run(|| {
		run_to_window(4);
		assert_eq!(tally().counted, 4);
		let before = [0, 1, 2, 3].map(uptime);
		halt(1_000);
		assert_eq!(tally().counted, 4);
		assert_eq!(tally().in_a_row, 0);
		assert_eq!(void(), [4], "what began before it");
		assert_eq!([0, 1, 2, 3].map(|node| uptime(node).0), [0; 4], "it is another era");
		assert_eq!(before, [(4, 4); 4]);
	});
}

#[test]
fn what_counted_before_a_halt_still_counts() {
	Chain::new().run(|| {
		blocks(9);
		halt(995);
		assert_eq!((tally().counted, tally().in_a_row), (1, 0));
		assert!(void().is_empty());
	});
}

#[test]
fn a_sign_of_life_in_a_void_window_counts_as_none() {
	Chain::new().run(|| {
		let node = working_service(&ADA);
		window_of(10);
		assert_eq!(uptime(node), (1, 1));
		assert_eq!(beat(node), Ok(()));
		window_of(3);
		assert_eq!(uptime(node), (1, 1));
		assert_eq!(beat(node), Ok(()));
		window_of(10);
		assert_eq!(uptime(node), (2, 2));
		window_of(10);
		assert_eq!(uptime(node), (3, 2));
	});
}

#[test]
fn the_last_void_windows_are_remembered() {
	Chain::new().run(|| {
		for _ in 0..MAX_VOID_WINDOWS + 6 {
			window_of(1);
		}
		assert_eq!(void(), (6..MAX_VOID_WINDOWS + 6).collect::<Vec<_>>());
		assert_eq!(tally().counted, 0);
	});
}
