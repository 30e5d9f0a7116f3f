//! Who of many candidates validates, and in which order (design, section 5, *validator set*).

use alloc::{collections::BTreeMap, vec, vec::Vec};

/// Who would validate.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Candidate<Operator> {
	/// Whose it is.
	pub operator: Operator,
	/// Whether it has served long enough to be trusted among many.
	pub proven: bool,
}

/// Of a set of `size`, how many may fail, or lie, before it stops: fewer than a third.
pub const fn may_fail(size: usize) -> usize {
	size.saturating_sub(1) / 3
}

/// Of a set of `size`, how many may be one operator's: as many as may fail, and at least one.
pub const fn operator_cap(size: usize) -> usize {
	if may_fail(size) > 1 {
		may_fail(size)
	} else {
		1
	}
}

/// Chooses up to `size` of `ranked` candidates, the best first; gives their positions, best first.
///
/// With `capped`, no operator has more than [`operator_cap`] of the set that comes of it, and fewer than a third of it are
/// unproven. The set is the largest that the caps allow when each place is offered in order of rank.
pub fn choose<Operator: Ord>(ranked: &[Candidate<Operator>], size: usize, capped: bool) -> Vec<usize> {
	let mut size = size.min(ranked.len());
	loop {
		let chosen = if capped {
			choose_within(ranked, size, operator_cap(size), may_fail(size))
		} else {
			(0..size).collect()
		};
		// The caps of a smaller set are no laxer, so no size between the two can be filled.
		if chosen.len() == size {
			return chosen;
		}
		size = chosen.len();
	}
}

fn choose_within<Operator: Ord>(
	ranked: &[Candidate<Operator>],
	size: usize,
	mut of_operator: usize,
	mut unproven: usize,
) -> Vec<usize> {
	let of_operator = &mut of_operator;
	let mut taken: BTreeMap<&Operator, usize> = BTreeMap::new();
	let mut chosen = Vec::new();
	for (position, candidate) in ranked.iter().enumerate() {
		if chosen.len() == size {
			break;
		}
		let taken = taken.entry(&candidate.operator).or_default();
		if *taken >= *of_operator || !candidate.proven && unproven == 0 {
			continue;
		}
		*taken = taken.saturating_add(1);
		if !candidate.proven {
			unproven = unproven.saturating_sub(1);
		}
		chosen.push(position);
	}
	chosen
}

/// Orders a set so that no two neighbours, first and last included, are one operator's, if nobody has more than half of it.
/// Gives positions in `operators`.
///
/// Those of an operator are kept together, the largest operators first, and dealt to the even places and then to the odd
/// ones: an operator's are two places apart, and it cannot come round to its own neighbour with half of the places or less.
pub fn arrange<Operator: Ord>(operators: &[Operator]) -> Vec<usize> {
	let mut grouped: BTreeMap<&Operator, Vec<usize>> = BTreeMap::new();
	for (position, operator) in operators.iter().enumerate() {
		grouped.entry(operator).or_default().push(position);
	}
	let mut groups: Vec<_> = grouped.into_values().collect();
	groups.sort_by_key(|group| core::cmp::Reverse(group.len()));
	let size = operators.len();
	let places = (0..size).step_by(2).chain((1..size).step_by(2));
	let mut arranged = vec![0; size];
	for (place, position) in places.zip(groups.into_iter().flatten()) {
		if let Some(there) = arranged.get_mut(place) {
			*there = position;
		}
	}
	arranged
}

