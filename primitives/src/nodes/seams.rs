//! What pallets tell each other of nodes.

use super::{Kind, NodeId, Resources};
use crate::{
	money::{Balance, Coin, CoinAmounts},
	node_key::NodeKey,
	time::EraIndex,
};
use alloc::vec::Vec;
use sp_runtime::{DispatchResult, Perbill};

/// An era of a node, judged.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct NodeEra<AccountId> {
	/// Whose node it is.
	pub operator: AccountId,
	/// The era.
	pub era: EraIndex,
	/// Windows that counted and in which it was on duty.
	pub windows: u32,
	/// Of these, those in which it gave a sign of life.
	pub present: u32,
	/// Whether it kept what it had promised, or what its class did.
	pub kept: bool,
	/// What its bond proved all the era: a share of what the bond must be worth, in 10^-12 units.
	pub standing: Balance,
	/// What the gifter gives away of what the node earns.
	pub given: Perbill,
	/// Whether it has a seat.
	pub seated: bool,
}

/// Told what becomes of nodes: who pays them.
pub trait OnNodeEvents<AccountId> {
	/// `node` was judged, once for each of its eras.
	fn on_node_era(node: NodeId, era: &NodeEra<AccountId>);

	/// Every node was judged for all eras before `era`.
	fn on_eras_judged(era: EraIndex);

	/// There is no such node any more.
	fn on_node_left(node: NodeId);

	/// Makes it as costly as it can be to be told of `node`.
	#[cfg(feature = "runtime-benchmarks")]
	fn engage(_node: NodeId) {}
}

