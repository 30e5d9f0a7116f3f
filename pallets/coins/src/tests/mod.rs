//! What the coins do, by topic.

mod allocation;
mod conformance;
mod conservation;
mod fees;
mod issuance;
mod rates;
mod remittances;
mod transfers;
mod vesting;
mod views;

use crate::{mock::*, CollectedFees, FeeCoin};
use frame_support::{assert_noop, traits::fungibles::Inspect};
use immortal_primitives::money::{Balance, Coin};

/// What `who` has of `coin`, on hold or not.
fn total(coin: Coin, who: u64) -> Balance {
	Coins::total_balance(coin, &who)
}

/// What of it is not on hold.
fn free(coin: Coin, who: u64) -> Balance {
	Coins::balance(coin, &who)
}
