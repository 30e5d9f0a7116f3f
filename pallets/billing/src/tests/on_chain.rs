//! What the chain itself serves.

use crate::{mock::*, Error, Event, Sums};
use frame_support::{assert_noop, assert_ok};
use immortal_primitives::{
	billing::{Charge, OnChainUse, OperationType},
	money::{Balance, Coin, CoinAmounts, Pot, COIN},
};

fn charge(used: OnChainUse) -> Result<(), sp_runtime::DispatchError> {
	<Billing as Charge<AccountId>>::charge(&ADA, used)
}

fn governance(operation: OperationType) -> OnChainUse {
	OnChainUse::Governance {
		operation,
		voting_weight_impact: 150,
		benefit_score: 8_700,
	}
}

#[test]
fn each_use_has_its_coin_and_price() {
	let expected: [(OnChainUse, Coin, Balance); 8] = [
		// A MiB for an hour is a unit.
		(
			OnChainUse::Storage {
				bytes: 1 << 20,
				slots: 1_200,
			},
			Coin::Nex,
			units(Coin::Nex, 1),
		),
		(OnChainUse::Storage { bytes: 1, slots: 1 }, Coin::Nex, 8),
		(
			governance(OperationType::NetworkUpgrade),
			Coin::Gen,
			units(Coin::Gen, 100),
		),
		(
			governance(OperationType::EmergencyProtocol),
			Coin::Gen,
			units(Coin::Gen, 10),
		),
		(
			governance(OperationType::ResourceAllocation),
			Coin::Gen,
			units(Coin::Gen, 50),
		),
		(
			governance(OperationType::GovernanceProposal),
			Coin::Gen,
			units(Coin::Gen, 20),
		),
		(OnChainUse::CrossBorder { amount: 12_345 }, Coin::Aur, 124),
		(OnChainUse::Calls { count: 300 }, Coin::Flx, units(Coin::Flx, 3)),
	];
	Chain::new().run(|| {
		open_with(&ADA, 500);
		for (used, coin, amount) in expected {
			assert_eq!(<Billing as Charge<AccountId>>::quote(used), (coin, amount));
			assert_eq!(Billing::quote_on_chain(used), (coin, amount));
			let before = (deposited(coin, &ADA), pot(coin, Pot::Treasury));
			assert_ok!(charge(used));
			assert_eq!(
				(deposited(coin, &ADA), pot(coin, Pot::Treasury)),
				(before.0 - amount, before.1 + amount)
			);
			System::assert_last_event(
				Event::ChargedOnChain {
					who: ADA,
					used,
					coin,
					amount,
				}
				.into(),
			);
		}
		let spent = CoinAmounts::from_fn(|coin| units(coin, 500) - deposited(coin, &ADA));
		assert_eq!(treasury_told(), (spent, CoinAmounts::default()));
		for coin in Coin::ALL {
			assert_eq!(Sums::<Test>::get(coin).treasury, spent.get(coin));
		}
	});
}

#[test]
fn no_use_is_too_large_to_quote() {
	Chain::new().run(|| {
		open_with(&ADA, 100);
		for used in [
			OnChainUse::Storage {
				bytes: u32::MAX,
				slots: u32::MAX,
			},
			OnChainUse::CrossBorder { amount: u128::MAX },
			OnChainUse::Calls { count: u32::MAX },
		] {
			assert_noop!(charge(used), Error::<Test>::CannotPay);
		}
	});
}

/// A call more than she has FLX for.
fn too_many_calls() -> OnChainUse {
	let call = units(Coin::Flx, 1) / 100;
	let count = free(Coin::Flx, &ADA) / call + 1;
	OnChainUse::Calls {
		count: count.try_into().expect("she is not so rich"),
	}
}

#[test]
fn without_an_account_it_is_paid_from_what_is_free() {
	Chain::new().run(|| {
		let before = free(Coin::Flx, &ADA);
		assert_ok!(charge(OnChainUse::Calls { count: 2 }));
		assert_eq!(before - free(Coin::Flx, &ADA), units(Coin::Flx, 2) / 100);
		assert_noop!(charge(too_many_calls()), Error::<Test>::CannotPay);
	});
}

#[test]
fn what_is_not_deposited_in_full_is_paid_from_what_is_free() {
	Chain::new().run(|| {
		open_with(&ADA, 0);
		deposit(&ADA, Coin::Flx, 7);
		let before = free(Coin::Flx, &ADA);
		assert_ok!(charge(OnChainUse::Calls { count: 1 }));
		assert_eq!(deposited(Coin::Flx, &ADA), 7);
		assert_eq!(before - free(Coin::Flx, &ADA), units(Coin::Flx, 1) / 100);
	});
}

#[test]
fn who_cannot_pay_is_not_charged() {
	let call = OnChainUse::Calls { count: 1 };
	Chain::new().run(|| {
		open_with(&ADA, 0);
		deposit(&ADA, Coin::Flx, units(Coin::Flx, 1));
		bill(1, cpu(2_000));
		assert_noop!(charge(call), Error::<Test>::Suspended);
	});
	Chain::new().run(|| {
		open_with(&ADA, 100);
		assert_ok!(Billing::close_account(by(&ADA)));
		assert_ok!(charge(call));
		pass(EPOCH);
		assert_noop!(charge(call), Error::<Test>::AccountClosing);
	});
}

#[test]
fn caps_hold_for_it_as_well() {
	let calls = |count| charge(OnChainUse::Calls { count });
	Chain::new().run(|| {
		open_with(&ADA, 100);
		// A call is a hundredth of a unit.
		assert_ok!(Billing::set_cap(
			by(&ADA),
			Coin::Flx,
			Some(Coin::Flx.amount_rounded_up(COIN))
		));
		pass(EPOCH);
		assert_ok!(calls(60));
		assert_noop!(calls(41), Error::<Test>::CapExceeded);
		assert_ok!(calls(40));
		assert_eq!(bill(1, cpu(1)).gross, 0);
		pass(EPOCH);
		assert_eq!(bill(1, cpu(500)).gross, units(Coin::Flx, 1) / 2);
		assert_noop!(calls(51), Error::<Test>::CapExceeded);
		assert_ok!(calls(50));
	});
}
