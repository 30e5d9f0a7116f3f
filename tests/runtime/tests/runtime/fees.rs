use crate::chain::{account, balance, run_to_block, signed, submit, Chain};
use codec::Encode;
use frame_support::{assert_ok, traits::fungibles::Inspect};
use immortal_primitives::{
	chain::AccountId,
	money::{Balance, Coin, Pot, COIN},
	nodes::node_of,
};
use immortal_runtime::{
	Authorship, Coins, GiftedNodes, Runtime, RuntimeEvent, RuntimeOrigin, System, TransactionPayment,
};
use pallet_transaction_payment::Event;
use sp_keyring::Sr25519Keyring::{Alice, Bob, Ferdie, Two};
use sp_runtime::{
	transaction_validity::{InvalidTransaction, TransactionValidityError},
	MultiAddress,
};

fn transfer(coin: Coin, amount: Balance) -> pallet_coins::Call<Runtime> {
	pallet_coins::Call::transfer_keep_alive {
		coin,
		dest: MultiAddress::Id(account(Ferdie)),
		amount,
	}
}

fn pay_in(coin: Coin) -> pallet_coins::Call<Runtime> {
	pallet_coins::Call::set_fee_coin { coin: Some(coin) }
}

/// What the last transaction was charged, in FLX.
fn charged() -> Option<Balance> {
	System::events()
		.into_iter()
		.rev()
		.find_map(|record| match record.event {
			RuntimeEvent::TransactionPayment(Event::TransactionFeePaid { actual_fee, .. }) => Some(actual_fee),
			_ => None,
		})
}

fn refused<T>() -> Result<T, TransactionValidityError> {
	Err(TransactionValidityError::Invalid(InvalidTransaction::Payment))
}

/// Moves all of a coin that is Two's to Bob, without a transaction.
fn take_from_two(coin: Coin) {
	let signed = RuntimeOrigin::signed(account(Two));
	assert_ok!(Coins::transfer_all(signed, coin, account(Bob).into(), false));
}

#[test]
fn in_every_coin_the_payer_loses_the_fee_and_the_amount_and_author_and_treasury_gain_the_fee() {
	for coin in Coin::ALL {
		Chain::new("development").run(|| {
			assert_eq!(
				Authorship::author().and_then(|node| GiftedNodes::operator_of(node_of(&node)?)),
				Some(account(Alice))
			);
			let treasury: AccountId = Pot::Treasury.account();
			assert_ok!(submit(Two, pay_in(coin)).expect("the transaction is valid"));
			run_to_block(2);

			let before = |who: &AccountId| Coins::total_balance(coin, who);
			let (payer, payee) = (before(&account(Two)), before(&account(Ferdie)));
			let (author, pot) = (before(&account(Alice)), before(&treasury));
			let transaction = signed(Two, transfer(coin, COIN));
			let length = u32::try_from(transaction.encoded_size()).expect("a transaction is small");
			let quoted = TransactionPayment::query_info(transaction, length).partial_fee;
			assert_ok!(submit(Two, transfer(coin, COIN)).expect("the transaction is valid"));

			// Two closes no account and opens none, and that costs less than quoted.
			let charged = charged().expect("the fee is told");
			assert!(charged <= quoted);
			let fee = payer - balance(coin, Two) - COIN;
			assert_eq!(Some((coin, fee)), Coins::fee(account(Two), charged));
			assert_eq!(fee, (charged * Coin::Flx.tier()).div_ceil(coin.tier()));
			assert_eq!(balance(coin, Ferdie), payee + COIN);

			run_to_block(3);
			assert_eq!(balance(coin, Alice), author + fee / 5);
			assert_eq!(Coins::total_balance(coin, &treasury), pot + fee - fee / 5);
		});
	}
}

#[test]
fn a_transfer_costs_less_than_a_hundredth_of_a_flx() {
	Chain::new("development").run(|| {
		let before = balance(Coin::Flx, Two);
		assert_ok!(submit(Two, transfer(Coin::Flx, COIN)).expect("the transaction is valid"));
		let fee = before - balance(Coin::Flx, Two) - COIN;
		assert!((1..COIN / 100).contains(&fee), "{fee}");
	});
}

#[test]
fn an_account_that_has_one_coin_only_pays_with_it_from_its_first_transaction_on() {
	for only in Coin::ALL {
		Chain::new("development").run(|| {
			for coin in Coin::ALL.into_iter().filter(|coin| *coin != only) {
				take_from_two(coin);
			}
			let before = balance(only, Two);
			assert_ok!(submit(Two, transfer(only, COIN)).expect("the transaction is valid"));
			assert!(balance(only, Two) < before - COIN);
			assert_eq!(pallet_coins::FeeCoin::<Runtime>::get(account(Two)), None);
		});
	}
}

#[test]
fn who_cannot_pay_the_fee_is_refused_and_nothing_changes() {
	for coin in Coin::ALL {
		Chain::new("development").run(|| {
			assert_ok!(submit(Two, pay_in(coin)).expect("the transaction is valid"));
			take_from_two(coin);
			let before = Coin::ALL.map(|coin| (balance(coin, Two), balance(coin, Ferdie)));
			assert_eq!(submit(Two, transfer(Coin::Flx, 1)), refused());
			assert_eq!(submit(Two, pay_in(coin)), refused());
			assert_eq!(
				Coin::ALL.map(|coin| (balance(coin, Two), balance(coin, Ferdie))),
				before
			);
		});
	}
}

#[test]
fn who_has_nothing_is_refused() {
	Chain::new("development").run(|| {
		Coin::ALL.into_iter().for_each(take_from_two);
		assert_eq!(submit(Two, transfer(Coin::Flx, 1)), refused());
	});
}
