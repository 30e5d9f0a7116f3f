//! What the pallet tells: part of its declarations.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod events {
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A privileged call was made.
		Acted {
			/// With which power.
			responsibility: Responsibility,
			/// The owner who made it; `None` if a referendum or holders did.
			by: Option<T::AccountId>,
			/// Hash of the encoded call.
			call_hash: T::Hash,
		},
		/// A holder of a power approved a call.
		Approved {
			/// The power.
			responsibility: Responsibility,
			/// Who approved.
			by: T::AccountId,
			/// Hash of the encoded call.
			call_hash: T::Hash,
			/// How many have approved it.
			approvals: u32,
			/// How many must.
			threshold: u32,
		},
		/// Enough holders approved a call, and it was made.
		Executed {
			/// With which power.
			responsibility: Responsibility,
			/// Hash of the encoded call.
			call_hash: T::Hash,
		},
		/// The approvals of a call are forgotten.
		ApprovalEnded {
			/// The power.
			responsibility: Responsibility,
			/// Hash of the encoded call.
			call_hash: T::Hash,
		},
		/// An act was decided on and waits for its time.
		Held {
			/// What waits.
			subject: Subject,
			/// Hash of the encoded call, or of the new code.
			hash: T::Hash,
			/// In which tenure it must be done.
			tenure: Tenure,
			/// The first block in which it can be done.
			not_before: BlockNumberFor<T>,
		},
		/// A seated operator vetoed an act that waits.
		VetoCast {
			/// What it waits under.
			hash: T::Hash,
			/// Who vetoed.
			by: T::AccountId,
			/// How many have; half of those seated are enough.
			vetoes: u32,
			/// How many operators are seated.
			seated: u32,
		},
		/// Half of the seated operators vetoed an act, and it will not be done.
		Vetoed {
			/// What it waited under.
			hash: T::Hash,
		},
		/// An act that waited will not be done: it was withdrawn, or was void.
		Withdrawn {
			/// What it waited under.
			hash: T::Hash,
		},
		/// The runtime got new code: it runs from the next block on.
		UpgradeApplied {
			/// Hash of the code.
			code_hash: T::Hash,
		},
		/// A power has other holders.
		HoldersSet {
			/// The power.
			responsibility: Responsibility,
			/// Who holds it now.
			holders: Holders<T>,
		},
		/// The owner was put out of office. Its powers are vacant, and what it decided is void.
		OwnerDeposed {
			/// The new tenure.
			tenure: Tenure,
		},
		/// The owner is in office again.
		OwnerReinstated {
			/// The new tenure.
			tenure: Tenure,
		},
		/// Coin holders named another owner, who holds all powers.
		OwnerNamed {
			/// Who is in office now.
			owner: T::AccountId,
			/// The new tenure.
			tenure: Tenure,
		},
		/// A call may be decided on by a hurried vote.
		Whitelisted {
			/// Hash of the encoded call.
			call_hash: T::Hash,
			/// The last block in which it can be made.
			until: BlockNumberFor<T>,
		},
		/// A call is no longer whitelisted.
		WhitelistingEnded {
			/// Hash of the encoded call.
			call_hash: T::Hash,
		},
		/// How long things take changed.
		PolicySet {
			/// The policy now in force.
			policy: Policy<BlockNumberFor<T>>,
		},
	}
}
