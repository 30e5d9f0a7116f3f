//! The examples of docs: here that of docs/scaling.md.

mod contract;

use super::*;
use crate::{
	billing::{bill, charge, Consumption, Rates, Service, Split},
	bond::required,
	capacity::verified,
	documented::{decimal, default_of, says, whole},
};
use alloc::{
	format,
	string::{String, ToString},
	vec::Vec,
};

const DOCS: &str = include_str!("../../../docs/scaling.md");

/// A unit, or a coin.
const ONE: u128 = 1_000_000_000_000;

/// The default terms of scaling.
const TARGET: Perbill = Perbill::from_percent(85);
const LOT: Each = [800, 1_638, 40, 20];
const PRICES: [u128; 4] = [ONE / 100_000, ONE / 200_000, ONE / 50_000, ONE / 50_000];
const VALIDATOR: u128 = ONE / 10;
const FLOOR: Perbill = Perbill::from_percent(25);
const RISING: u32 = 60;
const OPEN: u32 = 90;
const ERAS: u32 = 30;
const HELD_BACK: Perbill = Perbill::from_percent(50);
const BOOST: Perbill = Perbill::from_percent(50);
const GIFTS_FROM: Perbill = Perbill::from_percent(25);
const LEAST_CAP: Perbill = Perbill::from_percent(10);

/// The treasury's limit for what nobody approves, by default.
const LIMIT: u128 = 1_000 * ONE;

/// What a bond proves of what is declared, by default.
const ALLOWANCE: Perbill = Perbill::from_percent(20);

/// What each of the ten clusters declares.
const DECLARED: Each = [4_000, 8_192, 200, 100];

/// What was used of each of the eight that work.
const BUSY: Each = [3_375, 6_750, 90, 60];
const BUSY_NODES: u64 = 8;
const NEW_NODES: u64 = 2;

/// What was used of all in the era before.
const BEFORE: Each = [24_000, 48_000, 640, 410];

/// What the work of clusters earned the network in eras before: for so many, so much in each.
const PAST: [(u32, u128); 2] = [(30, 16 * ONE / 10), (1, 22 * ONE / 10)];

/// What customers had of the eight in a day.
const BILLED: Consumption = Consumption {
	cpu_ms: BUSY_NODES * BUSY[0] * 86_400,
	memory_mib_s: BUSY_NODES * BUSY[1] * 86_400,
	storage_mib_h: BUSY_NODES * BUSY[2] * 1_024 * 24,
	moved_mib: 4_943_848,
};

const RATES: Rates = Rates {
	cpu_ms: 2_315,
	memory_mib_s: 565,
	storage_mib_h: 11_921,
	moved_mib: 29_127,
};

const SPLIT: Split = Split {
	provider: Perbill::from_percent(70),
	pool: Perbill::from_percent(20),
};

/// A share in percent.
fn percent(share: Perbill) -> String {
	decimal(u128::from(share.deconstruct()) * 100_000)
}

fn documented(text: &str) {
	assert!(says(DOCS, text), "docs/scaling.md lacks: {text}");
}

/// The same of JSON, which has no blanks in it.
fn documented_json(text: &str) {
	let solid: String = DOCS.split_whitespace().collect();
	assert!(solid.contains(text), "docs/scaling.md lacks: {text}");
}

fn each(of: impl Fn(usize) -> u64) -> Each {
	core::array::from_fn(of)
}

fn used() -> Each {
	BUSY.map(|used| BUSY_NODES * used)
}

fn available() -> Each {
	each(|i| BUSY_NODES * verified(DECLARED[i], BUSY[i], ALLOWANCE) + NEW_NODES * verified(DECLARED[i], 0, ALLOWANCE))
}

fn lots() -> u32 {
	lots_needed(expected(used(), BEFORE), available(), TARGET, LOT).unwrap()
}

