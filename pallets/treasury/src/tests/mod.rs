//! What the treasury does, by topic.

mod books;
mod conservation;
mod expiry;
mod income;
mod limits;
mod parts;
mod payouts;
mod policy;
mod spends;
mod try_state;
mod views;
