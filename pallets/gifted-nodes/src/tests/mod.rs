//! What the registry does, by topic.

mod life;
