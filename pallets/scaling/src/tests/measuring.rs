//! What the chain sees: bills of work that enough accounts paid for, era by era.

use crate::{mock::*, KindState, KindWork, Kinds, Outcome, PrunedBefore, UsedBy};
use frame_support::traits::Hooks;
use immortal_primitives::{
	money::COIN,
	nodes::{Kind, NodeId, Resources},
	time::EraIndex,
};
use sp_runtime::Perbill;

const KIND: Kind = Kind::EncCluster;
/// The clusters that the chain begins with.
const FOUNDERS: NodeId = 3;

fn seen() -> KindState {
	Kinds::<Test>::get(KIND)
}

/// The era, what was used in it and what was in the one before.
fn known() -> (EraIndex, u64, u64) {
	let KindState { work, before, .. } = seen();
	(work.era, work.used.cpu_millicores, before.cpu_millicores)
}

fn used_by(era: EraIndex, who: AccountId) -> u64 {
	UsedBy::<Test>::get(era, (who, KIND)).memory_mib
}

#[test]
fn work_adds_up_by_kind_when_all_of_it_is_told() {
	chain().run(|| {
		let node = node_of(ADA).serve();
		let notary = node_of(ADA).kind(Kind::BpciNotary).serve();
		bill(1, FOUNDERS, Resources::all(30), 5);
		bill(1, node, Resources::all(12), 2);
		bill(1, notary, Resources::all(7), 1);
		assert_eq!(seen().work, KindWork::default(), "not all is told");
		told(1);
		let work = KindWork {
			era: 1,
			used: Resources::all(42),
			revenue: 7 * COIN,
		};
		assert_eq!(seen().work, work);
		let of_notaries = Kinds::<Test>::get(Kind::BpciNotary).work;
		assert_eq!((of_notaries.used, of_notaries.revenue), (Resources::all(7), COIN));
		assert_eq!((used_by(1, CARL), used_by(1, ADA)), (30, 12));
		assert_eq!(UsedBy::<Test>::get(1, (ADA, Kind::BpciNotary)), Resources::all(7));
		let measure = Scaling::measure(KIND, None);
		assert_eq!((measure.used, measure.revenue), (work.used, work.revenue));
		assert_eq!(measure.available, Resources::all(1_100));
	});
}

#[test]
fn two_payers_are_none() {
	chain().run(|| {
		bill_to(2, 1, FOUNDERS, Resources::all(30), 5);
		bill_to(0, 1, FOUNDERS, Resources::all(30), 5);
		bill_to(3, 1, FOUNDERS, Resources::all(1), 1);
		bill_to(100, 1, FOUNDERS, Resources::all(2), 1);
		bill(1, 1_000, Resources::all(50), 9);
		told(1);
		assert_eq!((seen().work.used, seen().work.revenue), (Resources::all(3), 2 * COIN));
		assert_eq!(used_by(1, CARL), 3);
	});
}

#[test]
fn what_nodes_under_contract_earn_is_theirs() {
	chain().run(|| {
		let id = decide_for(1);
		let node = contract_of(ADA, id);
		earns(node, 0);
		bill_to(2, 0, node, LOT, 3);
		bill_to(9, 0, node, LOT, 4);
		bill_to(3, 0, node, LOT, 1);
		bill_to(9, 0, FOUNDERS, LOT, 50);
		assert_eq!(Outcome::<Test>::get().revenue, 5 * COIN);
		assert_eq!(contract(node).revenue, 5 * COIN);
	});
}

#[test]
fn an_era_follows_another() {
	chain().run(|| {
		bill(1, FOUNDERS, Resources::all(30), 1);
		told(1);
		// Nothing was used in the era before.
		assert_eq!(known(), (1, 30, 0));
		bill(2, FOUNDERS, Resources::all(40), 1);
		assert_eq!(known(), (1, 30, 0));
		told(2);
		assert_eq!(known(), (2, 40, 30));
		// What is not told of did not happen.
		told(3);
		assert_eq!(known(), (3, 0, 40));
		assert_eq!(seen().work.revenue, 0);
	});
}

#[test]
fn eras_that_nobody_tells_of_lie_between() {
	chain().run(|| {
		bill(1, FOUNDERS, Resources::all(30), 1);
		told(1);
		bill(5, FOUNDERS, Resources::all(50), 1);
		told(5);
		assert_eq!(known(), (5, 50, 0));
		bill(6, FOUNDERS, Resources::all(60), 1);
		// All before has been told of, too, and nothing was.
		told(8);
		assert_eq!(known(), (8, 0, 0));
	});
}

