//! What is shown to whoever asks. As JSON, names are in camel case, and amounts are decimal strings.

use super::{Decision, DecisionId, Package, Record, Roi, Strategy};
use crate::{
	chain::BlockNumber,
	decimal,
	money::{Balance, Coin, CoinAmounts},
	nodes::{Kind, Resources},
	parts_per_billion,
	time::EraIndex,
};
use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_runtime::Perbill;

/// What the treasury has of a coin, in planck.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Encode, Decode, TypeInfo, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FundsView {
	/// The coin.
	pub coin: Coin,
	/// What is in the pot.
	#[serde(with = "decimal")]
	pub free: Balance,
	/// What is set aside for somebody.
	#[serde(with = "decimal")]
	pub encumbered: Balance,
	/// What the pot keeps, whatever is spent.
	#[serde(with = "decimal")]
	pub threshold: Balance,
	/// What can be spent now.
	#[serde(with = "decimal")]
	pub spendable: Balance,
	/// What scarcity brought in and scaling has not spent.
	#[serde(with = "decimal")]
	pub scaling_budget: Balance,
	/// What came in since the era began.
	#[serde(with = "decimal")]
	pub income: Balance,
	/// What was paid since.
	#[serde(with = "decimal")]
	pub paid: Balance,
}

/// How far forecasts are trusted, and what may be spent by that.
#[derive(Copy, Clone, Debug, Default, Eq, PartialEq, Encode, Decode, TypeInfo, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Calibration {
	/// By how much forecasts were off, on average.
	#[serde(with = "parts_per_billion")]
	pub mean_error: Perbill,
	/// What is left of one.
	#[serde(with = "parts_per_billion")]
	pub confidence: Perbill,
	/// Forecasts that have come due.
	pub forecasts: u32,
	/// What may be spent in an era without approval, in 10^-12 units.
	#[serde(with = "decimal")]
	pub cap: Balance,
	/// What was in this era.
	#[serde(with = "decimal")]
	pub spent: Balance,
	/// The last forecast that came due; none before the first.
	pub last: Option<Checked>,
}

/// A forecast, and what came.
#[derive(
	Copy, Clone, Debug, Eq, PartialEq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo, Serialize,
)]
#[serde(rename_all = "camelCase")]
pub struct Checked {
	/// The decision whose it was.
	pub decision: DecisionId,
	/// The load that it said there would be.
	#[serde(with = "parts_per_billion")]
	pub forecast: Perbill,
	/// The load that there was.
	#[serde(with = "parts_per_billion")]
	pub outcome: Perbill,
}

/// The treasury.
#[derive(Clone, Debug, Eq, PartialEq, Encode, Decode, TypeInfo, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TreasuryView {
	/// The era that is not over.
	pub era: EraIndex,
	/// Its coins.
	pub coins: Vec<FundsView>,
	/// What all is worth, with what is set aside; in 10^-12 units.
	#[serde(with = "decimal")]
	pub worth: Balance,
	/// What may be spent at once without approval, in 10^-12 units.
	#[serde(with = "decimal")]
	pub automatic_limit: Balance,
	/// What of it scaling may.
	pub calibration: Calibration,
}

/// An order that can be taken.
#[derive(Clone, Debug, Eq, PartialEq, Encode, Decode, TypeInfo, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct OrderView {
	/// By which decision. It is what the taker names.
	pub decision: DecisionId,
	/// Nodes of this kind can take it.
	pub kind: Kind,
	/// What of the node must be verified.
	pub lot: Resources,
	/// Lots left.
	pub lots: u32,
	/// Which coin pays.
	pub coin: Coin,
	/// What a lot costs in the next block, in planck.
	#[serde(with = "decimal")]
	pub price: Balance,
	/// What it costs at most.
	#[serde(with = "decimal")]
	pub reserve: Balance,
	/// For how many eras of being there.
	pub eras: u32,
	/// The first block in which it cannot be taken any more.
	pub closes: BlockNumber,
}

