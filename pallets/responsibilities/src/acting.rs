//! The only way to Root.

use crate::*;
use frame_support::{
	dispatch::{DispatchErrorWithPostInfo, DispatchResultWithPostInfo, GetDispatchInfo},
	ensure,
	traits::Contains,
};
use frame_system::RawOrigin;
use sp_runtime::traits::{Dispatchable, Hash};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_act(by: T::AccountId, call: <T as Config>::RuntimeCall) -> DispatchResultWithPostInfo {
		ensure!(T::RootCalls::contains(&call), Error::<T>::CallNotListed);
		let info = call.get_dispatch_info();
		let call_hash = T::Hashing::hash_of(&call);
		let with_ours = |actual| Some(T::WeightInfo::act().saturating_add(actual));

		match call.dispatch(RawOrigin::Root.into()) {
			Ok(mut post) => {
				post.actual_weight = with_ours(post.calc_actual_weight(&info));
				Self::deposit_event(Event::Acted { by, call_hash });
				Ok(post)
			},
			Err(DispatchErrorWithPostInfo { mut post_info, error }) => {
				post_info.actual_weight = with_ours(post_info.calc_actual_weight(&info));
				Err(DispatchErrorWithPostInfo { post_info, error })
			},
		}
	}
}
