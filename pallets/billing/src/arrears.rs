//! What customers owe, and how it is paid: to all who share in it alike, by the next deposit.

use crate::{AccountOf, Config, Debt, Event, Owed, Pallet, Takings};
use frame_support::pallet_prelude::DispatchResult;
use immortal_math::billing::{Parts, Payment};
use immortal_primitives::{
	billing::{Consumption, Providers},
	money::{Balance, CoinAmounts},
	time::Clock,
};

impl Owed {
	/// All of it.
	pub const fn total(&self) -> Balance {
		// Parts of a charge, which is no more than there is of a coin.
		self.provider
			.saturating_add(self.pool)
			.saturating_add(self.to_treasury())
	}

	/// What goes to the treasury, for scaling and else.
	pub const fn to_treasury(&self) -> Balance {
		// As in `total`.
		self.scaling.saturating_add(self.treasury)
	}

	/// What is not the operator's: what a node earns the network.
	pub const fn for_network(&self) -> Balance {
		// As in `total`.
		self.pool.saturating_add(self.to_treasury())
	}
}

impl<T: Config> Pallet<T> {
	/// Pays what an account owes out of what it has deposited of that coin, as far as that goes.
	pub(crate) fn pay_debt(who: &T::AccountId, account: &mut AccountOf<T>, takings: &mut Takings<T>) -> DispatchResult {
		let Some(debt) = account.debt.take() else {
			return Ok(());
		};
		let Debt { coin, node, .. } = debt;
		let Payment { paid, arrears } = Parts::from(debt.owed).pay(Self::deposited(coin, who));
		let (mut paid, left) = (Owed::from(paid), Owed::from(arrears));
		let taken = Takings::<T>::take(coin, who, paid.total())?;
		if T::Providers::operator_of(node).is_some() {
			let revenue = CoinAmounts::of(coin, paid.for_network());
			Self::note_work(T::Clock::era(), node, &Consumption::default(), &[], &revenue);
		}
		if !takings.can_pay(coin, &debt.provider, paid.provider) {
			// Who has gone, or has no account in that coin, must not keep a customer suspended.
			paid.treasury = paid.treasury.saturating_add(core::mem::take(&mut paid.provider));
		}
		takings.count_arrears(coin, &paid);
		takings.add(coin, taken, &debt.provider, &paid);
		Self::deposit_event(Event::ArrearsPaid {
			who: who.clone(),
			coin,
			node,
			paid: paid.total(),
			left: left.total(),
		});
		if left.total() > 0 {
			account.debt = Some(Debt { owed: left, ..debt });
		} else {
			Self::deposit_event(Event::Reactivated { who: who.clone() });
		}
		Ok(())
	}
}
