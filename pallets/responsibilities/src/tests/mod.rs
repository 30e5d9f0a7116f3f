//! One file per topic.

mod acting;
mod approvals;
mod failure;
mod office;
mod origins;
mod pending;
mod policy;
mod upgrades;
mod whitelist;
