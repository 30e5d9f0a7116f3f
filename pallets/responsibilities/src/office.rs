//! Who is in office, and who holds which power.

use crate::*;
use alloc::vec::Vec;
use frame_support::{ensure, pallet_prelude::DispatchResult, BoundedVec};
use immortal_primitives::{
	immortality::{HeldBy, PowerView},
	responsibility::{Offices, OnNewOwner, Responsibility, Tenure},
};

impl<T: Config> Pallet<T> {
	/// Puts a new owner in office, with all powers. Whatever was decided before is void.
	pub(crate) fn do_name_owner(owner: T::AccountId) -> DispatchResult {
		let is_in_office = Owner::<T>::get().as_ref() == Some(&owner) && !OutOfOffice::<T>::exists();
		ensure!(!is_in_office, Error::<T>::AlreadyInOffice);
		let tenure = Self::raise_tenure();
		Owner::<T>::put(&owner);
		OutOfOffice::<T>::kill();
		for responsibility in Responsibility::ALL {
			PowerOf::<T>::remove(responsibility);
			HeldBefore::<T>::remove(responsibility);
		}
		T::OnNewOwner::on_new_owner();
		Self::deposit_event(Event::OwnerNamed { owner, tenure });
		Ok(())
	}

	fn raise_tenure() -> Tenure {
		CurrentTenure::<T>::mutate(|tenure| {
			// A few a block at most: it cannot overflow.
			*tenure = tenure.saturating_add(1);
			*tenure
		})
	}

	fn set_power(responsibility: Responsibility, holders: Holders<T>) {
		match &holders {
			Holders::Owner => PowerOf::<T>::remove(responsibility),
			_ => PowerOf::<T>::insert(responsibility, &holders),
		}
		Self::deposit_event(Event::HoldersSet {
			responsibility,
			holders,
		});
	}

	/// Who holds each power, for whoever asks.
	pub fn power_views() -> Vec<PowerView<T::AccountId>> {
		let view = |responsibility| {
			let (held_by, threshold) = match PowerOf::<T>::get(responsibility) {
				Holders::Owner => (Owner::<T>::get().map_or(HeldBy::Vacant, HeldBy::Owner), 1),
				Holders::Vacant => (HeldBy::Vacant, 0),
				Holders::Members(members) => {
					let threshold = threshold(members.len() as u32);
					(HeldBy::Members(members.into_inner()), threshold)
				},
			};
			PowerView {
				responsibility,
				held_by,
				threshold,
			}
		};
		Responsibility::ALL.map(view).into()
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

impl<T: Config> Offices<T::AccountId> for Pallet<T> {
	fn owner() -> Option<T::AccountId> {
		Owner::<T>::get()
	}

	fn tenure() -> Tenure {
		CurrentTenure::<T>::get()
	}

	fn depose() -> Tenure {
		let tenure = Self::raise_tenure();
		OutOfOffice::<T>::put(tenure);
		for responsibility in Responsibility::ALL {
			match PowerOf::<T>::get(responsibility) {
				Holders::Owner => {},
				others => HeldBefore::<T>::insert(responsibility, others),
			}
			PowerOf::<T>::insert(responsibility, Holders::Vacant);
		}
		Self::deposit_event(Event::OwnerDeposed { tenure });
		tenure
	}

	/// What coin holders gave away meanwhile stays given.
	fn reinstate() -> Tenure {
		let tenure = Self::raise_tenure();
		OutOfOffice::<T>::kill();
		for responsibility in Responsibility::ALL {
			let before = HeldBefore::<T>::take(responsibility).unwrap_or(Holders::Owner);
			if PowerOf::<T>::get(responsibility) == Holders::Vacant {
				match before {
					Holders::Owner => PowerOf::<T>::remove(responsibility),
					others => PowerOf::<T>::insert(responsibility, others),
				}
			}
		}
		Self::deposit_event(Event::OwnerReinstated { tenure });
		tenure
	}

	fn hand_over(responsibility: Responsibility, members: Vec<T::AccountId>) -> bool {
		let may = PowerOf::<T>::get(responsibility) == Holders::Vacant && OutOfOffice::<T>::exists();
		if !may || members.is_empty() {
			return false;
		}
		HeldBefore::<T>::remove(responsibility);
		Self::set_power(responsibility, Holders::Members(sorted::<T>(members)));
		true
	}

	fn members(responsibility: Responsibility) -> Vec<T::AccountId> {
		Self::members_of(responsibility).into_inner()
	}

	fn replace(responsibility: Responsibility, members: Vec<T::AccountId>) {
		let is_held = matches!(PowerOf::<T>::get(responsibility), Holders::Members(_));
		if is_held && !members.is_empty() {
			Self::set_power(responsibility, Holders::Members(sorted::<T>(members)));
		}
	}

	fn give_back() -> Tenure {
		let tenure = Self::raise_tenure();
		OutOfOffice::<T>::kill();
		for responsibility in Responsibility::ALL {
			HeldBefore::<T>::remove(responsibility);
			if responsibility != Responsibility::RuntimeUpgrade {
				PowerOf::<T>::remove(responsibility);
			}
		}
		Self::deposit_event(Event::OwnerReinstated { tenure });
		tenure
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn set_owner(owner: &T::AccountId) {
		Owner::<T>::put(owner);
	}
}

/// Members as they are kept: in order, each once, no more than there may be.
fn sorted<T: Config>(mut members: Vec<T::AccountId>) -> BoundedVec<T::AccountId, T::MaxHolders> {
	members.sort();
	members.dedup();
	BoundedVec::truncate_from(members)
}
