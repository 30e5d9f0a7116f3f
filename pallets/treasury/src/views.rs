//! What is shown to whoever asks.

use crate::{Book, Books, Config, CurrentBook, Pallet, Spend, Spends, Terms};
use alloc::vec::Vec;
use codec::{Decode, Encode};
use frame_system::pallet_prelude::BlockNumberFor;
use immortal_primitives::{
	money::{Balance, Coin, CoinAmounts},
	scaling::{Flow, TreasuryBooks},
	time::EraIndex,
	treasury::SpendId,
};
use scale_info::TypeInfo;

/// The most spends on a page.
pub const MAX_ON_PAGE: u32 = 100;

/// Some spends of this runtime.
pub type PageOf<T> = Page<<T as frame_system::Config>::AccountId, BlockNumberFor<T>>;

/// What the treasury has of a coin, in planck unless it says otherwise.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Encode, Decode, TypeInfo)]
pub struct Funds {
	/// The coin.
	pub coin: Coin,
	/// What is in the pot.
	pub free: Balance,
	/// What it is worth, in 10^-12 units; `None` if more than a balance can say.
	pub value: Option<Balance>,
	/// What is set aside besides, and neither paid nor returned.
	pub encumbered: Balance,
	/// What the pot keeps, whatever is spent.
	pub threshold: Balance,
	/// What can be spent now.
	pub spendable: Balance,
}

/// Some spends, in order of their ids.
#[derive(Clone, Debug, Eq, PartialEq, Encode, Decode, TypeInfo)]
pub struct Page<AccountId, BlockNumber> {
	/// The spends, with their ids.
	pub spends: Vec<(SpendId, Spend<AccountId, BlockNumber>)>,
	/// Where the next page begins, if there is one.
	pub next: Option<SpendId>,
}

impl<T: Config> Pallet<T> {
	pub(crate) fn funds() -> Vec<Funds> {
		let (pot, set_aside) = (Self::pot_balance(), CurrentBook::<T>::get().book.set_aside());
		let thresholds = Terms::<T>::get().thresholds;
		let of = |coin: Coin| Funds {
			coin,
			free: pot.get(coin),
			value: coin.value(pot.get(coin)),
			encumbered: set_aside.get(coin),
			threshold: thresholds.get(coin),
			spendable: Self::free_above_threshold(coin),
		};
		Coin::ALL.map(of).to_vec()
	}

	/// There are [`Config::MaxSpends`] at most, so it is no matter that all are looked at, wherever the page begins.
	pub(crate) fn page(from: SpendId, count: u32) -> PageOf<T> {
		let mut spends: Vec<_> = Spends::<T>::iter().filter(|(id, _)| *id >= from).collect();
		spends.sort_unstable_by_key(|(id, _)| *id);
		let count = count.min(MAX_ON_PAGE) as usize;
		let next = spends.get(count).map(|(id, _)| *id);
		spends.truncate(count);
		Page { spends, next }
	}

	pub(crate) fn closed_book(era: EraIndex) -> Option<Book> {
		Books::<T>::get(era).map(|closed| closed.book)
	}
}

impl<T: Config> TreasuryBooks for Pallet<T> {
	fn worth() -> Balance {
		let set_aside = CurrentBook::<T>::get().book.set_aside();
		// Both are parts of the issuance.
		worth_of(&Self::pot_balance().saturating_add(set_aside))
	}

	fn flow(era: EraIndex) -> Option<Flow> {
		let book = Self::closed_book(era)?;
		Some(Flow {
			income: worth_of(&book.income.total()),
			paid: worth_of(&book.paid),
		})
	}
}

/// What is worth more than a `Balance` holds is no money of this chain: all there can be of its coins is worth 4 x 10^21.
fn worth_of(amounts: &CoinAmounts) -> Balance {
	amounts.value().unwrap_or(Balance::MAX)
}
