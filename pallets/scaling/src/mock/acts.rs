//! What operators, billing, the registry and managers of the economy do, and what there is.

use super::*;
use crate::{Call, Event, KindWork, Kinds};
use frame_support::pallet_prelude::DispatchResult;
use immortal_primitives::{
	nodes::{BilledWork, NodeEra, NodeWork, OnNodeEvents, OnRegistered, Registry},
	scaling::{Contract, Decision, DecisionId, Record, Scenario},
	treasury::{Income, TreasuryIncome},
};
use sp_runtime::{traits::Dispatchable, DispatchError};

/// Planck worth so many units.
pub fn units(coin: Coin, units: Balance) -> Balance {
	coin.amount_rounded_up(units * COIN)
}

/// What an account has of a coin.
pub fn has(coin: Coin, who: AccountId) -> Balance {
	Coins::total_balance(coin, &who)
}

pub fn in_pot(coin: Coin) -> Balance {
	has(coin, Pot::Treasury.account())
}

/// What is set aside.
pub fn set_aside(coin: Coin) -> Balance {
	has(coin, Pot::Encumbered.account()) - Coins::minimum_balance(coin)
}

/// Somebody pays the treasury what scarcity adds to his bills.
pub fn pay_surcharge(coin: Coin, amount: Balance) {
	let (from, to) = (Pot::Distribution.account(), Pot::Treasury.account());
	<Coins as Mutate<AccountId>>::transfer(coin, &from, &to, amount, Preserve).expect("the pot has it");
	<(Treasury, Scaling) as TreasuryIncome>::note(Income::Surcharge, coin, amount);
}

// Nodes.

/// `node_of(ADA).verified(LOT).serve()`: a gift of the community with a lot.
pub fn node_of(operator: AccountId) -> Node {
	Node {
		operator,
		kind: Kind::EncCluster,
		gift: Gift::CommunityValidator {
			uptime_commitment: 0,
			commission: 0,
		},
		verified: LOT,
		is: Is::Awaited,
		registered_at: 0,
	}
}

impl Node {
	pub fn kind(self, kind: Kind) -> Self {
		Self { kind, ..self }
	}

	pub fn verified(self, verified: Resources) -> Self {
		Self { verified, ..self }
	}

	pub fn registered_at(self, block: u64) -> Self {
		Self {
			registered_at: block,
			..self
		}
	}

	/// Of a miner who keeps so many percent.
	pub fn of_miner(self, keeps: u32) -> Self {
		let gift = Gift::NotaryMiner {
			reward_share: keeps * 10_000_000,
			uptime_commitment: 0,
		};
		Self { gift, ..self }
	}

	/// Of one who deploys apps, and keeps so many percent.
	pub fn of_deployer(self, deployment_priority: u8, keeps: u32) -> Self {
		let gift = Gift::AppDeployer {
			dedicated: self.verified,
			deployment_priority,
			economic_share: keeps * 10_000_000,
		};
		Self { gift, ..self }
	}

	fn insert(mut self) -> NodeId {
		if self.registered_at == 0 {
			self.registered_at = System::block_number();
		}
		let id = NextNode::get();
		NextNode::put(id + 1);
		Registered::insert(id, self);
		id
	}

	/// It serves, and nobody was told of its registration.
	pub fn serve(self) -> NodeId {
		self.be(Is::Serving)
	}

	/// The same, but it is something else.
	pub fn be(self, is: Is) -> NodeId {
		Self { is, ..self }.insert()
	}

	/// It is registered, as it is done: its first sign of life is awaited.
	pub fn register(self) -> NodeId {
		let id = self.insert();
		Scaling::on_registered(id);
		id
	}
}

/// A node becomes something else.
pub fn now_is(node: NodeId, is: Is) {
	Registered::mutate(node, |node| node.as_mut().expect("it is there").is = is);
}

/// A node leaves the registry.
pub fn leave(node: NodeId) {
	Registered::remove(node);
	Scaling::on_node_left(node);
}

