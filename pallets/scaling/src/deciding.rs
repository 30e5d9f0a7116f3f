//! What is decided about a kind of node, from what is seen of it and what there is to spend. Nothing is stored here: so the same
//! rules answer what would be decided.

use crate::{policy::Policy, types::MAX_LOTS, Config, Fullness, Kinds, Pallet, Terms};
use immortal_math::scaling;
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
}

/// What is short, and why.
struct Need {
	trigger: Trigger,
	lots: u32,
	lot: Resources,
}

/// Whether gifts are expected, where the treasury can buy.
#[derive(Copy, Clone, Eq, PartialEq)]
enum Gifts {
	/// They did not come when they were asked for.
	Unlikely,
	/// They may come.
	Likely,
	/// They may come, and cost less than any node would have to be paid.
	Cheaper,
}

impl Gifts {
	fn expected(are_likely: bool, cost: Balance, floor: Balance) -> Self {
		match are_likely {
			false => Self::Unlikely,
			true if cost < floor => Self::Cheaper,
			true => Self::Likely,
		}
	}
}

/// What a lot costs for all its eras, in 10^-12 units.
struct Costs {
	floor: Balance,
	reserve: Balance,
	/// What its work earns the network in that time.
	income: Balance,
	/// Whether it is worth its price.
	pays: bool,
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
		let costs = costs(kind, &need, &measure, state.contracts, &policy).ok_or(NoDecision::CostOverflow)?;
		let total = scaling::total_cost(need.lots, costs.reserve).ok_or(NoDecision::CostOverflow)?;
		// No lots are more than a few, and what no `Balance` holds nobody can pay.
		let in_coins =
			CoinAmounts::from_fn(|coin| coin.amount_rounded_down(costs.reserve).saturating_mul(need.lots.into()));
		let tier = Tier::of(kind);
		let gift_cost = Self::gift_cost(kind, &need.lot, &policy);
		let can_buy = costs.pays && need.trigger != Trigger::FullBlocks && !(state.lapsed && asked.is_none());
		let funding = can_buy.then(|| fund(tier, &in_coins, means)).flatten();
		let mut gifts = Gifts::expected(state.likelihood >= policy.gifts_from, gift_cost, costs.floor);
		if need.trigger == Trigger::Request && gifts == Gifts::Cheaper {
			// Whoever asks for it wants it bought.
			gifts = Gifts::Unlikely;
		}
		let is_slack = is_slack(kind, &measure, state.contracts, &policy);
		let strategy = strategy(&need, funding.is_some(), gifts, is_slack);
		let funding = funding.filter(|_| strategy.buys());
		let income = costs.income.saturating_mul(need.lots.into());
		let (roi_bought, roi_gifted) = (roi(income, total), Roi::Unbounded);
		// Gifts cost the treasury nothing, and the pools their boosts.
		let (expected_roi, cost) = match strategy {
			Strategy::TreasuryFunded | Strategy::GiftVersusBuy => (roi_bought, total),
			Strategy::GiftedNodeBased => (roi_gifted, gift_cost.saturating_mul(need.lots.into())),
			Strategy::None | Strategy::ScaleDown => (Roi::Unbounded, 0),
		};
		let automatic = funding.is_none_or(|Funding { coin, amount, .. }| {
			coin.value(amount).is_some_and(|value| value <= means.automatic)
		});
		let now = Self::now();
		let open_for = match strategy {
			_ if !automatic => policy.approval,
			Strategy::GiftedNodeBased => policy.offers,
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
			floor: costs.floor,
			reserve: costs.reserve,
			gift_cost,
			funding,
			automatic,
			roi_bought,
			roi_gifted,
			expected_roi,
			cost_benefit: scaling::cost_benefit(income, cost),
			confidence: Self::confidence(),
			forecast: forecast(&need, &measure),
			timeline: Timeline {
				decided: now,
				// Blocks cannot be counted so far.
				closes: now.saturating_add(open_for),
				eras: policy.eras,
			},
		})
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

