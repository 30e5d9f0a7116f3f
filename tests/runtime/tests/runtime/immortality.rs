//! The owner fails, and the network outlives it: the whole runtime from the first silent slot to the owner's return.

use crate::chain::{account, act, balance, next_block_in, power, submit, Chain};
use frame_support::{assert_noop, assert_ok, traits::fungibles::Inspect};
use frame_system::offchain::CreateAuthorizedTransaction;
use immortal_primitives::{
	chain::{AccountId, Hashing},
	immortality::{
		DrillOutcome, Finding, HandoverStep, HeldBy, ImmortalityStatus, OwnerHealth, OwnerHeartbeat, Report,
	},
	money::{Coin, COIN},
	nodes::{node_of, NodeId, Seats},
	responsibility::Responsibility::{self, *},
	time::{Clock, Slot},
};
use immortal_runtime::{
	Coins, Executive, GiftedNodes, Grandpa, Immortality, Responsibilities, Rotation, Runtime, RuntimeCall,
	RuntimeOrigin, Session, System,
};
use pallet_immortality::{Call, Error};
use sp_keyring::Sr25519Keyring::{self, *};
use sp_runtime::{
	traits::Hash,
	transaction_validity::{InvalidTransaction, TransactionValidityError},
	ApplyExtrinsicResult,
};

/// The operators of the seats, nodes 1 to 6. Node 0 is Alice's, the owner's.
const OPERATORS: [Sr25519Keyring; 6] = [Bob, Charlie, Dave, Eve, Ferdie, One];

fn fee_less(call: Call<Runtime>) -> ApplyExtrinsicResult {
	let transaction =
		<Runtime as CreateAuthorizedTransaction<Call<Runtime>>>::create_authorized_transaction(call.into());
	Executive::apply_extrinsic(transaction)
}

/// The owner's node says that it lives.
fn beat() -> ApplyExtrinsicResult {
	let heartbeat = OwnerHeartbeat {
		genesis: System::block_hash(0),
		sequence: Rotation::slot(),
		slot: Rotation::slot(),
		uptime: 77,
		response_time: 5,
		usage: Default::default(),
		contact: None,
	};
	let signature = Alice.sign(&heartbeat.payload()).into();
	fee_less(Call::heartbeat { heartbeat, signature })
}

fn report(node: NodeId, finding: Finding) -> ApplyExtrinsicResult {
	let report = Report {
		genesis: System::block_hash(0),
		tenure: Responsibilities::tenure(),
		drill: false,
		node,
		slot: Rotation::slot(),
		finding,
	};
	let signature = OPERATORS[node as usize - 1].sign(&report.payload()).into();
	fee_less(Call::report { report, signature })
}

/// Whether the slot is one of the owner's validator.
fn is_owners(slot: Slot) -> bool {
	let validators = Session::validators();
	node_of(&validators[slot as usize % validators.len()]) == Some(0)
}

/// The next block of somebody else than the owner, that is open to transactions: those in which sessions end are not.
fn next_open_block() {
	next_block_without_the_owner();
	while System::block_weight().total().ref_time() > 1_000_000_000_000 / 2 {
		next_block_without_the_owner();
	}
}

/// The next block of somebody else than the owner.
fn next_block_without_the_owner() {
	let slot = (Rotation::slot() + 1..)
		.find(|slot| !is_owners(*slot))
		.expect("others validate");
	next_block_in(slot);
}

/// So many slots with a heartbeat in each.
fn live(slots: u64) {
	for _ in 0..slots {
		next_block_in(Rotation::slot() + 1);
		assert_ok!(beat().expect("a pool takes it"));
	}
}

/// The owner is silent, and the seats of `who` say so; gives the slots that pass until it is out of office, 30 at most.
fn fail(who: &[NodeId]) -> Option<u64> {
	let last = Rotation::slot();
	while Rotation::slot() < last + 30 {
		next_block_without_the_owner();
		for node in who {
			// In the first slots it is no news any more.
			let _ = report(*node, Finding::Unreachable);
		}
		if Immortality::status() == ImmortalityStatus::ImmortalityActivated {
			return Some(Rotation::slot() - last);
		}
	}
	None
}

/// All seats reach the owner.
fn reach_again() {
	for node in 1..=6 {
		let _ = report(node, Finding::Reachable);
	}
}

/// A mature chain whose owner lives.
fn mature() {
	live(25);
	assert!(GiftedNodes::is_mature());
	assert_eq!(Immortality::status(), ImmortalityStatus::OwnerHealthy);
}

