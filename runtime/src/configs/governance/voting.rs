//! Which GEN votes: all but what vests to the owner, and what lies in the chain's own accounts.

use crate::{Coins, Gen, RuntimeHoldReason};
use frame_support::traits::{
	fungible::{self, InspectHold},
	BalanceStatus, Currency, ExistenceRequirement, Get, LockIdentifier, LockableCurrency, ReservableCurrency,
	SignedImbalance, WithdrawReasons,
};
use immortal_primitives::{
	chain::{AccountId, BlockNumber},
	money::{Balance, Coin, Pot},
};
use sp_runtime::{DispatchError, DispatchResult};

/// All GEN that can vote.
pub struct VotableGen;

impl Get<Balance> for VotableGen {
	fn get() -> Balance {
		let in_pots = Pot::ALL
			.into_iter()
			.map(|pot| Gen::total_balance(&pot.account()))
			.fold(0, Balance::saturating_add);
		// Both are parts of the issuance.
		Gen::total_issuance()
			.saturating_sub(in_pots)
			.saturating_sub(Coins::unvested(Coin::Gen))
	}
}

/// GEN as votes see it: the ledger, but that what has not vested is not there. It does not vote, and does not stand for votes that
/// are locked either.
pub struct VotingGen;

/// What of the account's GEN has not been released to it.
fn unvested(who: &AccountId) -> Balance {
	let vesting = RuntimeHoldReason::Coins(pallet_coins::HoldReason::Vesting);
	Gen::balance_on_hold(&vesting, who)
}

impl Currency<AccountId> for VotingGen {
	type Balance = Balance;
	type PositiveImbalance = <Gen as Currency<AccountId>>::PositiveImbalance;
	type NegativeImbalance = <Gen as Currency<AccountId>>::NegativeImbalance;

	fn total_balance(who: &AccountId) -> Balance {
		<Gen as Currency<_>>::total_balance(who).saturating_sub(unvested(who))
	}

	fn can_slash(who: &AccountId, value: Balance) -> bool {
		Gen::can_slash(who, value)
	}

	fn total_issuance() -> Balance {
		<Gen as Currency<_>>::total_issuance()
	}

	fn minimum_balance() -> Balance {
		<Gen as Currency<_>>::minimum_balance()
	}

	fn burn(amount: Balance) -> Self::PositiveImbalance {
		<Gen as Currency<_>>::burn(amount)
	}

	fn issue(amount: Balance) -> Self::NegativeImbalance {
		<Gen as Currency<_>>::issue(amount)
	}

	fn free_balance(who: &AccountId) -> Balance {
		Gen::free_balance(who)
	}

	fn ensure_can_withdraw(
		who: &AccountId,
		amount: Balance,
		reasons: WithdrawReasons,
		left: Balance,
	) -> DispatchResult {
		<Gen as Currency<_>>::ensure_can_withdraw(who, amount, reasons, left)
	}

	fn transfer(
		source: &AccountId,
		dest: &AccountId,
		value: Balance,
		existence_requirement: ExistenceRequirement,
	) -> DispatchResult {
		<Gen as Currency<_>>::transfer(source, dest, value, existence_requirement)
	}

	fn slash(who: &AccountId, value: Balance) -> (Self::NegativeImbalance, Balance) {
		Gen::slash(who, value)
	}

	fn deposit_into_existing(who: &AccountId, value: Balance) -> Result<Self::PositiveImbalance, DispatchError> {
		Gen::deposit_into_existing(who, value)
	}

	fn deposit_creating(who: &AccountId, value: Balance) -> Self::PositiveImbalance {
		Gen::deposit_creating(who, value)
	}

	fn withdraw(
		who: &AccountId,
		value: Balance,
		reasons: WithdrawReasons,
		liveness: ExistenceRequirement,
	) -> Result<Self::NegativeImbalance, DispatchError> {
		<Gen as Currency<_>>::withdraw(who, value, reasons, liveness)
	}

	fn make_free_balance_be(who: &AccountId, balance: Balance) -> SignedImbalance<Balance, Self::PositiveImbalance> {
		Gen::make_free_balance_be(who, balance)
	}
}

impl ReservableCurrency<AccountId> for VotingGen {
	fn can_reserve(who: &AccountId, value: Balance) -> bool {
		Gen::can_reserve(who, value)
	}

	fn slash_reserved(who: &AccountId, value: Balance) -> (Self::NegativeImbalance, Balance) {
		Gen::slash_reserved(who, value)
	}

	fn reserved_balance(who: &AccountId) -> Balance {
		Gen::reserved_balance(who)
	}

	fn reserve(who: &AccountId, value: Balance) -> DispatchResult {
		Gen::reserve(who, value)
	}

	fn unreserve(who: &AccountId, value: Balance) -> Balance {
		Gen::unreserve(who, value)
	}

	fn repatriate_reserved(
		slashed: &AccountId,
		beneficiary: &AccountId,
		value: Balance,
		status: BalanceStatus,
	) -> Result<Balance, DispatchError> {
		Gen::repatriate_reserved(slashed, beneficiary, value, status)
	}
}

/// A lock covers held funds first: without adding what vests, that would stand for the votes, and what voted could move on and vote
/// again.
impl LockableCurrency<AccountId> for VotingGen {
	type Moment = BlockNumber;
	type MaxLocks = <Gen as LockableCurrency<AccountId>>::MaxLocks;

	fn set_lock(id: LockIdentifier, who: &AccountId, amount: Balance, reasons: WithdrawReasons) {
		Gen::set_lock(id, who, amount.saturating_add(unvested(who)), reasons);
	}

	fn extend_lock(id: LockIdentifier, who: &AccountId, amount: Balance, reasons: WithdrawReasons) {
		Gen::extend_lock(id, who, amount.saturating_add(unvested(who)), reasons);
	}

	fn remove_lock(id: LockIdentifier, who: &AccountId) {
		Gen::remove_lock(id, who);
	}
}

impl fungible::Inspect<AccountId> for VotingGen {
	type Balance = Balance;

	fn total_issuance() -> Balance {
		<Gen as fungible::Inspect<_>>::total_issuance()
	}

	fn minimum_balance() -> Balance {
		<Gen as fungible::Inspect<_>>::minimum_balance()
	}

	fn total_balance(who: &AccountId) -> Balance {
		<Self as Currency<_>>::total_balance(who)
	}

	fn balance(who: &AccountId) -> Balance {
		<Gen as fungible::Inspect<_>>::balance(who)
	}

	fn reducible_balance(
		who: &AccountId,
		preservation: frame_support::traits::tokens::Preservation,
		force: frame_support::traits::tokens::Fortitude,
	) -> Balance {
		<Gen as fungible::Inspect<_>>::reducible_balance(who, preservation, force)
	}

	fn can_deposit(
		who: &AccountId,
		amount: Balance,
		provenance: frame_support::traits::tokens::Provenance,
	) -> frame_support::traits::tokens::DepositConsequence {
		<Gen as fungible::Inspect<_>>::can_deposit(who, amount, provenance)
	}

	fn can_withdraw(who: &AccountId, amount: Balance) -> frame_support::traits::tokens::WithdrawConsequence<Balance> {
		<Gen as fungible::Inspect<_>>::can_withdraw(who, amount)
	}
}
