//! What wallets show of a coin.

use crate::{Config, Pallet};
use alloc::vec::Vec;
use frame_support::traits::fungibles::metadata::Inspect;
use immortal_primitives::money::{Coin, DECIMALS};

impl<T: Config> Inspect<T::AccountId> for Pallet<T> {
	fn name(coin: Coin) -> Vec<u8> {
		coin.name().into()
	}

	fn symbol(coin: Coin) -> Vec<u8> {
		coin.symbol().into()
	}

	fn decimals(_: Coin) -> u8 {
		DECIMALS
	}
}
