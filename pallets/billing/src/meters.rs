//! Meters: machines that sign a customer's receipts in its place, up to a limit a day.

use crate::{Config, Error, Event, Meter, Meters, Pallet};
use frame_support::{ensure, pallet_prelude::DispatchResult};
use immortal_primitives::{
	money::Balance,
	time::{Clock, EraIndex},
};

impl<AccountId> Meter<AccountId> {
	/// What its receipts have cost in an era.
	pub fn used_in(&self, era: EraIndex) -> Balance {
		if self.era == era {
			self.used
		} else {
			0
		}
	}
}

impl<T: Config> Pallet<T> {
	/// Appoints a meter, in place of the one that there is. What that one cost today counts.
	pub(crate) fn do_appoint_meter(who: T::AccountId, account: T::AccountId, cap: Balance) -> DispatchResult {
		ensure!(cap > 0, Error::<T>::ZeroAmount);
		Self::account_of(&who)?;
		let era = T::Clock::era();
		let used = Meters::<T>::get(&who).map_or(0, |meter| meter.used_in(era));
		let meter = Meter {
			account: account.clone(),
			cap,
			era,
			used,
		};
		Meters::<T>::insert(&who, meter);
		Self::deposit_event(Event::MeterAppointed {
			who,
			meter: account,
			cap,
		});
		Ok(())
	}

	/// Dismisses the meter, at once: it may be in wrong hands. What it has signed and nobody has settled is lost, and is no more
	/// than a day's cap.
	pub(crate) fn do_dismiss_meter(who: T::AccountId) -> DispatchResult {
		let Meter { account: meter, .. } = Meters::<T>::take(&who).ok_or(Error::<T>::NoMeter)?;
		Self::deposit_event(Event::MeterDismissed { who, meter });
		Ok(())
	}
}
