//! How nodes come into the registry, and what of them can be changed.

use crate::{mock::*, registration::MOST, Bond, Call, Error, Event, NextNode, Nodes, Policy, Status, Terms};
use frame_support::{assert_noop, assert_ok, dispatch::DispatchResult};
use immortal_primitives::{
	money::{Coin, COIN},
	nodes::{account_of, Gift, NodeId, NodeKeys, Resources, Specialization},
};
use sp_runtime::{DispatchError, Perbill, TokenError};

const REGISTRY: Specialization = Specialization::BpciRegistry {
	service_capacity: 1,
	discovery_range: 1,
};
const CLUSTER: Specialization = Specialization::EncCluster {
	orchestration_capacity: 1,
	container_slots: 1,
};
const PARACHAIN: Specialization = Specialization::BpiParachain {
	parachain_capacity: 1,
	cross_chain_bandwidth: 1,
};

fn app_gift(dedicated: Resources) -> Gift {
	Gift::AppDeployer {
		dedicated,
		deployment_priority: 1,
		economic_share: 500_000_000,
	}
}

/// `all` with one of its four changed.
fn with_one(all: u64, which: usize, amount: u64) -> Resources {
	let mut resources = Resources::all(all);
	let fields = [
		&mut resources.cpu_millicores,
		&mut resources.memory_mib,
		&mut resources.storage_gib,
		&mut resources.bandwidth_mbit,
	];
	for (place, field) in fields.into_iter().enumerate() {
		if place == which {
			*field = amount;
		}
	}
	resources
}

fn set_resources(node: NodeId, resources: Resources) -> DispatchResult {
	call(&ADA, Call::set_resources { node, resources })
}

fn set_keys(who: &AccountId, node: NodeId, keys: Keys, proof: Vec<u8>) -> DispatchResult {
	call(who, Call::set_keys { node, keys, proof })
}

#[test]
fn each_gift_registers_with_each_specialization() {
	let gifts = [
		Gift::NotaryMiner {
			reward_share: 1_000_000_000,
			uptime_commitment: 0,
		},
		app_gift(Resources::all(500)),
		GIFT,
	];
	Chain::new().run(|| {
		assert_ok!(admit(&ADA));
		let mut node = 0;
		for gift in gifts {
			for specialization in [VALIDATOR, NOTARY, REGISTRY, CLUSTER, PARACHAIN] {
				let base = if specialization == VALIDATOR {
					Registration::of_validator(&ADA)
				} else {
					Registration::of(&ADA)
				};
				let bond = base.bond;
				assert_ok!(Registration {
					gift,
					specialization,
					..base
				}
				.send(&ADA));
				System::assert_last_event(
					Event::NodeRegistered {
						node,
						operator: ADA,
						gift,
						specialization,
						bond,
					}
					.into(),
				);
				let stored = Nodes::<Test>::get(node).expect("it is registered");
				assert_eq!(
					(stored.operator, stored.gift, stored.specialization),
					(ADA, gift, specialization)
				);
				assert_eq!(
					(stored.resources, stored.bond, stored.status),
					(SOME, bond, Status::Pending)
				);
				node += 1;
			}
		}
		assert_eq!(GiftedNodes::operator(ADA).map(|operator| operator.nodes), Some(15));
	});
}

#[test]
fn a_validator_needs_an_admitted_operator() {
	Chain::new().run(|| {
		assert_noop!(Registration::of_validator(&ADA).send(&ADA), Error::<Test>::NotAdmitted);
		assert_ok!(admit(&ADA));
		assert_ok!(Registration::of_validator(&ADA).send(&ADA));
	});
}

#[test]
fn something_of_each_resource_is_there_and_no_more_than_a_machine_has() {
	Chain::new().run(|| {
		let node = service(&ADA);
		for (which, most) in MOST.each().into_iter().enumerate() {
			let refused = [
				(0, Error::<Test>::ZeroResources),
				(most + 1, Error::AbsurdResources),
				(u64::MAX, Error::AbsurdResources),
			];
			for (amount, why) in refused {
				let resources = with_one(1_000, which, amount);
				let registration = Registration {
					resources,
					..Registration::of(&ADA)
				};
				assert_noop!(registration.send(&ADA), why);
			}
			assert_noop!(
				set_resources(node, with_one(1_000, which, 0)),
				Error::<Test>::ZeroResources
			);
			assert_noop!(
				set_resources(node, with_one(1_000, which, most + 1)),
				Error::<Test>::AbsurdResources
			);
		}
		assert_ok!(set_resources(node, MOST));
		assert_ok!(set_resources(node, Resources::all(1)));
	});
}

