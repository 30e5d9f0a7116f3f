//! Finality as the chain itself can know it, and changes of who validates (design, section 3).

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

	/// How many blocks the block being made is ahead of it, less those that it takes so many to report.
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

/// What a change of validators does while finality lags.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum Freeze {
	/// It waits, as ordinary changes do: a set of voters that cannot finalise must not be changed lightly.
	Respected,
	/// It happens all the same: someone is ejected, or finality is being recovered.
	Overridden,
}

/// Changes who validates between two ends of sessions.
pub trait RotateOnDemand {
	/// Has it worked out anew in the next block who validates; that holds from the one after. Gives whether it will be:
	/// nothing happens if the freeze is to be respected and finality lags.
	fn rotate(freeze: Freeze) -> bool;

	/// Whether ordinary changes are frozen.
	fn is_frozen() -> bool;
}

impl RotateOnDemand for () {
	fn rotate(_: Freeze) -> bool {
		false
	}

	fn is_frozen() -> bool {
		false
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
