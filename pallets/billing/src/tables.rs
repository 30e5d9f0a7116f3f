//! What a table of prices is, and how charges are reckoned from it.

use crate::policy::{OnChainRates, Split};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::BoundedVec;
use immortal_math::billing as math;
use immortal_primitives::{
	billing::{Consumption, OnChainUse, OperationType, ServiceType},
	money::{Balance, Coin},
	time::SLOT_DURATION,
};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_runtime::traits::ConstU32;

/// Services that a table can have, at most.
pub const MAX_SERVICES: u32 = 16;

/// Slots in an hour.
const SLOTS_PER_HOUR: Balance = 3_600_000 / SLOT_DURATION as Balance;

/// Bytes in a MiB.
const BYTES_PER_MIB: Balance = 1 << 20;

/// What one of each costs, in 10^-12 units. What has no rate is free.
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
	Deserialize,
)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Rates {
	/// A millisecond of a core.
	pub cpu_ms: Balance,
	/// A MiB of memory for a second.
	pub memory_mib_s: Balance,
	/// A MiB of storage for an hour.
	pub storage_mib_h: Balance,
	/// A MiB moved.
	pub moved_mib: Balance,
}

impl Rates {
	/// Each of them.
	pub const fn each(&self) -> [Balance; 4] {
		[self.cpu_ms, self.memory_mib_s, self.storage_mib_h, self.moved_mib]
	}

	/// What was used of what has a rate.
	pub(crate) fn priced(&self, used: Consumption) -> Consumption {
		let priced = |amount, rate| if rate > 0 { amount } else { 0 };
		Consumption {
			cpu_ms: priced(used.cpu_ms, self.cpu_ms),
			memory_mib_s: priced(used.memory_mib_s, self.memory_mib_s),
			storage_mib_h: priced(used.storage_mib_h, self.storage_mib_h),
			moved_mib: priced(used.moved_mib, self.moved_mib),
		}
	}
}

/// What a service costs.
#[derive(
	Copy,
	Clone,
	Debug,
	Eq,
	PartialEq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ServiceRates {
	/// The service.
	pub service: ServiceType,
	/// Its rates.
	pub rates: Rates,
}

/// What services cost, in their order, each once. One that is not there is not offered.
pub type RateList = BoundedVec<ServiceRates, ConstU32<MAX_SERVICES>>;

/// The rates of a service.
pub(crate) fn rates_of(list: &RateList, service: ServiceType) -> Option<Rates> {
	list.iter().find(|row| row.service == service).map(|row| row.rates)
}

/// The prices of an epoch.
#[derive(Clone, Debug, Default, Eq, PartialEq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct PriceTable {
	/// What nodes' services cost.
	pub rates: RateList,
	/// What the chain's own cost.
	pub on_chain: OnChainRates,
	/// Who gets it.
	pub split: Split,
	/// What scarcity adds, in 10^-12 of the rest.
	pub extra: u64,
}

/// What a receipt is charged by.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub(crate) struct Prices {
	pub rates: Rates,
	pub split: Split,
	pub extra: u64,
}

impl PriceTable {
	/// The prices of a service, if it is offered.
	pub(crate) fn prices(&self, service: ServiceType) -> Option<Prices> {
		Some(Prices {
			rates: rates_of(&self.rates, service)?,
			split: self.split,
			extra: self.extra,
		})
	}
}

impl Prices {
	/// What is charged for `used`, by line. `None` if that is worth more than there is of the coin.
	pub(crate) fn charge(&self, service: ServiceType, used: &Consumption) -> Option<math::Lines> {
		let rates = math::Rates {
			cpu_ms: self.rates.cpu_ms,
			memory_mib_s: self.rates.memory_mib_s,
			storage_mib_h: self.rates.storage_mib_h,
			moved_mib: self.rates.moved_mib,
		};
		let used = math::Consumption {
			cpu_ms: used.cpu_ms,
			memory_mib_s: used.memory_mib_s,
			storage_mib_h: used.storage_mib_h,
			moved_mib: used.moved_mib,
		};
		let service = formula_of(service);
		let charges = math::charge(service, &used, &rates, self.extra)?;
		charges.0.get(service.coin()).copied()
	}
}

/// A service, as the formulas know it.
const fn formula_of(service: ServiceType) -> math::Service {
	match service {
		ServiceType::Transaction => math::Service::Transaction,
		ServiceType::Consensus => math::Service::Consensus,
		ServiceType::Storage => math::Service::Storage,
		ServiceType::CrossBorder => math::Service::CrossBorder,
		ServiceType::Compute => math::Service::Compute,
		ServiceType::Bandwidth => math::Service::Bandwidth,
		ServiceType::Notary => math::Service::Notary,
		ServiceType::Registry => math::Service::Registry,
	}
}

impl OnChainRates {
	/// What a use of the chain costs: the coin, and planck, rounded up. What saturates is more than there is of the coin.
	pub(crate) fn quote(&self, used: OnChainUse) -> (Coin, Balance) {
		let (coin, value) = match used {
			OnChainUse::Storage { bytes, slots } => {
				let amount = Balance::from(bytes).saturating_mul(slots.into());
				let value = amount.saturating_mul(self.storage_mib_h);
				(Coin::Nex, value.div_ceil(BYTES_PER_MIB.saturating_mul(SLOTS_PER_HOUR)))
			},
			OnChainUse::Governance { operation, .. } => {
				let value = match operation {
					OperationType::NetworkUpgrade => self.network_upgrade,
					OperationType::EmergencyProtocol => self.emergency_protocol,
					OperationType::ResourceAllocation => self.resource_allocation,
					OperationType::GovernanceProposal => self.governance_proposal,
				};
				(Coin::Gen, value)
			},
			OnChainUse::CrossBorder { amount } => return (Coin::Aur, self.cross_border.mul_ceil(amount)),
			OnChainUse::Calls { count } => (Coin::Flx, self.call.saturating_mul(count.into())),
		};
		(coin, coin.amount_rounded_up(value))
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn formulas_and_chain_agree_on_coins() {
		for service in ServiceType::ALL {
			assert_eq!(Coin::ALL[formula_of(service).coin()], service.coin());
			assert_eq!(formula_of(service) as usize, service as usize);
		}
		assert_eq!(math::MAX_VALUE, Coin::CAP_VALUE);
	}
}