#[test]
fn no_share_is_more_than_all_of_it() {
	const ABOVE: u32 = 1_000_000_001;
	let gifts = |share| {
		[
			Gift::NotaryMiner {
				reward_share: share,
				uptime_commitment: 0,
			},
			Gift::NotaryMiner {
				reward_share: 0,
				uptime_commitment: share,
			},
			Gift::AppDeployer {
				dedicated: SOME,
				deployment_priority: 0,
				economic_share: share,
			},
			Gift::CommunityValidator {
				uptime_commitment: share,
				commission: 0,
			},
			Gift::CommunityValidator {
				uptime_commitment: 0,
				commission: share,
			},
		]
	};
	Chain::new().run(|| {
		for share in [ABOVE, u32::MAX] {
			for gift in gifts(share) {
				let registration = Registration {
					gift,
					..Registration::of(&ADA)
				};
				assert_noop!(registration.send(&ADA), Error::<Test>::ShareAboveAll);
			}
		}
		for gift in gifts(ABOVE - 1) {
			assert_ok!(Registration {
				gift,
				..Registration::of(&ADA)
			}
			.send(&ADA));
		}
	});
}

#[test]
fn no_more_is_dedicated_than_there_is() {
	Chain::new().run(|| {
		for which in 0..4 {
			let gift = app_gift(with_one(500, which, 1_001));
			let registration = Registration {
				gift,
				..Registration::of(&ADA)
			};
			assert_noop!(registration.send(&ADA), Error::<Test>::DedicatesTooMuch);
		}
		let gift = app_gift(SOME);
		assert_ok!(Registration {
			gift,
			..Registration::of(&ADA)
		}
		.send(&ADA));
		assert_noop!(set_resources(0, Resources::all(999)), Error::<Test>::DedicatesTooMuch);
		assert_ok!(set_resources(0, Resources::all(1_001)));
	});
}

#[test]
fn a_bond_is_enough_to_the_planck_in_every_coin() {
	for coin in Coin::ALL {
		Chain::new().run(|| {
			let enough = bond(coin, 100);
			let short = Bond {
				amount: enough.amount - 1,
				..enough
			};
			let with = |bond| Registration {
				bond,
				..Registration::of(&ADA)
			};
			assert_noop!(with(short).send(&ADA), Error::<Test>::BondTooSmall);
			assert_ok!(with(enough).send(&ADA));
		});
	}
}

#[test]
fn a_bond_is_sized_by_each_resource() {
	let rates = |policy: &mut Policy| {
		policy.bond_per_millicore = COIN;
		policy.bond_per_memory_mib = 2 * COIN;
		policy.bond_per_storage_gib = 3 * COIN;
		policy.bond_per_bandwidth_mbit = 4 * COIN;
	};
	Chain::new().with_policy(rates).run(|| {
		let resources = Resources {
			cpu_millicores: 1,
			memory_mib: 10,
			storage_gib: 100,
			bandwidth_mbit: 1_000,
		};
		let enough = bond(Coin::Aur, 100 + 1 + 20 + 300 + 4_000);
		let required = GiftedNodes::required_bond(NOTARY.kind(), resources, Coin::Aur);
		assert_eq!(required, Some(enough.amount));
		let with = |bond| Registration {
			resources,
			bond,
			..Registration::of(&ADA)
		};
		let short = Bond {
			amount: enough.amount - 1,
			..enough
		};
		assert_noop!(with(short).send(&ADA), Error::<Test>::BondTooSmall);
		assert_ok!(with(enough).send(&ADA));
	});
}

#[test]
fn a_validators_bond_is_in_gen() {
	Chain::new().run(|| {
		assert_ok!(admit(&ADA));
		for coin in [Coin::Nex, Coin::Flx, Coin::Aur] {
			let registration = Registration {
				bond: bond(coin, 10_000),
				..Registration::of_validator(&ADA)
			};
			assert_noop!(registration.send(&ADA), Error::<Test>::BondNotInGen);
		}
		let short = Registration {
			bond: bond(Coin::Gen, 9_999),
			..Registration::of_validator(&ADA)
		};
		assert_noop!(short.send(&ADA), Error::<Test>::BondTooSmall);
	});
}

#[test]
fn who_cannot_pay_the_bond_registers_nothing() {
	for coin in Coin::ALL {
		Chain::new().run(|| {
			for (who, amount) in [(POOR, 100), (ADA, 100_001)] {
				let registration = Registration {
					bond: bond(coin, amount),
					..Registration::of(&who)
				};
				assert_noop!(registration.send(&who), TokenError::FundsUnavailable);
			}
		});
	}
}