/// Whether no two neighbours, first and last included, are one operator's.
pub fn are_apart<Operator: PartialEq>(operators: &[Operator]) -> bool {
	let nexts = operators.iter().cycle().skip(1);
	operators.len() < 2 || operators.iter().zip(nexts).all(|(one, next)| one != next)
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	fn candidates(of: &[(u8, bool)]) -> Vec<Candidate<u8>> {
		of.iter()
			.map(|&(operator, proven)| Candidate { operator, proven })
			.collect()
	}

	fn proven(operators: &[u8]) -> Vec<Candidate<u8>> {
		candidates(&operators.iter().map(|operator| (*operator, true)).collect::<Vec<_>>())
	}

	#[test]
	fn one_operator_has_less_than_a_third() {
		assert_eq!([1, 2, 3, 4, 6, 7, 10, 100].map(operator_cap), [1, 1, 1, 1, 1, 2, 3, 33]);
		// Seven of one operator and six others: two of it validate.
		let ranked = proven(&[1, 1, 1, 1, 1, 1, 1, 2, 3, 4, 5, 6, 7]);
		assert_eq!(choose(&ranked, 7, true), [0, 1, 7, 8, 9, 10, 11]);
		assert_eq!(choose(&ranked, 7, false), [0, 1, 2, 3, 4, 5, 6]);
	}

	#[test]
	fn a_set_shrinks_until_its_own_caps_hold() {
		// Of seven places five could be filled; a set of five allows one each, so three are left.
		assert_eq!(choose(&proven(&[1, 1, 1, 2, 2, 3]), 7, true), [0, 3, 5]);
		assert_eq!(choose(&proven(&[1, 1, 1]), 7, true), [0]);
		assert_eq!(choose(&proven(&[]), 7, true), Vec::<usize>::new());
	}

	#[test]
	fn the_unproven_are_fewer_than_a_third() {
		let ranked = candidates(&[
			(1, false),
			(2, false),
			(3, false),
			(4, true),
			(5, true),
			(6, true),
			(7, true),
		]);
		// Seven would take two of them, which makes six; six take one, and it stays at five.
		assert_eq!(choose(&ranked, 7, true), [0, 3, 4, 5, 6]);
		assert_eq!(choose(&candidates(&[(1, false)]), 7, true), Vec::<usize>::new());
	}

	#[test]
	fn the_last_is_a_neighbour_of_the_first() {
		assert!(are_apart(&[1, 2, 1, 2]) && are_apart(&[1, 2, 3]) && are_apart(&[1]) && are_apart::<u8>(&[]));
		assert!(!are_apart(&[1, 2, 1]) && !are_apart(&[1, 1, 2, 3]) && !are_apart(&[1, 1]));
	}

	#[test]
	fn neighbours_differ() {
		let arranged =
			|operators: &[u8]| -> Vec<u8> { arrange(operators).into_iter().map(|at| operators[at]).collect() };
		assert_eq!(arranged(&[1, 1, 2, 3]), [1, 2, 1, 3]);
		assert_eq!(arranged(&[1, 1, 2, 2, 3, 3, 4]), [1, 3, 1, 3, 2, 4, 2]);
		assert_eq!(arranged(&[]), []);
	}

	proptest! {
		#[test]
		fn caps_hold_in_the_set_that_comes_of_them(
			of in proptest::collection::vec((0..8u8, any::<bool>()), 0..60), size in 0..50usize,
		) {
			let ranked = candidates(&of);
			let chosen = choose(&ranked, size, true);
			let n = chosen.len();
			prop_assert!(n <= size);
			prop_assert!(chosen.windows(2).all(|pair| pair[0] < pair[1]));
			prop_assert!(3 * chosen.iter().filter(|at| !of[**at].1).count() < n.max(1));
			for operator in 0..8 {
				let has = chosen.iter().filter(|at| of[**at].0 == operator).count();
				prop_assert!(has <= operator_cap(n));
			}
		}

		#[test]
		fn whoever_obeys_the_caps_is_arranged_apart(
			of in proptest::collection::vec((0..12u8, any::<bool>()), 0..60), size in 0..50usize,
		) {
			let ranked = candidates(&of);
			let operators: Vec<u8> = choose(&ranked, size, true).into_iter().map(|at| of[at].0).collect();
			let arranged = arrange(&operators);
			let mut all = arranged.clone();
			all.sort_unstable();
			prop_assert_eq!(all, (0..operators.len()).collect::<Vec<_>>());
			prop_assert!(are_apart(&arranged.iter().map(|at| operators[*at]).collect::<Vec<_>>()));
		}
	}
}
