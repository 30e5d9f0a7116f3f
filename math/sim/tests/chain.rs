//! The default parameters are the chain's where the chain has any.

use immortal_primitives::{
	money::{Coin, COIN},
	nodes::{self, Resources},
	time::{SESSIONS_PER_ERA, SLOTS_PER_SESSION},
};
use immortal_sim::{
	agents::Kind,
	attendance::WINDOWS,
	bonds::Bond,
	money::{CAP_VALUE, FLX, GEN, SYMBOLS, TIERS, UNIT},
	parameters::Parameters,
	scaling::rules,
};
use sp_arithmetic::{traits::Saturating, Perbill};

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
	for (path, chain) in [
		("rewards.era_rate", share(pay.era_rate)),
		("rewards.reserve_parts", pay.reserve_parts.into()),
	] {
		assert_eq!(parameters.value(path).unwrap(), chain, "{path}");
	}
}

#[test]
fn the_terms_of_scaling_are_the_chains() {
	let parameters = Parameters::defaults().unwrap();
	let terms = pallet_scaling::Policy::default();
	let units = |amount: u128| amount as f64 / COIN as f64;
	for (path, chain) in [
		("scaling.target", share(terms.target)),
		("scaling.slack", share(terms.slack)),
		("scaling.floor", share(terms.floor)),
		("scaling.validators", terms.validators.into()),
		("scaling.rising", terms.rising.into()),
		("scaling.offers", terms.offers.into()),
		("scaling.approval", terms.approval.into()),
		("scaling.eras", terms.eras.into()),
		("scaling.held_back", share(terms.held_back)),
		("scaling.uptime", share(terms.uptime)),
		("scaling.failures", terms.failures.into()),
		("scaling.boost", share(terms.boost)),
		("scaling.gifts_from", share(terms.gifts_from)),
		("scaling.least_cap", share(terms.least_cap)),
	] {
		assert_eq!(parameters.value(path).unwrap(), chain, "{path}");
	}
	// What is opened is open for a window at most: in the next, the chain decides anew.
	assert!(terms.rising <= terms.open && terms.open <= SLOTS_PER_SESSION);
	let (lot, prices) = parameters.lot();
	assert_eq!(lot, terms.lot.each());
	let chain = [
		units(terms.prices.cpu_millicore * 1_000),
		units(terms.prices.memory_mib * 1_024),
		units(terms.prices.storage_gib * 1_024),
		units(terms.prices.bandwidth_mbit * 1_000),
		units(terms.prices.validator),
	];
	assert_eq!(prices, chain);
}

#[test]
fn the_rules_of_scaling_are_the_chains() {
	assert_eq!((rules::BLOCKS, WINDOWS), (SLOTS_PER_SESSION, SESSIONS_PER_ERA));
	assert_eq!(rules::MAX_LOTS, pallet_scaling::MAX_LOTS);
	assert_eq!(rules::UNKNOWN, pallet_scaling::KindState::UNKNOWN);
	assert_eq!(rules::OFFERS, pallet_scaling::OFFERS);
	assert_eq!(rules::RESTS, pallet_scaling::RESTS);
	assert_eq!(rules::FORGOTTEN_IN, pallet_scaling::FORGOTTEN_IN);
	assert_eq!(rules::FORECASTS, pallet_scaling::FORECASTS);
	assert_eq!(rules::DUE_AFTER, pallet_scaling::DUE_AFTER);
	assert_eq!(rules::UNTRIED, pallet_scaling::Trust::default().mean_error);
}

#[test]
fn what_scaling_may_spend_is_the_chains() {
	let parameters = Parameters::defaults().unwrap();
	let policy = pallet_treasury::Policy::default();
	let limit = policy.automatic_limit as f64 / COIN as f64;
	assert_eq!(parameters.value("scaling.automatic_limit").unwrap(), limit);
	let threshold = parameters.value("scaling.threshold").unwrap();
	for coin in Coin::ALL {
		assert_eq!(
			(coin.cap() as f64 * threshold).round() as u128,
			policy.thresholds.get(coin)
		);
	}
}

#[test]
fn bonds_and_what_they_bring_are_the_chains_to_the_planck() {
	let policy = pallet_gifted_nodes::Policy::default();
	let pay = pallet_incentives::Policy::default();
	let declared = Resources {
		cpu_millicores: 4_001,
		memory_mib: 8_191,
		storage_gib: 101,
		bandwidth_mbit: 99,
	};
	for (ours, theirs) in [
		(Kind::Honest, nodes::Kind::BpciNotary),
		(Kind::Validator, nodes::Kind::BpciCoreValidator),
		(Kind::Sybil, nodes::Kind::EncCluster),
	] {
		for (place, coin) in Coin::ALL.into_iter().enumerate() {
			let bond = Bond::new(ours, place, &declared.each(), &Parameters::defaults().unwrap());
			let value = policy.bond_value(theirs, &declared).unwrap();
			let amount = coin.amount_rounded_up(value);
			let borrowed = match ours {
				Kind::Sybil => policy.borrowable.mul_floor(amount),
				_ => 0,
			};
			assert_eq!((bond.required, bond.amount, bond.borrowed), (value, amount, borrowed));
			let covered = Perbill::from_rational(amount - borrowed, amount);
			let proven = covered.saturating_mul(policy.allowance).mul_floor(value);
			assert_eq!(bond.standing(), pay.era_value(proven));
		}
	}
}

/// A validator of four cores, 8 GiB, 100 GiB and 100 megabits a second, as docs/rewards.md has it.
#[test]
fn the_documented_example_is_reckoned_as_the_chain_does() {
	let bond = Bond::new(
		Kind::Validator,
		GEN,
		&[4_000, 8_192, 100, 100],
		&Parameters::defaults().unwrap(),
	);
	assert_eq!((bond.amount, bond.standing()), (10_008_197_656_250, 2_001_639_531_250));
}

fn share(share: Perbill) -> f64 {
	f64::from(share.deconstruct()) / 1e9
}
