//! What is stored.

use crate::Config;
use codec::{Decode, Encode, MaxEncodedLen};
use frame_support::{BoundedVec, DebugNoBound, DefaultNoBound};
use frame_system::pallet_prelude::BlockNumberFor;
use immortal_primitives::consensus::FinalityReport;
use scale_info::TypeInfo;
use sp_staking::SessionIndex;

/// What a validator reported.
pub type ReportOf<T> = (
	<T as frame_system::Config>::AccountId,
	FinalityReport<BlockNumberFor<T>>,
);

/// The reports of a session's validators.
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, DebugNoBound, DefaultNoBound)]
#[scale_info(skip_type_params(T))]
pub struct SessionReports<T: Config> {
	/// The session.
	pub session: SessionIndex,
	/// How many validate in it; 0 before the first report.
	pub validators: u32,
	/// The block of the last report: there is one in each at most.
	pub last: BlockNumberFor<T>,
	/// The highest report of each that has reported.
	pub reports: BoundedVec<ReportOf<T>, T::MaxValidators>,
}
