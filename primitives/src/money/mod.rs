//! Amounts, the four coins, and the face by which pallets use them (design, section 4).

mod amounts;
mod coin;
mod pots;

pub use amounts::CoinAmounts;
pub use coin::Coin;
pub use pots::Pot;

use frame_support::traits::tokens::fungibles::{freeze, hold, metadata, Balanced, Mutate};

/// An amount of a coin, in planck; or a value, in 10^-12 units.
pub type Balance = u128;

/// Decimals of every coin, and of values.
pub const DECIMALS: u8 = 12;

/// Planck in one whole coin, whichever it is; or 10^-12 units in one unit.
pub const COIN: Balance = 10u128.pow(DECIMALS as u32);

/// Money as pallets see it: the four coins, with holds and freezes, by the traits of FRAME.
pub trait Coins<AccountId: Eq>:
	Mutate<AccountId, AssetId = Coin, Balance = Balance>
	+ Balanced<AccountId>
	+ hold::Mutate<AccountId>
	+ hold::Balanced<AccountId>
	+ freeze::Mutate<AccountId>
	+ metadata::Inspect<AccountId>
{
}

impl<AccountId: Eq, T> Coins<AccountId> for T where
	T: Mutate<AccountId, AssetId = Coin, Balance = Balance>
		+ Balanced<AccountId>
		+ hold::Mutate<AccountId>
		+ hold::Balanced<AccountId>
		+ freeze::Mutate<AccountId>
		+ metadata::Inspect<AccountId>
{
}
