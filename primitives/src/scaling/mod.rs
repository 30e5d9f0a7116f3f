//! Scaling: what the network decides when it runs short of capacity, and the seams by which pallets speak of it (design,
//! section 6, *Scaling*).

mod api;
mod decision;
mod market;
mod seams;
mod views;

pub use api::*;
pub use decision::*;
pub use market::*;
pub use seams::*;
pub use views::*;