/// What the work of an era earned the network, in 10^-12 units.
fn revenue() -> u128 {
	let lines = charge(Service::Compute, &BILLED, &RATES, 0).unwrap().0[Service::Compute.coin()];
	let due = bill(&lines, &SPLIT, 0).due;
	(due.pool + due.to_treasury()) * Service::Compute.tier()
}

/// The average after so many eras, each of which earned as much.
fn after(mean: u128, eras: u32, revenue: u128) -> u128 {
	(0..eras).fold(mean, |mean, _| average_amount(mean, revenue, ERAS))
}

/// What an era earned on average, before the last one.
fn earning_before() -> u128 {
	PAST.into_iter()
		.fold(0, |mean, (eras, revenue)| after(mean, eras, revenue))
}

/// What capacity is bought by.
fn earning() -> u128 {
	average_amount(earning_before(), revenue(), ERAS)
}

/// What a lot costs at most for all eras.
fn full() -> u128 {
	lot_cost(0, LOT.into_iter().zip(PRICES), ERAS).unwrap()
}

/// What a lot earns the network in an era, if there are so many of them with those that are under contract.
fn income_of(lots: u32) -> u128 {
	income(earning(), used(), LOT, TARGET).min(earning() / u128::from(lots))
}

fn earned_in_all(lots: u32) -> u128 {
	income_of(lots) * u128::from(ERAS)
}

fn floor() -> u128 {
	FLOOR.mul_floor(full())
}

fn reserve() -> u128 {
	full().min(most_payable(earned_in_all(lots())))
}

/// In planck of FLX, as in an order.
fn in_flx(value: u128) -> u128 {
	value / 10
}

/// What a bond for a millicore, a MiB, a GiB and a megabit a second must be worth; and for any service node.
const BONDS: [u128; 4] = [ONE / 1_000, ONE / 2_048, ONE / 1_024, ONE / 1_000];
const BASE: u128 = 100 * ONE;

/// What being there is worth in an era of a node of which a lot is verified.
fn presence() -> u128 {
	let standing = required(ALLOWANCE.mul_floor(BASE), LOT.into_iter().zip(BONDS)).unwrap();
	Perbill::from_parts(1_000_000).mul_floor(standing)
}

fn of_gift() -> u128 {
	gift_cost(BOOST, presence(), ERAS)
}

/// The load that is forecast.
fn forecast() -> Perbill {
	let then = each(|i| available()[i] + u64::from(lots()) * LOT[i]);
	utilization(expected(used(), BEFORE), then)
}

/// What came of it: 30,400 of 37,800.
fn outcome() -> Perbill {
	utilization([30_400, 0, 0, 0], [37_800, 0, 0, 0])
}

/// A test of the simulator compares that table with the chain's own terms.
#[test]
fn its_terms_are_those_of_the_table() {
	let share = |share| format!("{} %", percent(share));
	for (term, default) in [
		("target", share(TARGET)),
		(
			"prices.cpuMillicore",
			format!("{} and {} units", decimal(PRICES[0]), decimal(PRICES[1])),
		),
		("prices.storageGib", format!("{} units", decimal(PRICES[2]))),
		("prices.validator", format!("{} units", decimal(VALIDATOR))),
		("floor", share(FLOOR)),
		("rising", RISING.to_string()),
		("open", OPEN.to_string()),
		("eras", ERAS.to_string()),
		("heldBack", share(HELD_BACK)),
		("boost", share(BOOST)),
		("giftsFrom", share(GIFTS_FROM)),
		("leastCap", share(LEAST_CAP)),
	] {
		let says = default_of(DOCS, term).unwrap();
		assert_eq!(says.split(';').next(), Some(default.as_str()), "{term}");
	}
	assert_eq!(PRICES[2], PRICES[3]);
}

#[test]
fn a_fifth_of_what_is_declared_is_a_lot() {
	assert_eq!(DECLARED.map(|declared| verified(declared, 0, ALLOWANCE)), LOT);
	let [cpu, memory, storage, bandwidth] = LOT;
	documented(&format!(
		"{cpu} thousandths of a core, {} MiB of memory, {storage} GiB of storage, {bandwidth} Mbit/s",
		whole(memory.into())
	));
}

