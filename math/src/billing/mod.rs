//! What a customer pays, and who gets it (design, section 6, *charge*).
//!
//! 1. [`SurchargeTerms::extra`]: from utilization, what scarcity adds in an epoch.
//! 2. [`charge()`]: from the [`Consumption`] that a receipt states, the [`Rates`] of its [`Service`] in that epoch and the extra:
//!    the [`CoinCharges`], each with its [`Reason`].
//! 3. [`bill`]: what of a coin's charges is taken off for downtime, and what is due to whom.
//! 4. [`settle`]: what of that the customer's money pays, and what stays owed.
//!
//! Values are in 10^-12 units, amounts in planck (10^-12 of a coin). Coins are told by their place in [`PerCoin`]: GEN, NEX,
//! FLX, AUR. `docs/billing-formulas.md` has an example.
//!
//! [`PerCoin`]: crate::incentives::PerCoin

mod charge;
#[cfg(test)]
mod example;
mod exp;
mod service;
mod settlement;
mod surcharge;

pub use charge::{charge, CoinCharges, Consumption, Lines, Rates, Reason, MAX_VALUE};
pub use exp::{exp, MAX_EXPONENT, ONE};
pub use service::Service;
pub use settlement::{bill, settle, Bill, Parts, Payment, Settlement, Split};
pub use surcharge::{SurchargeTerms, MAX_FACTOR, MAX_STEEPNESS, MIN_TARGET};
