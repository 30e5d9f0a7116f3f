//! What scarcity adds.

use crate::{mock::*, Event, Tables, Use, Used};
use immortal_primitives::{
	billing::ServiceType,
	money::{Coin, CoinAmounts, Pot},
	nodes::Resources,
};
use sp_runtime::Perbill;

#[test]
fn what_is_added_is_the_treasury_s_to_scale_with() {
	Chain::new().run(|| {
		open_with(&ADA, 100);
		make_scarce();
		pass(EPOCH);
		System::assert_has_event(Event::EpochBegan { epoch: 1, extra: EXTRA }.into());
		let base = cost(ServiceType::Compute, 1_000);
		let scaling = (base * u128::from(EXTRA)).div_ceil(1_000_000_000_000);
		let before = pot(Coin::Flx, Pot::Treasury);
		let outcome = bill(1, cpu(1_000));
		assert_eq!((outcome.gross, outcome.scaling), (base + scaling, scaling));
		assert_eq!(
			(outcome.provider, outcome.pool, outcome.treasury),
			(base * 7 / 10, base * 2 / 10, base / 10)
		);
		assert_eq!(pot(Coin::Flx, Pot::Treasury), before + scaling + outcome.treasury);
		let told = (
			CoinAmounts::of(Coin::Flx, outcome.treasury),
			CoinAmounts::of(Coin::Flx, scaling),
		);
		assert_eq!(treasury_told(), told);
	});
}

#[test]
fn it_is_fixed_when_an_epoch_begins() {
	Chain::new().run(|| {
		open_with(&ADA, 100);
		make_scarce();
		assert_eq!(bill(1, cpu(1_000)).scaling, 0);
		pass(EPOCH);
		Used::<Test>::kill();
		assert_eq!(Tables::<Test>::get(1).map(|table| table.extra), Some(EXTRA));
		assert!(bill(1, cpu(1_000)).scaling > 0);
		pass(EPOCH);
		assert_eq!(bill(1, cpu(1_000)).scaling, 0);
	});
}

#[test]
fn the_scarcest_of_all_resources_counts() {
	Chain::new().run(|| {
		assert_eq!(Billing::used_share(), Perbill::zero());
		make_scarce();
		assert_eq!(Billing::used_share(), Perbill::from_percent(90));
		VerifiedResources::set(Resources {
			cpu_millicores: 10_000,
			..Resources::all(1_000)
		});
		assert_eq!(Billing::used_share(), Perbill::from_percent(9));
		Used::<Test>::mutate(|known| known.before.memory_mib_s = Billing::era_length());
		assert_eq!(Billing::used_share(), Perbill::one());
		// What nobody has is not scarce, but missing.
		VerifiedResources::set(Resources::default());
		assert_eq!(Billing::used_share(), Perbill::zero());
	});
}

#[test]
fn the_last_whole_era_counts() {
	Chain::new().run(|| {
		open_with(&ADA, 900);
		VerifiedResources::set(Resources::all(1_000));
		go_to_era(1);
		bill(1, cpu(Billing::era_length() / 2));
		assert_eq!(Billing::used_share(), Perbill::zero());
		assert_eq!(Used::<Test>::get().era, 1);
		go_to_era(2);
		assert_eq!(Billing::used_share(), Perbill::from_percent(50));
		// The first receipt of an era closes the one before.
		bill(1, cpu(1_000));
		assert_eq!(
			Used::<Test>::get(),
			Use {
				era: 2,
				used: cpu(1_000),
				before: cpu(Billing::era_length() / 2),
			}
		);
		assert_eq!(Billing::used_share(), Perbill::from_percent(50));
		go_to_era(4);
		assert_eq!(Billing::used_share(), Perbill::zero());
		bill(1, cpu(1_000));
		assert_eq!(Used::<Test>::get().before, cpu(0));
	});
}