#[test]
fn what_is_seen_and_how_many_lots_it_takes() {
	let (used, available) = (used(), available());
	let expected = expected(used, BEFORE);
	let names = ["thousandths of a core", "MiB of memory", "GiB of storage", "Mbit/s"];
	for (i, name) in names.into_iter().enumerate() {
		let alone = |amounts: Each| each(|j| if i == j { amounts[i] } else { 0 });
		let needed = lots_needed(alone(expected), available, TARGET, LOT).unwrap();
		let cells = [BEFORE, used, expected, available, LOT].map(|amounts| whole(amounts[i].into()));
		documented(&format!("| {name} | {} | {needed} |", cells.join(" | ")));
	}
	documented(&format!("the load is {} %", percent(utilization(used, available))));
	documented(&format!("wants {} lots", lots()));
}

#[test]
fn what_the_work_earns_and_what_a_lot_may_cost() {
	let lines = charge(Service::Compute, &BILLED, &RATES, 0).unwrap().0[Service::Compute.coin()];
	documented(&format!(
		"were charged {} FLX. Three tenths of that are the network's: {} units.",
		decimal(lines.total()),
		decimal(revenue())
	));
	let era = lot_cost(0, LOT.into_iter().zip(PRICES), 1).unwrap();
	let share = earning() / u128::from(lots());
	assert!(income_of(lots()) < share && full() > reserve());
	for (name, value) in [
		("the price of a lot, an era", era),
		("for 30 eras", full()),
		("floor: a quarter of it", floor()),
		("a lot earns, an era", income_of(lots())),
		("its part of what all earn: a third", share),
		("a lot earns in 30 eras, at the lesser", earned_in_all(lots())),
		("reserve: half of that", reserve()),
		("all three lots, at most", total_cost(lots(), reserve()).unwrap()),
	] {
		documented(&format!("| {name} | {} |", decimal(value)));
	}
}

#[test]
fn what_the_work_earned_on_average() {
	let [(many, of_many), (_, of_one)] = PAST;
	let last = many + 2;
	for (eras, revenue, earning) in [
		("1".into(), of_many, after(0, 1, of_many)),
		(format!("2 to {many}"), of_many, after(0, many, of_many)),
		(format!("{}", many + 1), of_one, earning_before()),
		(format!("{last}, the last"), revenue(), earning()),
	] {
		documented(&format!("| {eras} | {} | {} |", decimal(revenue), decimal(earning)));
	}
	// When the full price would decide, if each era had earned what the last did.
	let bears = |eras| {
		let income = income(after(0, eras, revenue()), used(), LOT, TARGET);
		most_payable(income * u128::from(ERAS)) >= full()
	};
	let eras = (1..ERAS).find(|eras| bears(*eras)).unwrap();
	documented(&format!("earned what the last did for {eras} eras"));
}

#[test]
fn who_feigns_demand_for_an_era_gains_nothing() {
	let feigned = 10 * ONE;
	let raised = average_amount(earning_before(), revenue() + feigned, ERAS) - earning();
	documented(&format!("`earning` by {} units", decimal(raised)));
	// By the share of each, all lots together.
	let dearer = most_payable((raised + 1) * u128::from(ERAS));
	assert!((5 * ONE..5 * ONE + 100).contains(&dearer));
	documented("5 units at most");
	let (paid, _) = hold_back(5 * ONE, HELD_BACK);
	documented(&format!("{} for being there", decimal(paid)));
	let back = crate::incentives::SELF_BILLING_CAP.mul_ceil(feigned);
	assert_eq!(back, 5 * ONE);
	// If it is the work of a node under contract.
	let released = most_released(feigned, HELD_BACK);
	documented(&format!(
		"With {} that come back as reward and {} of what is held back, it is the ten",
		decimal(back),
		decimal(released)
	));
	assert_eq!(paid + back + released, feigned);
}

