//! What must always hold.

use crate::*;
use alloc::collections::BTreeMap;
use frame_support::{ensure, traits::fungibles::hold::Inspect};
use immortal_primitives::{
	billing::PriceEpoch,
	money::{Balance, Coin, CoinAmounts},
	time::{Clock, EraIndex},
};
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// 1. The terms and the rates are such as may be set.
	/// 2. Each epoch that can be settled has a table, and no other.
	/// 3. Each channel is of an epoch that can be settled or is being forgotten, and was charged no more than it costs.
	/// 4. What an account has deposited for itself is on hold; whoever owes has nothing of that coin, and owes something.
	/// 5. Gross is credit, what was paid, and what accounts owe: exactly, of each coin.
	/// 6. No epoch cost more than its cap.
	/// 7. Work is of eras that are to be told of, and has no payer twice; revenue is in order.
	/// 8. A meter is of an account.
	pub(crate) fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::check_terms()?;
		Self::check_tables()?;
		Self::check_channels()?;
		Self::check_accounts()?;
		Self::check_sums()?;
		Self::check_caps()?;
		Self::check_work()?;
		Self::check_meters()
	}

	fn check_terms() -> Result<(), TryRuntimeError> {
		for terms in [Terms::<T>::get(), FoundingTerms::<T>::get()] {
			ensure!(terms.ensure_possible::<T>().is_ok(), "the terms are out of bounds");
		}
		for rates in [ComingRates::<T>::get(), FoundingRates::<T>::get()] {
			let ordered = policy::in_order::<T>(rates.clone());
			ensure!(
				ordered.is_ok_and(|list| list == rates),
				"the rates are out of bounds or order"
			);
		}
		ensure!(EpochWindows::<T>::get() > 0, "an epoch has no windows");
		Ok(())
	}

	fn check_tables() -> Result<(), TryRuntimeError> {
		let Epochs { oldest, current } = CurrentEpochs::<T>::get();
		ensure!(oldest <= current, "the oldest epoch is in the future");
		let mut epochs: alloc::vec::Vec<PriceEpoch> = Tables::<T>::iter_keys().collect();
		epochs.sort_unstable();
		ensure!(
			epochs.into_iter().eq(oldest..=current),
			"an epoch has no table, or one too many"
		);
		ensure!(
			current.saturating_sub(oldest) <= MAX_KEPT_EPOCHS,
			"too many epochs are kept"
		);
		Ok(())
	}

	fn check_channels() -> Result<(), TryRuntimeError> {
		let (first, Epochs { current, .. }) = (Pruned::<T>::get(), CurrentEpochs::<T>::get());
		for ((epoch, _, _, service), channel) in Channels::<T>::iter() {
			ensure!((first..=current).contains(&epoch), "a channel is out of time");
			let counted = channel.uncounted_from.unwrap_or_default();
			ensure!(channel.consumption.covers(&counted), "more is counted than was used");
			let Some(table) = Tables::<T>::get(epoch) else { continue };
			let costs = table
				.prices(service)
				.and_then(|prices| prices.charge(service, &channel.consumption))
				.ok_or("a channel has no price")?;
			let (base, surcharge) = (costs.base(), costs.surcharge);
			ensure!(
				channel.base <= base && channel.surcharge <= surcharge,
				"a channel was charged too much"
			);
			let is_all = (channel.base, channel.surcharge) == (base, surcharge);
			ensure!(
				is_all || channel.uncounted_from.is_some(),
				"a channel was charged too little, and is counted"
			);
		}
		ensure!(
			Spent::<T>::iter_keys().all(|(epoch, _)| (first..=current).contains(&epoch)),
			"what was spent is out of time"
		);
		Ok(())
	}

	fn check_accounts() -> Result<(), TryRuntimeError> {
		for (who, account) in Accounts::<T>::iter() {
			ensure!(
				T::Coins::balance_on_hold(Coin::Flx, &HoldReason::Account.into(), &who) == account.deposit,
				"the deposit of an account is not on hold"
			);
			if let Some(debt) = account.debt {
				ensure!(debt.owed.total() > 0, "an account is suspended and owes nothing");
				ensure!(
					Self::deposited(debt.coin, &who) == 0,
					"an account owes what it has deposited"
				);
			}
		}
		Ok(())
	}

	fn check_sums() -> Result<(), TryRuntimeError> {
		let mut owed = CoinAmounts::default();
		for debt in Accounts::<T>::iter_values().filter_map(|account| account.debt) {
			owed = owed.saturating_add(CoinAmounts::of(debt.coin, debt.owed.total()));
		}
		for coin in Coin::ALL {
			let sums = Sums::<T>::get(coin);
			ensure!(sums.agree(), "the sums do not agree");
			ensure!(sums.arrears == owed.get(coin), "what is owed is not what accounts owe");
		}
		Ok(())
	}

	fn check_caps() -> Result<(), TryRuntimeError> {
		for (epoch, who, spent) in Spent::<T>::iter() {
			let Some(account) = Accounts::<T>::get(&who) else {
				continue;
			};
			let within = |coin: Coin| {
				let cap = account.caps.get(coin).at(epoch).unwrap_or(Balance::MAX);
				spent.get(coin) <= cap
			};
			ensure!(Coin::ALL.into_iter().all(within), "an epoch cost more than its cap");
		}
		Ok(())
	}

	fn check_work() -> Result<(), TryRuntimeError> {
		let (first, last) = (Sweeping::<T>::get(), T::Clock::era());
		for (era, _, work) in Works::<T>::iter() {
			ensure!((first..=last).contains(&era), "work is out of time");
			let mut payers: BTreeMap<&T::AccountId, ()> = BTreeMap::new();
			ensure!(
				work.payers.iter().all(|payer| payers.insert(payer, ()).is_none()),
				"a payer is counted twice"
			);
		}
		for list in Revenues::<T>::iter_values() {
			let eras: alloc::vec::Vec<EraIndex> = list.iter().map(|(era, _)| *era).collect();
			ensure!(
				!eras.is_empty() && eras.is_sorted_by(|one, next| one < next),
				"revenue is not in order"
			);
			ensure!(
				eras.last().is_some_and(|era| *era <= last),
				"revenue is from the future"
			);
		}
		Ok(())
	}

	fn check_meters() -> Result<(), TryRuntimeError> {
		ensure!(
			Meters::<T>::iter_keys().all(Accounts::<T>::contains_key),
			"a meter is nobody's"
		);
		Ok(())
	}
}
