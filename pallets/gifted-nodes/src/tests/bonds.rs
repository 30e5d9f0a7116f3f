//! What stands for a node's promises.

use crate::{mock::*, Bond, Error, Event, NextNode, Nodes, Status};
use frame_support::{
	assert_noop, assert_ok,
	traits::{fungibles::Mutate, tokens::Preservation::Expendable},
};
use immortal_primitives::time::Clock as _;
use immortal_primitives::{
	money::{Balance, Coin, Pot, COIN},
	nodes::NodeId,
};
use proptest::prelude::*;
use sp_runtime::{Perbill, TokenError};

fn pot(coin: Coin, pot: Pot) -> Balance {
	free(coin, &pot.account())
}

/// Of so many units each.
fn with_loan(coin: Coin, amount: Balance, borrowed: Balance) -> Bond {
	Bond {
		borrowed: units(coin, borrowed),
		..bond(coin, amount)
	}
}

fn borrow(who: &AccountId, bond: Bond) -> frame_support::dispatch::DispatchResult {
	Registration {
		bond,
		..Registration::of(who)
	}
	.send(who)
}

fn bond_of(node: NodeId) -> Bond {
	Nodes::<Test>::get(node).expect("the node is registered").bond
}

#[test]
fn a_bond_is_on_hold_in_its_coin() {
	for coin in Coin::ALL {
		Chain::new().run(|| {
			let before = free(coin, &ADA);
			assert_ok!(borrow(&ADA, bond(coin, 150)));
			assert_ok!(borrow(&ADA, bond(coin, 100)));
			let both = units(coin, 250);
			assert_eq!((held(coin, &ADA), free(coin, &ADA)), (both, before - both));
			assert_ok!(bond_more(&ADA, 1, COIN));
			System::assert_last_event(Event::BondGrew { node: 1, by: COIN }.into());
			assert_eq!((bonded(0), bonded(1)), (units(coin, 150), units(coin, 100) + COIN));
			assert_eq!(
				(held(coin, &ADA), free(coin, &ADA)),
				(both + COIN, before - both - COIN)
			);
		});
	}
}

#[test]
fn a_bond_grows_by_no_more_than_there_is() {
	Chain::new().run(|| {
		let node = service(&ADA);
		for amount in [units(Coin::Nex, 99_901), Balance::MAX] {
			assert_noop!(bond_more(&ADA, node, amount), TokenError::FundsUnavailable);
		}
	});
}

#[test]
fn what_was_missed_before_is_not_taken_from_what_is_bonded_later() {
	let left_of = |more| {
		let mut left = 0;
		Chain::new().run(|| {
			let node = working_service(&ADA);
			kill(node);
			while TestClock::era() == 0 {
				next_block();
			}
			assert_ok!(bond_more(&ADA, node, more));
			left = bonded(node);
		});
		left
	};
	let alone = left_of(1) - 1;
	assert!(alone < units(Coin::Nex, 100), "it was slashed");
	assert_eq!(left_of(units(Coin::Nex, 50)), alone + units(Coin::Nex, 50));
}

#[test]
fn a_newcomer_borrows_from_the_lending_allocation_in_each_coin() {
	for coin in Coin::ALL {
		Chain::new().run(|| {
			let (own, lent) = (free(coin, &ADA), pot(coin, Pot::Lending));
			assert_ok!(borrow(&ADA, with_loan(coin, 100, 50)));
			let half = units(coin, 50);
			assert_eq!(held(coin, &ADA), 2 * half);
			assert_eq!(free(coin, &ADA), own - half);
			assert_eq!(pot(coin, Pot::Lending), lent - half);
			assert_eq!(bond_of(0), with_loan(coin, 100, 50));
		});
	}
}

#[test]
fn a_validators_first_bond_may_be_borrowed_in_part() {
	Chain::new().run(|| {
		assert_ok!(admit(&ADA));
		let registration = Registration {
			bond: with_loan(Coin::Gen, 10_000, 5_000),
			..Registration::of_validator(&ADA)
		};
		assert_ok!(registration.send(&ADA));
	});
}

#[test]
fn no_more_is_borrowed_than_the_policys_share() {
	for coin in Coin::ALL {
		Chain::new()
			.with_policy(|policy| policy.borrowable = Perbill::from_percent(30))
			.run(|| {
				let share = units(coin, 30);
				for borrowed in [share + 1, units(coin, 100), units(coin, 100) + 1, Balance::MAX] {
					let bond = Bond {
						borrowed,
						..bond(coin, 100)
					};
					assert_noop!(borrow(&ADA, bond), Error::<Test>::BorrowsTooMuch);
				}
				assert_ok!(borrow(&ADA, with_loan(coin, 100, 30)));
			});
	}
}

