//! How a contract is paid: era by era, for being there, some of it in the end.

use crate::{mock::*, Contracts, Ending, Event, Outcome};
use immortal_primitives::{
	money::{Balance, Coin},
	nodes::NodeId,
	scaling::{Contract, Trigger},
};

const COIN_PAID: Coin = Coin::Flx;

/// A contract of four units, for windows 2 to 25: four of era 0, eras 1 to 3, and two of era 4.
fn awarded() -> NodeId {
	let id = decide_for(1);
	next_blocks(4);
	let node = contract_of(ADA, id);
	assert_eq!(contract(node).price, price());
	assert_eq!((contract(node).begins, contract(node).ends()), (2, 26));
	node
}

fn price() -> Balance {
	units(COIN_PAID, 4)
}

/// What so many windows are worth, and what of that is paid at once.
fn worth(windows: u128) -> (Balance, Balance) {
	let earned = price() * windows / 24;
	(earned, earned * 4 / 5)
}

fn ended(node: NodeId) -> (Ending, Balance, Balance) {
	let ending = events().into_iter().find_map(|event| match event {
		Event::ContractEnded {
			node: of,
			ending,
			coin,
			paid,
			returned,
		} if of == node => {
			assert_eq!(coin, COIN_PAID);
			Some((ending, paid, returned))
		},
		_ => None,
	});
	ending.expect("it has ended")
}

#[test]
fn eras_are_paid_when_they_are_over_and_a_fifth_in_the_end() {
	chain().run(|| {
		let (before, pot) = (has(COIN_PAID, ADA), in_pot(COIN_PAID));
		let node = awarded();
		assert_eq!((pot - in_pot(COIN_PAID), set_aside(COIN_PAID)), (price(), price()));
		let mut sum = 0;
		for windows in [4, 6, 6, 6] {
			next_era();
			assert_eq!(has(COIN_PAID, ADA) - before, sum, "nothing is paid before it is judged");
			judge_faithful(node);
			next_block();
			sum += worth(windows).1;
			assert_eq!(has(COIN_PAID, ADA) - before, sum);
			assert_eq!(contract(node).paid, sum);
			assert_eq!(contract(node).judged, Some(era() - 1));
			assert_eq!(set_aside(COIN_PAID), price() - sum);
		}
		let earned = worth(4).0 + 3 * worth(6).0 + worth(2).0;
		next_era();
		judge_faithful(node);
		assert_eq!(
			contract(node).held,
			[4, 6, 6, 6, 2]
				.map(|windows| worth(windows).0 - worth(windows).1)
				.iter()
				.sum()
		);
		next_block();
		// All but what is lost by rounding.
		assert!(price() - earned <= 5);
		assert_eq!(ended(node), (Ending::Done, earned, price() - earned));
		assert_eq!(has(COIN_PAID, ADA) - before, earned);
		assert_eq!((pot - in_pot(COIN_PAID), set_aside(COIN_PAID)), (earned, 0));
		assert_eq!(Outcome::<Test>::get().paid, COIN_PAID.value(earned).unwrap());
		assert_eq!(Contracts::<Test>::count(), 0);
	});
}

#[test]
fn only_windows_in_which_it_was_there_are() {
	chain().run(|| {
		let node = awarded();
		next_era();
		judge(node, 3, 4, true);
		assert_eq!(contract(node).earned, price() * 4 * 3 / 24 / 4);
		next_era();
		// The chain stalled for half of the era: what did not count is not held against it.
		judge(node, 3, 3, true);
		assert_eq!(contract(node).earned, price() * 3 / 24 + price() * 6 / 24);
		next_era();
		judge(node, 0, 0, true);
		assert_eq!(contract(node).earned, price() * 9 / 24);
	});
}

#[test]
fn an_era_in_which_it_broke_its_promise_is_not_paid() {
	chain().run(|| {
		let node = awarded();
		next_era();
		judge(node, 5, 6, false);
		next_block();
		assert_eq!((contract(node).earned, contract(node).failures), (0, 1));
		serve_for(node, 4);
		// It is faithful from then on, and ends well.
		let earned = 3 * worth(6).0 + worth(2).0;
		assert_eq!(ended(node), (Ending::Done, earned, price() - earned));
	});
}

#[test]
fn an_era_is_paid_once() {
	chain().run(|| {
		let node = awarded();
		next_era();
		next_era();
		judge_era(0, node, 6, 6, true);
		judge_era(1, node, 6, 6, true);
		let before = contract(node);
		judge_era(0, node, 6, 6, true);
		judge_era(1, node, 6, 6, false);
		assert_eq!(contract(node), before);
	});
}

#[test]
fn eras_before_and_after_it_are_not_of_it() {
	chain().run(|| {
		go_to_era(2);
		let node = contract_of(ADA, decide_for(1));
		let before = contract(node);
		judge_era(0, node, 6, 6, false);
		judge_era(1, node, 6, 6, false);
		judge_era(7, node, 6, 6, false);
		assert_eq!(contract(node), before);
		judge_era(2, 1_000, 6, 6, true);
	});
}

