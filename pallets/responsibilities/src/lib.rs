//! # Responsibilities
//!
//! Who may: the one place that privileged calls come from. For now the owner holds every power.
//!
//! ## A day in office
//! 1. Genesis names the owner. There is no other way into office, and no sudo.
//! 2. Calls of our pallets that need privilege take [`EnsureOwner`].
//! 3. SDK calls that insist on Root go through [`Pallet::act`], and only those that the runtime lists.
//!
//! ## Where things are
//! Declarations here, the owner's origin in `office`, what acting does in `acting`, invariants in `try_state`.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

mod acting;
#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod office;
#[cfg(any(feature = "try-runtime", test))]
mod try_state;
pub mod weights;

#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;

pub use office::EnsureOwner;
pub use pallet::*;
pub use weights::WeightInfo;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use alloc::boxed::Box;
	use frame_support::{
		dispatch::{DispatchResultWithPostInfo, GetDispatchInfo, PostDispatchInfo},
		pallet_prelude::*,
		traits::Contains,
	};
	use frame_system::pallet_prelude::*;
	use sp_runtime::traits::Dispatchable;

	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// The runtime's calls.
		type RuntimeCall: Parameter
			+ Dispatchable<RuntimeOrigin = Self::RuntimeOrigin, PostInfo = PostDispatchInfo>
			+ GetDispatchInfo;

		/// Who may [`Pallet::act`].
		type ActOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Self::AccountId>;

		/// The calls that insist on Root and may be made by [`Pallet::act`].
		type RootCalls: Contains<<Self as Config>::RuntimeCall>;

		/// Weights of the calls.
		type WeightInfo: WeightInfo;
	}

	#[pallet::pallet]
	pub struct Pallet<T>(_);

	/// The account that holds every power.
	///
	/// - Value: its account; always there, for genesis sets it.
	/// - Never deleted.
	#[pallet::storage]
	pub type Owner<T: Config> = StorageValue<_, T::AccountId>;

	/// Who is in office at genesis.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// The owner's account, the cold key. A chain without one refuses to start.
		pub owner: Option<T::AccountId>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			Owner::<T>::set(self.owner.clone());
		}
	}

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A listed call was made with Root's power, and succeeded.
		Acted {
			/// Who acted.
			by: T::AccountId,
			/// Hash of the encoded call.
			call_hash: T::Hash,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// The runtime does not list this call among those that may be made with Root's power.
		CallNotListed,
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Make a listed `call` with Root's power. Origin: [`Config::ActOrigin`]. Fails as `call` fails.
		#[pallet::call_index(0)]
		#[pallet::weight({
			let info = call.get_dispatch_info();
			(T::WeightInfo::act().saturating_add(info.call_weight), info.class)
		})]
		pub fn act(origin: OriginFor<T>, call: Box<<T as Config>::RuntimeCall>) -> DispatchResultWithPostInfo {
			let by = T::ActOrigin::ensure_origin(origin)?;
			Self::do_act(by, *call)
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// The account in office; `None` only before genesis is built.
		pub fn owner() -> Option<T::AccountId> {
			Owner::<T>::get()
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}
}
