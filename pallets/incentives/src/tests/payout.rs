//! How shares are paid.

use crate::{mock::*, Earned, Error, Event, PayoutCursor, Promised};
use frame_support::{
	assert_noop,
	traits::{Get, Hooks},
	weights::{RuntimeDbWeight, Weight},
};
use immortal_primitives::{
	money::{Coin, CoinAmounts, Pot},
	nodes::NodeEra,
};
use sp_runtime::DispatchError::BadOrigin;

/// A node with an era that is shared out.
fn earned(node: u32) {
	judge(node, era());
	close(1);
}

#[test]
fn anyone_can_have_an_operator_paid() {
	Chain::new().run(|| {
		earned(1);
		let before = balances(ADA);
		assert_eq!(claim(1), Ok(()));
		let paid = balances(ADA).saturating_sub(before);
		assert_eq!((paid.flx, paid.aur), (units(Coin::Flx, 500), units(Coin::Aur, 100)));
		System::assert_last_event(
			Event::RewardPaid {
				node: 1,
				operator: ADA,
				paid,
				repaid: CoinAmounts::default(),
			}
			.into(),
		);
		assert_eq!(Promised::<Test>::get(), CoinAmounts::default());
	});
}

#[test]
fn only_an_account_can_claim() {
	Chain::new().run(|| {
		earned(1);
		assert_noop!(Incentives::claim(RuntimeOrigin::none(), 1), BadOrigin);
		assert_noop!(Incentives::claim(RuntimeOrigin::root(), 1), BadOrigin);
	});
}

#[test]
fn each_refusal_has_its_error_and_changes_nothing() {
	Chain::new().run(|| {
		let refused = |node, error: Error<Test>| {
			assert_noop!(Incentives::claim(RuntimeOrigin::signed(ADA), node), error);
		};
		refused(1, Error::UnknownNode);
		judge(1, era());
		refused(1, Error::EraNotClosed);
		close(1);
		assert_eq!(claim(1), Ok(()));
		refused(1, Error::NothingToClaim);
		// An era of which nothing came has nothing to wait for.
		judge(1, NodeEra { kept: false, ..era() });
		refused(1, Error::NothingToClaim);
		judge(
			2,
			NodeEra {
				operator: POOR,
				standing: 0,
				..era()
			},
		);
		refused(2, Error::NothingToClaim);
	});
}

#[test]
fn what_an_account_cannot_take_adds_up_until_it_can() {
	Chain::new().run(|| {
		// A hundredth of a unit is the least; in FLX this is half of what is earned.
		let little = NodeEra {
			operator: POOR,
			standing: worth(15) / 1_000,
			..era()
		};
		judge(1, little.clone());
		close(1);
		assert_noop!(
			Incentives::claim(RuntimeOrigin::signed(ADA), 1),
			Error::<Test>::BelowMinimum
		);
		judge(1, NodeEra { era: 1, ..little });
		close(2);
		assert_eq!(claim(1), Ok(()));
		// Of AUR there is too little still, and it is not lost.
		assert_eq!(
			(balances(POOR).flx, balances(POOR).aur),
			(units(Coin::Flx, 15) / 1_000, 0)
		);
		let rest = Earned::<Test>::get(1).expect("something is left").payable;
		assert_eq!((rest.flx, rest.aur), (0, units(Coin::Aur, 3) / 1_000));
	});
}

#[test]
fn a_few_are_paid_in_each_block_by_themselves() {
	Chain::new().run(|| {
		for node in 0..5 {
			judge(node, era());
		}
		close(1);
		let before = balances(ADA).flx;
		let paid = || (balances(ADA).flx - before) / units(Coin::Flx, 500);
		for expected in [2, 4, 5] {
			idle();
			assert_eq!(paid(), expected);
		}
		idle();
		assert_eq!(paid(), 5);
	});
}

#[test]
fn little_waits_for_a_claim_or_for_more() {
	Chain::new().run(|| {
		let terms = crate::Terms::<Test>::get();
		crate::Terms::<Test>::put(crate::Policy {
			automatic_from: 1_000 * immortal_primitives::money::COIN,
			..terms
		});
		let before = balances(ADA).flx;
		for (round, due) in [(0, 0), (1, 1_000)] {
			judge(1, NodeEra { era: round, ..era() });
			close(round + 1);
			idle();
			// An era is worth 600 units, 500 of them in FLX.
			assert_eq!(balances(ADA).flx - before, units(Coin::Flx, due));
		}
		judge(1, NodeEra { era: 2, ..era() });
		close(3);
		idle();
		assert_eq!(claim(1), Ok(()));
		assert_eq!(balances(ADA).flx - before, units(Coin::Flx, 1_500));
	});
}

