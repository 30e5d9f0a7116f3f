//! Fees in any coin: which pays, how much, and who gets it.

use super::*;
use crate::Event;
use frame_support::{
	assert_ok,
	dispatch::{DispatchInfo, PostDispatchInfo},
	pallet_prelude::Weight,
	traits::{
		fungibles::{hold::Mutate as MutateHold, Mutate},
		Hooks,
	},
};
use pallet_transaction_payment::ChargeTransactionPayment;
use proptest::prelude::*;
use sp_runtime::{
	traits::{DispatchTransaction, Dispatchable},
	transaction_validity::{InvalidTransaction, TransactionValidityError},
};

/// What every transaction here weighs; a planck of FLX a picosecond.
const WEIGHT: Balance = 50_000_001;

fn info() -> DispatchInfo {
	DispatchInfo {
		call_weight: Weight::from_parts(WEIGHT as u64, 0),
		..Default::default()
	}
}

/// Runs `call` of `who` as a transaction without length, of [`WEIGHT`] that turns out to be `actual`.
fn run_as(who: u64, call: RuntimeCall, tip: Balance, actual: Option<Balance>) -> Result<(), TransactionValidityError> {
	let signed = RuntimeOrigin::signed(who);
	ChargeTransactionPayment::<Test>::from(tip)
		.test_run(signed.clone(), &call, &info(), 0, 0, |_| {
			let _ = call.clone().dispatch(signed);
			let actual_weight = actual.map(|weight| Weight::from_parts(weight as u64, 0));
			Ok(PostDispatchInfo {
				actual_weight,
				..Default::default()
			})
		})
		.map(drop)
}

fn remark() -> RuntimeCall {
	frame_system::Call::remark { remark: vec![] }.into()
}

fn choose(coin: Option<Coin>) -> RuntimeCall {
	crate::Call::set_fee_coin { coin }.into()
}

/// `flx` at the genesis rates, rounded up.
fn at_tier(coin: Coin, flx: Balance) -> Balance {
	(flx * 10).div_ceil(coin.tier())
}

fn payment_refused() -> Result<(), TransactionValidityError> {
	Err(InvalidTransaction::Payment.into())
}

#[test]
fn the_chosen_coin_pays_exactly_the_fee() {
	for coin in Coin::ALL {
		Chain::new().run(|| {
			FeeCoin::<Test>::insert(ADA, coin);
			let before = Coin::ALL.map(|coin| total(coin, ADA));
			assert_ok!(run_as(ADA, remark(), 0, None));
			for (other, before) in Coin::ALL.into_iter().zip(before) {
				let fee = if other == coin { at_tier(coin, WEIGHT) } else { 0 };
				assert_eq!(total(other, ADA), before - fee);
			}
		});
	}
}

#[test]
fn without_a_choice_the_first_that_suffices_pays() {
	for coin in Coin::ALL {
		Chain::new().run(|| {
			assert_ok!(Coins::transfer(RuntimeOrigin::signed(ADA), coin, BOB, units(coin, 1)));
			assert_eq!(Coins::fee(BOB, WEIGHT), Some((coin, at_tier(coin, WEIGHT))));
			assert_ok!(run_as(BOB, remark(), 0, None));
			assert_eq!(total(coin, BOB), units(coin, 1) - at_tier(coin, WEIGHT));
		});
	}
	Chain::new().run(|| {
		for coin in crate::AUTOMATIC_FEE_COINS {
			assert_eq!(Coins::fee(ADA, WEIGHT).map(|(coin, _)| coin), Some(coin));
			assert_ok!(Coins::transfer_all(RuntimeOrigin::signed(ADA), coin, BOB, false));
		}
		assert_eq!(Coins::fee(ADA, WEIGHT), None);
	});
}

#[test]
fn a_chosen_coin_that_cannot_pay_is_refused_and_no_other_pays() {
	for coin in Coin::ALL {
		Chain::new().run(|| {
			FeeCoin::<Test>::insert(ADA, coin);
			let left = minimum(coin) + at_tier(coin, WEIGHT) - 1;
			assert_ok!(Coins::transfer(
				RuntimeOrigin::signed(ADA),
				coin,
				BOB,
				units(coin, 1_000) - left
			));
			let before = Coin::ALL.map(|coin| total(coin, ADA));
			assert_eq!(run_as(ADA, remark(), 0, None), payment_refused());
			assert_eq!(Coin::ALL.map(|coin| total(coin, ADA)), before);
			assert_eq!(Coins::fee(ADA, WEIGHT), None);
		});
	}
}

#[test]
fn funds_on_hold_pay_no_fee() {
	Chain::new().run(|| {
		FeeCoin::<Test>::insert(ADA, Coin::Nex);
		let all = total(Coin::Nex, ADA) - minimum(Coin::Nex);
		assert_ok!(Coins::hold(Coin::Nex, &crate::HoldReason::Vesting.into(), &ADA, all));
		assert_eq!(run_as(ADA, remark(), 0, None), payment_refused());
		assert_ok!(Coins::burn_all_held(
			Coin::Nex,
			&crate::HoldReason::Vesting.into(),
			&ADA,
			frame_support::traits::tokens::Precision::Exact,
			frame_support::traits::tokens::Fortitude::Force,
		));
	});
}