fn motion(call: RuntimeCall, by: &[Sr25519Keyring]) {
	let index = pallet_collective::ProposalCount::<Runtime, pallet_collective::Instance1>::get();
	let hash = Hashing::hash_of(&call);
	let members = pallet_immortality::Council::<Runtime>::get().len() as u32;
	type Motions = pallet_collective::Call<Runtime, pallet_collective::Instance1>;
	let propose = Motions::propose {
		threshold: (members * 2).div_ceil(3),
		proposal: Box::new(call),
		length_bound: 1_000,
	};
	assert_ok!(submit(by[0], propose).expect("it is valid"));
	for who in by {
		let vote = Motions::vote {
			proposal: hash,
			index,
			approve: true,
		};
		assert_ok!(submit(*who, vote).expect("it is valid"));
	}
	let close = Motions::close {
		proposal_hash: hash,
		index,
		proposal_weight_bound: frame_support::weights::Weight::from_parts(500_000_000_000, u64::MAX / 4),
		length_bound: 1_000,
	};
	assert_ok!(submit(by[0], close).expect("it is valid"));
}

#[test]
fn the_network_outlives_its_owner() {
	Chain::new("local_testnet").run(|| {
		mature();
		assert!(matches!(
			Immortality::status_view().health,
			OwnerHealth::Healthy { uptime: 77, .. }
		));
		let slots = fail(&[1, 2, 3, 4]).expect("four of six are enough");
		assert!(slots <= 7, "{slots} slots");
		assert_eq!(Responsibilities::tenure(), 1);

		// Its validator leaves in two blocks, and it can do nothing.
		next_open_block();
		let minted = act(
			EconomicManagement,
			pallet_coins::Call::mint {
				coin: Coin::Nex,
				amount: COIN,
			},
		);
		let refused = submit(Alice, minted).expect("it is valid").expect_err("it is refused");
		assert_eq!(refused, pallet_responsibilities::Error::<Runtime>::NotHolder.into());
		assert_eq!(Session::validators().len(), 6);
		assert_eq!(Grandpa::grandpa_authorities().len(), 6);

		// A council of five, whom ballots decide on.
		next_open_block();
		let ballot = vec![
			account(One),
			account(Ferdie),
			account(Eve),
			account(Dave),
			account(Charlie),
		];
		for who in OPERATORS {
			let call = Call::set_ballot {
				ballot: ballot.clone().try_into().expect("it is short"),
			};
			assert_ok!(submit(who, call).expect("it is valid"));
		}
		let activation = Immortality::status_view().activation.expect("it is activated");
		while Rotation::slot() < activation.election {
			next_block_without_the_owner();
		}
		let council = Immortality::status_view().activation.expect("it is activated").council;
		assert_eq!(council.len(), 5);
		assert!(!council.contains(&account(Bob)));

		// Two thirds of it hand over what keeps the chain alive, not too early.
		assert_noop!(
			Immortality::hand_over(pallet_collective::RawOrigin::Members(4, 5).into()),
			Error::<Runtime>::HandoverTooEarly
		);
		assert!(Immortality::hand_over(pallet_collective::RawOrigin::Members(3, 5).into()).is_err());
		while Rotation::slot() < activation.slot + 60 {
			next_block_without_the_owner();
		}
		next_open_block();
		motion(Call::<Runtime>::hand_over {}.into(), &[Charlie, Dave, Eve, Ferdie]);
		for power in Responsibilities::power_views() {
			let is_later = [EconomicManagement, NetworkGovernance, RuntimeUpgrade].contains(&power.responsibility);
			match power.held_by {
				HeldBy::Vacant => assert!(is_later, "{power:?}"),
				HeldBy::Members(members) => assert!(!is_later && members.len() == 3 && power.threshold == 2),
				HeldBy::Owner(_) => panic!("{power:?}"),
			}
		}

		// They use it.
		let HeldBy::Members(registrars) = holders(NodeRegistration) else {
			panic!("it was handed over")
		};
		let admit: RuntimeCall = pallet_gifted_nodes::Call::admit { operator: account(Two) }.into();
		for who in OPERATORS
			.into_iter()
			.filter(|who| registrars.contains(&account(*who)))
			.take(2)
		{
			let approve = pallet_responsibilities::Call::approve {
				responsibility: NodeRegistration,
				call: Box::new(admit.clone()),
			};
			assert_ok!(submit(who, approve).expect("it is valid"));
		}
		// On a mature chain that waits.
		for _ in 0..12 {
			next_open_block();
		}
		assert_ok!(submit(Bob, pallet_responsibilities::Call::enact { call: Box::new(admit) }).expect("it is valid"));
		assert!(GiftedNodes::operator(account(Two)).is_some_and(|operator| operator.admitted));

		// Coins move as ever.
		for coin in Coin::ALL {
			let before = balance(coin, Two);
			let sent = pallet_coins::Call::transfer {
				coin,
				dest: account(Two).into(),
				amount: COIN,
			};
			assert_ok!(submit(Bob, sent).expect("it is valid"));
			assert_eq!(balance(coin, Two), before + COIN);
		}
		assert!(Coins::total_issuance(Coin::Flx) > 0);
	});
}

fn holders(responsibility: Responsibility) -> HeldBy<AccountId> {
	Responsibilities::power_views()
		.into_iter()
		.find(|view| view.responsibility == responsibility)
		.expect("there are all")
		.held_by
}

