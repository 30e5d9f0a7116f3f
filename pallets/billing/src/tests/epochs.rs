//! Price epochs and their tables.

use crate::{mock::*, CurrentEpochs, EpochWindows, Epochs, PriceTable, Tables, MAX_KEPT_EPOCHS};
use frame_support::{assert_ok, traits::Hooks, weights::Weight};
use immortal_primitives::{
	billing::{PriceEpoch, ServiceType},
	money::Coin,
};

/// Doubles all rates.
fn double() {
	let mut rates = Billing::current_table().rates;
	for row in rates.iter_mut() {
		row.rates = crate::Rates {
			cpu_ms: row.rates.cpu_ms * 2,
			..row.rates
		};
	}
	assert_ok!(Billing::set_rates(owner(), rates));
}

fn cpu_rate(epoch: PriceEpoch) -> Option<u128> {
	Tables::<Test>::get(epoch).map(|table| table.rates[0].rates.cpu_ms)
}

#[test]
fn the_first_table_is_of_genesis() {
	Chain::new().run(|| {
		let table = Tables::<Test>::get(0).unwrap();
		assert_eq!(table.rates.len(), 8);
		assert_eq!(
			table,
			PriceTable {
				extra: 0,
				..table.clone()
			}
		);
		assert_eq!(EpochWindows::<Test>::get(), EPOCH_WINDOWS);
	});
}

#[test]
fn an_epoch_begins_with_its_first_window() {
	Chain::new().run(|| {
		pass(EPOCH - 1);
		assert_eq!(current_epoch(), 0);
		pass(1);
		assert_eq!(CurrentEpochs::<Test>::get(), Epochs { oldest: 0, current: 1 });
		assert_eq!(Tables::<Test>::get(1), Tables::<Test>::get(0));
	});
}

#[test]
fn an_epoch_is_always_charged_at_its_own_table() {
	Chain::new().run(|| {
		open_with(&ADA, 100);
		double();
		pass(EPOCH);
		double();
		pass(EPOCH);
		assert_eq!([0, 1, 2].map(cpu_rate), [Some(RATE), Some(2 * RATE), Some(4 * RATE)]);
		for (epoch, factor) in [(2, 4), (0, 1), (1, 2)] {
			let mut of_epoch = receipt(1, cpu(1_000));
			of_epoch.epoch = epoch;
			let quote = Billing::quote(ServiceType::Compute, cpu(1_000), epoch).unwrap();
			let outcome = settle(signed(of_epoch)).unwrap();
			assert_eq!(outcome.gross, cost(ServiceType::Compute, 1_000 * factor));
			assert_eq!(outcome.gross, quote.total);
		}
	});
}

#[test]
fn tables_are_kept_for_a_while() {
	Chain::new().run(|| {
		go_to_epoch(KEPT);
		assert!(Tables::<Test>::contains_key(0));
		pass(EPOCH);
		assert_eq!(
			CurrentEpochs::<Test>::get(),
			Epochs {
				oldest: 1,
				current: KEPT + 1
			}
		);
		assert!(!Tables::<Test>::contains_key(0));
		assert_eq!(Tables::<Test>::iter_keys().count() as u32, KEPT + 1);
	});
}

#[test]
fn epochs_without_blocks_have_the_table_of_the_last_one_before() {
	Chain::new().run(|| {
		open_with(&ADA, 100);
		pass(EPOCH);
		double();
		halt_until_epoch(5);
		let rates = [0, 1, 2, 3, 4, 5].map(cpu_rate);
		assert_eq!(rates[..5], [Some(RATE); 5]);
		assert_eq!(rates[5], Some(2 * RATE));
		let mut while_halted = receipt(1, cpu(1_000));
		while_halted.epoch = 3;
		assert_eq!(
			settle(signed(while_halted)).unwrap().gross,
			cost(ServiceType::Compute, 1_000)
		);
		crate::mock::check();
		// However long: only what is kept is written.
		halt_until_epoch(1_000_000);
		assert_eq!(
			CurrentEpochs::<Test>::get(),
			Epochs {
				oldest: 1_000_000 - KEPT,
				current: 1_000_000
			}
		);
	});
}

#[test]
fn a_halt_costs_the_tables_that_it_writes_and_deletes() {
	Chain::new().run(|| {
		let begin = |slots| {
			CurrentSlot::mutate(|slot| *slot += slots);
			Billing::on_initialize(0)
		};
		let of = |tables| {
			<() as crate::WeightInfo>::same_epoch().saturating_add(<() as crate::WeightInfo>::begin_epoch(tables))
		};
		assert_eq!(begin(1), <() as crate::WeightInfo>::same_epoch());
		assert_eq!(begin(EPOCH), of(1));
		assert_eq!(begin(3 * EPOCH), of(3));
		assert_eq!(begin(1_000 * EPOCH), of(KEPT + 1));
		assert!(of(MAX_KEPT_EPOCHS).ref_time() < Weight::from_parts(1_000_000_000_000, 0).ref_time() / 10);
	});
}

#[test]
fn what_is_forgotten_stays_so_when_more_is_kept() {
	Chain::new().run(|| {
		open_with(&ADA, 100);
		let mut first = receipt(1, cpu(1_000));
		assert_ok!(settle(signed(first.clone())));
		go_to_epoch(KEPT + 1);
		assert_ok!(Billing::set_policy(
			owner(),
			crate::Policy {
				kept_epochs: 4 * KEPT,
				..Chain::new().policy
			}
		));
		go_to_epoch(KEPT + 3);
		assert_eq!(CurrentEpochs::<Test>::get().oldest, 1);
		first.sequence = 2;
		assert_eq!(settle(signed(first)), Err(crate::Error::<Test>::EpochTooOld.into()));
		// And less: at the next epoch.
		assert_ok!(Billing::set_policy(
			owner(),
			crate::Policy {
				kept_epochs: KEPT / 2,
				..Chain::new().policy
			}
		));
		go_to_epoch(KEPT + 4);
		assert_eq!(CurrentEpochs::<Test>::get().oldest, KEPT + 4 - KEPT / 2);
		assert_eq!(deposited(Coin::Flx, &ADA), units(Coin::Flx, 99));
	});
}

#[test]
#[should_panic(expected = "`billing.windowsPerEpoch` is 0")]
fn an_epoch_has_windows() {
	use sp_runtime::BuildStorage;
	let genesis = crate::GenesisConfig::<Test> {
		windows_per_epoch: 0,
		..Default::default()
	};
	let _ = genesis.build_storage();
}
