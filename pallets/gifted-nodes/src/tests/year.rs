//! A year of everything that can happen.

use crate::{mock::*, Bond, NextNode, Nodes, StatusKind};
use immortal_primitives::{
	money::{Balance, Coin, Pot},
	nodes::{BilledWork, NodeId, NodeWork, Resources},
	time::Clock,
};
use rand::{rngs::StdRng, seq::SliceRandom, Rng, SeedableRng};
use sp_runtime::Perbill;

const ERAS: u32 = 365;
const MOST_NODES: usize = 20;

fn all_money(coin: Coin) -> Balance {
	let pots = Pot::ALL.map(|pot| pot.account());
	let who = [OWNER, ADA, BOB, EVE, POOR]
		.into_iter()
		.chain((1..20).map(founder))
		.chain(pots);
	who.map(|who| free(coin, &who) + held(coin, &who) + on_hold(coin, crate::HoldReason::Application, &who))
		.sum()
}

/// Something happens; gives whether it could.
fn happen(rng: &mut StdRng) -> bool {
	let people = [
		ADA,
		BOB,
		EVE,
		OWNER,
		founder(1),
		founder(2),
		founder(3),
		founder(4),
		founder(8),
		founder(9),
	];
	let who = people.choose(rng).expect("there are people").clone();
	let ids: Vec<NodeId> = Nodes::<Test>::iter_keys().collect();
	let node = ids.choose(rng).copied().unwrap_or_default();
	let of = Nodes::<Test>::get(node).map_or(POOR, |node| node.operator);
	match rng.gen_range(0..20) {
		0..=2 if ids.len() < MOST_NODES => {
			let validates = rng.gen();
			let base = if validates {
				Registration::of_validator(&who)
			} else {
				Registration::of(&who)
			};
			let coin = if validates {
				Coin::Gen
			} else {
				Coin::ALL[rng.gen_range(0..4)]
			};
			let amount = coin.amount_rounded_up(base.bond.coin.value(base.bond.amount).expect("it is small"));
			let bond = Bond {
				coin,
				amount,
				borrowed: amount / rng.gen_range(1..4) * Balance::from(rng.gen::<bool>()),
			};
			Registration { bond, ..base }.send(&who).is_ok()
		},
		3 => bond_more(&of, node, rng.gen_range(0..units(Coin::Gen, 100))).is_ok(),
		4 | 5 => start_maintenance(&of, node).is_ok(),
		6 | 7 => end_maintenance(&of, node).is_ok(),
		8 if rng.gen_bool(0.3) => jail(node).is_ok(),
		8 if rng.gen_bool(0.5) => {
			offend(node, Perbill::from_percent(rng.gen_range(0..20)));
			true
		},
		8 | 9 => unjail(&of, node).is_ok(),
		10 if rng.gen_bool(0.4) => retire(&of, node).is_ok(),
		10 | 11 => withdraw(&of, node).is_ok(),
		12 | 13 => {
			kill(node);
			true
		},
		14..=16 => {
			revive(node);
			true
		},
		17 => match rng.gen_range(0..4) {
			0 => apply(&who).is_ok(),
			1 => support(&of, &who).is_ok(),
			2 => admit(&who).is_ok(),
			_ => rng.gen_bool(0.2) && revoke(&who).is_ok(),
		},
		18 => {
			<GiftedNodes as BilledWork>::note_billed(&NodeWork {
				node,
				era: TestClock::era(),
				used: Resources::all(rng.gen_range(0..1_500)),
				payers: rng.gen_range(0..6),
				revenue: 0,
			});
			true
		},
		_ => {
			let resources = Resources::all(rng.gen_range(1..2_000));
			call(&of, crate::Call::set_resources { node, resources }).is_ok()
		},
	}
}

#[test]
fn a_year_of_everything_keeps_the_invariants() {
	Chain::new().with_periods(2, 3).of_owner_and(6).run(|| {
		let mut rng = StdRng::seed_from_u64(2026);
		let before = Coin::ALL.map(all_money);
		let (mut happened, mut judged_eras, mut statuses) = (0, 0, std::collections::BTreeSet::new());
		while TestClock::era() < ERAS {
			for _ in 0..2 {
				happened += u32::from(happen(&mut rng));
				check();
			}
			if rng.gen_bool(0.01) {
				Frozen::set(!Frozen::get());
			}
			// Somebody always makes blocks.
			revive(set()[0]);
			let passes = rng.gen_range(1..5);
			if rng.gen_bool(0.01) {
				halt(rng.gen_range(1..100));
			} else {
				for _ in 0..passes {
					next_block();
					send_due();
					check();
				}
			}
			if happened % 4 == 0 {
				super::registry::agrees();
			}
			for node in Nodes::<Test>::iter_values() {
				statuses.insert(StatusKind::from(node.status) as u8);
			}
		}
		assert_eq!(Coin::ALL.map(all_money), before, "no planck was lost or made");
		for node in 0..NextNode::<Test>::get() {
			let mut eras: Vec<_> = judged(node).into_iter().map(|era| era.era).collect();
			let told = eras.len();
			judged_eras += told;
			eras.dedup();
			assert_eq!(eras.len(), told, "an era is told of once");
			assert!(eras.windows(2).all(|pair| pair[0] < pair[1]));
			assert!(judged(node)
				.iter()
				.all(|era| era.present <= era.windows && era.windows > 0));
		}
		assert!(happened > 700, "too little happened: {happened}");
		assert!(judged_eras > 2_000, "too few eras were judged: {judged_eras}");
		assert_eq!(statuses.len(), 6, "every status was there");
	});
}
