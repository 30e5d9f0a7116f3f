//! The book of an era. Its arithmetic saturates: every sum is of parts of the issuance, and nothing is taken from less than it is
//! part of.

use codec::{Decode, Encode, MaxEncodedLen};
use immortal_primitives::{money::CoinAmounts, time::EraIndex, treasury::Income};
use scale_info::TypeInfo;

/// Eras whose books are kept.
pub const KEPT_ERAS: u32 = 90;

/// What came in, in planck, by source.
#[derive(Copy, Clone, Debug, Default, Eq, PartialEq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Incomes {
	/// See [`Income::Fees`].
	pub fees: CoinAmounts,
	/// See [`Income::Minted`].
	pub minted: CoinAmounts,
	/// See [`Income::Slashes`].
	pub slashes: CoinAmounts,
	/// See [`Income::Rewards`].
	pub rewards: CoinAmounts,
	/// See [`Income::Billing`].
	pub billing: CoinAmounts,
	/// See [`Income::Surcharge`].
	pub surcharge: CoinAmounts,
	/// See [`Income::Deposits`].
	pub deposits: CoinAmounts,
	/// What nobody told of: dust, gifts. Nothing until the era is over.
	pub other: CoinAmounts,
}

impl Incomes {
	/// What came of a source, to change.
	pub fn get_mut(&mut self, source: Income) -> &mut CoinAmounts {
		match source {
			Income::Fees => &mut self.fees,
			Income::Minted => &mut self.minted,
			Income::Slashes => &mut self.slashes,
			Income::Rewards => &mut self.rewards,
			Income::Billing => &mut self.billing,
			Income::Surcharge => &mut self.surcharge,
			Income::Deposits => &mut self.deposits,
		}
	}

	/// What came of all sources.
	pub fn total(&self) -> CoinAmounts {
		[
			self.fees,
			self.minted,
			self.slashes,
			self.rewards,
			self.billing,
			self.surcharge,
			self.deposits,
			self.other,
		]
		.into_iter()
		.fold(CoinAmounts::default(), CoinAmounts::saturating_add)
	}
}

/// What came into the pot in an era, and what became of it; in planck.
#[derive(Copy, Clone, Debug, Default, Eq, PartialEq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Book {
	/// What the pot had when the era began.
	pub opening: CoinAmounts,
	/// What was set aside then.
	pub outstanding: CoinAmounts,
	/// What came in.
	pub income: Incomes,
	/// What was set aside, out of the pot.
	pub encumbered: CoinAmounts,
	/// What was returned of what was set aside.
	pub returned: CoinAmounts,
	/// What was paid of it.
	pub paid: CoinAmounts,
	/// What the pot turned out to lack when the era was over. Nothing: whatever is here, a fault of the chain took.
	pub missing: CoinAmounts,
}

impl Book {
	/// What the pot has by the book.
	pub fn balance(&self) -> CoinAmounts {
		self.opening
			.saturating_add(self.income.total())
			.saturating_add(self.returned)
			.saturating_sub(self.encumbered)
			.saturating_sub(self.missing)
	}

	/// What is set aside by the book.
	pub fn set_aside(&self) -> CoinAmounts {
		self.outstanding
			.saturating_add(self.encumbered)
			.saturating_sub(self.returned)
			.saturating_sub(self.paid)
	}

	/// Makes the book agree with what the pot has: more came from who told nobody.
	pub fn reconcile(&mut self, pot: CoinAmounts) {
		let by_the_book = self.balance();
		self.income.other = self.income.other.saturating_add(pot.saturating_sub(by_the_book));
		self.missing = self.missing.saturating_add(by_the_book.saturating_sub(pot));
	}

	/// The next book, which begins as this one ends.
	pub fn next(&self) -> Self {
		Self {
			opening: self.balance(),
			outstanding: self.set_aside(),
			..Default::default()
		}
	}
}

/// The book of the era that is not over.
#[derive(Copy, Clone, Debug, Default, Eq, PartialEq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct OpenBook {
	/// The era.
	pub era: EraIndex,
	/// Its book so far.
	pub book: Book,
}

/// The book of an era that is over.
#[derive(Copy, Clone, Debug, Default, Eq, PartialEq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct ClosedBook {
	/// The book.
	pub book: Book,
	/// The era of the book after it: the next, or a later one if no blocks were made in between.
	pub next: EraIndex,
}

/// The closed books that are kept: each names the next.
#[derive(Copy, Clone, Debug, Default, Eq, PartialEq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Shelf {
	/// The era of the oldest.
	pub oldest: EraIndex,
	/// How many there are.
	pub books: u32,
}
