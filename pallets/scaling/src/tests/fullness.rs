//! How full blocks are of what pays.

use crate::{fullness::BLOCKS, mock::*, Fullness};
use frame_support::{
	dispatch::DispatchClass::{self, Mandatory, Normal, Operational},
	traits::Get,
	weights::Weight,
};
use immortal_primitives::nodes::Kind;
use sp_runtime::Perbill;

/// Makes a block that is so full of a class.
fn make_block(class: DispatchClass, percent: u64) {
	let limits: frame_system::limits::BlockWeights = <Test as frame_system::Config>::BlockWeights::get();
	let room = limits.get(Normal).max_total.expect("there is a limit").ref_time();
	System::register_extra_weight_unchecked(Weight::from_parts(room / 100 * percent, 0), class);
	next_block();
	// As at the beginning of a block.
	frame_system::BlockWeight::<Test>::kill();
}

#[test]
fn it_is_the_average_of_about_an_hour() {
	chain().run(|| {
		make_block(Normal, 60);
		assert_eq!(Fullness::<Test>::get(), Perbill::from_percent(60) / BLOCKS);
		for _ in 0..9 {
			make_block(Normal, 60);
		}
		let ten = Fullness::<Test>::get();
		assert!(ten < Perbill::from_percent(60) / (BLOCKS / 10) && ten > Perbill::from_percent(59) / (BLOCKS / 10));
		next_block();
		assert!(Fullness::<Test>::get() < ten);
	});
}

#[test]
fn what_pays_no_fee_fills_no_block() {
	chain().run(|| {
		make_block(Mandatory, 100);
		make_block(Operational, 100);
		assert_eq!(Fullness::<Test>::get(), Perbill::zero());
	});
}

#[test]
fn no_block_is_more_than_full() {
	chain().run(|| {
		Fullness::<Test>::put(Perbill::one());
		make_block(Normal, 300);
		assert_eq!(Fullness::<Test>::get(), Perbill::one());
	});
}

#[test]
fn full_blocks_make_a_decision() {
	chain().run(|| {
		Fullness::<Test>::put(Perbill::from_percent(80));
		for _ in 0..WINDOW {
			assert_eq!(alive(Kind::BpiParachain), None);
			make_block(Normal, 100);
		}
		let id = alive(Kind::BpiParachain).expect("blocks are full");
		assert_eq!(record(id).decision.funding, None);
	});
}
