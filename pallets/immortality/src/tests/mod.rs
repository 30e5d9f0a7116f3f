//! One file per topic.

mod activation;
mod cancel;
mod comeback;
mod council;
mod drill;
mod handover;
mod health;
mod maintenance;
mod model;
mod policy;
mod refusals;
mod reports;
mod tally;
mod views;
