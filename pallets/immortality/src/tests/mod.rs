//! Tests by topic.
