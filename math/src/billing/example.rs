//! The examples of docs: here that of docs/billing-formulas.md.

mod paying;
mod serving;

use super::*;
use crate::{
	documented::{decimal, says, whole},
	incentives::proportion,
};
use alloc::format;
use sp_arithmetic::Perbill;

const DOCS: &str = include_str!("../../../docs/billing-formulas.md");

const TERMS: SurchargeTerms = SurchargeTerms {
	target: Perbill::from_percent(80),
	steepness: 10_000,
	most: MAX_FACTOR,
};

const RATES: Rates = Rates {
	cpu_ms: 2_315,
	memory_mib_s: 565,
	storage_mib_h: 11_921,
	moved_mib: 29_127,
};

/// What a core with 2 GiB gives in an hour, or almost.
const USED: Consumption = Consumption {
	cpu_ms: 3_599_987,
	memory_mib_s: 7_372_777,
	storage_mib_h: 10_240,
	moved_mib: 1_003,
};

const SPLIT: Split = Split {
	provider: Perbill::from_percent(70),
	pool: Perbill::from_percent(20),
};

fn used() -> Perbill {
	Perbill::from_percent(92)
}

fn documented(text: &str) {
	assert!(DOCS.contains(text), "docs/billing-formulas.md lacks: {text}");
}

fn parts(name: &str, parts: &Parts) {
	let cells = [parts.provider, parts.pool, parts.scaling, parts.treasury, parts.total()].map(whole);
	documented(&format!("| {name} | {} |", cells.join(" | ")));
}

/// The charges in FLX.
fn charges() -> Lines {
	charge(Service::Transaction, &USED, &RATES, TERMS.extra(used()))
		.unwrap()
		.0[2]
}

#[test]
fn what_scarcity_adds() {
	for percent in [80, 85, 90, 92, 95, 100] {
		let extra = TERMS.extra(Perbill::from_percent(percent));
		documented(&format!("| {percent} % | {} |", decimal(extra.into())));
	}
}

#[test]
fn what_each_line_costs_in_each_coin() {
	let extra = TERMS.extra(used());
	let services = [
		Service::Consensus,
		Service::Storage,
		Service::Transaction,
		Service::CrossBorder,
	];
	let charges = services.map(|service| charge(service, &USED, &RATES, extra).unwrap().0[service.coin()]);
	let counted = [
		("CPU", "ms", USED.cpu_ms, RATES.cpu_ms),
		("memory", "MiB-s", USED.memory_mib_s, RATES.memory_mib_s),
		("storage", "MiB-h", USED.storage_mib_h, RATES.storage_mib_h),
		("moved", "MiB", USED.moved_mib, RATES.moved_mib),
	];
	let mut base = 0;
	for ((name, unit, amount, rate), reason) in counted.into_iter().zip(Reason::ALL) {
		let value = u128::from(amount) * rate;
		base += value;
		let planck = charges.map(|lines| whole(lines.get(reason))).join(" | ");
		let (amount, rate, value) = (whole(amount.into()), whole(rate), whole(value));
		documented(&format!("| {name} | {amount} {unit} | {rate} | {value} | {planck} |"));
	}
	let planck = charges.map(|lines| whole(lines.surcharge)).join(" | ");
	let value = whole((base * u128::from(extra)).div_ceil(ONE.into()));
	let (base, extra) = (whole(base), decimal(extra.into()));
	documented(&format!("| surcharge | {base} | {extra} | {value} | {planck} |"));
	let totals = charges.map(|lines| whole(lines.total())).join(" | ");
	documented(&format!("| **gross** | | | | {totals} |"));
}

#[test]
fn who_gets_it() {
	let charges = charges();
	let credit = proportion(charges.base(), 1, 12);
	let without = bill(&charges, &SPLIT, 0);
	let bill = bill(&charges, &SPLIT, credit);
	documented(&format!("base is {} planck", whole(charges.base())));
	documented(&format!("credit of {} planck", whole(bill.credit)));
	parts("share of the bill", &without.due);
	parts("due, less the credit", &bill.due);
}

#[test]
fn what_a_purse_that_is_short_pays() {
	let due = bill(&charges(), &SPLIT, proportion(charges().base(), 1, 12)).due;
	let owed = Parts {
		provider: 70_000_000,
		pool: 20_000_000,
		scaling: 0,
		treasury: 10_000_000,
	};
	let settled = settle(&owed, &due, 4_000_000_000);
	parts("owed before", &owed);
	parts("paid of it", &settled.old.paid);
	parts("paid of the bill", &settled.new.paid);
	parts("arrears", &settled.new.arrears);
	assert_eq!((settled.old.arrears, settled.left), (Parts::default(), 0));
	let Parts { provider, pool, .. } = settled.new.paid;
	let addends = [
		charges().total(),
		proportion(charges().base(), 1, 12),
		provider,
		pool,
		settled.new.paid.to_treasury(),
		settled.new.arrears.total(),
	];
	let [gross, credit, provider, pool, treasury, arrears] = addends.map(whole);
	documented(&format!(
		"{gross} = {credit} + {provider} + {pool} + {treasury} + {arrears}"
	));
}
