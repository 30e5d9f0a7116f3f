//! What is shown to whoever asks.

use crate::{
	claims::price_of, BoostedNodes, Config, Contracts, Current, Decisions, Fullness, Kinds, Offers, Orders, Pallet,
};
use alloc::vec::Vec;
use immortal_primitives::{
	chain::BlockNumber,
	nodes::{Kind, NodeId},
	scaling::{Contract, DecisionId, OfferView, OrderView, Package, Record, ScalingView},
};

/// The most contracts on a page.
const MAX_ON_PAGE: usize = 100;

impl<T: Config> Pallet<T> {
	/// What the chain sees, has decided, and holds open.
	pub fn scaling_view() -> ScalingView {
		let find = |kind| {
			let id = Kinds::<T>::get(kind).alive?;
			Some((id, Decisions::<T>::get(id)?))
		};
		let alive: Vec<_> = Kind::ALL.into_iter().filter_map(find).collect();
		ScalingView {
			fullness: Fullness::<T>::get(),
			current: Kind::ALL.into_iter().filter_map(Current::<T>::get).collect(),
			orders: alive.iter().filter_map(Self::order_view).collect(),
			offers: alive.iter().flat_map(Self::offer_views).collect(),
			alive,
			contracts: Contracts::<T>::count(),
			boosted: BoostedNodes::<T>::count(),
			calibration: Self::calibration(),
		}
	}

	/// Whether what closes then can be taken in the next block.
	fn is_open_next(closes: BlockNumber) -> bool {
		Self::now().saturating_add(1) < closes
	}

	fn order_view((id, record): &(DecisionId, Record<BlockNumber>)) -> Option<OrderView> {
		let order = Orders::<T>::get(id).filter(|order| Self::is_open_next(order.closes))?;
		let decision = &record.decision;
		Some(OrderView {
			decision: *id,
			kind: decision.kind,
			lot: decision.lot,
			lots: record.lots_left(),
			coin: order.coin,
			price: price_of(&order, Self::now().saturating_add(1)),
			reserve: order.reserve,
			eras: decision.timeline.eras,
			closes: order.closes,
		})
	}

	fn offer_views((id, record): &(DecisionId, Record<BlockNumber>)) -> Vec<OfferView> {
		let Some(offer) = Offers::<T>::get(id).filter(|offer| Self::is_open_next(offer.closes)) else {
			return Vec::new();
		};
		let view = |package| OfferView {
			decision: *id,
			kind: record.decision.kind,
			package,
			lot: record.decision.lot,
			boost: offer.boost,
			eras: offer.eras,
			places: Self::places_left(offer, record, package),
			closes: offer.closes,
		};
		Package::ALL.map(view).to_vec()
	}

	/// There are [`Config::MaxContracts`] at most, so it is no matter that all are looked at, wherever the page begins.
	pub(crate) fn page_of_contracts(from: NodeId) -> Vec<(NodeId, Contract)> {
		let mut contracts: Vec<_> = Contracts::<T>::iter().filter(|(node, _)| *node >= from).collect();
		contracts.sort_unstable_by_key(|(node, _)| *node);
		contracts.truncate(MAX_ON_PAGE);
		contracts
	}
}
