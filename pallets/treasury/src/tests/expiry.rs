//! What becomes of a spend that nobody has paid.

use crate::{mock::*, Error, Event};
use frame_support::{assert_noop, assert_ok};
use immortal_primitives::{
	money::{Coin, Pot},
	treasury::Treasury as _,
};

const LAST: u64 = PAYOUT_PERIOD as u64;

#[test]
fn it_can_be_paid_until_it_expires_and_not_later() {
	Chain::new().run(|| {
		let (paid, late) = (approve(Coin::Flx, 1, ADA), approve(Coin::Flx, 1, ADA));
		go_to(LAST);
		assert_ok!(Treasury::payout(anyone(), paid));
		go_to(LAST + 1);
		assert_noop!(Treasury::payout(anyone(), late), Error::<Test>::Expired);
	});
}

#[test]
fn it_can_be_reclaimed_when_it_has_expired_and_not_earlier() {
	Chain::new().run(|| {
		let before = pot(Pot::Treasury);
		let id = approve(Coin::Aur, 25, ADA);
		go_to(LAST);
		assert_noop!(Treasury::reclaim(anyone(), id), Error::<Test>::NotExpired);
		go_to(LAST + 1);
		assert_ok!(Treasury::reclaim(anyone(), id));
		assert_eq!(pot(Pot::Treasury), before);
		System::assert_last_event(
			Event::SpendReclaimed {
				id,
				coin: Coin::Aur,
				amount: units(Coin::Aur, 25),
			}
			.into(),
		);
		assert_noop!(Treasury::reclaim(anyone(), id), Error::<Test>::UnknownSpend);
	});
}

#[test]
fn the_period_begins_when_it_can_be_paid() {
	Chain::new().run(|| {
		let id = approve_from(Coin::Flx, 1, ADA, Some(500));
		go_to(499 + LAST);
		assert_noop!(Treasury::reclaim(anyone(), id), Error::<Test>::NotExpired);
		go_to(500 + LAST);
		assert_ok!(Treasury::reclaim(anyone(), id));
	});
}

#[test]
fn economic_management_can_cancel_it_still() {
	Chain::new().run(|| {
		let id = approve(Coin::Flx, 1, ADA);
		go_to(LAST + 50);
		assert_ok!(Treasury::cancel(owner(), id));
	});
}

#[test]
fn what_is_left_of_parts_can_be_reclaimed_too() {
	Chain::new().run(|| {
		let before = pot(Pot::Treasury).flx;
		let all = units(Coin::Flx, 100);
		let id = Treasury::encumber(Coin::Flx, all, ADA, 40).expect("there is enough");
		assert_ok!(Treasury::pay(id, all / 4));
		go_to(39);
		assert_noop!(Treasury::reclaim(anyone(), id), Error::<Test>::NotExpired);
		go_to(40);
		assert_noop!(Treasury::pay(id, all / 4), Error::<Test>::Expired);
		assert_ok!(Treasury::reclaim(anyone(), id));
		assert_eq!(before - pot(Pot::Treasury).flx, all / 4);
		assert_eq!(Treasury::left(id), 0);
	});
}
