//! Billing oneself: how much, and what it brings.

use crate::{
	agents::{Agent, Amounts},
	market::{services, Market, Served, Split},
	money::{units, values, worth},
	parameters::Parameters,
};
use immortal_math::incentives::{reward, split, Facts, PerCoin};

/// The most favourable bill to oneself.
#[derive(Clone, Copy, Debug)]
pub struct Bill {
	/// What is said to have been served.
	pub served: Served,
	/// What its own accounts pay.
	pub gross: PerCoin,
	/// What becomes of that.
	pub split: Split,
	/// What it brings, in units, if the pools are not short: what comes back as provider and as reward, less what is paid.
	pub gain: f64,
}

/// What `agent` bills itself for in an era that is `facts` without it: once all that it declares, to have it verified, and
/// else, of the shares of each service that it could sell, the one that gains most.
pub fn best(agent: &Agent, facts: &Facts, parameters: &Parameters, market: &Market) -> Option<Bill> {
	let sold = services(agent.kind, &agent.declared);
	if agent.best_billed == Amounts::default() {
		return Some(bill(agent, facts, parameters, market, sold));
	}
	let choices = (0..4).flat_map(|service| {
		parameters
			.self_billing
			.shares
			.iter()
			.map(move |share| (service, *share))
	});
	choices
		.filter(|(service, _)| sold[*service] > 0)
		.map(|(service, share)| {
			let mut served = Served::default();
			served[service] = (sold[service] as f64 * share) as u64;
			bill(agent, facts, parameters, market, served)
		})
		.reduce(|best, bill| if bill.gain > best.gain { bill } else { best })
}

/// What a bill to oneself costs and brings.
pub fn bill(agent: &Agent, facts: &Facts, parameters: &Parameters, market: &Market, served: Served) -> Bill {
	let gross = market.charge(&served);
	let parts = Split::new(&gross, &parameters.billing);
	let billed = Facts {
		revenue: values(&parts.paid_over()),
		..*facts
	};
	let kept = |facts: &Facts| units(split(reward(facts).paid.iter().sum(), agent.given).0);
	Bill {
		served,
		gross,
		split: parts,
		gain: kept(&billed) - kept(facts) + worth(&parts.provider) - worth(&gross),
	}
}
