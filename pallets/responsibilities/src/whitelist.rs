//! Calls that oversight found urgent and harmless enough for a hurried vote.

use crate::*;
use frame_support::{dispatch::DispatchResultWithPostInfo, ensure, pallet_prelude::DispatchResult, traits::Get};
use frame_system::pallet_prelude::OriginFor;
use sp_runtime::traits::{BadOrigin, Hash, Saturating};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_whitelist(call_hash: T::Hash) -> DispatchResult {
		ensure!(!Whitelist::<T>::contains_key(call_hash), Error::<T>::AlreadyWhitelisted);
		ensure!(
			Whitelist::<T>::count() < T::MaxPending::get(),
			Error::<T>::TooManyWhitelisted
		);
		let tenure = CurrentTenure::<T>::get();
		let until = Self::now().saturating_add(Terms::<T>::get().act_lifetime);
		Whitelist::<T>::insert(call_hash, (tenure, until));
		Self::deposit_event(Event::Whitelisted { call_hash, until });
		Ok(())
	}

	pub(crate) fn do_dispatch_whitelisted(origin: OriginFor<T>, call: CallOf<T>) -> DispatchResultWithPostInfo {
		let given: Result<Origin, OriginFor<T>> = origin.into();
		let Ok(Origin::Whitelisted { tenure }) = given else {
			return Err(BadOrigin.into());
		};
		let now = CurrentTenure::<T>::get();
		ensure!(tenure == now, Error::<T>::OldTenure);
		let call_hash = T::Hashing::hash_of(&call);
		let (listed_in, until) = Whitelist::<T>::get(call_hash).ok_or(Error::<T>::NotWhitelisted)?;
		ensure!(listed_in == now, Error::<T>::OldTenure);
		ensure!(Self::now() <= until, Error::<T>::Expired);
		let responsibility = T::Rules::access(&call)
			.responsibility()
			.ok_or(Error::<T>::Unreachable)?;
		Whitelist::<T>::remove(call_hash);
		let post = Self::dispatch_with_power(call, T::WeightInfo::dispatch_whitelisted())?;
		Self::deposit_event(Event::Acted {
			responsibility,
			by: None,
			call_hash,
		});
		Ok(post)
	}

	pub(crate) fn do_discard_whitelisted(call_hash: T::Hash) -> DispatchResult {
		let (tenure, until) = Whitelist::<T>::get(call_hash).ok_or(Error::<T>::NotWhitelisted)?;
		ensure!(Self::is_over(tenure, until), Error::<T>::StillValid);
		Whitelist::<T>::remove(call_hash);
		Self::deposit_event(Event::WhitelistingEnded { call_hash });
		Ok(())
	}
}