#[test]
fn only_newcomers_borrow() {
	Chain::new().run(|| {
		let half = with_loan(Coin::Nex, 100, 50);
		let node = service(&ADA);
		assert_noop!(borrow(&ADA, half), Error::<Test>::NotANewcomer);
		assert_ok!(retire(&ADA, node));
		assert_noop!(borrow(&ADA, half), Error::<Test>::NotANewcomer);
		run_to_era(3);
		assert_ok!(withdraw(&ADA, node));
		assert_ok!(borrow(&ADA, half));
	});
}

#[test]
fn an_operator_that_is_remembered_borrows_once() {
	Chain::new().run(|| {
		assert_ok!(admit(&ADA));
		let half = with_loan(Coin::Nex, 100, 50);
		assert_ok!(borrow(&ADA, half));
		assert_ok!(retire(&ADA, 0));
		run_to_era(3);
		assert_ok!(withdraw(&ADA, 0));
		assert_eq!(
			GiftedNodes::operator(ADA).map(|known| (known.nodes, known.has_borrowed)),
			Some((0, true))
		);
		assert_noop!(borrow(&ADA, half), Error::<Test>::NotANewcomer);
	});
}

#[test]
fn no_more_is_lent_than_there_is() {
	for coin in Coin::ALL {
		Chain::new().run(|| {
			let lender: AccountId = Pot::Lending.account();
			let minimum = COIN / 100 / coin.tier();
			let left = units(coin, 50) - 1;
			let rest = pot(coin, Pot::Lending) - minimum - left;
			assert_ok!(<Coins as Mutate<_>>::transfer(coin, &lender, &BOB, rest, Expendable));
			assert_noop!(borrow(&ADA, with_loan(coin, 100, 50)), Error::<Test>::LendingExhausted);
			let bond = Bond {
				borrowed: left,
				..bond(coin, 100)
			};
			assert_ok!(borrow(&ADA, bond));
			assert_eq!(pot(coin, Pot::Lending), minimum);
		});
	}
}

#[test]
fn what_was_lent_is_repaid_when_the_bond_is_withdrawn() {
	for coin in Coin::ALL {
		Chain::new().run(|| {
			let (own, lent) = (free(coin, &ADA), pot(coin, Pot::Lending));
			assert_ok!(borrow(&ADA, with_loan(coin, 100, 40)));
			assert_ok!(retire(&ADA, 0));
			run_to_era(3);
			assert_ok!(withdraw(&ADA, 0));
			System::assert_last_event(
				Event::BondWithdrawn {
					node: 0,
					returned: units(coin, 60),
					repaid: units(coin, 40),
				}
				.into(),
			);
			assert_eq!((free(coin, &ADA), held(coin, &ADA)), (own, 0));
			assert_eq!(pot(coin, Pot::Lending), lent);
		});
	}
}

#[test]
fn a_slash_takes_the_operators_own_part_first() {
	for coin in Coin::ALL {
		Chain::new().run(|| {
			let (own, lent) = (free(coin, &ADA), pot(coin, Pot::Lending));
			let treasury = pot(coin, Pot::Treasury);
			assert_ok!(borrow(&ADA, with_loan(coin, 100, 50)));
			offend(0, Perbill::from_percent(30));
			System::assert_has_event(
				Event::NodeSlashed {
					node: 0,
					amount: units(coin, 30),
				}
				.into(),
			);
			assert_eq!(bond_of(0), with_loan(coin, 70, 50));
			run_to_era(2);
			assert_ok!(unjail(&ADA, 0));
			offend(0, Perbill::from_percent(50));
			assert_eq!(bond_of(0), with_loan(coin, 35, 35));
			assert_eq!(pot(coin, Pot::Treasury), treasury + units(coin, 65));
			run_to_era(4);
			assert_ok!(unjail(&ADA, 0));
			assert_ok!(retire(&ADA, 0));
			run_to_era(7);
			assert_ok!(withdraw(&ADA, 0));
			assert_eq!(free(coin, &ADA), own - units(coin, 50));
			assert_eq!(pot(coin, Pot::Lending), lent - units(coin, 15));
		});
	}
}

#[test]
fn a_bond_slashed_to_nothing_is_withdrawn_as_nothing() {
	Chain::new().run(|| {
		let node = working_service(&ADA);
		offend(node, Perbill::one());
		assert_eq!(bonded(node), 0);
		run_to_era(2);
		assert_ok!(unjail(&ADA, node));
		assert_ok!(retire(&ADA, node));
		run_to_era(5);
		assert_ok!(withdraw(&ADA, node));
		assert_eq!(held(Coin::Nex, &ADA), 0);
	});
}

