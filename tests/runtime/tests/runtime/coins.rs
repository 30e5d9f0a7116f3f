use crate::chain::{account, act, balance, run_to_block, submit, Chain};
use frame_support::{assert_err, assert_ok};
use immortal_primitives::{
	money::{Coin, COIN},
	responsibility::Responsibility::EconomicManagement,
};
use immortal_runtime::{configs::money::VestingPeriod, Coins, Runtime};
use sp_keyring::Sr25519Keyring::{Alice, Bob, Ferdie};
use sp_runtime::{DispatchError::BadOrigin, FixedU128, MultiAddress};

type Call = pallet_coins::Call<Runtime>;
type Error = pallet_coins::Error<Runtime>;

#[test]
fn only_economic_management_mints_and_sets_rates() {
	Chain::new("development").run(|| {
		let mint = Call::mint {
			coin: Coin::Gen,
			amount: COIN,
		};
		let set_rate = Call::set_rate {
			coin: Coin::Gen,
			per_flx: FixedU128::from_rational(1, 100),
		};
		for call in [mint.clone(), set_rate.clone()] {
			assert_err!(submit(Bob, call).expect("the transaction is valid"), BadOrigin);
		}
		let acted =
			|call: &Call| submit(Alice, act(EconomicManagement, call.clone())).expect("the transaction is valid");
		assert_err!(acted(&mint), Error::AboveCap);
		assert_err!(acted(&set_rate), Error::RateChangeTooSoon);
		run_to_block(10);
		let burn = Call::burn {
			coin: Coin::Gen,
			amount: COIN,
			keep_alive: true,
		};
		assert_ok!(submit(Bob, burn).expect("the transaction is valid"));
		for call in [mint, set_rate] {
			assert_ok!(acted(&call));
		}
	});
}

#[test]
fn the_owners_coins_vest_over_four_years() {
	assert_eq!(VestingPeriod::get(), 4 * 365 * 24 * 60 * 20);
	Chain::new("development").run(|| {
		let releasable = || Coins::vesting(account(Alice))[0].releasable;
		run_to_block(5);
		let schedule = &Coins::vesting(account(Alice))[0].schedule;
		assert_eq!(schedule.vested(VestingPeriod::get() / 4), schedule.total / 4);
		assert_eq!(releasable(), schedule.total * 5 / u128::from(VestingPeriod::get()));
		let before = balance(Coin::Gen, Alice);
		let release = Call::release_vested {
			coin: Coin::Gen,
			who: MultiAddress::Id(account(Alice)),
		};
		assert_ok!(submit(Bob, release.clone()).expect("the transaction is valid"));
		assert_eq!(releasable(), 0);
		// What is on hold is the owner's too.
		assert_eq!(balance(Coin::Gen, Alice), before);
		assert_err!(
			submit(Bob, release).expect("the transaction is valid"),
			Error::NothingVested
		);
	});
}

#[test]
fn what_has_not_vested_cannot_be_sent() {
	Chain::new("development").run(|| {
		let amount = balance(Coin::Nex, Alice) - COIN;
		let dest = MultiAddress::Id(account(Ferdie));
		assert_err!(
			submit(
				Alice,
				Call::transfer {
					coin: Coin::Nex,
					dest,
					amount
				}
			)
			.expect("the transaction is valid"),
			Error::FundsOnHold
		);
	});
}
