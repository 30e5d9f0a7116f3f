//! What is decided about a kind of node, and everything that it rests on.

use crate::{
	decimal,
	money::{Balance, Coin, CoinAmounts},
	nodes::{Kind, Resources},
	parts_per_billion,
};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::Serialize;
use sp_runtime::Perbill;

/// Counts the decisions that were ever acted on, from 0.
pub type DecisionId = u32;

/// What kind of spending capacity is: it says which coin pays it first.
#[derive(
	Copy, Clone, Debug, Eq, PartialEq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo, Serialize,
)]
pub enum Tier {
	/// What the chain cannot be without: validators.
	Major,
	/// What serves everybody: notaries and registries.
	Community,
	/// What work runs on: clusters.
	Operational,
	/// What carries chains of others.
	Premium,
}

impl Tier {
	/// The tier of a kind of node.
	pub const fn of(kind: Kind) -> Self {
		match kind {
			Kind::BpciCoreValidator => Self::Major,
			Kind::BpciNotary | Kind::BpciRegistry => Self::Community,
			Kind::EncCluster => Self::Operational,
			Kind::BpiParachain => Self::Premium,
		}
	}

	/// The coin that pays it, if there is enough.
	pub const fn coin(self) -> Coin {
		match self {
			Self::Major => Coin::Gen,
			Self::Community => Coin::Nex,
			Self::Operational => Coin::Flx,
			Self::Premium => Coin::Aur,
		}
	}
}

/// What the chain does about a kind of node.
#[derive(
	Copy,
	Clone,
	Debug,
	Default,
	Eq,
	PartialEq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
)]
pub enum Strategy {
	/// Nothing: there is enough, and not too much.
	#[default]
	None,
	/// It buys: an order is open.
	TreasuryFunded,
	/// It attracts gifts: offers are open.
	GiftedNodeBased,
	/// Both are open, and the cheaper wins.
	GiftVersusBuy,
	/// There is too much: contracts are not renewed. Gifts stay.
	ScaleDown,
}

impl Strategy {
	/// Whether it opens an order.
	pub const fn buys(self) -> bool {
		matches!(self, Self::TreasuryFunded | Self::GiftVersusBuy)
	}

	/// Whether it opens offers.
	pub const fn attracts(self) -> bool {
		matches!(self, Self::GiftedNodeBased | Self::GiftVersusBuy)
	}
}

/// Why capacity is wanted.
#[derive(
	Copy,
	Clone,
	Debug,
	Default,
	Eq,
	PartialEq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
)]
pub enum Trigger {
	/// It is not.
	#[default]
	Nothing,
	/// More is billed than is good for what there is.
	Load,
	/// Too few validators live.
	FewValidators,
	/// Blocks are full. It never buys anything: whoever fills blocks must not be paid for it.
	FullBlocks,
	/// Whoever manages the economy asked for it.
	Request,
}

/// What the chain sees of a kind of node.
#[derive(
	Copy,
	Clone,
	Debug,
	Default,
	Eq,
	PartialEq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
)]
#[serde(rename_all = "camelCase")]
pub struct Measure {
	/// What of its nodes was in use in the last era that is told of, on average.
	pub used: Resources,
	/// What will be, if use goes on growing as it did.
	pub expected: Resources,
	/// What of the nodes that are active is verified.
	pub available: Resources,
	/// How much of what there is was in use; of validators, how many of those wanted are missing.
	#[serde(with = "parts_per_billion")]
	pub load: Perbill,
	/// Nodes that are not leaving; of validators, those that live.
	pub nodes: u32,
	/// What was earned for the network by its nodes' work in that era: shares of the pool and the treasury, in 10^-12 units.
	#[serde(with = "decimal")]
	pub revenue: Balance,
	/// The same on average over as many eras as a contract lasts: it is what capacity is bought by.
	#[serde(with = "decimal")]
	pub earning: Balance,
}

/// Return on investment.
#[derive(
	Copy, Clone, Debug, Eq, PartialEq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo, Serialize,
)]
#[serde(rename_all = "camelCase")]
pub enum Roi {
	/// Nothing is spent.
	Unbounded,
	/// What comes in above what is spent, in billionths of what is spent.
	Finite(i64),
}

/// Out of what capacity is paid.
#[derive(
	Copy, Clone, Debug, Eq, PartialEq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo, Serialize,
)]
pub enum FundingSource {
	/// What scarcity brought in, which is kept for scaling.
	ScalingBudget,
	/// What else the treasury has above its thresholds.
	Treasury,
}

/// Who pays how much.
#[derive(
	Copy, Clone, Debug, Eq, PartialEq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo, Serialize,
)]
#[serde(rename_all = "camelCase")]
pub struct Funding {
	/// In which coin.
	pub coin: Coin,
	/// At most, in planck.
	#[serde(with = "decimal")]
	pub amount: Balance,
	/// Out of what.
	pub source: FundingSource,
}

