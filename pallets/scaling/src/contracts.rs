//! What a node is paid for being there: set aside when it is promised, earned era by era, some of it held back until the end.

use crate::{
	fitting::FactsOf, Budget, Config, Contracts, Current, Ending, Error, Event, Kinds, Orders, Outcome, Pallet,
	PayCursor, Terms, WeightInfo,
};
use frame_support::{ensure, pallet_prelude::DispatchResult, traits::Get, weights::WeightMeter};
use frame_system::pallet_prelude::BlockNumberFor;
use immortal_math::scaling;
use immortal_primitives::{
	chain::BlockNumber,
	money::{Balance, Coin, CoinAmounts},
	nodes::{Availability, Commitments, Kind, NodeEra, NodeId, OnNodeEvents, Registry, Resources},
	scaling::{Contract, Decision, DecisionId, FundingSource, Renewal, Strategy, Trigger},
	time::{Clock, EraIndex},
	treasury::{SpendId, Treasury},
};
use sp_runtime::{DispatchError, Perbill};

/// Contracts that are looked at in a block, at most: no more of them make a block cost no more.
const PAID_PER_BLOCK: u32 = 2;

/// Eras for which the last one of a contract is awaited: nodes are judged soon after an era.
const GRACE: EraIndex = 2;

impl<T: Config> Pallet<T> {
	pub(crate) fn award_contract(
		id: DecisionId,
		decision: &Decision<BlockNumber>,
		node: NodeId,
		facts: &FactsOf<T>,
		price: Balance,
	) -> DispatchResult {
		let order = Orders::<T>::get(id).ok_or(Error::<T>::NoOrder)?;
		ensure!(
			Contracts::<T>::count() < T::MaxContracts::get(),
			Error::<T>::TooManyContracts
		);
		let policy = Terms::<T>::get();
		let windows = decision.timeline.eras.saturating_mul(T::Clock::windows_per_era());
		let spend = T::Treasury::encumber(order.coin, price, facts.operator.clone(), Self::expires_after(windows))?;
		let contract = Contract {
			decision: id,
			trigger: decision.trigger,
			kind: facts.kind,
			lot: decision.lot,
			spend,
			coin: order.coin,
			price,
			earned: 0,
			held: 0,
			paid: 0,
			revenue: 0,
			source: Self::draw(order.source, order.coin, price),
			// Of this one, some is over.
			begins: T::Clock::window().saturating_add(1),
			windows,
			held_back: policy.held_back,
			failures: 0,
			tolerates: policy.failures,
			judged: None,
			renewal: None,
		};
		Contracts::<T>::insert(node, contract);
		Kinds::<T>::mutate(facts.kind, |state| state.contracts = state.contracts.saturating_add(1));
		// It may have been dearer.
		let saved = order.coin.value(order.reserve.saturating_sub(price));
		Self::note_unspent(order.counts_in, saved.unwrap_or_default());
		Self::deposit_event(Event::ContractAwarded {
			node,
			operator: facts.operator.clone(),
			contract,
		});
		Ok(())
	}

	/// The block until which so many windows, and the eras that the last is awaited, are surely over.
	fn expires_after(windows: u32) -> BlockNumberFor<T> {
		let grace = GRACE.saturating_add(2).saturating_mul(T::Clock::windows_per_era());
		let slots = windows
			.saturating_add(grace)
			.saturating_mul(T::Clock::slots_per_window());
		// There is a block in each slot at most. The treasury keeps nothing for longer than a year.
		Self::now().saturating_add(slots).into()
	}

	/// Takes what is set aside out of the budget, if it is to be paid out of that and still is there: others may have had it since.
	/// Gives out of what it is paid.
	fn draw(source: FundingSource, coin: Coin, amount: Balance) -> FundingSource {
		let rest = Budget::<T>::get().checked_sub(CoinAmounts::of(coin, amount));
		match rest.filter(|_| source == FundingSource::ScalingBudget) {
			Some(rest) => {
				Budget::<T>::put(rest);
				FundingSource::ScalingBudget
			},
			None => FundingSource::Treasury,
		}
	}

	/// Returns what was not earned, to the budget if it was of that. Gives how much that is; nothing if it is not there.
	fn give_back(source: FundingSource, contract: &Contract, spend: SpendId) -> Balance {
		if T::Treasury::left(spend) == 0 {
			return 0;
		}
		let returned = T::Treasury::release(spend).unwrap_or_default();
		if source == FundingSource::ScalingBudget {
			let amounts = CoinAmounts::of(contract.coin, returned);
			Budget::<T>::mutate(|budget| *budget = budget.saturating_add(amounts));
		}
		returned
	}

