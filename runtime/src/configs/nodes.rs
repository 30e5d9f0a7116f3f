//! Gifted nodes, and how they are paid (design, section 5).

use super::{
	consensus::MaxAuthorities,
	immortality::OwnerIsInOffice,
	money::Owner,
	privileges::{EnsureEconomics, EnsureRegistration},
	session::{KeysOfNodes, SessionKeys, Validators},
};
use crate::{
	Billing, Coins, Finality, GiftedNodes, Immortality, Incentives, Rotation, Runtime, RuntimeHoldReason, Scaling,
	Treasury,
};

impl pallet_gifted_nodes::Config for Runtime {
	type RuntimeHoldReason = RuntimeHoldReason;
	type Coins = Coins;
	type Keys = SessionKeys;
	type NodeKeys = KeysOfNodes;
	type RegistrationOrigin = EnsureRegistration;
	type Owner = Owner;
	type OwnerIsInOffice = OwnerIsInOffice;
	type OnSeatLeft = Immortality;
	type Validators = Validators;
	type Clock = Rotation;
	type Rotation = Rotation;
	type Finality = Finality;
	type OnNodeEvents = (Incentives, Scaling);
	type OnRegistered = Scaling;
	type Commitments = Scaling;
	type Income = Treasury;
	type MaxValidators = MaxAuthorities;
	type WeightInfo = pallet_gifted_nodes::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = benchmark_keys::FromKeystore;
}

impl pallet_incentives::Config for Runtime {
	type Coins = Coins;
	type EconomicOrigin = EnsureEconomics;
	type Owner = Owner;
	type Clock = Rotation;
	type Loans = GiftedNodes;
	type Revenue = Billing;
	type CivicDuty = ();
	type Boosts = Scaling;
	type Income = Treasury;
	type WeightInfo = pallet_incentives::weights::SubstrateWeight<Runtime>;
}

#[cfg(feature = "runtime-benchmarks")]
pub(super) mod benchmark_keys {
	use super::SessionKeys;
	use alloc::vec::Vec;
	use codec::Encode;
	use immortal_primitives::{
		chain::AccountId,
		immortality::heartbeat_key::{self, HeartbeatKey},
		node_key::Signature,
	};
	use pallet_gifted_nodes::benchmarking::MakeKeys;
	use sp_runtime::RuntimeAppPublic;

	/// Has the keystore make keys, as a node does.
	pub struct FromKeystore;

	impl pallet_immortality::benchmarking::Sign<SessionKeys> for FromKeystore {
		fn make() -> SessionKeys {
			SessionKeys::generate(&[], None).keys
		}

		fn sign(keys: &SessionKeys, payload: &[u8]) -> Signature {
			<Self as MakeKeys<AccountId, SessionKeys>>::sign(keys, payload)
		}

		fn make_heartbeat_key() -> HeartbeatKey {
			HeartbeatKey::generate_pair(None)
		}

		fn sign_heartbeat(key: &HeartbeatKey, payload: &[u8]) -> heartbeat_key::Signature {
			key.sign(&payload).expect("the keystore has what it made")
		}
	}

	impl MakeKeys<AccountId, SessionKeys> for FromKeystore {
		fn make(owner: &AccountId) -> (SessionKeys, Vec<u8>) {
			let generated = SessionKeys::generate(&owner.encode(), None);
			(generated.keys, generated.proof.encode())
		}

		fn sign(keys: &SessionKeys, payload: &[u8]) -> Signature {
			keys.node.sign(&payload).expect("the keystore has what it made")
		}
	}
}