#[test]
fn choosing_a_coin_is_paid_in_it() {
	Chain::new().run(|| {
		FeeCoin::<Test>::insert(ADA, Coin::Gen);
		assert_ok!(Coins::transfer_all(RuntimeOrigin::signed(ADA), Coin::Gen, BOB, false));
		assert_eq!(run_as(ADA, remark(), 0, None), payment_refused());

		assert_ok!(run_as(ADA, choose(Some(Coin::Aur)), 0, None));
		assert_eq!(FeeCoin::<Test>::get(ADA), Some(Coin::Aur));
		assert_eq!(
			total(Coin::Aur, ADA),
			units(Coin::Aur, 1_000) - at_tier(Coin::Aur, WEIGHT)
		);

		assert_ok!(run_as(ADA, choose(None), 0, None));
		assert_eq!(FeeCoin::<Test>::get(ADA), None);
		assert_eq!(total(Coin::Flx, ADA), units(Coin::Flx, 1_000) - WEIGHT);

		assert_eq!(run_as(ADA, choose(Some(Coin::Gen)), 0, None), payment_refused());
	});
}

#[test]
fn a_choice_goes_with_its_account() {
	Chain::new().run(|| {
		assert_ok!(Coins::transfer(
			RuntimeOrigin::signed(ADA),
			Coin::Nex,
			BOB,
			units(Coin::Nex, 1)
		));
		assert_ok!(Coins::set_fee_coin(RuntimeOrigin::signed(BOB), Some(Coin::Nex)));
		System::assert_last_event(
			Event::FeeCoinSet {
				who: BOB,
				coin: Some(Coin::Nex),
			}
			.into(),
		);
		assert_ok!(Coins::transfer_all(RuntimeOrigin::signed(BOB), Coin::Nex, ADA, false));
		assert_eq!(FeeCoin::<Test>::get(BOB), None);
	});
}

#[test]
fn what_was_not_used_is_given_back_to_the_planck() {
	for coin in Coin::ALL {
		Chain::new().run(|| {
			FeeCoin::<Test>::insert(ADA, coin);
			assert_ok!(run_as(ADA, remark(), 7, Some(1_000_001)));
			assert_eq!(total(coin, ADA), units(coin, 1_000) - at_tier(coin, 1_000_001 + 7));
		});
	}
}

#[test]
fn a_transaction_that_turns_out_free_costs_nothing() {
	Chain::new().run(|| {
		FeeCoin::<Test>::insert(ADA, Coin::Aur);
		assert_ok!(run_as(ADA, remark(), 0, Some(0)));
		assert_eq!(total(Coin::Aur, ADA), units(Coin::Aur, 1_000));
	});
}

#[test]
fn the_smallest_fee_costs_a_planck() {
	Chain::new().run(|| {
		FeeCoin::<Test>::insert(ADA, Coin::Gen);
		assert_ok!(run_as(ADA, remark(), 0, Some(1)));
		assert_eq!(total(Coin::Gen, ADA), units(Coin::Gen, 1_000) - 1);
	});
}

#[test]
fn a_refund_does_not_reopen_a_closed_account() {
	for coin in Coin::ALL {
		Chain::new().run(|| {
			assert_ok!(Coins::transfer(RuntimeOrigin::signed(ADA), coin, BOB, units(coin, 10)));
			let leave = crate::Call::transfer_all {
				coin,
				dest: ADA,
				keep_alive: false,
			};
			assert_ok!(run_as(BOB, leave.into(), 0, Some(1)));
			assert!(!System::account_exists(&BOB));
			let collected = CollectedFees::<Test>::get().expect("a fee was collected");
			let kept = collected.to_author.get(coin) + collected.to_treasury.get(coin);
			assert_eq!(kept, at_tier(coin, WEIGHT));
		});
	}
}

#[test]
fn a_rate_that_changes_meanwhile_does_not_change_the_fee() {
	Chain::new().run(|| {
		System::set_block_number(10);
		let owner = Coins::balance(Coin::Aur, &OWNER);
		assert_ok!(Coins::transfer(
			RuntimeOrigin::signed(ADA),
			Coin::Aur,
			OWNER,
			units(Coin::Aur, 100)
		));
		FeeCoin::<Test>::insert(OWNER, Coin::Aur);
		let set_rate = crate::Call::set_rate {
			coin: Coin::Aur,
			per_flx: 9.into(),
		};
		assert_ok!(run_as(OWNER, set_rate.into(), 0, Some(1_000_000)));
		assert_eq!(Coins::rate_in_force(Coin::Aur), 9.into());
		assert_eq!(
			free(Coin::Aur, OWNER),
			owner + units(Coin::Aur, 100) - at_tier(Coin::Aur, 1_000_000)
		);
	});
}

