//! On which track a referendum runs: by the power that it is to have.

use crate::{OriginCaller, Responsibilities, Runtime};
use alloc::borrow::Cow;
use immortal_primitives::{
	billing::OperationType,
	chain::BlockNumber,
	money::{Balance, COIN},
	responsibility::Responsibility,
};
use pallet_referenda::{Curve, ReferendumIndex, ReferendumInfo, ReferendumInfoFor, Track, TrackInfo, TracksInfo};
use pallet_responsibilities::Origin;
use pallet_treasury::Origin as Spender;
use sp_runtime::{str_array, Perbill};

/// The number of a track. Once released, it is never used for another.
pub type TrackId = u16;

/// A track. Periods are in hours of a voting day; amounts in GEN.
struct Terms {
	id: TrackId,
	name: &'static str,
	/// Referenda that are decided on at a time.
	max_deciding: u32,
	/// Deposit without which none is.
	deposit: Balance,
	/// Before that, time to look at it.
	prepare: u32,
	/// Time to decide.
	decide: u32,
	/// How long it must pass without a break.
	confirm: u32,
	/// And until it is done.
	enact: u32,
	/// Of all GEN that can vote, what must have voted aye: so much at first, and so much in the end; in per cent.
	support: (u32, u32),
}

macro_rules! track {
	($id:literal $name:literal: $max_deciding:literal at a time, $deposit:literal GEN, hours $prepare:literal $decide:literal
		$confirm:literal $enact:literal, support $from:literal to $to:literal) => {
		Terms {
			id: $id,
			name: $name,
			max_deciding: $max_deciding,
			deposit: $deposit * COIN,
			prepare: $prepare,
			decide: $decide,
			confirm: $confirm,
			enact: $enact,
			support: ($from, $to),
		}
	};
}

const NETWORK: TrackId = 0;
const ECONOMICS: TrackId = 1;
const SECURITY: TrackId = 2;
const CONSENSUS: TrackId = 3;
const NODES: TrackId = 4;
const SERVICES: TrackId = 5;
const UPGRADE: TrackId = 6;
const SMALL_SPENDER: TrackId = 10;
const MEDIUM_SPENDER: TrackId = 11;
const BIG_SPENDER: TrackId = 12;
/// Who is in office.
pub const SUCCESSOR: TrackId = 20;
const WHITELISTED: TrackId = 21;

/// In the order of ids. Hours: to prepare, to decide, to confirm, until it is done.
const TRACKS: [Terms; 12] = [
	track!(0 "network_governance": 5 at a time, 200 GEN, hours 2 336 24 24, support 50 to 5),
	track!(1 "economics": 10 at a time, 100 GEN, hours 2 336 24 12, support 50 to 2),
	track!(2 "security": 10 at a time, 100 GEN, hours 1 168 12 1, support 50 to 5),
	track!(3 "consensus": 5 at a time, 100 GEN, hours 1 168 12 1, support 50 to 5),
	track!(4 "nodes": 20 at a time, 50 GEN, hours 1 168 12 4, support 50 to 2),
	track!(5 "services": 20 at a time, 50 GEN, hours 1 168 12 4, support 50 to 2),
	track!(6 "runtime_upgrade": 10 at a time, 500 GEN, hours 2 336 24 24, support 50 to 10),
	track!(10 "small_spender": 50 at a time, 10 GEN, hours 1 168 12 1, support 20 to 1),
	track!(11 "medium_spender": 20 at a time, 50 GEN, hours 1 336 24 4, support 50 to 2),
	track!(12 "big_spender": 10 at a time, 200 GEN, hours 2 336 24 24, support 50 to 5),
	track!(20 "council_successor": 10 at a time, 500 GEN, hours 2 336 24 24, support 50 to 15),
	track!(21 "whitelisted": 10 at a time, 100 GEN, hours 1 72 2 1, support 20 to 5),
];