/// An offer to gifters.
#[derive(Clone, Debug, Eq, PartialEq, Encode, Decode, TypeInfo, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct OfferView {
	/// By which decision.
	pub decision: DecisionId,
	/// Nodes of this kind fit.
	pub kind: Kind,
	/// For whose gifts.
	pub package: Package,
	/// What of the node must be verified.
	pub lot: Resources,
	/// What a gift earns more by being there.
	#[serde(with = "parts_per_billion")]
	pub boost: Perbill,
	/// For how many eras.
	pub eras: u32,
	/// Places left.
	pub places: u32,
	/// The first block whose registrations do not count any more.
	pub closes: BlockNumber,
}

/// What the chain sees, has decided, and holds open.
#[derive(Clone, Debug, Eq, PartialEq, Encode, Decode, TypeInfo, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ScalingView {
	/// How full blocks are of what pays, on average.
	#[serde(with = "parts_per_billion")]
	pub fullness: Perbill,
	/// What was decided last about each kind.
	pub current: Vec<Decision<BlockNumber>>,
	/// Decisions of which something can still come, with their ids.
	pub alive: Vec<(DecisionId, Record<BlockNumber>)>,
	/// What can be taken by nodes for pay.
	pub orders: Vec<OrderView>,
	/// What can be had by gifters.
	pub offers: Vec<OfferView>,
	/// Contracts that run.
	pub contracts: u32,
	/// Gifts that are boosted.
	pub boosted: u32,
	/// How far forecasts are trusted.
	pub calibration: Calibration,
}

/// What if: whatever is not said is as it is.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Encode, Decode, DecodeWithMemTracking, TypeInfo, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Scenario {
	/// The kind of node.
	pub kind: Kind,
	/// What would be in use of its nodes.
	#[serde(default)]
	pub used: Option<Resources>,
	/// So many lots would be asked for.
	#[serde(default)]
	pub lots: Option<u32>,
	/// What the treasury could spend of each coin, in planck.
	#[serde(default, deserialize_with = "decimal::amounts::deserialize_some")]
	pub spendable: Option<CoinAmounts>,
}

/// Why nothing can be decided.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Encode, Decode, TypeInfo)]
pub enum NoDecision {
	/// No lots are asked for.
	ZeroDemand,
	/// More lots are asked for than any decision is about.
	AbsurdDemand,
	/// They would cost more than can be said.
	CostOverflow,
	/// The treasury cannot spend what they would cost.
	TreasuryShort,
}

/// How well the network does. What a month is of is 30 eras, or as many as there have been.
#[derive(Clone, Debug, Default, Eq, PartialEq, Encode, Decode, TypeInfo, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SuccessMetrics {
	/// The era that is not over.
	pub era: EraIndex,
	/// Eras that these figures look back on.
	pub eras: u32,
	/// Nodes that came less those that left, in a month.
	pub nodes_gained_per_month: i64,
	/// Of nodes registered six months ago or earlier, or at genesis if the chain is younger, how many are active.
	#[serde(with = "parts_per_billion")]
	pub active_after_six_months: Perbill,
	/// How much more the treasury is worth than a month ago, in billionths.
	pub treasury_growth: i64,
	/// What contracts that are over, and what was paid of others, returned.
	pub realised_roi: Option<Roi>,
	/// What the capacity that is gifted would have cost in the last month at the reserve price, in 10^-12 units.
	#[serde(with = "decimal")]
	pub saved_by_gifts: Balance,
	/// How much more verified capacity there is than a month ago, by what it would cost; in billionths.
	pub capacity_growth: i64,
	/// What came into the treasury in a month less what was paid, in 10^-12 units.
	#[serde(serialize_with = "decimal::serialize")]
	pub cash_flow: i128,
	/// How each kind of node does.
	pub kinds: Vec<KindMetrics>,
}

/// How a kind of node does.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Encode, Decode, TypeInfo, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct KindMetrics {
	/// The kind.
	pub kind: Kind,
	/// Its load.
	#[serde(with = "parts_per_billion")]
	pub utilization: Perbill,
	/// What was decided last.
	pub strategy: Strategy,
}
