//! Fees in any coin: which coin pays ([`choice`]), at what rate ([`rates`]), how it is charged ([`charge`]), and who gets
//! it ([`payout`]). Design, section 4.

mod charge;
mod choice;
mod payout;
mod rates;

pub use charge::Charge;
pub use choice::AUTOMATIC_FEE_COINS;
pub use payout::AUTHOR_SHARE;
#[cfg(test)]
pub(crate) use rates::convert_rounded_up;
