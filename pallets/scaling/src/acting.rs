//! From what is decided to what is done: at the end of a session each kind of node is looked at, what is over is closed, and what
//! is short is asked for.

use crate::{
	Config, Current, Decisions, Event, Forecast, Kinds, LastSeen, NextDecision, Offers, Orders, Pallet, Seen, Terms,
	WeightInfo, KEPT_DECISIONS,
};
use alloc::boxed::Box;
use frame_support::weights::Weight;
use immortal_math::scaling::average;
use immortal_primitives::{
	chain::BlockNumber,
	money::Balance,
	nodes::Kind,
	scaling::{Decision, DecisionId, DecisionStatus, Offer, Order, Record, Strategy},
	time::{Clock, WindowIndex},
};
use sp_runtime::{Perbill, SaturatedConversion};

/// Decisions of which the share that gifters took is the average.
pub const OFFERS: u32 = 4;

/// Windows from the one in which the last lot is taken to the next decision: a whole one passes, for the gift's first sign of life.
pub const RESTS: WindowIndex = 2;

impl<T: Config> Pallet<T> {
	pub(crate) fn now() -> BlockNumber {
		// Block numbers of every runtime are `u32`.
		frame_system::Pallet::<T>::block_number().saturated_into()
	}

	/// In the first block of a session: looks at every kind of node. Gives what that weighs.
	pub(crate) fn look_around() -> Weight {
		let (seen, now) = (
			LastSeen::<T>::get(),
			Seen {
				window: T::Clock::window(),
				era: T::Clock::era(),
			},
		);
		if now.window == seen.window {
			return Weight::zero();
		}
		LastSeen::<T>::put(now);
		let mut weight = T::WeightInfo::look_around();
		if now.era != seen.era {
			Self::remember(seen.era, now.era);
			weight.saturating_accrue(T::WeightInfo::remember());
		}
		for kind in Kind::ALL {
			Self::look_at(kind);
		}
		weight
	}

	pub(crate) fn look_at(kind: Kind) {
		Self::close_if_over(kind);
		// What cannot be reckoned is not bought.
		let Ok(decision) = Self::decide(kind, Self::measure(kind, None), &Self::means(), None) else {
			return;
		};
		let from = Current::<T>::get(kind).map_or(Strategy::None, |last| last.strategy);
		if from != decision.strategy {
			Self::deposit_event(Event::StrategyChanged {
				kind,
				from,
				to: decision.strategy,
			});
		}
		Current::<T>::insert(kind, decision);
		Self::check_forecast(kind, decision.measure.load);
		let state = Kinds::<T>::mutate(kind, |state| {
			let since = state.short_since.unwrap_or_else(T::Clock::window);
			state.short_since = (decision.lots > 0).then_some(since);
			*state
		});
		if decision.lots > 0 && state.alive.is_none() && T::Clock::window() >= state.rests_until {
			let status = if decision.automatic {
				DecisionStatus::Open
			} else {
				DecisionStatus::Waiting
			};
			Self::act(decision, status);
		}
	}

	/// Acts on a decision: opens what it says, or waits for approval.
	pub(crate) fn act(decision: Decision<BlockNumber>, status: DecisionStatus) {
		let id = NextDecision::<T>::get();
		// No chain lives so long.
		NextDecision::<T>::put(id.saturating_add(1));
		let record = Record {
			decision,
			status,
			bought: 0,
			gifted: 0,
			outcome: None,
		};
		Decisions::<T>::insert(id, record);
		Kinds::<T>::mutate(decision.kind, |state| {
			state.alive = Some(id);
			state.rests_on = state.work.era;
			state.decided_in = T::Clock::window();
		});
		if let Some(old) = id.checked_sub(KEPT_DECISIONS) {
			Self::forget_if_over(old);
		}
		Self::deposit_event(Event::DecisionMade {
			id,
			decision: Box::new(decision),
			status,
		});
		if status == DecisionStatus::Open {
			Self::open(id, &decision);
		}
	}

