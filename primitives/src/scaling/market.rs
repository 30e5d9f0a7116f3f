//! What nodes can take: contracts, and boosts.

use super::{DecisionId, FundingSource, Trigger};
use crate::{
	money::{Balance, Coin},
	nodes::{Gift, Kind, Resources},
	time::{EraIndex, WindowIndex},
	treasury::SpendId,
};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::Serialize;
use sp_runtime::Perbill;

/// For whose gifts an offer is.
#[derive(
	Copy, Clone, Debug, Eq, PartialEq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo, Serialize,
)]
pub enum Package {
	/// For [`Gift::NotaryMiner`].
	NotaryMiners,
	/// For [`Gift::AppDeployer`].
	AppDeployers,
}

impl Package {
	/// Every package.
	pub const ALL: [Self; 2] = [Self::NotaryMiners, Self::AppDeployers];

	/// The package that a gift fits.
	pub const fn of(gift: &Gift) -> Option<Self> {
		match gift {
			Gift::NotaryMiner { .. } => Some(Self::NotaryMiners),
			Gift::AppDeployer { .. } => Some(Self::AppDeployers),
			Gift::CommunityValidator { .. } => None,
		}
	}
}

/// What a node is paid for being there.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct Contract {
	/// By which decision.
	pub decision: DecisionId,
	/// Why that was made.
	pub trigger: Trigger,
	/// Of what kind the node is.
	pub kind: Kind,
	/// What must be verified of it.
	pub lot: Resources,
	/// What is set aside for it.
	pub spend: SpendId,
	/// In which coin.
	pub coin: Coin,
	/// All of it, in planck.
	pub price: Balance,
	/// What of it was earned so far.
	pub earned: Balance,
	/// What of that is held back until the end.
	pub held: Balance,
	/// What of it was paid.
	pub paid: Balance,
	/// What the node's own work earned the network since it began, in 10^-12 units.
	pub revenue: Balance,
	/// Out of what it is paid.
	pub source: FundingSource,
	/// The first window that is paid.
	pub begins: WindowIndex,
	/// So many windows are paid.
	pub windows: u32,
	/// What of pay is held back until the end.
	pub held_back: Perbill,
	/// Eras in which it did not keep its promise.
	pub failures: u32,
	/// In so many it need not.
	pub tolerates: u32,
	/// The last era that was paid or not; none before the first.
	pub judged: Option<EraIndex>,
	/// What follows it.
	pub renewal: Option<Renewal>,
}

/// Another contract for the same time, when one ends well.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct Renewal {
	/// What is set aside for it.
	pub spend: SpendId,
	/// Its price, in planck.
	pub price: Balance,
	/// What of it was earned in the era in which this one ends.
	pub earned: Balance,
	/// Out of what it is paid.
	pub source: FundingSource,
	/// What of its pay is held back until the end.
	pub held_back: Perbill,
	/// In so many eras it need not keep its promise.
	pub tolerates: u32,
}

impl Contract {
	/// The window after the last that is paid. Saturates at a window that nobody will see.
	pub const fn ends(&self) -> WindowIndex {
		self.begins.saturating_add(self.windows)
	}

	/// What is to be paid now: what was earned, is not held back and was not paid.
	pub const fn due(&self) -> Balance {
		self.earned.saturating_sub(self.held).saturating_sub(self.paid)
	}
}

/// What a gift earns more.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct Boosted {
	/// By which decision.
	pub decision: DecisionId,
	/// Of what kind the node is.
	pub kind: Kind,
	/// So much more of what it earns by being there.
	pub boost: Perbill,
	/// The first era that is not boosted any more.
	pub until: EraIndex,
}

/// How an order stands.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct Order<BlockNumber> {
	/// Which coin pays.
	pub coin: Coin,
	/// Out of what.
	pub source: FundingSource,
	/// The first block in which it can be taken: its price rises from here.
	pub opened: BlockNumber,
	/// The first in which it cannot be taken any more.
	pub closes: BlockNumber,
	/// Blocks after which its price has risen to the reserve.
	pub rises_for: u32,
	/// What a lot costs at first, in planck.
	pub floor: Balance,
	/// What it costs at most.
	pub reserve: Balance,
	/// What it costs at most while gifts are attracted, too.
	pub gift_cost: Option<Balance>,
	/// The era among whose spending without approval it counts; none if it was approved.
	pub counts_in: Option<EraIndex>,
}

/// How offers stand.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct Offer<BlockNumber> {
	/// What a gift earns more by being there.
	pub boost: Perbill,
	/// For how many eras.
	pub eras: u32,
	/// The first block of registrations that count.
	pub opened: BlockNumber,
	/// The first that does not count any more.
	pub closes: BlockNumber,
	/// Places left, in the order of [`Package::ALL`].
	pub places: [u32; 2],
}

impl<BlockNumber> Offer<BlockNumber> {
	/// The places left for a package, to change.
	pub fn places_mut(&mut self, package: Package) -> &mut u32 {
		let [miners, deployers] = &mut self.places;
		match package {
			Package::NotaryMiners => miners,
			Package::AppDeployers => deployers,
		}
	}
}
