//! What the pallet tells: part of its declarations.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod events {
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// An account was opened, or is not being closed any more.
		AccountOpened {
			/// Whose.
			who: T::AccountId,
		},
		/// An account is being closed.
		AccountClosing {
			/// Whose.
			who: T::AccountId,
			/// From this slot on it can be forgotten.
			from: Slot,
		},
		/// An account was forgotten, and has got back all it had.
		AccountClosed {
			/// Whose.
			who: T::AccountId,
		},
		/// Money was deposited.
		Deposited {
			/// Whose.
			who: T::AccountId,
			/// The coin.
			coin: Coin,
			/// How much, in planck.
			amount: Balance,
		},
		/// An account lets an epoch cost more, or less.
		CapSet {
			/// Whose.
			who: T::AccountId,
			/// Of which coin.
			coin: Coin,
			/// What holds from which epoch on.
			cap: Cap,
		},
		/// An account wants money back.
		WithdrawalRequested {
			/// Whose.
			who: T::AccountId,
			/// The coin.
			coin: Coin,
			/// How much, in planck.
			amount: Balance,
			/// From this slot on it can be had.
			from: Slot,
		},
		/// An account does not want its money back any more.
		WithdrawalCancelled {
			/// Whose.
			who: T::AccountId,
			/// The coin.
			coin: Coin,
			/// How much, in planck.
			amount: Balance,
		},
		/// An account has got money back.
		Withdrawn {
			/// Whose.
			who: T::AccountId,
			/// The coin.
			coin: Coin,
			/// How much, in planck: what was asked for, less what bills did not leave of it.
			amount: Balance,
		},
		/// A meter may sign receipts of a customer.
		MeterAppointed {
			/// The customer.
			who: T::AccountId,
			/// The meter.
			meter: T::AccountId,
			/// What they may cost in an era, in 10^-12 units.
			cap: Balance,
		},
		/// A meter may sign no longer.
		MeterDismissed {
			/// The customer.
			who: T::AccountId,
			/// The meter.
			meter: T::AccountId,
		},
		/// A receipt was settled.
		Settled {
			/// Its place in the batch.
			index: u32,
			/// Who served.
			node: NodeId,
			/// Whom.
			customer: T::AccountId,
			/// With what.
			service: ServiceType,
			/// When.
			epoch: PriceEpoch,
			/// Which receipt it was.
			sequence: u64,
			/// What came of it, in planck of the service's coin.
			outcome: Outcome,
		},
		/// A receipt was not settled.
		ReceiptRefused {
			/// Its place in the batch.
			index: u32,
			/// Why.
			reason: DispatchError,
		},
		/// A receipt was charged only as far as the customer lets an epoch cost. A later receipt can be charged the rest, if the
		/// customer lets it.
		CapReached {
			/// The customer.
			customer: T::AccountId,
			/// The coin.
			coin: Coin,
			/// The epoch.
			epoch: PriceEpoch,
			/// What was not charged, in planck.
			uncharged: Balance,
		},
		/// A customer could not pay, and is not charged any more until it has.
		Suspended {
			/// The customer.
			who: T::AccountId,
			/// The coin.
			coin: Coin,
			/// For the work of this node.
			node: NodeId,
			/// What it owes, in planck.
			arrears: Balance,
		},
		/// A customer paid of what it owed.
		ArrearsPaid {
			/// The customer.
			who: T::AccountId,
			/// The coin.
			coin: Coin,
			/// For the work of this node.
			node: NodeId,
			/// What it paid, in planck.
			paid: Balance,
			/// What it still owes.
			left: Balance,
		},
		/// A customer owes nothing any more, and can be charged again.
		Reactivated {
			/// The customer.
			who: T::AccountId,
		},
		/// A use of the chain itself was paid.
		ChargedOnChain {
			/// By whom.
			who: T::AccountId,
			/// The use: of governance, what kind of operation, how much it weighs among votes, how much the network gains.
			used: OnChainUse,
			/// The coin.
			coin: Coin,
			/// What it cost, in planck.
			amount: Balance,
		},
		/// A price epoch began.
		EpochBegan {
			/// The epoch.
			epoch: PriceEpoch,
			/// What scarcity adds to charges in it, in 10^-12.
			extra: u64,
		},
		/// Services cost something else from an epoch on.
		RatesChanged {
			/// The epoch, or a later one if no block is made in it.
			from: PriceEpoch,
			/// What they cost then.
			rates: RateList,
		},
		/// The terms on which bills are written changed.
		PolicyChanged {
			/// The terms.
			policy: Policy,
		},
	}
}
