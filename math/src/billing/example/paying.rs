//! The examples of docs/paying.md.

use super::*;

const DOCS: &str = include_str!("../../../../docs/paying.md");

const HOUR: u64 = 3_600_000;

/// A coin, in planck; and a unit, in 10^-12.
const COIN: u128 = 1_000_000_000_000;

/// Two cores with 4 GiB and 20 GiB of disk for an hour, and 1,500 MiB moved.
pub(super) const ADA: Consumption = Consumption {
	cpu_ms: 2 * HOUR,
	memory_mib_s: 4_096 * HOUR / 1_000,
	storage_mib_h: 20 * 1_024,
	moved_mib: 1_500,
};

/// A core with 2 GiB for an hour.
pub(super) const CORE: Consumption = Consumption {
	cpu_ms: HOUR,
	memory_mib_s: 2_048 * HOUR / 1_000,
	storage_mib_h: 0,
	moved_mib: 0,
};

const NOTHING: Consumption = Consumption {
	cpu_ms: 0,
	memory_mib_s: 0,
	storage_mib_h: 0,
	moved_mib: 0,
};

fn documented(text: &str) {
	assert!(says(DOCS, text), "docs/paying.md lacks: {text}");
}

fn charges_of(service: Service, used: &Consumption) -> CoinCharges {
	charge(service, used, &RATES, 0).unwrap()
}

fn cost(service: Service, used: &Consumption) -> Lines {
	charges_of(service, used).0[service.coin()]
}

fn of_ada() -> Lines {
	cost(Service::Compute, &ADA)
}

/// What 395 hours leave her of an FLX.
fn left() -> u128 {
	COIN - 395 * of_ada().total()
}

#[test]
fn what_one_of_each_costs() {
	let core = cost(Service::Compute, &CORE);
	let stored = Consumption {
		storage_mib_h: 100 * 1_024,
		..NOTHING
	};
	let moved = Consumption {
		moved_mib: 100 * 1_024,
		..NOTHING
	};
	let rows = [
		("computing", "milliseconds of a core", RATES.cpu_ms, core.cpu, "FLX"),
		("memory", "MiB-seconds", RATES.memory_mib_s, core.memory, "FLX"),
		(
			"storage",
			"MiB-hours",
			RATES.storage_mib_h,
			cost(Service::Storage, &stored).total(),
			"NEX",
		),
		(
			"data moved",
			"MiB",
			RATES.moved_mib,
			cost(Service::Bandwidth, &moved).total(),
			"FLX",
		),
	];
	for (counted, unit, rate, planck, symbol) in rows {
		let start = format!("| {counted} | {unit} | {} |", whole(rate));
		let end = format!("| {} {symbol} |", decimal(planck));
		assert!(
			DOCS.lines()
				.any(|line| line.starts_with(&start) && line.ends_with(&end)),
			"docs/paying.md lacks the row: {start} ... {end}"
		);
	}
	let [hour, day, month] = [1, 24, 30 * 24].map(|hours| decimal(hours * core.total()));
	documented(&format!("{hour} FLX an hour, {day} FLX a day, {month} FLX in 30 days"));
}

#[test]
fn the_quote() {
	let Consumption {
		cpu_ms, memory_mib_s, ..
	} = CORE;
	documented(&format!(
		r#"["Compute",{{"cpuMs":{cpu_ms},"memoryMibS":{memory_mib_s}}},null,null]"#
	));
	let lines = cost(Service::Compute, &CORE);
	let Lines {
		cpu,
		memory,
		storage,
		transfer,
		surcharge,
	} = lines;
	documented(&format!(
		r#"{{"coin":"Flx","cpu":"{cpu}","memory":"{memory}","storage":"{storage}","transfer":"{transfer}","surcharge":"{surcharge}","total":"{}"}}"#,
		lines.total()
	));
	documented(&format!("--cpu-ms {cpu_ms} --memory-mib-s {memory_mib_s}"));
}

