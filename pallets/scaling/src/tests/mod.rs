//! What scaling does, by topic.

mod acting;
mod approval;
mod auction;
mod boosts;
mod calibration;
mod claims;
mod conservation;
mod contracts;
mod deciding;
mod economy;
mod endings;
mod fullness;
mod funding;
mod history;
mod managing;
mod measuring;
mod policy;
mod refusals;
mod renewals;
mod simulating;
mod try_state;
mod views;
