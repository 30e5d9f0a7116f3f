//! The terms, and within which bounds they may be changed.

use crate::{mock::*, Error, Event, Policy, Terms};
use frame_support::assert_ok;
use immortal_primitives::{
	money::COIN,
	nodes::{Kind, Resources},
	time::DAYS,
};
use sp_runtime::{DispatchError, Perbill};

type Change = fn(&mut Policy);

fn changed(change: Change) -> Policy {
	let mut policy = chain().policy;
	change(&mut policy);
	policy
}

fn percent(share: u32) -> Perbill {
	Perbill::from_percent(share)
}

#[test]
fn economic_management_changes_them() {
	chain().run(|| {
		let policy = changed(|policy| policy.validators = 9);
		refused(|| set_policy(ADA, policy), DispatchError::BadOrigin);
		refused(|| set_policy(SPENDER, policy), DispatchError::BadOrigin);
		assert_ok!(set_policy(OWNER, policy));
		assert_eq!(Terms::<Test>::get(), policy);
		assert!(is_told(&Event::PolicyChanged { policy }));
	});
}

#[test]
fn those_of_the_chain_are_within_bounds() {
	chain().run(|| set_policy(OWNER, Policy::default()).unwrap());
}

#[test]
fn what_is_out_of_bounds() {
	use Error::*;
	let all: [(Error<Test>, &[Change]); 11] = [
		(
			TargetOutOfBounds,
			&[
				|policy| policy.target = percent(95) + Perbill::from_parts(1),
				|policy| policy.target = percent(30) - Perbill::from_parts(1),
				|policy| policy.slack = policy.target,
				|policy| policy.slack = Perbill::one(),
			],
		),
		(
			LotOutOfBounds,
			&[
				|policy| policy.lot.cpu_millicores = 0,
				|policy| policy.lot.memory_mib = 0,
				|policy| policy.lot.storage_gib = 0,
				|policy| policy.lot.bandwidth_mbit = 0,
			],
		),
		(
			PriceOutOfBounds,
			&[
				|policy| policy.prices.cpu_millicore = 10 * COIN,
				|policy| policy.prices.memory_mib = 1_000 * COIN + 1,
				|policy| policy.prices.storage_gib = u128::MAX,
				|policy| policy.prices.bandwidth_mbit = u128::MAX / 100,
				|policy| policy.prices.validator = 1_000 * COIN + 1,
				|policy| policy.lot = Resources::all(u64::MAX),
			],
		),
		(FloorOutOfBounds, &[|policy| policy.floor = Perbill::zero()]),
		(ValidatorsOutOfBounds, &[|policy| policy.validators = 1_001]),
		(
			PeriodOutOfBounds,
			&[
				|policy| policy.open = 0,
				|policy| policy.open = DAYS / 2 + 1,
				|policy| policy.rising = 0,
				|policy| policy.rising = policy.open + 1,
				|policy| policy.offers = 0,
				|policy| policy.offers = 7 * DAYS + 1,
				|policy| policy.approval = 0,
				|policy| policy.approval = 30 * DAYS + 1,
			],
		),
		(ErasOutOfBounds, &[|policy| policy.eras = 0, |policy| policy.eras = 181]),
		(
			HeldBackOutOfBounds,
			&[|policy| policy.held_back = percent(50) + Perbill::from_parts(1)],
		),
		(FailuresOutOfBounds, &[|policy| policy.failures = policy.eras]),
		(BoostOutOfBounds, &[|policy| policy.boost = Perbill::zero()]),
		(
			LeastCapOutOfBounds,
			&[|policy| policy.least_cap = percent(50) + Perbill::from_parts(1)],
		),
	];
	chain().run(|| {
		for (error, changes) in all {
			let error = DispatchError::from(error);
			for change in changes {
				refused(|| set_policy(OWNER, changed(*change)), error);
			}
		}
	});
}