#[test]
fn the_bill() {
	documented(&format!("for an hour, and moves {} MiB,", whole(ADA.moved_mib.into())));
	let lines = of_ada();
	let rows = [
		("CPU", "ms", ADA.cpu_ms, RATES.cpu_ms, lines.cpu),
		("memory", "MiB-s", ADA.memory_mib_s, RATES.memory_mib_s, lines.memory),
		(
			"storage",
			"MiB-h",
			ADA.storage_mib_h,
			RATES.storage_mib_h,
			lines.storage,
		),
		("moved", "MiB", ADA.moved_mib, RATES.moved_mib, lines.transfer),
	];
	let mut sum = 0;
	for (name, unit, amount, rate, planck) in rows {
		let value = u128::from(amount) * rate;
		sum += value;
		let [amount, rate, value, planck] = [amount.into(), rate, value, planck].map(whole);
		documented(&format!("| {name} | {amount} {unit} | {rate} | {value} | {planck} |"));
	}
	documented(&format!("| **all** | | | {} | {} |", whole(sum), whole(lines.total())));
	documented(&format!("That is {} FLX.", decimal(lines.total())));
	documented(&format!(
		"is worth {} units a day, so `appointMeter(meter, 700_000_000_000n)`",
		decimal(24 * sum)
	));
	assert!(24 * sum < 700_000_000_000);
}

#[test]
fn it_is_the_same_in_two_steps_less_a_credit() {
	let half = Consumption {
		cpu_ms: ADA.cpu_ms / 2,
		memory_mib_s: ADA.memory_mib_s / 2,
		storage_mib_h: ADA.storage_mib_h / 2,
		moved_mib: ADA.moved_mib / 2,
	};
	let first = charges_of(Service::Compute, &half);
	let second = charges_of(Service::Compute, &ADA).since(&first).0[2];
	let [one, other] = [first.0[2], second].map(|lines| whole(lines.total()));
	documented(&format!(
		"costs {one} planck, and the second one, with all of it, {other} more"
	));
	let Bill { credit, due } = bill(&second, &SPLIT, proportion(second.base(), 2, 48));
	let [credit, paid] = [credit, due.total()].map(whole);
	documented(&format!(
		"missed 2 too many of 48 windows when the second receipt is settled, the credit is {credit} planck, and Ada pays {paid}."
	));
}

#[test]
fn what_a_deposit_lasts_for_and_what_is_owed_then() {
	let due = bill(&of_ada(), &SPLIT, 0).due;
	let Payment { paid, arrears } = due.pay(left());
	assert!(arrears.total() > 0);
	documented(&format!(
		"pays 395 such hours. {} planck are left, the next hour costs more, and she owes {}.",
		whole(left()),
		whole(arrears.total())
	));
	for (name, parts) in [
		("due", &due),
		("paid at once", &paid),
		("owed, and paid by the deposit", &arrears),
	] {
		assert_eq!(parts.scaling, 0);
		let cells = [parts.provider, parts.pool, parts.treasury, parts.total()].map(whole);
		documented(&format!("| {name} | {} |", cells.join(" | ")));
	}
	let settled = settle(&arrears, &Parts::default(), COIN);
	assert_eq!(settled.old.paid, arrears);
	documented(&format!(
		"{} planck are left, and she can be charged again",
		whole(settled.left)
	));
}

#[test]
fn what_a_cap_leaves_uncharged() {
	let cap = 2_000_000_000;
	documented(&format!(
		"With a cap of {} planck, Ada's hour is charged that much and no more. The other {} are told by",
		whole(cap),
		whole(of_ada().total() - cap)
	));
}

#[test]
fn what_the_chain_asks_for_a_mebibyte() {
	// By the default of the pallet's terms: a thousand times what it costs at one node.
	let month = 30 * 24 * 1_000 * RATES.storage_mib_h;
	let planck = month.div_ceil(Service::Storage.tier());
	documented(&format!("a MiB costs {} NEX", decimal(planck)));
}
