//! The default parameters are the chain's where the chain has any.

use immortal_primitives::{
	money::{Coin, COIN},
	nodes::{self, Resources},
};
use immortal_sim::{
	agents::Kind,
	bonds::Bond,
	money::{CAP_VALUE, FLX, GEN, SYMBOLS, TIERS, UNIT},
	parameters::Parameters,
};

#[test]
fn coins_are_the_chains() {
	assert_eq!(Coin::ALL.map(Coin::symbol), SYMBOLS);
	assert_eq!(Coin::ALL.map(Coin::tier), TIERS);
	assert_eq!((Coin::ALL[GEN], Coin::ALL[FLX]), (Coin::Gen, Coin::Flx));
	assert_eq!((Coin::CAP_VALUE, COIN), (CAP_VALUE, UNIT));
}

#[test]
fn the_policy_is_the_chains() {
	let parameters = Parameters::defaults().unwrap();
	let policy = pallet_gifted_nodes::Policy::default();
	let units = |amount: u128| amount as f64 / COIN as f64;
	let share = |share: sp_arithmetic::Perbill| f64::from(share.deconstruct()) / 1e9;
	for (path, chain) in [
		("policy.validator_bond", units(policy.validator_bond)),
		("policy.service_bond", units(policy.service_bond)),
		("policy.bond_per_core", units(policy.bond_per_millicore * 1_000)),
		("policy.bond_per_2_gib", units(policy.bond_per_memory_mib * 2_048)),
		("policy.bond_per_tib", units(policy.bond_per_storage_gib * 1_024)),
		("policy.bond_per_gbit", units(policy.bond_per_bandwidth_mbit * 1_000)),
		("policy.borrowable", share(policy.borrowable)),
		("policy.allowance", share(policy.allowance)),
		("policy.slash_slope", share(policy.slash_slope)),
		("policy.validators", policy.validators.into()),
		("policy.unbonding_eras", policy.unbonding_eras.into()),
	] {
		assert_eq!(parameters.value(path).unwrap(), chain, "{path}");
	}
}

#[test]
fn the_pay_is_the_chains() {
	let parameters = Parameters::defaults().unwrap();
	let pay = pallet_incentives::Policy::default();
	assert_eq!(
		parameters.value("rewards.reserve_parts").unwrap(),
		f64::from(pay.reserve_parts)
	);
	let declared = Resources {
		cpu_millicores: 8_000,
		memory_mib: 16_384,
		storage_gib: 1_024,
		bandwidth_mbit: 1_000,
	};
	let ours = parameters.with("policy.allowance", 1.0).unwrap();
	let ours = Bond::new(Kind::Honest, &declared.each(), &ours);
	assert_eq!(ours.standing(&declared.each()), pay.era_value(&declared));
	let policy = pallet_gifted_nodes::Policy::default();
	assert_eq!(
		Some(ours.required),
		policy.bond_value(nodes::Kind::BpciNotary, &declared)
	);
}
