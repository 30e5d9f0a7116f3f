//! Accounts that nobody has a key to: what is in them moves by the chain's rules alone.

use codec::{Decode, Encode};
use frame_support::PalletId;
use sp_runtime::traits::AccountIdConversion;

/// An account of the chain itself.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum Pot {
	/// What the gifted nodes are paid from, a little in each era.
	IncentiveReserve,
	/// What they have earned, and what billing adds.
	IncentivePool,
	/// The treasury: fees, dust, what is minted.
	Treasury,
	/// What the treasury has set aside for somebody.
	Encumbered,
	/// What has not been distributed yet.
	Distribution,
	/// What newcomers borrow for their first bonds.
	Lending,
}

impl Pot {
	/// Every pot.
	pub const ALL: [Self; 6] = [
		Self::IncentiveReserve,
		Self::IncentivePool,
		Self::Treasury,
		Self::Encumbered,
		Self::Distribution,
		Self::Lending,
	];

	/// The id that its account is derived from. The first four letters tell pots apart, for mocks with small accounts.
	pub const fn id(self) -> PalletId {
		PalletId(match self {
			Self::IncentiveReserve => *b"im/incen",
			Self::IncentivePool => *b"im/pool_",
			Self::Treasury => *b"im/trsry",
			Self::Encumbered => *b"im/encmb",
			Self::Distribution => *b"im/distr",
			Self::Lending => *b"im/lendg",
		})
	}

	/// Its account.
	pub fn account<AccountId: Encode + Decode>(self) -> AccountId {
		self.id().into_account_truncating()
	}
}