/// Of all votes, what must be ayes: this at first, and more than half in the end.
const APPROVAL: Curve = Curve::LinearDecreasing {
	length: Perbill::from_percent(100),
	floor: Perbill::from_percent(50),
	ceil: Perbill::from_percent(90),
};

impl Terms {
	fn track(&self, voting_day: BlockNumber) -> Track<TrackId, Balance, BlockNumber> {
		let hours = |hours: u32| hours.saturating_mul(voting_day) / 24;
		let (from, to) = self.support;
		let info = TrackInfo {
			name: str_array(self.name),
			max_deciding: self.max_deciding,
			decision_deposit: self.deposit,
			prepare_period: hours(self.prepare),
			decision_period: hours(self.decide),
			confirm_period: hours(self.confirm),
			min_enactment_period: hours(self.enact),
			min_approval: APPROVAL,
			min_support: Curve::LinearDecreasing {
				length: Perbill::from_percent(100),
				floor: Perbill::from_percent(to),
				ceil: Perbill::from_percent(from),
			},
		};
		Track { id: self.id, info }
	}
}

/// On which track a referendum is, if it is not over.
pub fn track_of_referendum(index: ReferendumIndex) -> Option<TrackId> {
	match ReferendumInfoFor::<Runtime>::get(index)? {
		ReferendumInfo::Ongoing(status) => Some(status.track),
		_ => None,
	}
}

/// The tracks, with periods by the present voting day.
pub struct Tracks;

impl TracksInfo<Balance, BlockNumber> for Tracks {
	type Id = TrackId;
	type RuntimeOrigin = OriginCaller;

	fn tracks() -> impl Iterator<Item = Cow<'static, Track<TrackId, Balance, BlockNumber>>> {
		let voting_day = Responsibilities::policy().voting_day;
		TRACKS.iter().map(move |terms| Cow::Owned(terms.track(voting_day)))
	}

	/// What a referendum is to have been given in this tenure: there is no track to an old one's powers.
	fn track_for(origin: &OriginCaller) -> Result<TrackId, ()> {
		match origin {
			OriginCaller::Responsibilities(origin) if origin.tenure() == Responsibilities::tenure() => {
				Ok(match origin {
					Origin::Responsible { responsibility, .. } => track_of(*responsibility),
					Origin::Electorate { .. } => SUCCESSOR,
					Origin::Whitelisted { .. } => WHITELISTED,
				})
			},
			OriginCaller::Treasury(spender) => Ok(match spender {
				Spender::SmallSpender => SMALL_SPENDER,
				Spender::MediumSpender => MEDIUM_SPENDER,
				Spender::BigSpender => BIG_SPENDER,
			}),
			_ => Err(()),
		}
	}
}

const fn track_of(responsibility: Responsibility) -> TrackId {
	match responsibility {
		Responsibility::NetworkGovernance => NETWORK,
		Responsibility::EconomicManagement => ECONOMICS,
		Responsibility::SecurityOversight => SECURITY,
		Responsibility::ConsensusCoordination => CONSENSUS,
		Responsibility::NodeRegistration => NODES,
		Responsibility::TransactionNotarization
		| Responsibility::WitnessRecording
		| Responsibility::AuditTrailMaintenance
		| Responsibility::ServiceDiscovery
		| Responsibility::HealthMonitoring => SERVICES,
		Responsibility::RuntimeUpgrade => UPGRADE,
	}
}

/// What kind of operation a referendum on a track asks for.
pub const fn operation_on(track: TrackId) -> OperationType {
	match track {
		UPGRADE => OperationType::NetworkUpgrade,
		SECURITY | CONSENSUS | WHITELISTED => OperationType::EmergencyProtocol,
		ECONOMICS | SMALL_SPENDER | MEDIUM_SPENDER | BIG_SPENDER => OperationType::ResourceAllocation,
		_ => OperationType::GovernanceProposal,
	}
}