/// The era before this one is judged for a node: it was there in `present` of `windows`.
pub fn judge(node: NodeId, present: u32, windows: u32, kept: bool) {
	judge_era(TestClock::era() - 1, node, present, windows, kept);
}

pub fn judge_era(era: EraIndex, node: NodeId, present: u32, windows: u32, kept: bool) {
	let seated = Registered::get(node).is_some_and(|node| node.kind == Kind::BpciCoreValidator);
	judge_seated(era, node, present, windows, kept, seated);
}

/// The same of a validator that may be seated, or not.
pub fn judge_seated(era: EraIndex, node: NodeId, present: u32, windows: u32, kept: bool, seated: bool) {
	let operator = Registered::get(node).map_or(POOR, |node| node.operator);
	Scaling::on_node_era(
		node,
		&NodeEra {
			operator,
			era,
			windows,
			present,
			kept,
			standing: 0,
			given: Perbill::zero(),
			seated,
		},
	);
}

/// A node was there all the last era.
pub fn judge_faithful(node: NodeId) {
	judge(node, ERA_WINDOWS, ERA_WINDOWS, true);
}

/// Eras pass in which a node is always there; it is judged when each is over, and paid in the next block.
pub fn serve_for(node: NodeId, eras: u32) {
	for _ in 0..eras {
		next_era();
		judge_faithful(node);
		next_block();
	}
}

// Work.

/// A node was used as much, on average over an era, by three accounts, who paid the network `revenue` units.
pub fn bill(era: EraIndex, node: NodeId, used: Resources, revenue: Balance) {
	bill_to(3, era, node, used, revenue);
}

pub fn bill_to(payers: u32, era: EraIndex, node: NodeId, used: Resources, revenue: Balance) {
	Scaling::note_billed(&NodeWork {
		node,
		era,
		used,
		payers,
		revenue: revenue * COIN,
	});
}

pub fn told(era: EraIndex) {
	Scaling::note_told(era);
}

/// In the last eras, as much of a kind was used as here, and it earned so many units.
pub fn usual(kind: Kind, used: Resources, revenue: Balance) {
	let era = TestClock::era().saturating_sub(1);
	Kinds::<Test>::mutate(kind, |state| {
		state.work = KindWork {
			era,
			used,
			revenue: revenue * COIN,
		};
		state.earning = state.work.revenue;
		state.before = used;
	});
}

/// More is used than is good for the ten lots that a kind of node has: so many lots are short. They earn enough. Validators are counted,
/// and one costs as much as a lot.
pub fn be_short_of(kind: Kind, lots: u32) {
	if kind == Kind::BpciCoreValidator {
		crate::Terms::<Test>::mutate(|terms| {
			terms.validators = Nodes::live_validators() + lots;
			terms.prices.validator = LOT_COST / Balance::from(ERAS);
		});
	}
	usual(kind, Resources::all(800 + 80 * u64::from(lots)), 10_000);
}

/// So many lots of clusters are short; what is decided about them when the session ends.
pub fn decide_for(lots: u32) -> DecisionId {
	decide_about(Kind::EncCluster, lots)
}

pub fn decide_about(kind: Kind, lots: u32) -> DecisionId {
	be_short_of(kind, lots);
	next_session();
	Kinds::<Test>::get(kind).alive.expect("it is decided")
}

// Calls, which are undone if they fail.

fn call(who: AccountId, call: Call<Test>) -> DispatchResult {
	RuntimeCall::from(call)
		.dispatch(RuntimeOrigin::signed(who))
		.map(drop)
		.map_err(|failed| failed.error)
}

pub fn take_order(who: AccountId, decision: DecisionId, node: NodeId, limit: Balance) -> DispatchResult {
	call(who, Call::take_order { decision, node, limit })
}

pub fn take_offer(who: AccountId, decision: DecisionId, node: NodeId) -> DispatchResult {
	call(who, Call::take_offer { decision, node })
}

pub fn renew(who: AccountId, node: NodeId) -> DispatchResult {
	call(who, Call::renew { node })
}

