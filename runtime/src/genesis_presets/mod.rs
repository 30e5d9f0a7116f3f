//! How chains begin: a file for each preset, and what every genesis must have.

mod development;
mod local_testnet;
mod mainnet;

use crate::{
	BillingConfig, Coins, CoinsConfig, GiftedNodesConfig, ImmortalityConfig, ResponsibilitiesConfig, RotationConfig,
	RuntimeGenesisConfig, ScalingConfig, SessionKeys, TreasuryConfig,
};
use alloc::{format, string::String, vec, vec::Vec};
use frame_support::{build_struct_json_patch, traits::fungibles::Inspect};
use immortal_primitives::{
	chain::{AccountId, BlockNumber},
	money::{Balance, Coin, CoinAmounts, COIN},
	time::DAYS,
};
use pallet_coins::RateTerms;
use pallet_gifted_nodes::{FoundingNode, Policy};
use pallet_rotation::Periods;
use serde_json::Value;
use sp_genesis_builder::{PresetId, DEV_RUNTIME_PRESET, LOCAL_TESTNET_RUNTIME_PRESET};
use sp_keyring::{Ed25519Keyring, Sr25519Keyring};

/// The name of the template for a chain with real keys.
pub const MAINNET_PRESET: &str = "mainnet";

/// What every well-known account begins with where there are well-known accounts: so many units' worth of every coin.
const ENDOWMENT: Balance = 10_000_000 * COIN;

/// Blocks between two changes of a rate where there are well-known accounts: half a minute, to try it out.
const RATE_CHANGE_INTERVAL: BlockNumber = 10;

/// Blocks in which a spend of the treasury can be paid out where there are well-known accounts: ten minutes.
const PAYOUT_PERIOD: BlockNumber = 200;

/// Slots in which bills can be settled before a deposit is given back where there are well-known accounts: a minute.
const CHALLENGE_PERIOD: BlockNumber = 20;

/// Sessions, and with them prices, of a minute and eras of half an hour where there are well-known accounts.
const PERIODS: Periods = Periods {
	slots_per_window: 20,
	windows_per_era: 30,
};

/// Half a minute for what waits, and votes in minutes where there are well-known accounts: an hour of voting is a block.
const PACE: pallet_responsibilities::Policy<BlockNumber> = pallet_responsibilities::Policy {
	act_delay: 10,
	act_lifetime: 100,
	voting_day: pallet_responsibilities::MIN_VOTING_DAY,
};

/// The names of all presets.
pub fn names() -> Vec<PresetId> {
	vec![
		DEV_RUNTIME_PRESET.into(),
		LOCAL_TESTNET_RUNTIME_PRESET.into(),
		MAINNET_PRESET.into(),
	]
}

/// The preset `id` as JSON, to be merged into the default genesis; `None` if there is none of that name.
pub fn get(id: &PresetId) -> Option<Vec<u8>> {
	let preset = match id.as_str() {
		DEV_RUNTIME_PRESET => development::genesis(),
		LOCAL_TESTNET_RUNTIME_PRESET => local_testnet::genesis(),
		MAINNET_PRESET => mainnet::genesis(),
		_ => return None,
	};
	serde_json::to_vec(&preset).ok()
}

/// Checks the genesis that was just built: a chain that nobody owns, or nobody validates, would be dead from the start.
pub fn check() -> Result<(), String> {
	if pallet_responsibilities::Owner::<crate::Runtime>::get().is_none() {
		return Err("the genesis names no owner: set `responsibilities.owner`".into());
	}
	for coin in Coin::ALL {
		if Coins::total_issuance(coin) > coin.cap() {
			let symbol = coin.symbol();
			return Err(format!(
				"the genesis issues more {symbol} than its cap: use `coins.distribution` for balances"
			));
		}
	}
	let validators = pallet_session::Validators::<crate::Runtime>::get().len();
	let queued = pallet_session::QueuedKeys::<crate::Runtime>::get().len();
	match validators {
		0 => Err("the genesis names no validators: set `giftedNodes.nodes`".into()),
		_ if validators != queued => Err(format!("of {validators} validators only {queued} have session keys")),
		_ => Ok(()),
	}
}

/// A well-known name, in both kinds of keys that a validator needs.
type WellKnown = (Sr25519Keyring, Ed25519Keyring);

/// A genesis with well-known keys: who validates, and who owns the chain.
fn well_known(validators: &[WellKnown], owner: Sr25519Keyring) -> Value {
	build_struct_json_patch!(RuntimeGenesisConfig {
		coins: CoinsConfig {
			distribution: Sr25519Keyring::iter()
				.map(|key| (
					key.to_account_id(),
					CoinAmounts::from_fn(|coin| coin.amount_rounded_down(ENDOWMENT))
				))
				.collect(),
			rate_terms: RateTerms {
				change_interval: RATE_CHANGE_INTERVAL,
				..Default::default()
			},
		},
		rotation: RotationConfig { lengths: PERIODS },
		gifted_nodes: GiftedNodesConfig {
			policy: Policy {
				unbonding_eras: 1,
				..Default::default()
			},
			nodes: validators.iter().map(validator).collect(),
		},
		responsibilities: ResponsibilitiesConfig {
			owner: Some(owner.to_account_id()),
			policy: PACE,
		},
		immortality: ImmortalityConfig {
			heartbeat_key: Some(owner.public().into()),
		},
		billing: BillingConfig {
			policy: pallet_billing::Policy {
				challenge_period: CHALLENGE_PERIOD,
				..Default::default()
			},
			windows_per_epoch: 1,
		},
		scaling: ScalingConfig {
			policy: scaling_policy(validators.len() as u32),
		},
		treasury: TreasuryConfig {
			policy: pallet_treasury::Policy {
				payout_period: PAYOUT_PERIOD,
				..Default::default()
			},
		},
	})
}

/// Orders of two minutes, offers and approvals of ten, contracts of two hours, and prices by eras of half an hour, where there are
/// well-known accounts.
fn scaling_policy(validators: u32) -> pallet_scaling::Policy {
	let policy = pallet_scaling::Policy::default();
	let eras_per_day = DAYS / (PERIODS.slots_per_window * PERIODS.windows_per_era);
	let shorter = |price: Balance| price / Balance::from(eras_per_day);
	pallet_scaling::Policy {
		validators,
		rising: 20,
		open: 40,
		offers: 200,
		approval: 200,
		eras: 4,
		failures: 1,
		prices: pallet_scaling::Prices {
			cpu_millicore: shorter(policy.prices.cpu_millicore),
			memory_mib: shorter(policy.prices.memory_mib),
			storage_gib: shorter(policy.prices.storage_gib),
			bandwidth_mbit: shorter(policy.prices.bandwidth_mbit),
			validator: shorter(policy.prices.validator),
		},
		..policy
	}
}

/// The validator of a well-known name, with the session keys that the same seed gives.
fn validator((key, finality_key): &WellKnown) -> FoundingNode<AccountId, SessionKeys> {
	FoundingNode {
		operator: key.to_account_id(),
		keys: SessionKeys {
			aura: key.public().into(),
			grandpa: finality_key.public().into(),
			node: key.public().into(),
			authority_discovery: key.public().into(),
		},
	}
}
