//! Which nodes may have what a decision asks for.

use crate::{acting::RESTS, BoostedNodes, Config, Contracts, Error, Kinds, Pallet, Terms};
use frame_support::{ensure, traits::Get};
use frame_system::pallet_prelude::BlockNumberFor;
use immortal_math::scaling;
use immortal_primitives::{
	chain::BlockNumber,
	nodes::{Availability, Kind, NodeFacts, NodeId, Registry},
	scaling::{Measure, Record, Trigger},
	time::{Clock, WindowIndex},
};
use sp_runtime::SaturatedConversion;

/// What is known of a node of this runtime.
pub(crate) type FactsOf<T> = NodeFacts<<T as frame_system::Config>::AccountId, BlockNumberFor<T>>;

impl<T: Config> Pallet<T> {
	/// A node of `who`.
	pub(crate) fn own_node(who: &T::AccountId, node: NodeId) -> Result<FactsOf<T>, Error<T>> {
		let facts = T::Registry::facts(node).ok_or(Error::UnknownNode)?;
		ensure!(facts.operator == *who, Error::NotOperator);
		Ok(facts)
	}

	/// Whether a node may have a lot of a decision, or else why not. For an order it has to serve; a gift may be awaited.
	pub(crate) fn ensure_fits(
		node: NodeId,
		facts: &FactsOf<T>,
		record: &Record<BlockNumber>,
		is_bought: bool,
	) -> Result<(), Error<T>> {
		let decision = &record.decision;
		ensure!(T::Owner::get().as_ref() != Some(&facts.operator), Error::OwnersNode);
		ensure!(facts.kind == decision.kind, Error::WrongKind);
		match facts.availability {
			Availability::Serving => {},
			Availability::Awaited if !is_bought => {},
			Availability::Awaited | Availability::Away => return Err(Error::NotServing),
			Availability::Jailed => return Err(Error::NodeJailed),
			Availability::Leaving => return Err(Error::NodeLeaving),
		}
		ensure!(decision.lot.fits_in(&facts.verified), Error::TooSmall);
		ensure!(
			facts.registered_at.saturated_into::<BlockNumber>() >= decision.timeline.decided,
			Error::NotNew
		);
		ensure!(!Contracts::<T>::contains_key(node), Error::UnderContract);
		ensure!(!BoostedNodes::<T>::contains_key(node), Error::IsBoosted);
		Self::ensure_promises_enough(facts)?;
		ensure!(
			!T::Registry::withholds(&facts.operator, node, Self::need_begins(decision.kind)),
			Error::WithholdsCapacity
		);
		ensure!(!Self::made_the_need(&facts.operator, record), Error::MadeTheNeed);
		Ok(())
	}

	/// Whether the gift promises as much uptime as the terms ask for.
	pub(crate) fn ensure_promises_enough(facts: &FactsOf<T>) -> Result<(), Error<T>> {
		ensure!(
			facts.gift.uptime_commitment() >= Terms::<T>::get().uptime,
			Error::PromisesTooLittle
		);
		Ok(())
	}

	/// The window from which on whoever takes capacity away may have made the need that the decision alive is about: shortly before there
	/// was too little, or an era ago if there has been for longer; shortly before the decision at the latest.
	fn need_begins(kind: Kind) -> WindowIndex {
		let state = Kinds::<T>::get(kind);
		let era_ago = T::Clock::window().saturating_sub(T::Clock::windows_per_era());
		let short_since = state.short_since.map_or(state.decided_in, |since| since.max(era_ago));
		short_since.min(state.decided_in).saturating_sub(RESTS)
	}

	/// Whether no more than what was taken would be short without what the operator's own nodes were billed for.
	fn made_the_need(operator: &T::AccountId, record: &Record<BlockNumber>) -> bool {
		let decision = &record.decision;
		let own = Self::used_by(operator, decision.kind);
		if decision.trigger != Trigger::Load || own == Default::default() {
			return false;
		}
		let Measure {
			used,
			expected,
			available,
			..
		} = decision.measure;
		// Whatever use grows by may be of its own making, too.
		let grows_by = expected.minus(&used);
		let others = used.minus(&own).plus(&grows_by.minus(&own));
		let target = Terms::<T>::get().target;
		let taken = record.bought.saturating_add(record.gifted);
		scaling::lots_needed(others.each(), available.each(), target, decision.lot.each())
			.is_some_and(|lots| lots <= taken)
	}
}
