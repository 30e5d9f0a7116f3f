//! What pallets tell the treasury, and how they spend of it (design, section 6).

use crate::money::{Balance, Coin};
use sp_runtime::{DispatchError, DispatchResult};

/// Counts what was ever set aside, from 0.
pub type SpendId = u32;

/// Where the treasury's money comes from.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum Income {
	/// Its share of fees.
	Fees,
	/// Minting.
	Minted,
	/// What was taken of bonds.
	Slashes,
	/// What gifters give away of what their nodes earn.
	Rewards,
	/// Its share of bills.
	Billing,
	/// What bills cost more while capacity is scarce.
	Surcharge,
	/// Deposits that were forfeited.
	Deposits,
}

impl Income {
	/// Every source.
	pub const ALL: [Self; 7] = [
		Self::Fees,
		Self::Minted,
		Self::Slashes,
		Self::Rewards,
		Self::Billing,
		Self::Surcharge,
		Self::Deposits,
	];
}

/// Told what the treasury was paid.
pub trait TreasuryIncome {
	/// So many planck have come into the treasury's pot. Whoever tells it has paid them already.
	fn note(source: Income, coin: Coin, amount: Balance);
}

#[impl_trait_for_tuples::impl_for_tuples(2)]
impl TreasuryIncome for Tuple {
	fn note(source: Income, coin: Coin, amount: Balance) {
		for_tuples!( #( Tuple::note(source, coin, amount); )* );
	}
}

/// The treasury, as pallets spend of it: they set aside what they will owe, pay it in parts as it is earned, and release the rest.
///
/// Nothing changes where an error is given.
pub trait Treasury<AccountId, BlockNumber> {
	/// What can be set aside of a coin, in planck: what the pot has above the coin's threshold.
	fn spendable(coin: Coin) -> Balance;

	/// What may be spent at once without anybody's approval, in 10^-12 units. It is up to the pallet that spends to keep to it.
	fn automatic_limit() -> Balance;

	/// Whether a spender that may spend `most` (10^-12 units) at once may spend `amount` planck, with what else the same transaction has
	/// spent.
	fn ensure_may_spend(most: Balance, coin: Coin, amount: Balance) -> DispatchResult;

	/// Sets aside `amount` planck for `beneficiary`. From block `expires` on nothing is paid of it any more, and anyone can have
	/// the rest returned to the pot; so it should be well after the last part is due.
	fn encumber(
		coin: Coin,
		amount: Balance,
		beneficiary: AccountId,
		expires: BlockNumber,
	) -> Result<SpendId, DispatchError>;

	/// What is left of it, in planck; nothing once it is paid, released or returned.
	fn left(id: SpendId) -> Balance;

	/// Pays a part of it. Fails if the beneficiary's account cannot take so little: then it is to be paid with the next part.
	fn pay(id: SpendId, amount: Balance) -> DispatchResult;

	/// Returns what is left of it to the pot, and gives how much that is.
	fn release(id: SpendId) -> Result<Balance, DispatchError>;

	/// Gives it far more of every coin than must stay in it.
	#[cfg(feature = "runtime-benchmarks")]
	fn fill();
}

/// Has nothing.
impl<AccountId, BlockNumber> Treasury<AccountId, BlockNumber> for () {
	fn spendable(_: Coin) -> Balance {
		0
	}

	fn automatic_limit() -> Balance {
		0
	}

	fn ensure_may_spend(_: Balance, _: Coin, _: Balance) -> DispatchResult {
		Err(DispatchError::Unavailable)
	}

	fn encumber(_: Coin, _: Balance, _: AccountId, _: BlockNumber) -> Result<SpendId, DispatchError> {
		Err(DispatchError::Unavailable)
	}

	fn left(_: SpendId) -> Balance {
		0
	}

	fn pay(_: SpendId, _: Balance) -> DispatchResult {
		Err(DispatchError::Unavailable)
	}

	fn release(_: SpendId) -> Result<Balance, DispatchError> {
		Err(DispatchError::Unavailable)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn fill() {}
}
