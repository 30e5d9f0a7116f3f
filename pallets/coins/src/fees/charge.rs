//! Charging a transaction's fee, by the hook of pallet-transaction-payment: wallets need nothing special.

use super::{choice::Payment, rates::convert_rounded_up};
use crate::{Call, Config, Event, FeeCoin, Pallet};
use frame_support::traits::{
	fungibles::{Balanced, Unbalanced},
	tokens::{Fortitude::Polite, Precision::Exact, Preservation::Preserve},
	IsSubType,
};
use immortal_primitives::money::{Balance, Coin};
use pallet_transaction_payment::{OnChargeTransaction, TxCreditHold};
use sp_runtime::{
	traits::{DispatchInfoOf, PostDispatchInfoOf},
	transaction_validity::{InvalidTransaction, TransactionValidityError},
	FixedU128,
};

/// What was taken from the payer before the transaction. The rate is kept: the transaction itself may change it.
pub struct Charge {
	coin: Coin,
	per_flx: FixedU128,
	taken: Balance,
}

impl<T: Config> Pallet<T>
where
	<T as frame_system::Config>::RuntimeCall: IsSubType<Call<T>>,
{
	/// How the fee of `call` is paid. A call that chooses a coin pays in it, so nobody is stuck with a coin that is spent.
	fn payment_for(
		who: &T::AccountId,
		call: &<T as frame_system::Config>::RuntimeCall,
		fee_with_tip: Balance,
	) -> Result<Payment, TransactionValidityError> {
		let chosen = match call.is_sub_type() {
			Some(Call::set_fee_coin { coin }) => *coin,
			_ => FeeCoin::<T>::get(who),
		};
		Self::payment(who, chosen, fee_with_tip).ok_or(InvalidTransaction::Payment.into())
	}
}

impl<T> OnChargeTransaction<T> for Pallet<T>
where
	T: Config + pallet_transaction_payment::Config,
	<T as frame_system::Config>::RuntimeCall: IsSubType<Call<T>>,
{
	type Balance = Balance;
	type LiquidityInfo = Option<Charge>;

	fn can_withdraw_fee(
		who: &T::AccountId,
		call: &<T as frame_system::Config>::RuntimeCall,
		_info: &DispatchInfoOf<<T as frame_system::Config>::RuntimeCall>,
		fee_with_tip: Balance,
		_tip: Balance,
	) -> Result<(), TransactionValidityError> {
		if fee_with_tip == 0 {
			return Ok(());
		}
		Self::payment_for(who, call, fee_with_tip).map(drop)
	}

	fn withdraw_fee(
		who: &T::AccountId,
		call: &<T as frame_system::Config>::RuntimeCall,
		_info: &DispatchInfoOf<<T as frame_system::Config>::RuntimeCall>,
		fee_with_tip: Balance,
		_tip: Balance,
	) -> Result<Self::LiquidityInfo, TransactionValidityError> {
		if fee_with_tip == 0 {
			return Ok(None);
		}
		let Payment { coin, per_flx, amount } = Self::payment_for(who, call, fee_with_tip)?;
		let taken = Self::decrease_balance(coin, who, amount, Exact, Preserve, Polite)
			.map_err(|_| InvalidTransaction::Payment)?;
		Self::done_withdraw(coin, who, taken);
		Ok(Some(Charge { coin, per_flx, taken }))
	}

	fn correct_and_deposit_fee(
		who: &T::AccountId,
		_info: &DispatchInfoOf<<T as frame_system::Config>::RuntimeCall>,
		_post_info: &PostDispatchInfoOf<<T as frame_system::Config>::RuntimeCall>,
		corrected_fee_with_tip: Balance,
		tip: Balance,
		charge: Self::LiquidityInfo,
	) -> Result<(), TransactionValidityError> {
		let Some(Charge { coin, per_flx, taken }) = charge else {
			return Ok(());
		};
		let due = convert_rounded_up(corrected_fee_with_tip, per_flx)
			.unwrap_or(taken)
			.min(taken);
		// It cannot underflow: `due <= taken`.
		let amount = match taken.saturating_sub(due) {
			refund if Self::refund(coin, who, refund) => due,
			_ => taken,
		};
		let tip = convert_rounded_up(tip, per_flx).unwrap_or(amount).min(amount);
		Self::collect_fee(coin, amount.saturating_sub(tip), tip);
		if coin != Coin::Flx {
			Self::deposit_event(Event::FeePaid {
				who: who.clone(),
				coin,
				amount,
				tip,
			});
		}
		Ok(())
	}

	/// In the coin that is tried last: the worst case.
	#[cfg(feature = "runtime-benchmarks")]
	fn endow_account(who: &T::AccountId, amount: Balance) {
		let _ = <Self as frame_support::traits::fungibles::Mutate<_>>::mint_into(Coin::Gen, who, amount);
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn minimum_balance() -> Balance {
		<Self as frame_support::traits::fungibles::Inspect<_>>::minimum_balance(Coin::Flx)
	}
}

impl<T: Config> Pallet<T> {
	/// Gives back what was taken too much; says whether it did. What is too little to reopen an account that the
	/// transaction closed is not given back.
	fn refund(coin: Coin, who: &T::AccountId, amount: Balance) -> bool {
		let refunded = amount > 0
			&& frame_system::Pallet::<T>::account_exists(who)
			&& Self::increase_balance(coin, who, amount, Exact).is_ok();
		if refunded {
			Self::done_deposit(coin, who, amount);
		}
		refunded
	}
}

/// What was taken waits in the [`Charge`], not in storage.
impl<T> TxCreditHold<T> for Pallet<T>
where
	T: Config + pallet_transaction_payment::Config,
{
	type Credit = ();
}
