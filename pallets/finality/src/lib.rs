//! # Finality
//!
//! The runtime cannot see what is final. So the author of each block reports what its node knows, and the chain believes
//! what so many validators have reported that one of them is honest (design, section 3).
//!
//! ## A block
//! 1. Ada's node makes a block and puts in the highest block that it knows to be final, with its set of voters.
//! 2. The chain keeps the highest that each validator has reported.
//! 3. The highest that enough of them have reached is final, on chain. It never falls.
//! 4. A block without a report is as good as any, and an impossible report changes nothing. A block with two is none.
//!
//! ## Where things are
//! Declarations here, what a report does in `reports`, invariants in `try_state`.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod reports;
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
	use alloc::vec::Vec;
	use frame_support::{
		inherent::{InherentData, InherentIdentifier, MakeFatalError, ProvideInherent},
		pallet_prelude::*,
	};
	use frame_system::pallet_prelude::*;
	use immortal_primitives::consensus::{FinalityReport, OnChainFinality, FINALITY_INHERENT};
	use sp_staking::SessionIndex;

	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// The author of the block being made.
		type Author: Get<Option<Self::AccountId>>;

		/// Who validates in this session.
		type Validators: Get<Vec<Self::AccountId>>;

		/// The session.
		type Session: Get<SessionIndex>;

		/// The most validators there can be.
		#[pallet::constant]
		type MaxValidators: Get<u32>;

		/// Weights of the calls.
		type WeightInfo: WeightInfo;
	}

	#[pallet::pallet]
	pub struct Pallet<T>(_);

	/// What the validators of this session have reported.
	///
	/// - Value: the highest report of each.
	/// - Bound: [`Config::MaxValidators`].
	/// - Reports of those who no longer validate are dropped with the first report of a session.
	#[pallet::storage]
	pub type Reports<T: Config> = StorageValue<_, SessionReports<T>, ValueQuery>;

	/// The highest block that is final on chain.
	///
	/// - Value: its number; it never falls.
	/// - Never deleted.
	#[pallet::storage]
	pub type Finalized<T: Config> = StorageValue<_, BlockNumberFor<T>, ValueQuery>;

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// An author called a block final that its own block does not build on; that was ignored.
		ImpossibleReportIgnored {
			/// The author.
			author: T::AccountId,
			/// The number it reported.
			number: BlockNumberFor<T>,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// The block has a report already. A block with two is none.
		AlreadyReported,
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Say what the author's node knows to be final. An inherent, and never required; it does not fail for what it says,
		/// for a block that holds a wrong one is still a block.
		#[pallet::call_index(0)]
		#[pallet::weight((T::WeightInfo::report(T::MaxValidators::get()), DispatchClass::Mandatory))]
		pub fn report(origin: OriginFor<T>, report: FinalityReport<BlockNumberFor<T>>) -> DispatchResultWithPostInfo {
			ensure_none(origin)?;
			Ok(Some(T::WeightInfo::report(Self::do_report(report)?)).into())
		}
	}

	#[pallet::inherent]
	impl<T: Config> ProvideInherent for Pallet<T> {
		type Call = Call<T>;
		type Error = MakeFatalError<()>;
		const INHERENT_IDENTIFIER: InherentIdentifier = FINALITY_INHERENT;

		fn create_inherent(data: &InherentData) -> Option<Self::Call> {
			let report = data.get_data(&FINALITY_INHERENT).ok()??;
			Some(Call::report { report })
		}

		fn is_inherent(call: &Self::Call) -> bool {
			matches!(call, Call::report { .. })
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// The highest block that so many validators called final that one of them is honest.
		pub fn finalized() -> BlockNumberFor<T> {
			<Self as OnChainFinality<_>>::finalized()
		}

		/// How many blocks the best block is ahead of it, less those that it takes so many to report.
		pub fn lag() -> BlockNumberFor<T> {
			<Self as OnChainFinality<_>>::lag()
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
