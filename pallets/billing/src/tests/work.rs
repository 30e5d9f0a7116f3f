//! What nodes did and were paid for, as it is told to others.

use crate::{mock::*, work::average, Rates, Revenues, Sweeping, WeightInfo, Work, Works, KEPT_REVENUES};
use frame_support::{assert_ok, weights::WeightMeter};
use immortal_primitives::{
	billing::{Consumption, ServiceType},
	money::{Balance, Coin, CoinAmounts, Pot, COIN},
	nodes::{NodeId, Revenue},
	time::EraIndex,
};

fn of(customer: &AccountId, node: NodeId, sequence: u64, used: Consumption) -> crate::Outcome {
	let mut receipt = receipt(sequence, used);
	(receipt.customer, receipt.node) = (customer.clone(), node);
	settle(signed(receipt)).expect("it is settled")
}

fn take(era: EraIndex) -> CoinAmounts {
	<Billing as Revenue>::take(NODE, era)
}

#[test]
fn when_an_era_is_over_the_registry_is_told_how_much_was_used_and_who_paid() {
	Chain::new().run(|| {
		for who in [&ADA, &BOB, &EVE] {
			open_with(who, 500);
		}
		let length = Billing::era_length();
		of(&ADA, NODE, 1, cpu(length / 20));
		of(&ADA, NODE, 2, cpu(length / 10));
		of(&BOB, NODE, 1, cpu(length / 10));
		of(&EVE, NODE, 1, cpu(length / 10));
		of(&BOB, OTHER_NODE, 1, cpu(length / 2));
		pass(0);
		assert_eq!(told(), []);
		go_to_era(1);
		pass(0);
		let mut all = told();
		all.sort_unstable();
		assert_eq!(all, [(NODE, [300, 0, 0, 0], 3), (OTHER_NODE, [500, 0, 0, 0], 1)]);
		assert_eq!(Works::<Test>::iter_keys().count(), 0);
		// Once.
		go_to_era(2);
		pass(0);
		assert_eq!(told().len(), 2);
		assert_eq!(Sweeping::<Test>::get(), 2);
	});
}

#[test]
fn what_was_used_long_ago_is_paid_for_and_not_counted() {
	Chain::new().run(|| {
		open_with(&ADA, 500);
		let of_epoch = |epoch| {
			let mut receipt = receipt(1, cpu(1_000));
			receipt.epoch = epoch;
			settle(signed(receipt)).expect("it is settled")
		};
		go_to_era(2);
		let last_of = |era: EraIndex| (era + 1) * EPOCHS_PER_ERA - 1;
		assert!(of_epoch(last_of(0)).provider > 0);
		assert_eq!(Works::<Test>::get(2, NODE).used, cpu(0));
		assert!(of_epoch(last_of(0) + 1).provider > 0);
		assert_eq!(Works::<Test>::get(2, NODE).used, cpu(1_000));
		assert!(take(2).flx > 0);
	});
}

#[test]
fn a_few_nodes_in_each_block() {
	Chain::new().run(|| {
		open_with(&ADA, 500);
		for node in 100..110 {
			Operators::insert(node, CARL);
			of(&ADA, node, 1, cpu(1_000));
		}
		go_to_era(1);
		for told_of in [4, 8, 10, 10] {
			pass(0);
			assert_eq!(told().len(), told_of);
		}
		assert_eq!(Sweeping::<Test>::get(), 1);
	});
}

#[test]
fn an_operator_that_pays_itself_did_nothing() {
	Chain::new().run(|| {
		open_with(&CARL, 500);
		of(&CARL, NODE, 1, cpu(1_000));
		let work = Works::<Test>::get(0, NODE);
		assert_eq!((work.used, work.payers.len()), (cpu(0), 0));
		// What it paid counts as revenue: a reward is less than that.
		assert!(take(0).flx > 0);
	});
}

#[test]
fn what_is_not_paid_is_not_counted_until_it_is() {
	Chain::new().run(|| {
		open_with(&ADA, 1);
		of(&ADA, NODE, 1, cpu(500));
		assert_eq!(Works::<Test>::get(0, NODE).used, cpu(500));
		of(&ADA, NODE, 2, cpu(2_000));
		assert_eq!(Works::<Test>::get(0, NODE).used, cpu(500));
		deposit(&ADA, Coin::Flx, units(Coin::Flx, 10));
		assert_eq!(Works::<Test>::get(0, NODE).used, cpu(500));
		of(&ADA, NODE, 3, cpu(2_001));
		assert_eq!(Works::<Test>::get(0, NODE).used, cpu(2_001));
		// The same of what a cap forbids.
		assert_ok!(Billing::set_cap(
			by(&ADA),
			Coin::Flx,
			Some(cost(ServiceType::Compute, 1_000))
		));
		pass(EPOCH);
		of(&ADA, NODE, 1, cpu(1_500));
		assert_eq!(Works::<Test>::get(0, NODE).used, cpu(2_001));
		assert_ok!(Billing::set_cap(by(&ADA), Coin::Flx, None));
		of(&ADA, NODE, 2, cpu(1_600));
		assert_eq!(Works::<Test>::get(0, NODE).used, cpu(2_001 + 1_600));
	});
}

