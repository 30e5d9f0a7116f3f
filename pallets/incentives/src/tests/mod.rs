//! How nodes are paid, by topic.

mod accrual;
mod boosts;
mod closing;
mod conservation;
mod example;
mod payout;
mod policy;
mod views;
