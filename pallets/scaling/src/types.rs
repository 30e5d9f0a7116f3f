//! What is stored besides what others are shown.

use codec::{Decode, Encode, MaxEncodedLen};
use immortal_primitives::{
	money::Balance,
	nodes::{NodeId, Resources},
	scaling::{Checked, DecisionId, Roi},
	time::{EraIndex, WindowIndex},
};
use scale_info::TypeInfo;
use sp_runtime::Perbill;

/// Lots that a decision can be about, at most.
pub const MAX_LOTS: u32 = 16;

/// Claims that can be made in a block, at most.
pub const MAX_CLAIMS: u32 = 16;

/// The last decisions, of which so many are kept, and any that is alive.
pub const KEPT_DECISIONS: DecisionId = 256;

/// Eras that figures look back on, at most: half a year and a few days.
pub const KEPT_ERAS: EraIndex = 184;

/// What is known of a kind of node.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct KindState {
	/// Before this era, all is told of.
	pub told: EraIndex,
	/// What was billed in the last of these.
	pub work: KindWork,
	/// What of it was used in the era before.
	pub before: Resources,
	/// What was earned for the network in an era, on average over as many as a contract lasts.
	pub earning: Balance,
	/// What was told of so far of an era that not all is told of.
	pub telling: KindWork,
	/// The decision that something can still come of.
	pub alive: Option<DecisionId>,
	/// The era whose work that decision rests on.
	pub rests_on: EraIndex,
	/// The window that it was made in.
	pub decided_in: WindowIndex,
	/// The window since which there has been too little each time that it was looked at.
	pub short_since: Option<WindowIndex>,
	/// The forecast that comes due next.
	pub forecast: Option<Forecast>,
	/// How much of what was offered to gifters they took, on average.
	pub likelihood: Perbill,
	/// Whether nobody approved the last decision that had to be.
	pub lapsed: bool,
	/// Contracts that run.
	pub contracts: u32,
	/// The first window in which something new is decided: what was taken just now has to come first.
	pub rests_until: WindowIndex,
}

impl KindState {
	/// Where nothing is known of gifters, one gift comes for two places.
	pub const UNKNOWN: Perbill = Perbill::from_percent(50);
}

impl Default for KindState {
	fn default() -> Self {
		Self {
			told: 0,
			work: KindWork::default(),
			before: Resources::default(),
			earning: 0,
			telling: KindWork::default(),
			alive: None,
			rests_on: 0,
			decided_in: 0,
			short_since: None,
			forecast: None,
			likelihood: Self::UNKNOWN,
			lapsed: false,
			contracts: 0,
			rests_until: 0,
		}
	}
}

/// What a decision forecast.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Forecast {
	/// The decision, which may be forgotten before it comes due.
	pub decision: DecisionId,
	/// The load.
	pub load: Perbill,
	/// It comes due when all is told of this era.
	pub due: EraIndex,
}

/// What was billed of a kind of node in an era.
#[derive(Copy, Clone, Debug, Default, Eq, PartialEq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct KindWork {
	/// The era.
	pub era: EraIndex,
	/// What was used, on average.
	pub used: Resources,
	/// What was earned for the network by it, in 10^-12 units.
	pub revenue: Balance,
}

/// What a node's operator wants to have.
#[derive(Clone, Debug, Eq, PartialEq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Claim<AccountId> {
	/// By which decision.
	pub decision: DecisionId,
	/// For which node.
	pub node: NodeId,
	/// Whose node it is.
	pub operator: AccountId,
	/// The price of a lot, in planck of the order's coin, or nothing for a gift.
	pub price: Option<Balance>,
	/// What an app deployer's gift says of itself: higher is first.
	pub priority: u8,
	/// What the gifter gives away of what the node earns: more is first.
	pub given: Perbill,
}

/// What may be spent without approval, and was.
#[derive(Copy, Clone, Debug, Default, Eq, PartialEq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Spending {
	/// The era.
	pub era: EraIndex,
	/// What was spent or may be by what is open, in 10^-12 units.
	pub value: Balance,
}

/// How far forecasts were off.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Trust {
	/// On average.
	pub mean_error: Perbill,
	/// Forecasts that came due.
	pub forecasts: u32,
	/// The last of them.
	pub last: Option<Checked>,
}

impl Default for Trust {
	/// Nothing is known: half is trusted.
	fn default() -> Self {
		Self {
			mean_error: Perbill::from_percent(50),
			forecasts: 0,
			last: None,
		}
	}
}

/// Where the chain is.
#[derive(Copy, Clone, Debug, Default, Eq, PartialEq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Seen {
	/// The last window that was looked at.
	pub window: WindowIndex,
	/// Its era.
	pub era: EraIndex,
}

/// What contracts cost and brought in since the chain began, in 10^-12 units. Sums of parts of the issuance, which saturate when
/// it has been spent many times over.
#[derive(Copy, Clone, Debug, Default, Eq, PartialEq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Totals {
	/// What was paid.
	pub paid: Balance,
	/// What the work of nodes under contract earned for the network.
	pub revenue: Balance,
	/// What the capacity that is gifted would have cost.
	pub saved: Balance,
}

impl Totals {
	/// What contracts returned; nothing is known before anything was paid.
	pub fn roi(&self) -> Option<Roi> {
		(self.paid > 0).then(|| crate::deciding::roi(self.revenue, self.paid))
	}
}

/// How the network was when an era ended.
#[derive(Copy, Clone, Debug, Default, Eq, PartialEq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Snapshot {
	/// Nodes that had ever been registered.
	pub registered: NodeId,
	/// Nodes that were registered then.
	pub nodes: u32,
	/// What an era of the verified capacity would have cost, in 10^-12 units.
	pub capacity: Balance,
	/// What the treasury was worth, in 10^-12 units.
	pub worth: Balance,
	/// What contracts had cost and brought in.
	pub totals: Totals,
}

/// Why a contract ended.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Encode, Decode, codec::DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub enum Ending {
	/// Its time is over. What was held back was paid.
	Done,
	/// The node did not keep its promise in too many eras.
	Failed,
	/// The node was jailed, leaves, has left, or is the owner's by now.
	Gone,
	/// What was set aside for it is no longer there.
	Lost,
}
