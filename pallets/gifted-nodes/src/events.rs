//! What the pallet tells: part of its declarations.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod events {
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// An account asked to be admitted as an operator of validators.
		Applied {
			/// The account.
			who: T::AccountId,
		},
		/// An account took its application back.
		ApplicationWithdrawn {
			/// The account.
			who: T::AccountId,
		},
		/// A seated operator spoke for an application.
		ApplicationSupported {
			/// Who applied.
			who: T::AccountId,
			/// Who spoke for it.
			by: T::AccountId,
		},
		/// An operator's validators may have seats from now on.
		OperatorAdmitted {
			/// The operator.
			operator: T::AccountId,
		},
		/// An operator's validators may no longer have seats.
		AdmissionRevoked {
			/// The operator.
			operator: T::AccountId,
		},
		/// A node was registered.
		NodeRegistered {
			/// Its id.
			node: NodeId,
			/// Whose it is.
			operator: T::AccountId,
			/// How it is given.
			gift: Gift,
			/// What it is for.
			specialization: Specialization,
			/// What stands for it.
			bond: Bond,
		},
		/// A node got other session keys.
		KeysChanged {
			/// The node.
			node: NodeId,
		},
		/// A node has other resources.
		ResourcesChanged {
			/// The node.
			node: NodeId,
			/// What it has now.
			resources: Resources,
		},
		/// A node's bond grew.
		BondGrew {
			/// The node.
			node: NodeId,
			/// By so much, in planck of the bond's coin.
			by: Balance,
		},
		/// A node's status changed.
		StatusChanged {
			/// The node.
			node: NodeId,
			/// From this.
			from: Status,
			/// To this.
			to: Status,
		},
		/// Part of a node's bond went to the treasury.
		NodeSlashed {
			/// The node.
			node: NodeId,
			/// So much, in planck of the bond's coin.
			amount: Balance,
		},
		/// An era of a node was judged.
		EraJudged {
			/// The node.
			node: NodeId,
			/// The era.
			era: EraIndex,
			/// Windows in which it had to be there.
			windows: u32,
			/// Of these, those in which it was.
			present: u32,
			/// Whether that was enough.
			kept: bool,
		},
		/// A node has left; its bond is its operator's again.
		BondWithdrawn {
			/// The node.
			node: NodeId,
			/// What its operator got, in planck of the bond's coin.
			returned: Balance,
			/// What went back to the lending allocation.
			repaid: Balance,
		},
		/// More of a node's resources counts, or less.
		CapacityVerified {
			/// The node.
			node: NodeId,
			/// What counts.
			verified: Resources,
		},
		/// The chain goes on without its owner from now on; shares of the validators are limited.
		Matured,
		/// The terms on which nodes are taken changed.
		PolicyChanged {
			/// The terms.
			policy: Policy,
		},
	}
}