#[test]
fn keys_are_one_nodes() {
	Chain::new().run(|| {
		let first = Registration::of(&ADA);
		let keys = first.keys;
		assert_ok!(first.clone().send(&ADA));
		let taken = DispatchError::Other("the keys are another's");
		assert_noop!(first.send(&ADA), taken);
		let of_bob = Registration {
			proof: proof(&BOB, keys),
			keys,
			..Registration::of(&BOB)
		};
		assert_noop!(of_bob.send(&BOB), taken);
		let node = service(&BOB);
		assert_noop!(set_keys(&BOB, node, keys, proof(&BOB, keys)), taken);
	});
}

#[test]
fn keys_are_shown_to_be_the_operators() {
	Chain::new().run(|| {
		let good = Registration::of(&ADA);
		for stolen in [
			proof(&BOB, good.keys),
			proof(&ADA, good.keys + 1),
			vec![],
			vec![0; 10_000],
		] {
			let registration = Registration {
				proof: stolen,
				..good.clone()
			};
			assert_noop!(registration.send(&ADA), Error::<Test>::InvalidOwnershipProof);
		}
		// Whoever sees the proof cannot use it.
		assert_noop!(good.clone().send(&BOB), Error::<Test>::InvalidOwnershipProof);
		assert_ok!(good.send(&ADA));
		assert_noop!(
			set_keys(&ADA, 0, 7, proof(&BOB, 7)),
			Error::<Test>::InvalidOwnershipProof
		);
	});
}

#[test]
fn ids_end() {
	Chain::new().run(|| {
		NextNode::<Test>::put(NodeId::MAX);
		assert_noop!(Registration::of(&ADA).send(&ADA), Error::<Test>::TooManyNodes);
	});
}

#[test]
fn only_the_operator_of_a_node_acts_for_it() {
	let calls = |node| -> Vec<Call<Test>> {
		vec![
			Call::set_keys {
				node,
				keys: 7,
				proof: proof(&BOB, 7),
			},
			Call::set_resources { node, resources: SOME },
			Call::bond_more { node, amount: 1 },
			Call::start_maintenance { node },
			Call::end_maintenance { node },
			Call::retire { node },
			Call::withdraw_bond { node },
			Call::unjail { node },
		]
	};
	Chain::new().run(|| {
		let node = working_service(&ADA);
		for of_another in calls(node) {
			assert_noop!(call(&BOB, of_another), Error::<Test>::NotOperator);
		}
		for of_nothing in calls(node + 1) {
			assert_noop!(call(&BOB, of_nothing), Error::<Test>::UnknownNode);
		}
		assert_noop!(jail(node + 1), Error::<Test>::UnknownNode);
	});
}

#[test]
fn who_leaves_changes_nothing_anymore() {
	Chain::new().run(|| {
		let node = working_service(&ADA);
		assert_ok!(retire(&ADA, node));
		assert_noop!(set_keys(&ADA, node, 7, proof(&ADA, 7)), Error::<Test>::Retiring);
		assert_noop!(set_resources(node, SOME), Error::<Test>::Retiring);
		assert_noop!(bond_more(&ADA, node, 1), Error::<Test>::Retiring);
		assert_noop!(start_maintenance(&ADA, node), Error::<Test>::Retiring);
	});
}

#[test]
fn new_keys_sign_and_old_ones_do_not_and_are_free() {
	Chain::new().run(|| {
		let node = service(&ADA);
		let heartbeat = heartbeat(node, 0);
		let old = signed(&heartbeat);
		let old_keys = Registration::of(&ADA).keys - 1;
		assert_ok!(set_keys(&ADA, node, 7, proof(&ADA, 7)));
		System::assert_last_event(Event::KeysChanged { node }.into());
		let key = TestKeys::node_key(&account_of(node)).expect("it has keys");
		assert_eq!(TestKeys::account_of(&key), Some(account_of(node)));
		assert!(send(heartbeat, old).is_err());
		assert_eq!(send(heartbeat, signed(&heartbeat)), Ok(()));
		let with_old = Registration {
			keys: old_keys,
			proof: proof(&BOB, old_keys),
			..Registration::of(&BOB)
		};
		assert_ok!(with_old.send(&BOB));
	});
}

#[test]
fn more_resources_need_more_bond_and_fewer_do_not() {
	Chain::new()
		.with_policy(|policy| policy.bond_per_millicore = COIN)
		.run(|| {
			let registration = Registration {
				bond: bond(Coin::Aur, 1_100),
				..Registration::of(&ADA)
			};
			assert_ok!(registration.send(&ADA));
			let more = with_one(1_000, 0, 1_001);
			assert_noop!(set_resources(0, more), Error::<Test>::BondTooSmall);
			assert_ok!(bond_more(&ADA, 0, COIN - 1));
			assert_noop!(set_resources(0, more), Error::<Test>::BondTooSmall);
			assert_ok!(bond_more(&ADA, 0, 1));
			assert_ok!(set_resources(0, more));
			System::assert_last_event(
				Event::ResourcesChanged {
					node: 0,
					resources: more,
				}
				.into(),
			);
			assert_ok!(set_resources(0, Resources::all(1)));
			assert_eq!(bonded(0), units(Coin::Aur, 1_101), "nothing is given back");
		});
}

