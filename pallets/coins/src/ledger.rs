//! What the pallet asks of the ledger of one coin.

use frame_support::traits::fungible::{freeze, hold, Balanced, Mutate};
use immortal_primitives::money::Balance;

/// The ledger of one coin: an instance of pallet-balances.
pub trait Ledger<AccountId: Eq, HoldReason, FreezeReason>:
	Mutate<AccountId, Balance = Balance>
	+ Balanced<AccountId>
	+ hold::Mutate<AccountId>
	+ hold::Balanced<AccountId>
	+ hold::Inspect<AccountId, Reason = HoldReason>
	+ freeze::Mutate<AccountId>
	+ freeze::Inspect<AccountId, Id = FreezeReason>
{
}

impl<AccountId: Eq, HoldReason, FreezeReason, L> Ledger<AccountId, HoldReason, FreezeReason> for L where
	L: Mutate<AccountId, Balance = Balance>
		+ Balanced<AccountId>
		+ hold::Mutate<AccountId>
		+ hold::Balanced<AccountId>
		+ hold::Inspect<AccountId, Reason = HoldReason>
		+ freeze::Mutate<AccountId>
		+ freeze::Inspect<AccountId, Id = FreezeReason>
{
}
