//! How far forecasts were right, and what may be spent by them.

use super::{
	rules::{FORECASTS, UNTRIED},
	terms::Terms,
};
use immortal_math::scaling::{average, cap, error};
use sp_arithmetic::Perbill;

/// What is spent without approval, and how far that is to be trusted.
#[derive(Clone, Copy, Debug)]
pub struct Trust {
	mean_error: Perbill,
	/// In this era, in 10^-12 units.
	spent: u128,
}

impl Default for Trust {
	/// Nothing is known: half is trusted.
	fn default() -> Self {
		Self {
			mean_error: UNTRIED,
			spent: 0,
		}
	}
}

impl Trust {
	/// Begins an era.
	pub fn begin(&mut self) {
		self.spent = 0;
	}

	/// Compares a forecast with what came.
	pub fn learn(&mut self, forecast: Perbill, outcome: Perbill) {
		self.mean_error = average(self.mean_error, error(forecast, outcome), FORECASTS);
	}

	/// Counts what was spent.
	pub fn note(&mut self, value: u128) {
		self.spent += value;
	}

	/// What may be spent yet: at once, and in this era.
	pub fn left(&self, terms: &Terms) -> u128 {
		let cap = cap(terms.limit, self.mean_error, terms.least_cap);
		cap.saturating_sub(self.spent).min(terms.limit)
	}
}
