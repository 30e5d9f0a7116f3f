//! The examples of docs/serving.md.

use super::{
	paying::{ADA, CORE},
	*,
};
use crate::{
	capacity::verified,
	incentives::{reward, Facts},
	uptime::{allowed_share, class_threshold, missed_too_many},
};

const DOCS: &str = include_str!("../../../../docs/serving.md");

/// 500 GiB kept for an hour, and 2,000 MiB moved.
const BOB: Consumption = Consumption {
	cpu_ms: 0,
	memory_mib_s: 0,
	storage_mib_h: 500 * 1_024,
	moved_mib: 2_000,
};

fn documented(text: &str) {
	assert!(says(DOCS, text), "docs/serving.md lacks: {text}");
}

/// What Eve has deposited.
const OF_EVE: u128 = 2_000_000_000;

/// What comes of a receipt.
struct Outcome {
	lines: Lines,
	credit: u128,
	payment: Payment,
}

impl Outcome {
	/// What goes to the pool and the treasury.
	fn for_network(&self) -> u128 {
		self.payment.paid.pool + self.payment.paid.to_treasury()
	}
}

/// Of a node that was away for three of 36 windows more than it may be, while 92 % were in use.
fn outcome(service: Service, used: &Consumption, funds: u128) -> Outcome {
	let allowed = allowed_share(Perbill::from_percent(99), class_threshold(None));
	let missed = missed_too_many(6, 36, allowed);
	assert_eq!((allowed, missed), (Perbill::from_percent(10), 3));
	let lines = charge(service, used, &RATES, TERMS.extra(super::used())).unwrap().0[service.coin()];
	let Bill { credit, due } = bill(&lines, &SPLIT, proportion(lines.base(), missed.into(), 36));
	Outcome {
		lines,
		credit,
		payment: due.pay(funds),
	}
}

fn of_ada() -> Outcome {
	outcome(Service::Compute, &ADA, u128::MAX)
}

fn of_bob() -> Outcome {
	outcome(Service::Storage, &BOB, u128::MAX)
}

fn of_eve() -> Outcome {
	outcome(Service::Compute, &CORE, OF_EVE)
}

#[test]
fn what_comes_of_the_three_receipts() {
	documented(&format!("and moved {} MiB,", whole(BOB.moved_mib.into())));
	documented(&format!("planck of FLX, and has {}.", whole(OF_EVE)));
	documented(&format!("[{}](", decimal(TERMS.extra(super::used()).into())));
	for (name, coin, outcome) in [
		("Ada", "FLX", of_ada()),
		("Eve", "FLX", of_eve()),
		("Bob", "NEX", of_bob()),
	] {
		let Outcome { lines, credit, payment } = outcome;
		documented(&format!("for {} planck of {coin}", whole(lines.base())));
		let Parts {
			provider,
			pool,
			scaling,
			treasury,
		} = payment.paid;
		let cells = [
			lines.total(),
			credit,
			provider,
			pool,
			scaling,
			treasury,
			payment.arrears.total(),
		];
		assert_eq!(cells[0], cells[1..].iter().sum::<u128>());
		documented(&format!("| {name}, {coin} | {} |", cells.map(whole).join(" | ")));
	}
	let owed = of_eve().payment.arrears.provider;
	documented(&format!("Of what Eve owes, {} are Carl's.", whole(owed)));
}

#[test]
fn what_a_core_brings() {
	let lines = charge(Service::Compute, &CORE, &RATES, 0).unwrap().0[2];
	let share = bill(&lines, &SPLIT, 0).due.provider;
	documented(&format!("for an hour brings you {} FLX", decimal(share)));
}

#[test]
fn what_rewards_give_back() {
	let paid = [
		0,
		of_bob().for_network(),
		of_ada().for_network() + of_eve().for_network(),
		0,
	];
	// GEN, NEX, FLX, AUR.
	let tiers = [1_000, 100, 10, 1];
	let facts = Facts {
		revenue: core::array::from_fn(|coin| paid[coin] * tiers[coin]),
		..Default::default()
	};
	let values = reward(&facts).paid;
	let claims: [u128; 4] = core::array::from_fn(|coin| values[coin] / tiers[coin]);
	documented(&format!(
		"paid {} planck of FLX and {} of NEX, for which the node has a claim to {} of FLX and {} of NEX",
		whole(paid[2]),
		whole(paid[1]),
		whole(claims[2]),
		whole(claims[1])
	));
}

#[test]
fn what_is_verified() {
	let allowance = Perbill::from_percent(20);
	let [before, after] = [0, 2_400].map(|billed| whole(verified(4_000, billed, allowance).into()));
	documented(&format!(
		"with 4,000 thousandths of a core declared, the bond proves {before}; when 2,400 were in use, {after} are verified"
	));
}
