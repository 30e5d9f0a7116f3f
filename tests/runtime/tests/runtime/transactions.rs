use crate::chain::{account, free, submit, Chain};
use frame_support::assert_ok;
use immortal_primitives::money::COIN;
use immortal_runtime::{RuntimeCall, TxExtension};
use sp_keyring::Sr25519Keyring::{Alice, Bob, Charlie};
use sp_runtime::{traits::TransactionExtension, MultiAddress};

#[test]
fn transactions_are_checked_in_the_order_that_wallets_know() {
	let names: Vec<_> = <TxExtension as TransactionExtension<RuntimeCall>>::metadata()
		.into_iter()
		.map(|extension| extension.identifier)
		.collect();
	assert_eq!(
		names,
		[
			"AuthorizeCall",
			"CheckNonZeroSender",
			"CheckSpecVersion",
			"CheckTxVersion",
			"CheckGenesis",
			"CheckMortality",
			"CheckNonce",
			"CheckWeight",
			"ChargeTransactionPayment",
			"CheckMetadataHash",
			"WeightReclaim",
		]
	);
}

fn transfer_to_charlie() -> RuntimeCall {
	pallet_balances::Call::transfer_keep_alive {
		dest: MultiAddress::Id(account(Charlie)),
		value: COIN,
	}
	.into()
}

#[test]
fn a_batch_moves_all_or_nothing() {
	Chain::new("development").run(|| {
		let before = free(Charlie);
		let overdraw = pallet_balances::Call::transfer_keep_alive {
			dest: MultiAddress::Id(account(Charlie)),
			value: u128::MAX,
		};
		let batch = |second: RuntimeCall| pallet_utility::Call::batch_all {
			calls: vec![transfer_to_charlie(), second],
		};

		assert!(submit(Bob, batch(overdraw.into()))
			.expect("the transaction is valid")
			.is_err());
		assert_eq!(free(Charlie), before);
		assert_ok!(submit(Bob, batch(transfer_to_charlie())).expect("the transaction is valid"));
		assert_eq!(free(Charlie), before + 2 * COIN);
	});
}

#[test]
fn a_multisig_moves_money_once_enough_have_signed() {
	Chain::new("development").run(|| {
		let mut all = vec![account(Alice), account(Bob)];
		all.sort();
		let multisig = immortal_runtime::Multisig::multi_account_id(&all, 2);
		let fund = pallet_balances::Call::transfer_allow_death {
			dest: MultiAddress::Id(multisig.clone()),
			value: 10 * COIN,
		};
		assert_ok!(submit(Alice, fund).expect("the transaction is valid"));

		let before = free(Charlie);
		let approve = |other, maybe_timepoint| pallet_multisig::Call::as_multi {
			threshold: 2,
			other_signatories: vec![other],
			maybe_timepoint,
			call: Box::new(transfer_to_charlie()),
			max_weight: frame_support::weights::Weight::from_parts(1_000_000_000, 100_000),
		};
		let timepoint = immortal_runtime::Multisig::timepoint();
		assert_ok!(submit(Alice, approve(account(Bob), None)).expect("the transaction is valid"));
		assert_eq!(free(Charlie), before);
		assert_ok!(submit(Bob, approve(account(Alice), Some(timepoint))).expect("the transaction is valid"));
		assert_eq!(free(Charlie), before + COIN);
	});
}
