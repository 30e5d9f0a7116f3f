//! Which nodes may have what a decision asks for.

use crate::{acting::RESTS, BoostedNodes, Config, Contracts, Error, Kinds, Pallet, Terms};
use frame_support::{ensure, traits::Get};
use frame_system::pallet_prelude::BlockNumberFor;
use immortal_math::scaling;
use immortal_primitives::{
	chain::BlockNumber,
	nodes::{Availability, NodeFacts, NodeId, Registry},
	scaling::{Decision, Measure, Trigger},
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
		decision: &Decision<BlockNumber>,
		is_bought: bool,
	) -> Result<(), Error<T>> {
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
		ensure!(
			facts.gift.uptime_commitment() >= Terms::<T>::get().uptime,
			Error::PromisesTooLittle
		);
		// What it took away shortly before may have made the need.
		let since = Kinds::<T>::get(decision.kind).decided_in.saturating_sub(RESTS);
		ensure!(
			!T::Registry::withholds(&facts.operator, node, since),
			Error::WithholdsCapacity
		);
		ensure!(!Self::made_the_need(&facts.operator, decision), Error::MadeTheNeed);
		Ok(())
	}

	/// Whether there would be enough without what the operator's own nodes were billed for.
	fn made_the_need(operator: &T::AccountId, decision: &Decision<BlockNumber>) -> bool {
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
		scaling::lots_needed(others.each(), available.each(), target, decision.lot.each()) == Some(0)
	}
}
