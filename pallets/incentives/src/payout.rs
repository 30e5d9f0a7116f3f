//! How claims become shares, and shares are paid.

use crate::{
	Config, Earned, EarnersEnd, Earnings, Error, Event, OpenRound, Pallet, PayoutCursor, Promised, RoundIndex,
	Settling, Terms, Unsettled, WeightInfo,
};
use frame_support::{
	ensure,
	pallet_prelude::DispatchResult,
	traits::{fungibles::Mutate, tokens::Preservation::Preserve, Get},
	weights::WeightMeter,
};
use immortal_primitives::{
	money::{Balance, Coin, CoinAmounts, Pot},
	nodes::{BondLoans, NodeId},
};

/// Nodes that the automatic payout looks at in a block, at most.
const PAID_PER_BLOCK: u32 = 2;

/// Ids that it passes in a block, at most.
const PASSED_PER_BLOCK: u32 = 64;

impl<T: Config> Pallet<T> {
	/// Makes shares of claims on a round that is closed; `open` is the one that is not.
	pub(crate) fn settle(earnings: &mut Earnings<T::AccountId>, open: RoundIndex) {
		if let Some((round, left)) = Self::make_shares(earnings, open) {
			Settling::<T>::set(round, (!left.claims.is_zero()).then_some(left));
		}
	}

	/// The same without noting what is left of that round, which it gives.
	pub(crate) fn make_shares(
		earnings: &mut Earnings<T::AccountId>,
		open: RoundIndex,
	) -> Option<(RoundIndex, Unsettled)> {
		let round = core::mem::replace(&mut earnings.round, open);
		if round == open || earnings.claims.is_zero() {
			return None;
		}
		let claims = core::mem::take(&mut earnings.claims);
		let mut left = Settling::<T>::get(round).unwrap_or_default();
		// Parts of the pools.
		earnings.payable = earnings.payable.saturating_add(left.settle(&claims));
		Some((round, left))
	}

	pub(crate) fn do_claim(node: NodeId) -> DispatchResult {
		Earned::<T>::try_mutate_exists(node, |known| {
			let earnings = known.as_mut().ok_or(Error::<T>::UnknownNode)?;
			Self::settle(earnings, OpenRound::<T>::get().index);
			if earnings.payable.is_zero() {
				let waits = !earnings.claims.is_zero();
				return Err(if waits {
					Error::<T>::EraNotClosed
				} else {
					Error::<T>::NothingToClaim
				}
				.into());
			}
			ensure!(Self::pay(node, earnings), Error::<T>::BelowMinimum);
			Self::forget_if_done(known);
			Ok(())
		})
	}

	/// Pays what can be paid; gives whether anything could.
	fn pay(node: NodeId, earnings: &mut Earnings<T::AccountId>) -> bool {
		let (mut paid, mut repaid) = (CoinAmounts::default(), CoinAmounts::default());
		for coin in Coin::ALL {
			let due = earnings.payable.get(coin);
			*repaid.get_mut(coin) = Self::repay(node, coin, due);
			let rest = due.saturating_sub(repaid.get(coin));
			if Self::pay_from_pool(coin, &earnings.operator, rest) {
				*paid.get_mut(coin) = rest;
			}
		}
		let gone = paid.saturating_add(repaid);
		if gone.is_zero() {
			return false;
		}
		earnings.payable = earnings.payable.saturating_sub(gone);
		Promised::<T>::mutate(|promised| *promised = promised.saturating_sub(gone));
		Self::deposit_event(Event::RewardPaid {
			node,
			operator: earnings.operator.clone(),
			paid,
			repaid,
		});
		true
	}

	/// Pays back what was lent of this coin for the node's bond, as far as `due` goes; gives how much that is.
	fn repay(node: NodeId, coin: Coin, due: Balance) -> Balance {
		let owed = match T::Loans::outstanding(node) {
			Some((lent, owed)) if lent == coin => owed.min(due),
			_ => 0,
		};
		if owed == 0 || !Self::pay_from_pool(coin, &Pot::Lending.account(), owed) {
			return 0;
		}
		T::Loans::note_repaid(node, owed);
		owed
	}

	/// Fails if it is less than the account can take.
	fn pay_from_pool(coin: Coin, to: &T::AccountId, amount: Balance) -> bool {
		amount > 0 && T::Coins::transfer(coin, &Pot::IncentivePool.account(), to, amount, Preserve).is_ok()
	}

	/// Nothing is kept of a node that has left and has been paid.
	pub(crate) fn forget_if_done(known: &mut Option<Earnings<T::AccountId>>) {
		let done = |earnings: &Earnings<_>| earnings.left && earnings.payable.is_zero() && earnings.claims.is_zero();
		if known.as_ref().is_some_and(done) {
			*known = None;
		}
	}

	/// Pays what is due to a node, if that is worth it.
	pub(crate) fn pay_if_due(node: NodeId) {
		let Some(mut earnings) = Earned::<T>::get(node) else {
			return;
		};
		let open = OpenRound::<T>::get().index;
		let was_settled = earnings.round == open || earnings.claims.is_zero();
		Self::settle(&mut earnings, open);
		let value = earnings.payable.value().unwrap_or(Balance::MAX);
		let pays = value > 0 && (earnings.left || value >= Terms::<T>::get().automatic_from);
		if was_settled && !pays {
			return;
		}
		if pays {
			Self::pay(node, &mut earnings);
		}
		let mut known = Some(earnings);
		Self::forget_if_done(&mut known);
		Earned::<T>::set(node, known);
	}

	/// Goes round all nodes, a few in each block, and pays what is due.
	pub(crate) fn pay_some(meter: &mut WeightMeter) {
		if meter.try_consume(T::WeightInfo::payout_begin()).is_err() {
			return;
		}
		let end = EarnersEnd::<T>::get();
		let begin = PayoutCursor::<T>::get();
		let mut cursor = begin;
		let mut paid = 0u32;
		for _ in 0..PASSED_PER_BLOCK.min(end) {
			if paid == PAID_PER_BLOCK || meter.try_consume(T::DbWeight::get().reads(1)).is_err() {
				break;
			}
			// Ids of nodes that have left and been paid cost no more than a look.
			if Earned::<T>::contains_key(cursor) {
				if meter.try_consume(T::WeightInfo::payout_node()).is_err() {
					break;
				}
				Self::pay_if_due(cursor);
				paid = paid.saturating_add(1);
			}
			cursor = cursor.saturating_add(1);
			if cursor >= end {
				cursor = 0;
			}
		}
		if cursor != begin {
			PayoutCursor::<T>::put(cursor);
		}
	}
}
