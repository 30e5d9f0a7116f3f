//! What billing does, by topic.

mod accounts;
mod arrears;
mod caps;
mod conservation;
mod downtime;
mod epochs;
mod meters;
mod on_chain;
mod orders;
mod policy;
mod pruning;
mod rates;
mod refusals;
mod scarcity;
mod settlement;
mod signatures;
mod try_state;
mod views;
mod weights;
mod withdrawals;
mod work;
