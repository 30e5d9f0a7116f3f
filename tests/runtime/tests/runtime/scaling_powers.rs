//! A decision that waits for approval: coin holders approve it by referendum, and holders of the power cancel it together.

use crate::{
	chain::{account, act, has_event, power, submit, Chain},
	governance::{carry, run_until_dispatched_with},
	nodes::{alive, register, NOTARY},
	scaling::{billed, by_two, funds, go_on, policy, short_periods},
};
use frame_support::assert_ok;
use immortal_primitives::{
	chain::BlockNumber,
	money::{Balance, COIN},
	nodes::NodeId,
	responsibility::Responsibility::{EconomicManagement, NetworkGovernance},
	scaling::{DecisionId, DecisionStatus, Funding, Record},
};
use immortal_runtime::{Responsibilities, Runtime, RuntimeCall, RuntimeEvent, Scaling, System};
use pallet_scaling::{Call, Event, Policy};
use pallet_treasury::Origin::SmallSpender;
use sp_keyring::Sr25519Keyring::{Alice, Bob, Charlie, Dave, Eve};
use sp_runtime::{ApplyExtrinsicResult, DispatchError};

/// The decision that waits.
const WAITING: DecisionId = 0;

fn record() -> Record<BlockNumber> {
	Scaling::decision(WAITING).expect("it was decided")
}

fn cancel() -> RuntimeCall {
	Call::cancel { decision: WAITING }.into()
}

/// Notaries are short, and the chain may buy nothing without approval. Gives one of `Two` that is there, and one that could take the
/// lot.
fn wait_for_approval() -> [NodeId; 2] {
	short_periods(Policy {
		approval: 100,
		..policy()
	});
	pallet_treasury::Terms::<Runtime>::mutate(|terms| terms.automatic_limit = 0);
	let (old, _) = register(NOTARY);
	alive(old);
	billed(190, 10 * COIN);
	// A session ends, in a block that is full, and then there is one that is not.
	go_on(5, &[old]);
	assert_eq!(record().status, DecisionStatus::Waiting);
	let (new, _) = register(NOTARY);
	alive(new);
	[old, new]
}

/// Small spenders may spend so much, and a referendum has one of them approve the decision.
fn approved_up_to(limit: Balance, nodes: &[NodeId]) -> Result<(), DispatchError> {
	pallet_treasury::Terms::<Runtime>::mutate(|terms| terms.small_limit = limit);
	carry(SmallSpender.into(), Call::approve { decision: WAITING }.into());
	run_until_dispatched_with(|| nodes.iter().for_each(|node| alive(*node)))
}

#[test]
fn coin_holders_approve_what_waits_up_to_the_limit_of_the_track() {
	Chain::new("local_testnet").run(|| {
		let nodes = wait_for_approval();
		let before = record();
		let Funding { coin, amount, .. } = before.decision.funding.expect("it is to be bought");
		let cost = coin.value(amount).expect("it is small");
		let above_limit = pallet_treasury::Error::<Runtime>::AboveLimit;
		assert_eq!(approved_up_to(cost - 1, &nodes), Err(above_limit.into()));
		assert_eq!(record(), before);
		assert!(Scaling::overview().orders.is_empty());

		go_on(1, &nodes);
		assert_ok!(approved_up_to(cost, &nodes));
		assert!(
			System::block_number() < before.decision.timeline.closes,
			"it still waited"
		);
		assert!(has_event(|event| matches!(
			event,
			RuntimeEvent::Scaling(Event::OrderOpened { id: WAITING, .. })
		)));
		assert_eq!(record().status, DecisionStatus::Open);
		let set_aside = funds(coin).encumbered;
		let [_, new] = nodes;
		assert_ok!(Scaling::take_order(by_two(), WAITING, new, 0));
		go_on(1, &nodes);
		let contract = Scaling::contract(new).expect("it was awarded");
		assert!(contract.price <= amount);
		assert_eq!(funds(coin).encumbered, set_aside + contract.price);
	});
}

#[test]
fn holders_of_the_power_cancel_together_what_waits() {
	Chain::new("local_testnet").run(|| {
		wait_for_approval();
		let mut members = [Bob, Charlie, Dave].map(account).to_vec();
		members.sort();
		let holders = pallet_responsibilities::Holders::Members(members.try_into().expect("so many can hold it"));
		assert_ok!(Responsibilities::set_holders(
			power(NetworkGovernance),
			EconomicManagement,
			holders
		));
		let approve = |who| {
			let approve = pallet_responsibilities::Call::<Runtime>::approve {
				responsibility: EconomicManagement,
				call: Box::new(cancel()),
			};
			submit(who, approve)
		};
		// Neither the owner any more, nor anybody else.
		let not_holder: ApplyExtrinsicResult = Ok(Err(pallet_responsibilities::Error::<Runtime>::NotHolder.into()));
		assert_eq!(submit(Alice, act(EconomicManagement, cancel())), not_holder);
		assert_eq!(approve(Eve), not_holder);
		assert_ok!(approve(Bob).expect("the transaction is valid"));
		assert_eq!(record().status, DecisionStatus::Waiting);
		// Two of three are more than half.
		assert_ok!(approve(Dave).expect("the transaction is valid"));
		assert_eq!(record().status, DecisionStatus::Cancelled);
	});
}
