//! Who may make privileged calls: whoever has the power that [`crate::calls`] names.

use super::consensus::MaxAuthorities;
use crate::{calls::CallRules, GiftedNodes, Runtime, RuntimeCall};
use frame_support::{parameter_types, traits::ConstU32};
use immortal_primitives::responsibility::Responsibility;
use pallet_responsibilities::EnsureResponsible;

parameter_types! {
	pub const Economics: Responsibility = Responsibility::EconomicManagement;
	pub const Registration: Responsibility = Responsibility::NodeRegistration;
	pub const Security: Responsibility = Responsibility::SecurityOversight;
}

/// Economic management.
pub type EnsureEconomics = EnsureResponsible<Runtime, Economics>;

/// Registration of nodes.
pub type EnsureRegistration = EnsureResponsible<Runtime, Registration>;

/// Oversight of security.
pub type EnsureSecurity = EnsureResponsible<Runtime, Security>;

impl pallet_responsibilities::Config for Runtime {
	type RuntimeCall = RuntimeCall;
	type Rules = CallRules;
	type Seats = GiftedNodes;
	type MaxHolders = ConstU32<31>;
	type MaxOpened = ConstU32<8>;
	type MaxPending = ConstU32<64>;
	type MaxVetoes = MaxAuthorities;
	type WeightInfo = pallet_responsibilities::weights::SubstrateWeight<Runtime>;
}
