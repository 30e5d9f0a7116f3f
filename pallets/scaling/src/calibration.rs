//! What comes of forecasts: they are compared with what happened, and the further they are off, the less is spent without approval.

use crate::{Config, Decisions, Event, Forecast, Kinds, Pallet, Spending, Spent, Terms, Trust, Trusts};
use immortal_math::scaling;
use immortal_primitives::{
	money::Balance,
	nodes::Kind,
	scaling::{Calibration, Checked, DecisionId},
	time::{Clock, EraIndex},
	treasury::Treasury,
};
use sp_runtime::Perbill;

/// Forecasts of which the error is the average.
pub const FORECASTS: u32 = 8;

/// Eras after which a forecast comes due: the next is the first with the lots, and all is told of it in the one after.
pub const DUE_AFTER: EraIndex = 1;

impl<T: Config> Pallet<T> {
	/// How far forecasts were right.
	pub(crate) fn confidence() -> Perbill {
		scaling::confidence(Trusts::<T>::get().mean_error)
	}

	/// What may be spent in an era without approval, in 10^-12 units.
	pub(crate) fn cap() -> Balance {
		scaling::cap(
			T::Treasury::automatic_limit(),
			Trusts::<T>::get().mean_error,
			Terms::<T>::get().least_cap,
		)
	}

	/// What was, in this era.
	pub(crate) fn spent() -> Balance {
		let Spending { era, value } = Spent::<T>::get();
		if era == T::Clock::era() {
			value
		} else {
			0
		}
	}

	pub(crate) fn cap_left() -> Balance {
		Self::cap().saturating_sub(Self::spent())
	}

	/// Counts what is or may be spent without approval.
	pub(crate) fn note_spent(value: Balance) {
		Spent::<T>::put(Spending {
			era: T::Clock::era(),
			// Sums of what is below the limit.
			value: Self::spent().saturating_add(value),
		});
	}

	/// Takes back what was counted in an era and is not spent.
	pub(crate) fn note_unspent(counted_in: Option<EraIndex>, value: Balance) {
		Spent::<T>::mutate(|spent| {
			if counted_in == Some(spent.era) {
				spent.value = spent.value.saturating_sub(value);
			}
		});
	}

	/// Has the forecast of a decision come due, unless another of its kind does already.
	pub(crate) fn await_outcome(kind: Kind, decision: DecisionId, load: Perbill) {
		Kinds::<T>::mutate(kind, |state| {
			let due = T::Clock::era().saturating_add(DUE_AFTER);
			state.forecast.get_or_insert(Forecast { decision, load, due });
		});
	}

	/// Compares a forecast that is due with what was just seen of its kind.
	pub(crate) fn check_forecast(kind: Kind, outcome: Perbill) {
		let state = Kinds::<T>::get(kind);
		let is_due = |forecast: &Forecast| state.work.era >= forecast.due;
		let Some(Forecast { decision: id, load, .. }) = state.forecast.filter(is_due) else {
			return;
		};
		Kinds::<T>::mutate(kind, |state| state.forecast = None);
		Decisions::<T>::mutate_extant(id, |record| record.outcome = Some(outcome));
		let mean_error = Trusts::<T>::mutate(|trust| {
			trust.mean_error = scaling::average(trust.mean_error, scaling::error(load, outcome), FORECASTS);
			trust.forecasts = trust.forecasts.saturating_add(1);
			trust.last = Some(Checked {
				decision: id,
				forecast: load,
				outcome,
			});
			trust.mean_error
		});
		Self::deposit_event(Event::ForecastChecked {
			id,
			forecast: load,
			outcome,
			mean_error,
			cap: Self::cap(),
		});
	}

	/// How far forecasts are trusted, and what may be spent by that.
	pub fn calibration() -> Calibration {
		let Trust {
			mean_error,
			forecasts,
			last,
		} = Trusts::<T>::get();
		Calibration {
			mean_error,
			confidence: Self::confidence(),
			forecasts,
			cap: Self::cap(),
			spent: Self::spent(),
			last,
		}
	}
}
