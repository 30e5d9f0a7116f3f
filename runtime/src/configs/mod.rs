//! How each pallet is configured, by concern.

mod accounts;
mod consensus;
pub mod fees;
pub mod money;
mod privileges;
pub mod session;
mod system;
