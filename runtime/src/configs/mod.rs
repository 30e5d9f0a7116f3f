//! How each pallet is configured, by concern.

mod accounts;
mod consensus;
pub mod fees;
pub mod money;
mod nodes;
mod privileges;
pub mod session;
mod system;
mod transactions;
