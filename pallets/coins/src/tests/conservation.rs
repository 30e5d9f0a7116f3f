//! Whatever is done with the coins, no planck is lost or made.

use super::*;
use frame_support::{
	assert_ok,
	traits::{
		fungibles::{hold::Mutate as MutateHold, Balanced},
		tokens::{Fortitude, Precision, Preservation},
		Hooks,
	},
};
use rand::{rngs::StdRng, Rng, SeedableRng};
use sp_runtime::TokenError;

/// Accounts that send coins to each other.
const ACCOUNTS: u64 = 20;
const OPERATIONS: usize = 100_000;

#[test]
fn a_hundred_thousand_random_operations_conserve_every_planck() {
	let chain = (10..10 + ACCOUNTS).fold(Chain::new(), |chain, who| chain.endow(who, 1_000));
	chain.run(|| {
		let mut rng = StdRng::seed_from_u64(4);
		let mut burned = [0; 4];
		let mut succeeded = 0;
		for step in 0..OPERATIONS {
			let which = rng.gen_range(0..4);
			let coin = Coin::ALL[which];
			let (who, other) = (10 + rng.gen_range(0..ACCOUNTS), 10 + rng.gen_range(0..ACCOUNTS));
			// From a planck to more than an account has.
			let amount = units(coin, 2_000) >> rng.gen_range(0..50u32);
			let signed = RuntimeOrigin::signed(who);
			let issued = Coins::total_issuance(coin);
			let hold = crate::HoldReason::Vesting.into();
			let done = match rng.gen_range(0..10) {
				0..=2 => Coins::transfer(signed, coin, other, amount).is_ok(),
				3 => Coins::transfer_keep_alive(signed, coin, other, amount).is_ok(),
				4 => Coins::transfer_all(signed, coin, other, rng.gen()).is_ok(),
				5 => Coins::burn(signed, coin, amount, rng.gen()).is_ok(),
				6 => Coins::mint(RuntimeOrigin::signed(OWNER), coin, amount).is_ok(),
				7 => Coins::hold(coin, &hold, &who, amount).is_ok(),
				8 => Coins::release(coin, &hold, &who, amount, Precision::BestEffort).is_ok(),
				_ => {
					let taken = Coins::withdraw(
						coin,
						&who,
						amount,
						Precision::Exact,
						Preservation::Preserve,
						Fortitude::Polite,
					);
					taken.is_ok_and(|credit| Coins::resolve(&other, credit).is_ok())
				},
			};
			succeeded += usize::from(done);
			burned[which] +=
				issued.abs_diff(Coins::total_issuance(coin)) * u128::from(issued > Coins::total_issuance(coin));
			if step % 5_000 == 0 {
				System::reset_events();
				Coins::on_finalize(1);
				Coins::do_try_state().expect("invariants hold meanwhile");
			}
		}
		assert!(
			succeeded > OPERATIONS / 4,
			"too few operations did anything: {succeeded}"
		);
		assert!(burned.iter().all(|burned| *burned > 0));
	});
}

#[test]
fn a_hold_smaller_than_the_existential_deposit_is_not_lost_on_release() {
	for coin in Coin::ALL {
		Chain::new().run(|| {
			let hold = crate::HoldReason::Vesting.into();
			let held = minimum(coin) - 1;
			assert_ok!(Coins::hold(coin, &hold, &ADA, held));
			// Another coin keeps the account open.
			assert_ok!(Coins::transfer_all(RuntimeOrigin::signed(ADA), coin, BOB, false));
			assert_eq!((free(coin, ADA), total(coin, ADA)), (0, held));
			assert_noop!(
				Coins::release(coin, &hold, &ADA, Balance::MAX / 2, Precision::BestEffort),
				TokenError::BelowMinimum
			);
			assert_ok!(Coins::transfer(RuntimeOrigin::signed(BOB), coin, ADA, minimum(coin)));
			assert_ok!(
				Coins::release(coin, &hold, &ADA, Balance::MAX / 2, Precision::BestEffort),
				held
			);
		});
	}
}

#[test]
fn a_hold_is_released_to_an_account_with_too_little_to_be_open() {
	for coin in Coin::ALL {
		Chain::new().run(|| {
			let hold = crate::HoldReason::Vesting.into();
			let most = minimum(coin) - 1;
			assert_ok!(Coins::hold(coin, &hold, &ADA, most));
			assert_ok!(Coins::transfer(
				RuntimeOrigin::signed(ADA),
				coin,
				BOB,
				total(coin, ADA) - 2 * most
			));
			assert_eq!((free(coin, ADA), total(coin, ADA)), (most, 2 * most));
			assert_ok!(Coins::release(coin, &hold, &ADA, most, Precision::Exact), most);
			assert_eq!(free(coin, ADA), 2 * most);
		});
	}
}
