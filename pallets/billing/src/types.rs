//! What the pallet keeps.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::fungibles::Credit, BoundedVec, DefaultNoBound};
use frame_system::Config as System;
use immortal_primitives::{
	billing::{Consumption, PriceEpoch, SignedReceipt},
	money::{Balance, Coin},
	nodes::{NodeId, MIN_PAYERS},
	time::{EraIndex, Slot},
};
use scale_info::TypeInfo;
use sp_runtime::traits::ConstU32;

/// Receipts that are settled at once, at most.
pub const MAX_BATCH: u32 = 256;

/// So many different payers of a node's work are told apart in an era. No more are asked for when its capacity is verified.
pub const MAX_PAYERS: u32 = MIN_PAYERS;

/// An account of this runtime.
pub type AccountOf<T> = Account<<T as System>::AccountId>;

/// A meter of this runtime.
pub type MeterOf<T> = Meter<<T as System>::AccountId>;

/// Work of this runtime's nodes.
pub type WorkOf<T> = Work<<T as System>::AccountId>;

/// A signed receipt of this runtime.
pub type SignedReceiptOf<T> =
	SignedReceipt<<T as System>::AccountId, <T as System>::Hash, <T as crate::Config>::Signature>;

/// Money of this runtime that is on its way.
pub(crate) type CreditOf<T> = Credit<<T as System>::AccountId, <T as crate::Config>::Coins>;

/// Something of each coin.
#[derive(
	Copy, Clone, Debug, Default, Eq, PartialEq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct PerCoin<V> {
	/// Of GEN.
	pub gen: V,
	/// Of NEX.
	pub nex: V,
	/// Of FLX.
	pub flx: V,
	/// Of AUR.
	pub aur: V,
}

impl<V> PerCoin<V> {
	/// Of `coin`.
	pub const fn get(&self, coin: Coin) -> &V {
		match coin {
			Coin::Gen => &self.gen,
			Coin::Nex => &self.nex,
			Coin::Flx => &self.flx,
			Coin::Aur => &self.aur,
		}
	}

	/// Of `coin`, to change.
	pub fn get_mut(&mut self, coin: Coin) -> &mut V {
		match coin {
			Coin::Gen => &mut self.gen,
			Coin::Nex => &mut self.nex,
			Coin::Flx => &mut self.flx,
			Coin::Aur => &mut self.aur,
		}
	}

	/// What `value` gives for each coin.
	pub fn from_fn(mut value: impl FnMut(Coin) -> V) -> Self {
		Self {
			gen: value(Coin::Gen),
			nex: value(Coin::Nex),
			flx: value(Coin::Flx),
			aur: value(Coin::Aur),
		}
	}

	/// Each, with its coin.
	pub fn each(self) -> [(Coin, V); 4] {
		[
			(Coin::Gen, self.gen),
			(Coin::Nex, self.nex),
			(Coin::Flx, self.flx),
			(Coin::Aur, self.aur),
		]
	}
}

/// An account that bills are paid from. What it has is not kept here: it is on hold.
#[derive(
	Clone, Debug, DefaultNoBound, Eq, PartialEq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Account<AccountId> {
	/// What is on hold for the account itself, in planck of FLX.
	pub deposit: Balance,
	/// How much an epoch may cost.
	pub caps: PerCoin<Cap>,
	/// What it wants back.
	pub withdrawals: PerCoin<Option<Withdrawal>>,
	/// What it owes. While it does, it is suspended: nothing more is charged, so it is never more than one debt.
	pub debt: Option<Debt<AccountId>>,
	/// If it is being closed.
	pub closing: Option<Closing>,
}

/// How much of a coin the receipts of one epoch may cost together. Nothing is as much as there is.
#[derive(
	Copy, Clone, Debug, Default, Eq, PartialEq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Cap {
	/// In epochs from this one on.
	pub since: PriceEpoch,
	/// So much, in planck.
	pub amount: Option<Balance>,
	/// So much in epochs before.
	pub before: Option<Balance>,
}

/// Money that an account wants back.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct Withdrawal {
	/// So much, in planck, if bills leave as much.
	pub amount: Balance,
	/// From this slot on.
	pub from: Slot,
}

/// How an account is being closed.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct Closing {
	/// Receipts of later epochs are refused.
	pub epoch: PriceEpoch,
	/// From this slot on it can be forgotten.
	pub from: Slot,
}

/// What a customer owes.
#[derive(Clone, Debug, Eq, PartialEq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct Debt<AccountId> {
	/// In which coin.
	pub coin: Coin,
	/// For the work of this node.
	pub node: NodeId,
	/// Whose node it was when the receipt was settled.
	pub provider: AccountId,
	/// To whom how much.
	pub owed: Owed,
}

/// Planck of a coin, by whom they are for.
#[derive(
	Copy, Clone, Debug, Default, Eq, PartialEq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Owed {
	/// Whoever did the work.
	pub provider: Balance,
	/// The pool that gifted nodes are paid from.
	pub pool: Balance,
	/// The treasury's scaling budget.
	pub scaling: Balance,
	/// The treasury.
	pub treasury: Balance,
}

