//! Powers that several hold together: a call is made when more than half of them have approved it.

use crate::*;
use frame_support::{
	dispatch::DispatchResultWithPostInfo, ensure, pallet_prelude::DispatchResult, traits::Get, BoundedVec,
};
use immortal_primitives::responsibility::Responsibility;
use sp_runtime::traits::{Hash, Saturating};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_approve(
		by: T::AccountId,
		responsibility: Responsibility,
		call: CallOf<T>,
	) -> DispatchResultWithPostInfo {
		let members = Self::members_of(responsibility);
		ensure!(members.contains(&by), Error::<T>::NotHolder);
		Self::ensure_covered(responsibility, &call)?;
		let call_hash = T::Hashing::hash_of(&call);
		let mut approval = match Approvals::<T>::get(responsibility, call_hash) {
			Some(approval) => approval,
			None => Self::begin_approval(&by)?,
		};
		ensure!(approval.tenure == CurrentTenure::<T>::get(), Error::<T>::OldTenure);
		ensure!(Self::now() <= approval.until, Error::<T>::Expired);
		ensure!(!approval.by.contains(&by), Error::<T>::AlreadyApproved);
		// Who has lost the power since no longer counts, and makes room.
		approval.by.retain(|who| members.contains(who));
		approval
			.by
			.try_push(by.clone())
			.map_err(|_| Error::<T>::AlreadyApproved)?;
		let (approvals, threshold) = (approval.by.len() as u32, threshold(members.len() as u32));
		Self::deposit_event(Event::Approved {
			responsibility,
			by,
			call_hash,
			approvals,
			threshold,
		});
		if approvals < threshold {
			Approvals::<T>::insert(responsibility, call_hash, approval);
			return Ok(Some(T::WeightInfo::approve()).into());
		}
		Self::forget_approval(responsibility, call_hash, &approval.opened_by);
		if Self::hold_if_it_waits(responsibility, &call, call_hash, Decider::Members)? {
			return Ok(Some(T::WeightInfo::approve()).into());
		}
		let post = Self::dispatch_with_power(call, T::WeightInfo::approve())?;
		Self::deposit_event(Event::Executed {
			responsibility,
			call_hash,
		});
		Ok(post)
	}

	/// An approval that nobody has given yet, counted for who begins it.
	fn begin_approval(by: &T::AccountId) -> Result<Approval<T>, Error<T>> {
		let opened = OpenedBy::<T>::get(by);
		ensure!(opened < T::MaxOpened::get(), Error::<T>::TooManyApprovals);
		OpenedBy::<T>::insert(by, opened.saturating_add(1));
		Ok(Approval {
			tenure: CurrentTenure::<T>::get(),
			until: Self::now().saturating_add(Terms::<T>::get().act_lifetime),
			opened_by: by.clone(),
			by: BoundedVec::new(),
		})
	}

	fn forget_approval(responsibility: Responsibility, call_hash: T::Hash, opened_by: &T::AccountId) {
		Approvals::<T>::remove(responsibility, call_hash);
		OpenedBy::<T>::mutate_exists(opened_by, |count| {
			let left = count.unwrap_or_default().saturating_sub(1);
			*count = (left > 0).then_some(left);
		});
	}

	/// Whoever began an approval can end it while nobody else has given his, and everybody when it has expired or is of another
	/// tenure.
	pub(crate) fn do_end_approval(
		by: T::AccountId,
		responsibility: Responsibility,
		call_hash: T::Hash,
	) -> DispatchResult {
		let approval = Approvals::<T>::get(responsibility, call_hash).ok_or(Error::<T>::UnknownApproval)?;
		let is_only_his = approval.by.iter().all(|who| *who == by);
		ensure!(
			Self::is_over(approval.tenure, approval.until) || is_only_his,
			Error::<T>::StillValid
		);
		Self::forget_approval(responsibility, call_hash, &approval.opened_by);
		Self::deposit_event(Event::ApprovalEnded {
			responsibility,
			call_hash,
		});
		Ok(())
	}
}
