//! Freezes: an amount below which a balance may not fall, held funds counted.

use super::on_ledger;
use crate::{Config, Pallet};
use frame_support::traits::{
	fungible::freeze::{Inspect as LedgerInspect, Mutate as LedgerMutate},
	fungibles::freeze::{Inspect, Mutate},
};
use immortal_primitives::money::{Balance, Coin};
use sp_runtime::DispatchResult;

impl<T: Config> Inspect<T::AccountId> for Pallet<T> {
	type Id = T::RuntimeFreezeReason;

	fn balance_frozen(coin: Coin, id: &Self::Id, who: &T::AccountId) -> Balance {
		on_ledger!(T, coin, LedgerInspect::balance_frozen(id, who))
	}

	fn balance_freezable(coin: Coin, who: &T::AccountId) -> Balance {
		on_ledger!(T, coin, LedgerInspect::balance_freezable(who))
	}

	fn can_freeze(coin: Coin, id: &Self::Id, who: &T::AccountId) -> bool {
		on_ledger!(T, coin, LedgerInspect::can_freeze(id, who))
	}
}

impl<T: Config> Mutate<T::AccountId> for Pallet<T> {
	fn set_freeze(coin: Coin, id: &Self::Id, who: &T::AccountId, amount: Balance) -> DispatchResult {
		on_ledger!(T, coin, LedgerMutate::set_freeze(id, who, amount))
	}

	fn extend_freeze(coin: Coin, id: &Self::Id, who: &T::AccountId, amount: Balance) -> DispatchResult {
		on_ledger!(T, coin, LedgerMutate::extend_freeze(id, who, amount))
	}

	fn thaw(coin: Coin, id: &Self::Id, who: &T::AccountId) -> DispatchResult {
		on_ledger!(T, coin, LedgerMutate::thaw(id, who))
	}
}
