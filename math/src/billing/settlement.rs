//! Who gets what a customer pays, and what if the money is short (design, section 6, *charge*).
//!
//! Of each coin by itself:
//!
//! ```text
//! gross  =  base + surcharge  =  credit + provider + pool + treasury + arrears
//! ```
//!
//! 1. [`bill`] splits the base by [`Split`]: the provider's share and the pool's are rounded down, the treasury has the rest,
//!    so rounding is the chain's gain, at most a planck a share. The surcharge is the treasury's, to scale with. A credit for
//!    downtime is taken off the provider's share and is not due any more.
//! 2. [`settle`] pays what was owed before, then what is new; each as far as the money goes, to all who share in it alike:
//!    nobody is paid before another. What is not paid stays owed to whom it was due, and is paid in the same way, so in
//!    whatever pieces a bill is paid, everybody has the same in the end.

use super::charge::Lines;
use crate::incentives::Shares;
use sp_arithmetic::{traits::Saturating, PerThing, Perbill};

/// Who gets the base of a charge. The treasury gets what is left.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub struct Split {
	/// The share of whoever did the work.
	pub provider: Perbill,
	/// The share of the pool that gifted nodes are paid from.
	pub pool: Perbill,
}

impl Split {
	/// Whether it is no more than all.
	pub fn is_possible(&self) -> bool {
		self.pool <= self.provider.left_from_one()
	}

	/// What the treasury gets.
	pub fn treasury(&self) -> Perbill {
		self.provider.left_from_one().saturating_sub(self.pool)
	}
}

/// An amount of a coin, in planck, by whom it is for.
#[derive(Copy, Clone, Debug, Default, Eq, PartialEq)]
pub struct Parts {
	/// Whoever did the work.
	pub provider: u128,
	/// The pool that gifted nodes are paid from.
	pub pool: u128,
	/// The treasury's scaling budget: the surcharge.
	pub scaling: u128,
	/// The treasury, for whatever it likes.
	pub treasury: u128,
}

impl Parts {
	/// All of it.
	pub const fn total(&self) -> u128 {
		// Parts of a bill are a charge, and a `u128` holds 10^17 of the largest.
		self.provider
			.saturating_add(self.pool)
			.saturating_add(self.to_treasury())
	}

	/// What goes to the treasury's account, the scaling budget included.
	pub const fn to_treasury(&self) -> u128 {
		// As in `total`.
		self.scaling.saturating_add(self.treasury)
	}

	/// Both together: what is owed and what comes to it.
	pub const fn plus(&self, other: &Self) -> Self {
		// As in `total`.
		Self {
			provider: self.provider.saturating_add(other.provider),
			pool: self.pool.saturating_add(other.pool),
			scaling: self.scaling.saturating_add(other.scaling),
			treasury: self.treasury.saturating_add(other.treasury),
		}
	}

	/// Pays it out of `funds`, as far as they go. Short of all, each part is paid in proportion, rounded down in the order of
	/// the fields; the treasury gets what that leaves. No part is paid more than it is.
	pub fn pay(&self, funds: u128) -> Payment {
		let mut shares = Shares::of_pool(self.total(), funds);
		let paid = Self {
			provider: shares.take(self.provider),
			pool: shares.take(self.pool),
			scaling: shares.take(self.scaling),
			treasury: shares.take(self.treasury),
		};
		// No share is more than its claim.
		let arrears = Self {
			provider: self.provider.saturating_sub(paid.provider),
			pool: self.pool.saturating_sub(paid.pool),
			scaling: self.scaling.saturating_sub(paid.scaling),
			treasury: self.treasury.saturating_sub(paid.treasury),
		};
		Payment { paid, arrears }
	}
}

/// What a charge comes to in one coin, in planck: `gross = credit + due`.
#[derive(Copy, Clone, Debug, Default, Eq, PartialEq)]
pub struct Bill {
	/// What is taken off for downtime.
	pub credit: u128,
	/// What is to be paid, and to whom.
	pub due: Parts,
}

/// What was paid of something due, and what was not.
#[derive(Copy, Clone, Debug, Default, Eq, PartialEq)]
pub struct Payment {
	/// What was paid, and to whom.
	pub paid: Parts,
	/// What is still owed, and to whom.
	pub arrears: Parts,
}

/// What became of a bill in one coin.
#[derive(Copy, Clone, Debug, Default, Eq, PartialEq)]
pub struct Settlement {
	/// Of what was owed before.
	pub old: Payment,
	/// Of the bill.
	pub new: Payment,
	/// What the customer has left, in planck.
	pub left: u128,
}

