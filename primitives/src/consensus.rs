//! Finality as the chain itself can know it, and how many it takes (design, section 3).

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::inherent::InherentIdentifier;
use scale_info::TypeInfo;

/// Counts GRANDPA's sets of voters.
pub type SetId = u64;

/// What a block's author says of finality.
#[derive(
	Copy, Clone, Debug, Default, Eq, PartialEq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct FinalityReport<BlockNumber> {
	/// The highest block that its node knows to be final.
	pub number: BlockNumber,
	/// The set of voters that its node is in.
	pub set_id: SetId,
}

/// Under which the author's node hands its [`FinalityReport`] to the runtime.
pub const FINALITY_INHERENT: InherentIdentifier = *b"imfinal0";

/// How many of `n` validators include an honest one, where less than a third are not: `floor((n - 1) / 3) + 1`.
pub const fn includes_honest(n: u32) -> u32 {
	n.saturating_sub(1) / 3 + 1
}

/// What the chain knows of its finality.
pub trait OnChainFinality<BlockNumber> {
	/// The highest block that so many validators called final that one of them is honest.
	fn finalized() -> BlockNumber;

	/// How many blocks the block being made is ahead of it.
	fn lag() -> BlockNumber;
}

impl<BlockNumber: Default> OnChainFinality<BlockNumber> for () {
	fn finalized() -> BlockNumber {
		BlockNumber::default()
	}

	fn lag() -> BlockNumber {
		BlockNumber::default()
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn one_more_than_may_be_dishonest() {
		let honest = [1, 2, 3, 4, 5, 6, 7, 8, 10, 100].map(includes_honest);
		assert_eq!(honest, [1, 1, 1, 2, 2, 2, 3, 3, 4, 34]);
	}
}
