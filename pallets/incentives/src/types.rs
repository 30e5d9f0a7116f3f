//! What is stored.

use codec::{Decode, Encode, MaxEncodedLen};
use immortal_math::incentives::{PerCoin, Shares};
use immortal_primitives::{
	money::{Balance, Coin, CoinAmounts},
	time::EraIndex,
};
use scale_info::TypeInfo;
use sp_runtime::Perbill;

/// Counts the times that pools were shared out.
pub type RoundIndex = u32;

/// Rounds whose summaries are kept.
pub const KEPT_ROUNDS: RoundIndex = 32;

/// What a node has earned and not been paid.
#[derive(Clone, Debug, Eq, PartialEq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Earnings<AccountId> {
	/// Who is paid.
	pub operator: AccountId,
	/// Its shares of pools, in planck.
	pub payable: CoinAmounts,
	/// The round that `claims` are made on.
	pub round: RoundIndex,
	/// What it claims of that round's pools, in planck.
	pub claims: CoinAmounts,
	/// How the reward of its last era came about.
	pub last: Reckoning,
	/// Whether there is no such node any more.
	pub left: bool,
}

/// How the reward of an era came about.
#[derive(Copy, Clone, Debug, Default, Eq, PartialEq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Reckoning {
	/// The era.
	pub era: EraIndex,
	/// The round whose pools pay it.
	pub round: RoundIndex,
	/// Windows that counted and in which the node was on duty.
	pub windows: u32,
	/// Of these, those in which it was there.
	pub present: u32,
	/// Whether it kept its promise; nothing is earned by an era in which it did not.
	pub kept: bool,
	/// What a full era is worth of what its bond proves, in 10^-12 units.
	pub standing: Balance,
	/// How much more of that for an offer it took. It is in [`Self::presence`], and never in [`Self::revenue`].
	pub boost: Perbill,
	/// How much of both counts for governance: a seat is half of it.
	pub engagement: Perbill,
	/// How much of it counts for the community: what the gifter gives away.
	pub given: Perbill,
	/// How much of it is a premium: uptime beyond nine tenths.
	pub excellence: Perbill,
	/// What being there was worth.
	pub presence: Impacts,
	/// What billed work was worth: what its receipts paid to the pool and the treasury.
	pub revenue: Impacts,
	/// The reward before the pools are looked at, in planck; the gifter's and what is given away.
	pub reward: CoinAmounts,
}

/// What a node did for the network, in 10^-12 units.
#[derive(Copy, Clone, Debug, Default, Eq, PartialEq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Impacts {
	/// Paid in GEN.
	pub governance: Balance,
	/// Paid in NEX.
	pub community: Balance,
	/// Paid in FLX.
	pub operational: Balance,
	/// Paid in AUR.
	pub premium: Balance,
}

impl From<PerCoin> for Impacts {
	fn from([governance, community, operational, premium]: PerCoin) -> Self {
		Self {
			governance,
			community,
			operational,
			premium,
		}
	}
}

/// Claims on the pools.
#[derive(Copy, Clone, Debug, Default, Eq, PartialEq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Round {
	/// Which it is.
	pub index: RoundIndex,
	/// Rewards in it.
	pub rewards: u32,
	/// What operators claim, in planck.
	pub claims: CoinAmounts,
	/// What the treasury claims: what gifters give away.
	pub given: CoinAmounts,
}

/// What is left of a round that is closed.
#[derive(Copy, Clone, Debug, Default, Eq, PartialEq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Unsettled {
	/// Claims that have not become shares, in planck.
	pub claims: CoinAmounts,
	/// What they will get together.
	pub allotted: CoinAmounts,
}

impl Unsettled {
	/// Makes shares of some of the claims.
	pub(crate) fn settle(&mut self, claims: &CoinAmounts) -> CoinAmounts {
		CoinAmounts::from_fn(|coin| {
			let mut left = Shares {
				claims: self.claims.get(coin),
				allotted: self.allotted.get(coin),
			};
			let share = left.take(claims.get(coin));
			self.set(coin, left);
			share
		})
	}

	pub(crate) fn set(&mut self, coin: Coin, left: Shares) {
		*self.claims.get_mut(coin) = left.claims;
		*self.allotted.get_mut(coin) = left.allotted;
	}
}

/// What came of a round.
#[derive(Clone, Debug, Eq, PartialEq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Summary<BlockNumber> {
	/// It paid for what was done before this era.
	pub before: EraIndex,
	/// The block in which it closed.
	pub closed_at: BlockNumber,
	/// Rewards in it.
	pub rewards: u32,
	/// What was claimed, in planck; the gifters' and what is given away.
	pub claimed: CoinAmounts,
	/// What they get: all of it, or what the pool had.
	pub allotted: CoinAmounts,
	/// What of it came out of the reserve.
	pub released: CoinAmounts,
	/// What of it went to the treasury.
	pub to_treasury: CoinAmounts,
}
