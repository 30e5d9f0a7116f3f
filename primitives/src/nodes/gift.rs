//! How a node is given, and on which terms.

use super::Resources;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use sp_runtime::Perbill;

/// So many billionths. Not a `Perbill`: a transaction with more than all of it would not even be decoded, and nobody be told
/// why.
pub type Billionths = u32;

/// A gift and its terms.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub enum Gift {
	/// From a miner, who keeps a share of what it earns.
	NotaryMiner {
		/// What the gifter keeps; the rest goes to the treasury.
		reward_share: Billionths,
		/// The share of windows in which it promises to be there.
		uptime_commitment: Billionths,
	},
	/// From one who deploys apps, with part of the machine for the network.
	AppDeployer {
		/// What of the machine the network gets.
		dedicated: Resources,
		/// Breaks ties in procurement: higher is first.
		deployment_priority: u8,
		/// What the gifter keeps; the rest goes to the treasury.
		economic_share: Billionths,
	},
	/// From the community.
	CommunityValidator {
		/// The share of windows in which it promises to be there.
		uptime_commitment: Billionths,
		/// What the gifter keeps; the rest goes to the treasury.
		commission: Billionths,
	},
}

/// What a gift without a promise of its own is held to.
const UNPROMISED: Billionths = 900_000_000;

/// All of it.
const ALL: Billionths = 1_000_000_000;

impl Gift {
	/// The share of windows in which the node is to be there.
	pub const fn uptime_commitment(&self) -> Perbill {
		Perbill::from_parts(match self {
			Self::NotaryMiner { uptime_commitment, .. } | Self::CommunityValidator { uptime_commitment, .. } => {
				*uptime_commitment
			},
			Self::AppDeployer { .. } => UNPROMISED,
		})
	}

	/// The share of what the node earns that the treasury gets: what the gifter does not keep.
	pub const fn given_away(&self) -> Perbill {
		let kept = match self {
			Self::NotaryMiner { reward_share, .. } => *reward_share,
			Self::AppDeployer { economic_share, .. } => *economic_share,
			Self::CommunityValidator { commission, .. } => *commission,
		};
		Perbill::from_parts(ALL.saturating_sub(kept))
	}

	/// Whether no share is more than all of it.
	pub fn shares_are_possible(&self) -> bool {
		let shares = match self {
			Self::NotaryMiner {
				reward_share,
				uptime_commitment,
			} => [*reward_share, *uptime_commitment],
			Self::AppDeployer { economic_share, .. } => [*economic_share, 0],
			Self::CommunityValidator {
				uptime_commitment,
				commission,
			} => [*uptime_commitment, *commission],
		};
		shares.iter().all(|share| *share <= ALL)
	}

	/// What of `resources` is given.
	pub const fn given(&self, resources: Resources) -> Resources {
		match self {
			Self::AppDeployer { dedicated, .. } => *dedicated,
			Self::NotaryMiner { .. } | Self::CommunityValidator { .. } => resources,
		}
	}
}
