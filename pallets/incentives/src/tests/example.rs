//! The example of docs/rewards.md.

use crate::Policy;
use immortal_math::incentives::{reward, split, Facts, Reward, WEIGHTS};
use immortal_primitives::money::{Balance, Coin, COIN};
use sp_runtime::Perbill;

const DOCS: &str = include_str!("../../../../docs/rewards.md");

/// What the bond of a validator of four cores, 8 GiB, 100 GiB and 100 megabits a second must be worth, as docs/gifting.md says.
const BOND: Balance = 10_008_197_656_250_000;

/// With twelve decimals, without zeros at the end.
fn decimal(amount: Balance) -> String {
	let digits = format!("{}.{:012}", amount / COIN, amount % COIN);
	digits.trim_end_matches('0').trim_end_matches('.').to_string()
}

#[test]
fn the_documented_example_is_what_the_formulas_give() {
	let given = Perbill::from_percent(20);
	let facts = Facts {
		standing: Policy::default().era_value(BOND / 5),
		present: 285,
		windows: 288,
		era_windows: 288,
		seated: true,
		civic: Perbill::zero(),
		given,
		revenue: [0, 0, 3 * COIN, 0],
	};
	assert!(
		DOCS.contains(&format!("= {} units", decimal(facts.standing))),
		"{}",
		decimal(facts.standing)
	);
	let Reward {
		presence,
		revenue,
		paid,
	} = reward(&facts);
	assert!(
		DOCS.contains(&format!("= {} units", decimal(presence[2]))),
		"{}",
		decimal(presence[2])
	);
	let names = ["governance", "community", "operational", "premium"];
	for (i, coin) in Coin::ALL.into_iter().enumerate() {
		let planck = coin.amount_rounded_down(paid[i]);
		let (kept, away) = split(planck, given);
		let cells = [presence[i], revenue[i], paid[i], planck, kept, away].map(decimal);
		let percent = WEIGHTS[i].deconstruct() / 10_000_000;
		let [presence, revenue, paid, planck, kept, away] = cells;
		let symbol = coin.symbol();
		let row = format!(
			"| {} | {presence} | {revenue} | {percent} % | {paid} | {planck} {symbol} | {kept} | {away} |",
			names[i]
		);
		assert!(DOCS.contains(&row), "docs/rewards.md lacks the row: {row}");
	}
}
