//! No planck is lost or made, and nobody is paid what was not his.

use crate::{mock::*, Earned, Settling};
use immortal_primitives::{
	money::{Coin, CoinAmounts, Pot},
	nodes::{NodeEra, NodeId},
};
use rand::{rngs::StdRng, Rng, SeedableRng};
use sp_runtime::Perbill;

const NODES: NodeId = 12;

/// All that there is of the reserve, the pools and what was paid.
fn all() -> CoinAmounts {
	let pots = [
		Pot::IncentiveReserve,
		Pot::IncentivePool,
		Pot::Treasury,
		Pot::Lending,
		Pot::Distribution,
	];
	let paid = [OWNER, ADA, BOB, POOR].map(balances);
	pots.map(pot)
		.into_iter()
		.chain(paid)
		.fold(CoinAmounts::default(), CoinAmounts::saturating_add)
}

fn step(rng: &mut StdRng, era: &mut u32) {
	let node = rng.gen_range(0..NODES);
	let operator = [ADA, BOB, POOR][node as usize % 3];
	match rng.gen_range(0..12) {
		// Who has left is judged no more: its number is never another's.
		0..=4 if Earned::<Test>::get(node).is_none_or(|earned| !earned.left) => {
			let windows = rng.gen_range(1..=WINDOWS_PER_ERA);
			let most = 1 << rng.gen_range(1..30);
			judge(
				node,
				NodeEra {
					operator,
					era: *era,
					windows,
					present: rng.gen_range(0..=windows),
					kept: rng.gen_bool(0.9),
					standing: rng.gen_range(0..worth(most)),
					given: Perbill::from_percent(rng.gen_range(0..=100)),
					seated: rng.gen(),
				},
			);
		},
		5 => {
			*era += 1;
			close(*era);
		},
		6 => bill(node, Coin::ALL[rng.gen_range(0..4)], rng.gen_range(0..1_000_000)),
		7 | 8 => {
			let _ = claim(node);
		},
		9 => leave(node),
		10 if rng.gen_bool(0.1) => lend(node, Coin::ALL[rng.gen_range(0..4)], rng.gen_range(0..1_000_000_000)),
		_ => idle(),
	}
}

/// Random steps, with the invariants checked after each `every`.
fn conserves(steps: u32, every: u32, seed: u64) {
	let mut chain = Chain::new().into_externalities();
	let mut rng = StdRng::seed_from_u64(seed);
	let before = chain.execute_with(all);
	// Some nodes took an offer; of some it ends.
	for node in (0..NODES).step_by(2) {
		boost(node, Perbill::from_percent(9 * node), 20 * node);
	}
	let (mut era, mut at_most) = (0, 0);
	for done in (0..steps).step_by(every as usize) {
		chain.execute_with(|| {
			for _ in 0..every {
				step(&mut rng, &mut era);
				at_most = at_most.max(Settling::<Test>::iter().count());
			}
			check();
			assert_eq!(all(), before, "after {done} steps and {every} more");
		});
		// What was deleted would slow down every iteration after it.
		chain.commit_all().expect("the state can be committed");
		if done % 50_000 == 0 && done > 0 {
			println!("{done} steps of {steps}");
		}
	}
	chain.execute_with(|| {
		assert_eq!(all(), before);
		// When everything is paid, only what an account must have is promised to nobody.
		for node in 0..NODES {
			let _ = claim(node);
		}
		era += 1;
		close(era);
		(0..NODES).for_each(leave);
		(0..NODES).for_each(|_| idle());
		assert_eq!(Settling::<Test>::iter().count(), 0, "the last claims are settled");
		assert!(
			Earned::<Test>::iter_values().all(|earned| earned.operator == POOR),
			"whoever can be paid is"
		);
		assert!(era > steps / 50, "too few rounds: {era}");
		println!("{steps} steps, {era} rounds, {at_most} unsettled at most");
	});
}

#[test]
fn every_step_conserves_each_coin() {
	conserves(5_000, 1, 2026);
}

#[test]
#[ignore = "takes minutes: the command is in docs/development.md"]
fn a_million_steps_conserve_each_coin() {
	conserves(1_000_000, 1_000, 1);
}
