//! What the registry does, by topic.

mod admission;
mod bonds;
mod capacity;
mod election;
mod eras;
mod heartbeats;
mod jail;
mod life;
mod maintenance;
mod registration;
mod registry;
mod retirement;
mod seats;
mod service;
mod silence;
mod stage;
mod told;
mod views;
mod windows;
mod year;
