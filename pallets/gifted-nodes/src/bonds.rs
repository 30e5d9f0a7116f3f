//! What stands for a node's promises.

use crate::*;
use frame_support::{
	ensure,
	pallet_prelude::DispatchResult,
	traits::{
		fungibles::{hold::Mutate, Inspect},
		tokens::{
			Fortitude::{Force, Polite},
			Precision::{BestEffort, Exact},
			Preservation::Preserve,
			Restriction::Free,
		},
	},
};
use immortal_primitives::{
	money::{Balance, Coin, Pot},
	nodes::{BondLoans, Kind, NodeId, Resources, Specialization},
	treasury::{Income, TreasuryIncome},
};
use sp_runtime::{DispatchError, Perbill};

impl<T: Config> Pallet<T> {
	/// The planck of `coin` that the bond of such a node must be: rounded up.
	pub(crate) fn bond_required(kind: Kind, resources: &Resources, coin: Coin) -> Option<Balance> {
		let value = Terms::<T>::get().bond_value(kind, resources)?;
		Some(coin.amount_rounded_up(value))
	}

	pub(crate) fn ensure_bond_fits(
		specialization: &Specialization,
		resources: &Resources,
		bond: &Bond,
	) -> DispatchResult {
		ensure!(
			!specialization.validates() || bond.coin == Coin::Gen,
			Error::<T>::BondNotInGen
		);
		ensure!(
			Self::bond_required(specialization.kind(), resources, bond.coin)
				.is_some_and(|required| bond.amount >= required),
			Error::<T>::BondTooSmall
		);
		Ok(())
	}

	/// Whether the node's bond is still enough.
	pub(crate) fn is_bonded(node: &NodeOf<T>) -> bool {
		node.founding || Self::ensure_bond_fits(&node.specialization, &node.resources, &node.bond).is_ok()
	}

	/// Holds a bond: what is borrowed from the lending allocation, the rest from the operator.
	pub(crate) fn take_bond(operator: &T::AccountId, bond: &Bond) -> DispatchResult {
		let reason = HoldReason::Bond.into();
		let own = bond
			.amount
			.checked_sub(bond.borrowed)
			.ok_or(Error::<T>::BorrowsTooMuch)?;
		if bond.borrowed > 0 {
			let newcomer = Operators::<T>::get(operator).is_none_or(|known| known.nodes == 0 && !known.has_borrowed);
			ensure!(newcomer, Error::<T>::NotANewcomer);
			let borrowable = Terms::<T>::get().borrowable.mul_floor(bond.amount);
			ensure!(bond.borrowed <= borrowable, Error::<T>::BorrowsTooMuch);
		}
		T::Coins::hold(bond.coin, &reason, operator, own)?;
		if bond.borrowed > 0 {
			let lender = Pot::Lending.account();
			let lendable = T::Coins::reducible_balance(bond.coin, &lender, Preserve, Polite);
			ensure!(bond.borrowed <= lendable, Error::<T>::LendingExhausted);
			T::Coins::transfer_and_hold(
				bond.coin,
				&reason,
				&lender,
				operator,
				bond.borrowed,
				Exact,
				Preserve,
				Polite,
			)?;
		}
		Ok(())
	}

	/// Takes `share` of a node's bond for the treasury, rounded down; the operator's own part of it first.
	pub(crate) fn slash(id: NodeId, node: &mut NodeOf<T>, share: Perbill) {
		let amount = share.mul_floor(node.bond.amount);
		if amount == 0 {
			return;
		}
		let moved = T::Coins::transfer_on_hold(
			node.bond.coin,
			&HoldReason::Bond.into(),
			&node.operator,
			&Pot::Treasury.account(),
			amount,
			BestEffort,
			Free,
			Force,
		);
		// A treasury that cannot take it leaves it where it is.
		let Ok(amount) = moved else { return };
		T::Income::note(Income::Slashes, node.bond.coin, amount);
		node.bond.amount = node.bond.amount.saturating_sub(amount);
		node.bond.borrowed = node.bond.borrowed.min(node.bond.amount);
		Self::change_counted(node, Self::verify);
		Self::deposit_event(Event::NodeSlashed { node: id, amount });
	}

	/// Gives a bond back: what is borrowed to the lending allocation, the rest to the operator. Gives both amounts.
	pub(crate) fn return_bond(node: &NodeOf<T>) -> Result<(Balance, Balance), DispatchError> {
		let Bond { coin, borrowed, .. } = node.bond;
		let reason = HoldReason::Bond.into();
		if borrowed > 0 {
			T::Coins::transfer_on_hold(
				coin,
				&reason,
				&node.operator,
				&Pot::Lending.account(),
				borrowed,
				Exact,
				Free,
				Force,
			)?;
		}
		let own = node.bond.own();
		T::Coins::release(coin, &reason, &node.operator, own, Exact)?;
		Ok((own, borrowed))
	}
}

impl<T: Config> BondLoans for Pallet<T> {
	fn outstanding(id: NodeId) -> Option<(Coin, Balance)> {
		let bond = Nodes::<T>::get(id)?.bond;
		(bond.borrowed > 0).then_some((bond.coin, bond.borrowed))
	}

	fn note_repaid(id: NodeId, amount: Balance) {
		Nodes::<T>::mutate_extant(id, |node| {
			// Whoever repays has asked how much is left.
			node.bond.borrowed = node.bond.borrowed.saturating_sub(amount);
			Self::change_counted(node, Self::verify);
		});
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn set_outstanding(id: NodeId, coin: Coin, amount: Balance) {
		Nodes::<T>::insert(id, crate::benchmarking::borrower::<T>(id, coin, amount));
	}
}
