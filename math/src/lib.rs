//! The formulas of Immortal: pure functions in fixed point. Whoever calls them knows the state; they know nothing of it.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

pub mod billing;
pub mod bond;
pub mod capacity;
#[cfg(test)]
mod documented;
pub mod incentives;
pub mod scaling;
pub mod uptime;
pub mod validators;
