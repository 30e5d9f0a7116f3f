//! How docs write numbers: for the tests that recompute their examples.

use alloc::{
	format,
	string::{String, ToString},
	vec::Vec,
};

const ONE: u128 = 1_000_000_000_000;

/// With twelve decimals, without zeros at the end.
pub fn decimal(amount: u128) -> String {
	let digits = format!("{}.{:012}", amount / ONE, amount % ONE);
	digits.trim_end_matches('0').trim_end_matches('.').to_string()
}

/// With commas between thousands.
pub fn whole(amount: u128) -> String {
	let digits = amount.to_string();
	let mut grouped = String::new();
	for (place, digit) in digits.chars().enumerate() {
		if place > 0 && (digits.len() - place).is_multiple_of(3) {
			grouped.push(',');
		}
		grouped.push(digit);
	}
	grouped
}

/// What a table of terms says in the row of a term, in its second cell. The first has its name in backticks.
pub fn default_of<'a>(text: &'a str, term: &str) -> Option<&'a str> {
	let name = format!("`{term}`");
	let mut rows = text.lines().filter_map(|line| line.strip_prefix("| "));
	rows.find_map(|row| {
		let (first, rest) = row.split_once(" | ")?;
		let names = first.split(':').next()?;
		let is_of_it = names.split(", ").any(|other| other == name);
		is_of_it.then(|| rest.split(" | ").next()).flatten()
	})
}

/// The text has `words`, wherever its lines are broken.
pub fn says(text: &str, words: &str) -> bool {
	let flowing = text.split_whitespace().collect::<Vec<_>>().join(" ");
	flowing.contains(words)
}
