//! What passes between nodes, clients and the chain about the owner's health (design, section 7).

mod api;
pub mod heartbeat_key;
mod messages;
mod orders;
mod views;

pub use api::*;
pub use messages::*;
pub use orders::*;
pub use views::*;
