//! Whatever is broken, the invariants find it.

use crate::{mock::*, Books, CurrentBook, NextSpend, Shelved, SpendOf, Spends, Terms};
use frame_support::assert_ok;
use immortal_primitives::{
	money::{Coin, Pot},
	treasury::SpendId,
};

/// A spend, and two books that are closed.
fn prepare() -> SpendId {
	go_to_era(1);
	go_to_era(5);
	approve(Coin::Flx, 10, ADA)
}

fn change_spend(id: SpendId, change: impl FnOnce(&mut SpendOf<Test>)) {
	Spends::<Test>::mutate(id, |spend| change(spend.as_mut().expect("it is set aside")));
}

type Fault = fn(SpendId);

#[test]
fn each_fault_is_found() {
	let faults: [(&str, Fault); 12] = [
		("out of bounds", |_| {
			Terms::<Test>::mutate(|terms| terms.payout_period = 0)
		}),
		("beyond the last", |id| NextSpend::<Test>::put(id)),
		("nothing is left", |id| change_spend(id, |spend| spend.amount = 0)),
		("before it begins", |id| {
			change_spend(id, |spend| spend.expires = spend.valid_from)
		}),
		("less is set aside", |_| {
			move_pot(Coin::Flx, Pot::Encumbered, Pot::Treasury, 1)
		}),
		("not what is to be paid", |id| {
			change_spend(id, |spend| spend.amount -= 1)
		}),
		("less than its book", |_| {
			move_pot(Coin::Flx, Pot::Treasury, Pot::Distribution, 1)
		}),
		("missing before", |_| {
			CurrentBook::<Test>::mutate(|open| open.book.missing.flx = 1)
		}),
		("a book is lost", |_| {
			let closed = Books::<Test>::take(0).expect("it is closed");
			Books::<Test>::insert(7, closed);
		}),
		("miscounted", |_| Books::<Test>::remove(1)),
		("as the one before", |_| {
			Books::<Test>::mutate_extant(1, |closed| closed.book.returned.aur += 1)
		}),
		("too many books", |_| Shelved::<Test>::mutate(|shelf| shelf.books = 91)),
	];
	for (error, fault) in faults {
		Chain::new().run_unchecked(|| {
			let id = prepare();
			assert_ok!(Treasury::do_try_state());
			fault(id);
			let found = Treasury::do_try_state().expect_err("the fault is found");
			assert!(format!("{found:?}").contains(error), "{error}: {found:?}");
		});
	}
}

#[test]
fn too_many_spends_are_found() {
	Chain::new().run_unchecked(|| {
		let id = prepare();
		let spend = Spends::<Test>::get(id).expect("it is set aside");
		for id in 0..MAX_SPENDS + 1 {
			Spends::<Test>::insert(id, &spend);
		}
		NextSpend::<Test>::put(MAX_SPENDS + 1);
		assert!(Treasury::do_try_state().is_err());
	});
}
