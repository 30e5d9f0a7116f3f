//! What must always hold.

use crate::{
	BoostedNodes, Claims, Config, Contracts, Decisions, Kinds, NextDecision, Offers, Orders, Pallet, Terms,
	KEPT_DECISIONS,
};
use frame_support::{ensure, traits::Get};
use immortal_primitives::{
	nodes::Kind,
	scaling::{Contract, DecisionStatus},
	treasury::Treasury,
};
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_try_state() -> Result<(), TryRuntimeError> {
		ensure!(
			Terms::<T>::get().ensure_within_bounds::<T>().is_ok(),
			"the policy is out of bounds"
		);
		Self::what_is_open_is_alive()?;
		Self::contracts_are_set_aside()?;
		Self::nobody_is_paid_twice()
	}

	fn what_is_open_is_alive() -> Result<(), TryRuntimeError> {
		let next = NextDecision::<T>::get();
		let mut alive = 0usize;
		for (id, record) in Decisions::<T>::iter() {
			ensure!(id < next, "a decision is beyond the last");
			ensure!(
				record.bought.saturating_add(record.gifted) <= record.decision.lots,
				"more lots are taken than there are"
			);
			let kind = record.decision.kind;
			let is_known = Kinds::<T>::get(kind).alive == Some(id);
			ensure!(record.status.is_alive() == is_known, "a decision is lost, or lives on");
			ensure!(
				is_known || id.saturating_add(KEPT_DECISIONS) >= next,
				"an old decision is kept"
			);
			let is_open = record.status == DecisionStatus::Open;
			let strategy = record.decision.strategy;
			ensure!(
				Orders::<T>::contains_key(id) == (is_open && strategy.buys()),
				"an order is open that should not be, or is not"
			);
			ensure!(
				Offers::<T>::contains_key(id) == (is_open && strategy.attracts()),
				"an offer is open that should not be, or is not"
			);
			alive = alive.saturating_add(is_known.into());
		}
		let known = Kind::ALL
			.iter()
			.filter(|kind| Kinds::<T>::get(kind).alive.is_some())
			.count();
		ensure!(known == alive, "a kind has a decision that is not there");
		ensure!(
			Orders::<T>::iter_keys()
				.chain(Offers::<T>::iter_keys())
				.all(Decisions::<T>::contains_key),
			"an order or an offer is of no decision"
		);
		Ok(())
	}

	fn contracts_are_set_aside() -> Result<(), TryRuntimeError> {
		let mut running = [0u32; Kind::ALL.len()];
		let mut spends = alloc::vec::Vec::new();
		for (_, contract) in Contracts::<T>::iter() {
			let Contract {
				price,
				earned,
				held,
				paid,
				spend,
				..
			} = contract;
			ensure!(earned <= price, "more was earned than was promised");
			ensure!(held <= earned, "more is held back than was earned");
			ensure!(paid <= earned.saturating_sub(held), "more was paid than was earned");
			let left = T::Treasury::left(spend);
			ensure!(
				left == price.saturating_sub(paid) || left == 0,
				"what is set aside is not what is left to pay"
			);
			if let Some(next) = contract.renewal {
				ensure!(next.earned <= next.price, "more was earned than was promised");
				let left = T::Treasury::left(next.spend);
				ensure!(
					left == next.price || left == 0,
					"what is set aside for later is not all of it"
				);
				spends.push(next.spend);
			}
			spends.push(spend);
			if let Some(count) = running.get_mut(contract.kind as usize) {
				*count = count.saturating_add(1);
			}
		}
		let promised = spends.len();
		spends.sort_unstable();
		spends.dedup();
		ensure!(spends.len() == promised, "something is promised twice");
		ensure!(
			Kind::ALL.map(|kind| Kinds::<T>::get(kind).contracts) == running,
			"contracts are miscounted"
		);
		ensure!(
			Contracts::<T>::count() <= T::MaxContracts::get(),
			"there are too many contracts"
		);
		Ok(())
	}

	fn nobody_is_paid_twice() -> Result<(), TryRuntimeError> {
		ensure!(
			BoostedNodes::<T>::iter_keys().all(|node| !Contracts::<T>::contains_key(node)),
			"a node is boosted and under contract"
		);
		let claims = Claims::<T>::get();
		let mut nodes: alloc::vec::Vec<_> = claims.iter().map(|claim| claim.node).collect();
		nodes.sort_unstable();
		nodes.dedup();
		ensure!(nodes.len() == claims.len(), "a node claims twice");
		Ok(())
	}
}
