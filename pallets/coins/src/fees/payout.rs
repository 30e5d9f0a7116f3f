//! Who gets the fees: four fifths the treasury, a fifth and all tips the author.
//!
//! Shares are reckoned for each transaction and paid once a block: two more deposits in every transaction would cost more
//! than the transfer that pays for them.

use crate::{BlockFees, CollectedFees, Config, Event, Pallet};
use frame_support::traits::{
	fungibles::{Balanced, Unbalanced},
	tokens::Precision::Exact,
	Get,
};
use immortal_primitives::{
	money::{Balance, Coin, CoinAmounts, Pot},
	treasury::{Income, TreasuryIncome},
};
use sp_runtime::Percent;

/// The author's share of a fee, rounded down; the treasury gets the rest.
pub const AUTHOR_SHARE: Percent = Percent::from_percent(20);

impl<T: Config> Pallet<T> {
	/// Takes over `fee` and `tip` planck of `coin` that have left the payer's account.
	pub(crate) fn collect_fee(coin: Coin, fee: Balance, tip: Balance) {
		CollectedFees::<T>::mutate(|collected| {
			let fees = collected.get_or_insert_with(|| BlockFees {
				author: T::Author::get(),
				to_author: CoinAmounts::default(),
				to_treasury: CoinAmounts::default(),
			});
			let share = AUTHOR_SHARE.mul_floor(fee);
			// No sum can overflow: they are parts of the issuance.
			let to_author = fees.to_author.get_mut(coin);
			*to_author = to_author.saturating_add(share).saturating_add(tip);
			let to_treasury = fees.to_treasury.get_mut(coin);
			*to_treasury = to_treasury.saturating_add(fee.saturating_sub(share));
		});
	}

	/// Pays out the block's fees. What the author cannot take goes to the treasury; what the treasury cannot take
	/// waits for the next block.
	pub(crate) fn pay_out_fees() {
		let Some(fees) = CollectedFees::<T>::take() else { return };
		let treasury = Pot::Treasury.account();
		let BlockFees {
			author,
			mut to_author,
			mut to_treasury,
		} = fees;
		let mut waiting = CoinAmounts::default();
		for coin in Coin::ALL {
			let paid = author
				.as_ref()
				.is_some_and(|author| Self::deposit_fee(coin, author, to_author.get(coin)));
			if !paid {
				let share = core::mem::take(to_author.get_mut(coin));
				let sum = to_treasury.get_mut(coin);
				*sum = sum.saturating_add(share);
			}
			if Self::deposit_fee(coin, &treasury, to_treasury.get(coin)) {
				T::Income::note(Income::Fees, coin, to_treasury.get(coin));
			} else {
				*waiting.get_mut(coin) = core::mem::take(to_treasury.get_mut(coin));
			}
		}
		if waiting != CoinAmounts::default() {
			let to_treasury = waiting;
			CollectedFees::<T>::put(BlockFees {
				author: None,
				to_author: CoinAmounts::default(),
				to_treasury,
			});
		}
		Self::deposit_event(Event::FeesPaidOut {
			author,
			to_author,
			to_treasury,
		});
	}

	fn deposit_fee(coin: Coin, to: &T::AccountId, amount: Balance) -> bool {
		if amount == 0 {
			return true;
		}
		let deposited = Self::increase_balance(coin, to, amount, Exact).is_ok();
		if deposited {
			Self::done_deposit(coin, to, amount);
		}
		deposited
	}
}