	/// What a node under contract earned in an era: by the windows that it was there in. Paid later.
	fn earn(node: NodeId, era: &NodeEra<T::AccountId>) {
		let Some(mut contract) = Contracts::<T>::get(node) else {
			return;
		};
		let per_era = T::Clock::windows_per_era();
		let from = era.era.saturating_mul(per_era);
		let windows_from = |begins| scaling::windows_in_common(begins, contract.windows, from, per_era);
		let (covered, of_next) = (windows_from(contract.begins), windows_from(contract.ends()));
		if covered == 0 || contract.judged.is_some_and(|judged| era.era <= judged) {
			return;
		}
		contract.judged = Some(era.era);
		// A validator that may not be seated validates nothing, however present it is.
		let kept = era.kept && (era.seated || contract.kind != Kind::BpciCoreValidator);
		let outlasts = from.saturating_add(per_era) > contract.ends() && contract.renewal.is_none();
		if kept {
			let part = |price, covered| scaling::earned(price, covered, contract.windows, era.present, era.windows);
			let earned = part(contract.price, covered);
			if let Some(next) = &mut contract.renewal {
				next.earned = part(next.price, of_next);
			}
			// Parts of the price.
			contract.earned = contract.earned.saturating_add(earned).min(contract.price);
			contract.held = contract
				.held
				.saturating_add(held_of(contract.held_back, earned))
				.min(contract.earned);
		} else if !outlasts {
			// Of an era in which it ends for good, nobody knows whether the promise was broken before or after.
			contract.failures = contract.failures.saturating_add(1);
		}
		Contracts::<T>::insert(node, contract);
	}

	/// Goes round all contracts, a few in each block: pays what is due, and ends those that are over.
	pub(crate) fn pay_some(meter: &mut WeightMeter) {
		if meter.try_consume(T::WeightInfo::pay_begin()).is_err() {
			return;
		}
		let last = PayCursor::<T>::get();
		let mut contracts = match last {
			Some(node) => Contracts::<T>::iter_from(Contracts::<T>::hashed_key_for(node)),
			None => Contracts::<T>::iter(),
		};
		let mut cursor = last;
		for _ in 0..PAID_PER_BLOCK {
			if meter.try_consume(T::WeightInfo::pay_contract()).is_err() {
				break;
			}
			let Some((node, contract)) = contracts.next() else {
				cursor = None;
				break;
			};
			Self::settle(node, contract);
			cursor = Some(node);
		}
		if cursor != last {
			PayCursor::<T>::set(cursor);
		}
	}

	pub(crate) fn settle(node: NodeId, mut contract: Contract) {
		match Self::ending_of(node, &contract) {
			Some(ending) => Self::end_contract(node, contract, ending),
			None => {
				let due = contract.due();
				if Self::pay(&mut contract, due) {
					Contracts::<T>::insert(node, contract);
				}
			},
		}
	}

	/// Pays a part; gives whether that could be done. What is too little for an account is paid with the next part.
	fn pay(contract: &mut Contract, amount: Balance) -> bool {
		if amount == 0 || T::Treasury::pay(contract.spend, amount).is_err() {
			return false;
		}
		contract.paid = contract.paid.saturating_add(amount);
		let value = contract.coin.value(amount).unwrap_or_default();
		Outcome::<T>::mutate(|totals| totals.paid = totals.paid.saturating_add(value));
		true
	}

	/// Whether a contract is over, and why.
	fn ending_of(node: NodeId, contract: &Contract) -> Option<Ending> {
		let now = T::Clock::window();
		let per_era = T::Clock::windows_per_era();
		let last_era = T::Clock::era_of(contract.ends().saturating_sub(1));
		let is_over = now >= contract.ends();
		let is_judged = contract.judged.is_some_and(|judged| judged >= last_era);
		let is_late = now >= contract.ends().saturating_add(GRACE.saturating_mul(per_era));
		if contract.failures > contract.tolerates {
			return Some(Ending::Failed);
		}
		if is_over && (is_judged || is_late) {
			return Some(Ending::Done);
		}
		if T::Treasury::left(contract.spend) == 0 && contract.paid < contract.price {
			return Some(Ending::Lost);
		}
		let is_here = T::Registry::facts(node).is_some_and(|facts| {
			let is_away = matches!(facts.availability, Availability::Jailed | Availability::Leaving);
			!is_away && T::Owner::get() != Some(facts.operator)
		});
		(!is_over && !is_here).then_some(Ending::Gone)
	}

	fn end_contract(node: NodeId, mut contract: Contract, ending: Ending) {
		if ending == Ending::Done {
			contract.held = contract.held.saturating_sub(Self::released_of(&contract));
		}
		let due = contract.due();
		Self::pay(&mut contract, due);
		let mut returned = Self::give_back(contract.source, &contract, contract.spend);
		let next = contract.renewal.take();
		match next {
			Some(next) if ending == Ending::Done => Contracts::<T>::insert(
				node,
				Contract {
					spend: next.spend,
					price: next.price,
					held_back: next.held_back,
					tolerates: next.tolerates,
					earned: next.earned,
					held: held_of(next.held_back, next.earned),
					source: next.source,
					paid: 0,
					revenue: 0,
					begins: contract.ends(),
					failures: 0,
					judged: contract.judged,
					..contract
				},
			),
			next => {
				if let Some(Renewal { spend, source, .. }) = next {
					returned = returned.saturating_add(Self::give_back(source, &contract, spend));
				}
				Contracts::<T>::remove(node);
				Kinds::<T>::mutate(contract.kind, |state| {
					state.contracts = state.contracts.saturating_sub(1)
				});
			},
		}
		Self::deposit_event(Event::ContractEnded {
			node,
			ending,
			coin: contract.coin,
			paid: contract.paid,
			returned,
		});
	}

