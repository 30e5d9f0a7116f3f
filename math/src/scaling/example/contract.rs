//! The example of docs/taking-orders.md.

use super::*;

const DOCS: &str = include_str!("../../../../docs/taking-orders.md");

const ERA: u32 = 288;
const WINDOWS: u32 = ERAS * ERA;

fn documented(text: &str) {
	assert!(says(DOCS, text), "docs/taking-orders.md lacks: {text}");
}

/// Of an order of which docs/scaling.md tells, twenty blocks after it opened.
fn contracted() -> u128 {
	price(in_flx(floor()), in_flx(reserve()), 20, RISING)
}

/// An era of the contract.
struct Era {
	covered: u32,
	counted: u32,
	there: u32,
	kept: bool,
}

impl Era {
	const fn of(covered: u32, there: u32) -> Self {
		Self {
			covered,
			counted: ERA,
			there,
			kept: true,
		}
	}

	fn earned(&self) -> u128 {
		match self.kept {
			true => earned(contracted(), self.covered, WINDOWS, self.there, self.counted),
			false => 0,
		}
	}
}

/// Begun in the last 188 windows of an era. In the third it missed 14, in the fifth far too many.
fn eras() -> Vec<Era> {
	let first = Era {
		counted: 190,
		..Era::of(188, 190)
	};
	let whole = (2..=30).map(|era| match era {
		3 => Era::of(ERA, 274),
		5 => Era {
			kept: false,
			..Era::of(ERA, 200)
		},
		_ => Era::of(ERA, ERA),
	});
	let eras: Vec<_> = [first].into_iter().chain(whole).chain([Era::of(100, ERA)]).collect();
	assert_eq!(eras.iter().map(|era| era.covered).sum::<u32>(), WINDOWS);
	eras
}

#[test]
fn each_era_is_paid_by_what_the_node_was_there() {
	documented(&format!("for {} planck", whole(contracted())));
	documented(&format!("covers {} windows", whole(WINDOWS.into())));
	let eras = eras();
	for (name, era) in [("1", 1), ("2", 2), ("3", 3), ("5", 5), ("31", 31)] {
		let Era {
			covered,
			counted,
			there,
			..
		} = eras[era - 1];
		let (paid, held) = hold_back(eras[era - 1].earned(), HELD_BACK);
		let [earned, paid, held] = [paid + held, paid, held].map(whole);
		documented(&format!(
			"| {name} | {covered} | {there} of {counted} | {earned} | {paid} | {held} |"
		));
	}
}

/// What is paid era by era, and what is held back of all eras.
fn in_all() -> (u128, u128) {
	eras().iter().fold((0, 0), |(paid, held), era| {
		let (now, later) = hold_back(era.earned(), HELD_BACK);
		(paid + now, held + later)
	})
}

/// What is paid in the end of what is held back, by what the node's own work earned the network.
fn released(revenue: u128) -> u128 {
	let (_, held) = in_all();
	held.min(in_flx(most_released(revenue, HELD_BACK)))
}

#[test]
fn what_it_comes_to() {
	let (paid, held) = in_all();
	assert_eq!(released(6 * ONE / 10), held);
	documented("His node's work earned the network 0.6 units");
	documented(&format!(
		"{} planck were paid era by era, and {}, all that was held back, when it ended: {} in all. The other {} returned to the treasury.",
		whole(paid),
		whole(held),
		whole(paid + held),
		whole(contracted() - paid - held)
	));
}

#[test]
fn what_is_held_back_is_for_work() {
	let (paid, held) = in_all();
	// A quarter of it in planck, of which ten are a unit.
	let needed = 40 * held;
	documented(&format!("{} units are enough", decimal(needed)));
	assert!(released(needed) == held && released(needed - 40) < held);
	let of_little = released(ONE / 10);
	assert!(of_little < held);
	documented(&format!(
		"earned only 0.1 units, {} planck of it: {} in all",
		whole(of_little),
		whole(paid + of_little)
	));
	assert_eq!(released(0), 0);
}

#[test]
fn what_a_renewal_costs() {
	let of = |contracts: u128| full().min(most_payable(earning() / contracts * u128::from(ERAS)));
	let price = |contracts| contracted().min(in_flx(of(contracts)));
	assert_eq!(price(10), contracted());
	documented(&format!(
		"With 10 contracts the price of the example stays the same; with 100 it is {} planck",
		whole(price(100))
	));
}

#[test]
fn what_a_failure_costs() {
	let (_, held) = hold_back(Era::of(ERA, ERA).earned(), HELD_BACK);
	documented(&format!("after ten whole eras {} planck", whole(10 * held)));
}

#[test]
fn what_a_boost_brings() {
	let boost = BOOST.mul_floor(presence());
	documented(&format!("{} units an era at most", decimal(boost)));
}