#[test]
fn one_nodes_slash_leaves_the_operators_other_bonds() {
	Chain::new().run(|| {
		let (first, second) = (working_service(&ADA), working_service(&ADA));
		offend(first, Perbill::one());
		assert_eq!((bonded(first), bonded(second)), (0, units(Coin::Nex, 100)));
		assert_eq!(held(Coin::Nex, &ADA), units(Coin::Nex, 100));
	});
}

/// What is done to bonds.
#[derive(Clone, Debug)]
enum Step {
	Register {
		who: usize,
		coin: usize,
		amount: Balance,
		borrowed: Balance,
	},
	BondMore {
		node: NodeId,
		amount: Balance,
	},
	Offend {
		node: NodeId,
		parts: u32,
	},
	Unjail {
		node: NodeId,
	},
	Retire {
		node: NodeId,
	},
	Withdraw {
		node: NodeId,
	},
	Era,
}

fn step() -> impl Strategy<Value = Step> {
	let node = 0..8u32;
	prop_oneof![
		3 => (0..3usize, 0..4usize, 0..40_000 * COIN, 0..20_000 * COIN)
			.prop_map(|(who, coin, amount, borrowed)| Step::Register { who, coin, amount, borrowed }),
		2 => (node.clone(), 0..50_000 * COIN).prop_map(|(node, amount)| Step::BondMore { node, amount }),
		2 => (node.clone(), 0..=1_000_000_000u32).prop_map(|(node, parts)| Step::Offend { node, parts }),
		1 => node.clone().prop_map(|node| Step::Unjail { node }),
		2 => node.clone().prop_map(|node| Step::Retire { node }),
		2 => node.prop_map(|node| Step::Withdraw { node }),
		2 => Just(Step::Era),
	]
}

fn all_money(coin: Coin) -> Balance {
	let pots = [Pot::Treasury, Pot::Lending].map(|pot| pot.account());
	let who = [ADA, BOB, EVE].into_iter().chain(pots);
	who.map(|who| free(coin, &who) + held(coin, &who)).sum()
}

proptest! {
	#![proptest_config(ProptestConfig { cases: 24, max_shrink_iters: 200, ..Default::default() })]

	#[test]
	fn no_planck_of_a_bond_is_lost_or_made(steps in proptest::collection::vec(step(), 1..40)) {
		Chain::new().with_periods(2, 1).run(|| {
			let before = Coin::ALL.map(all_money);
			for step in steps {
				let operator = |node| Nodes::<Test>::get(node).map_or(POOR, |node| node.operator);
				match step {
					Step::Register { who, coin, amount, borrowed } => {
						let (who, coin) = ([ADA, BOB, EVE][who].clone(), Coin::ALL[coin]);
						let bond = Bond { coin, amount: amount / coin.tier(), borrowed: borrowed / coin.tier() };
						let bond = if borrowed % 2 == 0 { bond } else { Bond { borrowed: 0, ..bond } };
						let _ = borrow(&who, bond);
					},
					Step::BondMore { node, amount } => drop(bond_more(&operator(node), node, amount)),
					Step::Offend { node, parts } => offend(node, Perbill::from_parts(parts)),
					Step::Unjail { node } => drop(unjail(&operator(node), node)),
					Step::Retire { node } => drop(retire(&operator(node), node)),
					Step::Withdraw { node } => drop(withdraw(&operator(node), node)),
					Step::Era => {
						let era = TestClock::era() + 1;
						run_to_era(era);
					},
				}
				assert_eq!(Coin::ALL.map(all_money), before);
				check();
			}
			// All leave.
			for node in 0..NextNode::<Test>::get() {
				let Some(of) = Nodes::<Test>::get(node).map(|node| node.operator) else { continue };
				if matches!(status(node), Status::Jailed { .. }) {
					run_to_era(TestClock::era() + 2);
					assert_ok!(unjail(&of, node));
				}
				let _ = retire(&of, node);
				run_to_era(TestClock::era() + 3);
				// A rest too small to be deposited needs an account that is open; these are.
				assert_ok!(withdraw(&of, node));
			}
			assert_eq!(Coin::ALL.map(all_money), before);
			for who in [ADA, BOB, EVE] {
				assert_eq!(Coin::ALL.map(|coin| held(coin, &who)), [0; 4]);
			}
		});
	}
}
