//! What is stored and shown.

use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use immortal_primitives::{
	money::{Balance, Coin, CoinAmounts},
	time::DAYS,
};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_runtime::{traits::StaticLookup, FixedU128};

/// How a call names an account.
pub type AccountIdLookupOf<T> = <<T as frame_system::Config>::Lookup as StaticLookup>::Source;

/// What a remittance is for: as much as payment messages between banks carry, 140 bytes (ISO 20022, unstructured remittance
/// information).
pub type Reference = BoundedVec<u8, ConstU32<140>>;

/// The price of fees in a coin.
#[derive(Clone, Debug, Eq, PartialEq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Rate<BlockNumber> {
	/// Coins that an FLX of fees costs.
	pub per_flx: FixedU128,
	/// The block in which it was set or confirmed.
	pub set_at: BlockNumber,
}

/// How rates age.
#[derive(
	Clone, Debug, Eq, PartialEq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo, Serialize, Deserialize,
)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RateTerms<BlockNumber> {
	/// Blocks that must pass between two changes of a rate.
	pub change_interval: BlockNumber,
	/// Blocks after which a rate is stale, and costs a twentieth more.
	pub lifetime: BlockNumber,
}

impl<BlockNumber: From<u32>> Default for RateTerms<BlockNumber> {
	/// An era, and 30 eras.
	fn default() -> Self {
		Self {
			change_interval: DAYS.into(),
			lifetime: (30 * DAYS).into(),
		}
	}
}

/// What an FLX of fees costs in the other coins, and how that ages: one read for every fee.
#[derive(Clone, Debug, Eq, PartialEq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct RateTable<BlockNumber> {
	/// In GEN.
	pub gen: Rate<BlockNumber>,
	/// In NEX.
	pub nex: Rate<BlockNumber>,
	/// In AUR.
	pub aur: Rate<BlockNumber>,
	/// How rates age.
	pub terms: RateTerms<BlockNumber>,
}

/// The fees of a block, and who gets them.
#[derive(Clone, Debug, Eq, PartialEq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct BlockFees<AccountId> {
	/// The block's author, if it is known.
	pub author: Option<AccountId>,
	/// The author's share of the fees, and all tips.
	pub to_author: CoinAmounts,
	/// The rest.
	pub to_treasury: CoinAmounts,
}

/// Coins released evenly from block `start` on, over `period` blocks.
#[derive(Clone, Debug, Eq, PartialEq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct VestingSchedule<BlockNumber> {
	/// Planck that vest in all.
	pub total: Balance,
	/// Planck already released.
	pub released: Balance,
	/// The block after which they vest.
	pub start: BlockNumber,
	/// Blocks until all have vested.
	pub period: BlockNumber,
}

/// What a coin is.
#[derive(Clone, Debug, Eq, PartialEq, Encode, Decode, TypeInfo)]
pub struct CoinInfo {
	/// The coin.
	pub coin: Coin,
	/// Its ticker, in ASCII.
	pub symbol: Vec<u8>,
	/// Its name, in ASCII.
	pub name: Vec<u8>,
	/// Its decimals.
	pub decimals: u8,
	/// Units that one coin is worth.
	pub tier: Balance,
	/// The most that may be issued, in planck.
	pub cap: Balance,
	/// What is issued, in planck.
	pub issued: Balance,
	/// The existential deposit: the least that an account can have, in planck.
	pub minimum: Balance,
}

/// What an account has of a coin, in planck.
#[derive(Clone, Debug, Eq, PartialEq, Encode, Decode, TypeInfo)]
pub struct CoinBalance {
	/// The coin.
	pub coin: Coin,
	/// What is not on hold.
	pub free: Balance,
	/// What is on hold.
	pub held: Balance,
	/// What can be sent now, and the account kept open.
	pub transferable: Balance,
}

/// The price of fees in a coin, now.
#[derive(Clone, Debug, Eq, PartialEq, Encode, Decode, TypeInfo)]
pub struct CoinRate<BlockNumber> {
	/// The coin.
	pub coin: Coin,
	/// Coins that an FLX of fees costs now; a stale rate's surcharge is in it.
	pub per_flx: FixedU128,
	/// The block in which it was set or confirmed; `None` for FLX.
	pub set_at: Option<BlockNumber>,
	/// Whether it is older than its lifetime.
	pub stale: bool,
}

/// What of an account's coins vests.
#[derive(Clone, Debug, Eq, PartialEq, Encode, Decode, TypeInfo)]
pub struct CoinVesting<BlockNumber> {
	/// The coin.
	pub coin: Coin,
	/// How it vests.
	pub schedule: VestingSchedule<BlockNumber>,
	/// Planck that could be released now.
	pub releasable: Balance,
}