#[impl_trait_for_tuples::impl_for_tuples(3)]
impl<AccountId> OnNodeEvents<AccountId> for Tuple {
	fn on_node_era(node: NodeId, era: &NodeEra<AccountId>) {
		for_tuples!( #( Tuple::on_node_era(node, era); )* );
	}

	fn on_eras_judged(era: EraIndex) {
		for_tuples!( #( Tuple::on_eras_judged(era); )* );
	}

	fn on_node_left(node: NodeId) {
		for_tuples!( #( Tuple::on_node_left(node); )* );
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn engage(node: NodeId) {
		for_tuples!( #( Tuple::engage(node); )* );
	}
}

/// What was lent for first bonds.
pub trait BondLoans {
	/// What of the bond of `node` is borrowed: the coin, and planck.
	fn outstanding(node: NodeId) -> Option<(Coin, Balance)>;

	/// So much of it was given back to the lending allocation, in planck. The bond stays as large as it is.
	fn note_repaid(node: NodeId, amount: Balance);

	/// Makes a node of whose bond so much is borrowed.
	#[cfg(feature = "runtime-benchmarks")]
	fn set_outstanding(node: NodeId, coin: Coin, amount: Balance);
}

impl BondLoans for () {
	fn outstanding(_: NodeId) -> Option<(Coin, Balance)> {
		None
	}

	fn note_repaid(_: NodeId, _: Balance) {}

	#[cfg(feature = "runtime-benchmarks")]
	fn set_outstanding(_: NodeId, _: Coin, _: Balance) {}
}

/// What nodes earned for the network, by the receipts of their work.
pub trait Revenue {
	/// What the receipts of `node` paid to the incentive pool and the treasury in the eras up to `era`, in planck of the coins
	/// they were in. Given once: it is forgotten then.
	fn take(node: NodeId, era: EraIndex) -> CoinAmounts;
}

impl Revenue for () {
	fn take(_: NodeId, _: EraIndex) -> CoinAmounts {
		CoinAmounts::default()
	}
}

/// What accounts do for governance.
pub trait CivicDuty<AccountId> {
	/// The share of what there was to do in `era` that `who` did: responsibilities held, and votes cast.
	fn performed(who: &AccountId, era: EraIndex) -> Perbill;
}

impl<AccountId> CivicDuty<AccountId> for () {
	fn performed(_: &AccountId, _: EraIndex) -> Perbill {
		Perbill::zero()
	}
}

/// What an operator with seats has.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Standing<AccountId> {
	/// The operator.
	pub operator: AccountId,
	/// How many of its nodes of each kind, in the order of [`Kind::ALL`], are active.
	pub active: [u32; Kind::ALL.len()],
	/// Eras in which its best validator kept its promise.
	pub eras_kept: u32,
	/// The bonds of its seats together, in planck.
	pub bond: Balance,
	/// Its oldest seat.
	pub oldest: NodeId,
}

/// Who has a say by its seats.
pub trait Seats<AccountId> {
	/// Whether the chain could go on without its owner.
	fn is_mature() -> bool;

	/// Whether the account has seats. The owner has none.
	fn is_seated(who: &AccountId) -> bool;

	/// How many accounts have seats.
	fn seated() -> u32;

	/// How many seats there are.
	fn seats() -> u32;

	/// How many seats the account has.
	fn seats_of(who: &AccountId) -> u32;

	/// Whose seat the node is; `None` if it is none.
	fn holder_of(node: NodeId) -> Option<AccountId>;

	/// Who has seats, and what else. Reads every candidate.
	fn standings() -> Vec<Standing<AccountId>>;

	/// How many validators of the set in force each operator has, the owner included. Reads the set.
	fn validators_by_operator() -> Vec<(AccountId, u32)>;

	/// Makes the chain mature, and `who` one of so many seated.
	#[cfg(feature = "runtime-benchmarks")]
	fn seat(who: &AccountId, seated: u32);

	/// Makes the chain mature, with so many seats, each another operator's. Gives the nodes and whose they are.
	#[cfg(feature = "runtime-benchmarks")]
	fn fill(seats: u32) -> Vec<(NodeId, AccountId)>;
}

/// Told when a validator has its seat no longer.
pub trait OnSeatLeft<AccountId> {
	/// `node` of `operator` is neither in the set nor standing by any more.
	fn on_seat_left(node: NodeId, operator: &AccountId);
}

impl<AccountId> OnSeatLeft<AccountId> for () {
	fn on_seat_left(_: NodeId, _: &AccountId) {}
}

/// What was billed of a node in an era that is over.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub struct NodeWork {
	/// The node, which may have left.
	pub node: NodeId,
	/// The era.
	pub era: EraIndex,
	/// What of it was used, on average over the era.
	pub used: Resources,
	/// By how many different accounts; of many, as many as are told apart.
	pub payers: u32,
	/// What its receipts paid to the pool and the treasury in that era, in 10^-12 units.
	pub revenue: Balance,
}

/// With fewer payers, work does not count: one could be the operator, and so could two.
pub const MIN_PAYERS: u32 = 3;

/// Told what was billed of nodes' work: by this, capacity is verified and wanted.
pub trait BilledWork {
	/// `work` was billed.
	fn note_billed(work: &NodeWork);

	/// All work of `era`, and of eras before, has been told of.
	fn note_told(era: EraIndex);

	/// Makes it as costly as it can be to be told of `node`.
	#[cfg(feature = "runtime-benchmarks")]
	fn engage(_node: NodeId) {}
}

#[impl_trait_for_tuples::impl_for_tuples(3)]
impl BilledWork for Tuple {
	fn note_billed(work: &NodeWork) {
		for_tuples!( #( Tuple::note_billed(work); )* );
	}

	fn note_told(era: EraIndex) {
		for_tuples!( #( Tuple::note_told(era); )* );
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn engage(node: NodeId) {
		for_tuples!( #( Tuple::engage(node); )* );
	}
}

/// The session keys of nodes, by the accounts that stand for them.
pub trait NodeKeys<AccountId, Keys> {
	/// Whether `proof` shows that the keys' other halves signed for `owner`.
	fn are_owned_by(keys: &Keys, owner: &AccountId, proof: &[u8]) -> bool;

	/// Gives `account` these keys. Fails if one of them is another's.
	fn set(account: &AccountId, keys: Keys) -> DispatchResult;

	/// Forgets the keys of `account`.
	fn purge(account: &AccountId);

	/// Which signs the fee-less messages of `account`.
	fn node_key(account: &AccountId) -> Option<NodeKey>;

	/// Whose fee-less messages `key` signs.
	fn account_of(key: &NodeKey) -> Option<AccountId>;
}
