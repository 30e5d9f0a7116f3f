//! What gifts that took an offer earn more, while they keep their promise.

use crate::{fitting::FactsOf, BoostedNodes, Config, Error, Event, Offers, Pallet};
use frame_support::{ensure, pallet_prelude::DispatchResult};
use immortal_primitives::{
	chain::BlockNumber,
	nodes::NodeId,
	scaling::{Boosted, Boosts, DecisionId, Package, Record},
	time::{Clock, EraIndex},
};
use sp_runtime::Perbill;

impl<T: Config> Pallet<T> {
	pub(crate) fn award_boost(
		id: DecisionId,
		record: &Record<BlockNumber>,
		node: NodeId,
		facts: &FactsOf<T>,
	) -> DispatchResult {
		let mut offer = Offers::<T>::get(id).ok_or(Error::<T>::NoOffer)?;
		let package = Package::of(&facts.gift).ok_or(Error::<T>::NoOffer)?;
		ensure!(Self::places_left(offer, record, package) > 0, Error::<T>::AllTaken);
		let places = offer.places_mut(package);
		*places = places.saturating_sub(1);
		let boosted = Boosted {
			decision: id,
			kind: facts.kind,
			boost: offer.boost,
			// This era, of which some is over, and so many whole ones.
			until: T::Clock::era().saturating_add(offer.eras).saturating_add(1),
		};
		Offers::<T>::insert(id, offer);
		BoostedNodes::<T>::insert(node, boosted);
		Self::deposit_event(Event::GiftBoosted {
			node,
			operator: facts.operator.clone(),
			boosted,
		});
		Ok(())
	}

	/// After an era of a node was judged, and paid for.
	pub(crate) fn end_boost_if_due(node: NodeId, era: EraIndex, kept: bool) {
		let Some(boosted) = BoostedNodes::<T>::get(node) else {
			return;
		};
		if !kept || era.saturating_add(1) >= boosted.until {
			Self::end_boost(node, kept);
		}
	}

	pub(crate) fn end_boost(node: NodeId, kept: bool) {
		if BoostedNodes::<T>::take(node).is_some() {
			Self::deposit_event(Event::BoostEnded { node, kept });
		}
	}
}

impl<T: Config> Boosts for Pallet<T> {
	fn boost(node: NodeId, era: EraIndex) -> Perbill {
		BoostedNodes::<T>::get(node)
			.filter(|boosted| era < boosted.until)
			.map_or(Perbill::zero(), |boosted| boosted.boost)
	}
}