	fn forget_if_over(id: DecisionId) {
		if Decisions::<T>::get(id).is_some_and(|record| !record.status.is_alive()) {
			Decisions::<T>::remove(id);
		}
	}

	/// Opens the order and the offers of a decision.
	pub(crate) fn open(id: DecisionId, decision: &Decision<BlockNumber>) {
		let (now, policy) = (Self::now(), Terms::<T>::get());
		let Decision {
			kind, strategy, lots, ..
		} = *decision;
		let closes = decision.timeline.closes;
		if let Some(funding) = decision.funding.filter(|_| strategy.buys()) {
			let in_coin = |value: Balance| funding.coin.amount_rounded_down(value);
			let counts_in = decision.automatic.then(T::Clock::era);
			if counts_in.is_some() {
				Self::note_spent(funding.coin.value(funding.amount).unwrap_or_default());
			}
			let order = Order {
				coin: funding.coin,
				source: funding.source,
				opened: now,
				closes,
				rises_for: policy.rising,
				floor: in_coin(decision.floor),
				reserve: in_coin(decision.reserve),
				gift_cost: strategy.attracts().then(|| in_coin(decision.gift_cost)),
				counts_in,
			};
			Orders::<T>::insert(id, order);
			Self::deposit_event(Event::OrderOpened { id, kind, lots, order });
		}
		if strategy.attracts() {
			let places = lots.div_ceil(2);
			let offer = Offer {
				boost: policy.boost,
				eras: policy.eras,
				opened: now,
				closes,
				places: [places, places],
			};
			Offers::<T>::insert(id, offer);
			Self::deposit_event(Event::OffersOpened { id, kind, offer });
		}
		Self::await_outcome(kind, id, decision.forecast);
	}

	/// Ends the decision of a kind whose time is over.
	pub(crate) fn close_if_over(kind: Kind) {
		let Some(id) = Kinds::<T>::get(kind).alive else { return };
		let Some(record) = Decisions::<T>::get(id) else { return };
		if Self::now() >= record.decision.timeline.closes {
			Self::end(id, record, DecisionStatus::Expired);
		}
	}

	/// Nothing can come of a decision any more.
	pub(crate) fn end(id: DecisionId, mut record: Record<BlockNumber>, status: DecisionStatus) {
		let Record {
			decision,
			status: was,
			bought,
			gifted,
			..
		} = record;
		if let Some(order) = Orders::<T>::take(id) {
			let unsold = decision.lots.saturating_sub(bought);
			let value = order.coin.value(order.reserve).unwrap_or_default();
			Self::note_unspent(order.counts_in, value.saturating_mul(unsold.into()));
		}
		let attracted = Offers::<T>::take(id).is_some();
		record.status = status;
		Decisions::<T>::insert(id, record);
		Kinds::<T>::mutate(decision.kind, |state| {
			state.alive = None;
			if let Some(forecast) = state.forecast.filter(|forecast| forecast.decision == id) {
				// It is of the lots that came; where none did, it says nothing.
				let came = bought.saturating_add(gifted);
				state.forecast = (came > 0).then(|| Forecast {
					load: Self::forecast(decision.kind, &decision.measure, &decision.lot, came),
					..forecast
				});
			}
			state.lapsed = was == DecisionStatus::Waiting && status == DecisionStatus::Expired;
			if status == DecisionStatus::Fulfilled {
				state.rests_until = T::Clock::window().saturating_add(RESTS);
			}
			// What was bought tells nothing of gifters.
			let for_gifters = decision.lots.saturating_sub(bought);
			if attracted && for_gifters > 0 {
				let taken = Perbill::from_rational(gifted, for_gifters);
				state.likelihood = average(state.likelihood, taken, OFFERS);
			}
		});
		if id.saturating_add(KEPT_DECISIONS) < NextDecision::<T>::get() {
			Decisions::<T>::remove(id);
		}
		Self::deposit_event(Event::DecisionEnded {
			id,
			status,
			bought,
			gifted,
		});
	}
}
