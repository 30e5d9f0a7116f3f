//! What rotation does, by topic.

mod clock;
mod on_demand;
mod ordinary;