#[test]
fn what_is_just_within() {
	let all: [Change; 16] = [
		|policy| policy.offers = 1,
		|policy| policy.offers = 7 * DAYS,
		|policy| policy.target = percent(95),
		|policy| (policy.target, policy.slack) = (percent(30), percent(30) - Perbill::from_parts(1)),
		|policy| policy.slack = Perbill::zero(),
		|policy| policy.lot = Resources::all(1),
		|policy| policy.prices.cpu_millicore = 10 * COIN - COIN * 3 / 400,
		|policy| policy.prices.validator = 1_000 * COIN,
		|policy| (policy.prices.cpu_millicore, policy.prices.validator) = (0, 0),
		|policy| policy.floor = Perbill::one(),
		|policy| policy.validators = 1_000,
		|policy| (policy.open, policy.rising, policy.approval) = (DAYS / 2, DAYS / 2, 30 * DAYS),
		|policy| (policy.open, policy.rising, policy.approval) = (1, 1, 1),
		|policy| (policy.eras, policy.failures) = (180, 179),
		|policy| (policy.eras, policy.failures) = (1, 0),
		|policy| (policy.held_back, policy.boost, policy.least_cap) = (percent(50), Perbill::one(), percent(50)),
	];
	chain().run(|| {
		for change in all {
			assert_ok!(set_policy(OWNER, changed(change)));
			check();
		}
	});
}

#[test]
#[should_panic(expected = "`scaling.policy`: Err(FloorOutOfBounds)")]
fn a_chain_does_not_begin_out_of_bounds() {
	chain()
		.policy(|policy| policy.floor = Perbill::zero())
		.into_externalities();
}

#[test]
fn as_json_it_is_read_as_it_is_written() {
	use frame_support::__private::serde_json::{from_str, to_string};
	let policy = chain().policy;
	let json = to_string(&policy).unwrap();
	assert!(json.contains(r#""heldBack":200000000"#), "{json}");
	assert_eq!(from_str::<Policy>(&json).unwrap(), policy);
	assert_eq!(from_str::<Policy>("{}").unwrap(), Policy::default());
	assert!(from_str::<Policy>(r#"{"unknown":1}"#).is_err());
}

#[test]
fn what_is_open_keeps_its_terms() {
	chain().run(|| {
		let id = decide_for(1);
		let before = (record(id), crate::Orders::<Test>::get(id));
		change_policy(|policy| {
			policy.prices.cpu_millicore *= 3;
			(policy.open, policy.rising, policy.eras) = (5, 1, 9);
			policy.lot = Resources::all(50);
		});
		assert_eq!((record(id), crate::Orders::<Test>::get(id)), before);
		next_blocks(4);
		let node = contract_of(ADA, id);
		assert_eq!(contract(node).price, units(contract(node).coin, 4));
		assert_eq!(contract(node).windows, ERAS * ERA_WINDOWS);
	});
}

#[test]
fn contracts_keep_the_terms_that_they_were_made_on() {
	chain().run(|| {
		let id = decide_for(1);
		let node = contract_of(ADA, id);
		change_policy(|policy| (policy.failures, policy.held_back) = (0, Perbill::zero()));
		next_era();
		judge_faithful(node);
		assert!(contract(node).held > 0);
		next_era();
		judge(node, 0, 6, false);
		next_block();
		assert!(crate::Contracts::<Test>::contains_key(node), "one failure is allowed");
	});
}

#[test]
fn where_contracts_last_longer_an_era_counts_for_no_more_of_them() {
	chain().run(|| {
		let earning = || crate::Kinds::<Test>::get(Kind::EncCluster).earning;
		crate::Kinds::<Test>::mutate(Kind::EncCluster, |state| state.earning = 1_001);
		change_policy(|policy| policy.eras *= 2);
		assert_eq!(earning(), 500);
		change_policy(|policy| policy.eras /= 2);
		assert_eq!(earning(), 500);
	});
}
