//! One file per topic.

mod acting;
mod office;
