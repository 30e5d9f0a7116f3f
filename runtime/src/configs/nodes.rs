//! Gifted nodes (design, section 5).

use super::{
	consensus::MaxAuthorities,
	money::Owner,
	privileges::Privileged,
	session::{KeysOfNodes, SessionKeys, Validators},
};
use crate::{Coins, Rotation, Runtime, RuntimeHoldReason};

impl pallet_gifted_nodes::Config for Runtime {
	type RuntimeHoldReason = RuntimeHoldReason;
	type Coins = Coins;
	type Keys = SessionKeys;
	type NodeKeys = KeysOfNodes;
	type RegistrationOrigin = Privileged;
	type Owner = Owner;
	type Validators = Validators;
	type Clock = Rotation;
	type Rotation = Rotation;
	// Nothing is paid by uptime yet.
	type OnNodeEra = ();
	type MaxValidators = MaxAuthorities;
	type WeightInfo = pallet_gifted_nodes::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = benchmark_keys::FromKeystore;
}

#[cfg(feature = "runtime-benchmarks")]
mod benchmark_keys {
	use super::SessionKeys;
	use alloc::vec::Vec;
	use codec::Encode;
	use immortal_primitives::{chain::AccountId, node_key::Signature};
	use pallet_gifted_nodes::benchmarking::MakeKeys;
	use sp_runtime::RuntimeAppPublic;

	/// Has the keystore make keys, as a node does.
	pub struct FromKeystore;

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
