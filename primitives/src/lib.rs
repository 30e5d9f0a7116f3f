//! The words that the runtime, the pallets and the node of Immortal share.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

pub mod billing;
pub mod chain;
pub mod consensus;
pub mod decimal;
pub mod immortality;
pub mod money;
pub mod node_key;
pub mod nodes;
pub mod parts_per_billion;
pub mod responsibility;
pub mod scaling;
pub mod time;
pub mod treasury;