/// Of what a kind earns, the share of each of so many lots: all that is bought of a kind is paid by what all of it earns, so that a
/// little work does not seem to call for a lot.
pub(crate) fn share(earning: Balance, lots: u32) -> Balance {
	earning.checked_div(lots.into()).unwrap_or_default()
}

/// What a lot costs, and whether it is worth that. Nothing if it is more than can be said.
fn costs(kind: Kind, need: &Need, measure: &Measure, contracts: u32, policy: &Policy) -> Option<Costs> {
	let validates =
		need.trigger == Trigger::FewValidators || (need.trigger == Trigger::Request && kind == Kind::BpciCoreValidator);
	let full = if validates {
		scaling::total_cost(policy.eras, policy.prices.validator)?
	} else {
		policy.lot_cost(&need.lot, policy.eras)?
	};
	let income = scaling::income(measure.earning, measure.used.each(), need.lot.each(), policy.target);
	let income = income
		.min(share(measure.earning, need.lots.saturating_add(contracts)))
		.saturating_mul(policy.eras.into());
	let floor = policy.floor.mul_floor(full);
	// Whoever bills himself for a contract must not get it back by that. What is asked for, or is needed to live, need not pay.
	let reserve = match need.trigger {
		Trigger::Load => full.min(scaling::most_payable(income)),
		_ => full,
	};
	Some(Costs {
		floor: floor.min(reserve),
		reserve,
		income,
		pays: reserve >= floor && reserve > 0,
	})
}

fn strategy(need: &Need, can_buy: bool, gifts: Gifts, is_slack: bool) -> Strategy {
	match (need.lots > 0, can_buy, gifts) {
		(true, true, Gifts::Unlikely) => Strategy::TreasuryFunded,
		(true, true, Gifts::Likely) => Strategy::GiftVersusBuy,
		(true, true, Gifts::Cheaper) | (true, false, _) => Strategy::GiftedNodeBased,
		(false, ..) if is_slack => Strategy::ScaleDown,
		(false, ..) => Strategy::None,
	}
}

/// Whether what is bought can go: without it, there would still be enough.
fn is_slack(kind: Kind, measure: &Measure, contracts: u32, policy: &Policy) -> bool {
	if contracts == 0 || measure.load >= policy.slack {
		return false;
	}
	// However little validators are used, there must be enough of them.
	if kind == Kind::BpciCoreValidator && measure.nodes.saturating_sub(contracts) < policy.validators {
		return false;
	}
	let left = measure.available.minus(&policy.lot.times(contracts));
	scaling::lots_needed(measure.expected.each(), left.each(), policy.target, policy.lot.each()) == Some(0)
}

/// The coin of the tier pays if there is enough of it, or else that of which most is left afterwards.
fn fund(tier: Tier, costs: &CoinAmounts, means: &Means) -> Option<Funding> {
	let left = |coin: Coin| means.spendable.get(coin).checked_sub(costs.get(coin));
	let coin = if left(tier.coin()).is_some() {
		tier.coin()
	} else {
		let value_left = |coin: &Coin| left(*coin).and_then(|left| coin.value(left));
		Coin::ALL
			.into_iter()
			.filter(|coin| left(*coin).is_some())
			.max_by_key(value_left)?
	};
	let amount = costs.get(coin);
	let source = if means.budget.get(coin) >= amount {
		FundingSource::ScalingBudget
	} else {
		FundingSource::Treasury
	};
	(amount > 0).then_some(Funding { coin, amount, source })
}

/// The load once the lots are there, if use goes on growing as it did.
fn forecast(need: &Need, measure: &Measure) -> Perbill {
	if need.trigger == Trigger::FewValidators {
		return Perbill::zero();
	}
	let available = measure.available.plus(&need.lot.times(need.lots));
	scaling::utilization(measure.expected.each(), available.each())
}
