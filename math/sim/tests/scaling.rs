//! What must hold of scaling.

use immortal_sim::{
	agents::Kind,
	comparison::{eras_above, Comparison},
	metrics::{Means, Metric},
	money::{worth, CAP_VALUE, TIERS},
	network::Network,
	parameters::Parameters,
	results::Outcome,
	Run, Sample,
};

/// Nobody feigns capacity, and a lot is what customers use: so the chain sees a need, and what it buys is worth its price. More is
/// wanted early, so that there is one soon.
const NEED: &str = "
[kinds.sybil]
count = 0
[kinds.self_billing]
count = 0
[scaling]
on = true
lot = { storage_gib = 100, bandwidth_mbit = 100 }
target = 0.7
";

const NO_ATTACKS: &str = "
[kinds]
sybil = { count = 0 }
self_billing = { count = 0 }
pair = { count = 0 }
ghost = { count = 0 }
withholding = { count = 0 }
contractor = { count = 0 }
";

fn parameters(changes: &str) -> Parameters {
	Parameters::defaults_with(changes).expect("the tests' changes are sound")
}

/// What a kind earned in all runs.
fn profit(kind: Kind, sample: &Sample) -> f64 {
	let outcome = Outcome::new(kind, &sample.runs);
	assert!(outcome.count > 0, "{kind}");
	outcome.book.profit()
}

#[test]
fn metrics_are_finite_and_plausible() {
	let means = Means::new(&Sample::new(&parameters(&format!("eras = 185\nyears = 1\n{NEED}"))));
	for metric in Metric::ALL {
		let value = means.of(metric).unwrap();
		assert!(value.is_finite(), "{}", metric.name());
		let is_share = matches!(metric, Metric::ActiveAfterSixMonths | Metric::Utilization);
		assert!(!is_share || (0.3..=1.0).contains(&value), "{} {value}", metric.name());
	}
	assert!(means.of(Metric::NodesGained).is_some_and(|gained| gained > 0.0));
}

#[test]
fn without_scaling_nobody_attacks_it() {
	let run = Run::new(&parameters("eras = 20"), 1);
	assert!(run.scaling.is_none());
	assert!(run.agents.iter().all(|agent| !agent.kind.attacks_scaling()));
}

/// All that the treasury can spend is what came in; so orders come to the limit of it.
#[test]
fn scaling_spends_nothing_below_the_thresholds() {
	let changes = format!("{NEED}\n[rewards]\ntreasury = 0.005\n[treasury]\noperations = 0.0\nfees = 0.0");
	let mut network = Network::new(&parameters(&changes), 1);
	let mut bought = 0.0;
	for era in 0..60 {
		bought += network.step().bought;
		for (coin, tier) in TIERS.iter().enumerate() {
			assert!(
				network.treasury[coin] >= CAP_VALUE / tier / 200,
				"coin {coin} in era {era}"
			);
		}
	}
	assert!(bought > 0.0);
}

/// With nothing above the thresholds all that the chain can do is to ask for gifts, and for longer than beside orders.
#[test]
fn a_poor_treasury_attracts_gifts_and_buys_nothing() {
	let poor = |treasury: f64| {
		let parameters = parameters(&format!("eras = 60\n{NEED}"))
			.with("rewards.treasury", treasury)
			.unwrap();
		Run::new(&parameters, 1)
	};
	let (of_poor, of_rich) = (poor(0.0049), poor(0.05));
	let totals = |run: &Run| run.scaling.unwrap();
	assert_eq!(totals(&of_poor).contracts, 0);
	assert!(of_poor.records.iter().all(|record| record.bought == 0.0));
	assert!(totals(&of_poor).boosts > totals(&of_rich).boosts);
	assert!(totals(&of_rich).contracts > 0);
}

/// Of gifts, too.
#[test]
fn who_promises_too_little_takes_no_lot() {
	let taken = |uptime: f64| {
		let parameters = parameters(&format!("eras = 20\n{NEED}"))
			.with("scaling.uptime", uptime)
			.unwrap();
		let totals = Run::new(&parameters, 1).scaling.unwrap();
		totals.contracts + totals.boosts
	};
	assert!(taken(0.99) > 0);
	assert_eq!(taken(1.0), 0);
}

