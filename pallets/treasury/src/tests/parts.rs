//! How other pallets spend.

use crate::{mock::*, Error, Event, Manner, Spends, MAX_AHEAD};
use frame_support::{assert_noop, assert_ok, traits::fungibles::Inspect};
use immortal_primitives::{
	money::{Balance, Coin, Pot, COIN},
	treasury::{SpendId, Treasury as _},
};

/// Sets aside so many units for Ada, for a thousand blocks.
fn encumber(coin: Coin, worth: Balance) -> SpendId {
	Treasury::encumber(coin, units(coin, worth), ADA, 1_001).expect("there is enough")
}

#[test]
fn it_is_paid_in_parts_as_it_is_earned() {
	Chain::new().run(|| {
		let (treasury, before) = (pot(Pot::Treasury).gen, balances(ADA).gen);
		let id = encumber(Coin::Gen, 100);
		assert_eq!(treasury - pot(Pot::Treasury).gen, units(Coin::Gen, 100));
		for part in 1..=4 {
			assert_eq!(Treasury::left(id), units(Coin::Gen, 125 - 25 * part));
			assert_ok!(Treasury::pay(id, units(Coin::Gen, 25)));
			assert_eq!(balances(ADA).gen - before, units(Coin::Gen, 25 * part));
			System::assert_last_event(
				Event::SpendPaid {
					id,
					beneficiary: ADA,
					coin: Coin::Gen,
					amount: units(Coin::Gen, 25),
					left: units(Coin::Gen, 100 - 25 * part),
				}
				.into(),
			);
		}
		assert_eq!((Treasury::left(id), Spends::<Test>::count()), (0, 0));
		assert_noop!(Treasury::pay(id, 1), Error::<Test>::UnknownSpend);
		assert_noop!(Treasury::release(id), Error::<Test>::UnknownSpend);
	});
}

#[test]
fn the_rest_is_released() {
	Chain::new().run(|| {
		let before = pot(Pot::Treasury).gen;
		let id = encumber(Coin::Gen, 100);
		assert_ok!(Treasury::pay(id, units(Coin::Gen, 30)));
		let rest = units(Coin::Gen, 70);
		assert_eq!(Treasury::release(id), Ok(rest));
		assert_eq!(before - pot(Pot::Treasury).gen, units(Coin::Gen, 30));
		System::assert_last_event(
			Event::SpendReleased {
				id,
				coin: Coin::Gen,
				amount: rest,
			}
			.into(),
		);
		assert_noop!(Treasury::release(id), Error::<Test>::UnknownSpend);
	});
}

#[test]
fn no_part_is_more_than_is_left_or_nothing() {
	Chain::new().run(|| {
		let id = encumber(Coin::Flx, 10);
		// There is more in the account: it is another's.
		encumber(Coin::Flx, 90);
		assert_noop!(Treasury::pay(id, units(Coin::Flx, 10) + 1), Error::<Test>::AboveSpend);
		assert_noop!(Treasury::pay(id, 0), Error::<Test>::ZeroAmount);
		assert_ok!(Treasury::pay(id, units(Coin::Flx, 10)));
	});
}

#[test]
fn a_part_that_is_too_little_is_paid_with_the_next() {
	Chain::new().run(|| {
		let minimum = Coins::minimum_balance(Coin::Aur);
		let id = Treasury::encumber(Coin::Aur, 10 * minimum, POOR, 1_001).expect("there is enough");
		assert_noop!(Treasury::pay(id, minimum / 2), Error::<Test>::BelowMinimum);
		assert_ok!(Treasury::pay(id, minimum));
		assert_ok!(Treasury::pay(id, minimum / 2));
	});
}

#[test]
fn threshold_and_number_hold_for_pallets_too() {
	Chain::new().run(|| {
		let encumber = |amount| Treasury::encumber(Coin::Gen, amount, ADA, 1_001);
		let spendable = Treasury::spendable(Coin::Gen);
		assert_noop!(encumber(0), Error::<Test>::ZeroAmount);
		assert_noop!(encumber(spendable + 1), Error::<Test>::BelowThreshold);
		assert_noop!(encumber(pot(Pot::Treasury).gen), Error::<Test>::AboveFree);
		for _ in 0..MAX_SPENDS {
			assert_ok!(encumber(1_000));
		}
		assert_noop!(encumber(1_000), Error::<Test>::TooManySpends);
		assert_eq!(Treasury::spendable(Coin::Gen), spendable - 10_000);
	});
}

#[test]
fn it_expires_in_the_future_and_within_a_year() {
	Chain::new().run(|| {
		let encumber = |expires| Treasury::encumber(Coin::Gen, COIN, ADA, expires);
		let latest = 1 + u64::from(MAX_AHEAD);
		assert_noop!(encumber(1), Error::<Test>::InvalidPeriod);
		assert_noop!(encumber(latest + 1), Error::<Test>::InvalidPeriod);
		assert_ok!(encumber(2));
		assert_ok!(encumber(latest));
	});
}

#[test]
fn each_kind_is_paid_in_its_own_manner() {
	Chain::new().run(|| {
		let (parts, whole) = (encumber(Coin::Flx, 10), approve(Coin::Flx, 10, ADA));
		let manner = |id| Spends::<Test>::get(id).map(|spend| spend.manner);
		assert_eq!(
			(manner(parts), manner(whole)),
			(Some(Manner::InParts), Some(Manner::AtOnce))
		);
		assert_noop!(Treasury::payout(anyone(), parts), Error::<Test>::PaidInParts);
		assert_noop!(Treasury::cancel(owner(), parts), Error::<Test>::PaidInParts);
		assert_noop!(Treasury::pay(whole, 1), Error::<Test>::PaidAtOnce);
		assert_noop!(Treasury::release(whole), Error::<Test>::PaidAtOnce);
	});
}

#[test]
fn the_automatic_limit_is_told() {
	Chain::new().run(|| assert_eq!(Treasury::automatic_limit(), 100 * COIN));
}
