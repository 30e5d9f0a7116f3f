//! Who gets what at genesis.

use super::*;
use immortal_primitives::money::Pot;

#[test]
fn every_coin_is_minted_up_to_its_cap_and_shared_as_designed() {
	Chain::new().endow(BOB, 5).run(|| {
		for coin in Coin::ALL {
			assert_eq!(Coins::total_issuance(coin), coin.cap());
			let percent = |share: Balance| coin.cap() / 100 * share;
			assert_eq!(total(coin, Pot::IncentiveReserve.account()), percent(40));
			assert_eq!(total(coin, Pot::Treasury.account()), percent(5));
			assert_eq!(total(coin, Pot::Lending.account()), percent(10));
			assert_eq!(total(coin, OWNER), percent(15));
			assert_eq!(
				(total(coin, ADA), total(coin, BOB)),
				(units(coin, 1_000), units(coin, 5))
			);
			let distributed = units(coin, 1_005);
			assert_eq!(total(coin, Pot::Distribution.account()), percent(30) - distributed);
		}
	});
}

#[test]
fn pots_are_distinct_accounts() {
	for (i, pot) in Pot::ALL.iter().enumerate() {
		for other in &Pot::ALL[i + 1..] {
			assert_ne!(pot.account::<u64>(), other.account::<u64>());
		}
	}
}

#[test]
#[should_panic(expected = "the coins cannot be allocated")]
fn more_than_the_distribution_share_is_refused() {
	// 30 % of a billion units are Ada's and Bob's together.
	Chain::new().endow(BOB, 300_000_000 - 999).into_externalities();
}

#[test]
fn exactly_the_distribution_share_leaves_nothing() {
	Chain::new().endow(BOB, 300_000_000 - 1_000).run(|| {
		assert_eq!(total(Coin::Gen, Pot::Distribution.account()), 0);
	});
}