#[test]
fn what_is_too_little_for_an_account_is_paid_with_the_next_part() {
	// An era is worth less than an account needs: a hundredth of a unit.
	let chain = chain().policy(|policy| {
		policy.prices.cpu_millicore = immortal_primitives::money::COIN / 100_000;
		(
			policy.prices.memory_mib,
			policy.prices.storage_gib,
			policy.prices.bandwidth_mbit,
		) = (0, 0, 0);
		(policy.eras, policy.failures) = (24, 0);
		policy.floor = sp_runtime::Perbill::one();
	});
	chain.run(|| {
		let id = decide_for(1);
		let node = contract_of(POOR, id);
		let price = contract(node).price;
		assert_eq!(
			COIN_PAID.value(price),
			Some(immortal_primitives::money::COIN * 24 / 1_000)
		);
		serve_for(node, 1);
		assert_eq!((contract(node).paid, has(COIN_PAID, POOR)), (0, 0));
		serve_for(node, 11);
		assert!(contract(node).paid == 0, "less than 9.6 thousandths are due");
		serve_for(node, 1);
		assert_eq!(contract(node).due(), 0);
		assert!(has(COIN_PAID, POOR) == contract(node).paid && contract(node).paid > 0);
		serve_for(node, 12);
		let (ending, paid, returned) = ended(node);
		assert_eq!((ending, paid + returned), (Ending::Done, price));
		assert_eq!(has(COIN_PAID, POOR), paid);
	});
}

#[test]
fn a_few_contracts_are_looked_at_in_each_block() {
	chain().run(|| {
		let id = decide_for(7);
		let nodes: Vec<_> = (0..7).map(|_| contract_of(ADA, id)).collect();
		next_era();
		nodes.iter().for_each(|node| judge_faithful(*node));
		let paid = || nodes.iter().filter(|node| contract(**node).paid > 0).count();
		let mut rounds = vec![];
		for _ in 0..5 {
			rounds.push(paid());
			next_block();
		}
		assert!(rounds.windows(2).all(|pair| pair[1] - pair[0] <= 2), "{rounds:?}");
		assert_eq!(paid(), 7);
	});
}

#[test]
fn nodes_of_all_coins_are_paid() {
	for (kind, coin) in [
		(immortal_primitives::nodes::Kind::BpciCoreValidator, Coin::Gen),
		(immortal_primitives::nodes::Kind::BpciNotary, Coin::Nex),
		(immortal_primitives::nodes::Kind::BpciRegistry, Coin::Nex),
		(immortal_primitives::nodes::Kind::BpiParachain, Coin::Aur),
	] {
		chain().run(|| {
			let id = decide_about(kind, 1);
			next_blocks(4);
			let before = has(coin, ADA);
			let node = contract_of(ADA, id);
			assert_eq!(contract(node).price, units(coin, 4));
			serve_for(node, 5);
			assert!(!Contracts::<Test>::contains_key(node));
			let lost = units(coin, 4) - (has(coin, ADA) - before);
			assert!(lost <= 5, "{lost} planck are lost by rounding");
		});
	}
}

/// What was held back of a contract, and what of that is paid in the end, if its node's work earned the network so much.
fn released(trigger: Trigger, revenue: fn(Balance) -> Balance) -> (Balance, Balance) {
	let mut released = (0, 0);
	chain().run(|| {
		let node = awarded();
		Contracts::<Test>::mutate(node, |contract| contract.as_mut().unwrap().trigger = trigger);
		serve_for(node, 4);
		next_era();
		judge_faithful(node);
		let Contract { held, paid: before, .. } = contract(node);
		earns(node, revenue(COIN_PAID.value(held).unwrap()));
		let due = contract(node).due();
		next_block();
		let (ending, paid, returned) = ended(node);
		assert_eq!((ending, paid + returned), (Ending::Done, price()));
		released = (held, paid - before - due);
	});
	released
}

#[test]
fn who_only_says_that_it_is_there_gets_nothing_of_what_is_held_back() {
	let all = |(held, released)| held == released;
	assert_eq!(released(Trigger::Load, |_| 0).1, 0);
	// Of half of what its work earned, the fifth that is held back.
	let (held, half) = released(Trigger::Load, |held| 5 * held);
	assert_eq!(half, held / 2);
	let (held, less) = released(Trigger::Load, |held| 10 * held - 10);
	assert_eq!(less, held - 1);
	assert!(all(released(Trigger::Load, |held| 10 * held)));
	assert!(all(released(Trigger::Load, |_| u128::MAX)));
	// What was asked for, or is needed to live, need not work.
	assert!(all(released(Trigger::Request, |_| 0)));
	assert!(all(released(Trigger::FewValidators, |_| 0)));
}
