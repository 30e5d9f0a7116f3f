//! Who has nodes: what each node declares, promises and costs, and what it brought.

use crate::{
	bonds::Bond,
	book::Book,
	market::Served,
	money::{units, worth, FLX, GEN, TIERS},
	parameters::{perbill, Parameters, Profile, Resources},
};
use immortal_math::{capacity::verified, incentives::PerCoin};
use rand::Rng;
use rand_chacha::ChaCha8Rng;
use sp_arithmetic::Perbill;
use std::fmt::{Display, Formatter, Result};

/// Amounts of resources: thousandths of a core, MiB, GiB, Mbit/s.
pub type Amounts = [u64; 4];

/// Why somebody has a node.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
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
	/// To be bought from by a second account, for a need that the first makes by bills to itself.
	Pair,
	/// To be bought from for a heartbeat that does no work.
	Ghost,
	/// To be bought from for what it keeps back.
	Withholding,
	/// To be bought from for a machine that is often away.
	Contractor,
}

impl Kind {
	/// All of them, in the order of tables.
	pub const ALL: [Self; 9] = [
		Self::Honest,
		Self::Validator,
		Self::Lazy,
		Self::SelfBilling,
		Self::Sybil,
		Self::Pair,
		Self::Ghost,
		Self::Withholding,
		Self::Contractor,
	];

	/// Whether it gave a machine that works, at least at times.
	pub fn works(self) -> bool {
		matches!(self, Self::Honest | Self::Validator | Self::Lazy | Self::Contractor)
	}

	/// Whether it is one of those whom success is measured by: who gave a machine and is no attacker.
	pub fn gives(self) -> bool {
		matches!(self, Self::Honest | Self::Validator | Self::Lazy)
	}

	/// Whether it is there for what scaling pays; without scaling, it does not come.
	pub fn attacks_scaling(self) -> bool {
		matches!(self, Self::Pair | Self::Ghost | Self::Withholding | Self::Contractor)
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
			Self::Pair => "Sybil pair",
			Self::Ghost => "ghost",
			Self::Withholding => "withholding",
			Self::Contractor => "contractor",
		})
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
	/// What vouches for it.
	pub bond: Bond,
	/// What the era is worth of what the bond proved all the time, in 10^-12 units.
	pub standing: u128,
	/// What it promises.
	pub commitment: Perbill,
	/// What it gives away of its rewards.
	pub given: Perbill,
	/// What its operator does of what there is to do.
	pub civic: Perbill,
	/// Units that its machine costs in an era.
	pub machine: f64,
	/// Eras between two looks of its gifter at what it brought.
	pub patience: u32,
	/// The era in which it came.
	pub came: u32,
	/// The era in which it left.
	pub left: Option<u32>,
	/// All of its time.
	pub book: Book,
	/// Its profit when its gifter last looked.
	pub looked_at: f64,
	/// What it earns more by being there, and the first era in which it does not.
	pub boost: Option<(Perbill, u32)>,
	/// Whether it stays away on purpose.
	pub away: bool,
	/// What it bills itself next, to make a need.
	pub plan: Option<Served>,
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
		let gifters = &parameters.gifters;
		let declared = amounts(resources);
		let coin = match kind {
			Kind::Validator => GEN,
			// One of them will choose best: what it earns in the coin pays back what was lent.
			Kind::Sybil => rng.gen_range(0..TIERS.len()),
			_ => FLX,
		};
		let bond = Bond::new(kind, coin, &declared, parameters);
		let (given, civic) = (
			1.0 - rng.gen_range(*keeps_from..=*keeps_to),
			rng.gen_range(*civic_from..=*civic_to),
		);
		let mut varied = |mean: f64| mean * rng.gen_range(1.0 - gifters.spread..=1.0 + gifters.spread);
		Self {
			kind,
			declared,
			best_billed: Amounts::default(),
			standing: bond.standing(),
			bond,
			commitment: perbill(*commitment),
			given: perbill(given),
			civic: perbill(civic),
			machine: varied(*machine),
			patience: varied(f64::from(gifters.patience)).round().max(1.0) as u32,
			came: era,
			left: None,
			book: Book::default(),
			looked_at: 0.0,
			boost: None,
			away: false,
			plan: None,
		}
	}

	/// Whether it is there in principle: it came and has not left.
	pub fn is_registered(&self) -> bool {
		self.left.is_none()
	}

	/// Whether it gives signs of life.
	pub fn is_active(&self) -> bool {
		self.is_registered() && !self.away
	}

	/// What of its resources counts.
	pub fn verified(&self) -> Amounts {
		let allowance = self.bond.allowance();
		std::array::from_fn(|resource| verified(self.declared[resource], self.best_billed[resource], allowance))
	}

	/// What the era is worth of it, boosted if it took an offer; in 10^-12 units.
	pub fn boosted_standing(&self) -> u128 {
		let (boost, _) = self.boost.unwrap_or_default();
		self.standing.saturating_add(boost.mul_floor(self.standing))
	}

	/// Takes a part of its bond; gives the planck taken.
	pub fn slash(&mut self, part: Perbill) -> u128 {
		let own = self.bond.own_worth();
		let slashed = self.bond.slash(part);
		self.book.cost += units(own - self.bond.own_worth());
		slashed
	}

	/// Takes what it keeps of a reward; gives what that is worth, in units. It comes when the next era has begun: what it pays
	/// back counts from the one after.
	pub fn be_paid(&mut self, kept: &PerCoin) -> f64 {
		self.standing = self.bond.standing();
		self.bond.repay(kept[self.bond.coin]);
		let kept = worth(kept);
		self.book.rewards += kept;
		kept
	}

	/// Takes note of work that three payers or more were billed for.
	pub fn note_billed(&mut self, used: &Amounts) {
		for (best, used) in self.best_billed.iter_mut().zip(used) {
			*best = (*best).max(*used);
		}
	}
}

/// In the order of the chain.
pub fn amounts(resources: &Resources) -> Amounts {
	[
		resources.cpu_millicores,
		resources.memory_mib,
		resources.storage_gib,
		resources.bandwidth_mbit,
	]
}
