//! Who validates (design, section 5, *validator set*): chosen from the registry at the end of each session, by `election`;
//! who is silent stands by, by `silence`; when shares become limited, by `stage`.

mod election;
pub(crate) mod silence;
mod stage;

use crate::*;
use immortal_primitives::nodes::NodeId;

impl<T: Config> Pallet<T> {
	/// Whether the node is in the set in force.
	pub(crate) fn is_in_set(id: NodeId) -> bool {
		Seats::<T>::get().iter().any(|seat| seat.node == id)
	}
}
