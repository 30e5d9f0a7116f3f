//! The treasury in the whole runtime: what it is paid, and what it pays.

use crate::{
	chain::{account, act, balance, run_to_block_finalizing, submit, Chain},
	nodes::{alive, register, NOTARY},
};
use frame_support::{
	assert_noop, assert_ok,
	traits::{fungibles::Inspect, EnsureOrigin, UnfilteredDispatchable},
};
use immortal_primitives::{
	money::{Balance, Coin, CoinAmounts, Pot, COIN},
	responsibility::Responsibility::EconomicManagement,
};
use immortal_runtime::{Coins, OriginCaller, Runtime, RuntimeCall, RuntimeOrigin, Treasury};
use pallet_rotation::Periods;
use pallet_treasury::{Call, Origin};
use sp_keyring::Sr25519Keyring::{Alice, Bob, Ferdie};
use sp_runtime::MultiAddress;

fn spend(amount: Balance) -> Call<Runtime> {
	Call::spend {
		coin: Coin::Gen,
		amount,
		beneficiary: MultiAddress::Id(account(Ferdie)),
		valid_from: None,
	}
}

#[test]
fn economic_management_spends_and_anyone_has_it_paid() {
	Chain::new("local_testnet").run(|| {
		let before = balance(Coin::Gen, Ferdie);
		assert!(submit(Bob, spend(COIN)).expect("the transaction is valid").is_err());
		let approve = act(EconomicManagement, spend(COIN));
		assert_ok!(submit(Alice, approve).expect("the transaction is valid"));
		assert_ok!(submit(Bob, Call::payout { id: 0 }).expect("the transaction is valid"));
		assert_eq!(balance(Coin::Gen, Ferdie) - before, COIN);
	});
}

#[test]
fn tracks_of_governance_have_their_limits() {
	Chain::new("local_testnet").run(|| {
		let limit = |origin: Origin| {
			let origin = RuntimeOrigin::from(OriginCaller::Treasury(origin));
			<Runtime as pallet_treasury::Config>::SpendOrigin::ensure_origin(origin).expect("it may spend")
		};
		let policy = Treasury::policy();
		assert_eq!(limit(Origin::SmallSpender), policy.small_limit);
		assert_eq!(limit(Origin::MediumSpender), policy.medium_limit);
		assert_eq!(limit(Origin::BigSpender), Balance::MAX);
		let too_much = Coin::Gen.amount_rounded_down(policy.small_limit) + 1;
		assert_noop!(
			Treasury::spend(
				Origin::SmallSpender.into(),
				Coin::Gen,
				too_much,
				MultiAddress::Id(account(Ferdie)),
				None
			),
			pallet_treasury::Error::<Runtime>::AboveLimit
		);
	});
}

#[test]
fn a_batch_spends_no_more_than_one_call_may() {
	Chain::new("local_testnet").run(|| {
		let half = Coin::Gen.amount_rounded_down(Treasury::policy().small_limit / 2);
		let batch = |count| {
			let calls = (0..count).map(|_| spend(half).into()).collect();
			let batch: RuntimeCall = pallet_utility::Call::batch_all { calls }.into();
			frame_support::storage::with_storage_layer(|| batch.dispatch_bypass_filter(Origin::SmallSpender.into()))
		};
		assert_ok!(batch(2));
		let refused = batch(3).expect_err("it is too much").error;
		assert_eq!(refused, pallet_treasury::Error::<Runtime>::AboveLimit.into());
		assert_eq!(Treasury::spends(0, 10).spends.len(), 2);
	});
}

#[test]
fn an_era_of_fees_gifts_and_slashes_is_booked() {
	Chain::new("local_testnet").run(|| {
		// Windows of four blocks, eras of three windows.
		pallet_rotation::Lengths::<Runtime>::put(Periods {
			slots_per_window: 4,
			windows_per_era: 3,
		});
		// It gives one sign of life and no other, and so is slashed when an era of it is over.
		let (node, _) = register(NOTARY);
		alive(node);
		let gift = pallet_coins::Call::transfer {
			coin: Coin::Nex,
			dest: MultiAddress::Id(Pot::Treasury.account()),
			amount: COIN,
		};
		assert_ok!(submit(Bob, gift).expect("the transaction is valid"));
		let mut slashed = CoinAmounts::default();
		for block in 2..60 {
			run_to_block_finalizing(block);
			let income = Treasury::current_book().book.income;
			slashed = slashed.saturating_add(income.slashes);
		}
		let first = Treasury::book(0).expect("the era is over");
		assert!(first.income.fees.flx > 0);
		assert_eq!(first.income.other, CoinAmounts::of(Coin::Nex, COIN));
		assert!(!slashed.is_zero(), "nothing was slashed");
		// What the pot has is what the books say.
		let now = Treasury::current_book();
		let pot = CoinAmounts::from_fn(|coin| Coins::total_balance(coin, &Pot::Treasury.account()));
		assert_eq!(now.book.balance(), pot);
	});
}
