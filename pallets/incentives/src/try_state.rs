//! What must always hold.

use crate::{Config, Earned, EarnersEnd, History, OpenRound, Pallet, Promised, RoundIndex, Settling, KEPT_ROUNDS};
use alloc::collections::BTreeMap;
use frame_support::ensure;
use immortal_primitives::money::{Coin, CoinAmounts, Pot};
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_try_state() -> Result<(), TryRuntimeError> {
		let open = OpenRound::<T>::get();
		let mut claims: BTreeMap<RoundIndex, CoinAmounts> = BTreeMap::new();
		let mut payable = CoinAmounts::default();
		for (node, earnings) in Earned::<T>::iter() {
			ensure!(node < EarnersEnd::<T>::get(), "a node is beyond the last that earned");
			ensure!(earnings.round <= open.index, "a claim is on a round to come");
			ensure!(
				!(earnings.left && earnings.payable.is_zero() && earnings.claims.is_zero()),
				"a node that left and was paid is remembered"
			);
			payable = add(payable, earnings.payable)?;
			let sum = claims.entry(earnings.round).or_default();
			*sum = add(*sum, earnings.claims)?;
		}
		ensure!(
			claims.remove(&open.index).unwrap_or_default() == open.claims,
			"the open round's claims are not those of the nodes"
		);
		claims.retain(|_, sum| !sum.is_zero());

		let mut promised = payable;
		let mut settling = BTreeMap::new();
		for (round, left) in Settling::<T>::iter() {
			ensure!(
				Coin::ALL
					.iter()
					.all(|coin| left.allotted.get(*coin) <= left.claims.get(*coin)),
				"more is allotted than claimed"
			);
			promised = add(promised, left.allotted)?;
			settling.insert(round, left.claims);
		}
		ensure!(claims == settling, "a closed round's claims are not those of the nodes");
		ensure!(
			promised == Promised::<T>::get(),
			"what is promised is not what nodes have earned"
		);
		ensure!(
			Coin::ALL
				.iter()
				.all(|coin| Self::spendable(*coin, Pot::IncentivePool) >= promised.get(*coin)),
			"more is promised than the pool has"
		);
		ensure!(
			History::<T>::iter_keys().all(|round| round < open.index && open.index - round <= KEPT_ROUNDS),
			"rounds are not forgotten"
		);
		Ok(())
	}
}

fn add(sum: CoinAmounts, more: CoinAmounts) -> Result<CoinAmounts, TryRuntimeError> {
	sum.checked_add(more).ok_or(TryRuntimeError::Other("a sum overflows"))
}
