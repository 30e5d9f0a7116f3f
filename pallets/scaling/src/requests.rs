//! What whoever manages the economy can do: ask for capacity, approve a decision, cancel it.

use crate::{Config, Decisions, Error, Event, Kinds, Pallet, Terms};
use frame_support::{ensure, pallet_prelude::DispatchResult};
use immortal_primitives::{
	chain::BlockNumber,
	money::Balance,
	nodes::Kind,
	scaling::{Decision, DecisionId, DecisionStatus, Funding, NoDecision, Record},
	treasury::Treasury,
};
use sp_runtime::DispatchError;

impl<T> From<NoDecision> for Error<T> {
	fn from(reason: NoDecision) -> Self {
		match reason {
			NoDecision::ZeroDemand => Self::ZeroDemand,
			NoDecision::AbsurdDemand => Self::AbsurdDemand,
			NoDecision::CostOverflow => Self::CostOverflow,
			NoDecision::TreasuryShort => Self::TreasuryShort,
		}
	}
}

impl<T: Config> Pallet<T> {
	pub(crate) fn do_request(most: Balance, kind: Kind, lots: u32) -> DispatchResult {
		Self::close_if_over(kind);
		let measure = Self::measure(kind, None);
		let decision = Self::decide(kind, measure, &Self::means(), Some(lots)).map_err(Error::<T>::from)?;
		ensure!(Kinds::<T>::get(kind).alive.is_none(), Error::<T>::AlreadyDeciding);
		Self::ensure_affordable(most, &decision)?;
		Self::act(decision, DecisionStatus::Open);
		Ok(())
	}

	pub(crate) fn do_approve(most: Balance, id: DecisionId) -> DispatchResult {
		let mut record = Self::record(id)?;
		ensure!(record.status == DecisionStatus::Waiting, Error::<T>::NotWaiting);
		ensure!(Self::now() < record.decision.timeline.closes, Error::<T>::Expired);
		Self::ensure_affordable(most, &record.decision)?;
		record.status = DecisionStatus::Open;
		record.decision.timeline.closes = Self::now().saturating_add(Terms::<T>::get().open);
		Decisions::<T>::insert(id, record);
		Self::deposit_event(Event::DecisionApproved { id });
		Self::open(id, &record.decision);
		Ok(())
	}

	pub(crate) fn do_cancel(id: DecisionId) -> DispatchResult {
		let record = Self::record(id)?;
		ensure!(record.status.is_alive(), Error::<T>::NotAlive);
		Self::end(id, record, DecisionStatus::Cancelled);
		Ok(())
	}

	pub(crate) fn record(id: DecisionId) -> Result<Record<BlockNumber>, DispatchError> {
		Ok(Decisions::<T>::get(id).ok_or(Error::<T>::UnknownDecision)?)
	}

	/// Whether whoever may spend `most` at once may spend what a decision costs, and it is there.
	fn ensure_affordable(most: Balance, decision: &Decision<BlockNumber>) -> DispatchResult {
		let Funding { coin, amount, .. } = decision.funding.ok_or(Error::<T>::TreasuryShort)?;
		ensure!(amount <= T::Treasury::spendable(coin), Error::<T>::TreasuryShort);
		T::Treasury::ensure_may_spend(most, coin, amount)
	}
}
