//! Money on its way: what was taken from customers, until it is paid out. A batch pays each payee once.
//!
//! What was taken is a credit, so none of it can be lost on the way, and none paid twice: the issuance would not agree.

use crate::{Config, CreditOf, Error, HoldReason, Outcome, Owed, PerCoin, Sums, Totals};
use alloc::collections::BTreeMap;
use frame_support::{
	ensure,
	pallet_prelude::DispatchResult,
	traits::{
		fungibles::{hold::Balanced as _, Balanced as _, Inspect as _},
		tokens::Provenance::Extant,
	},
	DefaultNoBound,
};
use immortal_primitives::{
	money::{Balance, Coin, CoinAmounts, Pot},
	treasury::{Income, TreasuryIncome},
};
use sp_runtime::DispatchError;

/// What was taken, and whom it is for.
#[derive(DefaultNoBound)]
pub(crate) struct Takings<T: Config> {
	coins: PerCoin<Till<T>>,
	/// What operators get.
	providers: BTreeMap<T::AccountId, CoinAmounts>,
}

/// What was taken of a coin.
#[derive(DefaultNoBound)]
struct Till<T: Config> {
	credit: Option<CreditOf<T>>,
	/// Whom it is for; of the providers, their sum.
	owed: Owed,
	/// What came of the charges that it is for.
	totals: Totals,
	/// What of it was owed before.
	arrears_paid: Balance,
}

impl<T: Config> Takings<T> {
	/// Takes `amount` of what `who` has deposited.
	pub(crate) fn take(coin: Coin, who: &T::AccountId, amount: Balance) -> Result<CreditOf<T>, DispatchError> {
		if amount == 0 {
			return Ok(CreditOf::<T>::zero(coin));
		}
		let (credit, missing) = T::Coins::slash(coin, &HoldReason::Deposit.into(), who, amount);
		// Nobody takes more than there is.
		ensure!(missing == 0, DispatchError::Corruption);
		Ok(credit)
	}

	/// Whether the account of `provider` can take `amount` more when this is paid out.
	pub(crate) fn can_pay(&self, coin: Coin, provider: &T::AccountId, amount: Balance) -> bool {
		let more = self.providers.get(provider).map_or(0, |amounts| amounts.get(coin));
		amount == 0
			|| more > 0
			|| T::Coins::can_deposit(coin, provider, amount, Extant)
				.into_result()
				.is_ok()
	}

	/// Adds money that was taken, and what is to become of it.
	pub(crate) fn add(&mut self, coin: Coin, taken: CreditOf<T>, provider: &T::AccountId, paid: &Owed) {
		let till = self.coins.get_mut(coin);
		match till.credit.as_mut() {
			// It is of the same coin. Were it not, there would be too little to pay out, and all would be undone.
			Some(credit) => drop(credit.subsume(taken)),
			None => till.credit = Some(taken),
		}
		// All are parts of the issuance.
		till.owed = Owed {
			provider: till.owed.provider.saturating_add(paid.provider),
			pool: till.owed.pool.saturating_add(paid.pool),
			scaling: till.owed.scaling.saturating_add(paid.scaling),
			treasury: till.owed.treasury.saturating_add(paid.treasury),
		};
		if paid.provider > 0 {
			let sum = self.providers.entry(provider.clone()).or_default();
			*sum = sum.saturating_add(CoinAmounts::of(coin, paid.provider));
		}
	}

	/// Counts what came of a charge.
	pub(crate) fn count(&mut self, coin: Coin, outcome: &Outcome) {
		self.coins.get_mut(coin).totals.add(outcome);
	}

	/// Counts what was paid of what was owed.
	pub(crate) fn count_arrears(&mut self, coin: Coin, paid: &Owed) {
		let till = self.coins.get_mut(coin);
		till.totals.provider = till.totals.provider.saturating_add(paid.provider);
		till.totals.pool = till.totals.pool.saturating_add(paid.pool);
		till.totals.treasury = till.totals.treasury.saturating_add(paid.to_treasury());
		till.arrears_paid = till.arrears_paid.saturating_add(paid.total());
	}

	/// Pays it all out. If that fails nothing has come of the call that it belongs to.
	pub(crate) fn pay_out(self) -> DispatchResult {
		let Self { coins, providers } = self;
		for (coin, till) in coins.each() {
			Self::pay_out_coin(coin, till, &providers)?;
		}
		Ok(())
	}

	fn pay_out_coin(coin: Coin, till: Till<T>, providers: &BTreeMap<T::AccountId, CoinAmounts>) -> DispatchResult {
		let Till {
			credit,
			owed,
			totals,
			arrears_paid,
		} = till;
		if totals != Totals::default() {
			Sums::<T>::mutate(coin, |sums| {
				sums.plus(&totals);
				// What is paid was owed.
				sums.arrears = sums.arrears.saturating_sub(arrears_paid);
			});
		}
		let Some(mut credit) = credit else { return Ok(()) };
		for (provider, amounts) in providers {
			pay::<T>(&mut credit, provider, amounts.get(coin))?;
		}
		pay::<T>(&mut credit, &Pot::IncentivePool.account(), owed.pool)?;
		// Parts of the issuance.
		let to_treasury = owed.scaling.saturating_add(owed.treasury);
		pay::<T>(&mut credit, &Pot::Treasury.account(), to_treasury)?;
		T::Income::note(Income::Surcharge, coin, owed.scaling);
		T::Income::note(Income::Billing, coin, owed.treasury);
		ensure!(credit.drop_zero().is_ok(), DispatchError::Corruption);
		Ok(())
	}
}

/// Pays `amount` of `credit` to an account.
fn pay<T: Config>(credit: &mut CreditOf<T>, to: &T::AccountId, amount: Balance) -> DispatchResult {
	if amount == 0 {
		return Ok(());
	}
	let part = credit.extract(amount);
	ensure!(part.peek() == amount, DispatchError::Corruption);
	T::Coins::resolve(to, part).map_err(|_| Error::<T>::PayeeRefuses)?;
	Ok(())
}