#[test]
fn what_was_told_is_not_told_again() {
	chain().run(|| {
		for era in 1..4 {
			bill(era, FOUNDERS, Resources::all(u64::from(era) * 10), 1);
			told(era);
			let before = seen();
			told(era);
			assert_eq!(seen(), before);
		}
		told(0);
		told(1);
		assert_eq!(known(), (3, 30, 20));
		bill(4, FOUNDERS, Resources::all(40), 1);
		told(1);
		told(4);
		assert_eq!(known(), (4, 40, 30));
	});
}

#[test]
fn use_is_expected_to_grow_as_it_did() {
	chain().run(|| {
		let measure = |used, before| {
			Kinds::<Test>::mutate(KIND, |state| {
				(state.work.used, state.before) = (Resources::all(used), Resources::all(before));
			});
			Scaling::measure(KIND, None).expected.bandwidth_mbit
		};
		assert_eq!((measure(50, 40), measure(40, 50), measure(40, 40)), (60, 40, 40));
		assert_eq!(measure(u64::MAX, 0), u64::MAX);
		// What is asked about is all that is expected.
		let asked = Scaling::measure(KIND, Some(Resources::all(7)));
		assert_eq!((asked.used, asked.expected), (Resources::all(7), Resources::all(7)));
	});
}

#[test]
fn who_was_used_is_forgotten_a_few_entries_in_each_block() {
	let mut chain = chain().into_externalities();
	chain.execute_with(|| {
		for who in 100..120 {
			bill(0, node_of(who).serve(), LOT, 1);
		}
		bill(1, FOUNDERS, LOT, 1);
		bill(2, FOUNDERS, LOT, 1);
		bill(3, FOUNDERS, LOT, 1);
		told(1);
	});
	let mut left = vec![];
	for _ in 0..6 {
		chain.commit_all().unwrap();
		chain.execute_with(|| {
			Scaling::on_idle(1, frame_support::weights::Weight::MAX);
			left.push(UsedBy::<Test>::iter_prefix(0).count());
		});
	}
	assert_eq!(left, [12, 4, 0, 0, 0, 0]);
	chain.execute_with(|| {
		assert_eq!(PrunedBefore::<Test>::get(), 1);
		assert_eq!([1, 2, 3].map(|era| used_by(era, CARL)), [100; 3]);
		told(3);
	});
	for _ in 0..6 {
		chain.commit_all().unwrap();
		chain.execute_with(|| {
			// With nothing to spare, nothing is done.
			let used = Scaling::on_idle(1, frame_support::weights::Weight::zero());
			assert_eq!(used, frame_support::weights::Weight::zero());
			Scaling::on_idle(1, frame_support::weights::Weight::MAX);
		});
	}
	chain.execute_with(|| {
		assert_eq!([1, 2, 3].map(|era| used_by(era, CARL)), [0, 0, 100]);
		assert_eq!(PrunedBefore::<Test>::get(), 3);
		check();
	});
}

#[test]
fn what_is_earned_is_an_average_over_as_many_eras_as_a_contract_lasts() {
	chain().run(|| {
		let earning = || Scaling::measure(KIND, None).earning;
		let mut eras = vec![];
		for era in 1..=4 {
			bill(era, FOUNDERS, LOT, 64);
			told(era);
			eras.push(earning() / COIN);
		}
		assert_eq!(eras, [16, 28, 37, 43]);
		// Told again, it is not counted again.
		let before = earning();
		told(4);
		assert_eq!(earning(), before);
		// A single era of work is never counted for more than it earned: a quarter of it, and less in each era that follows.
		Kinds::<Test>::mutate(KIND, |state| state.earning = 0);
		bill(5, FOUNDERS, LOT, 64);
		let sum: u128 = (5..100)
			.map(|era| {
				told(era);
				earning()
			})
			.sum();
		assert!(sum <= 64 * COIN && sum > 63 * COIN);
	});
}

#[test]
fn what_gifters_did_is_forgotten_in_time() {
	chain().run(|| {
		let likelihood = |before| {
			Kinds::<Test>::mutate(KIND, |state| state.likelihood = Perbill::from_percent(before));
			told(seen().work.era + 1);
			seen().likelihood
		};
		assert_eq!(likelihood(20), Perbill::from_percent(21));
		assert_eq!(likelihood(80), Perbill::from_percent(79));
		assert_eq!(likelihood(50), Perbill::from_percent(50));
	});
}
