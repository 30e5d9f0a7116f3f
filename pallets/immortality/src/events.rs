//! What the pallet tells: part of its declarations.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod events {
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A seat said whether it reaches the owner's node.
		OwnerReported {
			/// The seat.
			node: NodeId,
			/// Whose it is.
			operator: T::AccountId,
			/// What it found.
			finding: Finding,
		},
		/// The owner is there and not well: all is made ready for its failure.
		OwnerDegraded {
			/// What is wrong.
			issues: Vec<Issue>,
		},
		/// The owner is well again.
		OwnerWell,
		/// The owner is silent, and the seats ask why.
		InvestigationBegan {
			/// Slots without a sign of life.
			staleness: u32,
		},
		/// The owner is heard again.
		InvestigationEnded,
		/// The owner is out of office: its powers are vacant.
		ImmortalityActivated {
			/// The new tenure.
			tenure: Tenure,
			/// Why.
			reason: FailureReason,
		},
		/// The owner was heard in time, and is in office again.
		ActivationCancelled {
			/// The new tenure.
			tenure: Tenure,
		},
		/// There is an emergency council, or another one.
		CouncilElected {
			/// Its members, in order.
			members: Members<T::AccountId>,
		},
		/// An operator said whom it wants in the council.
		BallotSet {
			/// Who said it.
			operator: T::AccountId,
			/// Whom it wants, in no order; nobody if it wants none.
			ballot: Ballot<T::AccountId>,
		},
		/// Powers have new holders.
		PowersHandedOver {
			/// Which powers: those of this step.
			step: HandoverStep,
		},
		/// The cold key claimed its office back.
		ReturnClaimed {
			/// The slot in which the owner is back, if the council does not object.
			at: Slot,
		},
		/// The council objected to the owner's return.
		ReturnRefused {
			/// Before this slot it cannot be claimed again.
			barred_until: Slot,
		},
		/// The owner is back in office, with all powers but new code.
		OwnerReturned {
			/// The new tenure.
			tenure: Tenure,
		},
		/// The owner will be away.
		MaintenanceAnnounced {
			/// From when to when.
			maintenance: Maintenance,
		},
		/// An operator would not have the owner away.
		MaintenanceOpposed {
			/// Who.
			operator: T::AccountId,
			/// How many seats are against it now.
			seats: u32,
			/// How many there are.
			all: u32,
		},
		/// Two thirds of the seats would not have the owner away: its silence counts.
		MaintenanceOverridden,
		/// The owner's silence counts again.
		MaintenanceEnded,
		/// A drill began.
		DrillStarted {
			/// The slot it began in.
			slot: Slot,
		},
		/// A drill ended.
		DrillEnded {
			/// All of it.
			drill: DrillRecord,
		},
		/// The owner will be heard by another key.
		HeartbeatKeySet {
			/// The key.
			key: HeartbeatKey,
		},
		/// The cold key said that signs of life count.
		LeaseRenewed {
			/// The slot until which they do.
			until: Slot,
		},
		/// How long things take changed.
		PolicySet {
			/// The policy now in force.
			policy: Policy,
		},
	}
}