/// When what happens, in blocks.
#[derive(
	Copy,
	Clone,
	Debug,
	Default,
	Eq,
	PartialEq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
)]
#[serde(rename_all = "camelCase")]
pub struct Timeline<BlockNumber> {
	/// When it was decided.
	pub decided: BlockNumber,
	/// When the order or the offers close, or, while it waits for approval, when it lapses.
	pub closes: BlockNumber,
	/// For how many eras capacity is contracted or boosted.
	pub eras: u32,
}

/// What is decided about a kind of node.
#[derive(
	Copy, Clone, Debug, Eq, PartialEq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo, Serialize,
)]
#[serde(rename_all = "camelCase")]
pub struct Decision<BlockNumber> {
	/// The kind.
	pub kind: Kind,
	/// What is done.
	pub strategy: Strategy,
	/// Why.
	pub trigger: Trigger,
	/// What was seen.
	pub measure: Measure,
	/// Lots that are wanted.
	pub lots: u32,
	/// What a node must have verified for a lot.
	pub lot: Resources,
	/// What kind of spending it is.
	pub tier: Tier,
	/// The most that all lots cost, in planck of whichever coin pays.
	#[serde(with = "decimal::amounts")]
	pub costs: CoinAmounts,
	/// What a lot costs at first, in 10^-12 units for all its eras.
	#[serde(with = "decimal")]
	pub floor: Balance,
	/// What it costs at most.
	#[serde(with = "decimal")]
	pub reserve: Balance,
	/// What a gift of a lot costs by its boost at most, for as many eras, in 10^-12 units of the incentive pools.
	#[serde(with = "decimal")]
	pub gift_cost: Balance,
	/// Which coin pays; none if nothing is bought, or no coin can.
	pub funding: Option<Funding>,
	/// Whether it needs no approval.
	pub automatic: bool,
	/// What buying returns.
	pub roi_bought: Roi,
	/// What gifts return.
	pub roi_gifted: Roi,
	/// What the strategy is expected to return.
	pub expected_roi: Roi,
	/// What comes in for what is spent, in billionths.
	#[serde(serialize_with = "decimal::serialize")]
	pub cost_benefit: u64,
	/// How far forecasts have been right.
	#[serde(with = "parts_per_billion")]
	pub confidence: Perbill,
	/// The load that is forecast, with the lots.
	#[serde(with = "parts_per_billion")]
	pub forecast: Perbill,
	/// When what happens.
	pub timeline: Timeline<BlockNumber>,
}

/// What became of a decision.
#[derive(
	Copy, Clone, Debug, Eq, PartialEq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo, Serialize,
)]
pub enum DecisionStatus {
	/// It costs more than may be spent without approval.
	Waiting,
	/// Its order or offers are open.
	Open,
	/// Every lot is taken.
	Fulfilled,
	/// Its time ran out.
	Expired,
	/// It was cancelled.
	Cancelled,
}

impl DecisionStatus {
	/// Whether anything can still come of it.
	pub const fn is_alive(self) -> bool {
		matches!(self, Self::Waiting | Self::Open)
	}
}

/// A decision that is acted on.
#[derive(
	Copy, Clone, Debug, Eq, PartialEq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo, Serialize,
)]
#[serde(rename_all = "camelCase")]
pub struct Record<BlockNumber> {
	/// What was decided.
	pub decision: Decision<BlockNumber>,
	/// What became of it.
	pub status: DecisionStatus,
	/// Lots that were bought.
	pub bought: u32,
	/// Lots that were gifted.
	pub gifted: u32,
	/// The load that there was when the forecast was due; none before.
	pub outcome: Option<Perbill>,
}

impl<BlockNumber> Record<BlockNumber> {
	/// Lots that nobody has taken.
	pub const fn lots_left(&self) -> u32 {
		// No more are taken than there are.
		self.decision
			.lots
			.saturating_sub(self.bought)
			.saturating_sub(self.gifted)
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn every_tier_has_its_coin() {
		let coins = Kind::ALL.map(|kind| Tier::of(kind).coin());
		assert_eq!(coins, [Coin::Gen, Coin::Nex, Coin::Nex, Coin::Flx, Coin::Aur]);
	}

	#[test]
	fn what_strategies_open() {
		let all = [
			(Strategy::None, false, false),
			(Strategy::TreasuryFunded, true, false),
			(Strategy::GiftedNodeBased, false, true),
			(Strategy::GiftVersusBuy, true, true),
			(Strategy::ScaleDown, false, false),
		];
		for (strategy, buys, attracts) in all {
			assert_eq!((strategy.buys(), strategy.attracts()), (buys, attracts));
		}
	}
}
