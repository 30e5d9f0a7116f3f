use crate::chain::{account, free, has_event, signed, submit, Chain};
use codec::Encode;
use frame_support::assert_ok;
use immortal_primitives::money::COIN;
use immortal_runtime::{Authorship, Balances, RuntimeEvent, TransactionPayment};
use pallet_transaction_payment::Event;
use sp_keyring::Sr25519Keyring::{Alice, Ferdie, Two};
use sp_runtime::{
	transaction_validity::{InvalidTransaction, TransactionValidityError},
	MultiAddress,
};

fn transfer(value: u128) -> pallet_balances::Call<immortal_runtime::Runtime> {
	pallet_balances::Call::transfer_allow_death {
		dest: MultiAddress::Id(account(Ferdie)),
		value,
	}
}

#[test]
fn the_payer_loses_the_fee_and_the_amount_and_the_author_gains_the_fee() {
	Chain::new("development").run(|| {
		let author = Authorship::author().expect("the block has an author");
		assert_eq!(author, account(Alice));
		let (issuance, payer, payee, alice) = (Balances::total_issuance(), free(Two), free(Ferdie), free(Alice));

		let transaction = signed(Two, transfer(COIN));
		let length = u32::try_from(transaction.encoded_size()).expect("a transaction is small");
		let quoted = TransactionPayment::query_info(transaction, length).partial_fee;
		assert_ok!(submit(Two, transfer(COIN)).expect("the transaction is valid"));

		let fee = payer - free(Two) - COIN;
		assert_eq!(fee, quoted);
		assert_eq!(free(Ferdie), payee + COIN);
		assert_eq!(free(Alice), alice + fee);
		assert_eq!(Balances::total_issuance(), issuance);
		assert!(has_event(|event| matches!(
			event,
			RuntimeEvent::TransactionPayment(Event::TransactionFeePaid { actual_fee, .. }) if *actual_fee == fee
		)));
	});
}

#[test]
fn a_transfer_costs_less_than_a_hundredth_of_a_flx() {
	Chain::new("development").run(|| {
		let before = free(Two);
		assert_ok!(submit(Two, transfer(COIN)).expect("the transaction is valid"));
		let fee = before - free(Two) - COIN;
		assert!((1..COIN / 100).contains(&fee), "{fee}");
	});
}

#[test]
fn who_cannot_pay_the_fee_is_refused_and_nothing_changes() {
	Chain::new("development").run(|| {
		let all_but_dust = free(Two) - immortal_runtime::configs::money::EXISTENTIAL_DEPOSIT;
		assert_ok!(Balances::burn(
			immortal_runtime::RuntimeOrigin::signed(account(Two)),
			all_but_dust,
			true
		));
		let before = (free(Two), free(Ferdie));

		assert_eq!(
			submit(Two, transfer(1)),
			Err(TransactionValidityError::Invalid(InvalidTransaction::Payment))
		);
		assert_eq!((free(Two), free(Ferdie)), before);
	});
}