#[test]
fn other_coins_fees_are_told_by_an_event() {
	Chain::new().run(|| {
		assert_ok!(run_as(ADA, remark(), 10, None));
		assert!(!System::events()
			.iter()
			.any(|record| matches!(record.event, RuntimeEvent::Coins(Event::FeePaid { .. }))));
		FeeCoin::<Test>::insert(ADA, Coin::Aur);
		assert_ok!(run_as(ADA, remark(), 10, None));
		let amount = at_tier(Coin::Aur, WEIGHT + 10);
		System::assert_has_event(
			Event::FeePaid {
				who: ADA,
				coin: Coin::Aur,
				amount,
				tip: 100,
			}
			.into(),
		);
	});
}

#[test]
fn the_treasury_gets_four_fifths_and_the_author_a_fifth_and_the_tips() {
	for coin in Coin::ALL {
		Chain::new().endow(AUTHOR, 1).run(|| {
			FeeCoin::<Test>::insert(ADA, coin);
			let before = (
				total(coin, ADA),
				total(coin, TreasuryAccount::get()),
				total(coin, AUTHOR),
			);
			assert_ok!(run_as(ADA, remark(), 1_000, None));
			Coins::on_finalize(1);

			let paid = before.0 - total(coin, ADA);
			let tip = at_tier(coin, 1_000);
			let share = (paid - tip) / 5;
			assert_eq!(total(coin, AUTHOR), before.2 + share + tip);
			assert_eq!(total(coin, TreasuryAccount::get()), before.1 + paid - tip - share);
			let (to_author, to_treasury) = (
				immortal_primitives::money::CoinAmounts::of(coin, share + tip),
				immortal_primitives::money::CoinAmounts::of(coin, paid - tip - share),
			);
			System::assert_last_event(
				Event::FeesPaidOut {
					author: Some(AUTHOR),
					to_author,
					to_treasury,
				}
				.into(),
			);
			assert_eq!(CollectedFees::<Test>::get(), None);
		});
	}
}

#[test]
fn what_the_author_cannot_take_goes_to_the_treasury() {
	for author in [None, Some(AUTHOR)] {
		Chain::new().run(|| {
			BlockAuthor::set(author);
			let before = total(Coin::Flx, TreasuryAccount::get());
			assert_ok!(run_as(ADA, remark(), 0, Some(1_000)));
			Coins::on_finalize(1);
			assert_eq!(total(Coin::Flx, AUTHOR), 0);
			assert_eq!(total(Coin::Flx, TreasuryAccount::get()), before + 1_000);
		});
	}
	BlockAuthor::set(Some(AUTHOR));
}

#[test]
fn what_the_treasury_cannot_take_waits() {
	Chain::new().run(|| {
		let treasury = TreasuryAccount::get();
		let all = total(Coin::Gen, treasury);
		assert_ok!(<Coins as Mutate<_>>::transfer(
			Coin::Gen,
			&treasury,
			&ADA,
			all,
			frame_support::traits::tokens::Preservation::Expendable,
		));
		FeeCoin::<Test>::insert(ADA, Coin::Gen);
		assert_ok!(run_as(ADA, remark(), 0, Some(1_000)));
		Coins::on_finalize(1);
		assert_eq!(total(Coin::Gen, treasury), 0);
		assert_eq!(
			CollectedFees::<Test>::get().map(|fees| fees.to_treasury.get(Coin::Gen)),
			Some(10)
		);

		assert_ok!(Coins::transfer(
			RuntimeOrigin::signed(ADA),
			Coin::Gen,
			treasury,
			units(Coin::Gen, 1)
		));
		Coins::on_finalize(2);
		assert_eq!(total(Coin::Gen, treasury), units(Coin::Gen, 1) + 10);
	});
}

#[test]
fn blocks_without_fees_pay_nobody() {
	Chain::new().run(|| {
		System::reset_events();
		Coins::on_finalize(1);
		assert!(System::events().is_empty());
	});
}

#[test]
fn who_has_nothing_is_refused() {
	Chain::new().run(|| assert_eq!(run_as(BOB, remark(), 0, None), payment_refused()));
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(64))]

	#[test]
	fn the_payers_loss_is_what_the_others_gain(
		coin in 0..4usize,
		tip in 0..COIN_VALUE,
		actual in prop::option::of(0..=WEIGHT),
	) {
		let coin = Coin::ALL[coin];
		Chain::new().endow(AUTHOR, 1).run(|| {
			FeeCoin::<Test>::insert(ADA, coin);
			let before = (total(coin, ADA), total(coin, TreasuryAccount::get()) + total(coin, AUTHOR));
			run_as(ADA, remark(), tip, actual).expect("Ada can pay");
			Coins::on_finalize(1);
			let loss = before.0 - total(coin, ADA);
			assert_eq!(total(coin, TreasuryAccount::get()) + total(coin, AUTHOR), before.1 + loss);
			assert_eq!(loss, at_tier(coin, actual.unwrap_or(WEIGHT) + tip));
		});
	}
}

/// The largest tip of the property test: an FLX.
const COIN_VALUE: Balance = immortal_primitives::money::COIN;
