//! Who may make privileged calls: whoever has the power that [`crate::calls`] names.

use super::consensus::MaxAuthorities;
use crate::{calls::CallRules, GiftedNodes, Immortality, Runtime, RuntimeCall};
use frame_support::{parameter_types, traits::ConstU32};
use immortal_primitives::responsibility::Responsibility;
use pallet_responsibilities::EnsureResponsible;

parameter_types! {
	pub const Governance: Responsibility = Responsibility::NetworkGovernance;
	pub const Health: Responsibility = Responsibility::HealthMonitoring;
	pub const Economics: Responsibility = Responsibility::EconomicManagement;
	pub const Registration: Responsibility = Responsibility::NodeRegistration;
	pub const Security: Responsibility = Responsibility::SecurityOversight;
}

/// Economic management.
pub type EnsureEconomics = EnsureResponsible<Runtime, Economics>;

/// Governance of the network.
pub type EnsureGovernance = EnsureResponsible<Runtime, Governance>;

/// Monitoring of health.
pub type EnsureHealth = EnsureResponsible<Runtime, Health>;

/// Registration of nodes.
pub type EnsureRegistration = EnsureResponsible<Runtime, Registration>;

/// Oversight of security.
pub type EnsureSecurity = EnsureResponsible<Runtime, Security>;

impl pallet_responsibilities::Config for Runtime {
	type RuntimeCall = RuntimeCall;
	type Rules = CallRules;
	type Seats = GiftedNodes;
	type OnNewOwner = Immortality;
	type MaxHolders = ConstU32<31>;
	type MaxOpened = ConstU32<8>;
	type MaxPending = ConstU32<64>;
	type MaxVetoes = MaxAuthorities;
	type WeightInfo = pallet_responsibilities::weights::SubstrateWeight<Runtime>;
}
