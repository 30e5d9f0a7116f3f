//! Why something is refused: part of the declarations.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod errors {
	#[pallet::error]
	pub enum Error<T> {
		/// There is no such node.
		UnknownNode,
		/// The node is another's.
		NotOperator,
		/// The operator is not admitted, and so cannot have validators.
		NotAdmitted,
		/// The operator is admitted already.
		AlreadyAdmitted,
		/// The account has applied already.
		AlreadyApplied,
		/// The account has not applied.
		NotApplied,
		/// The account has no seat; the owner has none either.
		NotSeated,
		/// The account has spoken for this application already.
		AlreadySupported,
		/// A share is more than all of it.
		ShareAboveAll,
		/// Of some resource there is nothing.
		ZeroResources,
		/// There is more of some resource than any machine has.
		AbsurdResources,
		/// More is dedicated than there is.
		DedicatesTooMuch,
		/// The bond is worth less than such a node needs.
		BondTooSmall,
		/// A validator's bond must be in GEN.
		BondNotInGen,
		/// Only who has no node, and did not borrow since being admitted, may borrow.
		NotANewcomer,
		/// More was to be borrowed than may be.
		BorrowsTooMuch,
		/// There is not so much to lend.
		LendingExhausted,
		/// The keys were not shown to be the operator's.
		InvalidOwnershipProof,
		/// There are as many ids as there can be.
		TooManyNodes,
		/// The node has a contract by which it must have more.
		LessThanPromised,
		/// The node is leaving.
		Retiring,
		/// The node is not leaving.
		NotRetiring,
		/// It is too early for the bond.
		StillUnbonding,
		/// The node still validates.
		StillValidating,
		/// The node is in jail.
		Jailed,
		/// The node is not in jail.
		NotJailed,
		/// It is too early to be freed.
		StillJailed,
		/// The node is being maintained.
		InMaintenance,
		/// The node is not being maintained.
		NotInMaintenance,
		/// The node has had its maintenance.
		NoMaintenanceLeft,
		/// The node does not work, so it cannot be maintained.
		NotWorking,
		/// A value of the policy is out of bounds.
		PolicyOutOfBounds,
	}
}
