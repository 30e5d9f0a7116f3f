//! What is set aside.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_system::pallet_prelude::BlockNumberFor;
use immortal_primitives::money::{Balance, Coin};
use scale_info::TypeInfo;
use sp_runtime::traits::StaticLookup;

/// How a call names an account.
pub type AccountIdLookupOf<T> = <<T as frame_system::Config>::Lookup as StaticLookup>::Source;

/// A spend of this runtime.
pub type SpendOf<T> = Spend<<T as frame_system::Config>::AccountId, BlockNumberFor<T>>;

/// How a spend is paid.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub enum Manner {
	/// All at once, when anyone asks for it.
	AtOnce,
	/// In parts, by the pallet that set it aside, as they are earned.
	InParts,
}

/// What is set aside for somebody.
#[derive(Clone, Debug, Eq, PartialEq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Spend<AccountId, BlockNumber> {
	/// Who is paid.
	pub beneficiary: AccountId,
	/// In which coin.
	pub coin: Coin,
	/// What is left to pay, in planck.
	pub amount: Balance,
	/// The first block in which it can be paid.
	pub valid_from: BlockNumber,
	/// The first block in which it cannot be paid any more.
	pub expires: BlockNumber,
	/// How it is paid.
	pub manner: Manner,
}