#[test]
fn what_is_above_the_limit_is_not_spent() {
	let limited = |limit: f64| {
		let parameters = parameters(&format!("eras = 20\n{NEED}"))
			.with("scaling.automatic_limit", limit)
			.unwrap();
		let run = Run::new(&parameters.with("scaling.least_cap", 0.0).unwrap(), 1);
		run.scaling.unwrap().contracts
	};
	assert!(limited(1_000.0) > 0);
	assert_eq!(limited(0.0), 0);
}

#[test]
fn no_planck_is_made_or_lost() {
	let changes = format!("{NEED}\n[treasury]\noperations = 0.0\nfees = 0.0\n[policy]\nslash_slope = 0.0");
	let mut network = Network::new(&parameters(&changes), 1);
	let held = |network: &Network| {
		let escrow = network.scaling.as_ref().map_or(0.0, |scaling| worth(&scaling.escrow));
		worth(&network.treasury) + worth(&network.pools.reserve) + worth(&network.pools.pool) + escrow
	};
	let (before, mut moved, mut bought) = (held(&network), 0.0, 0.0);
	for era in 0..100 {
		let record = network.step();
		moved += record.income - record.rewards - record.bought;
		bought += record.bought;
		let scaling = network.scaling.as_ref().unwrap();
		// What is set aside is what contracts have not paid yet.
		let mut owed = [0; 4];
		for contract in &scaling.contracts {
			owed[contract.coin] += contract.price - contract.paid + contract.renewal.map_or(0, |(price, _)| price);
		}
		assert_eq!(scaling.escrow, owed, "era {era}");
	}
	let gained = held(&network) - before;
	assert!((gained - moved).abs() < 1e-3, "{gained} is not {moved}");
	let paid: f64 = network.agents.iter().map(|agent| agent.book.contracts).sum();
	assert!(bought > 1.0 && (bought - paid).abs() < 1e-6, "{bought} is not {paid}");
}

/// With four times the default prices. At these, docs/economy.md states, newcomers do not heed them.
#[test]
fn after_a_surge_the_load_is_back_under_the_target_sooner() {
	let changes = format!(
		"years = 8\neras = 180\n{NO_ATTACKS}
[demand]
surge = 1.0
[scaling]
lot = {{ cpu_millicores = 1600, memory_mib = 3276, storage_gib = 200, bandwidth_mbit = 200 }}
prices = {{ core = 0.04, gib = 0.02, tib = 0.08, gbit = 0.08 }}"
	);
	let parameters = parameters(&changes);
	let Comparison { before, after, .. } = Comparison::new(&parameters);
	let eras = |sample: &Sample| sample.mean(|run| Some(eras_above(run, &parameters))).unwrap();
	let (before, after) = (eras(&before), eras(&after));
	assert!(after < before, "{after} eras with scaling, {before} without");
}

/// At the defaults but for the lot, in which a lot pays most.
const ATTACKS: &str = "
years = 3
eras = 120
kinds = { sybil = { count = 0 }, self_billing = { count = 0 } }
[scaling]
on = true
lot = { storage_gib = 100, bandwidth_mbit = 100 }
";

#[test]
fn attacks_lose() {
	let sample = Sample::new(&parameters(ATTACKS));
	for kind in [Kind::Pair, Kind::Ghost, Kind::Withholding, Kind::Contractor] {
		assert!(profit(kind, &sample) < 0.0, "{kind}");
	}
	assert!(Outcome::new(Kind::Ghost, &sample.runs).book.contracts > 0.0);
	// Refused when something was bought, and paid nothing.
	assert_eq!(Outcome::new(Kind::Withholding, &sample.runs).book.contracts, 0.0);
	assert!(sample.runs.iter().any(|run| run.scaling.unwrap().refused > 0));
}

/// What is held back is paid for work: who does none gets none of it, and would gain if he did.
#[test]
fn without_holding_back_a_ghost_gains() {
	let profit = |held_back| {
		let parameters = parameters(ATTACKS).with("scaling.held_back", held_back).unwrap();
		profit(Kind::Ghost, &Sample::new(&parameters))
	};
	assert!(profit(0.0) > 0.0 && profit(0.5) < 0.0);
}

#[test]
fn who_feigns_hides_the_need() {
	let short = |changes: &str| {
		let surge = "[demand]\nsurge = 1.0\nsurge_at = 10\n[scaling]\non = true";
		let run = Run::new(&parameters(&format!("eras = 40\n{changes}\n{surge}")), 1);
		run.scaling.unwrap().short
	};
	assert_eq!(short(""), 0);
	assert!(short(NO_ATTACKS) > 10);
}