#[test]
fn what_being_there_only_is_paid_for_a_bond() {
	let bond = required(BASE, DECLARED.into_iter().zip(BONDS)).unwrap();
	let (paid, held) = hold_back(full(), HELD_BACK);
	assert_eq!(paid, held);
	let a_year = Perbill::from_rational(paid * 365 / u128::from(ERAS), bond);
	documented(&format!("{} units", decimal(paid)));
	documented(&format!("a bond of {} units", decimal(bond)));
	// A bond bears less than 5 % by what being there earns besides.
	assert!(a_year < Perbill::from_percent(3));
	documented("less than 3 % a year");
}

#[test]
fn gifters_are_asked_again() {
	let half = Perbill::from_percent(50);
	let refused = (1..)
		.find(|offers| (0..*offers).fold(half, |mean, _| average(mean, Perbill::zero(), 4)) < GIFTS_FROM)
		.unwrap();
	assert_eq!(refused, 3);
	documented("three decisions of which they take nothing");
	let forgotten = |eras: u32| (0..eras).fold(Perbill::zero(), |mean, _| average(mean, half, 30));
	let eras = (1..).find(|eras| forgotten(*eras) >= GIFTS_FROM).unwrap();
	documented(&format!("after {eras} eras at the latest"));
}

#[test]
fn what_it_costs_in_each_coin() {
	let cells = [1_000, 100, 10, 1].map(|tier| decimal(reserve() / tier * u128::from(lots())));
	documented(&format!("| 3 lots, at most | {} |", cells.join(" | ")));
}

#[test]
fn what_it_returns() {
	let (total, income) = (
		total_cost(lots(), reserve()).unwrap(),
		earned_in_all(lots()) * u128::from(lots()),
	);
	let Roi::Finite(billionths) = roi(income, total) else {
		panic!("something is spent");
	};
	documented(&format!("`roiBought` is {}, 100 %", whole(billionths as u128)));
	documented(&format!("`costBenefit` {}", whole(cost_benefit(income, total).into())));
	// Where the half does not bind.
	let asked = 16;
	let Roi::Finite(of_asked) = roi(earned_in_all(asked) * 16, full() * 16) else {
		panic!("something is spent");
	};
	documented(&format!(
		"16 lots that somebody asks for cost {} units at most, and return {} billionths",
		decimal(full() * 16),
		whole(of_asked as u128)
	));
	let by_gifts = cost_benefit(income, of_gift() * u128::from(lots()));
	documented(&format!("of gifts alone, {}", whole(by_gifts.into())));
	documented(&format!("a validator {} units", decimal(VALIDATOR * u128::from(ERAS))));
	documented(&format!("16 of them {}", decimal(16 * VALIDATOR * u128::from(ERAS))));
}

#[test]
fn the_price_rises() {
	let price = |blocks| price(in_flx(floor()), in_flx(reserve()), blocks, RISING);
	for blocks in [0, 1, 2, 15, 20, 30, 45, 60, OPEN - 1] {
		documented(&format!("| {blocks} | {} |", whole(price(blocks))));
	}
	assert_eq!(price(OPEN - 1), in_flx(reserve()));
}

#[test]
fn what_a_gift_costs() {
	documented(&format!("is worth {} units an era", decimal(presence())));
	documented(&format!(
		"costs the pools {} units at most: {} planck of FLX",
		decimal(of_gift()),
		whole(in_flx(of_gift()))
	));
	// So both are open, and the order is the cheaper for a while.
	assert!(floor() <= of_gift() && of_gift() < reserve());
	let price = |blocks: &u32| price(in_flx(floor()), in_flx(reserve()), *blocks, RISING);
	let blocks = (0..RISING).find(|blocks| price(blocks) >= in_flx(of_gift())).unwrap();
	documented(&format!("after {blocks} blocks"));
	// With prices of two and a half times as much, no order would be.
	let dearer = FLOOR.mul_floor(full() * 5 / 2);
	assert!(of_gift() < dearer && of_gift() * 10 > dearer * 9);
	documented("two and a half times as high");
}

