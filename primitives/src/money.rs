//! Amounts (design, section 4).

/// An amount of a coin, in planck.
pub type Balance = u128;

/// Decimals of every coin.
pub const DECIMALS: u8 = 12;

/// Planck in one whole coin, whichever it is.
pub const COIN: Balance = 10u128.pow(DECIMALS as u32);