	/// What is paid in the end of what was held back. Of a contract that load called for, no more than the node's own work
	/// [releases](scaling::most_released), as far as it is told of by then: who only says that it is there, and does nothing, gets none of it.
	fn released_of(contract: &Contract) -> Balance {
		match contract.trigger {
			Trigger::Load => {
				let most = contract
					.coin
					.amount_rounded_down(scaling::most_released(contract.revenue, contract.held_back));
				contract.held.min(most)
			},
			_ => contract.held,
		}
	}

	pub(crate) fn do_renew(who: T::AccountId, node: NodeId) -> DispatchResult {
		let facts = Self::own_node(&who, node)?;
		ensure!(T::Owner::get().as_ref() != Some(&who), Error::<T>::OwnersNode);
		let mut contract = Contracts::<T>::get(node).ok_or(Error::<T>::NoContract)?;
		ensure!(contract.renewal.is_none(), Error::<T>::AlreadyRenewed);
		ensure!(T::Clock::window() < contract.ends(), Error::<T>::Expired);
		let last_quarter = contract.ends().saturating_sub(contract.windows.div_ceil(4));
		ensure!(T::Clock::window() >= last_quarter, Error::<T>::TooEarly);
		ensure!(contract.failures == 0, Error::<T>::NotFaithful);
		ensure!(facts.availability == Availability::Serving, Error::<T>::NotServing);
		Self::ensure_promises_enough(&facts)?;
		ensure!(contract.lot.fits_in(&facts.verified), Error::<T>::TooSmall);
		ensure!(Self::is_needed(contract.kind), Error::<T>::NotNeeded);
		let price = contract.price.min(Self::price_now(&contract)?);
		let value = contract.coin.value(price).ok_or(Error::<T>::CostOverflow)?;
		ensure!(value <= Self::means().automatic, Error::<T>::AboveCap);
		ensure!(
			price > 0 && price <= T::Treasury::spendable(contract.coin),
			Error::<T>::TreasuryShort
		);
		// What is left of this one, and all of the next.
		let windows = contract
			.ends()
			.saturating_sub(T::Clock::window())
			.saturating_add(contract.windows);
		let spend = T::Treasury::encumber(contract.coin, price, who, Self::expires_after(windows))?;
		Self::note_spent(value);
		let policy = Terms::<T>::get();
		contract.renewal = Some(Renewal {
			spend,
			price,
			earned: 0,
			source: Self::draw(contract.source, contract.coin, price),
			held_back: policy.held_back,
			tolerates: policy.failures,
		});
		Contracts::<T>::insert(node, contract);
		Self::deposit_event(Event::ContractRenewed {
			node,
			coin: contract.coin,
			price,
		});
		Ok(())
	}

	fn is_needed(kind: Kind) -> bool {
		Current::<T>::get(kind).is_none_or(|decision| decision.strategy != Strategy::ScaleDown)
	}

	/// What a contract's lot, for as long, costs now, at most: bought by what its kind earns, no more than its share of that bears.
	fn price_now(contract: &Contract) -> Result<Balance, DispatchError> {
		let policy = Terms::<T>::get();
		let of_era = match contract.kind {
			Kind::BpciCoreValidator => Some(policy.prices.validator),
			_ => policy.lot_cost(&contract.lot, 1),
		};
		let for_its_time = |of_era: Balance| {
			let all = of_era.checked_mul(contract.windows.into())?;
			all.checked_div(T::Clock::windows_per_era().into())
		};
		let full = of_era.and_then(for_its_time).ok_or(Error::<T>::CostOverflow)?;
		let cost = match contract.trigger {
			Trigger::Load => {
				let state = Kinds::<T>::get(contract.kind);
				let income =
					for_its_time(scaling::share(state.earning, state.contracts)).ok_or(Error::<T>::CostOverflow)?;
				full.min(scaling::most_payable(income))
			},
			_ => full,
		};
		Ok(contract.coin.amount_rounded_down(cost))
	}
}

/// What of pay is held back.
fn held_of(held_back: Perbill, earned: Balance) -> Balance {
	scaling::hold_back(earned, held_back).1
}

impl<T: Config> Commitments for Pallet<T> {
	fn promised(node: NodeId) -> Resources {
		Contracts::<T>::get(node).map_or_else(Resources::default, |contract| contract.lot)
	}
}

impl<T: Config> OnNodeEvents<T::AccountId> for Pallet<T> {
	fn on_node_era(node: NodeId, era: &NodeEra<T::AccountId>) {
		Self::earn(node, era);
		Self::end_boost_if_due(node, era.era, era.kept);
	}

	fn on_eras_judged(_: EraIndex) {}

	fn on_node_left(node: NodeId) {
		// A contract of its ends when it is looked at.
		Self::end_boost(node, true);
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn engage(node: NodeId) {
		crate::benchmarking::engage::<T>(node);
	}
}