/// The bill of one coin's `charges`: `credit`, in planck, is granted for downtime as far as the provider's share goes.
pub fn bill(charges: &Lines, split: &Split, credit: u128) -> Bill {
	let base = charges.base();
	let provider = split.provider.mul_floor(base);
	// Two shares that are possible never exceed the base; of others, the provider's counts.
	let rest = base.saturating_sub(provider);
	let pool = split.pool.mul_floor(base).min(rest);
	let credit = credit.min(provider);
	Bill {
		credit,
		due: Parts {
			provider: provider.saturating_sub(credit),
			pool,
			scaling: charges.surcharge,
			treasury: rest.saturating_sub(pool),
		},
	}
}

/// Pays what was `owed` before, then what is `due` now, out of `funds`: all of one coin, in planck. A deposit is settled with
/// nothing due.
pub fn settle(owed: &Parts, due: &Parts, funds: u128) -> Settlement {
	let old = owed.pay(funds);
	// No more is paid than the funds.
	let funds = funds.saturating_sub(old.paid.total());
	let new = due.pay(funds);
	Settlement {
		old,
		new,
		left: funds.saturating_sub(new.paid.total()),
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::billing::MAX_VALUE;
	use proptest::prelude::*;

	const SPLIT: Split = Split {
		provider: Perbill::from_percent(70),
		pool: Perbill::from_percent(20),
	};

	fn each(parts: &Parts) -> [u128; 4] {
		[parts.provider, parts.pool, parts.scaling, parts.treasury]
	}

	fn parts([provider, pool, scaling, treasury]: [u128; 4]) -> Parts {
		Parts {
			provider,
			pool,
			scaling,
			treasury,
		}
	}

	fn lines(base: u128, surcharge: u128) -> Lines {
		Lines {
			cpu: base / 3,
			storage: base - base / 3,
			surcharge,
			..Default::default()
		}
	}

	/// From nothing to all of a coin.
	fn amount() -> impl Strategy<Value = u128> {
		prop_oneof![Just(0), 1..10u128, 0..=MAX_VALUE]
	}

	fn some_parts() -> impl Strategy<Value = Parts> {
		proptest::array::uniform4(amount()).prop_map(parts)
	}

	fn split() -> impl Strategy<Value = Split> {
		(0..=1_000_000_000u32, 0..=1_000_000_000u32).prop_map(|(provider, pool)| Split {
			provider: Perbill::from_parts(provider),
			pool: Perbill::from_parts(pool.min(1_000_000_000 - provider)),
		})
	}

	#[test]
	fn the_treasury_has_what_rounding_leaves() {
		let bill = bill(&lines(99, 50), &SPLIT, 0);
		assert_eq!(each(&bill.due), [69, 19, 50, 11]);
		assert_eq!(bill.credit, 0);
		assert_eq!((bill.due.to_treasury(), bill.due.total()), (61, 149));
		assert_eq!(SPLIT.treasury(), Perbill::from_percent(10));
	}

	#[test]
	fn downtime_costs_the_provider_and_nobody_else() {
		let charges = lines(100, 50);
		assert_eq!(each(&bill(&charges, &SPLIT, 30).due), [40, 20, 50, 10]);
		let most = bill(&charges, &SPLIT, u128::MAX);
		assert_eq!((most.credit, each(&most.due)), (70, [0, 20, 50, 10]));
	}

	#[test]
	fn what_was_owed_is_paid_first() {
		let (owed, due) = (parts([7, 2, 0, 1]), parts([70, 20, 50, 10]));
		let settled = settle(&owed, &due, 5);
		assert_eq!(each(&settled.old.paid), [3, 1, 0, 1]);
		assert_eq!((settled.new.paid, settled.new.arrears), (Parts::default(), due));
		assert_eq!(settled.old.arrears.plus(&due), parts([74, 21, 50, 10]));

		let settled = settle(&owed, &due, 85);
		assert_eq!(settled.old.arrears, Parts::default());
		assert_eq!(each(&settled.new.paid), [35, 10, 25, 5]);

		let settled = settle(&owed, &due, 170);
		assert_eq!((settled.new.arrears, settled.left), (Parts::default(), 10));
	}

	#[test]
	fn a_split_is_no_more_than_all() {
		assert!(SPLIT.is_possible());
		let impossible = Split {
			pool: Perbill::from_percent(31),
			..SPLIT
		};
		assert!(!impossible.is_possible());
		assert_eq!(impossible.treasury(), Perbill::zero());
		assert_eq!(each(&bill(&lines(100, 0), &impossible, 0).due), [70, 30, 0, 0]);
	}

	proptest! {
		#![proptest_config(ProptestConfig::with_cases(5_000))]

		/// The invariant of the design, whatever is owed and whatever there is to pay with.
		#[test]
		fn gross_is_credit_and_what_is_paid_and_arrears(
			base in amount(), surcharge in amount(), split in split(), credit in amount(), owed in some_parts(), funds in amount(),
		) {
			let charges = lines(base, surcharge);
			let Bill { credit, due } = bill(&charges, &split, credit);
			let Settlement { old, new, left } = settle(&owed, &due, funds);
			let Parts { provider, pool, .. } = new.paid;
			let gross = credit + provider + pool + new.paid.to_treasury() + new.arrears.total();
			prop_assert_eq!(gross, charges.total());
			prop_assert_eq!(old.paid.total() + new.paid.total() + left, funds);
			for (payment, whole) in [(old, owed), (new, due)] {
				prop_assert_eq!(payment.paid.plus(&payment.arrears), whole);
			}
			// What is new waits for what is old, and money stays only when nothing is owed.
			prop_assert!(old.arrears.total() == 0 || new.paid.total() == 0);
			prop_assert!(left == 0 || new.arrears.total() == 0);
		}

		/// Provider and pool get no more than their shares and miss less than a planck; the treasury gains less than two. The
		/// surcharge is the scaling budget's, and nobody else's.
		#[test]
		fn rounding_is_the_treasury_s_gain(base in amount(), surcharge in amount(), split in split(), credit in amount()) {
			let bill = bill(&lines(base, surcharge), &split, credit);
			let billion = 1_000_000_000;
			let exact = |share: Perbill| base * u128::from(share.deconstruct());
			let provider = (bill.due.provider + bill.credit) * billion;
			prop_assert!(exact(split.provider) - provider < billion);
			prop_assert!(exact(split.pool) - bill.due.pool * billion < billion);
			prop_assert!(bill.due.treasury * billion - exact(split.treasury()) < 2 * billion);
			prop_assert_eq!(bill.due.scaling, surcharge);
			prop_assert!(bill.credit <= credit);
		}

		/// Short of money, each part is paid what its share of the whole is, to a planck for each that came before it.
		#[test]
		fn what_there_is_goes_to_all_alike(due in some_parts(), funds in amount()) {
			let total = due.total();
			let paid = due.pay(funds).paid;
			let funds = funds.min(total);
			prop_assert_eq!(paid.total(), funds);
			for (before, (paid, due)) in each(&paid).into_iter().zip(each(&due)).enumerate() {
				let exact = crate::incentives::proportion(funds, due, total);
				prop_assert!(paid.abs_diff(exact) <= before as u128 + 1);
			}
			prop_assert!(paid.provider <= crate::incentives::proportion(funds, due.provider, total));
		}

		/// More money never pays anybody less.
		#[test]
		fn more_money_pays_nobody_less(due in some_parts(), funds in amount(), more in prop_oneof![0..10u128, amount()]) {
			let (less, more) = (due.pay(funds).paid, due.pay(funds + more).paid);
			prop_assert!(each(&less).into_iter().zip(each(&more)).all(|(less, more)| less <= more));
		}

		/// In whatever pieces a bill is paid, everybody has what was due in the end, and not before.
		#[test]
		fn pieces_pay_all(due in some_parts(), pieces in proptest::collection::vec(amount(), 0..10)) {
			let (mut paid, mut owed) = (Parts::default(), due);
			for funds in pieces.into_iter().chain([u128::MAX]) {
				let Settlement { old, new, .. } = settle(&owed, &Parts::default(), funds);
				prop_assert_eq!(new, Payment::default());
				paid = paid.plus(&old.paid);
				owed = old.arrears;
			}
			prop_assert_eq!((paid, owed), (due, Parts::default()));
		}

		/// A receipt that is settled in steps is shared as in one, but for what rounding down twice leaves to the treasury.
		#[test]
		fn steps_are_shared_as_the_whole(a in amount(), b in amount(), split in split()) {
			let one = bill(&lines(a + b, 0), &split, 0).due;
			let two = bill(&lines(a, 0), &split, 0).due.plus(&bill(&lines(b, 0), &split, 0).due);
			prop_assert!(one.provider - two.provider <= 1 && one.pool - two.pool <= 1);
			prop_assert_eq!(one.total(), two.total());
		}

		/// No amount is too large: nothing panics, nothing is paid twice.
		#[test]
		fn nothing_overflows(
			owed in proptest::array::uniform4(any::<u128>()), due in proptest::array::uniform4(any::<u128>()), funds: u128,
		) {
			let (owed, due) = (parts(owed), parts(due));
			let Settlement { old, new, left } = settle(&owed, &due, funds);
			let spent = old.paid.total().checked_add(new.paid.total()).and_then(|paid| paid.checked_add(left));
			prop_assert_eq!(spent, Some(funds));
			prop_assert_eq!(old.paid.plus(&old.arrears), owed);
			prop_assert_eq!(new.paid.plus(&new.arrears), due);
		}
	}
}
