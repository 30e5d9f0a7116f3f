//! What is decided about a kind of node, from what is seen of it and what there is to spend. Nothing is stored here: so the same
//! rules answer what would be decided.

use crate::{policy::Policy, types::MAX_LOTS, Config, Fullness, Kinds, Pallet, Terms};
use immortal_math::scaling::{self, Gifts, Supply, Worth};
use immortal_primitives::{
	chain::BlockNumber,
	money::{Balance, Coin, CoinAmounts},
	nodes::{Kind, Registry, Resources},
	scaling::{
		Decision, Funding, FundingSource, Measure, NoDecision, RewardRates, Roi, Scenario, Strategy, Tier, Timeline,
		Trigger,
	},
	treasury::Treasury,
};
use sp_runtime::Perbill;

/// What there is to spend.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub(crate) struct Means {
	/// Of each coin, above what must stay; in planck.
	pub spendable: CoinAmounts,
	/// What of it scarcity brought in.
	pub budget: CoinAmounts,
	/// What may be spent without approval, in 10^-12 units.
	pub automatic: Balance,
	/// What may be in an era in which nothing was.
	pub automatic_in_era: Balance,
}

/// What is short, and why.
struct Need {
	trigger: Trigger,
	lots: u32,
	lot: Resources,
}

/// The return on investment, as it is stored.
pub(crate) fn roi(income: Balance, cost: Balance) -> Roi {
	match scaling::roi(income, cost) {
		scaling::Roi::Unbounded => Roi::Unbounded,
		scaling::Roi::Finite(billionths) => Roi::Finite(billionths),
	}
}

impl<T: Config> Pallet<T> {
	/// What there is to spend now.
	pub(crate) fn means() -> Means {
		Means {
			spendable: CoinAmounts::from_fn(T::Treasury::spendable),
			budget: crate::Budget::<T>::get(),
			automatic: T::Treasury::automatic_limit().min(Self::cap_left()),
			automatic_in_era: T::Treasury::automatic_limit().min(Self::cap()),
		}
	}

	/// What is decided about a kind. `asked`: lots that somebody asks for, whatever is seen.
	pub(crate) fn decide(
		kind: Kind,
		measure: Measure,
		means: &Means,
		asked: Option<u32>,
	) -> Result<Decision<BlockNumber>, NoDecision> {
		let policy = Terms::<T>::get();
		let state = Kinds::<T>::get(kind);
		let is_asked = asked.is_some();
		let need = match asked {
			Some(0) => return Err(NoDecision::ZeroDemand),
			Some(lots) if lots > MAX_LOTS => return Err(NoDecision::AbsurdDemand),
			Some(lots) => Need {
				trigger: Trigger::Request,
				lots,
				lot: policy.lot,
			},
			None => Self::need(kind, &measure, &policy),
		};
		let supply = supply(&measure, state.contracts);
		let full = full_cost(kind, &need, &policy).ok_or(NoDecision::CostOverflow)?;
		let income = supply.lot_income(need.lot.each(), need.lots, policy.target, policy.eras);
		// Whoever bills himself for a contract must not get it back by that. What is asked for, or is needed to live, need not pay.
		let Worth { floor, reserve, pays } = scaling::worth(full, policy.floor, income, need.trigger == Trigger::Load);
		let total = scaling::total_cost(need.lots, reserve).ok_or(NoDecision::CostOverflow)?;
		// No lots are more than a few, and what no `Balance` holds nobody can pay.
		let in_coins = CoinAmounts::from_fn(|coin| coin.amount_rounded_down(reserve).saturating_mul(need.lots.into()));
		let tier = Tier::of(kind);
		let gift_cost = Self::gift_cost(kind, &need.lot, &policy);
		let can_buy = pays && need.trigger != Trigger::FullBlocks && (is_asked || !state.lapsed);
		let value = |funding: &Funding| funding.coin.value(funding.amount).unwrap_or(Balance::MAX);
		let affordable = can_buy.then(|| fund(tier, &in_coins, means)).flatten();
		if is_asked && affordable.is_none() {
			return Err(NoDecision::TreasuryShort);
		}
		// What only this era has no rest for is no matter for approval: the next era has.
		let is_for_later = affordable
			.as_ref()
			.map(value)
			.is_some_and(|value| value > means.automatic && value <= means.automatic_in_era && !is_asked);
		let funding = affordable.filter(|_| !is_for_later);
		let mut gifts = Gifts::expected(state.likelihood >= policy.gifts_from, gift_cost, floor);
		if need.trigger == Trigger::Request && gifts == Gifts::Cheaper {
			// Whoever asks for it wants it bought.
			gifts = Gifts::Unlikely;
		}
		// However little validators are used, there must be enough of them.
		let least_nodes = if kind == Kind::BpciCoreValidator {
			policy.validators
		} else {
			0
		};
		let is_slack = supply.is_slack(policy.lot.each(), policy.target, policy.slack, least_nodes);
		let strategy = stored(scaling::strategy(need.lots > 0, funding.is_some(), gifts, is_slack));
		let funding = funding.filter(|_| strategy.buys());
		let income = income.saturating_mul(need.lots.into());
		let (roi_bought, roi_gifted) = (roi(income, total), Roi::Unbounded);
		// Gifts cost the treasury nothing, and the pools their boosts.
		let (expected_roi, cost) = match strategy {
			Strategy::TreasuryFunded | Strategy::GiftVersusBuy => (roi_bought, total),
			Strategy::GiftedNodeBased => (roi_gifted, gift_cost.saturating_mul(need.lots.into())),
			Strategy::None | Strategy::ScaleDown => (Roi::Unbounded, 0),
		};
		// Whoever asks approves it.
		let automatic = !is_asked && funding.is_none_or(|funding| value(&funding) <= means.automatic);
		let now = Self::now();
		let open_for = match strategy {
			_ if !automatic && !is_asked => policy.approval,
			Strategy::GiftedNodeBased if !is_for_later => policy.offers,
			_ => policy.open,
		};
		Ok(Decision {
			kind,
			strategy,
			trigger: need.trigger,
			measure,
			lots: need.lots,
			lot: need.lot,
			tier,
			costs: in_coins,
			floor,
			reserve,
			gift_cost,
			funding,
			automatic,
			roi_bought,
			roi_gifted,
			expected_roi,
			cost_benefit: scaling::cost_benefit(income, cost),
			confidence: Self::confidence(),
			forecast: Self::forecast(kind, &measure, &need.lot, need.lots),
			timeline: Timeline {
				decided: now,
				// Blocks cannot be counted so far.
				closes: now.saturating_add(open_for),
				eras: policy.eras,
			},
		})
	}