pub fn request(who: AccountId, kind: Kind, lots: u32) -> DispatchResult {
	call(who, Call::request { kind, lots })
}

pub fn approve(who: AccountId, decision: DecisionId) -> DispatchResult {
	call(who, Call::approve { decision })
}

pub fn cancel(who: AccountId, decision: DecisionId) -> DispatchResult {
	call(who, Call::cancel { decision })
}

pub fn set_policy(who: AccountId, policy: Policy) -> DispatchResult {
	call(who, Call::set_policy { policy })
}

/// Changes the terms, whoever may.
pub fn change_policy(change: impl FnOnce(&mut Policy)) {
	let mut policy = crate::Terms::<Test>::get();
	change(&mut policy);
	set_policy(OWNER, policy).expect("it is within bounds");
}

/// Has a new node of `who` under contract by an order that is open, and gives it. It works enough to be paid all in the end.
pub fn contract_of(who: AccountId, decision: DecisionId) -> NodeId {
	let kind = record(decision).decision.kind;
	let node = node_of(who).kind(kind).serve();
	take_order(who, decision, node, 0).expect("it fits");
	next_block();
	assert!(crate::Contracts::<Test>::contains_key(node), "it has its contract");
	earns(node, 1_000 * COIN);
	node
}

/// The work of a node under contract has earned so much for the network, in 10^-12 units.
pub fn earns(node: NodeId, revenue: Balance) {
	crate::Contracts::<Test>::mutate(node, |contract| {
		contract.as_mut().expect("it has one").revenue = revenue
	});
}

/// A refusal: the act fails, and nothing has changed.
pub fn refused(act: impl FnOnce() -> DispatchResult, error: impl Into<DispatchError>) {
	let before = state();
	assert_eq!(act(), Err(error.into()));
	assert_eq!(state(), before, "it was refused, but something has changed");
}

/// A hash of all that there is.
pub fn state() -> [u8; 32] {
	let mut all = vec![];
	let mut next = sp_io::storage::next_key(&[]);
	while let Some(key) = next {
		all.extend_from_slice(&key);
		all.extend(sp_io::storage::get(&key).unwrap_or_default());
		next = sp_io::storage::next_key(&key);
	}
	sp_io::hashing::blake2_256(&all)
}

// What there is.

pub fn record(id: DecisionId) -> Record<BlockNumber> {
	crate::Decisions::<Test>::get(id).expect("it is kept")
}

pub fn contract(node: NodeId) -> Contract {
	crate::Contracts::<Test>::get(node).expect("it is under contract")
}

/// What was decided last about clusters.
pub fn decided() -> Decision<BlockNumber> {
	about(Kind::EncCluster)
}

/// What was decided last about a kind.
pub fn about(kind: Kind) -> Decision<BlockNumber> {
	crate::Current::<Test>::get(kind).expect("it was decided")
}

/// A question in which all is as it is.
pub fn scenario(kind: Kind) -> Scenario {
	Scenario {
		kind,
		used: None,
		lots: None,
		spendable: None,
	}
}

/// The decision about a kind that something can come of.
pub fn alive(kind: Kind) -> Option<DecisionId> {
	Kinds::<Test>::get(kind).alive
}

/// What this pallet told in this block, in order.
pub fn events() -> Vec<Event<Test>> {
	let ours = |event| match event {
		RuntimeEvent::Scaling(event) => Some(event),
		_ => None,
	};
	System::events()
		.into_iter()
		.filter_map(|record| ours(record.event))
		.collect()
}

/// Whether it told this.
pub fn is_told(event: &Event<Test>) -> bool {
	events().contains(event)
}

/// Which claims were refused in this block, and why.
pub fn refusals() -> Vec<(NodeId, DispatchError)> {
	let refusal = |event| match event {
		Event::ClaimRefused { node, error, .. } => Some((node, error)),
		_ => None,
	};
	events().into_iter().filter_map(refusal).collect()
}
