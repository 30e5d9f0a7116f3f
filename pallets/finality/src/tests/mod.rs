//! What is final on chain.

use crate::{mock::*, Error, Event, Finalized, Reports};
use frame_support::{
	assert_noop,
	inherent::{InherentData, ProvideInherent},
};
use immortal_primitives::consensus::{includes_honest, FinalityReport, OnChainFinality, FINALITY_INHERENT};
use proptest::prelude::*;
use sp_runtime::DispatchError::BadOrigin;

#[test]
fn what_enough_validators_reached_is_final() {
	Chain::of(7).run(|| {
		report(1, 900);
		report(2, 950);
		assert_eq!(Finality::finalized(), 0);
		report(3, 800);
		assert_eq!(Finality::finalized(), 800);
		report(4, 940);
		assert_eq!(Finality::finalized(), 900);
		// In block 1,004, after reports of three of seven, of which one at least is honest.
		assert_eq!(<Finality as OnChainFinality<u64>>::lag(), 101);
	});
}

#[test]
fn one_validator_alone_is_enough_where_none_may_fail() {
	Chain::of(1).run(|| {
		report(1, 997);
		assert_eq!(Finality::lag(), 3);
		report(1, 1_001);
		assert_eq!(Finality::lag(), 0);
	});
}

#[test]
fn a_validator_that_reports_less_than_before_takes_nothing_back() {
	Chain::of(4).run(|| {
		report(1, 900);
		report(2, 900);
		report(1, 10);
		assert_eq!(Finality::finalized(), 900);
		report(3, 950);
		report(4, 950);
		assert_eq!(Finality::finalized(), 950);
	});
}

#[test]
fn reports_of_who_no_longer_validates_do_not_count() {
	Chain::of(4).run(|| {
		report(1, 100);
		report(2, 900);
		assert_eq!(Finality::finalized(), 100);
		Validators::set(vec![1, 3, 4, 5]);
		Session::set(1);
		report(3, 200);
		assert_eq!(Finality::finalized(), 100);
		report(4, 200);
		assert_eq!(Finality::finalized(), 200);
		assert_eq!(Reports::<Test>::get().reports.len(), 3);
	});
}

#[test]
fn who_made_the_block_in_which_it_left_does_not_count() {
	Chain::of(4).run(|| {
		report(1, 100);
		report(2, 100);
		// Three go on, of whom one is enough, and the fourth makes the block in which that happens.
		Validators::set(vec![1, 2, 3]);
		Session::set(1);
		report(4, 999);
		assert_eq!(Finality::finalized(), 100);
		report(3, 500);
		assert_eq!(Finality::finalized(), 500);
		report(1, 500);
		report(2, 500);
	});
}

#[test]
fn however_many_report_a_chain_that_finalises_does_not_lag() {
	for validators in [1, 4, 7, 28, 100] {
		Chain::of(validators).run(|| {
			for author in 1..=validators {
				report(author, System::block_number() - 1);
			}
			assert!(Finality::lag() <= 2, "{} of {validators}", Finality::lag());
		});
	}
}

#[test]
fn a_block_has_one_report() {
	Chain::of(1).run(|| {
		report(1, 900);
		let twice = |number| Finality::report(RuntimeOrigin::none(), FinalityReport { number, set_id: 0 });
		assert_noop!(twice(901), Error::<Test>::AlreadyReported);
		report(1, u64::MAX);
		assert_noop!(twice(901), Error::<Test>::AlreadyReported);
	});
}

#[test]
fn final_stays_final_when_the_validators_change() {
	Chain::of(1).run(|| {
		report(1, 900);
		Validators::set(vec![2, 3, 4, 5]);
		Session::set(1);
		report(2, 100);
		report(3, 100);
		assert_eq!(Finality::finalized(), 900);
	});
}

#[test]
fn an_impossible_report_is_told_and_changes_nothing() {
	Chain::of(1).run(|| {
		report(1, 900);
		for beyond in [0, 1, u64::MAX / 2] {
			let number = System::block_number() + 1 + beyond;
			report(1, number);
			System::assert_last_event(Event::ImpossibleReportIgnored { author: 1, number }.into());
		}
		assert_eq!(Finalized::<Test>::get(), 900);
	});
}

#[test]
fn a_block_without_a_known_author_reports_nothing() {
	Chain::of(1).run(|| {
		BlockAuthor::set(None);
		let report = FinalityReport { number: 900, set_id: 0 };
		assert!(Finality::report(RuntimeOrigin::none(), report).is_ok());
		assert_eq!(Finality::finalized(), 0);
	});
}

#[test]
fn only_a_block_can_report() {
	Chain::of(1).run(|| {
		let report = FinalityReport { number: 900, set_id: 0 };
		for origin in [RuntimeOrigin::signed(1), RuntimeOrigin::root()] {
			assert_noop!(Finality::report(origin, report), BadOrigin);
		}
	});
}

#[test]
fn the_nodes_data_become_a_report_and_none_is_required() {
	Chain::of(1).run(|| {
		let report = FinalityReport {
			number: 7u64,
			set_id: 3,
		};
		let mut data = InherentData::new();
		assert_eq!(Finality::create_inherent(&data), None);
		assert!(matches!(Finality::is_inherent_required(&data), Ok(None)));
		data.put_data(FINALITY_INHERENT, &report).expect("it encodes");
		let call = crate::Call::report { report };
		assert_eq!(Finality::create_inherent(&data), Some(call.clone()));
		assert!(Finality::is_inherent(&call));

		let mut garbage = InherentData::new();
		garbage.put_data(FINALITY_INHERENT, &1u8).expect("it encodes");
		assert_eq!(Finality::create_inherent(&garbage), None);
	});
}

proptest! {
	#[test]
	fn an_honest_validator_stands_behind_what_is_final(
		validators in 1..50u64,
		reports in prop::collection::vec((0..50u64, 0..1_000u64), 0..200),
	) {
		Chain::of(validators).run(|| {
			let mut highest = std::collections::BTreeMap::new();
			let mut last = 0;
			for (author, number) in reports {
				let author = author % validators + 1;
				report(author, number);
				let known = highest.entry(author).or_insert(0);
				*known = number.max(*known);

				let finalized = Finality::finalized();
				assert!(finalized >= last, "it never falls");
				last = finalized;
				let behind = |number| highest.values().filter(|known| **known >= number).count();
				let enough = includes_honest(validators as u32) as usize;
				assert!(finalized == 0 || behind(finalized) >= enough);
				assert!(behind(finalized + 1) < enough, "no higher block is as sure");
			}
		});
	}
}
