//! The terms on which bills are written.

use crate::{mock::*, Error, Event, Policy, Terms};
use frame_support::{assert_noop, assert_ok};
use immortal_primitives::{money::COIN, time::DAYS};
use sp_runtime::{DispatchError::BadOrigin, Perbill};

fn with(change: impl FnOnce(&mut Policy)) -> Policy {
	let mut policy = Terms::<Test>::get();
	change(&mut policy);
	policy
}

#[test]
fn only_economic_management_changes_them() {
	Chain::new().run(|| {
		for origin in [by(&ADA), RuntimeOrigin::none(), RuntimeOrigin::root()] {
			assert_noop!(Billing::set_policy(origin, Terms::<Test>::get()), BadOrigin);
		}
		let policy = with(|policy| policy.challenge_period += 1);
		assert_ok!(Billing::set_policy(owner(), policy));
		assert_eq!(Terms::<Test>::get(), policy);
		System::assert_last_event(Event::PolicyChanged { policy }.into());
	});
}

type Change = fn(&mut Policy);

const REFUSED: [(Change, Error<Test>); 24] = [
	(|p| p.kept_epochs = KEPT / 4, Error::KeptEpochsOutOfBounds),
	(|p| p.kept_epochs = 4 * KEPT + 1, Error::KeptEpochsOutOfBounds),
	(|p| p.challenge_period = CHALLENGE / 4, Error::ChallengeOutOfBounds),
	(|p| p.challenge_period = 4 * CHALLENGE + 1, Error::ChallengeOutOfBounds),
	(|p| p.account_deposit = COIN / 4 - 1, Error::AccountDepositOutOfBounds),
	(|p| p.account_deposit = 4 * COIN + 1, Error::AccountDepositOutOfBounds),
	(
		|p| p.split.provider = Perbill::from_percent(49),
		Error::SplitOutOfBounds,
	),
	(
		|p| p.split.provider = Perbill::from_percent(81),
		Error::SplitOutOfBounds,
	),
	(
		|p| (p.split.provider, p.split.pool) = (Perbill::from_percent(91), Perbill::zero()),
		Error::SplitOutOfBounds,
	),
	(|p| p.split.pool = Perbill::from_percent(31), Error::SplitOutOfBounds),
	(
		|p| p.scarcity.target = Perbill::from_percent(49),
		Error::ScarcityOutOfBounds,
	),
	(|p| p.scarcity.steepness = 50_001, Error::ScarcityOutOfBounds),
	(|p| p.scarcity.most = 10_000_000_000_001, Error::ScarcityOutOfBounds),
	(|p| p.scarcity.most = 999_999_999_999, Error::ScarcityOutOfBounds),
	(|p| p.on_chain.storage_mib_h *= 3, Error::OnChainRateOutOfBounds),
	(|p| p.on_chain.network_upgrade *= 3, Error::OnChainRateOutOfBounds),
	(|p| p.on_chain.emergency_protocol /= 3, Error::OnChainRateOutOfBounds),
	(|p| p.on_chain.resource_allocation = 0, Error::OnChainRateOutOfBounds),
	(|p| p.on_chain.governance_proposal /= 3, Error::OnChainRateOutOfBounds),
	(
		|p| p.on_chain.cross_border = Perbill::from_percent(3),
		Error::OnChainRateOutOfBounds,
	),
	(
		|p| p.on_chain.cross_border = Perbill::zero(),
		Error::OnChainRateOutOfBounds,
	),
	(|p| p.on_chain.call *= 3, Error::OnChainRateOutOfBounds),
	(|p| p.on_chain.call = 0, Error::OnChainRateOutOfBounds),
	(|p| p.on_chain.call = u128::MAX, Error::OnChainRateOutOfBounds),
];

#[test]
fn each_value_has_bounds() {
	Chain::new().run(|| {
		for (change, error) in REFUSED {
			assert_noop!(Billing::set_policy(owner(), with(change)), error);
		}
		let allowed: [Change; 8] = [
			|p| p.kept_epochs = (KEPT).div_ceil(4),
			|p| p.challenge_period = 4 * CHALLENGE,
			|p| p.account_deposit = COIN / 4,
			|p| (p.split.provider, p.split.pool) = (Perbill::from_percent(90), Perbill::from_percent(10)),
			|p| p.scarcity.target = Perbill::from_percent(50),
			|p| p.scarcity.steepness = 0,
			|p| p.on_chain.call *= 2,
			|p| p.on_chain.cross_border = Perbill::from_percent(2),
		];
		for change in allowed {
			assert_ok!(Billing::set_policy(owner(), with(change)));
		}
	});
}

#[test]
fn there_are_bounds_whatever_genesis_says() {
	let absurd: [(Change, &str); 8] = [
		(|p| p.kept_epochs = 0, "KeptEpochsOutOfBounds"),
		(|p| p.kept_epochs = 337, "KeptEpochsOutOfBounds"),
		(|p| p.challenge_period = 0, "ChallengeOutOfBounds"),
		(|p| p.challenge_period = 30 * DAYS + 1, "ChallengeOutOfBounds"),
		(|p| p.account_deposit = COIN / 100 - 1, "AccountDepositOutOfBounds"),
		(|p| p.account_deposit = 1_000 * COIN + 1, "AccountDepositOutOfBounds"),
		(|p| p.on_chain.call = 1_000 * COIN + 1, "OnChainRateOutOfBounds"),
		(
			|p| p.on_chain.cross_border = Perbill::from_percent(6),
			"OnChainRateOutOfBounds",
		),
	];
	for (change, error) in absurd {
		let refused = std::panic::catch_unwind(|| Chain::new().with_policy(change).into_externalities());
		let Err(message) = refused else {
			panic!("{error} was not found");
		};
		let message = message.downcast_ref::<String>().expect("it says why");
		assert!(message.contains(error), "{message}");
	}
}

#[test]
fn the_default_is_within_bounds() {
	let mut chain = Chain::new();
	chain.policy = Policy::default();
	chain.rates = crate::default_rates();
	chain.run(|| {
		assert_ok!(Billing::set_policy(owner(), Policy::default()));
		assert_eq!(Terms::<Test>::get().kept_epochs, 168);
	});
}

#[test]
fn prices_and_shares_change_with_the_next_epoch() {
	Chain::new().run(|| {
		open_with(&ADA, 100);
		let policy = with(|p| {
			p.on_chain.call *= 2;
			p.split.provider = Perbill::from_percent(60);
		});
		assert_ok!(Billing::set_policy(owner(), policy));
		let table = Billing::current_table();
		assert_eq!(table.on_chain.call * 2, policy.on_chain.call);
		let gross = cost(immortal_primitives::billing::ServiceType::Compute, 1_000);
		assert_eq!(bill(1, cpu(1_000)).provider, gross * 7 / 10);
		// Twice in an epoch is no second step.
		assert_noop!(
			Billing::set_policy(owner(), with(|p| p.on_chain.call *= 2)),
			Error::<Test>::OnChainRateOutOfBounds
		);
		pass(EPOCH);
		assert_eq!(Billing::current_table().on_chain, policy.on_chain);
		assert_eq!(bill(1, cpu(1_000)).provider, gross * 6 / 10);
		let mut earlier = receipt(2, cpu(2_000));
		earlier.epoch = 0;
		assert_eq!(settle(signed(earlier)).unwrap().provider, gross * 7 / 10);
	});
}
