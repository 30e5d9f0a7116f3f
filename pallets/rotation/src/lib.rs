//! # Rotation
//!
//! When validators change: at the end of each session, and on demand. With it goes the chain's clock, by which sessions,
//! windows and eras are told (design, sections 1 and 3).
//!
//! ## An ejection
//! 1. In some block, a validator is found to cheat. Another pallet asks for a rotation.
//! 2. In the next block a session ends and who validates is worked out anew, without the cheat.
//! 3. In the block after that one more session ends: the new validators make and finalise blocks from here on.
//!
//! ## Finality
//! - Rotations wait while GRANDPA has a change of voters pending: it would swallow a second one.
//! - While finality lags, ordinary changes are frozen: sessions end, and the same go on. Ejection and recovery override that.
//!
//! ## Where things are
//! Declarations here, slots to eras in `clock`, ends of sessions in `sessions`, invariants in `try_state`.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod clock;
mod sessions;
#[cfg(any(feature = "try-runtime", test))]
mod try_state;
mod types;
pub mod weights;

#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;

pub use pallet::*;
pub use types::*;
pub use weights::WeightInfo;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use frame_support::pallet_prelude::*;
	use frame_system::pallet_prelude::*;
	use immortal_primitives::{
		consensus::{OnChainFinality, RotateOnDemand},
		time::{Clock, EraIndex, Slot, WindowIndex},
	};

	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// The slot of the block being made.
		type Slot: Get<Slot>;

		/// Says who validates.
		type Elect: pallet_session::SessionManager<Self::AccountId>;

		/// What is final.
		type Finality: OnChainFinality<BlockNumberFor<Self>>;

		/// Whether GRANDPA has a change of voters pending.
		type ChangePending: Get<bool>;

		/// With finality further behind than this, ordinary changes are frozen.
		#[pallet::constant]
		type MaxLag: Get<BlockNumberFor<Self>>;

		/// Weights of the hooks.
		type WeightInfo: WeightInfo;
	}

	#[pallet::pallet]
	pub struct Pallet<T>(_);

	/// How long windows and eras are.
	///
	/// - Value: set at genesis, and never changed: indices of windows and eras depend on it.
	/// - Never deleted.
	#[pallet::storage]
	pub type Lengths<T> = StorageValue<_, Periods, ValueQuery>;

	/// When the chain began.
	///
	/// - Value: the slot of the first block.
	/// - Never deleted.
	#[pallet::storage]
	pub type Start<T> = StorageValue<_, Slot>;

	/// The window in which a session ended last.
	///
	/// - Value: its index.
	/// - Never deleted.
	#[pallet::storage]
	pub type LastRotation<T> = StorageValue<_, WindowIndex, ValueQuery>;

	/// The rotation that was asked for.
	///
	/// - Value: how much of it is to be done.
	/// - Deleted when it is done.
	#[pallet::storage]
	pub type Demanded<T> = StorageValue<_, Demand>;

	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T> {
		/// How long windows and eras are.
		pub lengths: Periods,
		#[serde(skip)]
		#[doc(hidden)]
		pub _config: core::marker::PhantomData<T>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			assert!(
				self.lengths.slots_per_window > 0 && self.lengths.windows_per_era > 0,
				"`rotation.lengths`: a window has a slot, and an era a window, at least"
			);
			Lengths::<T>::put(self.lengths);
		}
	}

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// Who validates will be worked out in the next block, and change in the one after.
		RotationDemanded {
			/// Whether it happens although finality lags.
			overrides_freeze: bool,
		},
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// The window: so many sessions' lengths since the first block.
		pub fn window() -> WindowIndex {
			<Self as Clock>::window()
		}

		/// The era.
		pub fn era() -> EraIndex {
			<Self as Clock>::era()
		}

		/// Whether ordinary changes of validators are frozen, because finality lags.
		pub fn is_frozen() -> bool {
			<Self as RotateOnDemand>::is_frozen()
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn on_initialize(_: BlockNumberFor<T>) -> Weight {
			Self::start();
			T::WeightInfo::on_initialize()
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}
}
