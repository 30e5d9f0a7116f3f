//! Why something is refused: part of the declarations.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod errors {
	#[pallet::error]
	pub enum Error<T> {
		/// There is no receipt in the batch.
		EmptyBatch,
		/// There are more receipts in the batch than are settled at once.
		BatchTooLarge,
		/// The receipt is of another chain.
		WrongChain,
		/// The receipt is of an epoch that has not begun.
		EpochInFuture,
		/// The receipt is of an epoch that is no longer settled.
		EpochTooOld,
		/// Such a service was not offered in that epoch.
		UnknownService,
		/// There is no such node.
		UnknownNode,
		/// The node has never served anybody.
		NotServing,
		/// The customer has no account here, or it was closed.
		NoAccount,
		/// The account owes something: it is suspended until that is deposited.
		Suspended,
		/// The account is being closed.
		AccountClosing,
		/// A receipt that is at least as new was settled.
		SequenceNotHigher,
		/// Less was used, it says, than an earlier receipt says.
		ConsumptionFell,
		/// It would cost more than there is of the coin.
		CounterOverflow,
		/// The signature is another's, or of another receipt.
		BadSignature,
		/// The customer has appointed no meter.
		NoMeter,
		/// It costs more than the meter may sign for in this era.
		MeterCapExceeded,
		/// It is less than the account of the node's operator can take of that coin. It adds up until it is enough.
		ProviderCannotTake,
		/// The account of somebody who is to be paid cannot take it.
		PayeeRefuses,
		/// There is an account already.
		AlreadyOpen,
		/// The account is not being closed.
		NotClosing,
		/// The amount is zero.
		ZeroAmount,
		/// So much is not deposited.
		InsufficientDeposit,
		/// Some of that coin was asked for already.
		WithdrawalPending,
		/// Nothing of that coin was asked for.
		NoWithdrawal,
		/// It is too early: bills may still come in.
		InChallenge,
		/// Neither is so much deposited, nor free.
		CannotPay,
		/// It is more than the account lets an epoch cost.
		CapExceeded,
		/// A service has rates twice.
		RatesTwice,
		/// A service that is offered has no rates.
		RatesMissing,
		/// A rate is higher than any may be.
		RateTooHigh,
		/// A rate is less than half of what it is now, or more than twice as much.
		RateStepTooLarge,
		/// A rate is too far from what it was at genesis.
		RateTooFarFromFounding,
		/// Too few epochs would be kept, or too many.
		KeptEpochsOutOfBounds,
		/// The challenge period is too short or too long.
		ChallengeOutOfBounds,
		/// The deposit of an account is too small or too large.
		AccountDepositOutOfBounds,
		/// Whoever does the work would get too little or too much, or the shares are more than all.
		SplitOutOfBounds,
		/// What scarcity adds is out of bounds.
		ScarcityOutOfBounds,
		/// A price of the chain's own services is too high, too far from now, or too far from genesis.
		OnChainRateOutOfBounds,
	}
}
