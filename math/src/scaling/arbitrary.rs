//! Inputs for the tests: as many small ones as large ones, and the ends.

use super::Each;
use proptest::{array::uniform4, prelude::*};
use sp_arithmetic::Perbill;

pub(super) fn share() -> impl Strategy<Value = Perbill> {
	let parts = prop_oneof![
		1 => Just(0),
		1 => Just(1_000_000_000),
		8 => 0..=1_000_000_000u32,
	];
	parts.prop_map(Perbill::from_parts)
}

/// Of any magnitude below 2^`bits`.
pub(super) fn amount(bits: u32) -> impl Strategy<Value = u128> {
	let most = u128::MAX >> (128 - bits);
	prop_oneof![
		1 => Just(0),
		1 => Just(most),
		8 => (any::<u128>(), 0..bits).prop_map(move |(amount, less)| (amount & most) >> less),
	]
}

/// Of any magnitude below 2^`bits`, at most 64.
pub(super) fn number(bits: u32) -> impl Strategy<Value = u64> {
	amount(bits).prop_map(|amount| u64::try_from(amount).unwrap())
}

/// Of any magnitude below 2^`bits`, at most 32.
pub(super) fn count(bits: u32) -> impl Strategy<Value = u32> {
	amount(bits).prop_map(|amount| u32::try_from(amount).unwrap())
}

pub(super) fn each(bits: u32) -> impl Strategy<Value = Each> {
	uniform4(number(bits))
}

/// Each of both together.
pub(super) fn sum(a: Each, b: Each) -> Each {
	let mut sum = a;
	for (sum, b) in sum.iter_mut().zip(b) {
		*sum = sum.saturating_add(b);
	}
	sum
}
