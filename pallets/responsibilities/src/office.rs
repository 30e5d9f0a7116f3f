//! Who is in office, and who holds which power.

use crate::*;
use frame_support::{ensure, pallet_prelude::DispatchResult, BoundedVec};
use immortal_primitives::responsibility::Responsibility;

impl<T: Config> Pallet<T> {
	/// Puts a new owner in office, with all powers. Whatever was decided before is void.
	pub(crate) fn do_name_owner(owner: T::AccountId) -> DispatchResult {
		ensure!(Owner::<T>::get().as_ref() != Some(&owner), Error::<T>::AlreadyInOffice);
		let tenure = CurrentTenure::<T>::mutate(|tenure| {
			// At most one a block: it cannot overflow.
			*tenure = tenure.saturating_add(1);
			*tenure
		});
		Owner::<T>::put(&owner);
		for responsibility in Responsibility::ALL {
			PowerOf::<T>::remove(responsibility);
		}
		Self::deposit_event(Event::OwnerNamed { owner, tenure });
		Ok(())
	}

	pub(crate) fn do_set_holders(responsibility: Responsibility, holders: Holders<T>) -> DispatchResult {
		if let Holders::Members(members) = &holders {
			ensure!(!members.is_empty(), Error::<T>::NoMembers);
			ensure!(
				members.windows(2).all(|pair| pair[0] < pair[1]),
				Error::<T>::MembersNotSorted
			);
		}
		PowerOf::<T>::insert(responsibility, &holders);
		Self::deposit_event(Event::HoldersSet {
			responsibility,
			holders,
		});
		Ok(())
	}

	/// Whether the power is the owner's, and `who` is the owner.
	pub(crate) fn is_owners(responsibility: Responsibility, who: &T::AccountId) -> bool {
		PowerOf::<T>::get(responsibility) == Holders::Owner && Owner::<T>::get().as_ref() == Some(who)
	}

	/// Who holds a power together; nobody if one alone does, or none.
	pub(crate) fn members_of(responsibility: Responsibility) -> BoundedVec<T::AccountId, T::MaxHolders> {
		match PowerOf::<T>::get(responsibility) {
			Holders::Members(members) => members,
			Holders::Owner | Holders::Vacant => BoundedVec::new(),
		}
	}
}
