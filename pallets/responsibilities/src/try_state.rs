//! What must always hold.

use crate::*;
use alloc::collections::BTreeMap;
use frame_support::{ensure, traits::Get};
use immortal_primitives::responsibility::Responsibility;
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_try_state() -> Result<(), TryRuntimeError> {
		ensure!(Owner::<T>::exists(), "nobody is in office");
		ensure!(
			Self::check_policy(&Terms::<T>::get()).is_ok(),
			"the policy is out of bounds"
		);
		Self::try_holders()?;
		Self::try_approvals()?;
		Self::try_pending()
	}

	fn try_holders() -> Result<(), TryRuntimeError> {
		let is_out = OutOfOffice::<T>::exists();
		ensure!(
			!is_out
				|| Responsibility::ALL
					.iter()
					.all(|power| PowerOf::<T>::get(power) != Holders::Owner),
			"an owner out of office holds a power"
		);
		ensure!(
			is_out || HeldBefore::<T>::iter_keys().next().is_none(),
			"former holders are remembered while the owner is in office"
		);
		for (_, holders) in PowerOf::<T>::iter() {
			if let Holders::Members(members) = holders {
				ensure!(!members.is_empty(), "members of whom there are none");
				ensure!(members.windows(2).all(|pair| pair[0] < pair[1]), "members out of order");
			}
		}
		Ok(())
	}

	fn try_approvals() -> Result<(), TryRuntimeError> {
		let mut opened = BTreeMap::new();
		for (_, _, approval) in Approvals::<T>::iter() {
			ensure!(!approval.by.is_empty(), "an approval that nobody gave");
			*opened.entry(approval.opened_by).or_insert(0u32) += 1;
			ensure!(
				approval.tenure <= CurrentTenure::<T>::get(),
				"an approval of a tenure to come"
			);
		}
		ensure!(
			opened == OpenedBy::<T>::iter().collect(),
			"approvals are counted wrongly"
		);
		let too_many = opened.values().any(|count| *count > T::MaxOpened::get());
		ensure!(!too_many, "somebody began too many approvals");
		Ok(())
	}

	fn try_pending() -> Result<(), TryRuntimeError> {
		for (_, act) in Pending::<T>::iter() {
			ensure!(act.tenure <= CurrentTenure::<T>::get(), "an act of a tenure to come");
			ensure!(act.not_before <= act.until, "an act that can never be done");
			let by_voters = act.decider == Decider::Voters;
			ensure!(!by_voters || act.vetoes.is_empty(), "a veto where there is none");
		}
		let (pending, listed) = (Pending::<T>::iter().count(), Whitelist::<T>::iter().count());
		ensure!(pending as u32 == Pending::<T>::count(), "acts are counted wrongly");
		ensure!(
			listed as u32 == Whitelist::<T>::count(),
			"whitelisted calls are counted wrongly"
		);
		let most = T::MaxPending::get();
		ensure!(pending as u32 <= 2 * most && listed as u32 <= most, "too many wait");
		Ok(())
	}
}