#[test]
fn half_of_the_seats_are_not_enough() {
	Chain::new("local_testnet").run(|| {
		mature();
		assert_eq!(fail(&[1, 2, 3]), None);
		assert_eq!(Immortality::status(), ImmortalityStatus::InvestigatingOwner);
		assert_ok!(beat().expect("a pool takes it"));
		next_block_in(Rotation::slot() + 1);
		// Three seats still do not reach it.
		assert_eq!(Immortality::status(), ImmortalityStatus::FailoverReady);
		reach_again();
		live(21);
		assert_eq!(Immortality::status(), ImmortalityStatus::OwnerHealthy);
		assert_eq!(Responsibilities::tenure(), 0);
	});
}

#[test]
fn an_owner_that_is_heard_in_time_is_back_with_all_powers() {
	Chain::new("local_testnet").run(|| {
		mature();
		assert!(fail(&[1, 2, 3, 4, 5, 6]).is_some());
		for _ in 0..30 {
			next_block_without_the_owner();
			assert_ok!(beat().expect("a pool takes it"));
		}
		assert_eq!(Immortality::status(), ImmortalityStatus::FailoverReady);
		assert_eq!(Responsibilities::tenure(), 2);
		reach_again();
		assert!(matches!(holders(RuntimeUpgrade), HeldBy::Owner(_)));
		// Its validator is back, too.
		for _ in 0..70 {
			next_block_without_the_owner();
			assert_ok!(beat().expect("a pool takes it"));
			let _ = GiftedNodes::heartbeat(
				frame_system::RawOrigin::Authorized.into(),
				pallet_gifted_nodes::Heartbeat {
					genesis: System::block_hash(0),
					node: 0,
					slot: Rotation::slot(),
				},
				sp_core::sr25519::Signature::default().into(),
			);
		}
		assert_eq!(Session::validators().len(), 7);
	});
}

#[test]
fn voters_name_another_owner_while_the_council_governs() {
	Chain::new("local_testnet").run(|| {
		mature();
		assert!(fail(&[1, 2, 3, 4, 5, 6]).is_some());
		let tenure = Responsibilities::tenure();
		let electorate = pallet_responsibilities::Origin::Electorate { tenure };
		assert_ok!(Responsibilities::name_owner(electorate.into(), account(Two).into()));
		assert_eq!(Immortality::status(), ImmortalityStatus::OwnerHealthy);
		assert!(matches!(holders(RuntimeUpgrade), HeldBy::Owner(owner) if owner == account(Two)));
		// Nobody has said yet by which key it is heard: its silence says nothing.
		assert_eq!(fail(&[1, 2, 3, 4, 5, 6]), None);
	});
}

#[test]
fn a_report_of_a_stranger_or_of_another_tenure_is_refused() {
	Chain::new("local_testnet").run(|| {
		mature();
		assert_ok!(report(1, Finding::Reachable).expect("it is a seat's"));
		let twice = report(1, Finding::Unreachable);
		let custom = |code| Err(TransactionValidityError::Invalid(InvalidTransaction::Custom(code)));
		assert_eq!(twice, custom(pallet_immortality::ALREADY_REPORTED));
		let of = |node, tenure| {
			let report = Report {
				genesis: System::block_hash(0),
				tenure,
				drill: false,
				node,
				slot: Rotation::slot(),
				finding: Finding::Unreachable,
			};
			let signature = Alice.sign(&report.payload()).into();
			fee_less(Call::report { report, signature })
		};
		assert_eq!(of(0, 0), custom(pallet_immortality::NOT_A_SEAT));
		assert_eq!(of(2, 1), custom(pallet_immortality::OTHER_TENURE));
		let forged = Err(TransactionValidityError::Invalid(InvalidTransaction::BadProof));
		assert_eq!(of(2, 0), forged);
	});
}

#[test]
fn a_drill_needs_its_power_and_moves_nothing() {
	Chain::new("local_testnet").run(|| {
		mature();
		assert!(Immortality::start_drill(RuntimeOrigin::signed(account(Bob))).is_err());
		assert_ok!(Immortality::start_drill(power(HealthMonitoring)));
		let before = Responsibilities::power_views();
		live(1);
		for node in 1..=4 {
			let report = Report {
				genesis: System::block_hash(0),
				tenure: 0,
				drill: true,
				node,
				slot: Rotation::slot(),
				finding: Finding::Unknown,
			};
			let signature = OPERATORS[node as usize - 1].sign(&report.payload()).into();
			assert_ok!(fee_less(Call::report { report, signature }).expect("a pool takes it"));
		}
		live(1);
		let drill = Immortality::status_view().drill.expect("there was one");
		assert_eq!(drill.outcome, Some(DrillOutcome::Passed));
		assert_eq!((drill.seats, drill.operators, drill.slots), (4, 4, 1));
		assert_eq!(Responsibilities::power_views(), before);
		assert_eq!(Responsibilities::tenure(), 0);
		assert_eq!(
			Immortality::status_view().activation.map(|activation| activation.step),
			None::<HandoverStep>
		);
	});
}