#[test]
fn who_pays_nothing_is_no_payer() {
	Chain::new().run(|| {
		open_with(&ADA, 0);
		open_with(&BOB, 1);
		of(&ADA, NODE, 1, cpu(1_000));
		of(&BOB, NODE, 1, cpu(0));
		assert_eq!(Works::<Test>::get(0, NODE), Default::default());
		assert!(!Works::<Test>::contains_key(0, NODE));
	});
}

#[test]
fn what_has_no_price_proves_nothing() {
	let only_cpu = Rates {
		cpu_ms: RATE,
		..Default::default()
	};
	Chain::new().with_rates(ServiceType::Compute, only_cpu).run(|| {
		open_with(&ADA, 500);
		let used = Consumption {
			cpu_ms: 1_000,
			memory_mib_s: u64::MAX,
			storage_mib_h: u64::MAX,
			moved_mib: u64::MAX,
		};
		of(&ADA, NODE, 1, used);
		assert_eq!(Works::<Test>::get(0, NODE).used, cpu(1_000));
	});
}

#[test]
fn revenue_is_what_pool_and_treasury_got_by_era_and_given_once() {
	Chain::new().run(|| {
		open_with(&ADA, 500);
		make_scarce();
		pass(EPOCH);
		let first = of(&ADA, NODE, 1, cpu(1_000));
		let mut stored = receipt(1, cpu(1_000));
		stored.service = ServiceType::Storage;
		let second = settle(signed(stored)).unwrap();
		go_to_era(1);
		let third = of(&ADA, NODE, 1, cpu(1_000));
		let network = |outcome: &crate::Outcome| outcome.pool + outcome.scaling + outcome.treasury;
		assert!(first.scaling > 0);
		assert_eq!(
			take(0),
			CoinAmounts {
				flx: network(&first),
				nex: network(&second),
				..Default::default()
			}
		);
		assert_eq!(take(0), CoinAmounts::default());
		assert_eq!(take(7), CoinAmounts::of(Coin::Flx, network(&third)));
		assert!(!Revenues::<Test>::contains_key(NODE));
		assert_eq!(<Billing as Revenue>::take(1_000, 7), CoinAmounts::default());
	});
}

#[test]
fn revenue_that_nobody_takes_is_kept_in_few_eras() {
	Chain::new().run(|| {
		open_with(&ADA, 500);
		for era in 0..10 {
			go_to_era(era);
			of(&ADA, NODE, 1, cpu(1_000));
		}
		let each = cost(ServiceType::Compute, 1_000) * 3 / 10;
		let list = Revenues::<Test>::get(NODE);
		let flx: Vec<_> = list.iter().map(|(era, amounts)| (*era, amounts.flx / each)).collect();
		assert_eq!(flx.len() as u32, KEPT_REVENUES);
		assert_eq!(flx, [(6, 7), (7, 1), (8, 1), (9, 1)]);
		assert_eq!(take(5), CoinAmounts::default());
		assert_eq!(take(9).flx, 10 * each);
	});
}

#[test]
fn nothing_is_kept_of_nodes_that_have_left() {
	Chain::new().run(|| {
		open_with(&ADA, 500);
		of(&ADA, NODE, 1, cpu(1_000));
		Operators::remove(NODE);
		go_to_era(1);
		pass(0);
		assert_eq!(Revenues::<Test>::iter_keys().count(), 0);
	});
}

#[test]
fn a_machine_cannot_be_billed_more_than_its_time() {
	// Not by the chain: it is the customer who signs. But no more counts than is declared (`pallet_gifted_nodes`).
	let week = 7 * 24 * 3_600_000;
	assert_eq!(average(&cpu(2 * week), week).cpu_millicores, 2_000);
}

/// What pool and treasury got of a receipt, in 10^-12 units.
fn for_network(coin: Coin, outcome: &crate::Outcome) -> Balance {
	let planck = outcome.pool + outcome.scaling + outcome.treasury;
	coin.value(planck).expect("it is small")
}

