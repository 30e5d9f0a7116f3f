//! How each pallet is configured, by concern.

mod accounts;
mod billing;
mod consensus;
pub mod fees;
pub mod governance;
mod immortality;
pub mod money;
mod nodes;
pub mod privileges;
pub(crate) mod scaling;
pub mod session;
mod stopping;
pub(crate) mod system;
mod transactions;
