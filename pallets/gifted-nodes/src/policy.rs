//! The terms on which nodes are taken, and within which bounds they may be changed.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use immortal_primitives::{
	money::{Balance, COIN},
	nodes::{Kind, Resources},
	parts_per_billion,
};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_runtime::Perbill;

/// The terms on which nodes are taken.
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
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Policy {
	/// The most validators in the set.
	pub validators: u32,
	/// Own slots that a validator may miss in a row before it stands by.
	pub missed_slots: u8,
	/// What a validator's bond is worth at least, in 10^-12 units.
	pub validator_bond: Balance,
	/// What any other node's bond is worth at least, in 10^-12 units.
	pub service_bond: Balance,
	/// What a bond is worth more for a thousandth of a core, in 10^-12 units.
	pub bond_per_millicore: Balance,
	/// The same for a MiB of memory.
	pub bond_per_memory_mib: Balance,
	/// The same for a GiB of storage.
	pub bond_per_storage_gib: Balance,
	/// The same for a megabit a second.
	pub bond_per_bandwidth_mbit: Balance,
	/// What of its first bond an operator may borrow.
	#[serde(with = "parts_per_billion")]
	pub borrowable: Perbill,
	/// What of its declared resources a bond proves until work does.
	#[serde(with = "parts_per_billion")]
	pub allowance: Perbill,
	/// What of its bond a node loses, of what it missed beyond what was allowed.
	#[serde(with = "parts_per_billion")]
	pub slash_slope: Perbill,
	/// Eras from retirement to the bond.
	pub unbonding_eras: u32,
	/// Eras in jail.
	pub jail_eras: u32,
	/// Windows of maintenance in 30 eras.
	pub maintenance_windows: u32,
	/// Eras of service after which a node is proven.
	pub proven_eras: u32,
	/// On hold from who applies for admission, in planck of FLX.
	pub application_deposit: Balance,
}

impl Default for Policy {
	fn default() -> Self {
		Self {
			validators: 100,
			missed_slots: 3,
			validator_bond: 10_000 * COIN,
			service_bond: 100 * COIN,
			// A unit for a core, for two GiB of memory, for a TiB of storage, for a gigabit.
			bond_per_millicore: COIN / 1_000,
			bond_per_memory_mib: COIN / 2_048,
			bond_per_storage_gib: COIN / 1_024,
			bond_per_bandwidth_mbit: COIN / 1_000,
			borrowable: Perbill::from_percent(50),
			allowance: Perbill::from_percent(20),
			slash_slope: Perbill::from_percent(10),
			unbonding_eras: 7,
			jail_eras: 1,
			maintenance_windows: 96,
			proven_eras: 30,
			application_deposit: 10 * COIN,
		}
	}
}

impl Policy {
	/// The most validators that a policy may allow, the most that a bond's parts may be worth in 10^-12 units, and the
	/// longest that anything may take in eras.
	const MAX_VALIDATORS: u32 = 1_000;
	const MAX_BASE: Balance = 1_000_000 * COIN;
	/// Less than a unit would leave the registry, or the applications, to whoever floods them.
	const MIN_BASE: Balance = COIN;
	const MAX_RATE: Balance = 10 * COIN;
	const MAX_ERAS: u32 = 365;

	/// Whether each value is one that the chain can live with.
	pub fn is_within_bounds(&self) -> bool {
		let bases = [self.validator_bond, self.service_bond, self.application_deposit];
		let eras = [self.unbonding_eras, self.jail_eras, self.proven_eras];
		(1..=Self::MAX_VALIDATORS).contains(&self.validators)
			&& self.missed_slots > 0
			&& bases
				.iter()
				.all(|base| (Self::MIN_BASE..=Self::MAX_BASE).contains(base))
			&& self.rates().iter().all(|rate| *rate <= Self::MAX_RATE)
			&& eras.iter().all(|count| (1..=Self::MAX_ERAS).contains(count))
			&& self.borrowable <= Perbill::from_percent(90)
	}

	/// What a bond of such a node must be worth, in 10^-12 units; `None` if none can be.
	pub fn bond_value(&self, kind: Kind, resources: &Resources) -> Option<Balance> {
		self.with_resources(self.base(kind), resources)
	}

	/// What a bond proves of a node that has just so much verified, in 10^-12 units: the allowance of the base, and all that
	/// those resources make a bond worth more, for they are an allowance already. No more than a `Balance` holds.
	pub fn standing(&self, kind: Kind, verified: &Resources) -> Balance {
		let base = self.allowance.mul_floor(self.base(kind));
		self.with_resources(base, verified).unwrap_or(Balance::MAX)
	}

	/// What the bond of any node of a kind is worth at least, in 10^-12 units.
	const fn base(&self, kind: Kind) -> Balance {
		match kind {
			Kind::BpciCoreValidator => self.validator_bond,
			Kind::BpciNotary | Kind::BpciRegistry | Kind::EncCluster | Kind::BpiParachain => self.service_bond,
		}
	}

	/// `base`, and what a bond is worth more for `resources`.
	fn with_resources(&self, base: Balance, resources: &Resources) -> Option<Balance> {
		immortal_math::bond::required(base, resources.each().into_iter().zip(self.rates()))
	}

	/// What a bond is worth more for one of each resource, in their order.
	const fn rates(&self) -> [Balance; 4] {
		[
			self.bond_per_millicore,
			self.bond_per_memory_mib,
			self.bond_per_storage_gib,
			self.bond_per_bandwidth_mbit,
		]
	}
}
