//! Who gets what is asked for: claims of a block are ranked, and the best have theirs in the next.

use crate::{
	fitting::FactsOf, Claim, Claims, Config, Decisions, Error, Event, Kinds, Offers, Orders, Pallet, WeightInfo,
};
use core::cmp::Reverse;
use frame_support::{ensure, pallet_prelude::DispatchResult, storage::with_storage_layer, weights::Weight};
use immortal_math::scaling;
use immortal_primitives::{
	chain::BlockNumber,
	money::Balance,
	nodes::{Gift, NodeId, OnRegistered, Registry},
	scaling::{DecisionId, DecisionStatus, Offer, Order, Package, Record},
	treasury::Treasury,
};

/// A claim's place among those of its block: the lowest is first.
type Rank = (DecisionId, u8, Reverse<u128>, Reverse<u128>);

/// What a lot costs in a block: it rises, and is never dearer than a gift while gifts are attracted.
pub(crate) fn price_of(order: &Order<BlockNumber>, now: BlockNumber) -> Balance {
	let elapsed = now.saturating_sub(order.opened);
	let price = scaling::price(order.floor, order.reserve, elapsed, order.rises_for);
	order.gift_cost.map_or(price, |gift| price.min(gift))
}

const fn priority_of(gift: &Gift) -> u8 {
	match gift {
		Gift::AppDeployer {
			deployment_priority, ..
		} => *deployment_priority,
		Gift::NotaryMiner { .. } | Gift::CommunityValidator { .. } => 0,
	}
}

impl<T: Config> Pallet<T> {
	/// Places of an offer that are left for a gift, and no more than lots are.
	pub(crate) fn places_left(mut offer: Offer<BlockNumber>, record: &Record<BlockNumber>, package: Package) -> u32 {
		(*offer.places_mut(package)).min(record.lots_left())
	}

	pub(crate) fn do_take_order(who: T::AccountId, id: DecisionId, node: NodeId, limit: Balance) -> DispatchResult {
		let record = Self::record(id)?;
		let order = Orders::<T>::get(id).ok_or(Error::<T>::NoOrder)?;
		let now = Self::now();
		ensure!(now < order.closes, Error::<T>::Expired);
		let facts = Self::own_node(&who, node)?;
		Self::ensure_fits(node, &facts, &record, true)?;
		let price = price_of(&order, now);
		ensure!(price >= limit, Error::<T>::PriceBelowLimit);
		ensure!(
			price > 0 && price <= T::Treasury::spendable(order.coin),
			Error::<T>::TreasuryShort
		);
		Self::claim(id, node, who, &facts.gift, Some(price)).map_err(Into::into)
	}

	pub(crate) fn do_take_offer(who: T::AccountId, id: DecisionId, node: NodeId) -> DispatchResult {
		let record = Self::record(id)?;
		let facts = Self::own_node(&who, node)?;
		Self::claim_gift(id, &record, node, facts).map_err(Into::into)
	}

	/// Claims a place of an offer, if the node fits.
	fn claim_gift(
		id: DecisionId,
		record: &Record<BlockNumber>,
		node: NodeId,
		facts: FactsOf<T>,
	) -> Result<(), Error<T>> {
		let offer = Offers::<T>::get(id).ok_or(Error::NoOffer)?;
		ensure!(Self::now() < offer.closes, Error::Expired);
		let package = Package::of(&facts.gift).ok_or(Error::NoOffer)?;
		ensure!(Self::places_left(offer, record, package) > 0, Error::NoOffer);
		Self::ensure_fits(node, &facts, record, false)?;
		Self::claim(id, node, facts.operator, &facts.gift, None)
	}

	fn claim(
		decision: DecisionId,
		node: NodeId,
		operator: T::AccountId,
		gift: &Gift,
		price: Option<Balance>,
	) -> Result<(), Error<T>> {
		Claims::<T>::try_mutate(|claims| {
			ensure!(!claims.iter().any(|claim| claim.node == node), Error::AlreadyClaimed);
			claims
				.try_push(Claim {
					decision,
					node,
					operator,
					price,
					priority: priority_of(gift),
					given: gift.given_away(),
				})
				.map_err(|_| Error::TooManyClaims)
		})
	}

	/// Gives the claims of the last block what they claim, the best first. Gives what that weighs.
	pub(crate) fn award_claims() -> Weight {
		let mut claims = Claims::<T>::take().into_inner();
		claims.sort_by_cached_key(Self::rank);
		let weight = T::WeightInfo::award().saturating_mul(claims.len() as u64);
		for claim in claims {
			let (id, node) = (claim.decision, claim.node);
			if let Err(error) = with_storage_layer(|| Self::award(claim)) {
				Self::deposit_event(Event::ClaimRefused { id, node, error });
			}
		}
		weight
	}

	/// What costs less is first: an order below what a gift costs, then gifts, then an order at that. Of orders, the higher priority
	/// is; of gifts, whoever keeps less; then whoever was earlier.
	fn rank(claim: &Claim<T::AccountId>) -> Rank {
		let (priority, given) = (claim.priority.into(), claim.given.deconstruct().into());
		let Some(price) = claim.price else {
			return (claim.decision, 1, Reverse(given), Reverse(priority));
		};
		let gift_cost = Orders::<T>::get(claim.decision).and_then(|order| order.gift_cost);
		let class = if gift_cost.is_some_and(|cost| price >= cost) {
			2
		} else {
			0
		};
		(claim.decision, class, Reverse(priority), Reverse(given))
	}

	fn award(claim: Claim<T::AccountId>) -> DispatchResult {
		let id = claim.decision;
		let mut record = Self::record(id)?;
		ensure!(record.lots_left() > 0, Error::<T>::AllTaken);
		ensure!(
			record.status == DecisionStatus::Open,
			if claim.price.is_some() {
				Error::<T>::NoOrder
			} else {
				Error::<T>::NoOffer
			}
		);
		let facts = Self::own_node(&claim.operator, claim.node)?;
		Self::ensure_fits(claim.node, &facts, &record, claim.price.is_some())?;
		match claim.price {
			Some(price) => {
				Self::award_contract(id, &record.decision, claim.node, &facts, price)?;
				record.bought = record.bought.saturating_add(1);
			},
			None => {
				Self::award_boost(id, &record, claim.node, &facts)?;
				record.gifted = record.gifted.saturating_add(1);
			},
		}
		Decisions::<T>::insert(id, record);
		if record.lots_left() == 0 {
			Self::end(id, record, DecisionStatus::Fulfilled);
		}
		Ok(())
	}
}

/// The first registrations that fit an offer take it.
impl<T: Config> OnRegistered for Pallet<T> {
	fn on_registered(node: NodeId) {
		let claim = |facts: FactsOf<T>| {
			let id = Kinds::<T>::get(facts.kind).alive?;
			let record = Decisions::<T>::get(id)?;
			// Whoever does not fit is an ordinary gift, and can ask why by claiming.
			Self::claim_gift(id, &record, node, facts).ok()
		};
		let _ = T::Registry::facts(node).and_then(claim);
	}

	fn weight() -> Weight {
		T::WeightInfo::take_offer()
	}
}