	/// The load of a kind with so many lots more.
	pub(crate) fn forecast(kind: Kind, measure: &Measure, lot: &Resources, lots: u32) -> Perbill {
		match kind {
			Kind::BpciCoreValidator => {
				scaling::missing_share(Terms::<T>::get().validators, measure.nodes.saturating_add(lots))
			},
			_ => supply(measure, 0).forecast(lot.each(), lots),
		}
	}

	fn need(kind: Kind, measure: &Measure, policy: &Policy) -> Need {
		let (used, available) = (measure.expected.each(), measure.available.each());
		let need = |trigger, lots: u32, lot| Need {
			trigger,
			lots: lots.min(MAX_LOTS),
			lot,
		};
		if kind == Kind::BpciCoreValidator && measure.nodes < policy.validators {
			let missing = policy.validators.saturating_sub(measure.nodes);
			// What a validator has is for whoever chooses validators to judge.
			return need(Trigger::FewValidators, missing, Resources::default());
		}
		let by_load = scaling::lots_needed(used, available, policy.target, policy.lot.each()).unwrap_or(MAX_LOTS);
		if by_load > 0 {
			return need(Trigger::Load, by_load, policy.lot);
		}
		// What fills blocks can move to chains of its own.
		if kind == Kind::BpiParachain && Fullness::<T>::get() > policy.target {
			return need(Trigger::FullBlocks, 1, policy.lot);
		}
		need(Trigger::Nothing, 0, policy.lot)
	}

	/// What a gift of a lot costs at most by its boost.
	fn gift_cost(kind: Kind, lot: &Resources, policy: &Policy) -> Balance {
		let presence = T::RewardRates::era_value(T::Registry::standing(kind, lot));
		scaling::gift_cost(policy.boost, presence, policy.eras)
	}

	/// What would be decided.
	pub fn simulate(scenario: Scenario) -> Result<Decision<BlockNumber>, NoDecision> {
		let Scenario {
			kind,
			used,
			lots,
			spendable,
		} = scenario;
		let means = Self::means();
		let means = Means {
			spendable: spendable.unwrap_or(means.spendable),
			..means
		};
		Self::decide(kind, Self::measure(kind, used), &means, lots)
	}
}

/// The strategy, as it is stored.
fn stored(strategy: scaling::Strategy) -> Strategy {
	match strategy {
		scaling::Strategy::None => Strategy::None,
		scaling::Strategy::TreasuryFunded => Strategy::TreasuryFunded,
		scaling::Strategy::GiftedNodeBased => Strategy::GiftedNodeBased,
		scaling::Strategy::GiftVersusBuy => Strategy::GiftVersusBuy,
		scaling::Strategy::ScaleDown => Strategy::ScaleDown,
	}
}

fn supply(measure: &Measure, contracts: u32) -> Supply {
	Supply {
		used: measure.used.each(),
		expected: measure.expected.each(),
		available: measure.available.each(),
		load: measure.load,
		nodes: measure.nodes,
		contracts,
		earning: measure.earning,
	}
}

/// What a lot costs at most, for all its eras. Nothing if it is more than can be said.
fn full_cost(kind: Kind, need: &Need, policy: &Policy) -> Option<Balance> {
	let validates =
		need.trigger == Trigger::FewValidators || (need.trigger == Trigger::Request && kind == Kind::BpciCoreValidator);
	if validates {
		scaling::total_cost(policy.eras, policy.prices.validator)
	} else {
		policy.lot_cost(&need.lot, policy.eras)
	}
}

/// The coin of the tier pays if there is enough of it, or else that of which most is left afterwards.
fn fund(tier: Tier, costs: &CoinAmounts, means: &Means) -> Option<Funding> {
	let left = Coin::ALL.map(|coin| {
		let left = means.spendable.get(coin).checked_sub(costs.get(coin))?;
		coin.value(left)
	});
	let first = Coin::ALL.into_iter().position(|coin| coin == tier.coin())?;
	let coin = Coin::ALL.into_iter().nth(scaling::payer(first, left)?)?;
	let amount = costs.get(coin);
	let source = if means.budget.get(coin) >= amount {
		FundingSource::ScalingBudget
	} else {
		FundingSource::Treasury
	};
	(amount > 0).then_some(Funding { coin, amount, source })
}