#[test]
fn the_automatic_payout_takes_no_more_than_the_block_has_room_for() {
	Chain::new().run(|| {
		for node in 0..4 {
			judge(node, era());
		}
		close(1);
		assert_eq!(Incentives::on_idle(1, Weight::zero()), Weight::zero());
		assert_eq!(PayoutCursor::<Test>::get(), 0);
		let look = <<Test as frame_system::Config>::DbWeight as Get<RuntimeDbWeight>>::get().reads(1);
		let one = <() as crate::WeightInfo>::payout_begin() + look + <() as crate::WeightInfo>::payout_node();
		assert_eq!(Incentives::on_idle(1, one), one);
		assert_eq!(PayoutCursor::<Test>::get(), 1);
	});
}

#[test]
fn ids_of_nodes_that_left_hold_up_nobody() {
	Chain::new().run(|| {
		for node in [0, 50] {
			judge(node, era());
		}
		close(1);
		let before = balances(ADA).flx;
		idle();
		assert_eq!(balances(ADA).flx - before, units(Coin::Flx, 1_000));
	});
}

#[test]
fn what_was_lent_for_the_bond_is_paid_back_first() {
	Chain::new().run(|| {
		lend(1, Coin::Flx, units(Coin::Flx, 700));
		earned(1);
		let (operator, lender) = (balances(ADA), pot(Pot::Lending));
		assert_eq!(claim(1), Ok(()));
		// Of another coin it gets all.
		let got = balances(ADA).saturating_sub(operator);
		assert_eq!((got.flx, got.aur), (0, units(Coin::Aur, 100)));
		assert_eq!(owed(1), units(Coin::Flx, 200));
		judge(1, NodeEra { era: 1, ..era() });
		close(2);
		assert_eq!(claim(1), Ok(()));
		assert_eq!(owed(1), 0);
		assert_eq!(pot(Pot::Lending).flx - lender.flx, units(Coin::Flx, 700));
		assert_eq!(balances(ADA).flx - operator.flx, units(Coin::Flx, 300));
	});
}

#[test]
fn a_node_that_left_keeps_what_it_earned_until_it_is_paid() {
	Chain::new().run(|| {
		judge(1, era());
		leave(1);
		close(1);
		let before = balances(ADA).flx;
		assert_eq!(claim(1), Ok(()));
		assert_eq!(balances(ADA).flx - before, units(Coin::Flx, 500));
		assert_eq!(Earned::<Test>::get(1), None);
		assert_noop!(
			Incentives::claim(RuntimeOrigin::signed(ADA), 1),
			Error::<Test>::UnknownNode
		);
	});
}

#[test]
fn the_rest_of_a_node_that_left_is_paid_however_little_it_is() {
	Chain::new().run(|| {
		let terms = crate::Terms::<Test>::get();
		crate::Terms::<Test>::put(crate::Policy {
			automatic_from: u128::MAX,
			..terms
		});
		judge(0, era());
		judge(1, era());
		leave(1);
		close(1);
		idle();
		assert_eq!(Earned::<Test>::get(1), None);
		assert!(Earned::<Test>::get(0).is_some_and(|earned| !earned.payable.is_zero()));
	});
}

#[test]
fn nothing_stays_of_a_node_that_left_after_it_was_paid() {
	Chain::new().run(|| {
		earned(1);
		assert_eq!(claim(1), Ok(()));
		leave(1);
		assert_eq!(Earned::<Test>::get(1), None);
		// Nor of one that nothing was known of.
		leave(2);
		assert_eq!(Earned::<Test>::get(2), None);
	});
}

#[test]
fn a_node_that_left_for_nothing_is_forgotten_when_payouts_come_round() {
	Chain::new().run(|| {
		// The coin that it is paid in has no pool, so its claim becomes nothing.
		for coin in Coin::ALL {
			shrink_reserve(coin, 0);
		}
		judge(1, era());
		leave(1);
		close(1);
		assert!(Earned::<Test>::get(1).is_some());
		idle();
		idle();
		assert_eq!(Earned::<Test>::get(1), None);
	});
}
