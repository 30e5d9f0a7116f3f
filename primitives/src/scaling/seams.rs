//! What scaling asks of others, and they of it.

use crate::{money::Balance, nodes::NodeId, time::EraIndex};
use sp_runtime::Perbill;

/// What gifts earn more.
pub trait Boosts {
	/// How much more `node` earns by being there in `era`.
	fn boost(node: NodeId, era: EraIndex) -> Perbill;
}

impl Boosts for () {
	fn boost(_: NodeId, _: EraIndex) -> Perbill {
		Perbill::zero()
	}
}

/// What being there earns.
pub trait RewardRates {
	/// What an era is worth of what a bond proves; both in 10^-12 units.
	fn era_value(proven: Balance) -> Balance;
}

impl RewardRates for () {
	fn era_value(_: Balance) -> Balance {
		0
	}
}

/// What went through the treasury in an era that is over, in 10^-12 units.
#[derive(Copy, Clone, Debug, Default, Eq, PartialEq)]
pub struct Flow {
	/// What came in.
	pub income: Balance,
	/// What was paid.
	pub paid: Balance,
}

/// What the treasury's books say.
pub trait TreasuryBooks {
	/// What it has, with what is set aside; in 10^-12 units.
	fn worth() -> Balance;

	/// What went through it in an era that is over; nothing if there is no book of it.
	fn flow(era: EraIndex) -> Option<Flow>;
}

impl TreasuryBooks for () {
	fn worth() -> Balance {
		0
	}

	fn flow(_: EraIndex) -> Option<Flow> {
		None
	}
}