#[test]
fn revenue_is_told_in_units_whatever_coin_it_was_paid_in() {
	Chain::new().run(|| {
		let pots = || {
			let pots = [Pot::IncentivePool, Pot::Treasury];
			let all = CoinAmounts::from_fn(|coin| pots.map(|which| pot(coin, which)).iter().sum());
			all.value().expect("it is small")
		};
		for who in [&ADA, &CARL] {
			open_with(who, 500);
		}
		make_scarce();
		pass(EPOCH);
		let before = pots();
		let mut earned = [0, 0];
		for (sequence, service) in (1..).zip(ServiceType::ALL) {
			// An operator that pays itself pays the network.
			for (customer, node, amount) in [(ADA, NODE, 1_001), (ADA, OTHER_NODE, 77), (CARL, NODE, 13)] {
				let mut receipt = receipt(sequence, cpu(amount));
				(receipt.customer, receipt.node, receipt.service) = (customer, node, service);
				let outcome = settle(signed(receipt)).expect("it is settled");
				assert!(outcome.scaling > 0);
				earned[(node - NODE) as usize] += for_network(service.coin(), &outcome);
			}
		}
		assert_eq!(pots() - before, earned[0] + earned[1]);
		// That it was taken does not matter.
		assert!(!take(0).is_zero());
		go_to_era(1);
		pass(0);
		let mut told = told_revenues();
		told.sort_unstable();
		assert_eq!(told, [(0, NODE, earned[0]), (0, OTHER_NODE, earned[1])]);
	});
}

#[test]
fn what_is_paid_of_arrears_is_revenue_of_the_era_that_it_is_paid_in() {
	Chain::new().run(|| {
		open_with(&ADA, 1);
		let first = of(&ADA, NODE, 1, cpu(10_000));
		go_to_era(1);
		deposit(&ADA, Coin::Flx, units(Coin::Flx, 4));
		deposit(&ADA, Coin::Flx, units(Coin::Flx, 100));
		go_to_era(2);
		pass(0);
		assert_eq!(for_network(Coin::Flx, &first), 3 * COIN / 10);
		assert_eq!(
			told_revenues(),
			[(0, NODE, 3 * COIN / 10), (1, NODE, 9 * 3 * COIN / 10)]
		);
		// By nobody's work.
		assert_eq!(told()[1], (NODE, [0; 4], 0));
	});
}

#[test]
fn when_the_last_work_of_an_era_is_told_that_is_told_too() {
	Chain::new().run(|| {
		open_with(&ADA, 500);
		for node in 100..110 {
			Operators::insert(node, CARL);
			of(&ADA, node, 1, cpu(1_000));
		}
		pass(0);
		assert_eq!(tellings(), [], "the era is not over");
		go_to_era(1);
		for (told_of, all) in [(4, false), (8, false), (10, true), (10, true)] {
			pass(0);
			assert_eq!((told().len(), told_eras().contains(&0)), (told_of, all));
		}
		assert_eq!(tellings().len(), 11);
		assert_eq!(tellings().last(), Some(&Telling::All { era: 0 }));
	});
}

#[test]
fn an_era_in_which_nothing_was_billed_is_told_of_once() {
	Chain::new().run(|| {
		go_to_era(3);
		pass(0);
		assert_eq!(told_eras(), [0, 1, 2]);
		// Without blocks, too; a few in each.
		halt_until_epoch(9 * EPOCHS_PER_ERA);
		for last in [6, 8, 8] {
			pass(0);
			assert!(told_eras().into_iter().eq(0..=last));
		}
		assert_eq!(told(), []);
	});
}

#[test]
fn no_work_is_told_after_its_era_or_before_the_one_before() {
	Chain::new().run(|| {
		let worked = [(0, 5), (2, 3), (3, 1)];
		for (era, nodes) in worked {
			for node in 0..nodes {
				let work = Work {
					used: cpu(1),
					..Default::default()
				};
				Works::<Test>::insert(era, node, work);
			}
		}
		halt_until_epoch(5 * EPOCHS_PER_ERA);
		// Step by step: there is no room for more in a block.
		let step = <() as WeightInfo>::tell_begin() + <() as WeightInfo>::tell_of_node();
		let mut before = 0;
		loop {
			let mut meter = WeightMeter::with_limit(step);
			Billing::tell_of_work(&mut meter);
			let after = tellings().len();
			if after == before {
				break;
			}
			// A node, an era, or the last node of an era and the era.
			assert!(after <= before + 2 && meter.consumed() == step);
			before = after;
		}
		let eras: Vec<_> = tellings()
			.into_iter()
			.map(|telling| match telling {
				Telling::Billed { era, .. } => (era, false),
				Telling::All { era } => (era, true),
			})
			.collect();
		assert!(eras.is_sorted());
		assert_eq!(told_eras(), [0, 1, 2, 3, 4]);
		assert_eq!(told().len(), 9);
	});
}
