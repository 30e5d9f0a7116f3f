//! What must hold of all years.

use immortal_sim::{
	agents::{Agent, Kind},
	goals::Goal,
	metrics::{Means, Metric},
	money::{exact, SYMBOLS, TIERS},
	network::Network,
	parameters::Parameters,
	plots,
	record::csv,
	report::Report,
	results::{best_sybil, paying_attacks, Outcome},
	search::{Change, Closing, Search},
	Run, Sample,
};

/// The defaults but for `changes`, in TOML.
fn parameters(changes: &str) -> Parameters {
	Parameters::defaults_with(changes).expect("the tests' changes are sound")
}

/// A goal that is missed in short times, and what reaches it.
const MORE_FOR_THE_TREASURY: &str = r#"
years = 1
eras = 31
goals = [{ metric = "treasury_growth", least = 2000.0, levers = ["policy.allowance", "treasury.operations"] }]
"#;

#[test]
fn the_same_seed_gives_the_same_years_to_the_last_byte() {
	let all = |seed: u64| {
		let parameters = parameters(&format!("seed = {seed}\n{MORE_FOR_THE_TREASURY}"));
		let sample = Sample::new(&parameters);
		let records = &sample.runs[0].records;
		let text = Report::new(&sample, &parameters).unwrap().text;
		(text, csv(records).unwrap(), plots::draw(records).unwrap())
	};
	assert_eq!(all(7), all(7));
	assert_ne!(all(7), all(8));
}

#[test]
fn no_planck_is_made_or_lost() {
	// With a reserve, and with nothing but what bills bring, which is not enough for all.
	for changes in ["", "[rewards]\nreserve = 0.0\nera_rate = 0.01"] {
		let mut network = Network::new(&parameters(changes), 1);
		let genesis = network.pools.reserve;
		for era in 0..40 {
			network.step();
			let now = network.pools.genesis();
			for (coin, symbol) in SYMBOLS.iter().enumerate() {
				assert_eq!(now[coin], genesis[coin], "{symbol} in era {era}");
			}
		}
		assert!(network.pools.paid.iter().all(|paid| *paid > 0));
	}
}

#[test]
fn all_that_comes_in_is_somebodys() {
	let mut network = Network::new(
		&parameters("[treasury]\nfees = 0.0\noperations = 0.0\n[policy]\nslash_slope = 0.0"),
		1,
	);
	let before = network.treasury;
	let (mut billed, mut kept) = (0.0, 0.0);
	for _ in 0..30 {
		let record = network.step();
		billed += record.income;
		kept += record.rewards;
	}
	// Pool and treasury together gain what bills pay over and lose what gifters keep.
	let gain = |now: [u128; 4], then: [u128; 4]| immortal_sim::money::worth(&now) - immortal_sim::money::worth(&then);
	let pools =
		gain(network.pools.reserve, Network::new(&parameters(""), 1).pools.reserve) + gain(network.pools.pool, [0; 4]);
	let all = gain(network.treasury, before) + pools;
	assert!(
		(all - (billed - kept)).abs() < 1e-3,
		"{all} is not {billed} less {kept}"
	);
}

#[test]
fn attacks_lose_whatever_is_drawn() {
	let sample = Sample::new(&parameters("seed = 100\nyears = 5\neras = 90"));
	assert_eq!(paying_attacks(&sample), []);
	assert!(best_sybil(&sample.runs).is_some_and(|best| best.book.profit() < 0.0));
	for kind in [Kind::Lazy, Kind::SelfBilling, Kind::Sybil] {
		assert!(Outcome::new(kind, &sample.runs).profit_per_bond() < 0.0, "{kind}");
	}
}

#[test]
fn an_attack_that_pays_is_found() {
	let sample = Sample::new(&parameters("years = 1\neras = 30\n[gifters]\ncapital = 0.04"));
	assert_eq!(paying_attacks(&sample), [Kind::Sybil]);
}

#[test]
fn sybils_repay_out_of_what_they_earn_in_the_bonds_coin() {
	let mut network = Network::new(&parameters("[kinds.sybil]\ncount = 60"), 1);
	let sybils = |network: &Network| -> Vec<Agent> {
		let all = network.agents.iter().filter(|agent| agent.kind == Kind::Sybil);
		all.cloned().collect()
	};
	let before = sybils(&network);
	for _ in 0..10 {
		network.step();
	}
	for (before, now) in before.iter().zip(sybils(&network)) {
		let repaid = before.bond.borrowed - now.bond.borrowed;
		assert_eq!(now.bond.own(), before.bond.own() + repaid);
		// Who gives nothing away earns no NEX.
		assert_eq!(repaid > 0, SYMBOLS[now.bond.coin] != "NEX");
		assert!(repaid * TIERS[now.bond.coin] < exact(now.book.rewards) * 9 / 10);
		assert_eq!(now.standing > before.standing, repaid > 0);
	}
}

#[test]
fn what_is_said_to_close_a_gap_does() {
	let parameters = parameters(MORE_FOR_THE_TREASURY);
	let means = Means::new(&Sample::new(&parameters));
	let goal = Goal {
		metric: Metric::TreasuryGrowth,
		least: 2000.0,
		most: None,
		levers: vec!["policy.allowance".into(), "treasury.operations".into()],
	};
	assert!(!goal.is_met(&means));
	let found = Search::new(&parameters, means).close(&goal).unwrap();
	let Closing::By(Change { parameter, now, then }, broken) = found else {
		panic!("{found:?}");
	};
	assert_eq!((parameter.as_str(), now, broken), ("treasury.operations", 60.0, vec![]));
	let growth = |operations| {
		let changed = parameters.with("treasury.operations", operations).unwrap();
		Means::new(&Sample::new(&changed)).of(Metric::TreasuryGrowth).unwrap()
	};
	assert!(growth(then) >= 2000.0);
	// And not much less would have done.
	assert!(growth(then + 0.2) < 2000.0);
}

#[test]
fn what_no_lever_reaches_is_said_to_be_out_of_reach() {
	let parameters = parameters("years = 1\neras = 30");
	let means = Means::new(&Sample::new(&parameters));
	let goal = Goal {
		metric: Metric::TreasuryGrowth,
		least: 1e9,
		most: None,
		levers: vec!["treasury.operations".into()],
	};
	assert_eq!(Search::new(&parameters, means).close(&goal).unwrap(), Closing::None);
}

#[test]
fn what_would_make_attacks_pay_is_said_to() {
	let parameters = parameters("years = 1\neras = 30");
	let means = Means::new(&Sample::new(&parameters));
	let goal = Goal {
		metric: Metric::RealisedRoi,
		least: means.of(Metric::RealisedRoi).unwrap() + 0.5,
		most: None,
		levers: vec!["rewards.era_rate".into()],
	};
	let found = Search::new(&parameters, means).close(&goal).unwrap();
	assert!(matches!(found, Closing::PayingAttacks(_)), "{found:?}");
}

#[test]
fn short_times_measure_what_they_can() {
	let run = Run::new(&parameters("eras = 1"), 1);
	assert_eq!(Metric::ActiveAfterSixMonths.of(&run), None);
	assert_eq!(Metric::TreasuryGrowth.of(&run), None);
	assert!(Metric::Utilization
		.of(&run)
		.is_some_and(|share| share > 0.0 && share <= 1.0));
}