#[test]
fn a_founding_node_says_what_it_has_without_a_bond() {
	Chain::new()
		.with_policy(|policy| policy.bond_per_millicore = COIN)
		.of_owner_and(1)
		.run(|| {
			let set = Call::set_resources {
				node: 1,
				resources: SOME,
			};
			assert_ok!(call(&founder(1), set));
			assert_eq!(Nodes::<Test>::get(1).map(|node| node.resources), Some(SOME));
		});
}

#[test]
fn terms_are_changed_by_the_registrar_within_bounds() {
	type Change = fn(&mut Policy);
	let refused: [Change; 21] = [
		|policy| policy.validators = 0,
		|policy| policy.validators = 21,
		|policy| policy.validators = 1_001,
		|policy| policy.missed_slots = 0,
		|policy| policy.validator_bond = 1_000_000 * COIN + 1,
		|policy| policy.service_bond = 1_000_000 * COIN + 1,
		|policy| policy.application_deposit = 1_000_000 * COIN + 1,
		|policy| policy.application_deposit = u128::MAX,
		|policy| policy.bond_per_millicore = 10 * COIN + 1,
		|policy| policy.bond_per_memory_mib = 10 * COIN + 1,
		|policy| policy.bond_per_storage_gib = 10 * COIN + 1,
		|policy| policy.bond_per_bandwidth_mbit = 10 * COIN + 1,
		|policy| policy.unbonding_eras = 0,
		|policy| policy.unbonding_eras = 366,
		|policy| policy.jail_eras = 0,
		|policy| policy.jail_eras = 366,
		|policy| policy.proven_eras = 0,
		|policy| policy.proven_eras = 366,
		|policy| policy.borrowable = Perbill::from_parts(900_000_001),
		|policy| policy.borrowable = Perbill::one(),
		|policy| policy.validators = u32::MAX,
	];
	let taken: [Change; 9] = [
		|policy| policy.validators = 1,
		|policy| policy.validators = 20,
		|policy| policy.missed_slots = 1,
		|policy| policy.validator_bond = 1_000_000 * COIN,
		|policy| policy.bond_per_memory_mib = 10 * COIN,
		|policy| policy.unbonding_eras = 365,
		|policy| policy.jail_eras = 1,
		|policy| policy.proven_eras = 1,
		|policy| policy.borrowable = Perbill::from_percent(90),
	];
	Chain::new().run(|| {
		for change in refused {
			assert_noop!(change_policy(change), Error::<Test>::PolicyOutOfBounds);
		}
		for change in taken {
			let mut policy = Terms::<Test>::get();
			change(&mut policy);
			assert_noop!(call(&ADA, Call::set_policy { policy }), DispatchError::BadOrigin);
			assert_ok!(change_policy(change));
			assert_eq!(Terms::<Test>::get(), policy);
			System::assert_last_event(Event::PolicyChanged { policy }.into());
		}
	});
}

#[test]
fn no_policy_within_bounds_makes_a_bond_that_cannot_be_reckoned() {
	let dearest = |policy: &mut Policy| {
		policy.validator_bond = 1_000_000 * COIN;
		policy.service_bond = 1_000_000 * COIN;
		policy.bond_per_millicore = 10 * COIN;
		policy.bond_per_memory_mib = 10 * COIN;
		policy.bond_per_storage_gib = 10 * COIN;
		policy.bond_per_bandwidth_mbit = 10 * COIN;
	};
	Chain::new().with_policy(dearest).run(|| {
		for coin in Coin::ALL {
			assert!(GiftedNodes::required_bond(NOTARY.kind(), MOST, coin).is_some());
			assert!(GiftedNodes::required_bond(NOTARY.kind(), Resources::all(u64::MAX), coin).is_some());
		}
	});
}

#[test]
#[should_panic(expected = "`giftedNodes.policy`: a value is out of bounds")]
fn the_genesis_keeps_the_bounds() {
	Chain::new().with_policy(|policy| policy.validators = 0).run(|| ());
}

#[test]
#[should_panic(expected = "`giftedNodes.nodes`")]
fn the_genesis_gives_keys_once() {
	use sp_runtime::BuildStorage;
	let node = crate::FoundingNode { operator: ADA, keys: 1 };
	let _ = crate::GenesisConfig::<Test> {
		policy: Policy::default(),
		nodes: vec![node.clone(), node],
	}
	.build_storage();
}
