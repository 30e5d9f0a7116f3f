//! Who has nodes: what each node declares, promises and costs, and what it brought.

use crate::{
	money::exact,
	parameters::{perbill, Parameters, Policy, Profile, Resources},
};
use immortal_math::{bond, capacity};
use rand::Rng;
use rand_chacha::ChaCha8Rng;
use serde::{Deserialize, Serialize};
use sp_arithmetic::Perbill;
use std::fmt::{Display, Formatter, Result};

/// Amounts of resources: thousandths of a core, MiB, GiB, Mbit/s.
pub type Amounts = [u64; 4];

/// Why somebody has a node.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
	/// To work for customers and be there as promised.
	Honest,
	/// The same, with a seat: it sells consensus.
	Validator,
	/// To be paid as if it were always there.
	Lazy,
	/// To be paid for bills that its own accounts pay.
	SelfBilling,
	/// To be paid for capacity that is not there.
	Sybil,
}

impl Kind {
	/// All of them, in the order of tables.
	pub const ALL: [Self; 5] = [
		Self::Honest,
		Self::Validator,
		Self::Lazy,
		Self::SelfBilling,
		Self::Sybil,
	];

	/// Whether it gave a machine that works, at least at times.
	pub fn works(self) -> bool {
		matches!(self, Self::Honest | Self::Validator | Self::Lazy)
	}

	/// Whether it means to keep its promise.
	pub fn is_honest(self) -> bool {
		matches!(self, Self::Honest | Self::Validator)
	}
}

impl Display for Kind {
	fn fmt(&self, formatter: &mut Formatter<'_>) -> Result {
		formatter.pad(match self {
			Self::Honest => "honest",
			Self::Validator => "validator",
			Self::Lazy => "lazy",
			Self::SelfBilling => "self-billing",
			Self::Sybil => "Sybil",
		})
	}
}

/// What a node brought and cost, in units.
#[derive(Clone, Copy, Debug, Default)]
pub struct Book {
	/// Rewards that were kept.
	pub rewards: f64,
	/// The provider's share of bills, and an author's of fees.
	pub work: f64,
	/// Machine, capital, slashes, and bills paid to oneself.
	pub cost: f64,
	/// Of rewards and costs, what billing oneself added: nothing else would have been different without it.
	pub self_billing: f64,
	/// The bond, summed up over eras.
	pub bonded: f64,
}

impl Book {
	/// What came in.
	pub fn income(&self) -> f64 {
		self.rewards + self.work
	}

	/// What was left of it.
	pub fn profit(&self) -> f64 {
		self.income() - self.cost
	}

	/// Adds another one's.
	pub fn add(&mut self, other: &Self) {
		self.rewards += other.rewards;
		self.work += other.work;
		self.cost += other.cost;
		self.self_billing += other.self_billing;
		self.bonded += other.bonded;
	}
}

/// A node and whoever has it.
#[derive(Clone, Debug)]
pub struct Agent {
	/// Why.
	pub kind: Kind,
	/// What it declares.
	pub declared: Amounts,
	/// The most that was billed of it in an era, by three payers or more.
	pub best_billed: Amounts,
	/// What its bond must be worth, in 10^-12 units.
	pub required: u128,
	/// What its bond is worth.
	pub bond: u128,
	/// What an era is worth of the capacity that such a bond proves.
	proven: u128,
	/// What it promises.
	pub commitment: Perbill,
	/// What it gives away of its rewards.
	pub given: Perbill,
	/// What its operator does of what there is to do.
	pub civic: Perbill,
	/// Units that its machine costs in an era.
	pub machine: f64,
	/// The era in which it came.
	pub came: u32,
	/// The era in which it left.
	pub left: Option<u32>,
	/// All of its time.
	pub book: Book,
	/// Its profit when its gifter last looked.
	pub looked_at: f64,
}

impl Agent {
	/// A new one, with the bond that the policy asks for.
	pub fn new(kind: Kind, era: u32, parameters: &Parameters, rng: &mut ChaCha8Rng) -> Self {
		let Profile {
			resources,
			machine,
			commitment,
			keeps: [keeps_from, keeps_to],
			civic: [civic_from, civic_to],
			..
		} = parameters.kinds.of(kind);
		let Parameters {
			policy,
			rewards,
			gifters,
			..
		} = parameters;
		let spread = gifters.spread;
		let declared = amounts(resources);
		let required = required_bond(kind, &declared, policy);
		let allowance = perbill(policy.allowance);
		let proven = declared.map(|declared| capacity::verified(declared, 0, allowance));
		Self {
			kind,
			declared,
			best_billed: Amounts::default(),
			required,
			bond: required,
			proven: perbill(rewards.standing).mul_floor(bond::required(0, priced(&proven, policy)).unwrap_or_default()),
			commitment: perbill(*commitment),
			given: perbill(1.0 - rng.gen_range(*keeps_from..=*keeps_to)),
			civic: perbill(rng.gen_range(*civic_from..=*civic_to)),
			machine: machine * rng.gen_range(1.0 - spread..=1.0 + spread),
			came: era,
			left: None,
			book: Book::default(),
			looked_at: 0.0,
		}
	}

	/// Whether it is there in principle: it came and has not left.
	pub fn is_registered(&self) -> bool {
		self.left.is_none()
	}

	/// What of its resources counts.
	pub fn verified(&self, allowance: Perbill) -> Amounts {
		std::array::from_fn(|resource| {
			capacity::verified(self.declared[resource], self.best_billed[resource], allowance)
		})
	}

	/// What an era of what its bond alone proves is worth: nothing if a slash has made the bond too small.
	pub fn standing(&self) -> u128 {
		match self.bond < self.required {
			true => 0,
			false => self.proven,
		}
	}

	/// Takes note of work that three payers or more were billed for.
	pub fn note_billed(&mut self, used: &Amounts) {
		for (best, used) in self.best_billed.iter_mut().zip(used) {
			*best = (*best).max(*used);
		}
	}
}

fn amounts(resources: &Resources) -> Amounts {
	[
		resources.cpu_millicores,
		resources.memory_mib,
		resources.storage_gib,
		resources.bandwidth_mbit,
	]
}

/// Each amount, and what one of it is bonded with.
fn priced(amounts: &Amounts, policy: &Policy) -> [(u64, u128); 4] {
	let rates = [
		exact(policy.bond_per_core) / 1_000,
		exact(policy.bond_per_2_gib) / 2_048,
		exact(policy.bond_per_tib) / 1_024,
		exact(policy.bond_per_gbit) / 1_000,
	];
	std::array::from_fn(|resource| (amounts[resource], rates[resource]))
}

/// What a bond must be worth, in 10^-12 units.
fn required_bond(kind: Kind, declared: &Amounts, policy: &Policy) -> u128 {
	let base = match kind {
		Kind::Validator => policy.validator_bond,
		Kind::Honest | Kind::Lazy | Kind::SelfBilling | Kind::Sybil => policy.service_bond,
	};
	bond::required(exact(base), priced(declared, policy)).unwrap_or(u128::MAX)
}
