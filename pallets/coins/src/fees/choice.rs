//! Which coin pays.

use super::rates::convert_rounded_up;
use crate::{Config, Event, FeeCoin, Pallet};
use frame_support::traits::{fungibles::Inspect, tokens::WithdrawConsequence, OnKilledAccount};
use immortal_primitives::money::{Balance, Coin};
use sp_runtime::{DispatchResult, FixedU128};

/// The coins an account pays with that has not chosen one: the first that suffices. The native coin first; then from the
/// lowest tier to the highest, for GEN also votes.
pub const AUTOMATIC_FEE_COINS: [Coin; 4] = [Coin::Flx, Coin::Aur, Coin::Nex, Coin::Gen];

/// A fee in the coin that pays it.
pub(crate) struct Payment {
	pub coin: Coin,
	/// Coins an FLX of it costs.
	pub per_flx: FixedU128,
	/// In planck of the coin.
	pub amount: Balance,
}

impl<T: Config> Pallet<T> {
	pub(crate) fn do_set_fee_coin(who: T::AccountId, coin: Option<Coin>) -> DispatchResult {
		FeeCoin::<T>::set(&who, coin);
		Self::deposit_event(Event::FeeCoinSet { who, coin });
		Ok(())
	}

	/// How `who` pays `flx` planck: in the `chosen` coin, or else in the first that suffices. `None` if it cannot.
	pub(crate) fn payment(who: &T::AccountId, chosen: Option<Coin>, flx: Balance) -> Option<Payment> {
		match chosen {
			Some(coin) => Self::payment_in(coin, who, flx),
			None => AUTOMATIC_FEE_COINS
				.into_iter()
				.find_map(|coin| Self::payment_in(coin, who, flx)),
		}
	}

	fn payment_in(coin: Coin, who: &T::AccountId, flx: Balance) -> Option<Payment> {
		let per_flx = Self::rate_in_force(coin);
		let amount = convert_rounded_up(flx, per_flx)?;
		// A fee never closes an account.
		let payable = Self::can_withdraw(coin, who, amount) == WithdrawConsequence::Success;
		payable.then_some(Payment { coin, per_flx, amount })
	}
}

/// A choice goes with its account.
impl<T: Config> OnKilledAccount<T::AccountId> for Pallet<T> {
	fn on_killed_account(who: &T::AccountId) {
		FeeCoin::<T>::remove(who);
	}
}
