//! Each invariant notices when it is broken.

use crate::{mock::*, *};
use immortal_primitives::{
	billing::ServiceType,
	money::{Coin, CoinAmounts},
};
use sp_runtime::TryRuntimeError;

fn broken(breaks: impl FnOnce(), message: &'static str) {
	Chain::new().into_externalities().execute_with(|| {
		open_with(&ADA, 1);
		bill(1, cpu(500));
		open_with(&BOB, 0);
		let mut receipt = receipt(1, cpu(500));
		receipt.customer = BOB;
		settle(signed(receipt)).unwrap();
		check();
		breaks();
		assert_eq!(Billing::do_try_state(), Err(TryRuntimeError::Other(message)));
	});
}

fn change_channel(change: impl FnOnce(&mut Channel)) {
	let key = (0, NODE, ADA, ServiceType::Compute);
	Channels::<Test>::mutate(key, |channel| change(channel.as_mut().unwrap()));
}

fn change_account(who: AccountId, change: impl FnOnce(&mut AccountOf<Test>)) {
	Accounts::<Test>::mutate(who, |account| change(account.as_mut().unwrap()));
}

#[test]
fn terms_and_tables() {
	broken(
		|| Terms::<Test>::mutate(|terms| terms.kept_epochs = 0),
		"the terms are out of bounds",
	);
	broken(
		|| ComingRates::<Test>::mutate(|rates| rates.sort_by_key(|row| core::cmp::Reverse(row.service))),
		"the rates are out of bounds or order",
	);
	broken(|| EpochWindows::<Test>::put(0), "an epoch has no windows");
	broken(|| Tables::<Test>::remove(0), "an epoch has no table, or one too many");
	broken(
		|| Tables::<Test>::insert(1, PriceTable::default()),
		"an epoch has no table, or one too many",
	);
	broken(
		|| CurrentEpochs::<Test>::mutate(|epochs| epochs.oldest = 1),
		"the oldest epoch is in the future",
	);
}

#[test]
fn channels() {
	broken(|| Pruned::<Test>::put(1), "a channel is out of time");
	broken(
		|| change_channel(|channel| channel.base += 1),
		"a channel was charged too much",
	);
	broken(
		|| change_channel(|channel| channel.base -= 1),
		"a channel was charged too little, and is counted",
	);
	broken(
		|| change_channel(|channel| channel.uncounted_from = Some(cpu(501))),
		"more is counted than was used",
	);
	broken(
		|| Spent::<Test>::insert(1, ADA, CoinAmounts::default()),
		"what was spent is out of time",
	);
}

#[test]
fn accounts_and_sums() {
	broken(
		|| change_account(ADA, |account| account.deposit += 1),
		"the deposit of an account is not on hold",
	);
	broken(
		|| change_account(BOB, |account| account.debt.as_mut().unwrap().owed = Owed::default()),
		"an account is suspended and owes nothing",
	);
	broken(
		|| change_account(BOB, |account| account.debt.as_mut().unwrap().owed.pool += 1),
		"what is owed is not what accounts owe",
	);
	broken(
		|| {
			let debt = Accounts::<Test>::get(BOB).unwrap().debt;
			change_account(ADA, |account| account.debt = debt);
		},
		"an account owes what it has deposited",
	);
	broken(
		|| Sums::<Test>::mutate(Coin::Flx, |sums| sums.gross += 1),
		"the sums do not agree",
	);
	broken(
		|| {
			change_account(ADA, |account| {
				account.caps.flx = Cap {
					since: 0,
					amount: Some(1),
					before: None,
				}
			});
			Spent::<Test>::insert(0, ADA, CoinAmounts::of(Coin::Flx, 2));
		},
		"an epoch cost more than its cap",
	);
	broken(
		|| {
			Meters::<Test>::insert(
				EVE,
				Meter {
					account: ADA,
					cap: 1,
					era: 0,
					used: 0,
				},
			)
		},
		"a meter is nobody's",
	);
}

#[test]
fn work() {
	broken(|| Sweeping::<Test>::put(1), "work is out of time");
	broken(
		|| {
			Works::<Test>::mutate(0, NODE, |work| {
				let payer = work.payers[0].clone();
				work.payers.try_push(payer).unwrap();
			})
		},
		"a payer is counted twice",
	);
	broken(
		|| Revenues::<Test>::mutate(NODE, |list| list.clear()),
		"revenue is not in order",
	);
	broken(
		|| Revenues::<Test>::mutate(NODE, |list| list.iter_mut().for_each(|(era, _)| *era = 9)),
		"revenue is from the future",
	);
}
