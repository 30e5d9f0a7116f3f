//! When this node last saw each of the other seats.

use immortal_primitives::{node_key::NodeKey, time::Slot};
use std::collections::HashMap;

/// For so many slots a seat counts as seen.
const FRESH: Slot = 5;

/// The seats that were seen lately.
#[derive(Default)]
pub struct Seats(HashMap<NodeKey, Slot>);

impl Seats {
	/// Notes those seen in `slot`. Gives how many were seen lately.
	pub fn seen(&mut self, slot: Slot, seats: Vec<NodeKey>) -> u32 {
		self.0.extend(seats.into_iter().map(|seat| (seat, slot)));
		self.0.retain(|_, seen| slot.abs_diff(*seen) < FRESH);
		self.0.len() as u32
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use sp_keyring::Sr25519Keyring::{Alice, Bob};

	#[test]
	fn seats_are_counted_once_and_forgotten_in_time() {
		let (alice, bob): (NodeKey, NodeKey) = (Alice.public().into(), Bob.public().into());
		let mut seats = Seats::default();
		assert_eq!(seats.seen(10, vec![alice.clone(), bob.clone()]), 2);
		assert_eq!(seats.seen(11, vec![alice.clone(), alice]), 2);
		assert_eq!(seats.seen(14, vec![]), 2);
		assert_eq!(seats.seen(15, vec![]), 1);
		assert_eq!(seats.seen(16, vec![]), 0);
		assert_eq!(seats.seen(17, vec![bob]), 1);
	}
}