#[test]
fn what_was_forecast_and_what_came() {
	let error = error(forecast(), outcome());
	documented(&format!("forecast is {} %", percent(forecast())));
	documented(&format!(
		"the load is {} %, so it was {} % off",
		percent(outcome()),
		percent(error)
	));
	let half = Perbill::from_percent(50);
	let mean = average(half, error, 8);
	documented(&format!(
		"from 50 % to {} %, and the cap rises from {} to {} units",
		percent(mean),
		decimal(cap(LIMIT, half, LEAST_CAP)),
		decimal(cap(LIMIT, mean, LEAST_CAP))
	));
	let eight = (0..8).fold(half, |mean, _| average(mean, error, 8));
	documented(&format!(
		"After eight forecasts like it the mean error is {} %, and the cap {} units",
		percent(eight),
		decimal(cap(LIMIT, eight, LEAST_CAP))
	));
}

#[test]
fn what_may_be_spent_by_the_error() {
	for error in [0, 10, 50, 90, 100] {
		let cap = cap(LIMIT, Perbill::from_percent(error), LEAST_CAP);
		documented(&format!("| {error} % | {} |", decimal(cap)));
	}
}

#[test]
fn what_was_never_used_so_much_is_four_fifths_full() {
	// Of a node that is used as it never was, whatever it declared beyond.
	let now = [2_400, 4_800, 60, 40];
	let verified = each(|i| verified(100_000, now[i], Perbill::zero()));
	documented(&format!(
		"{} % of what is verified is in use",
		percent(utilization(now, verified))
	));
}

#[test]
fn what_clients_are_told() {
	let amounts = |of: Each| {
		let [cpu, memory, storage, bandwidth] = of;
		format!(r#"{{"cpuMillicores":{cpu},"memoryMib":{memory},"storageGib":{storage},"bandwidthMbit":{bandwidth}}}"#)
	};
	let (floor, reserve, gift) = (floor(), reserve(), of_gift());
	let parts = |share: Perbill| share.deconstruct();
	documented_json(&format!(
		r#""measure":{{"used":{},"expected":{},"available":{},"load":{},"nodes":10,"revenue":"{}","earning":"{}"}}"#,
		amounts(used()),
		amounts(expected(used(), BEFORE)),
		amounts(available()),
		parts(utilization(used(), available())),
		revenue(),
		earning()
	));
	documented_json(&format!(r#""lots":3,"lot":{},"tier":"Operational""#, amounts(LOT)));
	let (income, total) = (
		earned_in_all(lots()) * u128::from(lots()),
		total_cost(lots(), reserve).unwrap(),
	);
	documented_json(&format!(r#""costBenefit":"{}""#, cost_benefit(income, total)));
	let decided = 2_880_101;
	documented_json(&format!(
		r#""decided":{decided},"closes":{},"eras":{ERAS}"#,
		decided + OPEN
	));
	let [gen, nex, flx, aur] = [1_000, 100, 10, 1].map(|tier| reserve / tier * u128::from(lots()));
	documented_json(&format!(
		r#""costs":{{"gen":"{gen}","nex":"{nex}","flx":"{flx}","aur":"{aur}"}},"floor":"{floor}","reserve":"{reserve}","giftCost":"{gift}""#
	));
	documented_json(&format!(
		r#""funding":{{"coin":"Flx","amount":"{flx}","source":"Treasury"}}"#
	));
	documented_json(&format!(r#""forecast":{}"#, parts(forecast())));
	let price = price(in_flx(floor), in_flx(reserve), 21, RISING);
	documented_json(&format!(
		r#""lots":3,"coin":"Flx","price":"{price}","reserve":"{}""#,
		in_flx(reserve)
	));
	// By what the order may cost in FLX, of which a coin is worth ten units.
	let cap = cap(LIMIT, Perbill::from_percent(50), LEAST_CAP);
	documented_json(&format!(r#""cap":"{cap}","spent":"{}","last":null}}"#, flx * 10));
}