/// What was settled of a node's service to a customer in an epoch.
#[derive(
	Copy, Clone, Debug, Default, Eq, PartialEq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Channel {
	/// Of the last receipt.
	pub sequence: u64,
	/// What it says was used.
	pub consumption: Consumption,
	/// What of that was charged but the surcharge, in planck: all, unless a cap forbade it.
	pub base: Balance,
	/// What of the surcharge was charged, in planck.
	pub surcharge: Balance,
	/// Up to where it is counted as the node's work, if that is not all: what was not paid is not counted.
	pub uncounted_from: Option<Consumption>,
}

/// Who may sign a customer's receipts in its place.
#[derive(Clone, Debug, Eq, PartialEq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct Meter<AccountId> {
	/// The meter.
	pub account: AccountId,
	/// What its receipts may cost in an era, in 10^-12 units.
	pub cap: Balance,
	/// The era that it was last used in.
	pub era: EraIndex,
	/// What its receipts cost in that, in 10^-12 units.
	pub used: Balance,
}

/// The epochs whose receipts can be settled.
#[derive(
	Copy, Clone, Debug, Default, Eq, PartialEq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Epochs {
	/// The first.
	pub oldest: PriceEpoch,
	/// The last, which is not over.
	pub current: PriceEpoch,
}

/// What a node did in an era, and was paid for.
#[derive(
	Clone, Debug, DefaultNoBound, Eq, PartialEq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Work<AccountId> {
	/// What was used of it. What has no price proves nothing, and is not counted.
	pub used: Consumption,
	/// Who paid: some of them. Not its operator.
	pub payers: BoundedVec<AccountId, ConstU32<MAX_PAYERS>>,
	/// What its receipts paid to the pool and the treasury, whoever paid, in 10^-12 units.
	pub revenue: Balance,
}

/// What all nodes did, and were paid for.
#[derive(
	Copy, Clone, Debug, Default, Eq, PartialEq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Use {
	/// The era of the last receipt.
	pub era: EraIndex,
	/// What was used in it.
	pub used: Consumption,
	/// What was used in the era before it.
	pub before: Consumption,
}

/// What all charges in a coin came to, in planck: `gross = credit + provider + pool + treasury + arrears`.
#[derive(
	Copy, Clone, Debug, Default, Eq, PartialEq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Totals {
	/// What was charged.
	pub gross: Balance,
	/// What was taken off for downtime.
	pub credit: Balance,
	/// What those got who did the work.
	pub provider: Balance,
	/// What the pool got that gifted nodes are paid from.
	pub pool: Balance,
	/// What the treasury got, for scaling and else.
	pub treasury: Balance,
	/// What is still owed.
	pub arrears: Balance,
}

/// What came of a receipt, in planck: `gross = credit + provider + pool + scaling + treasury + arrears`.
#[derive(
	Copy, Clone, Debug, Default, Eq, PartialEq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Outcome {
	/// What was charged.
	pub gross: Balance,
	/// What was taken off for downtime.
	pub credit: Balance,
	/// What the node's operator got.
	pub provider: Balance,
	/// What the pool got that gifted nodes are paid from.
	pub pool: Balance,
	/// What the treasury got to scale with.
	pub scaling: Balance,
	/// What it got besides.
	pub treasury: Balance,
	/// What the customer could not pay, and owes.
	pub arrears: Balance,
}

impl Outcome {
	/// What was paid, and to whom.
	pub(crate) const fn paid(&self) -> Owed {
		Owed {
			provider: self.provider,
			pool: self.pool,
			scaling: self.scaling,
			treasury: self.treasury,
		}
	}
}

impl Totals {
	/// Adds what came of a charge.
	pub(crate) fn add(&mut self, outcome: &Outcome) {
		self.plus(&Self {
			gross: outcome.gross,
			credit: outcome.credit,
			provider: outcome.provider,
			pool: outcome.pool,
			treasury: outcome.paid().to_treasury(),
			arrears: outcome.arrears,
		});
	}

	/// Adds others. Saturates nowhere: of what is charged all but one debt an account is paid, and a `u128` holds 10^17 times all
	/// there is of a coin.
	pub(crate) fn plus(&mut self, other: &Self) {
		let sums = [
			(&mut self.gross, other.gross),
			(&mut self.credit, other.credit),
			(&mut self.provider, other.provider),
			(&mut self.pool, other.pool),
			(&mut self.treasury, other.treasury),
			(&mut self.arrears, other.arrears),
		];
		for (sum, amount) in sums {
			*sum = sum.saturating_add(amount);
		}
	}

	/// Whether they agree.
	pub fn agree(&self) -> bool {
		[self.credit, self.provider, self.pool, self.treasury, self.arrears]
			.into_iter()
			.try_fold(0, Balance::checked_add)
			== Some(self.gross)
	}
}

impl From<immortal_math::billing::Parts> for Owed {
	fn from(parts: immortal_math::billing::Parts) -> Self {
		Self {
			provider: parts.provider,
			pool: parts.pool,
			scaling: parts.scaling,
			treasury: parts.treasury,
		}
	}
}

impl From<Owed> for immortal_math::billing::Parts {
	fn from(owed: Owed) -> Self {
		Self {
			provider: owed.provider,
			pool: owed.pool,
			scaling: owed.scaling,
			treasury: owed.treasury,
		}
	}
}
