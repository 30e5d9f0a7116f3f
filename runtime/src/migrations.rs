//! How the state changes when the runtime does. A migration moves from `Unreleased` to nothing once every chain ran it.

/// Run in the first block of a new runtime, all at once.
pub type SingleBlock = (Unreleased, Permanent);

/// Those that the next release brings.
type Unreleased = ();

/// Those that every upgrade runs: they change nothing when there is nothing to change.
type Permanent = ();

/// Run over as many blocks as it takes; until then blocks hold inherents only.
pub type MultiBlock = ();
