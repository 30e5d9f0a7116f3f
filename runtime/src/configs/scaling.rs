//! What is bought and attracted (design, section 6, *Scaling*), and how the treasury is shown with it.

use super::{money::Owner, privileges::EnsureEconomics};
use crate::{GiftedNodes, Incentives, Rotation, Runtime, Scaling, Treasury};
use frame_support::traits::ConstU32;
use immortal_primitives::{
	chain::{AccountId, BlockNumber},
	scaling::{FundsView, TreasuryBooks, TreasuryView},
	treasury::Treasury as Spends,
};
use pallet_treasury::Funds;

impl pallet_scaling::Config for Runtime {
	type EconomicOrigin = EnsureEconomics;
	type SpendOrigin = pallet_treasury::EnsureSpender<Runtime, EnsureEconomics>;
	type Owner = Owner;
	type Clock = Rotation;
	type Registry = GiftedNodes;
	type Treasury = Treasury;
	type RewardRates = Incentives;
	type MaxContracts = ConstU32<1_000>;
	type WeightInfo = pallet_scaling::weights::SubstrateWeight<Runtime>;
}

/// The treasury with what of it is for scaling.
pub fn treasury_view() -> TreasuryView {
	let current = Treasury::current_book();
	let (income, paid) = (current.book.income.total(), current.book.paid);
	let budget = pallet_scaling::Budget::<Runtime>::get();
	let view = |funds: Funds| FundsView {
		coin: funds.coin,
		free: funds.free,
		encumbered: funds.encumbered,
		threshold: funds.threshold,
		spendable: funds.spendable,
		scaling_budget: budget.get(funds.coin),
		income: income.get(funds.coin),
		paid: paid.get(funds.coin),
	};
	TreasuryView {
		era: current.era,
		coins: Treasury::balances().into_iter().map(view).collect(),
		worth: Treasury::worth(),
		automatic_limit: <Treasury as Spends<AccountId, BlockNumber>>::automatic_limit(),
		calibration: Scaling::calibration(),
	}
}
