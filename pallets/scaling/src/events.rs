//! What is told of scaling.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod events {
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// The chain does something else about a kind of node than before. No decision need follow: one may be alive already.
		StrategyChanged {
			/// The kind.
			kind: Kind,
			/// What it did.
			from: Strategy,
			/// What it does.
			to: Strategy,
		},
		/// A decision was made that is acted on.
		DecisionMade {
			/// The decision.
			id: DecisionId,
			/// What was decided, and what it rests on.
			decision: Box<Decision<BlockNumber>>,
			/// Whether it is open, or waits for approval.
			status: DecisionStatus,
		},
		/// A decision was approved.
		DecisionApproved {
			/// The decision.
			id: DecisionId,
		},
		/// An order is open.
		OrderOpened {
			/// The decision.
			id: DecisionId,
			/// The kind of node.
			kind: Kind,
			/// Lots.
			lots: u32,
			/// The order.
			order: Order<BlockNumber>,
		},
		/// Offers to gifters are open.
		OffersOpened {
			/// The decision.
			id: DecisionId,
			/// The kind of node.
			kind: Kind,
			/// The offers.
			offer: Offer<BlockNumber>,
		},
		/// Nothing can come of a decision any more.
		DecisionEnded {
			/// The decision.
			id: DecisionId,
			/// What became of it.
			status: DecisionStatus,
			/// Lots that were bought.
			bought: u32,
			/// Lots that were gifted.
			gifted: u32,
		},
		/// A node is under contract.
		ContractAwarded {
			/// The node.
			node: NodeId,
			/// Whose node it is.
			operator: T::AccountId,
			/// What it is to do and get.
			contract: Contract,
		},
		/// A contract is followed by another when it ends.
		ContractRenewed {
			/// The node.
			node: NodeId,
			/// In which coin.
			coin: Coin,
			/// The price of the next one, in planck.
			price: Balance,
		},
		/// A contract has ended.
		ContractEnded {
			/// The node.
			node: NodeId,
			/// Why.
			ending: Ending,
			/// In which coin.
			coin: Coin,
			/// What was paid in all, in planck.
			paid: Balance,
			/// What returned to the treasury.
			returned: Balance,
		},
		/// A gift has taken an offer, and earns more.
		GiftBoosted {
			/// The node.
			node: NodeId,
			/// Whose node it is.
			operator: T::AccountId,
			/// What it earns more.
			boosted: Boosted,
		},
		/// A gift earns no more than others any longer.
		BoostEnded {
			/// The node.
			node: NodeId,
			/// Whether it had kept its promise.
			kept: bool,
		},
		/// A claim came to nothing.
		ClaimRefused {
			/// The decision.
			id: DecisionId,
			/// The node.
			node: NodeId,
			/// Why.
			error: DispatchError,
		},
		/// A forecast came due.
		ForecastChecked {
			/// The decision.
			id: DecisionId,
			/// The load that was forecast.
			forecast: Perbill,
			/// The load that there is.
			outcome: Perbill,
			/// By how much forecasts are off now, on average.
			mean_error: Perbill,
			/// What may be spent in an era without approval by that, in 10^-12 units.
			cap: Balance,
		},
		/// The terms changed.
		PolicyChanged {
			/// The terms.
			policy: Policy,
		},
	}
}
